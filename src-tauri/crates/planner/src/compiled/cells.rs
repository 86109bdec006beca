//! All moments at which a visit could stand by itself, found by intersecting sets of starts.
//!
//! A *cell* is a set of starts of one demand with one manager and rep on one day that earn the same. The
//! cells of a demand, manager and day make a *block*: what depends on the manager's day alone is looked up
//! once a block.

use super::starts::{Raster, StartMask};
use super::{Compiled, DAY, DemandEntry, NONE, Person, Placed, index, short};
use std::collections::HashMap;
use std::rc::Rc;

/// Starts that earn the same.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cell {
    /// Bit `b` is the start `base + b * grid`.
    pub(crate) mask: u64,
    /// What a visit here earns, access apart.
    pub(crate) gain: i64,
    pub(crate) base: i32,
    pub(crate) rep: u32,
    /// The planned call that a visit here rides on, or [`NONE`].
    pub(crate) call: u32,
    /// Place in the order of the demand's reps, then managers: breaks ties as a person reading down would.
    pub(crate) order: u32,
}

/// The cells of one demand with one manager on one day.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Block {
    /// The best gain of a cell.
    pub(crate) top: i64,
    pub(crate) manager: u32,
    pub(crate) day: i32,
    pub(crate) first: u32,
    pub(crate) last: u32,
}

/// Sets of starts that depend on a person and a duration only, kept for the next demand.
#[derive(Default)]
struct Kept {
    managers: HashMap<(usize, i32), Rc<StartMask>>,
    reps: HashMap<(usize, i32), Rc<StartMask>>,
}

impl Compiled {
    /// Finds the cells and blocks of every demand.
    pub(super) fn enumerate(&mut self) {
        let raster = Raster::new(self.grid, self.days);
        let mut kept = Kept::default();
        let (mut cells, mut blocks) = (Vec::new(), Vec::new());
        for at in 0..self.demands.len() {
            let mut own = self.cells_of(at, raster, &mut kept);
            own.sort_by_key(|(manager, c)| (*manager, c.base / DAY, -c.gain, c.order, c.base));
            let first_block = blocks.len();
            for (manager, cell) in own {
                let day = cell.base / DAY;
                let position = short(cells.len());
                match blocks.get_mut(first_block..).and_then(<[Block]>::last_mut) {
                    Some(b) if (b.manager, b.day) == (manager, day) => b.last = position + 1,
                    _ => blocks.push(Block {
                        top: cell.gain,
                        manager,
                        day,
                        first: position,
                        last: position + 1,
                    }),
                }
                cells.push(cell);
            }
            if let Some(own) = blocks.get_mut(first_block..) {
                own.sort_by_key(|b| (-b.top, b.day, b.manager));
            }
            self.demands[at].blocks = first_block..blocks.len();
        }
        let mut by_day = vec![Vec::new(); self.managers.len() * index(self.days)];
        for (at, demand) in self.demands.iter().enumerate() {
            for (position, block) in
                blocks.iter().enumerate().take(demand.blocks.end).skip(demand.blocks.start)
            {
                let of_day: &mut Vec<(u32, u32)> = &mut by_day[self.day_index(block.manager, block.day)];
                of_day.push((short(at), short(position)));
            }
        }
        self.cells = cells;
        self.blocks = blocks;
        self.by_day = by_day;
    }

    fn day_index(&self, manager: u32, day: i32) -> usize {
        manager as usize * index(self.days) + index(day)
    }

    /// The demands that are possible on a manager's day, and the positions of their blocks.
    pub(crate) fn blocks_at(&self, manager: u32, day: i32) -> &[(u32, u32)] {
        self.by_day.get(self.day_index(manager, day)).map_or(&[], Vec::as_slice)
    }

    fn cells_of(&self, at: usize, raster: Raster, kept: &mut Kept) -> Vec<(u32, Cell)> {
        let demand = &self.demands[at];
        let mut cells = Vec::new();
        if demand.count == 0 {
            return cells;
        }
        let mut obstacles = Vec::new();
        for (rep_order, rep) in demand.reps.iter().copied().enumerate() {
            let rep_mask = self.rep_mask(demand, rep, raster, kept);
            for (manager_order, manager) in demand.managers.iter().copied().enumerate() {
                let order = short(rep_order * demand.managers.len() + manager_order);
                let person = &self.managers[manager].person;
                let free = kept
                    .managers
                    .entry((manager, demand.duration))
                    .or_insert_with(|| Rc::new(free(person, demand.duration, raster)));
                let mut manager_mask = Rc::clone(free);
                if !person.engagements.is_empty() {
                    self.close_engagements(Rc::make_mut(&mut manager_mask), demand, person, raster);
                }
                let both = rep_mask.iter().zip(manager_mask.iter()).enumerate();
                for (word, mask) in both.map(|(word, (a, b))| (word, a & b)).filter(|(_, mask)| *mask != 0) {
                    let day = i32::try_from(word / raster.words).unwrap_or(0);
                    let base = raster.base(day, word % raster.words);
                    self.split(
                        at,
                        manager,
                        Cell { mask, gain: 0, base, rep: short(rep), call: NONE, order },
                        &mut cells,
                    );
                }
                for (call, entry) in self.rides(at, rep) {
                    let base = entry.span.start;
                    let (manager, rep) = (short(manager), short(rep));
                    let v = Placed { demand: short(at), manager, rep, start: base, call };
                    obstacles.clear();
                    self.obstacles(&v, &mut obstacles);
                    if obstacles.is_empty() {
                        let gain = self.earns(&v);
                        cells.push((manager, Cell { mask: 1, gain, base, rep, call, order }));
                    }
                }
            }
        }
        cells
    }

    /// Splits a set of starts by what they earn.
    fn split(&self, at: usize, manager: usize, cell: Cell, cells: &mut Vec<(u32, Cell)>) {
        let manager = short(manager);
        let visit = |bit: u32| Placed {
            demand: short(at),
            manager,
            rep: cell.rep,
            start: cell.base + i32::try_from(bit).unwrap_or(0) * self.grid,
            call: NONE,
        };
        let mut by_gain: Vec<(i64, u64)> = Vec::with_capacity(2);
        let mut rest = cell.mask;
        while rest != 0 {
            let bit = rest.trailing_zeros();
            rest &= rest - 1;
            let gain = self.earns(&visit(bit));
            match by_gain.iter_mut().find(|(g, _)| *g == gain) {
                Some((_, mask)) => *mask |= 1 << bit,
                None => by_gain.push((gain, 1 << bit)),
            }
        }
        cells.extend(by_gain.into_iter().map(|(gain, mask)| (manager, Cell { mask, gain, ..cell })));
    }

    /// The raster starts that the rep, the distributor and the client allow.
    fn rep_mask(&self, demand: &DemandEntry, rep: usize, raster: Raster, kept: &mut Kept) -> StartMask {
        let entry = &self.reps[rep];
        let distributor = &self.distributors[entry.distributor];
        let free = kept
            .reps
            .entry((rep, demand.duration))
            .or_insert_with(|| Rc::new(free(&entry.person, demand.duration, raster)));
        let mut mask = StartMask::clone(free);
        let from = demand.window.start.max(distributor.agreement.start).max(self.not_before);
        let to = demand.window.end.min(distributor.agreement.end) - demand.duration;
        raster.fill(&mut mask, 0, from - 1, false);
        raster.fill(&mut mask, to + 1, self.days * DAY, false);
        for blackout in &distributor.blackouts {
            raster.close(&mut mask, *blackout, demand.duration, 0);
        }
        if let Some(windows) = &self.clients[demand.client].receives {
            let mut open = raster.empty();
            for day in 0..self.days {
                for (_, w) in windows.iter().filter(|(weekday, _)| *weekday == day % 7) {
                    // A start belongs to its own day, whatever the window says about earlier and later.
                    let (first, last) = (w.start.clamp(0, DAY), (w.end - demand.duration).min(DAY - 1));
                    raster.fill(&mut open, day * DAY + first, day * DAY + last, true);
                }
            }
            mask.iter_mut().zip(open).for_each(|(m, o)| *m &= o);
        }
        for call in &entry.calls {
            let call = &self.calls[*call];
            let day = call.span.start.div_euclid(DAY);
            let travel = self.travel(demand.place, self.clients[call.client].place);
            // Calls of other days don't count, even if the way from them would take all night.
            let from = (call.span.start - demand.duration - travel + 1).max(day * DAY);
            let to = (call.span.end + travel - 1).min(day * DAY + DAY - 1);
            raster.fill(&mut mask, from, to, false);
        }
        self.close_engagements(&mut mask, demand, &entry.person, raster);
        mask
    }

    /// Closes the starts that leave no time for what somebody has to be at, and for the way there and back.
    fn close_engagements(&self, mask: &mut StartMask, demand: &DemandEntry, person: &Person, raster: Raster) {
        for one in &person.engagements {
            let travel = self.travel(one.place, demand.place);
            let (first, last) = (one.span.start.div_euclid(DAY), (one.span.end - 1).div_euclid(DAY));
            // As with calls, the way is counted within a day.
            let from = (one.span.start - demand.duration - travel + 1).max(first * DAY);
            let to = (one.span.end + travel - 1).min(last * DAY + DAY - 1);
            raster.fill(mask, from, to, false);
        }
    }

    /// A bit of a cell as a visit.
    pub(crate) fn moment(&self, demand: u32, manager: u32, cell: &Cell, bit: u32) -> Placed {
        let start = cell.base + i32::try_from(bit).unwrap_or(0) * self.grid;
        Placed { demand, manager, rep: cell.rep, start, call: cell.call }
    }

    /// The blocks of a demand, the ones that could earn most first.
    pub(crate) fn blocks_of(&self, demand: u32) -> &[Block] {
        self.blocks.get(self.demands[demand as usize].blocks.clone()).unwrap_or_default()
    }

    /// The cells of a block, the ones that earn most first.
    pub(crate) fn cells_in(&self, block: &Block) -> &[Cell] {
        self.cells.get(block.first as usize..block.last as usize).unwrap_or_default()
    }
}

/// The raster starts at which a person works and isn't busy for the duration.
fn free(person: &Person, duration: i32, raster: Raster) -> StartMask {
    let mut mask = raster.inside(person.work.iter().copied(), duration);
    for busy in &person.busy {
        raster.close(&mut mask, *busy, duration, 0);
    }
    debug_assert_eq!(mask.len(), index(raster.days) * raster.words);
    mask
}
