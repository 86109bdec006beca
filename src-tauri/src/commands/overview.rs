//! Today, and the first steps before there is one.

use serde::Serialize;
use specta::Type;
use tandem_app::{
    failure::Failure,
    first_steps, overview,
    wire::overview::{FirstSteps, Overview},
};

use super::Held;
use crate::preferences::StepsSeen;

/// What matters today.
#[tauri::command]
#[specta::specta]
pub async fn overview(session: Held<'_>) -> Result<Overview, Failure> {
    session.work(|desk| overview::overview(desk)).await
}

/// How far a new programme has come, and what this window knows of it.
#[derive(Debug, Clone, Copy, Serialize, Type)]
pub struct StepsTaken {
    /// What there is.
    pub steps: FirstSteps,
    /// What was done with the list of steps, and with the plan.
    pub seen: StepsSeen,
}

/// How far the programme has come on its way to a first plan.
#[tauri::command]
#[specta::specta]
pub async fn first_steps(session: Held<'_>) -> Result<StepsTaken, Failure> {
    let (steps, path) =
        session.work(|desk| Ok((first_steps::first_steps(desk)?, desk.path().to_owned()))).await?;
    Ok(StepsTaken { steps, seen: session.preferences(|preferences| preferences.steps_of(&path)) })
}

/// Puts the list of first steps away, or brings it back.
#[tauri::command]
#[specta::specta]
pub async fn hide_first_steps(session: Held<'_>, hidden: bool) -> Result<(), Failure> {
    let path = session.work(|desk| Ok(desk.path().to_owned())).await?;
    session
        .preferences(|preferences| preferences.change_steps_of(&path, |steps| steps.hidden = Some(hidden)));
    Ok(())
}
