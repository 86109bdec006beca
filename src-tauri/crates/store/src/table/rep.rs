//! The distributors' reps.

use rusqlite::Connection;
use tandem_domain::{ids::RepId, people::Rep};

use super::{Writer, all};
use crate::{
    columns::{from_json, id, json},
    error::{ReadError, WriteError},
};

const TABLE: &str = "rep";

pub(crate) fn read(connection: &Connection) -> Result<Vec<Rep>, ReadError> {
    all(connection, TABLE, "SELECT * FROM rep ORDER BY id", [], |row| {
        Ok(Rep {
            id: id(row, "id")?,
            distributor: id(row, "distributor")?,
            name: row.get("name")?,
            phone: row.get("phone")?,
            hours: from_json(row, "hours")?,
        })
    })
}

impl Writer<'_> {
    /// Stores a rep.
    pub fn put_rep(&mut self, rep: &Rep) -> Result<(), WriteError> {
        self.run(
            TABLE,
            "INSERT INTO rep VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET distributor = ?2, name = ?3, phone = ?4, hours = ?5",
            (
                rep.id.uuid(),
                rep.distributor.uuid(),
                &rep.name,
                &rep.phone,
                json(&rep.hours).map_err(WriteError::of(TABLE))?,
            ),
        )
    }

    /// Removes a rep, who must have no visits, with calendars and leave; one that is not there is no error.
    pub fn delete_rep(&mut self, rep: RepId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM rep WHERE id = ?1", [rep.uuid()])
    }
}
