//! Joint visits.

use serde::{Deserialize, Serialize};

use crate::{
    ids::{DemandId, ManagerId, RepId, VisitId},
    time::Interval,
};

/// Who leads a visit, and to what end (seed, the four steps).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum VisitMode {
    /// 示范式: the manufacturer leads and solves a problem.
    Demonstration,
    /// 观察式: the distributor leads and learns.
    Observation,
}

/// How far a visit has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum VisitState {
    /// The plan was accepted; the distributor has not answered yet.
    Proposed,
    /// The distributor agreed: the planner leaves it where it is.
    Agreed,
    /// It took place.
    Held,
    /// It will not take place.
    Cancelled,
}

impl VisitState {
    /// Whether the visit takes the time of those who go.
    pub fn takes_time(self) -> bool {
        self != Self::Cancelled
    }
    /// Whether a new plan may put the visit elsewhere.
    pub fn may_be_moved(self) -> bool {
        self == Self::Proposed
    }
}

/// The entry of the rep's own calendar that a visit rides along on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PlannedCallReference {
    /// The calendar's UID of the event (RFC 5545, 3.8.4.7).
    pub uid: String,
    /// What the entry says.
    pub title: String,
    /// From when to when the rep planned the call.
    pub interval: Interval,
}

/// A joint visit (协访) in the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// What keeps the visit apart.
    pub id: VisitId,
    /// The demand that it serves; client, issue and mode are the demand's.
    pub demand: DemandId,
    /// Who goes along.
    pub manager: ManagerId,
    /// Whose call it is.
    pub rep: RepId,
    /// When.
    pub interval: Interval,
    /// The planned call that it rides along on, if it does.
    pub rides_on: Option<PlannedCallReference>,
    /// How far it has come.
    pub state: VisitState,
}
