//! Why a visit stands where it does.

use super::Reasons;
use super::closure::Closure;
use super::fits::Moment;
use crate::compiled::{DAY, NONE, Placed};
use crate::state::State;
use serde::Serialize;

/// What a visit adds to the points, part by part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Parts {
    /// The demand's value.
    pub value: i64,
    /// For riding along on a planned call.
    pub coincide: i64,
    /// For a preferred time.
    pub prefer: i64,
    /// Access cost saved if only this visit fell away, as a negative number: 0 where the manager visits
    /// somebody else at that place on that day.
    pub access: i64,
    /// Less the weight of a move, for a visit that was moved from where it stood before.
    pub moved: i64,
}

impl Parts {
    /// All parts together.
    pub fn total(&self) -> i64 {
        self.value + self.coincide + self.prefer + self.access + self.moved
    }
}

/// The next best thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alternative {
    /// Where the visit could go instead, everything else as it is.
    pub moment: Moment,
    /// Points that the whole plan would gain by that; normally negative.
    pub difference: i64,
}

/// Where a visit stood in the plan in force, and why no longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// The moment in the plan in force, with what a visit would add there now.
    pub from: Moment,
    /// What closes that moment now, other visits of this plan included; none when it is still open.
    pub closures: Vec<Closure>,
    /// Points that the plan has more than it would with the visit back in its place; `None` when that is
    /// closed.
    pub gained: Option<i64>,
}

/// Why a visit stands where it does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VisitReasons {
    /// Position of the visit.
    pub visit: usize,
    /// The planned call that it rides along on.
    pub rides_on: Option<String>,
    /// What it adds.
    pub parts: Parts,
    /// How many other moments it could have at which it adds anything, everything else as it is.
    pub other_moments: usize,
    /// How many of them ride along on a planned call.
    pub other_rides: usize,
    /// The best of them; `None` when this is the only possible moment.
    pub alternative: Option<Alternative>,
    /// Set for a visit that stood elsewhere in the plan in force.
    pub moved: Option<Moved>,
}

impl Reasons<'_> {
    /// Why the visit at this position stands where it does; `None` for one that was left out.
    pub fn visit(&self, position: usize) -> Option<VisitReasons> {
        let (number, v) = self.known_at(position)?;
        let mut state = self.state.clone();
        state.remove(number);
        Some(self.visit_in(&state, position, &v))
    }

    /// Why every visit stands where it does, in order of position.
    pub fn visits(&self) -> Vec<VisitReasons> {
        let mut state = self.state.clone();
        let mut all = Vec::with_capacity(self.known.len());
        for (position, v) in &self.known {
            let Some((number, _)) = self.known_at(*position) else { continue };
            state.remove(number);
            all.push(self.visit_in(&state, *position, v));
            // The number just given back is the next to be handed out.
            state.add(*v);
        }
        all
    }

    fn visit_in(&self, state: &State<'_>, position: usize, v: &Placed) -> VisitReasons {
        let here = self.gain(state, v);
        let (mut other_moments, mut other_rides, mut best) = (0, 0, None);
        state.moments(v.demand, |offer| {
            let same = |a: &Placed| (a.manager, a.rep, a.start);
            if same(&offer.visit) == same(v) || offer.gain <= 0 {
                return;
            }
            other_moments += 1;
            other_rides += usize::from(offer.visit.call != NONE);
            let w = offer.visit;
            let key = (-offer.gain, (w.start - v.start).abs(), w.start, w.manager, w.rep);
            if best.as_ref().is_none_or(|(k, _)| key < *k) {
                best = Some((key, offer));
            }
        });
        let alternative = best.map(|(_, offer)| Alternative {
            moment: self.moment(state, &offer.visit),
            difference: offer.gain - here,
        });
        let from = self.stood_at(v);
        let demand = &self.problem.demands[v.demand as usize];
        let parts = Parts {
            value: demand.value,
            coincide: if v.call == NONE { 0 } else { self.problem.coincide },
            prefer: if demand.prefers(v.start) { self.problem.prefer } else { 0 },
            access: -state.access(v.manager, v.start / DAY, demand.place),
            moved: if from.is_some() { -self.problem.movement } else { 0 },
        };
        let moved = from.map(|from| {
            let closures = self.closures(state, &from);
            let gained = closures.is_empty().then(|| here - self.gain(state, &from));
            Moved { from: self.moment(state, &from), closures, gained }
        });
        let rides_on = self.problem.calls.get(v.call as usize).map(|c| c.id.clone());
        VisitReasons { visit: position, rides_on, parts, other_moments, other_rides, alternative, moved }
    }

    /// Where a visit stood in the plan in force, if it doesn't stand there now. Visits of a demand that
    /// stand nowhere as before are paired with the previous ones that are gone, both by start.
    fn stood_at(&self, v: &Placed) -> Option<Placed> {
        if self.problem.stood_before(v) > 0 {
            return None;
        }
        let standing = || self.state.of_demand(v.demand).iter().filter_map(|n| self.state.visit(*n));
        let key = |w: &Placed| (w.start, w.manager, w.rep);
        let turn = standing().filter(|w| self.problem.stood_before(w) == 0 && key(w) < key(v)).count();
        let mut gone: Vec<(i32, u32, u32)> = self.problem.previous[v.demand as usize]
            .iter()
            .map(|(m, r, s, _)| (*s, *m, *r))
            .filter(|k| standing().all(|w| key(w) != *k))
            .collect();
        gone.sort_unstable();
        gone.get(turn).map(|(start, manager, rep)| self.trial(v.demand, *manager, *rep, *start))
    }
}
