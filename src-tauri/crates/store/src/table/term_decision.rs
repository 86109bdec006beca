//! What people decided about terms.

use rusqlite::Connection;
use tandem_domain::{
    agreement::TermDecision,
    ids::{AgreementId, TermDecisionId},
};

use super::{Writer, all};
use crate::{
    columns::{day, id, id_if_any},
    error::{ReadError, WriteError},
};

const TABLE: &str = "term_decision";

pub(crate) fn read(connection: &Connection) -> Result<Vec<TermDecision>, ReadError> {
    all(connection, TABLE, "SELECT * FROM term_decision ORDER BY id", [], |row| {
        Ok(TermDecision {
            id: id(row, "id")?,
            distributor: id(row, "distributor")?,
            agreement: id_if_any(row, "agreement")?,
            on: day(row, "decided_on")?,
            by: row.get("decided_by")?,
            suggested_months: row.get("suggested_months")?,
            months: row.get("months")?,
            note: row.get("note")?,
        })
    })
}

impl Writer<'_> {
    /// Stores a decision about a term.
    pub fn put_term_decision(&mut self, decision: &TermDecision) -> Result<(), WriteError> {
        self.run(
            TABLE,
            "INSERT INTO term_decision VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET distributor = ?2, agreement = ?3, decided_on = ?4, decided_by = ?5,
                suggested_months = ?6, months = ?7, note = ?8",
            (
                decision.id.uuid(),
                decision.distributor.uuid(),
                decision.agreement.map(AgreementId::uuid),
                decision.on.to_string(),
                &decision.by,
                decision.suggested_months,
                decision.months,
                &decision.note,
            ),
        )
    }

    /// Removes a decision; one that is not there is no error.
    pub fn delete_term_decision(&mut self, decision: TermDecisionId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM term_decision WHERE id = ?1", [decision.uuid()])
    }
}
