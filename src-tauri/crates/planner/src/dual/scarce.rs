//! What is scarce among some managers' days: a row of goods, each in stock so many times.

use crate::compiled::index;
use crate::state::State;
use std::collections::HashMap;
use std::ops::Range;

/// Something that a visit uses up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Good {
    /// One of the visits that a demand wants.
    Demand(u32),
    /// A visit of a manager's week.
    ManagerWeek(u32, i32),
    /// A visit of a distributor's week.
    DistributorWeek(u32, i32),
    /// The one visit that a demand may have in the days from this one on that are too near to each other.
    Stretch(u32, i32),
}

/// The goods and how many there are of each.
#[derive(Debug, Clone, Default)]
pub(super) struct Goods {
    pub(super) list: Vec<Good>,
    pub(super) stock: Vec<i64>,
    place: HashMap<Good, u32>,
}

impl Goods {
    /// The position of a good, which is put into the row if it isn't there.
    pub(super) fn place(&mut self, good: Good, stock: impl FnOnce() -> i64) -> u32 {
        let next = crate::compiled::short(self.list.len());
        let at = *self.place.entry(good).or_insert(next);
        if at == next {
            self.list.push(good);
            self.stock.push(stock());
        }
        at
    }
}

/// The stretches of the demands that have any: for each its days, sorted, each of which begins one.
#[derive(Debug, Default)]
pub(super) struct Stretches {
    of_demand: HashMap<u32, (u32, Vec<i32>)>,
}

impl Stretches {
    /// Of the demands that could get several visits on these days, which are sorted by demand and day. Gives each
    /// stretch a place among the goods.
    pub(super) fn find(state: &State<'_>, days: &[(u32, i32)], goods: &mut Goods) -> Self {
        let mut of_demand = HashMap::new();
        for own in days.chunk_by(|a, b| a.0 == b.0) {
            let Some((demand, _)) = own.first() else { continue };
            let gap = state.problem.demands[*demand as usize].gap;
            let mut begin: Vec<i32> = own.iter().map(|(_, day)| *day).collect();
            begin.dedup();
            if gap < 1 || own.len() < 2 || state.missing(*demand) < 2 {
                continue;
            }
            let first = crate::compiled::short(goods.list.len());
            for day in &begin {
                goods.place(Good::Stretch(*demand, *day), || 1);
            }
            of_demand.insert(*demand, (first, begin));
        }
        Self { of_demand }
    }

    /// The stretches, by their places among the goods, that a visit of the demand on a day is in.
    pub(super) fn of(&self, state: &State<'_>, demand: u32, day: i32) -> Range<usize> {
        let Some((first, begin)) = self.of_demand.get(&demand) else { return 0..0 };
        let gap = state.problem.demands[demand as usize].gap;
        let first = index(i32::try_from(*first).unwrap_or(0));
        let from = begin.partition_point(|b| *b <= day - gap);
        let to = begin.partition_point(|b| *b <= day);
        first + from..first + to
    }
}
