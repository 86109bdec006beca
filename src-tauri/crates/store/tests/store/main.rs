//! The store from outside, on real files.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod changes;
mod crash;
mod drafts;
mod erase;
mod fetched;
mod given;
mod large;
mod places;
mod refusals;
mod round_trip;
mod steps;
mod two_at_once;
mod versions;
