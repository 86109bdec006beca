//! Scenarios: plans that are kept to be set beside each other, none of them in force.

use chrono::{DateTime, Utc};

use crate::{
    ids::{DemandId, ManagerId, RepId, ScenarioId},
    time::{DateRange, Interval},
};

/// A plan that is kept to be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// What keeps it apart.
    pub id: ScenarioId,
    /// What people call it.
    pub name: String,
    /// When it was kept.
    pub made_at: DateTime<Utc>,
    /// The days that were planned.
    pub days: DateRange,
    /// What was asked of the planner, as JSON in the form in which it takes requests.
    pub asked: String,
    /// Its visits, by time.
    pub visits: Vec<ScenarioVisit>,
}

/// A visit of a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScenarioVisit {
    /// Which demand it serves.
    pub demand: DemandId,
    /// Who would go along; somebody whom the programme does not have, where the scenario is about such a one.
    pub manager: ManagerId,
    /// Whom the manager would accompany.
    pub rep: RepId,
    /// When it would be.
    pub interval: Interval,
    /// Whether it would ride along on a call that the rep has planned.
    pub rides_along: bool,
}
