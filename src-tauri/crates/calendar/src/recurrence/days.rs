//! Which days the BY parts of a rule leave.

use super::{
    gregorian::{self, Date},
    rule::{By, DayOfWeek, Frequency},
};

/// The parts of a rule that are about days, ready to be asked of one day after the other. RFC 5545, 3.3.10 has
/// them expand or limit by frequency; among the days of one period both come to the same: a day is given when no
/// part speaks against it.
#[derive(Debug, Clone)]
pub struct DayParts {
    /// A bit a month; none: every one.
    months: u16,
    /// A bit a day of the month, from its beginning and from its end; none in either: every one.
    month_days: u32,
    last_month_days: u32,
    year_days: Vec<i16>,
    /// A bit a weekday, 0 for Monday.
    weekdays: u8,
    /// The first Monday, the last Friday.
    numbered: Vec<(i64, u8)>,
    /// Whether these are counted within the year rather than the month.
    numbered_in_year: bool,
    weeks: u64,
    last_weeks: u64,
    week_start: u8,
}

impl DayParts {
    /// Those of a rule, filled.
    pub fn new(frequency: Frequency, by: &By, week_start: u8) -> Self {
        let mut parts = Self {
            months: by.month.iter().fold(0, |bits, month| bits | 1 << month),
            month_days: 0,
            last_month_days: 0,
            year_days: by.year_day.clone(),
            weekdays: 0,
            numbered: Vec::new(),
            numbered_in_year: frequency == Frequency::Yearly && by.month.is_empty(),
            weeks: 0,
            last_weeks: 0,
            week_start,
        };
        for day in &by.month_day {
            let bits = if *day > 0 { &mut parts.month_days } else { &mut parts.last_month_days };
            *bits |= 1 << (day.unsigned_abs() - 1);
        }
        for week in &by.week {
            let bits = if *week > 0 { &mut parts.weeks } else { &mut parts.last_weeks };
            *bits |= 1 << week.unsigned_abs();
        }
        for day in &by.day {
            match day {
                DayOfWeek::Every(weekday) => parts.weekdays |= 1 << weekday.num_days_from_monday(),
                DayOfWeek::Nth(nth, weekday) => {
                    let weekday = weekday.number_from_monday().saturating_sub(1);
                    parts.numbered.push((i64::from(*nth), u8::try_from(weekday).unwrap_or_default()));
                }
            }
        }
        parts
    }

    /// Whether a month may have days at all.
    pub fn allows_month(&self, month: u8) -> bool {
        self.months == 0 || self.months & 1 << month != 0
    }

    /// Whether no part speaks against the day.
    pub fn allow(&self, date: Date) -> bool {
        self.allows_month(date.month)
            && self.month_day_fits(date)
            && self.weekday_fits(date)
            && self.year_day_fits(date)
            && self.week_fits(date)
    }

    fn month_day_fits(&self, date: Date) -> bool {
        if self.month_days == 0 && self.last_month_days == 0 {
            return true;
        }
        let from_end = gregorian::length_of_month(date.year, date.month) - date.day;
        self.month_days & 1 << (date.day - 1) != 0 || self.last_month_days & 1 << from_end != 0
    }

    fn weekday_fits(&self, date: Date) -> bool {
        if self.weekdays == 0 && self.numbered.is_empty() {
            return true;
        }
        let weekday = gregorian::weekday(date.number);
        if self.weekdays & 1 << weekday != 0 {
            return true;
        }
        if self.numbered.iter().all(|(_, day)| *day != weekday) {
            return false;
        }
        let (place, length) = if self.numbered_in_year {
            (date.of_year(), gregorian::length_of_year(date.year))
        } else {
            (i64::from(date.day), i64::from(gregorian::length_of_month(date.year, date.month)))
        };
        let nth = [(place - 1) / 7 + 1, -((length - place) / 7 + 1)];
        self.numbered.iter().any(|(number, day)| *day == weekday && nth.contains(number))
    }

    fn year_day_fits(&self, date: Date) -> bool {
        let fits = |day: &i16| {
            let day = i64::from(*day);
            date.of_year() == if day > 0 { day } else { gregorian::length_of_year(date.year) + 1 + day }
        };
        self.year_days.is_empty() || self.year_days.iter().any(fits)
    }

    fn week_fits(&self, date: Date) -> bool {
        if self.weeks == 0 && self.last_weeks == 0 {
            return true;
        }
        let (week, weeks) = gregorian::week(date.number, self.week_start);
        self.weeks & 1 << week != 0 || self.last_weeks & 1 << (weeks + 1 - week) != 0
    }
}
