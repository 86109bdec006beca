//! Calendars laid out in time: what each construct of RFC 5545 means on the owner's clock.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use chrono::{DateTime, Utc};
use chrono_tz::{Asia, Tz};
use tandem_calendar::{
    event::Status,
    formats,
    occurrence::{Occurrence, expand},
};
use tandem_domain::{calendar_policy::ShownAs, time::Interval};

fn range(from: &str, to: &str) -> Interval {
    let instant = |day: &str| format!("{day}T00:00:00Z").parse::<DateTime<Utc>>().unwrap();
    Interval::new(instant(from), instant(to)).unwrap()
}

/// A calendar of these lines, each event between the lines `-`.
fn calendar(lines: &str) -> String {
    let events = lines.split("\n-\n").map(|event| format!("BEGIN:VEVENT\n{}\nEND:VEVENT\n", event.trim()));
    format!("BEGIN:VCALENDAR\nVERSION:2.0\n{}END:VCALENDAR\n", events.collect::<String>())
}

fn shown(occurrence: &Occurrence, zone: Tz) -> String {
    let (start, end) = (occurrence.start.with_timezone(&zone), occurrence.end.with_timezone(&zone));
    let end = if occurrence.event.is_all_day() {
        end.format("%m-%d").to_string()
    } else {
        end.format("%H:%M").to_string()
    };
    let start =
        if occurrence.event.is_all_day() { start.format("%m-%d") } else { start.format("%m-%d %H:%M") };
    format!("{start}–{end}")
}

/// What the text gives in a range, on the clock of `zone`.
fn in_zone(text: &str, from: &str, to: &str, zone: Tz) -> Vec<String> {
    let reading = formats::read(text.as_bytes()).unwrap();
    expand(&reading.calendar, range(from, to), zone).occurrences.iter().map(|one| shown(one, zone)).collect()
}

/// What events of these lines give in 2026 where the owner lives in Shanghai.
fn events(lines: &str) -> Vec<String> {
    in_zone(&calendar(lines), "2025-12-31", "2027-01-01", Asia::Shanghai)
}

#[test]
fn a_series_with_everything_in_a_zone_that_only_the_file_knows() {
    let text = include_str!("suite/calendars/series.ics");
    let zone = chrono_tz::Europe::Berlin;
    let reading = formats::read(text.as_bytes()).unwrap();
    assert_eq!(reading.notices, []);
    let titled: Vec<String> = expand(&reading.calendar, range("2026-01-01", "2027-01-01"), zone)
        .occurrences
        .iter()
        .filter(|one| one.status != Status::Cancelled)
        .map(|one| format!("{} {}", shown(one, zone), one.event.title))
        .collect();
    assert_eq!(
        titled,
        [
            "03-02 09:00–10:00 Weekly meeting",
            "03-04 15:00–15:30 Weekly meeting",
            "03-10 14:00–15:00 Weekly meeting, moved",
            // The 16th and the 23rd are left out, the 30th was called off.
            "04-06 09:00–10:00 Weekly meeting",
            "04-13 11:00–12:30 Weekly meeting, later and longer",
            "04-20 11:00–12:30 Weekly meeting, later and longer",
            // The rule goes up to 09:00 in summer, which the last instance meets exactly.
            "04-27 11:00–12:30 Weekly meeting, later and longer",
        ]
    );
}

#[test]
fn an_instance_moved_into_or_out_of_the_range_is_where_it_was_moved() {
    let text = calendar(
        "UID:a\nDTSTART:20260101T010000Z\nDURATION:PT1H\nRRULE:FREQ=MONTHLY\n-\n\
         UID:a\nRECURRENCE-ID:20260601T010000Z\nDTSTART:20260215T010000Z\nDURATION:PT1H",
    );
    assert_eq!(in_zone(&text, "2026-02-10", "2026-02-20", Tz::UTC), ["02-15 01:00–02:00"]);
    assert_eq!(in_zone(&text, "2026-06-01", "2026-06-02", Tz::UTC), [""; 0]);
}

#[test]
fn whole_days_are_days_where_the_owner_lives() {
    assert_eq!(events("UID:a\nDTSTART;VALUE=DATE:20260119\nDTEND;VALUE=DATE:20260121"), ["01-19–01-21"]);
    assert_eq!(events("UID:a\nDTSTART;VALUE=DATE:20260119"), ["01-19–01-20"], "no end: one day");
    assert_eq!(
        events("UID:a\nDTSTART;VALUE=DATE:20260119\nDTEND;VALUE=DATE:20260119"),
        ["01-19–01-20"],
        "an end that says the same day means that day"
    );
    let weekly = "UID:a\nDTSTART;VALUE=DATE:20260119\nRRULE:FREQ=WEEKLY;UNTIL=20260202T000000Z\n\
                  EXDATE;TZID=China Standard Time:20260126T000000";
    assert_eq!(events(weekly), ["01-19–01-20", "02-02–02-03"]);
}

#[test]
fn times_without_a_zone_are_read_where_the_owner_lives() {
    let text = calendar("UID:a\nDTSTART:20260105T090000\nDTEND:20260105T100000");
    let at = |zone| {
        let reading = formats::read(text.as_bytes()).unwrap();
        expand(&reading.calendar, range("2026-01-04", "2026-01-07"), zone).occurrences[0].start.to_rfc3339()
    };
    assert_eq!(at(Asia::Shanghai), "2026-01-05T01:00:00+00:00");
    assert_eq!(at(Tz::UTC), "2026-01-05T09:00:00+00:00");
}

#[test]
fn a_time_without_end_has_no_length_and_keeps_nobody_busy() {
    let text = calendar("UID:a\nDTSTART:20260105T010000Z");
    let reading = formats::read(text.as_bytes()).unwrap();
    let found = expand(&reading.calendar, range("2026-01-05", "2026-01-06"), Tz::UTC).occurrences;
    assert_eq!((found.len(), found[0].busy, found[0].interval()), (1, false, None));
}

#[test]
fn exact_and_nominal_lengths_differ_over_the_change_of_the_clock() {
    let zone = chrono_tz::Europe::Berlin;
    let night = |length: &str| {
        let event =
            format!("UID:a\nDTSTART;TZID=Europe/Berlin:20260328T220000\n{length}\nRRULE:FREQ=DAILY;COUNT=1");
        in_zone(&calendar(&event), "2026-03-27", "2026-04-01", zone)
    };
    assert_eq!(night("DURATION:P1D"), ["03-28 22:00–22:00"]);
    assert_eq!(night("DURATION:PT24H"), ["03-28 22:00–23:00"]);
}

#[test]
fn hours_that_the_clock_skips_or_repeats() {
    let zone = chrono_tz::Europe::Berlin;
    let daily = "UID:a\nDTSTART;TZID=Europe/Berlin:20260327T023000\nDURATION:PT30M\nRRULE:FREQ=DAILY;COUNT=4";
    let text = calendar(daily);
    assert_eq!(
        in_zone(&text, "2026-03-26", "2026-04-02", zone),
        ["03-27 02:30–03:00", "03-28 02:30–03:00", "03-29 03:30–04:00", "03-30 02:30–03:00"]
    );
    let repeated = calendar("UID:a\nDTSTART;TZID=Europe/Berlin:20261025T023000\nDURATION:PT30M");
    let reading = formats::read(repeated.as_bytes()).unwrap();
    let found = expand(&reading.calendar, range("2026-10-24", "2026-10-26"), zone).occurrences;
    assert_eq!(found[0].start.to_rfc3339(), "2026-10-25T00:30:00+00:00", "the first of the two");
}

#[test]
fn who_is_busy() {
    let busy = |lines: &str| {
        let text = calendar(&format!("UID:a\nDTSTART:20260105T010000Z\nDURATION:PT1H\n{lines}"));
        let reading = formats::read(text.as_bytes()).unwrap();
        let found = expand(&reading.calendar, range("2026-01-05", "2026-01-06"), Tz::UTC).occurrences;
        found.first().map(|one| one.busy)
    };
    assert_eq!(busy(""), Some(true));
    assert_eq!(busy("TRANSP:TRANSPARENT"), Some(false));
    assert_eq!(
        busy("TRANSP:TRANSPARENT\nX-MICROSOFT-CDO-BUSYSTATUS:OOF"),
        Some(true),
        "Microsoft's own word wins"
    );
    assert_eq!(busy("TRANSP:OPAQUE\nX-MICROSOFT-CDO-BUSYSTATUS:FREE"), Some(false));
    assert_eq!(busy("X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE"), Some(false));
    assert_eq!(busy("X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE"), Some(true));
    assert_eq!(busy("STATUS:CANCELLED"), Some(false), "what was called off keeps nobody busy");
    assert_eq!(busy("X-MICROSOFT-CDO-INTENDEDSTATUS:FREE"), Some(false), "so it is to become");
    assert_eq!(busy("X-MICROSOFT-CDO-INTENDEDSTATUS:FREE\nX-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE"), Some(true));
}

#[test]
fn as_what_time_is_shown() {
    let shown = |lines: &str| {
        let text = calendar(&format!("UID:a\nDTSTART:20260105T010000Z\nDURATION:PT1H\n{lines}"));
        formats::read(text.as_bytes()).unwrap().calendar.events[0].shown_as
    };
    assert_eq!(shown(""), ShownAs::Busy);
    assert_eq!(shown("TRANSP:TRANSPARENT"), ShownAs::Free);
    assert_eq!(shown("STATUS:TENTATIVE"), ShownAs::Tentative);
    assert_eq!(shown("X-MICROSOFT-CDO-BUSYSTATUS:BUSY\nSTATUS:TENTATIVE"), ShownAs::Tentative);
    assert_eq!(shown("STATUS:TENTATIVE\nTRANSP:TRANSPARENT"), ShownAs::Free);
    assert_eq!(shown("X-MICROSOFT-CDO-BUSYSTATUS:oof"), ShownAs::OutOfOffice);
    assert_eq!(shown("X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE"), ShownAs::WorkingElsewhere);
    assert_eq!(
        shown("X-MICROSOFT-CDO-BUSYSTATUS:WHATEVER"),
        ShownAs::Busy,
        "who is not known to be free is busy"
    );
    let whole = |text: &str| formats::read(text.as_bytes()).unwrap().calendar;
    let periods = "BEGIN:VCALENDAR\nBEGIN:VFREEBUSY\nUID:f\n\
        FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20260105T010000Z/PT1H\n\
        FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260105T030000Z/PT1H\n\
        FREEBUSY:20260105T050000Z/PT1H\nEND:VFREEBUSY\nEND:VCALENDAR\n";
    let of_periods: Vec<ShownAs> = whole(periods).events.iter().map(|one| one.shown_as).collect();
    assert_eq!(of_periods, [ShownAs::Busy, ShownAs::OutOfOffice, ShownAs::Tentative]);
    let hours = |kind: &str| {
        let text =
            format!("BEGIN:VCALENDAR\nBEGIN:VAVAILABILITY\nUID:h\n{kind}END:VAVAILABILITY\nEND:VCALENDAR\n");
        whole(&text).availabilities[0].busy.shown_as
    };
    assert_eq!(hours(""), ShownAs::OutOfOffice, "outside of the hours that somebody gives nobody is there");
    assert_eq!(hours("BUSYTYPE:BUSY\n"), ShownAs::Busy);
    assert_eq!(hours("BUSYTYPE:BUSY-TENTATIVE\n"), ShownAs::Tentative);
}

#[test]
fn hours_that_are_called_private_read_the_same_once_they_are_kept() {
    let text = "BEGIN:VCALENDAR\nBEGIN:VAVAILABILITY\nUID:h\nCLASS:PRIVATE\nEND:VAVAILABILITY\nEND:VCALENDAR\n";
    let reading = formats::read(text.as_bytes()).unwrap();
    let kept = formats::read(reading.kept.as_bytes()).unwrap();
    assert_eq!(kept.calendar, reading.calendar);
}

#[test]
fn several_rules_are_joined_and_the_start_is_always_the_first() {
    let lines = "UID:a\nDTSTART:20260106T010000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=3\n\
                 RRULE:FREQ=MONTHLY;BYMONTHDAY=1;COUNT=3\nEXRULE:FREQ=MONTHLY;BYMONTHDAY=15";
    assert_eq!(
        events(lines),
        [
            "01-06 09:00–10:00",
            "01-08 09:00–10:00",
            "01-22 09:00–10:00",
            "02-01 09:00–10:00",
            "03-01 09:00–10:00",
            "04-01 09:00–10:00"
        ],
        "no rule gives the start, so none counts it; the 15th is an exception"
    );
}

#[test]
fn a_long_series_is_entered_where_the_range_begins() {
    for (rule, most) in [
        ("FREQ=SECONDLY", 100_000),
        ("FREQ=DAILY", 7),
        ("FREQ=MINUTELY;INTERVAL=7;BYHOUR=9", 63),
        ("FREQ=SECONDLY;COUNT=4294967295;INTERVAL=3600", 7 * 24),
        ("FREQ=MONTHLY;BYDAY=-5MO", 0),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 0),
    ] {
        let text = calendar(&format!("UID:a\nDTSTART:17000101T000000Z\nDURATION:PT1S\nRRULE:{rule}"));
        let reading = formats::read(text.as_bytes()).unwrap();
        let found = expand(&reading.calendar, range("2026-01-05", "2026-01-12"), Tz::UTC).occurrences;
        assert!(found.len() <= most && found.len() + 1 >= most.min(1), "{rule}: {}", found.len());
        assert!(most < 7 || found.len() >= most * 6 / 7, "{rule}: {}", found.len());
    }
}

#[test]
fn a_rule_that_ends_before_it_begins_deletes_the_series() {
    assert_eq!(events("UID:a\nDTSTART:20260106T010000Z\nRRULE:FREQ=DAILY;UNTIL=20260101T000000Z"), [""; 0]);
}

#[test]
fn exchange_counts_to_minus_one() {
    let lines = "UID:a\nDTSTART;VALUE=DATE:20260105\nRRULE:FREQ=WEEKLY;UNTIL=20260112;COUNT=-1";
    assert_eq!(events(lines), ["01-05–01-06", "01-12–01-13"]);
}

#[test]
fn a_change_older_than_its_series_holds_only_while_its_instance_is_there() {
    let changed = |more: &str, sequence: u8| {
        events(&format!(
            "UID:a\nDTSTART:20260105T010000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=2\nSEQUENCE:2\n{more}\n-\n\
             UID:a\nRECURRENCE-ID:20260112T010000Z\nDTSTART:20260113T010000Z\nDURATION:PT1H\nSEQUENCE:{sequence}"
        ))
    };
    assert_eq!(changed("", 1), ["01-05 09:00–10:00", "01-13 09:00–10:00"]);
    assert_eq!(changed("EXDATE:20260112T010000Z", 1), ["01-05 09:00–10:00"]);
    assert_eq!(changed("EXDATE:20260112T010000Z", 3), ["01-05 09:00–10:00", "01-13 09:00–10:00"]);
}

#[test]
fn an_instance_without_its_series_stands_alone() {
    let lines = "UID:a\nRECURRENCE-ID:20260112T010000Z\nDTSTART:20260113T010000Z\nDURATION:PT1H";
    assert_eq!(events(lines), ["01-13 09:00–10:00"]);
}

#[test]
fn every_dialect_is_read_with_the_zones_it_names() {
    let text = include_str!("suite/calendars/dialects.ics");
    let reading = formats::read(text.as_bytes()).unwrap();
    assert_eq!((reading.calendar.name.as_deref(), reading.notices.len()), (Some("王晓明的日历"), 0));
    let found = expand(&reading.calendar, range("2026-01-04", "2026-01-22"), Asia::Shanghai).occurrences;
    let lines: Vec<String> = found
        .iter()
        .map(|one| format!("{} {} {}", shown(one, Asia::Shanghai), one.event.title, one.busy))
        .collect();
    assert_eq!(
        lines,
        [
            "01-05 09:00–10:00 拜访市一医院，讨论学术会议安排 true",
            "01-08 10:00–11:30 Lunch false",
            "01-12 09:00–10:00 拜访市一医院，讨论学术会议安排 true",
            "01-17 14:30–16:00 部门例会（改期） true",
            "01-19–01-21  true",
            "01-19 09:00–10:00 拜访市一医院，讨论学术会议安排 true",
        ]
    );
}

#[test]
fn busy_times_without_events_are_busy() {
    let text = "BEGIN:VCALENDAR\nBEGIN:VFREEBUSY\nUID:f\nDTSTART:20260105T000000Z\nDTEND:20260112T000000Z\n\
        FREEBUSY;FBTYPE=BUSY:20260105T010000Z/PT2H,20260106T010000Z/20260106T020000Z\n\
        FREEBUSY;FBTYPE=FREE:20260107T010000Z/PT8H\nFREEBUSY;FBTYPE=BUSY-TENTATIVE:20260108T010000Z/PT1H\n\
        FREEBUSY;FBTYPE=X-LUNCH:20260109T040000Z/PT1H\nEND:VFREEBUSY\nEND:VCALENDAR\n";
    let reading = formats::read(text.as_bytes()).unwrap();
    assert_eq!(reading.notices, []);
    let again = formats::read(reading.kept.as_bytes()).unwrap();
    for reading in [&reading, &again] {
        let found = expand(&reading.calendar, range("2026-01-05", "2026-01-12"), Asia::Shanghai).occurrences;
        let shown: Vec<String> =
            found.iter().map(|one| format!("{} {}", shown(one, Asia::Shanghai), one.busy)).collect();
        assert_eq!(
            shown,
            [
                "01-05 09:00–11:00 true",
                "01-06 09:00–10:00 true",
                "01-08 09:00–10:00 true",
                "01-09 12:00–13:00 true"
            ]
        );
        assert_eq!(found[2].status, Status::Tentative);
    }
}

#[test]
fn what_a_cancellation_names_is_called_off() {
    let series =
        "BEGIN:VEVENT\nUID:a\nDTSTART:20260105T010000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3\nEND:VEVENT";
    let off = "BEGIN:VEVENT\nUID:a\nSEQUENCE:1\nRECURRENCE-ID:20260112T010000Z\nDTSTART:20260112T010000Z\nDURATION:PT1H\nEND:VEVENT";
    let text = format!(
        "BEGIN:VCALENDAR\nMETHOD:REQUEST\n{series}\nEND:VCALENDAR\nBEGIN:VCALENDAR\nMETHOD:CANCEL\n{off}\nEND:VCALENDAR\n"
    );
    let busy = |text: &str| -> Vec<bool> {
        let reading = formats::read(text.as_bytes()).unwrap();
        let again = formats::read(reading.kept.as_bytes()).unwrap();
        let all = |reading: &formats::Reading| -> Vec<bool> {
            let found =
                expand(&reading.calendar, range("2026-01-01", "2026-02-01"), Asia::Shanghai).occurrences;
            found.iter().map(|one| one.busy).collect()
        };
        assert_eq!(all(&reading), all(&again), "what is kept says the same");
        all(&reading)
    };
    assert_eq!(busy(&text), [true, false, true]);
    let whole = off.replace("RECURRENCE-ID:20260112T010000Z\n", "");
    assert_eq!(busy(&text.replace(off, &whole)), [false]);
}

#[test]
fn hostile_rules_and_files_cost_little() {
    let nested = format!(
        "BEGIN:VCALENDAR\n{}BEGIN:VEVENT\nUID:a\nDTSTART:20260105T010000Z\nDURATION:PT1H\n{}END:VEVENT\nEND:VCALENDAR\n",
        "BEGIN:X-A\nEND:X-A\n".repeat(20_000),
        "BEGIN:X-DEEP\n".repeat(100_000)
    );
    // The deepest is what the first END may close; the event behind it is read as far as it goes.
    let reading = formats::read(nested.as_bytes()).unwrap();
    assert!(reading.calendar.events.len() <= 1);
    let all = range("2026-01-01", "2027-01-01");
    for (rule, most) in [
        ("FREQ=SECONDLY", 100_000),
        ("FREQ=SECONDLY;BYSECOND=30;INTERVAL=60", 0),
        ("FREQ=MINUTELY;INTERVAL=60;BYMINUTE=30", 0),
        ("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", 0),
        ("FREQ=YEARLY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12;BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYSETPOS=-1", 1),
        ("FREQ=DAILY;INTERVAL=4294967295", 0),
        ("FREQ=YEARLY;INTERVAL=4294967295;COUNT=18446744073709551615", 0),
    ] {
        let text = calendar(&format!(
            "UID:a\nDTSTART:00010101T000000Z\nDURATION:PT1S\nRRULE:{rule}\n-\nUID:b\nDTSTART:99991231T235959Z\nRRULE:{rule}"
        ));
        let reading = formats::read(text.as_bytes()).unwrap();
        let expansion = expand(&reading.calendar, all, Asia::Shanghai);
        assert!(expansion.occurrences.len() <= most, "{rule}: {}", expansion.occurrences.len());
        assert_eq!(expansion.notices.len(), usize::from(most > 1), "{rule}: {:?}", expansion.notices);
    }
}

/// Busy times where the owner lives in New York, with their UID and status.
fn unavailable(text: &str, from: &str, to: &str) -> Vec<String> {
    let zone = chrono_tz::America::New_York;
    let reading = formats::read(text.as_bytes()).unwrap();
    assert_eq!(reading.notices, []);
    let again = formats::read(reading.kept.as_bytes()).unwrap();
    let shown = |reading: &formats::Reading| -> Vec<String> {
        let found = expand(&reading.calendar, range(from, to), zone).occurrences;
        assert!(found.iter().all(|one| one.busy && one.event.title.is_empty()));
        let clock = |at: DateTime<Utc>| at.with_timezone(&zone).format("%m-%d %H:%M").to_string();
        found
            .iter()
            .map(|one| format!("{} {}–{} {:?}", one.event.uid, clock(one.start), clock(one.end), one.status))
            .collect()
    };
    assert_eq!(shown(&reading), shown(&again), "what is kept says the same");
    assert!(!reading.kept.contains("SUMMARY"), "only times are kept");
    shown(&reading)
}

fn hours(uid: &str, more: &str, hours: &str) -> String {
    format!(
        "BEGIN:VAVAILABILITY\nUID:{uid}\n{more}\nBEGIN:AVAILABLE\nUID:{uid}-1\nSUMMARY:Office\n\
         {hours}\nEND:AVAILABLE\nEND:VAVAILABILITY\n"
    )
}

const OFFICE: &str = "DTSTART;TZID=America/New_York:20260105T090000\n\
    DTEND;TZID=America/New_York:20260105T170000\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";

#[test]
fn who_gives_hours_is_busy_at_all_others() {
    let text = format!("BEGIN:VCALENDAR\n{}END:VCALENDAR\n", hours("a", "PRIORITY:5", OFFICE));
    assert_eq!(
        unavailable(&text, "2026-03-06", "2026-03-10"),
        [
            // The range begins and ends in UTC, and the clock is put forward on the 8th.
            "a 03-05 19:00–03-06 09:00 Confirmed",
            "a 03-06 17:00–03-09 09:00 Confirmed",
            "a 03-09 17:00–03-09 20:00 Confirmed",
        ]
    );
}

#[test]
fn the_more_urgent_hours_lie_over_the_others() {
    let week = "DTSTART;TZID=America/New_York:20260309T000000\nDTEND;TZID=America/New_York:20260311T000000";
    let at_noon = "DTSTART;TZID=America/New_York:20260309T120000\nDURATION:PT10H\nRRULE:FREQ=DAILY";
    let special = hours("b", &format!("{week}\nPRIORITY:1\nBUSYTYPE:BUSY-TENTATIVE"), at_noon);
    let text = format!("BEGIN:VCALENDAR\n{special}{}END:VCALENDAR\n", hours("a", "", OFFICE));
    assert_eq!(
        unavailable(&text, "2026-03-09", "2026-03-12"),
        [
            "a 03-08 20:00–03-09 00:00 Confirmed",
            "b 03-09 00:00–03-09 12:00 Tentative",
            "b 03-09 22:00–03-10 12:00 Tentative",
            "b 03-10 22:00–03-11 00:00 Tentative",
            "a 03-11 00:00–03-11 09:00 Confirmed",
            "a 03-11 17:00–03-11 20:00 Confirmed",
        ]
    );
    let equally = text.replace("PRIORITY:1\n", "");
    assert_eq!(
        unavailable(&equally, "2026-03-10", "2026-03-11"),
        [
            "a 03-09 20:00–03-10 09:00 Confirmed",
            "b 03-10 09:00–03-10 12:00 Tentative",
            "a 03-10 17:00–03-10 20:00 Confirmed",
        ],
        "of two that are equally urgent, the one that says busy is believed"
    );
}

#[test]
fn hours_have_exceptions_and_an_event_takes_time_within_them() {
    let moved = "BEGIN:AVAILABLE\nUID:a-1\nRECURRENCE-ID;TZID=America/New_York:20260310T090000\n\
        DTSTART;TZID=America/New_York:20260310T110000\nDURATION:PT1H\nEND:AVAILABLE\nEND:VAVAILABILITY";
    let given = hours("a", "", &format!("{OFFICE}\nEXDATE;TZID=America/New_York:20260311T090000"));
    let event = "BEGIN:VEVENT\nUID:c\nDTSTART:20260310T153000Z\nDURATION:PT15M\nEND:VEVENT\n";
    let text =
        format!("BEGIN:VCALENDAR\n{}{event}END:VCALENDAR\n", given.replace("END:VAVAILABILITY", moved));
    assert_eq!(
        unavailable(&text, "2026-03-10", "2026-03-13"),
        [
            "a 03-09 20:00–03-10 11:00 Confirmed",
            "c 03-10 11:30–03-10 11:45 Confirmed",
            "a 03-10 12:00–03-12 09:00 Confirmed",
            "a 03-12 17:00–03-12 20:00 Confirmed",
        ]
    );
}
