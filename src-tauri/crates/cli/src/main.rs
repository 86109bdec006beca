//! The `tandem` command: the product without its window.
//!
//! Results go to stdout, in words or as JSON; progress and failures go to stderr.

mod arguments;
mod commands;
mod output;
mod progress;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};
use tandem_app::{
    Env,
    failure::Failure,
    words::{Language, Words},
};

use crate::{
    arguments::{Arguments, Command, LanguageChoice},
    output::Output,
};

fn main() -> ExitCode {
    let Arguments { language, json, command } = Arguments::parse();
    let language = match language {
        Some(LanguageChoice::Zh) => Language::Chinese,
        Some(LanguageChoice::En) => Language::English,
        None => system_language(),
    };
    let output = Output::new(Words::new(language), json);
    if let Command::Completions { shell } = command {
        clap_complete::generate(shell, &mut Arguments::command(), "tandem", &mut std::io::stdout());
        return ExitCode::SUCCESS;
    }
    let env = match Env::of_process() {
        Ok(env) => env,
        Err(text) => {
            eprintln!("TANDEM_NOW={text} is no instant: write it as 2026-01-05T01:00:00Z");
            return ExitCode::from(2);
        }
    };
    env.speak(language);
    match commands::run(command, env, &output) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failures) => ExitCode::from(report(&failures, &output)),
    }
}

/// Says each failure with its cause and remedy; the exit code is the first one's.
fn report(failures: &[Failure], output: &Output) -> u8 {
    for failure in failures {
        output.failure(failure);
    }
    failures.first().map_or(1, |failure| failure.code.exit_code())
}

/// The language that the system's locale asks for (POSIX, 8.2: the first of these that is set decides).
fn system_language() -> Language {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .and_then(|locale| Language::from_locale(&locale))
        .unwrap_or_default()
}
