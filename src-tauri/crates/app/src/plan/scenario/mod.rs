//! Scenarios: plans that are kept, and set side by side.

mod compare;

use tandem_domain::{
    ids::ScenarioId,
    scenario::{Scenario, ScenarioVisit},
    time::{DateRange, Interval},
    visit::Visit,
};
use tandem_planner::{Compiled, standing};
use tandem_store::Snapshot;

pub use self::compare::compare;
use super::{
    clock::Clock,
    horizon::days_in_force,
    propose::{Chosen, proposal},
    request::told_asked,
    what_if::supposed,
};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming::{self, Named},
    settings::days_between,
    wire::{
        plan::{Proposal, VisitLine},
        planning::PlanRequest,
        scenarios::ScenarioLine,
    },
};

impl Named for Scenario {
    const KIND: &'static str = "scenario";
    fn id(&self) -> String {
        self.id.to_string()
    }
    fn name(&self) -> &str {
        &self.name
    }
}

/// The scenarios that are kept, in the order in which they were.
///
/// # Errors
/// When the programme can't be read.
pub fn list(desk: &Desk) -> Result<Vec<ScenarioLine>, Failure> {
    let snapshot = desk.seen()?;
    Ok(snapshot.scenarios.iter().map(|one| line(&snapshot, one)).collect())
}

fn line(snapshot: &Snapshot, scenario: &Scenario) -> ScenarioLine {
    ScenarioLine {
        id: scenario.id,
        name: scenario.name.clone(),
        made_at: scenario.made_at,
        from: scenario.days.first(),
        to: scenario.days.last(),
        told: told_asked(snapshot, &asked(scenario)),
        visits: scenario.visits.len(),
    }
}

/// What was asked, as far as this version understands it.
fn asked(scenario: &Scenario) -> PlanRequest {
    let days = (Some(scenario.days.first()), Some(scenario.days.last()));
    let understood: Option<PlanRequest> = serde_json::from_str(&scenario.asked).ok();
    PlanRequest { from: days.0, to: days.1, ..understood.unwrap_or_default() }
}

/// Keeps a proposal under a name.
///
/// # Errors
/// When the name says nothing or is taken, or the programme can't be written.
pub fn keep(desk: &mut Desk, proposal: &Proposal, name: &str) -> Result<ScenarioId, Failure> {
    let name = free_name(&*desk.seen()?, name, None)?;
    let kept = |visit: &VisitLine| {
        Some(ScenarioVisit {
            demand: visit.demand_id,
            manager: visit.manager_id,
            rep: visit.rep_id,
            interval: Interval::new(visit.start, visit.end).ok()?,
            rides_along: visit.rides_on.is_some(),
        })
    };
    let unwritable = |error| Failure::new(Code::ChangeRefused).because(&error);
    let scenario = Scenario {
        id: desk.env.id(),
        name,
        made_at: desk.env.now(),
        days: days_between(proposal.from, proposal.to)?,
        asked: serde_json::to_string(&proposal.asked).map_err(unwritable)?,
        visits: proposal.visits.iter().filter_map(kept).collect(),
    };
    desk.change("keep-scenario", |writer| writer.put_scenario(&scenario))?;
    Ok(scenario.id)
}

/// Gives a scenario another name.
///
/// # Errors
/// When there is no such scenario, the name says nothing or is taken, or the programme can't be written.
pub fn rename(desk: &mut Desk, scenario: &str, name: &str) -> Result<(), Failure> {
    let seen = desk.seen()?;
    let scenario = naming::find(&seen.scenarios, scenario)?;
    // Nothing but the name is ever shown otherwise than it is, and that is written anew.
    let name = free_name(&seen, name, Some(scenario.id))?;
    desk.change("rename-scenario", |writer| writer.put_scenario(&Scenario { name, ..scenario.clone() }))
}

fn free_name(snapshot: &Snapshot, name: &str, own: Option<ScenarioId>) -> Result<String, Failure> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Failure::new(Code::FieldMissing).with("field", "name"));
    }
    if snapshot.scenarios.iter().any(|one| one.name == name && Some(one.id) != own) {
        return Err(Failure::new(Code::NameTaken).with("field", "name").with("name", name));
    }
    Ok(name.to_owned())
}

/// Removes a scenario.
///
/// # Errors
/// When there is none of that name, or the programme can't be written.
pub fn remove(desk: &mut Desk, scenario: &str) -> Result<(), Failure> {
    let id = naming::find(&desk.seen()?.scenarios, scenario)?.id;
    desk.change("remove-scenario", |writer| writer.delete_scenario(id))
}

/// A scenario as a proposal, with its reasons and how it differs from the plan in force. It is judged by what the
/// calendars say now: visits that can't stand any more are left out.
///
/// # Errors
/// When there is no such scenario, it supposes somebody who is no longer there, or the programme can't be read.
pub fn open(desk: &Desk, scenario: &str) -> Result<Proposal, Failure> {
    let snapshot = desk.seen()?;
    let scenario = naming::find(&snapshot.scenarios, scenario)?;
    judged(desk, &snapshot, &asked(scenario), scenario.days, &scenario.visits)
}

/// The plan in force in the same shape, each visit as if it could be moved.
fn in_force(desk: &Desk, snapshot: &Snapshot) -> Result<Proposal, Failure> {
    let days = days_in_force(snapshot, desk.env.now());
    let kept = |visit: &Visit| ScenarioVisit {
        demand: visit.demand,
        manager: visit.manager,
        rep: visit.rep,
        interval: visit.interval,
        rides_along: visit.rides_on.is_some(),
    };
    let takes_time = snapshot.visits.iter().filter(|visit| visit.state.takes_time());
    let visits: Vec<ScenarioVisit> = takes_time.map(kept).collect();
    let request = PlanRequest { from: Some(days.first()), to: Some(days.last()), ..PlanRequest::default() };
    judged(desk, snapshot, &request, days, &visits)
}

/// A plan of these visits, as far as they can stand.
fn judged(
    desk: &Desk,
    snapshot: &Snapshot,
    request: &PlanRequest,
    days: DateRange,
    visits: &[ScenarioVisit],
) -> Result<Proposal, Failure> {
    let then = supposed(snapshot, &request.what_if)?;
    let clock = Clock::of(days, snapshot.programme.home_zone);
    let planned = |visit: &ScenarioVisit| {
        Some(tandem_planner::Visit {
            demand: visit.demand.to_string(),
            manager: visit.manager.to_string(),
            rep: visit.rep.to_string(),
            start: clock.exact(visit.interval)?[0],
            rides_on: None,
        })
    };
    let visits: Vec<tandem_planner::Visit> = visits.iter().filter_map(planned).collect();
    let choose = |problem: &Compiled| Chosen { plan: standing(problem, &visits), rounds: 0, stopped: false };
    proposal(desk, (&then, snapshot), request, &std::collections::BTreeSet::new(), choose)
}
