//! Recurrence rules (RFC 5545, 3.3.10) and the times that they give.
//!
//! Everything here happens on the wall clock: a rule gives times, and the clock's zone makes instants of
//! them, so that daylight saving is decided in one place ([`crate::zone`]). The engine is the `rrule` crate,
//! run on a clock without daylight saving; its module says what is kept away from it and why.

mod engine;
mod rule;
mod starts;
mod sub_daily;

pub use rule::{Rule, Until};
pub(crate) use starts::{Patience, Stretch, starts};
