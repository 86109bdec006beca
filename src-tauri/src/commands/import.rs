//! Calendars in.

use std::path::PathBuf;

use tandem_app::{
    failure::Failure,
    import::{self, Accept},
    wire::calendars::{CalendarLine, FileLook, ImportReport, ReviewLine},
};

use super::Held;

/// What files are, and whose they may be, before anything is imported.
#[tauri::command]
#[specta::specta]
pub async fn look_at_files(session: Held<'_>, paths: Vec<PathBuf>) -> Result<Vec<FileLook>, Failure> {
    session.work(move |desk| import::look_at(desk, &paths)).await
}

/// Imports the calendar file of a rep, distributor or manager, named by id: a report for each of whom it brings
/// something.
#[tauri::command]
#[specta::specta]
pub async fn import_file(
    session: Held<'_>,
    owner: String,
    path: PathBuf,
    accept_incomplete: bool,
    accept_older: bool,
) -> Result<Vec<ImportReport>, Failure> {
    let accept = Accept { incomplete: accept_incomplete, older: accept_older };
    session.work(move |desk| import::import_for(desk, import::owner(desk, &owner)?, &path, accept)).await
}

/// The calendars held.
#[tauri::command]
#[specta::specta]
pub async fn calendars(session: Held<'_>) -> Result<Vec<CalendarLine>, Failure> {
    session.work(|desk| import::calendars(desk)).await
}

/// The entries that may be calls on a client, and need a person's eye.
#[tauri::command]
#[specta::specta]
pub async fn entries_to_review(session: Held<'_>) -> Result<Vec<ReviewLine>, Failure> {
    session.work(|desk| import::to_review(desk)).await
}

/// Remembers which client entries of this text mean; none: no client.
#[tauri::command]
#[specta::specta]
pub async fn decide_match(
    session: Held<'_>,
    distributor: String,
    text: String,
    client: Option<String>,
) -> Result<(), Failure> {
    session.work(move |desk| import::decide(desk, &distributor, &text, client.as_deref())).await
}
