//! What a person decided about the entries of calendars.

use rusqlite::Connection;
use tandem_domain::ids::{ClientId, DistributorId};

use super::{Writer, all};
use crate::{
    columns::{id, id_if_any},
    error::{ReadError, WriteError},
};

const TABLE: &str = "client_match";

/// Which client the entries with a certain text mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientMatch {
    /// In whose calendars.
    pub distributor: DistributorId,
    /// The text, as far as it tells entries apart.
    pub fingerprint: String,
    /// The client; `None` when they mean none.
    pub client: Option<ClientId>,
}

pub(crate) fn read(connection: &Connection) -> Result<Vec<ClientMatch>, ReadError> {
    all(connection, TABLE, "SELECT * FROM client_match ORDER BY distributor, fingerprint", [], |row| {
        Ok(ClientMatch {
            distributor: id(row, "distributor")?,
            fingerprint: row.get("fingerprint")?,
            client: id_if_any(row, "client")?,
        })
    })
}

impl Writer<'_> {
    /// Stores a decision; a later one on the same text replaces it.
    pub fn put_client_match(&mut self, decided: &ClientMatch) -> Result<(), WriteError> {
        self.run(
            TABLE,
            "INSERT INTO client_match VALUES (?1, ?2, ?3)
             ON CONFLICT (distributor, fingerprint) DO UPDATE SET client = ?3",
            (decided.distributor.uuid(), &decided.fingerprint, decided.client.map(ClientId::uuid)),
        )
    }
}
