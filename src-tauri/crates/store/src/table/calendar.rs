//! Imported calendars, as their files' text.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use tandem_domain::{calendar_policy::CalendarPolicy, ids::CalendarId, people::CalendarOwner};

use super::{Writer, all};
use crate::{
    columns::{checked, from_word, id, instant, number, owner, owner_columns, seconds, word},
    error::{ReadError, WriteError},
};

const TABLE: &str = "calendar";

/// A calendar that was imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldCalendar {
    /// What keeps it apart; a newer export of it keeps the id.
    pub id: CalendarId,
    /// Whose it is.
    pub owner: CalendarOwner,
    /// Its own name, empty when it has none.
    pub name: String,
    /// The file that it came from last.
    pub file_name: String,
    /// The file's text, without what private entries say.
    pub source: Arc<str>,
    /// How many events it holds.
    pub events: usize,
    /// When it was imported last.
    pub imported_at: DateTime<Utc>,
    /// How its entries are treated.
    pub policy: CalendarPolicy,
}

pub(crate) fn read(connection: &Connection) -> Result<Vec<HeldCalendar>, ReadError> {
    all(connection, TABLE, "SELECT * FROM calendar ORDER BY id", [], |row| {
        Ok(HeldCalendar {
            id: id(row, "id")?,
            owner: owner(row)?,
            name: row.get("name")?,
            file_name: row.get("file_name")?,
            source: row.get("source")?,
            events: checked(row, "events", usize::try_from(row.get::<_, i64>("events")?))?,
            imported_at: instant(row, "imported_at")?,
            policy: CalendarPolicy {
                busy: from_word(row, "busy")?,
                tentative: from_word(row, "tentative")?,
                out_of_office: from_word(row, "out_of_office")?,
                working_elsewhere: from_word(row, "working_elsewhere")?,
                free: from_word(row, "free")?,
            },
        })
    })
}

impl Writer<'_> {
    /// Stores a calendar.
    pub fn put_calendar(&mut self, calendar: &HeldCalendar) -> Result<(), WriteError> {
        let [manager, rep, distributor] = owner_columns(calendar.owner);
        let policy = &calendar.policy;
        let treated = |treatment| word(treatment).map_err(WriteError::of(TABLE));
        self.run(
            TABLE,
            "INSERT INTO calendar VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
             ON CONFLICT (id) DO UPDATE SET manager = ?2, rep = ?3, distributor = ?4, name = ?5,
                file_name = ?6, source = ?7, events = ?8, imported_at = ?9, busy = ?10, tentative = ?11,
                out_of_office = ?12, working_elsewhere = ?13, free = ?14",
            (
                calendar.id.uuid(),
                manager,
                rep,
                distributor,
                &calendar.name,
                &calendar.file_name,
                &calendar.source,
                number(calendar.events).map_err(WriteError::of(TABLE))?,
                seconds(calendar.imported_at),
                treated(policy.busy)?,
                treated(policy.tentative)?,
                treated(policy.out_of_office)?,
                treated(policy.working_elsewhere)?,
                treated(policy.free)?,
            ),
        )
    }

    /// Removes a calendar; one that is not there is no error.
    pub fn delete_calendar(&mut self, calendar: CalendarId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM calendar WHERE id = ?1", [calendar.uuid()])
    }
}
