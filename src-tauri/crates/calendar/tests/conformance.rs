//! What other programs agree on, we say, too.

mod agreed;

use std::{collections::BTreeMap, fmt::Write as _};

use chrono::{DateTime, Datelike, Months, NaiveDateTime, Utc};
use chrono_tz::{Europe, Tz};
use tandem_calendar::{formats, occurrence::expand};
use tandem_domain::time::Interval;

const RULES: &str = include_str!("suite/recurrence/rules.tsv");
/// As many times as the suite has of each rule, and the years that they come from.
const MOST: usize = 60;
const YEARS: u32 = 30;

#[test]
fn rules_give_what_two_other_libraries_give() {
    let (mut right, mut wrong) = (BTreeMap::<&str, usize>::new(), String::new());
    for line in RULES.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [suite, start, rule, _, expected] = fields[..] else { panic!("fields of {line}") };
        let text = format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:{start}\nRRULE:{rule}\nEND:VEVENT\nEND:VCALENDAR\n"
        );
        let reading = formats::read(text.as_bytes()).unwrap();
        assert_eq!(reading.notices, [], "{rule}");
        let begin = NaiveDateTime::parse_from_str(start, "%Y%m%dT%H%M%S").unwrap();
        let end = begin.with_month(1).unwrap().with_day(1).unwrap().date() + Months::new(12 * YEARS);
        let end = end.and_hms_opt(0, 0, 0).unwrap();
        let range = Interval::new(begin.and_utc(), end.and_utc()).unwrap();
        let mut expected: Vec<&str> = expected.split(',').collect();
        if expected[0] != start {
            // The libraries list what the rule gives; an event's own start always occurs.
            expected.insert(0, start);
        }
        expected.truncate(MOST);
        let found = expand(&reading.calendar, range, Tz::UTC).occurrences;
        let found: Vec<String> =
            found.iter().take(MOST).map(|one| one.start.format("%Y%m%dT%H%M%S").to_string()).collect();
        if found.len() == expected.len() && found == expected {
            *right.entry(suite).or_default() += 1;
        } else {
            let _ = writeln!(wrong, "{start} {rule}\n  {}\n  {}", found.join(","), expected.join(","));
        }
    }
    println!("right: {right:?}");
    assert!(wrong.is_empty(), "{wrong}");
    assert_eq!(right.get("rfc5545"), Some(&42), "every example of RFC 5545, 3.8.5.3");
}

/// RFC 5545, 3.8.2.4: DTSTART "defines the first instance in the recurrence set", also where the rule alone would not
/// give it. The others leave it out then; the programs that write such entries show it, and KCalendarCore expects it.
/// This is also all in which libical differs from us on calendars made at random.
const START: &str = "the start always occurs";
/// RFC 2445, 4.8.5.2, which programs of its time follow, as KCalendarCore expects; the others pass EXRULE over.
const EXCEPTION_RULE: &str = "what EXRULE gives is left out";
/// RFC 5545, 3.8.4.7 and 3.8.7.4: of one identity, the newest counts. Who counts both doubles what was sent twice.
const DOUBLE: &str = "what is there twice counts once";
/// RFC 5545, 3.6.1 asks for an end after the start. Programs write the same day and mean it.
const SAME_DAY: &str = "a day that ends on itself is a day";
/// RFC 5545, 3.6.1 asks for an end of the kind of the start; then whole days stay whole days.
const MIXED: &str = "what begins with a day lasts whole days";
/// The times lack digits or have some too many: what else is in the file is read.
const BROKEN: &str = "an entry that can't be read hides no other";

/// Where two of the others agree and we differ, and why.
const ARGUED: [(&str, &str); 15] = [
    ("recurring-ical-events/issue_15_duplicated_events", DOUBLE),
    ("recurring-ical-events/issue_201_mixed_datetime_and_date", MIXED),
    ("icalendar/calendars/example", SAME_DAY),
    ("libical/calendar", BROKEN),
    ("libical/classify", DOUBLE),
    ("libical/process-calendar", BROKEN),
    ("kcalendarcore/Compat/KOrganizer_3.2", START),
    ("kcalendarcore/RecurrenceRule/KOrganizer_3.4/KOrganizer_Test10", START),
    ("kcalendarcore/RecurrenceRule/KOrganizer_3.4/KOrganizer_Test13", START),
    ("kcalendarcore/RecurrenceRule/LibICal/LibICal_TestCase24", START),
    ("kcalendarcore/RecurrenceRule/LibICal/LibICal_TestCase42", START),
    ("kcalendarcore/RecurrenceRule/LibICal/LibICal_TestCase57", EXCEPTION_RULE),
    ("kcalendarcore/RecurrenceRule/unsorted/hourly", START),
    ("kcalendarcore/RecurrenceRule/unsorted/lastworkday", START),
    ("kcalendarcore/RecurrenceRule/unsorted/monthly", START),
];

#[test]
fn calendars_give_what_two_other_libraries_give() {
    let (mut right, mut wrong) = (BTreeMap::<&str, usize>::new(), String::new());
    for case in agreed::cases() {
        let reading = formats::read(case.text.as_bytes()).unwrap();
        let [from, to] = case.range.map(|at| at.parse::<DateTime<Utc>>().unwrap());
        let range = Interval::new(from, to).unwrap();
        let shown = |start: DateTime<Utc>, end: DateTime<Utc>| {
            format!("{}+{}", start.format("%Y%m%dT%H%M%S"), (end - start).num_seconds())
        };
        let mut found: Vec<String> = expand(&reading.calendar, range, Europe::Berlin)
            .occurrences
            .iter()
            .map(|one| shown(one.start, one.end))
            .collect();
        let mut expected: Vec<&str> = case.expected.clone();
        found.sort_unstable();
        expected.sort_unstable();
        let argued = ARGUED.iter().find(|(name, _)| *name == case.name);
        match argued {
            // What is argued away must still be there.
            Some((name, why)) => assert_ne!(found, expected, "{name} is no longer so: {why}"),
            None if found == expected => *right.entry(case.name.split('/').next().unwrap()).or_default() += 1,
            None => _ = writeln!(wrong, "{}\n{}  {found:?}\n  {expected:?}", case.name, case.text),
        }
    }
    println!("right: {right:?}");
    assert!(wrong.is_empty(), "{wrong}");
    assert_eq!(right.values().sum::<usize>() + ARGUED.len(), 240, "all cases are there");
}
