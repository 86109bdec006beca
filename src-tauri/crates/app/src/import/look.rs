//! What files are, before anything of them is imported.

use std::path::{Path, PathBuf};

use tandem_calendar::{
    difference::difference,
    formats::{
        File,
        sheet::{Encoding, SheetReading, Table, column_name},
    },
};
use tandem_domain::{calendar_policy::CalendarPolicy, people::CalendarOwner};
use tandem_store::Snapshot;

use super::{
    brought,
    choice::Choice,
    held, notices,
    owners::Owners,
    policy,
    source::{self, Source},
};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    wire::{
        calendars::FileLook,
        sheets::{PreviewRow, SheetColumns, SheetPreview, SheetsChoice, SheetsLook},
    },
};

/// What files are, and whose they probably are, before anything is imported: because an earlier export of the same
/// calendar is held, by the names of people in the file's name, the calendar's own, the titles of its sheets and the
/// folders around it, or as was said of a file of that name before. A folder and an archive are all the files in them.
///
/// # Errors
/// When the programme can't be read. A file that can't be read is told beside the others.
pub fn look_at(desk: &Desk, paths: &[PathBuf]) -> Result<Vec<FileLook>, Failure> {
    let snapshot = desk.snapshot()?;
    let owners = Owners::of(&snapshot);
    Ok(source::sources(paths).into_iter().map(|source| look(desk, &snapshot, &owners, source)).collect())
}

fn look(desk: &Desk, snapshot: &Snapshot, owners: &Owners<'_>, source: Source) -> FileLook {
    let mut look = FileLook {
        path: source.path.display().to_string(),
        file: source::shown(&source.path),
        owner_id: None,
        owner: None,
        calendar: None,
        product: None,
        events: 0,
        shown: Vec::new(),
        policy: CalendarPolicy::default(),
        breaks_off: None,
        is_sheets: false,
        drops: Vec::new(),
        failure: None,
    };
    if let Some(failure) = source.failure {
        look.failure = Some(failure);
        return look;
    }
    let file = match read(desk, snapshot, &source.path) {
        Ok(file) => file,
        Err(failure) => {
            look.failure = Some(failure);
            return look;
        }
    };
    let owner = match &file {
        File::Calendar(read) => {
            look.calendar.clone_from(&read.calendar.name);
            look.product.clone_from(&read.calendar.product);
            look.events = count(read.calendar.events.len());
            look.shown = policy::shown(std::iter::once(&read.calendar));
            look.breaks_off = read.breaks_off.map(count);
            owners.of_calendar(&source, &read.calendar)
        }
        File::Sheets(sheets) => {
            look.events = count(entries(sheets));
            look.shown = policy::shown(sheets.parts.iter().map(|part| &part.calendar));
            look.is_sheets = true;
            owners.of_sheets(&source, sheets)
        }
    };
    let Some(owner) = owner else { return look };
    look.owner_id = Some(held::owner_id(owner));
    look.owner = Some(held::owner_name(snapshot, owner));
    match earlier(desk, snapshot, owner, &source.path, file) {
        Ok(Earlier { drops, policy }) => {
            look.drops = drops;
            look.policy = policy.unwrap_or_default();
        }
        Err(failure) => look.failure = Some(failure),
    }
    look
}

/// What is held of the calendars that somebody's file is an export of.
#[derive(Default)]
struct Earlier {
    /// The events that the file no longer has.
    drops: Vec<String>,
    /// How the first one's entries are treated.
    policy: Option<CalendarPolicy>,
}

fn earlier(
    desk: &Desk,
    snapshot: &Snapshot,
    owner: CalendarOwner,
    path: &Path,
    file: File,
) -> Result<Earlier, Failure> {
    let (view, zone) = (desk.view()?, snapshot.programme.home_zone);
    let mut earlier = Earlier::default();
    for brought in brought::by_owner(snapshot, owner, file) {
        let held = held::earlier_export(snapshot.calendars.iter(), brought.owner, path, &brought.calendar);
        let Some((held, before)) = held else { continue };
        earlier.policy.get_or_insert(held.policy);
        let said = |text: &str| view.said_in_calendar(brought.owner, text);
        let removed = difference(&before, &brought.calendar, zone).removed;
        earlier.drops.extend(removed.iter().map(|label| held::label(label, zone, &said)));
    }
    Ok(earlier)
}

pub(super) fn read(desk: &Desk, snapshot: &Snapshot, path: &Path) -> Result<File, Failure> {
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
