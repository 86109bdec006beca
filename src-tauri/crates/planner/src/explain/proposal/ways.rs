//! Which sets of visits could move so that a moment opens, and the least that each set could ask for.

use super::super::Reasons;
use super::super::change::Change;
use super::super::closure::{Blocker, ClosingRule};
use super::super::fits::Tried;
use crate::compiled::{DAY, Placed};

/// Effort of moving a visit, points lost apart.
pub(super) const MOVE: i64 = 10;

/// What closes a moment, sorted by what could be done about it. Visits by their positions.
pub(super) struct Ways {
    visit: Placed,
    /// Effort of the changes that there is no way around.
    must: i64,
    /// Visits in the way.
    in_the_way: Vec<usize>,
    /// What is full: the visits that could make room, and the effort of raising the limit.
    full: Vec<(Vec<usize>, i64)>,
    /// The demand's other visits that are too near: days between, and visit; the nearest first.
    near: Vec<(i32, usize)>,
    /// Effort of accepting the cost, as long as no visit moves.
    cost: i64,
    /// Where only the cost of access closes the moment: visits at the place of which one could move to that day,
    /// so that the manager goes there for both.
    to_share: Vec<usize>,
}

/// Visits that would move, and the least that opening the moment asks for if just these do.
pub(super) struct Set {
    /// By their positions, sorted.
    pub(super) moving: Vec<usize>,
    /// Effort of everything but the moves.
    pub(super) rules: i64,
    /// Effort of all.
    pub(super) least: i64,
}

impl Reasons<'_> {
    /// What could be done about all that closes a start; `None` if nothing can be done about some of it.
    pub(super) fn ways(&self, tried: &Tried) -> Option<Ways> {
        use ClosingRule as R;
        let v = tried.visit;
        let mut ways = Ways {
            visit: v,
            must: 0,
            in_the_way: vec![],
            full: vec![],
            near: vec![],
            cost: 0,
            to_share: vec![],
        };
        let mut changes: Vec<Change> = Vec::new();
        for closure in &tried.closures {
            let change = || self.rule_change(&self.state, &v, closure);
            match (closure.rule, &closure.blocker) {
                (R::Cadence, Blocker::Visit { visit }) => {
                    let (_, other) = self.known_at(*visit)?;
                    ways.near.push(((other.start / DAY - v.start / DAY).abs(), *visit));
                }
                (_, Blocker::Visit { visit }) => ways.in_the_way.push(*visit),
                (R::ManagerDayFull | R::ManagerWeekFull | R::DistributorWeekFull, _) => {
                    let load = self.load(&self.state, &v, closure.rule).into_iter();
                    let may_move = load.map(|n| self.visit_at(n)).filter(|at| self.may_move(*at));
                    ways.full.push((may_move.collect(), change()?.effort()));
                }
                (R::NotWorthIt, _) => ways.cost = change()?.effort(),
                _ => changes.push(change()?),
            }
        }
        ways.in_the_way.extend(self.riders(&v, &changes));
        ways.in_the_way.sort_unstable();
        ways.in_the_way.dedup();
        if !ways.in_the_way.iter().all(|at| self.may_move(*at)) {
            return None;
        }
        ways.near.sort_unstable();
        changes.sort();
        changes.dedup();
        ways.must = changes.iter().map(Change::effort).sum();
        if ways.cost > 0 && ways.in_the_way.is_empty() && ways.full.is_empty() && ways.near.is_empty() {
            let place = self.problem.demands[v.demand as usize].place;
            let at_the_place = |w: &Placed| self.problem.demands[w.demand as usize].place == place;
            let there = self.known.iter().filter(|(_, w)| at_the_place(w)).map(|(at, _)| *at);
            ways.to_share = there.filter(|at| self.may_move(*at)).collect();
        }
        Some(ways)
    }

    /// Whoever rides along on a planned call that moves has to move, too.
    fn riders(&self, v: &Placed, changes: &[Change]) -> Vec<usize> {
        let moves = |w: &Placed| {
            let call = self.problem.calls.get(w.call as usize).map(|call| call.id.as_str());
            let of_call = |c: &Change| matches!(c, Change::MoveCall { call: moved, .. } if Some(moved.as_str()) == call);
            changes.iter().any(of_call)
        };
        let of_rep = self.state.of_rep(v.rep).filter(|n| self.state.visit(*n).is_some_and(moves));
        of_rep.map(|n| self.visit_at(n)).collect()
    }

    fn may_move(&self, position: usize) -> bool {
        self.known_at(position).is_some_and(|(_, v)| !self.problem.is_locked(&v))
    }

    /// The least that opening a moment could ask for, without looking at each set of visits.
    pub(super) fn least(&self, ways: &Ways) -> i64 {
        let set = |moving: &[usize]| self.least_of_set(ways, moving).1;
        let as_given = set(&ways.in_the_way);
        let groups = ways.full.len() + ways.near.len() + usize::from(!ways.to_share.is_empty());
        if groups == 0 {
            return as_given;
        }
        let one_more = if ways.in_the_way.is_empty() {
            let could = ways.full.iter().flat_map(|(load, _)| load);
            let could = could.chain(ways.near.iter().map(|(_, at)| at)).chain(&ways.to_share);
            let one = could.map(|at| set(&[*at])).min().unwrap_or(i64::MAX);
            if groups > 1 { one.min(ways.must + 2 * MOVE) } else { one }
        } else {
            ways.must + MOVE * (i64::try_from(ways.in_the_way.len()).unwrap_or(0) + 1)
        };
        as_given.min(one_more)
    }

    /// The least that opening a moment asks for if just these visits move: without the moves, and with them.
    fn least_of_set(&self, ways: &Ways, moving: &[usize]) -> (i64, i64) {
        let raised = ways.full.iter().filter(|(load, _)| !load.iter().any(|at| moving.contains(at)));
        let near = ways.near.iter().find(|(_, at)| !moving.contains(at));
        let gap = self.problem.demands[ways.visit.demand as usize].gap;
        let shortened = near.map_or(0, |(days, _)| {
            Change::ShortenGap { days: (*days).into(), fewer: i64::from(gap - days) }.effort()
        });
        let rules = ways.must + raised.map(|(_, effort)| effort).sum::<i64>() + shortened;
        match moving {
            [] => (rules + ways.cost, rules + ways.cost),
            [one] => (rules, rules + MOVE + self.loss(*one).map_or(0, |loss| loss.max(0))),
            several => (rules, rules + MOVE * i64::try_from(several.len()).unwrap_or(0)),
        }
    }

    /// The sets of visits that could move: those in the way, one or none of each load that is full, one or none
    /// that would share the way, and the nearest ones of the demand, as many as there are. Those first that could
    /// ask for least.
    pub(super) fn sets(&self, ways: &Ways, is_beaten: impl Fn(i64) -> bool) -> Vec<Set> {
        let mut sets: Vec<Vec<usize>> = vec![ways.in_the_way.clone()];
        for load in ways.full.iter().map(|(load, _)| load).chain([&ways.to_share]) {
            for at in 0..sets.len() {
                let Some(set) = sets.get(at).cloned() else { continue };
                let more = load.iter().filter(|visit| !set.contains(visit));
                sets.extend(more.map(|visit| set.iter().copied().chain([*visit]).collect::<Vec<usize>>()));
            }
        }
        let near: Vec<usize> = ways.near.iter().map(|(_, at)| *at).filter(|at| self.may_move(*at)).collect();
        for at in 0..sets.len() {
            let Some(mut set) = sets.get(at).cloned() else { continue };
            for visit in &near {
                if !set.contains(visit) {
                    set.push(*visit);
                    sets.push(set.clone());
                }
            }
        }
        for set in &mut sets {
            set.sort_unstable();
        }
        sets.sort_unstable();
        sets.dedup();
        let known = sets.into_iter().map(|moving| {
            let (rules, least) = self.least_of_set(ways, &moving);
            Set { moving, rules, least }
        });
        let mut sets: Vec<Set> = known.filter(|set| !is_beaten(set.least)).collect();
        sets.sort_by_key(|set| set.least);
        sets
    }
}
