//! Plans that are kept to be compared, side by side.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use specta::Type;
use tandem_domain::ids::{DemandId, ScenarioId};

use super::plan::VisitLine;
use crate::sentence::Sentence;

/// A plan that is kept to be compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ScenarioLine {
    /// The id.
    pub id: ScenarioId,
    /// What people call it.
    pub name: String,
    /// When it was kept.
    pub made_at: DateTime<Utc>,
    /// The first day planned.
    pub from: NaiveDate,
    /// The last day planned.
    pub to: NaiveDate,
    /// What was asked for, beside the days.
    pub told: Vec<Sentence>,
    /// How many visits it was kept with.
    pub visits: usize,
}

/// Two plans side by side. Both are judged by what the calendars say now: visits that can't stand any more are out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Comparison {
    /// The plan on the left.
    pub left: PlanFigures,
    /// The plan on the right.
    pub right: PlanFigures,
    /// Visits of each manager whom either plan sends.
    pub managers: Vec<Counts>,
    /// Visits with each distributor.
    pub distributors: Vec<Counts>,
    /// How many visits stand alike in both, with the same people at the same time.
    pub same: usize,
    /// Visits that don't, by time.
    pub differences: Vec<PlanDifference>,
}

/// What a plan comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PlanFigures {
    /// The scenario; none for the plan in force.
    pub scenario: Option<ScenarioId>,
    /// What people call it; empty for the plan in force.
    pub name: String,
    /// The first day planned.
    pub from: NaiveDate,
    /// The last day planned.
    pub to: NaiveDate,
    /// What was asked for, beside the days.
    pub told: Vec<Sentence>,
    /// Visits wanted.
    pub wanted: usize,
    /// Visits placed.
    pub visits: usize,
    /// Visits it was kept with that can't stand any more.
    pub fallen: usize,
    /// How many ride along on a planned call.
    pub riding_along: usize,
    /// Key clients that are visited.
    pub key_clients: usize,
    /// Distributors that are visited.
    pub distributors: usize,
    /// Days on which a manager visits, of all managers together.
    pub field_days: usize,
    /// Of these, days on which it is more than one visit.
    pub full_days: usize,
    /// Visits that stand elsewhere than in the plan in force, or that it has and this one has not.
    pub moved: usize,
}

/// How many in either plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Counts {
    /// Of whom.
    pub name: String,
    /// In the plan on the left.
    pub left: usize,
    /// In the plan on the right.
    pub right: usize,
}

/// A visit that the two plans don't have alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PlanDifference {
    /// Which demand it serves.
    pub demand_id: DemandId,
    /// The client's name.
    pub client: String,
    /// The distributor's name.
    pub distributor: String,
    /// Where it stands in the plan on the left, if it is there.
    pub left: Option<VisitLine>,
    /// Where it stands in the plan on the right, if it is there.
    pub right: Option<VisitLine>,
}
