//! The entries of the planning problem, one function each.

use std::collections::BTreeMap;

use chrono::Timelike;
use tandem_domain::{
    agreement::Agreement,
    client::Client,
    demand::HalfDay,
    ids::DistributorId,
    market_event::MarketEvent,
    people::{Manager, Participant, Rep},
    time::{DateRange, Interval, merge},
    visit::Visit,
    working_time::{WeeklyHours, working_intervals},
};
use tandem_planner::{self as planner, Half, Horizon, Pair, Prefer, Problem};

use super::{
    super::clock::Clock,
    calls::Calls,
    draft::{Draft, Open, term},
};
use crate::{
    availability::{self, PlannedCall},
    wire::planning::Emphasis,
};

/// Visits that ride along on nothing start on a multiple of so many minutes.
const GRID: i64 = 30;

impl Draft<'_, '_> {
    /// The problem as it is written down.
    pub fn problem(&self, emphasis: Emphasis) -> Problem {
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
            managers: snapshot.managers.iter().map(|manager| self.manager(manager, emphasis)).collect(),
            distributors: self.distributors.iter().map(|id| self.distributor(*id)).collect(),
            reps: reps.iter().map(|rep| self.rep(rep)).collect(),
            clients: self.clients().into_iter().filter_map(|client| self.client(client)).collect(),
            planned_calls: self.calls.iter().enumerate().map(call).collect(),
            engagements: self.engagements(),
            demands: self.open.iter().map(demand).collect(),
            locked: self
                .locked
                .iter()
                .filter_map(|visit| as_planned(&self.clock, &self.calls, visit))
                .collect(),
            previous: self
                .previous
                .iter()
                .filter_map(|visit| as_planned(&self.clock, &self.calls, visit))
                .collect(),
            weights: emphasis.weights(),
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

    /// When somebody is busy, in order of time, and what of that nobody is to be asked to move.
    fn busy(&self, who: Participant) -> (Vec<Pair>, Vec<Pair>) {
        let takes = |visit: &&&Visit| match who {
            Participant::Manager(id) => visit.manager == id,
            Participant::Rep(id) => visit.rep == id,
        };
        let standing = self.standing.iter().filter(takes).map(|visit| visit.interval);
        // A call that does not begin and end with a minute can't be ridden along on.
        let calls = match who {
            Participant::Rep(rep) => self.availability.calls_of(rep),
            Participant::Manager(_) => &[],
        };
        let odd_calls = calls
            .iter()
            .map(|call| call.entry.interval)
            .filter(|interval| self.clock.exact(*interval).is_none());
        let all = self.availability.busy(who).into_iter().chain(standing).chain(odd_calls);
        self.apart(all.collect(), &self.availability.fixed(who))
    }

    /// The minutes of what is busy, cut where what nobody is to be asked to move begins and ends; and those alone.
    fn apart(&self, all: Vec<Interval>, fixed: &[Interval]) -> (Vec<Pair>, Vec<Pair>) {
        let fixed = joined(self.clock.all_touched(fixed.iter().copied()));
        let mut busy = without(joined(self.clock.all_touched(merge(all))), &fixed);
        busy.extend(&fixed);
        busy.sort_unstable();
        (busy, fixed)
    }

    /// Where market events take managers and reps.
    fn engagements(&self) -> Vec<planner::Engagement> {
        let events = self.index.snapshot.events.iter().filter(|event| event.takes_time());
        let of_event = |event: &'_ MarketEvent| {
            let place = self.places.number_of_event(event.id)?;
            let [start, end] = self.clock.touched(event.interval)?;
            let engagement = |who| {
                let person = match who {
                    Participant::Manager(id) => id.to_string(),
                    Participant::Rep(id) => id.to_string(),
                };
                planner::Engagement { person, place, start, end }
            };
            Some(event.participants().map(engagement).collect::<Vec<_>>())
        };
        events.filter_map(of_event).flatten().collect()
    }

    fn manager(&self, manager: &Manager, emphasis: Emphasis) -> planner::Manager {
        let home = self.index.cities.get(&manager.home);
        let access = home.map(|home| self.places.access(&home.centre)).unwrap_or_default();
        let (busy, fixed) = self.busy(Participant::Manager(manager.id));
        planner::Manager {
            id: manager.id.to_string(),
            calendar: manager.id.to_string(),
            busy,
            fixed,
            max_per_day: manager.max_per_day.into(),
            max_per_week: manager.max_per_week.into(),
            access: access.into_iter().map(|cost| cost * emphasis.journeys()).collect(),
        }
    }

    fn rep(&self, rep: &Rep) -> planner::Rep {
        let (busy, fixed) = self.busy(Participant::Rep(rep.id));
        planner::Rep {
            id: rep.id.to_string(),
            distributor: rep.distributor.to_string(),
            calendar: rep.id.to_string(),
            busy,
            fixed,
        }
    }

    fn distributor(&self, id: DistributorId) -> planner::Distributor {
        let agreements: Vec<&Agreement> =
            self.index.snapshot.agreements.iter().filter(|agreement| agreement.distributor == id).collect();
        let whole = [0, self.clock.days() * 1440];
        let blackouts = self.availability.blackouts(id);
        let all = blackouts.iter().map(|busy| busy.interval).collect();
        let (blackouts, fixed) = self.apart(all, &availability::fixed(blackouts));
        planner::Distributor {
            id: id.to_string(),
            agreement: term(&agreements).and_then(|term| self.clock.whole_days(term)).unwrap_or(whole),
            blackouts,
            fixed,
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
}

/// Sorted stretches with those joined that overlap or touch each other.
fn joined(pairs: Vec<Pair>) -> Vec<Pair> {
    let mut joined: Vec<Pair> = Vec::with_capacity(pairs.len());
    for [start, end] in pairs {
        match joined.last_mut() {
            Some(last) if start <= last[1] => last[1] = last[1].max(end),
            _ => joined.push([start, end]),
        }
    }
    joined
}

/// What is left of stretches when the others are cut out; both sorted and disjoint.
fn without(pairs: Vec<Pair>, cut: &[Pair]) -> Vec<Pair> {
    let mut left = Vec::with_capacity(pairs.len());
    for [mut start, end] in pairs {
        let first = cut.partition_point(|hole| hole[1] <= start);
        for hole in cut.iter().skip(first).take_while(|hole| hole[0] < end) {
            if start < hole[0] {
                left.push([start, hole[0]]);
            }
            start = start.max(hole[1]);
        }
        if start < end {
            left.push([start, end]);
        }
    }
    left
}

/// A visit in the planner's terms. It rides along where the calendar still has the call at that time.
pub(super) fn as_planned(clock: &Clock, calls: &Calls<'_>, visit: &Visit) -> Option<planner::Visit> {
    let start = clock.exact(visit.interval)?[0];
    Some(planner::Visit {
        demand: visit.demand.to_string(),
        manager: visit.manager.to_string(),
        rep: visit.rep.to_string(),
        start,
        rides_on: calls.ridden_by(visit, start).map(|at| at.to_string()),
    })
}

fn call((at, (call, pair)): (usize, (&PlannedCall, Pair))) -> planner::PlannedCall {
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
