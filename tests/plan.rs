//! The plan of the demo programme: it collides with nobody's commitments, as read back from the calendar
//! files themselves, and says why everything is where it is.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use chrono::{DateTime, Datelike, Utc, Weekday};
use serde_json::Value;
use tandem_tests::command::Desk;

/// The demo with the plan of its quarter in force; it is planned once a process.
fn planned() -> Desk {
    static PLANNED: OnceLock<Desk> = OnceLock::new();
    let planned = PLANNED.get_or_init(|| {
        let desk = Desk::with_demo();
        desk.succeeds(["plan", "demo.tandem", "--from", "2026-01-05", "--to", "2026-03-31", "--accept"]);
        desk
    });
    planned.copy()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("no {key} in {value}"))
}

fn instant(value: &Value, key: &str) -> DateTime<Utc> {
    text(value, key).parse().expect("an instant")
}

fn rows(value: &Value) -> &Vec<Value> {
    value.as_array().expect("an array")
}

#[test]
fn no_visit_overlaps_what_the_calendars_say_but_the_call_it_rides_on() {
    let desk = planned();
    let visits = desk.json(["visit", "list", "demo.tandem"]);
    assert!(rows(&visits).len() > 80, "only {} visits", rows(&visits).len());
    assert!(rows(&visits).iter().filter(|visit| !visit["rides_on"].is_null()).count() > 20);

    // Each file that the demo's people sent, expanded for itself.
    let mut checked = 0;
    for calendar in rows(&desk.json(["calendar", "list", "demo.tandem"])) {
        let file = desk.path("demo-calendars").join(text(calendar, "file"));
        let file = file.to_str().expect("a path in UTF-8");
        let range = ["--from", "2026-01-05", "--to", "2026-04-01"];
        let occurrences = desk.json(["calendar", "expand", file].into_iter().chain(range));
        let owner = text(calendar, "owner_id");
        for visit in rows(&visits) {
            let theirs = [text(visit, "manager_id"), text(visit, "rep_id"), text(visit, "distributor_id")];
            if !theirs.contains(&owner) {
                continue;
            }
            let (start, end) = (instant(visit, "start"), instant(visit, "end"));
            for busy in rows(&occurrences).iter().filter(|occurrence| occurrence["busy"] == true) {
                // What a distributor's calendar says of one rep by name binds that rep alone.
                if owner == text(visit, "distributor_id") && names_another_rep(&desk, busy, visit) {
                    continue;
                }
                let rides = visit["rides_on"]["uid"] == busy["uid"] && instant(busy, "start") == start;
                let overlaps = instant(busy, "start") < end && start < instant(busy, "end");
                assert!(rides || !overlaps, "{visit} collides with {busy} in {file}");
                checked += 1;
            }
        }
    }
    assert!(checked > 1000, "only {checked} pairs were compared");
}

fn names_another_rep(desk: &Desk, busy: &Value, visit: &Value) -> bool {
    let reps = desk.json(["rep", "list", "demo.tandem"]);
    rows(&reps)
        .iter()
        .any(|rep| rep["id"] != visit["rep_id"] && text(busy, "summary").contains(text(rep, "name")))
}

#[test]
fn visits_fall_on_workdays_and_never_on_two_places_at_once() {
    let desk = planned();
    let visits = desk.json(["visit", "list", "demo.tandem"]);
    let holidays = desk.json(["holidays", "list", "demo.tandem"]);
    let on = |kind: &str| -> BTreeSet<&str> {
        rows(&holidays).iter().filter(|day| day["kind"] == kind).map(|day| text(day, "date")).collect()
    };
    let (off, made_up) = (on("holiday"), on("make_up_workday"));
    let mut days: BTreeMap<(&str, &str), Vec<[DateTime<Utc>; 2]>> = BTreeMap::new();
    for visit in rows(&visits) {
        let day = text(visit, "date");
        let weekday = day.parse::<chrono::NaiveDate>().expect("a day").weekday();
        assert!(!off.contains(day), "{visit} is on a public holiday");
        if weekday == Weekday::Sun || weekday == Weekday::Sat {
            // The demo's managers work on weekends only in exchange for a holiday.
            assert!(made_up.contains(day), "{visit} is on a free weekend");
        }
        for who in ["manager_id", "rep_id"] {
            let span = [instant(visit, "start"), instant(visit, "end")];
            days.entry((text(visit, who), day)).or_default().push(span);
        }
    }
    for ((who, day), mut spans) in days {
        spans.sort_unstable();
        for pair in spans.windows(2) {
            assert!(pair[0][1] < pair[1][0], "{who} is at two places on {day}");
        }
    }
}

#[test]
fn what_holds_the_plan_back_is_told_in_visits() {
    let desk = planned();
    let told = desk.json(["explain", "demo.tandem", "--scarce"]);
    let told = told.as_array().unwrap_or_else(|| panic!("no sentences: {told}"));
    let of = |message: &str| told.iter().filter(|one| one["message"] == message).collect::<Vec<_>>();
    let days = of("plan-scarce-day");
    assert!(!days.is_empty() && days.len() <= 3, "the demo wants more than its managers can do: {told:?}");
    for day in days {
        let visits: f64 = text(&day["values"]["visits"], "value").parse().unwrap_or_else(|_| panic!("{day}"));
        assert!((0.3..=9.0).contains(&visits), "a day holds no more visits than that: {day}");
    }
    assert_eq!(of("plan-scarce-city").len(), 1);
    let said = desk.succeeds(["explain", "demo.tandem", "--scarce"]);
    assert_eq!(said.lines().count(), told.len());
}

#[test]
fn every_visit_and_every_demand_left_over_is_explained() {
    let desk = planned();
    for visit in rows(&desk.json(["visit", "list", "demo.tandem"])).iter().take(12) {
        let why = desk.json(["explain", "demo.tandem", "--visit", text(visit, "id")]);
        assert!(!rows(&why["reasons"]).is_empty(), "{why}");
        let told = desk.succeeds(["explain", "demo.tandem", "--visit", text(visit, "id")]);
        assert!(told.contains(text(visit, "client")), "{told}");
    }
    let demands = desk.json(["demand", "list", "demo.tandem"]);
    let mut left_over = 0;
    for demand in rows(&demands) {
        if demand["planned"].as_u64() < demand["count"].as_u64() {
            left_over += 1;
            let why = desk.json(["explain", "demo.tandem", "--demand", text(demand, "id")]);
            assert!(!why["not_plannable"].is_null() || !rows(&why["closed"]).is_empty(), "{why}");
        }
    }
    assert!(left_over > 5, "the demo should leave some demands to explain, not {left_over}");
}

#[test]
fn the_same_demo_and_seed_give_the_same_plan_on_any_number_of_threads() {
    let plan = |threads: &str| {
        let desk = Desk::with_demo();
        let plan = desk.json(["plan", "demo.tandem", "--threads", threads, "--seed", "7"]);
        // Ids are new each time.
        let visit = |visit: &Value| {
            ["demand_id", "manager_id", "rep_id", "start"].map(|key| text(visit, key).to_owned())
        };
        rows(&plan["visits"]).iter().map(visit).collect::<Vec<_>>()
    };
    let one = plan("1");
    assert_eq!(one, plan("2"));
}

#[test]
fn accepting_is_a_change_that_can_be_undone() {
    let desk = Desk::with_demo();
    assert!(rows(&desk.json(["visit", "list", "demo.tandem"])).is_empty());
    desk.succeeds(["plan", "demo.tandem", "--accept"]);
    let visits = desk.json(["visit", "list", "demo.tandem"]);
    assert!(!rows(&visits).is_empty());
    desk.succeeds(["undo", "demo.tandem"]);
    assert!(rows(&desk.json(["visit", "list", "demo.tandem"])).is_empty());
    desk.succeeds(["redo", "demo.tandem"]);
    assert_eq!(desk.json(["visit", "list", "demo.tandem"]), visits);
}

#[test]
fn a_plan_stands_when_nothing_changed() {
    let desk = planned();
    let before = desk.json(["visit", "list", "demo.tandem"]);
    desk.succeeds(["plan", "demo.tandem", "--from", "2026-01-05", "--to", "2026-03-31", "--accept"]);
    let after = desk.json(["visit", "list", "demo.tandem"]);
    let ids = |visits: &Value| -> BTreeSet<(String, String)> {
        rows(visits).iter().map(|v| (text(v, "id").to_owned(), text(v, "start").to_owned())).collect()
    };
    let stayed = ids(&before).intersection(&ids(&after)).count();
    assert!(stayed * 10 >= rows(&before).len() * 9, "{stayed} of {} visits stayed", rows(&before).len());
}

#[test]
fn a_plan_for_some_leaves_the_others_alone() {
    let desk = planned();
    let before = desk.json(["visit", "list", "demo.tandem"]);
    let manager = text(&rows(&before)[0], "manager");
    let theirs = |plan: &Value| -> BTreeSet<String> {
        let others = rows(plan).iter().filter(|visit| text(visit, "manager") != manager);
        others.map(|visit| format!("{} {} {}", visit["id"], visit["start"], visit["rep"])).collect()
    };
    let asked = ["plan", "demo.tandem", "--manager", manager, "--from", "2026-01-05", "--to", "2026-02-08"];
    let proposal = desk.json(asked.into_iter().chain(["--accept"]));
    assert!(rows(&proposal["visits"]).iter().any(|visit| text(visit, "manager") != manager), "they stay");
    assert_eq!(theirs(&desk.json(["visit", "list", "demo.tandem"])), theirs(&before));
    assert_eq!(desk.run(["plan", "demo.tandem", "--region", "Atlantis"]).code, Some(3));
}

#[test]
fn a_repair_moves_only_what_a_new_calendar_hits() {
    let desk = planned();
    let visits = desk.json(["visit", "list", "demo.tandem"]);
    let hit = rows(&visits).iter().find(|visit| visit["rides_on"].is_null()).expect("one with no call");
    let utc = |key| instant(hit, key).format("%Y%m%dT%H%M%SZ");
    let meeting = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:meeting\r\nSUMMARY:季度大会\r\n\
         DTSTART:{}\r\nDTEND:{}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        utc("start"),
        utc("end")
    );
    std::fs::write(desk.path("meeting.ics"), meeting).expect("written");
    desk.succeeds(["calendar", "import", "demo.tandem", "meeting.ics", "--for", text(hit, "rep_id")]);

    let repaired = desk.json(["plan", "demo.tandem", "--repair", "--accept"]);
    let changes = &repaired["changes"];
    assert_eq!(changes["moved"].as_u64().zip(changes["removed"].as_u64()).map(|(a, b)| a + b), Some(1));
    let stands =
        |visit: &Value| ["id", "start", "end", "manager_id", "rep_id"].map(|key| text(visit, key).to_owned());
    let after: BTreeSet<_> = rows(&desk.json(["visit", "list", "demo.tandem"])).iter().map(stands).collect();
    for visit in rows(&visits) {
        assert_eq!(after.contains(&stands(visit)), text(visit, "id") != text(hit, "id"), "{visit}");
    }
}
