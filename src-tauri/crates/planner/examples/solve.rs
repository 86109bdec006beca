//! `solve PROBLEM OUT [--time-limit SECONDS] [--threads N] [--seed N] [--rounds N] [--progress FILE]`: plans a problem
//! file, to be judged by other programs. A name that ends in `.gz` is gzip. The progress is a line for each better plan
//! or bound: seconds since the start, reading included, points, bound.
#![expect(clippy::print_stdout, reason = "it reports to a person")]

mod shared;

use std::error::Error;
use std::fmt::Write;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use tandem_planner::{Compiled, Control, Options, Problem, Progress, solve};

struct Watch {
    start: Instant,
    limit: Duration,
    /// What changed when.
    heard: Mutex<Vec<(Duration, i64, Option<i64>)>>,
}

impl Control for Watch {
    fn should_stop(&self) -> bool {
        self.start.elapsed() >= self.limit
    }

    fn progress(&self, progress: Progress) {
        let mut heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        let now = (progress.objective, progress.bound);
        if heard.last().is_none_or(|(_, objective, bound)| (*objective, *bound) != now) {
            heard.push((self.start.elapsed(), now.0, now.1));
        }
    }

    fn spent(&self) -> Option<f64> {
        (self.limit < Duration::from_hours(24))
            .then(|| self.start.elapsed().as_secs_f64() / self.limit.as_secs_f64())
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut files = Vec::new();
    let (mut limit, mut threads, mut seed, mut rounds, mut progress) = (86_400.0, 2, 1, None, None);
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or("a value is missing");
        match word.as_str() {
            "--time-limit" => limit = value()?.parse()?,
            "--threads" => threads = value()?.parse()?,
            "--seed" => seed = value()?.parse()?,
            "--rounds" => rounds = Some(value()?.parse()?),
            "--progress" => progress = Some(value()?),
            _ => files.push(word),
        }
    }
    let [input, output] = files.as_slice() else { return Err("PROBLEM and OUT, please".into()) };
    let start = Instant::now();
    let written: Problem = serde_json::from_str(&shared::text(input)?)?;
    let problem = Compiled::new(&written)?;
    let ready = start.elapsed();
    if limit >= 86_400.0 && rounds.is_none() {
        rounds = Some(Options::default_rounds(&problem));
    }
    let watch = Watch { start, limit: Duration::from_secs_f64(limit), heard: Mutex::default() };
    let solution = solve(&problem, &Options { seed, threads, rounds }, &watch);
    let done = start.elapsed();
    println!(
        "objective {}, bound {}, {}, rounds {}, ready after {ready:.1?}, done after {done:.1?}",
        solution.plan.objective,
        solution.plan.bound.map_or("none".to_owned(), |bound| bound.to_string()),
        shared::counts(&written, &solution.plan.visits),
        solution.rounds,
    );
    if let Some(file) = progress {
        let mut lines = String::new();
        for (after, objective, bound) in watch.heard.into_inner().unwrap_or_else(PoisonError::into_inner) {
            writeln!(lines, "{:.4} {objective} {}", after.as_secs_f64(), bound.unwrap_or(i64::MAX))?;
        }
        std::fs::write(file, lines)?;
    }
    std::fs::write(output, serde_json::to_string(&solution.plan)?)?;
    Ok(())
}
