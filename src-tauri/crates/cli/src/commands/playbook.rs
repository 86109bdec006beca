//! The playbook and its editions.

use tandem_app::{
    Env, content,
    failure::Failure,
    playbook::{self, spoken},
    wire::playbook::{Chapter, PlaybookDraft},
    words::{Args, Words},
};

use super::open;
use crate::{arguments::Playbook, output::Output};

pub fn run(command: Playbook, env: Env, output: &Output) -> Result<(), Failure> {
    match command {
        Playbook::Show { of, mode, client } => {
            let found = playbook::page(&open(&of.programme, env)?, of.version)?;
            match mode.zip(client) {
                Some((mode, client)) => {
                    let chapter = found.playbook.chapter(mode.into(), client.into());
                    output.give(&chapter, |words| told(&chapter, words));
                }
                None => output.give(&found.playbook, |words| {
                    found.playbook.chapters.iter().flat_map(|chapter| told(chapter, words)).collect()
                }),
            }
        }
        Playbook::Edit { programme, from, note, by } => {
            let draft = PlaybookDraft { chapters: playbook::read(&from)?, note, by };
            let version = playbook::save(&mut open(&programme, env)?, draft)?;
            output.give(&version, |words| vec![saved(version, words)]);
        }
        Playbook::History { programme } => {
            let editions = playbook::history(&open(&programme, env)?)?;
            output.give(&editions, |words| {
                let line = |one: &tandem_app::wire::playbook::EditionLine| {
                    let shipped = || words.text("playbook-edition-shipped");
                    let visits = words.say("playbook-visits", &Args::new().with("count", one.visits));
                    let args = Args::new()
                        .with("version", one.version)
                        .with("day", one.on.map_or_else(shipped, |on| words.date(on)))
                        .with("by", one.by.as_str())
                        .with("note", one.note.as_str())
                        .with("visits", visits);
                    words.say("playbook-cli-edition", &args)
                };
                editions.iter().map(line).collect()
            });
        }
        Playbook::Compare { programme, before, after } => {
            let found = playbook::compare(&open(&programme, env)?, before, after)?;
            output.give(&found, |words| {
                if found.is_empty() {
                    return vec![words.text("playbook-no-difference")];
                }
                let line = |one: &tandem_app::wire::playbook::PlaybookDifference| {
                    let args = Args::new()
                        .with("sign", if one.added { "+" } else { "-" })
                        .with("mode", spoken::mode(one.mode, words))
                        .with("client", spoken::client(one.client, words))
                        .with("part", spoken::part(&one.line, words))
                        .with("text", spoken::line(&one.line, words));
                    words.say("playbook-cli-difference", &args)
                };
                found.iter().map(line).collect()
            });
        }
        Playbook::Export { of, to } => {
            let version = playbook::export(&open(&of.programme, env)?, of.version, &to)?;
            let args = Args::new().with("version", version).with("file", to.display().to_string());
            output.say("playbook-exported", &args);
        }
        Playbook::Content { programme, distributor, from, to } => {
            let found = content::content(&open(&programme, env)?, distributor.as_deref(), from, to)?;
            output.give(&found, |words| {
                let score = found.score.map_or_else(|| "–".to_owned(), |score| score.to_string());
                let head = Args::new()
                    .with("from", words.date(found.from))
                    .with("to", words.date(found.to))
                    .with("visits", found.visits)
                    .with("score", score);
                let mut told = vec![words.say("playbook-cli-content", &head)];
                told.extend(found.requirements.iter().map(|one| {
                    let args = Args::new()
                        .with("what", spoken::requirement(one.requirement, words))
                        .with("met", one.met)
                        .with("of", one.of);
                    words.say("playbook-cli-content-line", &args)
                }));
                told
            });
        }
        Playbook::Restore { programme, note, by } => {
            let version = playbook::restore(&mut open(&programme, env)?, &note, &by)?;
            output.give(&version, |words| vec![saved(version, words)]);
        }
    }
    Ok(())
}

fn saved(version: u32, words: &Words) -> String {
    words.say("playbook-saved", &Args::new().with("version", version))
}

/// A chapter line by line, under a heading for each part.
fn told(chapter: &Chapter, words: &Words) -> Vec<String> {
    let mut told = Vec::new();
    let mut before = String::new();
    for line in chapter.lines() {
        let part = spoken::part(&line, words);
        if part != before {
            let args = Args::new()
                .with("title", part.as_str())
                .with("mode", spoken::mode(chapter.mode, words))
                .with("client", spoken::client(chapter.client, words));
            told.push(words.say("playbook-cli-head", &args));
            before = part;
        }
        told.push(format!("  {}", spoken::line(&line, words)));
    }
    told
}
