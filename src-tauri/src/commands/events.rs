//! Market events.

use tandem_app::{
    events,
    failure::Failure,
    wire::{
        events::{
            EventDraft, EventFilter, EventLine, EventPlacing, HeldDraft, MarketEventId, MarketEventKind,
        },
        records::{DistributorId, Removal},
    },
    words::Language,
};

use super::Held;

/// The market events, by time; of one distributor, or of all.
#[tauri::command]
#[specta::specta]
pub async fn events(session: Held<'_>, distributor: Option<String>) -> Result<Vec<EventLine>, Failure> {
    session.work(move |desk| events::list(desk, &EventFilter { distributor, ..EventFilter::default() })).await
}

/// A market event.
#[tauri::command]
#[specta::specta]
pub async fn event(session: Held<'_>, id: MarketEventId) -> Result<EventLine, Failure> {
    session.work(move |desk| events::show(desk, &id.to_string())).await
}

/// A new market event with a distributor, with what must be ready for one of its kind.
#[tauri::command]
#[specta::specta]
pub async fn new_event(
    session: Held<'_>,
    distributor: DistributorId,
    kind: MarketEventKind,
    language: String,
) -> Result<EventDraft, Failure> {
    let language = Language::from_locale(&language).unwrap_or_default();
    session.work(move |desk| events::new_draft(desk, distributor, kind, language)).await
}

/// A market event as a form shows it.
#[tauri::command]
#[specta::specta]
pub async fn event_draft(session: Held<'_>, id: MarketEventId) -> Result<EventDraft, Failure> {
    session.work(move |desk| events::draft(desk, id)).await
}

/// Notes a new market event, or changes one, where nothing stands in the way.
#[tauri::command]
#[specta::specta]
pub async fn save_event(session: Held<'_>, draft: EventDraft) -> Result<EventPlacing, Failure> {
    session.work(move |desk| events::place(desk, &draft)).await
}

/// Notes what came of a market event.
#[tauri::command]
#[specta::specta]
pub async fn hold_event(session: Held<'_>, draft: HeldDraft) -> Result<(), Failure> {
    session.work(move |desk| events::hold(desk, &draft)).await
}

/// Notes that a market event will not take place.
#[tauri::command]
#[specta::specta]
pub async fn cancel_event(
    session: Held<'_>,
    id: MarketEventId,
    who: String,
    reason: String,
) -> Result<(), Failure> {
    session.work(move |desk| events::cancel(desk, id, &who, &reason)).await
}

/// Notes whether something that a market event needs is ready.
#[tauri::command]
#[specta::specta]
pub async fn ready_event(
    session: Held<'_>,
    id: MarketEventId,
    material: usize,
    done: bool,
) -> Result<(), Failure> {
    session.work(move |desk| events::make_ready(desk, id, material, done)).await
}

/// Takes a market event away.
#[tauri::command]
#[specta::specta]
pub async fn remove_event(session: Held<'_>, id: MarketEventId) -> Result<Removal, Failure> {
    session.work(move |desk| events::remove(desk, id)).await
}
