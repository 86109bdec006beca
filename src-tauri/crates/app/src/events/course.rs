//! What becomes of an event: held, called off, or taken away.

use tandem_domain::{
    ids::MarketEventId,
    market_event::{Budget, EventCourse, EventOutcome, MarketEvent},
    record::CalledOff,
    working_time::day_of,
};

use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    people::fields::{number, required},
    wire::{events::HeldDraft, records::Removal},
};

/// Notes what came of an event, also anew of one that was noted before.
///
/// # Errors
/// When there is no such event, it was called off or has not begun, a field is wrong, or the programme can't be written.
pub fn hold(desk: &mut Desk, draft: &HeldDraft) -> Result<(), Failure> {
    let before = found(desk, draft.id)?;
    if matches!(before.course, EventCourse::Cancelled(_)) {
        return Err(Failure::new(Code::ChangeRefused));
    }
    if before.interval.start() > desk.env.now() {
        let local = before.interval.start().with_timezone(&desk.programme()?.home_zone);
        return Err(Failure::new(Code::NotYet).with("at", local.format("%Y-%m-%d %H:%M")));
    }
    let mut outcome = EventOutcome {
        attendance: number("attendance", draft.attendance, 0..=10_000)?,
        result: draft.result.trim().to_owned(),
    };
    // What the form could not show stays as it was.
    let shown = desk.seen()?.events.iter().find(|one| one.id == before.id).map(|one| one.course.clone());
    if let (EventCourse::Held(was), Some(EventCourse::Held(shown))) = (&before.course, shown)
        && shown.result == outcome.result
    {
        was.result.clone_into(&mut outcome.result);
    }
    let spent =
        draft.budget_spent.map(|spent| number("budget_spent", Some(spent), 0..=10_000_000)).transpose()?;
    let event = MarketEvent {
        budget: Budget { spent, ..before.budget },
        course: EventCourse::Held(outcome),
        ..before
    };
    desk.change("hold-event", |writer| writer.put_market_event(&event))
}

/// Notes that an event will not take place. Its people are free again.
///
/// # Errors
/// When there is no such event, it took place or was called off already, nobody or no reason is named, or the
/// programme can't be written.
pub fn cancel(desk: &mut Desk, event: MarketEventId, who: &str, reason: &str) -> Result<(), Failure> {
    let before = found(desk, event)?;
    if before.course != EventCourse::Planned {
        return Err(Failure::new(Code::ChangeRefused));
    }
    let called_off = CalledOff {
        who: required("who", who)?,
        reason: required("reason", reason)?,
        on: day_of(desk.env.now(), desk.programme()?.home_zone),
    };
    let event = MarketEvent { course: EventCourse::Cancelled(called_off), ..before };
    desk.change("cancel-event", |writer| writer.put_market_event(&event))
}

/// Notes whether one of the things that an event needs is ready, given by its position.
///
/// # Errors
/// When there is no such event or thing, or the programme can't be written.
pub fn make_ready(desk: &mut Desk, event: MarketEventId, material: usize, done: bool) -> Result<(), Failure> {
    let mut event = found(desk, event)?;
    let one = event.materials.get_mut(material);
    let one = one
        .ok_or_else(|| Failure::new(Code::NoSuchThing).with("kind", "material").with("name", material + 1))?;
    one.done = done;
    desk.change("ready-event", |writer| writer.put_market_event(&event))
}

/// Takes an event away, as if it had never been planned.
///
/// # Errors
/// When there is no such event, or the programme can't be written.
pub fn remove(desk: &mut Desk, event: MarketEventId) -> Result<Removal, Failure> {
    let id = found(desk, event)?.id;
    let name = naming::by_id(&desk.seen()?.events, id)?.title.clone();
    desk.change("remove-event", |writer| writer.delete_market_event(id))?;
    Ok(Removal { removed: true, name, along: Vec::new() })
}

fn found(desk: &Desk, event: MarketEventId) -> Result<MarketEvent, Failure> {
    let snapshot = desk.snapshot()?;
    if snapshot.is_erased(event.uuid()) {
        return Err(Failure::new(Code::Erased));
    }
    naming::by_id(&snapshot.events, event).cloned()
}
