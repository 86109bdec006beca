//! How long an event lasts, wherever it is put.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use tandem_domain::time::start_of_day;

use crate::{
    event::{End, Moment},
    zone::Zone,
};

/// Days that anything lasts at most: from year 1 to year 9999.
const LONGEST: u64 = 9999 * 366;

/// How long an event lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// So many days, at least one; for all-day events.
    Days(u64),
    /// So many days by the calendar, then so much time by the clock (RFC 5545, 3.3.6).
    Nominal(u64, TimeDelta),
    /// So much time by the clock: what an event with DTEND lasts, daylight saving or not (3.8.5.3).
    Exact(TimeDelta),
}

/// The length of something from `start` to `end`, never below 0. `owner` is the owner's zone.
pub fn of(start: &Moment, end: &End, owner: Tz) -> Length {
    match (start, end) {
        (Moment::Day(_), End::Unsaid) => Length::Days(1),
        (Moment::Time { .. }, End::Unsaid) => Length::Exact(TimeDelta::zero()),
        (Moment::Day(first), End::At(end)) => {
            let wall = end.wall();
            // The day in which something ends after its midnight is still part of it.
            let begun = i64::from(wall.time() > NaiveTime::MIN);
            Length::Days(whole((wall.date() - *first).num_days() + begun).max(1))
        }
        (Moment::Day(_), End::After { days, time }) => {
            let begun = (time.num_seconds() + 86_399) / 86_400;
            Length::Days(whole(days.saturating_add(begun)).max(1))
        }
        (Moment::Time { wall, zone }, End::At(end)) => {
            let from = zone.instant(*wall, owner);
            // A mere day, as the end of something with a time, means its midnight on the same clock.
            let to = match end {
                Moment::Day(day) => zone.instant(day.and_time(NaiveTime::MIN), owner),
                Moment::Time { wall, zone } => zone.instant(*wall, owner),
            };
            Length::Exact((to - from).max(TimeDelta::zero()))
        }
        (Moment::Time { .. }, End::After { days: 0, time }) => Length::Exact(*time),
        (Moment::Time { .. }, End::After { days, time }) => Length::Nominal(whole(*days), *time),
    }
}

fn whole(days: i64) -> u64 {
    u64::try_from(days).unwrap_or(0)
}

impl Length {
    /// When something of this length ends that starts at `start`, where the clock of `zone` shows `wall`.
    pub fn end(self, start: DateTime<Utc>, wall: NaiveDateTime, zone: &Zone, owner: Tz) -> DateTime<Utc> {
        let end = match self {
            Self::Days(days) => {
                let last = last_day();
                let after =
                    wall.date().checked_add_days(Days::new(days)).filter(|day| *day <= last).unwrap_or(last);
                start_of_day(after, owner).max(start)
            }
            Self::Nominal(days, time) => {
                let after = wall.checked_add_days(Days::new(days.min(LONGEST))).unwrap_or(wall);
                plus(zone.instant(after, owner), time).max(start)
            }
            Self::Exact(time) => plus(start, time),
        };
        // Nothing lasts longer than years have four digits; but nothing ends before it starts.
        end.min(start_of_day(last_day(), Tz::UTC)).max(start)
    }

    /// A length that surely is not exceeded, daylight saving included.
    pub fn at_most(self) -> TimeDelta {
        let days =
            |days: u64| i64::try_from(days).ok().and_then(|days| TimeDelta::try_days(days.saturating_add(2)));
        let most = match self {
            Self::Days(count) => days(count),
            Self::Nominal(count, time) => days(count).and_then(|days| days.checked_add(&time)),
            Self::Exact(time) => Some(time),
        };
        most.unwrap_or(TimeDelta::MAX)
    }
}

fn last_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or(NaiveDate::MAX)
}

fn plus(at: DateTime<Utc>, time: TimeDelta) -> DateTime<Utc> {
    at.checked_add_signed(time).unwrap_or(DateTime::<Utc>::MAX_UTC)
}
