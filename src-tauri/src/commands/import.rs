//! Calendars in.

use std::path::PathBuf;

use tandem_app::{
    Desk,
    failure::Failure,
    import::{self, Accept},
    wire::{
        calendars::{CalendarLine, CalendarPolicy, FileLook, ImportReport, ReviewLine},
        sheets::{SheetsChoice, SheetsLook},
    },
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
    choice: SheetsChoice,
    policy: Option<CalendarPolicy>,
) -> Result<Vec<ImportReport>, Failure> {
    let accept = Accept { incomplete: accept_incomplete, older: accept_older };
    session
        .work(move |desk| {
            import::import_as(desk, import::owner(desk, &owner)?, &path, accept, &choice, policy)
        })
        .await
}

/// What stands in a file of sheets, and how it would be read with what is decided of it. The owner is named by id.
#[tauri::command]
#[specta::specta]
pub async fn look_at_sheets(
    session: Held<'_>,
    path: PathBuf,
    owner: Option<String>,
    choice: SheetsChoice,
) -> Result<SheetsLook, Failure> {
    let work = move |desk: &mut Desk| {
        let owner = owner.map(|owner| import::owner(desk, &owner)).transpose()?;
        import::look_at_sheets(desk, &path, owner, &choice)
    };
    session.work(work).await
}

/// The calendars held.
#[tauri::command]
#[specta::specta]
pub async fn calendars(session: Held<'_>) -> Result<Vec<CalendarLine>, Failure> {
    session.work(|desk| import::calendars(desk)).await
}

/// From now on, the entries of a calendar held are treated so.
#[tauri::command]
#[specta::specta]
pub async fn set_calendar_policy(
    session: Held<'_>,
    calendar: String,
    policy: CalendarPolicy,
) -> Result<(), Failure> {
    session.work(move |desk| import::set_policy(desk, &calendar, policy)).await
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
