//! Plans that are kept to be compared: what if somebody were away, or one more were there, or something mattered more.

#![expect(clippy::panic, reason = "a test fails by panicking")]

use std::sync::OnceLock;

use serde_json::Value;
use tandem_tests::command::Desk;

const PROGRAMME: &str = "demo.tandem";

/// The demo with a plan of its first weeks in force; it is planned once a process.
fn planned() -> Desk {
    static PLANNED: OnceLock<Desk> = OnceLock::new();
    let planned = PLANNED.get_or_init(|| {
        let desk = Desk::with_demo();
        desk.succeeds(["plan", PROGRAMME, "--to", "2026-02-08", "--accept"]);
        desk
    });
    planned.copy()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("no {key} in {value}"))
}

fn rows(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("no array: {value}"))
}

fn of<'a>(comparison: &'a Value, list: &str, name: &str) -> Option<&'a Value> {
    rows(&comparison[list]).iter().find(|one| text(one, "name") == name)
}

#[test]
fn plans_are_set_side_by_side_with_what_differs() {
    let desk = planned();
    let visits = desk.json(["visit", "list", PROGRAMME]);
    let managers = desk.json(["manager", "list", PROGRAMME]);
    let gone = text(&managers[0], "name");
    let keep = ["scenario", "keep", PROGRAMME];
    let days = ["--to", "2026-02-08"];
    desk.succeeds(keep.into_iter().chain(["少一人", "--without", gone]).chain(days));
    desk.succeeds(keep.into_iter().chain(["多一人", "--one-more-like", gone]).chain(days));
    desk.succeeds(keep.into_iter().chain(["随访优先", "--above-all", "riding-along", "--to", "2026-03-08"]));
    assert_eq!(desk.json(["visit", "list", PROGRAMME]), visits, "nothing of it is in force");

    let less = desk.json(["scenario", "compare", PROGRAMME, "少一人"]);
    let theirs = of(&less, "managers", gone).expect("visits of theirs in force");
    assert!(theirs["right"].as_u64() > Some(0) && theirs["left"] == 0, "{theirs}");
    assert_eq!(
        less["right"]["visits"].as_u64(),
        Some(rows(&visits).len() as u64),
        "in force as it is listed"
    );
    assert!(less["left"]["visits"].as_u64() < less["right"]["visits"].as_u64(), "fewer hands, fewer visits");
    assert!(text(&less["left"], "name") == "少一人" && less["right"]["scenario"].is_null());

    let more = desk.json(["scenario", "compare", PROGRAMME, "多一人", "少一人"]);
    let one_more = of(&more, "managers", &format!("{gone} +1")).expect("visits of the one more");
    assert!(one_more["left"].as_u64() > Some(0), "{one_more}");
    // What is alike and what is not make up both plans.
    let differences = rows(&more["differences"]);
    for side in ["left", "right"] {
        let there = differences.iter().filter(|one| !one[side].is_null()).count() as u64;
        assert_eq!(more["same"].as_u64().map(|same| same + there), more[side]["visits"].as_u64());
    }

    let riding = desk.json(["scenario", "compare", PROGRAMME, "随访优先"]);
    let share = |side: &str| {
        let figure = |key: &str| riding[side][key].as_f64().expect("a number");
        figure("riding_along") / figure("visits")
    };
    assert!(share("left") >= share("right"), "{} rides along, {} before", share("left"), share("right"));
    let told = desk.run(["scenario", "compare", PROGRAMME, "随访优先", "--language", "zh"]).stdout;
    assert!(told.contains("现行计划") && told.contains("其中随计划拜访同行"), "{told}");
    let listed = desk.run(["scenario", "list", PROGRAMME, "--language", "en"]).stdout;
    assert!(
        listed.contains("riding along above all") && listed.contains(&format!("without {gone}")),
        "{listed}"
    );

    // What is only supposed can't be put in force; what is not supposed can, and undone.
    assert_eq!(desk.run(["scenario", "accept", PROGRAMME, "少一人"]).code, Some(1));
    desk.succeeds(["scenario", "accept", PROGRAMME, "随访优先"]);
    let now = desk.json(["visit", "list", PROGRAMME]);
    assert_eq!(rows(&now).len() as u64, riding["left"]["visits"].as_u64().expect("a number"));
    desk.succeeds(["undo", PROGRAMME]);
    assert_eq!(desk.json(["visit", "list", PROGRAMME]), visits);
}

#[test]
fn a_scenario_has_a_name_of_its_own_and_goes_when_it_is_removed() {
    let desk = planned();
    let keep = |name: &str| desk.run(["scenario", "keep", PROGRAMME, name, "--to", "2026-01-25"]).code;
    assert_eq!(keep("一月"), Some(0));
    assert_eq!(keep("一月"), Some(4), "the name is taken");
    assert_eq!(keep(" "), Some(4), "a name says something");
    desk.succeeds(["scenario", "rename", PROGRAMME, "一月", "月初"]);
    assert_eq!(desk.run(["scenario", "compare", PROGRAMME, "一月"]).code, Some(3));
    // A calendar that comes later takes its visits away from it, and that is said.
    let before = desk.json(["scenario", "compare", PROGRAMME, "月初"]);
    let busy = rows(&desk.json(["visit", "list", PROGRAMME]))[0].clone();
    let meeting = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:m\r\nSUMMARY:封闭培训\r\n\
         DTSTART;VALUE=DATE:20260105\r\nDTEND;VALUE=DATE:20260201\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    std::fs::write(desk.path("training.ics"), meeting).expect("written");
    desk.succeeds(["calendar", "import", PROGRAMME, "training.ics", "--for", text(&busy, "manager_id")]);
    let after = desk.json(["scenario", "compare", PROGRAMME, "月初"]);
    assert_eq!(before["left"]["fallen"], 0);
    assert!(after["left"]["fallen"].as_u64() > Some(0), "{}", after["left"]);
    desk.succeeds(["scenario", "remove", PROGRAMME, "月初"]);
    assert_eq!(desk.json(["scenario", "list", PROGRAMME]), Value::Array(Vec::new()));
    desk.succeeds(["undo", PROGRAMME]);
    assert_eq!(rows(&desk.json(["scenario", "list", PROGRAMME])).len(), 1);
}
