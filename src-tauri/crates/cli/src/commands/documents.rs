//! Documents.

use std::path::Path;

use tandem_app::{
    Env,
    documents::{self, Made},
    failure::Failure,
    words::Args,
};

use super::open;
use crate::{arguments::Export, output::Output};

pub fn export(asked: &Export, env: Env, output: &Output) -> Result<(), Failure> {
    let desk = open(&asked.programme, env)?;
    let language = output.words.language();
    let made =
        documents::manager_schedule(&desk, &asked.schedule, (asked.from, asked.to), language, &asked.fonts)?;
    written(&made, &asked.pdf, output)
}

/// Writes a document, and says so.
pub(super) fn written(made: &Made, to: &Path, output: &Output) -> Result<(), Failure> {
    made.write(to)?;
    output.give(&made.summary, |words| {
        let mut lines: Vec<String> = made.notices.iter().map(|notice| notice.say(words)).collect();
        let args = Args::new()
            .with("file", to.display().to_string())
            .with("pages", made.summary.pages)
            .with("visits", made.summary.visits);
        lines.push(words.say("cli-document-made", &args));
        lines
    });
    Ok(())
}
