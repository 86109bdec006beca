//! The plan and its bound against every plan there is, on problems so small that all can be tried.

use proptest::prelude::*;
use tandem_planner::*;

mod tiny;

use tiny::{moments, problem};

/// The most points of any sound plan that holds these visits and more of them from a demand's moment on.
fn best_of_all(
    compiled: &Compiled,
    moments: &[Vec<Visit>],
    counts: &[i64],
    plan: &mut Vec<Visit>,
    from: (usize, usize, i64),
) -> i64 {
    let verdict = check(compiled, plan);
    if !verdict.violations.is_empty() {
        // No further visit mends a broken rule.
        return i64::MIN;
    }
    let mut best = verdict.objective;
    let (demand, first, used) = from;
    for (at, own) in moments.iter().enumerate().skip(demand) {
        let (first, used) = if at == demand { (first, used) } else { (0, 0) };
        if used == counts[at] {
            continue;
        }
        for (n, visit) in own.iter().enumerate().skip(first) {
            plan.push(visit.clone());
            best = best.max(best_of_all(compiled, moments, counts, plan, (at, n + 1, used + 1)));
            plan.pop();
        }
    }
    best
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_plan_is_better_and_none_is_above_the_bound(written in problem()) {
        let compiled = Compiled::from_json(&written.to_string()).unwrap();
        let problem: Problem = serde_json::from_value(written).unwrap();
        let moments = moments(&problem, &compiled);
        let counts: Vec<i64> = problem.demands.iter().map(|d| d.count).collect();
        let best = best_of_all(&compiled, &moments, &counts, &mut Vec::new(), (0, 0, 0));
        let found = solve(&compiled, &Options { seed: 1, threads: 1, rounds: Some(60) }, &Unwatched).plan;
        prop_assert!(found.bound.is_some_and(|bound| bound >= best), "{:?} is no bound of {}", found.bound, best);
        prop_assert_eq!(found.objective, best);
    }
}
