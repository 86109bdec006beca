//! The channel by command line: market events in the same calendar and under the same rules as visits, stages of
//! distributors with what each asks for, and the four flows.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use chrono::{NaiveDateTime, TimeDelta};
use serde_json::Value;
use tandem_tests::{
    command::Desk,
    lived::{rows, text},
};

const PROGRAMME: &str = "demo.tandem";

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

#[test]
fn a_stage_is_judged_entered_and_calls_for_visits_that_a_person_accepts() {
    let desk = Desk::with_demo();
    let distributor = list(&desk, "distributor").swap_remove(1);
    let id = text(&distributor, "id");
    let show = || desk.json(["stage", "show", PROGRAMME, "--distributor", id]);
    let before = show();
    assert_eq!(before["stage"], distributor["stage"]);
    assert_eq!(rows(&before["stages"]).len(), 4);
    // What lacks is named with what was found: nothing was held yet.
    let lead = &rows(&before["stages"])[3];
    let held =
        rows(&lead["criteria"]).iter().find(|one| one["measure"] == "visits_held").expect("the criterion");
    assert_eq!(
        (&held["met"], &held["told"]["values"]["found"]["value"]),
        (&Value::from(false), &Value::from(0))
    );

    // A person decides, also against the figures, and says why.
    let entered = ["stage", "move", PROGRAMME, "--distributor", id, "--to", "lead", "--by", "Han Mei"];
    assert_eq!(desk.run(entered).code, Some(2), "no reason, no step");
    let said = desk.succeeds(entered.into_iter().chain(["--reason", "代表已能独立主导"]));
    assert!(said.contains("not met"), "{said}");
    let after = show();
    assert_eq!(after["stage"], "lead");
    assert_eq!(
        (text(&after["steps"][0], "who"), text(&after["steps"][0], "reason")),
        ("Han Mei", "代表已能独立主导")
    );
    desk.succeeds(["undo", PROGRAMME]);
    assert_eq!(show(), before);

    // The stage proposes for clients that nobody waits at yet; what is accepted is a demand, once.
    let proposals = desk.json(["stage", "propose", PROGRAMME, "--distributor", id]);
    let first = rows(&proposals).first().unwrap_or_else(|| panic!("nothing proposed: {before}"));
    let demands = list(&desk, "demand");
    assert!(demands.iter().all(|one| one["client"] != first["client"]["name"]), "{first}");
    let key = text(first, "key");
    desk.succeeds(["stage", "accept", PROGRAMME, "--distributor", id, "--proposal", key]);
    let added: Vec<Value> = list(&desk, "demand").into_iter().filter(|one| !demands.contains(one)).collect();
    assert_eq!(added.len(), 1);
    assert_eq!((&added[0]["client"], &added[0]["mode"]), (&first["client"]["name"], &first["mode"]));
    let again = desk.run(["stage", "accept", PROGRAMME, "--distributor", id, "--proposal", key]);
    assert_eq!(again.code, Some(3), "who is waited for is not proposed again: {}", again.stdout);
}

#[test]
fn a_list_of_distributors_notes_the_first_step_of_each() {
    let desk = Desk::with_demo();
    desk.write("people.csv", "经销商,城市,阶段,代表\n新合医药有限公司,杭州,招商,李明\n");
    desk.succeeds(["people", "import", PROGRAMME, "people.csv"]);
    let page = desk.json(["stage", "show", PROGRAMME, "--distributor", "新合医药有限公司"]);
    assert_eq!((text(&page, "stage"), rows(&page["steps"]).len()), ("recruit", 1));
    assert_eq!(page["steps"][0]["on"], "2026-01-05");
    // Without an agreement or a joint issue nothing is proposed, and it is said why.
    assert!(rows(&page["proposals"]).is_empty() && page["why_none"].is_object());
    // The same list at another stage is another step; the same stage is none.
    desk.write("people.csv", "经销商,城市,阶段\n新合医药有限公司,杭州,找商\n");
    desk.succeeds(["people", "import", PROGRAMME, "people.csv"]);
    desk.succeeds(["people", "import", PROGRAMME, "people.csv"]);
    let page = desk.json(["stage", "show", PROGRAMME, "--distributor", "新合医药有限公司"]);
    let stages: Vec<&str> = rows(&page["steps"]).iter().map(|one| text(one, "stage")).collect();
    assert_eq!(stages, ["find", "recruit"]);
}

#[test]
fn flows_are_noted_imported_and_judged_by_a_plain_rule() {
    let desk = Desk::with_demo().at("2026-04-10T01:00:00Z");
    let distributor = list(&desk, "distributor").swap_remove(0);
    let (id, name) = (text(&distributor, "id").to_owned(), text(&distributor, "name").to_owned());
    let page = || desk.json(["flow", "list", PROGRAMME, "--distributor", &id]);
    let health = |flow: usize| page()["flows"][flow]["health"].as_str().unwrap_or_default().to_owned();
    assert!(page()["judged"].is_null());
    assert_eq!(health(1), "unknown");

    let sheet = format!(
        "经销商,月份,发货（盒）,纯销,库存,应收,回款,利润\n{name},2026年1月,\"1,000\",900,800,68000,66000,5\n\
         {name},2026-02,1000,950,850,68000,67000,5\n{name},2026/3,1000,980,870,68000,68000,5\n无此公司,2026-03,1,1,1,1,1,1\n"
    );
    desk.write("flows.csv", sheet);
    let look = desk.json(["flow", "import", PROGRAMME, "flows.csv", "--look"]);
    assert_eq!((rows(&look["changes"]).len(), rows(&look["skipped"]).len()), (3, 1), "{look}");
    assert_eq!(look["unknown_headings"][0], "利润");
    assert!(page()["judged"].is_null(), "a look changes nothing");
    desk.succeeds(["flow", "import", PROGRAMME, "flows.csv"]);
    assert_eq!(page()["judged"], "2026-03");
    assert_eq!((health(1), health(2)), ("well".to_owned(), "well".to_owned()));

    // Goods that pile up make the flow sick however much is shipped; the other figures stay as they are.
    let write = ["flow", "write", PROGRAMME, "--distributor", &id, "--month", "2026-03"];
    desk.succeeds(write.into_iter().chain(["--set", "stock=6000"]));
    assert_eq!((health(1), health(2)), ("sick".to_owned(), "well".to_owned()));
    let goods = page()["flows"][1].clone();
    assert_eq!(goods["figures"][0]["amounts"], serde_json::json!([1000, 1000, 1000]));
    assert!(
        goods["signs"][0]["told"].to_string().contains("stock_lasts"),
        "the worst sign stands first: {goods}"
    );
    desk.succeeds(write.into_iter().chain(["--set", "stock="]));
    assert!(page()["flows"][1]["figures"][2]["amounts"][2].is_null(), "not known is not nought");

    // What can't be is refused.
    let refused = |arguments: [&str; 2]| desk.run(write.into_iter().chain(arguments)).code;
    assert_eq!(refused(["--set", "profit=1"]), Some(2));
    desk.succeeds(write.into_iter().chain(["--set", "reports-due=4"]));
    assert_eq!(refused(["--set", "reports-on-time=5"]), Some(4));
    let ahead =
        ["flow", "write", PROGRAMME, "--distributor", &id, "--month", "2026-05", "--set", "shipped=1"];
    assert_eq!(desk.run(ahead).code, Some(1), "that month has not begun");
    // All distributors at a glance, those first that need work.
    desk.succeeds(write.into_iter().chain(["--set", "stock=6000"]));
    let glance = desk.json(["flow", "list", PROGRAMME]);
    assert_eq!((&rows(&glance)[0]["distributor"], rows(&glance).len() > 20), (&Value::from(name), true));
}
