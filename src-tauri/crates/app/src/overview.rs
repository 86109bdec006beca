//! What matters today: what comes next, what collides, what is missing.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};
use tandem_domain::{ids::DistributorId, people::CalendarOwner, visit::VisitState, working_time::day_of};

use crate::{
    desk::Desk,
    events,
    failure::Failure,
    plan::timeline::visits_and_demands,
    wire::{
        events::{EventFilter, EventLine, EventState},
        overview::{EndingAgreement, Overview, WantingCalendar},
        timeline::TimelineVisit,
    },
};

/// An agreement that ends within so many days is worth a word.
pub(crate) const SOON_DAYS: i64 = 90;
/// One that ends within so many days wants a decision now.
const URGENT_DAYS: i64 = 30;
/// A calendar that was imported more than so many days ago may no longer say what its owner does.
const STALE_DAYS: u32 = 21;
/// Market events within so many days are shown.
const EVENT_DAYS: i64 = 14;
/// How many of the next visits are shown.
const NEXT: usize = 12;

/// What matters today.
///
/// # Errors
/// When the programme can't be read.
pub fn overview(desk: &Desk) -> Result<Overview, Failure> {
    let snapshot = desk.seen()?;
    let zone = snapshot.programme.home_zone;
    let today = day_of(desk.env.now(), zone);
    let (mut visits, open_demands) = visits_and_demands(desk)?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    visits.sort_by_key(|visit| (visit.start, visit.visit.id));
    let ends = today + TimeDelta::days(7);
    let mut next: Vec<TimelineVisit> =
        visits.iter().filter(|one| one.visit.date >= today && one.visit.date < ends).cloned().collect();
    if next.is_empty() {
        next = visits.iter().take(NEXT).cloned().collect();
    }
    next.truncate(NEXT);
    let mut last_days: BTreeMap<DistributorId, NaiveDate> = BTreeMap::new();
    for agreement in &snapshot.agreements {
        let last_day = last_days.entry(agreement.distributor).or_insert(agreement.term.last());
        *last_day = agreement.term.last().max(*last_day);
    }
    let partners = snapshot.distributors.iter().filter(|one| !snapshot.is_erased(one.id.uuid()));
    let ending = partners.filter_map(|distributor| {
        let last_day = *last_days.get(&distributor.id)?;
        (last_day < today + TimeDelta::days(SOON_DAYS)).then(|| EndingAgreement {
            distributor_id: distributor.id,
            distributor: distributor.name.clone(),
            last_day,
            over: last_day < today,
            urgent: last_day < today + TimeDelta::days(URGENT_DAYS),
        })
    });
    let mut agreements_ending: Vec<EndingAgreement> = ending.collect();
    agreements_ending.sort_by_key(|ending| ending.last_day);
    let reps = snapshot.reps.iter().filter(|rep| !snapshot.is_erased(rep.id.uuid()));
    let wanting = reps.filter_map(|rep| {
        let days_old = days_old(desk, &snapshot, CalendarOwner::Rep(rep.id), today);
        let distributor = snapshot.distributors.iter().find(|one| one.id == rep.distributor);
        days_old.is_none_or(|days| days > STALE_DAYS).then(|| WantingCalendar {
            rep_id: rep.id,
            rep: rep.name.clone(),
            distributor: distributor.map(|one| one.name.clone()).unwrap_or_default(),
            days_old,
        })
    });
    let mut calendars_wanting: Vec<WantingCalendar> = wanting.collect();
    calendars_wanting.sort_by_key(|wanting| wanting.days_old.map_or(0, |days| 1 + (u32::MAX - 1 - days)));
    Ok(Overview {
        today,
        visits: count(visits.len()),
        riding_along: count(visits.iter().filter(|one| one.visit.rides_on.is_some()).count()),
        agreed: count(visits.iter().filter(|one| one.visit.state != VisitState::Proposed).count()),
        next_visits: next,
        conflicts: visits.into_iter().filter(|one| one.conflict.is_some()).collect(),
        events: events_to_see(desk, today)?,
        open_demands,
        to_review: count(crate::import::to_review(desk)?.len()),
        agreements_ending,
        sponsors_waiting: crate::partnership::sponsor::to_inform(&snapshot, today),
        calendars_wanting,
    })
}

/// The market events that want an eye: the next ones, those that collide, and those that nobody has told the end of.
fn events_to_see(desk: &Desk, today: NaiveDate) -> Result<Vec<EventLine>, Failure> {
    let planned = EventFilter { states: vec![EventState::Planned], ..EventFilter::default() };
    let soon = today + TimeDelta::days(EVENT_DAYS);
    let mut events = events::list(desk, &planned)?;
    events.retain(|event| event.date <= soon || !event.conflicts.is_empty());
    Ok(events)
}

/// How many days ago somebody's last calendar was imported.
pub(crate) fn days_old(
    desk: &Desk,
    snapshot: &tandem_store::Snapshot,
    owner: CalendarOwner,
    today: NaiveDate,
) -> Option<u32> {
    let zone = snapshot.programme.home_zone;
    let held = snapshot.calendars.iter().filter(|held| held.owner == owner);
    let last = held.map(|held| held.imported_at).max()?;
    let day = day_of(last.min(desk.env.now()), zone);
    u32::try_from((today - day).num_days()).ok()
}
