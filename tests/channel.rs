//! The channel by command line: market events in the same calendar and under the same rules as visits, stages of
//! distributors with what each asks for, and the four flows.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use chrono::{NaiveDateTime, TimeDelta};
use serde_json::Value;
use tandem_tests::command::Desk;

const PROGRAMME: &str = "demo.tandem";

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("no {key} in {value}"))
}

fn rows(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("no array: {value}"))
}

fn list(desk: &Desk, what: &str) -> Vec<Value> {
    rows(&desk.json([what, "list", PROGRAMME])).clone()
}

fn moment(value: &Value, key: &str) -> NaiveDateTime {
    text(value, key).parse().unwrap_or_else(|_| panic!("no moment: {value}"))
}

/// A distributor with a manager of its region, a rep and a client of its own.
struct Cast {
    distributor: String,
    manager: String,
    rep: String,
    client: String,
}

fn cast(desk: &Desk) -> Cast {
    let distributor = list(desk, "distributor").swap_remove(0);
    let name = text(&distributor, "name");
    let own =
        |what| list(desk, what).into_iter().find(|one| one["distributor"] == name).expect("one of its own");
    let near = |one: &Value| one["region"] == distributor["region"];
    Cast {
        manager: text(&list(desk, "manager").into_iter().find(near).expect("a manager"), "id").to_owned(),
        rep: text(&own("rep"), "id").to_owned(),
        client: text(&own("client"), "id").to_owned(),
        distributor: text(&distributor, "id").to_owned(),
    }
}

/// What came of planning an event: the exit code and what was printed.
fn plan(desk: &Desk, cast: &Cast, title: &str, start: NaiveDateTime) -> (Option<i32>, Value) {
    let end = start + TimeDelta::minutes(90);
    let time = |at: NaiveDateTime| at.format("%Y-%m-%dT%H:%M").to_string();
    let ran = desk.run([
        "event",
        "plan",
        PROGRAMME,
        "--distributor",
        &cast.distributor,
        "--kind",
        "department-meeting",
        "--title",
        title,
        "--client",
        &cast.client,
        "--invite",
        &cast.client,
        "--manager",
        &cast.manager,
        "--rep",
        &cast.rep,
        "--start",
        &time(start),
        "--end",
        &time(end),
        "--budget",
        "3000",
        "--json",
    ]);
    (ran.code, serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{}", ran.stderr)))
}

/// An event at a free time near one: where that is taken, the nearest moment offered is free.
fn planned(desk: &Desk, cast: &Cast, title: &str, near: &str) -> Value {
    let (code, answer) = plan(desk, cast, title, near.parse().expect("a moment"));
    if code == Some(0) {
        return answer;
    }
    let offered = rows(&answer["nearest"]).first().unwrap_or_else(|| panic!("nothing offered: {answer}"));
    let (code, answer) = plan(desk, cast, title, moment(offered, "start"));
    assert_eq!(code, Some(0), "what is offered is possible: {answer}");
    answer
}

#[test]
fn an_event_takes_its_peoples_time_and_nothing_else_is_put_there() {
    let desk = Desk::with_demo();
    let cast = cast(&desk);
    let event = planned(&desk, &cast, "心内科科室会", "2026-02-10T14:00:00");
    assert_eq!((text(&event, "state"), rows(&event["conflicts"]).len()), ("planned", 0), "{event}");
    assert_eq!(event["budget_planned"], 3000);
    assert!(rows(&event["materials"]).len() > 2, "what must be ready comes from the playbook");

    // Nobody is at two meetings at once, and nothing changes where that is asked for.
    let history = desk.json(["history", PROGRAMME]);
    let (code, refused) =
        plan(&desk, &cast, "另一场", moment(&event, "local_start") + TimeDelta::minutes(30));
    assert_eq!(code, Some(1));
    assert!(refused["why"].to_string().contains("心内科科室会"), "{refused}");
    assert!(!rows(&refused["nearest"]).is_empty() && refused["event"].is_null());
    assert_eq!(desk.json(["history", PROGRAMME]), history);

    // The planner finds its visits around the event, with time for the way.
    let day = moment(&event, "local_start").date();
    let (from, to) = ((day - TimeDelta::days(3)).to_string(), (day + TimeDelta::days(3)).to_string());
    desk.succeeds(["plan", PROGRAMME, "--from", &from, "--to", &to, "--accept"]);
    let (start, end) = (moment(&event, "local_start"), moment(&event, "local_end"));
    let way = TimeDelta::minutes(30);
    let theirs = |visit: &&Value| visit["manager_id"] == *cast.manager || visit["rep_id"] == *cast.rep;
    let visits = list(&desk, "visit");
    assert!(visits.iter().filter(theirs).count() > 0, "their days are planned");
    for visit in visits.iter().filter(theirs) {
        let apart = moment(visit, "local_end") + way <= start || end + way <= moment(visit, "local_start");
        assert!(apart, "{visit} against {start} to {end}");
    }
    // And an event finds its place around the visits.
    let visit = visits.iter().find(|visit| visit["manager_id"] == *cast.manager).expect("a visit");
    let (code, refused) = plan(&desk, &cast, "再一场", moment(visit, "local_start"));
    assert_eq!(code, Some(1));
    assert!(refused["why"].to_string().contains(text(visit, "client")), "{refused}");
}

#[test]
fn a_calendar_that_comes_later_names_the_event_that_it_collides_with() {
    let desk = Desk::with_demo();
    let cast = cast(&desk);
    let event = planned(&desk, &cast, "心内科科室会", "2026-02-10T14:00:00");
    let entry = |title: &str| {
        let time = |key| moment(&event, key).format("%Y%m%dT%H%M%S").to_string();
        format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nX-WR-CALNAME:own\r\nBEGIN:VEVENT\r\nUID:1@x\r\n\
             DTSTAMP:20260105T000000Z\r\nDTSTART;TZID=Asia/Shanghai:{}\r\nDTEND;TZID=Asia/Shanghai:{}\r\n\
             SUMMARY:{title}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            time("local_start"),
            time("local_end")
        )
    };
    let import = |title: &str| {
        desk.write("own.ics", entry(title));
        desk.json(["calendar", "import", PROGRAMME, "--for", &cast.manager, "own.ics"])[0].clone()
    };
    let show = || desk.json(["event", "show", PROGRAMME, text(&event, "id")]);
    // Who notes the event in a calendar of their own collides with nothing.
    assert!(!import("市一 心内科科室会").to_string().contains("import-conflict-event"));
    assert!(rows(&show()["conflicts"]).is_empty());
    let report = import("季度述职").to_string();
    assert!(report.contains("import-conflict-event") && report.contains("季度述职"), "{report}");
    assert!(show()["conflicts"].to_string().contains("季度述职"));
}

#[test]
fn an_event_is_moved_held_and_called_off() {
    let desk = Desk::with_demo();
    let cast = cast(&desk);
    let event = planned(&desk, &cast, "心内科科室会", "2026-02-10T14:00:00");
    let id = text(&event, "id").to_owned();
    let other = planned(&desk, &cast, "区域会", "2026-02-17T09:00:00");
    let show = |desk: &Desk| desk.json(["event", "show", PROGRAMME, &id]);

    // The same checks hold for moving: not onto another event.
    let onto = text(&other, "local_start").to_owned();
    let refused = desk.run(["event", "move", PROGRAMME, &id, "--start", &onto]);
    assert_eq!(refused.code, Some(1));
    assert!(refused.stdout.contains("区域会"), "{}", refused.stdout);
    assert_eq!(show(&desk)["local_start"], event["local_start"]);
    let ready = desk.json(["event", "ready", PROGRAMME, &id, "--material", "1"]);
    assert_eq!(ready["materials"][0]["done"], true);
    assert_eq!(desk.run(["event", "ready", PROGRAMME, &id, "--material", "99"]).code, Some(3));

    // What has not begun can't have gone well.
    let hold =
        ["event", "hold", PROGRAMME, &id, "--attendance", "18", "--spent", "2750", "--result", "约好复访"];
    assert_eq!(desk.run(hold).code, Some(1));
    let desk = desk.at("2026-03-20T01:00:00Z");
    desk.succeeds(hold);
    let held = show(&desk);
    assert_eq!((text(&held, "state"), &held["budget_spent"]), ("held", &Value::from(2750)));
    assert_eq!(held["outcome"]["attendance"], 18);
    let called_off = ["event", "cancel", PROGRAMME, &id, "--by", "Han Mei", "--reason", "too late"];
    assert_eq!(desk.run(called_off).code, Some(1), "what took place can't be called off");

    // What is called off takes nobody's time.
    let desk = desk.at("2026-01-05T01:00:00Z");
    let other_id = text(&other, "id");
    desk.succeeds(["event", "cancel", PROGRAMME, other_id, "--by", "Han Mei", "--reason", "主任出差"]);
    let (code, _) = plan(&desk, &cast, "新的一场", moment(&other, "local_start"));
    assert_eq!(code, Some(0));
    desk.succeeds(["undo", PROGRAMME]);
    desk.succeeds(["undo", PROGRAMME]);
    assert_eq!(desk.json(["event", "show", PROGRAMME, other_id])["state"], "planned");
    let states = desk.json(["event", "list", PROGRAMME, "--state", "held"]);
    assert_eq!(rows(&states).iter().map(|one| text(one, "id")).collect::<Vec<_>>(), [id.as_str()]);
}

#[test]
fn no_event_is_held_where_no_agreement_lets_one_be() {
    let desk = Desk::with_demo();
    let cast = cast(&desk);
    let (code, refused) = plan(&desk, &cast, "远期会", "2031-02-10T14:00:00".parse().expect("a moment"));
    assert_eq!(code, Some(1));
    assert!(refused["why"].to_string().contains("plan-refused-expired"), "{refused}");
    // Somebody else's client can't be invited.
    let other = list(&desk, "distributor").swap_remove(1);
    let theirs =
        list(&desk, "client").into_iter().find(|one| one["distributor"] == other["name"]).expect("one");
    let wrong = Cast { client: text(&theirs, "id").to_owned(), ..cast };
    let ran = desk.run([
        "event",
        "plan",
        PROGRAMME,
        "--distributor",
        &wrong.distributor,
        "--kind",
        "regional-meeting",
        "--title",
        "x",
        "--invite",
        &wrong.client,
        "--manager",
        &wrong.manager,
        "--start",
        "2026-02-10T14:00",
        "--end",
        "2026-02-10T15:00",
    ]);
    assert_eq!(ran.code, Some(3), "{}", ran.stderr);
    assert!(rows(&desk.json(["event", "list", PROGRAMME])).is_empty());
}
