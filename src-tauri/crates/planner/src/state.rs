//! A plan under construction: what each person's days, weeks and each planned call already carry, so that
//! the next visit's possible moments and what they earn are found fast.

use crate::Compiled;
use crate::compiled::{Block, Cell, DAY, NONE, Placed, Span, index};

/// A visit in a person's day.
#[derive(Debug, Clone, Copy)]
struct Slot {
    span: Span,
    place: u32,
    /// Position in the state's list of visits.
    visit: u32,
}

/// Where a demand's next visit would go.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Offer {
    pub(crate) gain: i64,
    pub(crate) visit: Placed,
}

/// A sound set of visits.
#[derive(Debug, Clone)]
pub(crate) struct State<'p> {
    pub(crate) problem: &'p Compiled,
    /// Visits by a number that stays the same while they stand.
    visits: Vec<Option<Placed>>,
    vacant: Vec<u32>,
    manager_days: Vec<Vec<Slot>>,
    manager_weeks: Vec<u32>,
    rep_visits: Vec<Vec<Slot>>,
    distributor_weeks: Vec<u32>,
    demand_visits: Vec<Vec<u32>>,
    rides: Vec<bool>,
    /// Visits with a number below stay where they are.
    fixed: usize,
    /// Points.
    pub(crate) objective: i64,
    /// Number of visits.
    pub(crate) len: usize,
}

impl<'p> State<'p> {
    /// No visits at all.
    pub(crate) fn empty(problem: &'p Compiled) -> Self {
        let weeks = problem.weeks();
        Self {
            problem,
            visits: Vec::new(),
            vacant: Vec::new(),
            manager_days: vec![Vec::new(); problem.managers.len() * index(problem.days)],
            manager_weeks: vec![0; problem.managers.len() * weeks],
            rep_visits: vec![Vec::new(); problem.reps.len()],
            distributor_weeks: vec![0; problem.distributors.len() * weeks],
            demand_visits: vec![Vec::new(); problem.demands.len()],
            rides: vec![false; problem.calls.len()],
            fixed: 0,
            objective: -problem.movement * problem.previous_count,
            len: 0,
        }
    }

    /// These visits, which must be sound together.
    pub(crate) fn of(problem: &'p Compiled, visits: &[Placed]) -> Self {
        let mut state = Self::empty(problem);
        for v in visits {
            state.add(*v);
        }
        state
    }

    /// Fixes the visits that stand now.
    pub(crate) fn fix(&mut self) {
        self.fixed = self.visits.len();
    }

    /// Whether a visit may be taken out.
    pub(crate) fn is_free(&self, number: u32) -> bool {
        number as usize >= self.fixed
    }

    /// The visits that may be taken out.
    pub(crate) fn free(&self) -> Vec<Placed> {
        self.visits.iter().skip(self.fixed).flatten().copied().collect()
    }

    /// Lets no further visits into the weeks, by position, for which these say so.
    pub(crate) fn shut(
        &mut self,
        manager: impl Fn(usize, usize) -> bool,
        distributor: impl Fn(usize, usize) -> bool,
    ) {
        // More than any limit, far from overflow.
        const SHUT: u32 = 1 << 24;
        let weeks = self.problem.weeks().max(1);
        for (at, load) in self.manager_weeks.iter_mut().enumerate() {
            *load += if manager(at / weeks, at % weeks) { SHUT } else { 0 };
        }
        for (at, load) in self.distributor_weeks.iter_mut().enumerate() {
            *load += if distributor(at / weeks, at % weeks) { SHUT } else { 0 };
        }
    }

    fn manager_day(&self, manager: u32, day: i32) -> usize {
        manager as usize * index(self.problem.days) + index(day)
    }

    fn manager_week(&self, manager: u32, day: i32) -> usize {
        manager as usize * self.problem.weeks() + index(day / 7)
    }

    fn distributor_week(&self, rep: u32, day: i32) -> usize {
        self.problem.reps[rep as usize].distributor * self.problem.weeks() + index(day / 7)
    }

    /// A visit by its number.
    pub(crate) fn visit(&self, number: u32) -> Option<&Placed> {
        self.visits.get(number as usize)?.as_ref()
    }

    /// Numbers of a demand's visits.
    pub(crate) fn of_demand(&self, demand: u32) -> &[u32] {
        &self.demand_visits[demand as usize]
    }

    /// Numbers of a manager's visits of a day.
    pub(crate) fn of_manager_day(&self, manager: u32, day: i32) -> impl Iterator<Item = u32> + '_ {
        self.manager_days[self.manager_day(manager, day)].iter().map(|s| s.visit)
    }

    /// Numbers of a rep's visits.
    pub(crate) fn of_rep(&self, rep: u32) -> impl Iterator<Item = u32> + '_ {
        self.rep_visits[rep as usize].iter().map(|s| s.visit)
    }

    /// How many further visits the manager's day can hold, its week considered.
    pub(crate) fn manager_room(&self, manager: u32, day: i32) -> usize {
        let entry = &self.problem.managers[manager as usize];
        let of_day = (entry.max_per_day as usize)
            .saturating_sub(self.manager_days[self.manager_day(manager, day)].len());
        of_day.min(self.manager_week_room(manager, day) as usize)
    }

    /// How many further visits the distributor takes in that day's week.
    pub(crate) fn distributor_room(&self, distributor: u32, day: i32) -> u32 {
        let at = distributor as usize * self.problem.weeks() + index(day / 7);
        self.problem.distributors[distributor as usize]
            .max_per_week
            .saturating_sub(self.distributor_weeks[at])
    }

    /// How many further visits the manager's week can hold.
    pub(crate) fn manager_week_room(&self, manager: u32, day: i32) -> u32 {
        let limit = self.problem.managers[manager as usize].max_per_week;
        limit.saturating_sub(self.manager_weeks[self.manager_week(manager, day)])
    }

    /// How many visits a demand still wants.
    pub(crate) fn missing(&self, demand: u32) -> usize {
        self.problem.demands[demand as usize].count.saturating_sub(self.of_demand(demand).len())
    }

    /// Whether the manager has reached the most visits of that day.
    pub(crate) fn manager_day_full(&self, manager: u32, day: i32) -> bool {
        let limit = self.problem.managers[manager as usize].max_per_day;
        self.manager_days[self.manager_day(manager, day)].len() >= limit as usize
    }

    /// Whether the manager has reached the most visits of that day's week.
    pub(crate) fn manager_week_full(&self, manager: u32, day: i32) -> bool {
        self.manager_weeks[self.manager_week(manager, day)]
            >= self.problem.managers[manager as usize].max_per_week
    }

    /// Whether the rep's distributor has reached the most visits of that day's week.
    pub(crate) fn distributor_week_full(&self, rep: u32, day: i32) -> bool {
        let distributor = self.problem.reps[rep as usize].distributor;
        self.distributor_weeks[self.distributor_week(rep, day)]
            >= self.problem.distributors[distributor].max_per_week
    }

    /// What a further visit of the manager at that place and day costs.
    pub(crate) fn access(&self, manager: u32, day: i32, place: usize) -> i64 {
        let there =
            self.manager_days[self.manager_day(manager, day)].iter().any(|s| s.place as usize == place);
        if there { 0 } else { self.problem.managers[manager as usize].access[place] }
    }

    /// Puts a visit in, which must fit, and gives its number.
    pub(crate) fn add(&mut self, v: Placed) -> u32 {
        let day = v.start / DAY;
        let place = self.problem.demands[v.demand as usize].place;
        self.objective += self.problem.earns(&v) - self.access(v.manager, day, place);
        self.len += 1;
        let number = if let Some(number) = self.vacant.pop() {
            self.visits[number as usize] = Some(v);
            number
        } else {
            self.visits.push(Some(v));
            crate::compiled::short(self.visits.len() - 1)
        };
        let slot = Slot { span: self.problem.span(&v), place: crate::compiled::short(place), visit: number };
        let (manager_day, manager_week) =
            (self.manager_day(v.manager, day), self.manager_week(v.manager, day));
        let distributor_week = self.distributor_week(v.rep, day);
        self.manager_days[manager_day].push(slot);
        self.manager_weeks[manager_week] += 1;
        self.rep_visits[v.rep as usize].push(slot);
        self.distributor_weeks[distributor_week] += 1;
        self.demand_visits[v.demand as usize].push(number);
        if v.call != NONE {
            self.rides[v.call as usize] = true;
        }
        number
    }

    /// Takes a visit out.
    pub(crate) fn remove(&mut self, number: u32) -> Option<Placed> {
        let v = self.visits.get_mut(number as usize)?.take()?;
        self.vacant.push(number);
        self.len -= 1;
        let day = v.start / DAY;
        let (manager_day, manager_week) =
            (self.manager_day(v.manager, day), self.manager_week(v.manager, day));
        let distributor_week = self.distributor_week(v.rep, day);
        self.manager_days[manager_day].retain(|s| s.visit != number);
        self.manager_weeks[manager_week] -= 1;
        self.rep_visits[v.rep as usize].retain(|s| s.visit != number);
        self.distributor_weeks[distributor_week] -= 1;
        self.demand_visits[v.demand as usize].retain(|n| *n != number);
        if v.call != NONE {
            self.rides[v.call as usize] = false;
        }
        let place = self.problem.demands[v.demand as usize].place;
        self.objective -= self.problem.earns(&v) - self.access(v.manager, day, place);
        Some(v)
    }

    /// Whether the demand's other visits are far enough from that day.
    pub(crate) fn keeps_gap(&self, demand: u32, day: i32) -> bool {
        let gap = self.problem.demands[demand as usize].gap;
        gap == 0
            || self.demand_visits[demand as usize]
                .iter()
                .all(|n| self.visits[*n as usize].is_none_or(|other| (other.start / DAY - day).abs() >= gap))
    }

    /// Whether a block's manager could take one more visit of the demand on its day.
    fn open(&self, demand: u32, block: &Block) -> bool {
        !self.manager_day_full(block.manager, block.day)
            && !self.manager_week_full(block.manager, block.day)
            && self.keeps_gap(demand, block.day)
    }

    /// The starts of a cell at which the demand's next visit fits, loads of the manager and gap apart.
    pub(crate) fn fitting(&self, demand: u32, block: &Block, cell: &Cell) -> u64 {
        if cell.call != NONE && self.rides[cell.call as usize]
            || self.distributor_week_full(cell.rep, block.day)
        {
            return 0;
        }
        let entry = &self.problem.demands[demand as usize];
        let mut mask = cell.mask;
        let mut close = |slot: &Slot| {
            let travel = self.problem.travel(entry.place, slot.place as usize);
            let after = slot.span.start - entry.duration - travel - cell.base;
            let until = slot.span.end + travel - cell.base;
            // Starts with after < offset < until are closed.
            let grid = self.problem.grid;
            if until <= 0 || after >= 63 * grid {
                return;
            }
            let low = if after < 0 { 0 } else { after / grid + 1 };
            let high = ((until - 1) / grid).min(63);
            if low <= high {
                mask &= !((u64::MAX >> (63 - (high - low))) << low);
            }
        };
        self.manager_days[self.manager_day(block.manager, block.day)].iter().for_each(&mut close);
        let rep = &self.rep_visits[cell.rep as usize];
        rep.iter().filter(|s| s.span.start / DAY == block.day).for_each(&mut close);
        mask
    }

    /// Whether a visit that is possible by itself fits beside those that stand.
    pub(crate) fn fits(&self, v: &Placed) -> bool {
        let day = v.start / DAY;
        let (span, place) = (self.problem.span(v), self.problem.demands[v.demand as usize].place);
        let apart = |slot: &Slot| {
            let travel = self.problem.travel(place, slot.place as usize);
            span.end + travel <= slot.span.start || slot.span.end + travel <= span.start
        };
        let of_day = |slot: &&Slot| slot.span.start / DAY == day;
        self.missing(v.demand) > 0
            && self.keeps_gap(v.demand, day)
            && self.manager_room(v.manager, day) > 0
            && !self.distributor_week_full(v.rep, day)
            && (v.call == NONE || !self.rides[v.call as usize])
            && self.manager_days[self.manager_day(v.manager, day)].iter().all(apart)
            && self.rep_visits[v.rep as usize].iter().filter(of_day).all(apart)
    }

    /// Calls `each` with every possible moment of the demand's next visit, and what it would add.
    pub(crate) fn moments(&self, demand: u32, mut each: impl FnMut(Offer)) {
        let entry = &self.problem.demands[demand as usize];
        if self.of_demand(demand).len() >= entry.count {
            return;
        }
        for block in self.problem.blocks_of(demand).iter().filter(|b| self.open(demand, b)) {
            let access = self.access(block.manager, block.day, entry.place);
            for cell in self.problem.cells_in(block) {
                let mut mask = self.fitting(demand, block, cell);
                while mask != 0 {
                    let visit = self.problem.moment(demand, block.manager, cell, mask.trailing_zeros());
                    mask &= mask - 1;
                    each(Offer { gain: cell.gain - access, visit });
                }
            }
        }
    }

    /// The best moment of the demand's next visit that adds anything. `skip` may pass over a day with a
    /// manager; `choose` picks among starts that earn the same.
    pub(crate) fn best(
        &self,
        demand: u32,
        mut skip: impl FnMut() -> bool,
        mut choose: impl FnMut(u64) -> u32,
    ) -> Option<Offer> {
        let entry = &self.problem.demands[demand as usize];
        if self.of_demand(demand).len() >= entry.count {
            return None;
        }
        let mut best: Option<(i64, &Block, &Cell, u64)> = None;
        let mut least = 0;
        for block in self.problem.blocks_of(demand) {
            if block.top <= least {
                break;
            }
            let access = self.access(block.manager, block.day, entry.place);
            if block.top - access <= least || !self.open(demand, block) || skip() {
                continue;
            }
            for cell in self.problem.cells_in(block) {
                if cell.gain - access <= least {
                    break;
                }
                let mask = self.fitting(demand, block, cell);
                if mask != 0 {
                    least = cell.gain - access;
                    best = Some((least, block, cell, mask));
                    break;
                }
            }
        }
        best.map(|(gain, block, cell, mask)| Offer {
            gain,
            visit: self.problem.moment(demand, block.manager, cell, choose(mask)),
        })
    }

    /// All visits, in order of their numbers.
    pub(crate) fn all(&self) -> Vec<Placed> {
        self.visits.iter().flatten().copied().collect()
    }
}
