//! The planner's visits as visits of the programme.

use std::collections::BTreeMap;

use tandem_domain::{
    ids::{DemandId, ManagerId, RepId, VisitId},
    time::Interval,
    visit::{Visit, VisitState},
};

use super::problem::Written;
use crate::visits::Index;

/// The visits in the planner's order. One that stands as in the plan in force keeps its id and state; one
/// that moved keeps its id, paired by time with those of its demand that stand no more; the rest are new.
pub(super) fn visits(
    index: &Index<'_>,
    written: &Written<'_>,
    planned: &[tandem_planner::Visit],
    mut new_id: impl FnMut() -> VisitId,
) -> Vec<Visit> {
    let mut before: BTreeMap<DemandId, Vec<&Visit>> = BTreeMap::new();
    let range = written.days.interval(index.snapshot.programme.home_zone);
    let replaced = |visit: &&Visit| {
        visit.state.takes_time() && range.contains(&visit.interval) && !written.standing.contains(&visit.id)
    };
    for visit in index.snapshot.visits.iter().filter(replaced) {
        before.entry(visit.demand).or_default().push(visit);
    }
    let mut visits: Vec<Visit> = planned.iter().filter_map(|visit| fresh(index, written, visit)).collect();
    let mut paired = vec![false; visits.len()];
    let same = |old: &Visit, new: &Visit| {
        (old.interval.start(), old.manager, old.rep) == (new.interval.start(), new.manager, new.rep)
    };
    for (visit, paired) in visits.iter_mut().zip(&mut paired) {
        let old = before.entry(visit.demand).or_default();
        if let Some(at) = old.iter().position(|old| same(old, visit)) {
            let old = old.remove(at);
            (visit.id, visit.state, *paired) = (old.id, old.state, true);
        }
    }
    for (visit, _) in visits.iter_mut().zip(&paired).filter(|(_, paired)| !**paired) {
        let old = before.entry(visit.demand).or_default();
        visit.id = if old.is_empty() { new_id() } else { old.remove(0).id };
    }
    visits
}

fn fresh(index: &Index<'_>, written: &Written<'_>, visit: &tandem_planner::Visit) -> Option<Visit> {
    let demand = index.demands.get(&visit.demand.parse().ok()?)?;
    let end = visit.start + i64::from(demand.duration_minutes.get());
    let call = visit.rides_on.as_ref().and_then(|call| written.calls.get(call));
    Some(Visit {
        id: VisitId::from_uuid(demand.id.uuid()),
        demand: demand.id,
        manager: visit.manager.parse::<ManagerId>().ok()?,
        rep: visit.rep.parse::<RepId>().ok()?,
        interval: Interval::new(written.clock.instant(visit.start), written.clock.instant(end)).ok()?,
        rides_on: call.map(|call| call.entry.clone()),
        state: VisitState::Proposed,
    })
}
