//! Time zones that a file describes itself (VTIMEZONE; RFC 5545, 3.6.5).

use std::sync::Arc;

use chrono::{FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::{
    components::Component,
    properties::{self, Property},
    zones::{self, Zones},
};
use crate::{
    event::Moment,
    recurrence::{Patience, Rule, Stretch, Until, starts},
    zone::{Change, Described, Zone},
};

/// The year up to which the changes of the clock are worked out.
const LAST_YEAR: i32 = 2200;
/// Changes that one rule of a zone may have. From 1601, where Windows begins, to the end there are 600.
const MOST_CHANGES: usize = 2000;

/// The name that events call the zone by. Here it is a text with its escapes (3.3.11), there a parameter
/// without.
pub fn name(component: &Component<'_>) -> Option<String> {
    let line = component.lines.iter().find(|line| line.is("TZID"))?;
    let name = line.value().trim().trim_matches('"').trim();
    Some(name.replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\"))
}

/// The zone: by the name of the world's that the file gives beside its own, else by its rules. None where
/// no part of it can be read.
pub fn zone(component: &Component<'_>, patience: &mut Patience) -> Option<Zone> {
    let elsewhere = component.lines.iter().find(|line| line.is("X-LIC-LOCATION"));
    if let Some(zone) = elsewhere.and_then(|line| zones::iana(line.value().trim())) {
        return Some(zone);
    }
    let parts: Vec<Part> = component.parts.iter().filter_map(part).collect();
    let first = parts.iter().min_by_key(|part| part.start)?;
    if parts.iter().all(|part| part.to == first.to) {
        return Some(Zone::Fixed(first.to));
    }
    let changes = parts.iter().flat_map(|part| changes(part, patience)).collect();
    // Before all changes standard time is likelier than what the first change says it came from.
    let standard = parts.iter().filter(|part| !part.daylight).min_by_key(|part| part.start);
    let before = if first.daylight { first.from } else { standard.map_or(first.from, |part| part.from) };
    Some(Zone::Described(Arc::new(Described::new(before, changes))))
}

/// STANDARD or DAYLIGHT.
struct Part {
    daylight: bool,
    start: NaiveDateTime,
    from: FixedOffset,
    to: FixedOffset,
    rules: Vec<Rule>,
    dates: Vec<NaiveDateTime>,
}

fn part(component: &Component<'_>) -> Option<Part> {
    let (mut start, mut from, mut to) = (None, None, None);
    let (mut rules, mut dates) = (Vec::new(), Vec::new());
    let walls = |property: &Property<'_>| -> Vec<NaiveDateTime> {
        let moments = property.moments(&mut Zones::new(&[], None, Patience(0))).read;
        moments.iter().map(|(moment, _)| Moment::wall(moment)).collect()
    };
    for property in component.lines.iter().cloned().filter_map(Property::of) {
        let name = property.line.name().unwrap_or_default().to_ascii_uppercase();
        match name.as_str() {
            "DTSTART" => start = walls(&property).first().copied(),
            "TZOFFSETFROM" => from = properties::offset(property.value()),
            "TZOFFSETTO" => to = properties::offset(property.value()),
            "RRULE" => rules.extend(Rule::parse(property.value())),
            "RDATE" => dates.extend(walls(&property)),
            _ => {}
        }
    }
    let to = to?;
    let start = start.unwrap_or_else(|| NaiveDate::default().and_time(NaiveTime::MIN));
    Some(Part { daylight: component.name == "DAYLIGHT", start, from: from.unwrap_or(to), to, rules, dates })
}

fn changes(part: &Part, patience: &mut Patience) -> Vec<Change> {
    let (from, to) = (part.from.local_minus_utc(), part.to.local_minus_utc());
    let end = NaiveDate::from_ymd_opt(LAST_YEAR, 1, 1).unwrap_or_default().and_time(NaiveTime::MIN);
    let stretch = Stretch { from: part.start, to: end };
    // The onset is read on the clock as it was before (3.6.5).
    let on_clock =
        |at: NaiveDateTime, seconds: i32| at.checked_add_signed(TimeDelta::seconds(seconds.into()));
    let until = |rule: &Rule| match rule.until()? {
        Until::Day(day) => Some(day.and_time(NaiveTime::MIN) + TimeDelta::seconds(86_399)),
        Until::Wall(wall) => Some(wall),
        Until::Instant(instant) => on_clock(instant.naive_utc(), from),
    };
    let given = part
        .rules
        .iter()
        .flat_map(|rule| starts(rule, part.start, until(rule), stretch, MOST_CHANGES, patience).walls);
    let mut onsets: Vec<NaiveDateTime> = given.collect();
    onsets.extend(part.dates.iter().take(MOST_CHANGES));
    // The start is an onset whatever the rule says.
    onsets.push(part.start);
    onsets.into_iter().filter_map(|onset| Some(Change { at: on_clock(onset, -from)?, from, to })).collect()
}
