//! What only figures are left of.

use std::collections::BTreeSet;

use rusqlite::Connection;
use uuid::Uuid;

use super::all;
use crate::error::ReadError;

pub(crate) fn read(connection: &Connection) -> Result<BTreeSet<Uuid>, ReadError> {
    let things = all(connection, "erased", "SELECT thing FROM erased", [], |row| row.get(0))?;
    Ok(things.into_iter().collect())
}
