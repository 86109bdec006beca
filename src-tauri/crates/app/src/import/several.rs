//! Files that come in together, each matched to whose it is.

use std::path::PathBuf;

use tandem_calendar::formats::File;
use tandem_domain::people::CalendarOwner;
use tandem_store::Snapshot;

use super::{
    Accept, look,
    owners::Owners,
    source::{self, Source},
    take::import_all,
};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    wire::{calendars::ImportReport, sheets::SheetsChoice},
};

/// Imports files as [`import_all`] does, with all that is in folders and archives among them. `owner`: whose the files
/// are that are named alone; of those that came with others, only whose is not to be told by themselves.
///
/// # Errors
/// As [`import_all`] fails. A file of which nothing tells whose it is keeps none of the others out.
pub fn import_found(
    desk: &mut Desk,
    owner: Option<CalendarOwner>,
    paths: &[PathBuf],
    accept: Accept,
    choice: &SheetsChoice,
) -> Result<Vec<Result<Vec<ImportReport>, Failure>>, Failure> {
    let snapshot = desk.snapshot()?;
    let owners = Owners::of(&snapshot);
    let found = source::sources(paths).into_iter().map(|mut source| match (source.failure.take(), owner) {
        (Some(failure), _) => Err(failure),
        (None, Some(owner)) if !source.is_one_of_several() => Ok((owner, source.path)),
        (None, _) => whose_file(desk, &snapshot, &owners, &source, owner).map(|owner| (owner, source.path)),
    });
    let found: Vec<Result<(CalendarOwner, PathBuf), Failure>> = found.collect();
    let files: Vec<_> = found.iter().flatten().cloned().collect();
    let mut outcomes = import_all(desk, &files, accept, choice)?.into_iter();
    Ok(found
        .into_iter()
        .filter_map(|one| one.map_or_else(|failure| Some(Err(failure)), |_| outcomes.next()))
        .collect())
}

/// Whose a file is, as far as it tells, else as is said.
fn whose_file(
    desk: &Desk,
    snapshot: &Snapshot,
    owners: &Owners<'_>,
    source: &Source,
    said: Option<CalendarOwner>,
) -> Result<CalendarOwner, Failure> {
    let told = match look::read(desk, snapshot, &source.path)? {
        File::Calendar(read) => owners.of_calendar(source, &read.calendar),
        File::Sheets(sheets) => owners.of_sheets(source, &sheets),
    };
    told.or(said).ok_or_else(|| Failure::new(Code::OwnerUnknown).with("file", source.path.display()))
}
