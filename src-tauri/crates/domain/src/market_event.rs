//! Market events (市场活动): meetings for clients that manufacturer and distributor hold together.

use serde::{Deserialize, Serialize};

use crate::{
    ids::{CityId, ClientId, DistributorId, ManagerId, MarketEventId, RepId},
    people::Participant,
    record::{CalledOff, Side},
    time::Interval,
};

/// What kind of meeting it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum MarketEventKind {
    /// 医院科室会: for the people of one department, where they work.
    DepartmentMeeting,
    /// 区域会议: for the clients of a city or region.
    RegionalMeeting,
}

/// Something that must be ready for an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct EventMaterial {
    /// What.
    pub item: String,
    /// Which side sees to it.
    pub side: Side,
    /// Whether it is ready.
    pub done: bool,
}

/// What came of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct EventOutcome {
    /// How many people of clients came.
    pub attendance: u16,
    /// What it brought.
    pub result: String,
}

/// How far an event has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventCourse {
    /// It is to take place.
    Planned,
    /// It took place.
    Held(EventOutcome),
    /// It will not take place.
    Cancelled(CalledOff),
}

impl EventCourse {
    /// Its state alone.
    pub fn state(&self) -> EventState {
        match self {
            Self::Planned => EventState::Planned,
            Self::Held(_) => EventState::Held,
            Self::Cancelled(_) => EventState::Cancelled,
        }
    }
}

/// The state of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum EventState {
    /// It is to take place.
    Planned,
    /// It took place.
    Held,
    /// It will not take place.
    Cancelled,
}

/// What an event costs, in yuan.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Budget {
    /// What it was planned to cost.
    pub planned: u32,
    /// What it did cost, once that is known.
    pub spent: Option<u32>,
}

/// A market event. Like a visit it takes the time of managers and reps, and its clients are the distributor's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarketEvent {
    /// What keeps the event apart.
    pub id: MarketEventId,
    /// What kind of meeting it is.
    pub kind: MarketEventKind,
    /// What it is called, as 心内科科室会.
    pub title: String,
    /// The distributor with whom it is held.
    pub distributor: DistributorId,
    /// The city in which.
    pub city: CityId,
    /// The client at whose place, if at a client's.
    pub client: Option<ClientId>,
    /// Where exactly, as 三楼会议室; empty when not known.
    pub place: String,
    /// When.
    pub interval: Interval,
    /// The managers who take part.
    pub managers: Vec<ManagerId>,
    /// The distributor's reps who take part.
    pub reps: Vec<RepId>,
    /// The clients that are invited.
    pub invited: Vec<ClientId>,
    /// What must be ready.
    pub materials: Vec<EventMaterial>,
    /// What it costs.
    pub budget: Budget,
    /// How far it has come.
    pub course: EventCourse,
}

impl MarketEvent {
    /// Whether it takes the time of those who take part.
    pub fn takes_time(&self) -> bool {
        !matches!(self.course, EventCourse::Cancelled(_))
    }

    /// Everybody whose time it takes.
    pub fn participants(&self) -> impl Iterator<Item = Participant> + '_ {
        let managers = self.managers.iter().copied().map(Participant::Manager);
        managers.chain(self.reps.iter().copied().map(Participant::Rep))
    }

    /// Whether a calendar's entry may be this very event, which people note in their own calendars as well.
    pub fn is_meant_by(&self, title: &str, over: &Interval) -> bool {
        let (own, other) = (bare(&self.title), bare(title));
        let named = !own.is_empty() && !other.is_empty() && (other.contains(&own) || own.contains(&other));
        named && over.overlaps(&self.interval)
    }
}

/// A title without what people write differently each time.
fn bare(title: &str) -> String {
    title.chars().filter(|one| one.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, TimeDelta};
    use uuid::Uuid;

    fn event(title: &str) -> MarketEvent {
        let id = Uuid::from_u128(1);
        MarketEvent {
            id: id.into(),
            kind: MarketEventKind::DepartmentMeeting,
            title: title.to_owned(),
            distributor: id.into(),
            city: id.into(),
            client: None,
            place: String::new(),
            interval: hours(9, 10),
            managers: vec![id.into()],
            reps: vec![],
            invited: vec![],
            materials: vec![],
            budget: Budget::default(),
            course: EventCourse::Planned,
        }
    }
    fn hours(from: i64, to: i64) -> Interval {
        let at = |hour| DateTime::UNIX_EPOCH + TimeDelta::hours(hour);
        Interval::new(at(from), at(to)).unwrap()
    }

    #[test]
    fn an_entry_of_that_name_at_that_time_is_the_event_itself() {
        let event = event("心内科科室会");
        assert!(event.is_meant_by("【市一】心内科 科室会", &hours(9, 11)));
        assert!(!event.is_meant_by("【市一】心内科 科室会", &hours(10, 11)), "another day's meeting");
        assert!(!event.is_meant_by("例会", &hours(9, 10)));
        assert!(!event.is_meant_by("", &hours(9, 10)), "a private entry may be anything");
    }

    #[test]
    fn what_was_called_off_takes_nobodys_time() {
        let mut event = event("x");
        assert!(event.takes_time());
        let called_off = CalledOff { who: String::new(), reason: String::new(), on: chrono::NaiveDate::MIN };
        event.course = EventCourse::Cancelled(called_off);
        assert!(!event.takes_time());
    }
}
