//! The planning problem and its plan, with reasons; pure, deterministic, cancellable.

mod check;
mod compiled;
mod day;
mod dice;
mod dual;
mod error;
mod explain;
mod plan;
mod problem;
mod scarcity;
mod search;
mod state;
mod threads;

pub use check::{Rule, Verdict, Violation, check};
pub use compiled::Compiled;
pub use error::{Kind, ProblemError};
pub use explain::{
    Alternative, Blocker, Change, ClosedCount, ClosedWindow, ClosingRule, Closure, Fits, MissingReasons,
    Moment, MomentReasons, Moved, Parts, Proposal, Reasons, VisitReasons,
};
pub use plan::{PLAN_FORMAT, Plan};
pub use problem::{
    Client, Demand, Distributor, Engagement, Half, Horizon, Manager, PROBLEM_FORMAT, Pair, PlannedCall,
    Prefer, Problem, Rep, Visit, Weights,
};
pub use scarcity::{DayPrice, Scarcity, WeekPrice, scarcity};
pub use search::{
    Control, Ending, Options, Progress, Repaired, Solution, Unwatched, repair, solve, standing,
};
