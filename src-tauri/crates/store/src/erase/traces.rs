//! The last traces: pages that the file no longer uses, and its log.

use rusqlite::{Connection, ErrorCode};

use crate::{Store, error::StorageError};

impl Store {
    /// Writes the file anew without what was erased, and empties its log; `false` when another program is reading
    /// what was. Nothing is done where nothing is left to do.
    ///
    /// # Errors
    /// When the file can't be written. What was erased is erased all the same.
    pub fn remove_traces(&mut self) -> Result<bool, StorageError> {
        remove_traces(&self.connection)
    }
}

pub fn remove_traces(connection: &Connection) -> Result<bool, StorageError> {
    let open: i64 =
        connection.query_row("SELECT count(*) FROM erasure WHERE finished = 0", [], |row| row.get(0))?;
    if open == 0 {
        return Ok(true);
    }
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "temp_store", "memory")?;
    connection.flush_prepared_statement_cache();
    match connection.execute_batch("VACUUM") {
        Ok(()) => {}
        Err(error) if is_in_use(&error) => return Ok(false),
        Err(error) => return Err(error.into()),
    }
    if !empty_log(connection)? {
        return Ok(false);
    }
    connection.execute("UPDATE erasure SET finished = 1", [])?;
    empty_log(connection)?;
    Ok(true)
}

fn is_in_use(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}

/// Moves the log into the file; `false` when another program still reads from it.
fn empty_log(connection: &Connection) -> Result<bool, StorageError> {
    let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    Ok(busy == 0)
}
