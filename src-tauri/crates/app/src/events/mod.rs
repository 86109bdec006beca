//! Market events: meetings for clients that both companies hold, in the same calendar and under the same rules of
//! conflict as visits.

mod by_name;
mod course;
mod obstacles;
mod place;
mod wanted;

use tandem_domain::{
    ids::DistributorId,
    market_event::{EventCourse, EventState, MarketEvent, MarketEventKind},
    people::CalendarOwner,
    time::{DateRange, Interval},
    working_time::day_of,
};

pub use self::{
    by_name::{Wish, plan},
    course::{cancel, hold, make_ready, remove},
    place::{place, shift},
    wanted::{draft, new_draft},
};
pub(crate) use self::{
    obstacles::{conflicts_of, entries_over},
    place::open_near,
};
use crate::{
    availability::Entries,
    desk::Desk,
    failure::Failure,
    naming,
    sentence::word,
    visits::Index,
    wire::events::{EventFilter, EventLine, Named},
};

/// The market events that a filter lets through, by time.
///
/// # Errors
/// When nobody has the name given, or the programme can't be read.
pub fn list(desk: &Desk, filter: &EventFilter) -> Result<Vec<EventLine>, Failure> {
    let snapshot = desk.seen()?;
    let with = |name: &String| naming::find(&snapshot.distributors, name).map(|found| found.id);
    let only: Option<DistributorId> = filter.distributor.as_ref().map(with).transpose()?;
    let zone = snapshot.programme.home_zone;
    let wanted = |event: &&MarketEvent| {
        let day = day_of(event.interval.start(), zone);
        !snapshot.is_erased(event.id.uuid())
            && only.is_none_or(|only| event.distributor == only)
            && (filter.states.is_empty() || filter.states.contains(&event.course.state()))
            && filter.from.is_none_or(|from| from <= day)
            && filter.to.is_none_or(|to| day <= to)
    };
    let mut events: Vec<&MarketEvent> = snapshot.events.iter().filter(wanted).collect();
    events.sort_by_key(|event| (event.interval, event.id));
    let index = Index::of(&snapshot);
    let entries = entries_for(desk, &events)?;
    let line = |event: &&MarketEvent| {
        let ahead = event.course == EventCourse::Planned && event.interval.start() >= desk.env.now();
        let entries = entries.as_ref().filter(|_| ahead);
        let conflicts = entries.map(|known| conflicts_of(&index, known, event)).unwrap_or_default();
        EventLine { conflicts, ..index.event(event) }
    };
    Ok(events.iter().map(line).collect())
}

/// A market event, by id or exact title.
///
/// # Errors
/// When there is none, or the programme can't be read.
pub fn show(desk: &Desk, event: &str) -> Result<EventLine, Failure> {
    let snapshot = desk.seen()?;
    let event = naming::find(&snapshot.events, event)?;
    let index = Index::of(&snapshot);
    let line = index.event(event);
    let ahead = event.course == EventCourse::Planned && event.interval.start() >= desk.env.now();
    let entries = if ahead { entries_for(desk, &[event])? } else { None };
    let conflicts = entries.map(|known| conflicts_of(&index, &known, event)).unwrap_or_default();
    Ok(EventLine { conflicts, ..line })
}

/// What the calendars say about the days of those of the events that are still to come.
fn entries_for(desk: &Desk, events: &[&MarketEvent]) -> Result<Option<Entries>, Failure> {
    let zone = desk.programme()?.home_zone;
    let ahead = events.iter().filter(|event| event.course == EventCourse::Planned);
    let ahead = ahead.filter(|event| event.interval.start() >= desk.env.now());
    let days: Vec<_> = ahead.map(|event| day_of(event.interval.start(), zone)).collect();
    let range = days.iter().min().zip(days.iter().max());
    let range = range.and_then(|(first, last)| DateRange::new(*first, *last).ok());
    let whose = events.iter().flat_map(|event| whose(event)).collect();
    range.map(|days| desk.entries_of(&whose, days)).transpose()
}

/// Whose calendars can stand in an event's way.
pub(crate) fn whose(event: &MarketEvent) -> impl Iterator<Item = CalendarOwner> + '_ {
    let managers = event.managers.iter().copied().map(CalendarOwner::Manager);
    managers.chain([CalendarOwner::Distributor(event.distributor)])
}

impl Index<'_> {
    /// A market event with the names of all that it concerns, its conflicts apart.
    pub(crate) fn event(&self, event: &MarketEvent) -> EventLine {
        let (local_start, local_end) = self.local_span(event.interval);
        let client = |id: &_| Some(Named { id: *id, name: self.clients.get(id)?.name.clone() });
        let manager = |id: &_| Some(Named { id: *id, name: self.managers.get(id)?.name.clone() });
        let rep = |id: &_| Some(Named { id: *id, name: self.reps.get(id)?.name.clone() });
        let at = event.client.as_ref().and_then(client);
        let city = event.client.and_then(|id| self.clients.get(&id)).map_or(event.city, |client| client.city);
        EventLine {
            id: event.id,
            kind: event.kind,
            title: event.title.clone(),
            distributor_id: event.distributor,
            distributor: self
                .distributors
                .get(&event.distributor)
                .map(|one| one.name.clone())
                .unwrap_or_default(),
            client: at,
            city: self.cities.get(&city).map(|city| city.name.clone()).unwrap_or_default(),
            place: event.place.clone(),
            date: local_start.date(),
            start: event.interval.start(),
            end: event.interval.end(),
            local_start,
            local_end,
            managers: event.managers.iter().filter_map(manager).collect(),
            reps: event.reps.iter().filter_map(rep).collect(),
            invited: event.invited.iter().filter_map(client).collect(),
            materials: event.materials.clone(),
            budget_planned: event.budget.planned,
            budget_spent: event.budget.spent,
            state: event.course.state(),
            outcome: match &event.course {
                EventCourse::Held(outcome) => Some(outcome.clone()),
                EventCourse::Planned | EventCourse::Cancelled(_) => None,
            },
            called_off: match &event.course {
                EventCourse::Cancelled(called_off) => Some(called_off.clone()),
                EventCourse::Planned | EventCourse::Held(_) => None,
            },
            conflicts: Vec::new(),
        }
    }
}

impl EventLine {
    /// The catalogue's word for the kind of meeting.
    pub fn kind_message(&self) -> String {
        kind_message(self.kind)
    }

    /// The catalogue's word for the state.
    pub fn state_message(&self) -> String {
        state_message(self.state)
    }
}

fn kind_message(kind: MarketEventKind) -> String {
    format!("events-kind-{}", word(kind).replace('_', "-"))
}

fn state_message(state: EventState) -> String {
    format!("events-state-{}", word(state))
}

/// Whether a stretch lies wholly in the past.
fn is_over(interval: Interval, desk: &Desk) -> bool {
    interval.end() <= desk.env.now()
}
