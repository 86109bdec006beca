//! What is written down about visits, step by step.

use rusqlite::Connection;
use tandem_domain::{
    ids::VisitId,
    record::{VisitRecord, Word},
};

use super::{Writer, all};
use crate::{
    columns::{day_if_any, from_json_if_any, id, id_if_any, json_if_any},
    error::{ReadError, WriteError},
};

const TABLE: &str = "visit_record";

pub(crate) fn read(connection: &Connection) -> Result<Vec<VisitRecord>, ReadError> {
    all(connection, TABLE, "SELECT * FROM visit_record ORDER BY visit", [], |row| {
        let agreed = row.get::<_, Option<String>>("agreed_by")?.zip(day_if_any(row, "agreed_on")?);
        Ok(VisitRecord {
            visit: id(row, "visit")?,
            playbook: row.get("playbook")?,
            agreed: agreed.map(|(name, on)| Word { name, on }),
            preparation: from_json_if_any(row, "preparation")?,
            goal: from_json_if_any(row, "goal")?,
            carried_out: from_json_if_any(row, "carried_out")?,
            summary: from_json_if_any(row, "summary")?,
            called_off: from_json_if_any(row, "called_off")?,
            replaced_by: id_if_any(row, "replaced_by")?,
        })
    })
}

impl Writer<'_> {
    /// Stores what is written down about a visit.
    pub fn put_visit_record(&mut self, record: &VisitRecord) -> Result<(), WriteError> {
        let failed = WriteError::of(TABLE);
        let agreed = record.agreed.as_ref();
        self.run(
            TABLE,
            "INSERT INTO visit_record VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
             ON CONFLICT (visit) DO UPDATE SET playbook = ?2, agreed_by = ?3, agreed_on = ?4, preparation = ?5,
                goal = ?6, carried_out = ?7, summary = ?8, called_off = ?9, replaced_by = ?10",
            (
                record.visit.uuid(),
                record.playbook,
                agreed.map(|word| &word.name),
                agreed.map(|word| word.on.to_string()),
                json_if_any(record.preparation.as_ref()).map_err(&failed)?,
                json_if_any(record.goal.as_ref()).map_err(&failed)?,
                json_if_any(record.carried_out.as_ref()).map_err(&failed)?,
                json_if_any(record.summary.as_ref()).map_err(&failed)?,
                json_if_any(record.called_off.as_ref()).map_err(&failed)?,
                record.replaced_by.map(VisitId::uuid),
            ),
        )
    }
}
