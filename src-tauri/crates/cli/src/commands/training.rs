//! Training, and what people lack.

use tandem_app::{Env, failure::Failure, training, wire::training::NamedTraining, words::Args};

use super::{competence::topic, open};
use crate::{arguments::Training, output::Output};

pub fn run(command: Training, env: Env, output: &Output) -> Result<(), Failure> {
    match command {
        Training::List { programme, distributor } => {
            let page = training::page(&open(&programme, env)?, distributor.as_deref())?;
            output.give(&page, |words| {
                let gap = |told: String| words.say("training-cli-gap", &Args::new().with("told", told));
                let mut lines: Vec<String> = page.gaps.iter().map(|one| gap(one.told.say(words))).collect();
                lines.extend(page.trainings.iter().map(|one| {
                    let args = Args::new()
                        .with("day", words.date(one.on))
                        .with("title", one.title.as_str())
                        .with("topic", topic(words, &one.topic))
                        .with("attended", words.list(&one.attended))
                        .with("effect", one.effect.told.say(words));
                    words.say("training-cli-line", &args)
                }));
                if lines.is_empty() { vec![words.text("training-none")] } else { lines }
            });
        }
        Training::Note { programme, distributor, topic, title, attended, answers, on, by, note } => {
            let told = Args::new().with("title", title.as_str());
            let named = NamedTraining { distributor, topic, title, on, by, note, attended, answers };
            let id = training::note(&mut open(&programme, env)?, &named)?;
            output.give(&id, |words| vec![words.say("training-saved", &told)]);
        }
    }
    Ok(())
}
