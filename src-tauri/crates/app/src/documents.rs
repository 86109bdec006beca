//! What leaves the desk: a manager's schedule as PDF.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;
use tandem_documents::{
    DocumentError, Fonts, ManagerSchedule, Notice,
    schedule::{ScheduledManager, ScheduledVisit, Travel},
};
use tandem_domain::{
    geography::Coordinates,
    ids::VisitId,
    people::{Manager, Participant},
    time::DateRange,
    visit::Visit,
    working_time::day_of,
};
use tandem_store::Snapshot;
use tandem_words::{Language, Words};

use crate::{
    desk::Desk,
    failure::{Code, Failure},
    files, naming,
    plan::{self, horizon},
    settings::days_between,
    visits::Index,
};

/// What a document holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct Summary {
    /// Pages.
    pub pages: usize,
    /// Visits on them.
    pub visits: usize,
}

/// A document, not yet in a file.
#[derive(Debug)]
pub struct Made {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// What it holds.
    pub summary: Summary,
    /// What its reader should know.
    pub notices: Vec<Notice>,
}

impl Made {
    /// Writes the whole document to a file, or nothing; says what it holds.
    ///
    /// # Errors
    /// When the file can't be written.
    pub fn write(&self, path: &Path) -> Result<Summary, Failure> {
        files::write(path, &self.bytes).map(|()| self.summary)
    }
}

/// The schedule of a manager, named by id or exact name, between two days; without them, for the days of
/// the plan in force. Fonts are looked for in the folders given and those of the system.
///
/// # Errors
/// When nobody has that name, the days make no range, or no font has the characters that are needed.
pub fn manager_schedule(
    desk: &Desk,
    manager: &str,
    (from, to): (Option<NaiveDate>, Option<NaiveDate>),
    language: Language,
    fonts: &[PathBuf],
) -> Result<Made, Failure> {
    let snapshot = desk.seen()?;
    let manager = naming::find(&snapshot.managers, manager)?;
    let planned = snapshot.accepted_plan.map(|plan| plan.days);
    let default = planned.unwrap_or_else(|| horizon::default_days(&snapshot, desk.env.now()));
    let days = days_between(from.unwrap_or(default.first()), to.unwrap_or(default.last()))?;
    let index = Index::of(&snapshot);
    let words = Words::new(language);
    let zone = snapshot.programme.home_zone;
    let mut visits: Vec<&Visit> = snapshot
        .visits
        .iter()
        .filter(|visit| visit.manager == manager.id && visit.state.takes_time())
        .filter(|visit| days.contains(day_of(visit.interval.start(), zone)))
        .collect();
    visits.sort_by_key(|visit| visit.interval);
    let ids: Vec<VisitId> = visits.iter().map(|visit| visit.id).collect();
    let why = plan::first_reasons(desk, &snapshot, &ids)?;
    let why: BTreeMap<VisitId, String> =
        why.into_iter().map(|(id, sentence)| (id, sentence.say(&words))).collect();
    let scheduled: Vec<ScheduledVisit> = visits
        .iter()
        .enumerate()
        .filter_map(|(number, visit)| {
            let before = number.checked_sub(1).and_then(|before| visits.get(before)).copied();
            let mut scheduled = scheduled(&index, manager, visit, before)?;
            scheduled.label = format!("{:03}", number + 1);
            // What it rides along on stands on the sheet already.
            if scheduled.rides_on.is_none() {
                scheduled.why = why.get(&visit.id).cloned().unwrap_or_default();
            }
            Some(scheduled)
        })
        .collect();
    let input = ManagerSchedule {
        language,
        programme: snapshot.programme.name.clone(),
        manufacturer: snapshot.programme.manufacturer.clone(),
        manager: ScheduledManager {
            name: manager.name.clone(),
            region: manager.region.clone(),
            title: words.text("trade-manager"),
        },
        first_day: days.first(),
        last_day: days.last(),
        made_on: day_of(desk.env.now(), zone),
        zone: words.zone(zone.name()),
        special_days: snapshot.special_days.clone(),
        day_marks: day_marks(&snapshot, manager, days),
        visits: scheduled,
    };
    let folders: Vec<&Path> = fonts.iter().map(PathBuf::as_path).collect();
    let printed = tandem_documents::manager_schedule(&input, &Fonts::of_system(&folders));
    let printed = printed.map_err(|error| not_made(&error))?;
    let summary = Summary { pages: printed.pages, visits: input.visits.len() };
    Ok(Made { bytes: printed.bytes, summary, notices: printed.notices })
}

pub(crate) fn not_made(error: &DocumentError) -> Failure {
    match error {
        DocumentError::FontMissing { sample, .. } => {
            Failure::new(Code::FontMissing).with("characters", sample).because(error)
        }
        _ => Failure::new(Code::DocumentFailed).because(error),
    }
}

/// The days on which the manager is away, by the reason.
fn day_marks(snapshot: &Snapshot, manager: &Manager, days: DateRange) -> BTreeMap<NaiveDate, String> {
    snapshot
        .leave
        .iter()
        .filter(|leave| leave.participant == Participant::Manager(manager.id))
        .filter_map(|leave| Some((leave.days.intersection(&days)?, &leave.reason)))
        .flat_map(|(away, reason)| away.days().map(|day| (day, reason.clone())))
        .collect()
}

fn scheduled(
    index: &Index<'_>,
    manager: &Manager,
    visit: &Visit,
    before: Option<&Visit>,
) -> Option<ScheduledVisit> {
    let line = index.line(visit)?;
    let client = index.clients.get(&index.demands.get(&visit.demand)?.client)?;
    let city = index.cities.get(&client.city)?;
    let place = |visit: &Visit| {
        let client = index.clients.get(&index.demands.get(&visit.demand)?.client)?;
        let at = client.coordinates.unwrap_or(index.cities.get(&client.city)?.centre);
        Some((client.name.clone(), at))
    };
    let home = || index.cities.get(&manager.home).map(|home| (home.name.clone(), home.centre));
    // The way from one visit of a day to the next; the first of a day begins at home.
    let same_day = before.filter(|before| index.local(before.interval.start()).date() == line.date);
    let from: Option<(String, Coordinates)> = same_day.map_or_else(home, place);
    let to = client.coordinates.unwrap_or(city.centre);
    let rule = index.snapshot.programme.travel;
    let travel_before = from
        .and_then(|(from, at)| Some(Travel { from, minutes: u32::try_from(rule.minutes(&at, &to)).ok()? }));
    let rep = index.reps.get(&visit.rep)?;
    Some(ScheduledVisit {
        label: String::new(),
        start: line.local_start,
        end: line.local_end,
        client: client.name.clone(),
        kind: client.kind,
        address: client.address.clone(),
        city: city.name.clone(),
        distributor: line.distributor,
        rep: rep.name.clone(),
        rep_phone: rep.phone.clone(),
        mode: line.mode,
        purpose: line.issue,
        rides_on: visit.rides_on.as_ref().map(|call| call.title.clone()),
        travel_before,
        state: visit.state,
        why: String::new(),
    })
}
