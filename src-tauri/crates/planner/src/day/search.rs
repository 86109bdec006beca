//! The search for the best day.

use super::list::Listed;
use super::path::Paths;
use super::towns::Towns;
use super::{Candidate, Day};
use crate::Compiled;

/// Steps after which a search gives up proving that its day is the best; its bound stays right.
const MOST_STEPS: u32 = 200_000;

/// What the search works with, kept from day to day.
#[derive(Debug, Default)]
pub(crate) struct DaySearch {
    pub(super) towns: Towns,
    pub(super) paths: Paths,
    /// Sets of towns still to look into, and the most that each can be worth.
    pub(super) sets: Vec<(i64, u32)>,
    pub(super) chosen: Vec<usize>,
    pub(super) listed: Vec<Listed>,
    best: Vec<usize>,
    best_worth: i64,
    pub(super) steps: u32,
}

/// The set of towns being looked into.
#[derive(Clone, Copy)]
pub(super) struct Set {
    pub(super) towns: u32,
    /// What going to them costs.
    pub(super) access: i64,
}

impl DaySearch {
    /// The best day of at most `most` visits; `access` is what going to a place costs. Empties `candidates`.
    pub(crate) fn best(
        &mut self,
        problem: &Compiled,
        candidates: &mut Vec<Candidate>,
        most: usize,
        access: impl Fn(u32) -> i64,
    ) -> Day {
        if candidates.is_empty() || most == 0 {
            candidates.clear();
            return Day::default();
        }
        self.towns.fill(candidates, most, 0, access, |a, b| problem.travel(a as usize, b as usize));
        candidates.clear();
        self.best.clear();
        self.best_worth = 0;
        self.steps = 0;
        self.list_sets(most, 0, 1);
        let mut bound = 0;
        for at in 0..self.sets.len() {
            let (limit, set) = self.sets[at];
            if limit <= self.best_worth {
                break;
            }
            let found = self.look_into(problem, set, most);
            bound = bound.max(found);
        }
        let visits = self.best.iter().map(|at| self.towns.candidates[*at]).collect();
        Day { worth: self.best_worth, bound: bound.max(self.best_worth) + self.towns.left_out, visits }
    }

    /// Lists the sets of towns that could be worth `least`, the most promising first. In a best day each town pays for
    /// itself, or the day without it would be better; in one that may be worth `spare` less, but for so much.
    pub(super) fn list_sets(&mut self, most: usize, spare: i64, least: i64) {
        self.sets.clear();
        self.grow_set(0, 0, most, spare);
        self.sets.retain(|(limit, _)| *limit >= least);
        self.sets.sort_unstable_by_key(|(limit, set)| (-limit, *set));
    }

    fn grow_set(&mut self, set: u32, from: usize, most: usize, spare: i64) {
        let size = set.count_ones() as usize;
        if size == most {
            return;
        }
        for town in from..self.towns.list.len() {
            let larger = set | 1 << town;
            if let Some(limit) = self.limit(larger, most, spare) {
                self.sets.push((limit, larger));
                self.grow_set(larger, town + 1, most, spare);
            }
        }
    }

    /// What a day in these towns, with a visit at least in each, is worth at most, whatever the times; `None`
    /// when some town can't pay for itself but for what may be spared.
    fn limit(&self, set: u32, most: usize, spare: i64) -> Option<i64> {
        let room = most + 1 - set.count_ones() as usize;
        let own =
            || (0..self.towns.list.len()).filter(move |t| set >> t & 1 == 1).map(|t| &self.towns.list[t]);
        let mut sum = 0;
        let mut further = [0_i64; 8];
        let others = (room - 1).min(further.len());
        if room - 1 > further.len() {
            // So long days are not what this is for: the coarsest limit will do.
            return Some(own().map(|t| t.top.iter().copied().max().unwrap_or(0) - t.access).sum());
        }
        for town in own() {
            let all = town.top[..room.min(town.top.len())].iter().copied().max().unwrap_or(0);
            if all + spare <= town.access {
                return None;
            }
            sum += town.top[0] - town.access;
            for pair in town.top.windows(2).take(others) {
                let mut gain = pair[1] - pair[0];
                for slot in &mut further[..others] {
                    if gain > *slot {
                        std::mem::swap(&mut gain, slot);
                    }
                }
            }
        }
        sum += further[..others].iter().sum::<i64>();
        (sum + spare > 0).then_some(sum)
    }

    /// Looks for a better day in a set of towns; gives what days there are worth at most if the search had to
    /// give up, else 0.
    fn look_into(&mut self, problem: &Compiled, towns: u32, most: usize) -> i64 {
        let (access, longest) = self.measure(towns, most);
        if longest - access <= self.best_worth {
            return 0;
        }
        self.dive(problem, Set { towns, access }, most, 0);
        if self.steps > MOST_STEPS { longest - access } else { 0 }
    }

    /// Finds the paths through a set of towns; gives what going there costs, and the longest path.
    pub(super) fn measure(&mut self, towns: u32, most: usize) -> (i64, i64) {
        self.paths.find(&self.towns, towns, most);
        let own = self.towns.list.iter().enumerate().filter(|(t, _)| towns >> t & 1 == 1);
        let (mut access, mut longest) = (0, 0);
        for (_, town) in own {
            access += town.access;
            longest = longest.max(self.paths.longest_later(most, town.first));
        }
        (access, longest)
    }

    /// The first candidate of a town after a visit, if there is one.
    pub(super) fn first_after(&self, town: usize, here: Option<usize>) -> usize {
        here.map_or(self.towns.list[town].first, |at| self.towns.after(at)[town] as usize)
    }

    fn dive(&mut self, problem: &Compiled, set: Set, left: usize, worth: i64) {
        self.steps += 1;
        if worth - set.access > self.best_worth {
            self.best_worth = worth - set.access;
            self.best.clone_from(&self.chosen);
        }
        if left == 0 {
            return;
        }
        let here = self.chosen.last().copied();
        let mut rest = set.towns;
        while rest != 0 {
            let town = rest.trailing_zeros() as usize;
            rest &= rest - 1;
            let last = self.towns.list[town].last;
            let first = self.first_after(town, here);
            if first == last {
                continue;
            }
            // What promises most goes first, so that the rest is cut off sooner.
            let longest = self.paths.longest_later(left, first);
            for best_ones in [true, false] {
                for at in first..last {
                    let so_far = self.best_worth + set.access - worth;
                    if self.paths.longest_later(left, at) <= so_far || self.steps > MOST_STEPS {
                        break;
                    }
                    let length = self.paths.longest(left, at);
                    if (length == longest) == best_ones && length > so_far && self.fits(problem, at) {
                        let gain = self.towns.candidates[at].worth;
                        self.chosen.push(at);
                        self.dive(problem, set, left - 1, worth + gain);
                        self.chosen.pop();
                    }
                }
            }
        }
    }

    /// Whether a candidate can come after those chosen.
    pub(super) fn fits(&self, problem: &Compiled, at: usize) -> bool {
        let candidate = &self.towns.candidates[at];
        let (mut of_demand, mut of_distributor) = (0, 0);
        for other in &self.chosen {
            let other = &self.towns.candidates[*other];
            of_demand += u32::from(other.demand == candidate.demand);
            of_distributor += u32::from(other.distributor == candidate.distributor);
            // Also to the visits before the last one: a way may be shorter by way of a third place.
            if candidate.start < other.end + problem.travel(other.place as usize, candidate.place as usize) {
                return false;
            }
        }
        of_demand < candidate.demand_room && of_distributor < candidate.distributor_room
    }
}
