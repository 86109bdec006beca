//! The smallest set of changes that opens a moment to a demand's visit.
//!
//! Every start of the horizon is tried, also outside of the demand's window and with managers and reps that the
//! demand doesn't name. What closes a start says which sets of changes would open it ([`ways`]): a calendar or a
//! rule has one change that lifts it, a visit in the way moves, a full day or week is raised or one of its
//! visits moves, and of the demand's own visits that are too near some move and the gap shrinks to the next.
//! Starts and sets are taken by the least that they could ask for; the visits of a set are really moved, to
//! wherever today's rules let them ([`play`]); and the search ends when nothing left could ask for less than
//! what was found. So no change of a proposal can be left out, since the others would have been found before.

mod ask;
mod play;
mod ways;

use super::Reasons;
use super::change::{ADD_MANAGER, ADD_REP, Change, moved};
use super::fits::Moment;
use crate::compiled::{DAY, Placed, Span};
use crate::{Problem, Visit};
use serde::Serialize;

/// So many places for visits that move are tried for one demand before the search is given up.
const MOST_TRIED: usize = 3_000_000;

/// Changes that together open a moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Proposal {
    /// The moment that opens.
    pub moment: Moment,
    /// What to change, all of it.
    pub changes: Vec<Change>,
    /// How much that asks of people, see [`Change::effort`].
    pub effort: i64,
    /// Whether it is proven that nothing that asks for less opens any moment.
    pub least: bool,
}

impl Proposal {
    /// Problem and visits as if everybody agreed: the changes made, the visits moved, and the demand's visit
    /// added at the end.
    pub fn grant(&self, problem: &Problem, demand: &str, visits: &[Visit]) -> (Problem, Vec<Visit>) {
        let (mut problem, mut visits) = (problem.clone(), visits.to_vec());
        for change in &self.changes {
            change.grant(&mut problem, demand);
            if let Change::MoveVisit { visit, to, .. } = change
                && let Some(v) = visits.get_mut(*visit)
            {
                *v = moved(v, to);
            }
        }
        visits.push(Visit {
            demand: demand.to_owned(),
            manager: self.moment.manager.clone(),
            rep: self.moment.rep.clone(),
            start: self.moment.start,
            rides_on: self.moment.rides_on.clone(),
        });
        (problem, visits)
    }
}

/// The best that was found, and how much may still be tried.
struct Search {
    best: Option<Proposal>,
    left: usize,
}

impl Search {
    /// Whether something that asks for so much, or more, is of no use any more.
    fn is_beaten(&self, effort: i64) -> bool {
        self.best.as_ref().is_some_and(|best| best.effort <= effort)
    }

    fn note(&mut self, proposal: Proposal) {
        if !self.is_beaten(proposal.effort) {
            self.best = Some(proposal);
        }
    }
}

impl Reasons<'_> {
    /// The proposal for a demand that lacks a visit.
    pub(super) fn propose(&self, demand: u32) -> Option<Proposal> {
        let entry = &self.problem.demands[demand as usize];
        let distributors: Vec<usize> = entry.reps.iter().map(|r| self.problem.reps[*r].distributor).collect();
        let colleagues = (0..self.problem.reps.len()).filter(|at| {
            distributors.contains(&self.problem.reps[*at].distributor) && !entry.reps.contains(at)
        });
        let other_reps: Vec<usize> = colleagues.collect();
        let other_managers: Vec<usize> =
            (0..self.problem.managers.len()).filter(|at| !entry.managers.contains(at)).collect();
        let mut search = Search { best: None, left: MOST_TRIED };
        for (asks, managers, reps) in [
            (0, &entry.managers, &entry.reps),
            (ADD_REP, &entry.managers, &other_reps),
            (ADD_MANAGER, &other_managers, &entry.reps),
            (ADD_REP + ADD_MANAGER, &other_managers, &other_reps),
        ] {
            if !search.is_beaten(asks) {
                self.search(demand, managers, reps, &mut search);
            }
        }
        let least = search.left > 0;
        search.best.map(|best| Proposal { least, ..best })
    }

    /// Takes the starts with these people by the least that they could ask for.
    fn search(&self, demand: u32, managers: &[usize], reps: &[usize], search: &mut Search) {
        let all = Span { start: 0, end: self.problem.days * DAY };
        let mut starts: Vec<(i64, Placed)> = Vec::new();
        for pair in managers.iter().flat_map(|m| reps.iter().map(|r| (*m, *r))) {
            self.try_pair(&self.state, demand, pair, all, &mut |tried| {
                if let Some(ways) = self.ways(&tried)
                    && let least = self.least(&ways)
                    && !search.is_beaten(least)
                {
                    starts.push((least, tried.visit));
                }
            });
        }
        // The sort is stable: of starts that could ask for as much, the first people and the earliest.
        starts.sort_by_key(|(least, _)| *least);
        for (least, visit) in starts {
            if search.is_beaten(least) || search.left == 0 {
                break;
            }
            self.open(&visit, search);
        }
    }
}
