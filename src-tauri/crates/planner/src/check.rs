//! The judge of plans: every hard rule, and the objective from scratch. It shares no bookkeeping with the
//! search, so that a mistake there shows here.
//!
//! The objective is the sum over the visits of their demand's value, of the weight `coincide` for each that
//! rides along, and of the weight `prefer` for each at a preferred time; less, for each manager and day, the
//! access cost of each distinct place visited; less the weight `move` for each previous visit that doesn't
//! stand with the same demand, manager, rep and start.

use crate::compiled::{DAY, NONE, Obstacle, Placed};
use crate::{Compiled, Visit};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use thiserror::Error;

/// The hard rules, by the names under which other checkers know them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Rule {
    /// H1: inside one working interval of manager and of rep.
    WorkingTime,
    /// H2: over no busy interval of manager or rep.
    Busy,
    /// H3: over no planned call of the rep but the one that it rides on, from whose start it starts.
    PlannedCalls,
    /// H4: time to travel between a person's visits of a day, and the rep's planned calls.
    Travel,
    /// H5: visits a day and week of the manager, a week of the distributor.
    Load,
    /// H6: demand's window, agreement, blackouts, client's hours, lead time, raster.
    Windows,
    /// H7: no more than wanted, and the least days between.
    Cadence,
    /// H8: asked people only, no planned call with two visits.
    People,
    /// H9: locked visits stand.
    Locked,
}

/// A broken rule. Visits are given by their position in the list that was checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Error)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Violation {
    /// A demand, person or planned call that the problem doesn't know, or a start outside of the horizon.
    #[error("visit {visit} names something unknown")]
    Unknown {
        /// The visit.
        visit: usize,
    },
    /// A rule that the visit breaks whatever the other visits are.
    #[error("visit {visit} breaks {rule:?}")]
    Alone {
        /// The visit.
        visit: usize,
        /// The rule.
        rule: Rule,
    },
    /// Two visits of one person on one day overlap or leave no time to travel.
    #[error("visits {first} and {second} of one person leave no time between them")]
    Between {
        /// The one that starts first.
        first: usize,
        /// The other.
        second: usize,
    },
    /// More visits of a manager on a day than allowed.
    #[error("manager {manager:?} has {found} visits on day {day}, at most {limit} are allowed")]
    ManagerDay {
        /// Who.
        manager: String,
        /// Day of the horizon, from 0.
        day: i32,
        /// Visits found.
        found: usize,
        /// Visits allowed.
        limit: u32,
    },
    /// More visits of a manager in a week than allowed.
    #[error("manager {manager:?} has {found} visits in week {week}, at most {limit} are allowed")]
    ManagerWeek {
        /// Who.
        manager: String,
        /// Week of the horizon, from 0.
        week: i32,
        /// Visits found.
        found: usize,
        /// Visits allowed.
        limit: u32,
    },
    /// More visits of a distributor in a week than allowed.
    #[error("distributor {distributor:?} has {found} visits in week {week}, at most {limit} are allowed")]
    DistributorWeek {
        /// Which.
        distributor: String,
        /// Week of the horizon, from 0.
        week: i32,
        /// Visits found.
        found: usize,
        /// Visits allowed.
        limit: u32,
    },
    /// More visits of a demand than it wants.
    #[error("demand {demand:?} has {found} visits but wants {wanted}")]
    TooMany {
        /// Which.
        demand: String,
        /// Visits found.
        found: usize,
        /// Visits wanted.
        wanted: usize,
    },
    /// Two visits of a demand closer in days than allowed.
    #[error("visits {first} and {second} of one demand are too few days apart")]
    Gap {
        /// The one on the earlier day.
        first: usize,
        /// The other.
        second: usize,
    },
    /// Two visits ride on the same planned call.
    #[error("visits {first} and {second} ride on the same planned call")]
    SharedCall {
        /// One.
        first: usize,
        /// The other.
        second: usize,
    },
    /// A locked visit that isn't in the plan.
    #[error("locked visit {locked} doesn't stand")]
    LockedMissing {
        /// Position in the problem's list of locked visits, repeated ones left out.
        locked: usize,
    },
}

impl Violation {
    /// The positions of the visits that break the rule; none where a load or count as a whole does.
    pub fn visits(&self) -> Vec<usize> {
        match self {
            Self::Unknown { visit } | Self::Alone { visit, .. } => vec![*visit],
            Self::Between { first, second }
            | Self::Gap { first, second }
            | Self::SharedCall { first, second } => vec![*first, *second],
            Self::ManagerDay { .. }
            | Self::ManagerWeek { .. }
            | Self::DistributorWeek { .. }
            | Self::TooMany { .. }
            | Self::LockedMissing { .. } => vec![],
        }
    }

    /// The rule that is broken.
    pub fn rule(&self) -> Rule {
        match self {
            Self::Unknown { .. } | Self::SharedCall { .. } => Rule::People,
            Self::Alone { rule, .. } => *rule,
            Self::Between { .. } => Rule::Travel,
            Self::ManagerDay { .. } | Self::ManagerWeek { .. } | Self::DistributorWeek { .. } => Rule::Load,
            Self::TooMany { .. } | Self::Gap { .. } => Rule::Cadence,
            Self::LockedMissing { .. } => Rule::Locked,
        }
    }
}

impl Obstacle {
    fn rule(self) -> Rule {
        match self {
            Self::ManagerNotAsked | Self::RepNotAsked => Rule::People,
            Self::OutsideWindow
            | Self::OutsideAgreement
            | Self::Blackout(_)
            | Self::LeadTime
            | Self::NotReceiving
            | Self::OffGrid => Rule::Windows,
            Self::ManagerOff | Self::RepOff => Rule::WorkingTime,
            Self::ManagerBusy(_) | Self::RepBusy(_) => Rule::Busy,
            Self::WrongRide | Self::PlannedCall(_) => Rule::PlannedCalls,
            Self::TravelToCall(_) | Self::ManagerTravel(_) | Self::RepTravel(_) => Rule::Travel,
        }
    }
}

/// What [`check`] finds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// Every broken rule; none in a sound plan.
    pub violations: Vec<Violation>,
    /// Points, of whatever visits are known; see the module's text for how they are counted.
    pub objective: i64,
}

/// Checks visits against every hard rule and counts their points.
pub fn check(problem: &Compiled, visits: &[Visit]) -> Verdict {
    let mut violations = Vec::new();
    let mut placed = Vec::with_capacity(visits.len());
    for (at, visit) in visits.iter().enumerate() {
        match problem.place(visit) {
            Some(p) => placed.push((at, p)),
            None => violations.push(Violation::Unknown { visit: at }),
        }
    }
    violate(problem, &placed, &mut violations);
    for (locked, wanted) in problem.locked.iter().enumerate() {
        let key = |v: &Placed| (v.demand, v.manager, v.rep, v.start);
        if !placed.iter().any(|(_, p)| key(p) == key(wanted)) {
            violations.push(Violation::LockedMissing { locked });
        }
    }
    Verdict { violations, objective: points(problem, placed.iter().map(|(_, p)| p)) }
}

/// The rules that the locked visits break by themselves or together.
pub(crate) fn locked_violations(problem: &Compiled) -> Vec<Violation> {
    let placed: Vec<_> = problem.locked.iter().copied().enumerate().collect();
    let mut violations = Vec::new();
    violate(problem, &placed, &mut violations);
    violations
}

/// The objective, from scratch.
pub(crate) fn points<'a>(problem: &Compiled, visits: impl Iterator<Item = &'a Placed>) -> i64 {
    let mut sum = -problem.movement * problem.previous_count;
    let (mut places, mut standing) = (HashSet::new(), HashSet::new());
    for v in visits {
        let place = problem.demands[v.demand as usize].place;
        if places.insert((v.manager, v.start / DAY, place)) {
            sum -= problem.managers[v.manager as usize].access[place];
        }
        sum += problem.earns(v);
        if !standing.insert((v.demand, v.manager, v.rep, v.start)) {
            sum -= problem.movement * problem.stood_before(v);
        }
    }
    sum
}

/// Who takes part in a visit, by position in the problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Person {
    Rep(u32),
    Manager(u32),
}

fn violate(problem: &Compiled, placed: &[(usize, Placed)], violations: &mut Vec<Violation>) {
    let mut obstacles = Vec::new();
    let mut by_person: BTreeMap<(Person, i32), Vec<&(usize, Placed)>> = BTreeMap::new();
    let mut by_manager_week: BTreeMap<(u32, i32), usize> = BTreeMap::new();
    let mut by_distributor_week: BTreeMap<(usize, i32), usize> = BTreeMap::new();
    let mut by_demand: BTreeMap<u32, Vec<(i32, usize)>> = BTreeMap::new();
    let mut rides: BTreeMap<u32, usize> = BTreeMap::new();
    for item in placed {
        let (at, v) = item;
        obstacles.clear();
        problem.obstacles(v, &mut obstacles);
        let rules: BTreeSet<Rule> = obstacles.iter().map(|o| o.rule()).collect();
        violations.extend(rules.into_iter().map(|rule| Violation::Alone { visit: *at, rule }));
        let day = v.start / DAY;
        by_person.entry((Person::Manager(v.manager), day)).or_default().push(item);
        by_person.entry((Person::Rep(v.rep), day)).or_default().push(item);
        *by_manager_week.entry((v.manager, day / 7)).or_default() += 1;
        let distributor = problem.reps[v.rep as usize].distributor;
        *by_distributor_week.entry((distributor, day / 7)).or_default() += 1;
        by_demand.entry(v.demand).or_default().push((day, *at));
        if v.call != NONE
            && let Some(first) = rides.insert(v.call, *at)
        {
            violations.push(Violation::SharedCall { first, second: *at });
        }
    }
    for ((person, day), mut visits) in by_person {
        visits.sort_by_key(|(_, v)| (v.start, problem.span(v).end));
        for (i, (first, a)) in visits.iter().enumerate() {
            for (second, b) in visits.iter().skip(i + 1) {
                let place = |v: &Placed| problem.demands[v.demand as usize].place;
                if b.start < problem.span(a).end + problem.travel(place(a), place(b)) {
                    violations.push(Violation::Between { first: *first, second: *second });
                }
            }
        }
        if let Person::Manager(who) = person {
            let m = &problem.managers[who as usize];
            if visits.len() > m.max_per_day as usize {
                let (manager, limit) = (m.person.id.clone(), m.max_per_day);
                violations.push(Violation::ManagerDay { manager, day, found: visits.len(), limit });
            }
        }
    }
    for ((who, week), found) in by_manager_week {
        let m = &problem.managers[who as usize];
        if found > m.max_per_week as usize {
            let (manager, limit) = (m.person.id.clone(), m.max_per_week);
            violations.push(Violation::ManagerWeek { manager, week, found, limit });
        }
    }
    for ((which, week), found) in by_distributor_week {
        let d = &problem.distributors[which];
        if found > d.max_per_week as usize {
            let (distributor, limit) = (d.id.clone(), d.max_per_week);
            violations.push(Violation::DistributorWeek { distributor, week, found, limit });
        }
    }
    for (which, mut days) in by_demand {
        let demand = &problem.demands[which as usize];
        days.sort_unstable();
        if days.len() > demand.count {
            let (found, wanted) = (days.len(), demand.count);
            violations.push(Violation::TooMany { demand: demand.id.clone(), found, wanted });
        }
        for two in days.windows(2) {
            if let [(a, first), (b, second)] = *two
                && b - a < demand.gap
            {
                violations.push(Violation::Gap { first, second });
            }
        }
    }
}
