//! Taking calendar files into the programme.

use std::path::{Path, PathBuf};

use chrono_tz::Tz;
use tandem_calendar::{
    difference::{Difference as Changes, EventLabel, Moved, difference},
    event::{Calendar, Status},
    formats,
    occurrence::expand,
};
use tandem_domain::{
    calendar_policy::CalendarPolicy,
    ids::CalendarId,
    market_event::{EventCourse, MarketEvent},
    people::CalendarOwner,
    time::DateRange,
    visit::Visit,
    working_time::day_of,
};
use tandem_store::{HeldCalendar, SheetMapping, Snapshot};

use super::{
    Accept,
    brought::{self, Brought},
    file_name, held, not_a_calendar, notices, source,
};
use crate::{
    availability::Found,
    desk::Desk,
    events::{entries_over, whose},
    failure::{Code, Failure},
    plan::horizon,
    visits::Index,
    wire::{
        calendars::{Difference, ImportReport, ImportStatus, MovedEvent},
        sheets::SheetsChoice,
    },
};

/// What a file brings.
struct Taken {
    owner: CalendarOwner,
    report: ImportReport,
    /// What is to be stored, unless the file brings nothing new.
    calendar: Option<HeldCalendar>,
}

/// Imports a calendar file, each sheet of a plan as it is guessed or remembered: [`import_as`] with nothing decided.
///
/// # Errors
/// As [`import_as`] fails.
pub fn import_for(
    desk: &mut Desk,
    owner: CalendarOwner,
    file: &Path,
    accept: Accept,
) -> Result<Vec<ImportReport>, Failure> {
    import_as(desk, owner, file, accept, &SheetsChoice::default(), None)
}

/// Imports a calendar file, or a file of several people's plans: a report for each of whom it brings something. What is
/// decided of the columns of sheets is remembered for the distributor's next plans with the same headings. A newer
/// export of a calendar that is held replaces it; the same again changes nothing. `policy`: how the entries are treated
/// from now on; else as before.
///
/// # Errors
/// When the file can't be read, is no calendar, breaks off or is older than what is held (unless accepted),
/// or the programme can't be written. Nothing stored has changed then.
pub fn import_as(
    desk: &mut Desk,
    owner: CalendarOwner,
    file: &Path,
    accept: Accept,
    choice: &SheetsChoice,
    policy: Option<CalendarPolicy>,
) -> Result<Vec<ImportReport>, Failure> {
    let snapshot = desk.snapshot()?;
    let held: Vec<&HeldCalendar> = snapshot.calendars.iter().collect();
    let with = With { accept, choice, policy };
    let (mut taken, to_remember) = take(desk, &snapshot, &held, owner, file, with)?;
    store(desk, taken.iter_mut().collect(), &to_remember, "import-calendar")?;
    Ok(taken.into_iter().map(|taken| taken.report).collect())
}

/// Imports several files in one change, each as [`import_for`] would: what became of each, in their order. One
/// that can't be taken keeps none of the others out.
///
/// # Errors
/// When the programme can't be read or written. Nothing stored has changed then.
pub fn import_all(
    desk: &mut Desk,
    files: &[(CalendarOwner, PathBuf)],
    accept: Accept,
    choice: &SheetsChoice,
) -> Result<Vec<Result<Vec<ImportReport>, Failure>>, Failure> {
    let snapshot = desk.snapshot()?;
    let mut all: Vec<Result<Vec<Taken>, Failure>> = Vec::with_capacity(files.len());
    for (owner, file) in files {
        // Two of the files may be exports of one calendar.
        let before = all.iter().flatten().flatten().filter_map(|one| one.calendar.as_ref());
        let held: Vec<&HeldCalendar> = snapshot.calendars.iter().chain(before).collect();
        let taken = take(desk, &snapshot, &held, *owner, file, With { accept, choice, policy: None });
        let taken = taken.map(|(taken, _)| taken);
        all.push(taken);
    }
    store(desk, all.iter_mut().flatten().flatten().collect(), &[], "import-calendars")?;
    let reports = |taken: Vec<Taken>| taken.into_iter().map(|taken| taken.report).collect();
    Ok(all.into_iter().map(|taken| taken.map(reports)).collect())
}

/// What is decided of a file.
#[derive(Clone, Copy)]
struct With<'c> {
    accept: Accept,
    choice: &'c SheetsChoice,
    policy: Option<CalendarPolicy>,
}

/// Reads a file, and compares what it brings with the calendars held.
fn take(
    desk: &Desk,
    snapshot: &Snapshot,
    held: &[&HeldCalendar],
    owner: CalendarOwner,
    file: &Path,
    with: With<'_>,
) -> Result<(Vec<Taken>, Vec<SheetMapping>), Failure> {
    let today = brought::today(snapshot, desk.env.now());
    let (brought, to_remember) =
        brought::read(snapshot, owner, file, today, with.accept.incomplete, with.choice)?;
    let taken = brought.into_iter().map(|one| take_one(desk, snapshot, held, one, file, with));
    Ok((taken.collect::<Result<_, Failure>>()?, to_remember))
}

fn take_one(
    desk: &Desk,
    snapshot: &Snapshot,
    held: &[&HeldCalendar],
    brought: Brought,
    file: &Path,
    with: With<'_>,
) -> Result<Taken, Failure> {
    let zone = snapshot.programme.home_zone;
    let earlier = held::earlier_export(held.iter().copied(), brought.owner, file, &brought.calendar);
    let changes = earlier.as_ref().map(|(_, before)| difference(before, &brought.calendar, zone));
    if let Some(changes) = &changes
        && changes.older > 0
        && !with.accept.older
    {
        let failure = Failure::new(Code::CalendarIsOlder).with("file", file.display());
        return Err(failure.with("count", changes.older));
    }
    let before = earlier.map(|(held, _)| held);
    let mut taken = compared(desk, snapshot, brought, &file_name(file), (before, changes), with.policy)?;
    taken.report.file = source::shown(file);
    Ok(taken)
}

/// A calendar that was fetched where it stands.
pub(crate) struct Followed {
    /// Whose it is.
    pub(crate) owner: CalendarOwner,
    /// The calendar that it is a newer state of, if that is held.
    pub(crate) calendar: CalendarId,
    /// What it is called.
    pub(crate) name: String,
    /// What it says.
    pub(crate) text: String,
}

/// Takes a calendar that was fetched, as [`import_for`] takes a file.
///
/// # Errors
/// When it is no calendar, or the programme can't be written. Nothing stored has changed then.
pub(crate) fn take_followed(
    desk: &mut Desk,
    what: &str,
    followed: Followed,
) -> Result<ImportReport, Failure> {
    let snapshot = desk.snapshot()?;
    let Followed { owner, calendar: id, name, text } = followed;
    let read = formats::read(text.as_bytes()).map_err(|error| not_a_calendar(Path::new(&name), &error))?;
    let held = snapshot.calendars.iter().find(|held| held.id == id);
    let before = held.and_then(|held| formats::read(held.source.as_bytes()).ok());
    let zone = snapshot.programme.home_zone;
    let changes = before.map(|before| difference(&before.calendar, &read.calendar, zone));
    let notices = read.notices.iter().map(notices::notice).collect();
    let brought = Brought { owner, calendar: read.calendar, kept: read.kept, notices };
    let mut taken = compared(desk, &snapshot, brought, &name, (held, changes), None)?;
    if let Some(calendar) = &mut taken.calendar {
        // A collection's parts have no name in common.
        (calendar.id, calendar.name) = (id, name);
    }
    store(desk, vec![&mut taken], &[], what)?;
    Ok(taken.report)
}

/// What a calendar brings against what it was before, if it was held.
fn compared(
    desk: &Desk,
    snapshot: &Snapshot,
    brought: Brought,
    file: &str,
    (before, changes): (Option<&HeldCalendar>, Option<Changes>),
    policy: Option<CalendarPolicy>,
) -> Result<Taken, Failure> {
    let Brought { owner, calendar, kept, notices } = brought;
    let zone = snapshot.programme.home_zone;
    let status = match &changes {
        None => ImportStatus::New,
        Some(changes) if changes.is_empty() => ImportStatus::Unchanged,
        Some(_) => ImportStatus::Updated,
    };
    let days = horizon::default_days(snapshot, desk.env.now());
    let was = before.map(|held| held.policy).unwrap_or_default();
    let policy = policy.unwrap_or(was);
    let mut report = report(snapshot, owner, &calendar, policy, days);
    file.clone_into(&mut report.file);
    report.status = status;
    report.skipped = notices.into_iter().chain(report.skipped).collect();
    let view = desk.view()?;
    let said = |text: &str| view.said_in_calendar(owner, text);
    report.difference = changes.map(|changes| listed(&changes, zone, &said)).unwrap_or_default();
    for notice in &mut report.skipped {
        notice.event = notice.event.take().map(|event| said(&event)).filter(|event| !event.is_empty());
        notice.what.reword(&said);
    }
    if !view.are_entries_open(owner) {
        report.to_review = 0;
    }
    let is_news = status != ImportStatus::Unchanged || policy != was;
    let calendar = is_news.then(|| HeldCalendar {
        id: before.map_or_else(|| desk.env.id(), |held| held.id),
        owner,
        name: calendar.name.clone().unwrap_or_default(),
        file_name: file.to_owned(),
        source: kept.into(),
        events: calendar.events.len(),
        imported_at: desk.env.now(),
        policy,
    });
    Ok(Taken { owner, report, calendar })
}

/// Stores what is new in one change, and notes in the reports which visits now collide.
fn store(
    desk: &mut Desk,
    mut all: Vec<&mut Taken>,
    to_remember: &[SheetMapping],
    what: &str,
) -> Result<(), Failure> {
    all.retain(|taken| taken.calendar.is_some());
    if all.is_empty() {
        return Ok(());
    }
    desk.change(what, |writer| {
        to_remember.iter().try_for_each(|one| writer.put_sheet_mapping(one))?;
        all.iter().filter_map(|taken| taken.calendar.as_ref()).try_for_each(|one| writer.put_calendar(one))
    })?;
    note_conflicts(desk, &mut all)
}

/// Notes the visits of the plan in force, not yet past, that collide with what the owners' calendars now say.
fn note_conflicts(desk: &Desk, all: &mut [&mut Taken]) -> Result<(), Failure> {
    let snapshot = desk.seen()?;
    let index = Index::of(&snapshot);
    let upcoming = snapshot.visits.iter();
    let upcoming: Vec<&Visit> = upcoming
        .filter(|visit| visit.interval.start() >= desk.env.now() && visit.state.takes_time())
        .filter(|visit| all.iter().any(|taken| index.concerns(taken.owner, visit)))
        .collect();
    if let Some(days) = horizon::days_of_visits(&upcoming, snapshot.programme.home_zone) {
        let availability = desk.availability(days)?;
        for taken in all.iter_mut() {
            let own = upcoming.iter().filter(|visit| index.concerns(taken.owner, visit));
            taken.report.conflicts = own.filter_map(|visit| index.conflict(visit, &availability)).collect();
        }
    }
    note_conflicts_of_events(desk, &index, all)
}

/// The same for market events.
fn note_conflicts_of_events(desk: &Desk, index: &Index<'_>, all: &mut [&mut Taken]) -> Result<(), Failure> {
    let ahead = index.snapshot.events.iter().filter(|event| event.course == EventCourse::Planned);
    for event in ahead.filter(|event| event.interval.start() >= desk.env.now()) {
        for taken in all.iter_mut().filter(|taken| is_needed_by(taken.owner, event)) {
            let day = day_of(event.interval.start(), index.snapshot.programme.home_zone);
            let entries = desk.entries_of(&whose(event).collect(), DateRange::of_day(day))?;
            taken.report.conflicts.extend(entries_over(index, &entries, event));
        }
    }
    Ok(())
}

/// Whether a calendar of its owner can stand in an event's way.
fn is_needed_by(owner: CalendarOwner, event: &MarketEvent) -> bool {
    match owner {
        CalendarOwner::Manager(manager) => event.managers.contains(&manager),
        CalendarOwner::Rep(rep) => event.reps.contains(&rep),
        CalendarOwner::Distributor(distributor) => event.distributor == distributor,
    }
}

impl Index<'_> {
    /// Whether a calendar of its owner can stand in a visit's way.
    fn concerns(&self, owner: CalendarOwner, visit: &Visit) -> bool {
        match owner {
            CalendarOwner::Manager(manager) => visit.manager == manager,
            CalendarOwner::Rep(rep) => visit.rep == rep,
            CalendarOwner::Distributor(distributor) => {
                self.reps.get(&visit.rep).is_some_and(|rep| rep.distributor == distributor)
            }
        }
    }
}

/// What a calendar holds, and how it is understood.
fn report(
    snapshot: &Snapshot,
    owner: CalendarOwner,
    calendar: &Calendar,
    policy: CalendarPolicy,
    days: DateRange,
) -> ImportReport {
    let zone = snapshot.programme.home_zone;
    let expansion = expand(calendar, days.interval(zone), zone);
    let found = Found::in_calendar(snapshot, owner, calendar, policy, days);
    ImportReport {
        file: String::new(),
        owner: held::owner_name(snapshot, owner),
        status: ImportStatus::New,
        calendar: calendar.name.clone(),
        product: calendar.product.clone(),
        events: calendar.events.len(),
        recurring: calendar.events.iter().filter(|event| event.is_recurring()).count(),
        private: calendar.events.iter().filter(|event| event.private).count(),
        occurrences_in_horizon: expansion
            .occurrences
            .iter()
            .filter(|occurrence| occurrence.status != Status::Cancelled)
            .count(),
        planned_calls: found.planned_calls.len(),
        to_review: found.to_review.len(),
        skipped: expansion.notices.iter().map(notices::notice).collect(),
        difference: Difference::default(),
        conflicts: Vec::new(),
    }
}

fn listed(changes: &Changes, zone: Tz, said: &dyn Fn(&str) -> String) -> Difference {
    let all = |labels: &[EventLabel]| labels.iter().map(|label| held::label(label, zone, said)).collect();
    let moved = |moved: &Moved| MovedEvent {
        event: held::label(&moved.event, zone, said),
        from: held::clock(moved.from, moved.was_all_day, zone),
    };
    Difference {
        added: all(&changes.added),
        moved: changes.moved.iter().map(moved).collect(),
        changed: all(&changes.changed),
        called_off: all(&changes.called_off),
        removed: all(&changes.removed),
        unchanged: changes.unchanged,
    }
}
