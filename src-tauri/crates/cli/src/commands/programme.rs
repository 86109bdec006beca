//! The programme as a whole: making it, and its history.

use tandem_app::{
    Desk, Env, demo,
    failure::Failure,
    programme::{self, NewProgramme},
    words::{Args, Words},
};

use super::{calendar, open};
use crate::{
    arguments::{New, ProgrammeOnly},
    output::Output,
};

/// How many calendar files are told of one by one.
const MOST_TOLD: usize = 200;

pub fn new(new: New, env: Env, output: &Output) -> Result<(), Failure> {
    if new.demo {
        let (_, made) = if new.lived {
            demo::create_lived_demo(&new.programme, new.start, env)?
        } else {
            programme::create_demo(&new.programme, new.start, new.size.into(), env)?
        };
        output.give(&made, |words| {
            let mut lines: Vec<String> = made.summary.iter().map(|sentence| sentence.say(words)).collect();
            // Of a great many files, those that something is wrong with.
            let few = made.imported.len() <= MOST_TOLD;
            for report in
                made.imported.iter().filter(|one| few || one.skipped.iter().any(|notice| notice.skipped))
            {
                lines.extend(calendar::told_briefly(report, words));
            }
            for failure in &made.refused {
                lines.extend([failure.message(words), format!("    {}", failure.remedy(words))]);
            }
            lines
        });
        return Ok(());
    }
    let New { programme: path, name, manufacturer, zone, .. } = new;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let asked =
        NewProgramme { name: name.unwrap_or(stem), manufacturer: manufacturer.unwrap_or_default(), zone };
    Desk::create(&path, asked, env)?;
    output.say("cli-programme-made", &Args::new().with("file", path.display().to_string()));
    Ok(())
}

pub fn history(on: &ProgrammeOnly, env: Env, output: &Output) -> Result<(), Failure> {
    let rows = programme::history(&open(&on.programme, env)?)?;
    let words = &output.words;
    output.list(&rows, &["cli-time", "cli-who", "cli-change", "cli-undone", "cli-about"], |row| {
        vec![
            words.moment(row.local_at),
            row.who.clone(),
            what_was_done(&row.what, words),
            if row.undone { words.text("cli-undone-mark") } else { String::new() },
            row.about.as_ref().map(|about| about.say(words)).unwrap_or_default(),
        ]
    });
    Ok(())
}

pub fn undo(on: &ProgrammeOnly, env: Env, output: &Output) -> Result<(), Failure> {
    let what = programme::undo(&mut open(&on.programme, env)?)?;
    output.give(&what, |words| {
        vec![words.say("cli-undone-change", &Args::new().with("what", what_was_done(&what.what, words)))]
    });
    Ok(())
}

pub fn redo(on: &ProgrammeOnly, env: Env, output: &Output) -> Result<(), Failure> {
    let what = programme::redo(&mut open(&on.programme, env)?)?;
    output.give(&what, |words| {
        vec![words.say("cli-redone-change", &Args::new().with("what", what_was_done(&what.what, words)))]
    });
    Ok(())
}

fn what_was_done(what: &str, words: &Words) -> String {
    words.text(&format!("history-{what}"))
}
