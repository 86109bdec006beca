//! Trouble: whatever is handed over or whatever the machine does, the command says what is wrong and what
//! to do, ends with its documented exit code, and leaves what is stored as it was.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::fs;

use tandem_tests::command::{Desk, Ran};

const CALENDAR: &str = include_str!("suite/import/outlook-week.ics");

/// The failure has the exit code, says its cause and a remedy on stderr, and prints nothing on stdout.
#[track_caller]
fn refused(ran: &Ran, code: i32, cause: &str) {
    assert_eq!(ran.code, Some(code), "{ran:?}");
    assert!(ran.stderr.contains(cause), "no {cause:?} in {}", ran.stderr);
    assert!(
        ran.stderr.lines().filter(|line| !line.trim().is_empty()).count() >= 2,
        "no remedy in {}",
        ran.stderr
    );
    assert!(ran.stdout.is_empty(), "{}", ran.stdout);
}

/// What the programme holds, as the user can list it.
fn held(desk: &Desk) -> String {
    ["calendar", "visit", "rep"].map(|kind| desk.json([kind, "list", "demo.tandem"]).to_string()).join("\n")
}

fn import(desk: &Desk, file: &str) -> Ran {
    let rep = desk.json(["rep", "list", "demo.tandem"])[0]["id"].as_str().expect("an id").to_owned();
    desk.run(["calendar", "import", "demo.tandem", "--for", &rep, file])
}

#[test]
fn bad_calendar_files_are_refused_and_nothing_stored_changes() {
    let desk = Desk::with_demo();
    let before = held(&desk);
    desk.write("zero.ics", "");
    desk.write("half.ics", &CALENDAR[..CALENDAR.len() * 2 / 3]);
    desk.write("letter.ics", "Dear manager,\nplease find my plan attached.\n");
    desk.write(
        "noise.ics",
        (0..1024_u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()).collect::<Vec<_>>(),
    );
    fs::create_dir(desk.path("folder.ics")).expect("a folder");

    refused(&import(&desk, "zero.ics"), 4, "empty");
    refused(&import(&desk, "half.ics"), 4, "breaks off at line");
    refused(&import(&desk, "letter.ics"), 4, "no calendar");
    refused(&import(&desk, "noise.ics"), 4, "no calendar");
    refused(&import(&desk, "folder.ics"), 4, "folder");
    refused(&import(&desk, "none.ics"), 4, "no file");
    assert_eq!(held(&desk), before);
}

#[test]
fn one_bad_file_does_not_stop_the_others() {
    let desk = Desk::with_demo();
    desk.write("zero.ics", "");
    desk.write("good.ics", CALENDAR);
    let rep = desk.json(["rep", "list", "demo.tandem"])[0]["name"].as_str().expect("a name").to_owned();
    let ran = desk.run(["calendar", "import", "demo.tandem", "--for", &rep, "zero.ics", "good.ics"]);
    assert_eq!(ran.code, Some(4), "{ran:?}");
    assert!(ran.stderr.contains("zero.ics") && ran.stdout.contains("good.ics"), "{ran:?}");
    assert!(desk.json(["calendar", "list", "demo.tandem"]).to_string().contains("good.ics"));
}

#[test]
fn a_file_that_is_no_programme_is_refused_and_not_touched() {
    let desk = Desk::with_demo();
    let good = fs::read(desk.path("demo.tandem")).expect("the demo");
    let mut damaged = good.clone();
    for page in (4096..damaged.len()).step_by(4096) {
        damaged[page..page + 64].fill(0xA5);
    }
    for (name, bytes, cause) in [
        ("zero.tandem", Vec::new(), "no Tandem programme"),
        (
            "text.tandem",
            b"not a database, but long enough to look like one".repeat(100),
            "no Tandem programme",
        ),
        ("cut.tandem", good[..good.len() / 3].to_vec(), "damaged"),
        ("damaged.tandem", damaged, "damaged"),
    ] {
        desk.write(name, &bytes);
        let ran = desk.run(["rep", "list", name]);
        refused(&ran, 5, cause);
        assert_eq!(fs::read(desk.path(name)).expect("still there"), bytes, "{name} was changed");
    }
    refused(&desk.run(["rep", "list", "none.tandem"]), 4, "no file");
    fs::create_dir(desk.path("folder.tandem")).expect("a folder");
    refused(&desk.run(["rep", "list", "folder.tandem"]), 4, "folder");
}

#[test]
fn nothing_is_overwritten_by_a_new_programme() {
    let desk = Desk::new();
    desk.write("plan.tandem", "somebody's own notes");
    refused(&desk.run(["new", "plan.tandem", "--demo"]), 5, "exists already");
    assert_eq!(fs::read_to_string(desk.path("plan.tandem")).expect("still there"), "somebody's own notes");
}

#[test]
fn places_that_can_not_be_written_are_named() {
    let desk = Desk::with_demo();
    let manager = desk.json(["manager", "list", "demo.tandem"])[0]["id"].as_str().expect("an id").to_owned();
    refused(&desk.run(["new", "no/such/folder/p.tandem"]), 5, "can't be written");
    let export = |to: &str| desk.run(["export", "demo.tandem", "--schedule", &manager, "--pdf", to]);
    refused(&export("no/such/folder/schedule.pdf"), 5, "can't be written");
    if cfg!(target_os = "linux") {
        // Nobody, not even root, may make files in /proc; and /dev/full is a disk that is always full.
        refused(&desk.run(["new", "/proc/p.tandem"]), 5, "can't be written");
        refused(&export("/dev/full"), 5, "disk is full");
    }
}

#[test]
fn names_that_nobody_has_are_named_back() {
    let desk = Desk::with_demo();
    desk.write("good.ics", CALENDAR);
    refused(&desk.run(["calendar", "import", "demo.tandem", "--for", "Nobody", "good.ics"]), 3, "Nobody");
    refused(&desk.run(["export", "demo.tandem", "--schedule", "Nobody", "--pdf", "x.pdf"]), 3, "Nobody");
    refused(&desk.run(["explain", "demo.tandem", "--visit", "Nobody"]), 3, "Nobody");
}

#[test]
fn a_malformed_problem_is_refused_where_it_is_wrong() {
    let desk = Desk::new();
    for (name, text) in [
        ("empty-object.json", "{}"),
        ("cut.json", "{\"format\": \"tandem-problem/1\", \"horizon\": {"),
        ("other.json", "{\"format\": \"tandem-problem/9\"}"),
        ("array.json", "[1, 2, 3]"),
    ] {
        desk.write(name, text);
        refused(&desk.run(["plan", "--problem", name, "--out", "plan.json"]), 4, name);
        assert!(!desk.path("plan.json").exists());
    }
    desk.write("noise.json.gz", [0x1f, 0x8b, 8, 0, 1, 2, 3, 4]);
    refused(&desk.run(["plan", "--problem", "noise.json.gz", "--out", "plan.json"]), 4, "noise.json.gz");
}
