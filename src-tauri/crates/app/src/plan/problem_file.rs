//! Planning problems as files: the planner alone, without a programme.

use std::{io::Read, path::Path};

use serde::Serialize;
use tandem_planner::{Compiled, Control, Ending, solve};

use super::Effort;
use crate::{
    failure::{Code, Failure},
    files,
};

/// What came of a planning problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Solved {
    /// Visits placed.
    pub visits: usize,
    /// Visits wanted.
    pub wanted: usize,
    /// How many ride along on a planned call.
    pub riding_along: usize,
    /// The planner's points.
    pub objective: i64,
    /// What no plan can exceed, where it is proven.
    pub bound: Option<i64>,
    /// Rounds of search done.
    pub rounds: u64,
    /// Whether the search was stopped before its rounds were done.
    pub stopped: bool,
}

/// More than any problem of a nation's programme takes, unpacked.
const MOST_BYTES: u64 = 1 << 30;

/// Plans a file of the format `tandem-problem/1`, plain or gzip, and writes the plan, `tandem-plan/1`.
///
/// # Errors
/// When the file can't be read or is malformed, or the plan can't be written.
pub fn solve_problem_file(
    problem: &Path,
    out: &Path,
    effort: &Effort,
    control: &dyn Control,
) -> Result<Solved, Failure> {
    let bad = |error: &dyn std::error::Error| {
        Failure::new(Code::BadProblem).with("file", problem.display()).because(error)
    };
    let bytes = files::read(problem)?;
    let mut text = String::new();
    if bytes.starts_with(&[0x1f, 0x8b]) {
        let unpacked = flate2::read::GzDecoder::new(bytes.as_slice());
        unpacked.take(MOST_BYTES).read_to_string(&mut text).map_err(|error| bad(&error))?;
    } else {
        text = String::from_utf8(bytes).map_err(|error| bad(&error))?;
    }
    let compiled = Compiled::from_json(&text).map_err(|error| bad(&error))?;
    let solution = solve(&compiled, &effort.options(&compiled), control);
    let json = serde_json::to_vec(&solution.plan).map_err(|error| bad(&error))?;
    files::write(out, &json)?;
    Ok(Solved {
        visits: solution.plan.visits.len(),
        wanted: compiled.wanted(),
        riding_along: solution.plan.visits.iter().filter(|visit| visit.rides_on.is_some()).count(),
        objective: solution.plan.objective,
        bound: solution.plan.bound,
        rounds: solution.rounds,
        stopped: solution.ending == Ending::Stopped,
    })
}
