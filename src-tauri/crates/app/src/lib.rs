//! The one surface over all stages that the command line and the window call.

pub mod env;
