//! Import: calendars come in once, each import says what it read, and a newer export says what changed.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use serde_json::Value;
use tandem_tests::command::Desk;

const CALENDAR: &str = include_str!("suite/import/outlook-week.ics");

fn first_rep(desk: &Desk) -> String {
    desk.json(["rep", "list", "demo.tandem"])[0]["id"].as_str().expect("an id").to_owned()
}

fn import(desk: &Desk, rep: &str, text: &str) -> Value {
    desk.write("week.ics", text);
    desk.json(["calendar", "import", "demo.tandem", "--for", rep, "week.ics"])[0].clone()
}

#[test]
fn the_same_file_again_changes_nothing() {
    let desk = Desk::with_demo();
    let rep = first_rep(&desk);
    let first = import(&desk, &rep, CALENDAR);
    assert_eq!(first["status"], "new");
    assert_eq!(first["events"], 3);
    // Twelve Mondays less one, one visit, two days of leave as one entry.
    assert_eq!(first["occurrences_in_horizon"], 13);

    let history = desk.json(["history", "demo.tandem"]);
    let again = import(&desk, &rep, CALENDAR);
    assert_eq!(again["status"], "unchanged");
    assert_eq!(desk.json(["history", "demo.tandem"]), history, "an import of nothing new is no change");
}

#[test]
fn a_newer_export_says_what_changed() {
    let desk = Desk::with_demo();
    let rep = first_rep(&desk);
    import(&desk, &rep, CALENDAR);
    let newer = CALENDAR
        .replace("DTSTAMP:20251229T020000Z", "DTSTAMP:20260104T020000Z")
        .replace("20260113T163000", "20260114T163000")
        .replace("20260113T150000", "20260114T150000")
        .replace("UID:tandem-test-leave", "UID:tandem-test-other-leave");
    let report = import(&desk, &rep, &newer);
    assert_eq!(report["status"], "updated");
    let difference = &report["difference"];
    assert_eq!(difference["added"].as_array().map(Vec::len), Some(1), "{difference}");
    let moved = serde_json::json!([{ "event": "2026-01-14 15:00 拜访客户", "from": "2026-01-13 15:00" }]);
    assert_eq!(difference["moved"], moved, "{difference}");
    assert_eq!(difference["removed"].as_array().map(Vec::len), Some(1), "{difference}");
    assert_eq!(
        desk.json(["calendar", "list", "demo.tandem"]).as_array().map(Vec::len).unwrap_or_default(),
        {
            let demo = Desk::with_demo();
            demo.json(["calendar", "list", "demo.tandem"]).as_array().map(Vec::len).unwrap_or_default() + 1
        }
    );
}

#[test]
fn what_was_skipped_is_named_with_its_line() {
    let desk = Desk::with_demo();
    let rep = first_rep(&desk);
    let bad = CALENDAR.replace("DTSTART;TZID=\"China Standard Time\":20260113T150000\n", "");
    let line = bad.lines().take_while(|line| *line != "UID:tandem-test-visit").count();
    let report = import(&desk, &rep, &bad);
    assert_eq!(report["events"], 2, "the other events are read");
    let skipped = &report["skipped"][0];
    let named = usize::try_from(skipped["line"].as_u64().expect("a line")).expect("a small number");
    assert!((line - 9..=line + 3).contains(&named), "line {named}, but the entry is about line {line}");
    assert_eq!(skipped["what"]["message"], "import-oddity-no-start");
}

#[test]
fn the_text_of_a_private_entry_is_not_kept() {
    let desk = Desk::with_demo();
    let rep = first_rep(&desk);
    let private = CALENDAR.replace("CLASS:PUBLIC", "CLASS:PRIVATE").replace("拜访客户", "心理咨询");
    import(&desk, &rep, &private);
    let stored = std::fs::read(desk.path("demo.tandem")).expect("the programme");
    let written_ahead = std::fs::read(desk.path("demo.tandem-wal")).unwrap_or_default();
    for bytes in [stored, written_ahead] {
        assert!(!bytes.windows("心理咨询".len()).any(|window| window == "心理咨询".as_bytes()));
    }
}

#[test]
fn a_reviewed_match_is_remembered() {
    let desk = Desk::with_demo();
    let rep = &desk.json(["rep", "list", "demo.tandem"])[0];
    let (rep_id, distributor) = (rep["id"].as_str().expect("id"), rep["distributor"].as_str().expect("name"));
    let clients = desk.json(["client", "list", "demo.tandem"]);
    let client = clients
        .as_array()
        .and_then(|all| all.iter().find(|client| client["distributor"] == distributor))
        .expect("a client of the rep's distributor");
    let text = CALENDAR.replace("拜访客户", "老地方见王主任");
    assert_eq!(import(&desk, rep_id, &text)["planned_calls"], 0);
    let client_id = client["id"].as_str().expect("id");
    let decide =
        ["calendar", "match", "demo.tandem", "--distributor", distributor, "--text", "老地方见王主任"];
    desk.succeeds(decide.into_iter().chain(["--client", client_id]));
    let newer = text.replace("20260113T1", "20260114T1");
    assert_eq!(import(&desk, rep_id, &newer)["planned_calls"], 1);
}

#[test]
fn each_correction_counts_from_then_on_for_its_distributor_alone() {
    let desk = Desk::with_demo();
    let reps = desk.json(["rep", "list", "demo.tandem"]);
    let clients = desk.json(["client", "list", "demo.tandem"]);
    let rows = |of: &Value| of.as_array().expect("rows").clone();
    let text = |row: &Value, key: &str| row[key].as_str().expect("text").to_owned();
    let distributor = text(&reps[0], "distributor");
    let own: Vec<String> = rows(&reps)
        .iter()
        .filter(|rep| rep["distributor"] == *distributor)
        .map(|rep| text(rep, "id"))
        .collect();
    let other = rows(&reps).into_iter().find(|rep| rep["distributor"] != *distributor).expect("another one");
    let of_own = |client: &&Value| client["distributor"] == *distributor;
    let clients = rows(&clients);
    let client = clients.iter().find(of_own).expect("a client");
    let calendar = |of: &str| CALENDAR.replace("拜访客户", "老地方见王主任").replace("tandem-test", of);
    let calls = |rep: &str, of: &str| import(&desk, rep, &calendar(of))["planned_calls"].clone();
    let decide = |what: &[&str]| {
        let of =
            ["calendar", "match", "demo.tandem", "--distributor", &distributor, "--text", "老地方见王主任"];
        desk.succeeds(of.iter().chain(what));
    };

    assert_eq!(calls(&own[0], "first"), 0, "nobody knows what it means");
    decide(&["--client", &text(client, "id")]);
    assert_eq!(calls(&own[0], "second"), 1, "what was told once is known");
    assert_eq!(calls(own.last().expect("a rep"), "third"), 1, "in every calendar of the distributor");
    assert_eq!(calls(&text(&other, "id"), "fourth"), 0, "and in nobody else's");
    decide(&["--none"]);
    assert_eq!(calls(&own[0], "fifth"), 0, "the later word counts");
    desk.succeeds(["undo", "demo.tandem"]);
    desk.succeeds(["undo", "demo.tandem"]);
    assert_eq!(calls(&own[0], "sixth"), 1, "taken back, the one before counts again");
}

#[test]
fn expanding_lists_instants_in_utc_by_start() {
    let desk = Desk::new();
    desk.write("week.ics", CALENDAR);
    let range = ["--from", "2026-01-05", "--to", "2026-01-20", "--zone", "Asia/Shanghai"];
    let occurrences = desk.json(["calendar", "expand", "week.ics"].into_iter().chain(range));
    let seen: Vec<String> = occurrences
        .as_array()
        .expect("an array")
        .iter()
        .map(|o| {
            let text = |key: &str| o[key].as_str().expect("text").to_owned();
            format!("{} {} {} {} {}", text("start"), text("end"), text("summary"), o["all_day"], o["busy"])
        })
        .collect();
    assert_eq!(
        seen,
        [
            "2026-01-05T01:00:00Z 2026-01-05T02:00:00Z 周例会 false true",
            "2026-01-12T01:00:00Z 2026-01-12T02:00:00Z 周例会 false true",
            "2026-01-13T07:00:00Z 2026-01-13T08:30:00Z 拜访客户 false true",
            "2026-01-18T16:00:00Z 2026-01-20T16:00:00Z 年假 true true",
            "2026-01-19T01:00:00Z 2026-01-19T02:00:00Z 周例会 false true",
        ]
    );
}

#[test]
fn people_come_in_as_a_list() {
    let desk = Desk::new();
    desk.succeeds(["new", "first.tandem"]);
    desk.write(
        "list.csv",
        "Distributor,City,Rep,Client,Kind\nYongjiang,Ningbo,Zhou Min,,\n,,,First Hospital,zoo\n",
    );
    let looked = desk.json(["people", "import", "first.tandem", "list.csv", "--look"]);
    assert_eq!(looked["changes"].as_array().map(Vec::len), Some(2));
    assert_eq!(desk.json(["rep", "list", "first.tandem"]), serde_json::json!([]), "a look changes nothing");
    let told = desk.succeeds(["people", "import", "first.tandem", "list.csv"]);
    assert!(told.contains("2 things") && told.contains("Line 3 was left out. “zoo” is none"), "{told}");
    assert_eq!(desk.json(["distributor", "list", "first.tandem"])[0]["city"], "宁波");
    let ran = desk.run(["people", "import", "first.tandem", "first.tandem"]);
    assert_eq!(ran.code, Some(4), "{}", ran.stderr);
}

#[test]
fn two_lists_are_matched_without_a_programme() {
    let desk = Desk::new();
    desk.write(
        "clients.csv",
        "id,name,aliases,address,city\nh1,杭州市第一人民医院,,杭州市上城区浣纱路261号,杭州\n\
         h2,浙江大学医学院附属第二医院,SAHZU;浙二滨江,,杭州\nh3,南京市第一医院,,,南京\nh4,苏州市第一人民医院,,,苏州\n",
    );
    desk.write(
        "entries.csv",
        "id,summary,location\ne1,杭州市一 心内,\ne2,浙二 停车,\ne3,市第一医院 王主任,\ne4,\"拜访, 王主任\",浣纱路261号\n",
    );
    let found = desk.json(["calendar", "match", "--clients", "clients.csv", "--events", "entries.csv"]);
    let client = |index: usize| found[index]["client"].as_str();
    assert_eq!([client(0), client(1), client(2), client(3)], [Some("h1"), None, None, Some("h1")], "{found}");
    assert_eq!(found[0]["event"], "e1");
    assert!(found[0]["confidence"].as_f64().is_some_and(|sure| (0.75..=1.0).contains(&sure)), "{found}");
    assert_eq!(found[0]["candidates"][0]["why"], "abbreviation: 杭州市一");
    let both: Vec<_> =
        found[2]["candidates"].as_array().expect("candidates").iter().map(|one| &one["client"]).collect();
    assert!(both.len() >= 2, "two clients fit equally: {found}");

    desk.write("bare.csv", "id,title\ne1,市一\n");
    let ran = desk.run(["calendar", "match", "--clients", "clients.csv", "--events", "bare.csv"]);
    assert_eq!(ran.code, Some(4));
    assert!(ran.stderr.contains("summary"), "{}", ran.stderr);
}

#[test]
fn how_a_calendars_entries_are_treated_is_decided_and_taken_back() {
    let desk = Desk::with_demo();
    let rep = first_rep(&desk);
    import(&desk, &rep, CALENDAR);
    let policy = |arguments: &[&str]| {
        desk.json([&["calendar", "policy", "demo.tandem", "week.ics"], arguments].concat())["policy"].clone()
    };
    let by_itself = policy(&[]);
    assert_eq!((&by_itself["busy"], &by_itself["out_of_office"]), (&"may_move".into(), &"blocks".into()));
    let decided = policy(&["--busy", "blocks", "--out-of-office", "free"]);
    assert_eq!((&decided["busy"], &decided["out_of_office"]), (&"blocks".into(), &"free".into()));
    assert_eq!(decided["tentative"], by_itself["tentative"], "what isn't said stays");
    assert_eq!(policy(&[]), decided, "asking changes nothing");
    desk.succeeds(["undo", "demo.tandem"]);
    assert_eq!(policy(&[]), by_itself);
}
