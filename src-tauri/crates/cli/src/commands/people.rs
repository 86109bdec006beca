//! Distributors, reps and clients from a list.

use tandem_app::{Env, failure::Failure, people::sheet, wire::sheet::Sheet, words::Args};

use super::open;
use crate::{arguments::People, output::Output};

pub fn run(command: &People, env: Env, output: &Output) -> Result<(), Failure> {
    let People::Import { programme, file, look } = command;
    let mut desk = open(programme, env)?;
    let list = Sheet::File(file.clone());
    let found = if *look { sheet::look(&desk, &list)? } else { sheet::import(&mut desk, &list)? };
    output.give(&found, |words| {
        let message = if *look { "records-import-found" } else { "records-import-taken" };
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
