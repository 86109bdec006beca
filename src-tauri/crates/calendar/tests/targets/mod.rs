//! What must hold of any bytes, for each reader: called with what a fuzzer makes, and with the kept cases.

#![allow(dead_code, reason = "not every program that has these targets calls them all")]
#![allow(clippy::panic, reason = "a target fails by panicking")]

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::{Asia, Tz};
use tandem_calendar::{difference::difference, formats, occurrence::expand};
use tandem_domain::time::Interval;

fn instant(days: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(20_000 + days)
}

fn range(from: i64, to: i64) -> Interval {
    match Interval::new(instant(from), instant(to)) {
        Ok(range) => range,
        Err(error) => panic!("{error}"),
    }
}

/// A whole file: whatever is in it, what is laid out is in order and meets the range, and what is kept of it reads
/// the same.
pub fn file(bytes: &[u8]) {
    let Ok(reading) = formats::read(bytes) else { return };
    let range = range(0, 1000);
    let found = expand(&reading.calendar, range, Asia::Shanghai).occurrences;
    assert!(found.is_sorted_by(|a, b| (a.start, &a.event.uid) <= (b.start, &b.event.uid)));
    assert!(
        found.iter().all(|one| one.start <= one.end && one.start < range.end() && range.start() <= one.end)
    );
    let kept = match formats::read(reading.kept.as_bytes()) {
        Ok(kept) => kept,
        Err(error) => panic!("{error}: {}", reading.kept),
    };
    let difference = difference(&reading.calendar, &kept.calendar, Tz::UTC);
    assert!(difference.is_empty(), "{difference:?}\n{}", String::from_utf8_lossy(bytes));
}

/// A start and a rule, each on its line: pieces of a range give what the whole gives.
pub fn rule(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (start, rule) = text.split_once('\n').unwrap_or(("20260105T090000", &text));
    // What would begin another line would be no rule any more.
    let (start, rule) = (start.replace('\r', " "), rule.replace(['\r', '\n'], " "));
    let text = format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:{start}\nDURATION:PT1H\nRRULE:{rule}\nEND:VEVENT\nEND:VCALENDAR\n"
    );
    let Ok(reading) = formats::look(text.as_bytes()) else { return };
    let of = |from, to| expand(&reading.calendar, range(from, to), Tz::UTC);
    let (whole, first, second) = (of(0, 700), of(0, 333), of(333, 700));
    if [&whole, &first, &second].iter().all(|part| part.notices.is_empty()) {
        let mut pieces = first.occurrences;
        // What lasts over the cut is in both.
        pieces.extend(second.occurrences.into_iter().filter(|one| one.start >= instant(333)));
        assert_eq!(whole.occurrences, pieces, "{text}");
    }
}

/// The inside of a VTIMEZONE: whatever it says, its clock is never further than two days from the world's.
pub fn zone(bytes: &[u8]) {
    let text = format!(
        "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:own\n{}\nEND:VTIMEZONE\nBEGIN:VEVENT\nDTSTART;TZID=own:20260105T090000\n\
         END:VEVENT\nEND:VCALENDAR\n",
        String::from_utf8_lossy(bytes)
    );
    let Ok(reading) = formats::look(text.as_bytes()) else { return };
    for event in &reading.calendar.events {
        let zone = event.start.zone();
        for day in 0..400 {
            let at = instant(5 * day);
            let wall = zone.wall(at, Tz::UTC);
            let near = |other: DateTime<Utc>| (other - at).abs() <= TimeDelta::days(2);
            assert!(near(wall.and_utc()) && near(zone.instant(wall, Tz::UTC)), "{text}");
        }
    }
}
