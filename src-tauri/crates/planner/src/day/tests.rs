//! The best day against all days.

use super::{Candidate, DaySearch, Wanted};
use crate::Compiled;
use crate::compiled::NONE;
use crate::dice::Dice;
use std::collections::BTreeMap;

/// Three places, of which the third is a short cut between the others: the way by it is shorter.
fn places() -> Compiled {
    let travel = [[20, 90, 30], [90, 20, 30], [30, 30, 20]];
    let problem = serde_json::json!({
        "format": "tandem-problem/1",
        "horizon": {"first_day": "2026-01-05", "days": 1, "grid": 30, "not_before": 0},
        "calendars": {}, "travel": travel, "managers": [], "distributors": [], "reps": [], "clients": [],
        "planned_calls": [], "demands": [], "locked": [], "previous": [],
        "weights": {"coincide": 0, "prefer": 0, "move": 0},
    });
    Compiled::from_json(&problem.to_string()).unwrap()
}

fn candidates(dice: &mut Dice) -> Vec<Candidate> {
    let mut number = |n: usize| i32::try_from(dice.below(n)).unwrap();
    let count = 4 + number(9);
    let one = |_| {
        let demand = u32::try_from(number(5)).unwrap();
        let start = 480 + number(35) * 15;
        Candidate {
            start,
            end: start + 30 + number(3) * 30,
            place: demand % 3,
            demand,
            rep: 0,
            call: NONE,
            distributor: demand % 2,
            demand_room: 1 + demand / 4,
            distributor_room: 2,
            worth: i64::from(1 + number(300)),
        }
    };
    (0..count).map(one).collect()
}

/// What these visits of a day are worth together, places paid; `None` when they don't go together.
fn worth(problem: &Compiled, day: &[Candidate], access: &[i64; 3]) -> Option<i64> {
    let travel = |a: &Candidate, b: &Candidate| problem.travel(a.place as usize, b.place as usize);
    let apart =
        |a: &Candidate, b: &Candidate| a.end + travel(a, b) <= b.start || b.end + travel(a, b) <= a.start;
    let sound = day.iter().enumerate().all(|(at, a)| {
        let of_demand = day.iter().filter(|b| b.demand == a.demand).count();
        let of_distributor = day.iter().filter(|b| b.distributor == a.distributor).count();
        day[at + 1..].iter().all(|b| apart(a, b))
            && of_demand <= a.demand_room as usize
            && of_distributor <= a.distributor_room as usize
    });
    let paid = (0..3).filter(|place| day.iter().any(|c| c.place == *place)).map(|p| access[p as usize]);
    sound.then(|| day.iter().map(|c| c.worth).sum::<i64>() - paid.sum::<i64>())
}

/// Tries every choice, in order of starts.
fn best_of_all(problem: &Compiled, all: &[Candidate], most: usize, access: &[i64; 3]) -> i64 {
    let mut best = 0;
    for choice in 0_u32..1 << all.len() {
        if choice.count_ones() as usize > most {
            continue;
        }
        let day: Vec<_> = (0..all.len()).filter(|at| choice >> at & 1 == 1).map(|at| all[at]).collect();
        best = best.max(worth(problem, &day, access).unwrap_or(0));
    }
    best
}

#[test]
fn no_day_is_better_than_the_best() {
    let problem = places();
    let mut search = DaySearch::default();
    for seed in 0..400 {
        let mut dice = Dice::new(seed, 0);
        let mut all = candidates(&mut dice);
        let access = [0, 1, 2].map(|_| i64::try_from(dice.below(250)).unwrap());
        let most = 1 + dice.below(5);
        let wanted = best_of_all(&problem, &all, most, &access);
        let found = search.best(&problem, &mut all, most, |place| access[place as usize]);
        assert_eq!((found.worth, found.bound), (wanted, wanted), "seed {seed}");
        let mut worth = -access
            .iter()
            .enumerate()
            .filter(|(p, _)| found.visits.iter().any(|c| c.place as usize == *p))
            .map(|(_, a)| a)
            .sum::<i64>();
        worth += found.visits.iter().map(|c| c.worth).sum::<i64>();
        assert_eq!(worth, wanted, "seed {seed}: what was chosen is what was counted");
    }
}

/// Every set of demands and distributors that some sound choice serves, and the most that it is worth.
fn worths_of_all(
    problem: &Compiled,
    all: &[Candidate],
    most: usize,
    access: &[i64; 3],
) -> BTreeMap<Vec<(u32, u32)>, i64> {
    let mut worths = BTreeMap::new();
    for choice in 1_u32..1 << all.len() {
        let day: Vec<_> = (0..all.len()).filter(|at| choice >> at & 1 == 1).map(|at| all[at]).collect();
        if day.len() <= most
            && let Some(worth) = worth(problem, &day, access)
        {
            let known = worths.entry(key(&day)).or_insert(worth);
            *known = worth.max(*known);
        }
    }
    worths
}

fn key(day: &[Candidate]) -> Vec<(u32, u32)> {
    let mut key: Vec<_> = day.iter().map(|c| (c.demand, c.distributor)).collect();
    key.sort_unstable();
    key
}

#[test]
fn a_list_has_every_set_that_is_worth_enough_at_its_best() {
    let problem = places();
    let mut search = DaySearch::default();
    let mut listed_sets = 0;
    for seed in 0..400 {
        let mut dice = Dice::new(seed, 1);
        let all = candidates(&mut dice);
        let access = [0, 1, 2].map(|_| i64::try_from(dice.below(250)).unwrap());
        let most = 1 + dice.below(5);
        let spare = i64::try_from(dice.below(300)).unwrap();
        let top = search.best(&problem, &mut all.clone(), most, |place| access[place as usize]).worth;
        let wanted = Wanted { least: top - spare, spare, most, steps: u32::MAX };
        assert!(search.list(&problem, &mut all.clone(), wanted, |place| access[place as usize]));
        let mut found = BTreeMap::new();
        for (worth_told, visits) in search.listed() {
            let day: Vec<Candidate> = visits.copied().collect();
            assert_eq!(
                worth(&problem, &day, &access),
                Some(worth_told),
                "seed {seed}: a sound day, counted right"
            );
            assert_eq!(found.insert(key(&day), worth_told), None, "seed {seed}: each set once");
        }
        let mut expected = worths_of_all(&problem, &all, most, &access);
        expected.retain(|_, worth| *worth >= wanted.least);
        listed_sets += expected.len();
        assert_eq!(found, expected, "seed {seed}");
    }
    assert!(listed_sets > 1000, "{listed_sets} sets are too few to show anything");
}
