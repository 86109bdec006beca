//! Putting a recorded changeset into force, or its opposite.

use rusqlite::{
    Connection, ErrorCode,
    session::{ConflictAction, invert_strm},
};

use super::StepKind;
use crate::migrations::refuse_dangling;

/// Applies the changeset, or its opposite to undo it; `false`, with nothing applied, when a row that it
/// touches is not as the changeset left it, or another row has come to depend on it.
pub fn apply(connection: &Connection, changeset: &[u8], kind: StepKind) -> rusqlite::Result<bool> {
    let mut inverted = Vec::new();
    let mut changes = match kind {
        StepKind::Redone => changeset,
        StepKind::Undone => {
            invert_strm(&mut &*changeset, &mut inverted)?;
            &inverted
        }
    };
    let applied = connection
        .apply_strm(&mut changes, None::<fn(&str) -> bool>, |_, _| ConflictAction::SQLITE_CHANGESET_ABORT)
        .and_then(|()| refuse_dangling(connection));
    match applied {
        Ok(()) => Ok(true),
        Err(error) => match error.sqlite_error_code() {
            Some(ErrorCode::OperationAborted | ErrorCode::ConstraintViolation) => Ok(false),
            _ => Err(error),
        },
    }
}
