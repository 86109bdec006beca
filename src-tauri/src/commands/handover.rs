//! Client data that are handed back, or erased.

use std::path::PathBuf;

use tandem_app::{
    failure::Failure,
    handover,
    wire::handover::{ErasureDone, ErasureLook, HandedBack, ToErase},
    words::Language,
};

use super::Held;

/// Writes a distributor's entire client file.
#[tauri::command]
#[specta::specta]
pub async fn hand_back_clients(
    session: Held<'_>,
    distributor: String,
    xlsx: Option<PathBuf>,
    json: Option<PathBuf>,
    by: String,
    language: String,
) -> Result<HandedBack, Failure> {
    let language = Language::from_locale(&language).unwrap_or_default();
    session
        .work(move |desk| {
            handover::hand_back(desk, &distributor, xlsx.as_deref(), json.as_deref(), &by, language)
        })
        .await
}

/// What erasing would take along and leave; nothing is changed.
#[tauri::command]
#[specta::specta]
pub async fn look_at_erasure(session: Held<'_>, what: ToErase) -> Result<ErasureLook, Failure> {
    session.work(move |desk| handover::look(desk, what)).await
}

/// Erases for good.
#[tauri::command]
#[specta::specta]
pub async fn erase_client_data(
    session: Held<'_>,
    what: ToErase,
    by: String,
    language: String,
) -> Result<ErasureDone, Failure> {
    let language = Language::from_locale(&language).unwrap_or_default();
    session
        .work_with_proposal(move |desk, proposal| {
            // A proposal that is on the table may name what goes.
            *proposal = None;
            handover::erase(desk, what, &by, language)
        })
        .await
}
