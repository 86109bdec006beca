//! The plan and its bound against every plan there is, on problems so small that all can be tried.

use crate::problems::{best_of_all, problem};
use proptest::prelude::*;
use tandem_planner::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_plan_is_better_and_none_is_above_the_bound(written in problem()) {
        let compiled = Compiled::from_json(&written.to_string()).unwrap();
        let problem: Problem = serde_json::from_value(written).unwrap();
        let best = best_of_all(&problem);
        let found = solve(&compiled, &Options { seed: 1, threads: 1, rounds: Some(60) }, &Unwatched).plan;
        prop_assert!(found.bound.is_some_and(|bound| bound >= best), "{:?} is no bound of {}", found.bound, best);
        prop_assert_eq!(found.objective, best);
    }
}
