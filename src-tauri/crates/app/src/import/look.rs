//! What files are, before anything of them is imported.

use std::path::{Path, PathBuf};

use tandem_calendar::formats::{
    self, File,
    sheet::{SheetReading, Terms},
};
use tandem_domain::people::CalendarOwner;
use tandem_store::Snapshot;

use super::{brought, file_name, held};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    files,
    wire::calendars::FileLook,
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
        failure: None,
    };
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let owner = match read(desk, snapshot, path) {
        Ok(File::Calendar(read)) => {
            look.calendar.clone_from(&read.calendar.name);
            look.product.clone_from(&read.calendar.product);
            look.events = count(read.calendar.events.len());
            look.breaks_off = read.breaks_off.map(count);
            held::probable_owner(snapshot, path, &read.calendar)
        }
        Ok(File::Sheets(sheets)) => {
            look.events = count(sheets.parts.iter().map(|part| part.calendar.events.len()).sum());
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
    let bytes = files::read(path)?;
    let people = brought::names(snapshot);
    let name = file_name(path);
    let terms = Terms { people: &people, ..Terms::bare(brought::today(snapshot, desk.env.now()), &name) };
    match formats::read_file(&bytes, &terms, false).map_err(|error| brought::unreadable(path, error))? {
        File::Sheets(sheets) if !sheets.is_plan() => {
            Err(Failure::new(Code::NotACalendar).with("file", path.display()))
        }
        file => Ok(file),
    }
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
