//! The distributors' clients.

use rusqlite::Connection;
use tandem_domain::{client::Client, geography::Coordinates, ids::ClientId};

use super::{Writer, all};
use crate::{
    columns::{checked, from_json, from_word, id, json, word},
    error::{ReadError, WriteError},
};

const TABLE: &str = "client";

pub(crate) fn read(connection: &Connection) -> Result<Vec<Client>, ReadError> {
    all(connection, TABLE, "SELECT * FROM client ORDER BY id", [], |row| {
        let at: (Option<f64>, Option<f64>) = (row.get("latitude")?, row.get("longitude")?);
        let coordinates = at.0.zip(at.1).map(|(north, east)| Coordinates::new(north, east)).transpose();
        Ok(Client {
            id: id(row, "id")?,
            distributor: id(row, "distributor")?,
            name: row.get("name")?,
            aliases: from_json(row, "aliases")?,
            kind: from_word(row, "kind")?,
            address: row.get("address")?,
            city: id(row, "city")?,
            coordinates: checked(row, "latitude", coordinates)?,
            key: row.get("key")?,
            receives: from_json(row, "receives")?,
        })
    })
}

impl Writer<'_> {
    /// Stores a client.
    pub fn put_client(&mut self, client: &Client) -> Result<(), WriteError> {
        self.run(
            TABLE,
            "INSERT INTO client VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
             ON CONFLICT (id) DO UPDATE SET distributor = ?2, name = ?3, aliases = ?4, kind = ?5,
                address = ?6, city = ?7, latitude = ?8, longitude = ?9, key = ?10, receives = ?11",
            (
                client.id.uuid(),
                client.distributor.uuid(),
                &client.name,
                json(&client.aliases).map_err(WriteError::of(TABLE))?,
                word(client.kind).map_err(WriteError::of(TABLE))?,
                &client.address,
                client.city.uuid(),
                client.coordinates.map(|at| at.latitude()),
                client.coordinates.map(|at| at.longitude()),
                client.key,
                json(&client.receives).map_err(WriteError::of(TABLE))?,
            ),
        )
    }

    /// Removes a client, which must have no visits, with its demands; one that is not there is no error.
    pub fn delete_client(&mut self, client: ClientId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM client WHERE id = ?1", [client.uuid()])
    }
}
