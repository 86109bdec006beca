//! What a calendar file says, before it is laid out in time.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use tandem_domain::calendar_policy::ShownAs;

use crate::{recurrence::Rule, zone::Zone};

/// A calendar as a file brings it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    /// Its own name: NAME (RFC 7986, 5.1) or X-WR-CALNAME.
    pub name: Option<String>,
    /// The program that wrote it (PRODID; RFC 5545, 3.7.3).
    pub product: Option<String>,
    /// Its events in the order of the file, series and their changed instances side by side.
    pub events: Vec<Event>,
    /// The hours outside of which its owner can't be booked.
    pub availabilities: Vec<Availability>,
}

/// Hours at which somebody can be had (VAVAILABILITY; RFC 7953). At all other times that it speaks of, they are busy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Availability {
    /// What is said of those other times: from when on, until when (without end where that is not said), and how
    /// certain it is that they are busy. It has no words.
    pub busy: Event,
    /// What it lies over and under (PRIORITY): the lowest number is the most urgent.
    pub urgency: u8,
    /// The hours (AVAILABLE), as events without words.
    pub hours: Vec<Event>,
}

/// An event (VEVENT; RFC 5545, 3.6.1): a single one, a series, or a changed instance of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What keeps it apart (3.8.4.7); made from its content where the file has none.
    pub uid: String,
    /// Where it begins in the file: the line, counted from 1.
    pub line: usize,
    /// SUMMARY; empty when private or untitled.
    pub title: String,
    /// LOCATION; empty when private or not said.
    pub location: String,
    /// DESCRIPTION; empty when private or not said.
    pub description: String,
    /// Whether CLASS asks that only the time be seen (PRIVATE, CONFIDENTIAL).
    pub private: bool,
    /// As what it shows its owner's time (TRANSP, STATUS, X-MICROSOFT-CDO-BUSYSTATUS).
    pub shown_as: ShownAs,
    /// When it begins (DTSTART).
    pub start: Moment,
    /// When it ends (DTEND or DURATION).
    pub end: End,
    /// How it comes back (RRULE, RDATE, EXDATE, EXRULE).
    pub recurrence: Recurrence,
    /// Which instance of a series it changes (RECURRENCE-ID; 3.8.4.4).
    pub instance: Option<Instance>,
    /// How often it was changed (SEQUENCE; 3.8.7.4).
    pub sequence: i64,
    /// When it was written, in UTC: DTSTAMP, or LAST-MODIFIED when that is later.
    pub stamp: Option<NaiveDateTime>,
    /// How certain it is (STATUS; 3.8.1.11).
    pub status: Status,
}

impl Event {
    /// Whether it comes back.
    pub fn is_recurring(&self) -> bool {
        !self.recurrence.rules.is_empty() || !self.recurrence.added.is_empty()
    }

    /// Whether it is given in whole days.
    pub fn is_all_day(&self) -> bool {
        matches!(self.start, Moment::Day(_))
    }
}

/// A date or a time as a file gives it (RFC 5545, 3.3.4 and 3.3.5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Moment {
    /// A whole day, read where the calendar's owner lives.
    Day(NaiveDate),
    /// A time on the wall clock of a zone.
    Time {
        /// What the clock shows.
        wall: NaiveDateTime,
        /// Where the clock hangs.
        zone: Zone,
    },
}

impl Moment {
    /// What the clock shows; for a day, its midnight.
    pub fn wall(&self) -> NaiveDateTime {
        match self {
            Self::Day(day) => day.and_time(NaiveTime::MIN),
            Self::Time { wall, .. } => *wall,
        }
    }

    /// The zone of the clock; for a day, the owner's.
    pub fn zone(&self) -> &Zone {
        match self {
            Self::Day(_) => &Zone::Owner,
            Self::Time { zone, .. } => zone,
        }
    }
}

/// When something ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// Not said: a day lasts a day, a time no time at all (RFC 5545, 3.6.1).
    Unsaid,
    /// At a moment, the first that is no longer part of it.
    At(Moment),
    /// After a while (DURATION; 3.3.6): days by the calendar, then time by the clock.
    After {
        /// Whole days, never below 0.
        days: i64,
        /// And so much time, never below 0.
        time: TimeDelta,
    },
}

/// How an event comes back (RFC 5545, 3.8.5).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recurrence {
    /// Its rules (RRULE); what any of them gives belongs to the series.
    pub rules: Vec<Rule>,
    /// The rules of what is left out (EXRULE; RFC 2445, 4.8.5.2).
    pub exception_rules: Vec<Rule>,
    /// Instances beside the rules (RDATE), with their end where it is their own.
    pub added: Vec<(Moment, Option<End>)>,
    /// Instances that are left out (EXDATE).
    pub removed: Vec<Moment>,
}

/// Which instance of its series an event changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    /// When the instance would begin if it were not changed.
    pub of: Moment,
    /// Whether all later instances are changed likewise (RANGE=THISANDFUTURE; RFC 5545, 3.2.13).
    pub and_future: bool,
}

/// How certain an event is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Status {
    /// It is to take place; also where nothing is said.
    #[default]
    Confirmed,
    /// It may take place.
    Tentative,
    /// It was called off: it does not occur.
    Cancelled,
}
