//! What the visits that serve a joint issue ask of whoever goes.

use std::collections::BTreeMap;

use rusqlite::Connection;
use tandem_domain::{competence::Topic, ids::JointIssueId};

use super::{Writer, all};
use crate::{
    columns::{id, parsed},
    error::{ReadError, WriteError},
};

const TABLE: &str = "issue_topic";

pub(crate) fn read(connection: &Connection) -> Result<BTreeMap<JointIssueId, Topic>, ReadError> {
    let rows = all(connection, TABLE, "SELECT * FROM issue_topic ORDER BY issue", [], |row| {
        Ok((id(row, "issue")?, parsed(row, "topic")?))
    })?;
    Ok(rows.into_iter().collect())
}

impl Writer<'_> {
    /// Stores the topic of a joint issue; none takes it away.
    pub fn put_issue_topic(&mut self, issue: JointIssueId, topic: Option<&Topic>) -> Result<(), WriteError> {
        match topic {
            Some(topic) => self.run(
                TABLE,
                "INSERT INTO issue_topic VALUES (?1, ?2) ON CONFLICT (issue) DO UPDATE SET topic = ?2",
                (issue.uuid(), topic.as_str()),
            ),
            None => self.run(TABLE, "DELETE FROM issue_topic WHERE issue = ?1", [issue.uuid()]),
        }
    }
}
