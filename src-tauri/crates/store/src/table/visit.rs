//! The visits of the plan in force.

use rusqlite::Connection;
use tandem_domain::{
    ids::VisitId,
    visit::{PlannedCallReference, Visit},
};

use super::{Writer, all};
use crate::{
    columns::{from_word, id, interval, seconds, word},
    error::{ReadError, WriteError},
};

const TABLE: &str = "visit";

pub(crate) fn read(connection: &Connection) -> Result<Vec<Visit>, ReadError> {
    all(connection, TABLE, "SELECT * FROM visit ORDER BY start, id", [], |row| {
        let rides_on = match row.get("rides_on_uid")? {
            None => None,
            Some(uid) => Some(PlannedCallReference {
                uid,
                title: row.get("rides_on_title")?,
                interval: interval(row, "rides_on_start", "rides_on_end")?,
            }),
        };
        Ok(Visit {
            id: id(row, "id")?,
            demand: id(row, "demand")?,
            manager: id(row, "manager")?,
            rep: id(row, "rep")?,
            interval: interval(row, "start", "end")?,
            rides_on,
            state: from_word(row, "state")?,
        })
    })
}

impl Writer<'_> {
    /// Stores a visit.
    pub fn put_visit(&mut self, visit: &Visit) -> Result<(), WriteError> {
        let call = visit.rides_on.as_ref();
        self.run(
            TABLE,
            "INSERT INTO visit VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
             ON CONFLICT (id) DO UPDATE SET demand = ?2, manager = ?3, rep = ?4, start = ?5, \"end\" = ?6,
                state = ?7, rides_on_uid = ?8, rides_on_title = ?9, rides_on_start = ?10, rides_on_end = ?11",
            (
                visit.id.uuid(),
                visit.demand.uuid(),
                visit.manager.uuid(),
                visit.rep.uuid(),
                seconds(visit.interval.start()),
                seconds(visit.interval.end()),
                word(visit.state).map_err(WriteError::of(TABLE))?,
                call.map(|call| &call.uid),
                call.map(|call| &call.title),
                call.map(|call| seconds(call.interval.start())),
                call.map(|call| seconds(call.interval.end())),
            ),
        )
    }

    /// Removes a visit; one that is not there is no error.
    pub fn delete_visit(&mut self, visit: VisitId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM visit WHERE id = ?1", [visit.uuid()])
    }
}
