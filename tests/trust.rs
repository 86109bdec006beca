//! Client data belong to the distributor that brought them: handed back whole and alone, erased without a trace;
//! agreements follow on, with a term that a person decided.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::{
    collections::BTreeMap,
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use serde_json::Value;
use tandem_tests::{
    command::{Desk, tandem},
    lived::{NOW, lived, rows, text},
};

fn list(desk: &Desk, what: &str) -> Vec<Value> {
    rows(&desk.json([what, "list", "p.tandem"])).clone()
}

/// What is counted of visits, whoever they were to.
fn figures(desk: &Desk) -> BTreeMap<String, usize> {
    let mut figures = BTreeMap::new();
    for visit in list(desk, "visit") {
        let key = format!("{} {} {}", text(&visit, "state"), text(&visit, "mode"), text(&visit, "date"));
        *figures.entry(key).or_default() += 1;
    }
    figures
}

/// The client file of a distributor as it is handed back.
fn file(desk: &Desk, distributor: &str) -> Value {
    desk.succeeds([
        "client",
        "hand-back",
        "p.tandem",
        "--distributor",
        distributor,
        "--xlsx",
        "file.xlsx",
        "--json-file",
        "file.json",
        "--by",
        "Li Lei",
    ]);
    let bytes = std::fs::read(desk.path("file.json")).expect("the file");
    serde_json::from_slice(&bytes).expect("JSON")
}

/// The names in a client file that stand for one thing alone.
fn names(file: &Value) -> Vec<String> {
    let company = &file["distributor"];
    let mut names = vec![text(company, "name").to_owned()];
    names.extend(company["sponsor"]["name"].as_str().map(str::to_owned));
    for client in rows(&file["clients"]) {
        names.push(text(client, "name").to_owned());
    }
    for rep in rows(&file["reps"]) {
        names.extend(rep["phone"].as_str().map(str::to_owned));
    }
    names.retain(|name| name.chars().count() > 2);
    names
}

/// Which of the names stand in the programme's file or beside it, in any encoding that SQLite knows.
fn traces(desk: &Desk, names: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(desk.path("")).expect("the folder").flatten() {
        if !entry.file_name().to_string_lossy().starts_with("p.tandem") {
            continue;
        }
        let bytes = std::fs::read(entry.path()).expect("a file");
        // UTF-16 may begin at any byte, and either way round.
        let mut readings = vec![String::from_utf8_lossy(&bytes).into_owned()];
        for from in [0, 1] {
            let (mut little, mut big) = (Vec::new(), Vec::new());
            for pair in bytes.get(from..).unwrap_or_default().chunks_exact(2) {
                little.push(u16::from_le_bytes([pair[0], pair[1]]));
                big.push(u16::from_be_bytes([pair[0], pair[1]]));
            }
            readings.extend([String::from_utf16_lossy(&little), String::from_utf16_lossy(&big)]);
        }
        for name in names {
            if readings.iter().any(|reading| reading.contains(name)) {
                found.push(format!("{name} in {}", entry.path().display()));
            }
        }
    }
    found
}

/// Names that no other distributor's client, rep or company has a part in.
fn alone(desk: &Desk, mut names: Vec<String>, distributor: &str) -> Vec<String> {
    let others: Vec<String> = ["client", "distributor", "rep", "manager"]
        .iter()
        .flat_map(|what| list(desk, what))
        .filter(|one| one["distributor"].as_str() != Some(distributor) && one["name"] != distributor)
        .map(|one| text(&one, "name").to_owned())
        .collect();
    names.retain(|name| others.iter().all(|other| !other.contains(name)));
    names
}

#[test]
fn a_client_file_is_whole_and_holds_nothing_of_anybody_else() {
    let desk = lived();
    let (clients, visits) = (list(&desk, "client"), list(&desk, "visit"));
    for distributor in list(&desk, "distributor").iter().step_by(5) {
        let (id, name) = (text(distributor, "id"), text(distributor, "name"));
        let file = file(&desk, id);
        let own = |one: &&Value| one["distributor"] == name;
        let ids = |rows: &[Value]| -> Vec<String> {
            let mut ids: Vec<_> = rows.iter().map(|one| text(one, "id").to_owned()).collect();
            ids.sort();
            ids
        };
        let expected: Vec<Value> = clients.iter().filter(own).cloned().collect();
        assert_eq!(ids(rows(&file["clients"])), ids(&expected), "{name}");
        let expected: Vec<Value> = visits.iter().filter(own).cloned().collect();
        assert_eq!(ids(rows(&file["visits"])), ids(&expected), "{name}");
        for (kind, part) in [("event", "events"), ("promotion", "promotions")] {
            let expected: Vec<Value> = list(&desk, kind).into_iter().filter(|one| own(&one)).collect();
            assert_eq!(ids(rows(&file[part])), ids(&expected), "{name}: {part}");
        }
        let page = desk.json(["charter", "show", "p.tandem", "--distributor", id]);
        assert_eq!(ids(rows(&file["charters"])), ids(rows(&page["charters"])), "{name}: charters");
        let said = file.to_string();
        for other in clients.iter().chain(&visits).filter(|one| !own(one)) {
            assert!(!said.contains(text(other, "id")), "{name} is told of {other}");
        }
        let own_names: Vec<&str> = rows(&file["clients"]).iter().map(|one| text(one, "name")).collect();
        for other in clients.iter().filter(|one| !own(one)).map(|one| text(one, "name")) {
            let known = own_names.iter().any(|name| name.contains(other)) || other.chars().count() < 4;
            assert!(known || !said.contains(other), "{name} is told of {other}");
        }
        let workbook = std::fs::read(desk.path("file.xlsx")).expect("the workbook");
        assert!(workbook.starts_with(b"PK"));
    }
    // Who handed what to whom is noted, and is nothing to be undone.
    let history = desk.json(["history", "p.tandem"]);
    let last = &rows(&history)[0];
    assert_eq!((text(last, "what"), text(last, "who")), ("hand-back-clients", "Li Lei"));
    assert_eq!(last["reversible"], false);
    assert!(last["about"]["values"]["distributor"]["value"].is_string(), "{last}");
}

#[test]
fn a_distributor_is_erased_from_every_byte_and_its_visits_count_all_the_same() {
    let desk = lived();
    let distributor = list(&desk, "distributor").swap_remove(0);
    let (id, name) = (text(&distributor, "id"), text(&distributor, "name"));
    let names = alone(&desk, names(&file(&desk, id)), name);
    let before = figures(&desk);
    assert!(names.len() > 10 && !traces(&desk, &names).is_empty());
    // Not without a word.
    let asked = desk.run(["client", "erase", "p.tandem", "--distributor", id]);
    assert_eq!(asked.code, Some(1), "{}", asked.stderr);
    assert!(asked.stdout.contains("What goes") && !traces(&desk, &names).is_empty());
    desk.succeeds(["client", "erase", "p.tandem", "--distributor", id, "--yes", "--by", "Han Mei"]);
    assert_eq!(traces(&desk, &names), [""; 0]);
    assert_eq!(figures(&desk), before);
    assert!(list(&desk, "distributor").iter().all(|one| one["name"] != name));
    assert!(list(&desk, "visit").iter().any(|one| one["distributor"] == "Erased distributor 1"));
    let history = desk.json(["history", "p.tandem"]);
    let last = &rows(&history)[0];
    assert_eq!((text(last, "what"), text(last, "who")), ("erase-distributor", "Han Mei"));
    assert_eq!(desk.run(["undo", "p.tandem"]).code, Some(1), "nothing is left to undo");
    // Once is enough, and the rest goes on.
    assert_eq!(desk.run(["client", "erase", "p.tandem", "--distributor", id, "--yes"]).code, Some(1));
    desk.succeeds(["plan", "p.tandem", "--time-limit", "1s", "--accept"]);
    assert_eq!(traces(&desk, &names), [""; 0]);
}

#[test]
fn a_client_is_erased_with_its_entries_and_nobody_elses() {
    let desk = lived();
    let visit = list(&desk, "visit").into_iter().find(|one| one["rides_on"].is_object()).expect("a ride");
    let name = text(&visit, "client").to_owned();
    let all = list(&desk, "client");
    let client = all.iter().find(|one| one["name"] == *name && one["distributor"] == visit["distributor"]);
    let id = text(client.expect("the client"), "id");
    let before = figures(&desk);
    let names = alone(&desk, vec![name.clone()], text(&visit, "distributor"));
    desk.succeeds(["client", "erase", "p.tandem", "--client", id, "--yes"]);
    assert_eq!(traces(&desk, &names), [""; 0]);
    assert_eq!(figures(&desk), before);
    let left = list(&desk, "client");
    assert_eq!(left.len() + 1, all.len());
    assert!(left.iter().all(|one| one["id"] != *id));
    let again = list(&desk, "visit").into_iter().find(|one| one["id"] == visit["id"]).expect("the visit");
    assert_eq!(text(&again, "client"), "Erased client 1");
    // It can be called off, and nothing more be said of it.
    let of = text(&visit, "id");
    let rated = desk.run(["visit", "rate", "p.tandem", of, "--side", "distributor", "--score", "4"]);
    assert_eq!(rated.code, Some(1));
    assert!(rated.stderr.contains("erased"), "{}", rated.stderr);
}

#[test]
fn a_command_killed_while_it_erases_leaves_all_or_nothing() {
    let first = lived();
    let distributor = list(&first, "distributor").swap_remove(1);
    let (id, name) = (text(&distributor, "id"), text(&distributor, "name"));
    let names = alone(&first, names(&file(&first, id)), name);
    assert!(!traces(&first, &names).is_empty(), "there is something to erase");
    for round in 0..5_u64 {
        let desk = first.copy();
        let mut running = Command::new(tandem())
            .args(["client", "erase", "p.tandem", "--distributor", id, "--yes"])
            .current_dir(desk.path(""))
            .env("TANDEM_NOW", NOW)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the command");
        thread::sleep(Duration::from_millis(20 + 180 * round));
        // It may have come to its end by itself.
        let _ = running.kill();
        running.wait().expect("its end");
        let is_there = list(&desk, "distributor").iter().any(|one| one["name"] == name);
        assert!(is_there || traces(&desk, &names).is_empty(), "round {round}: {:?}", traces(&desk, &names));
        if is_there {
            desk.succeeds(["client", "erase", "p.tandem", "--distributor", id, "--yes"]);
            assert_eq!(traces(&desk, &names), [""; 0], "round {round}");
        }
    }
}

#[test]
fn an_agreement_is_assessed_and_renewed_by_a_person() {
    let desk = lived();
    let distributor = list(&desk, "distributor").swap_remove(0);
    let id = text(&distributor, "id");
    let found = desk.json(["agreement", "assess", "p.tandem", "--distributor", id]);
    assert!([6, 12, 24, 36].contains(&found["months"].as_u64().expect("months")), "{found}");
    assert_eq!(rows(&found["criteria"]).len(), 8);
    let last = rows(&found["agreements"])[0].clone();
    desk.succeeds([
        "agreement",
        "renew",
        "p.tandem",
        "--distributor",
        id,
        "--months",
        "24",
        "--by",
        "Han Mei",
        "--note",
        "four good years",
    ]);
    let after = desk.json(["agreement", "assess", "p.tandem", "--distributor", id]);
    let next = &rows(&after["agreements"])[0];
    assert_eq!((&next["follows"], &next["sharing"]), (&last["id"], &last["sharing"]));
    assert!(text(next, "from") > text(&last, "to"), "one begins after the other");
    let decision = &rows(&after["decisions"])[0];
    assert_eq!((text(decision, "by"), decision["months"].as_u64()), ("Han Mei", Some(24)));
    assert_eq!(decision["suggested_months"], found["months"]);
    // The next one stands: it is changed, not renewed.
    let twice = desk.run(["agreement", "renew", "p.tandem", "--distributor", id, "--months", "12"]);
    assert_eq!(twice.code, Some(1));
    desk.succeeds(["undo", "p.tandem"]);
    let undone = desk.json(["agreement", "assess", "p.tandem", "--distributor", id]);
    assert_eq!(undone["agreements"], found["agreements"]);
    // What a criterion weighs is everybody's to see and to change.
    desk.succeeds(["agreement", "weigh", "p.tandem", "--criterion", "in-time", "--weight", "40"]);
    let weighed = desk.json(["agreement", "assess", "p.tandem", "--distributor", id]);
    let in_time = rows(&weighed["criteria"]).iter().find(|one| one["criterion"] == "in_time");
    assert_eq!(in_time.expect("the criterion")["weight"], 40);
    assert_eq!(
        desk.run(["agreement", "weigh", "p.tandem", "--criterion", "in-time", "--weight", "101"]).code,
        Some(4)
    );
}
