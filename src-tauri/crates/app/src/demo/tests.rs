//! What the demo must be, so that it shows what the product is for.

use std::collections::{BTreeMap, BTreeSet};

use tandem_domain::{
    people::{CalendarOwner, Participant},
    rules::may_be_planned,
};

use super::*;
use crate::{Env, availability::Availability, programme::create_demo};

fn made(start: &str) -> Demo {
    demo(start.parse().unwrap(), DemoSize::Ordinary, &mut Ids::seeded(chrono::DateTime::UNIX_EPOCH, 1))
}

#[test]
fn it_is_as_large_as_a_manufacturers_region() {
    let demo = made("2026-01-07");
    assert_eq!((demo.managers.len(), demo.distributors.len(), demo.cities.len()), (3, 24, 12));
    assert!((55..=65).contains(&demo.reps.len()), "{} reps", demo.reps.len());
    assert!((380..=420).contains(&demo.clients.len()), "{} clients", demo.clients.len());
    assert_eq!(demo.horizon.first().to_string(), "2026-01-05", "the Monday of the week");
    let names: BTreeSet<&str> = demo.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names.len(), demo.files.len(), "no two files have the same name");
}

#[test]
fn the_large_one_is_as_large_as_a_country() {
    let start = "2026-01-05".parse().unwrap();
    let demo = demo(start, DemoSize::Large, &mut Ids::seeded(chrono::DateTime::UNIX_EPOCH, 1));
    assert_eq!((demo.managers.len(), demo.distributors.len()), (50, 2_000));
    let names: BTreeSet<&str> = demo.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names.len(), demo.files.len(), "no two files have the same name");
    let people = demo.managers.iter().map(|one| &one.name).chain(demo.reps.iter().map(|one| &one.name));
    assert_eq!(
        people.collect::<BTreeSet<_>>().len(),
        demo.managers.len() + demo.reps.len(),
        "nor two people"
    );
    let events = |file: &DemoFile| String::from_utf8_lossy(&file.bytes).matches("BEGIN:VEVENT").count();
    let events: usize = demo.files.iter().map(events).sum();
    assert!((100_000..=110_000).contains(&events), "{events} events");
    let wanted: usize = demo.demands.iter().map(|demand| usize::from(demand.cadence.count.get())).sum();
    assert!((3_500..=5_000).contains(&wanted), "{wanted} visits wanted");
    // A region has one manager, and whoever looks after it goes to its own distributors.
    for demand in &demo.demands {
        assert_eq!(demand.managers.len(), 1);
    }
    eprintln!("{} reps, {} clients, {} files", demo.reps.len(), demo.clients.len(), demo.files.len());
}

#[test]
fn the_same_start_gives_the_same_demo() {
    assert_eq!(made("2026-01-05"), made("2026-01-09"), "the same week");
    assert_ne!(made("2026-01-05").files, made("2026-01-12").files);
}

#[test]
fn files_come_from_four_programs() {
    let demo = made("2026-01-05");
    let texts: Vec<String> =
        demo.files.iter().map(|file| String::from_utf8_lossy(&file.bytes).into_owned()).collect();
    for sign in ["Microsoft Corporation//Outlook", "Google Inc", "Apple Inc.", "DingTalk"] {
        let files = texts.iter().filter(|text| text.contains(sign)).count();
        assert!(files >= 5, "{files} files of {sign}");
    }
    for sign in ["RRULE:", "EXDATE", "RECURRENCE-ID", "CLASS:PRIVATE", "VALUE=DATE", "China Standard Time"] {
        assert!(texts.iter().any(|text| text.contains(sign)), "no {sign} anywhere");
    }
}

#[test]
fn each_rule_refuses_some_demand() {
    let demo = made("2026-01-05");
    let refusals: BTreeSet<String> = demo
        .demands
        .iter()
        .filter_map(|demand| {
            let client = demo.clients.iter().find(|client| client.id == demand.client)?;
            let issue = demo.issues.iter().find(|issue| issue.id == demand.issue)?;
            let (agreements, reps, managers) = (&demo.agreements, &demo.reps, &demo.managers);
            may_be_planned(demand, client, issue, demo.horizon, agreements, reps, managers).err()
        })
        .map(|why| serde_json::to_value(why).unwrap()["why"]["because"].to_string())
        .collect();
    for rule in
        ["expired", "not_yet_in_force", "client_not_in_scope", "product_not_in_scope", "outside_territory"]
    {
        assert!(refusals.contains(&format!("\"{rule}\"")), "{rule} is not among {refusals:?}");
    }
}

/// The measure of the matching: what the demo's reps truly meant against what was understood.
#[test]
fn the_reps_calls_are_understood() {
    let folder = tempfile::tempdir().unwrap();
    let start: NaiveDate = "2026-01-05".parse().unwrap();
    let env = Env::at("2026-01-05T01:00:00Z".parse().unwrap());
    let (desk, _) =
        create_demo(&folder.path().join("demo.tandem"), Some(start), DemoSize::Ordinary, env).unwrap();
    let snapshot = desk.snapshot().unwrap();
    let demo = demo(
        start,
        DemoSize::Ordinary,
        &mut Ids::seeded(tandem_domain::time::start_of_day(start, chrono_tz::Asia::Shanghai), 1),
    );
    let mut meant: BTreeMap<&str, tandem_domain::ids::ClientId> = BTreeMap::new();
    for file in demo.files.iter().filter(|file| matches!(file.owner, CalendarOwner::Rep(_))) {
        meant.extend(file.planned_calls.iter().map(|(uid, client)| (uid.as_str(), *client)));
    }
    let found = Availability::of(&snapshot, demo.horizon, None);
    let calls: Vec<_> = demo.distributors.iter().flat_map(|one| found.calls_with(one.id)).collect();
    let understood: BTreeMap<&str, tandem_domain::ids::ClientId> =
        calls.iter().map(|call| (call.entry.uid.as_str(), call.client)).collect();
    let right = understood.iter().filter(|(uid, client)| meant.get(*uid) == Some(client)).count();
    let wrong: Vec<_> = calls
        .iter()
        .filter(|call| meant.get(call.entry.uid.as_str()) != Some(&call.client))
        .map(|call| {
            let name =
                |id| demo.clients.iter().find(|client| client.id == id).map(|client| client.name.as_str());
            let client = meant.get(call.entry.uid.as_str()).and_then(|id| name(*id));
            (call.entry.title.as_str(), client, name(call.client))
        })
        .collect();
    // Only calls within the quarter can be found.
    let range = demo.horizon.interval(chrono_tz::Asia::Shanghai);
    let people = demo.reps.iter().map(|rep| Participant::Rep(rep.id));
    let all =
        people.flat_map(|who| found.commitments(who)).filter(|busy| range.overlaps(&busy.interval)).count();
    assert!(all > 1_000, "{all} other commitments");
    eprintln!("{right} calls understood right, {} wrong: {wrong:#?}", wrong.len());
    assert!(wrong.len() * 100 <= right, "more than one in a hundred is wrong");
    assert!(right > 2_500);
}
