//! Why a demand doesn't have all of its visits.

use super::Reasons;
use super::closure::ClosingRule;
use super::fits::{ClosedWindow, Moment, Windows};
use super::proposal::Proposal;
use serde::Serialize;
use std::collections::BTreeMap;

/// How many moments a rule closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ClosedCount {
    /// The rule.
    pub rule: ClosingRule,
    /// Moments for which it is the most basic rule that closes them.
    pub moments: usize,
}

/// Why a demand doesn't have all of its visits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MissingReasons {
    /// The demand.
    pub demand: String,
    /// Visits that it has.
    pub placed: usize,
    /// Visits that it wants.
    pub wanted: usize,
    /// Moments tried: every manager and rep that the demand names, at each start of the raster in its window
    /// while one of the two works, and at the rep's planned calls with the client.
    pub tried: usize,
    /// Moments still open: none in a plan that was searched to the end.
    pub open: Vec<Moment>,
    /// The moments closed, by rule, the rule that closed most first.
    pub closed: Vec<ClosedCount>,
    /// The same as windows of time, with what stands in the way.
    pub windows: Vec<ClosedWindow>,
    /// The change that is easiest to ask for among those that open a moment; `None` when nothing would.
    pub proposal: Option<Proposal>,
}

impl Reasons<'_> {
    /// Demands that don't have all of their visits, in the problem's order.
    pub fn short_of_visits(&self) -> Vec<&str> {
        let demands = (0..).zip(&self.problem.demands);
        demands
            .filter(|(at, d)| self.state.of_demand(*at).len() < d.count)
            .map(|(_, d)| d.id.as_str())
            .collect()
    }

    /// Why a demand doesn't have all of its visits; `None` for an unknown one and one that has them.
    pub fn missing(&self, demand: &str) -> Option<MissingReasons> {
        let at = self.problem.demand_at(demand)?;
        let entry = &self.problem.demands[at as usize];
        let placed = self.state.of_demand(at).len();
        if placed >= entry.count {
            return None;
        }
        let (mut tried, mut open, mut windows) = (0, Vec::new(), Windows::default());
        let mut counts: BTreeMap<ClosingRule, usize> = BTreeMap::new();
        self.try_all(&self.state, at, entry.window, |moment| {
            tried += 1;
            match moment.closures.first() {
                None => open.push(self.moment(&self.state, &moment.visit)),
                Some(first) => {
                    *counts.entry(first.rule).or_default() += 1;
                    windows.note(self, &moment.visit, first);
                }
            }
        });
        let mut closed: Vec<_> =
            counts.into_iter().map(|(rule, moments)| ClosedCount { rule, moments }).collect();
        closed.sort_by_key(|c| (std::cmp::Reverse(c.moments), c.rule));
        let proposal = if open.is_empty() { self.propose(at) } else { None };
        Some(MissingReasons {
            demand: entry.id.clone(),
            placed,
            wanted: entry.count,
            tried,
            open,
            closed,
            windows: windows.finish(self),
            proposal,
        })
    }
}
