//! Problems so small that everything can be tried.

use proptest::prelude::*;
use serde_json::{Value, json};
use std::ops::Range;
use tandem_planner::*;

pub const DAYS: i64 = 10;

/// What the dice say of a demand: client, reps, managers, value, count, first day.
type Wish = (usize, u8, u8, i64, i64, i64);

/// A problem of a few demands, two managers and two reps of one distributor, and few starts.
pub fn problem() -> impl Strategy<Value = Value> {
    limited((1..4_i64, 1..4_i64, 1..3_i64, any::<bool>()), 1..4)
}

/// Most visits of a day, of a manager's week and of the distributor's week, and whether there are two managers.
type Limits = (i64, i64, i64, bool);

/// The same with other limits and numbers of demands.
pub fn limited(limits: impl Strategy<Value = Limits>, demands: Range<usize>) -> impl Strategy<Value = Value> {
    let wish = (0..4_usize, 1..4_u8, 1..4_u8, 60..400_i64, 1..3_i64, 0..4_i64);
    let calls = proptest::collection::vec((0..2_usize, 0..4_usize, 0..DAYS, 32..66_i64), 0..8);
    (proptest::collection::vec(wish, demands), calls, limits)
        .prop_map(|(wishes, calls, limits)| build(&wishes, &calls, limits))
}

fn build(wishes: &[Wish], calls: &[(usize, usize, i64, i64)], limits: Limits) -> Value {
    let (a_day, a_week, of_distributor, two_managers) = limits;
    // Three days of work in two weeks, and few starts on each.
    let work: Vec<_> = [1, 3, 8].iter().map(|d| json!([d * 1440 + 480, d * 1440 + 1080])).collect();
    let manager = |at: i64| {
        json!({"id": format!("m{at}"), "calendar": "work", "busy": [[1440 + 600, 1440 + 700 + 60 * at]],
            "max_per_day": a_day, "max_per_week": a_week, "access": [10 + 40 * at, 70 - 30 * at, 120]})
    };
    let rep = |at: i64| {
        json!({"id": format!("r{at}"), "distributor": "d", "calendar": "work",
        "busy": [[3 * 1440 + 480, 3 * 1440 + 600 + 90 * at]]})
    };
    let among = |set: u8, name: &str, most: i64| -> Vec<String> {
        (0..most).filter(|at| set >> at & 1 == 1 || most == 1).map(|at| format!("{name}{at}")).collect()
    };
    let managers = if two_managers { 2 } else { 1 };
    let demands: Vec<Value> = wishes.iter().enumerate().map(|(at, (client, reps, by, value, count, first))| {
        json!({"id": format!("v{at}"), "client": format!("c{client}"), "reps": among(*reps, "r", 2),
            "managers": among(*by, "m", managers), "duration": 60 + 30 * (at % 3), "count": count,
            "min_gap_days": 3 * (count - 1), "window": [first * 1440, DAYS * 1440], "value": value, "prefer": null})
    }).collect();
    let calls: Vec<Value> = calls
        .iter()
        .enumerate()
        .map(|(at, (rep, client, day, start))| {
            json!({"id": format!("k{at}"), "rep": format!("r{rep}"), "client": format!("c{client}"),
            "start": day * 1440 + start * 15, "end": day * 1440 + start * 15 + 45})
        })
        .collect();
    let clients: Vec<_> = (0..4)
        .map(|at| {
            json!({"id": format!("c{at}"), "distributor": "d", "place": at % 3,
        "receives": null})
        })
        .collect();
    json!({"format": "tandem-problem/1",
        "horizon": {"first_day": "2026-01-05", "days": DAYS, "grid": 150, "not_before": 0},
        "calendars": {"work": work}, "travel": [[20, 60, 90], [60, 20, 45], [90, 45, 20]],
        "managers": (0..managers).map(manager).collect::<Vec<_>>(),
        "distributors": [{"id": "d", "agreement": [0, DAYS * 1440], "blackouts": [], "max_per_week": of_distributor}],
        "reps": [rep(0), rep(1)], "clients": clients, "planned_calls": calls, "demands": demands,
        "locked": [], "previous": [], "weights": {"coincide": 120, "prefer": 0, "move": 0}})
}

/// Every visit that is sound by itself, by demand.
pub fn moments(problem: &Problem, compiled: &Compiled) -> Vec<Vec<Visit>> {
    let of = |demand: &Demand| {
        let mut sound = Vec::new();
        for (manager, rep) in demand.managers.iter().flat_map(|m| demand.reps.iter().map(move |r| (m, r))) {
            let free = (0..DAYS * 1440).step_by(150).map(|start| (start, None));
            let rides = problem.planned_calls.iter().map(|c| (c.start, Some(c.id.clone())));
            for (start, rides_on) in free.chain(rides) {
                let visit = Visit {
                    demand: demand.id.clone(),
                    manager: manager.clone(),
                    rep: rep.clone(),
                    start,
                    rides_on,
                };
                if check(compiled, std::slice::from_ref(&visit)).violations.is_empty() {
                    sound.push(visit);
                }
            }
        }
        sound
    };
    problem.demands.iter().map(of).collect()
}

/// The most points of any sound plan.
pub fn best_of_all(problem: &Problem) -> i64 {
    let compiled = Compiled::new(problem).unwrap();
    let counts: Vec<i64> = problem.demands.iter().map(|d| d.count).collect();
    best_from(&compiled, &moments(problem, &compiled), &counts, &mut Vec::new(), (0, 0, 0))
}

/// The most points of any sound plan that holds these visits and more of them from a demand's moment on.
fn best_from(
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
            best = best.max(best_from(compiled, moments, counts, plan, (at, n + 1, used + 1)));
            plan.pop();
        }
    }
    best
}
