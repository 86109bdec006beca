//! What people are able to do.

use tandem_app::{
    Env, competence,
    failure::Failure,
    wire::competence::AssessmentDraft,
    words::{Args, Words},
};

use super::open;
use crate::{arguments::Competence, output::Output};

pub fn run(command: Competence, env: Env, output: &Output) -> Result<(), Failure> {
    match command {
        Competence::List { programme, distributor } => {
            let found = competence::list(&open(&programme, env)?, distributor.as_deref())?;
            output.give(&found, |words| {
                let told = |(name, level): (&str, &tandem_app::wire::competence::LevelLine)| {
                    let message = match (&level.level, level.aged) {
                        (None, _) => "competence-cli-unknown",
                        (_, true) => "competence-cli-aged",
                        _ => "competence-cli-level",
                    };
                    let args = Args::new()
                        .with("name", name)
                        .with("topic", topic(words, &level.topic))
                        .with("level", level.level.clone().unwrap_or_default())
                        .with("day", level.on.map(|day| words.date(day)).unwrap_or_default())
                        .with(
                            "pieces",
                            words.say("competence-pieces", &Args::new().with("count", level.pieces)),
                        );
                    words.say(message, &args)
                };
                let each = |person: &tandem_app::wire::competence::PersonLine| {
                    person.levels.iter().map(|level| told((&person.name, level))).collect::<Vec<_>>()
                };
                found.people.iter().flat_map(each).collect()
            });
        }
        Competence::Assess { programme, who, topic, score, evidence, visit, by, on } => {
            let args = Args::new().with("name", who.as_str());
            let draft = AssessmentDraft { who, topic, score: Some(score), on, by, evidence, visit };
            let id = competence::assess(&mut open(&programme, env)?, &draft)?;
            output.give(&id, |words| vec![words.say("competence-assessed", &args)]);
        }
        Competence::Topic { programme, issue, topic } => {
            competence::set_issue_topic(&mut open(&programme, env)?, &issue, &topic)?;
            output.say("competence-issue-topic-saved", &Args::new());
        }
    }
    Ok(())
}

/// A topic as people call it.
pub fn topic(words: &Words, topic: &str) -> String {
    words.say("competence-topic", &Args::new().with("topic", topic))
}
