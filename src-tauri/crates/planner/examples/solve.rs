//! `solve PROBLEM OUT [--time-limit SECONDS] [--threads N] [--seed N] [--rounds N]`: plans a problem file,
//! to be judged by other programs. A name that ends in `.gz` is gzip.
#![expect(clippy::print_stdout, reason = "it reports to a person")]

use std::error::Error;
use std::io::Read;
use std::path::Path;
use std::time::{Duration, Instant};
use tandem_planner::{Compiled, Control, Options, Progress, solve};

struct Watch {
    start: Instant,
    limit: Duration,
}

impl Control for Watch {
    fn should_stop(&self) -> bool {
        self.start.elapsed() >= self.limit
    }

    fn progress(&self, _: Progress) {}

    fn spent(&self) -> Option<f64> {
        (self.limit < Duration::from_hours(24))
            .then(|| self.start.elapsed().as_secs_f64() / self.limit.as_secs_f64())
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut files = Vec::new();
    let (mut limit, mut threads, mut seed, mut rounds) = (86_400.0, 2, 1, None);
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or("a value is missing");
        match word.as_str() {
            "--time-limit" => limit = value()?.parse()?,
            "--threads" => threads = value()?.parse()?,
            "--seed" => seed = value()?.parse()?,
            "--rounds" => rounds = Some(value()?.parse()?),
            _ => files.push(word),
        }
    }
    let [input, output] = files.as_slice() else { return Err("PROBLEM and OUT, please".into()) };
    let start = Instant::now();
    let bytes = std::fs::read(input)?;
    let mut text = String::new();
    if Path::new(input).extension().is_some_and(|ending| ending == "gz") {
        flate2::read::GzDecoder::new(bytes.as_slice()).read_to_string(&mut text)?;
    } else {
        text = String::from_utf8(bytes)?;
    }
    let problem = Compiled::from_json(&text)?;
    let ready = start.elapsed();
    if limit >= 86_400.0 && rounds.is_none() {
        rounds = Some(Options::default_rounds(&problem));
    }
    let watch = Watch { start, limit: Duration::from_secs_f64(limit) };
    let solution = solve(&problem, &Options { seed, threads, rounds }, &watch);
    println!(
        "{} visits of {}, objective {}, bound {:?}, {} rounds, ready after {ready:.1?}, done after {:.1?}",
        solution.plan.visits.len(),
        problem.wanted(),
        solution.plan.objective,
        solution.plan.bound,
        solution.rounds,
        start.elapsed()
    );
    std::fs::write(output, serde_json::to_string(&solution.plan)?)?;
    Ok(())
}
