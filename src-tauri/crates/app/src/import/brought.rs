//! What a file brings: a calendar, or the plans of several people in one.

use std::path::Path;

use chrono::NaiveDate;
use tandem_calendar::{
    event::Calendar,
    formats::{
        self, File, Unreadable,
        sheet::{Part, SheetReading, Terms},
    },
};
use tandem_domain::{
    people::{CalendarOwner, Rep},
    working_time::day_of,
};
use tandem_store::{SheetMapping, Snapshot};

use super::{choice::Choice, file_name, not_a_calendar, notices, source};
use crate::{
    failure::{Code, Failure},
    sentence::Sentence,
    wire::{calendars::Notice, sheets::SheetsChoice},
};

/// A calendar that a file brings, and whose it is.
pub(super) struct Brought {
    pub owner: CalendarOwner,
    pub calendar: Calendar,
    /// What is stored of it.
    pub kept: String,
    /// What is to be told of the file; it stands with the first calendar of several.
    pub notices: Vec<Notice>,
}

/// What a file brings, and what is to be remembered of how it was read.
pub(super) type Bringing = (Vec<Brought>, Vec<SheetMapping>);

/// Reads a file that is somebody's: what it brings. `incomplete`: of a file that breaks off what is complete is taken.
pub(super) fn read(
    snapshot: &Snapshot,
    owner: CalendarOwner,
    path: &Path,
    today: NaiveDate,
    incomplete: bool,
    choice: &SheetsChoice,
) -> Result<Bringing, Failure> {
    let choice = Choice::of(snapshot, Some(owner), choice);
    let file = read_as(snapshot, path, today, choice, true)?;
    let to_remember = match &file {
        File::Calendar(read) => {
            if let Some(line) = read.breaks_off
                && !incomplete
            {
                let failure = Failure::new(Code::CalendarBreaksOff).with("file", path.display());
                return Err(failure.with("line", line));
            }
            Vec::new()
        }
        File::Sheets(sheets) if sheets.is_plan() => choice.remembering(sheets),
        File::Sheets(_) => return Err(Failure::new(Code::NotACalendar).with("file", path.display())),
    };
    Ok((by_owner(snapshot, owner, file), to_remember))
}

/// What a file that is somebody's brings, and to whom.
pub(super) fn by_owner(snapshot: &Snapshot, owner: CalendarOwner, file: File) -> Vec<Brought> {
    match file {
        File::Calendar(read) => {
            let notices = read.notices.iter().map(notices::notice).collect();
            vec![Brought { owner, calendar: read.calendar, kept: read.kept, notices }]
        }
        File::Sheets(sheets) => plans(snapshot, owner, sheets),
    }
}

/// Reads a file as was decided.
pub(super) fn read_as(
    snapshot: &Snapshot,
    path: &Path,
    today: NaiveDate,
    choice: Choice<'_>,
    to_keep: bool,
) -> Result<File, Failure> {
    let bytes = source::read(path)?;
    let people = names(snapshot);
    let name = file_name(path);
    let decided = |sheet: &str, headings: &str| choice.decided(sheet, headings);
    let terms =
        Terms { from: today, file: &name, encoding: choice.encoding(), people: &people, decided: &decided };
    formats::read_file(&bytes, &terms, to_keep).map_err(|error| unreadable(path, error))
}

/// Why nothing can be read, as people are told.
pub(super) fn unreadable(path: &Path, error: Unreadable) -> Failure {
    match error {
        Unreadable::NotACalendar(error) => not_a_calendar(path, &error),
        Unreadable::Damaged => Failure::new(Code::SheetsDamaged).with("file", path.display()),
        Unreadable::TooLarge => {
            Failure::new(Code::FileTooLarge).with("file", path.display()).with("megabytes", 1024)
        }
    }
}

/// The day from which a plan is read that says no year.
pub(super) fn today(snapshot: &Snapshot, now: chrono::DateTime<chrono::Utc>) -> NaiveDate {
    day_of(now, snapshot.programme.home_zone)
}

/// The names of all people who may have a calendar.
pub(super) fn names(snapshot: &Snapshot) -> Vec<String> {
    let reps = snapshot.reps.iter().map(|rep| rep.name.clone());
    reps.chain(snapshot.managers.iter().map(|manager| manager.name.clone())).collect()
}

/// The plans of a file, each with whose it is. Where it is said whose the file is and it names but one person, or
/// nobody, that is who is meant.
fn plans(snapshot: &Snapshot, owner: CalendarOwner, sheets: SheetReading) -> Vec<Brought> {
    let mut notices: Vec<Notice> = sheets.notices.iter().map(notices::notice).collect();
    let alone = sheets.parts.len() <= 1;
    let mut by_owner: Vec<(CalendarOwner, Vec<Part>)> = Vec::new();
    for part in sheets.parts {
        let whose = match &part.person {
            None => Some(owner),
            Some(person) => named(snapshot, owner, person)
                .or_else(|| (alone && !matches!(owner, CalendarOwner::Distributor(_))).then_some(owner)),
        };
        match whose {
            Some(whose) => match by_owner.iter_mut().find(|(known, _)| *known == whose) {
                Some((_, parts)) => parts.push(part),
                None => by_owner.push((whose, vec![part])),
            },
            None => notices.push(nobody(&part)),
        }
    }
    if by_owner.is_empty() {
        by_owner.push((owner, Vec::new()));
    }
    let mut brought: Vec<Brought> = by_owner
        .into_iter()
        .map(|(owner, parts)| {
            let part = Part::joined(parts);
            Brought { owner, calendar: part.calendar, kept: part.kept, notices: Vec::new() }
        })
        .collect();
    if let Some(first) = brought.first_mut() {
        first.notices = notices;
    }
    brought
}

/// Who is meant by a name in somebody's file: the owner, or one of the distributor's people.
fn named(snapshot: &Snapshot, owner: CalendarOwner, person: &str) -> Option<CalendarOwner> {
    let is_called = |name: &str| name == person || (!name.is_empty() && person.contains(name));
    match owner {
        CalendarOwner::Manager(id) => {
            snapshot.managers.iter().any(|one| one.id == id && is_called(&one.name)).then_some(owner)
        }
        CalendarOwner::Rep(id) => {
            snapshot.reps.iter().any(|one| one.id == id && is_called(&one.name)).then_some(owner)
        }
        CalendarOwner::Distributor(id) => {
            let called = |rep: &&Rep| rep.distributor == id && is_called(&rep.name);
            let mut called = snapshot.reps.iter().filter(called);
            let first = called.next()?;
            // Of two of the same name neither is meant for sure.
            called.next().is_none().then_some(CalendarOwner::Rep(first.id))
        }
    }
}

/// What is told of a plan of somebody who isn't the owner's.
fn nobody(part: &Part) -> Notice {
    let person = part.person.clone().unwrap_or_default();
    let line = part.calendar.events.first().map_or(0, |event| event.line);
    Notice {
        line,
        at: Sentence::new("import-at-person").with("person", &person),
        event: None,
        what: Sentence::new("import-oddity-nobody")
            .with("person", &person)
            .with("count", part.calendar.events.len()),
        skipped: true,
    }
}
