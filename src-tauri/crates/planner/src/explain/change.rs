//! Changes that people could make so that a moment opens, and how much each asks of them.

use super::fits::Moment;
use crate::compiled::DAY;
use crate::{Problem, Visit};
use serde::Serialize;

/// Something that a person could change. All times are minutes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Change {
    /// Another visit of the plan moves.
    MoveVisit {
        /// Its position.
        visit: usize,
        /// Where it could go.
        to: Moment,
        /// Points that the plan loses by the move; negative when it gains.
        loss: i64,
    },
    /// A manager or rep moves something out of the way.
    MoveBusy {
        /// Who.
        person: String,
        /// First minute of the busy interval.
        from: i64,
        /// Minute after the last.
        to: i64,
    },
    /// The rep moves a planned call out of the way.
    MoveCall {
        /// Which.
        call: String,
        /// Minutes that it takes.
        minutes: i64,
    },
    /// The visit is made although access costs more than the visit earns.
    AcceptCost {
        /// Points that the plan loses.
        points: i64,
    },
    /// The distributor takes more visits a week.
    RaiseDistributorWeekLimit {
        /// Which.
        distributor: String,
        /// The new limit.
        to: i64,
    },
    /// The manager makes more visits a day.
    RaiseManagerDayLimit {
        /// Who.
        manager: String,
        /// The new limit.
        to: i64,
    },
    /// The manager makes more visits a week.
    RaiseManagerWeekLimit {
        /// Who.
        manager: String,
        /// The new limit.
        to: i64,
    },
    /// The demand's visits may follow each other sooner.
    ShortenGap {
        /// The new least days between.
        days: i64,
        /// Days less than now.
        fewer: i64,
    },
    /// Visits may start earlier than the lead time allows.
    ShortenLeadTime {
        /// The new earliest start.
        not_before: i64,
        /// Minutes earlier than now.
        earlier: i64,
    },
    /// The demand's window gets wider.
    WidenWindow {
        /// New first minute.
        from: i64,
        /// New minute after the last.
        to: i64,
        /// Minutes wider than now.
        wider: i64,
    },
    /// The client receives at another time of the week as well.
    ReceiveThen {
        /// Weekday of the moment, 0 is Monday.
        weekday: i64,
        /// First minute of the day.
        from: i64,
        /// Minute of the day after the last.
        to: i64,
    },
    /// A manager or rep works outside of working time.
    WorkThen {
        /// Who.
        person: String,
        /// First minute.
        from: i64,
        /// Minute after the last.
        to: i64,
    },
    /// The distributor lifts a time in which it wants no visits.
    LiftBlackout {
        /// Which.
        distributor: String,
        /// First minute.
        from: i64,
        /// Minute after the last.
        to: i64,
    },
    /// The agreement with the distributor covers more time.
    ExtendAgreement {
        /// With which.
        distributor: String,
        /// New first minute.
        from: i64,
        /// New minute after the last.
        to: i64,
        /// Minutes more than now.
        longer: i64,
    },
    /// The demand names another rep, too.
    AddRep {
        /// Who.
        rep: String,
    },
    /// The demand names another manager, too.
    AddManager {
        /// Who.
        manager: String,
    },
}

/// Days begun.
fn days(minutes: i64) -> i64 {
    (minutes.max(0) + i64::from(DAY) - 1) / i64::from(DAY)
}

impl Change {
    /// How much the change asks of people, in points of effort; the proposal with the least is made.
    ///
    /// What the planner's user can do alone comes first, then what one person can do with a message, then
    /// rules of work, then what two companies agreed on:
    ///
    /// | change | effort |
    /// |---|---|
    /// | move another visit | 10, and the points that the plan loses |
    /// | accept the cost | 20, and the points |
    /// | move something busy | 100, and 15 an hour |
    /// | move a planned call | 110, and 15 an hour |
    /// | raise a limit: distributor's week, manager's day, manager's week | 200, 210, 220 |
    /// | shorten the gap | 240, and 10 a day |
    /// | shorten the lead time | 300, and 10 a day begun |
    /// | widen the window | 320, and 10 a day begun |
    /// | receive at another time | 400 |
    /// | work at another time | 450 |
    /// | lift a blackout | 500 |
    /// | extend the agreement | 600, and 1 a day begun |
    /// | ask another rep, another manager | 700, 750 |
    ///
    /// Several changes together ask for the sum.
    pub fn effort(&self) -> i64 {
        match self {
            Self::MoveVisit { loss, .. } => 10 + (*loss).max(0),
            Self::AcceptCost { points } => 20 + points,
            Self::MoveBusy { from, to, .. } => 100 + (to - from) / 4,
            Self::MoveCall { minutes, .. } => 110 + minutes / 4,
            Self::RaiseDistributorWeekLimit { .. } => 200,
            Self::RaiseManagerDayLimit { .. } => 210,
            Self::RaiseManagerWeekLimit { .. } => 220,
            Self::ShortenGap { fewer, .. } => 240 + 10 * fewer,
            Self::ShortenLeadTime { earlier, .. } => 300 + 10 * days(*earlier),
            Self::WidenWindow { wider, .. } => 320 + 10 * days(*wider),
            Self::ReceiveThen { .. } => 400,
            Self::WorkThen { .. } => 450,
            Self::LiftBlackout { .. } => 500,
            Self::ExtendAgreement { longer, .. } => 600 + days(*longer),
            Self::AddRep { .. } => ADD_REP,
            Self::AddManager { .. } => ADD_MANAGER,
        }
    }

    /// Changes a problem as if everybody agreed: what is moved out of the way is gone. A moved visit is no
    /// part of the problem, see [`super::Proposal::grant`].
    pub fn grant(&self, problem: &mut Problem, demand: &str) {
        let of_demand = problem.demands.iter_mut().find(|d| d.id == demand);
        match self {
            Self::MoveVisit { .. } => {}
            Self::AcceptCost { points } => {
                if let Some(d) = of_demand {
                    d.value += points + 1;
                }
            }
            Self::MoveBusy { person, from, to } => {
                let managers = problem.managers.iter_mut().map(|m| (&m.id, &mut m.busy));
                let reps = problem.reps.iter_mut().map(|r| (&r.id, &mut r.busy));
                managers.chain(reps).filter(|(id, _)| *id == person).for_each(|(_, busy)| {
                    busy.retain(|b| b != &[*from, *to]);
                });
                problem.engagements.retain(|one| (&one.person, one.start, one.end) != (person, *from, *to));
            }
            Self::MoveCall { call, .. } => problem.planned_calls.retain(|c| c.id != *call),
            Self::RaiseDistributorWeekLimit { distributor, to } => {
                if let Some(d) = problem.distributors.iter_mut().find(|d| d.id == *distributor) {
                    d.max_per_week = *to;
                }
            }
            Self::RaiseManagerDayLimit { manager, to } => {
                if let Some(m) = problem.managers.iter_mut().find(|m| m.id == *manager) {
                    m.max_per_day = *to;
                }
            }
            Self::RaiseManagerWeekLimit { manager, to } => {
                if let Some(m) = problem.managers.iter_mut().find(|m| m.id == *manager) {
                    m.max_per_week = *to;
                }
            }
            Self::ShortenGap { days, .. } => {
                if let Some(d) = of_demand {
                    d.min_gap_days = *days;
                }
            }
            Self::ShortenLeadTime { not_before, .. } => problem.horizon.not_before = *not_before,
            Self::WidenWindow { from, to, .. } => {
                if let Some(d) = of_demand {
                    d.window = [*from, *to];
                }
            }
            Self::ReceiveThen { weekday, from, to } => {
                let client = of_demand.map(|d| d.client.clone()).unwrap_or_default();
                if let Some(c) = problem.clients.iter_mut().find(|c| c.id == client) {
                    c.receives.get_or_insert_default().push([*weekday, *from, *to]);
                }
            }
            Self::WorkThen { person, from, to } => work_then(problem, person, [*from, *to]),
            Self::LiftBlackout { distributor, from, to } => {
                if let Some(d) = problem.distributors.iter_mut().find(|d| d.id == *distributor) {
                    d.blackouts.retain(|b| b != &[*from, *to]);
                }
            }
            Self::ExtendAgreement { distributor, from, to, .. } => {
                if let Some(d) = problem.distributors.iter_mut().find(|d| d.id == *distributor) {
                    d.agreement = [*from, *to];
                }
            }
            Self::AddRep { rep } => {
                if let Some(d) = of_demand {
                    d.reps.push(rep.clone());
                }
            }
            Self::AddManager { manager } => {
                if let Some(d) = of_demand {
                    d.managers.push(manager.clone());
                }
            }
        }
    }
}

/// Efforts of asking another person: proposals are only looked for there when none asks for less.
pub(super) const ADD_REP: i64 = 700;
pub(super) const ADD_MANAGER: i64 = 750;

/// Gives a person a calendar of their own with more working time.
fn work_then(problem: &mut Problem, person: &str, more: [i64; 2]) {
    let managers = problem.managers.iter_mut().map(|m| (&m.id, &mut m.calendar));
    let reps = problem.reps.iter_mut().map(|r| (&r.id, &mut r.calendar));
    let Some((_, calendar)) = managers.chain(reps).find(|(id, _)| *id == person) else { return };
    let mut work = problem.calendars.get(calendar).cloned().unwrap_or_default();
    let mut joined = more;
    work.retain(|[start, end]| {
        let apart = *end < joined[0] || joined[1] < *start;
        if !apart {
            joined = [joined[0].min(*start), joined[1].max(*end)];
        }
        apart
    });
    work.push(joined);
    work.sort_unstable();
    *calendar = format!("{calendar} and more for {person}");
    problem.calendars.insert(calendar.clone(), work);
}

/// Moves a visit in a list.
pub(super) fn moved(visit: &Visit, to: &Moment) -> Visit {
    Visit {
        demand: visit.demand.clone(),
        manager: to.manager.clone(),
        rep: to.rep.clone(),
        start: to.start,
        rides_on: to.rides_on.clone(),
    }
}
