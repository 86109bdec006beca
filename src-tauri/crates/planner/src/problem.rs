//! The planning problem as it is written down, `tandem-problem/1`: one JSON object, one struct an entry.
//!
//! Every time is a whole number of minutes since local midnight of the horizon's first day, which is a
//! Monday; every interval is a half-open pair `[start, end]`, meaning `start <= t < end`. A time's day is
//! `time div 1440`, its week `day div 7`. Fields that are not named here are ignored.
//!
//! These types only hold what was read. [`crate::Compiled`] checks it and makes it fit for planning.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The value of [`Problem::format`].
pub const PROBLEM_FORMAT: &str = "tandem-problem/1";

/// A half-open pair of minutes `[start, end]`.
pub type Pair = [i64; 2];

/// Whom to visit, who could go, when each of them can, and what is worth how much.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Always [`PROBLEM_FORMAT`].
    pub format: String,
    /// The days to plan.
    pub horizon: Horizon,
    /// Working time by the calendar's id, holidays and make-up workdays applied; sorted and disjoint.
    pub calendars: BTreeMap<String, Vec<Pair>>,
    /// Minutes from place to place, symmetric; the diagonal is the time between two clients of one place.
    pub travel: Vec<Vec<i64>>,
    /// The manufacturer's people who go along.
    pub managers: Vec<Manager>,
    /// The other companies.
    pub distributors: Vec<Distributor>,
    /// The distributors' salespeople.
    pub reps: Vec<Rep>,
    /// Who is visited.
    pub clients: Vec<Client>,
    /// What the reps have planned by themselves.
    pub planned_calls: Vec<PlannedCall>,
    /// Where managers and reps have to be beside visits and calls.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub engagements: Vec<Engagement>,
    /// What is wanted.
    pub demands: Vec<Demand>,
    /// Visits that must stand in the plan as they are.
    pub locked: Vec<Visit>,
    /// Visits of the plan in force: each that doesn't stand any more costs [`Weights::movement`].
    pub previous: Vec<Visit>,
    /// What matters how much.
    pub weights: Weights,
}

/// The days to plan and the raster of start times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Horizon {
    /// The Monday that minute 0 belongs to, as `YYYY-MM-DD`. The planner only hands it through.
    pub first_day: String,
    /// Length in days.
    pub days: i64,
    /// A visit that rides along on nothing starts on a multiple of so many minutes.
    pub grid: i64,
    /// Lead time: no visit starts before this minute.
    pub not_before: i64,
}

/// One of the manufacturer's people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manager {
    /// Unique among managers and reps.
    pub id: String,
    /// Key in [`Problem::calendars`].
    pub calendar: String,
    /// When nothing can be booked.
    pub busy: Vec<Pair>,
    /// When nobody is to be asked to move what is busy.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fixed: Vec<Pair>,
    /// Most visits a day.
    pub max_per_day: i64,
    /// Most visits a week.
    pub max_per_week: i64,
    /// By place: what a day costs on which this manager visits there.
    pub access: Vec<i64>,
}

/// One of the other companies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Distributor {
    /// Unique among distributors.
    pub id: String,
    /// The term of the cooperation: visits lie inside.
    pub agreement: Pair,
    /// When the distributor wants no visits; sorted and disjoint.
    pub blackouts: Vec<Pair>,
    /// When nobody is to be asked to lift a blackout.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fixed: Vec<Pair>,
    /// Most visits a week over all of its reps.
    pub max_per_week: i64,
}

/// A distributor's salesperson.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rep {
    /// Unique among managers and reps.
    pub id: String,
    /// Who employs the rep.
    pub distributor: String,
    /// Key in [`Problem::calendars`].
    pub calendar: String,
    /// When nothing can be booked; the intervals may overlap each other.
    pub busy: Vec<Pair>,
    /// When nobody is to be asked to move what is busy.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fixed: Vec<Pair>,
}

/// Somebody to visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Client {
    /// Unique among clients.
    pub id: String,
    /// The distributor that brings this client.
    pub distributor: String,
    /// Index into [`Problem::travel`].
    pub place: usize,
    /// When the client receives visitors: `[weekday 0-6, from, to]`, minutes of the day; `None`: at any time.
    pub receives: Option<Vec<[i64; 3]>>,
}

/// A visit that a rep has planned without any manager.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedCall {
    /// Unique among planned calls.
    pub id: String,
    /// Who goes.
    pub rep: String,
    /// To whom.
    pub client: String,
    /// First minute.
    pub start: i64,
    /// Minute after the last.
    pub end: i64,
}

/// That somebody has to be at a place for a while. Unlike time that is merely busy, one has to get there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Engagement {
    /// A manager or rep.
    pub person: String,
    /// Index into [`Problem::travel`].
    pub place: usize,
    /// First minute.
    pub start: i64,
    /// Minute after the last.
    pub end: i64,
}

/// That a client should be visited jointly so often, in this window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Demand {
    /// Unique among demands.
    pub id: String,
    /// Whom to visit.
    pub client: String,
    /// Reps who could go.
    pub reps: Vec<String>,
    /// Managers who could go along.
    pub managers: Vec<String>,
    /// Minutes that a visit takes.
    pub duration: i64,
    /// Most visits.
    pub count: i64,
    /// Least days between the days of two visits.
    pub min_gap_days: i64,
    /// Visits lie inside.
    pub window: Pair,
    /// What each visit is worth.
    pub value: i64,
    /// When a visit would be welcome.
    pub prefer: Option<Prefer>,
}

/// Days and half-day on which a visit earns [`Weights::prefer`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prefer {
    /// 0 is Monday; empty means every day.
    pub weekdays: Vec<i64>,
    /// Before or from 12:00 on; `None` means either.
    pub half: Option<Half>,
}

/// Half of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Half {
    /// Starts before 12:00.
    Am,
    /// Starts at 12:00 or later.
    Pm,
}

/// A joint visit; it ends its demand's duration after `start`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// The demand that it serves.
    pub demand: String,
    /// Who goes along.
    pub manager: String,
    /// Whom the manager accompanies.
    pub rep: String,
    /// First minute.
    pub start: i64,
    /// The planned call that it rides along on.
    #[serde(default)]
    pub rides_on: Option<String>,
}

/// Points that the objective adds and takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weights {
    /// For each visit that rides along on a planned call.
    pub coincide: i64,
    /// For each visit at a preferred time.
    pub prefer: i64,
    /// Against each previous visit that doesn't stand with the same demand, manager, rep and start.
    #[serde(rename = "move")]
    pub movement: i64,
}
