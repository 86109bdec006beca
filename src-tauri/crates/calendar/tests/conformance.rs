//! What other programs agree on, we say, too.

use std::{collections::BTreeMap, fmt::Write as _};

use chrono::{Datelike, Months, NaiveDateTime};
use chrono_tz::Tz;
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
