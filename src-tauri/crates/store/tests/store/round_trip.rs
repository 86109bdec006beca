//! What is put comes back as it was, also from the file when it is opened again.

use tandem_store::Store;

use crate::given::{self, change, file, text};

#[test]
fn everything_comes_back_as_it_was_put() {
    let many = 24;
    let (_folder, path) = file(many);
    let snapshot = Store::open(&path).unwrap().snapshot().unwrap();
    let numbers = || 0..many;
    assert_eq!(snapshot.programme, given::programme(many - 1));
    assert_eq!(snapshot.cities, numbers().map(|n| given::city(n, n)).collect::<Vec<_>>());
    assert_eq!(snapshot.managers, numbers().map(|n| given::manager(n, n)).collect::<Vec<_>>());
    assert_eq!(snapshot.distributors, numbers().map(|n| given::distributor(n, n)).collect::<Vec<_>>());
    assert_eq!(snapshot.reps, numbers().map(|n| given::rep(n, n)).collect::<Vec<_>>());
    assert_eq!(snapshot.clients, numbers().map(|n| given::client(n, n)).collect::<Vec<_>>());
    assert_eq!(snapshot.agreements, numbers().map(|n| given::agreement(n, n)).collect::<Vec<_>>());
    assert_eq!(snapshot.issues, numbers().map(|n| given::issue(n, n)).collect::<Vec<_>>());
    assert_eq!(snapshot.demands, numbers().map(|n| given::demand(n, n)).collect::<Vec<_>>());
    // By time, and the later ones were made to lie earlier.
    assert_eq!(snapshot.visits, numbers().rev().map(|n| given::visit(n, n)).collect::<Vec<_>>());
    assert_eq!(snapshot.leave, numbers().map(|n| given::leave(n, n)).collect::<Vec<_>>());
    assert_eq!(snapshot.calendars, numbers().map(|n| given::calendar(n, n)).collect::<Vec<_>>());
    assert_eq!(snapshot.subscriptions, numbers().map(|n| given::subscription(n, n)).collect::<Vec<_>>());
    assert_eq!(snapshot.special_days.0, numbers().map(|n| given::special_day(n, n)).collect());
    assert_eq!(snapshot.playbooks, numbers().map(|n| given::playbook(n, n)).collect::<Vec<_>>());
    assert_eq!(snapshot.records, numbers().map(|n| given::record(n, n)).collect::<Vec<_>>());
    assert_eq!(snapshot.findings, numbers().map(|n| given::finding(n, n)).collect::<Vec<_>>());
    assert_eq!(snapshot.questions, numbers().map(|n| given::question(n, n)).collect::<Vec<_>>());
    assert_eq!(snapshot.actions, numbers().map(|n| given::action(n, n)).collect::<Vec<_>>());
    assert_eq!(snapshot.stage_steps, numbers().map(|n| given::stage_step(n, n)).collect::<Vec<_>>());
    assert_eq!(snapshot.events, numbers().map(|n| given::market_event(n, n)).collect::<Vec<_>>());
    let mut flows: Vec<_> = numbers().map(|n| given::flow_record(n, n)).collect();
    flows.sort_by_key(|one| (one.distributor, one.month));
    assert_eq!(snapshot.flows, flows);
    assert_eq!(snapshot.attachments, numbers().map(|n| given::attachment(n, n)).collect::<Vec<_>>());
    assert_eq!(
        snapshot.competence_assessments,
        numbers().map(|n| given::assessment(n, n)).collect::<Vec<_>>()
    );
    let topics = numbers().map(|n| (given::issue_with_topic(n), given::topic(n)));
    assert_eq!(snapshot.issue_topics, topics.collect());
    assert_eq!(snapshot.trainings, numbers().map(|n| given::training(n, n)).collect::<Vec<_>>());
    assert_eq!(snapshot.playbook_editions, numbers().map(|n| given::edition(n, n)).collect::<Vec<_>>());
    assert_eq!(snapshot.accepted_plan, Some(given::accepted_plan(many - 1)));
    let mut matches: Vec<_> = numbers().map(|n| given::client_match(n, n)).collect();
    matches.sort_by(|a, b| a.fingerprint.cmp(&b.fingerprint));
    assert_eq!(snapshot.client_matches, matches);
    assert_eq!(snapshot.scenarios, numbers().map(|n| given::scenario(n, n)).collect::<Vec<_>>());
    let mut mappings: Vec<_> = numbers().map(|n| given::sheet_mapping(n, n)).collect();
    mappings.sort_by(|a, b| a.headings.cmp(&b.headings));
    assert_eq!(snapshot.sheet_mappings, mappings);
}

#[test]
fn a_new_programme_holds_nothing_else() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("新 项目?%20#.tandem");
    let store = Store::create(&path, &given::programme(0)).unwrap();
    let snapshot = store.snapshot().unwrap();
    assert_eq!(snapshot.programme, given::programme(0));
    assert!(snapshot.cities.is_empty() && snapshot.visits.is_empty() && snapshot.accepted_plan.is_none());
    assert!(store.special_days().unwrap().0.is_empty());
    assert!(store.history(9).unwrap().is_empty());
    drop(store);
    assert_eq!(Store::open(&path).unwrap().snapshot().unwrap(), snapshot);
    assert_eq!(given::contents(folder.path()).len(), 1, "nothing is left beside a closed file");
}

#[test]
fn what_is_put_again_replaces_what_was_there() {
    let (_folder, path) = file(2);
    let mut store = Store::open(&path).unwrap();
    change(&mut store, "again", |writer| {
        (0..given::KINDS).try_for_each(|kind| given::put(writer, kind, 1, 5))
    });
    let snapshot = store.snapshot().unwrap();
    assert_eq!(snapshot.agreements, [given::agreement(0, 0), given::agreement(1, 5)]);
    assert_eq!(snapshot.demands, [given::demand(0, 0), given::demand(1, 5)]);
    assert_eq!(snapshot.client_matches, [given::client_match(0, 0), given::client_match(1, 5)]);
    assert_eq!(snapshot.special_days, store.special_days().unwrap());
    assert_eq!(snapshot.special_days.0[&given::special_day(1, 5).0].name, text(5));
}

#[test]
fn what_is_deleted_is_gone_and_may_be_deleted_again() {
    let (_folder, path) = file(2);
    let mut store = Store::open(&path).unwrap();
    for entries in [2, 2] {
        change(&mut store, "delete", |writer| {
            writer.delete_calendar(given::id(11, 0))?;
            writer.delete_leave(given::id(10, 0))?;
            writer.delete_special_day(given::special_day(0, 0).0)?;
            writer.delete_finding(given::id(12, 0))?;
            writer.delete_question(given::id(13, 0))?;
            writer.delete_action(given::id(14, 0))?;
            writer.delete_market_event(given::id(61, 0))?;
            writer.delete_attachment(given::id(40, 0))?;
            writer.delete_subscription(given::id(80, 0))?;
            writer.delete_visit(given::id(9, 0))
        });
        let snapshot = store.snapshot().unwrap();
        assert_eq!(snapshot.calendars, [given::calendar(1, 1)]);
        assert_eq!(snapshot.leave, [given::leave(1, 1)]);
        assert_eq!(snapshot.visits, [given::visit(1, 1)]);
        assert_eq!(snapshot.records.len(), 1, "what was written down about it is gone, too");
        assert_eq!(snapshot.findings, [given::finding(1, 1)]);
        assert_eq!(snapshot.questions, [given::question(1, 1)]);
        assert_eq!(snapshot.actions, [given::action(1, 1)]);
        assert_eq!(snapshot.events, [given::market_event(1, 1)]);
        assert_eq!(snapshot.subscriptions, [given::subscription(1, 1)]);
        assert_eq!(snapshot.special_days.0.len(), 1);
        assert_eq!(store.history(9).unwrap().len(), entries, "nothing was there the second time");
    }
}

#[test]
fn those_who_may_serve_a_demand_are_a_set() {
    let (_folder, path) = file(2);
    let mut store = Store::open(&path).unwrap();
    let mut demand = given::demand(0, 0);
    demand.reps = vec![given::id(4, 1), given::id(4, 0), given::id(4, 1)];
    change(&mut store, "reps", |writer| writer.put_demand(&demand));
    assert_eq!(store.snapshot().unwrap().demands[0].reps, [given::id(4, 0), given::id(4, 1)]);
}
