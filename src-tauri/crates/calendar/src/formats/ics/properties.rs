//! Properties with their values, as the `calcard` crate reads them.
//!
//! The crate gets one component at a time, already cut out and unfolded, so that nothing that it stumbles
//! over reaches further. Its recurrence rules are not used: it takes a number that is too large modulo 256.

use calcard::{
    Entry, Parser,
    common::PartialDateTime,
    icalendar::{ICalendarDuration, ICalendarEntry, ICalendarParameterName, ICalendarValue},
};
use chrono::{FixedOffset, NaiveDate, NaiveDateTime, TimeDelta};

use super::{components::Component, lines::Line, zones::Zones};
use crate::{
    event::{End, Moment},
    zone::Zone,
};

/// A property of a component.
#[derive(Debug)]
pub struct Property<'l> {
    /// The line that it stands on.
    pub line: &'l Line<'l>,
    /// What the parser makes of it.
    pub entry: ICalendarEntry,
}

/// The properties of a component in their order. Lines that the parser makes nothing of are missing.
pub fn of<'l>(component: &Component<'l>) -> Vec<Property<'l>> {
    let together = parsed(&component.name, &component.lines);
    if together.len() == component.lines.len() {
        let lines = component.lines.iter().copied();
        return lines.zip(together).map(|(line, entry)| Property { line, entry }).collect();
    }
    // Some line swallowed another, or is none: one by one each stands for itself.
    let one = |line: &'l Line<'l>| {
        let entry = parsed(&component.name, &[line]).into_iter().next()?;
        Some(Property { line, entry })
    };
    component.lines.iter().copied().filter_map(one).collect()
}

fn parsed(name: &str, lines: &[&Line<'_>]) -> Vec<ICalendarEntry> {
    let length: usize = lines.iter().map(|line| line.text.len() + 1).sum();
    let mut text = String::with_capacity(length + 2 * name.len() + 16);
    text.push_str("BEGIN:");
    text.push_str(name);
    for line in lines {
        text.push('\n');
        text.push_str(line.text.trim_start());
    }
    text.push_str("\nEND:");
    text.push_str(name);
    text.push('\n');
    match Parser::new(&text).entry() {
        Entry::ICalendar(mut calendar) if !calendar.components.is_empty() => {
            std::mem::take(&mut calendar.components[0].entries)
        }
        _ => Vec::new(),
    }
}

impl Property<'_> {
    /// The value of a parameter as text.
    pub fn parameter(&self, name: &ICalendarParameterName) -> Option<&str> {
        self.entry.parameters(name).next().and_then(|value| value.as_text())
    }

    /// Whether a parameter is there and true, as RANGE=THISANDFUTURE is.
    pub fn flag(&self, name: &ICalendarParameterName) -> bool {
        self.entry.parameters(name).any(|value| value.as_bool() == Some(true))
    }

    /// The text of its only value.
    pub fn text(&self) -> &str {
        self.entry.values.first().and_then(ICalendarValue::as_text).unwrap_or_default()
    }

    /// The zone that its times are in, unless they say otherwise. `Err` holds a name that nobody knows.
    fn zone(&self, zones: &mut Zones<'_>) -> (Zone, Option<String>) {
        match self.parameter(&ICalendarParameterName::Tzid) {
            None => (Zone::Owner, None),
            Some(name) => match zones.find(name) {
                Some(zone) => (zone, None),
                None => (zones.fallback(), Some(name.to_owned())),
            },
        }
    }

    /// Its values as moments.
    pub fn moments(&self, zones: &mut Zones<'_>) -> Moments {
        let (zone, unknown) = self.zone(zones);
        let mut moments = Moments { read: Vec::new(), unreadable: self.entry.values.is_empty(), unknown };
        let written = self.line.value().split(',').map(str::trim).filter(|text| !text.is_empty());
        for (value, text) in self.entry.values.iter().zip(written.chain(std::iter::repeat(""))) {
            let read = match value {
                _ if !is_plain(text) => None,
                ICalendarValue::PartialDateTime(value) => moment(value, &zone).map(|start| (start, None)),
                ICalendarValue::Period(period) => period_of(period, &zone),
                _ => None,
            };
            moments.unreadable |= read.is_none();
            moments.read.extend(read);
        }
        // A zone that is not needed, because the time is in UTC or a day, is not missed.
        let needs_zone = |(start, _): &(Moment, Option<End>)| matches!(start, Moment::Time { zone: own, .. } if *own == zone);
        if !moments.read.iter().any(needs_zone) {
            moments.unknown = None;
        }
        moments
    }

    /// Its value as a length of time.
    pub fn duration(&self) -> Option<Result<End, Backwards>> {
        match self.entry.values.first()? {
            ICalendarValue::Duration(duration) => length(duration),
            _ => None,
        }
    }
}

/// Whether a text begins as a date or a time should, up to its end or the end of a period. The parser takes
/// what it can read and leaves the rest, so that `20260105T09x0` would be nine o'clock.
fn is_plain(text: &str) -> bool {
    let start = text.split_once('/').map_or(text, |(start, _)| start).trim_matches('"').as_bytes();
    let digits = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_digit);
    let Some((day, time)) = start.split_at_checked(8) else { return false };
    let [b'T' | b't', time @ ..] = time else { return digits(day) && time.is_empty() };
    let end = time.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(time.len());
    let zone_is_plain = match &time[end..] {
        [] | [b'Z' | b'z'] => true,
        [b'+' | b'-', zone @ ..] => digits(zone),
        _ => false,
    };
    digits(day) && matches!(end, 4 | 6) && zone_is_plain
}

/// The moments of a property.
#[derive(Debug)]
pub struct Moments {
    /// Those that could be read, periods with their end.
    pub read: Vec<(Moment, Option<End>)>,
    /// Whether there is any that could not.
    pub unreadable: bool,
    /// The zone that nobody knows and in which some of them are.
    pub unknown: Option<String>,
}

/// A length of time below 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Backwards;

fn moment(value: &PartialDateTime, zone: &Zone) -> Option<Moment> {
    let day = NaiveDate::from_ymd_opt(i32::from(value.year?), u32::from(value.month?), u32::from(value.day?))
        .filter(|day| *day >= NaiveDate::from_ymd_opt(1, 1, 1).unwrap_or_default())?;
    let Some(hour) = value.hour else { return Some(Moment::Day(day)) };
    let wall = wall(day, hour, value.minute.unwrap_or(0), value.second.unwrap_or(0))?;
    let zone = match value.tz_hour {
        None => zone.clone(),
        Some(_) => match offset(value)? {
            offset if offset.local_minus_utc() == 0 => Zone::UTC,
            offset => Zone::Fixed(offset),
        },
    };
    Some(Moment::Time { wall, zone })
}

/// `240000` is the midnight that ends the day, and a leap second the second before it: neither is written by
/// the book, both are met.
fn wall(day: NaiveDate, hour: u8, minute: u8, second: u8) -> Option<NaiveDateTime> {
    if (hour, minute, second) == (24, 0, 0) {
        return day.succ_opt()?.and_hms_opt(0, 0, 0);
    }
    let second = if second == 60 { 59 } else { second };
    day.and_hms_opt(u32::from(hour), u32::from(minute), u32::from(second))
}

/// An offset from UTC (RFC 5545, 3.3.14).
pub fn offset(value: &PartialDateTime) -> Option<FixedOffset> {
    let seconds = i32::from(value.tz_hour?) * 3600 + i32::from(value.tz_minute.unwrap_or(0)) * 60;
    FixedOffset::east_opt(if value.tz_minus { -seconds } else { seconds })
}

fn period_of(period: &calcard::icalendar::ICalendarPeriod, zone: &Zone) -> Option<(Moment, Option<End>)> {
    use calcard::icalendar::ICalendarPeriod::{Duration, Range};
    match period {
        Range { start, end } => Some((moment(start, zone)?, Some(End::At(moment(end, zone)?)))),
        Duration { start, duration } => Some((moment(start, zone)?, Some(length(duration)?.ok()?))),
    }
}

fn length(duration: &ICalendarDuration) -> Option<Result<End, Backwards>> {
    let days = i64::from(duration.weeks) * 7 + i64::from(duration.days);
    let seconds =
        i64::from(duration.hours) * 3600 + i64::from(duration.minutes) * 60 + i64::from(duration.seconds);
    if duration.neg && (days, seconds) != (0, 0) {
        return Some(Err(Backwards));
    }
    Some(Ok(End::After { days, time: TimeDelta::try_seconds(seconds)? }))
}
