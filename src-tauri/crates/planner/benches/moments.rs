//! `cargo bench -p tandem-planner -- PROBLEM…`: how long a person waits for the planner's short answers. A name that
//! ends in `.gz` is gzip. Of each answer the median and the longest of many are told, in wall-clock time: on a busy
//! machine the longest says more about the machine.
#![expect(clippy::print_stdout, reason = "it reports to a person")]

#[path = "../examples/shared/mod.rs"]
mod shared;

use std::error::Error;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use tandem_planner::{
    Compiled, Control, Options, Plan, Problem, Progress, Reasons, Unwatched, repair, solve,
};

/// Answers of each kind.
const MANY: usize = 200;
const FEW: usize = 10;
/// Rounds of a repair.
const ROUNDS: u64 = 10;

/// Says stop so long after the search began, and remembers when it first was heard.
struct StopAt {
    start: Instant,
    after: Duration,
    first_plan: Mutex<Option<Duration>>,
}

impl StopAt {
    fn new(after: Duration) -> Self {
        Self { start: Instant::now(), after, first_plan: Mutex::new(None) }
    }
}

impl Control for StopAt {
    fn should_stop(&self) -> bool {
        self.start.elapsed() >= self.after
    }

    fn progress(&self, _: Progress) {
        let mut first = self.first_plan.lock().unwrap_or_else(PoisonError::into_inner);
        first.get_or_insert_with(|| self.start.elapsed());
    }

    fn spent(&self) -> Option<f64> {
        Some(self.start.elapsed().as_secs_f64() / self.after.as_secs_f64())
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    // The runner says `--bench` by itself.
    for file in std::env::args().skip(1).filter(|word| !word.starts_with("--")) {
        measure(&file)?;
    }
    Ok(())
}

fn measure(file: &str) -> Result<(), Box<dyn Error>> {
    let text = shared::text(file)?;
    println!("{file}");
    let start = Instant::now();
    let written: Problem = serde_json::from_str(&text)?;
    let problem = Compiled::new(&written)?;
    println!("  read: {:.1?}", start.elapsed());

    let options = Options { seed: 1, threads: 2, rounds: None };
    let (mut first_plans, mut cancels) = (Vec::new(), Vec::new());
    for turn in 0..FEW {
        let control = StopAt::new(Duration::from_millis(40 << turn.min(7)));
        solve(&problem, &options, &control);
        cancels.push(control.start.elapsed().saturating_sub(control.after));
        first_plans.extend(*control.first_plan.lock().unwrap_or_else(PoisonError::into_inner));
    }
    tell("first plan", first_plans);
    tell("from stop to answer", cancels);

    let plan = solve(&problem, &Options { rounds: Some(ROUNDS), ..options }, &Unwatched).plan;
    tell("repair after one visit lost its time", repairs(&written, &plan)?);
    ask(&problem, &plan);
    Ok(())
}

/// A meeting of the rep takes the time of a visit of the plan in force: how long the repair takes.
fn repairs(written: &Problem, plan: &Plan) -> Result<Vec<Duration>, Box<dyn Error>> {
    let mut times = Vec::new();
    for visit in plan.visits.iter().step_by((plan.visits.len() / FEW).max(1)) {
        let mut hit = Problem { previous: plan.visits.clone(), ..written.clone() };
        if let Some(rep) = hit.reps.iter_mut().find(|rep| rep.id == visit.rep) {
            rep.busy.push([visit.start, visit.start + 30]);
        }
        let hit = Compiled::new(&hit)?;
        let start = Instant::now();
        let mended = repair(&hit, &Options { seed: 1, threads: 2, rounds: Some(ROUNDS) }, &Unwatched);
        times.push(start.elapsed());
        assert_eq!(mended.moved, 1, "only the visit that lost its time moves");
    }
    Ok(times)
}

/// Where could a visit go, and is one possible at a moment?
fn ask(problem: &Compiled, plan: &Plan) {
    let reasons = Reasons::new(problem, &plan.visits);
    let (mut fits, mut moments) = (Vec::new(), Vec::new());
    for turn in 0..MANY.min(plan.visits.len()) {
        let at = turn * plan.visits.len() / MANY.min(plan.visits.len());
        let Some(visit) = plan.visits.get(at) else { continue };
        let start = Instant::now();
        let found = reasons.fits(&visit.demand, Some(at));
        fits.push(start.elapsed());
        assert!(found.is_some_and(|found| !found.open.is_empty()), "a visit can stay where it is");
        for days in 1..4 {
            let other = visit.start + days * 1440;
            let start = Instant::now();
            let told = reasons.at_moment(&visit.demand, Some(at), &visit.manager, &visit.rep, other);
            moments.push(start.elapsed());
            std::hint::black_box(told);
        }
    }
    tell("find a time", fits);
    tell("is it possible then", moments);

    let short = reasons.short_of_visits();
    let (mut whys, mut open) = (Vec::new(), 0);
    for demand in short.iter().step_by((short.len() / MANY).max(1)) {
        let start = Instant::now();
        let told = reasons.missing(demand);
        whys.push(start.elapsed());
        open += usize::from(told.is_some_and(|told| told.proposal.is_some_and(|p| !p.least)));
    }
    println!(
        "  of {} demands without all visits, the least change unproven: {open} of {}",
        short.len(),
        whys.len()
    );
    tell("why is there no visit", whys);
}

fn tell(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    if let (Some(median), Some(longest)) = (times.get(times.len() / 2), times.last()) {
        println!("  {what}: median {median:.1?}, longest {longest:.1?} of {}", times.len());
    }
}
