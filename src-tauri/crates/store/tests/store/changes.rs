//! A change is made whole or not at all, and keeps to the rules of the tables.

use tandem_domain::{geography::TravelRule, programme::Programme};
use tandem_store::{Change, ChangeError, StorageError, Store, WriteError, Writer};

use crate::given::{self, all_of, at, change, file};

const CHANGE: Change<'_> = Change { what: "try", at: chrono::DateTime::UNIX_EPOCH, who: "" };

fn refused(write: impl FnOnce(&mut Writer<'_>) -> Result<(), WriteError>) -> ChangeError<WriteError> {
    let (_folder, path) = file(2);
    let mut store = Store::open(&path).unwrap();
    let (before, history) = (all_of(&store), store.history(9).unwrap());
    let error = store.change(&CHANGE, write).unwrap_err();
    assert_eq!(all_of(&store), before);
    assert_eq!(store.history(9).unwrap(), history);
    drop(store);
    assert_eq!(all_of(&Store::open(&path).unwrap()), before);
    error
}

#[test]
fn a_use_case_that_fails_leaves_nothing() {
    #[derive(Debug, PartialEq)]
    struct Refused;
    let (_folder, path) = file(2);
    let mut store = Store::open(&path).unwrap();
    let before = all_of(&store);
    let failed = store.change(&CHANGE, |writer| {
        given::put_all(writer, 9).unwrap();
        Err::<(), _>(Refused)
    });
    assert!(matches!(failed, Err(ChangeError::UseCase(Refused))));
    assert_eq!(all_of(&store), before);
}

#[test]
fn a_use_case_that_panics_leaves_nothing() {
    let (_folder, path) = file(2);
    let mut store = Store::open(&path).unwrap();
    let before = all_of(&store);
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let _ = store.change(&CHANGE, |writer| -> Result<(), WriteError> {
            given::put_all(writer, 9)?;
            std::panic::resume_unwind(Box::new("a mistake in a use case"))
        });
    }));
    assert!(panicked.is_err());
    assert_eq!(all_of(&store), before);
    change(&mut store, "after", |writer| given::put_all(writer, 9));
}

#[test]
fn a_name_that_stands_for_nothing_is_refused() {
    for (kind, table) in [
        (2, "manager"),
        (3, "distributor"),
        (4, "rep"),
        (5, "client"),
        (6, "agreement"),
        (7, "joint_issue"),
        (8, "demand"),
        (9, "visit"),
        (10, "leave"),
        (11, "calendar"),
        (12, "client_match"),
    ] {
        let folder = tempfile::TempDir::new().unwrap();
        let mut store = Store::create(&folder.path().join("p.tandem"), &given::programme(0)).unwrap();
        let dangling = store.change(&CHANGE, |writer| given::put(writer, kind, 0, 0));
        match dangling {
            Err(ChangeError::UseCase(WriteError { table: told, why: StorageError::Rule(_) })) => {
                assert_eq!(told, table);
            }
            other => panic!("{table}: {other:?}"),
        }
        assert!(store.history(9).unwrap().is_empty());
    }
}

#[test]
fn what_the_tables_forbid_undoes_all_of_the_change() {
    let standstill = TravelRule { base_minutes: 0, kilometres_per_hour: 0 };
    let error = refused(|writer| {
        given::put_all(writer, 9)?;
        writer.put_programme(&Programme { travel: standstill, ..given::programme(0) })
    });
    assert!(
        matches!(error, ChangeError::UseCase(WriteError { why: StorageError::Rule(_), .. })),
        "{error:?}"
    );
}

#[test]
fn columns_take_only_their_own_type() {
    let (_folder, path) = file(2);
    let connection = rusqlite::Connection::open(path).unwrap();
    let tables: Vec<(String, bool)> = connection
        .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    assert!(tables.len() > 15);
    for (table, strict) in tables.iter().filter(|(table, _)| !table.starts_with("sqlite_")) {
        assert!(strict, "{table} is not STRICT");
    }
    connection.execute("UPDATE programme SET lead_days = 'soon'", []).unwrap_err();
    connection.execute("UPDATE city SET name = x'00'", []).unwrap_err();
}

#[test]
fn history_tells_who_changed_what_and_when_the_last_first() {
    let (_folder, path) = file(1);
    let mut store = Store::open(&path).unwrap();
    for minute in 1..=5 {
        let what = format!("change-{minute}");
        let change = Change { what: &what, at: at(minute), who: "李明" };
        let variant = u8::try_from(minute).unwrap();
        store.change(&change, |writer| writer.put_city(&given::city(0, variant))).unwrap();
    }
    let told: Vec<_> =
        store.history(3).unwrap().into_iter().map(|e| (e.what, e.at, e.who, e.undone)).collect();
    let expected = |minute| (format!("change-{minute}"), at(minute), "李明".to_owned(), false);
    assert_eq!(told, [expected(5), expected(4), expected(3)]);
    assert_eq!(store.history(1000).unwrap().len(), 6);
    assert!(store.history(0).unwrap().is_empty());
}

#[test]
fn a_change_that_changes_nothing_leaves_no_entry() {
    let (_folder, path) = file(6);
    let mut store = Store::open(&path).unwrap();
    change(&mut store, "same", |writer| given::put_all(writer, 6));
    change(&mut store, "back-and-forth", |writer| {
        writer.put_city(&given::city(9, 9))?;
        writer.put_city(&given::city(0, 3))?;
        writer.put_city(&given::city(0, 0))
    });
    let what: Vec<_> = store.history(9).unwrap().into_iter().map(|entry| entry.what).collect();
    assert_eq!(what, ["back-and-forth", "given"], "the ninth city is new, the rest is as it was");
}
