//! Prices for a menu: as [`crate::dual`] finds them, but each day's best choice is looked up.

use super::menu::Menu;

/// How much of the old direction a step keeps.
const KEEP: f64 = 0.7;
/// The share of the step towards what is wanted to begin with, how it shrinks, and after how many steps that
/// didn't help.
const FIRST_SHARE: f64 = 0.5;
const SHRINK: f64 = 0.6;
const PATIENCE: u32 = 4;
const LEAST_SHARE: f64 = 0.01;
/// How much of the weight of a day's earlier best choices is left after a further step.
const FADE: f64 = 0.85;

/// A day that is not settled yet.
#[derive(Debug, Clone)]
pub(super) struct Open {
    pub(super) day: u32,
    /// Its choices that are still possible; the first is to stay at home.
    pub(super) own: Vec<u32>,
}

/// A plan for the days of a menu, on the way.
#[derive(Debug, Clone)]
pub(super) struct Draft<'m> {
    pub(super) menu: &'m Menu,
    pub(super) open: Vec<Open>,
    pub(super) left: Vec<i64>,
    pub(super) prices: Vec<i64>,
    pub(super) settled: Vec<(u32, u32)>,
    /// What the settled days add, in parts of points.
    pub(super) worth: i64,
    /// By choice: what it is worth when all is paid, at the prices of the last step.
    priced: Vec<i64>,
    /// By choice: how often it was the best of its day lately; newer steps weigh more.
    habit: Vec<f64>,
    weight: f64,
    tops: Vec<i64>,
}

impl<'m> Draft<'m> {
    pub(super) fn new(menu: &'m Menu, stock: &[i64], prices: Vec<i64>) -> Self {
        let open = (0..).zip(&menu.days).map(|(day, own)| Open { day, own: own.clone() }).collect();
        let count = menu.choices.len();
        Self {
            menu,
            open,
            left: stock.to_vec(),
            prices,
            settled: Vec::new(),
            worth: 0,
            priced: vec![0; count],
            habit: vec![0.0; count],
            weight: 1.0,
            tops: Vec::new(),
        }
    }

    /// What a choice is worth when all that it uses up is paid.
    pub(super) fn priced(&self, choice: u32) -> i64 {
        let goods = self.menu.goods(choice);
        self.menu.choices[choice as usize].worth - goods.iter().map(|g| self.prices[*g as usize]).sum::<i64>()
    }

    /// Lets the bound fall for some steps, until it is below `least` or falls no more, and gives it. Choices that
    /// can't be in a plan worth `least` fall out.
    pub(super) fn fall(&mut self, least: i64, steps: usize) -> i64 {
        let mut best = (i64::MAX, self.prices.clone());
        let mut direction = vec![0.0; self.prices.len()];
        let mut unsold = self.left.clone();
        let (mut share, mut stale) = (FIRST_SHARE, 0);
        let mut room = i64::MAX;
        for _ in 0..steps {
            let value = self.look(&mut unsold);
            if value - least < room / 5 * 4 {
                room = value - least;
                self.drop_all_that_lose(room);
            }
            stale += 1;
            if value < best.0 {
                if best.0 == i64::MAX || (best.0 - value) * 50 > best.0 - least {
                    stale = 0;
                }
                best.0 = value;
                best.1.copy_from_slice(&self.prices);
            }
            if stale > PATIENCE {
                share *= SHRINK;
                stale = 0;
            }
            if best.0 < least || share < LEAST_SHARE {
                break;
            }
            let towards = value - least + (best.0 - least) / 4;
            walk(&mut self.prices, &mut direction, &unsold, share * real(towards));
        }
        self.prices = best.1;
        best.0
    }

    /// Looks up each day's best choice, and gives what they and all that is for sale are worth.
    fn look(&mut self, unsold: &mut [i64]) -> i64 {
        unsold.copy_from_slice(&self.left);
        self.weight /= FADE;
        self.tops.clear();
        let mut value =
            self.worth + self.prices.iter().zip(&self.left).map(|(price, left)| price * left).sum::<i64>();
        for open in &self.open {
            let (mut top, mut best) = (i64::MIN, 0);
            for choice in &open.own {
                let priced = self.priced(*choice);
                self.priced[*choice as usize] = priced;
                if priced > top {
                    (top, best) = (priced, *choice);
                }
            }
            value += top;
            self.tops.push(top);
            self.habit[best as usize] += self.weight;
            self.menu.goods(best).iter().for_each(|g| unsold[*g as usize] -= 1);
        }
        value
    }

    fn drop_all_that_lose(&mut self, room: i64) {
        for (open, top) in self.open.iter_mut().zip(&self.tops) {
            open.own.retain(|choice| top - self.priced[*choice as usize] <= room);
        }
    }

    /// Settles the day of whose choice one can be surest, and all that are as good as sure; `false` when nothing
    /// is possible any more.
    pub(super) fn settle_surest(&mut self, sure: f64, clash: impl Fn(u32, u32) -> bool) -> bool {
        let mut habits: Vec<(f64, usize, u32)> = Vec::with_capacity(self.open.len());
        for (at, open) in self.open.iter().enumerate() {
            let habit = |choice: &u32| self.habit[*choice as usize];
            let Some(best) =
                open.own.iter().copied().max_by(|a, b| habit(a).total_cmp(&habit(b)).then(b.cmp(a)))
            else {
                return false;
            };
            let all: f64 = open.own.iter().map(habit).sum();
            habits.push((habit(&best) / all.max(1e-9), at, best));
        }
        habits.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut done = vec![false; self.open.len()];
        for (turn, (share, at, choice)) in habits.into_iter().enumerate() {
            if turn > 0 && share < sure {
                break;
            }
            if self.possible(choice) && self.settled.iter().all(|(_, other)| !clash(*other, choice)) {
                self.settle(self.open[at].day, choice);
                done[at] = true;
            }
        }
        let mut at = 0;
        self.open.retain(|_| {
            at += 1;
            !done[at - 1]
        });
        let (menu, left, settled) = (self.menu, &self.left, &self.settled);
        for open in &mut self.open {
            open.own.retain(|choice| {
                possible(menu, left, *choice) && settled.iter().all(|(_, other)| !clash(*other, *choice))
            });
        }
        self.open.iter().all(|open| !open.own.is_empty())
    }

    fn possible(&self, choice: u32) -> bool {
        possible(self.menu, &self.left, choice)
    }

    fn settle(&mut self, day: u32, choice: u32) {
        let menu = self.menu;
        menu.goods(choice).iter().for_each(|g| self.left[*g as usize] -= 1);
        self.worth += menu.choices[choice as usize].worth;
        self.settled.push((day, choice));
    }
}

/// Whether there is enough left of all that a choice uses up.
pub(super) fn possible(menu: &Menu, left: &[i64], choice: u32) -> bool {
    let goods = menu.goods(choice);
    goods.iter().enumerate().all(|(at, g)| {
        let before = goods[..at].iter().filter(|o| *o == g).count();
        left[*g as usize] > i64::try_from(before).unwrap_or(0)
    })
}

#[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
fn real(n: i64) -> f64 {
    n as f64
}

#[expect(clippy::cast_possible_truncation, reason = "prices are far below 2^52")]
fn walk(prices: &mut [i64], direction: &mut [f64], unsold: &[i64], length: f64) {
    let mut norm = 0.0;
    for ((direction, unsold), price) in direction.iter_mut().zip(unsold).zip(&*prices) {
        *direction = KEEP * *direction + (1.0 - KEEP) * real(*unsold);
        if *price > 0 || *direction < 0.0 {
            norm += *direction * *direction;
        }
    }
    let step = length / norm.max(0.01);
    for (direction, price) in direction.iter().zip(prices) {
        // Half and the cut make the nearest number, since none is below zero.
        *price = (real(*price) - step * direction + 0.5).clamp(0.0, 1e12) as i64;
    }
}
