//! The words of the joint-visit trade as types, and its rules as pure functions.
//!
//! No input or output, no clock: what a function needs to know, it is given.

pub mod agreement;
pub mod attachment;
pub mod calendar_policy;
pub mod charter;
pub mod client;
pub mod common;
pub mod competence;
pub mod compliance;
pub mod content;
pub mod demand;
pub mod flow;
pub mod geography;
pub mod holidays;
pub mod ids;
pub mod issue;
pub mod lacking;
pub mod life;
pub mod likeness;
pub mod market_event;
pub mod people;
pub mod playbook;
pub mod programme;
pub mod promotion;
pub mod record;
pub mod rules;
pub mod scenario;
pub mod sharing;
pub mod sponsor;
pub mod stage;
pub mod subscription;
pub mod term;
pub mod time;
pub mod training;
pub mod visit;
pub mod working_time;
