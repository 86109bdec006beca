//! What visits brought up.

use rusqlite::Connection;
use tandem_domain::{ids::FindingId, record::Finding};

use super::{Writer, all};
use crate::{
    columns::{day_if_any, from_word, id, word},
    error::{ReadError, WriteError},
};

const TABLE: &str = "finding";

pub(crate) fn read(connection: &Connection) -> Result<Vec<Finding>, ReadError> {
    all(connection, TABLE, "SELECT * FROM finding ORDER BY id", [], |row| {
        Ok(Finding {
            id: id(row, "id")?,
            visit: id(row, "visit")?,
            kind: from_word(row, "kind")?,
            text: row.get("text")?,
            settled_on: day_if_any(row, "settled_on")?,
        })
    })
}

impl Writer<'_> {
    /// Stores a finding.
    pub fn put_finding(&mut self, finding: &Finding) -> Result<(), WriteError> {
        self.run(
            TABLE,
            "INSERT INTO finding VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET visit = ?2, kind = ?3, text = ?4, settled_on = ?5",
            (
                finding.id.uuid(),
                finding.visit.uuid(),
                word(finding.kind).map_err(WriteError::of(TABLE))?,
                &finding.text,
                finding.settled_on.map(|day| day.to_string()),
            ),
        )
    }

    /// Removes a finding; one that is not there is no error.
    pub fn delete_finding(&mut self, finding: FindingId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM finding WHERE id = ?1", [finding.uuid()])
    }
}
