//! A visit's life, and what visits leave to do.

use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime};
use tandem_app::{
    failure::Failure,
    sentence::Sentence,
    visits::{self, Filter, Wish},
    wire::{
        plan::VisitLine,
        rescheduling::{OtherMoments, Rescheduling},
        visits::{
            AttachmentLine, AttachmentView, DraftLine, Goal, HoldForm, OpenItem, Preparation, Side, Step,
            SummaryForm, Typed, VisitCard, VisitPage, VisitState,
        },
    },
    words::Language,
};

use super::Held;

/// The visits in these states, or all, by time.
#[tauri::command]
#[specta::specta]
pub async fn visits(session: Held<'_>, states: Vec<VisitState>) -> Result<Vec<VisitLine>, Failure> {
    session.work(move |desk| visits::list(desk, &Filter { states, ..Filter::default() })).await
}

/// All visits, by time, each with what lacks next.
#[tauri::command]
#[specta::specta]
pub async fn visit_cards(session: Held<'_>) -> Result<Vec<VisitCard>, Failure> {
    session.work(|desk| visits::cards(desk)).await
}

/// All about a visit, as far as the agreement shares it.
#[tauri::command]
#[specta::specta]
pub async fn visit(session: Held<'_>, id: String, language: String) -> Result<VisitPage, Failure> {
    let language = Language::from_locale(&language).unwrap_or_default();
    session.work(move |desk| visits::page(desk, &id, language)).await
}

/// Notes who of the distributor agreed to a visit, and when.
#[tauri::command]
#[specta::specta]
pub async fn note_agreement(
    session: Held<'_>,
    id: String,
    by: String,
    on: Option<NaiveDate>,
) -> Result<(), Failure> {
    session.work(move |desk| visits::agree(desk, &id, Some((&by, on)))).await
}

/// Opens again what was agreed, called off, or closed.
#[tauri::command]
#[specta::specta]
pub async fn reopen_visit(session: Held<'_>, id: String) -> Result<(), Failure> {
    session.work(move |desk| visits::reopen(desk, &id)).await
}

/// Stores the preparation.
#[tauri::command]
#[specta::specta]
pub async fn prepare_visit(session: Held<'_>, id: String, form: Preparation) -> Result<(), Failure> {
    session.work(move |desk| visits::prepare(desk, &id, form)).await
}

/// Stores the goal.
#[tauri::command]
#[specta::specta]
pub async fn set_goal(session: Held<'_>, id: String, form: Goal) -> Result<(), Failure> {
    session.work(move |desk| visits::set_goal(desk, &id, form)).await
}

/// Stores what happened there.
#[tauri::command]
#[specta::specta]
pub async fn hold_visit(session: Held<'_>, id: String, form: HoldForm) -> Result<(), Failure> {
    session.work(move |desk| visits::hold(desk, &id, form)).await
}

/// Stores the summary.
#[tauri::command]
#[specta::specta]
pub async fn summarise_visit(session: Held<'_>, id: String, form: SummaryForm) -> Result<(), Failure> {
    session.work(move |desk| visits::summarise(desk, &id, form)).await
}

/// Notes what one side thinks of a visit.
#[tauri::command]
#[specta::specta]
pub async fn rate_visit(
    session: Held<'_>,
    id: String,
    side: Side,
    score: u8,
    name: String,
    remark: String,
) -> Result<(), Failure> {
    session.work(move |desk| visits::rate(desk, &id, side, score, (&name, &remark))).await
}

/// Closes a visit of which nothing is left to do.
#[tauri::command]
#[specta::specta]
pub async fn close_visit(session: Held<'_>, id: String) -> Result<(), Failure> {
    session.work(move |desk| visits::close(desk, &id)).await
}

/// Notes that a visit will not take place.
#[tauri::command]
#[specta::specta]
pub async fn cancel_visit(session: Held<'_>, id: String, who: String, reason: String) -> Result<(), Failure> {
    session.work(move |desk| visits::cancel(desk, &id, &who, &reason)).await
}

/// Notes that somebody who was needed did not come.
#[tauri::command]
#[specta::specta]
pub async fn note_no_show(session: Held<'_>, id: String, who: String, reason: String) -> Result<(), Failure> {
    session.work(move |desk| visits::no_show(desk, &id, &who, &reason)).await
}

/// Puts another visit in the place of one.
#[tauri::command]
#[specta::specta]
pub async fn reschedule_visit(
    session: Held<'_>,
    id: String,
    start: NaiveDateTime,
    manager: Option<String>,
    rep: Option<String>,
    who: String,
    reason: String,
) -> Result<Rescheduling, Failure> {
    let wish = Wish { start, manager, rep };
    session.work(move |desk| visits::reschedule(desk, &id, &wish, &who, &reason)).await
}

/// With whom and when another visit could take the place of one.
#[tauri::command]
#[specta::specta]
pub async fn other_moments(
    session: Held<'_>,
    id: String,
    manager: Option<String>,
    rep: Option<String>,
) -> Result<OtherMoments, Failure> {
    session.work(move |desk| visits::other_moments(desk, &id, manager.as_deref(), rep.as_deref())).await
}

/// What stands in the way of another visit in the place of one.
#[tauri::command]
#[specta::specta]
pub async fn reschedule_obstacles(
    session: Held<'_>,
    id: String,
    start: NaiveDateTime,
    manager: Option<String>,
    rep: Option<String>,
) -> Result<Vec<Sentence>, Failure> {
    let wish = Wish { start, manager, rep };
    session.work(move |desk| visits::obstacles(desk, &id, &wish)).await
}

/// What visits leave to do, by due date.
#[tauri::command]
#[specta::specta]
pub async fn open_items(session: Held<'_>, with_done: bool) -> Result<Vec<OpenItem>, Failure> {
    session.work(move |desk| visits::open_items(desk, with_done)).await
}

/// Notes that an action is done, an answer was given, or a finding is settled.
#[tauri::command]
#[specta::specta]
pub async fn finish_item(session: Held<'_>, id: String, result: String) -> Result<(), Failure> {
    session.work(move |desk| visits::done(desk, &id, &result)).await
}

/// Keeps what was typed of a step so far.
#[tauri::command]
#[specta::specta]
pub async fn save_draft(session: Held<'_>, id: String, step: Step, content: String) -> Result<(), Failure> {
    session.work(move |desk| visits::save_draft(desk, &id, step, &content)).await
}

/// What was typed of a step, and not stored.
#[tauri::command]
#[specta::specta]
pub async fn draft(session: Held<'_>, id: String, step: Step) -> Result<Option<Typed>, Failure> {
    session.work(move |desk| visits::draft(desk, &id, step)).await
}

/// Throws away what was typed of a step.
#[tauri::command]
#[specta::specta]
pub async fn discard_draft(session: Held<'_>, id: String, step: Step) -> Result<(), Failure> {
    session.work(move |desk| visits::discard_draft(desk, &id, step)).await
}

/// Where something was typed and not stored, the last one first.
#[tauri::command]
#[specta::specta]
pub async fn drafts(session: Held<'_>) -> Result<Vec<DraftLine>, Failure> {
    session.work(|desk| visits::drafts(desk)).await
}

/// Keeps a copy of a file with a visit.
#[tauri::command]
#[specta::specta]
pub async fn attach_file(session: Held<'_>, id: String, path: PathBuf) -> Result<AttachmentLine, Failure> {
    session.work(move |desk| visits::attach(desk, &id, &path)).await
}

/// A kept file as the page can show it.
#[tauri::command]
#[specta::specta]
pub async fn view_attachment(session: Held<'_>, attachment: String) -> Result<AttachmentView, Failure> {
    session.work(move |desk| visits::view_attachment(desk, &attachment)).await
}

/// Writes a copy of a kept file.
#[tauri::command]
#[specta::specta]
pub async fn save_attachment(session: Held<'_>, attachment: String, path: PathBuf) -> Result<(), Failure> {
    session.work(move |desk| visits::save_attachment(desk, &attachment, &path)).await
}

/// Takes a file away from its visit.
#[tauri::command]
#[specta::specta]
pub async fn remove_attachment(session: Held<'_>, attachment: String) -> Result<(), Failure> {
    session.work(move |desk| visits::remove_attachment(desk, &attachment)).await
}
