//! Moves the visits of a set, as well as can be, and sees what opening the moment then asks for.

use super::super::Reasons;
use super::super::change::Change;
use super::super::closure::{Blocker, ClosingRule};
use super::super::fits::{Moment, Tried};
use super::ways::{MOVE, Set};
use super::{Proposal, Search};
use crate::compiled::{DAY, Placed};
use crate::state::{Offer, State};
use std::sync::PoisonError;

/// A visit that moves.
struct Moving {
    position: usize,
    from: Placed,
    /// What it added where it stood, without those that were taken out before it.
    here: i64,
    /// Where it could go and what it would add there, the best first, as long as the others of its set are nowhere.
    offers: Vec<Offer>,
    /// By so much may an offer be better than it says: others of the set may bring the manager to the place.
    shared: i64,
}

impl Moving {
    fn effort(&self, gain: i64) -> i64 {
        MOVE + (self.here - gain).max(0)
    }

    /// The least effort of any of its offers.
    fn least(&self) -> i64 {
        self.offers.first().map_or(0, |best| self.effort(best.gain + self.shared))
    }
}

/// Where a visit moved to.
struct Settled {
    to: Placed,
    gain: i64,
    number: u32,
}

/// A start that a set of visits makes room for.
struct Play<'a> {
    /// The visit that is to get it, and its number.
    visit: Placed,
    number: u32,
    /// Those that make room, in the order in which they are placed.
    moving: &'a [Moving],
    /// Effort of everything but the moves, at the least.
    rules: i64,
}

impl Reasons<'_> {
    /// Opens a moment by each set of visits that could ask for less than the best so far.
    pub(super) fn open(&self, v: &Placed, search: &mut Search) {
        let tried = Tried { visit: *v, closures: self.closures(&self.state, v) };
        let Some(ways) = self.ways(&tried) else { return };
        // Nobody is to move onto a planned call that is itself to move.
        let calls = tried.closures.iter().filter_map(|c| match &c.blocker {
            Blocker::Call { call } => self.problem.references.calls.get(call),
            _ => None,
        });
        let calls: Vec<usize> = calls.copied().collect();
        let sets = self.sets(&ways, |least| search.is_beaten(least));
        let mut state = self.scratch.lock().unwrap_or_else(PoisonError::into_inner);
        for set in sets {
            if search.is_beaten(set.least) || search.left == 0 {
                break;
            }
            self.play(&mut state, v, &set, &calls, search);
        }
    }

    /// Takes the set's visits out of the scratch copy, places them in every way that could be the best, and puts
    /// everything back as it was.
    fn play(&self, state: &mut State<'_>, v: &Placed, set: &Set, calls: &[usize], search: &mut Search) {
        let out: Vec<(usize, u32, Placed)> = set
            .moving
            .iter()
            .filter_map(|at| self.known_at(*at).map(|(number, visit)| (*at, number, visit)))
            .collect();
        let here: Vec<i64> = out
            .iter()
            .map(|(_, number, visit)| {
                state.remove(*number);
                self.gain(state, visit)
            })
            .collect();
        let number = state.add(*v);
        let moving: Vec<Moving> = out
            .iter()
            .zip(here)
            .map(|((position, _, visit), here)| {
                let shared = self.shared(visit, &out);
                let offers = self.offers(state, (visit, v), calls, shared);
                Moving { position: *position, from: *visit, here, offers, shared }
            })
            .collect();
        let play = Play { visit: *v, number, moving: &moving, rules: set.rules };
        self.place(state, &play, &mut Vec::new(), 0, search);
        // Backwards, so that every visit gets its number back.
        state.remove(number);
        for (_, _, visit) in out.iter().rev() {
            state.add(*visit);
        }
    }

    /// Places the next visit of the set, and those after it.
    fn place(
        &self,
        state: &mut State<'_>,
        play: &Play<'_>,
        placed: &mut Vec<Settled>,
        effort: i64,
        search: &mut Search,
    ) {
        let Some((next, later)) = play.moving.get(placed.len()..).and_then(<[_]>::split_first) else {
            return self.settle(state, play, placed, effort, search);
        };
        let rest: i64 = later.iter().map(Moving::least).sum::<i64>() + play.rules;
        for offer in &next.offers {
            if search.left == 0 || search.is_beaten(effort + next.effort(offer.gain + next.shared) + rest) {
                break;
            }
            search.left -= 1;
            let gain = self.gain(state, &offer.visit);
            if gain <= 0 || !state.fits(&offer.visit) {
                continue;
            }
            let gain = gain - self.brought(state, &offer.visit, &play.visit);
            let number = state.add(offer.visit);
            placed.push(Settled { to: offer.visit, gain, number });
            self.place(state, play, placed, effort + next.effort(gain), search);
            placed.pop();
            state.remove(number);
        }
    }

    /// With all visits placed: lifts all that still closes the moment, if that can be.
    fn settle(
        &self,
        state: &mut State<'_>,
        play: &Play<'_>,
        placed: &[Settled],
        moves: i64,
        search: &mut Search,
    ) {
        let v = play.visit;
        state.remove(play.number);
        let lifted = self.lifts(state, &v).filter(|changes| {
            let effort = moves + changes.iter().map(Change::effort).sum::<i64>();
            !search.is_beaten(effort) && self.needs_all(state, play, placed, changes)
        });
        if let Some(changes) = lifted {
            let effort = moves + changes.iter().map(Change::effort).sum::<i64>();
            let moves = placed.iter().zip(play.moving).map(|(placed, moving)| Change::MoveVisit {
                visit: moving.position,
                to: Moment { gain: placed.gain, ..self.moment(state, &placed.to) },
                loss: moving.here - placed.gain,
            });
            let changes = moves.chain(changes).collect();
            search.note(Proposal { moment: self.moment(state, &v), changes, effort, least: false });
        }
        state.add(v);
    }

    /// The changes of rules and calendars that lift all that closes a moment, sorted; `None` when a visit is in the
    /// way, or something that can't be changed.
    fn lifts(&self, state: &State<'_>, v: &Placed) -> Option<Vec<Change>> {
        let mut changes = Vec::new();
        for closure in self.closures(state, v) {
            if matches!(closure.blocker, Blocker::Visit { .. }) && closure.rule != ClosingRule::Cadence {
                return None;
            }
            changes.push(self.rule_change(state, v, &closure)?);
        }
        changes.sort();
        changes.dedup();
        Some(changes)
    }

    /// Whether none of the visits that moved could as well have stayed. Points may be lost less where more visits
    /// move, as when two that share a way move together; what isn't needed is not asked of anybody all the same.
    fn needs_all(
        &self,
        state: &mut State<'_>,
        play: &Play<'_>,
        placed: &[Settled],
        changes: &[Change],
    ) -> bool {
        placed.iter().zip(play.moving).all(|(placed, moving)| {
            state.remove(placed.number);
            let could_stay = state.fits(&moving.from) && {
                let number = state.add(moving.from);
                let with_it = self.lifts(state, &play.visit);
                state.remove(number);
                with_it.is_some_and(|with_it| with_it.iter().all(|change| is_among(change, changes)))
            };
            // The number just given back is the next to be handed out.
            state.add(placed.to);
            !could_stay
        })
    }

    /// The moments for a visit that was taken out of `state` to make room for another, the best first, and of these
    /// the nearest. What it would add is told as if the other weren't there: that comes last.
    fn offers(
        &self,
        state: &State<'_>,
        (v, room_for): (&Placed, &Placed),
        calls: &[usize],
        shared: i64,
    ) -> Vec<Offer> {
        let mut offers = Vec::new();
        state.moments(v.demand, |offer| {
            let w = offer.visit;
            let same = (w.manager, w.rep, w.start) == (v.manager, v.rep, v.start);
            if !same && offer.gain + shared > 0 && !calls.contains(&(w.call as usize)) {
                offers.push(Offer { gain: offer.gain - self.brought(state, &w, room_for), ..offer });
            }
        });
        offers.sort_unstable_by_key(|o| {
            let w = o.visit;
            (-o.gain, (w.start - v.start).abs(), w.start, w.manager, w.rep)
        });
        offers
    }

    /// What a visit saves only because another one brings the manager to the place.
    fn brought(&self, state: &State<'_>, w: &Placed, by: &Placed) -> i64 {
        let place = |v: &Placed| self.problem.demands[v.demand as usize].place;
        let whither = |v: &Placed| (v.manager, v.start / DAY, place(v));
        let there = |n: u32| state.visit(n).is_some_and(|other| place(other) == place(w));
        // The other one is in `state`: it alone is there.
        let alone = whither(w) == whither(by)
            && state.of_manager_day(w.manager, w.start / DAY).filter(|n| there(*n)).count() == 1;
        if alone { self.problem.managers[w.manager as usize].access[place(w)] } else { 0 }
    }

    /// By how much others of a set could make it cheaper to come to a visit's place.
    fn shared(&self, v: &Placed, set: &[(usize, u32, Placed)]) -> i64 {
        let place = |v: &Placed| self.problem.demands[v.demand as usize].place;
        let there = set.iter().filter(|(_, _, w)| place(w) == place(v)).count();
        let access = self.problem.managers.iter().map(|m| m.access[place(v)]);
        if there > 1 { access.max().unwrap_or(0) } else { 0 }
    }

    /// Points lost at the least if the visit moved to another moment, everything else as it is; `None` when it
    /// has no other.
    pub(super) fn loss(&self, position: usize) -> Option<i64> {
        let (number, v) = self.known_at(position)?;
        let cell = self.losses.get(number as usize)?;
        *cell.get_or_init(|| {
            let mut state = self.scratch.lock().unwrap_or_else(PoisonError::into_inner);
            state.remove(number);
            let here = self.gain(&state, &v);
            let mut best = None;
            state.moments(v.demand, |offer| {
                let w = offer.visit;
                if (w.manager, w.rep, w.start) != (v.manager, v.rep, v.start) {
                    best = best.max(Some(offer.gain));
                }
            });
            state.add(v);
            best.map(|best| here - best)
        })
    }
}

/// Whether a change is made already, or one that accepts a higher cost.
fn is_among(change: &Change, changes: &[Change]) -> bool {
    changes.iter().any(|made| match (change, made) {
        (Change::AcceptCost { points }, Change::AcceptCost { points: accepted }) => points <= accepted,
        _ => change == made,
    })
}
