//! A visit put by hand where others stand: the fewest of them give way, and get other moments.

use std::{
    collections::{BTreeMap, BTreeSet},
    num::NonZeroU8,
};

use tandem_domain::{
    demand::Demand,
    ids::{DemandId, VisitId},
    visit::Visit,
    working_time::day_of,
};
use tandem_planner::{Blocker, ClosingRule, Closure, Compiled, Control};
use tandem_store::Snapshot;

use super::{
    Effort,
    by_hand::{Closed, Subject, Target, stand},
    horizon::{days_in_force, first_day_to_place},
    inquiry::{About, Inquiry, Offered, inquire},
    propose::{proposal, search},
};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    sentence::Sentence,
    wire::{plan::RoomMade, planning::PlanRequest},
};

/// A proposal in which the subject stands where it is wanted. Visits in the way get other moments, or fall away where
/// there is none; all other visits stay where they are, and no further ones are placed. Nothing is put in force.
///
/// # Errors
/// When there is no such visit or demand, or the programme can't be read.
pub fn make_room(
    desk: &Desk,
    subject: Subject,
    target: Target,
    effort: &Effort,
    control: &dyn Control,
) -> Result<RoomMade, Failure> {
    let snapshot = desk.seen()?;
    let demand = match subject {
        Subject::Visit(visit) => naming::find(&snapshot.visits, &visit.to_string())?.demand,
        Subject::Demand(demand) => demand,
    };
    let demand = naming::find(&snapshot.demands, &demand.to_string())?;
    let (placed, displaced) = match clear(desk, &snapshot, demand, subject, target)? {
        Ok(cleared) => cleared,
        Err(why) => return Ok(RoomMade { proposal: None, why }),
    };
    let mut then = (*snapshot).clone();
    then.visits.retain(|visit| visit.id != placed.id);
    then.visits.push(placed);
    wants_what_it_has(&mut then);
    let stay: BTreeSet<VisitId> =
        then.visits.iter().map(|visit| visit.id).filter(|visit| !displaced.contains(visit)).collect();
    let days = days_in_force(&snapshot, desk.env.now());
    let request = PlanRequest { from: Some(days.first()), to: Some(days.last()), ..PlanRequest::default() };
    let choose = |problem: &Compiled| search(problem, effort, control);
    let proposal = proposal(desk, (&then, &snapshot), &request, &stay, choose)?;
    Ok(RoomMade { proposal: Some(proposal), why: Vec::new() })
}

/// The subject where it is wanted, and the visits that have to give way for it; or what does not.
type Cleared = Result<(Visit, BTreeSet<VisitId>), Vec<Sentence>>;

/// Takes away visits in the way until the subject fits.
fn clear(
    desk: &Desk,
    snapshot: &Snapshot,
    demand: &Demand,
    subject: Subject,
    target: Target,
) -> Result<Cleared, Failure> {
    let new = desk.env.id();
    let mut displaced = BTreeSet::new();
    let mut then = snapshot.clone();
    loop {
        let outcome = inquire(desk, &then, About::Demand(demand), Offered::All, |inquiry| {
            let position = match subject {
                Subject::Visit(visit) => match inquiry.position(visit) {
                    Some(position)
                        if inquiry.visits.get(position).is_some_and(|v| v.state.may_be_moved()) =>
                    {
                        Some(position)
                    }
                    // Agreed, held, or outside the planned days: a proposal can't move it.
                    _ => return Err(Failure::new(Code::ChangeRefused)),
                },
                Subject::Demand(_) => None,
            };
            let who = (target.manager, target.rep);
            Ok(stand(inquiry, demand, position, who, target.start.into(), new)
                .map_err(|closed| giving_way(inquiry, &closed, position)))
        })??;
        match outcome {
            Ok(visit) => return Ok(Ok((visit, displaced))),
            Err(Err(why)) => return Ok(Err(why)),
            Err(Ok(gone)) => {
                then.visits.retain(|visit| !gone.contains(&visit.id));
                displaced.extend(gone);
            }
        }
    }
}

/// The visits that would have to give way so that nothing closes the moment any more, or what can't: calendars,
/// rules, visits that are not the planner's to move. The visit that is being moved, if it is one, makes no room for itself.
pub(super) fn giving_way(
    inquiry: &Inquiry<'_>,
    closed: &Closed,
    moving: Option<usize>,
) -> Result<BTreeSet<VisitId>, Vec<Sentence>> {
    let mut giving = BTreeSet::new();
    let mut firm = Vec::new();
    // What takes the very time first: it may leave a day or week with room enough.
    let (own, loads): (Vec<&Closure>, Vec<&Closure>) =
        closed.closures.iter().partition(|closure| matches!(closure.blocker, Blocker::Visit { .. }));
    for closure in own.into_iter().chain(loads) {
        match one_giving_way(inquiry, (closed, closure), moving, &giving) {
            Some(visit) => giving.extend([visit]),
            None => firm.extend(closed.one(inquiry, closure)),
        }
    }
    // A moment that is beyond words is beyond giving way, too.
    if firm.is_empty() && !giving.is_empty() { Ok(giving) } else { Err(firm) }
}

/// The visit that has to give way to one closure, if the planner may move any.
fn one_giving_way(
    inquiry: &Inquiry<'_>,
    (closed, closure): (&Closed, &Closure),
    moving: Option<usize>,
    giving: &BTreeSet<VisitId>,
) -> Option<VisitId> {
    let movable =
        |at: usize| inquiry.visits.get(at).filter(|visit| may_move(inquiry, visit)).map(|visit| visit.id);
    let (manager, rep) = closed.who()?;
    let planned = inquiry.teller.visits;
    let (day, week) = (|start: i64| start.div_euclid(24 * 60), |start: i64| start.div_euclid(7 * 24 * 60));
    let of_the_same_company = |other: &str| {
        let company =
            |rep: &str| inquiry.teller.index.reps.get(&rep.parse().ok()?).map(|rep| rep.distributor);
        company(other) == company(rep)
    };
    let in_it = |at: &usize| {
        let Some(visit) = planned.get(*at) else { return false };
        match (&closure.blocker, closure.rule) {
            (Blocker::Day { day: full }, _) => {
                visit.manager == manager && day(visit.start) == i64::from(*full)
            }
            (Blocker::Week { week: full }, ClosingRule::ManagerWeekFull) => {
                visit.manager == manager && week(visit.start) == i64::from(*full)
            }
            (Blocker::Week { week: full }, _) => {
                of_the_same_company(&visit.rep) && week(visit.start) == i64::from(*full)
            }
            _ => false,
        }
    };
    if let Blocker::Visit { visit } = closure.blocker {
        return movable(visit);
    }
    let candidates: Vec<(usize, VisitId)> = (0..planned.len())
        .filter(|at| Some(*at) != moving && in_it(at))
        .filter_map(|at| Some((at, movable(at)?)))
        .collect();
    let already = candidates.iter().find(|(_, visit)| giving.contains(visit));
    // Of a full day or week, what earns least gives way.
    let earns = |at: usize| inquiry.teller.reasons.visit(at).map_or(0, |why| why.parts.total());
    already
        .or_else(|| candidates.iter().min_by_key(|(at, visit)| (earns(*at), *visit)))
        .map(|(_, visit)| *visit)
}

/// Whether a visit is the planner's to move: nobody agreed to it, and it is not about to take place.
fn may_move(inquiry: &Inquiry<'_>, visit: &Visit) -> bool {
    let snapshot = inquiry.teller.index.snapshot;
    let zone = snapshot.programme.home_zone;
    let first = first_day_to_place(inquiry.now, snapshot.programme.lead_days, &snapshot.special_days, zone);
    visit.state.may_be_moved() && day_of(visit.interval.start(), zone) >= first
}

/// Lets each demand want as many visits as it has, so that none is placed beside those that give way.
fn wants_what_it_has(then: &mut Snapshot) {
    let mut has: BTreeMap<DemandId, u8> = BTreeMap::new();
    for visit in then.visits.iter().filter(|visit| visit.state.takes_time()) {
        let count = has.entry(visit.demand).or_default();
        *count = count.saturating_add(1);
    }
    then.demands.retain_mut(|demand| {
        let Some(count) = has.get(&demand.id).and_then(|count| NonZeroU8::new(*count)) else { return false };
        demand.cadence.count = demand.cadence.count.min(count);
        true
    });
}
