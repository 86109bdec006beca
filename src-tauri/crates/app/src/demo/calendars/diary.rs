//! Somebody's time while their calendar is filled, so that nothing is put where something stands.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use tandem_domain::{time::DateRange, working_time::WeeklyHours};

use super::entry::When;
use crate::demo::{
    chance::Chance,
    days::{after, at},
};

/// Minutes between two calls, at least: the rep has to get there.
const BETWEEN_CALLS: i64 = 45;

/// What is taken.
#[derive(Debug)]
pub struct Diary<'a> {
    hours: &'a WeeklyHours,
    taken: Vec<(NaiveDateTime, NaiveDateTime, bool)>,
}

impl<'a> Diary<'a> {
    /// An empty one.
    pub fn new(hours: &'a WeeklyHours) -> Self {
        Self { hours, taken: Vec::new() }
    }

    /// Takes a time, for a call or for something else.
    pub fn take(&mut self, when: When, call: bool) {
        self.taken.push((when.start(), when.end(), call));
    }

    /// Takes whole days.
    pub fn take_days(&mut self, days: DateRange) {
        self.take(When::Days(days), false);
    }

    /// Whether nothing stands there.
    pub fn is_free(&self, when: When, call: bool) -> bool {
        let (start, end) = (when.start(), when.end());
        self.taken.iter().all(|(from, to, other_call)| {
            let apart = TimeDelta::minutes(if call && *other_call { BETWEEN_CALLS } else { 0 });
            end + apart <= *from || *to + apart <= start
        })
    }

    /// A free time within working hours in the week of a Monday, if one is found soon.
    pub fn find(
        &self,
        monday: NaiveDate,
        minutes: i64,
        call: bool,
        suits: &dyn Fn(When) -> bool,
        chance: &mut Chance,
    ) -> Option<When> {
        (0..24).find_map(|_| {
            let last = if chance.percent(8) { 5 } else { 4 };
            let day = after(monday, chance.between(0, last));
            let when = When::on(day, chance.between(15, 35) * 30, minutes);
            (self.works(when) && suits(when) && self.is_free(when, call)).then_some(when)
        })
    }

    /// Whether it lies within working hours.
    fn works(&self, when: When) -> bool {
        use chrono::Datelike;
        let (start, end) = (when.start(), when.end());
        start.date() == end.date()
            && self
                .hours
                .on(start.weekday())
                .iter()
                .any(|stretch| stretch.from() <= start.time() && end.time() <= stretch.to())
    }

    /// A time outside working hours on a day.
    pub fn evening(day: NaiveDate, minutes: i64) -> When {
        When::on(day, at(19, 0), minutes)
    }
}
