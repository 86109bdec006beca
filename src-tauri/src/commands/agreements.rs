//! Agreements, and what term a partner has earned.

use tandem_app::{
    agreements,
    failure::Failure,
    wire::{
        agreements::{Assessment, RenewalDraft, WeightDraft},
        records::AgreementId,
    },
};

use super::Held;

/// What is known of a distributor, and the term that follows from it.
#[tauri::command]
#[specta::specta]
pub async fn assessment(session: Held<'_>, distributor: String) -> Result<Assessment, Failure> {
    session.work(move |desk| agreements::assess(desk, &distributor)).await
}

/// Notes the next agreement with a distributor.
#[tauri::command]
#[specta::specta]
pub async fn renew_agreement(session: Held<'_>, draft: RenewalDraft) -> Result<AgreementId, Failure> {
    session.work(move |desk| agreements::renew(desk, &draft)).await
}

/// Changes what the criteria weigh.
#[tauri::command]
#[specta::specta]
pub async fn set_term_weights(session: Held<'_>, weights: Vec<WeightDraft>) -> Result<(), Failure> {
    session.work(move |desk| agreements::set_weights(desk, &weights)).await
}
