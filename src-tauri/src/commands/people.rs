//! Who and what the programme knows.

use tandem_app::{
    failure::Failure,
    people::{self, sheet},
    wire::{
        people::{DistributorLine, DistributorPage, ManagerLine, NamedClients, RepLine},
        sheet::{Sheet, SheetLook},
    },
};

use super::Held;

/// The manufacturer's managers.
#[tauri::command]
#[specta::specta]
pub async fn managers(session: Held<'_>) -> Result<Vec<ManagerLine>, Failure> {
    session.work(|desk| people::managers(desk)).await
}

/// The distributors.
#[tauri::command]
#[specta::specta]
pub async fn distributors(session: Held<'_>) -> Result<Vec<DistributorLine>, Failure> {
    session.work(|desk| people::distributors(desk)).await
}

/// All about one distributor.
#[tauri::command]
#[specta::specta]
pub async fn distributor(session: Held<'_>, id: String) -> Result<DistributorPage, Failure> {
    session.work(move |desk| people::distributor(desk, &id)).await
}

/// The distributors' reps.
#[tauri::command]
#[specta::specta]
pub async fn reps(session: Held<'_>) -> Result<Vec<RepLine>, Failure> {
    session.work(|desk| people::reps(desk)).await
}

/// Which of a distributor's clients somebody named, typed or pasted one after the other.
#[tauri::command]
#[specta::specta]
pub async fn named_clients(
    session: Held<'_>,
    distributor: String,
    said: String,
) -> Result<NamedClients, Failure> {
    session.work(move |desk| people::named_clients(desk, &distributor, &said)).await
}

/// What would come of a list of distributors, reps and clients.
#[tauri::command]
#[specta::specta]
pub async fn look_at_people(session: Held<'_>, sheet: Sheet) -> Result<SheetLook, Failure> {
    session.work(move |desk| sheet::look(desk, &sheet)).await
}

/// Takes what can be used of a list of distributors, reps and clients.
#[tauri::command]
#[specta::specta]
pub async fn import_people(session: Held<'_>, sheet: Sheet) -> Result<SheetLook, Failure> {
    session.work(move |desk| sheet::import(desk, &sheet)).await
}
