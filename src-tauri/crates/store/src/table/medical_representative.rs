//! People who are medical representatives.

use std::collections::BTreeSet;

use rusqlite::Connection;
use tandem_domain::people::Participant;

use super::{Writer, all};
use crate::{
    columns::{id, id_if_any},
    error::{ReadError, WriteError},
};

const TABLE: &str = "medical_representative";

pub(crate) fn read(connection: &Connection) -> Result<BTreeSet<Participant>, ReadError> {
    let found = all(connection, TABLE, "SELECT * FROM medical_representative", [], |row| {
        // The table holds exactly one of the two.
        Ok(match id_if_any(row, "manager")? {
            Some(manager) => Participant::Manager(manager),
            None => Participant::Rep(id(row, "rep")?),
        })
    })?;
    Ok(found.into_iter().collect())
}

impl Writer<'_> {
    /// Notes whether somebody is a medical representative.
    pub fn put_medical_representative(&mut self, who: Participant, is_one: bool) -> Result<(), WriteError> {
        let (person, manager, rep) = match who {
            Participant::Manager(id) => (id.uuid(), Some(id.uuid()), None),
            Participant::Rep(id) => (id.uuid(), None, Some(id.uuid())),
        };
        if is_one {
            let sql = "INSERT OR IGNORE INTO medical_representative VALUES (?1, ?2, ?3)";
            self.run(TABLE, sql, (person, manager, rep))
        } else {
            self.run(TABLE, "DELETE FROM medical_representative WHERE person = ?1", [person])
        }
    }
}
