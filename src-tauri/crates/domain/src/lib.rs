//! The words of the joint-visit trade as types, and its rules as pure functions.
//!
//! No input or output, no clock: what a function needs to know, it is given.

pub mod time;
