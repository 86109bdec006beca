//! Planning and explaining.

use tandem_app::{
    Env,
    failure::Failure,
    plan,
    sentence::Sentence,
    wire::plan::{DemandExplained, Proposal, VisitLine},
    words::{Args, Words},
};

use super::open;
use crate::{
    arguments::{Explain, Plan},
    output::Output,
    progress::Watch,
};

pub fn plan(asked: &Plan, env: Env, output: &Output) -> Result<(), Failure> {
    let effort = asked.search.effort();
    let watch = Watch::begin(&output.words, asked.search.time_limit);
    if let (Some(problem), Some(out)) = (&asked.problem, &asked.out) {
        let solved = plan::solve_problem_file(problem, out, &effort, &watch)?;
        drop(watch);
        output.give(&solved, |words| {
            let args = Args::new()
                .with("visits", solved.visits)
                .with("wanted", solved.wanted)
                .with("objective", solved.objective)
                .with("riding", solved.riding_along)
                .with("file", out.display().to_string());
            let gap = plan::gap(solved.objective, solved.bound);
            let gap = gap.map(|gap| gap.say(words));
            std::iter::once(words.say("cli-problem-solved", &args)).chain(gap).collect()
        });
        return Ok(());
    }
    let Some(programme) = &asked.programme else {
        // The command line asks for one of the two.
        return Ok(());
    };
    let mut desk = open(programme, env)?;
    let mut proposal = if asked.repair {
        plan::repair(&desk, &effort, &watch)?
    } else {
        plan::propose(&desk, &asked.wish.request(), &effort, &watch)?
    };
    drop(watch);
    if asked.accept {
        plan::accept(&mut desk, &mut proposal)?;
    }
    output.give(&proposal, |words| told(&proposal, words));
    Ok(())
}

pub fn explain(asked: &Explain, env: Env, output: &Output) -> Result<(), Failure> {
    let desk = open(&asked.programme, env)?;
    if let Some(visit) = &asked.visit {
        let explained = plan::explain_visit(&desk, visit)?;
        output.give(&explained, |words| {
            let mut lines = vec![told_visit(&explained.visit, words)];
            lines.extend(indented(&explained.reasons, words));
            lines
        });
    }
    if let Some(demand) = &asked.demand {
        let explained = plan::explain_demand(&desk, demand)?;
        output.give(&explained, |words| told_demand(&explained, words));
    }
    if asked.scarce {
        let watch = Watch::begin(&output.words, None);
        let effort = plan::Effort { threads: None, seed: 1, until_stopped: false };
        let told = plan::scarce(&desk, None, &effort, &watch)?;
        drop(watch);
        output.give(&told, |words| told.iter().map(|sentence| sentence.say(words)).collect());
    }
    Ok(())
}

pub fn told(proposal: &Proposal, words: &Words) -> Vec<String> {
    let riding = proposal.visits.iter().filter(|visit| visit.rides_on.is_some()).count();
    let args = Args::new()
        .with("from", words.date(proposal.from))
        .with("to", words.date(proposal.to))
        .with("visits", proposal.visits.len())
        .with("wanted", proposal.wanted)
        .with("riding", riding)
        .with("objective", proposal.objective);
    let mut lines: Vec<String> = proposal.notices.iter().map(|notice| notice.say(words)).collect();
    lines.push(words.say("plan-summary", &args));
    lines.extend(proposal.gap.iter().map(|gap| gap.say(words)));
    for (visit, reasons) in proposal.visits.iter().zip(&proposal.reasons) {
        lines.push(told_visit(visit, words));
        lines.extend(indented(&reasons[..reasons.len().min(2)], words));
    }
    for unplaced in &proposal.unplaced {
        let args = Args::new()
            .with("client", unplaced.client.as_str())
            .with("distributor", unplaced.distributor.as_str())
            .with("missing", unplaced.missing);
        lines.push(words.say("plan-unplaced", &args));
        lines.extend(indented(&unplaced.closed[..unplaced.closed.len().min(4)], words));
        lines.extend(indented(unplaced.change.as_slice(), words));
    }
    for refused in &proposal.not_plannable {
        let args = Args::new()
            .with("client", refused.client.as_str())
            .with("distributor", refused.distributor.as_str())
            .with("why", refused.why.say(words));
        lines.push(words.say("plan-not-plannable", &args));
    }
    let changes = Args::new()
        .with("added", proposal.changes.added)
        .with("moved", proposal.changes.moved)
        .with("removed", proposal.changes.removed)
        .with("kept", proposal.changes.kept);
    lines.push(words.say("plan-changes", &changes));
    lines.push(words.text(if proposal.accepted { "plan-accepted" } else { "plan-not-accepted" }));
    lines
}

pub fn told_visit(visit: &VisitLine, words: &Words) -> String {
    let args = Args::new()
        .with("date", words.date_with_weekday(visit.date))
        .with("time", words.time_range(visit.local_start.time(), visit.local_end.time()))
        .with("client", visit.client.as_str())
        .with("distributor", visit.distributor.as_str())
        .with("rep", visit.rep.as_str())
        .with("manager", visit.manager.as_str());
    words.say("plan-visit", &args)
}

fn told_demand(explained: &DemandExplained, words: &Words) -> Vec<String> {
    let args = Args::new()
        .with("client", explained.client.as_str())
        .with("visits", explained.visits.len())
        .with("missing", explained.missing);
    let mut lines = vec![words.say("plan-demand", &args)];
    for visit in &explained.visits {
        lines.push(told_visit(&visit.visit, words));
        lines.extend(indented(&visit.reasons, words));
    }
    lines.extend(indented(explained.not_plannable.as_slice(), words));
    lines.extend(indented(&explained.closed, words));
    lines.extend(indented(explained.change.as_slice(), words));
    lines
}

fn indented(sentences: &[Sentence], words: &Words) -> Vec<String> {
    sentences.iter().map(|sentence| format!("    {}", sentence.say(words))).collect()
}
