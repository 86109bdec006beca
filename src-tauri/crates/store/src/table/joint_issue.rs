//! Joint issues.

use rusqlite::Connection;
use tandem_domain::{ids::JointIssueId, issue::JointIssue};

use super::{Writer, all};
use crate::{
    columns::{from_word, id, word},
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
        })
    })
}

impl Writer<'_> {
    /// Stores a joint issue.
    pub fn put_joint_issue(&mut self, issue: &JointIssue) -> Result<(), WriteError> {
        self.run(
            TABLE,
            "INSERT INTO joint_issue VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET distributor = ?2, title = ?3, product = ?4, status = ?5",
            (
                issue.id.uuid(),
                issue.distributor.uuid(),
                &issue.title,
                &issue.product,
                word(issue.status).map_err(WriteError::of(TABLE))?,
            ),
        )
    }

    /// Removes a joint issue, which no demand may serve; one that is not there is no error.
    pub fn delete_joint_issue(&mut self, issue: JointIssueId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM joint_issue WHERE id = ?1", [issue.uuid()])
    }
}
