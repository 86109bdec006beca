//! From the written problem to positions and checked numbers.

use super::{
    CallEntry, ClientEntry, Compiled, DAY, DemandEntry, DistributorEntry, EngagementEntry, ManagerEntry,
    Person, References, RepEntry, Span, index, short,
};
use crate::error::Kind;
use crate::problem::{PROBLEM_FORMAT, Pair};
use crate::{Problem, ProblemError};
use std::collections::{HashMap, HashSet};

/// Beyond this no time matters; keeps sums of times far from overflow.
const FAR: i64 = 1 << 28;
/// The longest horizon, ten years, and with it the size of what is kept by day.
const MOST_DAYS: i64 = 3_660;
/// Keeps sums of points far from overflow.
const MOST_POINTS: i64 = 1_000_000_000;
const MOST_VISITS: i64 = 100_000;

/// An entry under examination.
#[derive(Clone, Copy)]
struct Entry<'a> {
    kind: Kind,
    id: &'a str,
}

impl Entry<'_> {
    fn within(self, field: &'static str, found: i64, least: i64, most: i64) -> Result<i32, ProblemError> {
        let error = || ProblemError::OutOfRange {
            kind: self.kind,
            id: self.id.to_owned(),
            field,
            found,
            least,
            most,
        };
        if (least..=most).contains(&found) { i32::try_from(found).map_err(|_| error()) } else { Err(error()) }
    }

    fn limit(self, field: &'static str, found: i64) -> Result<u32, ProblemError> {
        Ok(u32::try_from(self.within(field, found, 0, MOST_VISITS)?).unwrap_or(0))
    }

    fn points(self, field: &'static str, found: i64, least: i64) -> Result<i64, ProblemError> {
        self.within(field, found, least, MOST_POINTS).map(i64::from)
    }

    /// A term that may be empty: nothing fits in then.
    fn term(self, [start, end]: Pair) -> Result<Span, ProblemError> {
        if start > end {
            return Err(ProblemError::Interval { kind: self.kind, id: self.id.to_owned(), start, end });
        }
        Ok(Span { start: near(start), end: near(end) })
    }

    fn interval(self, [start, end]: Pair) -> Result<Span, ProblemError> {
        if start >= end {
            return Err(ProblemError::Interval { kind: self.kind, id: self.id.to_owned(), start, end });
        }
        Ok(Span { start: near(start), end: near(end) })
    }

    fn sorted(self, pairs: &[Pair]) -> Result<Vec<Span>, ProblemError> {
        for two in pairs.windows(2) {
            if let [[_, before], [start, end]] = *two
                && start < before
            {
                return Err(ProblemError::IntervalOrder {
                    kind: self.kind,
                    id: self.id.to_owned(),
                    start,
                    end,
                });
            }
        }
        self.each(pairs)
    }

    fn each(self, pairs: &[Pair]) -> Result<Vec<Span>, ProblemError> {
        pairs.iter().map(|p| self.interval(*p)).collect()
    }

    fn find(self, wanted: Kind, among: &HashMap<String, usize>, id: &str) -> Result<usize, ProblemError> {
        among.get(id).copied().ok_or_else(|| ProblemError::UnknownReference {
            kind: self.kind,
            id: self.id.to_owned(),
            wanted,
            reference: id.to_owned(),
        })
    }

    fn find_all(
        self,
        wanted: Kind,
        among: &HashMap<String, usize>,
        ids: &[String],
    ) -> Result<Vec<usize>, ProblemError> {
        let mut found = Vec::with_capacity(ids.len());
        for id in ids {
            let one = self.find(wanted, among, id)?;
            if !found.contains(&one) {
                found.push(one);
            }
        }
        Ok(found)
    }
}

fn near(minutes: i64) -> i32 {
    i32::try_from(minutes.clamp(-FAR, FAR)).unwrap_or(0)
}

fn positions<'a>(
    kind: Kind,
    ids: impl Iterator<Item = &'a String>,
) -> Result<HashMap<String, usize>, ProblemError> {
    let mut map = HashMap::new();
    for (at, id) in ids.enumerate() {
        if map.insert(id.clone(), at).is_some() {
            return Err(ProblemError::DuplicateId { kind, id: id.clone() });
        }
    }
    Ok(map)
}

/// Reads everything but the moments of the demands.
pub(super) fn read(problem: &Problem) -> Result<Compiled, ProblemError> {
    if problem.format != PROBLEM_FORMAT {
        return Err(ProblemError::Format { found: problem.format.clone() });
    }
    let horizon = Entry { kind: Kind::Horizon, id: "" };
    let days = horizon.within("days", problem.horizon.days, 1, MOST_DAYS)?;
    let grid = horizon.within("grid", problem.horizon.grid, 1, i64::from(DAY))?;
    let not_before = near(problem.horizon.not_before);
    let places = problem.travel.len();
    let travel = read_travel(&problem.travel)?;

    let end = days * DAY;
    let mut calendars = HashMap::new();
    for (id, pairs) in &problem.calendars {
        let spans = Entry { kind: Kind::Calendar, id }.sorted(pairs)?;
        let cut = spans.iter().map(|s| Span { start: s.start.max(0), end: s.end.min(end) });
        calendars.insert(id.clone(), cut.filter(|s| s.start < s.end).collect::<Vec<_>>());
    }
    let person = |entry: Entry<'_>, calendar: &str, mut busy: Vec<Span>, fixed: &[Pair]| {
        let work = calendars.get(calendar).cloned().ok_or_else(|| ProblemError::UnknownReference {
            kind: entry.kind,
            id: entry.id.to_owned(),
            wanted: Kind::Calendar,
            reference: calendar.to_owned(),
        })?;
        busy.sort_unstable();
        let longest_busy = busy.iter().map(|b| b.end - b.start).max().unwrap_or(0);
        let own = problem.engagements.iter().filter(|one| one.person == entry.id);
        let engagements = own.map(|one| {
            if one.place >= places {
                return Err(ProblemError::Place { client: entry.id.to_owned(), place: one.place, places });
            }
            Ok(EngagementEntry { place: one.place, span: entry.interval([one.start, one.end])? })
        });
        let engagements = engagements.collect::<Result<_, _>>()?;
        Ok::<_, ProblemError>(Person {
            id: entry.id.to_owned(),
            work,
            busy,
            fixed: entry.each(fixed)?,
            longest_busy,
            engagements,
        })
    };

    let references = References {
        demands: positions(Kind::Demand, problem.demands.iter().map(|x| &x.id))?,
        managers: positions(Kind::Manager, problem.managers.iter().map(|x| &x.id))?,
        reps: positions(Kind::Rep, problem.reps.iter().map(|x| &x.id))?,
        calls: positions(Kind::PlannedCall, problem.planned_calls.iter().map(|x| &x.id))?,
    };
    if let Some(id) = references.reps.keys().filter(|id| references.managers.contains_key(*id)).min() {
        return Err(ProblemError::DuplicateId { kind: Kind::Rep, id: id.clone() });
    }
    let distributor_at = positions(Kind::Distributor, problem.distributors.iter().map(|x| &x.id))?;
    let client_at = positions(Kind::Client, problem.clients.iter().map(|x| &x.id))?;

    let mut managers = Vec::with_capacity(problem.managers.len());
    for m in &problem.managers {
        let entry = Entry { kind: Kind::Manager, id: &m.id };
        if m.access.len() != places {
            return Err(ProblemError::AccessLength {
                manager: m.id.clone(),
                found: m.access.len(),
                wanted: places,
            });
        }
        managers.push(ManagerEntry {
            person: person(entry, &m.calendar, entry.sorted(&m.busy)?, &m.fixed)?,
            max_per_day: entry.limit("max_per_day", m.max_per_day)?,
            max_per_week: entry.limit("max_per_week", m.max_per_week)?,
            access: m.access.iter().map(|a| entry.points("access", *a, 0)).collect::<Result<_, _>>()?,
        });
    }
    let mut distributors = Vec::with_capacity(problem.distributors.len());
    for d in &problem.distributors {
        let entry = Entry { kind: Kind::Distributor, id: &d.id };
        distributors.push(DistributorEntry {
            id: d.id.clone(),
            agreement: entry.term(d.agreement)?,
            blackouts: entry.sorted(&d.blackouts)?,
            fixed: entry.each(&d.fixed)?,
            max_per_week: entry.limit("max_per_week", d.max_per_week)?,
        });
    }
    let mut reps = Vec::with_capacity(problem.reps.len());
    for r in &problem.reps {
        let entry = Entry { kind: Kind::Rep, id: &r.id };
        reps.push(RepEntry {
            person: person(entry, &r.calendar, entry.each(&r.busy)?, &r.fixed)?,
            distributor: entry.find(Kind::Distributor, &distributor_at, &r.distributor)?,
            calls: Vec::new(),
        });
    }
    let mut clients = Vec::with_capacity(problem.clients.len());
    for c in &problem.clients {
        let entry = Entry { kind: Kind::Client, id: &c.id };
        entry.find(Kind::Distributor, &distributor_at, &c.distributor)?;
        if c.place >= places {
            return Err(ProblemError::Place { client: c.id.clone(), place: c.place, places });
        }
        let receives = c.receives.as_ref().map(|windows| {
            let window = |[weekday, from, to]: &[i64; 3]| {
                let weekday = entry.within("receives", *weekday, 0, 6)?;
                Ok::<_, ProblemError>((weekday, entry.interval([*from, *to])?))
            };
            windows.iter().map(window).collect::<Result<Vec<_>, _>>()
        });
        clients.push(ClientEntry { place: c.place, receives: receives.transpose()? });
    }
    let mut calls = Vec::with_capacity(problem.planned_calls.len());
    for (at, c) in problem.planned_calls.iter().enumerate() {
        let entry = Entry { kind: Kind::PlannedCall, id: &c.id };
        let rep = entry.find(Kind::Rep, &references.reps, &c.rep)?;
        let client = entry.find(Kind::Client, &client_at, &c.client)?;
        calls.push(CallEntry { id: c.id.clone(), rep, client, span: entry.interval([c.start, c.end])? });
        reps[rep].calls.push(at);
    }
    for rep in &mut reps {
        rep.calls.sort_by_key(|at| calls[*at].span);
    }
    let mut demands = Vec::with_capacity(problem.demands.len());
    for d in &problem.demands {
        let entry = Entry { kind: Kind::Demand, id: &d.id };
        let client = entry.find(Kind::Client, &client_at, &d.client)?;
        let prefer = d.prefer.as_ref().map(|p| {
            let weekdays = p.weekdays.iter().map(|w| entry.within("prefer", *w, 0, 6));
            Ok::<_, ProblemError>((weekdays.collect::<Result<Vec<_>, _>>()?, p.half))
        });
        demands.push(DemandEntry {
            id: d.id.clone(),
            client,
            place: clients[client].place,
            reps: entry.find_all(Kind::Rep, &references.reps, &d.reps)?,
            managers: entry.find_all(Kind::Manager, &references.managers, &d.managers)?,
            duration: entry.within("duration", d.duration, 1, i64::from(DAY))?,
            count: index(entry.within("count", d.count, 0, MOST_VISITS)?),
            gap: entry.within("min_gap_days", d.min_gap_days, 0, FAR)?,
            window: entry.term(d.window)?,
            value: entry.points("value", d.value, -MOST_POINTS)?,
            prefer: prefer.transpose()?,
            blocks: 0..0,
        });
    }
    let weights = Entry { kind: Kind::Weights, id: "" };
    let mut compiled = Compiled {
        days,
        grid,
        not_before,
        places,
        travel,
        managers,
        distributors,
        reps,
        clients,
        calls,
        previous: vec![Vec::new(); demands.len()],
        demands,
        cells: Vec::new(),
        blocks: Vec::new(),
        by_day: Vec::new(),
        locked: Vec::new(),
        locked_set: HashSet::new(),
        previous_count: i64::try_from(problem.previous.len()).unwrap_or(i64::MAX >> 32),
        coincide: weights.points("coincide", problem.weights.coincide, 0)?,
        prefer: weights.points("prefer", problem.weights.prefer, 0)?,
        movement: weights.points("move", problem.weights.movement, 0)?,
        references,
    };
    read_visits(problem, &mut compiled)?;
    Ok(compiled)
}

fn read_travel(rows: &[Vec<i64>]) -> Result<Vec<i32>, ProblemError> {
    let wanted = rows.len();
    let mut travel = Vec::with_capacity(wanted * wanted);
    for (from, row) in rows.iter().enumerate() {
        if row.len() != wanted {
            return Err(ProblemError::TravelShape { row: from, found: row.len(), wanted });
        }
        for (to, minutes) in row.iter().enumerate() {
            let back = rows.get(to).and_then(|r| r.get(from)).copied();
            let error = ProblemError::TravelTime { from, to, minutes: *minutes };
            match i32::try_from(*minutes) {
                Ok(m) if (0..=366 * DAY).contains(&m) && back == Some(*minutes) => travel.push(m),
                _ => return Err(error),
            }
        }
    }
    Ok(travel)
}

fn read_visits(problem: &Problem, compiled: &mut Compiled) -> Result<(), ProblemError> {
    for visit in &problem.locked {
        let entry = Entry { kind: Kind::Locked, id: &visit.demand };
        entry.find(Kind::Demand, &compiled.references.demands, &visit.demand)?;
        entry.find(Kind::Manager, &compiled.references.managers, &visit.manager)?;
        entry.find(Kind::Rep, &compiled.references.reps, &visit.rep)?;
        if let Some(call) = &visit.rides_on {
            entry.find(Kind::PlannedCall, &compiled.references.calls, call)?;
        }
        entry.within("start", visit.start, 0, i64::from(compiled.days * DAY - 1))?;
        if let Some(placed) = compiled.place(visit)
            && compiled.locked_set.insert(placed)
        {
            compiled.locked.push(placed);
        }
    }
    for visit in &problem.previous {
        // What it rode on doesn't matter to whether it stands.
        let visit = crate::Visit { rides_on: None, ..visit.clone() };
        let Some(p) = compiled.place(&visit) else { continue };
        let (manager, rep) = (p.manager, p.rep);
        let of_demand = &mut compiled.previous[p.demand as usize];
        match of_demand.iter_mut().find(|(m, r, s, _)| (*m, *r, *s) == (manager, rep, p.start)) {
            Some((.., times)) => *times += 1,
            None => of_demand.push((manager, rep, p.start, 1)),
        }
    }
    Ok(())
}

impl Compiled {
    /// Position of a demand by its id.
    pub(crate) fn demand_at(&self, id: &str) -> Option<u32> {
        self.references.demands.get(id).map(|at| short(*at))
    }
}
