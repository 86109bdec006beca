//! Why a moment is closed to a visit: the rule, and the thing that stands in the way.

use super::Reasons;
use crate::compiled::{DAY, NONE, Obstacle, Placed, Span};
use crate::state::State;
use serde::Serialize;

/// A rule that closes a moment, the most basic first; a moment that several close is counted for the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ClosingRule {
    /// The demand doesn't name this manager.
    ManagerNotAsked,
    /// The demand doesn't name this rep.
    RepNotAsked,
    /// Outside of the demand's window.
    OutsideWindow,
    /// Outside of the distributor's agreement.
    OutsideAgreement,
    /// In a time in which the distributor wants no visits.
    Blackout,
    /// Before the earliest start that leaves time to prepare.
    LeadTime,
    /// Not inside one working interval of the manager.
    ManagerOff,
    /// Not inside one working interval of the rep.
    RepOff,
    /// The client doesn't receive then.
    NotReceiving,
    /// Over a busy interval of the manager.
    ManagerBusy,
    /// Over a busy interval of the rep.
    RepBusy,
    /// Neither on the raster nor at the start of a planned call with this client.
    OffRaster,
    /// Over a planned call of the rep with somebody else, or one that started at another time.
    PlannedCall,
    /// No time to travel to or from a planned call of the rep.
    TravelToCall,
    /// No time to travel to or from where the manager or rep has to be.
    TravelToEngagement,
    /// Another visit rides on this planned call.
    CallTaken,
    /// The demand has all the visits that it wants.
    NoneWanted,
    /// The manager has the most visits allowed on that day.
    ManagerDayFull,
    /// The manager has the most visits allowed in that week.
    ManagerWeekFull,
    /// The distributor has the most visits allowed in that week.
    DistributorWeekFull,
    /// Too few days from another visit of the same demand.
    Cadence,
    /// At the same time as another visit of the manager or rep.
    OverlapsVisit,
    /// No time to travel to or from another visit of the manager or rep.
    TravelToVisit,
    /// Possible, but access costs as much as the visit earns, or more.
    NotWorthIt,
}

/// What stands in the way.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Blocker {
    /// The rule says it all.
    Rule,
    /// A busy interval of a manager or rep, in minutes.
    Busy {
        /// Id of the manager or rep.
        person: String,
        /// First minute.
        from: i64,
        /// Minute after the last.
        to: i64,
    },
    /// A time in which the distributor wants no visits, in minutes.
    Blackout {
        /// First minute.
        from: i64,
        /// Minute after the last.
        to: i64,
    },
    /// A planned call of the rep.
    Call {
        /// Its id.
        call: String,
    },
    /// Another visit.
    Visit {
        /// Position in the list of visits explained.
        visit: usize,
    },
    /// A full day.
    Day {
        /// Day of the horizon, from 0.
        day: i32,
    },
    /// A full week.
    Week {
        /// Week of the horizon, from 0.
        week: i32,
    },
    /// What the visit would add, zero or less.
    Points {
        /// Points.
        gain: i64,
    },
}

/// One reason why a moment is closed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Closure {
    /// The rule.
    pub rule: ClosingRule,
    /// What stands in the way.
    pub blocker: Blocker,
}

/// Whose time a closure is about: it is the same for everybody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Concerns {
    Manager,
    Rep,
    Nobody,
}

fn busy(person: &str, span: Span) -> Blocker {
    Blocker::Busy { person: person.to_owned(), from: span.start.into(), to: span.end.into() }
}

impl Reasons<'_> {
    /// Everything that closes a moment, given the visits of `state`; the most basic first.
    pub(super) fn closures(&self, state: &State<'_>, v: &Placed) -> Vec<Closure> {
        let mut obstacles = Vec::new();
        self.problem.obstacles(v, &mut obstacles);
        let mut closures: Vec<Closure> = obstacles.iter().map(|o| self.closure(v, *o)).collect();
        self.conflicts(state, v, &mut closures);
        closures
    }

    fn closure(&self, v: &Placed, obstacle: Obstacle) -> Closure {
        use ClosingRule as R;
        let manager = &self.problem.managers[v.manager as usize].person;
        let rep = &self.problem.reps[v.rep as usize].person;
        let call = |at: u32| Blocker::Call { call: self.problem.calls[at as usize].id.clone() };
        let (rule, blocker) = match obstacle {
            Obstacle::ManagerNotAsked => (R::ManagerNotAsked, Blocker::Rule),
            Obstacle::RepNotAsked => (R::RepNotAsked, Blocker::Rule),
            Obstacle::OutsideWindow => (R::OutsideWindow, Blocker::Rule),
            Obstacle::OutsideAgreement => (R::OutsideAgreement, Blocker::Rule),
            Obstacle::Blackout(s) => {
                (R::Blackout, Blocker::Blackout { from: s.start.into(), to: s.end.into() })
            }
            Obstacle::LeadTime => (R::LeadTime, Blocker::Rule),
            Obstacle::ManagerOff => (R::ManagerOff, Blocker::Rule),
            Obstacle::RepOff => (R::RepOff, Blocker::Rule),
            Obstacle::NotReceiving => (R::NotReceiving, Blocker::Rule),
            Obstacle::ManagerBusy(s) => (R::ManagerBusy, busy(&manager.id, s)),
            Obstacle::RepBusy(s) => (R::RepBusy, busy(&rep.id, s)),
            Obstacle::WrongRide | Obstacle::OffGrid => (R::OffRaster, Blocker::Rule),
            Obstacle::PlannedCall(at) => (R::PlannedCall, call(at)),
            Obstacle::TravelToCall(at) => (R::TravelToCall, call(at)),
            Obstacle::ManagerTravel(s) => (R::TravelToEngagement, busy(&manager.id, s)),
            Obstacle::RepTravel(s) => (R::TravelToEngagement, busy(&rep.id, s)),
        };
        Closure { rule, blocker }
    }

    /// What the other visits close.
    fn conflicts(&self, state: &State<'_>, v: &Placed, closures: &mut Vec<Closure>) {
        use ClosingRule as R;
        let demand = &self.problem.demands[v.demand as usize];
        let (day, span) = (v.start / DAY, self.problem.span(v));
        let mut note = |rule, blocker| closures.push(Closure { rule, blocker });
        if v.call != NONE
            && let Some((_, rider)) = state
                .of_rep(v.rep)
                .find_map(|n| state.visit(n).filter(|w| w.call == v.call).map(|_| (n, self.visit_at(n))))
        {
            note(R::CallTaken, Blocker::Visit { visit: rider });
        }
        if state.of_demand(v.demand).len() >= demand.count {
            note(R::NoneWanted, Blocker::Rule);
        }
        if state.manager_day_full(v.manager, day) {
            note(R::ManagerDayFull, Blocker::Day { day });
        }
        if state.manager_week_full(v.manager, day) {
            note(R::ManagerWeekFull, Blocker::Week { week: day / 7 });
        }
        if state.distributor_week_full(v.rep, day) {
            note(R::DistributorWeekFull, Blocker::Week { week: day / 7 });
        }
        // In order of numbers: visits that were taken out for a moment and put back come last in the state's lists.
        let sorted = |mut numbers: Vec<u32>| {
            numbers.sort_unstable();
            numbers
        };
        for n in &sorted(state.of_demand(v.demand).to_vec()) {
            if demand.gap > 0 && state.visit(*n).is_some_and(|w| (w.start / DAY - day).abs() < demand.gap) {
                note(R::Cadence, Blocker::Visit { visit: self.visit_at(*n) });
            }
        }
        let of_manager = sorted(state.of_manager_day(v.manager, day).collect());
        let of_rep = sorted(state.of_rep(v.rep).collect());
        let mut seen: Vec<u32> = Vec::new();
        for n in of_manager.into_iter().chain(of_rep) {
            let Some(w) = state.visit(n).filter(|w| w.start / DAY == day) else { continue };
            if seen.contains(&n) {
                continue;
            }
            seen.push(n);
            let other = self.problem.span(w);
            let there = self.problem.demands[w.demand as usize].place;
            let travel = self.problem.travel(demand.place, there);
            if other.overlaps(span) {
                note(R::OverlapsVisit, Blocker::Visit { visit: self.visit_at(n) });
            } else if other.start < span.end + travel && span.start < other.end + travel {
                note(R::TravelToVisit, Blocker::Visit { visit: self.visit_at(n) });
            }
        }
        let gain = self.gain(state, v);
        if gain <= 0 {
            note(R::NotWorthIt, Blocker::Points { gain });
        }
    }

    /// What a visit would add to the points of `state`.
    pub(super) fn gain(&self, state: &State<'_>, v: &Placed) -> i64 {
        let place = self.problem.demands[v.demand as usize].place;
        self.problem.earns(v) - state.access(v.manager, v.start / DAY, place)
    }

    /// Whose time a closure of a moment is about.
    pub(super) fn concerns(&self, v: &Placed, closure: &Closure) -> Concerns {
        use ClosingRule as R;
        match closure.rule {
            R::ManagerNotAsked | R::ManagerOff | R::ManagerBusy | R::ManagerDayFull | R::ManagerWeekFull => {
                Concerns::Manager
            }
            R::RepNotAsked
            | R::RepOff
            | R::RepBusy
            | R::PlannedCall
            | R::TravelToCall
            | R::CallTaken
            | R::OutsideAgreement
            | R::Blackout
            | R::DistributorWeekFull => Concerns::Rep,
            R::TravelToEngagement => match &closure.blocker {
                Blocker::Busy { person, .. }
                    if *person == self.problem.managers[v.manager as usize].person.id =>
                {
                    Concerns::Manager
                }
                _ => Concerns::Rep,
            },
            R::NotWorthIt => Concerns::Manager,
            R::OverlapsVisit | R::TravelToVisit => match closure.blocker {
                Blocker::Visit { visit } if self.visits[visit].1.manager == v.manager => Concerns::Manager,
                _ => Concerns::Rep,
            },
            R::OutsideWindow | R::LeadTime | R::NotReceiving | R::OffRaster | R::NoneWanted | R::Cadence => {
                Concerns::Nobody
            }
        }
    }
}
