//! What came of a run.

use std::time::Duration;

/// A run of a solver on a problem.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outcome {
    /// The problem's name.
    pub problem: String,
    /// The solver's.
    pub solver: String,
    /// How long it took, reading and writing included.
    pub took: Duration,
    /// The plan, if it found one.
    pub found: Option<Found>,
    /// How the planner of this workspace came there.
    pub progress: Vec<Moment>,
}

/// A plan as it was judged.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Found {
    /// Points.
    pub objective: i64,
    /// Whether a judge found a broken rule.
    pub broken: bool,
    /// Its visits.
    pub visits: i64,
    /// Visits that the demands want.
    pub wanted: i64,
    /// Visits of the plan in force.
    pub in_force: i64,
    /// How many of these don't stand any more.
    pub moved: i64,
}

/// Where a search stood at a time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moment {
    /// Since the start.
    pub seconds: f64,
    /// Points of the best plan.
    pub objective: i64,
    /// What no plan can have more points than.
    pub bound: i64,
}

impl Found {
    /// Reads what the judge tells: names, each with a number, and commas between.
    pub fn read(told: &str) -> Option<Self> {
        let number = |name: &str| {
            let named = told.trim().split(", ").filter_map(|pair| pair.rsplit_once(' '));
            named.filter(|(known, _)| *known == name).find_map(|(_, number)| number.parse().ok())
        };
        Some(Self {
            objective: number("objective")?,
            broken: number("broken")? > 0_i64,
            visits: number("visits")?,
            wanted: number("wanted")?,
            in_force: number("in force")?,
            moved: number("moved")?,
        })
    }
}

impl Outcome {
    /// The least bound that was proven on the way.
    pub fn bound(&self) -> Option<i64> {
        self.progress.iter().map(|moment| moment.bound).min()
    }
}

impl Moment {
    /// Reads a line of the progress.
    pub fn read(line: &str) -> Option<Self> {
        let mut words = line.split(' ');
        Some(Self {
            seconds: words.next()?.parse().ok()?,
            objective: words.next()?.parse().ok()?,
            bound: words.next()?.parse().ok()?,
        })
    }
}

/// The least bound that any run proved of a problem.
pub fn bound_of(outcomes: &[Outcome], problem: &str) -> Option<i64> {
    outcomes.iter().filter(|outcome| outcome.problem == problem).filter_map(Outcome::bound).min()
}

/// How far some points are below a bound, in hundredths of it.
#[expect(clippy::cast_precision_loss, reason = "points are far below 2^52")]
pub fn gap(objective: i64, bound: i64) -> f64 {
    100.0 * (bound - objective) as f64 / bound.max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_judge_is_understood() {
        let told = "objective 90, broken 2, visits 3, wanted 5, riding along 1, in force 4, moved 1\n";
        let found = Found { objective: 90, broken: true, visits: 3, wanted: 5, in_force: 4, moved: 1 };
        assert_eq!(Found::read(told), Some(found));
        assert_eq!(Found::read("objective 90"), None);
    }

    #[test]
    fn the_least_bound_of_a_problem_counts() {
        let run = |problem: &str, lines: &str| Outcome {
            problem: problem.to_owned(),
            progress: lines.lines().filter_map(Moment::read).collect(),
            ..Outcome::default()
        };
        let outcomes =
            [run("a", "0.1 50 120\n1.5 90 110"), run("b", "0.1 5 80"), run("a", "0.2 60 100"), run("a", "")];
        assert_eq!(bound_of(&outcomes, "a"), Some(100));
        assert_eq!(bound_of(&outcomes, "c"), None);
        assert!((gap(90, 100) - 10.0).abs() < 1e-9);
    }
}
