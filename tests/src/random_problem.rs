//! Believable planning problems from a seed, of any size, with the nasty cases that real calendars hold.

use crate::plan_checker::{Judge, Visit};
use serde_json::{Value, json};
use std::path::Path;

const DAY: i64 = 1440;

/// How large and how nasty a problem is.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// Managers.
    pub managers: usize,
    /// Distributors.
    pub distributors: usize,
    /// Towns.
    pub places: usize,
    /// Weeks of the horizon.
    pub weeks: i64,
    /// Visits wanted for each manager.
    pub wanted: usize,
    /// Minutes between starts; meetings start at any multiple of five.
    pub grid: i64,
    /// A week of holidays with make-up workdays on the weekends around it.
    pub holidays: bool,
}

impl Shape {
    /// One manager, a handful of distributors, three weeks.
    pub const TINY: Self =
        Self { managers: 1, distributors: 4, places: 3, weeks: 3, wanted: 14, grid: 30, holidays: false };
    /// One manager, six weeks.
    pub const XS: Self = Self { distributors: 8, weeks: 6, wanted: 45, holidays: true, ..Self::TINY };
    /// One manager, a quarter.
    pub const S: Self = Self { distributors: 20, places: 5, weeks: 13, wanted: 190, ..Self::XS };
    /// Five managers, a quarter.
    pub const M: Self = Self { managers: 5, distributors: 150, places: 14, ..Self::S };
    /// Fifty managers, a quarter.
    pub const L: Self = Self { managers: 50, distributors: 2000, places: 60, wanted: 200, ..Self::S };

    /// A small shape that differs from seed to seed: some with several managers, odd rasters, holidays.
    pub fn mixed(seed: u64) -> Self {
        let mut chance = Chance(seed ^ 0x5EED);
        Self {
            managers: [1, 1, 2, 3][chance.below(4)],
            distributors: 3 + chance.below(6),
            places: 2 + chance.below(4),
            weeks: 2 + chance.within(0, 3),
            wanted: 8 + chance.below(20),
            grid: [30, 30, 15, 60, 20, 50][chance.below(6)],
            holidays: chance.below(2) == 0,
        }
    }
}

/// Numbers from a seed (SplitMix64).
#[derive(Debug)]
pub struct Chance(u64);

impl Chance {
    /// A stream of its own for each seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `n`, which isn't 0.
    pub fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % n as u64).unwrap_or(0)
    }

    /// A number from `low` to `high`, both included.
    pub fn within(&mut self, low: i64, high: i64) -> i64 {
        low + i64::try_from(self.next() % u64::try_from(high - low + 1).unwrap_or(1)).unwrap_or(0)
    }

    /// True so often in a hundred times.
    pub fn percent(&mut self, often: i64) -> bool {
        self.within(0, 99) < often
    }

    /// One of these.
    pub fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

/// A problem of this shape.
pub fn random_problem(shape: &Shape, seed: u64) -> Value {
    let mut chance = Chance::new(seed.wrapping_mul(977));
    let days = working_days(shape);
    let end = shape.weeks * 7 * DAY;
    let hours = |day: &i64, from: i64, to: i64| [day * DAY + from, day * DAY + to];
    let office: Vec<_> = days.iter().flat_map(|d| [hours(d, 510, 720), hours(d, 810, 1050)]).collect();
    let field: Vec<_> = days.iter().flat_map(|d| [hours(d, 480, 720), hours(d, 780, 1080)]).collect();
    let travel = travel(shape.places, &mut chance);
    let managers: Vec<_> = (0..shape.managers)
        .map(|m| {
            let home = chance.below(shape.places);
            let access: Vec<i64> = (0..shape.places)
                .map(|p| if p == home { 10 } else { 10 + travel[home][p].min(150) })
                .collect();
            json!({"id": format!("m{m}"), "calendar": "office", "busy": merged(busy(&days, 22, &mut chance)),
                "max_per_day": chance.within(2, 4), "max_per_week": chance.within(6, 14), "access": access})
        })
        .collect();
    let (mut distributors, mut reps, mut clients, mut calls) = (vec![], vec![], vec![], vec![]);
    let mut pool = Vec::new();
    for d in 0..shape.distributors {
        let place = chance.below(shape.places);
        let from = if chance.percent(80) { 0 } else { chance.pick(&days) * DAY };
        let to =
            if chance.percent(85) { end } else { (from + 14 * DAY).max(chance.pick(&days) * DAY).min(end) };
        let out = chance.pick(&days);
        let blackouts = if chance.percent(40) { vec![[out * DAY, (out + 4) * DAY]] } else { vec![] };
        distributors.push(json!({"id": format!("d{d}"), "agreement": [from, to], "blackouts": blackouts,
            "max_per_week": chance.within(2, 3)}));
        let own_reps: Vec<String> = (0..chance.pick(&[1, 2, 2, 3])).map(|r| format!("d{d}-r{r}")).collect();
        let own_clients: Vec<String> = (0..chance.within(4, 8)).map(|c| format!("d{d}-c{c}")).collect();
        for c in &own_clients {
            let place = if chance.percent(75) { place } else { chance.below(shape.places) };
            clients.push(json!({"id": c, "distributor": format!("d{d}"), "place": place,
                "receives": receives(&mut chance)}));
            pool.push((c.clone(), own_reps.clone()));
        }
        for r in own_reps {
            // A rep's calendars overlap each other: several people write into them.
            let share = chance.within(20, 45);
            reps.push(json!({"id": r, "distributor": format!("d{d}"), "calendar": "field",
                "busy": busy(&days, share, &mut chance)}));
            let mut taken: Vec<[i64; 2]> = Vec::new();
            for day in &days {
                for _ in 0..chance.pick(&[0, 0, 1, 1, 2]) {
                    let start = day * DAY + 495 + 15 * chance.within(0, 32);
                    let end = start + chance.pick(&[30, 45, 60, 90]);
                    // Now and then two calls overlap, as they do in life.
                    if chance.percent(5) || taken.iter().all(|t| end + 45 <= t[0] || start >= t[1] + 45) {
                        taken.push([start, end]);
                        let client = &own_clients[chance.below(own_clients.len())];
                        calls.push(json!({"id": format!("k{}", calls.len()), "rep": r, "client": client,
                            "start": start, "end": end}));
                    }
                }
            }
        }
    }
    json!({
        "format": "tandem-problem/1",
        "horizon": {"first_day": "2026-01-05", "days": shape.weeks * 7, "grid": shape.grid, "not_before": 3 * DAY},
        "calendars": {"office": office, "field": field},
        "travel": travel, "managers": managers, "distributors": distributors, "reps": reps, "clients": clients,
        "planned_calls": calls, "demands": demands(shape, pool, &days, &mut chance),
        "locked": [], "previous": [], "weights": {"coincide": 120, "prefer": 15, "move": 60},
    })
}

fn working_days(shape: &Shape) -> Vec<i64> {
    let holidays = if shape.holidays { 8..13 } else { 0..0 };
    let make_up = |day: i64| shape.holidays && (day == 6 || day == 13);
    (0..shape.weeks * 7).filter(|d| make_up(*d) || (d % 7 < 5 && !holidays.contains(d))).collect()
}

fn travel(places: usize, chance: &mut Chance) -> Vec<Vec<i64>> {
    let side = 30 * i64::try_from(places).unwrap_or(1) + 40;
    let at: Vec<_> = (0..places).map(|_| (chance.within(0, side), chance.within(0, side))).collect();
    let minutes = |a: usize, b: usize| {
        if a == b { 30 } else { 30 + ((at[a].0 - at[b].0).abs() + (at[a].1 - at[b].1).abs()) / 5 * 5 }
    };
    (0..places).map(|a| (0..places).map(|b| minutes(a, b)).collect()).collect()
}

/// Busy time of about that share of working time: weekly meetings, scattered ones, leave. Not merged.
fn busy(days: &[i64], percent: i64, chance: &mut Chance) -> Vec<[i64; 2]> {
    let mut out = Vec::new();
    for _ in 0..2 {
        let (weekday, at, length) =
            (chance.within(0, 4), chance.pick(&[510, 540, 605, 840, 930]), chance.pick(&[60, 90, 120]));
        out.extend(days.iter().filter(|d| *d % 7 == weekday).map(|d| [d * DAY + at, d * DAY + at + length]));
    }
    if chance.percent(50) {
        let from = chance.pick(days);
        out.push([from * DAY, (from + chance.within(1, 4)) * DAY]);
    }
    let wanted = i64::try_from(days.len()).unwrap_or(0) * 450 * percent / 100;
    let mut sum: i64 = out.iter().map(|[s, e]| (e - s).min(450)).sum();
    while sum < wanted {
        let start = chance.pick(days) * DAY + 480 + 5 * chance.within(0, 104);
        let length = chance.pick(&[25, 30, 60, 60, 90, 120, 210]);
        out.push([start, start + length]);
        sum += length;
    }
    out.sort_unstable();
    out
}

fn merged(busy: Vec<[i64; 2]>) -> Vec<[i64; 2]> {
    let mut out: Vec<[i64; 2]> = Vec::new();
    for b in busy {
        match out.last_mut() {
            Some(last) if b[0] <= last[1] => last[1] = last[1].max(b[1]),
            _ => out.push(b),
        }
    }
    out
}

fn receives(chance: &mut Chance) -> Value {
    if chance.percent(45) {
        return Value::Null;
    }
    let mut windows = Vec::new();
    for weekday in 0..6 {
        if chance.percent(50) {
            let (from, to) = chance.pick(&[(480, 720), (810, 1050), (545, 655)]);
            windows.push(json!([weekday, from, to]));
        }
    }
    Value::Array(windows)
}

fn demands(
    shape: &Shape,
    mut pool: Vec<(String, Vec<String>)>,
    days: &[i64],
    chance: &mut Chance,
) -> Vec<Value> {
    for i in (1..pool.len()).rev() {
        let j = chance.below(i + 1);
        pool.swap(i, j);
    }
    let (wanted, mut load, end) = (shape.wanted * shape.managers, 0, shape.weeks * 7 * DAY);
    let mut demands = Vec::new();
    for (client, reps) in pool {
        if load >= wanted {
            break;
        }
        let count = chance.pick(&[1, 1, 1, 2, 3]);
        let from = if chance.percent(70) { 0 } else { chance.pick(days) * DAY };
        let to = if chance.percent(60) { end } else { end.min(from + chance.pick(&[14, 28, 42]) * DAY) };
        let prefer = if chance.percent(50) {
            Value::Null
        } else {
            let weekdays: Vec<i64> = (0..5).filter(|_| chance.percent(40)).collect();
            json!({"weekdays": weekdays, "half": chance.pick(&[None, Some("am"), Some("pm")])})
        };
        let own_reps: Vec<&String> = reps.iter().take(1 + chance.below(reps.len())).collect();
        let (first, other) = (chance.below(shape.managers), chance.below(shape.managers));
        let mut managers = vec![format!("m{first}")];
        if other != first {
            managers.push(format!("m{other}"));
        }
        demands.push(json!({"id": format!("v{}", demands.len()), "client": client, "reps": own_reps,
            "managers": managers, "duration": chance.pick(&[60, 60, 90, 120]), "count": count,
            "min_gap_days": if count > 1 { chance.pick(&[7, 14]) } else { 0 }, "window": [from, to],
            "value": chance.pick(&[100, 150, 200, 200, 300, 400, 600]), "prefer": prefer}));
        load += count;
    }
    demands
}

/// The same problem after new calendars came in: these visits are the plan in force, meetings appeared on
/// top of one in ten and elsewhere, and some visits that are still possible are locked.
///
/// # Errors
/// When `problem` isn't one.
pub fn overtaken(problem: &Value, visits: &[Visit], seed: u64) -> Result<Value, serde_json::Error> {
    let mut chance = Chance::new(seed ^ 0xCA1E);
    let mut new = problem.clone();
    let mut hits: Vec<(&str, [i64; 2])> = Vec::new();
    for v in visits.iter().filter(|_| chance.percent(10)) {
        hits.push((&v.manager, [v.start - 30, v.start + 15]));
    }
    for v in visits.iter().filter(|_| chance.percent(10)) {
        hits.push((&v.rep, [v.start + 20, v.start + 80]));
    }
    for list in ["managers", "reps"] {
        for person in new[list].as_array_mut().into_iter().flatten() {
            let mut busy: Vec<[i64; 2]> = serde_json::from_value(person["busy"].clone())?;
            busy.extend(hits.iter().filter(|(who, _)| person["id"] == *who).map(|(_, hit)| *hit));
            busy.sort_unstable();
            person["busy"] = serde_json::to_value(merged(busy))?;
        }
    }
    let judge = Judge::new(&new)?;
    let possible = |v: &&Visit| {
        let call = v.rides_on.as_ref().and_then(|id| judge.call(id));
        judge.demand(&v.demand).is_some_and(|d| judge.alone(d, &v.manager, &v.rep, v.start, call).is_empty())
    };
    let as_json = |v: &Visit| json!({"demand": v.demand, "manager": v.manager, "rep": v.rep, "start": v.start, "rides_on": v.rides_on});
    let locked: Vec<_> = visits.iter().filter(possible).filter(|_| chance.percent(15)).map(as_json).collect();
    new["locked"] = Value::Array(locked);
    new["previous"] = visits.iter().map(as_json).collect();
    Ok(new)
}

/// Writes a problem to a file.
///
/// # Errors
/// When the file can't be written.
pub fn write_problem(problem: &Value, path: &Path) -> std::io::Result<()> {
    std::fs::write(path, serde_json::to_string(problem)?)
}
