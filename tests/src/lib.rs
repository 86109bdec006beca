//! What the suites share: the independent checker of plans, random problems, the command under test.

pub mod calendar_server;
pub mod command;
pub mod greedy;
pub mod lived;
pub mod look;
pub mod packing;
pub mod plan_checker;
pub mod random_problem;
pub mod visit_page;
pub mod window;
