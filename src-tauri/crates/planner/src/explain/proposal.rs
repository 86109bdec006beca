//! The change that is easiest to ask for among those that open a moment to a demand's visit.
//!
//! Every start of the horizon is tried, also outside of the demand's window. What closes it is turned into
//! the changes that would lift all of it. The starts that ask for least are then played through with the
//! visits really moved, and the first that works out and asks for least is proposed.

use super::Reasons;
use super::change::{ADD_MANAGER, ADD_REP, Change, moved};
use super::closure::{Blocker, ClosingRule, Closure};
use super::fits::{Moment, Tried};
use crate::compiled::{DAY, Placed, Span};
use crate::state::{Offer, State};
use crate::{Problem, Visit};
use serde::Serialize;
use std::sync::PoisonError;

/// So many of the most promising starts are played through.
const PLAYED: usize = 40;
/// So many of them for the same day and the same visits to move.
const ALIKE: usize = 2;
/// So many managers that the demand doesn't name are tried, those with the cheapest access.
const OTHER_MANAGERS: usize = 3;

/// Changes that together open a moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Proposal {
    /// The moment that opens.
    pub moment: Moment,
    /// What to change, all of it.
    pub changes: Vec<Change>,
    /// How much that asks of people, see [`Change::effort`].
    pub effort: i64,
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

/// A start, and what would have to change; visits to move by their positions.
#[derive(Debug, Clone)]
struct Idea {
    estimate: i64,
    visit: Placed,
    moving: Vec<usize>,
    changes: Vec<Change>,
}

/// The most promising ideas by how many visits move, none, one or more: the more, the likelier that one of
/// them finds no other place in the end. The best first.
#[derive(Default)]
struct Shortlist([Vec<Idea>; 3]);

impl Shortlist {
    fn note(&mut self, idea: Idea) {
        let list = &mut self.0[idea.moving.len().min(2)];
        if list.len() == PLAYED && list.last().is_some_and(|last| last.estimate <= idea.estimate) {
            return;
        }
        // What doesn't work out at one start of a day seldom does at the next.
        let alike = |i: &Idea| i.visit.start / DAY == idea.visit.start / DAY && i.moving == idea.moving;
        if list.iter().filter(|i| alike(i) && i.estimate <= idea.estimate).count() >= ALIKE {
            return;
        }
        let at = list.partition_point(|i| i.estimate <= idea.estimate);
        list.insert(at, idea);
        list.truncate(PLAYED);
    }

    fn in_order(self) -> Vec<Idea> {
        let mut all: Vec<Idea> = self.0.into_iter().flatten().collect();
        all.sort_by_key(|i| i.estimate);
        all
    }
}

impl Reasons<'_> {
    /// The proposal for a demand that lacks a visit.
    pub(super) fn propose(&self, demand: u32) -> Option<Proposal> {
        let entry = &self.problem.demands[demand as usize];
        let all = Span { start: 0, end: self.problem.days * DAY };
        let mut ideas = Shortlist::default();
        self.try_all(&self.state, demand, all, |tried| self.consider(&tried, &mut ideas));
        let mut best = self.play(ideas);
        let asks_less = |best: &Option<Proposal>, than: i64| best.as_ref().is_some_and(|b| b.effort <= than);
        if !asks_less(&best, ADD_REP) {
            let distributors: Vec<usize> =
                entry.reps.iter().map(|r| self.problem.reps[*r].distributor).collect();
            let others = self.problem.reps.iter().enumerate();
            let others =
                others.filter(|(at, r)| distributors.contains(&r.distributor) && !entry.reps.contains(at));
            let mut ideas = Shortlist::default();
            for (rep, _) in others {
                for manager in &entry.managers {
                    self.try_pair(&self.state, demand, (*manager, rep), all, &mut |t| {
                        self.consider(&t, &mut ideas);
                    });
                }
            }
            best = lesser(best, self.play(ideas));
        }
        if !asks_less(&best, ADD_MANAGER) {
            let access = |m: &usize| self.problem.managers[*m].access[entry.place];
            let mut others: Vec<usize> =
                (0..self.problem.managers.len()).filter(|m| !entry.managers.contains(m)).collect();
            others.sort_by_key(access);
            let mut ideas = Shortlist::default();
            for manager in others.into_iter().take(OTHER_MANAGERS) {
                for rep in &entry.reps {
                    self.try_pair(&self.state, demand, (manager, *rep), all, &mut |t| {
                        self.consider(&t, &mut ideas);
                    });
                }
            }
            best = lesser(best, self.play(ideas));
        }
        best
    }

    /// Turns what closes a start into changes: once by moving visits wherever that would do, once by
    /// changing rules instead.
    fn consider(&self, tried: &Tried, ideas: &mut Shortlist) {
        for rather_move in [true, false] {
            if let Some(idea) = self.idea(tried, rather_move) {
                ideas.note(idea);
            }
        }
    }

    fn idea(&self, tried: &Tried, rather_move: bool) -> Option<Idea> {
        use ClosingRule as R;
        let v = tried.visit;
        let (mut moving, mut changes): (Vec<usize>, Vec<Change>) = (Vec::new(), Vec::new());
        for closure in &tried.closures {
            match (closure.rule, &closure.blocker) {
                (R::Cadence, Blocker::Visit { .. }) if !rather_move => {
                    changes.push(self.rule_change(&v, closure)?);
                }
                (_, Blocker::Visit { visit }) if !moving.contains(visit) => moving.push(*visit),
                (_, Blocker::Visit { .. })
                | (R::ManagerDayFull | R::ManagerWeekFull | R::DistributorWeekFull, _) => {}
                _ => changes.push(self.rule_change(&v, closure)?),
            }
        }
        // Whoever rides on a planned call that moves has to move, too.
        for n in self.state.of_rep(v.rep) {
            let call = self.state.visit(n).and_then(|w| self.problem.calls.get(w.call as usize));
            let moves =
                |c: &Change| matches!((c, call), (Change::MoveCall { call, .. }, Some(e)) if *call == e.id);
            if changes.iter().any(moves) && !moving.contains(&self.visit_at(n)) {
                moving.push(self.visit_at(n));
            }
        }
        // Full days and weeks last: a visit that moves anyhow may make room.
        for closure in &tried.closures {
            if !matches!(closure.rule, R::ManagerDayFull | R::ManagerWeekFull | R::DistributorWeekFull) {
                continue;
            }
            let load = self.load(&v, closure.rule);
            if load.iter().any(|at| moving.contains(at)) {
                continue;
            }
            let easiest = load.into_iter().filter_map(|at| Some((self.loss(at)?, at))).min();
            match easiest.filter(|_| rather_move) {
                Some((_, at)) => moving.push(at),
                None => changes.push(self.rule_change(&v, closure)?),
            }
        }
        changes.sort();
        changes.dedup();
        let mut estimate: i64 = changes.iter().map(Change::effort).sum();
        for at in &moving {
            estimate += 10 + self.loss(*at)?.max(0);
        }
        Some(Idea { estimate, visit: v, moving, changes })
    }

    /// Positions of the visits that count towards the load that closes `v`.
    fn load(&self, v: &Placed, rule: ClosingRule) -> Vec<usize> {
        let day = v.start / DAY;
        let monday = day / 7 * 7;
        let week = monday..(monday + 7).min(self.problem.days);
        let numbers: Vec<u32> = match rule {
            ClosingRule::ManagerDayFull => self.state.of_manager_day(v.manager, day).collect(),
            ClosingRule::ManagerWeekFull => {
                week.flat_map(|day| self.state.of_manager_day(v.manager, day)).collect()
            }
            ClosingRule::DistributorWeekFull => {
                let reps = &self.colleagues[self.problem.reps[v.rep as usize].distributor];
                let visits = reps.iter().flat_map(|rep| self.state.of_rep(*rep));
                visits
                    .filter(|n| self.state.visit(*n).is_some_and(|w| week.contains(&(w.start / DAY))))
                    .collect()
            }
            _ => Vec::new(),
        };
        numbers.into_iter().map(|n| self.visit_at(n)).collect()
    }

    /// Points lost if the visit moved to its best other moment, everything else as it is; `None` when it
    /// is locked or has no other.
    fn loss(&self, position: usize) -> Option<i64> {
        let (number, v) = self.known_at(position)?;
        let cell = self.losses.get(number as usize)?;
        *cell.get_or_init(|| {
            let mut state = self.scratch.lock().unwrap_or_else(PoisonError::into_inner);
            state.remove(number);
            let here = self.gain(&state, &v);
            let elsewhere = self.elsewhere(&state, &v, &[]);
            state.add(v);
            Some(here - elsewhere?.gain)
        })
    }

    /// The best other moment for a visit that was taken out of `state`, and that isn't locked.
    fn elsewhere(&self, state: &State<'_>, v: &Placed, without_calls: &[&str]) -> Option<Offer> {
        if self.problem.is_locked(v) {
            return None;
        }
        let mut best = None;
        state.moments(v.demand, |offer| {
            let w = offer.visit;
            let call = self.problem.calls.get(w.call as usize).map(|c| c.id.as_str());
            let same = (w.manager, w.rep, w.start) == (v.manager, v.rep, v.start);
            if same || offer.gain <= 0 || call.is_some_and(|c| without_calls.contains(&c)) {
                return;
            }
            let key = (-offer.gain, (w.start - v.start).abs(), w.start, w.manager, w.rep);
            if best.as_ref().is_none_or(|(k, _)| key < *k) {
                best = Some((key, offer));
            }
        });
        best.map(|(_, offer)| offer)
    }

    /// Plays the ideas through, and gives the one that works out and asks for least.
    fn play(&self, ideas: Shortlist) -> Option<Proposal> {
        let mut best: Option<Proposal> = None;
        for idea in ideas.in_order() {
            if best.as_ref().is_some_and(|b| b.effort <= idea.estimate) {
                break;
            }
            best = lesser(best, self.play_one(idea));
        }
        best
    }

    /// Moves the visits of an idea in the scratch copy, and puts everything back as it was.
    fn play_one(&self, idea: Idea) -> Option<Proposal> {
        let v = idea.visit;
        let moving: Option<Vec<(usize, u32, Placed)>> =
            idea.moving.iter().map(|at| self.known_at(*at).map(|(number, w)| (*at, number, w))).collect();
        let moving = moving?;
        let mut state = self.scratch.lock().unwrap_or_else(PoisonError::into_inner);
        let mut here = Vec::with_capacity(moving.len());
        for (_, number, w) in &moving {
            state.remove(*number);
            here.push(self.gain(&state, w));
        }
        let gone: Vec<&str> = idea
            .changes
            .iter()
            .filter_map(|c| if let Change::MoveCall { call, .. } = c { Some(call.as_str()) } else { None })
            .collect();
        let number = state.add(v);
        let (mut moves, mut numbers) = (Vec::new(), Vec::new());
        for ((at, _, w), here) in moving.iter().zip(here) {
            let Some(offer) = self.elsewhere(&state, w, &gone) else { break };
            let to = self.moment(&state, &offer.visit);
            numbers.push(state.add(offer.visit));
            moves.push(Change::MoveVisit { visit: *at, to, loss: here - offer.gain });
        }
        state.remove(number);
        let proposal =
            if moves.len() == moving.len() { self.lift(&state, &v, moves, idea.changes) } else { None };
        // Backwards, so that every visit gets its number back.
        state.add(v);
        numbers.into_iter().rev().for_each(|n| {
            state.remove(n);
        });
        state.remove(number);
        moving.iter().rev().for_each(|(.., w)| {
            state.add(*w);
        });
        proposal
    }

    /// The proposal, if the changes lift all that still closes the moment once the visits have moved.
    fn lift(
        &self,
        state: &State<'_>,
        v: &Placed,
        moves: Vec<Change>,
        changes: Vec<Change>,
    ) -> Option<Proposal> {
        let mut all = moves;
        all.extend(changes.into_iter().filter(|c| !matches!(c, Change::AcceptCost { .. })));
        for closure in self.closures(state, v) {
            if closure.rule == ClosingRule::NotWorthIt {
                all.push(self.rule_change(v, &closure)?);
            } else if matches!(closure.blocker, Blocker::Visit { .. }) && closure.rule != ClosingRule::Cadence
                || !all.contains(&self.rule_change(v, &closure)?)
            {
                return None;
            }
        }
        let effort = all.iter().map(Change::effort).sum();
        Some(Proposal { moment: self.moment(state, v), changes: all, effort })
    }

    /// The change of a rule or a calendar that lifts a closure; `None` when there is none.
    fn rule_change(&self, v: &Placed, closure: &Closure) -> Option<Change> {
        use ClosingRule as R;
        let problem = self.problem;
        let entry = &problem.demands[v.demand as usize];
        let manager = &problem.managers[v.manager as usize];
        let rep = &problem.reps[v.rep as usize];
        let distributor = &problem.distributors[rep.distributor];
        let span = problem.span(v);
        let (from, to) = (i64::from(span.start), i64::from(span.end));
        let widened = |old: Span| (from.min(old.start.into()), to.max(old.end.into()));
        let longer = |old: Span, (a, b): (i64, i64)| b - a - i64::from(old.end - old.start);
        Some(match (closure.rule, &closure.blocker) {
            (R::ManagerNotAsked, _) => Change::AddManager { manager: manager.person.id.clone() },
            (R::RepNotAsked, _) => Change::AddRep { rep: rep.person.id.clone() },
            (R::OutsideWindow, _) => {
                let wide = widened(entry.window);
                Change::WidenWindow { from: wide.0, to: wide.1, wider: longer(entry.window, wide) }
            }
            (R::OutsideAgreement, _) => {
                let wide = widened(distributor.agreement);
                let longer = longer(distributor.agreement, wide);
                Change::ExtendAgreement {
                    distributor: distributor.id.clone(),
                    from: wide.0,
                    to: wide.1,
                    longer,
                }
            }
            (R::Blackout, Blocker::Blackout { from, to }) => {
                if is_fixed(&distributor.fixed, *from, *to) {
                    return None;
                }
                Change::LiftBlackout { distributor: distributor.id.clone(), from: *from, to: *to }
            }
            (R::LeadTime, _) => {
                Change::ShortenLeadTime { not_before: from, earlier: i64::from(problem.not_before) - from }
            }
            (R::ManagerOff, _) => Change::WorkThen { person: manager.person.id.clone(), from, to },
            (R::RepOff, _) => Change::WorkThen { person: rep.person.id.clone(), from, to },
            (R::NotReceiving, _) => {
                let midnight = i64::from(span.start / DAY * DAY);
                let weekday = i64::from(span.start / DAY % 7);
                Change::ReceiveThen { weekday, from: from - midnight, to: to - midnight }
            }
            (R::ManagerBusy, Blocker::Busy { from, to, .. })
                if is_fixed(&manager.person.fixed, *from, *to) =>
            {
                return None;
            }
            (R::RepBusy, Blocker::Busy { from, to, .. }) if is_fixed(&rep.person.fixed, *from, *to) => {
                return None;
            }
            (R::ManagerBusy | R::RepBusy | R::TravelToEngagement, Blocker::Busy { person, from, to }) => {
                Change::MoveBusy { person: person.clone(), from: *from, to: *to }
            }
            (R::PlannedCall | R::TravelToCall, Blocker::Call { call }) => {
                let entry = problem.references.calls.get(call).map(|at| &problem.calls[*at])?;
                let minutes = i64::from(entry.span.end - entry.span.start);
                Change::MoveCall { call: call.clone(), minutes }
            }
            (R::ManagerDayFull, _) => Change::RaiseManagerDayLimit {
                manager: manager.person.id.clone(),
                to: i64::from(manager.max_per_day) + 1,
            },
            (R::ManagerWeekFull, _) => Change::RaiseManagerWeekLimit {
                manager: manager.person.id.clone(),
                to: i64::from(manager.max_per_week) + 1,
            },
            (R::DistributorWeekFull, _) => Change::RaiseDistributorWeekLimit {
                distributor: distributor.id.clone(),
                to: i64::from(distributor.max_per_week) + 1,
            },
            (R::Cadence, _) => {
                let near = self.state.of_demand(v.demand).iter().filter_map(|n| self.state.visit(*n));
                let least = near.map(|w| (w.start / DAY - v.start / DAY).abs()).min()?;
                Change::ShortenGap { days: least.into(), fewer: i64::from(entry.gap - least) }
            }
            (R::NotWorthIt, Blocker::Points { gain }) => Change::AcceptCost { points: -gain },
            _ => return None,
        })
    }
}

/// The one that asks for less, the first if equal.
fn lesser(a: Option<Proposal>, b: Option<Proposal>) -> Option<Proposal> {
    match (a, b) {
        (Some(a), Some(b)) => Some(if b.effort < a.effort { b } else { a }),
        (a, b) => a.or(b),
    }
}

/// Whether a stretch holds anything that nobody is to be asked to move.
fn is_fixed(fixed: &[Span], from: i64, to: i64) -> bool {
    fixed.iter().any(|span| i64::from(span.start) < to && from < i64::from(span.end))
}
