//! A plan that is not yet in force, with its reasons and how it differs from the one that is.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use tandem_domain::{
    demand::Demand, ids::VisitId, people::CalendarOwner, rules::NotPlannable, time::DateRange, visit::Visit,
    working_time::day_of,
};
use tandem_planner::{Compiled, Control, Ending, MissingReasons, Plan, Reasons, solve};
use tandem_store::Snapshot;

use super::{
    Effort, horizon,
    problem::{self, Asked, Written},
    proposed,
    request::told_asked,
    scope::{Reach, Within},
    told::{Teller, refusal},
    unfit, what_if,
};
use crate::{
    availability::Availability,
    competence::{Book, Fits},
    desk::Desk,
    failure::{Code, Failure},
    sentence::Sentence,
    settings::days_between,
    special_days,
    visits::Index,
    wire::{
        plan::{Changes, Proposal, Refused, Unplaced, VisitLine},
        planning::PlanRequest,
    },
};

/// Chooses dates for the visits that are asked for. Visits of the plan in force that lie outside of the days
/// or the scope, are agreed or are about to take place stay, and take their people's time.
///
/// # Errors
/// When the days make no range, nothing is wanted in them, the scope names what there is not, or the
/// programme can't be read.
pub fn propose(
    desk: &Desk,
    request: &PlanRequest,
    effort: &Effort,
    control: &dyn Control,
) -> Result<Proposal, Failure> {
    let snapshot = desk.seen()?;
    let then = what_if::supposed(&snapshot, &request.what_if)?;
    proposal(desk, (&then, &snapshot), request, &BTreeSet::new(), |problem| search(problem, effort, control))
}

/// Moves the visits that collide with what the calendars now say, and as little else as possible: every
/// other visit of the plan in force stays where it is.
///
/// # Errors
/// As [`propose`].
pub fn repair(desk: &Desk, effort: &Effort, control: &dyn Control) -> Result<Proposal, Failure> {
    let snapshot = desk.seen()?;
    let days = horizon::days_in_force(&snapshot, desk.env.now());
    let availability = desk.availability(days)?;
    let index = Index::of(&snapshot);
    let sound = snapshot.visits.iter().filter(|visit| index.conflict(visit, &availability).is_none());
    let stay: BTreeSet<VisitId> = sound.map(|visit| visit.id).collect();
    let request = PlanRequest { from: Some(days.first()), to: Some(days.last()), ..PlanRequest::default() };
    proposal(desk, (&snapshot, &snapshot), &request, &stay, |problem| search(problem, effort, control))
}

/// A plan that was chosen, and how.
pub(super) struct Chosen {
    /// The plan.
    pub plan: Plan,
    /// Rounds of search done.
    pub rounds: u64,
    /// Whether the search was stopped before its rounds were done.
    pub stopped: bool,
}

/// Chooses a plan by searching for it.
pub(super) fn search(problem: &Compiled, effort: &Effort, control: &dyn Control) -> Chosen {
    let solution = solve(problem, &effort.options(problem), control);
    Chosen { plan: solution.plan, rounds: solution.rounds, stopped: solution.ending == Ending::Stopped }
}

/// Chooses dates for a programme as it might be, and says how they differ from the plan in force. Visits that are to
/// stay do.
pub(super) fn proposal(
    desk: &Desk,
    (snapshot, in_force): (&Snapshot, &Snapshot),
    request: &PlanRequest,
    stay: &BTreeSet<VisitId>,
    choose: impl FnOnce(&Compiled) -> Chosen,
) -> Result<Proposal, Failure> {
    let index = Index::of(snapshot);
    let default = horizon::default_days(snapshot, desk.env.now());
    let days = days_between(request.from.unwrap_or(default.first()), request.to.unwrap_or(default.last()))?;
    let within = Within::of(snapshot, &request.scope)?;
    let wanted = |demand: &Demand| {
        let client = index.clients.get(&demand.client);
        demand.window.intersection(&days).is_some()
            && client.is_some_and(|client| within.reach(demand, client.distributor) != Reach::Nobody)
    };
    if !snapshot.demands.iter().any(wanted) {
        return Err(Failure::new(Code::NothingToPlan));
    }
    let availability = desk.availability(days)?;
    let book = Book::of(snapshot, day_of(desk.env.now(), snapshot.programme.home_zone));
    let asked = Asked { within: &within, stay, emphasis: request.emphasis, competence: Some(&book) };
    let written =
        problem::write(&index, &availability, days, desk.env.now(), &asked).map_err(|e| unfit(&e))?;
    let Chosen { plan, rounds, stopped } = choose(&written.compiled);

    let visits = proposed::visits(&index, &written, &plan.visits, || desk.env.id());
    let reasons = Reasons::new(&written.compiled, &plan.visits);
    let teller = Teller {
        index: &index,
        availability: &availability,
        written: &written,
        reasons: &reasons,
        visits: &plan.visits,
    };
    let taken: Vec<Visit> = visits.iter().chain(standing(snapshot, &written.standing)).cloned().collect();
    let competence = Fits { index: &index, availability: &availability, book: &book, visits: &taken };
    let mut weaker = 0;
    let mut told: Vec<(VisitLine, Vec<Sentence>)> = Vec::with_capacity(visits.len());
    for (visit, why) in visits.iter().zip(reasons.visits()) {
        let mut sentences = teller.visit(&why);
        if visit.state.is_agreed() || !within.holds(visit, &index) {
            sentences.insert(0, why_left_alone(visit, &within, &index));
        }
        sentences.extend(written.passed_over(visit.demand).map(|one| one.told(&index)));
        let warnings = competence.warnings(visit);
        weaker += usize::from(!warnings.is_empty());
        sentences.extend(warnings);
        told.extend(index.line(visit).map(|line| (line, sentences)));
    }
    for visit in standing(snapshot, &written.standing) {
        let why = why_left_alone(visit, &within, &index);
        told.extend(index.line(visit).map(|line| (line, vec![why])));
    }
    told.sort_by(|(a, _), (b, _)| (a.start, &a.manager, a.id).cmp(&(b.start, &b.manager, b.id)));
    let (visits, reasons_told): (Vec<VisitLine>, Vec<Vec<Sentence>>) = told.into_iter().unzip();

    let unplaced =
        reasons.short_of_visits().into_iter().filter_map(|demand| unplaced(&teller, demand)).collect();
    let outside = |why: &NotPlannable| matches!(why, NotPlannable::OutsideHorizon { .. });
    let refused = written.refused.iter().filter(|(_, why)| !outside(why));
    let mut notices = notices(&index, &availability, &written, &within, desk.env.now());
    if weaker > 0 {
        notices.push(Sentence::new("competence-notice").with("count", weaker));
    }
    Ok(Proposal {
        asked: PlanRequest { from: Some(days.first()), to: Some(days.last()), ..request.clone() },
        told: told_asked(in_force, request),
        from: days.first(),
        to: days.last(),
        wanted: written.compiled.wanted() + written.standing.len(),
        objective: plan.objective,
        bound: plan.bound,
        gap: super::gap(plan.objective, plan.bound),
        rounds,
        stopped,
        changes: changes(in_force, days, &visits),
        visits,
        reasons: reasons_told,
        unplaced,
        not_plannable: refused
            .filter_map(|(id, why)| {
                let (client, distributor) = index.client_and_distributor(index.demands.get(id)?);
                Some(Refused { demand_id: *id, client, distributor, why: refusal(why, &index) })
            })
            .collect(),
        notices,
        accepted: false,
    })
}

fn standing<'s>(snapshot: &'s Snapshot, ids: &BTreeSet<VisitId>) -> impl Iterator<Item = &'s Visit> {
    snapshot.visits.iter().filter(|visit| ids.contains(&visit.id))
}

/// Why a visit stays where it is in this proposal.
fn why_left_alone(visit: &Visit, within: &Within, index: &Index<'_>) -> Sentence {
    if visit.state.took_place() || within.holds(visit, index) {
        why_it_stands(visit)
    } else {
        Sentence::new("plan-why-not-asked")
    }
}

/// Why a visit is not the planner's to move.
pub(super) fn why_it_stands(visit: &Visit) -> Sentence {
    Sentence::new(match visit.state {
        state if state.took_place() => "plan-why-held",
        state if state.is_agreed() => "plan-why-agreed",
        _ => "plan-why-soon",
    })
}

/// Why a demand lacks visits; `None` where it has them.
pub(super) fn unplaced(teller: &Teller<'_>, demand: &str) -> Option<Unplaced> {
    let missing = teller.reasons.missing(demand)?;
    let demand = teller.index.demands.get(&demand.parse().ok()?)?;
    let (client, distributor) = teller.index.client_and_distributor(demand);
    Some(Unplaced {
        demand_id: demand.id,
        client,
        distributor,
        missing: missing.wanted - missing.placed,
        closed: closed_or_passed_over(teller, &missing, demand),
        change: missing.proposal.as_ref().map(|proposal| teller.change(proposal)).unwrap_or_default(),
    })
}

/// What closes the moments of a demand, and who is not offered at all.
fn closed_or_passed_over(teller: &Teller<'_>, missing: &MissingReasons, demand: &Demand) -> Vec<Sentence> {
    let mut closed = teller.closed(missing);
    closed.extend(teller.written.passed_over(demand.id).map(|one| one.told(teller.index)));
    closed
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

/// How many people a sentence names before it only counts them.
const MOST_NAMES: usize = 12;

/// What the reader should know of the calendars and holidays behind the plan.
fn notices(
    index: &Index<'_>,
    availability: &Availability,
    written: &Written<'_>,
    within: &Within,
    now: DateTime<Utc>,
) -> Vec<Sentence> {
    let snapshot = index.snapshot;
    let mut notices = Vec::new();
    if horizon::is_over(written.days, now, snapshot.programme.home_zone) {
        notices.push(Sentence::new("plan-notice-over").with("day", written.days.first()));
    }
    let planned: BTreeSet<_> = written
        .compiled
        .demand_ids()
        .filter_map(|id| {
            let demand = index.demands.get(&id.parse().ok()?)?;
            let distributor = index.clients.get(&demand.client)?.distributor;
            (within.reach(demand, distributor) != Reach::Nobody).then_some(distributor)
        })
        .collect();
    let unknown: Vec<String> = snapshot
        .reps
        .iter()
        .filter(|rep| planned.contains(&rep.distributor))
        .filter(|rep| !availability.knows(CalendarOwner::Rep(rep.id)))
        .map(|rep| rep.name.clone())
        .collect();
    if !unknown.is_empty() {
        let message = if unknown.len() > MOST_NAMES {
            "plan-notice-no-calendar-many"
        } else {
            "plan-notice-no-calendar"
        };
        let notice = Sentence::new(message).with("count", unknown.len());
        notices.push(notice.with("who", unknown.into_iter().take(MOST_NAMES).collect::<Vec<_>>()));
    }
    let years = special_days::years_unknown(&snapshot.special_days, written.days);
    if !years.is_empty() {
        let years: Vec<String> = years.iter().map(ToString::to_string).collect();
        notices.push(Sentence::new("plan-notice-holidays-unknown").with("years", years));
    }
    let to_review = availability.to_review().len();
    if to_review > 0 {
        notices.push(Sentence::new("plan-notice-to-review").with("count", to_review));
    }
    let overtaken = standing(snapshot, &written.standing).filter(|visit| visit.state.is_agreed());
    notices.extend(overtaken.filter_map(|visit| index.conflict(visit, availability)));
    notices
}
