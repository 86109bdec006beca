//! Stages of distributors, and their four flows.

use tandem_app::{
    failure::Failure,
    flows, stages,
    wire::{
        flows::{FlowDraft, FlowPage, FlowSheetLook},
        records::DistributorId,
        sheet::Sheet,
        stages::{StageMove, StagePage},
    },
    words::Language,
};

use super::Held;

/// Where a distributor stands among the stages.
#[tauri::command]
#[specta::specta]
pub async fn stage(session: Held<'_>, distributor: String, language: String) -> Result<StagePage, Failure> {
    let language = Language::from_locale(&language).unwrap_or_default();
    session.work(move |desk| stages::page(desk, &distributor, language)).await
}

/// Notes that a distributor enters a stage.
#[tauri::command]
#[specta::specta]
pub async fn move_stage(session: Held<'_>, step: StageMove) -> Result<(), Failure> {
    session.work(move |desk| stages::move_to(desk, &step).map(|_| ())).await
}

/// Asks for visits that a distributor's stage proposes, by their keys; says how many.
#[tauri::command]
#[specta::specta]
pub async fn accept_stage_demands(
    session: Held<'_>,
    distributor: String,
    keys: Vec<String>,
) -> Result<usize, Failure> {
    session.work(move |desk| stages::accept(desk, &distributor, Some(&keys))).await
}

/// The four flows of a distributor.
#[tauri::command]
#[specta::specta]
pub async fn flows(session: Held<'_>, distributor: String) -> Result<FlowPage, Failure> {
    session.work(move |desk| flows::page(desk, &distributor)).await
}

/// The figures of a month as a form shows them: those of the last month, unless one is named.
#[tauri::command]
#[specta::specta]
pub async fn flow_draft(
    session: Held<'_>,
    distributor: DistributorId,
    month: Option<String>,
) -> Result<FlowDraft, Failure> {
    session.work(move |desk| flows::draft(desk, distributor, month.as_deref())).await
}

/// Notes the figures of a month.
#[tauri::command]
#[specta::specta]
pub async fn note_flows(session: Held<'_>, draft: FlowDraft) -> Result<(), Failure> {
    session.work(move |desk| flows::note(desk, &draft)).await
}

/// What would come of a list of figures.
#[tauri::command]
#[specta::specta]
pub async fn look_at_flows(session: Held<'_>, sheet: Sheet) -> Result<FlowSheetLook, Failure> {
    session.work(move |desk| flows::look(desk, &sheet)).await
}

/// Takes what can be used of a list of figures.
#[tauri::command]
#[specta::specta]
pub async fn import_flows(session: Held<'_>, sheet: Sheet) -> Result<FlowSheetLook, Failure> {
    session.work(move |desk| flows::import(desk, &sheet)).await
}
