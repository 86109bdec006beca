//! Working time: holidays and leave.

use std::path::PathBuf;

use chrono::NaiveDate;
use tandem_app::{
    failure::Failure,
    settings::{self, Imported},
    wire::people::{LeaveLine, SpecialDayLine},
};

use super::Held;

/// The public holidays and make-up workdays, by date.
#[tauri::command]
#[specta::specta]
pub async fn special_days(session: Held<'_>) -> Result<Vec<SpecialDayLine>, Failure> {
    session.work(|desk| settings::special_days(desk)).await
}

/// Takes holidays and make-up workdays from a file.
#[tauri::command]
#[specta::specta]
pub async fn import_special_days(session: Held<'_>, path: PathBuf) -> Result<Imported, Failure> {
    session.work(move |desk| settings::import_special_days(desk, &path)).await
}

/// Who is away when, by date.
#[tauri::command]
#[specta::specta]
pub async fn leave(session: Held<'_>) -> Result<Vec<LeaveLine>, Failure> {
    session.work(|desk| settings::leave(desk)).await
}

/// Notes that a manager or rep, named by id, is away.
#[tauri::command]
#[specta::specta]
pub async fn add_leave(
    session: Held<'_>,
    who: String,
    from: NaiveDate,
    to: NaiveDate,
    reason: String,
) -> Result<(), Failure> {
    session.work(move |desk| settings::add_leave(desk, &who, (from, to), &reason)).await
}
