//! Sheets: visit plans of distributors come in as calendars do, whatever program filled them in.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use serde_json::Value;
use tandem_tests::command::Desk;

const OUTLOOK: &[u8] = include_bytes!("../src-tauri/crates/calendar/tests/sheets/outlook-zh.csv");
const PLAN: &[u8] = include_bytes!("../src-tauri/crates/calendar/tests/sheets/plan.xlsx");

fn texts(of: &Value, keys: &[&str]) -> Vec<String> {
    let line = |one: &Value| {
        let text = |key: &&str| one[*key].as_str().map_or_else(|| one[*key].to_string(), str::to_owned);
        keys.iter().map(text).collect::<Vec<_>>().join(" ")
    };
    of.as_array().expect("an array").iter().map(line).collect()
}

#[test]
fn expanding_a_sheet_lists_its_rows_and_tells_what_it_leaves_out() {
    let desk = Desk::new();
    desk.write("日程.csv", OUTLOOK);
    desk.write("plan.xlsx", PLAN);
    let range = ["--from", "2026-03-01", "--to", "2026-04-01", "--zone", "Asia/Shanghai"];
    let rows = desk.json(["calendar", "expand", "日程.csv"].into_iter().chain(range));
    assert_eq!(
        texts(&rows, &["start", "end", "summary", "all_day", "busy", "status"]),
        [
            "2026-03-12T06:00:00Z 2026-03-12T07:30:00Z 浙二 心内科拜访 false true CONFIRMED",
            "2026-03-15T16:00:00Z 2026-03-17T16:00:00Z 年会 true true CONFIRMED",
        ]
    );
    let ran = desk.run(["calendar", "expand", "plan.xlsx", "--json"].into_iter().chain(range));
    assert_eq!(ran.code, Some(0), "rows left out do not make it fail");
    let rows: Value = serde_json::from_str(&ran.stdout).expect("nothing but the JSON");
    assert_eq!(rows.as_array().map(Vec::len), Some(6));
    assert!(ran.stderr.contains("王建国!A7") && ran.stderr.contains("下周再定"), "{}", ran.stderr);
}

#[test]
fn an_encoding_that_is_said_is_the_one_that_is_read() {
    let desk = Desk::new();
    desk.write("日程.csv", OUTLOOK);
    let read = |encoding: &[&str]| {
        let range = ["--from", "2026-03-01", "--to", "2026-04-01", "--encoding"];
        let ran = desk.run(["calendar", "expand", "日程.csv", "--json"].iter().chain(&range).chain(encoding));
        (ran.code, ran.stdout.contains("浙二 心内科拜访"))
    };
    assert_eq!(read(&["gbk"]), (Some(0), true));
    assert_eq!(read(&["big5"]), (Some(0), false));
    assert_eq!(read(&["latin1"]), (Some(2), false), "a name that nobody knows is a wrong command line");
}

#[test]
fn a_distributors_plan_goes_to_its_people_and_again_changes_nothing() {
    let desk = Desk::with_demo();
    let reps = desk.json(["rep", "list", "demo.tandem"]);
    let distributor = reps[0]["distributor"].as_str().expect("a name");
    let own = reps.as_array().expect("reps").iter().filter(|rep| rep["distributor"] == distributor);
    let names: Vec<&str> = own.filter_map(|rep| rep["name"].as_str()).collect();
    let plan = |time: &str| {
        format!(
            "日期,代表,时间,客户\n2026-01-13,{},{time},老地方\n2026-01-14,{},上午,培训\n2026-01-15,路人甲,上午,别处\n",
            names[0],
            names.get(1).unwrap_or(&names[0])
        )
    };
    let people = if names.len() > 1 { 2 } else { 1 };
    let import = |text: &str| {
        desk.write("计划.csv", text);
        desk.json(["calendar", "import", "demo.tandem", "--for", distributor, "计划.csv"])
    };
    let first = import(&plan("14:00-15:00"));
    assert_eq!(texts(&first, &["status"]), vec!["new"; people]);
    assert_eq!(first[0]["owner"], names[0]);
    let left_out: Vec<&Value> = first[0]["skipped"].as_array().expect("notices").iter().collect();
    assert_eq!(left_out.len(), 1, "{left_out:?}");
    assert_eq!(left_out[0]["what"]["message"], "import-oddity-nobody");

    let again = import(&plan("14:00-15:00"));
    assert_eq!(texts(&again, &["status"]), vec!["unchanged"; people]);
    let changed = import(&plan("15:00-16:00"));
    assert_eq!(changed[0]["status"], "updated");
    desk.succeeds(["undo", "demo.tandem"]);
    assert_eq!(texts(&import(&plan("14:00-15:00")), &["status"]), vec!["unchanged"; people]);
}
