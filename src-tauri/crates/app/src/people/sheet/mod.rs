//! Distributors, reps and clients from a list that somebody keeps in a spreadsheet: pasted cells or a CSV file
//! with headings in either language, a row a client or rep.
//!
//! A look says what would come of it; taking it is one change. Cells that are empty change nothing, and nothing
//! is ever removed.

mod headings;
mod taking;
pub(crate) mod text;

use tandem_domain::working_time::day_of;

use self::{
    headings::Columns,
    taking::{Cells, Taking},
};
pub(crate) use self::{headings::plain, text::Row};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    files,
    wire::sheet::{Sheet, SheetLook, SkippedRow},
};

/// What would come of a list.
///
/// # Errors
/// When the file can't be read, its first row names no distributors, or the programme can't be read.
pub fn look(desk: &Desk, sheet: &Sheet) -> Result<SheetLook, Failure> {
    read(desk, sheet).map(|(look, _)| look)
}

/// Takes a list: what can be used of it, in one change.
///
/// # Errors
/// As [`look`], or when the programme can't be written.
pub fn import(desk: &mut Desk, sheet: &Sheet) -> Result<SheetLook, Failure> {
    let (look, taking) = read(desk, sheet)?;
    let snapshot = desk.snapshot()?;
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let steps = taking.steps(&desk.env, &snapshot, today);
    desk.change("import-people", |writer| taking.put(writer, &steps))?;
    Ok(look)
}

/// The rows of a sheet that hold anything.
pub(crate) fn rows_of(sheet: &Sheet) -> Result<Vec<Row>, Failure> {
    Ok(text::rows(&match sheet {
        Sheet::Text(text) => text.clone(),
        Sheet::File(path) => text::decoded(&files::read(path)?),
    }))
}

fn read(desk: &Desk, sheet: &Sheet) -> Result<(SheetLook, Taking), Failure> {
    let rows = rows_of(sheet)?;
    let (heading, rows) = rows.split_first().ok_or_else(|| Failure::new(Code::NoHeadings))?;
    let columns = Columns::of(heading)?;
    let snapshot = desk.snapshot()?;
    let mut taking = Taking::of(&snapshot);
    let mut look = SheetLook {
        rows: rows.len(),
        unknown_headings: columns.unknown(heading),
        changes: Vec::new(),
        skipped: Vec::new(),
    };
    for row in rows {
        match taking.take(&desk.env, Cells { columns: &columns, row }) {
            Ok(changes) => look.changes.extend(changes),
            Err(failure) => look.skipped.push(SkippedRow { line: row.line, failure }),
        }
    }
    Ok((look, taking))
}
