//! Stages of distributors, and their four flows.

use tandem_app::{
    Env,
    agreements::distributor_of,
    failure::Failure,
    flows, stages,
    wire::{
        flows::{FlowPage, FlowSheetLook},
        sheet::Sheet,
        stages::{ProposedDemand, StageMove, StagePage},
    },
    words::{Args, Words},
};

use super::open;
use crate::{
    arguments::{Flow, Stage},
    output::Output,
};

pub fn stage(command: Stage, env: Env, output: &Output) -> Result<(), Failure> {
    match command {
        Stage::Show(of) => {
            let page = stages::page(&open(&of.programme, env)?, &of.distributor, output.words.language())?;
            output.give(&page, |words| shown(&page, words));
        }
        Stage::Move { of, to, by, reason } => {
            let mut desk = open(&of.programme, env)?;
            let distributor = distributor_of(&desk, &of.distributor)?;
            stages::move_to(&mut desk, &StageMove { distributor, stage: to.into(), who: by, reason })?;
            let page = stages::page(&desk, &of.distributor, output.words.language())?;
            output.give(&page, |words| {
                let args = about(&page, words);
                let lacking = page.stages.iter().find(|one| one.stage == page.stage);
                let lacking = lacking.map_or(0, |one| one.criteria.iter().filter(|one| !one.met).count());
                let mut lines = vec![words.say("stages-moved", &args)];
                if lacking > 0 {
                    lines.push(words.say("stages-moved-lacking", &Args::new().with("count", lacking)));
                }
                lines
            });
        }
        Stage::Propose(of) => {
            let page = stages::page(&open(&of.programme, env)?, &of.distributor, output.words.language())?;
            output.give(&page.proposals, |words| {
                let count = Args::new().with("count", page.proposals.len());
                let head = match &page.why_none {
                    Some(why) => why.say(words),
                    None => words.say("stages-proposed", &count),
                };
                let lines =
                    page.proposals.iter().flat_map(|one| [proposal(one, words), format!("  {}", one.key)]);
                std::iter::once(head).chain(lines).collect()
            });
        }
        Stage::Accept { of, proposal } => {
            let mut desk = open(&of.programme, env)?;
            let keys = (!proposal.is_empty()).then_some(proposal.as_slice());
            let count = stages::accept(&mut desk, &of.distributor, keys)?;
            output
                .give(&count, |words| vec![words.say("stages-accepted", &Args::new().with("count", count))]);
        }
    }
    Ok(())
}

fn about(page: &StagePage, words: &Words) -> Args {
    Args::new()
        .with("distributor", page.distributor.as_str())
        .with("stage", words.text(&stages::message(page.stage)))
}

fn shown(page: &StagePage, words: &Words) -> Vec<String> {
    let stage = |stage| words.text(&stages::message(stage));
    let mut lines = vec![
        words.say("stages-here", &about(page, words)),
        words.say("stages-meets", &Args::new().with("stage", stage(page.reached))),
    ];
    for one in &page.stages {
        let args = Args::new().with("stage", stage(one.stage)).with("meaning", one.meaning.as_str());
        lines.push(words.say("stages-criteria-of", &args));
        lines.extend(one.criteria.iter().map(|criterion| {
            let args = Args::new().with("told", criterion.told.say(words));
            format!("  {}", words.say(if criterion.met { "stages-met" } else { "stages-lacking" }, &args))
        }));
    }
    lines.extend(page.steps.iter().map(|step| {
        let args = Args::new()
            .with("on", words.date(step.on))
            .with("stage", stage(step.stage))
            .with("who", step.who.as_str())
            .with("reason", step.reason.as_str());
        words.say(if step.who.is_empty() { "stages-step-noted" } else { "stages-step" }, &args)
    }));
    lines
}

fn proposal(one: &ProposedDemand, words: &Words) -> String {
    let mode = match one.mode {
        tandem_app::wire::stages::VisitMode::Demonstration => "trade-visit-mode-demonstration",
        tandem_app::wire::stages::VisitMode::Observation => "trade-visit-mode-observation",
    };
    let args = Args::new()
        .with("client", one.client.name.as_str())
        .with("city", one.city.as_str())
        .with("mode", words.text(mode))
        .with("count", one.count)
        .with("days", one.every_days)
        .with("minutes", one.minutes)
        .with("topic", one.topic.as_str());
    words.say("stages-proposal", &args)
}

pub fn flow(command: Flow, env: Env, output: &Output) -> Result<(), Failure> {
    match command {
        Flow::List { programme, distributor: Some(distributor) } => {
            let page = flows::page(&open(&programme, env)?, &distributor)?;
            output.give(&page, |words| figures(&page, words));
        }
        Flow::List { programme, distributor: None } => {
            let rows = flows::glance(&open(&programme, env)?)?;
            let words = &output.words;
            let heads = [
                "cli-distributor",
                "trade-finding-information",
                "trade-finding-goods",
                "trade-finding-money",
                "trade-finding-commerce",
                "cli-id",
            ];
            output.list(&rows, &heads, |row| {
                let health = row.flows.iter().map(|flow| words.text(&flows::health_message(flow.health)));
                let first = std::iter::once(row.distributor.clone());
                first.chain(health).chain([row.distributor_id.to_string()]).collect()
            });
        }
        Flow::Write { of, month, figures: given } => {
            let mut desk = open(&of.programme, env)?;
            flows::write(&mut desk, &of.distributor, &month, &given)?;
            let page = flows::page(&desk, &of.distributor)?;
            output.give(&page, |words| {
                let args =
                    Args::new().with("distributor", page.distributor.as_str()).with("month", month.as_str());
                vec![words.say("flows-noted", &args)]
            });
        }
        Flow::Import { programme, file, look } => {
            let mut desk = open(&programme, env)?;
            let list = Sheet::File(file);
            let found = if look { flows::look(&desk, &list)? } else { flows::import(&mut desk, &list)? };
            output.give(&found, |words| taken(&found, look, words));
        }
    }
    Ok(())
}

fn figures(page: &FlowPage, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(month) = &page.judged {
        lines.push(words.say("flows-judged", &Args::new().with("month", month.as_str())));
    }
    for flow in &page.flows {
        let args = Args::new()
            .with("flow", words.text(&flows::flow_message(flow.flow)))
            .with("health", words.text(&flows::health_message(flow.health)));
        lines.push(words.say("flows-line", &args));
        lines.extend(flow.signs.iter().map(|sign| format!("  {}", sign.told.say(words))));
        for figure in &flow.figures {
            let amounts =
                figure.amounts.iter().map(|one| one.map_or("–".to_owned(), |one| one.to_string()));
            let args = Args::new()
                .with("figure", words.text(&flows::figure_message(figure.figure)))
                .with("unit", words.text(&flows::unit_message(figure.unit)))
                .with("amounts", amounts.collect::<Vec<_>>().join(" "));
            lines.push(format!("  {}", words.say("flows-figure-line", &args)));
        }
    }
    lines
}

fn taken(found: &FlowSheetLook, look: bool, words: &Words) -> Vec<String> {
    let message = if look { "flows-found" } else { "flows-imported" };
    let mut lines = vec![words.say(message, &Args::new().with("count", found.changes.len()))];
    lines.extend(found.skipped.iter().map(|row| {
        let args = Args::new()
            .with("line", row.line)
            .with("what", row.failure.message(words).as_str())
            .with("remedy", row.failure.remedy(words).as_str());
        words.say("cli-people-skipped", &args)
    }));
    lines
}
