//! When people work.

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{
    holidays::{SpecialDayKind, SpecialDays},
    ids::LeaveId,
    people::Participant,
    time::{DateRange, Interval, instant, merge, start_of_day, subtract},
};

/// A stretch of one day on the wall clock, from a time up to, and without, a later one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "RawTimeSpan")]
pub struct TimeSpan {
    from: NaiveTime,
    to: NaiveTime,
}

/// The stretch does not end after it starts.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("hours must end after they start, but they start at {from} and end at {to}")]
pub struct EmptyTimeSpan {
    /// Where it was to start.
    pub from: NaiveTime,
    /// Where it was to end.
    pub to: NaiveTime,
}

#[derive(Deserialize)]
struct RawTimeSpan {
    from: NaiveTime,
    to: NaiveTime,
}

impl TryFrom<RawTimeSpan> for TimeSpan {
    type Error = EmptyTimeSpan;
    fn try_from(raw: RawTimeSpan) -> Result<Self, EmptyTimeSpan> {
        Self::new(raw.from, raw.to)
    }
}

impl TimeSpan {
    /// From a time up to a later one on the same day.
    pub fn new(from: NaiveTime, to: NaiveTime) -> Result<Self, EmptyTimeSpan> {
        if from < to { Ok(Self { from, to }) } else { Err(EmptyTimeSpan { from, to }) }
    }
    /// The first time inside.
    pub fn from(&self) -> NaiveTime {
        self.from
    }
    /// The first time after.
    pub fn to(&self) -> NaiveTime {
        self.to
    }
    /// The stretch on a given day in a zone; none where a daylight-saving gap swallows it.
    pub fn on(&self, day: NaiveDate, zone: Tz) -> Option<Interval> {
        Interval::new(instant(day.and_time(self.from), zone), instant(day.and_time(self.to), zone)).ok()
    }
}

/// The hours that somebody works in an ordinary week. Lunch is the gap between two stretches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeeklyHours {
    /// Seven lists, Monday first; an empty one is a day off.
    pub days: [Vec<TimeSpan>; 7],
}

impl WeeklyHours {
    /// The same stretches from Monday to Friday, and the weekend off.
    pub fn monday_to_friday(stretches: &[TimeSpan]) -> Self {
        let day = |index| if index < 5 { stretches.to_vec() } else { Vec::new() };
        Self { days: std::array::from_fn(day) }
    }

    /// The stretches of a weekday.
    pub fn on(&self, weekday: Weekday) -> &[TimeSpan] {
        &self.days[weekday.num_days_from_monday() as usize]
    }

    /// What is worked on a make-up workday: the hours that the weekday itself has, or else those of the
    /// first day of the week that has any.
    fn on_make_up_workday(&self, weekday: Weekday) -> &[TimeSpan] {
        let own = self.on(weekday);
        if own.is_empty() { self.days.iter().find(|day| !day.is_empty()).map_or(own, |day| day) } else { own }
    }
}

/// A stretch in which a participant is away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leave {
    /// What keeps it apart.
    pub id: LeaveId,
    /// Who is away.
    pub participant: Participant,
    /// The days, both inside.
    pub days: DateRange,
    /// Why, as 年假.
    pub reason: String,
}

/// The stretches of `range` in which somebody with these hours works, sorted and disjoint: public
/// holidays are off, make-up workdays are worked, leave is cut out.
pub fn working_intervals(
    hours: &WeeklyHours,
    special_days: &SpecialDays,
    leave: &[DateRange],
    range: DateRange,
    zone: Tz,
) -> Vec<Interval> {
    let worked = range.days().flat_map(|day| {
        let stretches = match special_days.on(day).map(|special| special.kind) {
            Some(SpecialDayKind::Holiday) => &[],
            Some(SpecialDayKind::MakeUpWorkday) => hours.on_make_up_workday(day.weekday()),
            None => hours.on(day.weekday()),
        };
        stretches.iter().filter_map(move |stretch| stretch.on(day, zone)).collect::<Vec<_>>()
    });
    let away = merge(leave.iter().map(|days| days.interval(zone)).collect());
    subtract(&merge(worked.collect()), &away)
}

/// The day of an instant on the wall clock of a zone.
pub fn day_of(at: chrono::DateTime<chrono::Utc>, zone: Tz) -> NaiveDate {
    at.with_timezone(&zone).date_naive()
}

/// Minutes from the midnight that begins `day` in `zone` to the instant, by the wall clock: an hour
/// skipped or repeated by daylight saving is not counted.
pub fn wall_minutes_since(day: NaiveDate, at: chrono::DateTime<chrono::Utc>, zone: Tz) -> i64 {
    debug_assert!(start_of_day(day, zone) <= at || day > day_of(at, zone));
    (at.with_timezone(&zone).naive_local() - day.and_time(NaiveTime::MIN)).num_minutes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::holidays::SpecialDay;

    fn time(h: u32, m: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(h, m, 0).unwrap()
    }
    fn day(m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, m, d).unwrap()
    }
    fn office() -> WeeklyHours {
        WeeklyHours::monday_to_friday(&[
            TimeSpan::new(time(8, 30), time(12, 0)).unwrap(),
            TimeSpan::new(time(13, 30), time(17, 30)).unwrap(),
        ])
    }
    fn special(kind: SpecialDayKind, on: NaiveDate) -> SpecialDays {
        SpecialDays([(on, SpecialDay { name: "春节".into(), kind })].into())
    }
    fn worked(special_days: &SpecialDays, leave: &[DateRange], on: NaiveDate) -> Vec<String> {
        let range = DateRange::new(on, on).unwrap();
        working_intervals(&office(), special_days, leave, range, chrono_tz::Asia::Shanghai)
            .iter()
            .map(|i| format!("{}-{}", i.start().format("%H:%M"), i.end().format("%H:%M")))
            .collect()
    }

    #[test]
    fn an_ordinary_day_has_its_lunch_break() {
        assert_eq!(worked(&SpecialDays::default(), &[], day(1, 5)), ["00:30-04:00", "05:30-09:30"]);
        assert!(worked(&SpecialDays::default(), &[], day(1, 4)).is_empty(), "a Sunday");
    }

    #[test]
    fn a_make_up_saturday_is_worked_and_a_holiday_is_not() {
        let saturday = day(2, 14);
        assert_eq!(worked(&special(SpecialDayKind::MakeUpWorkday, saturday), &[], saturday).len(), 2);
        let monday = day(2, 16);
        assert!(worked(&special(SpecialDayKind::Holiday, monday), &[], monday).is_empty());
    }

    #[test]
    fn leave_is_cut_out() {
        let leave = [DateRange::new(day(1, 5), day(1, 7)).unwrap()];
        assert!(worked(&SpecialDays::default(), &leave, day(1, 6)).is_empty());
        assert_eq!(worked(&SpecialDays::default(), &leave, day(1, 8)).len(), 2);
    }
}
