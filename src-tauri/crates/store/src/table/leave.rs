//! Days on which managers and reps are away.

use rusqlite::Connection;
use tandem_domain::{ids::LeaveId, people::Participant, working_time::Leave};

use super::{Writer, all};
use crate::{
    columns::{days, id, id_if_any},
    error::{ReadError, WriteError},
};

const TABLE: &str = "leave";

pub(crate) fn read(connection: &Connection) -> Result<Vec<Leave>, ReadError> {
    all(connection, TABLE, "SELECT * FROM leave ORDER BY id", [], |row| {
        // The table holds exactly one of the two.
        let participant = match id_if_any(row, "manager")? {
            Some(manager) => Participant::Manager(manager),
            None => Participant::Rep(id(row, "rep")?),
        };
        Ok(Leave { id: id(row, "id")?, participant, days: days(row)?, reason: row.get("reason")? })
    })
}

impl Writer<'_> {
    /// Stores a stretch of leave.
    pub fn put_leave(&mut self, leave: &Leave) -> Result<(), WriteError> {
        let (manager, rep) = match leave.participant {
            Participant::Manager(id) => (Some(id.uuid()), None),
            Participant::Rep(id) => (None, Some(id.uuid())),
        };
        self.run(
            TABLE,
            "INSERT INTO leave VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (id) DO UPDATE SET manager = ?2, rep = ?3, first_day = ?4, last_day = ?5, reason = ?6",
            (
                leave.id.uuid(),
                manager,
                rep,
                leave.days.first().to_string(),
                leave.days.last().to_string(),
                &leave.reason,
            ),
        )
    }

    /// Removes a stretch of leave; one that is not there is no error.
    pub fn delete_leave(&mut self, leave: LeaveId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM leave WHERE id = ?1", [leave.uuid()])
    }
}
