//! Calendars that are followed at their addresses.

use tandem_app::{
    failure::Failure,
    import, subscriptions,
    wire::{
        calendars::ImportReport,
        subscriptions::{FoundCalendar, Login, SubscriptionLine},
    },
};

use super::Held;
use crate::session::off_the_window;

/// The calendars that an address leads to.
#[tauri::command]
#[specta::specta]
pub async fn find_calendars(
    session: Held<'_>,
    address: String,
    login: Option<Login>,
) -> Result<Vec<FoundCalendar>, Failure> {
    let session = session.inner().clone();
    let stop = session.begin_asking();
    off_the_window(move || {
        subscriptions::find_calendars(&address, login, &|| session.is_asking_stopped(stop))
    })
    .await
}

/// Follows a calendar of a rep, distributor or manager, named by id, from now on.
#[tauri::command]
#[specta::specta]
pub async fn subscribe(
    session: Held<'_>,
    owner: String,
    calendar: FoundCalendar,
    user: Option<String>,
) -> Result<SubscriptionLine, Failure> {
    session
        .work(move |desk| {
            let owner = import::owner(desk, &owner)?;
            subscriptions::subscribe(desk, owner, &calendar, user.as_deref())
        })
        .await
}

/// The calendars that are followed.
#[tauri::command]
#[specta::specta]
pub async fn subscriptions(session: Held<'_>) -> Result<Vec<SubscriptionLine>, Failure> {
    session.work(|desk| subscriptions::subscriptions(desk)).await
}

/// Asks what is new about a calendar, and takes it. The password is known until the programme is closed, once a server
/// took it.
#[tauri::command]
#[specta::specta]
pub async fn refresh_subscription(
    session: Held<'_>,
    id: String,
    password: Option<String>,
) -> Result<ImportReport, Failure> {
    let password = password.or_else(|| session.password(&id));
    let which = id.clone();
    let question = session.work(move |desk| subscriptions::question(desk, &which)).await?;
    let asking = session.inner().clone();
    let stop = asking.begin_asking();
    let known = password.clone();
    let answer = off_the_window(move || {
        subscriptions::ask(&question, known.as_deref(), &|| asking.is_asking_stopped(stop))
    })
    .await?;
    if let Some(password) = password {
        session.remember_password(id, password);
    }
    session.work(move |desk| subscriptions::take(desk, answer)).await
}

/// Stops asking servers.
#[tauri::command]
#[specta::specta]
pub async fn stop_asking(session: Held<'_>) -> Result<(), Failure> {
    session.stop_asking();
    Ok(())
}

/// Follows a calendar no longer.
#[tauri::command]
#[specta::specta]
pub async fn unsubscribe(session: Held<'_>, id: String) -> Result<(), Failure> {
    session.work(move |desk| subscriptions::unsubscribe(desk, &id)).await
}
