//! The best choice of all days together, by branch and bound: one day after the other is settled, the one with the
//! fewest choices left first, as long as what is lost against the bound leaves room for a better plan.

use super::draft::Draft;
use super::menu::Menu;
use crate::compiled::short;
use crate::dual::SCALE;

/// Settled days after which the best so far will do.
const MOST_NODES: usize = 3000;

/// A choice that may be in a better plan.
#[derive(Debug, Clone, Copy)]
struct Item {
    choice: u32,
    day: u32,
    /// What it loses against the day's best choice at the prices.
    loss: i64,
}

/// The search.
pub(super) struct Branch<'a> {
    clash: &'a dyn Fn(u32, u32) -> bool,
    menu: &'a Menu,
    items: Vec<Item>,
    /// What each item uses up, as a set of goods.
    uses: Vec<u64>,
    words: usize,
    prices: &'a [i64],
    left: Vec<i64>,
    gone: Vec<u64>,
    /// Items that are left for the days that are open, level by level.
    lists: Vec<u32>,
    chosen: Vec<u32>,
    /// The most that may be lost.
    room: i64,
    nodes: usize,
    pub(super) best: Option<Vec<(u32, u32)>>,
}

/// A day that is open: where its items are.
#[derive(Debug, Clone, Copy)]
struct Open {
    first: usize,
    last: usize,
    /// The least that it loses.
    least: i64,
}

impl<'a> Branch<'a> {
    /// Looks for choices of the open days with which the draft is worth at least `least` parts of points; gives
    /// all days with their choices.
    pub(super) fn find(
        clash: &'a dyn Fn(u32, u32) -> bool,
        draft: &'a Draft<'a>,
        bound: i64,
        least: i64,
    ) -> Option<Vec<(u32, u32)>> {
        let menu = draft.menu;
        let goods = draft.prices.len();
        let words = goods.div_ceil(64);
        let mut branch = Self {
            clash,
            menu,
            items: Vec::new(),
            uses: Vec::new(),
            words,
            prices: &draft.prices,
            left: draft.left.clone(),
            gone: vec![0; words],
            lists: Vec::new(),
            chosen: Vec::new(),
            room: bound - least,
            nodes: 0,
            best: None,
        };
        let mut open = Vec::new();
        for day in &draft.open {
            let top = day.own.iter().map(|at| draft.priced(*at)).max().unwrap_or(0);
            let from = branch.items.len();
            for choice in &day.own {
                let loss = top - draft.priced(*choice);
                if loss <= branch.room {
                    branch.items.push(Item { choice: *choice, day: day.day, loss });
                }
            }
            branch.items[from..].sort_by_key(|i| i.loss);
            open.push(Open { first: from, last: branch.items.len(), least: 0 });
        }
        branch.uses = vec![0; branch.items.len() * words];
        for (at, item) in branch.items.iter().enumerate() {
            for good in menu.goods(item.choice) {
                branch.uses[at * words + *good as usize / 64] |= 1 << (good % 64);
            }
        }
        for (good, left) in branch.left.iter().enumerate().filter(|(_, left)| **left <= 0) {
            debug_assert!(*left == 0);
            branch.gone[good / 64] |= 1 << (good % 64);
        }
        branch.lists = (0..short(branch.items.len())).collect();
        branch.settle(&open, 0);
        let mut found = branch.best?;
        found.extend(&draft.settled);
        Some(found)
    }

    fn settle(&mut self, open: &[Open], lost: i64) {
        self.nodes += 1;
        let level = self.lists.len();
        let mut still = Vec::with_capacity(open.len());
        let mut wanted = vec![0_u64; self.words];
        let mut sum = lost;
        for day in open {
            let first = self.lists.len();
            let mut least = i64::MAX;
            for at in day.first..day.last {
                let item = self.lists[at];
                let loss = self.items[item as usize].loss;
                let uses = &self.uses[item as usize * self.words..][..self.words];
                if loss > self.room - lost || uses.iter().zip(&self.gone).any(|(a, b)| a & b != 0) {
                    continue;
                }
                wanted.iter_mut().zip(uses).for_each(|(w, u)| *w |= u);
                least = least.min(loss);
                self.lists.push(item);
            }
            if least == i64::MAX {
                self.lists.truncate(level);
                return;
            }
            sum += least;
            still.push(Open { first, last: self.lists.len(), least });
        }
        // What nobody can want any more stays unsold.
        for (good, left) in self.left.iter().enumerate() {
            if *left > 0 && wanted[good / 64] >> (good % 64) & 1 == 0 {
                sum += self.prices[good] * left;
            }
        }
        if sum <= self.room {
            if still.is_empty() {
                self.room = sum - SCALE;
                self.best = Some(
                    self.chosen.iter().map(|i| &self.items[*i as usize]).map(|i| (i.day, i.choice)).collect(),
                );
            } else {
                self.branch(still, lost, sum);
            }
        }
        self.lists.truncate(level);
    }

    fn branch(&mut self, mut open: Vec<Open>, lost: i64, sum: i64) {
        for day in &mut open {
            // A list is in order of losses: what loses too much is at its end.
            let own = &self.lists[day.first..day.last];
            let most = self.room - (sum - day.least);
            day.last = day.first + own.partition_point(|i| self.items[*i as usize].loss <= most);
        }
        let Some(at) = (0..open.len()).min_by_key(|at| open[*at].last - open[*at].first) else { return };
        let day = open.swap_remove(at);
        for at in day.first..day.last {
            let item = self.lists[at];
            let Item { loss, choice, .. } = self.items[item as usize];
            if sum - day.least + loss > self.room || self.nodes > MOST_NODES {
                break;
            }
            if self.take(choice) {
                self.chosen.push(item);
                self.settle(&open, lost + loss);
                self.chosen.pop();
            }
            self.give_back(choice);
        }
    }

    /// Takes what a choice uses up; `false` when it is too much, or in the way of a choice made.
    fn take(&mut self, choice: u32) -> bool {
        let menu = self.menu;
        let mut enough = true;
        for good in menu.goods(choice) {
            let at = *good as usize;
            self.left[at] -= 1;
            if self.left[at] <= 0 {
                self.gone[at / 64] |= 1 << (at % 64);
                enough &= self.left[at] == 0;
            }
        }
        enough && self.chosen.iter().all(|other| !(self.clash)(self.items[*other as usize].choice, choice))
    }

    fn give_back(&mut self, choice: u32) {
        let menu = self.menu;
        for good in menu.goods(choice) {
            let at = *good as usize;
            self.left[at] += 1;
            if self.left[at] > 0 {
                self.gone[at / 64] &= !(1 << (at % 64));
            }
        }
    }
}
