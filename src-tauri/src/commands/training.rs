//! Training, with its effect on later visits.

use tandem_app::{
    failure::Failure,
    training,
    wire::training::{TrainingDraft, TrainingId, TrainingPage},
};

use super::Held;

/// The trainings of a distributor's reps, or of the managers; and what they lack.
#[tauri::command]
#[specta::specta]
pub async fn trainings(session: Held<'_>, distributor: Option<String>) -> Result<TrainingPage, Failure> {
    session.work(move |desk| training::page(desk, distributor.as_deref())).await
}

/// A session as a form shows it.
#[tauri::command]
#[specta::specta]
pub async fn training_draft(session: Held<'_>, id: TrainingId) -> Result<TrainingDraft, Failure> {
    session.work(move |desk| training::draft(desk, id)).await
}

/// Notes a session, or changes one.
#[tauri::command]
#[specta::specta]
pub async fn save_training(session: Held<'_>, draft: TrainingDraft) -> Result<TrainingId, Failure> {
    session.work(move |desk| training::save(desk, &draft)).await
}

/// Takes a session out.
#[tauri::command]
#[specta::specta]
pub async fn remove_training(session: Held<'_>, id: TrainingId) -> Result<(), Failure> {
    session.work(move |desk| training::remove(desk, id)).await
}
