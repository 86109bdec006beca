//! Plans that are kept to be compared.

use tandem_app::{
    failure::{Code, Failure},
    plan::scenario,
    wire::{
        plan::Proposal,
        scenarios::{Comparison, ScenarioLine},
    },
};

use super::Held;

/// The scenarios that are kept.
#[tauri::command]
#[specta::specta]
pub async fn scenarios(session: Held<'_>) -> Result<Vec<ScenarioLine>, Failure> {
    session.work(|desk| scenario::list(desk)).await
}

/// Keeps the proposal on the table under a name.
#[tauri::command]
#[specta::specta]
pub async fn keep_scenario(session: Held<'_>, name: String) -> Result<(), Failure> {
    session
        .work_with_proposal(move |desk, proposal| {
            let proposal = proposal.as_ref().ok_or_else(|| Failure::new(Code::NothingToPlan))?;
            scenario::keep(desk, proposal, &name).map(|_| ())
        })
        .await
}

/// Gives a scenario another name.
#[tauri::command]
#[specta::specta]
pub async fn rename_scenario(session: Held<'_>, scenario: String, name: String) -> Result<(), Failure> {
    session.work(move |desk| scenario::rename(desk, &scenario, &name)).await
}

/// Removes a scenario.
#[tauri::command]
#[specta::specta]
pub async fn remove_scenario(session: Held<'_>, scenario: String) -> Result<(), Failure> {
    session.work(move |desk| scenario::remove(desk, &scenario)).await
}

/// Two plans side by side, each a scenario or, where none is named, the plan in force.
#[tauri::command]
#[specta::specta]
pub async fn compare_scenarios(
    session: Held<'_>,
    left: Option<String>,
    right: Option<String>,
) -> Result<Comparison, Failure> {
    session.work(move |desk| scenario::compare(desk, left.as_deref(), right.as_deref())).await
}

/// Puts a scenario on the table as a proposal, as far as its visits can still stand.
#[tauri::command]
#[specta::specta]
pub async fn open_scenario(session: Held<'_>, scenario: String) -> Result<Proposal, Failure> {
    let held = session.inner().clone();
    let proposal = session.work(move |desk| scenario::open(desk, &scenario)).await?;
    held.set_proposal(Some(proposal.clone()));
    Ok(proposal)
}
