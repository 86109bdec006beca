//! What calendars were found to say, so that it need not be found out again at each start.
//!
//! It follows from the rest of the programme and adds nothing to it: it is no part of the history, and whoever
//! doubts it may throw it away.

use rusqlite::{Connection, Transaction, TransactionBehavior::Immediate};
use uuid::Uuid;

use super::all;
use crate::{
    Store,
    error::{ReadError, StorageError},
};

const TABLE: &str = "reading";

/// What the calendars of one manager, or of a distributor and its reps, were found to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptReading {
    /// The manager or the distributor.
    pub whose: Uuid,
    /// Stands for all that it was read from.
    pub digest: i64,
    /// What was found, in the form of whoever found it.
    pub found: Vec<u8>,
}

fn read(connection: &Connection) -> Result<Vec<KeptReading>, ReadError> {
    all(connection, TABLE, "SELECT whose, digest, found FROM reading", [], |row| {
        Ok(KeptReading { whose: row.get(0)?, digest: row.get(1)?, found: row.get(2)? })
    })
}

impl Store {
    /// What was kept of readings.
    pub fn readings(&self) -> Result<Vec<KeptReading>, ReadError> {
        read(&self.connection)
    }

    /// Keeps readings, each in place of the one before, and none any more of those who are gone.
    ///
    /// # Errors
    /// When the file can't be written; it is as it was then.
    pub fn keep_readings(&self, readings: &[KeptReading], gone: &[Uuid]) -> Result<(), StorageError> {
        let before = self.revision().ok();
        // Immediate: what was found in what has been erased meanwhile must not come back.
        let transaction = Transaction::new_unchecked(&self.connection, Immediate)?;
        if self.is_outdated()? {
            return Ok(());
        }
        for reading in readings {
            transaction
                .prepare_cached("INSERT OR REPLACE INTO reading (whose, digest, found) VALUES (?1, ?2, ?3)")?
                .execute((reading.whose, reading.digest, &reading.found))?;
        }
        for whose in gone {
            transaction.prepare_cached("DELETE FROM reading WHERE whose = ?1")?.execute([whose])?;
        }
        transaction.commit()?;
        // Nothing of the programme itself was written.
        self.note(before, &[]);
        Ok(())
    }
}
