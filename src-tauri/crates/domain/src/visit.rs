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

/// How far a visit has come. `life` says which way leads from one to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum VisitState {
    /// The plan was accepted; the distributor has not answered yet.
    Proposed,
    /// The distributor agreed: the planner leaves it where it is.
    Agreed,
    /// Agreed, and nothing lacks of preparation and goal.
    Prepared,
    /// It took place.
    Held,
    /// It took place, and nothing lacks of its summary.
    Summarised,
    /// All that it brought is done: answers given, measures taken, both sides have rated it.
    Closed,
    /// It will not take place.
    Cancelled,
    /// Another visit takes its place.
    Rescheduled,
    /// Somebody who was needed did not come.
    NoShow,
}

impl VisitState {
    /// All states, in the order in which a visit goes through them.
    pub const ALL: [Self; 9] = [
        Self::Proposed,
        Self::Agreed,
        Self::Prepared,
        Self::Held,
        Self::Summarised,
        Self::Closed,
        Self::Cancelled,
        Self::Rescheduled,
        Self::NoShow,
    ];

    /// Whether the visit takes the time of those who go, and counts towards its demand. A visit to which
    /// somebody did not come leaves the demand as open as before.
    pub fn takes_time(self) -> bool {
        !matches!(self, Self::Cancelled | Self::Rescheduled | Self::NoShow)
    }
    /// Whether a new plan may put the visit elsewhere.
    pub fn may_be_moved(self) -> bool {
        self == Self::Proposed
    }
    /// Whether the distributor agreed to it and it is still to come: people may move it, the planner may not.
    pub fn is_agreed(self) -> bool {
        matches!(self, Self::Agreed | Self::Prepared)
    }
    /// Whether it is still to take place.
    pub fn is_ahead(self) -> bool {
        self.may_be_moved() || self.is_agreed()
    }
    /// Whether it took place.
    pub fn took_place(self) -> bool {
        matches!(self, Self::Held | Self::Summarised | Self::Closed)
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
