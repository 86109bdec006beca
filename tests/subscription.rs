//! Subscriptions: a calendar is followed where it stands, and each refresh takes only what is new.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use serde_json::Value;
use tandem_tests::{
    calendar_server::{CalendarServer, USER},
    command::Desk,
};

const PASSWORD: &str = "TANDEM_CALENDAR_PASSWORD";

fn event(uid: &str, title: &str, day: &str) -> String {
    format!(
        "BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20251229T020000Z\r\nDTSTART;TZID=Asia/Shanghai:{day}T140000\r\n\
         DTEND;TZID=Asia/Shanghai:{day}T150000\r\nSUMMARY:{title}\r\nEND:VEVENT\r\n"
    )
}

fn first_rep(desk: &Desk) -> String {
    desk.json(["rep", "list", "demo.tandem"])[0]["id"].as_str().expect("an id").to_owned()
}

/// A server with a calendar of three entries, and one that nobody follows.
fn server() -> CalendarServer {
    let server = CalendarServer::start();
    server.make_calendar("/zhang/work/", "工作");
    server.make_calendar("/zhang/family/", "家庭");
    server.put("/zhang/work/a.ics", &event("a", "周例会", "20260112"));
    server.put("/zhang/work/b.ics", &event("b", "去工厂", "20260113"));
    server.put("/zhang/work/c.ics", &event("c", "年度体检", "20260114"));
    server
}

fn refresh(desk: &Desk) -> Value {
    desk.json(["subscription", "refresh", "demo.tandem"])[0].clone()
}

fn busy(desk: &Desk) -> usize {
    let calendars = desk.json(["calendar", "list", "demo.tandem"]);
    let calendars = calendars.as_array().expect("a list");
    let followed = calendars.iter().find(|one| one["name"] == "工作");
    followed.map_or(0, |one| one["events"].as_u64().and_then(|n| usize::try_from(n).ok()).expect("a number"))
}

#[test]
fn a_calendar_on_a_server_is_found_followed_and_refreshed() {
    let server = server();
    let desk = Desk::with_demo().told(PASSWORD, USER.1);
    let address = server.address();
    let found = desk.json(["subscription", "find", &address, "--user", USER.0]);
    let mut names: Vec<_> =
        found.as_array().expect("a list").iter().map(|one| one["name"].as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, [Some("家庭"), Some("工作")], "{found}");

    let rep = first_rep(&desk);
    let add = |more: &[&str]| {
        let all = ["subscription", "add", "demo.tandem", "--for", &rep, &address, "--user", USER.0];
        desk.run(all.iter().chain(more))
    };
    let which = add(&[]);
    assert_eq!(which.code, Some(3), "{}", which.stderr);
    assert!(which.stderr.contains("家庭") && which.stderr.contains("工作"), "{}", which.stderr);
    let added = add(&["--calendar", "工作", "--json"]);
    assert_eq!(added.code, Some(0), "{}", added.stderr);
    let added: Value = serde_json::from_str(&added.stdout).expect("JSON");
    assert_eq!((&added[0]["status"], &added[0]["events"]), (&"new".into(), &3.into()));
    assert_eq!(busy(&desk), 3);

    let history = desk.json(["history", "demo.tandem"]);
    assert_eq!(refresh(&desk)["status"], "unchanged");
    assert_eq!(desk.json(["history", "demo.tandem"]), history, "nothing new is no change");

    server.put("/zhang/work/a.ics", &event("a", "周例会", "20260119"));
    server.delete("/zhang/work/b.ics");
    server.put("/zhang/work/d.ics", &event("d", "出差", "20260115"));
    let report = refresh(&desk);
    let difference = &report["difference"];
    for (kind, text) in [("moved", "周例会"), ("removed", "去工厂"), ("added", "出差")] {
        let all = difference[kind].as_array().expect("a list");
        assert!(all.len() == 1 && all[0].to_string().contains(text), "{kind}: {difference}");
    }
    assert_eq!(difference["unchanged"], 1);

    // Undone, it says what it said before; and the server is taken at its word again when it is asked again.
    desk.succeeds(["undo", "demo.tandem"]);
    assert_eq!(refresh(&desk)["difference"], *difference);
    assert_eq!(busy(&desk), 3);

    desk.succeeds(["subscription", "remove", "demo.tandem", "工作"]);
    assert_eq!(desk.json(["subscription", "list", "demo.tandem"]), serde_json::json!([]));
    assert_eq!(busy(&desk), 3, "what it said stays");
}

#[test]
fn what_goes_wrong_is_told_and_harms_nothing() {
    let server = server();
    let desk = Desk::with_demo().told(PASSWORD, USER.1);
    let (rep, address) = (first_rep(&desk), server.address());
    let add = ["subscription", "add", "demo.tandem", "--for", &rep, &address];
    let nobody = desk.run(add);
    assert_eq!(nobody.code, Some(1), "{}", nobody.stderr);
    assert!(nobody.stderr.contains("localhost wants to know who asks"), "{}", nobody.stderr);
    desk.succeeds(add.iter().chain(&["--user", USER.0, "--calendar", "工作"]));

    let wrong = desk.told(PASSWORD, "wrong");
    let refused = wrong.run(["subscription", "refresh", "demo.tandem"]);
    assert!(
        refused.code == Some(1) && refused.stderr.contains("wants to know who asks"),
        "{}",
        refused.stderr
    );
    assert!(!refused.stderr.contains("wrong"), "the password is repeated: {}", refused.stderr);
    let desk = wrong.told(PASSWORD, USER.1);
    drop(server);
    let gone = desk.run(["subscription", "refresh", "demo.tandem", "工作"]);
    assert!(gone.code == Some(1) && gone.stderr.contains("localhost doesn’t answer"), "{}", gone.stderr);
    assert_eq!(busy(&desk), 3, "what was fetched stays");

    for (address, code, says) in [
        ("http://example.com/a.ics", 4, "begins with http://"),
        ("https://zhang:geheim@example.com/", 4, "a password stands in the address"),
        ("ftp://example.com/a.ics", 4, "is no address of a calendar"),
    ] {
        let refused = desk.run(["subscription", "find", address]);
        assert!(refused.code == Some(code) && refused.stderr.contains(says), "{address}: {}", refused.stderr);
        assert!(!refused.stderr.contains("geheim"), "{}", refused.stderr);
    }
    let bytes = std::fs::read(desk.path("demo.tandem")).expect("the programme");
    assert!(!bytes.windows(6).any(|window| window == USER.1.as_bytes()), "the password is in the programme");
}

#[test]
fn what_a_person_keeps_private_stays_on_the_server() {
    let server = CalendarServer::start();
    server.make_calendar("/zhang/work/", "工作");
    let private = event("p", "看牙医", "20260112").replace("SUMMARY", "CLASS:PRIVATE\r\nSUMMARY");
    server.put("/zhang/work/p.ics", &private);
    let desk = Desk::with_demo().told(PASSWORD, USER.1);
    let (rep, address) = (first_rep(&desk), server.address());
    desk.succeeds(["subscription", "add", "demo.tandem", "--for", &rep, &address, "--user", USER.0]);
    assert_eq!(busy(&desk), 1);
    let bytes = std::fs::read(desk.path("demo.tandem")).expect("the programme");
    let said = "看牙医".as_bytes();
    assert!(!bytes.windows(said.len()).any(|window| window == said), "what is private was stored");
}
