//! Files of every version that was released open, and hold what they held.
//!
//! `version-N.sql` is a file of version N as SQL, and is never edited: it holds two things of each kind that there
//! was.

use std::path::Path;

use rusqlite::Connection;
use tandem_store::Store;
use tempfile::TempDir;

use crate::given::{self, all_of, at, file_of};

/// Each with how many kinds of things it knew.
const VERSIONS: &[(&str, u8)] = &[(include_str!("version-1.sql"), 15), (include_str!("version-2.sql"), 20)];

fn write(sql: &str, path: &Path) {
    let connection = Connection::open(path).unwrap();
    connection.execute_batch(sql).unwrap();
}

#[test]
fn a_file_of_any_version_opens_with_all_that_it_held() {
    for (version, (sql, kinds)) in VERSIONS.iter().enumerate() {
        let (_folder, now) = file_of(*kinds, 2);
        let expected = all_of(&Store::open(&now).unwrap());
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("old.tandem");
        write(sql, &path);
        let mut store =
            Store::open(&path).unwrap_or_else(|error| panic!("version {}: {error:?}", version + 1));
        assert_eq!(all_of(&store), expected);
        let history = store.history(9).unwrap();
        assert_eq!(history.iter().map(|entry| entry.what.as_str()).collect::<Vec<_>>(), ["given"]);
        // What was recorded then can be taken back now.
        store.undo(at(1), "").unwrap().unwrap();
        assert!(store.snapshot().unwrap().cities.is_empty());
        store.redo(at(1), "").unwrap().unwrap();
        drop(store);
        assert_eq!(all_of(&Store::open(&path).unwrap()), expected);
    }
}

#[test]
fn the_tables_of_an_old_file_become_those_of_a_new_one() {
    let tables = |path: &Path| -> Vec<String> {
        let connection = Connection::open(path).unwrap();
        let mut statement =
            connection.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    };
    let folder = TempDir::new().unwrap();
    let new = folder.path().join("new.tandem");
    Store::create(&new, &given::programme(0)).unwrap();
    for (sql, _) in VERSIONS {
        let old = TempDir::new().unwrap();
        let old = old.path().join("old.tandem");
        write(sql, &old);
        Store::open(&old).unwrap();
        assert_eq!(tables(&old), tables(&new));
    }
}
