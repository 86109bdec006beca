//! The longest paths through the candidates of a set of towns: what each candidate, and whatever can follow
//! it, is worth at most. A demand may be served twice here, so these are upper bounds.

use super::towns::Towns;

/// Path lengths for a set of towns.
#[derive(Debug, Default)]
pub(super) struct Paths {
    /// Visits of a path at most.
    most: usize,
    /// By candidate and number of visits (from 1): the longest path that begins with it.
    longest: Vec<i64>,
    /// The same over this and all later candidates of its town.
    longest_later: Vec<i64>,
    /// Scratch: the longest way on, by number of visits.
    next: Vec<i64>,
}

impl Paths {
    /// Finds the lengths for at most `most` visits in the towns of a set.
    pub(super) fn find(&mut self, towns: &Towns, set: u32, most: usize) {
        self.most = most;
        self.longest.resize(towns.candidates.len() * most, 0);
        self.longest_later.resize(towns.candidates.len() * most, 0);
        self.next.resize(most, 0);
        for at in &towns.latest_first {
            let at = *at as usize;
            let town = towns.town_of[at] as usize;
            if set >> town & 1 == 0 {
                continue;
            }
            self.next.fill(0);
            let after = towns.after(at);
            let mut rest = set;
            while rest != 0 {
                let other = rest.trailing_zeros() as usize;
                rest &= rest - 1;
                let first = after[other] as usize;
                if first < towns.list[other].last {
                    let later = &self.longest_later[first * most..][..most - 1];
                    for (next, later) in self.next[1..].iter_mut().zip(later) {
                        *next = (*next).max(*later);
                    }
                }
            }
            let worth = towns.candidates[at].worth;
            let followed = at + 1 < towns.list[town].last;
            for visits in 0..most {
                let place = at * most + visits;
                let length = worth + self.next[visits];
                let later = if followed { self.longest_later[place + most] } else { 0 };
                self.longest[place] = length;
                self.longest_later[place] = length.max(later);
            }
        }
    }

    /// The longest path of at most `visits` visits, at least 1, that begins with a candidate.
    pub(super) fn longest(&self, visits: usize, at: usize) -> i64 {
        self.longest[at * self.most + visits - 1]
    }

    /// The same that begins with this or a later candidate of its town.
    pub(super) fn longest_later(&self, visits: usize, at: usize) -> i64 {
        self.longest_later[at * self.most + visits - 1]
    }
}
