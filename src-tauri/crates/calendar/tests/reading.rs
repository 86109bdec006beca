//! Calendar files read: what is odd is named, what is private is not kept, and any encoding will do.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use chrono::{DateTime, Utc};
use chrono_tz::{Asia, Tz};
use tandem_calendar::{
    difference::{EventLabel, Moved, difference},
    formats::{self, Oddity, Reading},
    occurrence::expand,
};
use tandem_domain::{calendar_policy::ShownAs, time::Interval};

const DIALECTS: &str = include_str!("suite/calendars/dialects.ics");

fn range(from: &str, to: &str) -> Interval {
    let instant = |day: &str| format!("{day}T00:00:00Z").parse::<DateTime<Utc>>().unwrap();
    Interval::new(instant(from), instant(to)).unwrap()
}

/// A calendar of these lines, each event between the lines `-`.
fn calendar(lines: &str) -> String {
    let events = lines.split("\n-\n").map(|event| format!("BEGIN:VEVENT\n{}\nEND:VEVENT\n", event.trim()));
    format!("BEGIN:VCALENDAR\nVERSION:2.0\n{}END:VCALENDAR\n", events.collect::<String>())
}

fn read(text: &str) -> Reading {
    formats::read(text.as_bytes()).unwrap()
}

fn oddities(reading: &Reading) -> Vec<(usize, &Oddity, bool)> {
    reading.notices.iter().map(|notice| (notice.line, &notice.oddity, notice.skipped)).collect()
}

#[test]
fn what_is_odd_is_named_with_its_line_and_hides_nothing() {
    let text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:No start\r\nEND:VEVENT\r\n\
                BEGIN:VEVENT\r\nUID:b\r\nDTSTART;TZID=Nowhere:20260105T090000\r\nDTEND:20251231T000000Z\r\n\
                RRULE:FREQ=NEVER\r\nEXDATE:tomorrow\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:c\r\n\
                DTSTART:20260105T010000Z\r\nBEGIN:VEVENT\r\nDTSTART:20260106T010000Z\r\nEND:VEVENT\r\n\
                BEGIN:VEVENT\r\nUID:d\r\nDTSTART:20260107T010000Z\r\n";
    let reading = formats::read(text.as_bytes()).unwrap();
    let property = |property: &str, value: &str| Oddity::UnreadableProperty {
        property: property.into(),
        value: value.into(),
    };
    assert_eq!(
        oddities(&reading),
        [
            (3, &Oddity::NoStart, true),
            (9, &Oddity::UnknownZone { zone: "Nowhere".into() }, false),
            (10, &Oddity::EndsBeforeItStarts, false),
            (11, &Oddity::UnreadableRule { rule: "FREQ=NEVER".into() }, true),
            (12, &property("EXDATE", "tomorrow"), true),
            (14, &Oddity::NotEnded, false),
            (17, &Oddity::NoUid, false),
        ]
    );
    assert_eq!(reading.notices[0].event.as_deref(), Some("No start"));
    assert_eq!(reading.calendar.events.len(), 3);
    assert_eq!(reading.breaks_off, Some(22));
}

#[test]
fn of_one_identity_the_newest_counts() {
    let event = |sequence: u32, stamp: &str, title: &str| {
        format!(
            "UID:a\nDTSTART:20260105T010000Z\nSEQUENCE:{sequence}\nDTSTAMP:{stamp}T000000Z\nSUMMARY:{title}"
        )
    };
    let text = calendar(
        &[event(1, "20260101", "older"), event(2, "20251201", "newest"), event(2, "20251130", "stale")]
            .join("\n-\n"),
    );
    let reading = formats::read(text.as_bytes()).unwrap();
    let titles: Vec<&str> = reading.calendar.events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!(titles, ["newest"]);
    assert_eq!(oddities(&reading), [(3, &Oddity::Duplicate, true), (17, &Oddity::Duplicate, true)]);
}

#[test]
fn private_entries_keep_their_time_only() {
    let text = calendar(
        "UID:a\nCLASS:PRIVATE\nSUMMARY:Psychologist\nLOCATION:Her practice\nDESCRIPTION:Weekly\n\
         ORGANIZER;CN=Somebody:mailto:somebody@example.com\nX-ALT-DESC:Weekly\n\
         DTSTART:20260105T010000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3\n\
         BEGIN:VALARM\nDESCRIPTION:Psychologist\nEND:VALARM\n-\n\
         UID:a\nRECURRENCE-ID:20260112T010000Z\nSUMMARY:Psychologist\nDTSTART:20260113T010000Z\nDURATION:PT1H\n-\n\
         UID:b\nSUMMARY:Meeting\nDTSTART:20260105T030000Z\nDURATION:PT1H",
    );
    let reading = formats::read(text.as_bytes()).unwrap();
    let events = &reading.calendar.events;
    assert!(events[0].private && events[1].private, "a changed instance is as private as its series");
    assert!(events[..2].iter().all(|event| event.title.is_empty() && event.description.is_empty()));
    for word in ["Psychologist", "practice", "Weekly", "omebody"] {
        assert!(!reading.kept.contains(word), "{word} is kept");
    }
    let range = range("2026-01-01", "2026-02-01");
    let kept = formats::read(reading.kept.as_bytes()).unwrap();
    let starts = |reading: &Reading| -> Vec<_> {
        let found = expand(&reading.calendar, range, Tz::UTC).occurrences;
        found.iter().map(|one| (one.event.uid.clone(), one.start, one.end, one.busy)).collect()
    };
    assert_eq!(starts(&kept), starts(&reading));
    assert_eq!(starts(&kept).len(), 4);
}

#[test]
fn what_is_no_calendar_is_no_calendar() {
    for bytes in
        [b"".as_slice(), b"\0\0\0\0", b"BEGIN:VCARD\nEND:VCARD\n", b"Subject,Start Date\n", b"\xFF\xFE"]
    {
        assert_eq!(formats::read(bytes).map(|_| ()), Err(formats::NotACalendar));
    }
}

#[test]
fn what_outlook_says_in_html_alone_is_read_as_text() {
    let html =
        "X-ALT-DESC;FMTTYPE=text/html:<html><body><p>拜访&nbsp;王主任</p><p>a &lt; b\\, c</p></body></html>";
    let described = |lines: &str| {
        let text = calendar(&format!("UID:a\nDTSTART:20260105T010000Z\n{lines}"));
        read(&text).calendar.events[0].description.clone()
    };
    assert_eq!(described(html), "拜访 王主任 a < b, c");
    assert_eq!(described(&format!("{html}\nDESCRIPTION:plain")), "plain");
    assert_eq!(described(&format!("{html}\nCLASS:PRIVATE")), "");
    assert_eq!(described("X-ALT-DESC:<p never closed"), "");
}

#[test]
fn an_unknown_zone_is_the_calendars_own_where_it_says_one() {
    let starts = |own: &str| {
        let event = "BEGIN:VEVENT\nUID:a\nDTSTART;TZID=Office:20260105T090000\nEND:VEVENT\n";
        let reading = read(&format!("BEGIN:VCALENDAR\n{own}{event}END:VCALENDAR\n"));
        assert_eq!(reading.notices.len(), 1, "it is told either way");
        let range = range("2026-01-04", "2026-01-07");
        expand(&reading.calendar, range, Tz::UTC).occurrences[0].start.to_rfc3339()
    };
    assert_eq!(starts("X-WR-TIMEZONE:Asia/Shanghai\n"), "2026-01-05T01:00:00+00:00");
    assert_eq!(starts(""), "2026-01-05T09:00:00+00:00");
}

#[test]
fn each_of_several_calendars_in_a_file_has_zones_of_its_own() {
    let part = |uid: &str, offset: &str| {
        format!(
            "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Office\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:{offset}\n\
             TZOFFSETTO:{offset}\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nUID:{uid}\n\
             DTSTART;TZID=Office:20260105T090000\nEND:VEVENT\nEND:VCALENDAR\n"
        )
    };
    let reading = read(&(part("a", "+0800") + &part("b", "+0100")));
    let found = expand(&reading.calendar, range("2026-01-04", "2026-01-07"), Tz::UTC).occurrences;
    let starts: Vec<_> =
        found.iter().map(|one| format!("{} {}", one.event.uid, one.start.format("%H:%M"))).collect();
    assert_eq!(starts, ["a 01:00", "b 08:00"]);
}

#[test]
fn an_event_without_a_calendar_around_it_is_read() {
    let event = "BEGIN:VEVENT\nUID:a\nDTSTART:20260105T010000Z\nEND:VEVENT\n";
    let reading = read(event);
    assert_eq!((reading.calendar.events.len(), reading.breaks_off, reading.notices.len()), (1, None, 0));
    assert!(difference(&read(&reading.kept).calendar, &reading.calendar, Tz::UTC).is_empty());
    assert_eq!(read(event.trim_end_matches("END:VEVENT\n")).breaks_off, Some(3));
}

#[test]
fn a_time_that_is_half_a_time_is_none() {
    let text = calendar(
        "UID:a\nDTSTART:20260105T09x000Z\n-\nUID:b\nDTSTART:20260230\n-\nUID:c\nDTSTART:20260105T0900Z",
    );
    let reading = read(&text);
    assert_eq!(reading.calendar.events.len(), 1);
    assert_eq!(reading.notices.iter().filter(|notice| notice.oddity == Oddity::NoStart).count(), 2);
}

#[test]
fn any_encoding_will_do() {
    let expected = read(DIALECTS);
    let wide = |encode: fn(u16) -> [u8; 2], mark: [u8; 2]| {
        mark.into_iter().chain(DIALECTS.encode_utf16().flat_map(encode)).collect::<Vec<u8>>()
    };
    let with_mark = [b"\xEF\xBB\xBF", DIALECTS.as_bytes()].concat();
    let files = [
        ("UTF-8 with a mark", with_mark),
        ("UTF-16, little end first", wide(u16::to_le_bytes, [0xFF, 0xFE])),
        ("UTF-16, big end first", wide(u16::to_be_bytes, [0xFE, 0xFF])),
        ("GBK", encoding_rs::GBK.encode(DIALECTS).0.into_owned()),
        ("GB18030", encoding_rs::GB18030.encode(DIALECTS).0.into_owned()),
        ("CR LF", DIALECTS.replace('\n', "\r\n").into_bytes()),
        ("CR", DIALECTS.replace('\n', "\r").into_bytes()),
    ];
    for (name, bytes) in files {
        assert_eq!(formats::read(&bytes).unwrap().calendar, expected.calendar, "{name}");
    }
}

#[test]
fn a_re_export_changes_nothing_and_a_newer_one_says_what() {
    let old = read(DIALECTS).calendar;
    let again = read(
        &DIALECTS
            .replace("DTSTAMP:20251229", "DTSTAMP:20260104")
            .replace("SEQUENCE:1\n", "")
            .replace("20260216T090000,20260223T090000", "20260223T090000,20260216T090000"),
    );
    let same = difference(&old, &again.calendar, Asia::Shanghai);
    assert!(same.is_empty());
    assert_eq!((same.unchanged, same.older), (5, 1), "SEQUENCE fell, which an older file would show too");

    let newer = read(
        &DIALECTS
            .replace("20260108T02", "20260109T02")
            .replace("UID:outlook-leave", "UID:outlook-other-leave")
            .replace("20260108T033000Z", "20260109T033000Z"),
    );
    let changed = difference(&old, &newer.calendar, Asia::Shanghai);
    let label = |title: &str, start: &str, all_day| EventLabel {
        title: title.into(),
        start: start.parse().unwrap(),
        all_day,
    };
    let lunch = Moved {
        event: label("Lunch", "2026-01-09T02:00:00Z", false),
        from: "2026-01-08T02:00:00Z".parse().unwrap(),
        was_all_day: false,
    };
    assert_eq!((&changed.moved, changed.changed.len()), (&vec![lunch], 0));
    assert_eq!(changed.added, [label("", "2026-01-18T16:00:00Z", true)]);
    assert_eq!(changed.removed, changed.added);
    assert_eq!((changed.unchanged, changed.older), (3, 0));
}

#[test]
fn an_older_export_is_seen_to_be_older() {
    let newer =
        read(&DIALECTS.replace("20260108T033000Z", "20260108T040000Z").replace("20251229T02", "20260104T02"));
    let back = difference(&newer.calendar, &read(DIALECTS).calendar, Asia::Shanghai);
    assert_eq!((back.changed.len(), back.older), (1, 1));
}

#[test]
fn leave_that_only_the_words_tell_is_read_as_out_of_office() {
    use ShownAs::{Busy, Free, OutOfOffice, Tentative};
    let text = calendar(
        "UID:a\nSUMMARY:年假\nDTSTART;VALUE=DATE:20260105\n-\n\
         UID:b\nSUMMARY:Out of office\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY\nDTSTART:20260106T010000Z\nDURATION:PT8H\n-\n\
         UID:c\nSUMMARY:三亚\nCATEGORIES:私人,休假\nDTSTART;VALUE=DATE:20260107\n-\n\
         UID:d\nSUMMARY:休假\nTRANSP:TRANSPARENT\nDTSTART;VALUE=DATE:20260108\n-\n\
         UID:e\nSUMMARY:李娜请假\nDTSTART;VALUE=DATE:20260109\n-\n\
         UID:f\nSUMMARY:休假\nSTATUS:TENTATIVE\nDTSTART;VALUE=DATE:20260110\n-\n\
         UID:g\nCLASS:PRIVATE\nSUMMARY:病假\nDTSTART;VALUE=DATE:20260111\n-\n\
         UID:h\nSUMMARY:休假\nX-MICROSOFT-CDO-BUSYSTATUS:OOF\nDTSTART;VALUE=DATE:20260112",
    );
    let reading = read(&text);
    let shown: Vec<ShownAs> = reading.calendar.events.iter().map(|event| event.shown_as).collect();
    assert_eq!(shown, [OutOfOffice, OutOfOffice, OutOfOffice, Free, Busy, Tentative, Busy, OutOfOffice]);
    let told: Vec<&Oddity> = reading.notices.iter().map(|notice| &notice.oddity).collect();
    assert_eq!(told, [&Oddity::Leave, &Oddity::Leave, &Oddity::Leave, &Oddity::LeaveIsFree]);
    // What is kept says it where the words are taken away.
    let again: Vec<ShownAs> =
        read(&reading.kept).calendar.events.iter().map(|event| event.shown_as).collect();
    assert_eq!(again, shown);
    let without = formats::without_words(&reading.kept, &|_, _| true).unwrap();
    let shown_without: Vec<ShownAs> =
        read(&without).calendar.events.iter().map(|event| event.shown_as).collect();
    assert_eq!(shown_without, shown);
}
