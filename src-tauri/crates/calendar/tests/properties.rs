//! What holds for any calendar: expansion against plain stepping, pieces against the whole, what is kept
//! against what was read, and that no bytes bring the reader down.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod targets;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};
use chrono_tz::Asia;
use proptest::prelude::*;
use tandem_calendar::{
    difference::{EventLabel, difference},
    formats::{self, Reading},
    occurrence::{Occurrence, expand},
};
use tandem_domain::time::Interval;

const SERIES: &str = include_str!("suite/calendars/series.ics");
const DIALECTS: &str = include_str!("suite/calendars/dialects.ics");
const WEEKDAYS: [(&str, Weekday); 7] = [
    ("MO", Weekday::Mon),
    ("TU", Weekday::Tue),
    ("WE", Weekday::Wed),
    ("TH", Weekday::Thu),
    ("FR", Weekday::Fri),
    ("SA", Weekday::Sat),
    ("SU", Weekday::Sun),
];

fn day(days: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + Days::new(days)
}

fn at(days: u64, minutes: i64) -> DateTime<Utc> {
    day(days).and_time(NaiveTime::MIN).and_utc() + TimeDelta::minutes(minutes)
}

fn range(from: u64, days: u64) -> Interval {
    Interval::new(at(from, 0), at(from + days, 0)).unwrap()
}

fn read(text: &str) -> Reading {
    formats::read(text.as_bytes()).unwrap()
}

fn occurrences(reading: &Reading, range: Interval) -> Vec<Occurrence<'_>> {
    expand(&reading.calendar, range, Asia::Shanghai).occurrences
}

/// A rule of days, and what it says of a day, put as plainly as possible.
#[derive(Debug, Clone)]
struct DayRule {
    frequency: usize,
    interval: u64,
    weekdays: BTreeSet<usize>,
    months: BTreeSet<u32>,
    month_days: BTreeSet<u32>,
    start: NaiveDate,
}

impl DayRule {
    fn text(&self) -> String {
        let list = |name: &str, values: Vec<String>| match values.as_slice() {
            [] => String::new(),
            values => format!(";{name}={}", values.join(",")),
        };
        let numbers = |values: &BTreeSet<u32>| values.iter().map(u32::to_string).collect::<Vec<_>>();
        let weekdays = self.weekdays.iter().map(|index| WEEKDAYS[*index].0.to_owned()).collect();
        format!(
            "FREQ={};INTERVAL={}{}{}{}",
            ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"][self.frequency],
            self.interval,
            list("BYDAY", weekdays),
            list("BYMONTH", numbers(&self.months)),
            list("BYMONTHDAY", numbers(&self.month_days)),
        )
    }

    fn falls_on(&self, day: NaiveDate) -> bool {
        let monday = |day: NaiveDate| day - Days::new(day.weekday().num_days_from_monday().into());
        let months = |day: NaiveDate| day.year() * 12 + day.month0().cast_signed();
        let periods = match self.frequency {
            0 => (day - self.start).num_days(),
            1 => (monday(day) - monday(self.start)).num_days() / 7,
            2 => i64::from(months(day) - months(self.start)),
            _ => i64::from(day.year() - self.start.year()),
        };
        let named_weekday = |day: NaiveDate| self.weekdays.iter().any(|i| WEEKDAYS[*i].1 == day.weekday());
        let no_days = self.weekdays.is_empty() && self.month_days.is_empty();
        let weekday = match self.frequency {
            1 if no_days => day.weekday() == self.start.weekday(),
            _ => self.weekdays.is_empty() || named_weekday(day),
        };
        let month_day = match self.frequency {
            2 | 3 if no_days => day.day() == self.start.day(),
            _ => self.month_days.is_empty() || self.month_days.contains(&day.day()),
        };
        let month = match self.frequency {
            3 if no_days && self.months.is_empty() => day.month() == self.start.month(),
            _ => self.months.is_empty() || self.months.contains(&day.month()),
        };
        day == self.start
            || day > self.start && periods % self.interval.cast_signed() == 0 && weekday && month_day && month
    }
}

fn day_rule() -> impl Strategy<Value = DayRule> {
    use proptest::collection::btree_set;
    (
        0..4_usize,
        1..5_u64,
        btree_set(0..7_usize, 0..3),
        btree_set(1..13_u32, 0..3),
        btree_set(1..32_u32, 0..3),
        0..400_u64,
    )
        .prop_map(|(frequency, interval, weekdays, months, month_days, start)| DayRule {
            frequency,
            interval,
            weekdays,
            months,
            month_days: if frequency == 1 { BTreeSet::new() } else { month_days },
            start: day(start),
        })
}

fn event(rule: &DayRule, more: &str) -> String {
    let start = rule.start.format("%Y%m%d");
    format!(
        "BEGIN:VEVENT\r\nUID:rule\r\nSUMMARY:Call\r\nDTSTART;TZID=Asia/Shanghai:{start}T090000\r\nDURATION:PT90M\r\n\
         RRULE:{}{more}\r\nEND:VEVENT\r\n",
        rule.text()
    )
}

/// Which entries a calendar has, each with one of three titles and one of three times.
type Entries = BTreeMap<usize, (u8, u8)>;

fn entries() -> impl Strategy<Value = Entries> {
    prop::collection::btree_map(0..8_usize, (0..3_u8, 0..3_u8), 0..8)
}

fn file(entries: &Entries) -> String {
    let event = |(of, (title, minutes)): (&usize, &(u8, u8))| {
        let start = at(u64::try_from(*of).unwrap(), (*minutes).into()).format("%Y%m%dT%H%M%SZ");
        format!("BEGIN:VEVENT\r\nUID:{of}\r\nSUMMARY:Call {of} {title}\r\nDTSTART:{start}\r\nEND:VEVENT\r\n")
    };
    calendar(&entries.iter().map(event).collect::<String>())
}

fn calendar(events: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n")
}

proptest! {
    #[test]
    fn rules_of_days_give_what_a_look_at_each_day_gives(rule in day_rule(), from in 0..1500_u64) {
        let text = calendar(&event(&rule, ""));
        let seen: Vec<NaiveDate> = occurrences(&read(&text), range(from, 800))
            .iter()
            .map(|one| one.start.with_timezone(&Asia::Shanghai).date_naive())
            .collect();
        let plain: Vec<NaiveDate> = (from..from + 800).map(day).filter(|day| rule.falls_on(*day)).collect();
        prop_assert_eq!(seen, plain, "{}", rule.text());
    }

    #[test]
    fn counting_stops_after_so_many(rule in day_rule(), count in 1..20_usize) {
        let text = calendar(&event(&rule, &format!(";COUNT={count}")));
        let seen = occurrences(&read(&text), range(0, 20_000)).len();
        let by_rule = |day: &NaiveDate| rule.falls_on(*day);
        let most = (0..20_000).map(day).filter(by_rule).take(count + 1).count();
        // A start that the rule does not give is one more.
        prop_assert!(seen == most.min(count) || seen == most.min(count + 1), "{} {seen}", rule.text());
    }

    #[test]
    fn pieces_of_a_range_give_what_the_whole_gives(rule in day_rule(), from in 0..900_u64, cut in 1..99_u64) {
        let text = calendar(&(event(&rule, "") + "BEGIN:VEVENT\r\nUID:long\r\nDTSTART;VALUE=DATE:20240601\r\n\
            DURATION:P3D\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\n"));
        let reading = read(&text);
        let whole: BTreeSet<_> = occurrences(&reading, range(from, 100)).iter().map(|o| (o.event.uid.clone(), o.start)).collect();
        let pieces: BTreeSet<_> = [range(from, cut), range(from + cut, 100 - cut)]
            .into_iter()
            .flat_map(|piece| occurrences(&reading, piece))
            .map(|o| (o.event.uid.clone(), o.start))
            .collect();
        prop_assert_eq!(whole, pieces);
    }

    #[test]
    fn what_is_kept_reads_the_same(rule in day_rule(), private in any::<bool>(), until in 0..900_u64) {
        let class = if private { "\r\nCLASS:CONFIDENTIAL" } else { "" };
        let until = format!(";UNTIL={}T155959Z{class}\r\nEXDATE:{}T010000Z", day(until).format("%Y%m%d"), rule.start.format("%Y%m%d"));
        let reading = read(&calendar(&event(&rule, &until)));
        let kept = read(&reading.kept);
        prop_assert_eq!(&kept.kept, &reading.kept);
        prop_assert!(difference(&reading.calendar, &kept.calendar, Asia::Shanghai).is_empty());
        let times = |reading: &Reading| -> Vec<_> {
            occurrences(reading, range(0, 1500)).iter().map(|one| (one.start, one.end, one.busy)).collect()
        };
        prop_assert_eq!(times(&reading), times(&kept));
    }

    #[test]
    fn a_difference_applied_to_the_old_calendar_gives_the_new_one(old in entries(), new in entries()) {
        let (before, after) = (read(&file(&old)), read(&file(&new)));
        let found = difference(&before.calendar, &after.calendar, Asia::Shanghai);
        let label = |calendar: &Entries, of: usize| {
            let (title, minutes) = calendar[&of];
            EventLabel { title: format!("Call {of} {title}"), start: at(u64::try_from(of).unwrap(), minutes.into()), all_day: false }
        };
        let mut applied: BTreeMap<usize, EventLabel> = old.keys().map(|of| (*of, label(&old, *of))).collect();
        let which = |label: &EventLabel| label.title.split(' ').nth(1).unwrap().parse::<usize>().unwrap();
        for gone in &found.removed {
            prop_assert_eq!(applied.remove(&which(gone)), Some(gone.clone()));
        }
        for changed in &found.changed {
            prop_assert!(applied.insert(which(changed), changed.clone()).is_some_and(|before| before != *changed));
        }
        for moved in &found.moved {
            let before = applied.insert(which(&moved.event), moved.event.clone());
            prop_assert_eq!(before, Some(EventLabel { start: moved.from, ..moved.event.clone() }));
        }
        for added in &found.added {
            prop_assert_eq!(applied.insert(which(added), added.clone()), None);
        }
        prop_assert_eq!(&applied, &new.keys().map(|of| (*of, label(&new, *of))).collect::<BTreeMap<_, _>>());
        prop_assert_eq!(found.unchanged, new.len() - found.changed.len() - found.moved.len() - found.added.len());
        // To import the same once more changes nothing.
        let again = difference(&after.calendar, &read(&after.kept).calendar, Asia::Shanghai);
        prop_assert!(again.is_empty() && again.unchanged == new.len() && again.older == 0);
    }

    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let mut framed = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240101T000000Z\n".to_vec();
        framed.extend(&bytes);
        let _ = formats::read(&bytes);
        targets::file(&framed);
    }

    #[test]
    fn mutilated_files_are_survived(file in 0..2_usize, wounds in proptest::collection::vec((any::<prop::sample::Index>(), 0..6_u8, any::<u8>()), 1..12)) {
        let mut bytes = [SERIES, DIALECTS][file].as_bytes().to_vec();
        for (place, kind, byte) in wounds {
            let place = place.index(bytes.len());
            match kind {
                0 => bytes[place] = byte,
                1 => _ = bytes.remove(place),
                2 => bytes.insert(place, b"0123456789TZ-;:,=\r\n"[usize::from(byte) % 19]),
                3 => bytes.truncate(place.max(100)),
                4 => { let copy = bytes[place..(place + usize::from(byte)).min(bytes.len())].to_vec(); bytes.extend(copy); }
                _ => bytes[place] = b'9',
            }
        }
        targets::file(&bytes);
    }
}
