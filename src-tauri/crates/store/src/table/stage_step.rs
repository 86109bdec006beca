//! The steps of distributors from stage to stage.

use rusqlite::Connection;
use tandem_domain::stage::StageStep;

use super::{Writer, all};
use crate::{
    columns::{day, from_word, id, word},
    error::{ReadError, WriteError},
};

const TABLE: &str = "stage_step";

pub(crate) fn read(connection: &Connection) -> Result<Vec<StageStep>, ReadError> {
    all(connection, TABLE, "SELECT * FROM stage_step ORDER BY id", [], |row| {
        Ok(StageStep {
            id: id(row, "id")?,
            distributor: id(row, "distributor")?,
            stage: from_word(row, "stage")?,
            on: day(row, "entered_on")?,
            who: row.get("who")?,
            reason: row.get("reason")?,
        })
    })
}

impl Writer<'_> {
    /// Stores a step. The distributor's own row says where it stands, and is stored by itself.
    pub fn put_stage_step(&mut self, step: &StageStep) -> Result<(), WriteError> {
        self.run(
            TABLE,
            "INSERT INTO stage_step VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (id) DO UPDATE SET distributor = ?2, stage = ?3, entered_on = ?4, who = ?5, reason = ?6",
            (
                step.id.uuid(),
                step.distributor.uuid(),
                word(step.stage).map_err(WriteError::of(TABLE))?,
                step.on.to_string(),
                &step.who,
                &step.reason,
            ),
        )
    }
}
