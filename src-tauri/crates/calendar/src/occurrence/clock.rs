//! The clock of a series, and how moments that are given on another one are read on it.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::{
    event::{Event, Moment},
    recurrence::{Rule, Until},
    zone::Zone,
};

/// How the instances of a series are known: a DATE means whatever begins on that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Known {
    /// By the instant at which it begins.
    At(DateTime<Utc>),
    /// By the day on which it begins.
    On(NaiveDate),
}

/// The clock that a series is given on.
#[derive(Debug, Clone, Copy)]
pub struct Clock<'e> {
    /// When the series begins.
    pub start: &'e Moment,
    /// The zone of the calendar's owner.
    pub owner: Tz,
}

impl<'e> Clock<'e> {
    /// The clock of an event.
    pub fn of(event: &'e Event, owner: Tz) -> Self {
        Self { start: &event.start, owner }
    }

    /// What it shows at a moment.
    pub fn wall(self, moment: &Moment) -> NaiveDateTime {
        match (self.start, moment) {
            (Moment::Day(_), _) => self.day(moment).and_time(NaiveTime::MIN),
            (Moment::Time { wall, .. }, Moment::Day(day)) => day.and_time(wall.time()),
            (Moment::Time { .. }, Moment::Time { wall, zone: Zone::Owner }) => *wall,
            (Moment::Time { zone: own, .. }, Moment::Time { wall, zone }) if own == zone => *wall,
            (Moment::Time { zone: own, .. }, Moment::Time { wall, zone }) => {
                own.wall(zone.instant(*wall, self.owner), self.owner)
            }
        }
    }

    /// The instant of a moment.
    pub fn instant(self, moment: &Moment) -> DateTime<Utc> {
        self.start.zone().instant(self.wall(moment), self.owner)
    }

    /// Which instance a RECURRENCE-ID or EXDATE names.
    pub fn known(self, moment: &Moment) -> Known {
        match (self.start, moment) {
            (Moment::Day(_), _) => Known::On(self.day(moment)),
            (Moment::Time { .. }, Moment::Day(day)) => Known::On(*day),
            (Moment::Time { .. }, Moment::Time { .. }) => Known::At(self.instant(moment)),
        }
    }

    /// The last time at which a rule may give something.
    pub fn until(self, rule: &Rule) -> Option<NaiveDateTime> {
        let end_of = |day: NaiveDate| day.and_time(NaiveTime::MIN) + TimeDelta::seconds(86_399);
        let in_days = matches!(self.start, Moment::Day(_));
        Some(match (rule.until()?, in_days) {
            (Until::Day(day), true) => end_of(day),
            // Not by the book; with times, a day is its midnight, as libical, ical.js and dateutil have it.
            (Until::Day(day), false) => day.and_time(NaiveTime::MIN),
            (Until::Wall(wall), true) => end_of(wall.date()),
            // A series of days should end with a day. Programs that give an instant mean the day they write.
            (Until::Instant(instant), true) => end_of(instant.date_naive()),
            (Until::Wall(wall), false) => wall,
            (Until::Instant(instant), false) => self.start.zone().wall(instant, self.owner),
        })
    }

    /// The day that is meant by a moment of a series of days: as written, unless it is a time in UTC, which is
    /// the owner's midnight.
    fn day(self, moment: &Moment) -> NaiveDate {
        match moment {
            Moment::Day(day) => *day,
            Moment::Time { wall, zone } if *zone == Zone::UTC && wall.time() != NaiveTime::MIN => {
                Zone::Owner.wall(wall.and_utc(), self.owner).date()
            }
            Moment::Time { wall, .. } => wall.date(),
        }
    }
}
