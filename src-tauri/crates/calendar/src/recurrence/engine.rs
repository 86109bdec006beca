//! The `rrule` crate, fed with what it does well.
//!
//! What is kept away from it, found by reading and by comparing:
//! - zones, UNTIL and COUNT: it runs in UTC without an end, and the caller stops; so no combination of zones
//!   can be refused, a gap swallows nothing, and a series of decades can be entered in the middle;
//! - numbered and plain weekdays in one BYDAY: it takes what fulfils both lists, where RFC 5545 joins them;
//! - steps of hours, minutes and seconds with BY parts ([`super::sub_daily`]);
//! - the fifth last weekday of a month, which its check refuses.

use chrono::{DateTime, Datelike, Month, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use rrule::{Frequency, NWeekday, RRule, RRuleSet, Tz, Unvalidated};

use super::rule::{By, Rule};

/// Whether the engine can run the rule.
pub fn accepts(rule: &Rule) -> bool {
    // A leap day that is the first of nothing: no part is filled in that would hide what is missing.
    let start = NaiveDate::from_ymd_opt(1996, 2, 29).unwrap_or_default().and_time(NaiveTime::MIN);
    branches(rule.frequency, rule.interval, &filled(rule, start)).iter().all(|(frequency, by)| {
        ready(rule, *frequency, by).validate(start.and_utc().with_timezone(&Tz::UTC)).is_ok()
    })
}

/// The BY parts with those that the start implies (RFC 5545, 3.3.10: "information, not contained in the rule,
/// necessary to determine the various recurrence instance start time and dates").
pub fn filled(rule: &Rule, start: NaiveDateTime) -> By {
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
            Frequency::Weekly => by.day.push(NWeekday::Every(start.weekday())),
            _ => {}
        }
    } else if rule.frequency == Frequency::Yearly && !by.week.is_empty() && names_days[1..] == [true; 3] {
        // A week alone means the weekday of the start in it.
        by.day.push(NWeekday::Every(start.weekday()));
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

/// The rule as one or two whose results are to be joined.
fn branches(frequency: Frequency, interval: u16, by: &By) -> Vec<(Frequency, By)> {
    let fifth_last = |day: &NWeekday| matches!(day, NWeekday::Nth(-5, _));
    let mut frequency = frequency;
    let mut by = by.clone();
    if frequency == Frequency::Monthly
        && interval == 1
        && by.day.iter().any(fifth_last)
        && by.position.is_empty()
    {
        frequency = Frequency::Yearly;
        if by.month.is_empty() {
            by.month = (1..=12).collect();
        }
    }
    let (plain, numbered): (Vec<_>, Vec<_>) =
        by.day.iter().copied().partition(|day| matches!(day, NWeekday::Every(_)));
    if plain.is_empty() || numbered.is_empty() || !by.position.is_empty() {
        return vec![(frequency, by)];
    }
    [plain, numbered].map(|day| (frequency, By { day, ..by.clone() })).into()
}

fn ready(rule: &Rule, frequency: Frequency, by: &By) -> RRule<Unvalidated> {
    let months: Vec<Month> = by.month.iter().filter_map(|month| Month::try_from(*month).ok()).collect();
    RRule::new(frequency)
        .interval(rule.interval)
        .week_start(rule.week_start)
        .by_month(&months)
        .by_week_no(by.week.clone())
        .by_year_day(by.year_day.clone())
        .by_month_day(by.month_day.clone())
        .by_weekday(by.day.clone())
        .by_hour(by.hour.clone())
        .by_minute(by.minute.clone())
        .by_second(by.second.clone())
        .by_set_pos(by.position.clone())
}

/// What the rule gives from `begin` on, in order: `begin` is the beginning of a period of the rule, `by` its
/// parts, filled. It may end early when a hundred thousand periods in a row give nothing.
pub fn run(rule: &Rule, by: &By, begin: NaiveDateTime) -> impl Iterator<Item = NaiveDateTime> + use<> {
    let begin = begin.and_utc().with_timezone(&Tz::UTC);
    let mut sources: Vec<_> = branches(rule.frequency, rule.interval, by)
        .into_iter()
        .filter_map(|(frequency, by)| ready(rule, frequency, &by).validate(begin).ok())
        .map(|ready| RRuleSet::new(begin).rrule(ready).limit().into_iter().peekable())
        .collect();
    std::iter::from_fn(move || {
        let next: DateTime<Tz> = *sources.iter_mut().filter_map(std::iter::Peekable::peek).min()?;
        for source in &mut sources {
            while source.next_if_eq(&next).is_some() {}
        }
        Some(next.naive_utc())
    })
}
