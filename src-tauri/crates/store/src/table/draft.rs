//! What is being typed, by visit and step: written at once and for good, and no part of the history.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row};
use tandem_domain::{ids::VisitId, life::Step};

use super::{Writer, all};
use crate::{
    Store,
    columns::{from_word, id, instant, seconds, word},
    error::{ReadError, StorageError, WriteError},
};

pub(crate) const TABLE: &str = "draft";

/// What somebody has typed of a step, and not yet stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Of which visit.
    pub visit: VisitId,
    /// Of which step.
    pub step: Step,
    /// What was typed, in whatever form the screen likes.
    pub content: String,
    /// When it was saved last.
    pub saved_at: DateTime<Utc>,
}

fn draft(row: &Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft {
        visit: id(row, "visit")?,
        step: from_word(row, "step")?,
        content: row.get("content")?,
        saved_at: instant(row, "saved_at")?,
    })
}

impl Store {
    /// Saves a draft in place of the last one of its visit and step. When this returns, it is on the disk
    /// (`synchronous=FULL`), and neither a killed program nor a power cut takes it back.
    pub fn save_draft(&mut self, draft: &Draft) -> Result<(), WriteError> {
        let failed = WriteError::of(TABLE);
        let step = word(draft.step).map_err(&failed)?;
        let sql = "INSERT INTO draft SELECT ?1, ?2, ?3, ?4
             WHERE NOT EXISTS (SELECT 1 FROM erased WHERE thing = ?1)
             ON CONFLICT (visit, step) DO UPDATE SET content = ?3, saved_at = ?4";
        let saved = self.connection.prepare_cached(sql).and_then(|mut statement| {
            statement.execute((draft.visit.uuid(), step, &draft.content, seconds(draft.saved_at)))
        });
        let saved = saved.map_err(&failed)?;
        if saved == 0 {
            return Err(WriteError { table: TABLE, why: StorageError::Erased });
        }
        self.to_drafts += saved as u64;
        Ok(())
    }

    /// Throws a draft away; one that is not there is no error.
    pub fn discard_draft(&mut self, visit: VisitId, step: Step) -> Result<(), WriteError> {
        let failed = WriteError::of(TABLE);
        let step = word(step).map_err(&failed)?;
        let sql = "DELETE FROM draft WHERE visit = ?1 AND step = ?2";
        let gone = self.connection.execute(sql, (visit.uuid(), step)).map_err(&failed)?;
        self.to_drafts += gone as u64;
        Ok(())
    }

    /// The draft of a step of a visit, if there is one.
    pub fn draft(&self, visit: VisitId, step: Step) -> Result<Option<Draft>, ReadError> {
        let failed = ReadError::of(TABLE);
        let step = word(step).map_err(&failed)?;
        let sql = "SELECT * FROM draft WHERE visit = ?1 AND step = ?2";
        self.connection.query_row(sql, (visit.uuid(), step), draft).optional().map_err(failed)
    }

    /// All drafts of visits that there are, the last one first.
    pub fn drafts(&self) -> Result<Vec<Draft>, ReadError> {
        let sql =
            "SELECT * FROM draft WHERE visit IN (SELECT id FROM visit) ORDER BY saved_at DESC, visit, step";
        all(&self.connection, TABLE, sql, [], draft)
    }
}

impl Writer<'_> {
    /// Throws the draft of a step away that is now stored.
    pub fn drop_draft(&mut self, visit: VisitId, step: Step) -> Result<(), WriteError> {
        let step = word(step).map_err(WriteError::of(TABLE))?;
        self.run(TABLE, "DELETE FROM draft WHERE visit = ?1 AND step = ?2", (visit.uuid(), step))
    }
}
