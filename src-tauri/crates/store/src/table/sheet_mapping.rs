//! What the columns of visit plans mean, as a person decided it.

use rusqlite::Connection;
use tandem_domain::ids::DistributorId;

use super::{Writer, all};
use crate::{
    columns::id,
    error::{ReadError, WriteError},
};

const TABLE: &str = "sheet_mapping";

/// What the columns of a distributor's plans with certain headings mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetMapping {
    /// Whose plans.
    pub distributor: DistributorId,
    /// A digest of the headings.
    pub headings: String,
    /// The mapping, as JSON.
    pub mapping: String,
}

pub(crate) fn read(connection: &Connection) -> Result<Vec<SheetMapping>, ReadError> {
    all(connection, TABLE, "SELECT * FROM sheet_mapping ORDER BY distributor, headings", [], |row| {
        Ok(SheetMapping {
            distributor: id(row, "distributor")?,
            headings: row.get("headings")?,
            mapping: row.get("mapping")?,
        })
    })
}

impl Writer<'_> {
    /// Stores a mapping; a later one of the same headings replaces it.
    pub fn put_sheet_mapping(&mut self, decided: &SheetMapping) -> Result<(), WriteError> {
        self.run(
            TABLE,
            "INSERT INTO sheet_mapping VALUES (?1, ?2, ?3)
             ON CONFLICT (distributor, headings) DO UPDATE SET mapping = ?3",
            (decided.distributor.uuid(), &decided.headings, &decided.mapping),
        )
    }
}
