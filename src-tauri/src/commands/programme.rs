//! The programme as a whole.

use std::path::PathBuf;

use serde::Serialize;
use specta::Type;
use tandem_app::{
    Desk, Env,
    demo::DemoSize,
    failure::{Code, Failure},
    programme::{self, HistoryLine, NewProgramme},
};

use super::Held;
use crate::{
    menu,
    preferences::Choices,
    session::{Session, off_the_window},
};

/// The open programme.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ProgrammeInfo {
    /// Its name.
    pub name: String,
    /// The company that runs it.
    pub manufacturer: String,
    /// The IANA name of its home zone.
    pub zone: String,
    /// Where its file lies.
    pub path: String,
    /// What the program's clock said when this was told, so that the page has no other time than the rest.
    pub now: String,
}

/// What the page starts with.
#[derive(Debug, Clone, Serialize, Type)]
pub struct Start {
    /// What the user chose before.
    pub choices: Choices,
    /// The programme that is open, or was named when the window was opened.
    pub programme: Option<ProgrammeInfo>,
    /// Why the programme that was named could not be opened.
    pub failure: Option<Failure>,
}

fn info(desk: &Desk) -> Result<ProgrammeInfo, Failure> {
    let programme = desk.programme()?;
    Ok(ProgrammeInfo {
        name: programme.name,
        manufacturer: programme.manufacturer,
        zone: programme.home_zone.name().to_owned(),
        path: desk.path().display().to_string(),
        now: env().now().to_rfc3339(),
    })
}

/// The clock of this process; the system's where `TANDEM_NOW` says nothing that can be understood.
fn env() -> Env {
    Env::of_process().unwrap_or_else(|_| Env::system())
}

/// Puts a programme on the desk, and reads ahead what the page will ask of it.
async fn seat(
    session: &Session,
    open: impl FnOnce() -> Result<Desk, Failure> + Send + 'static,
) -> Result<ProgrammeInfo, Failure> {
    let held = session.clone();
    let info = off_the_window(move || {
        let desk = open()?;
        let info = info(&desk)?;
        held.preferences(|preferences| preferences.opened(desk.path()));
        held.set_desk(Some(desk));
        Ok(info)
    })
    .await?;
    let ahead = session.clone();
    tauri::async_runtime::spawn(async move {
        // What can't be read is told when the page asks for it.
        let _ = ahead.work(|desk| desk.read_ahead()).await;
    });
    Ok(info)
}

/// Opens the programme that was named when the window was opened while its page is still coming up.
pub fn begin(session: &Session) {
    let Some(named) = session.named_at_start() else { return };
    let held = session.clone();
    let opening = async move { seat(&held, move || Desk::open(&named, env())).await };
    session.set_opening(tauri::async_runtime::spawn(opening));
}

/// What the page starts with.
#[tauri::command]
#[specta::specta]
pub async fn start(session: Held<'_>) -> Result<Start, Failure> {
    let (programme, failure) = match session.take_opening() {
        Some(opening) => match opening.await {
            Ok(Ok(info)) => (Some(info), None),
            Ok(Err(failure)) => (None, Some(failure)),
            Err(error) => (None, Some(Failure::new(Code::Stopped).because(&error))),
        },
        None => match (session.work(|desk| info(desk)).await.ok(), session.named_at_start()) {
            (None, Some(named)) => match seat(&session, move || Desk::open(&named, env())).await {
                Ok(info) => (Some(info), None),
                Err(failure) => (None, Some(failure)),
            },
            (open, _) => (open, None),
        },
    };
    Ok(Start { choices: session.preferences(|preferences| preferences.choices()), programme, failure })
}

/// Opens a programme file.
#[tauri::command]
#[specta::specta]
pub async fn open_programme(session: Held<'_>, path: PathBuf) -> Result<ProgrammeInfo, Failure> {
    seat(&session, move || Desk::open(&path, env())).await
}

/// Makes a programme file, which must not exist yet.
#[tauri::command]
#[specta::specta]
pub async fn create_programme(
    session: Held<'_>,
    path: PathBuf,
    name: String,
    manufacturer: String,
    zone: String,
) -> Result<ProgrammeInfo, Failure> {
    seat(&session, move || Desk::create(&path, NewProgramme { name, manufacturer, zone }, env())).await
}

/// Makes a programme file with the demo in it.
#[tauri::command]
#[specta::specta]
pub async fn create_demo(session: Held<'_>, path: PathBuf) -> Result<ProgrammeInfo, Failure> {
    seat(&session, move || Ok(programme::create_demo(&path, None, DemoSize::Ordinary, env())?.0)).await
}

/// Closes the programme.
#[tauri::command]
#[specta::specta]
pub async fn close_programme(session: Held<'_>) -> Result<(), Failure> {
    session.set_desk(None);
    Ok(())
}

/// The changes made to the programme, the last one first.
#[tauri::command]
#[specta::specta]
pub async fn history(session: Held<'_>) -> Result<Vec<HistoryLine>, Failure> {
    session.work(|desk| programme::history(desk)).await
}

/// Takes back the last change.
#[tauri::command]
#[specta::specta]
pub async fn undo(session: Held<'_>) -> Result<HistoryLine, Failure> {
    session.work(programme::undo).await
}

/// Does the change again that was taken back last.
#[tauri::command]
#[specta::specta]
pub async fn redo(session: Held<'_>) -> Result<HistoryLine, Failure> {
    session.work(programme::redo).await
}

/// Says what the menu bar says in this language, of the programme as it is now.
#[tauri::command]
#[specta::specta]
pub async fn refresh_menu(app: tauri::AppHandle, session: Held<'_>, language: String) -> Result<(), Failure> {
    let held = session.inner().clone();
    off_the_window(move || menu::refresh(&app, &held, &language)).await
}

/// Speaks the page's language.
#[tauri::command]
#[specta::specta]
pub async fn speak(session: Held<'_>, language: String) -> Result<(), Failure> {
    let held = session.inner().clone();
    let language = language.parse().unwrap_or_default();
    off_the_window(move || {
        held.speak(language);
        Ok(())
    })
    .await
}

/// Keeps the user's language and theme.
#[tauri::command]
#[specta::specta]
pub async fn set_preferences(
    app: tauri::AppHandle,
    session: Held<'_>,
    language: Option<String>,
    theme: Option<String>,
) -> Result<(), Failure> {
    if session.preferences(|preferences| preferences.choices().theme != theme) {
        menu::set_theme(&app, theme.as_deref());
    }
    session.preferences(|preferences| preferences.choose(language, theme));
    Ok(())
}
