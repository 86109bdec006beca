//! What a newer export says against an older one, by kinds: for calendars, and for sheets whose rows have nothing that
//! keeps them apart.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use chrono_tz::{Asia, Tz};
use proptest::prelude::*;
use tandem_calendar::{
    difference::{Difference, EventLabel, difference},
    event::Calendar,
    formats::{
        self, File,
        sheet::{Part, Terms},
    },
};

fn first() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 2).unwrap()
}

/// A row of a plan: which client, on which day, at which hour.
type Row = (u8, u64, u8);

fn plan(rows: &[Row]) -> Part {
    let row = |(client, day, hour): &Row| {
        format!("{},{hour}:00,{}:00,客户{client}\n", first() + Days::new(*day), hour + 1)
    };
    let text = format!("日期,开始时间,结束时间,客户\n{}", rows.iter().map(row).collect::<String>());
    // A row that stands twice is told of, and taken once.
    let File::Sheets(sheets) =
        formats::read_file(text.as_bytes(), &Terms::bare(first(), "plan.csv"), true).unwrap()
    else {
        panic!("no sheets: {text}")
    };
    Part::joined(sheets.parts)
}

fn compared(old: &[Row], new: &[Row]) -> Difference {
    difference(&plan(old).calendar, &plan(new).calendar, Asia::Shanghai)
}

fn start((_, day, hour): &Row) -> DateTime<Utc> {
    (first() + Days::new(*day)).and_hms_opt((*hour).into(), 0, 0).unwrap().and_utc() - TimeDelta::hours(8)
}

/// How many entries there are of a title and a start.
type Labels = BTreeMap<(String, DateTime<Utc>), usize>;

fn labels(calendar: &Calendar) -> Labels {
    let mut labels = Labels::new();
    for event in &calendar.events {
        let start = event.start.zone().instant(event.start.wall(), Asia::Shanghai);
        *labels.entry((event.title.clone(), start)).or_default() += 1;
    }
    labels
}

fn put(labels: &mut Labels, label: &EventLabel) {
    *labels.entry((label.title.clone(), label.start)).or_default() += 1;
}

fn take(labels: &mut Labels, title: &str, start: DateTime<Utc>) {
    let key = (title.to_owned(), start);
    let left = labels.get_mut(&key).unwrap_or_else(|| panic!("{key:?} was not there"));
    *left -= 1;
    if *left == 0 {
        labels.remove(&key);
    }
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    prop::collection::vec((0..4_u8, 0..20_u64, 9..17_u8), 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_sheet_imported_again_changes_nothing_in_whatever_order(rows in rows(), by in any::<u64>()) {
        let read = plan(&rows);
        let mut turned = rows.clone();
        if !turned.is_empty() {
            turned.rotate_left(usize::try_from(by % rows.len() as u64).unwrap());
        }
        let kept = formats::read(read.kept.as_bytes()).map(|kept| kept.calendar).unwrap_or_default();
        for again in [&plan(&rows).calendar, &plan(&turned).calendar, &kept] {
            let found = difference(&read.calendar, again, Asia::Shanghai);
            prop_assert!(found.is_empty(), "{found:?}");
            prop_assert_eq!(found.unchanged, read.calendar.events.len());
        }
    }

    #[test]
    fn a_difference_applied_to_the_old_sheet_gives_the_new_one(old in rows(), new in rows()) {
        let (before, after) = (plan(&old).calendar, plan(&new).calendar);
        let found = difference(&before, &after, Asia::Shanghai);
        let (mut applied, wanted) = (labels(&before), labels(&after));
        for gone in &found.removed {
            take(&mut applied, &gone.title, gone.start);
        }
        for moved in &found.moved {
            prop_assert!((moved.event.start - moved.from).abs() <= TimeDelta::days(7));
            take(&mut applied, &moved.event.title, moved.from);
        }
        for changed in &found.changed {
            // Another client at the same time: the one that isn't there any more.
            let gone = applied.keys().find(|one| one.1 == changed.start && !wanted.contains_key(*one));
            let (title, start) = gone.unwrap_or_else(|| panic!("{changed:?}")).clone();
            take(&mut applied, &title, start);
        }
        let moved = found.moved.iter().map(|moved| &moved.event);
        found.added.iter().chain(&found.changed).chain(moved).for_each(|label| put(&mut applied, label));
        prop_assert_eq!(applied, wanted);
    }

    #[test]
    fn a_row_at_another_time_was_moved(others in rows(), at in (20..24_u64, 9..17_u8), to in (20..24_u64, 9..17_u8)) {
        prop_assume!(at != to);
        let with = |(day, hour)| [others.clone(), vec![(9, day, hour)]].concat();
        let found = compared(&with(at), &with(to));
        let moved: Vec<_> = found.moved.iter().map(|moved| (moved.from, moved.event.start)).collect();
        prop_assert_eq!(moved, [(start(&(9, at.0, at.1)), start(&(9, to.0, to.1)))]);
        prop_assert!(found.added.is_empty() && found.removed.is_empty() && found.changed.is_empty());
    }
}

#[test]
fn a_plan_that_begins_a_week_later_moves_nothing() {
    let weekly = |from: u64| (from..from + 4).map(|week| (1, 7 * week, 10)).collect::<Vec<Row>>();
    let found = compared(&weekly(0), &weekly(1));
    assert_eq!((found.moved.len(), found.removed.len(), found.added.len(), found.unchanged), (0, 1, 1, 3));
}

#[test]
fn another_client_at_the_same_time_is_a_change() {
    let found = compared(&[(1, 0, 10), (2, 3, 10)], &[(1, 0, 10), (3, 3, 10)]);
    assert_eq!((found.changed.len(), found.removed.len(), found.added.len()), (1, 0, 0));
    assert_eq!(found.changed[0].title, "客户3");
}

fn series(instances: &str) -> Calendar {
    let text = format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:week\nSUMMARY:例会\nDTSTART:20260302T010000Z\nRRULE:FREQ=WEEKLY\n\
         END:VEVENT\n{instances}END:VCALENDAR\n"
    );
    formats::read(text.as_bytes()).unwrap().calendar
}

#[test]
fn an_instance_of_a_series_is_moved_changed_or_called_off() {
    let instance = |start: &str, more: &str| {
        series(&format!(
            "BEGIN:VEVENT\nUID:week\nSUMMARY:例会\nRECURRENCE-ID:20260309T010000Z\nDTSTART:{start}\n{more}END:VEVENT\n"
        ))
    };
    let compared = |new: &Calendar| difference(&series(""), new, Tz::UTC);
    let moved = compared(&instance("20260310T030000Z", ""));
    assert_eq!((moved.moved.len(), moved.added.len(), moved.unchanged), (1, 0, 1));
    assert_eq!(moved.moved[0].from.to_rfc3339(), "2026-03-09T01:00:00+00:00");
    assert_eq!(compared(&instance("20260309T010000Z", "LOCATION:二楼\n")).changed.len(), 1);
    assert_eq!(compared(&instance("20260309T010000Z", "STATUS:CANCELLED\n")).called_off.len(), 1);
    // And back again.
    let back = difference(&instance("20260310T030000Z", ""), &series(""), Tz::UTC);
    assert_eq!((back.changed.len(), back.removed.len()), (1, 0));
    assert_eq!(back.changed[0].start.to_rfc3339(), "2026-03-09T01:00:00+00:00");
}
