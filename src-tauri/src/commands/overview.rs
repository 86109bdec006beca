//! Today.

use tandem_app::{failure::Failure, overview, wire::overview::Overview};

use super::Held;

/// What matters today.
#[tauri::command]
#[specta::specta]
pub async fn overview(session: Held<'_>) -> Result<Overview, Failure> {
    session.work(|desk| overview::overview(desk)).await
}
