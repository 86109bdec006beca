//! Putting an event into the calendar, and moving it: where something stands in the way nothing changes, and the
//! answer says what, and which moments are nearest.

use chrono::{DateTime, Days, NaiveDateTime, TimeDelta, Utc};
use tandem_domain::{
    market_event::{EventCourse, MarketEvent},
    people::Participant,
    time::{DateRange, Interval, instant},
    working_time::{day_of, working_intervals},
};

use super::{
    is_over,
    obstacles::{Obstacles, outside},
    wanted, whose,
};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    sentence::Sentence,
    visits::Index,
    wire::events::{EventDraft, EventMoment, EventPlacing},
};

/// How many moments are offered where an event could not be put.
const NEAREST: usize = 3;
/// So many days before and after are looked through for them.
const NEAR_DAYS: u64 = 10;
/// Events are offered on the full and half hour.
const STEP_MINUTES: i64 = 30;

/// Notes a market event, or changes one. One that is over is written down as it was; one that is to come must be free
/// of conflicts.
///
/// # Errors
/// What is wrong with a field, that the event is over or called off already, or that the programme can't be written.
pub fn place(desk: &mut Desk, draft: &EventDraft) -> Result<EventPlacing, Failure> {
    let (event, cities) = wanted::event(desk, draft)?;
    if let Some(refused) = refusal(desk, &event, cities.all())? {
        return Ok(refused);
    }
    let what = if draft.id.is_some() { "change-event" } else { "plan-event" };
    desk.change(what, |writer| {
        cities.put(writer)?;
        writer.put_market_event(&event)
    })?;
    Ok(EventPlacing { event: Some(event.id), why: Vec::new(), nearest: Vec::new() })
}

/// Moves an event to another start; it lasts as long as before, unless an end is given.
///
/// # Errors
/// When there is no such event, it is over or called off, the end lies before the start, or the programme can't be
/// written.
pub fn shift(
    desk: &mut Desk,
    event: &str,
    start: NaiveDateTime,
    end: Option<NaiveDateTime>,
) -> Result<EventPlacing, Failure> {
    let snapshot = desk.snapshot()?;
    let before = naming::find(&snapshot.events, event)?;
    if before.course != EventCourse::Planned {
        return Err(Failure::new(Code::ChangeRefused));
    }
    let zone = snapshot.programme.home_zone;
    let from = instant(start, zone);
    let to = end.map_or_else(|| from + before.interval.duration(), |end| instant(end, zone));
    let interval = wanted::interval(from, to)?;
    let event = MarketEvent { interval, ..before.clone() };
    if let Some(refused) = refusal(desk, &event, &snapshot.cities)? {
        return Ok(refused);
    }
    desk.change("move-event", |writer| writer.put_market_event(&event))?;
    Ok(EventPlacing { event: Some(event.id), why: Vec::new(), nearest: Vec::new() })
}

/// The time nearest to where an event is wanted at which nothing stands in its way, if there is one near.
pub(crate) fn open_near(desk: &Desk, event: &MarketEvent) -> Result<Option<Interval>, Failure> {
    let snapshot = desk.seen()?;
    let Some(refused) = refusal(desk, event, &snapshot.cities)? else { return Ok(Some(event.interval)) };
    let zone = snapshot.programme.home_zone;
    let first = refused.nearest.first();
    Ok(first.and_then(|one| Interval::new(instant(one.start, zone), instant(one.end, zone)).ok()))
}

/// Why an event can't be where it is wanted, if it can't.
fn refusal(
    desk: &Desk,
    event: &MarketEvent,
    cities: &[tandem_domain::geography::City],
) -> Result<Option<EventPlacing>, Failure> {
    if is_over(event.interval, desk) {
        return Ok(None);
    }
    // What stands in the way is told in words that may be read.
    let mut snapshot = (*desk.seen()?).clone();
    snapshot.cities = cities.to_vec();
    let index = Index::of(&snapshot);
    let zone = snapshot.programme.home_zone;
    let day = day_of(event.interval.start(), zone);
    if let Some(why) = outside(&index, event, day) {
        return Ok(Some(EventPlacing { event: None, why: vec![why], nearest: Vec::new() }));
    }
    let own_day = DateRange::of_day(day);
    let near = DateRange::new(day - Days::new(NEAR_DAYS), day + Days::new(NEAR_DAYS)).unwrap_or(own_day);
    let whose = whose(event).collect();
    let entries = desk.entries_of(&whose, own_day)?;
    let why: Vec<Sentence> = Obstacles::of(&index, &entries, event, own_day).closing(event.interval);
    if why.is_empty() {
        return Ok(None);
    }
    let entries = desk.entries_of(&whose, near)?;
    let obstacles = Obstacles::of(&index, &entries, event, near);
    let nearest = nearest(&index, event, near, desk.env.now(), |stretch| {
        obstacles.leave_open(stretch) && outside(&index, event, day_of(stretch.start(), zone)).is_none()
    });
    Ok(Some(EventPlacing { event: None, why, nearest }))
}

/// The open moments nearest to where an event is wanted, in the working time of all who take part.
fn nearest(
    index: &Index<'_>,
    event: &MarketEvent,
    days: DateRange,
    now: DateTime<Utc>,
    is_open: impl Fn(Interval) -> bool,
) -> Vec<EventMoment> {
    let (snapshot, zone) = (index.snapshot, index.snapshot.programme.home_zone);
    let hours = |who: Participant| match who {
        Participant::Manager(id) => index.managers.get(&id).map(|one| &one.hours),
        Participant::Rep(id) => index.reps.get(&id).map(|one| &one.hours),
    };
    let working: Vec<Vec<Interval>> = event
        .participants()
        .filter_map(hours)
        .map(|hours| working_intervals(hours, &snapshot.special_days, &[], days, zone))
        .collect();
    let lasts = event.interval.duration();
    let works = |stretch: &Interval| working.iter().all(|own| own.iter().any(|one| one.contains(stretch)));
    let begins = days.interval(zone).start();
    let steps = i64::try_from(days.day_count()).unwrap_or(0) * 24 * 60 / STEP_MINUTES;
    let starts = (0..steps).map(|step| begins + TimeDelta::minutes(step * STEP_MINUTES));
    let mut open: Vec<Interval> = starts
        .filter(|start| *start > now)
        .filter_map(|start| Interval::new(start, start + lasts).ok())
        .filter(|stretch| works(stretch) && is_open(*stretch))
        .collect();
    open.sort_by_key(|stretch| (stretch.start() - event.interval.start()).abs());
    let moment = |stretch: &Interval| {
        let (start, end) = index.local_span(*stretch);
        EventMoment { start, end }
    };
    open.iter().take(NEAREST).map(moment).collect()
}
