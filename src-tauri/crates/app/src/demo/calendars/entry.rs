//! What stands in a calendar, before any program writes it down.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta, Weekday};
use tandem_domain::{geography::Coordinates, ids::ClientId, time::DateRange};

use crate::demo::days::clock;

/// When an entry is.
#[derive(Debug, Clone, Copy)]
pub enum When {
    /// From a time on the wall clock, for so many minutes.
    At(NaiveDateTime, i64),
    /// Whole days.
    Days(DateRange),
}

impl When {
    /// From so many minutes after midnight of a day, for so many minutes.
    pub fn on(day: NaiveDate, from: i64, minutes: i64) -> Self {
        Self::At(day.and_time(clock(from)), minutes)
    }

    /// Its start.
    pub fn start(&self) -> NaiveDateTime {
        match self {
            Self::At(start, _) => *start,
            Self::Days(days) => days.first().and_time(chrono::NaiveTime::MIN),
        }
    }

    /// Its end: for whole days the midnight after the last.
    pub fn end(&self) -> NaiveDateTime {
        match self {
            Self::At(start, minutes) => *start + TimeDelta::minutes(*minutes),
            Self::Days(days) => {
                days.last().succ_opt().unwrap_or(days.last()).and_time(chrono::NaiveTime::MIN)
            }
        }
    }
}

/// How it comes back.
#[derive(Debug, Clone)]
pub enum Pattern {
    /// Every so many weeks, on these days.
    Weekly(u8, Vec<Weekday>),
    /// Every year.
    Yearly,
}

/// What comes back.
#[derive(Debug, Clone)]
pub struct Series {
    /// How.
    pub pattern: Pattern,
    /// The last day; none when it goes on.
    pub until: Option<NaiveDate>,
    /// The days on which it is left out.
    pub except: Vec<NaiveDate>,
    /// The instances that differ, each with its own start in `instance`.
    pub changed: Vec<Entry>,
}

/// How the time is shown to others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Taken.
    Busy,
    /// Still free.
    Free,
    /// Not certain.
    Tentative,
    /// Out of the office.
    Away,
}

/// An entry.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What keeps it apart in its file; the program that writes it gives it.
    pub uid: String,
    /// What it says.
    pub title: String,
    /// Where; empty when nothing is said.
    pub place: String,
    /// The point on the map, where the place was picked from one.
    pub point: Option<Coordinates>,
    /// Notes; empty when there are none.
    pub notes: String,
    /// When.
    pub when: When,
    /// Whether and how it comes back.
    pub series: Option<Series>,
    /// The start of the instance that it replaces, where it does.
    pub instance: Option<NaiveDateTime>,
    /// How the time is shown.
    pub shown: Shown,
    /// Whether only its owner is to read it.
    pub private: bool,
    /// Whether it was called off.
    pub cancelled: bool,
    /// Minutes before which it reminds.
    pub reminder: Option<i64>,
    /// The client that is called on.
    pub client: Option<ClientId>,
}

impl Entry {
    /// An ordinary one.
    pub fn new(title: impl Into<String>, when: When) -> Self {
        Self {
            uid: String::new(),
            title: title.into(),
            place: String::new(),
            point: None,
            notes: String::new(),
            when,
            series: None,
            instance: None,
            shown: Shown::Busy,
            private: false,
            cancelled: false,
            reminder: None,
            client: None,
        }
    }

    /// At a place.
    #[must_use]
    pub fn at(mut self, place: impl Into<String>) -> Self {
        self.place = place.into();
        self
    }

    /// With notes.
    #[must_use]
    pub fn noting(mut self, notes: impl Into<String>) -> Self {
        self.notes = notes.into();
        self
    }

    /// Shown in this way.
    #[must_use]
    pub fn shown(mut self, shown: Shown) -> Self {
        self.shown = shown;
        self
    }

    /// For its owner's eyes.
    #[must_use]
    pub fn private(mut self) -> Self {
        self.private = true;
        self
    }

    /// Coming back in this way, without end.
    #[must_use]
    pub fn repeating(mut self, pattern: Pattern) -> Self {
        self.series = Some(Series { pattern, until: None, except: Vec::new(), changed: Vec::new() });
        self
    }

    /// The same entry as an instance on a day of its series, still as it was.
    pub fn instance_on(&self, day: NaiveDate) -> Self {
        let start = day.and_time(self.when.start().time());
        let when = match self.when {
            When::At(_, minutes) => When::At(start, minutes),
            When::Days(days) => When::Days(days),
        };
        Self { when, series: None, instance: Some(start), ..self.clone() }
    }
}
