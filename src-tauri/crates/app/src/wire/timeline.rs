//! The planner's timeline: who is busy when, and the visits between.
//!
//! Times are minutes since the midnight that begins `monday`, on the wall clock of the programme's home zone;
//! stretches are half-open.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;
use tandem_domain::{
    ids::{ClientId, DemandId, DistributorId, ManagerId, MarketEventId, RepId},
    market_event::EventState,
    visit::VisitMode,
};

use super::{people::SpecialDayLine, plan::VisitLine};
use crate::sentence::Sentence;

/// From a minute up to, and without, a later one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Type)]
pub struct Stretch {
    /// The first minute.
    pub start: i32,
    /// The minute after the last.
    pub end: i32,
}

/// All that the timeline shows.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Timeline {
    /// The day of minute 0.
    pub monday: NaiveDate,
    /// The first day shown.
    pub first_day: NaiveDate,
    /// The last day shown.
    pub last_day: NaiveDate,
    /// The minute that it is now; it may lie outside the days shown.
    pub now: i32,
    /// Holidays and make-up workdays among these days.
    pub special_days: Vec<SpecialDayLine>,
    /// Working times; a lane names one by its position.
    pub working: Vec<Vec<Stretch>>,
    /// The manufacturer's managers.
    pub managers: Vec<ManagerLane>,
    /// The distributors, with their reps.
    pub distributors: Vec<DistributorLane>,
    /// The visits of the plan in force.
    pub visits: Vec<TimelineVisit>,
    /// Market events, those that were called off apart.
    pub events: Vec<TimelineEvent>,
    /// Demands that lack visits.
    pub demands: Vec<OpenDemand>,
}

/// A market event: it lies in the lanes of all who take part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct TimelineEvent {
    /// The id.
    pub id: MarketEventId,
    /// What it is called.
    pub title: String,
    /// With whom it is held.
    pub distributor_id: DistributorId,
    /// The managers who take part.
    pub managers: Vec<ManagerId>,
    /// The reps who take part.
    pub reps: Vec<RepId>,
    /// The first minute.
    pub start: i32,
    /// The minute after the last.
    pub end: i32,
    /// Its state.
    pub state: EventState,
    /// Whether it collides with anything.
    pub collides: bool,
}

/// A stretch in which somebody can't be booked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct BusyBar {
    /// The first minute.
    pub start: i32,
    /// The minute after the last.
    pub end: i32,
    /// What it is; empty for private ones.
    pub title: String,
    /// Whether whoever has it on may be asked to move it.
    pub may_move: bool,
}

/// A manager's line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ManagerLane {
    /// The id.
    pub id: ManagerId,
    /// Full name.
    pub name: String,
    /// Sales region.
    pub region: String,
    /// Position in [`Timeline::working`].
    pub working: u32,
    /// Commitments by time.
    pub busy: Vec<BusyBar>,
    /// Whether a calendar of the manager is held.
    pub has_calendar: bool,
}

/// A distributor, and the lines of its reps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct DistributorLane {
    /// The id.
    pub id: DistributorId,
    /// The company's name.
    pub name: String,
    /// Sales region.
    pub region: String,
    /// Where it sits.
    pub city: String,
    /// The minute after which no agreement holds, where one ends within these days.
    pub agreement_end: Option<i32>,
    /// When the company as a whole is busy.
    pub blackouts: Vec<BusyBar>,
    /// Its reps.
    pub reps: Vec<RepLane>,
}

/// A rep's line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RepLane {
    /// The id.
    pub id: RepId,
    /// Full name.
    pub name: String,
    /// Position in [`Timeline::working`].
    pub working: u32,
    /// Commitments by time.
    pub busy: Vec<BusyBar>,
    /// Planned calls by time.
    pub calls: Vec<CallBar>,
    /// Whether a calendar of the rep is held.
    pub has_calendar: bool,
}

/// A rep's own call on a client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CallBar {
    /// The first minute.
    pub start: i32,
    /// The minute after the last.
    pub end: i32,
    /// The client's name.
    pub client: String,
}

/// A visit of the plan in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct TimelineVisit {
    /// The visit.
    pub visit: VisitLine,
    /// The first minute.
    pub start: i32,
    /// The minute after the last.
    pub end: i32,
    /// How it collides with what the calendars say, if it does.
    pub conflict: Option<Sentence>,
}

/// A demand that lacks visits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct OpenDemand {
    /// The id.
    pub id: DemandId,
    /// The client's id.
    pub client_id: ClientId,
    /// The client's name.
    pub client: String,
    /// Whether it is a key client.
    pub key: bool,
    /// Where it is.
    pub city: String,
    /// The distributor's id.
    pub distributor_id: DistributorId,
    /// The distributor's name.
    pub distributor: String,
    /// The joint issue that it serves.
    pub issue: String,
    /// Who leads.
    pub mode: VisitMode,
    /// How long a visit lasts, in minutes.
    pub duration: u16,
    /// The first day asked for.
    pub from: NaiveDate,
    /// The last day asked for.
    pub to: NaiveDate,
    /// Visits that it lacks.
    pub missing: u32,
    /// The rule that forbids planning it at all, if one does.
    pub refused: Option<Sentence>,
}

/// A moment at which a visit is possible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct OpenMoment {
    /// Who goes along.
    pub manager_id: ManagerId,
    /// The manager's name.
    pub manager: String,
    /// Whom the manager accompanies.
    pub rep_id: RepId,
    /// The rep's name.
    pub rep: String,
    /// The first minute.
    pub start: i32,
    /// The minute after the last.
    pub end: i32,
    /// The title of the planned call that it would ride along on.
    pub rides_on: Option<String>,
    /// The planner's points that a visit would add here.
    pub gain: i32,
}

/// A run of starts that the same thing closes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ClosedStretch {
    /// The manager with whom; none where it is the same with everyone.
    pub manager_id: Option<ManagerId>,
    /// The rep with whom; none where it is the same with everyone.
    pub rep_id: Option<RepId>,
    /// The first start closed.
    pub start: i32,
    /// The minute after the last start closed.
    pub end: i32,
    /// What stands in the way.
    pub why: Sentence,
}

/// Where a visit could go, and what closes every other start: for dragging one about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Fits {
    /// How long the visit lasts, in minutes.
    pub duration: u16,
    /// The possible moments, by manager, rep and start.
    pub open: Vec<OpenMoment>,
    /// What closes the others, by time.
    pub closed: Vec<ClosedStretch>,
}

/// A moment for a visit, with what speaks for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RankedMoment {
    /// The moment.
    pub moment: OpenMoment,
    /// What speaks for it, and against.
    pub reasons: Vec<Sentence>,
}

/// What came of putting a visit somewhere by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Placing {
    /// Whether it stands there now.
    pub placed: bool,
    /// What stands in the way, the most basic first; empty where it was placed.
    pub why: Vec<Sentence>,
    /// Whether only other visits stand in the way that the planner may move.
    pub may_give_way: bool,
    /// The three nearest moments that are possible; empty where it was placed.
    pub nearest: Vec<OpenMoment>,
}
