//! Cities.

use rusqlite::Connection;
use tandem_domain::geography::{City, Coordinates};

use super::{Writer, all};
use crate::{
    columns::{checked, id},
    error::{ReadError, WriteError},
};

const TABLE: &str = "city";

pub(crate) fn read(connection: &Connection) -> Result<Vec<City>, ReadError> {
    all(connection, TABLE, "SELECT * FROM city ORDER BY id", [], |row| {
        let centre = Coordinates::new(row.get("latitude")?, row.get("longitude")?);
        Ok(City {
            id: id(row, "id")?,
            name: row.get("name")?,
            region: row.get("region")?,
            centre: checked(row, "latitude", centre)?,
        })
    })
}

impl Writer<'_> {
    /// Stores a city.
    pub fn put_city(&mut self, city: &City) -> Result<(), WriteError> {
        self.run(
            TABLE,
            "INSERT INTO city VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET name = ?2, region = ?3, latitude = ?4, longitude = ?5",
            (city.id.uuid(), &city.name, &city.region, city.centre.latitude(), city.centre.longitude()),
        )
    }
}
