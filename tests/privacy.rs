//! What leaves the product holds no client beyond what its distributor's agreement shares. What there is to hide is
//! learnt from what each distributor is handed back, which is whole.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::{collections::BTreeMap, process::Command};

use serde_json::Value;
use tandem_tests::{
    command::Desk,
    lived::{lived, rows, text},
};

const TODAY: &str = "2026-02-09";

/// The client file of a distributor, as it is handed back.
fn file(desk: &Desk, distributor: &str) -> Value {
    desk.succeeds([
        "client",
        "hand-back",
        "p.tandem",
        "--distributor",
        distributor,
        "--json-file",
        "file.json",
    ]);
    let bytes = std::fs::read(desk.path("file.json")).expect("the file");
    serde_json::from_slice(&bytes).expect("JSON")
}

/// How far a distributor shares what its agreement covers today; none without an agreement in force.
fn level(file: &Value) -> Option<(&Value, &str)> {
    let agreements = rows(&file["agreements"]).iter();
    let mut in_force =
        agreements.filter(|one| text(one, "from") <= TODAY && TODAY <= text(one, "to")).collect::<Vec<_>>();
    in_force.sort_by_key(|one| text(one, "from"));
    in_force.last().map(|one| (*one, text(one, "sharing")))
}

/// What may not be seen: the words that are said of clients, and of which distributor's.
struct Hidden {
    words: BTreeMap<String, String>,
    /// How many levels there are in the demo.
    levels: BTreeMap<String, usize>,
}

fn hidden(desk: &Desk) -> Hidden {
    let mut words = BTreeMap::new();
    let mut levels: BTreeMap<String, usize> = BTreeMap::new();
    let mut open: Vec<String> = Vec::new();
    for distributor in rows(&desk.json(["distributor", "list", "p.tandem"])) {
        let name = text(distributor, "name");
        let file = file(desk, name);
        let agreed = level(&file);
        *levels.entry(agreed.map_or("none", |(_, level)| level).to_owned()).or_default() += 1;
        for client in rows(&file["clients"]) {
            let covered = agreed.filter(|(agreement, _)| {
                let named = |key: &str, value: &Value| {
                    agreement[key].as_array().is_none_or(|all| all.contains(value))
                };
                named("clients", &client["id"]) && named("territory", &client["city_name"])
            });
            let level = covered.map_or("busy_only", |(_, level)| level);
            let full_name = text(client, "name").to_owned();
            let aliases = rows(&client["aliases"]).iter().map(|one| one.as_str().expect("text").to_owned());
            let names: Vec<String> = aliases.chain([full_name]).collect();
            if level == "busy_only" {
                words.extend(names.into_iter().map(|one| (one, name.to_owned())));
            } else {
                open.extend(names);
            }
            let address = text(client, "address").to_owned();
            if level == "full" {
                open.push(address);
            } else if !address.is_empty() {
                words.insert(address, name.to_owned());
            }
        }
    }
    // What others share may be seen; short names mean many.
    words.retain(|word, _| word.chars().count() > 3 && !open.iter().any(|one| one.contains(word.as_str())));
    Hidden { words, levels }
}

/// The text of a PDF.
fn text_of(desk: &Desk, pdf: &str) -> String {
    let read = Command::new("pdftotext").args([desk.path(pdf).as_os_str(), "-".as_ref()]).output();
    let read = read.expect("pdftotext");
    assert!(read.status.success(), "{pdf} can't be read");
    String::from_utf8(read.stdout).expect("UTF-8").split_whitespace().collect()
}

fn refuse(hidden: &Hidden, told: &str, by: &str) {
    for (word, of) in &hidden.words {
        assert!(!told.contains(word.as_str()), "{by} tells {word} of {of}");
    }
}

#[test]
fn lists_documents_and_searches_tell_of_clients_what_is_shared_and_no_more() {
    let desk = lived();
    let hidden = hidden(&desk);
    assert!(hidden.words.len() > 20, "{:?}", hidden.levels);
    for level in ["busy_only", "client_names", "full"] {
        assert!(hidden.levels.contains_key(level), "the demo shows each level: {:?}", hidden.levels);
    }
    let lists =
        ["client", "demand", "visit", "action", "distributor", "rep", "manager", "agreement", "promotion"];
    for list in lists {
        for language in ["en", "zh"] {
            let told = desk.succeeds([list, "list", "p.tandem", "--json", "--language", language]);
            refuse(&hidden, &told, list);
        }
    }
    refuse(&hidden, &desk.succeeds(["history", "p.tandem", "--json"]), "history");
    refuse(&hidden, &desk.succeeds(["calendar", "list", "p.tandem", "--json"]), "calendar");
    for manager in rows(&desk.json(["manager", "list", "p.tandem"])) {
        let name = text(manager, "name");
        desk.succeeds(["export", "p.tandem", "--schedule", name, "--pdf", "x.pdf"]);
        refuse(&hidden, &text_of(&desk, "x.pdf"), "the schedule");
    }
    for (word, of) in hidden.words.iter().take(12) {
        let found = desk.json(["search", "p.tandem", word]);
        let named = rows(&found).iter().filter(|one| one.to_string().contains(word.as_str())).count();
        assert_eq!(named, 0, "{word} of {of} is found: {found}");
    }
}

#[test]
fn a_client_whose_name_is_not_shared_is_recognised_by_the_whole_of_it_and_by_nothing_less() {
    let desk = lived();
    let hidden = hidden(&desk);
    let other = |of: &str| hidden.words.values().find(|one| *one != of).expect("another").clone();
    let listed = desk.json(["client", "list", "p.tandem"]).to_string();
    // Names of clients, and not their addresses.
    let names: Vec<(String, String, Value)> = hidden
        .words
        .values()
        .collect::<std::collections::BTreeSet<_>>()
        .into_iter()
        .flat_map(|of| {
            let file = file(&desk, of);
            let clients = rows(&file["clients"]).clone();
            clients.into_iter().map(|one| (text(&one, "name").to_owned(), of.clone(), one["id"].clone()))
        })
        .filter(|(name, ..)| hidden.words.contains_key(name))
        .take(3)
        .collect();
    assert!(!names.is_empty());
    for (name, of, id) in &names {
        assert!(!listed.contains(name.as_str()), "{name} is listed");
        let find =
            |of: &str, said: &str| desk.json(["client", "find", "p.tandem", "--distributor", of, said]);
        let spaced: String = name.chars().flat_map(|one| [one, ' ']).collect();
        for said in [name.as_str(), spaced.as_str()] {
            let found = find(of, said);
            assert_eq!(found["clients"], serde_json::json!([{"id": id, "name": said.trim()}]), "{said}");
        }
        let part: String = name.chars().take(name.chars().count() - 1).collect();
        let asked = format!("{part}，没有这家");
        for (whose, said) in [(of.clone(), asked.as_str()), (other(of), name.as_str())] {
            let found = find(&whose, said);
            assert_eq!(rows(&found["clients"]).len(), 0, "{said} of {whose}: {found}");
            assert!(
                !found.to_string().contains(name.as_str()) || said == name,
                "nothing is completed: {found}"
            );
        }
    }
    // Who knows the name can work with it: the client is found, and still called something else.
    let (name, ..) = &names[0];
    let look = desk.run(["client", "erase", "p.tandem", "--client", name, "--json"]);
    assert!(look.stdout.contains("handover-goes-client"), "{}", look.stderr);
    assert!(!look.stdout.contains(name.as_str()), "{}", look.stdout);
}

#[test]
fn things_are_found_by_two_characters_and_undoing_follows() {
    let desk = lived();
    let found = desk.json(["search", "p.tandem", "市一"]);
    assert!(rows(&found).iter().any(|one| text(one, "kind") == "client"), "{found}");
    let first =
        |list: &str, key: &str| text(&rows(&desk.json([list, "list", "p.tandem"]))[0], key).to_owned();
    let left = desk.json(["action", "list", "p.tandem"]);
    let is_action = |one: &&Value| text(one, "kind") == "action";
    let action = text(rows(&left).iter().find(is_action).expect("a measure"), "text").to_owned();
    let sought = [
        ("distributor", "医药".to_owned()),
        ("rep", first("rep", "name")),
        ("manager", first("manager", "name")),
        ("promotion", "推广季".to_owned()),
        ("entry", "周会".to_owned()),
        ("action", action),
        ("issue", first("demand", "issue")),
        ("event", first("event", "title")),
        ("training", "分组演练".to_owned()),
        ("sponsor_news", "流向上报的要求".to_owned()),
        ("stage_step", "有意向".to_owned()),
        ("assessment", "双方共评".to_owned()),
        ("playbook", "不打断查房".to_owned()),
    ];
    for (kind, words) in sought {
        let found = desk.json(["search", "p.tandem", words.as_str()]);
        assert!(rows(&found).iter().any(|one| text(one, "kind") == kind), "{kind} by {words}: {found}");
    }
    let plan = text(&rows(&desk.json(["promotion", "list", "p.tandem"]))[0], "title").to_owned();
    desk.succeeds(["promotion", "remove", "p.tandem", "--promotion", &plan]);
    let kinds = |desk: &Desk| {
        let found = desk.json(["search", "p.tandem", plan.as_str()]);
        rows(&found).iter().filter(|one| text(one, "kind") == "promotion").count()
    };
    assert_eq!(kinds(&desk), 0);
    desk.succeeds(["undo", "p.tandem"]);
    assert_eq!(kinds(&desk), 1);
}

#[test]
fn a_promotion_plan_is_written_compared_and_refused_where_its_shares_are_not_the_whole() {
    let desk = lived();
    let clients = desk.json(["client", "list", "p.tandem"]);
    let client =
        rows(&clients).iter().find(|one| text(one, "sharing") == "full").expect("one that is shared");
    let form = |manufacturer: u32| {
        serde_json::json!({"client": client["id"], "title": "Spring", "activities": [{
            "title": "Talk", "from": "2026-03-02", "to": "2026-03-02", "total": 1000, "split": "percent",
            "shares": {"manufacturer": manufacturer, "distributor": 30, "client": 20}}]})
        .to_string()
    };
    desk.write("bad.json", form(40));
    let refused = desk.run(["promotion", "write", "p.tandem", "--from", "bad.json"]);
    assert_eq!(refused.code, Some(4), "{}", refused.stderr);
    assert!(refused.stderr.contains("90"), "it says what they add up to: {}", refused.stderr);
    desk.write("good.json", form(50));
    desk.succeeds(["promotion", "write", "p.tandem", "--from", "good.json"]);
    desk.succeeds([
        "promotion",
        "actual",
        "p.tandem",
        "--promotion",
        "Spring",
        "--activity",
        "1",
        "--on",
        "2026-03-02",
        "--manufacturer",
        "600",
        "--distributor",
        "300",
        "--client",
        "200",
        "--result",
        "18 came",
    ]);
    let plans = desk.json(["promotion", "list", "p.tandem", "--distributor", text(client, "distributor")]);
    let plan = rows(&plans).iter().find(|one| text(one, "title") == "Spring").expect("the plan");
    assert_eq!(plan["planned"], serde_json::json!({"manufacturer": 500, "distributor": 300, "client": 200}));
    assert_eq!(plan["paid"], serde_json::json!({"manufacturer": 600, "distributor": 300, "client": 200}));
    assert_eq!(plan["done"], 1);
    desk.succeeds(["undo", "p.tandem"]);
    let plans = desk.json(["promotion", "list", "p.tandem"]);
    let plan = rows(&plans).iter().find(|one| text(one, "title") == "Spring").expect("the plan");
    assert_eq!(plan["paid"]["manufacturer"], 0, "what was noted is taken back");
}

#[test]
fn who_is_a_medical_representative_is_noted_and_listed() {
    let desk = lived();
    let name = text(&rows(&desk.json(["rep", "list", "p.tandem"]))[3], "name").to_owned();
    let is_one = |desk: &Desk| {
        let reps = desk.json(["rep", "list", "p.tandem"]);
        rows(&reps).iter().find(|one| text(one, "name") == name).expect("the rep")["medical_representative"]
            .clone()
    };
    let before = is_one(&desk);
    desk.succeeds(["people", "role", "p.tandem", "--person", &name, "--medical-representative", "true"]);
    assert_eq!(is_one(&desk), true);
    desk.succeeds(["undo", "p.tandem"]);
    assert_eq!(is_one(&desk), before);
}

#[test]
fn no_sales_are_laid_upon_a_medical_representative() {
    let desk = lived();
    let reps = desk.json(["rep", "list", "p.tandem"]);
    let rep = rows(&reps).iter().find(|one| one["medical_representative"] == false).expect("one who is none");
    let (name, distributor) = (text(rep, "name"), text(rep, "distributor"));
    let write = |title: &str, target: &str| {
        let mut issue = desk.json(["issue", "write", "p.tandem", "--distributor", distributor]);
        for (field, said) in [("title", title), ("target", target), ("side", "distributor"), ("person", name)]
        {
            issue[field] = said.into();
        }
        desk.write("issue.json", issue.to_string());
        desk.run(["issue", "write", "p.tandem", "--distributor", distributor, "--from", "issue.json"])
    };
    assert_eq!(write("先写的问题", "每月纯销 200 盒").code, Some(0), "for others it may be");
    desk.succeeds(["people", "role", "p.tandem", "--person", name, "--medical-representative", "true"]);
    // What was written before is shown without the person, on screen and in what is handed back.
    let issues = desk.json(["issue", "list", "p.tandem", "--distributor", distributor]);
    let issue = rows(&issues).iter().find(|one| one["title"] == "先写的问题").expect("the issue");
    assert_eq!((text(issue, "person"), text(issue, "target")), ("", "每月纯销 200 盒"));
    let file = file(&desk, distributor);
    let issue = rows(&file["issues"]).iter().find(|one| one["title"] == "先写的问题").expect("the issue");
    assert_eq!(text(&issue["owner"], "person"), "");
    // What is written now is refused, with the reason; without sales it may be.
    let refused = write("后写的问题", "完成销售指标");
    assert_eq!(refused.code, Some(4), "{}", refused.stderr);
    assert!(refused.stderr.contains("医药代表") || refused.stderr.contains("medical representative"));
    assert_eq!(write("后写的问题", "各科室不断货").code, Some(0));
}
