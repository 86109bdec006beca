//! The search: a first plan by value, then rounds of improving it, and of proving how good it is.
//!
//! In a round the plan is split into parts that share no person's time, no load and no demand ([`split`]).
//! Each part is improved by itself with a seed of its own, on whatever thread comes first, and the parts are
//! put together in order. So the plan depends on problem, seed and number of rounds, never on the number of
//! threads. Early rounds take visits out and put them back ([`anneal`]); later ones choose whole days anew,
//! from lists made by the prices of what is scarce ([`pool`]). Beside that each round lets the bound fall ([`proof`]).

mod anneal;
mod construct;
mod options;
mod pool;
mod proof;
mod repair;
mod ruin;
mod schedule;
mod split;
mod standing;

pub use options::{Control, Ending, Options, Progress, Solution, Unwatched};
pub use repair::{Repaired, repair};
pub use standing::standing;

use crate::check::{check, points};
use crate::compiled::Placed;
use crate::dice::Dice;
use crate::state::State;
use crate::threads::each;
use crate::{Compiled, Plan};
use pool::Pool;
use proof::Proof;
use schedule::Phase;

/// Finds a plan. It is sound whenever the control stops it, and holds at least the locked visits.
pub fn solve(problem: &Compiled, options: &Options, control: &dyn Control) -> Solution {
    let mut current = construct::by_value(problem, control);
    let mut best = current.clone();
    let mut objective = points(problem, current.iter());
    let mut best_objective = objective;
    let mut rounds = 0;
    let report = |rounds: u64, best: &[Placed], objective: i64, bound: i64| {
        control.progress(Progress {
            rounds,
            objective,
            visits: best.len(),
            wanted: problem.wanted(),
            riding_along: best.iter().filter(|v| v.call != crate::compiled::NONE).count(),
            bound: Some(bound),
        });
    };
    let bound = crate::dual::at_first_sight(problem);
    report(rounds, &best, best_objective, bound);
    let fixed = State::of(problem, &problem.locked);
    let Some(mut proof) = Proof::begin(problem, &fixed, bound, options.threads, control) else {
        return Solution {
            plan: plan(problem, &best, best_objective, bound),
            ending: Ending::Stopped,
            rounds,
        };
    };
    let mut ending = Ending::RoundsDone;
    let splitter = split::Splitter::new(problem);
    let mut pool: Option<Pool> = None;
    while options.rounds.is_none_or(|most| rounds < most) && best_objective < proof.bound() {
        let phase = schedule::phase(options, problem.wanted(), rounds, control.spent());
        proof.go_on(phase, best_objective, control);
        if control.should_stop() {
            ending = Ending::Stopped;
            break;
        }
        match phase {
            Phase::Anneal(heat) => {
                let mut dice = Dice::new(options.seed, rounds);
                let split = splitter.split(problem, &current, &mut dice);
                let mut hands = vec![(); options.threads.max(1)];
                let improved = each(&mut hands, split.parts.len(), |(), at| {
                    let part = &split.parts[at];
                    let dice = Dice::new(options.seed, (rounds << 20) + at as u64 + (1 << 60));
                    anneal::improve(problem, &split, part, heat, dice, control)
                });
                let gained: i64 = improved.iter().map(|i| i.best_gain).sum();
                if objective + gained > best_objective {
                    best_objective = objective + gained;
                    best = improved.iter().flat_map(|i| &i.best).chain(&split.frozen).copied().collect();
                }
                objective += improved.iter().map(|i| i.gain).sum::<i64>();
                current = improved.into_iter().flat_map(|i| i.visits).chain(split.frozen).collect();
            }
            Phase::Polish => {
                if pool.as_ref().is_none_or(|pool| pool.is_stale(proof.bound())) {
                    pool = Pool::new(problem, &proof, (&best, best_objective), options.threads, control);
                }
                let Some(pool) = &mut pool else {
                    ending = Ending::Stopped;
                    break;
                };
                pool.round(
                    problem,
                    &splitter,
                    proof.market(),
                    (options.seed, rounds),
                    options.threads,
                    control,
                );
                if pool.best_objective() > best_objective {
                    best_objective = pool.best_objective();
                    best = pool.best(problem, proof.market());
                }
            }
        }
        rounds += 1;
        report(rounds, &best, best_objective, proof.bound());
    }
    Solution { plan: plan(problem, &best, best_objective, proof.bound()), ending, rounds }
}

/// The plan of these visits as it is written down.
fn plan(problem: &Compiled, visits: &[Placed], objective: i64, bound: i64) -> Plan {
    debug_assert_eq!(objective, points(problem, visits.iter()));
    debug_assert_eq!(State::of(problem, visits).objective, objective);
    let visits: Vec<_> = visits.iter().map(|v| problem.visit(v)).collect();
    debug_assert_eq!(check(problem, &visits).violations, []);
    Plan::new(visits, objective, Some(bound))
}
