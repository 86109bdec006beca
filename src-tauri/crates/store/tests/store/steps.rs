//! Undo and redo: back to the last character, and noted.

use proptest::prelude::*;
use tandem_store::{Change, StepKind, Store, WriteError};
use tempfile::TempDir;

use crate::given::{self, KINDS, all_of, at, change, file, put};

/// What a person may do next.
#[derive(Debug, Clone)]
enum Deed {
    Change(Vec<Write>),
    Undo,
    Redo,
    Reopen,
}

/// A kind, a number of it and a variant to put; no variant deletes.
type Write = (u8, u8, Option<u8>);

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let write = (0..KINDS, 0..3_u8, prop::option::weighted(0.85, 0..24_u8));
    let deed = prop_oneof![
        6 => prop::collection::vec(write, 1..12).prop_map(Deed::Change),
        3 => Just(Deed::Undo),
        2 => Just(Deed::Redo),
        1 => Just(Deed::Reopen),
    ];
    prop::collection::vec(deed, 1..30)
}

fn write(writer: &mut tandem_store::Writer<'_>, writes: &[Write]) -> Result<(), WriteError> {
    writes.iter().try_for_each(|&(kind, number, variant)| match (kind, variant) {
        (_, Some(variant)) => put(writer, kind, number, variant),
        (9, None) => writer.delete_visit(given::id(9, number)),
        (10, None) => writer.delete_leave(given::id(10, number)),
        (11, None) => writer.delete_calendar(given::id(11, number)),
        (35, None) => writer.delete_subscription(given::id(80, number)),
        (17, None) => writer.delete_finding(given::id(12, number)),
        (18, None) => writer.delete_question(given::id(13, number)),
        (19, None) => writer.delete_action(given::id(14, number)),
        (13, None) => writer.delete_special_day(given::special_day(number, 0).0),
        (_, None) => Ok(()),
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(32) })]
    #[test]
    fn each_step_restores_the_programme_to_the_last_character(deeds in deeds()) {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("p.tandem");
        let mut store = Store::create(&path, &given::programme(0)).unwrap();
        change(&mut store, "given", |writer| given::put_all(writer, 2));
        // All states that can be stepped to, and which one holds. (The empty programme comes first.)
        let mut states = vec![String::new(), all_of(&store)];
        let mut now = 1;
        let mut steps = 0;
        for deed in deeds {
            match deed {
                Deed::Change(writes) => {
                    let made = store.change(
                        &Change { what: "edit", at: at(1), who: "" },
                        |writer| write(writer, &writes),
                    );
                    let state = all_of(&store);
                    if made.is_err() {
                        prop_assert_eq!(&state, &states[now], "a refused change changed something");
                    } else if state != states[now] {
                        states.truncate(now + 1);
                        states.push(state);
                        now += 1;
                    }
                }
                Deed::Undo if now > 1 => {
                    let entry = store.undo(at(2), "").unwrap().unwrap();
                    prop_assert!(entry.undone);
                    (now, steps) = (now - 1, steps + 1);
                }
                Deed::Redo if now + 1 < states.len() => {
                    let entry = store.redo(at(3), "").unwrap().unwrap();
                    prop_assert!(!entry.undone);
                    (now, steps) = (now + 1, steps + 1);
                }
                Deed::Redo => prop_assert_eq!(store.redo(at(3), "").unwrap(), None),
                Deed::Undo => {}
                Deed::Reopen => {
                    drop(store);
                    store = Store::open(&path).unwrap();
                }
            }
            prop_assert_eq!(&all_of(&store), &states[now]);
            // Only the tables that were written are read again, and yet nothing is missed.
            prop_assert_eq!(&all_of(&Store::open(&path).unwrap()), &states[now]);
        }
        let history = store.history(1000).unwrap();
        prop_assert_eq!(history.iter().map(|entry| entry.steps.len()).sum::<usize>(), steps);
        prop_assert_eq!(history.iter().filter(|entry| !entry.undone).count(), now);
    }
}

#[test]
fn the_log_tells_who_stepped_back_and_forth_and_when() {
    let (_folder, path) = file(1);
    let mut store = Store::open(&path).unwrap();
    let first = store.undo(at(1), "赵敏").unwrap().unwrap();
    assert_eq!((first.what.as_str(), first.who.as_str(), first.undone), ("given", "王芳", true));
    let second = store.redo(at(2), "李明").unwrap().unwrap();
    let third = store.undo(at(3), "").unwrap().unwrap();
    let told = |entry: &tandem_store::HistoryEntry| -> Vec<_> {
        entry.steps.iter().map(|step| (step.kind, step.at, step.who.clone())).collect()
    };
    let all = [
        (StepKind::Undone, at(1), "赵敏".to_owned()),
        (StepKind::Redone, at(2), "李明".to_owned()),
        (StepKind::Undone, at(3), String::new()),
    ];
    assert_eq!(told(&first), all[..1]);
    assert_eq!(told(&second), all[..2]);
    assert_eq!(told(&third), all);
    // What was taken back for good stays in the log.
    change(&mut store, "another", |writer| writer.put_city(&given::city(0, 0)));
    assert_eq!(store.redo(at(4), "").unwrap(), None);
    drop(store);
    let history = Store::open(&path).unwrap().history(9).unwrap();
    assert_eq!(
        history.iter().map(|entry| (entry.what.as_str(), entry.undone)).collect::<Vec<_>>(),
        [("another", false), ("given", true)]
    );
    assert_eq!(history[1], third);
    assert!(history[0].steps.is_empty());
}

#[test]
fn there_is_nothing_to_step_to_in_a_new_programme() {
    let folder = TempDir::new().unwrap();
    let mut store = Store::create(&folder.path().join("p.tandem"), &given::programme(0)).unwrap();
    assert_eq!(store.undo(at(0), "").unwrap(), None);
    assert_eq!(store.redo(at(0), "").unwrap(), None);
    assert_eq!(store.snapshot().unwrap().programme, given::programme(0), "its making is no change");
}
