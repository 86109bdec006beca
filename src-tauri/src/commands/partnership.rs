//! What both companies agreed on, what came of it, and what the sponsor is told.

use std::path::PathBuf;

use tandem_app::{
    documents::Summary,
    failure::Failure,
    partnership::{charter, issues, papers, problems, results, sponsor},
    wire::partnership::{
        CharterDraft, CharterId, CharterPage, CommonProblems, EvidenceDraft, EvidenceId, FindingId,
        ProblemFilter, Results, SignatureDraft, SponsorNewsDraft, SponsorNewsId, SponsorPage,
    },
    words::Language,
};

use super::Held;

/// All versions of the charter with a distributor.
#[tauri::command]
#[specta::specta]
pub async fn charters(session: Held<'_>, distributor: String) -> Result<CharterPage, Failure> {
    session.work(move |desk| charter::page(desk, &distributor)).await
}

/// Writes the charter: the draft, or a new version.
#[tauri::command]
#[specta::specta]
pub async fn write_charter(
    session: Held<'_>,
    distributor: String,
    draft: CharterDraft,
) -> Result<CharterId, Failure> {
    session.work(move |desk| charter::write(desk, &distributor, &draft)).await
}

/// Notes that both sides signed the draft.
#[tauri::command]
#[specta::specta]
pub async fn sign_charter(
    session: Held<'_>,
    distributor: String,
    draft: SignatureDraft,
) -> Result<CharterId, Failure> {
    session.work(move |desk| charter::sign(desk, &distributor, &draft)).await
}

/// Removes the draft.
#[tauri::command]
#[specta::specta]
pub async fn discard_charter(session: Held<'_>, distributor: String) -> Result<(), Failure> {
    session.work(move |desk| charter::discard(desk, &distributor)).await
}

/// Writes a version of the charter as PDF.
#[tauri::command]
#[specta::specta]
pub async fn export_charter(
    session: Held<'_>,
    distributor: String,
    version: u32,
    path: PathBuf,
    language: String,
) -> Result<Summary, Failure> {
    let language = Language::from_locale(&language).unwrap_or_default();
    session
        .work(move |desk| papers::charter(desk, &distributor, Some(version), language, &[])?.write(&path))
        .await
}

/// Notes what shows how far a joint issue has come.
#[tauri::command]
#[specta::specta]
pub async fn note_evidence(session: Held<'_>, draft: EvidenceDraft) -> Result<EvidenceId, Failure> {
    session.work(move |desk| issues::note(desk, &draft)).await
}

/// Removes evidence.
#[tauri::command]
#[specta::specta]
pub async fn remove_evidence(session: Held<'_>, id: EvidenceId) -> Result<(), Failure> {
    session.work(move |desk| issues::remove_evidence(desk, id)).await
}

/// What a distributor's reps have in common.
#[tauri::command]
#[specta::specta]
pub async fn common_problems(
    session: Held<'_>,
    distributor: String,
    asked: ProblemFilter,
) -> Result<CommonProblems, Failure> {
    session.work(move |desk| problems::problems(desk, &distributor, &asked)).await
}

/// Names a common problem, and says what is proposed about it.
#[tauri::command]
#[specta::specta]
pub async fn describe_problem(
    session: Held<'_>,
    distributor: String,
    key: String,
    topic: String,
    proposal: String,
) -> Result<(), Failure> {
    session.work(move |desk| problems::describe(desk, &distributor, &key, &topic, Some(&proposal))).await
}

/// Gives a finding a topic, or takes it away.
#[tauri::command]
#[specta::specta]
pub async fn tag_finding(session: Held<'_>, finding: FindingId, topic: String) -> Result<(), Failure> {
    session.work(move |desk| problems::tag(desk, finding, &topic)).await
}

/// How a distributor's sponsor is kept informed.
#[tauri::command]
#[specta::specta]
pub async fn sponsor(session: Held<'_>, distributor: String) -> Result<SponsorPage, Failure> {
    session.work(move |desk| sponsor::page(desk, &distributor)).await
}

/// Notes what a distributor's sponsor was told.
#[tauri::command]
#[specta::specta]
pub async fn tell_sponsor(
    session: Held<'_>,
    distributor: String,
    draft: SponsorNewsDraft,
) -> Result<SponsorNewsId, Failure> {
    session.work(move |desk| sponsor::tell(desk, &distributor, &draft)).await
}

/// Writes a letter to a distributor's sponsor as PDF.
#[tauri::command]
#[specta::specta]
pub async fn export_sponsor_letter(
    session: Held<'_>,
    distributor: String,
    path: PathBuf,
    language: String,
) -> Result<Summary, Failure> {
    let language = Language::from_locale(&language).unwrap_or_default();
    session.work(move |desk| papers::sponsor_letter(desk, &distributor, language, &[])?.write(&path)).await
}

/// What the visits with a distributor brought.
#[tauri::command]
#[specta::specta]
pub async fn results(session: Held<'_>, distributor: String) -> Result<Results, Failure> {
    session.work(move |desk| results::results(desk, &distributor)).await
}

/// Writes what the visits with a distributor brought as PDF.
#[tauri::command]
#[specta::specta]
pub async fn export_results(
    session: Held<'_>,
    distributor: String,
    path: PathBuf,
    language: String,
) -> Result<Summary, Failure> {
    let language = Language::from_locale(&language).unwrap_or_default();
    session.work(move |desk| papers::results_paper(desk, &distributor, language, &[])?.write(&path)).await
}
