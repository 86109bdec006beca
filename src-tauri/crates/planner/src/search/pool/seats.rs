//! The days of a part with their choices, and some of them chosen anew beside the others.

use super::Shop;
use super::branch::Branch;
use super::draft::{Draft, possible};
use super::menu::{Choice, Menu};
use crate::compiled::{NONE, short};
use crate::day::Candidate;
use crate::dice::Dice;
use crate::dual::SCALE;
use std::collections::HashMap;

/// How many days are chosen anew: few are soon proven to be as they should, many are seldom.
const SIZES: [usize; 4] = [10, 15, 22, 33];
/// One in so many tries puts noise of so many points at most on each choice, and may lose twice as many.
const NOISY: usize = 4;
const MOST_NOISE: usize = 60;
/// Steps of the prices at first, and after each settling.
const STEPS: usize = 50;
const NEXT_STEPS: usize = 10;
/// Of so many choices the best are looked for in full.
const ENOUGH: usize = 300;
/// A choice that was a day's best in about this share of the steps is settled.
const SURE: f64 = 0.95;
/// Throws of the dice for each day wanted.
const PATIENCE: usize = 20;

/// Which choice each day has.
#[derive(Debug)]
pub(super) struct Seats {
    /// By day of the market.
    chosen: Vec<u32>,
    /// The days that may be chosen anew.
    days: Vec<usize>,
    /// What is left of each good; of those of other parts there is nothing.
    left: Vec<i64>,
    /// By date: the market's days.
    by_date: HashMap<i32, Vec<usize>>,
    /// By demand: the days on which it is served, of those that may be chosen anew.
    served: HashMap<u32, Vec<usize>>,
    /// Scratch: the place of a good among those of some days, or [`NONE`].
    local: Vec<u32>,
}

impl Seats {
    /// The days that a part `owns`, but those on which it doesn't own something that is used up.
    pub(super) fn new(shop: Shop<'_, '_, '_>, owns: impl Fn(usize) -> bool, owned: &[bool]) -> Self {
        let mut left = shop.market.stock().to_vec();
        let mut seats = Self {
            chosen: shop.chosen.to_vec(),
            days: Vec::new(),
            left: Vec::new(),
            by_date: HashMap::new(),
            served: HashMap::new(),
            local: vec![NONE; left.len()],
        };
        for (day, choice) in shop.chosen.iter().enumerate() {
            let goods = shop.menu.goods(*choice);
            for good in goods {
                left[*good as usize] -= 1;
            }
            seats.by_date.entry(shop.market.day(day).day).or_default().push(day);
            if owns(day) && goods.iter().all(|g| owned[*g as usize]) {
                seats.days.push(day);
                seats.serve(shop.menu, day, *choice);
            }
        }
        left.iter_mut().zip(owned).filter(|(_, owned)| !**owned).for_each(|(left, _)| *left = 0);
        seats.left = left;
        seats
    }

    /// Whether there is no day to choose anew.
    pub(super) fn is_empty(&self) -> bool {
        self.days.is_empty()
    }

    /// The days that may be chosen anew with their choices.
    pub(super) fn chosen(&self) -> Vec<(usize, u32)> {
        self.days.iter().map(|day| (*day, self.chosen[*day])).collect()
    }

    fn serve(&mut self, menu: &Menu, day: usize, choice: u32) {
        for visit in menu.visits(choice) {
            self.served.entry(visit.demand).or_default().push(day);
        }
    }

    /// Chooses some days anew, if that gains points or, in some tries, loses few; gives the points gained.
    pub(super) fn rechoose(&mut self, shop: Shop<'_, '_, '_>, dice: &mut Dice) -> i64 {
        let menu = shop.menu;
        let size = SIZES[dice.below(SIZES.len())];
        let noise = if dice.below(NOISY) == 0 { dice.below(MOST_NOISE) } else { 0 };
        let days = self.near_days(shop, size, dice);
        let worth = |choice: &u32| menu.choices[*choice as usize].worth;
        let before: i64 = days.iter().map(|day| worth(&self.chosen[*day])).sum();
        let unsold = self.left.clone();
        for day in &days {
            menu.goods(self.chosen[*day]).iter().for_each(|g| self.left[*g as usize] += 1);
        }
        let found = Table::set(self, shop, &days, &unsold, noise, dice).choose(shop);
        let least = before - i64::try_from(noise).unwrap_or(0) * SCALE;
        let found = found.filter(|found| found.iter().map(worth).sum::<i64>() >= least);
        let mut after = 0;
        for (at, day) in days.iter().enumerate() {
            let old = self.chosen[*day];
            let new = found.as_ref().map_or(old, |found| found[at]);
            menu.goods(new).iter().for_each(|g| self.left[*g as usize] -= 1);
            after += worth(&new);
            if new != old {
                for visit in menu.visits(old) {
                    if let Some(days) = self.served.get_mut(&visit.demand)
                        && let Some(at) = days.iter().position(|d| d == day)
                    {
                        days.swap_remove(at);
                    }
                }
                self.chosen[*day] = new;
                self.serve(menu, *day, new);
            }
        }
        (after - before) / SCALE
    }

    /// About `size` days that stand in each other's way.
    fn near_days(&self, shop: Shop<'_, '_, '_>, size: usize, dice: &mut Dice) -> Vec<usize> {
        let (market, menu) = (shop.market, shop.menu);
        let any = |dice: &mut Dice| self.days[dice.below(self.days.len())];
        let mut days = vec![any(dice)];
        let tie = dice.below(3);
        for _ in 0..size * PATIENCE {
            if days.len() >= size.min(self.days.len()) {
                break;
            }
            let from = days[dice.below(days.len())];
            let other = match tie {
                // A few days apart: gaps and weeks.
                0 => Some(any(dice)).filter(|o| (market.day(*o).day - market.day(from).day).abs() <= 7),
                // What could be done on one is done on the other.
                1 => {
                    let own = &menu.days[from];
                    let visits = menu.visits(own[dice.below(own.len())]);
                    let demand = visits.get(dice.below(visits.len())).map(|v| v.demand);
                    let served = demand.and_then(|d| self.served.get(&d)).map_or(&[][..], Vec::as_slice);
                    served.get(dice.below(served.len())).copied()
                }
                _ => Some(any(dice)),
            };
            if let Some(other) = other.filter(|o| !days.contains(o)) {
                days.push(other);
            }
        }
        days
    }

    /// The visits of other managers on a day that are not chosen anew, by rep.
    fn beside(&self, shop: Shop<'_, '_, '_>, day: usize, days: &[usize]) -> Vec<Candidate> {
        let same_date = self.by_date.get(&shop.market.day(day).day).map_or(&[][..], Vec::as_slice);
        let others = same_date.iter().filter(|at| !days.contains(at));
        let mut visits: Vec<Candidate> =
            others.flat_map(|at| shop.menu.visits(self.chosen[*at])).copied().collect();
        visits.sort_unstable_by_key(|v| v.rep);
        visits
    }
}

/// Some days with what they could be beside all others.
struct Table {
    menu: Menu,
    /// By choice: which one it is on the whole menu, and of which date.
    origin: Vec<(u32, i32)>,
    stock: Vec<i64>,
    prices: Vec<i64>,
    /// One more than what the days are worth as they are.
    least: i64,
}

impl Table {
    /// The days, with noise of so many points on what their choices are worth. Their choices were given back;
    /// `unsold` is what was left before.
    fn set(
        seats: &mut Seats,
        shop: Shop<'_, '_, '_>,
        days: &[usize],
        unsold: &[i64],
        noise: usize,
        dice: &mut Dice,
    ) -> Self {
        let (mut menu, mut origin, mut goods, mut least) = (Menu::default(), Vec::new(), Vec::new(), SCALE);
        for day in days {
            let first = short(origin.len());
            let date = shop.market.day(*day).day;
            let beside = seats.beside(shop, *day, days);
            for choice in &shop.menu.days[*day] {
                if !possible(shop.menu, &seats.left, *choice) || shop.in_the_way(&beside, *choice) {
                    continue;
                }
                let begin = short(menu.goods.len());
                for good in shop.menu.goods(*choice) {
                    let place = &mut seats.local[*good as usize];
                    if *place == NONE {
                        *place = short(goods.len());
                        goods.push(*good);
                    }
                    menu.goods.push(*place);
                }
                let loss = i64::try_from(dice.below(noise * 1000)).unwrap_or(0);
                let worth = shop.menu.choices[*choice as usize].worth - loss;
                if *choice == seats.chosen[*day] {
                    least += worth;
                }
                menu.choices.push(Choice { worth, goods: (begin, short(menu.goods.len())), visits: (0, 0) });
                origin.push((*choice, date));
            }
            menu.days.push((first..short(origin.len())).collect());
        }
        for good in &goods {
            seats.local[*good as usize] = NONE;
        }
        let stock = goods.iter().map(|g| seats.left[*g as usize]).collect();
        // What nobody wanted is cheaper than elsewhere.
        let price = |g: &u32| shop.prices[*g as usize] / if unsold[*g as usize] > 0 { 2 } else { 1 };
        let prices = goods.iter().map(price).collect();
        Self { menu, origin, stock, prices, least }
    }

    /// The days' choices, by the numbers of the whole menu, where better ones are found.
    fn choose(self, shop: Shop<'_, '_, '_>) -> Option<Vec<u32>> {
        let Self { menu, origin, stock, prices, least } = self;
        let mut draft = Draft::new(&menu, &stock, prices);
        let clash = |a: u32, b: u32| {
            let ((a, date), (b, other)) = (origin[a as usize], origin[b as usize]);
            date == other && shop.clash(a, b)
        };
        let mut steps = STEPS;
        loop {
            let bound = draft.fall(least, steps);
            if bound < least {
                return None;
            }
            steps = NEXT_STEPS;
            if draft.open.iter().map(|open| open.own.len()).sum::<usize>() <= ENOUGH {
                let found = Branch::find(&clash, &draft, bound, least)?;
                let mut chosen = vec![0; menu.days.len()];
                for (day, choice) in found {
                    chosen[day as usize] = origin[choice as usize].0;
                }
                return Some(chosen);
            }
            if !draft.settle_surest(SURE, clash) {
                return None;
            }
        }
    }
}

impl Shop<'_, '_, '_> {
    /// Whether two choices of a date want the same rep at the same time, or the same planned call.
    fn clash(&self, a: u32, b: u32) -> bool {
        self.menu.visits(a).iter().any(|v| self.menu.visits(b).iter().any(|w| self.collide(v, w)))
    }

    /// The same for a choice and some visits in order of their reps.
    fn in_the_way(&self, visits: &[Candidate], choice: u32) -> bool {
        self.menu.visits(choice).iter().any(|v| {
            let first = visits.partition_point(|w| w.rep < v.rep);
            visits[first..].iter().take_while(|w| w.rep == v.rep).any(|w| self.collide(v, w))
        })
    }

    fn collide(&self, v: &Candidate, w: &Candidate) -> bool {
        let travel = self.market.travel(v.place, w.place);
        v.rep == w.rep
            && (v.start < w.end + travel && w.start < v.end + travel || v.call != NONE && v.call == w.call)
    }
}
