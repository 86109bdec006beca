//! What the stages are asked and answer: plain values for the command line and the window.
//!
//! Instants are UTC; `date` and wall-clock times are in the programme's home zone.

pub mod agreements;
pub mod calendars;
pub mod competence;
pub mod content;
pub mod events;
pub mod flows;
pub mod handover;
pub mod overview;
pub mod partnership;
pub mod people;
pub mod plan;
pub mod planning;
pub mod playbook;
pub mod promotion;
pub mod records;
pub mod rescheduling;
pub mod scenarios;
pub mod search;
pub mod sheet;
pub mod sheets;
pub mod stages;
pub mod subscriptions;
pub mod timeline;
pub mod training;
pub mod visits;
