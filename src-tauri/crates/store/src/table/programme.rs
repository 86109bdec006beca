//! What holds for the programme as a whole: one row.

use rusqlite::Connection;
use tandem_domain::{geography::TravelRule, programme::Programme};

use super::Writer;
use crate::{
    columns::parsed,
    error::{ReadError, WriteError},
};

const TABLE: &str = "programme";

pub(crate) fn read(connection: &Connection) -> Result<Programme, ReadError> {
    connection
        .query_row("SELECT * FROM programme", [], |row| {
            Ok(Programme {
                name: row.get("name")?,
                manufacturer: row.get("manufacturer")?,
                home_zone: parsed(row, "home_zone")?,
                travel: TravelRule {
                    base_minutes: row.get("travel_base_minutes")?,
                    kilometres_per_hour: row.get("travel_kilometres_per_hour")?,
                },
                lead_days: row.get("lead_days")?,
            })
        })
        .map_err(ReadError::of(TABLE))
}

impl Writer<'_> {
    /// Stores what holds for the programme as a whole.
    pub fn put_programme(&mut self, programme: &Programme) -> Result<(), WriteError> {
        self.run(
            TABLE,
            "INSERT INTO programme VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (id) DO UPDATE SET name = ?1, manufacturer = ?2, home_zone = ?3,
                travel_base_minutes = ?4, travel_kilometres_per_hour = ?5, lead_days = ?6",
            (
                &programme.name,
                &programme.manufacturer,
                programme.home_zone.name(),
                programme.travel.base_minutes,
                programme.travel.kilometres_per_hour,
                programme.lead_days,
            ),
        )
    }
}
