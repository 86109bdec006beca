//! The times that a rule gives within a stretch of the wall clock.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use rrule::Frequency;

use super::{
    engine,
    rule::{By, Rule},
    sub_daily,
};

/// What a rule costs that ends because the engine gave up looking, in steps.
const GIVEN_UP: usize = 20_000;

/// Steps that may still be made along rules: what keeps a file of a thousand endless rules from taking for
/// ever. A step takes about a tenth of a microsecond.
#[derive(Debug)]
pub struct Patience(pub usize);

impl Patience {
    /// Steps for one rule.
    pub const OF_A_RULE: usize = 1_000_000;
    /// Steps for the zones that a file describes: enough for a thousand of them.
    pub const OF_ZONES: usize = 2_000_000;
    /// Steps for a whole calendar: a hundred times what a large one needs.
    pub const OF_A_CALENDAR: usize = 20_000_000;
}

/// A stretch of the wall clock.
#[derive(Debug, Clone, Copy)]
pub struct Stretch {
    /// The first time inside.
    pub from: NaiveDateTime,
    /// The first time after.
    pub to: NaiveDateTime,
}

/// What a rule gives in a stretch.
#[derive(Debug, Default)]
pub struct Starts {
    /// The times in order, without doubles.
    pub walls: Vec<NaiveDateTime>,
    /// Whether the rule goes on beyond what was listed.
    pub cut: bool,
}

/// The times in `stretch` that `rule` gives for something that first begins at `start`, at most `most` of them.
/// `until` is the last time allowed. A start that the rule alone would not give is not among them, and COUNT
/// does not count it: RFC 5545, 3.8.5.3 leaves that open, and dateutil, ical.js and libical count so.
pub fn starts(
    rule: &Rule,
    start: NaiveDateTime,
    until: Option<NaiveDateTime>,
    stretch: Stretch,
    most: usize,
    patience: &mut Patience,
) -> Starts {
    let Some(sub_daily::Tamed { rule: tamed, by, sieve }) =
        sub_daily::tamed(rule, engine::filled(rule, start), start)
    else {
        return Starts::default();
    };
    let (mut count, mut until) = (tamed.count, until);
    if let Some(last) = last_counted(rule, start) {
        // Counting is over: the series can be entered anywhere.
        count = None;
        until = Some(until.map_or(last, |until| until.min(last)));
    }
    let mut found = Starts::default();
    if start >= stretch.to || until.is_some_and(|until| until < start) {
        return found;
    }
    let enter = if count.is_some() { start } else { start.max(stretch.from) };
    let Some(begin) = period_before(&tamed, start, enter) else { return found };
    if patience.0 == 0 {
        found.cut = true;
        return found;
    }
    let mut counted = 0;
    let mut steps = patience.0.min(Patience::OF_A_RULE);
    for wall in engine::run(&tamed, &by, begin) {
        if wall >= stretch.to || until.is_some_and(|until| wall > until) {
            return found;
        }
        if steps == 0 || found.walls.len() >= most {
            found.cut = true;
            return found;
        }
        steps -= 1;
        patience.0 -= 1;
        if wall < start || !sieve.lets_through(wall) {
            continue;
        }
        counted += 1;
        if count.is_some_and(|count| counted > count) {
            return found;
        }
        if wall >= stretch.from {
            found.walls.push(wall);
        }
    }
    patience.0 = patience.0.saturating_sub(GIVEN_UP);
    found.cut = true;
    found
}

/// The last time of a counted rule that steps evenly, where it can be reckoned.
fn last_counted(rule: &Rule, start: NaiveDateTime) -> Option<NaiveDateTime> {
    let count = rule.count.filter(|_| rule.by == By::default())?;
    let unit = match rule.frequency {
        Frequency::Weekly => TimeDelta::weeks(1),
        Frequency::Daily => TimeDelta::days(1),
        Frequency::Hourly => TimeDelta::hours(1),
        Frequency::Minutely => TimeDelta::minutes(1),
        Frequency::Secondly => TimeDelta::seconds(1),
        Frequency::Yearly | Frequency::Monthly => return None,
    };
    let steps = i64::from(count - 1) * i64::from(rule.interval);
    let seconds = unit.num_seconds().checked_mul(steps)?;
    Some(start.checked_add_signed(TimeDelta::try_seconds(seconds)?).unwrap_or(NaiveDateTime::MAX))
}

/// The beginning of a period of the rule that lies at or shortly before `enter`, which is not before `start`.
fn period_before(rule: &Rule, start: NaiveDateTime, enter: NaiveDateTime) -> Option<NaiveDateTime> {
    let interval = i64::from(rule.interval);
    // One period to spare: week numbers reach into the year before.
    let whole = |periods: i64| (periods - 1).div_euclid(interval).max(0) * interval;
    let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN);
    match rule.frequency {
        Frequency::Yearly => {
            let years = whole(i64::from(enter.year() - start.year()));
            NaiveDate::from_ymd_opt(start.year().checked_add(i32::try_from(years).ok()?)?, 1, 1).map(midnight)
        }
        Frequency::Monthly => {
            let index = |at: NaiveDateTime| i64::from(at.year()) * 12 + i64::from(at.month0());
            let month = index(start) + whole(index(enter) - index(start));
            let year = i32::try_from(month.div_euclid(12)).ok()?;
            NaiveDate::from_ymd_opt(year, u32::try_from(month.rem_euclid(12)).ok()? + 1, 1).map(midnight)
        }
        Frequency::Weekly => {
            let into = u64::from(start.weekday().days_since(rule.week_start));
            let week = start.date().checked_sub_days(Days::new(into))?;
            let weeks = whole((enter.date() - week).num_days().div_euclid(7));
            week.checked_add_days(Days::new(u64::try_from(weeks * 7).ok()?)).map(midnight)
        }
        Frequency::Daily => {
            let days = whole((enter.date() - start.date()).num_days());
            start.date().checked_add_days(Days::new(u64::try_from(days).ok()?)).map(midnight)
        }
        Frequency::Hourly => {
            let hour = start.with_minute(0)?.with_second(0)?;
            hour.checked_add_signed(TimeDelta::try_hours(whole((enter - hour).num_hours()))?)
        }
        Frequency::Minutely => {
            let minute = start.with_second(0)?;
            minute.checked_add_signed(TimeDelta::try_minutes(whole((enter - minute).num_minutes()))?)
        }
        Frequency::Secondly => {
            start.checked_add_signed(TimeDelta::try_seconds(whole((enter - start).num_seconds()))?)
        }
    }
}
