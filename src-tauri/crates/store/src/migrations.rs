//! The versions of the file's format, and the steps between them.

use rusqlite::{Connection, TransactionBehavior};

use crate::{
    columns::number,
    error::{OpenError, StorageError},
};

/// Every version's step from the one before. A step that was released is never edited.
const STEPS: &[&str] = &[
    include_str!("migrations/001-programme.sql"),
    include_str!("migrations/002-visit-life.sql"),
    include_str!("migrations/003-reading.sql"),
    include_str!("migrations/004-agreement.sql"),
    include_str!("migrations/005-attachment.sql"),
    include_str!("migrations/006-partnership.sql"),
    include_str!("migrations/007-sharing.sql"),
    include_str!("migrations/008-channel.sql"),
    include_str!("migrations/009-competence.sql"),
    include_str!("migrations/010-subscription.sql"),
    include_str!("migrations/011-sheet-mapping.sql"),
    include_str!("migrations/012-calendar-policy.sql"),
    include_str!("migrations/013-scenario.sql"),
];

/// The version that this program writes.
#[expect(clippy::cast_possible_truncation, reason = "there are few migrations")]
pub const VERSION: u32 = STEPS.len() as u32;

/// The version of an open file; 0 when it holds no programme yet.
pub fn version(connection: &Connection) -> rusqlite::Result<u32> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0))
}

/// Brings the file up to date, in one transaction. Foreign keys must be off, so that tables can be rebuilt
/// (<https://www.sqlite.org/lang_altertable.html>, 7); they are checked at the end.
pub fn bring_up_to_date(connection: &mut Connection) -> Result<(), OpenError> {
    bring_to(connection, STEPS)
}

fn bring_to(connection: &mut Connection, steps: &[&str]) -> Result<(), OpenError> {
    let pending =
        |connection: &Connection| -> Result<usize, StorageError> { Ok(version(connection)? as usize) };
    if pending(connection)? == steps.len() {
        return Ok(());
    }
    let transaction =
        connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StorageError::from)?;
    // Read again: another program may have done it while this one waited for the file.
    for step in steps.iter().skip(pending(&transaction)?) {
        transaction.execute_batch(step).map_err(StorageError::from)?;
    }
    refuse_dangling(&transaction).map_err(StorageError::from)?;
    let reached = number(steps.len()).map_err(StorageError::from)?;
    transaction.pragma_update(None, "user_version", reached).map_err(StorageError::from)?;
    Ok(transaction.commit().map_err(StorageError::from)?)
}

/// Fails when a row refers to one that does not exist.
pub fn refuse_dangling(connection: &Connection) -> rusqlite::Result<()> {
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    if statement.query([])?.next()?.is_none() {
        return Ok(());
    }
    let constraint = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY);
    Err(rusqlite::Error::SqliteFailure(constraint, None))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEXT: &str = "ALTER TABLE rep ADD COLUMN nickname TEXT";

    #[test]
    fn each_step_runs_once_and_leaves_its_version() {
        let mut connection = Connection::open_in_memory().unwrap();
        bring_to(&mut connection, STEPS).unwrap();
        assert_eq!(version(&connection).unwrap(), VERSION);
        bring_to(&mut connection, STEPS).unwrap();
        bring_to(&mut connection, &[STEPS, &[NEXT]].concat()).unwrap();
        assert_eq!(version(&connection).unwrap(), VERSION + 1);
        connection.prepare("SELECT nickname FROM rep").unwrap();
    }

    #[test]
    fn a_step_that_fails_leaves_the_version_before() {
        let mut connection = Connection::open_in_memory().unwrap();
        bring_to(&mut connection, STEPS).unwrap();
        for broken in ["CREATE TABLE rep (id)", "CREATE TABLE extra (id); INSERT INTO nothing VALUES (1)"] {
            bring_to(&mut connection, &[STEPS, &[NEXT, broken]].concat()).unwrap_err();
            assert_eq!(version(&connection).unwrap(), VERSION);
            connection.prepare("SELECT nickname FROM rep").unwrap_err();
            connection.prepare("SELECT * FROM extra").unwrap_err();
        }
    }

    #[test]
    fn a_step_that_leaves_a_name_without_its_thing_is_refused() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "foreign_keys", false).unwrap();
        bring_to(&mut connection, STEPS).unwrap();
        let dangling = "INSERT INTO joint_issue (id, distributor, title, status) VALUES (zeroblob(16), zeroblob(16), 'x', 'open')";
        let refused = bring_to(&mut connection, &[STEPS, &[dangling]].concat()).unwrap_err();
        assert!(matches!(refused, OpenError::Storage(StorageError::Rule(_))), "{refused:?}");
        assert_eq!(version(&connection).unwrap(), VERSION);
    }
}
