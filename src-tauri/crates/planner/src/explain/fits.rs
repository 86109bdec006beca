//! Where a visit could go, and what closes every other moment: for dragging one about.

use super::Reasons;
use super::closure::{Closure, Concerns};
use crate::compiled::{DAY, NONE, Placed, Span, short};
use crate::state::State;
use serde::Serialize;
use std::collections::BTreeMap;

/// A moment at which a visit is possible.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Moment {
    /// Who goes along.
    pub manager: String,
    /// Whom the manager accompanies.
    pub rep: String,
    /// First minute.
    pub start: i64,
    /// Minute after the last.
    pub end: i64,
    /// The planned call that the visit would ride along on.
    pub rides_on: Option<String>,
    /// Points that a visit would add here: value, ride, preference and a move saved, less the access cost
    /// unless the manager is at the place on that day anyhow.
    pub gain: i64,
}

/// A run of starts of one day that the same thing closes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClosedWindow {
    /// The manager with whom; `None` where it is the same with everyone.
    pub manager: Option<String>,
    /// The rep with whom; `None` where it is the same with everyone.
    pub rep: Option<String>,
    /// First start closed, in minutes.
    pub from: i64,
    /// Minute after the last start closed, up to the next one on the raster.
    pub to: i64,
    /// The rule that closes it and what stands in the way.
    pub closure: Closure,
}

/// Everything about where a visit of a demand could go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fits {
    /// All possible moments, by manager, rep and start as the demand names them.
    pub open: Vec<Moment>,
    /// What closes the others, by time; each start is listed under the most basic rule that closes it.
    pub closed: Vec<ClosedWindow>,
}

/// What a visit at one moment would bring, or what closes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MomentReasons {
    /// The moment, and what a visit would add if it were open.
    pub moment: Moment,
    /// All that closes it, the most basic first; none when it is open.
    pub closures: Vec<Closure>,
}

/// A start tried.
pub(super) struct Tried {
    pub(super) visit: Placed,
    pub(super) closures: Vec<Closure>,
}

impl Reasons<'_> {
    /// All moments for the next visit of a demand, or for a visit of it that is being moved (its position),
    /// with every other visit where it is. Starts are tried on the raster while manager or rep work, and at
    /// planned calls. `None` for an unknown demand.
    pub fn fits(&self, demand: &str, moving: Option<usize>) -> Option<Fits> {
        let demand = self.problem.demand_at(demand)?;
        let window = self.problem.demands[demand as usize].window;
        let (mut open, mut closed) = (Vec::new(), Windows::default());
        self.without(moving, |state| {
            self.try_all(state, demand, window, |tried| match tried.closures.first() {
                None => open.push(self.moment(state, &tried.visit)),
                Some(first) => closed.note(self, &tried.visit, first),
            });
        });
        Some(Fits { open, closed: closed.finish(self) })
    }

    /// What a visit of a demand at exactly this moment would bring, or what closes it. The visit rides along
    /// where a planned call of the rep with the client starts then. `None` when demand, manager or rep are
    /// unknown or the start lies outside of the horizon.
    pub fn at_moment(
        &self,
        demand: &str,
        moving: Option<usize>,
        manager: &str,
        rep: &str,
        start: i64,
    ) -> Option<MomentReasons> {
        let wanted = crate::Visit {
            demand: demand.to_owned(),
            manager: manager.to_owned(),
            rep: rep.to_owned(),
            start,
            rides_on: None,
        };
        let v = self.problem.place(&wanted)?;
        let v = self.trial(v.demand, v.manager, v.rep, v.start);
        let told = |state: &State<'_>| MomentReasons {
            moment: self.moment(state, &v),
            closures: self.closures(state, &v),
        };
        Some(self.without(moving, told))
    }

    /// Tries all starts of a demand's visit with each of its managers and reps.
    pub(super) fn try_all(&self, state: &State<'_>, demand: u32, within: Span, mut each: impl FnMut(Tried)) {
        let entry = &self.problem.demands[demand as usize];
        for rep in &entry.reps {
            for manager in &entry.managers {
                self.try_pair(state, demand, (*manager, *rep), within, &mut each);
            }
        }
    }

    /// Tries all starts of a demand's visit with one manager and rep.
    pub(super) fn try_pair(
        &self,
        state: &State<'_>,
        demand: u32,
        (manager, rep): (usize, usize),
        within: Span,
        each: &mut impl FnMut(Tried),
    ) {
        for (start, call) in self.problem.trials(demand as usize, manager, rep, within) {
            let visit = Placed { demand, manager: short(manager), rep: short(rep), start, call };
            let closures = self.closures(state, &visit);
            each(Tried { visit, closures });
        }
    }

    /// A visit as a moment of its demand.
    pub(super) fn moment(&self, state: &State<'_>, v: &Placed) -> Moment {
        let visit = self.problem.visit(v);
        Moment {
            manager: visit.manager,
            rep: visit.rep,
            start: visit.start,
            end: self.problem.span(v).end.into(),
            rides_on: visit.rides_on,
            gain: self.gain(state, v),
        }
    }
}

/// Closed starts, gathered into windows.
#[derive(Default)]
pub(super) struct Windows {
    /// By day, closure, manager and rep: starts, and the minute after each.
    runs: BTreeMap<(i32, Closure, u32, u32), Vec<Span>>,
}

impl Windows {
    /// Notes that a closure closes the start of a visit.
    pub(super) fn note(&mut self, reasons: &Reasons<'_>, v: &Placed, closure: &Closure) {
        let (manager, rep) = match reasons.concerns(v, closure) {
            Concerns::Manager => (v.manager, NONE),
            Concerns::Rep => (NONE, v.rep),
            Concerns::Nobody => (NONE, NONE),
        };
        let grid = reasons.problem.grid;
        let end = (v.start / grid + 1) * grid;
        let run = self.runs.entry((v.start / DAY, closure.clone(), manager, rep)).or_default();
        match run.last_mut() {
            Some(last) if last.start <= v.start && v.start <= last.end => last.end = last.end.max(end),
            _ => run.push(Span { start: v.start, end }),
        }
    }

    /// The windows by time.
    pub(super) fn finish(self, reasons: &Reasons<'_>) -> Vec<ClosedWindow> {
        let mut windows = Vec::new();
        for ((_, closure, manager, rep), mut run) in self.runs {
            run.sort_unstable();
            let mut merged: Vec<Span> = Vec::new();
            for span in run {
                match merged.last_mut() {
                    Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
                    _ => merged.push(span),
                }
            }
            let problem = reasons.problem;
            for span in merged {
                windows.push(ClosedWindow {
                    manager: problem.managers.get(manager as usize).map(|m| m.person.id.clone()),
                    rep: problem.reps.get(rep as usize).map(|r| r.person.id.clone()),
                    from: span.start.into(),
                    to: span.end.into(),
                    closure: closure.clone(),
                });
            }
        }
        windows.sort_by_key(|w| (w.from, w.to));
        windows
    }
}
