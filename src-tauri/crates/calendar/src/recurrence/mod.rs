//! Recurrence rules (RFC 5545, 3.3.10) and the times that they give.
//!
//! Everything here happens on the wall clock: a rule gives times, and the clock's zone makes instants of
//! them, so that daylight saving is decided in one place ([`crate::zone`]). A rule is entered near the stretch
//! that is asked for, wherever it began, and costs no more than its patience.

mod days;
mod engine;
mod gregorian;
mod rule;
mod starts;

pub use rule::{Rule, Until};
pub(crate) use starts::{Patience, Stretch, starts};
