//! The planner from outside: JSON in, JSON out, judged by a checker that shares no code with it.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use serde_json::Value;
use std::sync::atomic::{AtomicU64, Ordering};
use tandem_planner::{Compiled, Options, Plan, Unwatched, solve};
use tandem_tests::greedy::by_hand;
use tandem_tests::plan_checker::{Judge, Visit};
use tandem_tests::random_problem::{Shape, overtaken, random_problem};

/// Plans a problem, has the plan judged, and compares it with the one made by hand.
fn accepted(name: &str, problem: &Value, seed: u64, rounds: u64) -> Plan {
    let compiled = Compiled::from_json(&problem.to_string()).unwrap_or_else(|e| panic!("{name}: {e}"));
    let options = Options { seed, threads: 1, rounds: Some(rounds) };
    let solution = solve(&compiled, &options, &Unwatched);
    let plan = serde_json::to_value(&solution.plan).unwrap();
    let judge = Judge::new(problem).unwrap();
    let verdict = judge.check(&plan).unwrap();
    assert_eq!(verdict.broken, Vec::<String>::new(), "{name}");
    assert_eq!(verdict.claimed, Some(verdict.objective), "{name}");
    if let Some(bound) = solution.plan.bound {
        assert!(bound >= verdict.objective, "{name}: {bound} is no bound");
    }
    let by_hand = by_hand(&judge);
    let hand_plan = serde_json::json!({"visits": by_hand.iter().map(as_json).collect::<Vec<_>>()});
    let by_hand = judge.check(&hand_plan).unwrap();
    assert_eq!(by_hand.broken, Vec::<String>::new(), "{name}: the plan by hand");
    if verdict.objective < by_hand.objective {
        // So few rounds may fall short where a plan is in force already: the search begins by keeping to it, and
        // whoever plans by hand here does not. As many rounds as a user gets must not fall short.
        let rounds = Some(Options::default_rounds(&compiled));
        let longer = solve(&compiled, &Options { rounds, ..options }, &Unwatched).plan;
        let verdict = judge.check(&serde_json::to_value(&longer).unwrap()).unwrap();
        assert_eq!(verdict.broken, Vec::<String>::new(), "{name}");
        assert!(verdict.objective >= by_hand.objective, "{name}: by hand {}", by_hand.objective);
    }
    no_visit_over_busy_time(name, &judge, &solution.plan);
    solution.plan
}

fn as_json(v: &Visit) -> Value {
    serde_json::json!({"demand": v.demand, "manager": v.manager, "rep": v.rep, "start": v.start,
        "rides_on": v.rides_on})
}

/// The promise that people trust first, checked once more in the plainest way.
fn no_visit_over_busy_time(name: &str, judge: &Judge, plan: &Plan) {
    for v in &plan.visits {
        let end = v.start + judge.demand(&v.demand).unwrap().duration;
        let busy = judge.manager(&v.manager).busy.iter().chain(&judge.rep(&v.rep).busy);
        for b in busy {
            assert!(b.1 <= v.start || end <= b.0, "{name}: {v:?} over {b:?}");
        }
    }
}

/// How many times as many problems as usual: the environment variable `TANDEM_SOAK`.
fn soak() -> u64 {
    match std::env::var("TANDEM_SOAK") {
        Ok(times) => times.parse().unwrap_or_else(|_| panic!("TANDEM_SOAK is no number: {times}")),
        Err(_) => 1,
    }
}

/// Runs the check for each number on both cores.
fn each(numbers: std::ops::Range<u64>, check: impl Fn(u64) + Sync) {
    let next = AtomicU64::new(numbers.start);
    let work = || {
        loop {
            let n = next.fetch_add(1, Ordering::Relaxed);
            if n >= numbers.end {
                break;
            }
            check(n);
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(work);
        work();
    });
}

#[test]
fn random_problems() {
    each(0..400 * soak(), |seed| {
        let problem = random_problem(&Shape::mixed(seed), seed);
        accepted(&format!("mixed {seed}"), &problem, seed, 4);
    });
}

#[test]
fn random_problems_after_new_calendars() {
    each(0..90 * soak(), |seed| {
        let problem = random_problem(&Shape::mixed(seed), seed);
        let name = format!("overtaken {seed}");
        let plan = serde_json::to_value(accepted(&name, &problem, seed, 2)).unwrap();
        let visits: Vec<Visit> = serde_json::from_value(plan["visits"].clone()).unwrap();
        let again = overtaken(&problem, &visits, seed).unwrap();
        accepted(&name, &again, seed, 4);
    });
}

#[test]
fn a_quarter_of_one_manager() {
    each(0..10 * soak(), |seed| {
        accepted(&format!("S {seed}"), &random_problem(&Shape::S, seed), seed, 3);
    });
}

#[test]
fn the_same_problem_seed_and_rounds_make_the_same_plan_on_any_number_of_threads() {
    let problem = Compiled::from_json(&random_problem(&Shape::M, 1).to_string()).unwrap();
    // So many that the last one chooses whole days anew.
    let plan = |threads| solve(&problem, &Options { seed: 3, threads, rounds: Some(8) }, &Unwatched).plan;
    let one = plan(1);
    assert_eq!(plan(2), one);
    assert_eq!(plan(4), one);
}

#[test]
fn as_many_rounds_as_a_user_gets_come_near_the_best_possible() {
    each(0..2, |seed| {
        let problem = Compiled::from_json(&random_problem(&Shape::S, seed).to_string()).unwrap();
        let options = Options { seed, threads: 1, rounds: Some(Options::default_rounds(&problem)) };
        let plan = solve(&problem, &options, &Unwatched).plan;
        let bound = plan.bound.unwrap();
        assert!((bound - plan.objective) * 100 <= bound * 2, "S {seed}: {} of {bound}", plan.objective);
    });
}
