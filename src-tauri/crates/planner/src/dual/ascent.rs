//! Better prices, step by step.
//!
//! What is wanted more often than it is there becomes dearer, what is left over cheaper (the subgradient
//! method). The step is B. T. Polyak's, towards the points of the best plan known, its direction a moving
//! average (P. M. Camerini, L. Fratta and F. Maffioli, *On improving relaxation methods by modified gradient
//! techniques*, 1975; the average is that of the volume algorithm, F. Barahona and R. Anbil, 2000). Steps get
//! shorter when they stop to help.

use super::market::{Market, Pad};
use super::{Prices, SCALE};
use crate::day::Day;
use crate::threads::each;

/// How much of the old direction a step keeps.
const KEEP: f64 = 0.7;
/// The share of Polyak's step to begin with, how it shrinks, and after how many steps that didn't help.
const FIRST_SHARE: f64 = 0.2;
const SHRINK: f64 = 0.7;
const PATIENCE: u32 = 10;
/// With a share below this the prices are as good as they get.
const LEAST_SHARE: f64 = 0.001;
/// A bound that falls by less than this part of itself doesn't count as progress.
const PROGRESS: i64 = 20_000;
/// More than anything is worth: prices end here.
const DEAREST: f64 = 1e12;

/// Prices on their way down to the least bound.
#[derive(Debug, Clone)]
pub(crate) struct Ascent {
    prices: Vec<i64>,
    best: Vec<i64>,
    /// The least bound so far, in parts of points.
    bound: i64,
    direction: Vec<f64>,
    share: f64,
    stale: u32,
}

impl Ascent {
    /// Begins on a market with these prices.
    pub(crate) fn new(market: &Market<'_, '_>, prices: &Prices) -> Self {
        let prices = market.priced(prices);
        let direction = vec![0.0; prices.len()];
        Self { best: prices.clone(), prices, bound: i64::MAX, direction, share: FIRST_SHARE, stale: 0 }
    }

    /// No plan with the visits that stand, and others only on the market's days, has more points.
    pub(crate) fn bound(&self) -> i64 {
        self.bound.div_euclid(SCALE)
    }

    /// Whether further steps are in vain.
    pub(crate) fn settled(&self) -> bool {
        self.share < LEAST_SHARE
    }

    /// The prices that prove the bound.
    pub(crate) fn best(&self, market: &Market<'_, '_>) -> Prices {
        market.named(&self.best)
    }

    /// One step, towards a plan of so many points; gives the best choice of each day at the prices before it, or
    /// `None` when it was asked to stop.
    pub(crate) fn step(
        &mut self,
        market: &Market<'_, '_>,
        target: i64,
        pads: &mut [Pad],
        stop: &(dyn Fn() -> bool + Sync),
    ) -> Option<Vec<Day>> {
        let prices = &self.prices;
        let days = each(
            pads,
            market.len(),
            |pad, at| {
                if stop() { None } else { Some(market.best(pad, at, prices)) }
            },
        );
        let days: Vec<Day> = days.into_iter().collect::<Option<_>>()?;
        let stock = self.prices.iter().zip(market.stock()).map(|(price, stock)| price * stock).sum::<i64>();
        let value = days.iter().map(|d| d.bound).sum::<i64>() + stock + market.standing() * SCALE;
        let mut left = market.stock().to_vec();
        for (at, day) in days.iter().enumerate() {
            market.take(at, day, &mut left);
        }
        self.judge(value);
        self.walk(value - target * SCALE, &left);
        Some(days)
    }

    fn judge(&mut self, value: i64) {
        if value < self.bound {
            if self.bound - value > value.abs() / PROGRESS {
                self.stale = 0;
            }
            self.bound = value;
            self.best.clone_from(&self.prices);
        }
        self.stale += 1;
        if self.stale > PATIENCE {
            self.share *= SHRINK;
            self.stale = 0;
        }
    }

    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "far below 2^52")]
    fn walk(&mut self, gap: i64, left: &[i64]) {
        let mut norm = 0.0;
        for ((direction, left), price) in self.direction.iter_mut().zip(left).zip(&self.prices) {
            *direction = KEEP * *direction + (1.0 - KEEP) * *left as f64;
            if *price > 0 || *direction < 0.0 {
                norm += *direction * *direction;
            }
        }
        let step = self.share * gap.max(SCALE) as f64 / norm.max(1.0);
        for (direction, price) in self.direction.iter().zip(&mut self.prices) {
            *price = (*price as f64 - step * direction).round().clamp(0.0, DEAREST) as i64;
        }
    }
}
