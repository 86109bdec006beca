//! When, by whom and why editions of the playbook were made.

use rusqlite::Connection;
use tandem_domain::playbook::Edition;

use super::{Writer, all};
use crate::{
    columns::day,
    error::{ReadError, WriteError},
};

const TABLE: &str = "playbook_edition";

pub(crate) fn read(connection: &Connection) -> Result<Vec<Edition>, ReadError> {
    all(connection, TABLE, "SELECT * FROM playbook_edition ORDER BY version", [], |row| {
        Ok(Edition {
            version: row.get("version")?,
            on: day(row, "made_on")?,
            by: row.get("made_by")?,
            note: row.get("note")?,
        })
    })
}

impl Writer<'_> {
    /// Stores what is to be known of an edition, which must be there.
    pub fn put_playbook_edition(&mut self, edition: &Edition) -> Result<(), WriteError> {
        self.run(
            TABLE,
            "INSERT INTO playbook_edition VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (version) DO UPDATE SET made_on = ?2, made_by = ?3, note = ?4",
            (edition.version, edition.on.to_string(), &edition.by, &edition.note),
        )
    }
}
