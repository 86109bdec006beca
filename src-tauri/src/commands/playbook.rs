//! The playbook and its editions.

use tandem_app::{
    content,
    failure::Failure,
    playbook,
    wire::{
        content::VisitContent,
        playbook::{PlaybookDifference, PlaybookDraft, PlaybookPage},
    },
};

use super::Held;

/// An edition of the playbook; the last one, unless a version is given.
#[tauri::command]
#[specta::specta]
pub async fn playbook(session: Held<'_>, version: Option<u32>) -> Result<PlaybookPage, Failure> {
    session.work(move |desk| playbook::page(desk, version)).await
}

/// Makes a new edition.
#[tauri::command]
#[specta::specta]
pub async fn save_playbook(session: Held<'_>, draft: PlaybookDraft) -> Result<u32, Failure> {
    session.work(move |desk| playbook::save(desk, draft)).await
}

/// Goes back to what comes with the product, as a new edition.
#[tauri::command]
#[specta::specta]
pub async fn restore_playbook(session: Held<'_>, note: String, by: String) -> Result<u32, Failure> {
    session.work(move |desk| playbook::restore(desk, &note, &by)).await
}

/// What one edition has and the other has not.
#[tauri::command]
#[specta::specta]
pub async fn compare_playbooks(
    session: Held<'_>,
    before: u32,
    after: u32,
) -> Result<Vec<PlaybookDifference>, Failure> {
    session.work(move |desk| playbook::compare(desk, before, after)).await
}

/// What is in the visits of the last four weeks, of all or of one distributor.
#[tauri::command]
#[specta::specta]
pub async fn visit_content(session: Held<'_>, distributor: Option<String>) -> Result<VisitContent, Failure> {
    session.work(move |desk| content::content(desk, distributor.as_deref(), None, None)).await
}
