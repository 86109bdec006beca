//! Dates for the joint visits that are wanted: proposing a plan, putting it in force, saying why.

pub mod by_hand;
mod clock;
pub(crate) mod horizon;
mod inquiry;
mod places;
mod problem;
mod problem_file;
mod proposed;
pub mod timeline;
mod told;

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use tandem_domain::{
    ids::VisitId,
    time::{DateRange, Interval},
    visit::{Visit, VisitState},
};
pub use tandem_planner::{Control, Progress, Unwatched};
use tandem_planner::{Ending, Options, ProblemError, Reasons, solve};
use tandem_store::{AcceptedPlan, Snapshot};

pub use self::problem_file::{Solved, solve_problem_file};
pub(crate) use self::inquiry::first_reasons;
use self::{
    inquiry::inquire,
    problem::Written,
    told::{Teller, refusal},
};
use crate::{
    availability::Availability,
    desk::Desk,
    failure::{Code, Failure},
    naming,
    sentence::Sentence,
    settings::days_between,
    special_days,
    visits::Index,
    wire::plan::{Changes, DemandExplained, Proposal, Refused, Unplaced, VisitExplained, VisitLine},
};

/// How hard to search.
#[derive(Debug, Clone, Copy)]
pub struct Effort {
    /// How many threads may work; all, unless given. The plan does not depend on it.
    pub threads: Option<usize>,
    /// Where the search's chance begins: the same seed, the same plan.
    pub seed: u64,
    /// Search until the control says stop, rather than a fixed number of rounds.
    pub until_stopped: bool,
}

impl Effort {
    fn options(&self, problem: &tandem_planner::Compiled) -> Options {
        let all = || std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Options {
            seed: self.seed,
            threads: self.threads.unwrap_or_else(all),
            rounds: (!self.until_stopped).then(|| Options::default_rounds(problem)),
        }
    }
}

/// Chooses dates for the visits wanted between two days; without them, for all that are wanted. Visits of
/// the plan in force that lie outside these days, are agreed or are about to take place stay.
///
/// # Errors
/// When the days make no range, nothing is wanted in them, or the programme can't be read.
pub fn propose(
    desk: &Desk,
    days: (Option<NaiveDate>, Option<NaiveDate>),
    effort: &Effort,
    control: &dyn Control,
) -> Result<Proposal, Failure> {
    proposal(desk, days, &BTreeSet::new(), effort, control)
}

/// Moves the visits that collide with what the calendars now say, and as little else as possible: every
/// other visit of the plan in force stays where it is.
///
/// # Errors
/// As [`propose`].
pub fn repair(desk: &Desk, effort: &Effort, control: &dyn Control) -> Result<Proposal, Failure> {
    let snapshot = desk.snapshot()?;
    let planned = snapshot.accepted_plan.map(|plan| plan.days);
    let days = planned.unwrap_or_else(|| horizon::default_days(&snapshot, desk.env.now()));
    let availability = desk.availability(days)?;
    let index = Index::of(&snapshot);
    let sound = snapshot.visits.iter().filter(|visit| index.conflict(visit, &availability).is_none());
    let stay: BTreeSet<VisitId> = sound.map(|visit| visit.id).collect();
    proposal(desk, (Some(days.first()), Some(days.last())), &stay, effort, control)
}

fn proposal(
    desk: &Desk,
    (from, to): (Option<NaiveDate>, Option<NaiveDate>),
    stay: &BTreeSet<VisitId>,
    effort: &Effort,
    control: &dyn Control,
) -> Result<Proposal, Failure> {
    let snapshot = desk.snapshot()?;
    let index = Index::of(&snapshot);
    let default = horizon::default_days(&snapshot, desk.env.now());
    let days = days_between(from.unwrap_or(default.first()), to.unwrap_or(default.last()))?;
    if snapshot.demands.iter().all(|demand| demand.window.intersection(&days).is_none()) {
        return Err(Failure::new(Code::NothingToPlan));
    }
    let availability = desk.availability(days)?;
    let written = problem::write(&index, &availability, days, desk.env.now(), stay).map_err(|e| unfit(&e))?;
    let solution = solve(&written.compiled, &effort.options(&written.compiled), control);

    let visits = proposed::visits(&index, &written, &solution.plan.visits, || desk.env.id());
    let reasons = Reasons::new(&written.compiled, &solution.plan.visits);
    let teller = Teller {
        index: &index,
        availability: &availability,
        written: &written,
        reasons: &reasons,
        visits: &solution.plan.visits,
    };
    let mut told: Vec<(VisitLine, Vec<Sentence>)> = Vec::with_capacity(visits.len());
    for (visit, why) in visits.iter().zip(reasons.visits()) {
        let mut sentences = teller.visit(&why);
        if visit.state == VisitState::Agreed {
            sentences.insert(0, Sentence::new("plan-why-agreed"));
        }
        told.extend(index.line(visit).map(|line| (line, sentences)));
    }
    for visit in standing(&snapshot, &written.standing) {
        told.extend(index.line(visit).map(|line| (line, vec![why_it_stands(visit)])));
    }
    told.sort_by(|(a, _), (b, _)| (a.start, &a.manager, a.id).cmp(&(b.start, &b.manager, b.id)));
    let (visits, reasons_told): (Vec<VisitLine>, Vec<Vec<Sentence>>) = told.into_iter().unzip();

    let unplaced =
        reasons.short_of_visits().into_iter().filter_map(|demand| unplaced(&teller, demand)).collect();
    let outside = |why: &tandem_domain::rules::NotPlannable| {
        matches!(why, tandem_domain::rules::NotPlannable::OutsideHorizon { .. })
    };
    let refused = written.refused.iter().filter(|(_, why)| !outside(why));
    Ok(Proposal {
        from: days.first(),
        to: days.last(),
        wanted: written.compiled.wanted() + written.standing.len(),
        objective: solution.plan.objective,
        bound: solution.plan.bound,
        rounds: solution.rounds,
        stopped: solution.ending == Ending::Stopped,
        changes: changes(&snapshot, days, &visits),
        visits,
        reasons: reasons_told,
        unplaced,
        not_plannable: refused
            .filter_map(|(id, why)| {
                let (client, distributor) = index.client_and_distributor(index.demands.get(id)?);
                Some(Refused { demand_id: *id, client, distributor, why: refusal(why, &index) })
            })
            .collect(),
        notices: notices(&index, &availability, &written, desk.env.now()),
        accepted: false,
    })
}

fn unfit(error: &ProblemError) -> Failure {
    Failure::new(Code::BadProblem).with("file", "").because(error)
}

fn standing<'s>(snapshot: &'s Snapshot, ids: &BTreeSet<VisitId>) -> impl Iterator<Item = &'s Visit> {
    snapshot.visits.iter().filter(|visit| ids.contains(&visit.id))
}

fn why_it_stands(visit: &Visit) -> Sentence {
    Sentence::new(match visit.state {
        VisitState::Held => "plan-why-held",
        VisitState::Agreed => "plan-why-agreed",
        VisitState::Proposed | VisitState::Cancelled => "plan-why-soon",
    })
}

fn unplaced(teller: &Teller<'_>, demand: &str) -> Option<Unplaced> {
    let missing = teller.reasons.missing(demand)?;
    let demand = teller.index.demands.get(&demand.parse().ok()?)?;
    let (client, distributor) = teller.index.client_and_distributor(demand);
    Some(Unplaced {
        demand_id: demand.id,
        client,
        distributor,
        missing: missing.wanted - missing.placed,
        closed: teller.closed(&missing),
        change: missing.proposal.as_ref().map(|proposal| teller.change(proposal)).unwrap_or_default(),
    })
}

/// How the plan differs from the one in force, within its days.
fn changes(snapshot: &Snapshot, days: DateRange, visits: &[VisitLine]) -> Changes {
    let mut changes = Changes::default();
    let range = days.interval(snapshot.programme.home_zone);
    let inside = |visit: &&Visit| range.contains(&visit.interval) && visit.state.takes_time();
    let before: Vec<&Visit> = snapshot.visits.iter().filter(inside).collect();
    for visit in visits {
        match before.iter().find(|old| old.id == visit.id) {
            None => changes.added += 1,
            Some(old)
                if (old.interval.start(), old.manager, old.rep)
                    == (visit.start, visit.manager_id, visit.rep_id) =>
            {
                changes.kept += 1;
            }
            Some(_) => changes.moved += 1,
        }
    }
    let stays: BTreeSet<VisitId> = visits.iter().map(|visit| visit.id).collect();
    changes.removed = before.iter().filter(|visit| !stays.contains(&visit.id)).count();
    changes
}

/// What the reader should know of the calendars and holidays behind the plan.
fn notices(
    index: &Index<'_>,
    availability: &Availability,
    written: &Written<'_>,
    now: DateTime<Utc>,
) -> Vec<Sentence> {
    use tandem_domain::people::CalendarOwner;
    let snapshot = index.snapshot;
    let mut notices = Vec::new();
    if horizon::is_over(written.days, now, snapshot.programme.home_zone) {
        notices.push(Sentence::new("plan-notice-over").with("day", written.days.first()));
    }
    let planned: BTreeSet<_> = written
        .compiled
        .demand_ids()
        .filter_map(|id| Some(index.clients.get(&index.demands.get(&id.parse().ok()?)?.client)?.distributor))
        .collect();
    let unknown: Vec<String> = snapshot
        .reps
        .iter()
        .filter(|rep| planned.contains(&rep.distributor))
        .filter(|rep| !availability.known.contains(&CalendarOwner::Rep(rep.id)))
        .map(|rep| rep.name.clone())
        .collect();
    if !unknown.is_empty() {
        let notice = Sentence::new("plan-notice-no-calendar").with("count", unknown.len());
        notices.push(notice.with("who", unknown));
    }
    let years = special_days::years_unknown(&snapshot.special_days, written.days);
    if !years.is_empty() {
        let years: Vec<String> = years.iter().map(ToString::to_string).collect();
        notices.push(Sentence::new("plan-notice-holidays-unknown").with("years", years));
    }
    if !availability.to_review.is_empty() {
        notices.push(Sentence::new("plan-notice-to-review").with("count", availability.to_review.len()));
    }
    let overtaken = standing(snapshot, &written.standing).filter(|visit| visit.state == VisitState::Agreed);
    notices.extend(overtaken.filter_map(|visit| index.conflict(visit, availability)));
    notices
}

/// Puts a proposal in force: its visits replace those of its days. One change, which can be undone.
///
/// # Errors
/// When the programme can't be written, or no longer has what the proposal names.
pub fn accept(desk: &mut Desk, proposal: &mut Proposal) -> Result<(), Failure> {
    let snapshot = desk.snapshot()?;
    let days = days_between(proposal.from, proposal.to)?;
    let range = days.interval(snapshot.programme.home_zone);
    let visits: Vec<Visit> = proposal.visits.iter().filter_map(visit_of).collect();
    let stays: BTreeSet<VisitId> = visits.iter().map(|visit| visit.id).collect();
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
    let snapshot = desk.snapshot()?;
    let chosen: BTreeSet<VisitId> = chosen.iter().copied().collect();
    let put: Vec<Visit> =
        proposal.visits.iter().filter(|line| chosen.contains(&line.id)).filter_map(visit_of).collect();
    let stays: BTreeSet<VisitId> = proposal.visits.iter().map(|visit| visit.id).collect();
    let gone: Vec<VisitId> = chosen.iter().copied().filter(|id| !stays.contains(id)).collect();
    let days = days_between(proposal.from, proposal.to)?;
    let mut then = (*snapshot).clone();
    then.visits.retain(|visit| !chosen.contains(&visit.id));
    then.visits.extend(put.iter().cloned());
    let broken = inquire(desk, &then, |inquiry| {
        let mixed = tandem_planner::check(&inquiry.teller.written.compiled, inquiry.teller.visits);
        mixed.violations.first().map(ToString::to_string)
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

/// Why a visit of the plan in force is where it is.
///
/// # Errors
/// When there is no such visit, or the programme can't be read.
pub fn explain_visit(desk: &Desk, visit: &str) -> Result<VisitExplained, Failure> {
    let snapshot = desk.snapshot()?;
    let visit = naming::find(&snapshot.visits, visit)?.id;
    let explained = inquire(desk, &snapshot, |inquiry| inquiry.visit(visit))?;
    explained.ok_or_else(|| Failure::new(Code::NoSuchThing).with("kind", "visit").with("name", visit))
}

/// Why a demand is planned as it is.
///
/// # Errors
/// When there is no such demand, or the programme can't be read.
pub fn explain_demand(desk: &Desk, demand: &str) -> Result<DemandExplained, Failure> {
    let snapshot = desk.snapshot()?;
    let demand = naming::find(&snapshot.demands, demand)?.clone();
    inquire(desk, &snapshot, |inquiry| {
        let id = demand.id.to_string();
        let index = inquiry.teller.index;
        let missing = unplaced(inquiry.teller, &id);
        let refused = inquiry.teller.written.refused.iter().find(|(refused, _)| *refused == demand.id);
        let has = snapshot.visits.iter().filter(|v| v.demand == demand.id && v.state.takes_time());
        let has: Vec<VisitExplained> = has.filter_map(|visit| inquiry.visit(visit.id)).collect();
        DemandExplained {
            demand_id: demand.id,
            client: index.client_and_distributor(&demand).0,
            missing: usize::from(demand.cadence.count.get()).saturating_sub(has.len()),
            visits: has,
            not_plannable: refused.map(|(_, why)| refusal(why, index)),
            closed: missing.as_ref().map(|missing| missing.closed.clone()).unwrap_or_default(),
            change: missing.map(|missing| missing.change).unwrap_or_default(),
        }
    })
}
