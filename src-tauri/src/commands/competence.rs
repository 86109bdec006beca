//! What people are able to do, topic by topic.

use tandem_app::{
    competence,
    failure::Failure,
    wire::competence::{AssessmentDraft, AssessmentId, Competences},
};

use super::Held;

/// The managers, or a distributor's reps, each with a level in each topic.
#[tauri::command]
#[specta::specta]
pub async fn competences(session: Held<'_>, distributor: Option<String>) -> Result<Competences, Failure> {
    session.work(move |desk| competence::list(desk, distributor.as_deref())).await
}

/// The topics that there are.
#[tauri::command]
#[specta::specta]
pub async fn competence_topics(session: Held<'_>) -> Result<Vec<String>, Failure> {
    session.work(|desk| competence::topics(desk)).await
}

/// Notes what somebody thinks of an ability.
#[tauri::command]
#[specta::specta]
pub async fn assess_competence(session: Held<'_>, draft: AssessmentDraft) -> Result<AssessmentId, Failure> {
    session.work(move |desk| competence::assess(desk, &draft)).await
}

/// Takes an assessment back.
#[tauri::command]
#[specta::specta]
pub async fn remove_assessment(session: Held<'_>, id: AssessmentId) -> Result<(), Failure> {
    session.work(move |desk| competence::remove_assessment(desk, id)).await
}
