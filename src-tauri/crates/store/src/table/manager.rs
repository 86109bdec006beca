//! The manufacturer's managers.

use rusqlite::Connection;
use tandem_domain::{ids::ManagerId, people::Manager};

use super::{Writer, all};
use crate::{
    columns::{from_json, id, json},
    error::{ReadError, WriteError},
};

const TABLE: &str = "manager";

pub(crate) fn read(connection: &Connection) -> Result<Vec<Manager>, ReadError> {
    all(connection, TABLE, "SELECT * FROM manager ORDER BY id", [], |row| {
        Ok(Manager {
            id: id(row, "id")?,
            name: row.get("name")?,
            region: row.get("region")?,
            home: id(row, "home")?,
            hours: from_json(row, "hours")?,
            max_per_day: row.get("max_per_day")?,
            max_per_week: row.get("max_per_week")?,
        })
    })
}

impl Writer<'_> {
    /// Stores a manager.
    pub fn put_manager(&mut self, manager: &Manager) -> Result<(), WriteError> {
        self.run(
            TABLE,
            "INSERT INTO manager VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (id) DO UPDATE SET name = ?2, region = ?3, home = ?4, hours = ?5,
                max_per_day = ?6, max_per_week = ?7",
            (
                manager.id.uuid(),
                &manager.name,
                &manager.region,
                manager.home.uuid(),
                json(&manager.hours).map_err(WriteError::of(TABLE))?,
                manager.max_per_day,
                manager.max_per_week,
            ),
        )
    }

    /// Removes a manager, who must have no visits, with calendars and leave; one that is not there is no error.
    pub fn delete_manager(&mut self, manager: ManagerId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM manager WHERE id = ?1", [manager.uuid()])
    }
}
