//! Names of time zones, and what they mean in a file.

use std::collections::HashMap;

use chrono::FixedOffset;
use chrono_tz::{TZ_VARIANTS, Tz};

use super::{components::Component, vtimezone};
use crate::{recurrence::Patience, zone::Zone};

/// The zones of a VCALENDAR.
#[derive(Debug)]
pub struct Zones<'s> {
    described: HashMap<String, &'s Component<'s>>,
    calendar: Option<Zone>,
    known: HashMap<String, Option<Zone>>,
    patience: Patience,
}

impl<'s> Zones<'s> {
    /// From its VTIMEZONEs, and X-WR-TIMEZONE where it is said. `patience` is for the rules of described zones.
    pub fn new(components: &'s [Component<'s>], calendar: Option<&str>, patience: Patience) -> Self {
        let described = components.iter().filter_map(|zone| Some((vtimezone::name(zone)?, zone))).collect();
        let mut zones = Self { described, calendar: None, known: HashMap::new(), patience };
        zones.calendar = calendar.and_then(|name| zones.find(name));
        zones
    }

    /// The zone of a TZID (RFC 5545, 3.2.19). A name that the world knows counts more than what the file says
    /// about it: descriptions go out of date, and many programs write only this year's rules.
    pub fn find(&mut self, name: &str) -> Option<Zone> {
        let name = name.trim().trim_matches('"').trim();
        if let Some(known) = self.known.get(name) {
            return known.clone();
        }
        let zone = iana(name)
            .or_else(|| windows(name))
            .or_else(|| self.described.get(name).and_then(|zone| vtimezone::zone(zone, &mut self.patience)))
            .or_else(|| proprietary(name))
            .or_else(|| offset(name));
        self.known.insert(name.to_owned(), zone.clone());
        zone
    }

    /// What is left of the patience.
    pub fn into_patience(self) -> Patience {
        self.patience
    }

    /// What a time with an unknown zone is read in.
    pub fn fallback(&self) -> Zone {
        self.calendar.clone().unwrap_or(Zone::Owner)
    }
}

/// A name of the IANA database in any case, also behind a vendor's prefix as
/// `/freeassociation.sourceforge.net/Tzfile/Europe/Berlin` and `/mozilla.org/20050126_1/Europe/Berlin`.
pub fn iana(name: &str) -> Option<Zone> {
    let exactly = |name: &str| {
        name.parse::<Tz>()
            .ok()
            .or_else(|| TZ_VARIANTS.iter().find(|zone| zone.name().eq_ignore_ascii_case(name)).copied())
            .map(Zone::Named)
    };
    if let Some(zone) = exactly(name) {
        return Some(zone);
    }
    let parts: Vec<&str> = name.split('/').filter(|part| !part.is_empty()).collect();
    let longest = parts.len().saturating_sub(1).min(3);
    // A last part alone, as `Singapore`, only behind a prefix that says it is one.
    let shortest = if name.starts_with('/') { 1 } else { 2 };
    (shortest..=longest).rev().find_map(|count| exactly(&parts[parts.len() - count..].join("/")))
}

/// A name of Windows (CLDR's windowsZones, as `calcard` has it).
fn windows(name: &str) -> Option<Zone> {
    (name.ends_with("Standard Time") || name.starts_with("UTC")).then(|| proprietary(name)).flatten()
}

/// Other names that programs write, as `(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi`.
fn proprietary(name: &str) -> Option<Zone> {
    use calcard::common::timezone;
    match name.parse().ok()? {
        timezone::Tz::Tz(zone) => Some(Zone::Named(zone)),
        timezone::Tz::Fixed(offset) => Some(Zone::Fixed(offset)),
        timezone::Tz::Floating => None,
    }
}

/// A distance from UTC as a name: `GMT+0800`, `UTC+8`, `+08:00`, `(UTC+08:00) …`.
fn offset(name: &str) -> Option<Zone> {
    let name = name.trim_start_matches('(');
    let name = name.strip_prefix("GMT").or_else(|| name.strip_prefix("UTC")).unwrap_or(name);
    let (sign, rest) = match name.as_bytes().first()? {
        b'+' => (1, &name[1..]),
        b'-' => (-1, &name[1..]),
        _ => return None,
    };
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != ':').unwrap_or(rest.len());
    // What follows may be a description, but not another distance, as in `GMT-05.00/-04.00`.
    if !rest[end..].is_empty() && !rest[end..].starts_with(')') {
        return None;
    }
    let digits: String = rest[..end].chars().filter(char::is_ascii_digit).collect();
    let number: i32 = digits.parse().ok()?;
    let minutes = match digits.len() {
        1 | 2 => number * 60,
        3 | 4 if number % 100 < 60 => number / 100 * 60 + number % 100,
        _ => return None,
    };
    FixedOffset::east_opt(sign * minutes * 60).map(Zone::Fixed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::{America, Asia, Europe};

    fn found(name: &str) -> Option<Zone> {
        Zones::new(&[], None, Patience(0)).find(name)
    }

    #[test]
    fn names_of_every_make_are_known() {
        for (name, zone) in [
            ("Asia/Shanghai", Asia::Shanghai),
            ("asia/shanghai", Asia::Shanghai),
            ("China Standard Time", Asia::Shanghai),
            ("\"China Standard Time\"", Asia::Shanghai),
            ("W. Europe Standard Time", Europe::Berlin),
            ("/freeassociation.sourceforge.net/Tzfile/Europe/Berlin", Europe::Berlin),
            ("/freeassociation.sourceforge.net/Europe/Berlin", Europe::Berlin),
            ("/mozilla.org/20050126_1/Europe/Berlin", Europe::Berlin),
            ("/mozilla.org/20050126_1/America/Argentina/Buenos_Aires", America::Argentina::Buenos_Aires),
            ("PRC", Tz::PRC),
            ("UTC", Tz::UTC),
        ] {
            assert_eq!(found(name), Some(Zone::Named(zone)), "{name}");
        }
    }

    #[test]
    fn a_distance_from_utc_is_a_name_too() {
        let east = |seconds| FixedOffset::east_opt(seconds).map(Zone::Fixed);
        assert_eq!(found("GMT+0800"), east(8 * 3600));
        assert_eq!(found("GMT+8"), east(8 * 3600));
        assert_eq!(found("-03:30"), east(-(3 * 3600 + 1800)));
        assert_eq!(found("GMT-05.00/-04.00"), None);
        assert_eq!(found("北京时间（自定义）"), None);
        assert_eq!(found(""), None);
    }
}
