//! The one surface over all stages that the command line and the window call.
//!
//! A module a stage: `import` takes calendars in, `availability` says who can be booked when, `plan`
//! chooses dates, `visits` carries each from proposal to closure, `documents` leave the desk. `wire` holds what
//! they answer, `failure` how they fail.

pub mod agreements;
pub mod availability;
pub mod competence;
pub mod content;
pub mod demo;
mod desk;
pub mod documents;
pub mod env;
pub mod events;
pub mod failure;
mod files;
pub mod first_steps;
pub mod flows;
mod gazetteer;
pub mod handover;
pub mod import;
mod naming;
pub mod overview;
pub mod partnership;
pub mod people;
pub mod plan;
pub mod playbook;
pub mod programme;
pub mod promotion;
pub mod search;
pub mod sentence;
pub mod settings;
mod sharing;
mod special_days;
pub mod stages;
pub mod subscriptions;
pub mod training;
pub mod visits;
pub mod wire;

pub use desk::Desk;
pub use env::Env;
/// The words in which answers and failures are said.
pub use tandem_words as words;
