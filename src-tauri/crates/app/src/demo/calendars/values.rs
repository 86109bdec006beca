//! Dates, times and rules as all programs write them.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta, Weekday};

use super::entry::{Pattern, Series};

/// A time on the wall clock, as 20260105T090000.
pub fn local(at: NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%S").to_string()
}

/// A time on China's wall clock as an instant, as 20260105T010000Z.
pub fn utc(at: NaiveDateTime) -> String {
    (at - TimeDelta::hours(8)).format("%Y%m%dT%H%M%SZ").to_string()
}

/// A day, as 20260105.
pub fn day(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

/// The rule of a series that starts at `start`.
pub fn rule(series: &Series, start: NaiveDateTime) -> String {
    let until =
        series.until.map_or_else(String::new, |last| format!(";UNTIL={}", utc(last.and_time(start.time()))));
    match &series.pattern {
        Pattern::Yearly => format!("FREQ=YEARLY{until}"),
        Pattern::Weekly(every, days) => {
            let every = if *every > 1 { format!(";INTERVAL={every}") } else { String::new() };
            let days: Vec<&str> = days.iter().map(|day| weekday(*day)).collect();
            format!("FREQ=WEEKLY{until}{every};BYDAY={}", days.join(","))
        }
    }
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}
