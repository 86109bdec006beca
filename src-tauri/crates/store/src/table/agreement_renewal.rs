//! Which agreement follows on which.

use rusqlite::Connection;
use tandem_domain::{agreement::Renewal, ids::AgreementId};

use super::{Writer, all};
use crate::{
    columns::id,
    error::{ReadError, WriteError},
};

const TABLE: &str = "agreement_renewal";

pub(crate) fn read(connection: &Connection) -> Result<Vec<Renewal>, ReadError> {
    all(connection, TABLE, "SELECT * FROM agreement_renewal ORDER BY agreement", [], |row| {
        Ok(Renewal { agreement: id(row, "agreement")?, follows: id(row, "follows")? })
    })
}

impl Writer<'_> {
    /// Stores that an agreement follows on another one.
    pub fn put_renewal(&mut self, renewal: Renewal) -> Result<(), WriteError> {
        self.run(
            TABLE,
            "INSERT INTO agreement_renewal VALUES (?1, ?2) ON CONFLICT (agreement) DO UPDATE SET follows = ?2",
            (renewal.agreement.uuid(), renewal.follows.uuid()),
        )
    }

    /// An agreement follows on none any more; one that never did is no error.
    pub fn delete_renewal(&mut self, agreement: AgreementId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM agreement_renewal WHERE agreement = ?1", [agreement.uuid()])
    }
}
