//! The programme in one SQLite file, `*.tandem`: its tables, their migrations, and the history of changes.
//!
//! Ids are BLOBs of 16 bytes, the UUID as it is: half the size of its text in every index. Instants are
//! INTEGER seconds since 1970 in UTC, days are TEXT as `2026-01-05`, small values without an identity of
//! their own (weekly hours, aliases) are JSON in TEXT. Every write goes through [`Store::change`], which
//! records what it changed, so that undo and the audit log are one mechanism for everything. Drafts alone, what
//! somebody is typing, are written at once and recorded nowhere.

mod columns;
mod erase;
mod error;
mod file;
mod history;
mod known;
mod migrations;
mod search;
mod snapshot;
mod table;

use std::sync::{
    Mutex, MutexGuard, PoisonError,
    atomic::{AtomicI64, Ordering},
};

use rusqlite::Connection;

use self::known::Known;
pub use erase::{Erased, Erasure, NamedKind, Names};
pub use error::{ChangeError, OpenError, ReadError, StorageError, UndoError, WriteError};
pub use history::{Change, HistoryEntry, HistoryStep, StepKind};
pub use search::{Findable, SearchIndex};
pub use snapshot::Snapshot;
pub use table::{
    Writer,
    accepted_plan::AcceptedPlan,
    calendar::HeldCalendar,
    client_match::ClientMatch,
    draft::Draft,
    fetched::{Fetched, FetchedNews, FetchedResource},
    reading::KeptReading,
};

/// Tells states of the file apart: it differs as soon as anybody, this program or another, has written anything
/// but drafts of this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Revision {
    by_others: i64,
    by_us: u64,
}

/// An open programme file.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    /// What was read last. Behind a lock, since reading is no change of the store to whoever reads.
    known: Mutex<Known>,
    /// How many of the connection's changes were to drafts, of which nobody else need take notice.
    to_drafts: u64,
    /// How often something had been erased when the programme was read last; negative before the first reading.
    erasures: AtomicI64,
}

impl Store {
    fn of(connection: Connection) -> Self {
        Self { connection, known: Mutex::default(), to_drafts: 0, erasures: AtomicI64::new(-1) }
    }

    /// What a panic left there is whole: it is replaced at once.
    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether something was erased since the programme was read last: what was made of that reading may name it.
    pub(crate) fn is_outdated(&self) -> rusqlite::Result<bool> {
        let read = self.erasures.load(Ordering::Relaxed);
        Ok(read >= 0 && read != erase::erasures(&self.connection)?)
    }

    /// What tells the present state from earlier ones.
    pub(crate) fn revision(&self) -> Result<Revision, ReadError> {
        let by_others = self
            .connection
            .query_row("PRAGMA data_version", [], |row| row.get(0))
            .map_err(ReadError::of("programme"))?;
        Ok(Revision { by_others, by_us: self.connection.total_changes() - self.to_drafts })
    }
}
