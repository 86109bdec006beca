//! Making a programme, and its history.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;
use specta::Type;
use tandem_domain::{geography::TravelRule, holidays::SpecialDays, programme::Programme};
use tandem_store::{HistoryEntry, Store, WriteError, Writer};

use crate::{
    demo::{self, Demo, DemoSize},
    desk::Desk,
    env::{Env, Ids},
    failure::{Code, Failure},
    files, handover,
    import::{self, Accept},
    sentence::Sentence,
    special_days,
    wire::calendars::ImportReport,
};

/// What a new programme is called, and where it is at home.
#[derive(Debug, Clone)]
pub struct NewProgramme {
    /// Its name.
    pub name: String,
    /// The company that runs it.
    pub manufacturer: String,
    /// The IANA name of the zone in which its days begin and end.
    pub zone: String,
}

impl Desk {
    /// Makes a programme file, which must not exist yet, with the holidays known for its zone.
    pub fn create(path: &Path, new: NewProgramme, env: Env) -> Result<Self, Failure> {
        let home_zone =
            new.zone.parse().map_err(|_| Failure::new(Code::UnknownZone).with("zone", &new.zone))?;
        let programme = Programme {
            name: new.name,
            manufacturer: new.manufacturer,
            home_zone,
            travel: TravelRule::default(),
            lead_days: 2,
        };
        create(path, &programme, env)
    }
}

fn create(path: &Path, programme: &Programme, env: Env) -> Result<Desk, Failure> {
    let store = Store::create(path, programme).map_err(|error| Failure::from_open(path, &error))?;
    let mut desk = Desk::of(store, path, env);
    let holidays = special_days::built_in(programme.home_zone);
    desk.change("new-programme", |writer| put_special_days(writer, &holidays, "built in"))?;
    Ok(desk)
}

fn put_special_days(writer: &mut Writer<'_>, days: &SpecialDays, source: &str) -> Result<(), WriteError> {
    days.0.iter().try_for_each(|(day, special)| writer.put_special_day(*day, special, source))
}

/// What the demo is made of.
#[derive(Debug, Serialize, Type)]
pub struct MadeDemo {
    /// What it holds, in sentences.
    pub summary: Vec<Sentence>,
    /// Where the calendar files lie that its people sent.
    pub calendars: PathBuf,
    /// What came of each of them.
    pub imported: Vec<ImportReport>,
    /// What was refused: one of the files is cut off on its way, as happens.
    pub refused: Vec<Failure>,
}

/// Makes a programme file with the demo in it, and the calendar files that its people sent in a folder
/// `<name>-calendars` beside it, which are imported from there as anybody's would be.
///
/// The demo begins on the Monday of `start`'s week; it is the same for the same start.
pub fn create_demo(
    path: &Path,
    start: Option<NaiveDate>,
    size: DemoSize,
    env: Env,
) -> Result<(Desk, MadeDemo), Failure> {
    let start = start.unwrap_or_else(|| env.now().with_timezone(&chrono_tz::Asia::Shanghai).date_naive());
    let monday = start.week(chrono::Weekday::Mon).first_day();
    let began = tandem_domain::time::start_of_day(monday, chrono_tz::Asia::Shanghai);
    let demo = demo::demo(start, size, &mut Ids::seeded(began, 1));
    let folder =
        path.with_file_name(format!("{}-calendars", path.file_stem().unwrap_or_default().to_string_lossy()));

    let mut desk = create(path, &demo.programme, env)?;
    let filled = fill(&mut desk, &demo, &folder);
    let (imported, refused) = match filled {
        Ok(filled) => filled,
        Err(failure) => {
            // Half a demo helps nobody, and would stand in the way of the next try. The failure that is told
            // is the first one.
            let _ = desk.remove();
            return Err(failure);
        }
    };
    let summary = vec![
        Sentence::new("demo-people")
            .with("managers", demo.managers.len())
            .with("distributors", demo.distributors.len())
            .with("cities", demo.cities.len())
            .with("reps", demo.reps.len())
            .with("clients", demo.clients.len()),
        Sentence::new("demo-work")
            .with("agreements", demo.agreements.len())
            .with("issues", demo.issues.len())
            .with("demands", demo.demands.len())
            .with("visits", demo.demands.iter().map(|d| usize::from(d.cadence.count.get())).sum::<usize>())
            .with("from", demo.horizon.first())
            .with("to", demo.horizon.last()),
        Sentence::new("demo-calendars")
            .with("files", demo.files.len())
            .with("folder", folder.display().to_string())
            .with("events", imported.iter().map(|report| report.events).sum::<usize>())
            .with("occurrences", imported.iter().map(|report| report.occurrences_in_horizon).sum::<usize>())
            .with("calls", imported.iter().map(|report| report.planned_calls).sum::<usize>()),
    ];
    Ok((desk, MadeDemo { summary, calendars: folder, imported, refused }))
}

/// Puts the demo into the programme, and imports its calendar files: reports, and what was refused.
fn fill(desk: &mut Desk, demo: &Demo, folder: &Path) -> Result<(Vec<ImportReport>, Vec<Failure>), Failure> {
    desk.change("fill-demo", |writer| put(writer, demo))?;
    fs::create_dir_all(folder).map_err(|error| files::write_failure(folder, &error))?;
    let mut files = Vec::with_capacity(demo.files.len());
    for file in &demo.files {
        let at = folder.join(&file.name);
        files::write(&at, &file.bytes)?;
        files.push((file.owner, at));
    }
    let (mut imported, mut refused) = (Vec::with_capacity(files.len()), Vec::new());
    for outcome in import::import_all(desk, &files, Accept::default())? {
        match outcome {
            Ok(reports) => imported.extend(reports),
            Err(failure) if failure.code == Code::CalendarBreaksOff => refused.push(failure),
            Err(failure) => return Err(failure),
        }
    }
    Ok((imported, refused))
}

fn put(writer: &mut Writer<'_>, demo: &Demo) -> Result<(), WriteError> {
    demo.cities.iter().try_for_each(|city| writer.put_city(city))?;
    demo.managers.iter().try_for_each(|manager| writer.put_manager(manager))?;
    demo.distributors.iter().try_for_each(|distributor| writer.put_distributor(distributor))?;
    demo.reps.iter().try_for_each(|rep| writer.put_rep(rep))?;
    demo.clients.iter().try_for_each(|client| writer.put_client(client))?;
    demo.agreements.iter().try_for_each(|agreement| writer.put_agreement(agreement))?;
    demo.issues.iter().try_for_each(|issue| writer.put_joint_issue(issue))?;
    demo.demands.iter().try_for_each(|demand| writer.put_demand(demand))?;
    demo.leave.iter().try_for_each(|leave| writer.put_leave(leave))
}

/// A change that was made to the programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct HistoryLine {
    /// When, on the wall clock of the programme's home zone.
    pub local_at: NaiveDateTime,
    /// By whom; empty where nobody said.
    pub who: String,
    /// What was done.
    pub what: String,
    /// Whether it was taken back.
    pub undone: bool,
    /// Whether it can be taken back or done again at all.
    pub reversible: bool,
    /// What it was about, where that is worth a word.
    pub about: Option<Sentence>,
}

/// The changes made to the programme, the last one first.
pub fn history(desk: &Desk) -> Result<Vec<HistoryLine>, Failure> {
    let zone = desk.programme()?.home_zone;
    let entries = desk.store.history(1000).map_err(|error| Failure::from_read(desk.path(), &error))?;
    let snapshot = desk.seen()?;
    let told = |entry: HistoryEntry| {
        let about = handover::about(&snapshot, &entry.about);
        HistoryLine { about, ..line(entry, zone) }
    };
    Ok(entries.into_iter().map(told).collect())
}

fn line(entry: HistoryEntry, zone: chrono_tz::Tz) -> HistoryLine {
    HistoryLine {
        local_at: entry.at.with_timezone(&zone).naive_local(),
        who: entry.who,
        what: entry.what,
        undone: entry.undone,
        reversible: entry.reversible,
        about: None,
    }
}

/// What [`undo`] would take back, and what [`redo`] would do again.
pub fn next_steps(desk: &Desk) -> Result<[Option<String>; 2], Failure> {
    let steps = desk.store.next_steps().map_err(|error| Failure::from_read(desk.path(), &error))?;
    Ok(steps.map(|entry| entry.map(|entry| entry.what)))
}

/// Takes back the last change that was not taken back yet.
pub fn undo(desk: &mut Desk) -> Result<HistoryLine, Failure> {
    let at = desk.env.now();
    let undone = desk.store.undo(at, "").map_err(|error| Failure::from_undo(desk.path(), &error))?;
    last(desk, undone)
}

/// Does the change again that was taken back last.
pub fn redo(desk: &mut Desk) -> Result<HistoryLine, Failure> {
    let at = desk.env.now();
    let redone = desk.store.redo(at, "").map_err(|error| Failure::from_undo(desk.path(), &error))?;
    last(desk, redone)
}

fn last(desk: &Desk, entry: Option<HistoryEntry>) -> Result<HistoryLine, Failure> {
    let zone = desk.programme()?.home_zone;
    entry.map(|entry| line(entry, zone)).ok_or_else(|| Failure::new(Code::NothingToUndo))
}
