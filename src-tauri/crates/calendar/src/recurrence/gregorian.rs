//! The Gregorian calendar in plain numbers: days are counted from 1970-01-01, weekdays from Monday.

/// Seconds of a day.
pub const DAY: i64 = 86_400;

/// A day with its place in month and year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// Days since 1970-01-01.
    pub number: i64,
    pub year: i64,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Date {
    /// A day by its number.
    pub fn of(number: i64) -> Self {
        // Years begin in March and eras last 400 years, so that leap days come last.
        let from_era = number + 719_468;
        let era = from_era.div_euclid(146_097);
        let of_era = from_era.rem_euclid(146_097);
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        Self { number, year: year + era * 400 + i64::from(month <= 2), month: small(month), day: small(day) }
    }

    /// The day of its year, from 1.
    pub fn of_year(self) -> i64 {
        self.number - number(self.year, 1, 1) + 1
    }
}

/// The number of a day that a month has.
pub fn number(year: i64, month: u8, day: u8) -> i64 {
    let (year, month, day) = (if month <= 2 { year - 1 } else { year }, i64::from(month), i64::from(day));
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// How many days a month has.
pub fn length_of_month(year: i64, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 31,
    }
}

/// How many days a year has.
pub fn length_of_year(year: i64) -> i64 {
    if is_leap(year) { 366 } else { 365 }
}

/// The weekday of a day, 0 for Monday.
pub fn weekday(number: i64) -> u8 {
    small((number + 3).rem_euclid(7))
}

/// The week of a day where weeks begin on `week_start` (0 for Monday) and the first one of a year has at least
/// four days in it (RFC 5545, 3.3.10), and how many weeks its year has.
pub fn week(number: i64, week_start: u8) -> (u8, u8) {
    let into = (i64::from(weekday(number)) - i64::from(week_start)).rem_euclid(7);
    // The fourth day of a week is in the week's year.
    let fourth = Date::of(number - into + 3);
    let before = fourth.of_year() - 1;
    let weeks = (length_of_year(fourth.year) - 1 - before % 7) / 7 + 1;
    (small(before / 7 + 1), small(weeks))
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn small(number: i64) -> u8 {
    u8::try_from(number).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Datelike, Days, NaiveDate};

    #[test]
    fn it_agrees_with_chrono_day_by_day() {
        let mut day = NaiveDate::from_ymd_opt(-5, 1, 1).expect("a day");
        let first = NaiveDate::from_ymd_opt(1970, 1, 1).expect("a day");
        for step in [1, 97] {
            for _ in 0..40_000 {
                let date = Date::of((day - first).num_days());
                assert_eq!(
                    (date.year, u32::from(date.month), u32::from(date.day), date.of_year()),
                    (i64::from(day.year()), day.month(), day.day(), i64::from(day.ordinal()))
                );
                assert_eq!(number(date.year, date.month, date.day), date.number);
                assert_eq!(u32::from(weekday(date.number)), day.weekday().num_days_from_monday());
                assert_eq!(u32::from(week(date.number, 0).0), day.iso_week().week(), "{day}");
                day = day + Days::new(step);
            }
        }
    }

    #[test]
    fn some_years_have_53_weeks() {
        assert_eq!(week(number(2020, 12, 31), 0), (53, 53));
        assert_eq!(week(number(2021, 1, 3), 0), (53, 53));
        assert_eq!(week(number(1998, 5, 18), 6), (20, 52));
    }
}
