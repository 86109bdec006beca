//! What clients asked on visits, and what they are owed.

use rusqlite::Connection;
use tandem_domain::{
    ids::QuestionId,
    record::{ClientQuestion, Owner},
};

use super::{Writer, all};
use crate::{
    columns::{day_if_any, from_word, id, word},
    error::{ReadError, WriteError},
};

const TABLE: &str = "client_question";

pub(crate) fn read(connection: &Connection) -> Result<Vec<ClientQuestion>, ReadError> {
    all(connection, TABLE, "SELECT * FROM client_question ORDER BY id", [], |row| {
        Ok(ClientQuestion {
            id: id(row, "id")?,
            visit: id(row, "visit")?,
            text: row.get("text")?,
            owner: Owner { side: from_word(row, "side")?, person: row.get("person")? },
            due: day_if_any(row, "due")?,
            answer: row.get("answer")?,
            answered_on: day_if_any(row, "answered_on")?,
        })
    })
}

impl Writer<'_> {
    /// Stores a client's question.
    pub fn put_question(&mut self, question: &ClientQuestion) -> Result<(), WriteError> {
        self.run(
            TABLE,
            "INSERT INTO client_question VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET visit = ?2, text = ?3, side = ?4, person = ?5, due = ?6,
                answer = ?7, answered_on = ?8",
            (
                question.id.uuid(),
                question.visit.uuid(),
                &question.text,
                word(question.owner.side).map_err(WriteError::of(TABLE))?,
                &question.owner.person,
                question.due.map(|day| day.to_string()),
                &question.answer,
                question.answered_on.map(|day| day.to_string()),
            ),
        )
    }

    /// Removes a question; one that is not there is no error.
    pub fn delete_question(&mut self, question: QuestionId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM client_question WHERE id = ?1", [question.uuid()])
    }
}
