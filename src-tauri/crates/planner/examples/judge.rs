//! `judge PROBLEM PLAN`: what a plan is worth by the planner's judge, whoever made it, and how many rules it breaks.
//! A name that ends in `.gz` is gzip.
#![expect(clippy::print_stdout, reason = "it reports to a person")]

mod shared;

use serde::Deserialize;
use std::error::Error;
use tandem_planner::{Compiled, Problem, Visit, check};

/// What is read of a plan: what its maker says of its worth doesn't count.
#[derive(Deserialize)]
struct Plan {
    visits: Vec<Visit>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let files: Vec<String> = std::env::args().skip(1).collect();
    let [problem, plan] = files.as_slice() else { return Err("PROBLEM and PLAN, please".into()) };
    let problem: Problem = serde_json::from_str(&shared::text(problem)?)?;
    let plan: Plan = serde_json::from_str(&shared::text(plan)?)?;
    let verdict = check(&Compiled::new(&problem)?, &plan.visits);
    println!(
        "objective {}, broken {}, {}",
        verdict.objective,
        verdict.violations.len(),
        shared::counts(&problem, &plan.visits)
    );
    Ok(())
}
