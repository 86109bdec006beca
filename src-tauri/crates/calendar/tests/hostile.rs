//! Files made to bring a reader down: each is read in bounded memory, what is left out is told, and what stands
//! beside it is read all the same. The long form (`TANDEM_SOAK`) makes them as large as somebody could send them.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{fmt::Write as _, fs};

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Asia;
use tandem_calendar::{
    formats::{self, Oddity},
    occurrence::{Expansion, MOST_OF_A_SERIES, expand},
};
use tandem_domain::time::Interval;

/// What a good neighbour of the bad entry says.
const GOOD: &str = "BEGIN:VEVENT\r\nUID:good\r\nSUMMARY:拜访\r\nDTSTART:20260112T010000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\n";

/// A file, and what must be told of it.
struct Case {
    name: &'static str,
    bytes: Vec<u8>,
    told: Option<Oddity>,
    /// Whether the good neighbour stands after the point where reading stops.
    good: bool,
}

/// As many as the short form has, or the long one.
fn size(short: usize, long: usize) -> usize {
    if std::env::var_os("TANDEM_SOAK").is_some() { long } else { short }
}

fn case(name: &'static str, told: impl Into<Option<Oddity>>, bad: impl AsRef<[u8]>) -> Case {
    let bytes = [
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
        GOOD.replace("UID:good", "UID:before").as_bytes(),
        bad.as_ref(),
        GOOD.as_bytes(),
        b"END:VCALENDAR\r\n",
    ]
    .concat();
    Case { name, bytes, told: told.into(), good: true }
}

/// A bad event of these lines.
fn event(name: &'static str, told: impl Into<Option<Oddity>>, lines: &str) -> Case {
    case(
        name,
        told,
        format!("BEGIN:VEVENT\r\nUID:bad\r\nDTSTART:20260101T000000Z\r\n{lines}\r\nEND:VEVENT\r\n"),
    )
}

fn too_many(property: &str) -> Oddity {
    Oddity::TooMany { property: property.into() }
}

/// As many dates, in lists of a thousand.
fn dates(property: &str, count: usize) -> String {
    let first = DateTime::from_timestamp(1_600_000_000, 0).unwrap();
    let mut text = String::new();
    for index in 0..count {
        text.push_str(if index % 1000 == 0 { property } else { "," });
        let at = first + TimeDelta::minutes(i64::try_from(index).unwrap());
        let _ = write!(text, "{}{}", if index % 1000 == 0 { ":" } else { "" }, at.format("%Y%m%dT%H%M%SZ"));
        text.push_str(if index % 1000 == 999 { "\r\n" } else { "" });
    }
    text
}

fn zone_of_rules(rules: usize) -> String {
    let part = "BEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0900\r\nTZOFFSETTO:+0800\r\n\
                RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n";
    let daylight = part
        .replace("STANDARD", "DAYLIGHT")
        .replace("+0900\r\nTZOFFSETTO:+0800", "+0800\r\nTZOFFSETTO:+0900");
    format!(
        "BEGIN:VTIMEZONE\r\nTZID:Bad\r\n{daylight}{}END:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:bad\r\n\
         DTSTART;TZID=Bad:20260101T000000\r\nEND:VEVENT\r\n",
        part.repeat(rules)
    )
}

fn overrides(count: usize) -> String {
    let mut text = "BEGIN:VEVENT\r\nUID:bad\r\nSEQUENCE:9\r\nDTSTART:20250101T000000Z\r\nDURATION:PT10M\r\n\
        RRULE:FREQ=HOURLY;COUNT=50000;BYMINUTE=0,30\r\nEND:VEVENT\r\n"
        .to_owned();
    let first = DateTime::from_timestamp(1_767_225_600, 0).unwrap();
    for index in 0..count {
        let at = first + TimeDelta::minutes(30 * i64::try_from(index).unwrap());
        let at = at.format("%Y%m%dT%H%M%SZ");
        let _ =
            write!(text, "BEGIN:VEVENT\r\nUID:bad\r\nRECURRENCE-ID:{at}\r\nDTSTART:{at}\r\nEND:VEVENT\r\n");
    }
    text
}

/// A calendar of so many parts, of which only those before the limit are read.
fn beyond_the_limit(name: &'static str, part: &str, short: usize) -> Case {
    let mut case = case(name, Oddity::TooLarge, part.repeat(size(short, 3_000_000)));
    case.good = false;
    case
}

fn every_second() -> String {
    let list = |most: u32| (0..most).map(|one| one.to_string()).collect::<Vec<_>>().join(",");
    format!("FREQ=DAILY;BYHOUR={};BYMINUTE={};BYSECOND={}", list(24), list(60), list(60))
}

fn cases() -> Vec<Box<dyn Fn() -> Case>> {
    let nested = || size(2000, 100_000);
    let long = || size(3 << 20, 100 << 20);
    vec![
        Box::new(|| {
            event(
                "ten million occurrences",
                Oddity::TooManyOccurrences { listed: MOST_OF_A_SERIES },
                "DURATION:PT1S\r\nRRULE:FREQ=SECONDLY;COUNT=10000000",
            )
        }),
        Box::new(|| {
            event(
                "rules of each second",
                Oddity::TooManyOccurrences { listed: MOST_OF_A_SERIES },
                &format!("RRULE:{}\r\n", every_second()).repeat(size(3, 99)),
            )
        }),
        Box::new(|| {
            event(
                "rules without end",
                too_many("RRULE"),
                &"RRULE:FREQ=HOURLY;BYMINUTE=1\r\n".repeat(size(200, 1_000_000)),
            )
        }),
        Box::new(move || {
            event(
                "components within components",
                None,
                &format!("{}{}", "BEGIN:X\r\n".repeat(nested()), "END:X\r\n".repeat(nested())),
            )
        }),
        Box::new(move || event("components that are not closed", None, &"BEGIN:X\r\n".repeat(nested()))),
        Box::new(move || {
            event(
                "a line without end",
                Oddity::LineTooLong,
                &format!("DESCRIPTION:{}", "访".repeat(long() / 3)),
            )
        }),
        Box::new(move || {
            event(
                "a line of folded lines without end",
                Oddity::LineTooLong,
                &format!("DESCRIPTION:{}", "一二三\r\n ".repeat(long() / 12)),
            )
        }),
        Box::new(move || {
            let mut case = event(
                "such a line in another encoding",
                Oddity::LineTooLong,
                &format!("DESCRIPTION:{}", "一二三\r\n ".repeat(long() / 12)),
            );
            case.bytes = encoding_rs::GBK.encode(std::str::from_utf8(&case.bytes).unwrap()).0.into_owned();
            case
        }),
        Box::new(move || {
            event(
                "empty lines before a folded one",
                None,
                &format!("SUMMARY:a{} b", "\r\n".repeat(long() / 16)),
            )
        }),
        Box::new(move || {
            case(
                "lines that are none",
                Oddity::UnreadableLine { text: "x".into() },
                "x\r\n".repeat(long() / 16),
            )
        }),
        Box::new(|| event("NULs", None, &format!("SUMMARY:{}", "\0".repeat(100_000)))),
        Box::new(|| {
            case(
                "bytes that are no text",
                Oddity::UnreadableCharacters,
                [b"X:".as_slice(), &[0xFF], b"\r\n"].concat(),
            )
        }),
        Box::new(|| {
            event(
                "numbers at their limits",
                None,
                "RRULE:FREQ=DAILY;COUNT=18446744073709551616;INTERVAL=4294967296\r\nRRULE:FREQ=YEARLY;INTERVAL=4294967295;BYYEARDAY=-366",
            )
        }),
        Box::new(|| {
            event(
                "an interval of seconds at its limit",
                None,
                "RRULE:FREQ=SECONDLY;INTERVAL=4294967295;BYSECOND=1;BYMONTH=2",
            )
        }),
        Box::new(|| {
            event(
                "the year 0",
                Oddity::UnreadableProperty { property: "RDATE".into(), value: "00000101".into() },
                "RDATE;VALUE=DATE:00000101\r\nRDATE:00010101T000000Z",
            )
        }),
        Box::new(|| {
            case(
                "the year 9999",
                None,
                "BEGIN:VEVENT\r\nUID:bad\r\nDTSTART;TZID=Pacific/Apia:99991231T235959\r\nDURATION:P2147483647W\r\nRRULE:FREQ=YEARLY;UNTIL=99991231T235959Z\r\nEND:VEVENT\r\n",
            )
        }),
        Box::new(|| {
            event("dates added without end", too_many("RDATE"), &dates("RDATE", size(120_000, 1_000_000)))
        }),
        Box::new(|| {
            event(
                "dates left out without end",
                too_many("EXDATE"),
                &dates("EXDATE", size(120_000, 1_000_000)),
            )
        }),
        Box::new(|| case("a zone of many rules", None, zone_of_rules(size(500, 80_000)))),
        Box::new(|| case("changed instances by the thousand", None, overrides(size(300, 20_000)))),
        Box::new(|| beyond_the_limit("calendars without end", "BEGIN:VCALENDAR\r\n", 500_100)),
        Box::new(|| beyond_the_limit("properties without end", "X:\r\n", 500_100)),
    ]
}

/// A calendar of so many events is seconds in a build for tests, so the long form alone has it.
fn long_cases() -> Vec<Case> {
    let events =
        || beyond_the_limit("events without end", "BEGIN:VEVENT\r\nDTSTART:20200101\r\nEND:VEVENT\r\n", 0);
    if size(0, 1) == 0 { Vec::new() } else { vec![events()] }
}

fn range() -> Interval {
    let instant = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    Interval::new(instant("2026-01-01T00:00:00Z"), instant("2026-07-01T00:00:00Z")).unwrap()
}

fn of(expansion: &Expansion<'_>, uid: &str) -> usize {
    expansion.occurrences.iter().filter(|one| one.event.uid == uid).count()
}

#[test]
fn what_is_bad_is_told_and_what_is_good_is_read() {
    for case in cases().iter().map(|make| make()).chain(long_cases()) {
        let mebibytes = case.bytes.len() >> 20;
        forget_the_peak();
        let reading = formats::look(&case.bytes).unwrap();
        let expansion = expand(&reading.calendar, range(), Asia::Shanghai);
        let peak = memory("VmHWM");
        println!("{}: {mebibytes} MiB read with {peak} MiB at most", case.name);
        // The making of the file and a text in another encoding are held beside it.
        assert!(peak <= 4 * mebibytes + 600, "{}: {peak} MiB for {mebibytes}", case.name);
        let told = |oddity: &Oddity| {
            reading.notices.iter().chain(&expansion.notices).any(|notice| notice.oddity == *oddity)
        };
        if let Some(oddity) = &case.told {
            assert!(told(oddity), "{}: {:?} {:?}", case.name, reading.notices.first(), expansion.notices);
        }
        assert!(reading.notices.len() <= 10_000, "{}", case.name);
        assert_eq!(of(&expansion, "before"), 25, "{}", case.name);
        assert_eq!(of(&expansion, "good"), if case.good { 25 } else { 0 }, "{}", case.name);
        assert_eq!(reading.breaks_off.is_some(), !case.good, "{}", case.name);
    }
}

/// A figure of this process in MiB; 0 where the system tells none.
fn memory(name: &str) -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<usize>().ok()).unwrap_or(0) >> 10
}

/// Lets the largest memory be counted from here on.
fn forget_the_peak() {
    let _ = fs::write("/proc/self/clear_refs", "5");
}
