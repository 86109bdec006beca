//! The calendars that are held already.

use std::{collections::BTreeSet, path::Path};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use tandem_calendar::{difference::EventLabel, event::Calendar, formats};
use tandem_domain::people::CalendarOwner;
use tandem_store::{HeldCalendar, Snapshot};

/// The calendar of the same owner that this file is a later (or earlier) export of: the one with which it
/// shares most events by UID; where it shares none, the one with the same calendar name or, when neither
/// has one, the same file name.
pub(super) fn earlier_export<'a>(
    held: impl Iterator<Item = &'a HeldCalendar>,
    owner: CalendarOwner,
    file: &Path,
    calendar: &Calendar,
) -> Option<(&'a HeldCalendar, Calendar)> {
    let uids: BTreeSet<&str> = calendar.events.iter().map(|event| event.uid.as_str()).collect();
    let alike = |held: &HeldCalendar, old: &Calendar| {
        let shared = old.events.iter().filter(|event| uids.contains(event.uid.as_str())).count();
        let called_alike = match &calendar.name {
            Some(name) => *name == held.name,
            None => held.name.is_empty() && held.file_name == super::file_name(file),
        };
        (shared, called_alike)
    };
    held.filter(|held| held.owner == owner)
        .filter_map(|held| Some((held, formats::read(held.source.as_bytes()).ok()?.calendar)))
        .filter(|(held, old)| alike(held, old) != (0, false))
        .max_by_key(|(held, old)| alike(held, old))
}

/// The name of whoever's calendar it is.
pub(crate) fn owner_name(snapshot: &Snapshot, owner: CalendarOwner) -> String {
    let name = match owner {
        CalendarOwner::Manager(id) => snapshot.managers.iter().find(|one| one.id == id).map(|one| &one.name),
        CalendarOwner::Rep(id) => snapshot.reps.iter().find(|one| one.id == id).map(|one| &one.name),
        CalendarOwner::Distributor(id) => {
            snapshot.distributors.iter().find(|one| one.id == id).map(|one| &one.name)
        }
    };
    name.cloned().unwrap_or_default()
}

/// An event as a list of changes names it: its start on the wall clock of the zone, and of its
/// title what `said` lets be read.
pub(super) fn label(label: &EventLabel, zone: Tz, said: &dyn Fn(&str) -> String) -> String {
    let start = clock(label.start, label.all_day, zone);
    format!("{start} {}", said(&label.title)).trim_end().to_owned()
}

/// The day or the time on the wall clock of the zone.
pub(super) fn clock(at: DateTime<Utc>, all_day: bool, zone: Tz) -> String {
    at.with_timezone(&zone).format(if all_day { "%Y-%m-%d" } else { "%Y-%m-%d %H:%M" }).to_string()
}

/// The id of whoever's calendar it is.
pub(crate) fn owner_id(owner: CalendarOwner) -> String {
    match owner {
        CalendarOwner::Manager(id) => id.to_string(),
        CalendarOwner::Rep(id) => id.to_string(),
        CalendarOwner::Distributor(id) => id.to_string(),
    }
}
