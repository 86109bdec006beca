//! What the programme wants to happen.

use std::num::{NonZeroU8, NonZeroU16};

use chrono::Weekday;
use serde::{Deserialize, Serialize};

use crate::{
    ids::{ClientId, DemandId, JointIssueId, ManagerId, RepId},
    time::DateRange,
    visit::VisitMode,
};

/// A half of the working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum HalfDay {
    /// Starts before 12:00.
    Morning,
    /// Starts at 12:00 or later.
    Afternoon,
}

/// When a demand's visits are liked best. Never a must.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preference {
    /// On these days of the week; empty means any.
    pub weekdays: Vec<Weekday>,
    /// In this half of the day, if it matters.
    pub half_day: Option<HalfDay>,
}

/// How often visits of a demand are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cadence {
    /// How many visits.
    pub count: NonZeroU8,
    /// How many days between the days of two visits, at least.
    pub min_gap_days: u16,
}

/// That a client should be jointly visited so often, in this window, for this reason (协访需求).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Demand {
    /// What keeps the demand apart.
    pub id: DemandId,
    /// The client to visit.
    pub client: ClientId,
    /// The joint issue that the visits serve.
    pub issue: JointIssueId,
    /// Who leads, and to what end.
    pub mode: VisitMode,
    /// Reps who may come; empty means any of the client's distributor.
    pub reps: Vec<RepId>,
    /// Managers who may go; empty means any.
    pub managers: Vec<ManagerId>,
    /// How long a visit lasts, in minutes.
    pub duration_minutes: NonZeroU16,
    /// How often.
    pub cadence: Cadence,
    /// In these days.
    pub window: DateRange,
    /// What a visit is worth, in the planner's points (a usual one: 200).
    pub value: u32,
    /// When it is liked best.
    pub preference: Option<Preference>,
}
