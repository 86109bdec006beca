//! The topics that people gave to findings.

use std::collections::BTreeMap;

use rusqlite::Connection;
use tandem_domain::ids::FindingId;

use super::{Writer, all};
use crate::{
    columns::id,
    error::{ReadError, WriteError},
};

const TABLE: &str = "finding_topic";

pub(crate) fn read(connection: &Connection) -> Result<BTreeMap<FindingId, String>, ReadError> {
    let rows = all(connection, TABLE, "SELECT * FROM finding_topic", [], |row| {
        Ok((id(row, "finding")?, row.get("topic")?))
    })?;
    Ok(rows.into_iter().collect())
}

impl Writer<'_> {
    /// Gives a finding a topic in place of the one before; an empty one takes it away.
    pub fn put_finding_topic(&mut self, finding: FindingId, topic: &str) -> Result<(), WriteError> {
        if topic.is_empty() {
            return self.run(TABLE, "DELETE FROM finding_topic WHERE finding = ?1", [finding.uuid()]);
        }
        self.run(
            TABLE,
            "INSERT INTO finding_topic VALUES (?1, ?2) ON CONFLICT (finding) DO UPDATE SET topic = ?2",
            (finding.uuid(), topic),
        )
    }
}
