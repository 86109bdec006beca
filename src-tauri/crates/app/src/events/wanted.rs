//! From the draft of a form to an event, and back.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::Deserialize;
use tandem_domain::{
    ids::{ClientId, DistributorId, MarketEventId},
    market_event::{Budget, EventCourse, EventMaterial, MarketEvent, MarketEventKind},
    playbook::ChecklistItem,
    time::{Interval, instant},
};
use tandem_words::Language;

use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    people::{
        cities::{self, Cities},
        fields::{out_of_range, required, wrong},
    },
    visits::in_language,
    wire::events::{EventDraft, MaterialDraft},
};

/// The most that an event may cost, in yuan: beyond it somebody has typed a nought too many.
const MOST_YUAN: u32 = 10_000_000;
/// No event lasts longer, in hours.
const MOST_HOURS: i64 = 72;

/// What must be ready for each kind of event, unless somebody says otherwise.
#[derive(Deserialize)]
struct Materials(BTreeMap<MarketEventKind, Vec<ChecklistItem>>);

fn materials(kind: MarketEventKind, language: Language) -> Vec<MaterialDraft> {
    // The file is part of the program, and a test reads it.
    let known: Option<Materials> =
        serde_json::from_str(include_str!("../../data/events/materials.json")).ok();
    let items = known.and_then(|mut known| known.0.remove(&kind)).unwrap_or_default();
    let draft = |one: ChecklistItem| MaterialDraft {
        item: in_language(&one.item, language),
        side: one.side,
        done: false,
    };
    items.into_iter().map(draft).collect()
}

/// A new event with a distributor, with what must be ready for one of its kind.
///
/// # Errors
/// When there is no such distributor, or the programme can't be read.
pub fn new_draft(
    desk: &Desk,
    distributor: DistributorId,
    kind: MarketEventKind,
    language: Language,
) -> Result<EventDraft, Failure> {
    let snapshot = desk.snapshot()?;
    let company = naming::by_id(&snapshot.distributors, distributor)?;
    Ok(EventDraft {
        id: None,
        kind,
        title: String::new(),
        distributor,
        client: None,
        city: cities::draft(&snapshot, company.city),
        place: String::new(),
        day: String::new(),
        from: "14:00".to_owned(),
        to: if kind == MarketEventKind::DepartmentMeeting { "15:00" } else { "17:00" }.to_owned(),
        managers: Vec::new(),
        reps: Vec::new(),
        invited: Vec::new(),
        materials: materials(kind, language),
        budget_planned: Some(0),
    })
}

/// A market event as a form shows it.
///
/// # Errors
/// When there is no such event, or the programme can't be read.
pub fn draft(desk: &Desk, event: MarketEventId) -> Result<EventDraft, Failure> {
    let snapshot = desk.seen()?;
    let event = naming::by_id(&snapshot.events, event)?;
    let local = |at: DateTime<Utc>| at.with_timezone(&snapshot.programme.home_zone).naive_local();
    let time = |at: DateTime<Utc>| local(at).format("%H:%M").to_string();
    let material =
        |one: &EventMaterial| MaterialDraft { item: one.item.clone(), side: one.side, done: one.done };
    Ok(EventDraft {
        id: Some(event.id),
        kind: event.kind,
        title: event.title.clone(),
        distributor: event.distributor,
        client: event.client,
        city: cities::draft(&snapshot, event.city),
        place: event.place.clone(),
        day: local(event.interval.start()).date().to_string(),
        from: time(event.interval.start()),
        to: time(event.interval.end()),
        managers: event.managers.clone(),
        reps: event.reps.clone(),
        invited: event.invited.clone(),
        materials: event.materials.iter().map(material).collect(),
        budget_planned: Some(event.budget.planned),
    })
}

/// The event that a draft asks for, with the cities that it needs.
pub(super) fn event(desk: &Desk, draft: &EventDraft) -> Result<(MarketEvent, Cities), Failure> {
    let snapshot = desk.snapshot()?;
    let before = draft.id.map(|id| naming::by_id(&snapshot.events, id)).transpose()?;
    if before.is_some_and(|before| matches!(before.course, EventCourse::Cancelled(_))) {
        return Err(Failure::new(Code::ChangeRefused));
    }
    let distributor = before.map_or(draft.distributor, |before| before.distributor);
    let company = naming::by_id(&snapshot.distributors, distributor)?;
    if snapshot.is_erased(distributor.uuid()) {
        return Err(Failure::new(Code::Erased));
    }
    let own_client = |id: &ClientId| {
        let found = naming::by_id(&snapshot.clients, id)?;
        let is_own = found.distributor == distributor && !snapshot.is_erased(id.uuid());
        if is_own { Ok(found) } else { Err(unknown("client", *id)) }
    };
    let mut cities = Cities::of(&snapshot);
    let client = draft.client.as_ref().map(own_client).transpose()?;
    let city = match client {
        Some(client) => client.city,
        None if draft.city.name.trim().is_empty() => company.city,
        None => cities.settle(&desk.env, "city", &draft.city)?.id,
    };
    draft.invited.iter().try_for_each(|id| own_client(id).map(|_| ()))?;
    for rep in &draft.reps {
        let found = naming::by_id(&snapshot.reps, rep)?;
        if found.distributor != distributor {
            return Err(unknown("rep", *rep));
        }
    }
    draft.managers.iter().try_for_each(|id| naming::by_id(&snapshot.managers, id).map(|_| ()))?;
    // Both companies hold it: without a manager it is the distributor's own affair.
    if draft.managers.is_empty() {
        return Err(wrong(Code::FieldMissing, "managers"));
    }
    let day: NaiveDate = draft.day.trim().parse().map_err(|_| wrong(Code::FieldMissing, "day"))?;
    let zone = snapshot.programme.home_zone;
    let at = |field, text: &str| {
        let time = NaiveTime::parse_from_str(text.trim(), "%H:%M");
        time.map(|time| instant(day.and_time(time), zone)).map_err(|_| wrong(Code::FieldMissing, field))
    };
    let budget = draft.budget_planned.unwrap_or(0);
    if budget > MOST_YUAN {
        return Err(out_of_range("budget_planned", 0, MOST_YUAN));
    }
    let title = match (draft.title.trim(), client) {
        ("", Some(client)) => client.name.clone(),
        (title, _) => required("event_title", title)?,
    };
    let made = |one: &MaterialDraft| {
        let item = one.item.trim().to_owned();
        (!item.is_empty()).then_some(EventMaterial { item, side: one.side, done: one.done })
    };
    let shown = draft.id.map(|id| self::draft(desk, id)).transpose()?;
    let event = MarketEvent {
        id: before.map_or_else(|| desk.env.id(), |before| before.id),
        kind: draft.kind,
        title,
        distributor,
        city,
        client: client.map(|client| client.id),
        place: draft.place.trim().to_owned(),
        interval: interval(at("starts", &draft.from)?, at("ends", &draft.to)?)?,
        managers: draft.managers.clone(),
        reps: draft.reps.clone(),
        invited: draft.invited.clone(),
        materials: draft.materials.iter().filter_map(made).collect(),
        budget: Budget { planned: budget, spent: before.and_then(|before| before.budget.spent) },
        course: before.map_or(EventCourse::Planned, |before| before.course.clone()),
    };
    Ok((with_what_was_hidden(event, draft, shown.as_ref(), before), cities))
}

/// What a form could not show, since the agreement does not share it, stays as it was unless somebody wrote anew.
fn with_what_was_hidden(
    mut event: MarketEvent,
    draft: &EventDraft,
    shown: Option<&EventDraft>,
    before: Option<&MarketEvent>,
) -> MarketEvent {
    let Some((shown, before)) = shown.zip(before) else { return event };
    if draft.title == shown.title {
        before.title.clone_into(&mut event.title);
    }
    if draft.place == shown.place {
        before.place.clone_into(&mut event.place);
    }
    for (at, material) in event.materials.iter_mut().enumerate() {
        let is_as_shown = shown.materials.get(at).is_some_and(|one| one.item == material.item);
        if let Some(one) = before.materials.get(at).filter(|_| is_as_shown) {
            one.item.clone_into(&mut material.item);
        }
    }
    event
}

/// From one instant to the other.
pub(super) fn interval(from: DateTime<Utc>, to: DateTime<Utc>) -> Result<Interval, Failure> {
    let interval = Interval::new(from, to).ok().filter(|one| one.duration().num_hours() <= MOST_HOURS);
    interval.ok_or_else(|| wrong(Code::BadHours, "ends"))
}

fn unknown(kind: &str, id: impl std::fmt::Display) -> Failure {
    Failure::new(Code::NoSuchThing).with("kind", kind).with("name", id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn something_must_be_ready_for_each_kind_in_both_languages() {
        for kind in [MarketEventKind::DepartmentMeeting, MarketEventKind::RegionalMeeting] {
            let (chinese, english) = (materials(kind, Language::Chinese), materials(kind, Language::English));
            assert!(chinese.len() > 2 && chinese.len() == english.len());
            assert!(chinese.iter().all(|one| one.item.chars().any(|c| c > '\u{4e00}')));
            assert!(english.iter().all(|one| one.item.is_ascii()));
        }
    }
}
