//! The candidates of a day by place, found by time without a search.

use super::Candidate;
use crate::compiled::{DAY, index};

/// Minutes that share an entry of the table of positions.
const BUCKET: i32 = 15;
const BUCKETS: usize = 97;
/// Sets of places are bits.
pub(super) const MOST_TOWNS: usize = 32;

/// A place with its candidates.
#[derive(Debug, Clone)]
pub(super) struct Town {
    pub(super) place: u32,
    /// What going there costs.
    pub(super) access: i64,
    /// Its candidates' positions.
    pub(super) first: usize,
    pub(super) last: usize,
    /// The most that one visit, two visits … there can be worth, whatever their times.
    pub(super) top: Vec<i64>,
}

/// The candidates in order of town and start.
#[derive(Debug, Default)]
pub(super) struct Towns {
    pub(super) candidates: Vec<Candidate>,
    /// The town of each candidate.
    pub(super) town_of: Vec<u8>,
    pub(super) list: Vec<Town>,
    /// By town and bucket of time: the first candidate that doesn't start before.
    table: Vec<u32>,
    /// Positions of candidates by start, the latest first.
    pub(super) latest_first: Vec<u32>,
    /// By candidate and town: the first candidate there that can come after it, as [`Towns::first_at`] finds it.
    after: Vec<u32>,
    /// What the towns beyond [`MOST_TOWNS`] could be worth at most.
    pub(super) left_out: i64,
    midnight: i32,
    seen: Vec<(u32, i64)>,
}

impl Towns {
    /// Takes over the candidates of one day. Towns that can't pay for themselves with `most` visits, but for what may
    /// be spared, are left out: without their visits any day is worth more than that.
    pub(super) fn fill(
        &mut self,
        candidates: &mut [Candidate],
        most: usize,
        spare: i64,
        access: impl Fn(u32) -> i64,
        travel: impl Fn(u32, u32) -> i32,
    ) {
        candidates.sort_unstable_by_key(|c| (c.place, c.start, -c.worth, c.demand, c.rep));
        self.candidates.clear();
        self.town_of.clear();
        self.list.clear();
        self.left_out = 0;
        self.midnight = candidates.first().map_or(0, |c| c.start / DAY * DAY);
        let mut at = 0;
        while let Some(first) = candidates.get(at) {
            let place = first.place;
            let until = at + candidates[at..].iter().take_while(|c| c.place == place).count();
            let own = &candidates[at..until];
            at = until;
            let access = access(place);
            let top = self.top_worths(own, most);
            let all = top.iter().copied().max().unwrap_or(0);
            if all + spare <= access {
                continue;
            }
            if self.list.len() == MOST_TOWNS {
                self.left_out += all - access;
                continue;
            }
            let first = self.candidates.len();
            self.candidates.extend_from_slice(own);
            let number = u8::try_from(self.list.len()).unwrap_or(u8::MAX);
            self.town_of.resize(self.candidates.len(), number);
            self.list.push(Town { place, access, first, last: self.candidates.len(), top });
        }
        self.index();
        self.link(travel);
    }

    /// The sums of the best one, two … visits of different demands.
    fn top_worths(&mut self, own: &[Candidate], most: usize) -> Vec<i64> {
        self.seen.clear();
        for c in own {
            match self.seen.iter_mut().find(|(demand, _)| *demand == c.demand) {
                Some((_, worth)) => *worth = c.worth.max(*worth),
                None => self.seen.push((c.demand, c.worth)),
            }
            // A demand that the day may hold twice could be counted so often.
            if c.demand_room > 1 {
                let extra = (c.demand_room as usize).min(most) - 1;
                self.seen.extend(std::iter::repeat_n((u32::MAX, c.worth), extra));
            }
        }
        self.seen.sort_unstable_by_key(|(_, worth)| -worth);
        let sums = self.seen.iter().take(most).scan(0, |sum, (_, worth)| {
            *sum += worth;
            Some(*sum)
        });
        sums.collect()
    }

    fn index(&mut self) {
        self.latest_first.clear();
        self.latest_first.extend((0..self.candidates.len()).map(crate::compiled::short));
        let later = |at: &u32| std::cmp::Reverse((self.candidates[*at as usize].start, *at));
        self.latest_first.sort_unstable_by_key(later);
        self.table.clear();
        self.table.reserve(self.list.len() * BUCKETS);
        for town in &self.list {
            let mut at = town.first;
            for bucket in 0..BUCKETS {
                let from = self.midnight + i32::try_from(bucket).unwrap_or(0) * BUCKET;
                while at < town.last && self.candidates[at].start < from {
                    at += 1;
                }
                self.table.push(crate::compiled::short(at));
            }
        }
    }

    /// Finds what can come after each candidate, once for all sets of towns.
    fn link(&mut self, travel: impl Fn(u32, u32) -> i32) {
        self.after.clear();
        for at in 0..self.candidates.len() {
            let Candidate { end, place, .. } = self.candidates[at];
            for town in 0..self.list.len() {
                let first = self.first_at(town, end + travel(place, self.list[town].place));
                self.after.push(crate::compiled::short(first));
            }
        }
    }

    /// By town: the first candidate there that can come after one.
    pub(super) fn after(&self, at: usize) -> &[u32] {
        &self.after[at * self.list.len()..][..self.list.len()]
    }

    /// The first candidate of a town that doesn't start before a time.
    fn first_at(&self, town: usize, time: i32) -> usize {
        let bucket = index((time - self.midnight) / BUCKET).min(BUCKETS - 1);
        let mut at = self.table[town * BUCKETS + bucket] as usize;
        let last = self.list[town].last;
        while at < last && self.candidates[at].start < time {
            at += 1;
        }
        at
    }
}
