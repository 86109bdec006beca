//! Dates for the joint visits that are wanted: proposing a plan, putting it in force, saying why.

mod accept;
pub mod by_hand;
mod clock;
pub mod demand;
mod emphasis;
mod explain;
mod gap;
pub(crate) mod horizon;
mod inquiry;
mod make_room;
mod other_moments;
mod places;
mod problem;
mod problem_file;
mod propose;
mod proposed;
mod request;
mod riding;
mod scarce;
pub mod scenario;
mod scope;
pub mod timeline;
mod told;
mod what_if;

pub use tandem_planner::{Control, Progress, Unwatched};
use tandem_planner::{Options, ProblemError};

pub use self::{
    accept::{accept, accept_some},
    explain::{explain_demand, explain_visit},
    gap::gap,
    make_room::make_room,
    problem_file::{Solved, solve_problem_file},
    propose::{propose, repair},
    scarce::scarce,
};
pub(crate) use self::{
    inquiry::first_reasons,
    other_moments::{Looked, other_moments},
    told::outside_agreement,
};
use crate::failure::{Code, Failure};

/// How hard to search.
#[derive(Debug, Clone, Copy)]
pub struct Effort {
    /// How many threads may work; all, unless given. The plan does not depend on it.
    pub threads: Option<usize>,
    /// Where the search's chance begins: the same seed, the same plan.
    pub seed: u64,
    /// Search until the control says stop, rather than a fixed number of rounds.
    pub until_stopped: bool,
}

impl Effort {
    fn options(&self, problem: &tandem_planner::Compiled) -> Options {
        let all = || std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Options {
            seed: self.seed,
            threads: self.threads.unwrap_or_else(all),
            rounds: (!self.until_stopped).then(|| Options::default_rounds(problem)),
        }
    }
}

fn unfit(error: &ProblemError) -> Failure {
    Failure::new(Code::BadProblem).with("file", "").because(error)
}
