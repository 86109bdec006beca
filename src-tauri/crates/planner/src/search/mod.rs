//! The search: a first plan by value, then rounds of taking visits out and putting them back better.
//!
//! In a round the plan is split into parts that share no person's time, no load and no demand
//! ([`split`]). Each part is improved by itself ([`anneal`]) with a seed of its own, on whatever thread
//! comes first, and the parts are put together in order. So the plan depends on problem, seed and number of
//! rounds, never on the number of threads.

mod anneal;
mod construct;
mod cooling;
mod options;
mod ruin;
mod split;

pub use options::{Control, Ending, Options, Progress, Solution, Unwatched};

use crate::check::{check, points};
use crate::compiled::Placed;
use crate::dice::Dice;
use crate::state::State;
use crate::{Compiled, Plan};
use anneal::Improved;
use split::Split;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// Finds a plan. It is sound whenever the control stops it, and holds at least the locked visits.
pub fn solve(problem: &Compiled, options: &Options, control: &dyn Control) -> Solution {
    let bound = crate::bound::upper_bound(problem);
    let mut current = construct::by_value(problem, control);
    let mut best = current.clone();
    let (mut objective, mut best_objective) = (points(problem, current.iter()), points(problem, best.iter()));
    let mut rounds = 0;
    let report = |rounds: u64, best: &[Placed], objective: i64| {
        control.progress(Progress {
            rounds,
            objective,
            visits: best.len(),
            wanted: problem.wanted(),
            riding_along: best.iter().filter(|v| v.call != crate::compiled::NONE).count(),
            bound: Some(bound),
        });
    };
    report(rounds, &best, best_objective);
    let mut ending = Ending::RoundsDone;
    let splitter = split::Splitter::new(problem);
    while options.rounds.is_none_or(|most| rounds < most) && best_objective < bound {
        if control.should_stop() {
            ending = Ending::Stopped;
            break;
        }
        let temperature = cooling::temperature(rounds, options.rounds, control.spent());
        let mut dice = Dice::new(options.seed, rounds);
        let split = splitter.split(problem, &current, &mut dice);
        let improved = improve_all(problem, &split, options, rounds, temperature, control);
        let gained: i64 = improved.iter().map(|i| i.best_gain).sum();
        if objective + gained > best_objective {
            best_objective = objective + gained;
            best = improved.iter().flat_map(|i| &i.best).chain(&split.frozen).copied().collect();
        }
        objective += improved.iter().map(|i| i.gain).sum::<i64>();
        current = improved.into_iter().flat_map(|i| i.visits).chain(split.frozen).collect();
        rounds += 1;
        report(rounds, &best, best_objective);
    }
    debug_assert_eq!(best_objective, points(problem, best.iter()));
    debug_assert_eq!(State::of(problem, &best).objective, best_objective);
    let visits: Vec<_> = best.iter().map(|v| problem.visit(v)).collect();
    debug_assert_eq!(check(problem, &visits).violations, []);
    Solution { plan: Plan::new(visits, best_objective, Some(bound)), ending, rounds }
}

/// Improves every part, on as many threads as asked for.
fn improve_all(
    problem: &Compiled,
    split: &Split,
    options: &Options,
    round: u64,
    temperature: f64,
    control: &dyn Control,
) -> Vec<Improved> {
    let parts = &split.parts;
    let improve = |at: usize, part: &split::Part| {
        let purpose = (round << 20) + at as u64 + (1 << 60);
        anneal::improve(problem, split, part, temperature, Dice::new(options.seed, purpose), control)
    };
    let threads = options.threads.clamp(1, parts.len().max(1));
    if threads == 1 {
        return parts.iter().enumerate().map(|(at, part)| improve(at, part)).collect();
    }
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(parts.len()));
    let work = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(part) = parts.get(at) else { break };
            let improved = improve(at, part);
            done.lock().unwrap_or_else(PoisonError::into_inner).push((at, improved));
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(work);
        }
        work();
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, improved)| improved).collect()
}
