//! Shadow prices, against the best plan there is with one more of what they are for.

use crate::problems::{best_of_all, limited};
use proptest::prelude::*;
use serde_json::json;
use std::sync::atomic::{AtomicUsize, Ordering};
use tandem_planner::*;

/// So many that no week of a manager is ever full.
const PLENTY: i64 = 50;

struct StopAfter(AtomicUsize);

impl Control for StopAfter {
    fn should_stop(&self) -> bool {
        self.0.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| n.checked_sub(1)).is_err()
    }

    fn progress(&self, _: Progress) {}
}

fn prices(problem: &Problem) -> Scarcity {
    let compiled = Compiled::new(problem).unwrap();
    let plan = solve(&compiled, &Options { seed: 1, threads: 1, rounds: Some(20) }, &Unwatched).plan;
    let known = (plan.objective, plan.visits.len());
    let found = scarcity(&compiled, known, (200, 1), &Unwatched).unwrap();
    assert_eq!(scarcity(&compiled, known, (200, 2), &Unwatched).as_ref(), Some(&found));
    for asked in [0, 1, 20, 200] {
        let told = scarcity(&compiled, known, (200, 1), &StopAfter(AtomicUsize::new(asked)));
        assert!(told.is_none_or(|told| told == found), "what was stopped tells no other prices");
    }
    found
}

/// The same problem with one more day of a manager: somebody just like them who works on that day only.
fn with_another(problem: &Problem, manager: &str, day: i64) -> Problem {
    let mut more = problem.clone();
    let like = problem.managers.iter().find(|m| m.id == manager).unwrap().clone();
    let of_day = |work: &&Pair| work[0] / 1440 == day;
    more.calendars
        .insert("once".into(), problem.calendars[&like.calendar].iter().filter(of_day).copied().collect());
    for demand in more.demands.iter_mut().filter(|d| d.managers.contains(&like.id)) {
        demand.managers.push("another".into());
    }
    more.managers.push(Manager { id: "another".into(), calendar: "once".into(), ..like });
    more
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_more_is_never_worth_more_than_its_price(
        written in limited((1..3_i64, Just(PLENTY), 2..4_i64, any::<bool>()), 1..3)
    ) {
        let problem: Problem = serde_json::from_value(written).unwrap();
        let scarce = prices(&problem);
        prop_assert!(scarce.bound >= best_of_all(&problem));
        for day in scarce.days.iter().take(2) {
            let best = best_of_all(&with_another(&problem, &day.manager, day.day));
            prop_assert!(best <= scarce.bound + day.points, "{best} with one more of {day:?} of {}", scarce.bound);
        }
        let mut more = problem.clone();
        more.distributors[0].max_per_week += 1;
        let price: i64 = scarce.distributor_weeks.iter().map(|week| week.points).sum();
        prop_assert!(best_of_all(&more) <= scarce.bound + price);
    }
}

#[test]
fn a_day_is_worth_the_visits_that_have_no_place_and_a_limit_nothing_that_is_never_reached() {
    let office = [[480, 1080], [8 * 1440 + 480, 8 * 1440 + 1080]];
    let demand = |at: i64| {
        json!({"id": format!("v{at}"), "client": format!("c{at}"), "reps": ["r"], "managers": ["m"], "duration": 60,
            "count": 1, "min_gap_days": 0, "window": [0, 14 * 1440], "value": 100, "prefer": null})
    };
    let client = |at: i64| json!({"id": format!("c{at}"), "distributor": "d", "place": 0, "receives": null});
    let problem = json!({"format": "tandem-problem/1",
        "horizon": {"first_day": "2026-01-05", "days": 14, "grid": 30, "not_before": 0},
        "calendars": {"office": office}, "travel": [[20]],
        "managers": [{"id": "m", "calendar": "office", "busy": [], "max_per_day": 2, "max_per_week": 9,
            "access": [30]}],
        "distributors": [{"id": "d", "agreement": [0, 14 * 1440], "blackouts": [], "max_per_week": 9}],
        "reps": [{"id": "r", "distributor": "d", "calendar": "office", "busy": []}],
        "clients": (0..6).map(client).collect::<Vec<_>>(), "planned_calls": [],
        "demands": (0..6).map(demand).collect::<Vec<_>>(),
        "locked": [], "previous": [], "weights": {"coincide": 0, "prefer": 0, "move": 0}});
    let scarce = prices(&serde_json::from_value(problem).unwrap());
    // Two days hold four of the six; a third would hold two more, for 30 points of access.
    assert_eq!(scarce.bound, 340);
    assert_eq!(scarce.visit, 85);
    assert_eq!(scarce.days.iter().map(|day| (day.day, day.points)).collect::<Vec<_>>(), [(0, 170), (8, 170)]);
    assert!(scarce.days.iter().all(|day| day.demands.len() == 2));
    assert_eq!((scarce.manager_weeks, scarce.distributor_weeks), (vec![], vec![]));
}
