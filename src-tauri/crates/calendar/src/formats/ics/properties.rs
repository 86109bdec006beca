//! Properties with their parameters and values (RFC 5545, 3.2 and 3.3), as programs write them.

use std::borrow::Cow;

use chrono::{FixedOffset, NaiveDate, NaiveDateTime, TimeDelta};

use super::{lines::Line, zones::Zones};
use crate::{
    event::{End, Moment},
    zone::Zone,
};

/// A property of a component.
#[derive(Debug)]
pub struct Property<'l> {
    /// The line that it stands on.
    pub line: Line<'l>,
    value_at: usize,
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

impl<'l> Property<'l> {
    /// The property of a line; none where the line is none.
    pub fn of(line: Line<'l>) -> Option<Self> {
        line.name()?;
        let value_at = line.value_at()?;
        Some(Self { line, value_at })
    }

    /// The value as it is written.
    pub fn value(&self) -> &str {
        self.line.text.get(self.value_at..).unwrap_or_default()
    }

    /// The value as text, without its escapes (3.3.11).
    pub fn text(&self) -> Cow<'_, str> {
        unescaped(self.value())
    }

    /// The value of a parameter, named in capitals.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        let head = self.line.text.get(..self.value_at.saturating_sub(1)).unwrap_or_default();
        let mut quoted = false;
        let parts = head.split(|sign| {
            quoted ^= sign == '"';
            sign == ';' && !quoted
        });
        let mut named = parts.skip(1).filter_map(|part| part.split_once('='));
        let (_, value) = named.find(|(own, _)| own.trim().eq_ignore_ascii_case(name))?;
        Some(value.trim().trim_matches('"'))
    }

    /// The zone that its times are in, unless they say otherwise, and its name when nobody knows it.
    fn zone(&self, zones: &mut Zones<'_>) -> (Zone, Option<String>) {
        match self.parameter("TZID") {
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
        let mut moments = Moments { read: Vec::new(), unreadable: false, unknown };
        let written = self.value().split(',').map(|text| text.trim().trim_matches('"'));
        let mut any = false;
        for text in written.filter(|text| !text.is_empty()) {
            any = true;
            let read = match text.split_once('/') {
                None => moment(text, &zone).map(|start| (start, None)),
                Some((start, end)) => period(start, end, &zone),
            };
            moments.unreadable |= read.is_none();
            moments.read.extend(read);
        }
        moments.unreadable |= !any;
        // A zone that is not needed, because the time is in UTC or a day, is not missed.
        let needs_zone = |(start, _): &(Moment, Option<End>)| matches!(start, Moment::Time { zone: own, .. } if *own == zone);
        if !moments.read.iter().any(needs_zone) {
            moments.unknown = None;
        }
        moments
    }

    /// Its value as a length of time.
    pub fn duration(&self) -> Option<Result<End, Backwards>> {
        length(self.value().trim())
    }
}

/// A text without its escapes: `\n` is the end of a line, and any other character after `\` is itself.
fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next() {
                Some('n' | 'N') => plain.push('\n'),
                Some(escaped) => plain.push(escaped),
                None => {}
            },
            _ => plain.push(sign),
        }
    }
    Cow::Owned(plain)
}

/// A number of digits only.
fn digits<N: std::str::FromStr>(text: &str) -> Option<N> {
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

/// `20260105`, `20260105T090000`, that with `Z` or an offset, or without seconds.
pub fn moment(text: &str, zone: &Zone) -> Option<Moment> {
    let (day, time) = text.split_at_checked(8)?;
    let (year, month, of_month) = (digits(day.get(..4)?)?, digits(day.get(4..6)?)?, digits(day.get(6..)?)?);
    let day = NaiveDate::from_ymd_opt(year, month, of_month).filter(|_| year >= 1)?;
    if time.is_empty() {
        return Some(Moment::Day(day));
    }
    let time = time.strip_prefix(['T', 't'])?;
    let end = time.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(time.len());
    let (clock, rest) = time.split_at_checked(end)?;
    if !matches!(clock.len(), 4 | 6) {
        return None;
    }
    let second = if clock.len() == 6 { digits(clock.get(4..)?)? } else { 0 };
    let wall = wall(day, digits(clock.get(..2)?)?, digits(clock.get(2..4)?)?, second)?;
    let zone = match rest {
        "" => zone.clone(),
        "Z" | "z" => Zone::UTC,
        _ => match offset(rest)? {
            offset if offset.local_minus_utc() == 0 => Zone::UTC,
            offset => Zone::Fixed(offset),
        },
    };
    Some(Moment::Time { wall, zone })
}

/// `240000` is the midnight that ends the day, and a leap second the second before it: neither is written by
/// the book, both are met.
fn wall(day: NaiveDate, hour: u32, minute: u32, second: u32) -> Option<NaiveDateTime> {
    if (hour, minute, second) == (24, 0, 0) {
        return day.succ_opt()?.and_hms_opt(0, 0, 0);
    }
    day.and_hms_opt(hour, minute, if second == 60 { 59 } else { second })
}

/// An offset from UTC (3.3.14): `+0800`, `-033015`.
pub fn offset(text: &str) -> Option<FixedOffset> {
    let text = text.trim();
    let (sign, rest) = match text.as_bytes().first()? {
        b'+' => (1, text.get(1..)?),
        b'-' => (-1, text.get(1..)?),
        _ => (1, text),
    };
    let rest = rest.replace(':', "");
    let two = |from: usize| rest.get(from..from + 2).map_or(Some(0), digits::<i32>);
    if !matches!(rest.len(), 2 | 4 | 6) {
        return None;
    }
    FixedOffset::east_opt(sign * (two(0)? * 3600 + two(2)? * 60 + two(4)?))
}

fn period(start: &str, end: &str, zone: &Zone) -> Option<(Moment, Option<End>)> {
    let start = moment(start.trim(), zone)?;
    let end = match moment(end.trim(), zone) {
        Some(end) => End::At(end),
        None => length(end.trim())?.ok()?,
    };
    Some((start, Some(end)))
}

/// `P1W`, `P1DT2H`, `-PT15M` (3.3.6).
fn length(text: &str) -> Option<Result<End, Backwards>> {
    let (negative, rest) = match text.as_bytes().first()? {
        b'-' => (true, text.get(1..)?),
        b'+' => (false, text.get(1..)?),
        _ => (false, text),
    };
    let mut rest = rest.strip_prefix(['P', 'p'])?;
    let (mut days, mut seconds, mut in_time, mut any) = (0_i64, 0_i64, false, false);
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix(['T', 't']) {
            (in_time, rest) = (true, after);
            continue;
        }
        let end = rest.find(|sign: char| !sign.is_ascii_digit())?;
        let number: i64 = digits(rest.get(..end)?)?;
        let unit = rest.get(end..)?.chars().next()?;
        let (sum, factor) = match (unit.to_ascii_uppercase(), in_time) {
            ('W', false) => (&mut days, 7),
            ('D', false) => (&mut days, 1),
            ('H', true) => (&mut seconds, 3600),
            ('M', true) => (&mut seconds, 60),
            ('S', true) => (&mut seconds, 1),
            _ => return None,
        };
        *sum = sum.checked_add(number.checked_mul(factor)?)?;
        any = true;
        rest = rest.get(end + unit.len_utf8()..)?;
    }
    if !any {
        return None;
    }
    if negative && (days, seconds) != (0, 0) {
        return Some(Err(Backwards));
    }
    Some(Ok(End::After { days, time: TimeDelta::try_seconds(seconds)? }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn property(text: &str) -> Property<'_> {
        Property::of(Line { number: 1, text: text.into() }).expect("a property")
    }

    #[test]
    fn parameters_may_hold_what_parts_them() {
        let one = property("DTSTART;X=\"a;TZID=no\";tzid=\"(UTC+08:00) Beijing; Urumqi\":20260105T090000");
        assert_eq!(one.parameter("TZID"), Some("(UTC+08:00) Beijing; Urumqi"));
        assert_eq!(one.value(), "20260105T090000");
        assert_eq!(property("SUMMARY:a\\, b\\;\\n\\\\c\\").text(), "a, b;\n\\c");
    }

    #[test]
    fn what_is_no_date_is_not_bent_into_one() {
        for text in [
            "20260105T09x0",
            "2026010",
            "20261305",
            "00000101",
            "20260105T",
            "20260105T090000+8x",
            "２０２６０１０５",
        ] {
            assert_eq!(moment(text, &Zone::Owner), None, "{text}");
        }
        assert!(moment("20260105T2400", &Zone::Owner).is_some());
    }

    #[test]
    fn lengths_are_read_in_every_unit() {
        let after = |days, seconds| Some(Ok(End::After { days, time: TimeDelta::seconds(seconds) }));
        assert_eq!(length("P2W"), after(14, 0));
        assert_eq!(length("+P1DT2H3M4S"), after(1, 7384));
        assert_eq!(length("-PT15M"), Some(Err(Backwards)));
        assert_eq!(length("-PT0S"), after(0, 0));
        for text in ["", "P", "PT", "P1", "P1H", "1D", "P9223372036854775807W"] {
            assert_eq!(length(text), None, "{text}");
        }
    }
}
