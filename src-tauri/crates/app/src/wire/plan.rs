//! Answers of the plan stage.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use serde::Serialize;
use specta::Type;
use tandem_domain::{
    ids::{DemandId, DistributorId, ManagerId, RepId, VisitId},
    visit::{PlannedCallReference, VisitMode, VisitState},
};

use super::planning::PlanRequest;
use crate::sentence::Sentence;

/// A visit with the names of all that it concerns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct VisitLine {
    /// The visit's id; in a proposal, the id that it will have once accepted.
    pub id: VisitId,
    /// The demand that it serves.
    pub demand_id: DemandId,
    /// The day, in the programme's home zone.
    pub date: NaiveDate,
    /// Its first instant.
    pub start: DateTime<Utc>,
    /// The first instant after it.
    pub end: DateTime<Utc>,
    /// The same on the home zone's wall clock.
    pub local_start: NaiveDateTime,
    /// The same on the home zone's wall clock.
    pub local_end: NaiveDateTime,
    /// The manager's name.
    pub manager: String,
    /// The manager's id.
    pub manager_id: ManagerId,
    /// The rep's name.
    pub rep: String,
    /// The rep's id.
    pub rep_id: RepId,
    /// The distributor's name.
    pub distributor: String,
    /// The distributor's id.
    pub distributor_id: DistributorId,
    /// The client's name.
    pub client: String,
    /// The city's name.
    pub city: String,
    /// The joint issue that it serves.
    pub issue: String,
    /// Who leads.
    pub mode: VisitMode,
    /// How far it has come.
    pub state: VisitState,
    /// The planned call that it rides along on.
    pub rides_on: Option<PlannedCallReference>,
}

/// A plan, not yet in force.
#[derive(Debug, Clone, Serialize, Type)]
pub struct Proposal {
    /// What was asked for.
    pub asked: PlanRequest,
    /// The same in words, beside the days; nothing where everybody is planned for as usual.
    pub told: Vec<Sentence>,
    /// The first day planned.
    pub from: NaiveDate,
    /// The last day planned.
    pub to: NaiveDate,
    /// Visits wanted by the demands that may be planned.
    pub wanted: usize,
    /// The planner's points; see the planning problem's objective.
    pub objective: i64,
    /// What no plan can exceed, where it is proven.
    pub bound: Option<i64>,
    /// How far it can be at most from the best possible plan, where that is proven.
    pub gap: Option<Sentence>,
    /// Rounds of search done.
    pub rounds: u64,
    /// Whether the search was stopped before its rounds were done.
    pub stopped: bool,
    /// The visits, by time.
    pub visits: Vec<VisitLine>,
    /// For each of the visits, why it is where it is.
    pub reasons: Vec<Vec<Sentence>>,
    /// Demands for which not all visits could be placed.
    pub unplaced: Vec<Unplaced>,
    /// Demands that may not be planned at all.
    pub not_plannable: Vec<Refused>,
    /// What the reader should know of the calendars and holidays behind the plan.
    pub notices: Vec<Sentence>,
    /// Against the plan in force: visits that are new, that stand elsewhere, that are gone.
    pub changes: Changes,
    /// Whether it was put in force.
    pub accepted: bool,
}

/// A plan in which a visit stands where it was wanted, and those that were there give way.
#[derive(Debug, Clone, Serialize, Type)]
pub struct RoomMade {
    /// The plan; none where something stands in the way that is no visit, or none that the planner may move.
    pub proposal: Option<Proposal>,
    /// What stands in the way then.
    pub why: Vec<Sentence>,
}

/// How a plan differs from the one in force.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Type)]
pub struct Changes {
    /// Visits that the plan in force does not have.
    pub added: usize,
    /// Visits that stand at another time or with other people.
    pub moved: usize,
    /// Visits that the plan in force has and this one has not.
    pub removed: usize,
    /// Visits that stand as they are.
    pub kept: usize,
}

/// A demand for which visits are missing, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Unplaced {
    /// The demand.
    pub demand_id: DemandId,
    /// The client's name.
    pub client: String,
    /// The distributor's name.
    pub distributor: String,
    /// How many visits are missing.
    pub missing: usize,
    /// What closed the moments at which it could have been, most moments first.
    pub closed: Vec<Sentence>,
    /// The cheapest change that would open one: what would become possible, then each thing to change. Empty
    /// where nothing would.
    pub change: Vec<Sentence>,
}

/// A demand that may not be planned at all, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Refused {
    /// The demand.
    pub demand_id: DemandId,
    /// The client's name.
    pub client: String,
    /// The distributor's name.
    pub distributor: String,
    /// The rule that forbids it.
    pub why: Sentence,
}

/// Why a visit is where it is.
#[derive(Debug, PartialEq, Eq, Serialize, Type)]
pub struct VisitExplained {
    /// The visit.
    pub visit: VisitLine,
    /// Why it is where it is.
    pub reasons: Vec<Sentence>,
}

/// Why a demand is planned as it is.
#[derive(Debug, Serialize, Type)]
pub struct DemandExplained {
    /// The demand's id.
    pub demand_id: DemandId,
    /// The client's name.
    pub client: String,
    /// Its visits in the plan in force.
    pub visits: Vec<VisitExplained>,
    /// How many visits are missing.
    pub missing: usize,
    /// The rule that forbids planning it at all, if one does.
    pub not_plannable: Option<Sentence>,
    /// What closed the moments at which a missing visit could have been, most moments first.
    pub closed: Vec<Sentence>,
    /// The cheapest change that would open one: what would become possible, then each thing to change. Empty
    /// where nothing would.
    pub change: Vec<Sentence>,
}
