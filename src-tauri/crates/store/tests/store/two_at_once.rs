//! Two stores on one file: one waits for the other, and nothing is lost.

use std::{collections::BTreeSet, thread};

use rusqlite::Connection;
use tandem_store::{Change, ChangeError, OpenError, StepKind, StorageError, Store, WriteError};

use crate::given::{self, all_of, at, change, file};

#[test]
fn what_two_stores_write_at_once_is_all_there() {
    let (_folder, path) = file(2);
    let each = 40;
    thread::scope(|scope| {
        for half in [0, 1] {
            let path = &path;
            scope.spawn(move || {
                let mut store = Store::open(path).unwrap();
                for number in 0..each {
                    change(&mut store, "put", |w| w.put_city(&given::city(100 + half * each + number, 0)));
                    store.snapshot().unwrap();
                }
            });
        }
    });
    let store = Store::open(&path).unwrap();
    assert_eq!(store.snapshot().unwrap().cities.len(), 2 + 2 * usize::from(each));
    let ids: BTreeSet<_> = store.history(1000).unwrap().into_iter().map(|entry| entry.id).collect();
    assert_eq!(ids.len(), 1 + 2 * usize::from(each));
}

#[test]
fn stores_that_step_back_and_forth_at_once_wait_for_each_other() {
    let (_folder, path) = file(2);
    let each = 30;
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                let mut store = Store::open(&path).unwrap();
                for _ in 0..each {
                    // The other one may have stepped already; then there is nothing to step to.
                    store.undo(at(1), "").unwrap();
                    store.redo(at(2), "").unwrap();
                }
            });
        }
    });
    let store = Store::open(&path).unwrap();
    let steps = &store.history(9).unwrap()[0].steps;
    assert!(steps.len() > each);
    for (number, step) in steps.iter().enumerate() {
        let expected = if number % 2 == 0 { StepKind::Undone } else { StepKind::Redone };
        assert_eq!(step.kind, expected);
    }
}

#[test]
fn one_store_sees_and_takes_back_what_the_other_did() {
    let (_folder, path) = file(2);
    let (mut one, mut other) = (Store::open(&path).unwrap(), Store::open(&path).unwrap());
    let before = all_of(&one);
    change(&mut one, "put", |writer| writer.put_city(&given::city(7, 7)));
    assert_eq!(all_of(&other), all_of(&one));
    other.undo(at(1), "").unwrap().unwrap();
    assert_eq!(all_of(&one), before);
    one.redo(at(2), "").unwrap().unwrap();
    drop(one);
    change(&mut other, "put", |writer| writer.put_city(&given::city(8, 8)));
    drop(other);
    assert_eq!(Store::open(&path).unwrap().snapshot().unwrap().cities.len(), 4);
}

#[test]
fn a_refused_opening_does_not_loosen_the_hold_of_another_store() {
    let (folder, path) = file(2);
    let mut holder = Store::open(&path).unwrap();
    change(&mut holder, "put", |writer| writer.put_city(&given::city(7, 7)));
    Store::create(&path, &given::programme(1)).unwrap_err();
    drop(Store::open(&path).unwrap());
    // Still in the log: the one who closed was not the last.
    assert!(folder.path().join("p.tandem-wal").metadata().unwrap().len() > 0);
    assert_eq!(holder.snapshot().unwrap().cities.len(), 3);
}

#[test]
fn a_file_that_another_program_writes_to_is_in_use() {
    let (_folder, path) = file(2);
    let mut store = Store::open(&path).unwrap();
    let holder = Connection::open(&path).unwrap();
    holder.execute_batch("BEGIN IMMEDIATE").unwrap();
    let change = Change { what: "put", at: at(0), who: "" };
    let waited = store.change(&change, |writer| writer.put_city(&given::city(7, 7)));
    assert!(matches!(waited, Err(ChangeError::Storage(StorageError::InUse))), "{waited:?}");
    assert_eq!(store.snapshot().unwrap().cities.len(), 2, "reading goes on meanwhile");
    holder.execute_batch("ROLLBACK").unwrap();
    store.change(&change, |writer| writer.put_city(&given::city(7, 7))).unwrap();
}

#[test]
fn a_file_that_another_program_keeps_to_itself_is_in_use() {
    let (_folder, path) = file(2);
    let holder = Connection::open(&path).unwrap();
    holder.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT").unwrap();
    let refused = Store::open(&path);
    assert!(matches!(refused, Err(OpenError::Storage(StorageError::InUse))), "{refused:?}");
    drop(holder);
    Store::open(&path).unwrap();
}

#[test]
fn a_snapshot_is_of_one_moment() {
    let (_folder, path) = file(2);
    let mut writer = Store::open(&path).unwrap();
    let reader = Store::open(&path).unwrap();
    thread::scope(|scope| {
        scope.spawn(move || {
            for variant in 0..60 {
                let both = |w: &mut tandem_store::Writer<'_>| -> Result<(), WriteError> {
                    w.put_city(&given::city(0, variant))?;
                    w.put_joint_issue(&given::issue(0, variant))
                };
                change(&mut writer, "both", both);
            }
        });
        for _ in 0..60 {
            let seen = reader.snapshot().unwrap();
            assert_eq!(seen.cities[0].name, seen.issues[0].title);
        }
    });
}
