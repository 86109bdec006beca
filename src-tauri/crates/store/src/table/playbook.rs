//! The versions of the playbook that visits were prepared under.

use rusqlite::Connection;
use tandem_domain::playbook::Playbook;

use super::{Writer, all};
use crate::{
    columns::{from_json, json},
    error::{ReadError, WriteError},
};

const TABLE: &str = "playbook";

pub(crate) fn read(connection: &Connection) -> Result<Vec<Playbook>, ReadError> {
    all(connection, TABLE, "SELECT * FROM playbook ORDER BY version", [], |row| {
        Ok(Playbook { version: row.get("version")?, chapters: from_json(row, "chapters")? })
    })
}

impl Writer<'_> {
    /// Stores a version of the playbook.
    pub fn put_playbook(&mut self, playbook: &Playbook) -> Result<(), WriteError> {
        self.run(
            TABLE,
            "INSERT INTO playbook VALUES (?1, ?2) ON CONFLICT (version) DO UPDATE SET chapters = ?2",
            (playbook.version, json(&playbook.chapters).map_err(WriteError::of(TABLE))?),
        )
    }
}
