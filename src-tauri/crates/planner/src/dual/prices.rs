//! Prices by what they are for, to begin with elsewhere.

use super::SCALE;
use super::scarce::Good;
use crate::Compiled;
use crate::compiled::short;
use std::collections::HashMap;

/// A price, zero or more, of whatever is scarce.
#[derive(Debug, Clone, Default)]
pub(crate) struct Prices {
    price: HashMap<Good, i64>,
}

impl Prices {
    /// A guess to begin with: a visit of a demand costs this much of what it could earn, all else nothing.
    pub(crate) fn guess(problem: &Compiled) -> Self {
        let guess =
            |at| problem.blocks_of(short(at)).first().map_or(0, |best| best.top.max(0) * SCALE * 3 / 5);
        let demands = 0..problem.demands.len();
        Self { price: demands.map(|at| (Good::Demand(short(at)), guess(at))).collect() }
    }

    pub(super) fn of(goods: &[Good], prices: &[i64]) -> Self {
        Self {
            price: goods
                .iter()
                .copied()
                .zip(prices.iter().copied())
                .filter(|(_, price)| *price > 0)
                .collect(),
        }
    }

    /// The price of a good: 0 for what is left over.
    pub(crate) fn price(&self, good: Good) -> i64 {
        self.price.get(&good).copied().unwrap_or(0)
    }
}
