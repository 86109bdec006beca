//! The table, as Markdown.

use std::fmt::Write;

use super::{
    Order,
    outcome::{Found, Outcome, bound_of, gap},
};

/// A row for each plan: gaps are to the least bound that the planner proved of the problem in any of the runs.
pub fn markdown(outcomes: &[Outcome], order: &Order) -> String {
    let mut table = String::from(
        "| problem | solver | seconds | points | bound | gap | visits | moved | sound |\n\
         |---|---|---:|---:|---:|---:|---:|---:|---|\n",
    );
    for outcome in outcomes {
        let (problem, solver, took) = (&outcome.problem, &outcome.solver, outcome.took.as_secs_f64());
        let row = match &outcome.found {
            Some(found) => row(found, outcome.bound(), bound_of(outcomes, problem)),
            None => "none | | | | | ".to_owned(),
        };
        // Writing to a text can't fail.
        let _ = writeln!(table, "| {problem} | {solver} | {took:.1} | {row} |");
    }
    let judges =
        if order.verify.is_some() { "the planner's judge and the verifier" } else { "the planner's judge" };
    let _ = writeln!(
        table,
        "\nGaps are to the least bound that tandem proved in these runs. Sound by {judges}. Seconds are those of the \
         whole program; tandem had {} threads and seed {}.",
        order.threads, order.seed
    );
    table
}

/// A plan's cells, given the bound that was proven with it and the least one known.
fn row(found: &Found, own: Option<i64>, least: Option<i64>) -> String {
    let own = own.map_or(String::new(), |bound| bound.to_string());
    let gap = least.map_or(String::new(), |bound| format!("{:.2} %", gap(found.objective, bound)));
    let moved =
        if found.in_force > 0 { format!("{} of {}", found.moved, found.in_force) } else { String::new() };
    let sound = if found.broken { "NO" } else { "yes" };
    format!("{} | {own} | {gap} | {} of {} | {moved} | {sound}", found.objective, found.visits, found.wanted)
}

#[cfg(test)]
mod tests {
    use super::{super::outcome::Moment, *};

    #[test]
    fn a_gap_is_to_the_bound_of_whoever_proved_it() {
        let found = Found { objective: 900, visits: 9, wanted: 12, ..Found::default() };
        let by_hand = Outcome {
            problem: "s".to_owned(),
            solver: "by hand".to_owned(),
            found: Some(found),
            ..Outcome::default()
        };
        let ours = Outcome {
            solver: "tandem".to_owned(),
            found: Some(Found { objective: 990, in_force: 7, moved: 2, ..found }),
            progress: vec![Moment { seconds: 1.0, objective: 990, bound: 1000 }],
            ..by_hand.clone()
        };
        let late = Outcome { solver: "late".to_owned(), found: None, ..by_hand.clone() };
        let order = Order::read(["--threads", "2", "s.json"].into_iter()).unwrap();
        let table = markdown(&[by_hand, ours, late], &order);
        assert!(table.contains("| s | by hand | 0.0 | 900 |  | 10.00 % | 9 of 12 |  | yes |\n"), "{table}");
        assert!(
            table.contains("| s | tandem | 0.0 | 990 | 1000 | 1.00 % | 9 of 12 | 2 of 7 | yes |\n"),
            "{table}"
        );
    }
}
