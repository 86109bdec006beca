//! What is to be done after visits.

use rusqlite::Connection;
use tandem_domain::{
    ids::ActionId,
    record::{Action, Owner},
};

use super::{Writer, all};
use crate::{
    columns::{day_if_any, from_word, id, word},
    error::{ReadError, WriteError},
};

const TABLE: &str = "action";

pub(crate) fn read(connection: &Connection) -> Result<Vec<Action>, ReadError> {
    all(connection, TABLE, "SELECT * FROM action ORDER BY id", [], |row| {
        Ok(Action {
            id: id(row, "id")?,
            visit: id(row, "visit")?,
            text: row.get("text")?,
            owner: Owner { side: from_word(row, "side")?, person: row.get("person")? },
            due: day_if_any(row, "due")?,
            done_on: day_if_any(row, "done_on")?,
            result: row.get("result")?,
        })
    })
}

impl Writer<'_> {
    /// Stores an action.
    pub fn put_action(&mut self, action: &Action) -> Result<(), WriteError> {
        self.run(
            TABLE,
            "INSERT INTO action VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET visit = ?2, text = ?3, side = ?4, person = ?5, due = ?6,
                done_on = ?7, result = ?8",
            (
                action.id.uuid(),
                action.visit.uuid(),
                &action.text,
                word(action.owner.side).map_err(WriteError::of(TABLE))?,
                &action.owner.person,
                action.due.map(|day| day.to_string()),
                action.done_on.map(|day| day.to_string()),
                &action.result,
            ),
        )
    }

    /// Removes an action; one that is not there is no error.
    pub fn delete_action(&mut self, action: ActionId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM action WHERE id = ?1", [action.uuid()])
    }
}
