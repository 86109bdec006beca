//! Some days chosen anew, all others as they stand.
//!
//! The days' Lagrangian bound falls for some steps ([`crate::dual`]); if it falls to the points that there have to
//! be, no choice of these days is better, and that is that. Else the day whose choice was the same most
//! often is settled so, and the bound of the rest falls on from there, until all days are settled: a dive, as
//! in branch-and-price, without the branches not taken (M. Joncour and others, *Column generation based primal
//! heuristics*, 2010).

use crate::compiled::Placed;
use crate::day::Day;
use crate::dual::{Ascent, DayAt, Market, Pad, Prices};
use crate::state::State;

/// Steps on the way down before anything is settled, and after each settling.
const FIRST_STEPS: usize = 15;
const NEXT_STEPS: usize = 10;
/// How much of a day's earlier choices counts after a further step.
const FADE: f64 = 0.8;
/// A choice made in about this share of the steps is settled, and others with it; else the surest alone.
const SURE: f64 = 0.85;

/// What a dive works with.
pub(super) struct Diver<'a> {
    pub(super) prices: &'a Prices,
    pub(super) may: &'a dyn Fn(u32) -> bool,
    pub(super) stop: &'a (dyn Fn() -> bool + Sync),
    pub(super) pad: Pad,
}

/// How often a day was chosen in one way.
#[derive(Debug)]
struct Habit {
    weight: f64,
    day: Day,
}

impl Diver<'_> {
    /// Empties the days and chooses them anew; puts everything back unless that loses fewer than `slack` points,
    /// or, if that is 0, gains any.
    pub(super) fn dive(&mut self, state: &mut State<'_>, days: &[DayAt], slack: i64) {
        let least = state.objective - slack;
        let mut removed = Vec::new();
        for at in days {
            let free: Vec<u32> =
                state.of_manager_day(at.manager, at.day).filter(|n| state.is_free(*n)).collect();
            removed.extend(free.into_iter().filter_map(|n| state.remove(n)));
        }
        let mut added = Vec::new();
        if self.settle_all(state, days.to_vec(), least, &mut added) && state.objective > least {
            return;
        }
        for number in added {
            state.remove(number);
        }
        for visit in removed {
            state.add(visit);
        }
    }

    /// Settles day after day; `false` when it turns out that they can't be worth more than `known`, or nothing
    /// fits any more.
    fn settle_all(
        &mut self,
        state: &mut State<'_>,
        mut open: Vec<DayAt>,
        known: i64,
        added: &mut Vec<u32>,
    ) -> bool {
        let mut prices: Option<Prices> = None;
        let mut steps = FIRST_STEPS;
        while !open.is_empty() {
            let settled = {
                let market = Market::beside(state, &open, self.may);
                if market.len() == 0 {
                    break;
                }
                match self.agree(&market, &mut prices, known, steps) {
                    Some(settled) => settled,
                    None => return false,
                }
            };
            steps = NEXT_STEPS;
            let before = open.len();
            for (at, visits) in settled {
                if let Some(numbers) = put(state, &visits) {
                    added.extend(numbers);
                    open.retain(|day| *day != at);
                }
            }
            if open.len() == before {
                return false;
            }
        }
        true
    }

    /// Goes some steps, and gives the days that can be settled, at least one; `None` when no choice of these days
    /// is worth more than `known`.
    fn agree(
        &mut self,
        market: &Market<'_, '_>,
        prices: &mut Option<Prices>,
        known: i64,
        steps: usize,
    ) -> Option<Vec<(DayAt, Vec<Placed>)>> {
        if market.len() == 1 {
            let day = market.best_for_nothing(&mut self.pad, 0);
            return Some(vec![(market.day(0), market.placed(0, &day))]);
        }
        let mut ascent = Ascent::new(market, prices.as_ref().unwrap_or(self.prices));
        let mut habits: Vec<Vec<Habit>> = (0..market.len()).map(|_| Vec::new()).collect();
        for _ in 0..steps {
            let days = ascent.step(market, known, std::slice::from_mut(&mut self.pad), self.stop)?;
            if ascent.bound() <= known {
                return None;
            }
            for (habits, day) in habits.iter_mut().zip(days) {
                remember(habits, day);
            }
        }
        *prices = Some(ascent.last(market));
        let most = |habits: &[Habit]| habits.iter().map(|h| h.weight).fold(0.0, f64::max);
        let top = habits.iter().map(|h| most(h)).fold(0.0, f64::max);
        // The weight of what was chosen in every step.
        let always = (0..steps).fold(0.0, |weight, _| weight * FADE + 1.0);
        let enough = top.min(SURE * always);
        let mut settled = Vec::new();
        for (at, habits) in habits.iter().enumerate() {
            let Some(habit) = habits.iter().max_by(|a, b| a.weight.total_cmp(&b.weight)) else { continue };
            if habit.weight >= enough {
                settled.push((market.day(at), market.placed(at, &habit.day)));
            }
        }
        Some(settled)
    }
}

/// Puts all of the visits in, or none.
fn put(state: &mut State<'_>, visits: &[Placed]) -> Option<Vec<u32>> {
    let mut numbers = Vec::with_capacity(visits.len());
    for visit in visits {
        // One by one: two visits that fit each by itself may be one too many together.
        if !state.fits(visit) {
            for number in numbers {
                state.remove(number);
            }
            return None;
        }
        numbers.push(state.add(*visit));
    }
    Some(numbers)
}

fn remember(habits: &mut Vec<Habit>, day: Day) {
    for habit in habits.iter_mut() {
        habit.weight *= FADE;
    }
    let same = |h: &&mut Habit| {
        let key = |d: &Day| d.visits.iter().map(|v| (v.demand, v.start, v.rep)).collect::<Vec<_>>();
        key(&h.day) == key(&day)
    };
    match habits.iter_mut().find(same) {
        Some(habit) => habit.weight += 1.0,
        None => habits.push(Habit { weight: 1.0, day }),
    }
}
