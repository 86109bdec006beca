//! All that a day could be: each set of visits that is worth enough, once, at the times at which it is worth most.

use super::Candidate;
use super::search::{DaySearch, Set};
use crate::Compiled;
use crate::compiled::short;

/// Visits of a set at most: a longer day is not listed.
pub(crate) const MOST_VISITS: usize = 8;

/// A set of visits of a day.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Listed {
    /// The visits' demands and distributors, sorted.
    key: [(u32, u32); MOST_VISITS],
    /// Positions of the visits among the candidates.
    visits: [u32; MOST_VISITS],
    len: usize,
    /// What it is worth, places paid.
    worth: i64,
}

/// What is wanted on a list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted {
    /// The least that a set is worth; `spare` less than the best day.
    pub(crate) least: i64,
    pub(crate) spare: i64,
    /// Visits of a day at most.
    pub(crate) most: usize,
    /// Steps after which there are too many.
    pub(crate) steps: u32,
}

impl DaySearch {
    /// Lists the sets of candidates that are worth as much as is wanted; `false` when there are too many. `access`
    /// is what going to a place costs. Empties `candidates`.
    pub(crate) fn list(
        &mut self,
        problem: &Compiled,
        candidates: &mut Vec<Candidate>,
        wanted: Wanted,
        access: impl Fn(u32) -> i64,
    ) -> bool {
        let wanted = Wanted { most: wanted.most.min(MOST_VISITS), ..wanted };
        self.listed.clear();
        self.steps = 0;
        self.chosen.clear();
        self.towns.fill(candidates, wanted.most, wanted.spare, access, |a, b| {
            problem.travel(a as usize, b as usize)
        });
        candidates.clear();
        if wanted.most > 0 {
            self.list_sets(wanted.most, wanted.spare, wanted.least);
        }
        for at in 0..self.sets.len() {
            let (_, towns) = self.sets[at];
            let (access, longest) = self.measure(towns, wanted.most);
            if longest - access >= wanted.least {
                self.list_from(problem, Set { towns, access }, wanted, wanted.most, (0, 0));
            }
            if self.steps > wanted.steps {
                return false;
            }
        }
        self.listed.sort_unstable_by_key(|l| (l.key, l.len, -l.worth, l.visits));
        self.listed.dedup_by_key(|l| (l.key, l.len));
        true
    }

    /// How many sets there are on the list.
    pub(crate) fn listed_len(&self) -> usize {
        self.listed.len()
    }

    /// The sets on the list: what each is worth, and its visits.
    pub(crate) fn listed(&self) -> impl Iterator<Item = (i64, impl Iterator<Item = &Candidate>)> {
        let visits = |l: &Listed| l.visits.into_iter().take(l.len);
        self.listed.iter().map(move |l| (l.worth, visits(l).map(|at| &self.towns.candidates[at as usize])))
    }

    /// Lists all sets that go on from the chosen visits and go to all towns of a set; `so_far` is which of them were
    /// gone to and what that is worth.
    fn list_from(&mut self, problem: &Compiled, set: Set, wanted: Wanted, left: usize, so_far: (u32, i64)) {
        let (been, worth) = so_far;
        if been == set.towns && worth - set.access >= wanted.least {
            self.note(worth - set.access);
        }
        // Each town that is still to go to takes a visit.
        if left == 0 || (set.towns & !been).count_ones() as usize > left {
            return;
        }
        let here = self.chosen.last().copied();
        let enough = wanted.least + set.access - worth;
        let mut rest = set.towns;
        while rest != 0 {
            let town = rest.trailing_zeros() as usize;
            rest &= rest - 1;
            let last = self.towns.list[town].last;
            let first = self.first_after(town, here);
            let mut tried: Vec<(u32, u32, i64)> = Vec::new();
            for at in first..last {
                if self.paths.longest_later(left, at) < enough {
                    break;
                }
                if self.paths.longest(left, at) < enough || !self.fits(problem, at) {
                    continue;
                }
                let candidate = self.towns.candidates[at];
                // The same later is never better, unless it earns more.
                let key = (candidate.demand, candidate.distributor);
                match tried.iter_mut().find(|(d, of, _)| (*d, *of) == key) {
                    Some((.., known)) if *known >= candidate.worth => continue,
                    Some((.., known)) => *known = candidate.worth,
                    None => tried.push((key.0, key.1, candidate.worth)),
                }
                self.steps += 1;
                if self.steps > wanted.steps {
                    return;
                }
                self.chosen.push(at);
                self.list_from(problem, set, wanted, left - 1, (been | 1 << town, worth + candidate.worth));
                self.chosen.pop();
            }
        }
    }

    /// Notes the chosen visits.
    fn note(&mut self, worth: i64) {
        let mut listed = Listed { worth, len: self.chosen.len(), ..Listed::default() };
        for (slot, at) in self.chosen.iter().enumerate() {
            let candidate = &self.towns.candidates[*at];
            listed.key[slot] = (candidate.demand, candidate.distributor);
            listed.visits[slot] = short(*at);
        }
        listed.key[..listed.len].sort_unstable();
        self.listed.push(listed);
    }
}
