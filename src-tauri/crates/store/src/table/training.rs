//! Training sessions, with who attended and which visits showed the gap.

use std::collections::BTreeMap;

use rusqlite::Connection;
use tandem_domain::{
    ids::{DistributorId, TrainingId},
    training::Training,
};
use uuid::Uuid;

use super::{Writer, all};
use crate::{
    columns::{day, id, id_if_any, parsed},
    error::{ReadError, WriteError},
};

const TABLE: &str = "training";

/// What belongs to each training, by the table that says so and the column.
fn belonging<Id: From<Uuid>>(
    connection: &Connection,
    table: &'static str,
    column: &'static str,
) -> Result<BTreeMap<TrainingId, Vec<Id>>, ReadError> {
    let sql = format!("SELECT training, {column} FROM {table} ORDER BY training, {column}");
    let rows = all(connection, table, &sql, [], |row| Ok((id(row, "training")?, id(row, column)?)))?;
    let mut found: BTreeMap<TrainingId, Vec<Id>> = BTreeMap::new();
    for (training, one) in rows {
        found.entry(training).or_default().push(one);
    }
    Ok(found)
}

pub(crate) fn read(connection: &Connection) -> Result<Vec<Training>, ReadError> {
    let mut managers = belonging(connection, "training_manager", "manager")?;
    let mut reps = belonging(connection, "training_rep", "rep")?;
    let mut visits = belonging(connection, "training_visit", "visit")?;
    all(connection, TABLE, "SELECT * FROM training ORDER BY id", [], |row| {
        let training: TrainingId = id(row, "id")?;
        Ok(Training {
            id: training,
            distributor: id_if_any(row, "distributor")?,
            topic: parsed(row, "topic")?,
            title: row.get("title")?,
            on: day(row, "held_on")?,
            by: row.get("held_by")?,
            note: row.get("note")?,
            managers: managers.remove(&training).unwrap_or_default(),
            reps: reps.remove(&training).unwrap_or_default(),
            answers: visits.remove(&training).unwrap_or_default(),
        })
    })
}

impl Writer<'_> {
    /// Stores a training, with those who attended, each once.
    pub fn put_training(&mut self, training: &Training) -> Result<(), WriteError> {
        let key = training.id.uuid();
        self.run(
            TABLE,
            "INSERT INTO training VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (id) DO UPDATE SET distributor = ?2, topic = ?3, title = ?4, held_on = ?5, held_by = ?6,
                note = ?7",
            (
                key,
                training.distributor.map(DistributorId::uuid),
                training.topic.as_str(),
                &training.title,
                training.on.to_string(),
                &training.by,
                &training.note,
            ),
        )?;
        self.run("training_manager", "DELETE FROM training_manager WHERE training = ?1", [key])?;
        for one in &training.managers {
            let sql = "INSERT INTO training_manager VALUES (?1, ?2) ON CONFLICT DO NOTHING";
            self.run("training_manager", sql, (key, one.uuid()))?;
        }
        self.run("training_rep", "DELETE FROM training_rep WHERE training = ?1", [key])?;
        for one in &training.reps {
            let sql = "INSERT INTO training_rep VALUES (?1, ?2) ON CONFLICT DO NOTHING";
            self.run("training_rep", sql, (key, one.uuid()))?;
        }
        self.run("training_visit", "DELETE FROM training_visit WHERE training = ?1", [key])?;
        for one in &training.answers {
            let sql = "INSERT INTO training_visit VALUES (?1, ?2) ON CONFLICT DO NOTHING";
            self.run("training_visit", sql, (key, one.uuid()))?;
        }
        Ok(())
    }

    /// Removes a training; one that is not there is no error.
    pub fn delete_training(&mut self, training: TrainingId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM training WHERE id = ?1", [training.uuid()])
    }
}
