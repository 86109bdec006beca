//! The programme as a planning problem: who, when, where and what for, in the planner's terms.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Timelike, Utc};
use tandem_domain::{
    agreement::Agreement,
    client::Client,
    demand::{Demand, HalfDay},
    ids::{DemandId, DistributorId, VisitId},
    people::{Manager, Participant, Rep},
    rules::{NotPlannable, Plannable, may_be_planned},
    time::{DateRange, Interval, start_of_day},
    visit::{Visit, VisitState},
    working_time::{WeeklyHours, day_of, working_intervals},
};
use tandem_planner::{
    self as planner, Compiled, Half, Horizon, Pair, Prefer, Problem, ProblemError, Violation,
};

use super::{
    clock::Clock,
    horizon::{first_day_to_place, is_over},
    places::Places,
};
use crate::{
    availability::{Availability, PlannedCall},
    visits::Index,
};

/// Visits that ride along on nothing start on a multiple of so many minutes.
const GRID: i64 = 30;
/// The planner's points for a visit that rides along.
const COINCIDE: i64 = 120;
/// The planner's points for a visit at a preferred time.
const PREFER: i64 = 15;
/// The planner's points that a visit of the plan in force costs when it does not stay.
const MOVE: i64 = 60;

/// The planning problem of some days of a programme, and what is needed to read its plan.
pub(super) struct Written<'a> {
    /// The problem, ready to be searched.
    pub compiled: Compiled,
    /// Its clock.
    pub clock: Clock,
    /// The days that may be planned.
    pub days: DateRange,
    /// Planned calls; the problem's ids are the positions here.
    pub calls: Vec<&'a PlannedCall>,
    /// Demands that may not be planned at all, and why.
    pub refused: Vec<(DemandId, NotPlannable)>,
    /// Visits of these days that stay where they are whatever the plan: held, about to take place, or agreed
    /// although a calendar has overtaken them.
    pub standing: BTreeSet<VisitId>,
}

impl Written<'_> {
    /// A visit as the planner knows it; `None` for one that begins outside the horizon or between minutes.
    pub fn visit(&self, visit: &Visit) -> Option<planner::Visit> {
        let calls = self.calls.iter().map(|call| (*call, self.clock.exact(call.entry.interval)));
        as_planned(&self.clock, calls, visit)
    }
}

/// Writes the problem of the programme for these days, as of an instant.
///
/// # Errors
/// When the planner finds fault with it, which data that passed the domain's checks gives no cause for.
pub(super) fn write<'a>(
    index: &Index<'a>,
    availability: &'a Availability,
    days: DateRange,
    now: DateTime<Utc>,
) -> Result<Written<'a>, ProblemError> {
    // An agreed visit that a new calendar has overtaken breaks a rule. It is the people's to move, so it
    // stands beside the plan, and what it takes is taken.
    let mut overtaken = BTreeSet::new();
    loop {
        let draft = Draft::new(index, availability, days, now, &overtaken);
        let problem = draft.problem();
        match Compiled::new(&problem) {
            Ok(compiled) => return Ok(draft.finish(compiled)),
            Err(ProblemError::Locked { broken }) if !draft.locked.is_empty() => {
                let concerned: BTreeSet<VisitId> = broken
                    .iter()
                    .flat_map(positions)
                    .filter_map(|at| draft.locked.get(at))
                    .map(|v| v.id)
                    .collect();
                if concerned.is_empty() {
                    overtaken.extend(draft.locked.iter().map(|visit| visit.id));
                } else {
                    overtaken.extend(concerned);
                }
            }
            Err(error) => return Err(error),
        }
    }
}

/// The visits that a violation names, by position.
fn positions(violation: &Violation) -> Vec<usize> {
    match violation {
        Violation::Unknown { visit } | Violation::Alone { visit, .. } => vec![*visit],
        Violation::Between { first, second }
        | Violation::Gap { first, second }
        | Violation::SharedCall { first, second } => vec![*first, *second],
        Violation::ManagerDay { .. }
        | Violation::ManagerWeek { .. }
        | Violation::DistributorWeek { .. }
        | Violation::TooMany { .. }
        | Violation::LockedMissing { .. } => vec![],
    }
}

/// A demand that may be planned, with what the visits that stand already leave of it.
struct Open<'a> {
    demand: &'a Demand,
    plannable: Plannable<'a>,
    count: i64,
    window: Pair,
}

struct Draft<'i, 'a> {
    index: &'i Index<'a>,
    availability: &'a Availability,
    clock: Clock,
    days: DateRange,
    not_before: i64,
    open: Vec<Open<'a>>,
    refused: Vec<(DemandId, NotPlannable)>,
    standing: Vec<&'a Visit>,
    locked: Vec<&'a Visit>,
    previous: Vec<&'a Visit>,
    /// Distributors with a demand that is open.
    distributors: BTreeSet<DistributorId>,
    calls: Vec<(&'a PlannedCall, Pair)>,
    places: Places,
}

impl<'i, 'a> Draft<'i, 'a> {
    fn new(
        index: &'i Index<'a>,
        availability: &'a Availability,
        days: DateRange,
        now: DateTime<Utc>,
        overtaken: &BTreeSet<VisitId>,
    ) -> Self {
        let snapshot = index.snapshot;
        let zone = snapshot.programme.home_zone;
        let clock = Clock::of(days, zone);
        // Days that are over are planned as if on the first of them: to look back at what could have been.
        let now = if is_over(days, now, zone) { start_of_day(days.first(), zone) } else { now };
        let first_day = first_day_to_place(now, snapshot.programme.lead_days, &snapshot.special_days, zone);
        let not_before = clock.midnight(first_day.max(days.first()));
        let mut draft = Self {
            index,
            availability,
            clock,
            days,
            not_before,
            open: Vec::new(),
            refused: Vec::new(),
            standing: Vec::new(),
            locked: Vec::new(),
            previous: Vec::new(),
            distributors: BTreeSet::new(),
            calls: Vec::new(),
            places: Places::default(),
        };
        let mut elsewhere: Vec<&Visit> = Vec::new();
        for visit in snapshot.visits.iter().filter(|visit| visit.state.takes_time()) {
            let start = draft.clock.exact(visit.interval).map(|pair| pair[0]);
            let soon = start.is_none_or(|start| start < not_before);
            match visit.state {
                _ if !days.contains(day_of(visit.interval.start(), zone)) => elsewhere.push(visit),
                VisitState::Agreed if !soon && !overtaken.contains(&visit.id) => draft.locked.push(visit),
                VisitState::Proposed if !soon => draft.previous.push(visit),
                _ => draft.standing.push(visit),
            }
        }
        draft.sort_demands(&elsewhere);
        let known: BTreeSet<DemandId> = draft.open.iter().map(|open| open.demand.id).collect();
        let (locked, without): (Vec<&Visit>, Vec<&Visit>) =
            draft.locked.iter().partition(|visit| known.contains(&visit.demand));
        draft.locked = locked;
        draft.standing.extend(without);
        draft.previous.retain(|visit| known.contains(&visit.demand));
        draft.calls = availability
            .planned_calls
            .iter()
            .filter(|call| {
                let rep = index.reps.get(&call.rep);
                rep.is_some_and(|rep| draft.distributors.contains(&rep.distributor))
            })
            .filter_map(|call| Some((call, draft.clock.exact(call.entry.interval)?)))
            .collect();
        let cities = snapshot.cities.iter().map(|city| (city.id, city.clone())).collect();
        draft.places = Places::of(draft.clients(), &cities);
        draft
    }

    /// Sorts the demands into those that may be planned and those that may not.
    fn sort_demands(&mut self, elsewhere: &[&Visit]) {
        let snapshot = self.index.snapshot;
        let mut agreements: BTreeMap<DistributorId, Vec<&Agreement>> = BTreeMap::new();
        for agreement in &snapshot.agreements {
            agreements.entry(agreement.distributor).or_default().push(agreement);
        }
        let mut reps: BTreeMap<DistributorId, Vec<&Rep>> = BTreeMap::new();
        for rep in &snapshot.reps {
            reps.entry(rep.distributor).or_default().push(rep);
        }
        let mut stand: BTreeMap<DemandId, Vec<&Visit>> = BTreeMap::new();
        for visit in elsewhere.iter().chain(&self.standing) {
            stand.entry(visit.demand).or_default().push(visit);
        }
        for demand in &snapshot.demands {
            let client = self.index.clients.get(&demand.client);
            let Some((client, issue)) = client.zip(self.index.issues.get(&demand.issue)) else { continue };
            let of_distributor = agreements.get(&client.distributor).into_iter().flatten().copied();
            let colleagues = reps.get(&client.distributor).into_iter().flatten().copied();
            match may_be_planned(
                demand,
                client,
                issue,
                self.days,
                of_distributor,
                colleagues,
                &snapshot.managers,
            ) {
                Err(why) => self.refused.push((demand.id, why)),
                Ok(plannable) => {
                    let stand = stand.get(&demand.id).map_or(&[][..], Vec::as_slice);
                    let terms = agreements.get(&client.distributor).map_or(&[][..], Vec::as_slice);
                    if let Some((window, count)) = self.left_of(demand, &plannable, terms, stand) {
                        self.distributors.insert(client.distributor);
                        self.open.push(Open { demand, plannable, count, window });
                    }
                }
            }
        }
    }

    /// The window of a demand and how many visits it still wants, given the visits that stand for it; `None`
    /// when it has all. Visits that stand before or after push the window away by the demand's cadence.
    fn left_of(
        &self,
        demand: &Demand,
        plannable: &Plannable<'_>,
        agreements: &[&Agreement],
        stand: &[&Visit],
    ) -> Option<(Pair, i64)> {
        let zone = self.index.snapshot.programme.home_zone;
        let count = i64::from(demand.cadence.count.get()) - i64::try_from(stand.len()).ok()?;
        if count <= 0 {
            return None;
        }
        let asked = demand.window.intersection(&self.days)?;
        // The planner knows one term for each distributor. Where that says the same as the agreement that
        // covers the demand, the window stays as asked, so that the explanation names the agreement.
        let covered = term(agreements)
            .and_then(|term| term.intersection(&asked))
            .is_some_and(|days| days == plannable.days);
        let mut window = self.clock.whole_days(if covered { asked } else { plannable.days })?;
        let gap = i64::from(demand.cadence.min_gap_days);
        for visit in stand {
            let day = self.clock.midnight(day_of(visit.interval.start(), zone));
            if day < window[0] || day < self.not_before {
                window[0] = window[0].max(day + gap * 1440);
            } else if day >= window[1] {
                window[1] = window[1].min(day - (gap - 1) * 1440);
            }
        }
        (window[0] < window[1]).then_some((window, count))
    }

    /// The clients with a demand that is open or a planned call.
    fn clients(&self) -> Vec<&'a Client> {
        let wanted = self.open.iter().map(|open| open.demand.client);
        let all: BTreeSet<_> = wanted.chain(self.calls.iter().map(|(call, _)| call.client)).collect();
        all.iter().filter_map(|id| self.index.clients.get(id).copied()).collect()
    }

    fn problem(&self) -> Problem {
        let snapshot = self.index.snapshot;
        let reps: Vec<&Rep> =
            snapshot.reps.iter().filter(|rep| self.distributors.contains(&rep.distributor)).collect();
        Problem {
            format: planner::PROBLEM_FORMAT.to_owned(),
            horizon: Horizon {
                first_day: self.clock.monday().to_string(),
                days: self.clock.days(),
                grid: GRID,
                not_before: self.not_before.clamp(0, self.clock.days() * 1440),
            },
            calendars: self.calendars(&reps),
            travel: self.places.travel(snapshot.programme.travel),
            managers: snapshot.managers.iter().map(|manager| self.manager(manager)).collect(),
            distributors: self.distributors.iter().map(|id| self.distributor(*id)).collect(),
            reps: reps.iter().map(|rep| self.rep(rep)).collect(),
            clients: self.clients().into_iter().filter_map(|client| self.client(client)).collect(),
            planned_calls: self.calls.iter().enumerate().map(call).collect(),
            demands: self.open.iter().map(demand).collect(),
            locked: self.locked.iter().filter_map(|visit| self.visit(visit)).collect(),
            previous: self.previous.iter().filter_map(|visit| self.visit(visit)).collect(),
            weights: planner::Weights { coincide: COINCIDE, prefer: PREFER, movement: MOVE },
        }
    }

    /// The working time of everybody, by id.
    fn calendars(&self, reps: &[&Rep]) -> BTreeMap<String, Vec<Pair>> {
        let mut leave: BTreeMap<Participant, Vec<DateRange>> = BTreeMap::new();
        for one in &self.index.snapshot.leave {
            leave.entry(one.participant).or_default().push(one.days);
        }
        let work = |who: Participant, hours: &WeeklyHours| {
            let away = leave.get(&who).map_or(&[][..], Vec::as_slice);
            let special_days = &self.index.snapshot.special_days;
            let zone = self.index.snapshot.programme.home_zone;
            self.clock.all_touched(working_intervals(hours, special_days, away, self.days, zone))
        };
        let managers =
            self.index.snapshot.managers.iter().map(|manager| {
                (manager.id.to_string(), work(Participant::Manager(manager.id), &manager.hours))
            });
        let reps = reps.iter().map(|rep| (rep.id.to_string(), work(Participant::Rep(rep.id), &rep.hours)));
        managers.chain(reps).collect()
    }

    fn busy(&self, who: Participant) -> Vec<Pair> {
        let takes = |visit: &&&Visit| match who {
            Participant::Manager(id) => visit.manager == id,
            Participant::Rep(id) => visit.rep == id,
        };
        let standing = self.standing.iter().filter(takes).map(|visit| visit.interval);
        // A call that does not begin and end with a minute can't be ridden along on.
        let odd_calls = self
            .availability
            .planned_calls
            .iter()
            .filter(|call| {
                Participant::Rep(call.rep) == who && self.clock.exact(call.entry.interval).is_none()
            })
            .map(|call| call.entry.interval);
        let all: Vec<Interval> =
            self.availability.busy(who).into_iter().chain(standing).chain(odd_calls).collect();
        self.clock.all_touched(tandem_domain::time::merge(all))
    }

    fn manager(&self, manager: &Manager) -> planner::Manager {
        let home = self.index.cities.get(&manager.home);
        planner::Manager {
            id: manager.id.to_string(),
            calendar: manager.id.to_string(),
            busy: self.busy(Participant::Manager(manager.id)),
            max_per_day: manager.max_per_day.into(),
            max_per_week: manager.max_per_week.into(),
            access: home.map(|home| self.places.access(&home.centre)).unwrap_or_default(),
        }
    }

    fn rep(&self, rep: &Rep) -> planner::Rep {
        planner::Rep {
            id: rep.id.to_string(),
            distributor: rep.distributor.to_string(),
            calendar: rep.id.to_string(),
            busy: self.busy(Participant::Rep(rep.id)),
        }
    }

    fn distributor(&self, id: DistributorId) -> planner::Distributor {
        let agreements: Vec<&Agreement> =
            self.index.snapshot.agreements.iter().filter(|agreement| agreement.distributor == id).collect();
        let all = [0, self.clock.days() * 1440];
        let blackouts = self.availability.blackouts.get(&id).into_iter().flatten().map(|busy| busy.interval);
        planner::Distributor {
            id: id.to_string(),
            agreement: term(&agreements).and_then(|term| self.clock.whole_days(term)).unwrap_or(all),
            blackouts: self.clock.all_touched(tandem_domain::time::merge(blackouts.collect())),
            max_per_week: self.index.distributors.get(&id).map_or(0, |found| found.max_per_week.into()),
        }
    }

    fn client(&self, client: &Client) -> Option<planner::Client> {
        let minutes = |time: chrono::NaiveTime| i64::from(time.num_seconds_from_midnight() / 60);
        let window = |receives: &tandem_domain::client::ReceivingHours| {
            let weekday = i64::from(receives.weekday.num_days_from_monday());
            [weekday, minutes(receives.hours.from()), minutes(receives.hours.to())]
        };
        let windows: Vec<[i64; 3]> = client.receives.iter().map(window).collect();
        Some(planner::Client {
            id: client.id.to_string(),
            distributor: client.distributor.to_string(),
            place: self.places.number_of(client.id)?,
            receives: (!windows.is_empty()).then_some(windows),
        })
    }

    fn visit(&self, visit: &Visit) -> Option<planner::Visit> {
        as_planned(&self.clock, self.calls.iter().map(|(call, pair)| (*call, Some(*pair))), visit)
    }

    fn finish(self, compiled: Compiled) -> Written<'a> {
        Written {
            compiled,
            clock: self.clock,
            days: self.days,
            calls: self.calls.into_iter().map(|(call, _)| call).collect(),
            refused: self.refused,
            standing: self.standing.iter().map(|visit| visit.id).collect(),
        }
    }
}

/// From the beginning of the first to the end of the last agreement.
fn term(agreements: &[&Agreement]) -> Option<DateRange> {
    let first = agreements.iter().map(|agreement| agreement.term.first()).min()?;
    let last = agreements.iter().map(|agreement| agreement.term.last()).max()?;
    DateRange::new(first, last).ok()
}

/// A visit in the planner's terms. It rides along where the calendar still has the call at that time.
fn as_planned<'c>(
    clock: &Clock,
    mut calls: impl Iterator<Item = (&'c PlannedCall, Option<Pair>)>,
    visit: &Visit,
) -> Option<planner::Visit> {
    let start = clock.exact(visit.interval)?[0];
    let rides_on = visit.rides_on.as_ref().and_then(|entry| {
        calls.position(|(call, pair)| {
            call.rep == visit.rep && call.entry.uid == entry.uid && pair.is_some_and(|pair| pair[0] == start)
        })
    });
    Some(planner::Visit {
        demand: visit.demand.to_string(),
        manager: visit.manager.to_string(),
        rep: visit.rep.to_string(),
        start,
        rides_on: rides_on.map(|at| at.to_string()),
    })
}

fn call((at, (call, pair)): (usize, &(&PlannedCall, Pair))) -> planner::PlannedCall {
    planner::PlannedCall {
        id: at.to_string(),
        rep: call.rep.to_string(),
        client: call.client.to_string(),
        start: pair[0],
        end: pair[1],
    }
}

fn demand(open: &Open<'_>) -> planner::Demand {
    let demand = open.demand;
    let prefer = demand.preference.as_ref().map(|preference| Prefer {
        weekdays: preference.weekdays.iter().map(|day| day.num_days_from_monday().into()).collect(),
        half: preference.half_day.map(|half| match half {
            HalfDay::Morning => Half::Am,
            HalfDay::Afternoon => Half::Pm,
        }),
    });
    planner::Demand {
        id: demand.id.to_string(),
        client: demand.client.to_string(),
        reps: open.plannable.reps.iter().map(|rep| rep.id.to_string()).collect(),
        managers: open.plannable.managers.iter().map(|manager| manager.id.to_string()).collect(),
        duration: demand.duration_minutes.get().into(),
        count: open.count,
        min_gap_days: demand.cadence.min_gap_days.into(),
        window: open.window,
        value: demand.value.into(),
        prefer,
    }
}
