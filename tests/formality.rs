//! Visits are no formality: who goes is not weaker than whom he goes with, training answers what visits found, the
//! playbook is the programme's own, and what is in a visit comes before how many there are.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use serde_json::{Value, json};
use tandem_tests::{
    command::Desk,
    lived::{NOW, lived, rows, text},
};

fn list(desk: &Desk, what: &str) -> Vec<Value> {
    rows(&desk.json([what, "list", "p.tandem"])).clone()
}

/// Somebody's level in a topic.
fn level(desk: &Desk, distributor: Option<&str>, name: &str, topic: &str) -> Value {
    let mut asked = vec!["competence", "list", "p.tandem"];
    asked.extend(distributor.iter().flat_map(|name| ["--distributor", name]));
    let found = desk.json(asked);
    let person = rows(&found["people"]).iter().find(|one| one["name"] == name).expect("the person").clone();
    let levels = rows(&person["levels"]).clone();
    levels.into_iter().find(|one| one["topic"] == topic).unwrap_or(Value::Null)
}

fn assess(desk: &Desk, who: &str, topic: &str, score: &str, on: &str) {
    desk.succeeds([
        "competence",
        "assess",
        "p.tandem",
        "--who",
        who,
        "--topic",
        topic,
        "--score",
        score,
        "--on",
        on,
        "--by",
        "罗佩",
        "--evidence",
        "三次同行观察",
    ]);
}

#[test]
fn a_level_rests_on_evidence_that_ages() {
    let desk = Desk::new().at(NOW);
    desk.succeeds(["new", "p.tandem", "--demo", "--start", "2026-01-05"]);
    let manager = text(&list(&desk, "manager")[0], "name").to_owned();
    let known = |topic| level(&desk, None, &manager, topic);
    assert_eq!(known("product")["level"], Value::Null, "nothing is known of anybody at first");

    assess(&desk, &manager, "product", "5", "2026-01-20");
    assess(&desk, &manager, "product", "2", "2025-05-01");
    assess(&desk, &manager, "product", "1", "2024-05-01");
    // (2 × 5 + 1 × 2) / 3, and the oldest no more.
    let product = known("product");
    assert_eq!(
        (text(&product, "level"), &product["pieces"], &product["aged"]),
        ("4.0", &json!(2), &json!(false))
    );
    let counts: Vec<_> = rows(&product["evidence"]).iter().map(|one| one["counts"].clone()).collect();
    assert_eq!(counts, [2, 1, 0]);
    // A topic of the programme's own is one like the others, and what is old is called so.
    assess(&desk, &manager, "招标政策", "3", "2025-06-01");
    assert_eq!(known("招标政策")["aged"], true);

    // What nobody can follow, and what is no score, is refused.
    let bare = ["competence", "assess", "p.tandem", "--who", &manager, "--topic", "product", "--score", "4"];
    assert_eq!(desk.run(bare).code, Some(4));
    let six = [
        "competence",
        "assess",
        "p.tandem",
        "--who",
        &manager,
        "--topic",
        "product",
        "--score",
        "6",
        "--evidence",
        "x",
    ];
    assert_eq!(desk.run(six).code, Some(4));
    desk.succeeds(["undo", "p.tandem"]);
    assert_eq!(known("招标政策"), Value::Null);
}

#[test]
fn an_observed_visit_tells_of_the_rep_and_names_itself() {
    let desk = lived();
    let mut seen = 0;
    for distributor in list(&desk, "distributor") {
        let found =
            desk.json(["competence", "list", "p.tandem", "--distributor", text(&distributor, "name")]);
        for person in rows(&found["people"]) {
            for one in rows(&person["levels"]).iter().flat_map(|level| rows(&level["evidence"])) {
                if one["visit"].is_string() && one["assessment"].is_null() {
                    let visit = desk.json(["visit", "show", "p.tandem", text(one, "visit")]);
                    assert_eq!(visit["visit"]["rep"], person["name"]);
                    assert_eq!(visit["visit"]["mode"], "observation");
                    seen += 1;
                }
            }
        }
        if seen > 3 {
            return;
        }
    }
    panic!("only {seen} observations");
}

#[test]
fn a_weaker_manager_is_warned_of_and_who_could_go_is_named() {
    let desk = Desk::with_demo();
    std::fs::rename(desk.path("demo.tandem"), desk.path("p.tandem")).expect("the demo");
    desk.succeeds(["plan", "p.tandem", "--accept"]);
    let visits = list(&desk, "visit");
    let visit = &visits[0];
    let id = text(visit, "id");
    let warnings = || {
        let page = desk.json(["visit", "show", "p.tandem", id]);
        let found = rows(&page["manager_fits"]);
        found.iter().map(|one| text(one, "message").to_owned()).collect::<Vec<_>>()
    };
    let (manager, rep) = (text(visit, "manager"), text(visit, "rep"));
    assess(&desk, rep, "招标政策", "4", "2026-01-02");
    assert!(warnings().is_empty(), "the joint issue asks for nothing in particular");

    desk.succeeds([
        "competence",
        "topic",
        "p.tandem",
        "--issue",
        &issue_of(&desk, visit),
        "--topic",
        "招标政策",
    ]);
    assert_eq!(warnings(), ["competence-unknown", "competence-nobody"]);
    assess(&desk, manager, "招标政策", "3", "2026-01-02");
    assert_eq!(warnings(), ["competence-weaker", "competence-nobody"]);
    for other in list(&desk, "manager") {
        if other["name"] != manager {
            assess(&desk, text(&other, "name"), "招标政策", "5", "2026-01-02");
        }
    }
    // Somebody may have something else at that very time; the reasons in the plan say the same as the page.
    let told = warnings();
    assert_eq!(told[0], "competence-weaker");
    let why = desk.json(["explain", "p.tandem", "--visit", id]);
    let reasons: Vec<_> = rows(&why["reasons"]).iter().map(|one| text(one, "message").to_owned()).collect();
    assert!(told.iter().all(|one| reasons.contains(one)), "{reasons:?}");
    // It is a warning, never a rule of what people decided: an agreed visit stays in the plan as it is.
    desk.succeeds(["visit", "agree", "p.tandem", id]);
    let plan = desk.json(["plan", "p.tandem"]);
    assert!(rows(&plan["visits"]).iter().any(|one| one["id"] == visit["id"] && one["manager"] == manager));

    // As strong as the rep is strong enough.
    assess(&desk, manager, "招标政策", "5", "2026-01-02");
    assert!(warnings().is_empty());
}

#[test]
fn the_planner_passes_over_who_is_weaker_only_where_somebody_better_could_go() {
    let desk = Desk::with_demo();
    std::fs::rename(desk.path("demo.tandem"), desk.path("p.tandem")).expect("the demo");
    let demand = &anybody_may_go(&desk);
    let issue = issue_of(&desk, demand);
    desk.succeeds(["competence", "topic", "p.tandem", "--issue", &issue, "--topic", "招标政策"]);
    let reps: Vec<Value> =
        list(&desk, "rep").into_iter().filter(|one| one["distributor"] == demand["distributor"]).collect();
    for rep in &reps {
        assess(&desk, text(rep, "id"), "招标政策", "4", "2026-01-02");
    }
    // Each visit for the demand, with who goes and what is said of it.
    let planned = || -> Vec<(String, Vec<String>)> {
        let plan = desk.json(["plan", "p.tandem"]);
        let visits = rows(&plan["visits"]).iter().zip(rows(&plan["reasons"]));
        let own = visits.filter(|(visit, _)| visit["demand_id"] == demand["id"]);
        let told = |reasons: &Value| {
            rows(reasons).iter().map(|one| text(one, "message").to_owned()).collect::<Vec<_>>()
        };
        own.map(|(visit, reasons)| (text(visit, "manager").to_owned(), told(reasons))).collect()
    };
    let says = |told: &[String], message: &str| told.iter().any(|one| one == message);
    let before = planned();
    assert!(!before.is_empty(), "it is planned");
    // Nobody is known to be any better, so nobody is passed over.
    assert!(before.iter().all(|(_, told)| says(told, "competence-unknown")), "{before:?}");
    let usual = before[0].0.clone();
    assess(&desk, &usual, "招标政策", "2", "2026-01-02");
    let weak = planned();
    assert!(weak.iter().all(|(_, told)| !says(told, "competence-passed-over")), "{weak:?}");

    let other =
        list(&desk, "manager").into_iter().find(|one| one["name"] != usual.as_str()).expect("another");
    assess(&desk, text(&other, "id"), "招标政策", "5", "2026-01-02");
    let better = planned();
    assert!(!better.is_empty(), "it is planned all the same");
    for (manager, told) in &better {
        assert_ne!(manager, &usual, "who is weaker is not offered");
        assert!(says(told, "competence-passed-over"), "and the explanation says so: {told:?}");
        assert!(!says(told, "competence-weaker"), "{told:?}");
    }
    desk.succeeds(["plan", "p.tandem", "--accept"]);
    let why = desk.json(["explain", "p.tandem", "--demand", text(demand, "id")]);
    let told = why.to_string();
    assert!(told.contains("competence-passed-over") && told.contains(&usual), "{told}");
}

/// A demand that leaves it open which manager goes.
fn anybody_may_go(desk: &Desk) -> Value {
    let demands = list(desk, "demand");
    for distributor in list(desk, "distributor") {
        let of = text(&distributor, "id");
        let file = ["client", "hand-back", "p.tandem", "--distributor", of, "--json-file", "file.json"];
        desk.succeeds(file);
        let bytes = std::fs::read(desk.path("file.json")).expect("the file");
        let file: Value = serde_json::from_slice(&bytes).expect("JSON");
        let open = rows(&file["demands"]).iter().find(|one| rows(&one["managers"]).is_empty());
        if let Some(open) = open {
            return demands.iter().find(|one| one["id"] == open["id"]).expect("the demand").clone();
        }
    }
    panic!("each demand names its managers")
}

/// The id of the joint issue that a visit or demand serves.
fn issue_of(desk: &Desk, visit: &Value) -> String {
    let issues = desk.json(["issue", "list", "p.tandem", "--distributor", text(visit, "distributor")]);
    let own = rows(&issues).iter().find(|one| one["title"] == visit["issue"]).expect("the issue");
    text(own, "id").to_owned()
}

#[test]
fn training_answers_a_gap_and_its_effect_is_claimed_of_enough_people_only() {
    let desk = lived();
    let mut effects = Vec::new();
    let mut gap = None;
    for distributor in list(&desk, "distributor") {
        let name = text(&distributor, "name").to_owned();
        let page = desk.json(["training", "list", "p.tandem", "--distributor", &name]);
        effects.extend(rows(&page["trainings"]).iter().map(|one| one["effect"].clone()));
        let open = rows(&page["gaps"])
            .iter()
            .find(|one| one["trained_on"].is_null() && one["visits"][0].is_object());
        gap = gap.or_else(|| open.map(|one| (name, one.clone())));
    }
    for effect in &effects {
        let enough = effect["people"].as_u64() >= Some(3);
        assert_eq!(effect["before"].is_number(), enough, "{effect}");
    }
    assert!(effects.iter().any(|one| one["after"].as_u64() > one["before"].as_u64()), "{effects:?}");
    assert!(effects.iter().any(|one| one["before"].is_null()), "{effects:?}");

    let (distributor, gap) = gap.expect("a gap");
    let topic = text(&gap, "topic").to_owned();
    let person = text(&gap["people"][0], "name").to_owned();
    let visit = text(&gap["visits"][0], "id").to_owned();
    desk.succeeds([
        "training",
        "note",
        "p.tandem",
        "--distributor",
        &distributor,
        "--topic",
        &topic,
        "--title",
        "说明书要点",
        "--attended",
        &person,
        "--answers",
        &visit,
        "--on",
        "2026-02-09",
    ]);
    let page = desk.json(["training", "list", "p.tandem", "--distributor", &distributor]);
    let noted =
        rows(&page["trainings"]).iter().find(|one| one["title"] == "说明书要点").expect("the training");
    assert_eq!((&noted["attended"], &noted["answers"][0]["id"]), (&json!([person]), &json!(visit)));
    let gap =
        rows(&page["gaps"]).iter().find(|one| one["topic"] == topic).expect("the gap is not closed by talk");
    assert_eq!(gap["trained_on"], "2026-02-09");

    // Only the distributor's own reps attend what is for them.
    let elsewhere =
        list(&desk, "rep").into_iter().find(|one| one["distributor"] != distributor).expect("a rep");
    let wrong = [
        "training",
        "note",
        "p.tandem",
        "--distributor",
        &distributor,
        "--topic",
        &topic,
        "--title",
        "x",
        "--attended",
        text(&elsewhere, "id"),
    ];
    assert_ne!(desk.run(wrong).code, Some(0));
}

#[test]
fn the_playbook_is_edited_compared_and_brought_back_and_visits_keep_theirs() {
    let desk = Desk::new().at(NOW);
    desk.succeeds(["new", "p.tandem", "--demo", "--start", "2026-01-05"]);
    desk.succeeds(["playbook", "export", "p.tandem", "--to", "book.json"]);
    let mut book: Value =
        serde_json::from_slice(&std::fs::read(desk.path("book.json")).expect("the file")).expect("JSON");
    assert_eq!(book["version"], 1);
    book["chapters"][0]["conduct"] =
        json!([{"zh": "先问，再听，最后说", "en": "Ask, listen, and then speak"}]);
    let line = |text: &str| json!({"zh": text, "en": ""});
    let own = json!({"key": "", "topic": "招标政策", "name": line("讲清招标政策"), "low": line("说不清"), "high": line("说得清")});
    rubric(&mut book).push(own);
    desk.write("book.json", book.to_string());
    let edit =
        ["playbook", "edit", "p.tandem", "--from", "book.json", "--note", "按本区情况调整", "--by", "陈立新"];
    assert_eq!(desk.json(edit), 2);
    assert_eq!(desk.json(edit), 2, "what says the same is no new edition");

    let editions = desk.json(["playbook", "history", "p.tandem"]);
    assert_eq!(rows(&editions).len(), 2);
    assert_eq!((text(&editions[0], "note"), text(&editions[0], "by")), ("按本区情况调整", "陈立新"));
    let differences = desk.json(["playbook", "compare", "p.tandem", "--before", "1", "--after", "2"]);
    let new: Vec<&Value> = rows(&differences).iter().filter(|one| one["added"] == true).collect();
    assert_eq!(new.len(), 2, "{differences}");
    // A new line of the rubric has a key of its own, and a topic that is known from now on.
    let shown = desk.json(["playbook", "show", "p.tandem", "--mode", "observation", "--client", "pharmacy"]);
    let keys: Vec<&str> = rows(&shown["rubric"]).iter().map(|one| text(one, "key")).collect();
    assert!(keys.contains(&"own_1"), "{keys:?}");
    let known = desk.json(["competence", "list", "p.tandem"]);
    assert!(rows(&known["topics"]).contains(&json!("招标政策")));

    // A file that is no playbook, and an edition without a reason, are refused.
    desk.write("no.json", "{\"chapters\": 3}");
    assert_eq!(desk.run(["playbook", "edit", "p.tandem", "--from", "no.json", "--note", "x"]).code, Some(4));
    assert_eq!(desk.run(["playbook", "restore", "p.tandem", "--note", " "]).code, Some(4));
    assert_eq!(desk.json(["playbook", "restore", "p.tandem", "--note", "回到标准版"]), 3);
    let same = desk.json(["playbook", "compare", "p.tandem", "--before", "1", "--after", "3"]);
    assert_eq!(same, json!([]));
    desk.succeeds(["undo", "p.tandem"]);
    assert_eq!(desk.json(["playbook", "show", "p.tandem"])["version"], 2);

    // In the lived demo visits go by the edition that they were prepared under.
    let lived = lived();
    let editions = lived.json(["playbook", "history", "p.tandem"]);
    assert!(editions[1]["visits"].as_u64() > Some(20), "{editions}");
}

/// The rubric of the first chapter that has one.
fn rubric(book: &mut Value) -> &mut Vec<Value> {
    let chapters = book["chapters"].as_array_mut().expect("chapters");
    let with = chapters.iter_mut().find(|one| one["mode"] == "observation" && one["client"].is_null());
    with.expect("a chapter")["rubric"].as_array_mut().expect("a rubric")
}

#[test]
fn what_is_in_the_visits_is_scored_and_explained() {
    let desk = lived();
    let content = desk.json(["playbook", "content", "p.tandem"]);
    let score = content["score"].as_u64().expect("a score");
    assert!(score > 50 && score < 100, "{score}");
    let lines = rows(&content["requirements"]);
    let share =
        |one: &Value| one["met"].as_u64().zip(one["of"].as_u64()).map(|(met, of)| met * 1000 / of.max(1));
    assert!(lines.iter().map(share).is_sorted(), "what lacks most often comes first");
    let worst = &content["lacking"][0];
    assert!(!rows(&worst["lacks"]).is_empty() && worst["score"].as_u64() <= Some(score));

    // Writing down what lacked raises it: the visit's outcome.
    let open = rows(&content["lacking"]).iter().find(|one| rows(&one["lacks"]).contains(&json!("outcome")));
    let open = open.expect("a visit that nobody summarised");
    let visit = text(open, "id").to_owned();
    let before = open["score"].as_u64();
    let form = json!({"consensus": "每周一对账", "attained": "fully", "why": "店长当场确认"});
    desk.write("form.json", form.to_string());
    desk.succeeds(["visit", "summarise", "p.tandem", &visit, "--from", "form.json"]);
    let after = desk.json(["playbook", "content", "p.tandem"]);
    let again = rows(&after["lacking"]).iter().find(|one| text(one, "id") == visit);
    assert!(again.is_none_or(|one| one["score"].as_u64() > before), "{open} {again:?}");

    // A stretch without visits has no score.
    let none = desk.json(["playbook", "content", "p.tandem", "--from", "2025-01-01", "--to", "2025-01-31"]);
    assert_eq!((&none["visits"], &none["score"]), (&json!(0), &Value::Null));
}
