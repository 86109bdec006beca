//! What only the inside of the crate can bring about: writes past the history, full disks, deletions that
//! take other rows along.

use std::num::{NonZeroU8, NonZeroU16};

use chrono::{DateTime, NaiveDate, Utc};
use tandem_domain::{
    client::{Client, ClientKind},
    demand::{Cadence, Demand},
    geography::{City, Coordinates, TravelRule},
    ids::DistributorId,
    issue::{IssueStatus, JointIssue, Target},
    people::{Distributor, Rep, Stage, Tier},
    programme::Programme,
    record::Owner,
    time::DateRange,
    visit::VisitMode,
    working_time::WeeklyHours,
};
use tempfile::TempDir;
use uuid::Uuid;

use super::Change;
use crate::{ChangeError, StorageError, Store, UndoError, WriteError, Writer};

fn id<Id: From<Uuid>>(number: u128) -> Id {
    Uuid::from_u128(number).into()
}

fn at(second: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_767_574_800 + second, 0).unwrap()
}

fn change(store: &mut Store, what: &str, write: impl FnOnce(&mut Writer<'_>) -> Result<(), WriteError>) {
    store.change(&Change { what, at: at(0), who: "" }, write).unwrap();
}

fn programme() -> Programme {
    Programme {
        name: "华东区协访".into(),
        manufacturer: "康泽医药".into(),
        home_zone: chrono_tz::Asia::Shanghai,
        travel: TravelRule::default(),
        lead_days: 2,
    }
}

/// A distributor with a rep, a client, an issue and a demand that names all of them.
fn store(folder: &TempDir) -> Store {
    let mut store = Store::create(&folder.path().join("p.tandem"), &programme()).unwrap();
    change(&mut store, "make", |writer| {
        let distributor: DistributorId = id(2);
        let hours = WeeklyHours { days: Default::default() };
        writer.put_city(&City {
            id: id(1),
            name: "杭州".into(),
            region: "浙北".into(),
            centre: Coordinates::new(30.3, 120.2).unwrap(),
        })?;
        writer.put_distributor(&Distributor {
            id: distributor,
            name: "华通医药".into(),
            city: id(1),
            region: "浙北".into(),
            tier: Tier::A,
            stage: Stage::Assist,
            sponsor: None,
            max_per_week: 3,
        })?;
        writer.put_rep(&Rep { id: id(3), distributor, name: "陈静".into(), phone: None, hours })?;
        writer.put_client(&Client {
            id: id(4),
            distributor,
            name: "市第一人民医院".into(),
            aliases: vec!["市一".into()],
            kind: ClientKind::Hospital,
            address: String::new(),
            city: id(1),
            coordinates: None,
            key: true,
            receives: Vec::new(),
        })?;
        writer.put_joint_issue(&JointIssue {
            id: id(5),
            distributor,
            title: "进院慢".into(),
            product: None,
            status: IssueStatus::Open,
            owner: Owner::default(),
            target: Target::default(),
        })?;
        let day = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
        writer.put_demand(&Demand {
            id: id(6),
            client: id(4),
            issue: id(5),
            mode: VisitMode::Demonstration,
            reps: vec![id(3)],
            managers: Vec::new(),
            duration_minutes: NonZeroU16::MIN,
            cadence: Cadence { count: NonZeroU8::MIN, min_gap_days: 7 },
            window: DateRange::new(day, day).unwrap(),
            value: 200,
            preference: None,
        })
    });
    store
}

fn delete_distributor(writer: &mut Writer<'_>) -> Result<(), WriteError> {
    writer
        .connection
        .execute("DELETE FROM distributor", [])
        .map(|_| ())
        .map_err(WriteError::of("distributor"))
}

#[test]
fn what_a_deletion_took_along_comes_back_and_goes_again() {
    let folder = TempDir::new().unwrap();
    let mut store = store(&folder);
    let before = store.snapshot().unwrap();
    change(&mut store, "delete", delete_distributor);
    let after = store.snapshot().unwrap();
    assert!(after.reps.is_empty() && after.clients.is_empty() && after.demands.is_empty());
    for _ in 0..3 {
        store.undo(at(1), "").unwrap().unwrap();
        assert_eq!(store.snapshot().unwrap(), before);
        store.redo(at(2), "").unwrap().unwrap();
        assert_eq!(store.snapshot().unwrap(), after);
    }
}

#[test]
fn a_change_that_others_have_written_over_is_not_taken_back() {
    let folder = TempDir::new().unwrap();
    for past_the_history in [
        "UPDATE joint_issue SET title = 'another'",
        "DELETE FROM demand",
        "DELETE FROM distributor",
        // Undo would remove the city from under it.
        "INSERT INTO manager VALUES (zeroblob(16), 'x', 'x', (SELECT id FROM city), '{}', 1, 1)",
    ] {
        let mut store = store(&TempDir::new_in(&folder).unwrap());
        store.connection.execute(past_the_history, []).unwrap();
        let before = (format!("{:?}", store.snapshot()), store.history(9).unwrap());
        let refused = store.undo(at(1), "").unwrap_err();
        assert!(matches!(&refused, UndoError::ChangedSince { what } if what == "make"), "{refused:?}");
        assert_eq!((format!("{:?}", store.snapshot()), store.history(9).unwrap()), before);
    }
}

#[test]
fn a_change_is_not_made_again_where_others_have_written() {
    let folder = TempDir::new().unwrap();
    let mut store = store(&folder);
    store.undo(at(1), "").unwrap().unwrap();
    store
        .connection
        .execute("INSERT INTO city SELECT unhex(printf('%032x', 1)), 'x', 'x', 0, 0", [])
        .unwrap();
    let refused = store.redo(at(2), "").unwrap_err();
    assert!(matches!(refused, UndoError::ChangedSince { .. }), "{refused:?}");
    assert!(store.snapshot().unwrap().demands.is_empty());
}

#[test]
fn foreign_keys_hold_again_after_a_step_that_failed_or_not() {
    let folder = TempDir::new().unwrap();
    let mut store = store(&folder);
    let enforced = |store: &Store| -> bool {
        store.connection.query_row("PRAGMA foreign_keys", [], |row| row.get(0)).unwrap()
    };
    store.undo(at(1), "").unwrap().unwrap();
    assert!(enforced(&store));
    assert!(store.undo(at(1), "").unwrap().is_none());
    assert!(enforced(&store));
    store.redo(at(1), "").unwrap().unwrap();
    store.connection.execute("UPDATE joint_issue SET title = 'another'", []).unwrap();
    store.undo(at(1), "").unwrap_err();
    assert!(enforced(&store));
}

#[test]
fn a_full_disk_is_told_and_changes_nothing() {
    let folder = TempDir::new().unwrap();
    let mut store = store(&folder);
    let before = store.snapshot().unwrap();
    let pages: u32 = store.connection.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    let limit = |store: &Store, pages: u32| {
        store.connection.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(())).unwrap();
    };
    limit(&store, pages);
    let long = Programme { name: "长".repeat(100_000), ..programme() };
    let full = store.change(&Change { what: "rename", at: at(1), who: "" }, |w| w.put_programme(&long));
    assert!(
        matches!(&full, Err(ChangeError::UseCase(WriteError { why: StorageError::DiskFull, .. }))),
        "{full:?}"
    );
    assert_eq!(store.snapshot().unwrap(), before);
    limit(&store, pages + 1000);
    change(&mut store, "rename", |writer| writer.put_programme(&long));
    assert_eq!(store.snapshot().unwrap().programme, long);
}
