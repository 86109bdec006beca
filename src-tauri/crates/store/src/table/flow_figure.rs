//! What was counted of distributors' months.

use std::collections::BTreeMap;

use rusqlite::Connection;
use tandem_domain::{
    flow::{Figure, FlowRecord, Month},
    ids::DistributorId,
};

use super::{Writer, all};
use crate::{
    columns::{from_word, id, parsed, word},
    error::{ReadError, WriteError},
};

const TABLE: &str = "flow_figure";

pub(crate) fn read(connection: &Connection) -> Result<Vec<FlowRecord>, ReadError> {
    let mut months: BTreeMap<(DistributorId, Month), BTreeMap<Figure, u32>> = BTreeMap::new();
    for (distributor, month, figure, amount) in
        all(connection, TABLE, "SELECT * FROM flow_figure", [], |row| {
            Ok((
                id(row, "distributor")?,
                parsed(row, "month")?,
                from_word(row, "figure")?,
                row.get("amount")?,
            ))
        })?
    {
        months.entry((distributor, month)).or_default().insert(figure, amount);
    }
    let record = |((distributor, month), figures)| FlowRecord { distributor, month, figures };
    Ok(months.into_iter().map(record).collect())
}

impl Writer<'_> {
    /// Stores what was counted of a month, in the place of what was there; without any figure, nothing is left of it.
    pub fn put_flow_record(&mut self, record: &FlowRecord) -> Result<(), WriteError> {
        let (distributor, month) = (record.distributor.uuid(), record.month.to_string());
        let delete = "DELETE FROM flow_figure WHERE distributor = ?1 AND month = ?2";
        self.run(TABLE, delete, (distributor, &month))?;
        for (figure, amount) in &record.figures {
            let figure = word(*figure).map_err(WriteError::of(TABLE))?;
            self.run(
                TABLE,
                "INSERT INTO flow_figure VALUES (?1, ?2, ?3, ?4)",
                (distributor, &month, figure, amount),
            )?;
        }
        Ok(())
    }
}
