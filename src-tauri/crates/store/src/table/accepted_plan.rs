//! The days that the plan in force was made for.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension};
use tandem_domain::time::DateRange;

use super::Writer;
use crate::{
    columns::{days, instant, seconds},
    error::{ReadError, WriteError},
};

const TABLE: &str = "accepted_plan";

/// A plan that was put in force; its visits are the table `visit`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AcceptedPlan {
    /// The days that were planned.
    pub days: DateRange,
    /// When it was put in force.
    pub accepted_at: DateTime<Utc>,
}

pub(crate) fn read(connection: &Connection) -> Result<Option<AcceptedPlan>, ReadError> {
    connection
        .query_row("SELECT * FROM accepted_plan", [], |row| {
            Ok(AcceptedPlan { days: days(row)?, accepted_at: instant(row, "accepted_at")? })
        })
        .optional()
        .map_err(ReadError::of(TABLE))
}

impl Writer<'_> {
    /// Notes for which days the plan in force was made, and when.
    pub fn put_accepted_plan(&mut self, plan: AcceptedPlan) -> Result<(), WriteError> {
        let days = plan.days;
        self.run(
            TABLE,
            "INSERT INTO accepted_plan (id, first_day, last_day, accepted_at) VALUES (1, ?1, ?2, ?3)
             ON CONFLICT (id) DO UPDATE SET first_day = ?1, last_day = ?2, accepted_at = ?3",
            (days.first().to_string(), days.last().to_string(), seconds(plan.accepted_at)),
        )
    }
}
