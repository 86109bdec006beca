//! What is proposed to sponsors about common problems.

use rusqlite::Connection;
use tandem_domain::{common::Proposal, ids::ProposalId};

use super::{Writer, all};
use crate::{
    columns::id,
    error::{ReadError, WriteError},
};

const TABLE: &str = "proposal";

pub(crate) fn read(connection: &Connection) -> Result<Vec<Proposal>, ReadError> {
    all(connection, TABLE, "SELECT * FROM proposal ORDER BY id", [], |row| {
        Ok(Proposal {
            id: id(row, "id")?,
            distributor: id(row, "distributor")?,
            topic: row.get("topic")?,
            text: row.get("text")?,
        })
    })
}

impl Writer<'_> {
    /// Stores a proposal.
    pub fn put_proposal(&mut self, proposal: &Proposal) -> Result<(), WriteError> {
        self.run(
            TABLE,
            "INSERT INTO proposal VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (id) DO UPDATE SET distributor = ?2, topic = ?3, text = ?4",
            (proposal.id.uuid(), proposal.distributor.uuid(), &proposal.topic, &proposal.text),
        )
    }

    /// Removes a proposal; one that is not there is no error.
    pub fn delete_proposal(&mut self, proposal: ProposalId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM proposal WHERE id = ?1", [proposal.uuid()])
    }
}
