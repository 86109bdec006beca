//! A plan improved by choosing many of its days anew at a time, from lists of what each could be.
//!
//! At good prices of what is scarce ([`crate::dual`]) a day's choice in a good plan loses little against the day's best.
//! So for every day all choices that lose little are listed once ([`menu`]). Then some days of a part of the
//! plan are chosen anew from the lists, beside all others as they stand ([`seats`]): prices of what is left bound what
//! they can be worth; if that is no more than they are worth, that is that. Else days whose choice is sure are
//! settled ([`draft`]) until few choices are left, and the best of these is found by branch and bound
//! ([`branch`]).
//!
//! It is route enumeration (R. Baldacci, N. Christofides and A. Mingozzi, *An exact algorithm for the vehicle routing
//! problem based on the set partitioning formulation*, 2008) in a large neighbourhood search, which leaves a local
//! optimum by noise on what choices are worth (I. Charon and O. Hudry, *The noising method*, 1993).

mod branch;
mod draft;
mod menu;
mod seats;

use super::Control;
use super::proof::Proof;
use super::split::{Part, Split, Splitter};
use crate::Compiled;
use crate::compiled::{DAY, Placed, index};
use crate::dice::Dice;
use crate::dual::Market;
use crate::threads::each;
use menu::Menu;
use seats::Seats;
use std::collections::HashMap;

/// Choosing anew begins again from the best plan after so many rounds.
const STRAY: u64 = 32;
/// Tries of a part in a round.
const TRIES: usize = 60;
/// The lists are made anew when the bound has fallen by such a part of itself, but not before so many rounds.
const STALE: i64 = 1000;
const FRESH: u64 = 8;

/// The lists, and which choice each day has.
#[derive(Debug)]
pub(super) struct Pool {
    menu: Menu,
    /// Prices of the market's goods at which the lists were made.
    prices: Vec<i64>,
    /// The bound at which they were made.
    bound: i64,
    /// By day of the market: its choice now, and in the best plan.
    chosen: Vec<u32>,
    best: Vec<u32>,
    objective: i64,
    best_objective: i64,
    rounds: u64,
}

/// What the parts of a round have in common.
#[derive(Debug, Clone, Copy)]
struct Shop<'a, 's, 'p> {
    market: &'a Market<'s, 'p>,
    menu: &'a Menu,
    prices: &'a [i64],
    chosen: &'a [u32],
}

impl Pool {
    /// Lists what the days can be at the prices that prove the bound, beginning with a plan of so many points. `None`
    /// when it was asked to stop.
    pub(super) fn new(
        problem: &Compiled,
        proof: &Proof<'_, '_>,
        (visits, objective): (&[Placed], i64),
        threads: usize,
        control: &dyn Control,
    ) -> Option<Self> {
        let market = proof.market();
        let prices = market.priced(&proof.prices());
        let mut menu = Menu::of(market, &prices, threads, &|| control.should_stop())?;
        let mut by_day: HashMap<(u32, i32), Vec<Placed>> = HashMap::new();
        for v in visits.iter().filter(|v| !problem.is_locked(v)) {
            by_day.entry((v.manager, v.start / DAY)).or_default().push(*v);
        }
        let mut chosen = Vec::with_capacity(market.len());
        for day in 0..market.len() {
            let at = market.day(day);
            let own = by_day.remove(&(at.manager, at.day)).unwrap_or_default();
            chosen.push(menu.choice_of(problem, market, day, &own)?);
        }
        let best = chosen.clone();
        let bound = proof.bound();
        Some(Self { menu, prices, bound, chosen, best, objective, best_objective: objective, rounds: 0 })
    }

    /// Whether the bound has fallen so far that better prices would make better lists.
    pub(super) fn is_stale(&self, bound: i64) -> bool {
        self.rounds >= FRESH && (self.bound - bound) * STALE > bound
    }

    /// Points of the best plan.
    pub(super) fn best_objective(&self) -> i64 {
        self.best_objective
    }

    /// The visits of the best plan.
    pub(super) fn best(&self, problem: &Compiled, market: &Market<'_, '_>) -> Vec<Placed> {
        let mut visits = self.menu.placed(market, &self.best);
        visits.extend(&problem.locked);
        visits
    }

    /// Improves each part of a split by itself.
    pub(super) fn round(
        &mut self,
        problem: &Compiled,
        splitter: &Splitter,
        market: &Market<'_, '_>,
        (seed, round): (u64, u64),
        threads: usize,
        control: &dyn Control,
    ) {
        if self.rounds.is_multiple_of(STRAY) {
            self.chosen.clone_from(&self.best);
            self.objective = self.best_objective;
        }
        self.rounds += 1;
        let mut dice = Dice::new(seed, round);
        let mut visits = self.menu.placed(market, &self.chosen);
        visits.extend(&problem.locked);
        let split = splitter.split(problem, &visits, &mut dice);
        let shop = Shop { market, menu: &self.menu, prices: &self.prices, chosen: &self.chosen };
        let mut hands = vec![(); threads.max(1)];
        let improved = each(&mut hands, split.parts.len(), |(), at| {
            let dice = Dice::new(seed, (round << 20) + at as u64 + (1 << 60));
            improve(shop, &split, &split.parts[at], dice, control)
        });
        let gained: i64 = improved.iter().map(|part| part.best_gain).sum();
        if self.objective + gained > self.best_objective {
            self.best_objective = self.objective + gained;
            self.best.clone_from(&self.chosen);
            improved.iter().flat_map(|part| &part.best).for_each(|(day, choice)| self.best[*day] = *choice);
        }
        self.objective += improved.iter().map(|part| part.gain).sum::<i64>();
        improved.iter().flat_map(|part| &part.days).for_each(|(day, choice)| self.chosen[*day] = *choice);
    }
}

/// What became of a part: its days' choices and what they gained, at the end and at best.
#[derive(Debug, Default)]
struct Improved {
    days: Vec<(usize, u32)>,
    gain: i64,
    best: Vec<(usize, u32)>,
    best_gain: i64,
}

fn improve(
    shop: Shop<'_, '_, '_>,
    split: &Split,
    part: &Part,
    mut dice: Dice,
    control: &dyn Control,
) -> Improved {
    // Getting ready takes a while, too.
    if control.should_stop() {
        return Improved::default();
    }
    let mut demands: Vec<u32> = part.demands.clone();
    demands.sort_unstable();
    let owns = |day: usize| {
        let at = shop.market.day(day);
        split.owns_manager_week(part, at.manager as usize, index(at.day / 7))
    };
    let owned = shop.market.owned(
        |demand| demands.binary_search(&demand).is_ok(),
        |distributor, week| split.owns_distributor_week(part, distributor as usize, index(week)),
    );
    let mut seats = Seats::new(shop, owns, &owned);
    let mut improved = Improved { days: seats.chosen(), best: seats.chosen(), ..Improved::default() };
    for _ in 0..TRIES {
        if control.should_stop() || seats.is_empty() {
            break;
        }
        improved.gain += seats.rechoose(shop, &mut dice);
        if improved.gain > improved.best_gain {
            improved.best_gain = improved.gain;
            improved.best = seats.chosen();
        }
    }
    improved.days = seats.chosen();
    improved
}
