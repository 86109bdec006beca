//! Working time: holidays and leave.

use tandem_app::{Env, failure::Failure, settings, words::Args};

use super::open;
use crate::{
    arguments::{Holidays, Leave},
    output::Output,
};

pub fn holidays(command: &Holidays, env: Env, output: &Output) -> Result<(), Failure> {
    match command {
        Holidays::List(on) => {
            let rows = settings::special_days(&open(&on.programme, env)?)?;
            let words = &output.words;
            output.list(&rows, &["cli-date", "cli-kind", "cli-name"], |row| {
                vec![words.date_full(row.date), words.text(row.kind_message()), row.name.clone()]
            });
        }
        Holidays::Import { programme, file } => {
            let imported = settings::import_special_days(&mut open(programme, env)?, file)?;
            output.give(&imported, |words| {
                let args =
                    Args::new().with("changed", imported.changed).with("unchanged", imported.unchanged);
                vec![words.say("cli-holidays-imported", &args)]
            });
        }
    }
    Ok(())
}

pub fn leave(command: &Leave, env: Env, output: &Output) -> Result<(), Failure> {
    let desk = match command {
        Leave::List(on) => open(&on.programme, env)?,
        Leave::Add { programme, who, from, to, reason } => {
            let mut desk = open(programme, env)?;
            settings::add_leave(&mut desk, who, (*from, *to), reason)?;
            desk
        }
    };
    let words = &output.words;
    output.list(&settings::leave(&desk)?, &["cli-name", "cli-window", "cli-reason"], |row| {
        vec![row.who.clone(), words.date_range(row.from, row.to), row.reason.clone()]
    });
    Ok(())
}
