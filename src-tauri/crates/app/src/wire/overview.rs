//! What matters today.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;
use tandem_domain::ids::{DistributorId, RepId};

use super::{
    events::EventLine,
    partnership::SponsorToInform,
    timeline::{OpenDemand, TimelineVisit},
};

/// What matters today.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Overview {
    /// Today, in the programme's home zone.
    pub today: NaiveDate,
    /// How many visits the plan in force has.
    pub visits: u32,
    /// How many of them ride along on a planned call.
    pub riding_along: u32,
    /// How many of them the distributor has agreed to.
    pub agreed: u32,
    /// Visits from today on within a week; where the plan lies wholly before or after, its first ones.
    pub next_visits: Vec<TimelineVisit>,
    /// Visits that collide with what the calendars now say.
    pub conflicts: Vec<TimelineVisit>,
    /// Market events from today on within two weeks, those that collide, and those that took place without a word of
    /// what they brought.
    pub events: Vec<EventLine>,
    /// Demands that lack visits.
    pub open_demands: Vec<OpenDemand>,
    /// How many calendar entries need a person's eye.
    pub to_review: u32,
    /// Agreements that end within ninety days, or have ended.
    pub agreements_ending: Vec<EndingAgreement>,
    /// Executive sponsors who should have been told by now what visits brought.
    pub sponsors_waiting: Vec<SponsorToInform>,
    /// Reps of whom no calendar is held, or only an old one.
    pub calendars_wanting: Vec<WantingCalendar>,
}

/// An agreement that ends soon, or has ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct EndingAgreement {
    /// With whom.
    pub distributor_id: DistributorId,
    /// The company's name.
    pub distributor: String,
    /// Its last day.
    pub last_day: NaiveDate,
    /// Whether that day is over.
    pub over: bool,
    /// Whether it ends within thirty days, or has ended.
    pub urgent: bool,
}

/// A rep of whom no calendar is held, or only an old one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct WantingCalendar {
    /// The rep's id.
    pub rep_id: RepId,
    /// The rep's name.
    pub rep: String,
    /// The distributor's name.
    pub distributor: String,
    /// How many days ago the last one was imported; none where there is none.
    pub days_old: Option<u32>,
}

/// What there is already of all that a first plan needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct FirstSteps {
    /// The manufacturer's managers.
    pub managers: u32,
    /// The distributors.
    pub distributors: u32,
    /// Their reps.
    pub reps: u32,
    /// Calendars held.
    pub calendars: u32,
    /// How many calendar entries need a person's eye.
    pub to_review: u32,
    /// What the programme wants to happen.
    pub demands: u32,
    /// Visits of the plan in force.
    pub visits: u32,
    /// Whether it was filled with the demo, and so has its first steps behind it.
    pub is_demo: bool,
}
