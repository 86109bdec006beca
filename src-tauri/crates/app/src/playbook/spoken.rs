//! Lines of the playbook in a language.

use tandem_domain::{
    client::ClientKind, lacking::Requirement, life::Step, playbook::PlaybookLine, record::Side,
    visit::VisitMode,
};
use tandem_words::{Args, Words};

use crate::{sentence::word, visits::in_language};

/// A mode in words; all of them, where none is given.
pub fn mode(mode: Option<VisitMode>, words: &Words) -> String {
    words.text(match mode {
        None => "playbook-all-modes",
        Some(VisitMode::Demonstration) => "trade-visit-mode-demonstration",
        Some(VisitMode::Observation) => "trade-visit-mode-observation",
    })
}

/// A kind of client in words; all of them, where none is given.
pub fn client(client: Option<ClientKind>, words: &Words) -> String {
    words.text(match client {
        None => "playbook-all-clients",
        Some(ClientKind::Hospital) => "trade-client-kind-hospital",
        Some(ClientKind::Department) => "trade-client-kind-department",
        Some(ClientKind::Pharmacy) => "trade-client-kind-pharmacy",
        Some(ClientKind::SubDistributor) => "trade-client-kind-sub-distributor",
    })
}

/// What part of a chapter a line stands in.
pub fn part(line: &PlaybookLine, words: &Words) -> String {
    words.text(match line {
        PlaybookLine::Guide(_) => "playbook-guide",
        PlaybookLine::Conduct(_) => "playbook-conduct",
        PlaybookLine::Checklist(_) => "playbook-checklist",
        PlaybookLine::Rubric(_) => "playbook-rubric",
        PlaybookLine::Requires(_) => "playbook-requires",
    })
}

/// What a line says.
pub fn line(line: &PlaybookLine, words: &Words) -> String {
    let said = |text| in_language(text, words.language());
    match line {
        PlaybookLine::Guide(advice) => {
            let args = Args::new().with("step", step(advice.step, words)).with("text", said(&advice.text));
            words.say("playbook-line-step", &args)
        }
        PlaybookLine::Conduct(text) => said(text),
        PlaybookLine::Checklist(one) => {
            let side = words.text(match one.side {
                Side::Manufacturer => "trade-side-manufacturer",
                Side::Distributor => "trade-side-distributor",
            });
            let args = Args::new()
                .with("item", said(&one.item))
                .with("side", side)
                .with("days", u32::from(one.days_before));
            words.say("playbook-line-days", &args)
        }
        PlaybookLine::Rubric(one) => {
            let topic = words.say("competence-topic", &Args::new().with("topic", one.topic.as_str()));
            let args = Args::new()
                .with("name", said(&one.name))
                .with("topic", topic)
                .with("low", said(&one.low))
                .with("high", said(&one.high));
            words.say("playbook-line-rubric", &args)
        }
        PlaybookLine::Requires(one) => requirement(*one, words),
    }
}

/// Something that is required.
pub fn requirement(one: Requirement, words: &Words) -> String {
    words.text(&format!("playbook-requires-{}", word(one)))
}

fn step(step: Step, words: &Words) -> String {
    words.text(match step {
        Step::Agree => "trade-step-agree",
        Step::Prepare => "trade-step-prepare",
        Step::Goal => "trade-step-goal",
        Step::CarryOut => "trade-step-carry-out",
        Step::Summarise => "trade-step-summarise",
        Step::Close => "trade-step-close",
    })
}
