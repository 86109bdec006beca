//! A file that can't be opened is told precisely, and stays as it is, with nothing beside it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rusqlite::Connection;
use tandem_store::{OpenError, StorageError, Store};
use tempfile::TempDir;

use crate::given::{self, all_of, change, contents, file};

/// Opens a file that must be refused, and looks whether anything in its folder was touched.
fn refused(path: &Path) -> OpenError {
    let folder = path.parent().unwrap();
    let (before, changed) = (contents(folder), modified(folder));
    let error = Store::open(path).expect_err("it should have been refused");
    let after = contents(folder);
    let names = |files: &[(PathBuf, Vec<u8>)]| files.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&after), names(&before), "{error:?}");
    assert!(after == before && modified(folder) == changed, "{error:?}, but a file was written to");
    error
}

fn modified(folder: &Path) -> Vec<std::time::SystemTime> {
    let files = contents(folder).into_iter().filter(|(path, _)| !path.to_string_lossy().ends_with("-shm"));
    files.map(|(path, _)| path.metadata().unwrap().modified().unwrap()).collect()
}

fn holding(bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("p.tandem");
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

/// A copy of a programme file as a crash leaves it: with a log whose work is not in the file yet.
fn crashed(with_index: bool, work: impl FnOnce(&mut Store, &Path)) -> (TempDir, PathBuf) {
    let (folder, path) = file(2);
    let mut store = Store::open(&path).unwrap();
    work(&mut store, &path);
    let copy = TempDir::new().unwrap();
    for (from, bytes) in contents(folder.path()) {
        if with_index || !from.to_string_lossy().ends_with("-shm") {
            fs::write(copy.path().join(from.file_name().unwrap()), bytes).unwrap();
        }
    }
    let path = copy.path().join("p.tandem");
    (copy, path)
}

#[test]
fn a_missing_file_is_not_made() {
    let folder = TempDir::new().unwrap();
    for name in ["none.tandem", "no/such/folder.tandem"] {
        let path = folder.path().join(name);
        let error = Store::open(&path).unwrap_err();
        assert!(matches!(&error, OpenError::Missing(missing) if *missing == path), "{error:?}");
    }
    assert!(contents(folder.path()).is_empty());
}

#[test]
fn a_folder_is_no_programme() {
    let folder = TempDir::new().unwrap();
    let opened = Store::open(folder.path()).unwrap_err();
    assert!(matches!(opened, OpenError::IsAFolder(_)), "{opened:?}");
    let made = Store::create(folder.path(), &given::programme(0)).unwrap_err();
    assert!(matches!(made, OpenError::IsAFolder(_)), "{made:?}");
}

#[test]
fn what_is_no_database_is_no_programme() {
    let text = "客户,地址\n市一,解放路\n".repeat(500);
    for bytes in
        [&b""[..], b"x", b"SQLite format 3\0", b"SQLite format 3\0and then?", text.as_bytes(), &[0; 9000]]
    {
        let (_folder, path) = holding(bytes);
        let error = refused(&path);
        assert!(matches!(error, OpenError::NotAProgramme(_)), "{} bytes: {error:?}", bytes.len());
    }
}

#[test]
fn another_programs_database_is_no_programme() {
    for journal in ["DELETE", "WAL"] {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("p.tandem");
        let other = Connection::open(&path).unwrap();
        other.pragma_update(None, "journal_mode", journal).unwrap();
        other.execute_batch("CREATE TABLE note (text); INSERT INTO note VALUES ('x')").unwrap();
        drop(other);
        let error = refused(&path);
        assert!(matches!(error, OpenError::NotAProgramme(_)), "{journal}: {error:?}");
    }
}

#[test]
fn another_programs_database_keeps_the_work_that_a_crash_left() {
    for index in [true, false] {
        let (folder, copy) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        let other = Connection::open(folder.path().join("p.tandem")).unwrap();
        other.pragma_update(None, "journal_mode", "WAL").unwrap();
        other.execute_batch("CREATE TABLE note (text); INSERT INTO note VALUES ('x')").unwrap();
        for (from, bytes) in contents(folder.path()) {
            if index || !from.to_string_lossy().ends_with("-shm") {
                fs::write(copy.path().join(from.file_name().unwrap()), bytes).unwrap();
            }
        }
        let path = copy.path().join("p.tandem");
        // SQLite may rebuild its index of the log; the file and the log are what counts.
        let before = (fs::read(&path).unwrap(), fs::read(copy.path().join("p.tandem-wal")).unwrap());
        let error = Store::open(&path).unwrap_err();
        assert!(matches!(error, OpenError::NotAProgramme(_)), "{error:?}");
        assert_eq!((fs::read(&path).unwrap(), fs::read(copy.path().join("p.tandem-wal")).unwrap()), before);
        assert_eq!(contents(copy.path()).len(), if index { 3 } else { 2 });
    }
}

#[test]
fn a_file_whose_making_was_cut_short_is_no_programme() {
    let (folder, path) = file(2);
    fs::write(folder.path().join("p.tandem-journal"), [0xd9; 512]).unwrap();
    let error = refused(&path);
    assert!(matches!(error, OpenError::NotAProgramme(_)), "{error:?}");
}

#[test]
fn a_newer_version_is_told() {
    let (_folder, path) = file(2);
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let error = refused(&path);
    assert!(matches!(error, OpenError::NewerVersion { found: 99, .. }), "{error:?}");
}

#[test]
fn a_newer_version_that_crashed_keeps_its_work() {
    let newer = |_: &mut Store, path: &Path| {
        Connection::open(path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    };
    let (_folder, path) = crashed(false, newer);
    let error = refused(&path);
    assert!(matches!(error, OpenError::NewerVersion { found: 99, .. }), "{error:?}");
}

#[test]
fn a_cut_file_is_damaged() {
    let (_folder, path) = file(20);
    let whole = fs::read(&path).unwrap();
    // Zeros that are missing at the end are read as if they were there: nothing is lost with them.
    let last = whole.iter().rposition(|byte| *byte != 0).unwrap();
    for length in [100, 512, 1000, 4096, 5000, whole.len() / 2, whole.len() - 4096, last] {
        let (_folder, path) = holding(&whole[..length]);
        let error = refused(&path);
        assert!(matches!(error, OpenError::Damaged(_)), "{length} of {}: {error:?}", whole.len());
    }
}

#[test]
fn an_overwritten_page_is_damage() {
    let (_folder, path) = file(20);
    let whole = fs::read(&path).unwrap();
    for page in 1..whole.len() / 4096 {
        let mut bytes = whole.clone();
        bytes[page * 4096..(page + 1) * 4096].fill(0xaa);
        let (_folder, path) = holding(&bytes);
        let error = refused(&path);
        assert!(matches!(error, OpenError::Damaged(_)), "page {page}: {error:?}");
    }
}

#[test]
fn bytes_changed_anywhere_are_refused_or_read_but_never_panic() {
    let (_folder, path) = file(6);
    let whole = fs::read(&path).unwrap();
    let mut refusals = 0;
    for place in (0..whole.len()).step_by(whole.len() / 400) {
        let mut bytes = whole.clone();
        for byte in bytes.iter_mut().skip(place).take(8) {
            *byte ^= 0x5a;
        }
        let (folder, path) = holding(&bytes);
        if let Ok(store) = Store::open(&path) {
            drop((store.snapshot(), store.history(9), store.special_days()));
        } else {
            refusals += 1;
            assert_eq!(contents(folder.path()), [(path, bytes)]);
        }
    }
    assert!(refusals > 20, "only {refusals}");
}

#[test]
fn values_that_no_program_of_ours_writes_are_damage() {
    let (_folder, path) = file(2);
    let connection = Connection::open(&path).unwrap();
    connection.execute("UPDATE manager SET hours = '[]'", []).unwrap();
    let error = Store::open(&path).unwrap().snapshot().unwrap_err();
    assert!(matches!((&error.why, error.table), (StorageError::Damaged(_), "manager")), "{error:?}");
    connection.execute("DELETE FROM programme", []).unwrap();
    let error = Store::open(&path).unwrap().snapshot().unwrap_err();
    assert!(matches!((&error.why, error.table), (StorageError::Damaged(_), "programme")), "{error:?}");
}

#[test]
fn the_work_that_a_crash_left_in_the_log_is_there() {
    for index in [true, false] {
        let put = |store: &mut Store, _: &Path| change(store, "put", |w| w.put_city(&given::city(7, 7)));
        let (folder, path) = crashed(index, put);
        let store = Store::open(&path).unwrap();
        assert_eq!(store.snapshot().unwrap().cities.len(), 3);
        assert_eq!(store.history(9).unwrap().len(), 2);
        drop(store);
        assert_eq!(contents(folder.path()).len(), 1, "the log went into the file");
    }
}

#[test]
fn making_never_overwrites() {
    let (folder, path) = file(2);
    let before = contents(folder.path());
    let error = Store::create(&path, &given::programme(1)).unwrap_err();
    assert!(matches!(&error, OpenError::Exists(there) if *there == path), "{error:?}");
    assert_eq!(contents(folder.path()), before);
    let (folder, path) = holding(b"");
    Store::create(&path, &given::programme(1)).unwrap_err();
    assert_eq!(contents(folder.path()), [(path, Vec::new())]);
}

#[test]
fn a_programme_that_breaks_a_rule_leaves_no_file() {
    let folder = TempDir::new().unwrap();
    let mut impossible = given::programme(0);
    impossible.travel.kilometres_per_hour = 0;
    let error = Store::create(&folder.path().join("p.tandem"), &impossible).unwrap_err();
    assert!(matches!(error, OpenError::Storage(StorageError::Rule(_))), "{error:?}");
    assert!(contents(folder.path()).is_empty());
    let nowhere = Store::create(&folder.path().join("no/p.tandem"), &given::programme(0)).unwrap_err();
    assert!(
        matches!(&nowhere, OpenError::File(error) if error.kind() == std::io::ErrorKind::NotFound),
        "{nowhere:?}"
    );
}

#[test]
fn a_refusal_does_not_depend_on_what_was_opened_before() {
    let (_folder, path) = file(2);
    let before = all_of(&Store::open(&path).unwrap());
    for _ in 0..3 {
        Store::create(&path, &given::programme(1)).unwrap_err();
        assert_eq!(all_of(&Store::open(&path).unwrap()), before);
    }
}
