//! Days and hours, as tables of names and numbers give them.

use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta};
use tandem_domain::{
    time::DateRange,
    working_time::{TimeSpan, WeeklyHours},
};

/// How many weeks the demo plans.
pub const WEEKS: i64 = 13;

/// The day so many days after another (before it, when negative).
pub fn after(day: NaiveDate, days: i64) -> NaiveDate {
    day.checked_add_signed(TimeDelta::days(days)).unwrap_or(day)
}

/// The Monday of a day's week.
pub fn monday_of(day: NaiveDate) -> NaiveDate {
    after(day, -i64::from(day.weekday().num_days_from_monday()))
}

/// The days between two, both inside, whichever comes first.
pub fn between(one: NaiveDate, other: NaiveDate) -> DateRange {
    DateRange::new(one, other).unwrap_or_else(|_| between(other, one))
}

/// So many days (at least one) from a day on.
pub fn days(first: NaiveDate, count: i64) -> DateRange {
    between(first, after(first, count.max(1) - 1))
}

/// The time so many minutes after midnight.
pub fn clock(minutes: i64) -> NaiveTime {
    NaiveTime::MIN + TimeDelta::minutes(minutes)
}

/// A time of the day in minutes after midnight.
pub const fn at(hour: i64, minute: i64) -> i64 {
    hour * 60 + minute
}

/// Stretches of a day, each given in minutes after midnight; those that are empty are left out.
pub fn stretches(of: &[(i64, i64)]) -> Vec<TimeSpan> {
    of.iter().filter_map(|(from, to)| TimeSpan::new(clock(*from), clock(*to)).ok()).collect()
}

/// The same stretches from Monday to Friday, and perhaps others on Saturday.
pub fn week(workdays: &[(i64, i64)], saturday: &[(i64, i64)]) -> WeeklyHours {
    let mut hours = WeeklyHours::monday_to_friday(&stretches(workdays));
    hours.days[5] = stretches(saturday);
    hours
}
