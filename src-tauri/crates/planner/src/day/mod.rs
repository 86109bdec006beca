//! One day of one manager, chosen exactly: which of the possible visits to make and in what order, so that
//! worth less the cost of going to each place is highest.
//!
//! The set of places is chosen first, because a place is paid for once, in whatever order it is visited. For
//! a set of places the rest is a longest path over the possible visits in order of their starts, with at
//! most so many visits; it is found by dynamic programming, which forgets only that a demand must not be
//! served twice, and by a search in depth that remembers it and is cut off by the path's lengths.

mod candidate;
mod list;
mod path;
mod search;
#[cfg(test)]
mod tests;
mod towns;

pub(crate) use candidate::{Candidate, Day};
pub(crate) use list::Wanted;
pub(crate) use search::DaySearch;
