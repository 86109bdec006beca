//! Charters, every version.

use std::num::NonZeroU8;

use rusqlite::Connection;
use tandem_domain::{
    charter::{Charter, Deciders, Rhythm, Signatures},
    ids::CharterId,
};

use super::{Writer, all};
use crate::{
    columns::{day, day_if_any, from_json, from_word, id, json, word},
    error::{ReadError, WriteError},
};

const TABLE: &str = "charter";

pub(crate) fn read(connection: &Connection) -> Result<Vec<Charter>, ReadError> {
    all(connection, TABLE, "SELECT * FROM charter ORDER BY distributor, version", [], |row| {
        let signed_on = day_if_any(row, "signed_on")?;
        let signers: (Option<String>, Option<String>) =
            (row.get("manufacturer_signed")?, row.get("distributor_signed")?);
        Ok(Charter {
            id: id(row, "id")?,
            distributor: id(row, "distributor")?,
            version: row.get("version")?,
            aim: row.get("aim")?,
            issues: from_json(row, "issues")?,
            rhythm: Rhythm { visits: row.get::<_, NonZeroU8>("visits")?, per: from_word(row, "per")? },
            deciders: Deciders {
                manufacturer: row.get("manufacturer_decides")?,
                distributor: row.get("distributor_decides")?,
            },
            sponsor: row.get("sponsor")?,
            mechanism: row.get("mechanism")?,
            written_on: day(row, "written_on")?,
            signed: signed_on.map(|on| Signatures {
                on,
                manufacturer: signers.0.unwrap_or_default(),
                distributor: signers.1.unwrap_or_default(),
            }),
        })
    })
}

impl Writer<'_> {
    /// Stores a version of a charter.
    pub fn put_charter(&mut self, charter: &Charter) -> Result<(), WriteError> {
        let failed = WriteError::of(TABLE);
        let signed = charter.signed.as_ref();
        self.run(
            TABLE,
            "INSERT INTO charter VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
             ON CONFLICT (id) DO UPDATE SET distributor = ?2, version = ?3, aim = ?4, issues = ?5, visits = ?6,
                per = ?7, manufacturer_decides = ?8, distributor_decides = ?9, sponsor = ?10, mechanism = ?11,
                written_on = ?12, signed_on = ?13, manufacturer_signed = ?14, distributor_signed = ?15",
            (
                charter.id.uuid(),
                charter.distributor.uuid(),
                charter.version,
                &charter.aim,
                json(&charter.issues).map_err(&failed)?,
                charter.rhythm.visits,
                word(charter.rhythm.per).map_err(&failed)?,
                &charter.deciders.manufacturer,
                &charter.deciders.distributor,
                &charter.sponsor,
                &charter.mechanism,
                charter.written_on.to_string(),
                signed.map(|signed| signed.on.to_string()),
                signed.map(|signed| &signed.manufacturer),
                signed.map(|signed| &signed.distributor),
            ),
        )
    }

    /// Removes a version of a charter; one that is not there is no error.
    pub fn delete_charter(&mut self, charter: CharterId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM charter WHERE id = ?1", [charter.uuid()])
    }
}
