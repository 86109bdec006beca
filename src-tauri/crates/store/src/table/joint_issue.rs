//! Joint issues.

use rusqlite::Connection;
use tandem_domain::{
    ids::JointIssueId,
    issue::{JointIssue, Target},
    record::Owner,
};

use super::{Writer, all};
use crate::{
    columns::{day_if_any, from_word, id, word},
    error::{ReadError, WriteError},
};

const TABLE: &str = "joint_issue";

pub(crate) fn read(connection: &Connection) -> Result<Vec<JointIssue>, ReadError> {
    all(connection, TABLE, "SELECT * FROM joint_issue ORDER BY id", [], |row| {
        Ok(JointIssue {
            id: id(row, "id")?,
            distributor: id(row, "distributor")?,
            title: row.get("title")?,
            product: row.get("product")?,
            status: from_word(row, "status")?,
            owner: Owner { side: from_word(row, "side")?, person: row.get("person")? },
            target: Target { text: row.get("target")?, by: day_if_any(row, "target_by")? },
        })
    })
}

impl Writer<'_> {
    /// Stores a joint issue.
    pub fn put_joint_issue(&mut self, issue: &JointIssue) -> Result<(), WriteError> {
        self.run(
            TABLE,
            "INSERT INTO joint_issue VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             ON CONFLICT (id) DO UPDATE SET distributor = ?2, title = ?3, product = ?4, status = ?5, side = ?6,
                person = ?7, target = ?8, target_by = ?9",
            (
                issue.id.uuid(),
                issue.distributor.uuid(),
                &issue.title,
                &issue.product,
                word(issue.status).map_err(WriteError::of(TABLE))?,
                word(issue.owner.side).map_err(WriteError::of(TABLE))?,
                &issue.owner.person,
                &issue.target.text,
                issue.target.by.map(|day| day.to_string()),
            ),
        )
    }

    /// Removes a joint issue, which no demand may serve; one that is not there is no error.
    pub fn delete_joint_issue(&mut self, issue: JointIssueId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM joint_issue WHERE id = ?1", [issue.uuid()])
    }
}
