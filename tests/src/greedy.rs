//! The plan that a careful person makes by hand: what any planner has to beat.

use crate::plan_checker::{Call, Demand, Judge, Visit};
use std::collections::{HashMap, HashSet};

/// Demands by value, each at its best possible moment so far; among equals the first rep, manager, start.
pub fn by_hand(judge: &Judge) -> Vec<Visit> {
    let mut desk = Desk { judge, ..Desk::empty(judge) };
    for v in &judge.task.locked {
        if let Some(d) = judge.demand(&v.demand) {
            desk.put(d, &v.manager, &v.rep, v.start, v.rides_on.as_ref().and_then(|id| judge.call(id)));
        }
    }
    let mut demands: Vec<&Demand> = judge.task.demands.iter().collect();
    demands.sort_by_key(|d| -d.value);
    for d in demands {
        let options = options(judge, d);
        while desk.days.get(d.id.as_str()).map_or(0, Vec::len) < d.count {
            let mut best: Option<(i64, &Choice<'_>)> = None;
            for option in &options {
                let gain = desk.gain(d, option);
                if gain > 0 && best.is_none_or(|(most, _)| gain > most) && desk.fits(d, option) {
                    best = Some((gain, option));
                }
            }
            let Some((_, (manager, rep, start, call))) = best else { break };
            desk.put(d, manager, rep, *start, *call);
        }
    }
    desk.visits
}

type Choice<'a> = (&'a str, &'a str, i64, Option<&'a Call>);

/// Every moment at which a visit of the demand could stand by itself.
pub fn options<'a>(judge: &'a Judge, d: &'a Demand) -> Vec<Choice<'a>> {
    let grid = judge.task.horizon.grid;
    let mut found = Vec::new();
    for rep in &d.reps {
        let rides: HashMap<i64, &Call> =
            judge.calls_of(rep).filter(|c| c.client == d.client).map(|c| (c.start, c)).collect();
        let mut starts: Vec<i64> = rides.keys().copied().collect();
        for work in &judge.task.calendars[&judge.rep(rep).calendar] {
            let (from, to) = (work.0.max(d.window.0), work.1.min(d.window.1) - d.duration);
            starts.extend((from..=to).filter(|s| s % grid == 0));
        }
        starts.sort_unstable();
        starts.dedup();
        for manager in &d.managers {
            for start in &starts {
                let call = rides.get(start).copied();
                if judge.alone(d, manager, rep, *start, call).is_empty() {
                    found.push((manager.as_str(), rep.as_str(), *start, call));
                }
            }
        }
    }
    found
}

/// From, to, and at which place.
type Stay = (i64, i64, usize);

/// What stands so far.
struct Desk<'a> {
    judge: &'a Judge,
    visits: Vec<Visit>,
    /// By person and day.
    persons: HashMap<(&'a str, i64), Vec<Stay>>,
    loads: HashMap<(&'static str, &'a str, i64), usize>,
    places: HashSet<(&'a str, i64, usize)>,
    calls: HashSet<&'a str>,
    days: HashMap<&'a str, Vec<i64>>,
}

impl<'a> Desk<'a> {
    fn empty(judge: &'a Judge) -> Self {
        Self {
            judge,
            visits: Vec::new(),
            persons: HashMap::new(),
            loads: HashMap::new(),
            places: HashSet::new(),
            calls: HashSet::new(),
            days: HashMap::new(),
        }
    }

    fn put(&mut self, d: &'a Demand, manager: &'a str, rep: &'a str, start: i64, call: Option<&'a Call>) {
        let (place, day) = (self.judge.place(&d.client), start / 1440);
        for who in [manager, rep] {
            self.persons.entry((who, day)).or_default().push((start, start + d.duration, place));
        }
        let distributor = self.judge.distributor(rep).id.as_str();
        for load in [("day", manager, day), ("week", manager, day / 7), ("distributor", distributor, day / 7)]
        {
            *self.loads.entry(load).or_default() += 1;
        }
        self.places.insert((manager, day, place));
        self.days.entry(&d.id).or_default().push(day);
        self.calls.extend(call.map(|c| c.id.as_str()));
        self.visits.push(Visit {
            demand: d.id.clone(),
            manager: manager.to_owned(),
            rep: rep.to_owned(),
            start,
            rides_on: call.map(|c| c.id.clone()),
        });
    }

    fn gain(&self, d: &Demand, (manager, _, start, call): &Choice<'a>) -> i64 {
        let place = self.judge.place(&d.client);
        let there = self.places.contains(&(*manager, start / 1440, place));
        let access = if there { 0 } else { self.judge.manager(manager).access[place] };
        self.judge.earns(d, *start, call.is_some()) - access
    }

    fn fits(&self, d: &Demand, (manager, rep, start, call): &Choice<'a>) -> bool {
        let (place, day, end) = (self.judge.place(&d.client), start / 1440, start + d.duration);
        let load = |key| self.loads.get(&key).copied().unwrap_or(0);
        let (m, distributor) = (self.judge.manager(manager), self.judge.distributor(rep));
        let travel = &self.judge.task.travel[place];
        load(("day", manager, day)) < m.max_per_day
            && load(("week", manager, day / 7)) < m.max_per_week
            && load(("distributor", &distributor.id, day / 7)) < distributor.max_per_week
            && call.is_none_or(|c| !self.calls.contains(c.id.as_str()))
            && self.days.get(d.id.as_str()).into_iter().flatten().all(|x| (x - day).abs() >= d.min_gap_days)
            && [manager, rep]
                .into_iter()
                .filter_map(|who| self.persons.get(&(*who, day)))
                .flatten()
                .all(|(from, to, there)| *from >= end + travel[*there] || *start >= to + travel[*there])
    }
}
