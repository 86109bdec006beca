//! What shows how far joint issues have come.

use rusqlite::Connection;
use tandem_domain::{
    ids::EvidenceId,
    issue::{Evidence, EvidenceSource},
};
use uuid::Uuid;

use super::{Writer, all};
use crate::{
    columns::{day, id, id_if_any},
    error::{ReadError, WriteError},
};

const TABLE: &str = "evidence";

pub(crate) fn read(connection: &Connection) -> Result<Vec<Evidence>, ReadError> {
    all(connection, TABLE, "SELECT * FROM evidence ORDER BY id", [], |row| {
        let source: String = row.get("source")?;
        Ok(Evidence {
            id: id(row, "id")?,
            issue: id(row, "issue")?,
            on: day(row, "noted_on")?,
            text: row.get("text")?,
            // The table's rule lets no other word in.
            source: match source.as_str() {
                "visit" => EvidenceSource::Visit(id_if_any(row, "visit")?),
                "finding" => EvidenceSource::Finding(id_if_any(row, "finding")?),
                _ => EvidenceSource::Figure,
            },
        })
    })
}

impl Writer<'_> {
    /// Stores evidence.
    pub fn put_evidence(&mut self, evidence: &Evidence) -> Result<(), WriteError> {
        let (source, visit, finding): (_, Option<Uuid>, Option<Uuid>) = match evidence.source {
            EvidenceSource::Visit(visit) => ("visit", visit.map(tandem_domain::ids::VisitId::uuid), None),
            EvidenceSource::Finding(finding) => {
                ("finding", None, finding.map(tandem_domain::ids::FindingId::uuid))
            }
            EvidenceSource::Figure => ("figure", None, None),
        };
        self.run(
            TABLE,
            "INSERT INTO evidence VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (id) DO UPDATE SET issue = ?2, noted_on = ?3, text = ?4, source = ?5, visit = ?6,
                finding = ?7",
            (
                evidence.id.uuid(),
                evidence.issue.uuid(),
                evidence.on.to_string(),
                &evidence.text,
                source,
                visit,
                finding,
            ),
        )
    }

    /// Removes evidence; what is not there is no error.
    pub fn delete_evidence(&mut self, evidence: EvidenceId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM evidence WHERE id = ?1", [evidence.uuid()])
    }
}
