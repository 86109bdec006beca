//! Plan, bound, proposals and prices, on problems so small that everything can be tried.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that finds no such thing has failed")]

mod optimum;
mod problems;
mod relaxation;
mod scarcity;
