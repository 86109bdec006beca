//! Documents.

use std::path::PathBuf;

use tandem_app::{
    documents::{self, Summary},
    failure::Failure,
    visits,
    words::Language,
};

use super::Held;

/// Writes the schedule of a manager as PDF.
#[tauri::command]
#[specta::specta]
pub async fn export_schedule(
    session: Held<'_>,
    manager: String,
    path: PathBuf,
    language: String,
) -> Result<Summary, Failure> {
    let language = Language::from_locale(&language).unwrap_or_default();
    let (summary, programme) = session
        .work(move |desk| {
            let made = documents::manager_schedule(desk, &manager, (None, None), language, &[])?;
            Ok((made.write(&path)?, desk.path().to_owned()))
        })
        .await?;
    session.preferences(|preferences| preferences.change_steps_of(&programme, |steps| steps.exported = true));
    Ok(summary)
}

/// Writes the preparation sheet of a visit as PDF.
#[tauri::command]
#[specta::specta]
pub async fn export_preparation(
    session: Held<'_>,
    id: String,
    path: PathBuf,
    language: String,
) -> Result<Summary, Failure> {
    let language = Language::from_locale(&language).unwrap_or_default();
    session.work(move |desk| visits::preparation(desk, &id, language, &[])?.write(&path)).await
}
