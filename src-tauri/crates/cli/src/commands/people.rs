//! Distributors, reps and clients from a list.

use std::path::Path;

use tandem_app::{
    Env,
    failure::Failure,
    people::{self, sheet},
    wire::sheet::Sheet,
    words::Args,
};

use super::open;
use crate::{arguments::People, output::Output};

pub fn run(command: &People, env: Env, output: &Output) -> Result<(), Failure> {
    match command {
        People::Import { programme, file, look } => import((programme, file), *look, env, output),
        People::Role { programme, person, medical_representative } => {
            people::set_medical_representative(&mut open(programme, env)?, person, *medical_representative)?;
            let message = if *medical_representative { "compliance-noted" } else { "compliance-noted-not" };
            output.say(message, &Args::new().with("person", person.as_str()));
            Ok(())
        }
    }
}

fn import((programme, file): (&Path, &Path), look: bool, env: Env, output: &Output) -> Result<(), Failure> {
    let mut desk = open(programme, env)?;
    let list = Sheet::File(file.to_owned());
    let found = if look { sheet::look(&desk, &list)? } else { sheet::import(&mut desk, &list)? };
    output.give(&found, |words| {
        let message = if look { "records-import-found" } else { "records-import-taken" };
        let mut lines = vec![words.say(message, &Args::new().with("count", found.changes.len()))];
        lines.extend(found.skipped.iter().map(|row| {
            let args = Args::new()
                .with("line", row.line)
                .with("what", row.failure.message(words).as_str())
                .with("remedy", row.failure.remedy(words).as_str());
            words.say("cli-people-skipped", &args)
        }));
        lines
    });
    Ok(())
}
