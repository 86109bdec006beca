//! Putting a proposal in force.

use std::collections::{BTreeMap, BTreeSet};

use tandem_domain::{
    ids::VisitId,
    time::Interval,
    visit::{Visit, VisitState},
};
use tandem_planner::Violation;
use tandem_store::{AcceptedPlan, Snapshot};

use super::{
    inquiry::{About, Inquiry, Offered, inquire},
    riding,
};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    settings::days_between,
    wire::plan::{Proposal, VisitLine},
};

/// Puts a proposal in force: its visits replace those of its days. One change, which can be undone.
///
/// # Errors
/// When the programme can't be written, or no longer has what the proposal names.
pub fn accept(desk: &mut Desk, proposal: &mut Proposal) -> Result<(), Failure> {
    refuse_supposed(proposal)?;
    let snapshot = desk.seen()?;
    let days = days_between(proposal.from, proposal.to)?;
    let range = days.interval(snapshot.programme.home_zone);
    let stays: BTreeSet<VisitId> = proposal.visits.iter().map(|visit| visit.id).collect();
    let visits = still_movable(desk, &snapshot, proposal.visits.iter().filter_map(visit_of))?;
    let gone: Vec<VisitId> = snapshot
        .visits
        .iter()
        .filter(|visit| visit.state.may_be_moved() && range.contains(&visit.interval))
        .map(|visit| visit.id)
        .filter(|id| !stays.contains(id))
        .collect();
    let plan = AcceptedPlan { days, accepted_at: desk.env.now() };
    desk.change("accept-plan", |writer| {
        gone.iter().try_for_each(|id| writer.delete_visit(*id))?;
        visits.iter().try_for_each(|visit| writer.put_visit(visit))?;
        writer.put_accepted_plan(plan)
    })?;
    proposal.accepted = true;
    Ok(())
}

/// Puts single changes of a proposal in force: the visits with these ids are added, moved or, where the
/// proposal no longer has them, removed. Everything else stays as it is.
///
/// # Errors
/// When the changes without the rest of the proposal break a rule, or the programme can't be written.
pub fn accept_some(desk: &mut Desk, proposal: &Proposal, chosen: &[VisitId]) -> Result<(), Failure> {
    refuse_supposed(proposal)?;
    let snapshot = desk.seen()?;
    let chosen: BTreeSet<VisitId> = chosen.iter().copied().collect();
    let lines = proposal.visits.iter().filter(|line| chosen.contains(&line.id));
    let put = still_movable(desk, &snapshot, lines.filter_map(visit_of))?;
    let stays: BTreeSet<VisitId> = proposal.visits.iter().map(|visit| visit.id).collect();
    let movable =
        |id: &VisitId| snapshot.visits.iter().any(|visit| visit.id == *id && visit.state.may_be_moved());
    let gone: Vec<VisitId> =
        chosen.iter().copied().filter(|id| !stays.contains(id)).filter(movable).collect();
    let days = days_between(proposal.from, proposal.to)?;
    let mut then = (*snapshot).clone();
    then.visits.retain(|visit| !(chosen.contains(&visit.id) && visit.state.may_be_moved()));
    then.visits.extend(put.iter().cloned());
    let violations = |inquiry: &Inquiry<'_>| {
        tandem_planner::check(&inquiry.teller.written.compiled, inquiry.teller.visits).violations
    };
    let before = inquire(desk, &snapshot, About::Everything, Offered::All, violations)?;
    let broken = inquire(desk, &then, About::Everything, Offered::All, |inquiry| {
        // What is wrong already, elsewhere, is no reason to refuse what mends a part of it.
        let concerns = |violation: &Violation| {
            let at = violation.visits();
            let chosen = |at: &usize| inquiry.visits.get(*at).is_some_and(|visit| chosen.contains(&visit.id));
            if at.is_empty() { !before.contains(violation) } else { at.iter().any(chosen) }
        };
        violations(inquiry).iter().find(|violation| concerns(violation)).map(ToString::to_string)
    })?;
    if let Some(detail) = broken {
        let mut failure = Failure::new(Code::ChangeRefused);
        failure.detail = Some(detail);
        return Err(failure);
    }
    let plan = AcceptedPlan { days, accepted_at: desk.env.now() };
    desk.change("accept-changes", |writer| {
        gone.iter().try_for_each(|id| writer.delete_visit(*id))?;
        put.iter().try_for_each(|visit| writer.put_visit(visit))?;
        if snapshot.accepted_plan.is_none() { writer.put_accepted_plan(plan) } else { Ok(()) }
    })
}

/// What supposes people who are not there, or without those who are, can't be put in force.
fn refuse_supposed(proposal: &Proposal) -> Result<(), Failure> {
    if proposal.asked.what_if.is_nothing() { Ok(()) } else { Err(Failure::new(Code::OnlySupposed)) }
}

/// Those of a proposal that are new, or that nobody agreed to or held since it was made: what people do with a
/// visit is no planner's to overwrite.
fn still_movable(
    desk: &Desk,
    snapshot: &Snapshot,
    visits: impl Iterator<Item = Visit>,
) -> Result<Vec<Visit>, Failure> {
    let now: BTreeMap<VisitId, VisitState> =
        snapshot.visits.iter().map(|visit| (visit.id, visit.state)).collect();
    let movable = visits.filter(|visit| now.get(&visit.id).is_none_or(|state| state.may_be_moved()));
    movable.map(|visit| riding::in_own_words(desk, visit)).collect()
}

fn visit_of(line: &VisitLine) -> Option<Visit> {
    Some(Visit {
        id: line.id,
        demand: line.demand_id,
        manager: line.manager_id,
        rep: line.rep_id,
        interval: Interval::new(line.start, line.end).ok()?,
        rides_on: line.rides_on.clone(),
        state: line.state,
    })
}
