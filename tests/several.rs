//! Several people's files at once: a folder, or an archive as distributors send them.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use serde_json::Value;
use tandem_tests::{
    command::Desk,
    packing::{packed, renamed},
};

const CALENDAR: &str = include_str!("suite/import/outlook-week.ics");
const LIST: &[u8] = include_bytes!("../src-tauri/crates/calendar/tests/sheets/outlook-zh.csv");
const PEOPLE: &str = "distributor,rep,city\n杭州明康医药,王建国,杭州\n杭州明康医药,李娜,杭州\n\
                      宁波同安医药,王建,宁波\n宁波同安医药,李娜,宁波\n";

fn desk() -> Desk {
    let desk = Desk::with_demo();
    desk.write("people.csv", PEOPLE);
    desk.succeeds(["people", "import", "demo.tandem", "people.csv"]);
    desk
}

/// Another person's calendar: nothing in it is in the first one.
fn calendar(of: &str) -> String {
    CALENDAR.replace("tandem-test", of).replace("X-WR-CALNAME", "X-NOTHING")
}

/// What came in: whose, and from which file.
fn owners(reports: &str) -> Vec<(String, String)> {
    let reports: Value = serde_json::from_str(reports).expect("nothing but the JSON");
    let text = |report: &Value, key: &str| report[key].as_str().expect("text").to_owned();
    let all = reports.as_array().expect("reports").iter();
    all.map(|report| (text(report, "owner"), text(report, "file"))).collect()
}

fn pair(owner: &str, file: &str) -> (String, String) {
    (owner.to_owned(), file.to_owned())
}

#[test]
fn a_folder_and_what_is_packed_in_it_goes_to_whose_it_is() {
    let desk = desk();
    std::fs::create_dir_all(desk.path("三月/杭州明康医药/王建国")).expect("a folder");
    desk.write("三月/杭州明康医药/王建国/plan.csv", LIST);
    desk.write("三月/杭州明康医药/李娜.ics", calendar("li-na"));
    desk.write("三月/照片.jpg", b"\xFF\xD8\xFF\xE0\x00\x10JFIF");
    desk.write("三月/~$plan.xlsx", "what Excel keeps while a workbook is open");
    desk.write("三月/someone.ics", calendar("someone"));
    // Packed by a program that writes names in GBK.
    let name = b"\xCD\xF5\xBD\xA8.ics"; // 王建.ics
    let archive = packed(&[("abcd.ics", calendar("wang-jian").as_bytes()), ("__MACOSX/._a", b"x")]);
    desk.write("三月/宁波.zip", renamed(&archive, "abcd.ics", name));
    let history = desk.json(["history", "demo.tandem"]).as_array().map_or(0, Vec::len);

    let ran = desk.run(["calendar", "import", "demo.tandem", "三月", "--json"]);
    assert_eq!(
        owners(&ran.stdout),
        [pair("王建", "宁波.zip/王建.ics"), pair("李娜", "李娜.ics"), pair("王建国", "plan.csv"),]
    );
    assert_eq!(ran.code, Some(4), "what can't be imported is told, and fails the command");
    for told in ["照片.jpg", "someone.ics"] {
        assert!(ran.stderr.contains(told), "{told}: {}", ran.stderr);
    }
    assert!(!ran.stderr.contains("~$plan"), "what is no file of anybody's is not told of: {}", ran.stderr);
    let calendars = desk.json(["calendar", "list", "demo.tandem"]);
    let of_li_na = calendars.as_array().expect("calendars").iter().find(|one| one["file"] == "李娜.ics");
    let reps = desk.json(["rep", "list", "demo.tandem"]);
    let li_na = reps
        .as_array()
        .expect("reps")
        .iter()
        .find(|rep| Some(&rep["id"]) == of_li_na.map(|one| &one["owner_id"]));
    assert_eq!(
        li_na.map(|rep| &rep["distributor"]),
        Some(&Value::from("杭州明康医药")),
        "one of two of that name"
    );
    let after = desk.json(["history", "demo.tandem"]).as_array().map_or(0, Vec::len);
    assert_eq!(after, history + 1, "all of it is one change");

    let again = desk.run(["calendar", "import", "demo.tandem", "三月", "--json"]);
    let again: Value = serde_json::from_str(&again.stdout).expect("nothing but the JSON");
    assert!(
        again.as_array().expect("reports").iter().all(|report| report["status"] == "unchanged"),
        "{again}"
    );
}

#[test]
fn a_title_above_the_rows_tells_whose_a_plan_is() {
    let desk = desk();
    let plan =
        |title: &str| format!("{title},,\n日期,时间,客户\n2026-03-12,14:00,浙二\n2026-03-13,9:00,市一\n");
    for (file, title) in [
        ("三月/1.csv", "杭州明康医药 2026年3月拜访计划"),
        ("三月/2.csv", "杭州明康医药 代表：李娜"),
        ("三月/3.csv", "2026年3月拜访计划"),
    ] {
        std::fs::create_dir_all(desk.path("三月")).expect("a folder");
        desk.write(file, plan(title));
    }
    let ran = desk.run(["calendar", "import", "demo.tandem", "三月", "--json"]);
    assert_eq!(owners(&ran.stdout), [pair("杭州明康医药", "1.csv"), pair("李娜", "2.csv")], "{}", ran.stderr);
    assert!(ran.stderr.contains("3.csv"), "nothing tells whose this is: {}", ran.stderr);
    let calendars = desk.json(["calendar", "list", "demo.tandem"]);
    let of = |file: &str| {
        let all = calendars.as_array().expect("calendars");
        all.iter().find(|one| one["file"] == file).map(|one| one["owner_id"].clone())
    };
    let reps = desk.json(["rep", "list", "demo.tandem"]);
    let rep = reps.as_array().expect("reps").iter().find(|rep| Some(&rep["id"]) == of("2.csv").as_ref());
    assert_eq!(
        rep.map(|rep| &rep["distributor"]),
        Some(&Value::from("杭州明康医药")),
        "one of two of that name"
    );
}

#[test]
fn what_was_said_of_a_file_is_remembered_by_its_name() {
    let desk = desk();
    desk.write("mobile-7.ics", calendar("one"));
    desk.write("calendar.ics", calendar("two"));
    let files = ["mobile-7.ics", "calendar.ics"];
    desk.succeeds(["calendar", "import", "demo.tandem", "--for", "王建国"].into_iter().chain(files));
    // Next month's hold nothing that is known.
    let next = packed(&[
        ("mobile-7.ics", calendar("three").as_bytes()),
        ("calendar.ics", calendar("four").as_bytes()),
    ]);
    desk.write("四月.zip", next);
    let ran = desk.run(["calendar", "import", "demo.tandem", "四月.zip", "--json"]);
    assert_eq!(owners(&ran.stdout), [pair("王建国", "四月.zip/mobile-7.ics")]);
    assert!(
        ran.stderr.contains("四月.zip/calendar.ics") && ran.stderr.contains("--for"),
        "a name that all programs give says nothing: {}",
        ran.stderr
    );
    let said = desk.run(["calendar", "import", "demo.tandem", "--for", "王建", "四月.zip", "--json"]);
    assert_eq!(
        owners(&said.stdout),
        [pair("王建", "四月.zip/calendar.ics"), pair("王建国", "四月.zip/mobile-7.ics")],
        "what is said holds for what tells nothing itself"
    );
}

#[test]
fn archives_that_can_not_be_unpacked_are_named_with_their_files() {
    let desk = desk();
    let archive =
        packed(&[("王建国.ics", calendar("one").as_bytes()), ("王建.ics", calendar("two").as_bytes())]);
    let packed_at = archive.windows(9).position(|window| window == "王建国".as_bytes()).expect("a name");
    let mut damaged = archive.clone();
    // Into what the first file was packed to.
    damaged[packed_at + 20..packed_at + 40].fill(0xFF);
    desk.write("五月.zip", damaged);
    desk.write("六月.rar", b"Rar!\x1A\x07\x01\x00 and more");
    desk.write("空.zip", packed(&[]));
    let ran = desk.run(["calendar", "import", "demo.tandem", "五月.zip", "六月.rar", "空.zip", "--json"]);
    assert_eq!(owners(&ran.stdout), [pair("王建", "五月.zip/王建.ics")]);
    for told in ["五月.zip/王建国.ics", "六月.rar", "空.zip"] {
        assert!(ran.stderr.contains(told), "{told}: {}", ran.stderr);
    }
}
