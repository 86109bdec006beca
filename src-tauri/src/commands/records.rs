//! Managers, distributors, reps, clients, agreements and joint issues, as forms show and save them.

use tandem_app::{
    failure::Failure,
    people::{agreement, cities, client, distributor, issue, manager, rep},
    wire::records::{
        AgreementDraft, AgreementId, CityLine, ClientDraft, ClientId, DistributorDraft, DistributorId,
        IssueDraft, JointIssueId, ManagerDraft, ManagerId, Removal, RepDraft, RepId,
    },
};

use super::Held;

/// The cities to pick from.
#[tauri::command]
#[specta::specta]
pub async fn cities(session: Held<'_>) -> Result<Vec<CityLine>, Failure> {
    session.work(|desk| cities::all(desk)).await
}

/// A manager as a form shows it.
#[tauri::command]
#[specta::specta]
pub async fn manager_draft(session: Held<'_>, id: ManagerId) -> Result<ManagerDraft, Failure> {
    session.work(move |desk| manager::draft(desk, id)).await
}

/// Notes a new manager, or changes one.
#[tauri::command]
#[specta::specta]
pub async fn save_manager(session: Held<'_>, draft: ManagerDraft) -> Result<ManagerId, Failure> {
    session.work(move |desk| manager::save(desk, &draft)).await
}

/// Removes a manager: where something hangs on it, only with everything.
#[tauri::command]
#[specta::specta]
pub async fn remove_manager(
    session: Held<'_>,
    id: ManagerId,
    with_everything: bool,
) -> Result<Removal, Failure> {
    session.work(move |desk| manager::remove(desk, id, with_everything)).await
}

/// A distributor as a form shows it.
#[tauri::command]
#[specta::specta]
pub async fn distributor_draft(session: Held<'_>, id: DistributorId) -> Result<DistributorDraft, Failure> {
    session.work(move |desk| distributor::draft(desk, id)).await
}

/// Notes a new distributor, or changes one.
#[tauri::command]
#[specta::specta]
pub async fn save_distributor(session: Held<'_>, draft: DistributorDraft) -> Result<DistributorId, Failure> {
    session.work(move |desk| distributor::save(desk, &draft)).await
}

/// Removes a distributor: where something hangs on it, only with everything.
#[tauri::command]
#[specta::specta]
pub async fn remove_distributor(
    session: Held<'_>,
    id: DistributorId,
    with_everything: bool,
) -> Result<Removal, Failure> {
    session.work(move |desk| distributor::remove(desk, id, with_everything)).await
}

/// A rep as a form shows it.
#[tauri::command]
#[specta::specta]
pub async fn rep_draft(session: Held<'_>, id: RepId) -> Result<RepDraft, Failure> {
    session.work(move |desk| rep::draft(desk, id)).await
}

/// Notes a new rep, or changes one.
#[tauri::command]
#[specta::specta]
pub async fn save_rep(session: Held<'_>, draft: RepDraft) -> Result<RepId, Failure> {
    session.work(move |desk| rep::save(desk, &draft)).await
}

/// Removes a rep: where something hangs on it, only with everything.
#[tauri::command]
#[specta::specta]
pub async fn remove_rep(session: Held<'_>, id: RepId, with_everything: bool) -> Result<Removal, Failure> {
    session.work(move |desk| rep::remove(desk, id, with_everything)).await
}

/// A client as a form shows it.
#[tauri::command]
#[specta::specta]
pub async fn client_draft(session: Held<'_>, id: ClientId) -> Result<ClientDraft, Failure> {
    session.work(move |desk| client::draft(desk, id)).await
}

/// Notes a new client, or changes one.
#[tauri::command]
#[specta::specta]
pub async fn save_client(session: Held<'_>, draft: ClientDraft) -> Result<ClientId, Failure> {
    session.work(move |desk| client::save(desk, &draft)).await
}

/// Removes a client: where something hangs on it, only with everything.
#[tauri::command]
#[specta::specta]
pub async fn remove_client(
    session: Held<'_>,
    id: ClientId,
    with_everything: bool,
) -> Result<Removal, Failure> {
    session.work(move |desk| client::remove(desk, id, with_everything)).await
}

/// An agreement as a form shows it.
#[tauri::command]
#[specta::specta]
pub async fn agreement_draft(session: Held<'_>, id: AgreementId) -> Result<AgreementDraft, Failure> {
    session.work(move |desk| agreement::draft(desk, id)).await
}

/// Notes a new agreement, or changes one.
#[tauri::command]
#[specta::specta]
pub async fn save_agreement(session: Held<'_>, draft: AgreementDraft) -> Result<AgreementId, Failure> {
    session.work(move |desk| agreement::save(desk, &draft)).await
}

/// Removes an agreement.
#[tauri::command]
#[specta::specta]
pub async fn remove_agreement(session: Held<'_>, id: AgreementId) -> Result<Removal, Failure> {
    session.work(move |desk| agreement::remove(desk, id)).await
}

/// A joint issue as a form shows it.
#[tauri::command]
#[specta::specta]
pub async fn issue_draft(session: Held<'_>, id: JointIssueId) -> Result<IssueDraft, Failure> {
    session.work(move |desk| issue::draft(desk, id)).await
}

/// Notes a new joint issue, or changes one.
#[tauri::command]
#[specta::specta]
pub async fn save_issue(session: Held<'_>, draft: IssueDraft) -> Result<JointIssueId, Failure> {
    session.work(move |desk| issue::save(desk, &draft)).await
}

/// Removes a joint issue: where something hangs on it, only with everything.
#[tauri::command]
#[specta::specta]
pub async fn remove_issue(
    session: Held<'_>,
    id: JointIssueId,
    with_everything: bool,
) -> Result<Removal, Failure> {
    session.work(move |desk| issue::remove(desk, id, with_everything)).await
}
