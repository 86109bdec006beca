//! How much each criterion of a term weighs.

use rusqlite::Connection;
use tandem_domain::term::Weights;

use super::{Writer, all};
use crate::{
    columns::{from_word, word},
    error::{ReadError, WriteError},
};

const TABLE: &str = "term_weight";

pub(crate) fn read(connection: &Connection) -> Result<Weights, ReadError> {
    let rows = all(connection, TABLE, "SELECT * FROM term_weight ORDER BY criterion", [], |row| {
        Ok((from_word(row, "criterion")?, row.get("weight")?))
    })?;
    Ok(Weights::usual().with(rows))
}

impl Writer<'_> {
    /// Stores what the criteria weigh.
    pub fn put_weights(&mut self, weights: &Weights) -> Result<(), WriteError> {
        for (criterion, weight) in weights.each() {
            self.run(
                TABLE,
                "INSERT INTO term_weight VALUES (?1, ?2) ON CONFLICT (criterion) DO UPDATE SET weight = ?2",
                (word(criterion).map_err(WriteError::of(TABLE))?, weight),
            )?;
        }
        Ok(())
    }
}
