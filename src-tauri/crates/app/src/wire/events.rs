//! Market events as forms give them, and as they are listed.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;
pub use tandem_domain::{
    ids::MarketEventId,
    market_event::{EventMaterial, EventOutcome, EventState, MarketEventKind},
    record::CalledOff,
};
use tandem_domain::{
    ids::{ClientId, DistributorId, ManagerId, RepId},
    record::Side,
};

use super::records::CityDraft;
use crate::sentence::Sentence;

/// Somebody who takes part, or is invited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Named<Id> {
    /// The id.
    pub id: Id,
    /// The name.
    pub name: String,
}

/// A market event, with all that is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct EventLine {
    /// The id.
    pub id: MarketEventId,
    /// What kind of meeting it is.
    pub kind: MarketEventKind,
    /// What it is called.
    pub title: String,
    /// The distributor's id.
    pub distributor_id: DistributorId,
    /// With whom it is held.
    pub distributor: String,
    /// The client at whose place it is.
    pub client: Option<Named<ClientId>>,
    /// The city in which.
    pub city: String,
    /// Where exactly; empty when not known.
    pub place: String,
    /// The day on which it begins.
    pub date: NaiveDate,
    /// The first moment.
    pub start: DateTime<Utc>,
    /// The first moment after it.
    pub end: DateTime<Utc>,
    /// The first moment on the wall clock.
    pub local_start: NaiveDateTime,
    /// The first moment after it on the wall clock.
    pub local_end: NaiveDateTime,
    /// The managers who take part.
    pub managers: Vec<Named<ManagerId>>,
    /// The reps who take part.
    pub reps: Vec<Named<RepId>>,
    /// The clients that are invited.
    pub invited: Vec<Named<ClientId>>,
    /// What must be ready.
    pub materials: Vec<EventMaterial>,
    /// What it was planned to cost, in yuan.
    pub budget_planned: u32,
    /// What it did cost, in yuan.
    pub budget_spent: Option<u32>,
    /// Its state.
    pub state: EventState,
    /// What came of it.
    pub outcome: Option<EventOutcome>,
    /// Why it does not take place.
    pub called_off: Option<CalledOff>,
    /// Of one that is to come: what it collides with, as the calendars now are.
    pub conflicts: Vec<Sentence>,
}

/// A market event as a form gives it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct EventDraft {
    /// Which one; none for a new one.
    pub id: Option<MarketEventId>,
    /// What kind of meeting it is.
    pub kind: MarketEventKind,
    /// What it is called; empty: after its place.
    pub title: String,
    /// With whom it is held.
    pub distributor: DistributorId,
    /// The client at whose place it is, if at a client's.
    pub client: Option<ClientId>,
    /// The city, where it is at no client's.
    pub city: CityDraft,
    /// Where exactly; empty: not known.
    pub place: String,
    /// The day, as `2026-03-05`.
    pub day: String,
    /// When it begins, as `14:00`.
    pub from: String,
    /// When it ends.
    pub to: String,
    /// The managers who take part.
    pub managers: Vec<ManagerId>,
    /// The reps who take part.
    pub reps: Vec<RepId>,
    /// The clients that are invited.
    pub invited: Vec<ClientId>,
    /// What must be ready.
    pub materials: Vec<MaterialDraft>,
    /// What it may cost, in yuan.
    pub budget_planned: Option<u32>,
}

/// Something that must be ready, as a form gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MaterialDraft {
    /// What.
    pub item: String,
    /// Which side sees to it.
    pub side: Side,
    /// Whether it is ready.
    pub done: bool,
}

/// A moment at which an event is possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct EventMoment {
    /// The first moment on the wall clock.
    pub start: NaiveDateTime,
    /// The first moment after it.
    pub end: NaiveDateTime,
}

/// What came of putting an event somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct EventPlacing {
    /// The event, where it stands there now.
    pub event: Option<MarketEventId>,
    /// What stands in the way; empty where it was placed.
    pub why: Vec<Sentence>,
    /// The nearest moments that are possible; empty where it was placed.
    pub nearest: Vec<EventMoment>,
}

/// What came of an event, as a form gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct HeldDraft {
    /// Which one.
    pub id: MarketEventId,
    /// How many people of clients came.
    pub attendance: Option<u32>,
    /// What it did cost, in yuan; none: not known yet.
    pub budget_spent: Option<u32>,
    /// What it brought.
    pub result: String,
}

/// Which market events are wanted.
#[derive(Debug, Clone, Default)]
pub struct EventFilter {
    /// With this distributor alone: id or exact name.
    pub distributor: Option<String>,
    /// In one of these states; none: in any.
    pub states: Vec<EventState>,
    /// On this day or later.
    pub from: Option<NaiveDate>,
    /// On this day or earlier.
    pub to: Option<NaiveDate>,
}
