//! Two plans side by side.

use std::collections::{BTreeMap, BTreeSet};

use tandem_domain::ids::{DemandId, ScenarioId};
use tandem_store::Snapshot;

use super::{in_force, open};
use crate::{
    desk::Desk,
    failure::Failure,
    naming,
    wire::{
        plan::{Proposal, VisitLine},
        scenarios::{Comparison, Counts, PlanDifference, PlanFigures},
    },
};

/// Two plans side by side, each a scenario or, where none is named, the plan in force.
///
/// # Errors
/// When there is no such scenario, one supposes somebody who is no longer there, or the programme can't be read.
pub fn compare(desk: &Desk, left: Option<&str>, right: Option<&str>) -> Result<Comparison, Failure> {
    let snapshot = desk.seen()?;
    let side = |name: Option<&str>| side(desk, &snapshot, name);
    let ((left, left_figures), (right, right_figures)) = (side(left)?, side(right)?);
    let (same, differences) = differences(&left.visits, &right.visits);
    Ok(Comparison {
        left: left_figures,
        right: right_figures,
        managers: counts(&left, &right, |visit| &visit.manager),
        distributors: counts(&left, &right, |visit| &visit.distributor),
        same,
        differences,
    })
}

/// A plan with what it comes to.
fn side(desk: &Desk, snapshot: &Snapshot, name: Option<&str>) -> Result<(Proposal, PlanFigures), Failure> {
    let (proposal, kept) = match name {
        Some(name) => {
            let scenario = naming::find(&snapshot.scenarios, name)?;
            (
                open(desk, &scenario.id.to_string())?,
                Some((scenario.id, &scenario.name, scenario.visits.len())),
            )
        }
        None => (in_force(desk, snapshot)?, None),
    };
    let figures = figures(snapshot, &proposal, kept);
    Ok((proposal, figures))
}

fn figures(
    snapshot: &Snapshot,
    proposal: &Proposal,
    kept: Option<(ScenarioId, &String, usize)>,
) -> PlanFigures {
    let visits = &proposal.visits;
    let client_of: BTreeMap<DemandId, _> = snapshot.demands.iter().map(|one| (one.id, one.client)).collect();
    let key: BTreeSet<_> = snapshot.clients.iter().filter(|one| one.key).map(|one| one.id).collect();
    let key_clients: BTreeSet<_> = visits
        .iter()
        .filter_map(|visit| client_of.get(&visit.demand_id))
        .filter(|id| key.contains(id))
        .collect();
    let mut days: BTreeMap<_, usize> = BTreeMap::new();
    for visit in visits {
        *days.entry((visit.manager_id, visit.date)).or_default() += 1;
    }
    PlanFigures {
        scenario: kept.map(|(id, ..)| id),
        name: kept.map(|(_, name, _)| name.clone()).unwrap_or_default(),
        from: proposal.from,
        to: proposal.to,
        told: proposal.told.clone(),
        wanted: proposal.wanted,
        visits: visits.len(),
        fallen: kept.map_or(0, |(.., count)| count.saturating_sub(visits.len())),
        riding_along: visits.iter().filter(|visit| visit.rides_on.is_some()).count(),
        key_clients: key_clients.len(),
        distributors: visits.iter().map(|visit| visit.distributor_id).collect::<BTreeSet<_>>().len(),
        field_days: days.len(),
        full_days: days.values().filter(|count| **count > 1).count(),
        moved: proposal.changes.moved + proposal.changes.removed,
    }
}

/// Visits by what a name says of each, the most in either plan first.
fn counts(left: &Proposal, right: &Proposal, name: impl Fn(&VisitLine) -> &String) -> Vec<Counts> {
    let mut counts: BTreeMap<&String, (usize, usize)> = BTreeMap::new();
    for visit in &left.visits {
        counts.entry(name(visit)).or_default().0 += 1;
    }
    for visit in &right.visits {
        counts.entry(name(visit)).or_default().1 += 1;
    }
    let mut counts: Vec<Counts> =
        counts.into_iter().map(|(name, (left, right))| Counts { name: name.clone(), left, right }).collect();
    counts.sort_by_key(|one| std::cmp::Reverse(one.left.max(one.right)));
    counts
}

/// How many visits are alike, and those that are not: visits of one demand are paired by time.
fn differences(left: &[VisitLine], right: &[VisitLine]) -> (usize, Vec<PlanDifference>) {
    let alike = |visit: &VisitLine| (visit.demand_id, visit.start, visit.manager_id, visit.rep_id);
    let (in_left, in_right): (BTreeSet<_>, BTreeSet<_>) =
        (left.iter().map(alike).collect(), right.iter().map(alike).collect());
    let mut apart: BTreeMap<DemandId, (Vec<&VisitLine>, Vec<&VisitLine>)> = BTreeMap::new();
    for visit in left.iter().filter(|visit| !in_right.contains(&alike(visit))) {
        apart.entry(visit.demand_id).or_default().0.push(visit);
    }
    for visit in right.iter().filter(|visit| !in_left.contains(&alike(visit))) {
        apart.entry(visit.demand_id).or_default().1.push(visit);
    }
    let mut differences = Vec::new();
    for (demand_id, (mut left, mut right)) in apart {
        left.sort_by_key(|visit| visit.start);
        right.sort_by_key(|visit| visit.start);
        for at in 0..left.len().max(right.len()) {
            let (left, right) = (left.get(at).copied(), right.get(at).copied());
            let Some(either) = left.or(right) else { continue };
            differences.push(PlanDifference {
                demand_id,
                client: either.client.clone(),
                distributor: either.distributor.clone(),
                left: left.cloned(),
                right: right.cloned(),
            });
        }
    }
    let first = |one: &PlanDifference| {
        let start = |visit: &Option<VisitLine>| visit.as_ref().map(|visit| visit.start);
        start(&one.left).into_iter().chain(start(&one.right)).min()
    };
    differences.sort_by_key(first);
    (in_left.intersection(&in_right).count(), differences)
}
