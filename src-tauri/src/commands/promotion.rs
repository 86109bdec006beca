//! Promotion plans.

use tandem_app::{
    failure::Failure,
    promotion,
    wire::{
        promotion::{Actual, PromotionDraft, PromotionId, PromotionLine},
        records::Removal,
    },
};

use super::Held;

/// The promotion plans with a distributor.
#[tauri::command]
#[specta::specta]
pub async fn promotions(session: Held<'_>, distributor: String) -> Result<Vec<PromotionLine>, Failure> {
    session.work(move |desk| promotion::list(desk, Some(&distributor))).await
}

/// A promotion plan as a form shows it.
#[tauri::command]
#[specta::specta]
pub async fn promotion_draft(session: Held<'_>, id: PromotionId) -> Result<PromotionDraft, Failure> {
    session.work(move |desk| promotion::draft(desk, id)).await
}

/// Notes a new promotion plan, or changes one.
#[tauri::command]
#[specta::specta]
pub async fn save_promotion(session: Held<'_>, draft: PromotionDraft) -> Result<PromotionId, Failure> {
    session.work(move |desk| promotion::save(desk, &draft)).await
}

/// Notes what became of an activity, by its number in the plan.
#[tauri::command]
#[specta::specta]
pub async fn note_actual(
    session: Held<'_>,
    promotion: PromotionId,
    activity: u32,
    actual: Actual,
) -> Result<(), Failure> {
    session.work(move |desk| promotion::note_actual(desk, &promotion.to_string(), activity, actual)).await
}

/// Removes a promotion plan.
#[tauri::command]
#[specta::specta]
pub async fn remove_promotion(session: Held<'_>, id: PromotionId) -> Result<Removal, Failure> {
    session.work(move |desk| promotion::remove(desk, &id.to_string())).await
}
