//! An independent judge of plans: reads the same JSON as any planner, and shares no code with ours.
//!
//! It knows the rules by their names H1 to H9: working time, busy time, planned calls, travel, load,
//! windows, cadence, people, locked visits.

use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Minutes from, minutes to, half-open.
pub type Interval = (i64, i64);

/// Of one person: from, to, at which place, for which demand.
type Stay<'a> = (i64, i64, usize, &'a str);

/// A problem, as far as the rules need it.
#[derive(Debug, Clone, Deserialize)]
#[expect(missing_docs, reason = "the format's own names")]
pub struct Task {
    pub horizon: Horizon,
    pub calendars: HashMap<String, Vec<Interval>>,
    pub travel: Vec<Vec<i64>>,
    pub managers: Vec<Manager>,
    pub distributors: Vec<Distributor>,
    pub reps: Vec<Rep>,
    pub clients: Vec<Client>,
    pub planned_calls: Vec<Call>,
    pub demands: Vec<Demand>,
    pub locked: Vec<Visit>,
    pub previous: Vec<Visit>,
    pub weights: HashMap<String, i64>,
}

#[derive(Debug, Clone, Deserialize)]
#[expect(missing_docs, reason = "the format's own names")]
pub struct Horizon {
    pub days: i64,
    pub grid: i64,
    pub not_before: i64,
}

#[derive(Debug, Clone, Deserialize)]
#[expect(missing_docs, reason = "the format's own names")]
pub struct Manager {
    pub id: String,
    pub calendar: String,
    pub busy: Vec<Interval>,
    pub max_per_day: usize,
    pub max_per_week: usize,
    pub access: Vec<i64>,
}

#[derive(Debug, Clone, Deserialize)]
#[expect(missing_docs, reason = "the format's own names")]
pub struct Distributor {
    pub id: String,
    pub agreement: Interval,
    pub blackouts: Vec<Interval>,
    pub max_per_week: usize,
}

#[derive(Debug, Clone, Deserialize)]
#[expect(missing_docs, reason = "the format's own names")]
pub struct Rep {
    pub id: String,
    pub distributor: String,
    pub calendar: String,
    pub busy: Vec<Interval>,
}

#[derive(Debug, Clone, Deserialize)]
#[expect(missing_docs, reason = "the format's own names")]
pub struct Client {
    pub id: String,
    pub place: usize,
    pub receives: Option<Vec<(i64, i64, i64)>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[expect(missing_docs, reason = "the format's own names")]
pub struct Call {
    pub id: String,
    pub rep: String,
    pub client: String,
    pub start: i64,
    pub end: i64,
}

#[derive(Debug, Clone, Deserialize)]
#[expect(missing_docs, reason = "the format's own names")]
pub struct Demand {
    pub id: String,
    pub client: String,
    pub reps: Vec<String>,
    pub managers: Vec<String>,
    pub duration: i64,
    pub count: usize,
    pub min_gap_days: i64,
    pub window: Interval,
    pub value: i64,
    pub prefer: Option<Prefer>,
}

#[derive(Debug, Clone, Deserialize)]
#[expect(missing_docs, reason = "the format's own names")]
pub struct Prefer {
    pub weekdays: Vec<i64>,
    pub half: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[expect(missing_docs, reason = "the format's own names")]
pub struct Visit {
    pub demand: String,
    pub manager: String,
    pub rep: String,
    pub start: i64,
    pub rides_on: Option<String>,
}

impl Visit {
    /// What makes it the same visit as before.
    fn key(&self) -> (&str, &str, &str, i64) {
        (&self.demand, &self.manager, &self.rep, self.start)
    }
}

/// What the judge says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Broken rules in words; none for a sound plan.
    pub broken: Vec<String>,
    /// Points, counted from nothing.
    pub objective: i64,
    /// Points that the plan itself claims.
    pub claimed: Option<i64>,
}

/// A problem with its entries by id.
#[derive(Debug)]
pub struct Judge {
    /// As read.
    pub task: Task,
    managers: HashMap<String, usize>,
    distributors: HashMap<String, usize>,
    reps: HashMap<String, usize>,
    clients: HashMap<String, usize>,
    demands: HashMap<String, usize>,
    calls: HashMap<String, usize>,
    calls_of: HashMap<String, Vec<usize>>,
}

impl Judge {
    /// Reads a problem's JSON.
    ///
    /// # Errors
    /// When it isn't one.
    pub fn new(problem: &Value) -> Result<Self, serde_json::Error> {
        let task = Task::deserialize(problem)?;
        let by = |ids: Vec<&String>| ids.into_iter().cloned().zip(0..).collect::<HashMap<_, _>>();
        let mut calls_of: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, c) in task.planned_calls.iter().enumerate() {
            calls_of.entry(c.rep.clone()).or_default().push(at);
        }
        Ok(Self {
            managers: by(task.managers.iter().map(|x| &x.id).collect()),
            distributors: by(task.distributors.iter().map(|x| &x.id).collect()),
            reps: by(task.reps.iter().map(|x| &x.id).collect()),
            clients: by(task.clients.iter().map(|x| &x.id).collect()),
            demands: by(task.demands.iter().map(|x| &x.id).collect()),
            calls: by(task.planned_calls.iter().map(|x| &x.id).collect()),
            calls_of,
            task,
        })
    }

    /// A weight by its name.
    pub fn weight(&self, name: &str) -> i64 {
        self.task.weights.get(name).copied().unwrap_or(0)
    }

    /// A manager by id; the id must be one.
    pub fn manager(&self, id: &str) -> &Manager {
        &self.task.managers[self.managers[id]]
    }

    /// A rep by id; the id must be one.
    pub fn rep(&self, id: &str) -> &Rep {
        &self.task.reps[self.reps[id]]
    }

    /// A rep's distributor.
    pub fn distributor(&self, rep: &str) -> &Distributor {
        &self.task.distributors[self.distributors[&self.rep(rep).distributor]]
    }

    /// A client's place.
    pub fn place(&self, client: &str) -> usize {
        self.task.clients[self.clients[client]].place
    }

    /// A planned call by id.
    pub fn call(&self, id: &str) -> Option<&Call> {
        self.calls.get(id).map(|at| &self.task.planned_calls[*at])
    }

    /// A demand by id.
    pub fn demand(&self, id: &str) -> Option<&Demand> {
        self.demands.get(id).map(|at| &self.task.demands[*at])
    }

    /// Planned calls of a rep.
    pub fn calls_of(&self, rep: &str) -> impl Iterator<Item = &Call> {
        self.calls_of.get(rep).into_iter().flatten().map(|at| &self.task.planned_calls[*at])
    }

    /// The rules that a visit breaks whatever the others are; the call is the one that it rides on.
    pub fn alone(
        &self,
        d: &Demand,
        manager: &str,
        rep: &str,
        start: i64,
        call: Option<&Call>,
    ) -> BTreeSet<&'static str> {
        let mut broken = BTreeSet::new();
        let end = start + d.duration;
        let (m, r, distributor) = (self.manager(manager), self.rep(rep), self.distributor(rep));
        for (calendar, busy) in [(&m.calendar, &m.busy), (&r.calendar, &r.busy)] {
            if !self.task.calendars[calendar].iter().any(|w| w.0 <= start && end <= w.1) {
                broken.insert("H1");
            }
            if busy.iter().any(|b| b.0 < end && start < b.1) {
                broken.insert("H2");
            }
        }
        if call.is_some_and(|c| c.rep != rep || c.client != d.client || c.start != start) {
            broken.insert("H3");
        }
        for other in self.calls_of(rep) {
            if call.is_some_and(|c| c.id == other.id)
                || other.start.div_euclid(1440) != start.div_euclid(1440)
            {
                continue;
            }
            let travel = self.task.travel[self.place(&d.client)][self.place(&other.client)];
            if other.start < end && start < other.end {
                broken.insert("H3");
            } else if other.start < end + travel && start < other.end + travel {
                broken.insert("H4");
            }
        }
        let within = |w: Interval| w.0 <= start && end <= w.1;
        if !within(d.window)
            || !within(distributor.agreement)
            || distributor.blackouts.iter().any(|b| b.0 < end && start < b.1)
            || start < self.task.horizon.not_before
            || (call.is_none() && start % self.task.horizon.grid != 0)
        {
            broken.insert("H6");
        }
        if let Some(receives) = &self.task.clients[self.clients[&d.client]].receives {
            let (weekday, minute) = (start / 1440 % 7, start % 1440);
            if !receives.iter().any(|w| w.0 == weekday && w.1 <= minute && minute + d.duration <= w.2) {
                broken.insert("H6");
            }
        }
        if !d.managers.iter().any(|x| x == manager) || !d.reps.iter().any(|x| x == rep) {
            broken.insert("H8");
        }
        broken
    }

    /// Whether a start is at a time that the demand prefers.
    pub fn prefers(&self, d: &Demand, start: i64) -> bool {
        d.prefer.as_ref().is_some_and(|p| {
            (p.weekdays.is_empty() || p.weekdays.contains(&(start / 1440 % 7)))
                && p.half.as_ref().is_none_or(|half| (half == "am") == (start % 1440 < 720))
        })
    }

    /// Points of a visit, access apart.
    pub fn earns(&self, d: &Demand, start: i64, rides: bool) -> i64 {
        let prefer = if self.prefers(d, start) { self.weight("prefer") } else { 0 };
        d.value + prefer + if rides { self.weight("coincide") } else { 0 }
    }

    /// Judges a plan's JSON.
    ///
    /// # Errors
    /// When it has no list of visits.
    pub fn check(&self, plan: &Value) -> Result<Verdict, serde_json::Error> {
        let visits = Vec::<Visit>::deserialize(&plan["visits"])?;
        let mut broken = Vec::new();
        let mut by_person: BTreeMap<(&str, i64), Vec<Stay<'_>>> = BTreeMap::new();
        let mut days: BTreeMap<&str, Vec<i64>> = BTreeMap::new();
        let mut rode: BTreeMap<&str, usize> = BTreeMap::new();
        let mut loads: BTreeMap<(&str, &str, i64), (usize, usize)> = BTreeMap::new();
        let mut places = BTreeSet::new();
        let mut objective = 0;
        for v in &visits {
            let known = self.managers.contains_key(&v.manager) && self.reps.contains_key(&v.rep);
            let Some(d) = self.demand(&v.demand).filter(|_| known) else {
                broken.push(format!("H8 something unknown in {v:?}"));
                continue;
            };
            let call = v.rides_on.as_ref().and_then(|id| self.call(id));
            if v.rides_on.is_some() && call.is_none() {
                broken.push(format!("H3 unknown planned call in {v:?}"));
            }
            let alone = self.alone(d, &v.manager, &v.rep, v.start, call);
            broken.extend(alone.into_iter().map(|rule| format!("{rule} {v:?}")));
            if let Some(c) = call {
                *rode.entry(&c.id).or_default() += 1;
            }
            let (place, day, week) = (self.place(&d.client), v.start / 1440, v.start / 10080);
            for who in [&v.manager, &v.rep] {
                by_person.entry((who, day)).or_default().push((v.start, v.start + d.duration, place, &d.id));
            }
            days.entry(&d.id).or_default().push(day);
            let (m, distributor) = (self.manager(&v.manager), self.distributor(&v.rep));
            for (key, limit) in [
                (("day of manager", m.id.as_str(), day), m.max_per_day),
                (("week of manager", &m.id, week), m.max_per_week),
                (("week of distributor", &distributor.id, week), distributor.max_per_week),
            ] {
                loads.entry(key).or_insert((0, limit)).0 += 1;
            }
            if places.insert((&v.manager, day, place)) {
                objective -= m.access[place];
            }
            objective += self.earns(d, v.start, call.is_some());
        }
        for ((who, day), mut items) in by_person {
            items.sort_unstable();
            for (i, a) in items.iter().enumerate() {
                for b in items.iter().skip(i + 1).filter(|b| b.0 < a.1 + self.task.travel[a.2][b.2]) {
                    broken.push(format!("H4 {who} day {day}: {} then {}", a.3, b.3));
                }
            }
        }
        let over = loads.iter().filter(|(_, (found, limit))| found > limit);
        broken.extend(over.map(|(key, (found, limit))| format!("H5 {key:?}: {found} of {limit}")));
        for (id, mut of_demand) in days {
            of_demand.sort_unstable();
            let close = |gap| of_demand.windows(2).any(|two| two[1] - two[0] < gap);
            if self.demand(id).is_none_or(|d| of_demand.len() > d.count || close(d.min_gap_days)) {
                broken.push(format!("H7 {id} on days {of_demand:?}"));
            }
        }
        broken
            .extend(rode.iter().filter(|(_, n)| **n > 1).map(|(c, n)| format!("H8 {c} carries {n} visits")));
        let have: BTreeSet<_> = visits.iter().map(Visit::key).collect();
        let gone = |v: &&Visit| !have.contains(&v.key());
        broken.extend(self.task.locked.iter().filter(gone).map(|v| format!("H9 {v:?}")));
        let moves = i64::try_from(self.task.previous.iter().filter(gone).count()).unwrap_or(i64::MAX);
        objective -= moves * self.weight("move");
        Ok(Verdict { broken, objective, claimed: plan["objective"].as_i64() })
    }
}
