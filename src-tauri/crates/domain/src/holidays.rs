//! Public holidays, and the weekend days that are worked in exchange (调休).

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// What is special about a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum SpecialDayKind {
    /// A public holiday: nobody works.
    Holiday,
    /// A make-up workday: everybody works, also on a weekend.
    MakeUpWorkday,
}

/// A day that is not what its weekday says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpecialDay {
    /// Its name, as 春节.
    pub name: String,
    /// What is special about it.
    pub kind: SpecialDayKind,
}

/// The special days by date.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SpecialDays(pub BTreeMap<NaiveDate, SpecialDay>);

impl SpecialDays {
    /// What is special about the day, if anything.
    pub fn on(&self, day: NaiveDate) -> Option<&SpecialDay> {
        self.0.get(&day)
    }
    /// Whether people work on the day: on weekdays that are no holiday, and on make-up workdays.
    pub fn is_workday(&self, day: NaiveDate) -> bool {
        match self.on(day).map(|special| special.kind) {
            Some(SpecialDayKind::Holiday) => false,
            Some(SpecialDayKind::MakeUpWorkday) => true,
            None => !matches!(day.weekday(), Weekday::Sat | Weekday::Sun),
        }
    }
    /// The day that lies so many workdays before another one, which itself need not be a workday. Without any
    /// workday in the year before, the day itself.
    pub fn workdays_before(&self, day: NaiveDate, count: u8) -> NaiveDate {
        let back = std::iter::successors(day.pred_opt(), NaiveDate::pred_opt).take(366);
        back.filter(|day| self.is_workday(*day)).take(usize::from(count)).last().unwrap_or(day)
    }
    /// The day that lies so many workdays after another one.
    pub fn workdays_after(&self, day: NaiveDate, count: u8) -> NaiveDate {
        let ahead = day.iter_days().skip(1).take(366);
        ahead.filter(|day| self.is_workday(*day)).take(usize::from(count)).last().unwrap_or(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn due_dates_count_workdays_over_a_holiday_and_the_sunday_worked_for_it() {
        let day = |d: u32| NaiveDate::from_ymd_opt(2026, 2, d).unwrap();
        let special = |kind| SpecialDay { name: "春节".into(), kind };
        let mut days: BTreeMap<NaiveDate, SpecialDay> =
            (15..=23).map(|d| (day(d), special(SpecialDayKind::Holiday))).collect();
        days.insert(day(14), special(SpecialDayKind::MakeUpWorkday));
        let days = SpecialDays(days);
        // Tuesday the 24th: the workday before it is the Saturday that was worked in exchange.
        assert_eq!(days.workdays_before(day(24), 1), day(14));
        assert_eq!(days.workdays_before(day(24), 3), day(12));
        assert_eq!(days.workdays_before(day(24), 0), day(24));
        assert_eq!(days.workdays_after(day(13), 2), day(24));
    }
}
