//! What files are, before anything of them is imported.

use std::path::{Path, PathBuf};

use tandem_calendar::formats::{
    File,
    sheet::{Encoding, SheetReading, Table, column_name},
};
use tandem_domain::people::CalendarOwner;
use tandem_store::Snapshot;

use super::{brought, choice::Choice, file_name, held, notices};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    wire::{
        calendars::FileLook,
        sheets::{PreviewRow, SheetColumns, SheetPreview, SheetsChoice, SheetsLook},
    },
};

/// What files are, and whose they probably are, before anything is imported: by the names of people in the
/// file's name, the calendar's own and its sheets, or because an earlier export of the same calendar is held.
///
/// # Errors
/// When the programme can't be read. A file that can't be read is told beside the others.
pub fn look_at(desk: &Desk, paths: &[PathBuf]) -> Result<Vec<FileLook>, Failure> {
    let snapshot = desk.snapshot()?;
    Ok(paths.iter().map(|path| look(desk, &snapshot, path)).collect())
}

fn look(desk: &Desk, snapshot: &Snapshot, path: &Path) -> FileLook {
    let mut look = FileLook {
        path: path.display().to_string(),
        file: file_name(path),
        owner_id: None,
        owner: None,
        calendar: None,
        product: None,
        events: 0,
        breaks_off: None,
        is_sheets: false,
        failure: None,
    };
    let owner = match read(desk, snapshot, path) {
        Ok(File::Calendar(read)) => {
            look.calendar.clone_from(&read.calendar.name);
            look.product.clone_from(&read.calendar.product);
            look.events = count(read.calendar.events.len());
            look.breaks_off = read.breaks_off.map(count);
            held::probable_owner(snapshot, path, &read.calendar)
        }
        Ok(File::Sheets(sheets)) => {
            look.events = count(entries(&sheets));
            look.is_sheets = true;
            owner_of(snapshot, path, &sheets)
        }
        Err(failure) => {
            look.failure = Some(failure);
            None
        }
    };
    look.owner_id = owner.map(held::owner_id);
    look.owner = owner.map(|owner| held::owner_name(snapshot, owner));
    look
}

fn read(desk: &Desk, snapshot: &Snapshot, path: &Path) -> Result<File, Failure> {
    let nothing = SheetsChoice::default();
    let choice = Choice::of(snapshot, None, &nothing);
    brought::read_as(snapshot, path, brought::today(snapshot, desk.env.now()), choice, false)
}

/// What stands in a file of sheets, and how it would be read with what is decided of it. `owner`: whose it is said to
/// be, for what is remembered of earlier plans.
///
/// # Errors
/// When the file can't be read or holds no sheets, or the programme can't be read.
pub fn look_at_sheets(
    desk: &Desk,
    path: &Path,
    owner: Option<CalendarOwner>,
    choice: &SheetsChoice,
) -> Result<SheetsLook, Failure> {
    let snapshot = desk.snapshot()?;
    let choice = Choice::of(&snapshot, owner, choice);
    let today = brought::today(&snapshot, desk.env.now());
    let File::Sheets(sheets) = brought::read_as(&snapshot, path, today, choice, false)? else {
        return Err(Failure::new(Code::NotACalendar).with("file", path.display()));
    };
    Ok(SheetsLook {
        encoding: sheets.encoding.map(|encoding| encoding.name().to_owned()),
        encodings: Encoding::ALL.map(|encoding| encoding.name().to_owned()).to_vec(),
        entries: count(entries(&sheets)),
        notices: sheets.notices.iter().map(notices::notice).collect(),
        sheets: sheets.tables.into_iter().map(preview).collect(),
    })
}

fn preview(table: Table) -> SheetPreview {
    let width = table.sample.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    SheetPreview {
        columns: table.mapping.as_ref().map(SheetColumns::from),
        names: (0..count(width)).map(column_name).collect(),
        rows: table.sample.into_iter().map(|(row, cells)| PreviewRow { row, cells }).collect(),
        used: count(table.counts.used),
        information: count(table.counts.information),
        left_out: count(table.counts.left_out),
        sheet: table.sheet,
    }
}

fn entries(sheets: &SheetReading) -> usize {
    sheets.parts.iter().map(|part| part.calendar.events.len()).sum()
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Whose sheets are: the one person's whom they name, or the distributor's whose people they name.
fn owner_of(snapshot: &Snapshot, path: &Path, sheets: &SheetReading) -> Option<CalendarOwner> {
    let named: Vec<&str> = sheets.parts.iter().filter_map(|part| part.person.as_deref()).collect();
    let reps: Vec<_> = snapshot.reps.iter().filter(|rep| named.contains(&rep.name.as_str())).collect();
    let first = reps.first();
    match first {
        Some(rep) if reps.len() == 1 && named.len() == 1 => return Some(CalendarOwner::Rep(rep.id)),
        Some(rep) if reps.iter().all(|one| one.distributor == rep.distributor) => {
            return Some(CalendarOwner::Distributor(rep.distributor));
        }
        _ => {}
    }
    let known = sheets.parts.iter().find_map(|part| held::probable_owner(snapshot, path, &part.calendar));
    known.filter(|owner| !matches!(owner, CalendarOwner::Rep(_)) || sheets.parts.len() == 1)
}
