//! What the caller of the search says and hears.

use crate::{Compiled, Plan};
use serde::Serialize;

/// How to search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Fixes every choice that is left to chance.
    pub seed: u64,
    /// Threads to use; the plan doesn't depend on it. 0 counts as 1.
    pub threads: usize,
    /// Rounds to search; `None` means until the control says stop.
    pub rounds: Option<u64>,
}

impl Options {
    /// A number of rounds that takes some seconds: fewer where a round has more to do.
    pub fn default_rounds(problem: &Compiled) -> u64 {
        let wanted = problem.wanted().max(1) as u64;
        (100_000 / wanted).clamp(20, 300)
    }
}

/// The caller's side of a search: it owns the clock and the button that stops. It is asked from all threads.
pub trait Control: Sync {
    /// Whether to stop now. Asked every millisecond or so.
    fn should_stop(&self) -> bool;

    /// Hears of the best plan so far after every round.
    fn progress(&self, progress: Progress);

    /// How much of the time allowed is used up, from 0 to 1, where there is such a limit. It lets the search
    /// settle down in time; a plan found under it can't be repeated exactly.
    fn spent(&self) -> Option<f64> {
        None
    }
}

/// Never stops and doesn't listen.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unwatched;

impl Control for Unwatched {
    fn should_stop(&self) -> bool {
        false
    }

    fn progress(&self, _: Progress) {}
}

/// Where a search stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// Rounds done.
    pub rounds: u64,
    /// Points of the best plan so far.
    pub objective: i64,
    /// Its visits.
    pub visits: usize,
    /// Visits that the demands want together.
    pub wanted: usize,
    /// Visits that ride along on a planned call.
    pub riding_along: usize,
    /// No plan can have more points than this; see [`Plan::bound`].
    pub bound: Option<i64>,
}

/// Why a search ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Ending {
    /// All rounds were done, or the plan was proven best before: the same input gives the same plan.
    RoundsDone,
    /// The control said stop: this is the best plan until then.
    Stopped,
}

/// The best plan found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Solution {
    /// A sound plan.
    pub plan: Plan,
    /// Why the search ended.
    pub ending: Ending,
    /// Rounds done.
    pub rounds: u64,
}
