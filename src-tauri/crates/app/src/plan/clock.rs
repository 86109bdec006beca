//! The planner's clock: minutes since the midnight that begins the horizon's first day, a Monday.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc, Weekday};
use chrono_tz::Tz;
use tandem_domain::time::{DateRange, Interval, instant};
use tandem_planner::Pair;

const MINUTES_A_DAY: i64 = 1440;

/// Turns instants into the planner's minutes and back, by the wall clock of the programme's zone.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clock {
    monday: NaiveDate,
    days: i64,
    zone: Tz,
}

impl Clock {
    /// The clock of a horizon that ends with the last of these days.
    pub fn of(days: DateRange, zone: Tz) -> Self {
        let monday = days.first().week(Weekday::Mon).first_day();
        Self { monday, days: (days.last() - monday).num_days() + 1, zone }
    }

    /// The day of minute 0.
    pub fn monday(&self) -> NaiveDate {
        self.monday
    }

    /// How many days the horizon has.
    pub fn days(&self) -> i64 {
        self.days
    }

    /// The minute at which a day begins.
    pub fn midnight(&self, day: NaiveDate) -> i64 {
        (day - self.monday).num_days() * MINUTES_A_DAY
    }

    /// The minutes from the beginning of the first to the end of the last day, as far as the horizon goes;
    /// `None` when it has none of them.
    pub fn whole_days(&self, days: DateRange) -> Option<Pair> {
        self.inside(self.midnight(days.first()), self.midnight(days.last()) + MINUTES_A_DAY)
    }

    /// The whole minutes that an interval touches, as far as the horizon goes.
    pub fn touched(&self, interval: Interval) -> Option<Pair> {
        let (start, end) = (self.wall(interval.start()), self.wall(interval.end()));
        let up = i64::from(end.second() > 0 || end.nanosecond() > 0);
        self.inside(self.minutes(start), self.minutes(end) + up)
    }

    /// The minutes of an interval that begins and ends with a minute and lies within the horizon.
    pub fn exact(&self, interval: Interval) -> Option<Pair> {
        let is_whole = |at: NaiveDateTime| at.second() == 0 && at.nanosecond() == 0;
        let (start, end) = (self.wall(interval.start()), self.wall(interval.end()));
        let pair = [self.minutes(start), self.minutes(end)];
        let fits = is_whole(start) && is_whole(end) && self.inside(pair[0], pair[1]) == Some(pair);
        fits.then_some(pair)
    }

    /// The minutes, each interval cut to the horizon.
    pub fn all_touched(&self, intervals: impl IntoIterator<Item = Interval>) -> Vec<Pair> {
        intervals.into_iter().filter_map(|interval| self.touched(interval)).collect()
    }

    /// The minute of an instant, also outside the horizon.
    pub fn minute(&self, at: DateTime<Utc>) -> i64 {
        self.minutes(self.wall(at))
    }

    /// The instant of a minute.
    pub fn instant(&self, minute: i64) -> DateTime<Utc> {
        instant(self.local(minute), self.zone)
    }

    /// A minute on the wall clock.
    pub fn local(&self, minute: i64) -> NaiveDateTime {
        self.monday.and_time(NaiveTime::MIN) + TimeDelta::minutes(minute)
    }

    /// A stretch of minutes on the wall clock.
    pub fn local_span(&self, from: i64, to: i64) -> (NaiveDateTime, NaiveDateTime) {
        (self.local(from), self.local(to))
    }

    fn wall(&self, at: DateTime<Utc>) -> NaiveDateTime {
        at.with_timezone(&self.zone).naive_local()
    }

    fn minutes(&self, wall: NaiveDateTime) -> i64 {
        (wall - self.monday.and_time(NaiveTime::MIN)).num_seconds().div_euclid(60)
    }

    fn inside(&self, start: i64, end: i64) -> Option<Pair> {
        let (start, end) = (start.max(0), end.min(self.days * MINUTES_A_DAY));
        (start < end).then_some([start, end])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock() -> Clock {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        Clock::of(DateRange::new(day("2026-01-07"), day("2026-01-18")).unwrap(), chrono_tz::Asia::Shanghai)
    }
    fn interval(from: &str, to: &str) -> Interval {
        Interval::new(from.parse().unwrap(), to.parse().unwrap()).unwrap()
    }

    #[test]
    fn minutes_count_from_the_monday_before_the_first_day() {
        let clock = clock();
        assert_eq!(clock.days(), 14);
        let nine = interval("2026-01-07T01:00:00Z", "2026-01-07T02:30:00Z");
        assert_eq!(clock.exact(nine), Some([2 * 1440 + 540, 2 * 1440 + 630]));
        assert_eq!(clock.instant(2 * 1440 + 540), nine.start());
    }

    #[test]
    fn seconds_widen_what_is_busy_and_are_no_call() {
        let odd = interval("2026-01-05T01:00:30Z", "2026-01-05T02:00:30Z");
        assert_eq!(clock().touched(odd), Some([540, 601]));
        assert_eq!(clock().exact(odd), None);
    }

    #[test]
    fn the_horizon_cuts() {
        let before = interval("2026-01-04T00:00:00Z", "2026-01-05T01:00:00Z");
        assert_eq!(clock().touched(before), Some([0, 540]));
        assert_eq!(clock().exact(before), None);
        assert_eq!(clock().touched(interval("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z")), None);
    }
}
