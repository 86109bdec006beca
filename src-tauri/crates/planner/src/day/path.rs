//! The longest paths through the candidates of a set of towns: what each candidate, and whatever can follow
//! it, is worth at most. A demand may be served twice here, so these are upper bounds.

use super::towns::Towns;

/// Path lengths for a set of towns.
#[derive(Debug, Default)]
pub(super) struct Paths {
    /// Candidates.
    width: usize,
    /// By number of visits (from 1) and candidate: the longest path that begins with it.
    longest: Vec<i64>,
    /// The same over this and all later candidates of its town.
    longest_later: Vec<i64>,
}

impl Paths {
    /// Finds the lengths for at most `most` visits in the towns of a set. `travel` is by town.
    pub(super) fn find(
        &mut self,
        towns: &Towns,
        set: u32,
        most: usize,
        travel: impl Fn(usize, usize) -> i32,
    ) {
        self.width = towns.candidates.len();
        self.longest.resize(self.width * most, 0);
        self.longest_later.resize(self.width * most, 0);
        for k in 0..most {
            for at in &towns.latest_first {
                let at = *at as usize;
                let town = towns.town_of[at] as usize;
                if set >> town & 1 == 0 {
                    continue;
                }
                let candidate = &towns.candidates[at];
                let mut next = 0;
                if k > 0 {
                    let mut rest = set;
                    while rest != 0 {
                        let other = rest.trailing_zeros() as usize;
                        rest &= rest - 1;
                        let first = towns.first_at(other, candidate.end + travel(town, other));
                        if first < towns.list[other].last {
                            next = next.max(self.longest_later[(k - 1) * self.width + first]);
                        }
                    }
                }
                let length = candidate.worth + next;
                self.longest[k * self.width + at] = length;
                let later = if at + 1 < towns.list[town].last {
                    self.longest_later[k * self.width + at + 1]
                } else {
                    0
                };
                self.longest_later[k * self.width + at] = length.max(later);
            }
        }
    }

    /// The longest path of at most `visits` visits, at least 1, that begins with a candidate.
    pub(super) fn longest(&self, visits: usize, at: usize) -> i64 {
        self.longest[(visits - 1) * self.width + at]
    }

    /// The same that begins with this or a later candidate of its town.
    pub(super) fn longest_later(&self, visits: usize, at: usize) -> i64 {
        self.longest_later[(visits - 1) * self.width + at]
    }
}
