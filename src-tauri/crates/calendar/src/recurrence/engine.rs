//! What a rule gives, period by period.
//!
//! Times are seconds on a clock without zone, counted from 1970-01-01. A period is a year, month, week or day,
//! whose days are asked one by one ([`super::days`]) and each carry the same times; or an hour, minute or
//! second, where BY parts of coarser things are jumped over. BYSETPOS picks from what one period gives.

use std::ops::ControlFlow;

use super::{
    days::DayParts,
    gregorian::{self, DAY, Date},
    rule::{By, DayOfWeek, Frequency, Rule},
};
use chrono::{Datelike, NaiveDateTime, Timelike};

/// What looking through one period costs, in steps, beside what it gives.
const A_YEARS_WORTH: usize = 16;

/// A rule, ready to run from its start.
#[derive(Debug)]
pub struct Engine {
    frequency: Frequency,
    interval: i64,
    week_start: i64,
    start: i64,
    days: DayParts,
    /// The times of each day; of an hour or minute, what is given within it.
    times: Vec<i64>,
    /// What may be, for rules that step by hours or less; empty: all.
    hours: Vec<u8>,
    minutes: Vec<u8>,
    seconds: Vec<u8>,
    positions: Vec<i32>,
}

/// The seconds at which a clock shows this.
pub fn seconds(wall: NaiveDateTime) -> i64 {
    wall.and_utc().timestamp()
}

impl Engine {
    /// For something that first begins at `start`.
    pub fn new(rule: &Rule, start: NaiveDateTime) -> Self {
        let by = filled(rule, start);
        let frequency = rule.frequency;
        let week_start = rule.week_start.num_days_from_monday();
        let days = DayParts::new(frequency, &by, u8::try_from(week_start).unwrap_or_default());
        let limit =
            |below: Frequency, list: &[u8]| if frequency >= below { list.to_vec() } else { Vec::new() };
        let hours = limit(Frequency::Hourly, &by.hour);
        let minutes = limit(Frequency::Minutely, &by.minute);
        let seconds_left = limit(Frequency::Secondly, &by.second);
        let of = |list: &[u8], expands: bool| if expands { list.to_vec() } else { vec![0] };
        let mut times = Vec::new();
        for hour in of(&by.hour, frequency < Frequency::Hourly) {
            for minute in of(&by.minute, frequency < Frequency::Minutely) {
                for second in of(&by.second, frequency < Frequency::Secondly) {
                    times.push((i64::from(hour) * 60 + i64::from(minute)) * 60 + i64::from(second));
                }
            }
        }
        // A position needs something to be picked from; alone it says nothing.
        let positions = if rule.by.has_others_than_position() { by.position.clone() } else { Vec::new() };
        Self {
            frequency,
            interval: i64::from(rule.interval),
            week_start: i64::from(week_start),
            start: seconds(start),
            days,
            times,
            hours,
            minutes,
            seconds: seconds_left,
            positions,
        }
    }

    /// Gives `take` in order what the rule gives from `enter` (not before the start) up to `end`, until that
    /// breaks off. Each look costs a step; `false` when they are used up.
    pub fn run(
        &self,
        enter: i64,
        end: i64,
        steps: &mut usize,
        take: &mut impl FnMut(i64) -> ControlFlow<()>,
    ) -> bool {
        let enter = enter.max(self.start);
        let flow = match self.unit() {
            None => self.run_days(enter, end, steps, take),
            Some(unit) => self.run_time(unit, enter, end, steps, take),
        };
        !matches!(flow, ControlFlow::Break(Ended::Steps))
    }

    /// The seconds of a period, for those shorter than a day.
    fn unit(&self) -> Option<i64> {
        match self.frequency {
            Frequency::Hourly => Some(3600),
            Frequency::Minutely => Some(60),
            Frequency::Secondly => Some(1),
            _ => None,
        }
    }

    fn run_days(
        &self,
        enter: i64,
        end: i64,
        steps: &mut usize,
        take: &mut impl FnMut(i64) -> ControlFlow<()>,
    ) -> ControlFlow<Ended> {
        let first = Date::of(self.start.div_euclid(DAY));
        let entered = Date::of(enter.div_euclid(DAY));
        let months = |date: Date| date.year * 12 + i64::from(date.month) - 1;
        let week = |date: Date| {
            date.number - (i64::from(gregorian::weekday(date.number)) - self.week_start).rem_euclid(7)
        };
        let (base, passed) = match self.frequency {
            Frequency::Yearly => (first.year, entered.year - first.year),
            Frequency::Monthly => (months(first), months(entered) - months(first)),
            Frequency::Weekly => (week(first), (week(entered) - week(first)) / 7),
            _ => (first.number, entered.number - first.number),
        };
        let mut index = passed / self.interval * self.interval;
        let mut days: Vec<i64> = Vec::new();
        loop {
            days.clear();
            let begin = match self.frequency {
                Frequency::Yearly => {
                    let year = base + index;
                    pay(steps, A_YEARS_WORTH)?;
                    for month in (1..=12).filter(|month| self.days.allows_month(*month)) {
                        self.days_of_month(year, month, &mut days);
                    }
                    gregorian::number(year, 1, 1)
                }
                Frequency::Monthly => {
                    let (year, month) = ((base + index).div_euclid(12), (base + index).rem_euclid(12));
                    let month = u8::try_from(month + 1).unwrap_or(1);
                    if self.days.allows_month(month) {
                        self.days_of_month(year, month, &mut days);
                    }
                    gregorian::number(year, month, 1)
                }
                Frequency::Weekly => {
                    let begin = base + index * 7;
                    days.extend((begin..begin + 7).filter(|day| self.days.allow(Date::of(*day))));
                    begin
                }
                _ => {
                    let day = base + index;
                    days.extend(Some(day).filter(|day| self.days.allow(Date::of(*day))));
                    day
                }
            };
            pay(steps, 1)?;
            if begin * DAY >= end {
                return ControlFlow::Continue(());
            }
            let first = if self.positions.is_empty() {
                days.partition_point(|day| *day < enter.div_euclid(DAY))
            } else {
                0
            };
            let given = days.get(first..).unwrap_or_default();
            self.give(given, DAY, enter, end, steps, take)?;
            let Some(next) = index.checked_add(self.interval) else { return ControlFlow::Continue(()) };
            index = next;
        }
    }

    fn days_of_month(&self, year: i64, month: u8, days: &mut Vec<i64>) {
        let first = gregorian::number(year, month, 1);
        let length = gregorian::length_of_month(year, month);
        let date = |day: u8| Date { number: first + i64::from(day) - 1, year, month, day };
        days.extend((1..=length).map(date).filter(|date| self.days.allow(*date)).map(|date| date.number));
    }

    fn run_time(
        &self,
        unit: i64,
        enter: i64,
        end: i64,
        steps: &mut usize,
        take: &mut impl FnMut(i64) -> ControlFlow<()>,
    ) -> ControlFlow<Ended> {
        let base = self.start.div_euclid(unit) * unit;
        let step = unit * self.interval;
        if !self.meets_a_time(base, step) {
            pay(steps, A_YEARS_WORTH)?;
            return ControlFlow::Continue(());
        }
        // The period in which a time is, or the next one after it.
        let next = |at: i64| base + (at - base + step - 1).div_euclid(step) * step;
        let mut at = base + (enter - base).div_euclid(step).max(0) * step;
        let mut allowed = None;
        while at < end {
            pay(steps, 1)?;
            let (day, of_day) = (at.div_euclid(DAY), at.rem_euclid(DAY));
            if allowed != Some(day) {
                if !self.days.allow(Date::of(day)) {
                    at = next((day + 1) * DAY);
                    continue;
                }
                allowed = Some(day);
            }
            if let Some(wait) = self.wait(of_day) {
                at = next(at + wait);
                continue;
            }
            self.give(&[at], 1, enter, end, steps, take)?;
            at += step;
        }
        ControlFlow::Continue(())
    }

    /// How long it is from a time of day to the next that hours, minutes and seconds allow; none when it is one.
    fn wait(&self, of_day: i64) -> Option<i64> {
        let (hour, minute, second) = (of_day / 3600, of_day / 60 % 60, of_day % 60);
        let lacks =
            |list: &[u8], value: i64| !list.is_empty() && !list.iter().any(|one| i64::from(*one) == value);
        let later = |list: &[u8], value: i64| list.iter().map(|one| i64::from(*one)).find(|one| *one > value);
        if lacks(&self.hours, hour) {
            Some(later(&self.hours, hour).unwrap_or(24) * 3600 - of_day)
        } else if lacks(&self.minutes, minute) {
            Some((later(&self.minutes, minute).unwrap_or(60) - minute) * 60 - second)
        } else if lacks(&self.seconds, second) {
            Some(later(&self.seconds, second).unwrap_or(60) - second)
        } else {
            None
        }
    }

    /// Whether its steps ever fall on a time of day that is allowed.
    fn meets_a_time(&self, base: i64, step: i64) -> bool {
        let (mut every, mut rest) = (step, DAY);
        while rest != 0 {
            (every, rest) = (rest, every % rest);
        }
        let first = base.rem_euclid(every);
        let no_limit = self.hours.is_empty() && self.minutes.is_empty() && self.seconds.is_empty();
        no_limit || (0..DAY / every).any(|index| self.wait(first + index * every).is_none())
    }

    /// What the bases (days, or one period's beginning) give with the times.
    fn give(
        &self,
        bases: &[i64],
        unit: i64,
        enter: i64,
        end: i64,
        steps: &mut usize,
        take: &mut impl FnMut(i64) -> ControlFlow<()>,
    ) -> ControlFlow<Ended> {
        let mut one = |at: i64| {
            if at < enter {
                return ControlFlow::Continue(());
            }
            if at >= end {
                return ControlFlow::Break(Ended::Done);
            }
            pay(steps, 1)?;
            take(at).map_break(|()| Ended::Done)
        };
        if self.positions.is_empty() {
            for base in bases {
                for time in &self.times {
                    one(base * unit + time)?;
                }
            }
            return ControlFlow::Continue(());
        }
        let all = bases.len() * self.times.len();
        let place = |position: &i32| {
            let away = usize::try_from(position.unsigned_abs()).ok()?;
            if *position > 0 { away.checked_sub(1) } else { all.checked_sub(away) }
                .filter(|place| *place < all)
        };
        let mut places: Vec<usize> = self.positions.iter().filter_map(place).collect();
        places.sort_unstable();
        places.dedup();
        for place in places {
            let (base, time) = (place / self.times.len(), place % self.times.len());
            if let (Some(base), Some(time)) = (bases.get(base), self.times.get(time)) {
                one(base * unit + time)?;
            }
        }
        ControlFlow::Continue(())
    }
}

/// Why a run ended.
enum Ended {
    /// All was given, or no more was wanted.
    Done,
    /// The steps are used up.
    Steps,
}

fn pay(steps: &mut usize, cost: usize) -> ControlFlow<Ended> {
    if let Some(left) = steps.checked_sub(cost) {
        *steps = left;
        ControlFlow::Continue(())
    } else {
        *steps = 0;
        ControlFlow::Break(Ended::Steps)
    }
}

/// The BY parts with those that the start implies (RFC 5545, 3.3.10: "information, not contained in the rule,
/// necessary to determine the various recurrence instance start time and dates").
fn filled(rule: &Rule, start: NaiveDateTime) -> By {
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    let mut by = rule.by.clone();
    let names_days = [by.week.is_empty(), by.year_day.is_empty(), by.month_day.is_empty(), by.day.is_empty()];
    if names_days == [true; 4] {
        let month_day = i8::try_from(start.day()).unwrap_or_default();
        match rule.frequency {
            Frequency::Yearly => {
                if by.month.is_empty() {
                    by.month.push(small(start.month()));
                }
                by.month_day.push(month_day);
            }
            Frequency::Monthly => by.month_day.push(month_day),
            Frequency::Weekly => by.day.push(DayOfWeek::Every(start.weekday())),
            _ => {}
        }
    } else if rule.frequency == Frequency::Yearly && !by.week.is_empty() && names_days[1..] == [true; 3] {
        // A week alone means the weekday of the start in it.
        by.day.push(DayOfWeek::Every(start.weekday()));
    }
    if by.hour.is_empty() && rule.frequency < Frequency::Hourly {
        by.hour.push(small(start.hour()));
    }
    if by.minute.is_empty() && rule.frequency < Frequency::Minutely {
        by.minute.push(small(start.minute()));
    }
    if by.second.is_empty() && rule.frequency < Frequency::Secondly {
        by.second.push(small(start.second()));
    }
    by
}
