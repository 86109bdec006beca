//! Finding anything by its words.

use tandem_app::{failure::Failure, search, wire::search::FoundThing};

use super::Held;

/// The things that hold all of the words, the best first.
#[tauri::command]
#[specta::specta]
pub async fn search(session: Held<'_>, sought: String) -> Result<Vec<FoundThing>, Failure> {
    session.work(move |desk| search::search(desk, &sought)).await
}
