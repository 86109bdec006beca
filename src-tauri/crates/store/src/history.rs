//! Changes: each use case is one transaction, and what it changed is kept, so that it can be taken back.
//!
//! SQLite's session extension records the changeset (<https://www.sqlite.org/sessionintro.html>). Neither a
//! change nor a step back or forth is ever removed from the log.

mod changeset;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, Transaction, TransactionBehavior::Immediate, session::Session};
use serde::{Deserialize, Serialize};

use crate::{
    Revision, Store,
    columns::{from_word, instant, seconds, word},
    erase,
    error::{ChangeError, ReadError, StorageError, UndoError},
    known::tables_of,
    table::{Writer, all, attachment, draft, fetched},
};

/// Who is about to do what, and when.
#[derive(Debug, Clone, Copy)]
pub struct Change<'a> {
    /// The use case, as a key that stays the same in every language: `accept-plan`.
    pub what: &'a str,
    /// When. Fractions of a second are not kept.
    pub at: DateTime<Utc>,
    /// Who; empty where nobody says.
    pub who: &'a str,
}

/// A change that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// Counts up with each change.
    pub id: i64,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// By whom.
    pub who: String,
    /// The use case's key, as `accept-plan`.
    pub what: String,
    /// Whether it is taken back at present.
    pub undone: bool,
    /// Whether it can be taken back or made again: not what is a mere note, and not what came before an erasure.
    pub reversible: bool,
    /// What it was about, as JSON without names; empty where the rest tells.
    pub about: String,
    /// Each time that it was taken back or made again, the first one first.
    pub steps: Vec<HistoryStep>,
}

/// That a change was taken back or made again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryStep {
    /// Which of the two.
    pub kind: StepKind,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom; empty where nobody said.
    pub who: String,
}

/// The columns of an entry: without the changeset, which may be large.
const ENTRY: &str = "id, at, who, what, state, about, length(changeset) > 0 AS reversible";
const LAST_DONE: &str =
    "FROM history WHERE state = 'done' AND length(changeset) > 0 ORDER BY id DESC LIMIT 1";
const NEXT_UNDONE: &str = "FROM history WHERE state = 'undone' AND length(changeset) > 0 ORDER BY id LIMIT 1";

/// Which way a change went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// It was taken back.
    Undone,
    /// It was made again.
    Redone,
}

impl Store {
    /// One use case: all that `write` does is stored, or nothing is. A change that changes nothing leaves no
    /// entry in the history.
    ///
    /// # Errors
    /// What `write` returns, or that it can't be stored. Everything is as it was then.
    pub fn change<T, E>(
        &mut self,
        change: &Change<'_>,
        write: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
    ) -> Result<T, ChangeError<E>> {
        // Immediate: waits for its turn before anything is read. Dropped, it is rolled back.
        let transaction = Transaction::new_unchecked(&self.connection, Immediate)?;
        if self.is_outdated()? {
            return Err(ChangeError::Storage(StorageError::Erased));
        }
        let before = self.revision().ok();
        let mut session = Session::new(&transaction)?;
        // What is being typed is nobody's change yet; the bytes of a file are held once.
        // What was fetched is the server's, who gives it again.
        session.table_filter(Some(|table: &str| {
            ![draft::TABLE, attachment::CONTENT, fetched::FETCH, fetched::TABLE].contains(&table)
        }));
        session.attach::<&str>(None)?;
        let done = write(&mut Writer { connection: &transaction }).map_err(ChangeError::UseCase)?;
        let mut changeset = Vec::new();
        session.changeset_strm(&mut changeset)?;
        drop(session);
        if !changeset.is_empty() {
            erase::refuse_words(&transaction, &tables_of(&changeset)?).map_err(ChangeError::Storage)?;
            transaction.execute("UPDATE history SET state = 'dropped' WHERE state = 'undone'", [])?;
            transaction.execute(
                "INSERT INTO history (at, who, what, changeset, state) VALUES (?1, ?2, ?3, ?4, 'done')",
                (seconds(change.at), change.who, change.what, &changeset),
            )?;
        }
        transaction.commit()?;
        self.note(before, &changeset);
        Ok(done)
    }

    /// Notes something that was done and changed nothing, as that data were handed out.
    ///
    /// # Errors
    /// When it can't be stored.
    pub fn note_in_history(&mut self, change: &Change<'_>, about: &str) -> Result<(), StorageError> {
        let before = self.revision().ok();
        self.connection.execute(
            "INSERT INTO history (at, who, what, changeset, state, about) VALUES (?1, ?2, ?3, x'', 'done', ?4)",
            (seconds(change.at), change.who, change.what, about),
        )?;
        self.note(before, &[]);
        Ok(())
    }

    /// Notes what a change wrote; where that can't be told, all is read again.
    pub(crate) fn note(&self, before: Option<Revision>, changeset: &[u8]) {
        if let (Some(before), Ok(after), Ok(tables)) = (before, self.revision(), tables_of(changeset)) {
            self.known().note(before, after, tables);
        }
    }

    /// Takes back the last change that stands, and notes who did so, and when; `None` when there is none.
    ///
    /// # Errors
    /// When what it changed was changed since by other means, or the file can't be written. Everything is
    /// as it was then.
    pub fn undo(&mut self, at: DateTime<Utc>, who: &str) -> Result<Option<HistoryEntry>, UndoError> {
        self.step(StepKind::Undone, at, who)
    }

    /// Makes the change again that was taken back last, and notes who did so, and when; `None` when there is
    /// none, or something else was changed since.
    ///
    /// # Errors
    /// As [`Store::undo`].
    pub fn redo(&mut self, at: DateTime<Utc>, who: &str) -> Result<Option<HistoryEntry>, UndoError> {
        self.step(StepKind::Redone, at, who)
    }

    fn step(
        &mut self,
        kind: StepKind,
        at: DateTime<Utc>,
        who: &str,
    ) -> Result<Option<HistoryEntry>, UndoError> {
        // A changeset holds the rows that a deletion took along, too. With foreign keys on, SQLite would
        // take them along a second time; so they are off, and checked before anything is stored.
        self.connection.pragma_update(None, "foreign_keys", false)?;
        let stepped = self.step_unguarded(kind, at, who);
        self.connection.pragma_update(None, "foreign_keys", true)?;
        stepped
    }

    fn step_unguarded(
        &mut self,
        kind: StepKind,
        at: DateTime<Utc>,
        who: &str,
    ) -> Result<Option<HistoryEntry>, UndoError> {
        let (pick, state) = match kind {
            StepKind::Undone => (LAST_DONE, "undone"),
            StepKind::Redone => (NEXT_UNDONE, "done"),
        };
        let transaction = Transaction::new_unchecked(&self.connection, Immediate)?;
        let before = self.revision().ok();
        let picked = transaction
            .query_row(&format!("SELECT {ENTRY}, changeset {pick}"), [], |row| {
                Ok((entry(row)?, row.get::<_, Vec<u8>>("changeset")?))
            })
            .optional()?;
        let Some((mut entry, changeset)) = picked else { return Ok(None) };
        if !changeset::apply(&transaction, &changeset, kind)? {
            return Err(UndoError::ChangedSince { what: entry.what });
        }
        transaction.execute("UPDATE history SET state = ?1 WHERE id = ?2", (state, entry.id))?;
        transaction.execute(
            "INSERT INTO history_step (change, at, who, kind) VALUES (?1, ?2, ?3, ?4)",
            (entry.id, seconds(at), who, word(kind)?),
        )?;
        entry.steps = transaction
            .prepare_cached("SELECT * FROM history_step WHERE change = ?1 ORDER BY id")?
            .query_map([entry.id], step)?
            .collect::<Result<_, _>>()?;
        entry.undone = kind == StepKind::Undone;
        transaction.commit()?;
        self.note(before, &changeset);
        Ok(Some(entry))
    }

    /// The change that [`Store::undo`] would take back, and the one that [`Store::redo`] would make again.
    pub fn next_steps(&self) -> Result<[Option<HistoryEntry>; 2], ReadError> {
        let first = |pick: &str| {
            let sql = format!("SELECT {ENTRY} {pick}");
            Ok(all(&self.connection, "history", &sql, [], entry)?.into_iter().next())
        };
        Ok([first(LAST_DONE)?, first(NEXT_UNDONE)?])
    }

    /// The changes made, the last one first, at most `most`, each with the steps back and forth since.
    pub fn history(&self, most: u32) -> Result<Vec<HistoryEntry>, ReadError> {
        let reading = self.connection.unchecked_transaction().map_err(ReadError::of("history"))?;
        let entries = format!("SELECT {ENTRY} FROM history ORDER BY id DESC LIMIT ?1");
        let mut entries: Vec<HistoryEntry> = all(&reading, "history", &entries, [most], entry)?;
        let Some(first) = entries.last().map(|entry| entry.id) else { return Ok(entries) };
        let steps = "SELECT * FROM history_step WHERE change >= ?1 ORDER BY id";
        for (change, step) in all(&reading, "history_step", steps, [first], |row| {
            Ok((row.get::<_, i64>("change")?, step(row)?))
        })? {
            // The last change comes first.
            if let Ok(at) = entries.binary_search_by(|entry| change.cmp(&entry.id)) {
                entries[at].steps.push(step);
            }
        }
        Ok(entries)
    }
}

fn entry(row: &Row<'_>) -> rusqlite::Result<HistoryEntry> {
    Ok(HistoryEntry {
        id: row.get("id")?,
        at: instant(row, "at")?,
        who: row.get("who")?,
        what: row.get("what")?,
        undone: row.get::<_, String>("state")? != "done",
        reversible: row.get("reversible")?,
        about: row.get("about")?,
        steps: Vec::new(),
    })
}

fn step(row: &Row<'_>) -> rusqlite::Result<HistoryStep> {
    Ok(HistoryStep { kind: from_word(row, "kind")?, at: instant(row, "at")?, who: row.get("who")? })
}
