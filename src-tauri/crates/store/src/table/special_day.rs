//! Public holidays and make-up workdays.

use chrono::NaiveDate;
use rusqlite::Connection;
use tandem_domain::holidays::{SpecialDay, SpecialDays};

use super::{Writer, all};
use crate::{
    columns::{day, from_word, word},
    error::{ReadError, WriteError},
};

const TABLE: &str = "special_day";

pub(crate) fn read(connection: &Connection) -> Result<SpecialDays, ReadError> {
    let rows = all(connection, TABLE, "SELECT * FROM special_day ORDER BY day", [], |row| {
        Ok((day(row, "day")?, SpecialDay { name: row.get("name")?, kind: from_word(row, "kind")? }))
    })?;
    Ok(SpecialDays(rows.into_iter().collect()))
}

impl Writer<'_> {
    /// Stores what is special about a day, and who says so.
    pub fn put_special_day(
        &mut self,
        day: NaiveDate,
        special: &SpecialDay,
        source: &str,
    ) -> Result<(), WriteError> {
        self.run(
            TABLE,
            "INSERT INTO special_day VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (day) DO UPDATE SET kind = ?2, name = ?3, source = ?4",
            (day.to_string(), word(special.kind).map_err(WriteError::of(TABLE))?, &special.name, source),
        )
    }

    /// Makes a day what its weekday says again; one that is not special is no error.
    pub fn delete_special_day(&mut self, day: NaiveDate) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM special_day WHERE day = ?1", [day.to_string()])
    }
}
