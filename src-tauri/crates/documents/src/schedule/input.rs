//! What a manager's schedule is made from.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use tandem_domain::{
    client::ClientKind,
    holidays::SpecialDays,
    visit::{VisitMode, VisitState},
};
use tandem_words::Language;

/// Everything that a manager's schedule shows. Names are plain text and may hold anything.
#[derive(Debug, Clone, PartialEq)]
pub struct ManagerSchedule {
    /// The language of the document's own words.
    pub language: Language,
    /// The programme's name.
    pub programme: String,
    /// The manufacturer's name.
    pub manufacturer: String,
    /// Whose schedule it is.
    pub manager: ScheduledManager,
    /// The first day of the period.
    pub first_day: NaiveDate,
    /// The last day of the period, included.
    pub last_day: NaiveDate,
    /// The day on which the document is made.
    pub made_on: NaiveDate,
    /// The time zone of all times, in words: 北京时间, `Beijing time`.
    pub zone: String,
    /// Public holidays and make-up workdays; those outside the period do no harm.
    pub special_days: SpecialDays,
    /// A word or two on other days, as 年假 or 总部会议.
    pub day_marks: BTreeMap<NaiveDate, String>,
    /// The visits in any order.
    pub visits: Vec<ScheduledVisit>,
}

/// The manager at the head of the schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScheduledManager {
    /// The name.
    pub name: String,
    /// The sales region; may be empty.
    pub region: String,
    /// The job title, as 区域经理; may be empty.
    pub title: String,
}

/// One visit of the schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScheduledVisit {
    /// A short name to refer to the visit by, as `V-017`; may be empty.
    pub label: String,
    /// When it begins, on the wall clock of [`ManagerSchedule::zone`].
    pub start: NaiveDateTime,
    /// When it ends, on the same clock.
    pub end: NaiveDateTime,
    /// The client's name.
    pub client: String,
    /// What the client is.
    pub kind: ClientKind,
    /// Street address; may be empty.
    pub address: String,
    /// City; may be empty.
    pub city: String,
    /// The distributor's name.
    pub distributor: String,
    /// The name of the distributor's rep.
    pub rep: String,
    /// The rep's telephone number.
    pub rep_phone: Option<String>,
    /// Who leads, and to what end.
    pub mode: VisitMode,
    /// The joint issue that it serves, or what else it is for; may be empty.
    pub purpose: String,
    /// The rep's planned call that it rides along on, with title and time as the rep's calendar has them.
    pub rides_on: Option<String>,
    /// How the manager gets there, where that is worth saying.
    pub travel_before: Option<Travel>,
    /// How far the visit has come.
    pub state: VisitState,
    /// Why it stands where it does, in a sentence; may be empty.
    pub why: String,
}

/// A way to a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Travel {
    /// Where it begins.
    pub from: String,
    /// How long it takes, in minutes.
    pub minutes: u32,
}
