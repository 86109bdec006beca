//! Not supervision, by command line: a charter that both sides sign, joint issues with evidence, what reps have in
//! common without a name, what the sponsor is told, and results to hand over.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use serde_json::{Value, json};
use tandem_tests::{
    command::{Desk, Ran},
    lived::{lived, rows, text},
};

fn refused(ran: &Ran, code: i32, cause: &str) {
    assert_eq!(ran.code, Some(code), "{ran:?}");
    assert!(ran.stderr.contains(cause), "no {cause:?} in {}", ran.stderr);
}

fn distributors(desk: &Desk) -> Vec<String> {
    let all = desk.json(["distributor", "list", "p.tandem"]);
    rows(&all).iter().map(|one| text(one, "name").to_owned()).collect()
}

/// Asks about a distributor.
fn of(desk: &Desk, words: [&str; 2], distributor: &str, more: &[&str]) -> Value {
    desk.json(words.iter().chain(&["p.tandem", "--distributor", distributor]).chain(more))
}

fn run(desk: &Desk, words: [&str; 2], distributor: &str, more: &[&str]) -> Ran {
    desk.run(words.iter().chain(&["p.tandem", "--distributor", distributor]).chain(more))
}

/// The first distributor of which this is so.
fn first(desk: &Desk, is_so: impl Fn(&str) -> bool) -> String {
    distributors(desk).into_iter().find(|name| is_so(name)).expect("a distributor of that kind")
}

fn charters(desk: &Desk, distributor: &str) -> Vec<Value> {
    rows(&of(desk, ["charter", "show"], distributor, &[])["charters"]).clone()
}

#[test]
fn a_charter_is_written_signed_and_replaced_and_the_old_one_stays() {
    let desk = lived();
    let name = &first(&desk, |name| charters(&desk, name).is_empty());
    // What is known already is filled in.
    let mut form = of(&desk, ["charter", "write"], name, &[]);
    assert!(!rows(&form["issues"]).is_empty(), "{form}");
    refused(
        &run(&desk, ["charter", "sign"], name, &["--on", "2026-02-09", "--manufacturer", "A", "--by", "B"]),
        1,
        "No draft",
    );

    form["aim"] = "共同解决断货".into();
    form["issues"] = json!([]);
    form["manufacturer_decides"] = "赵敏".into();
    form["distributor_decides"] = "陈总".into();
    form["sponsor"] = "陈总".into();
    desk.write("form.json", form.to_string());
    let draft = of(&desk, ["charter", "write"], name, &["--from", "form.json"]);
    assert_eq!(
        (&draft["version"], &draft["signed"], &draft["lacks"]),
        (&json!(1), &Value::Null, &json!(["issues"]))
    );
    let sign = ["--on", "2026-02-09", "--manufacturer", "赵敏", "--by", "陈总"];
    refused(&run(&desk, ["charter", "sign"], name, &sign), 1, "on which joint issue");

    let issue = rows(&of(&desk, ["issue", "list"], name, &[]))[0].clone();
    form["issues"] = json!([issue["id"]]);
    desk.write("form.json", form.to_string());
    of(&desk, ["charter", "write"], name, &["--from", "form.json"]);
    assert_eq!(charters(&desk, name).len(), 1, "a draft is written over");
    let future = ["--on", "2026-02-10", "--manufacturer", "赵敏", "--by", "陈总"];
    assert_eq!(run(&desk, ["charter", "sign"], name, &future).code, Some(1));
    let signed = of(&desk, ["charter", "sign"], name, &sign);
    assert_eq!((&signed["in_force"], &signed["signed"]["distributor"]), (&json!(true), &json!("陈总")));

    // The issue is worded otherwise since; what was signed stays.
    let mut changed = of(&desk, ["issue", "write"], name, &["--issue", text(&issue, "id")]);
    changed["title"] = "另一种说法".into();
    desk.write("issue.json", changed.to_string());
    of(&desk, ["issue", "write"], name, &["--from", "issue.json"]);
    form["aim"] = "提高分销质量".into();
    desk.write("form.json", form.to_string());
    of(&desk, ["charter", "write"], name, &["--from", "form.json"]);
    let all = charters(&desk, name);
    assert_eq!(all.iter().map(|one| one["version"].clone()).collect::<Vec<_>>(), [json!(2), json!(1)]);
    assert_eq!(
        (text(&all[1], "aim"), text(&all[1]["issues"][0], "title")),
        ("共同解决断货", text(&issue, "title"))
    );
    assert_eq!((&all[0]["in_force"], &all[1]["in_force"]), (&json!(false), &json!(true)));
    assert_eq!(text(&all[0]["issues"][0], "title"), "另一种说法");

    of(&desk, ["charter", "export"], name, &["--version", "1", "--pdf", "c.pdf"]);
    let bytes = std::fs::read(desk.path("c.pdf")).expect("the document");
    assert!(bytes.starts_with(b"%PDF"));
    refused(&run(&desk, ["charter", "export"], name, &["--version", "7", "--pdf", "d.pdf"]), 3, "no charter");
    desk.succeeds(["charter", "discard", "p.tandem", "--distributor", name]);
    assert_eq!(charters(&desk, name).len(), 1);
    desk.succeeds(["undo", "p.tandem"]);
    assert_eq!(charters(&desk, name).len(), 2);
}

#[test]
fn an_issue_has_an_owner_a_target_and_evidence_and_wants_no_visit_once_it_is_given_up() {
    let desk = lived();
    let visits = desk.json(["visit", "list", "p.tandem", "--state", "closed"]);
    let visit = &rows(&visits)[0];
    let name = text(visit, "distributor");
    let issues = of(&desk, ["issue", "list"], name, &[]);
    let issue = rows(&issues).iter().find(|one| one["title"] == visit["issue"]).expect("the visit's issue");
    let id = text(issue, "id");

    let mut form = of(&desk, ["issue", "write"], name, &["--issue", id]);
    form["person"] = "李强".into();
    form["side"] = "distributor".into();
    form["target"] = "两个月不断货".into();
    form["target_by"] = "2026-04-30".into();
    form["status"] = "in_work".into();
    desk.write("issue.json", form.to_string());
    let saved = of(&desk, ["issue", "write"], name, &["--from", "issue.json"]);
    assert_eq!(
        (text(&saved, "person"), text(&saved, "target"), text(&saved, "target_by"), text(&saved, "status")),
        ("李强", "两个月不断货", "2026-04-30", "in_work")
    );
    let before = rows(&saved["evidence"]).len();
    let note = |more: &[&str]| {
        let begins =
            ["issue", "note", "p.tandem", "--issue", id, "--on", "2026-02-08", "--text", "本月到货两次"];
        desk.run(begins.iter().chain(more))
    };
    assert_eq!(note(&["--visit", text(visit, "id")]).code, Some(0));
    assert_eq!(note(&[]).code, Some(0));
    // A visit with another distributor shows nothing here.
    let other = rows(&visits).iter().find(|one| one["distributor"] != name).expect("another one");
    refused(&note(&["--visit", text(other, "id")]), 4, "Visit");
    let now = of(&desk, ["issue", "list"], name, &[]);
    let now = rows(&now).iter().find(|one| one["id"] == id).expect("the issue");
    assert_eq!(rows(&now["evidence"]).len(), before + 2);
    assert_eq!(
        (&now["evidence"][1]["source"], &now["evidence"][1]["visit_id"]),
        (&json!("visit"), &visit["id"])
    );

    // The results tell of it, and the workbook of the client file knows the word.
    let results = of(&desk, ["results", "show"], name, &[]);
    let told = rows(&results["issues"]).iter().find(|one| one["id"] == id).expect("the issue");
    assert_eq!(rows(&told["evidence"]).len(), before + 2);
    assert!(told["held"].as_u64() >= Some(1));

    form["status"] = "given_up".into();
    desk.write("issue.json", form.to_string());
    of(&desk, ["issue", "write"], name, &["--from", "issue.json"]);
    let demands = desk.json(["demand", "list", "p.tandem"]);
    let asked =
        rows(&demands).iter().find(|one| one["distributor"] == name && one["issue"] == visit["issue"]);
    let asked = text(asked.expect("its demand"), "id").to_owned();
    let why = desk.succeeds(["explain", "p.tandem", "--demand", &asked]);
    assert!(why.contains("resolved or given up"), "{why}");
}

/// The problems of the first distributor whose reps have two of them in common, one without a topic.
fn with_problems(desk: &Desk) -> (String, Vec<Value>) {
    let unnamed = |all: &[Value]| all.len() > 1 && all.iter().any(|one| text(one, "topic").is_empty());
    let list = |name: &str| rows(&of(desk, ["problem", "list"], name, &[])).clone();
    let name = first(desk, |name| unnamed(&list(name)));
    let all = list(&name);
    (name, all)
}

#[test]
fn what_reps_have_in_common_gets_a_name_and_a_proposal_and_names_nobody() {
    let desk = lived();
    let (name, all) = with_problems(&desk);
    let unnamed = all.iter().find(|one| text(one, "topic").is_empty()).expect("one without a topic");
    assert!(!rows(&unnamed["words"]).is_empty(), "{unnamed}");
    let key = text(unnamed, "key");
    of_text(&desk, &name, &["name", "--key", key, "--topic", "流向数据太晚"]);
    of_text(&desk, &name, &["propose", "--topic", "流向数据太晚", "--text", "每周五由内勤上报"]);
    let now = of(&desk, ["problem", "list"], &name, &[]);
    let named = rows(&now).iter().find(|one| one["topic"] == "流向数据太晚").expect("the problem");
    assert_eq!(text(named, "proposal"), "每周五由内勤上报");

    // Nobody is named, whatever is asked.
    let reps = desk.json(["rep", "list", "p.tandem"]);
    let reps: Vec<&str> =
        rows(&reps).iter().filter(|one| one["distributor"] == *name).map(|one| text(one, "name")).collect();
    let mut said = now.to_string();
    for kind in ["product", "market", "sales", "information", "goods", "money", "commerce"] {
        let some = of(&desk, ["problem", "list"], &name, &["--kind", kind, "--from", "2026-01-01"]);
        for one in rows(&some) {
            assert!(rows(&now).contains(one), "a filter changes nothing of {one}");
        }
        said += &some.to_string();
    }
    assert!(reps.len() >= 3 && reps.iter().all(|rep| !said.contains(rep)), "{said}");
    let names = run(
        &desk,
        ["problem", "propose"],
        &name,
        &["--topic", "流向数据太晚", "--text", &format!("请{}负责", reps[0])],
    );
    refused(&names, 4, reps[0]);
    refused(&run(&desk, ["problem", "name"], &name, &["--key", "0", "--topic", "x"]), 3, "common problem");
}

fn of_text(desk: &Desk, distributor: &str, words: &[&str]) {
    let (verb, more) = words.split_first().expect("a verb");
    desk.succeeds(["problem", verb, "p.tandem", "--distributor", distributor].iter().chain(more));
}

#[test]
fn a_sponsor_is_told_and_waits_no_longer() {
    let desk = lived();
    let waiting = desk.json(["sponsor", "waiting", "p.tandem"]);
    let name = text(&rows(&waiting)[0], "distributor").to_owned();
    let told = ["--on", "2026-02-09", "--text", "断货两周内解决", "--by", "赵敏", "--document", "协访成果"];
    of(&desk, ["sponsor", "tell"], &name, &told);
    let page = of(&desk, ["sponsor", "show"], &name, &[]);
    assert_eq!((text(&page["news"][0], "text"), &page["overdue"]), ("断货两周内解决", &json!(false)));
    let now = desk.json(["sponsor", "waiting", "p.tandem"]);
    assert_eq!(rows(&now).len() + 1, rows(&waiting).len());
    of(&desk, ["sponsor", "letter"], &name, &["--pdf", "letter.pdf"]);
    of(&desk, ["results", "export"], &name, &["--pdf", "results.pdf"]);
    for file in ["letter.pdf", "results.pdf"] {
        let bytes = std::fs::read(desk.path(file)).expect("the document");
        assert!(bytes.starts_with(b"%PDF") && bytes.len() > 2_000, "{file}");
    }
    let without = distributors(&desk)
        .into_iter()
        .find(|name| of(&desk, ["sponsor", "show"], name, &[])["sponsor"].is_null());
    if let Some(name) = without {
        refused(&run(&desk, ["sponsor", "letter"], &name, &["--pdf", "l.pdf"]), 1, "no executive sponsor");
    }
}

#[test]
fn results_count_what_visits_brought() {
    let desk = lived();
    let visits = desk.json(["visit", "list", "p.tandem"]);
    let took_place = |one: &&Value| ["held", "summarised", "closed"].contains(&text(one, "state"));
    let name = text(rows(&visits).iter().find(took_place).expect("a visit that took place"), "distributor");
    let held: Vec<&Value> =
        rows(&visits).iter().filter(|one| one["distributor"] == name).filter(took_place).collect();
    let of_mode = |mode: &str| held.iter().filter(|one| one["mode"] == mode).count();
    let results = of(&desk, ["results", "show"], name, &[]);
    assert_eq!(results["held"]["demonstration"], of_mode("demonstration"));
    assert_eq!(results["held"]["observation"], of_mode("observation"));
    let items = desk.json(["action", "list", "p.tandem", "--all"]);
    for (side, key) in [("manufacturer", "actions"), ("distributor", "actions"), ("manufacturer", "answers")]
    {
        let kind = if key == "actions" { "action" } else { "answer" };
        let mine = rows(&items)
            .iter()
            .filter(|one| one["distributor"] == name && one["side"] == side && one["kind"] == kind);
        let (done, open): (Vec<_>, Vec<_>) = mine.partition(|one| !one["done_on"].is_null());
        assert_eq!(results[key][side]["done"], done.len(), "{side} {key}");
        assert_eq!(results[key][side]["open"], open.len(), "{side} {key}");
    }
}
