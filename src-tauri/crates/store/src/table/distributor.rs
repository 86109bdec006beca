//! Distributors.

use rusqlite::Connection;
use tandem_domain::{
    ids::DistributorId,
    people::{Distributor, ExecutiveSponsor},
};

use super::{Writer, all};
use crate::{
    columns::{from_word, id, word},
    error::{ReadError, WriteError},
};

const TABLE: &str = "distributor";

pub(crate) fn read(connection: &Connection) -> Result<Vec<Distributor>, ReadError> {
    all(connection, TABLE, "SELECT * FROM distributor ORDER BY id", [], |row| {
        let sponsor: (Option<String>, Option<String>) = (row.get("sponsor_name")?, row.get("sponsor_title")?);
        Ok(Distributor {
            id: id(row, "id")?,
            name: row.get("name")?,
            city: id(row, "city")?,
            region: row.get("region")?,
            tier: from_word(row, "tier")?,
            stage: from_word(row, "stage")?,
            sponsor: sponsor.0.zip(sponsor.1).map(|(name, title)| ExecutiveSponsor { name, title }),
            max_per_week: row.get("max_per_week")?,
        })
    })
}

impl Writer<'_> {
    /// Stores a distributor.
    pub fn put_distributor(&mut self, distributor: &Distributor) -> Result<(), WriteError> {
        let sponsor = distributor.sponsor.as_ref();
        self.run(
            TABLE,
            "INSERT INTO distributor VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             ON CONFLICT (id) DO UPDATE SET name = ?2, city = ?3, region = ?4, tier = ?5, stage = ?6,
                sponsor_name = ?7, sponsor_title = ?8, max_per_week = ?9",
            (
                distributor.id.uuid(),
                &distributor.name,
                distributor.city.uuid(),
                &distributor.region,
                word(distributor.tier).map_err(WriteError::of(TABLE))?,
                word(distributor.stage).map_err(WriteError::of(TABLE))?,
                sponsor.map(|sponsor| &sponsor.name),
                sponsor.map(|sponsor| &sponsor.title),
                distributor.max_per_week,
            ),
        )
    }

    /// Removes a distributor, which must have no visits, with all that is known of it; one that is not there is no error.
    pub fn delete_distributor(&mut self, distributor: DistributorId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM distributor WHERE id = ?1", [distributor.uuid()])
    }
}
