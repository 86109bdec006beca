//! A visit's life by command line: one demonstration and one observation from proposal to closure, wrong turns,
//! and what a new plan leaves alone.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

use chrono::{NaiveDateTime, TimeDelta};
use serde_json::{Value, json};
use tandem_tests::{
    command::{Desk, Ran},
    lived::{rows, text},
};

/// Long after the demo's quarter began: what was planned for January has taken place.
const LATER: &str = "2026-02-02T01:00:00Z";

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

fn visits(desk: &Desk) -> Vec<Value> {
    rows(&desk.json(["visit", "list", "demo.tandem"])).clone()
}

/// The first visit of a mode whose client's background the agreement shares.
fn first_visit(desk: &Desk, mode: &str) -> String {
    visits(desk)
        .iter()
        .filter(|visit| visit["mode"] == mode && text(visit, "date") < "2026-02-02")
        .map(|visit| text(visit, "id").to_owned())
        .find(|id| page(desk, id)["client"]["sharing"] == "full")
        .expect("a visit of the mode")
}

fn page(desk: &Desk, visit: &str) -> Value {
    desk.json(["visit", "show", "demo.tandem", visit])
}

fn state(desk: &Desk, visit: &str) -> String {
    text(&page(desk, visit)["visit"], "state").to_owned()
}

/// What a step lacks, as the messages' ids.
fn lacks(page: &Value, step: &str) -> Vec<String> {
    let line = rows(&page["steps"]).iter().find(|line| line["step"] == step).expect("the step");
    rows(&line["lacks"]).iter().map(|lack| text(lack, "message").to_owned()).collect()
}

/// Does something with a visit and gives its page.
fn turn(desk: &Desk, turn: &str, visit: &str, more: &[&str]) -> Value {
    desk.json(["visit", turn, "demo.tandem", visit].iter().chain(more))
}

/// Stores a form and gives the visit's page.
fn fill(desk: &Desk, step: &str, visit: &str, form: &Value) -> Value {
    desk.write("form.json", form.to_string());
    turn(desk, step, visit, &["--from", "form.json"])
}

fn refused(ran: &Ran, code: i32, cause: &str) {
    assert_eq!(ran.code, Some(code), "{ran:?}");
    assert!(ran.stderr.contains(cause), "no {cause:?} in {}", ran.stderr);
}

/// The form of the first step with everything in it, from the one that the playbook proposes.
fn prepared_form(desk: &Desk, visit: &str) -> Value {
    let mut form = desk.json(["visit", "prepare", "demo.tandem", visit]);
    form["background"] = "内分泌科月门诊约 900 人次，主任关注达标率".into();
    form["problem"] = "代表三次拜访都没有谈到处方限制".into();
    form["arrangement"] = "周二 14:00，科室小会议室，代表开场".into();
    form["arranged_with"] = json!({"name": "陈总", "on": "2026-01-05"});
    form["conduct_read"] = true.into();
    for material in form["materials"].as_array_mut().expect("materials") {
        material["done"] = true.into();
    }
    form
}

fn goal_form(desk: &Desk, visit: &str) -> Value {
    let mut form = desk.json(["visit", "goal", "demo.tandem", visit]);
    for key in ["problem", "shown", "ability", "watched"] {
        if form["aim"].get(key).is_some() {
            form["aim"][key] = "带量采购后的替换方案".into();
        }
    }
    form["expected"] = "主任同意三月前在科室会上讲一次".into();
    form["manufacturer"] = json!({"name": "赵敏", "on": "2026-01-05"});
    form["distributor"] = json!({"name": "陈总", "on": "2026-01-05"});
    form
}

fn hold_form(desk: &Desk, visit: &str) -> Value {
    let mut form = desk.json(["visit", "hold", "demo.tandem", visit]);
    form["shown"] = "用两页文献讲清换药的时机".into();
    form["questions"] = json!([
        {"text": "肾功能不全能用吗？", "answer": "轻中度可以，见说明书"},
        {"text": "医保支付范围是什么？"},
    ]);
    form["findings"] = json!([
        {"kind": "product", "text": "科室不知道新规格"},
        {"kind": "goods", "text": "上月断货五天"},
    ]);
    form
}

fn summary_form() -> Value {
    json!({
        "consensus": "先解决断货，再开科室会",
        "attained": "partly",
        "why": "主任同意开会，日期未定",
        "actions": [
            {"text": "定科室会日期", "owner": {"side": "distributor", "person": "李强"}, "due": "2026-02-10"},
            {"text": "补两周安全库存", "owner": {"side": "distributor", "person": "陈总"}, "due": "2026-01-30"},
        ],
        "manufacturer": {"name": "赵敏", "score": 4, "remark": "代表提问有进步"},
    })
}

#[test]
fn a_demonstration_goes_from_proposal_to_closure() {
    let desk = planned();
    let id = first_visit(&desk, "demonstration");
    let shown = page(&desk, &id);
    assert_eq!(lacks(&shown, "agree"), ["visits-lacks-agreed-by"]);
    assert!(lacks(&shown, "prepare").contains(&"visits-lacks-checklist".to_owned()));
    assert!(lacks(&shown, "goal").contains(&"visits-lacks-aim".to_owned()));

    let agreed = turn(&desk, "agree", &id, &["--by", "陈总", "--on", "2026-01-05"]);
    assert_eq!((&agreed["visit"]["state"], &agreed["agreed"]["name"]), (&json!("agreed"), &json!("陈总")));

    // A material that is not ready keeps it from being prepared, and is named with its date.
    let mut form = prepared_form(&desk, &id);
    form["materials"][0]["done"] = false.into();
    let waiting = fill(&desk, "prepare", &id, &form);
    assert_eq!(waiting["visit"]["state"], "agreed");
    assert_eq!(lacks(&waiting, "prepare"), ["visits-lacks-materials"]);
    assert!(waiting["materials_due"][0].as_str() < waiting["visit"]["date"].as_str(), "{waiting}");
    fill(&desk, "prepare", &id, &prepared_form(&desk, &id));
    let prepared = fill(&desk, "goal", &id, &goal_form(&desk, &id));
    assert_eq!(prepared["visit"]["state"], "prepared", "{prepared}");
    assert_eq!(prepared["playbook"], 1);

    let desk = desk.at(LATER);
    let held = fill(&desk, "hold", &id, &hold_form(&desk, &id));
    assert_eq!((&held["visit"]["state"], &held["unprepared"]), (&json!("held"), &json!(false)));
    assert_eq!(lacks(&held, "carry_out"), Vec::<String>::new());
    assert_eq!(rows(&held["open_findings"]).len(), 2);

    // The question that was not answered there wants somebody who owes the answer.
    let half = fill(&desk, "summarise", &id, &summary_form());
    assert_eq!(half["visit"]["state"], "held");
    assert_eq!(lacks(&half, "summarise"), ["visits-lacks-answers-assigned"]);
    // A form without its lists leaves them as they are.
    let mut short = summary_form();
    short.as_object_mut().expect("a form").remove("actions");
    let kept = fill(&desk, "summarise", &id, &short);
    assert_eq!(kept["summary"]["actions"], half["summary"]["actions"]);
    let mut form = desk.json(["visit", "summarise", "demo.tandem", &id]);
    form["questions"][1]["owner"] = json!({"side": "manufacturer", "person": "赵敏"});
    form["questions"][1]["due"] = "2026-02-05".into();
    let summarised = fill(&desk, "summarise", &id, &form);
    assert_eq!(summarised["visit"]["state"], "summarised");

    refused(&desk.run(["visit", "close", "demo.tandem", &id]), 1, "the rep has not rated it, and 3 more");
    let rating = ["--side", "distributor", "--score", "5", "--by", "李强", "--remark", "没有抢话"];
    let rated = turn(&desk, "rate", &id, &rating);
    assert_eq!(rated["summary"]["distributor"]["score"], 5);

    let items = desk.json(["action", "list", "demo.tandem"]);
    let told: Vec<_> = rows(&items)
        .iter()
        .map(|item| (text(item, "kind"), text(item, "due"), item["overdue"] == true))
        .collect();
    assert_eq!(
        told,
        [("action", "2026-01-30", true), ("answer", "2026-02-05", false), ("action", "2026-02-10", false)]
    );
    for item in rows(&items) {
        desk.succeeds(["action", "done", "demo.tandem", text(item, "id"), "--result", "已办"]);
    }
    assert_eq!(rows(&desk.json(["action", "list", "demo.tandem"])).len(), 0);
    assert_eq!(rows(&desk.json(["action", "list", "demo.tandem", "--all"])).len(), 4);
    let closed = turn(&desk, "close", &id, &[]);
    assert_eq!(closed["visit"]["state"], "closed");
    let all = desk.json(["visit", "list", "demo.tandem", "--state", "closed"]);
    assert_eq!(rows(&all).len(), 1);
    assert_eq!(text(&all[0], "id"), id);
}

#[test]
fn an_observation_is_judged_by_the_rubric_and_may_be_held_unprepared() {
    let desk = planned();
    let id = first_visit(&desk, "observation");
    let rubric: Vec<String> =
        rows(&page(&desk, &id)["rubric"]).iter().map(|line| text(line, "key").to_owned()).collect();
    assert!(rubric.len() > 4, "{rubric:?}");

    // Nobody agreed and nothing was prepared, and yet it took place.
    let desk = desk.at(LATER);
    let mut form = hold_form(&desk, &id);
    form["observed"] = json!([{"criterion": rubric[0], "score": 3}]);
    let held = fill(&desk, "hold", &id, &form);
    assert_eq!((&held["visit"]["state"], &held["unprepared"]), (&json!("held"), &json!(true)));
    assert_eq!(lacks(&held, "carry_out"), ["visits-lacks-observations"]);
    assert!(desk.succeeds(["visit", "show", "demo.tandem", &id]).contains("held unprepared"));

    // Put right afterwards, it is still the same findings and questions.
    let mut form = desk.json(["visit", "hold", "demo.tandem", &id]);
    let scored: Vec<_> =
        rubric.iter().map(|key| json!({"criterion": key, "score": 4, "remark": "先听后说"})).collect();
    form["observed"] = scored.into();
    let corrected = fill(&desk, "hold", &id, &form);
    assert_eq!(lacks(&corrected, "carry_out"), Vec::<String>::new());
    assert_eq!(corrected["hold"]["findings"], held["hold"]["findings"]);
    assert_eq!(corrected["hold"]["questions"], held["hold"]["questions"]);

    let mut form = summary_form();
    form["questions"] = corrected["hold"]["questions"].clone();
    form["questions"][1]["answer"] = "二线治疗可报销".into();
    form["distributor"] = json!({"name": "李强", "score": 4});
    for action in form["actions"].as_array_mut().expect("actions") {
        action["done_on"] = "2026-02-01".into();
    }
    fill(&desk, "summarise", &id, &form);
    let closed = turn(&desk, "close", &id, &[]);
    assert_eq!((&closed["visit"]["state"], &closed["unprepared"]), (&json!("closed"), &json!(true)));
    assert!(lacks(&closed, "prepare").len() > 3, "it does not count as prepared afterwards");
}

#[test]
fn wrong_turns_are_refused_and_change_nothing() {
    let desk = planned();
    let id = first_visit(&desk, "demonstration");
    let before = page(&desk, &id);
    let run = |arguments: &[&str]| {
        desk.run(["visit", arguments[0], "demo.tandem", &id].iter().chain(&arguments[1..]))
    };
    refused(&run(&["close"]), 1, "can't be closed");
    refused(&run(&["reopen"]), 1, "can't be reopened");
    refused(&run(&["no-show", "--who", "李强"]), 1, "not begun");
    refused(&run(&["rate", "--side", "distributor", "--score", "4"]), 1, "can't be rated");
    desk.write("summary.json", summary_form().to_string());
    refused(&run(&["summarise", "--from", "summary.json"]), 1, "can't be summarised");
    desk.write("hold.json", hold_form(&desk, &id).to_string());
    refused(&run(&["hold", "--from", "hold.json"]), 1, "not begun");
    desk.write("typo.json", r#"{"backgroud": "x"}"#);
    refused(&run(&["prepare", "--from", "typo.json"]), 4, "backgroud");
    desk.write("mode.json", r#"{"aim": {"mode": "observation"}}"#);
    refused(&run(&["goal", "--from", "mode.json"]), 4, "mode");
    desk.write("empty.json", "");
    refused(&run(&["prepare", "--from", "empty.json"]), 4, "empty");
    refused(&desk.run(["visit", "show", "demo.tandem", "nobody"]), 3, "no visit");
    refused(&desk.run(["action", "done", "demo.tandem", "nobody"]), 3, "no action");
    assert_eq!(page(&desk, &id), before);

    let cancelled = turn(&desk, "cancel", &id, &["--by", "陈总", "--reason", "主任出差"]);
    assert_eq!(cancelled["called_off"]["reason"], "主任出差");
    refused(&run(&["agree", "--by", "陈总"]), 1, "cancelled can't be agreed");
    assert_eq!(turn(&desk, "reopen", &id, &[])["visit"]["state"], "proposed");

    let desk = desk.at(LATER);
    let missed = turn(&desk, "no-show", &id, &["--who", "李强", "--reason", "临时开会"]);
    assert_eq!(
        (&missed["visit"]["state"], &missed["called_off"]["who"]),
        (&json!("no_show"), &json!("李强"))
    );
}

#[test]
fn each_step_can_be_undone_and_stands_in_the_history() {
    let desk = planned();
    let id = first_visit(&desk, "demonstration");
    let mut pages = vec![page(&desk, &id)];
    pages.push(turn(&desk, "agree", &id, &["--by", "陈总"]));
    pages.push(fill(&desk, "prepare", &id, &prepared_form(&desk, &id)));
    pages.push(fill(&desk, "goal", &id, &goal_form(&desk, &id)));
    let history = desk.json(["history", "demo.tandem"]);
    let what: Vec<_> = rows(&history).iter().take(3).map(|line| text(line, "what")).collect();
    assert_eq!(what, ["set-goal", "prepare-visit", "agree-visit"]);
    assert!(desk.succeeds(["history", "demo.tandem"]).contains("Preparation written down"));
    for expected in pages.iter().rev().skip(1) {
        desk.succeeds(["undo", "demo.tandem"]);
        assert_eq!(page(&desk, &id), *expected);
    }
    for expected in &pages[1..] {
        desk.succeeds(["redo", "demo.tandem"]);
        assert_eq!(page(&desk, &id), *expected);
    }
}

/// A visit whose client's background is shared, and a moment a little earlier or later that is free for it.
fn movable(desk: &Desk) -> (String, String) {
    let places = |visit: &Value| {
        let before: NaiveDateTime = text(visit, "local_start").parse().expect("a moment");
        let tries =
            [30, -30, 60, -60, 90, 1440, 2 * 1440].map(|minutes| before + TimeDelta::minutes(minutes));
        tries.map(|start| start.format("%Y-%m-%d %H:%M").to_string())
    };
    let of_mode = visits(desk).into_iter().filter(|visit| visit["mode"] == "demonstration");
    for visit in of_mode {
        let id = text(&visit, "id");
        if page(desk, id)["client"]["sharing"] == "identity" {
            continue;
        }
        for start in places(&visit) {
            let ran = desk.run([
                "visit",
                "reschedule",
                "demo.tandem",
                id,
                "--start",
                &start,
                "--by",
                "x",
                "--reason",
                "x",
            ]);
            if ran.code == Some(0) {
                desk.succeeds(["undo", "demo.tandem"]);
                return (id.to_owned(), start);
            }
        }
    }
    panic!("no visit can be moved");
}

#[test]
fn another_visit_takes_the_place_of_one_and_both_know() {
    let desk = planned();
    let (id, free) = movable(&desk);
    turn(&desk, "agree", &id, &["--by", "陈总"]);
    fill(&desk, "prepare", &id, &prepared_form(&desk, &id));
    let line = page(&desk, &id)["visit"].clone();
    let why = ["--by", "陈总", "--reason", "客户那天开药事会"];
    let at = |start: &str| {
        let arguments = ["visit", "reschedule", "demo.tandem", &id, "--start", start, "--json"];
        desk.run(arguments.iter().chain(&why))
    };
    // In the night nobody works: refused, with the reason, and nothing has changed.
    let night = at("2026-02-04T03:00");
    refused(&night, 1, "can't be at that time");
    assert!(!rows(&serde_json::from_str::<Value>(&night.stdout).expect("JSON")["why"]).is_empty());
    assert_eq!(page(&desk, &id)["visit"], line);

    let ran = at(&free);
    let outcome: Value = serde_json::from_str(&ran.stdout).expect("JSON");
    let new = text(&outcome, "visit").to_owned();
    let (old, other) = (page(&desk, &id), page(&desk, &new));
    assert_eq!((&old["visit"]["state"], &old["replaced_by"]), (&json!("rescheduled"), &json!(new)));
    assert_eq!(old["called_off"]["reason"], "客户那天开药事会");
    assert_eq!((&other["visit"]["state"], &other["replaces"]), (&json!("proposed"), &json!(id)));
    assert_eq!(
        other["preparation"]["problem"], old["preparation"]["problem"],
        "what was prepared goes along"
    );
    assert!(
        lacks(&other, "prepare").contains(&"visits-lacks-arrangement".to_owned()),
        "but not the old date"
    );
    refused(&desk.run(["visit", "reopen", "demo.tandem", &id]), 1, "can't be reopened");
    desk.succeeds(["undo", "demo.tandem"]);
    assert_eq!(page(&desk, &id)["visit"], line);
    let stranger = rows(&desk.json(["rep", "list", "demo.tandem"]))
        .iter()
        .find(|rep| rep["distributor"] != line["distributor"])
        .map(|rep| text(rep, "id").to_owned())
        .expect("another distributor's rep");
    let with = ["visit", "reschedule", "demo.tandem", &id, "--start", "2026-02-04T10:00", "--rep", &stranger];
    refused(&desk.run(with.iter().chain(&why)), 3, "no rep");
    refused(&desk.run(["visit", "show", "demo.tandem", &new]), 3, "no visit");
}

#[test]
fn moments_that_are_offered_for_another_visit_are_free() {
    let desk = planned().at(LATER);
    let (id, _) = movable(&desk);
    let line = page(&desk, &id)["visit"].clone();
    let offered = desk.json(["visit", "moments", "demo.tandem", &id]);
    let moments = rows(&offered);
    assert!(!moments.is_empty());
    let days: BTreeSet<_> =
        moments.iter().map(|one| (&text(one, "local_start")[..10], text(one, "rep"))).collect();
    assert_eq!(days.len(), moments.len(), "one of each day and rep");
    for one in moments {
        assert!(text(one, "local_start") > "2026-02-02", "it is ahead: {one}");
        assert!(!rows(&one["reasons"]).is_empty(), "what speaks for it is said: {one}");
    }
    for one in [&moments[0], &moments[moments.len() - 1]] {
        let start = text(one, "local_start");
        let with = [
            "--manager",
            text(one, "manager_id"),
            "--rep",
            text(one, "rep_id"),
            "--by",
            "x",
            "--reason",
            "x",
        ];
        let to = ["visit", "reschedule", "demo.tandem", &id, "--start", start];
        desk.succeeds(to.iter().chain(&with));
        desk.succeeds(["undo", "demo.tandem"]);
    }
    let rep = text(&line, "rep");
    let of_rep = desk.json(["visit", "moments", "demo.tandem", &id, "--rep", rep]);
    let theirs = rows(&of_rep);
    assert!(!theirs.is_empty() && theirs.iter().all(|one| one["rep"] == rep), "{theirs:?}");
    // Of what took place nothing is offered.
    let held = first_visit(&desk, "demonstration");
    fill(&desk, "hold", &held, &desk.json(["visit", "hold", "demo.tandem", &held]));
    refused(&desk.run(["visit", "moments", "demo.tandem", &held]), 1, "can't be");
}

#[test]
fn a_new_plan_leaves_alone_what_people_agreed_to_prepared_or_held() {
    let desk = planned();
    let all = visits(&desk);
    let (first, third) = (first_visit(&desk, "demonstration"), text(&all[all.len() - 1], "id").to_owned());
    let second = all
        .iter()
        .map(|visit| text(visit, "id").to_owned())
        .filter(|id| *id != first && *id != third)
        .find(|id| page(&desk, id)["client"]["sharing"] == "full")
        .expect("another visit");
    turn(&desk, "agree", &second, &["--by", "陈总"]);
    fill(&desk, "prepare", &second, &prepared_form(&desk, &second));
    fill(&desk, "goal", &second, &goal_form(&desk, &second));
    turn(&desk, "agree", &third, &["--by", "陈总"]);
    let desk = desk.at(LATER);
    fill(&desk, "hold", &first, &hold_form(&desk, &first));
    assert_eq!([&first, &second, &third].map(|id| state(&desk, id)), ["held", "prepared", "agreed"]);
    let kept: BTreeMap<String, Value> =
        [&first, &second, &third].map(|id| (id.clone(), page(&desk, id))).into();

    let plan = desk.json([
        "plan",
        "demo.tandem",
        "--from",
        "2026-01-05",
        "--to",
        "2026-03-31",
        "--seed",
        "9",
        "--accept",
    ]);
    assert!(rows(&plan["visits"]).len() > 60);
    for (id, before) in kept {
        assert_eq!(page(&desk, &id)["visit"], before["visit"]);
        assert_eq!(page(&desk, &id)["preparation"], before["preparation"]);
    }
}

#[test]
fn a_client_that_is_not_shared_stays_the_distributors() {
    let desk = planned();
    let closed = visits(&desk)
        .iter()
        .map(|visit| text(visit, "id").to_owned())
        .find(|id| page(&desk, id)["client"]["sharing"] != "full")
        .expect("a visit under an agreement that shares names only");
    let form = prepared_form(&desk, &closed);
    desk.write("form.json", form.to_string());
    let ran = desk.run(["visit", "prepare", "demo.tandem", &closed, "--from", "form.json"]);
    refused(&ran, 1, "does not share");
    let mut form = form;
    form["background"] = "".into();
    let stored = fill(&desk, "prepare", &closed, &form);
    assert_eq!(lacks(&stored, "prepare"), Vec::<String>::new(), "and is not asked for");
    assert!(rows(&stored["earlier"]).is_empty());
}

#[test]
fn lists_are_filtered_and_pages_speak_both_languages() {
    let desk = planned();
    let all = visits(&desk);
    let (manager, distributor) = (text(&all[0], "manager"), text(&all[0], "distributor"));
    let own = desk.json(["visit", "list", "demo.tandem", "--manager", manager]);
    assert!(rows(&own).iter().all(|visit| visit["manager"] == manager) && rows(&own).len() < all.len());
    let theirs = desk.json([
        "visit",
        "list",
        "demo.tandem",
        "--distributor",
        distributor,
        "--from",
        "2026-01-05",
        "--to",
        "2026-03-31",
    ]);
    assert!(rows(&theirs).iter().all(|visit| visit["distributor"] == distributor));
    assert!(rows(&desk.json(["visit", "list", "demo.tandem", "--state", "held"])).is_empty());
    refused(&desk.run(["visit", "list", "demo.tandem", "--manager", "nobody"]), 3, "nobody");

    let id = first_visit(&desk, "observation");
    let english = desk.succeeds(["visit", "show", "demo.tandem", &id]);
    assert!(english.contains("Goal:") && english.contains("The goal is not written down."), "{english}");
    let chinese = desk.succeeds(["visit", "show", "demo.tandem", &id, "--language", "zh"]);
    assert!(chinese.contains("设定目标：") && chinese.contains("没有写目标。"), "{chinese}");
    assert!(!chinese.contains("visits-") && !english.contains("visits-"), "{chinese}{english}");
    let form = desk.json(["visit", "prepare", "demo.tandem", &id, "--language", "zh"]);
    assert!(
        text(&form["materials"][0], "item").contains("客户"),
        "the checklist is in the reader's language"
    );
}

#[test]
fn a_file_is_kept_with_a_visit_and_comes_back_byte_by_byte() {
    let desk = planned();
    let id = first_visit(&desk, "demonstration");
    let photo: Vec<u8> = (0..=255_u8).cycle().take(70_000).collect();
    desk.write("货架.JPG", &photo);
    let kept = turn(&desk, "attach", &id, &["货架.JPG"]);
    assert_eq!(
        (&kept["name"], &kept["media_type"], &kept["size"]),
        (&json!("货架.JPG"), &json!("image/jpeg"), &json!(70_000))
    );
    let listed = desk.json(["visit", "attachments", "demo.tandem", &id]);
    assert_eq!(rows(&listed), std::slice::from_ref(&kept));
    assert_eq!(page(&desk, &id)["attachments"], listed);

    let key = text(&kept, "id");
    let saves = |name: &str| {
        desk.succeeds(["visit", "attachment", "save", "demo.tandem", key, name]);
        std::fs::read(desk.path(name)).expect("the copy")
    };
    assert!(saves("copy.jpg") == photo, "every byte is there");
    // Taken away and brought back with its bytes, and taken back as a whole.
    desk.succeeds(["visit", "attachment", "remove", "demo.tandem", key]);
    refused(&desk.run(["visit", "attachment", "save", "demo.tandem", key, "none.jpg"]), 3, "attachment");
    desk.succeeds(["undo", "demo.tandem"]);
    assert!(saves("again.jpg") == photo);
    desk.succeeds(["undo", "demo.tandem"]);
    assert_eq!(desk.json(["visit", "attachments", "demo.tandem", &id]), json!([]));
}

#[test]
fn what_is_too_large_or_no_file_is_not_kept() {
    let desk = planned();
    let id = first_visit(&desk, "demonstration");
    let large = std::fs::File::create(desk.path("film.mp4")).expect("a file");
    large.set_len(20 * 1024 * 1024 + 1).expect("a long file");
    let attach = |file: &str| desk.run(["visit", "attach", "demo.tandem", id.as_str(), file]);
    refused(&attach("film.mp4"), 4, "larger than 20 MB");
    refused(&attach("none.jpg"), 4, "no file");
    refused(&attach("."), 4, "folder");
    assert_eq!(desk.json(["visit", "attachments", "demo.tandem", &id]), json!([]));
    large.set_len(20 * 1024 * 1024).expect("a shorter file");
    assert_eq!(attach("film.mp4").code, Some(0));
}

#[test]
fn erasing_a_client_takes_what_was_kept_with_its_visits() {
    let desk = planned();
    let id = first_visit(&desk, "demonstration");
    let mark = "这一行只在附件里，抹除后不应再有";
    desk.write("纪要.txt", mark.repeat(50));
    turn(&desk, "attach", &id, &["纪要.txt"]);
    let kept = turn(&desk, "attach", &id, &["纪要.txt"]);
    // One that was removed before is erased with the others.
    desk.succeeds(["visit", "attachment", "remove", "demo.tandem", text(&kept, "id")]);
    let holds = || {
        let bytes = std::fs::read(desk.path("demo.tandem")).expect("the programme");
        bytes.windows(mark.len()).any(|window| window == mark.as_bytes())
    };
    assert!(holds());
    let shown = page(&desk, &id);
    let client = text(&shown["client"], "id");
    desk.succeeds(["client", "erase", "demo.tandem", "--client", client, "--yes"]);
    assert!(!holds());
    assert_eq!(desk.json(["visit", "attachments", "demo.tandem", &id]), json!([]));
}

#[test]
fn a_preparation_sheet_is_one_page_in_either_language() {
    let desk = planned();
    let id = first_visit(&desk, "observation");
    fill(&desk, "prepare", &id, &prepared_form(&desk, &id));
    fill(&desk, "goal", &id, &goal_form(&desk, &id));
    for language in ["zh", "en"] {
        let made =
            desk.json(["--language", language, "visit", "sheet", "demo.tandem", &id, "--pdf", "sheet.pdf"]);
        assert_eq!(made["pages"], 1);
        assert!(std::fs::read(desk.path("sheet.pdf")).expect("the PDF").starts_with(b"%PDF-"));
    }
}
