//! The commands that the page calls, a file a stage. Each is one call of the app.

pub mod agreements;
pub mod channel;
pub mod competence;
pub mod documents;
pub mod events;
pub mod handover;
pub mod import;
pub mod overview;
pub mod partnership;
pub mod people;
pub mod plan;
pub mod playbook;
pub mod programme;
pub mod promotion;
pub mod records;
pub mod scenarios;
pub mod search;
pub mod settings;
pub mod subscriptions;
pub mod training;
pub mod visits;

use crate::session::Session;

/// The session, as commands get it.
type Held<'a> = tauri::State<'a, Session>;
