//! The times that a rule gives within a stretch of the wall clock.

use std::ops::ControlFlow;

use chrono::{DateTime, NaiveDateTime, TimeDelta};

use super::{
    engine::{Engine, seconds},
    rule::{By, Frequency, Rule},
};

/// Steps that may still be made along rules: what keeps a file of a thousand endless rules from taking for
/// ever. A step takes about a hundredth of a microsecond.
#[derive(Debug)]
pub struct Patience(pub usize);

impl Patience {
    /// Steps for one rule.
    pub const OF_A_RULE: usize = 4_000_000;
    /// Steps for the zones that a file describes: enough for a thousand of them.
    pub const OF_ZONES: usize = 10_000_000;
    /// Steps for a whole calendar: a hundred times what a large one needs.
    pub const OF_A_CALENDAR: usize = 100_000_000;
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
    let (mut count, mut until) = (rule.count, until);
    if let Some(last) = last_counted(rule, start) {
        // Counting is over: the series can be entered anywhere.
        count = None;
        until = Some(until.map_or(last, |until| until.min(last)));
    }
    let mut found = Starts::default();
    if start >= stretch.to || until.is_some_and(|until| until < start || until < stretch.from) {
        return found;
    }
    let from = seconds(stretch.from);
    let enter = if count.is_some() { seconds(start) } else { from };
    let end = until.map_or(i64::MAX, |until| seconds(until).saturating_add(1)).min(seconds(stretch.to));
    let mut counted: u64 = 0;
    let mut steps = patience.0.min(Patience::OF_A_RULE);
    let before = steps;
    let patient = Engine::new(rule, start).run(enter, end, &mut steps, &mut |at| {
        counted += 1;
        if at >= from {
            if found.walls.len() >= most {
                found.cut = true;
                return ControlFlow::Break(());
            }
            found.walls.extend(DateTime::from_timestamp(at, 0).map(|at| at.naive_utc()));
        }
        if count.is_some_and(|count| counted >= count) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    patience.0 = patience.0.saturating_sub(before - steps);
    found.cut |= !patient;
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
    let steps = i64::try_from(count - 1).ok()?.checked_mul(i64::from(rule.interval));
    let seconds = steps.and_then(|steps| unit.num_seconds().checked_mul(steps));
    let after = seconds.and_then(TimeDelta::try_seconds).and_then(|after| start.checked_add_signed(after));
    Some(after.unwrap_or(NaiveDateTime::MAX))
}
