//! Plans that are kept to be compared.

use tandem_app::{
    Env,
    failure::Failure,
    plan::{self, scenario},
    wire::{
        plan::VisitLine,
        planning::{PlanRequest, WhatIf},
        scenarios::{Comparison, PlanFigures, ScenarioLine},
    },
    words::{Args, Words},
};

use super::{open, plan::told};
use crate::{arguments::Scenario, output::Output, progress::Watch};

pub fn run(command: Scenario, env: Env, output: &Output) -> Result<(), Failure> {
    match command {
        Scenario::List { programme } => {
            let rows = scenario::list(&open(&programme, env)?)?;
            let headings =
                ["scenario-cli-name", "scenario-cli-asked", "cli-visits", "scenario-cli-made", "cli-id"];
            output.list(&rows, &headings, |row| {
                vec![
                    row.name.clone(),
                    asked(row, &output.words),
                    row.visits.to_string(),
                    row.made_at.format("%Y-%m-%d %H:%M").to_string(),
                    row.id.to_string(),
                ]
            });
        }
        Scenario::Keep { programme, name, wish, without, one_more_like, search } => {
            let mut desk = open(&programme, env)?;
            let watch = Watch::begin(&output.words, search.time_limit);
            let request = PlanRequest { what_if: WhatIf { without, one_more_like }, ..wish.request() };
            let proposal = plan::propose(&desk, &request, &search.effort(), &watch)?;
            drop(watch);
            scenario::keep(&mut desk, &proposal, &name)?;
            output.give(&proposal, |words| {
                let riding = proposal.visits.iter().filter(|visit| visit.rides_on.is_some()).count();
                let args = Args::new()
                    .with("name", name.trim())
                    .with("visits", proposal.visits.len())
                    .with("wanted", proposal.wanted)
                    .with("riding", riding);
                vec![words.say("scenario-kept", &args)]
            });
        }
        Scenario::Compare { programme, left, right } => {
            let comparison = scenario::compare(&open(&programme, env)?, Some(&left), right.as_deref())?;
            output.table(&figures(&comparison, &output.words));
            output.give(&comparison, |words| differences(&comparison, words));
        }
        Scenario::Accept { programme, scenario } => {
            let mut desk = open(&programme, env)?;
            let mut proposal = scenario::open(&desk, &scenario)?;
            plan::accept(&mut desk, &mut proposal)?;
            output.give(&proposal, |words| told(&proposal, words));
        }
        Scenario::Rename { programme, scenario, name } => {
            scenario::rename(&mut open(&programme, env)?, &scenario, &name)?;
            output.say("scenario-renamed", &Args::new().with("name", name.trim()));
        }
        Scenario::Remove { programme, scenario } => {
            scenario::remove(&mut open(&programme, env)?, &scenario)?;
            output.say("scenario-removed", &Args::new().with("name", scenario.as_str()));
        }
    }
    Ok(())
}

/// What was asked for, in a few words.
fn asked(row: &ScenarioLine, words: &Words) -> String {
    let args = Args::new().with("from", words.date(row.from)).with("to", words.date(row.to));
    let days = words.say("scenario-days", &args);
    let told: Vec<String> = std::iter::once(days).chain(row.told.iter().map(|one| one.say(words))).collect();
    told.join("; ")
}

/// The figures of both plans as the rows of a table, then the visits of each manager and with each distributor.
fn figures(comparison: &Comparison, words: &Words) -> Vec<Vec<String>> {
    let name = |side: &PlanFigures| {
        if side.scenario.is_some() { side.name.clone() } else { words.text("scenario-in-force") }
    };
    let (left, right) = (&comparison.left, &comparison.right);
    let row = |id: &str, of: &dyn Fn(&PlanFigures) -> String| vec![words.text(id), of(left), of(right)];
    let count = |id: &str, of: fn(&PlanFigures) -> usize| row(id, &|side| of(side).to_string());
    let mut rows = vec![
        vec![String::new(), name(left), name(right)],
        row("scenario-days-planned", &|side| {
            let args = Args::new().with("from", words.date(side.from)).with("to", words.date(side.to));
            words.say("scenario-days", &args)
        }),
        row("scenario-visits", &|side| {
            let args = Args::new().with("visits", side.visits).with("wanted", side.wanted);
            words.say("scenario-of-wanted", &args)
        }),
        count("scenario-riding-along", |side| side.riding_along),
        count("scenario-key-clients", |side| side.key_clients),
        count("scenario-distributors", |side| side.distributors),
        count("scenario-field-days", |side| side.field_days),
        count("scenario-full-days", |side| side.full_days),
        count("scenario-moved", |side| side.moved),
        count("scenario-fallen", |side| side.fallen),
    ];
    let lists = [
        ("scenario-of-manager", &comparison.managers),
        ("scenario-of-distributor", &comparison.distributors),
    ];
    for (id, list) in lists {
        rows.extend(list.iter().map(|one| {
            let of = words.say(id, &Args::new().with("name", one.name.as_str()));
            vec![of, one.left.to_string(), one.right.to_string()]
        }));
    }
    rows
}

fn differences(comparison: &Comparison, words: &Words) -> Vec<String> {
    let stands = |visit: Option<&VisitLine>| match visit {
        None => words.text("scenario-not-there"),
        Some(visit) => {
            let args = Args::new()
                .with("date", words.date_with_weekday(visit.date))
                .with("time", words.time_range(visit.local_start.time(), visit.local_end.time()))
                .with("rep", visit.rep.as_str())
                .with("manager", visit.manager.as_str());
            words.say("scenario-stands", &args)
        }
    };
    let args = Args::new().with("count", comparison.same).with("different", comparison.differences.len());
    let mut lines = vec![words.say("scenario-same", &args)];
    lines.extend(comparison.differences.iter().map(|one| {
        let args = Args::new()
            .with("client", one.client.as_str())
            .with("distributor", one.distributor.as_str())
            .with("left", stands(one.left.as_ref()))
            .with("right", stands(one.right.as_ref()));
        words.say("scenario-difference", &args)
    }));
    lines
}
