//! A recurrence rule, read and checked.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc, Weekday};

/// How long the periods of a rule are, from long to short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Frequency {
    Yearly,
    Monthly,
    Weekly,
    Daily,
    Hourly,
    Minutely,
    Secondly,
}

/// A weekday of BYDAY.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DayOfWeek {
    /// Each one.
    Every(Weekday),
    /// The first (1) or last (-1) one and so on, of a month or year.
    Nth(i16, Weekday),
}

/// A recurrence rule (RFC 5545, 3.3.10) of the Gregorian calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    pub(super) frequency: Frequency,
    pub(super) interval: u32,
    pub(super) count: Option<u64>,
    pub(super) until: Option<Until>,
    pub(super) week_start: Weekday,
    pub(super) by: By,
}

/// The BY parts, each sorted and without doubles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct By {
    pub month: Vec<u8>,
    pub week: Vec<i8>,
    pub year_day: Vec<i16>,
    pub month_day: Vec<i8>,
    pub day: Vec<DayOfWeek>,
    pub hour: Vec<u8>,
    pub minute: Vec<u8>,
    pub second: Vec<u8>,
    pub position: Vec<i32>,
}

impl By {
    /// Whether BYSETPOS has anything to pick from.
    pub fn has_others_than_position(&self) -> bool {
        *self != Self { position: self.position.clone(), ..Self::default() }
    }
}

/// The last moment at which a rule may give something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// The end of a day on the clock of the series.
    Day(NaiveDate),
    /// A time on the clock of the series.
    Wall(NaiveDateTime),
    /// An instant.
    Instant(DateTime<Utc>),
}

impl Rule {
    /// Reads the value of an RRULE. None where a part is missing, unknown or out of its range, or where the
    /// calendar is not the Gregorian one (RFC 7529). A part that must not be combined with the frequency limits
    /// what that gives: so other programs read it, and whoever wrote it meant the days that it names.
    pub fn parse(text: &str) -> Option<Self> {
        let mut frequency = None;
        let mut rule = Self {
            frequency: Frequency::Daily,
            interval: 1,
            count: None,
            until: None,
            week_start: Weekday::Mon,
            by: By::default(),
        };
        let by = &mut rule.by;
        for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=')?;
            let value = value.trim();
            match name.trim().to_ascii_uppercase().as_str() {
                "FREQ" => frequency = Some(frequency_of(value)?),
                "INTERVAL" => rule.interval = number(value).filter(|interval| *interval > 0)?,
                // Exchange writes -1 where it means that nothing is counted.
                "COUNT" if value == "-1" => {}
                "COUNT" => rule.count = Some(number(value).filter(|count| *count > 0)?),
                "UNTIL" => rule.until = Some(until_of(value)?),
                "WKST" => rule.week_start = weekday_of(value)?,
                "BYMONTH" => by.month = numbers(value, 1, 12, false)?,
                "BYWEEKNO" => by.week = numbers(value, 1, 53, true)?,
                "BYYEARDAY" => by.year_day = numbers(value, 1, 366, true)?,
                "BYMONTHDAY" => by.month_day = numbers(value, 1, 31, true)?,
                "BYDAY" => by.day = days(value)?,
                "BYHOUR" => by.hour = numbers(value, 0, 23, false)?,
                "BYMINUTE" => by.minute = numbers(value, 0, 59, false)?,
                // Second 60 exists only where a leap second does; no clock here has any.
                "BYSECOND" => {
                    by.second = numbers(value, 0, 60, false)?;
                    by.second.iter_mut().for_each(|second| *second = (*second).min(59));
                    by.second.dedup();
                }
                "BYSETPOS" => by.position = numbers(value, 1, 366, true)?,
                "RSCALE" if value.eq_ignore_ascii_case("GREGORIAN") => {}
                "SKIP" if value.eq_ignore_ascii_case("OMIT") => {}
                extension if extension.starts_with("X-") => {}
                _ => return None,
            }
        }
        rule.frequency = frequency?;
        if !matches!(rule.frequency, Frequency::Yearly | Frequency::Monthly) || !rule.by.week.is_empty() {
            // A number before the day says something only within a month or a year; elsewhere it is not
            // allowed, and the plain day is what was meant.
            for day in &mut rule.by.day {
                if let DayOfWeek::Nth(_, weekday) = *day {
                    *day = DayOfWeek::Every(weekday);
                }
            }
            rule.by.day.dedup();
        }
        Some(rule)
    }

    /// Whether it goes on for ever.
    pub fn is_endless(&self) -> bool {
        self.count.is_none() && self.until.is_none()
    }

    /// Until when it may give something, if it says so.
    pub fn until(&self) -> Option<Until> {
        self.until
    }
}

fn frequency_of(text: &str) -> Option<Frequency> {
    Some(match text.to_ascii_uppercase().as_str() {
        "YEARLY" => Frequency::Yearly,
        "MONTHLY" => Frequency::Monthly,
        "WEEKLY" => Frequency::Weekly,
        "DAILY" => Frequency::Daily,
        "HOURLY" => Frequency::Hourly,
        "MINUTELY" => Frequency::Minutely,
        "SECONDLY" => Frequency::Secondly,
        _ => return None,
    })
}

fn weekday_of(text: &str) -> Option<Weekday> {
    Some(match text.to_ascii_uppercase().as_str() {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return None,
    })
}

/// `20261231`, `20261231T235959` or `20261231T235959Z`.
pub(super) fn until_of(text: &str) -> Option<Until> {
    let text = text.to_ascii_uppercase();
    let (wall, utc) = match text.strip_suffix('Z') {
        Some(wall) => (wall, true),
        None => (text.as_str(), false),
    };
    match wall.len() {
        8 => Some(Until::Day(NaiveDate::parse_from_str(wall, "%Y%m%d").ok()?)),
        15 => {
            let wall = NaiveDateTime::parse_from_str(wall, "%Y%m%dT%H%M%S").ok()?;
            Some(if utc { Until::Instant(wall.and_utc()) } else { Until::Wall(wall) })
        }
        _ => None,
    }
}

/// A number without sign; one that is larger than anything counted is as good as the largest.
fn number<N: TryFrom<u64>>(text: &str) -> Option<N> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let most = (1_u64 << 32) - 1;
    N::try_from(text.parse().unwrap_or(most).min(most)).ok()
}

fn numbers<N: TryFrom<i32> + Ord>(text: &str, least: i32, most: i32, signed: bool) -> Option<Vec<N>> {
    let number = |text: &str| {
        let number: i32 = text.trim().parse().ok()?;
        let size = if signed { number.checked_abs()? } else { number };
        if (least..=most).contains(&size) { N::try_from(number).ok() } else { None }
    };
    let mut numbers = text.split(',').map(number).collect::<Option<Vec<N>>>()?;
    numbers.sort_unstable();
    numbers.dedup();
    Some(numbers)
}

fn days(text: &str) -> Option<Vec<DayOfWeek>> {
    let day = |text: &str| {
        let text = text.trim();
        let (number, name) = text.split_at_checked(text.len().checked_sub(2)?)?;
        let weekday = weekday_of(name)?;
        if number.is_empty() {
            return Some(DayOfWeek::Every(weekday));
        }
        let number: i16 = number.parse().ok()?;
        (1..=53).contains(&number.checked_abs()?).then_some(DayOfWeek::Nth(number, weekday))
    };
    let mut days = text.split(',').map(day).collect::<Option<Vec<_>>>()?;
    let order = |day: &DayOfWeek| match day {
        DayOfWeek::Every(weekday) => (0, 0, weekday.num_days_from_monday()),
        DayOfWeek::Nth(nth, weekday) => (1, *nth, weekday.num_days_from_monday()),
    };
    days.sort_unstable_by_key(order);
    days.dedup();
    Some(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_parts_and_values_says_nothing() {
        let rule = Rule::parse("FREQ=WEEKLY;BYDAY=MO,WE;INTERVAL=2");
        assert!(rule.is_some());
        assert_eq!(rule, Rule::parse("interval=2;byday=WE,MO,WE;FREQ=weekly;"));
    }

    #[test]
    fn numbers_beyond_all_measure_are_as_good_as_endless() {
        let rule = Rule::parse("FREQ=DAILY;INTERVAL=99999999999999999999;COUNT=18446744073709551616");
        assert_eq!(rule.map(|rule| (rule.interval, rule.count)), Some((u32::MAX, Some(u64::from(u32::MAX)))));
    }

    #[test]
    fn what_is_out_of_range_is_not_bent_into_it() {
        for text in [
            "",
            "FREQ=FORTNIGHTLY",
            "INTERVAL=1",
            "FREQ=DAILY;INTERVAL=0",
            "FREQ=DAILY;INTERVAL=-1",
            "FREQ=DAILY;COUNT=1e9",
            "FREQ=DAILY;BYHOUR=24",
            "FREQ=MONTHLY;BYMONTHDAY=0",
            "FREQ=YEARLY;BYDAY=0MO",
            "FREQ=DAILY;UNTIL=20261301",
            "RSCALE=CHINESE;FREQ=YEARLY",
        ] {
            assert_eq!(Rule::parse(text), None, "{text}");
        }
    }
}
