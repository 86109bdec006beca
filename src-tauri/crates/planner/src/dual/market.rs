//! Some managers' days, with all that each could hold and what it would use up.

use super::scarce::{Good, Goods, Stretches};
use super::{Prices, SCALE};
use crate::compiled::{NONE, Placed, short};
use crate::day::{Candidate, Day, DaySearch, Wanted};
use crate::state::State;
use std::ops::Range;

/// One manager's day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct DayAt {
    pub(crate) manager: u32,
    pub(crate) day: i32,
}

/// The visits of one demand and distributor that a day could hold.
#[derive(Debug, Clone)]
struct Offer {
    /// The goods that each uses up, by their places.
    demand: u32,
    distributor: u32,
    stretches: Range<usize>,
    /// The most that one of them earns.
    top: i64,
    candidates: Range<usize>,
}

/// A day on the market.
#[derive(Debug, Clone)]
struct Stall {
    at: DayAt,
    most: usize,
    week: u32,
    offers: Range<usize>,
}

/// Days to choose, beside all visits that stand.
#[derive(Debug)]
pub(crate) struct Market<'s, 'p> {
    state: &'s State<'p>,
    stalls: Vec<Stall>,
    offers: Vec<Offer>,
    candidates: Vec<Candidate>,
    goods: Goods,
}

/// What choosing a day works with.
#[derive(Debug, Default)]
pub(crate) struct Pad {
    search: DaySearch,
    candidates: Vec<Candidate>,
}

impl<'s, 'p> Market<'s, 'p> {
    /// These days beside the visits that stand; `None` when it was asked to stop.
    pub(crate) fn beside(state: &'s State<'p>, days: &[DayAt], stop: impl Fn() -> bool) -> Option<Self> {
        let problem = state.problem;
        let mut market = Self {
            state,
            stalls: Vec::new(),
            offers: Vec::new(),
            candidates: Vec::new(),
            goods: Goods::default(),
        };
        let wanted = |demand: u32, day: i32| state.missing(demand) > 0 && state.keeps_gap(demand, day);
        let mut demand_days = Vec::new();
        for at in days {
            let blocks = problem.blocks_at(at.manager, at.day).iter();
            demand_days.extend(blocks.filter(|(d, _)| wanted(*d, at.day)).map(|(d, _)| (*d, at.day)));
        }
        demand_days.sort_unstable();
        let stretches = Stretches::find(state, &demand_days, &mut market.goods);
        for at in days {
            if stop() {
                return None;
            }
            let most = state.manager_room(at.manager, at.day);
            if most == 0 {
                continue;
            }
            let first = market.offers.len();
            for (demand, block) in problem.blocks_at(at.manager, at.day) {
                if wanted(*demand, at.day) {
                    market.offer(*demand, *block, *at, &stretches);
                }
            }
            if market.offers.len() > first {
                let week = Good::ManagerWeek(at.manager, at.day / 7);
                let week =
                    market.goods.place(week, || i64::from(state.manager_week_room(at.manager, at.day)));
                market.stalls.push(Stall { at: *at, most, week, offers: first..market.offers.len() });
            }
        }
        Some(market)
    }

    /// Puts the visits of a block up, each start once for each distributor: of two reps the one who is better.
    fn offer(&mut self, demand: u32, block: u32, at: DayAt, stretches: &Stretches) {
        let (state, problem) = (self.state, self.state.problem);
        let entry = &problem.demands[demand as usize];
        let missing = state.missing(demand);
        let block = &problem.blocks[block as usize];
        let begin = self.candidates.len();
        for cell in problem.cells_in(block) {
            let distributor = short(problem.reps[cell.rep as usize].distributor);
            let room = state.distributor_room(distributor, at.day);
            let mut mask = if room == 0 { 0 } else { state.fitting(demand, block, cell) };
            while mask != 0 {
                let start = cell.base + i32::try_from(mask.trailing_zeros()).unwrap_or(0) * problem.grid;
                mask &= mask - 1;
                // An earlier cell earns at least as much.
                let known =
                    |c: &Candidate| (c.start, c.distributor) == (start, distributor) && c.call == NONE;
                if cell.call == NONE && self.candidates[begin..].iter().any(known) {
                    continue;
                }
                self.candidates.push(Candidate {
                    start,
                    end: start + entry.duration,
                    place: short(entry.place),
                    demand,
                    rep: cell.rep,
                    call: cell.call,
                    distributor,
                    demand_room: if entry.gap > 0 { 1 } else { short(missing) },
                    distributor_room: room,
                    worth: cell.gain * SCALE,
                });
            }
        }
        // Nearly always one distributor: then this changes nothing.
        self.candidates[begin..].sort_by_key(|c| c.distributor);
        let mut from = begin;
        while let Some(first) = self.candidates.get(from) {
            let distributor = first.distributor;
            let own = self.candidates[from..].iter().take_while(|c| c.distributor == distributor);
            let (count, top) = own.fold((0, 0), |(count, top), c| (count + 1, c.worth.max(top)));
            let demand_good = self.goods.place(Good::Demand(demand), || i64::try_from(missing).unwrap_or(1));
            let week = Good::DistributorWeek(distributor, at.day / 7);
            let week = self.goods.place(week, || i64::from(state.distributor_room(distributor, at.day)));
            self.offers.push(Offer {
                demand: demand_good,
                distributor: week,
                stretches: stretches.of(state, demand, at.day),
                top,
                candidates: from..from + count,
            });
            from += count;
        }
    }

    /// How many days there are.
    pub(crate) fn len(&self) -> usize {
        self.stalls.len()
    }

    /// The day at a position.
    pub(crate) fn day(&self, at: usize) -> DayAt {
        self.stalls[at].at
    }

    /// How many there are of each good.
    pub(crate) fn stock(&self) -> &[i64] {
        &self.goods.stock
    }

    /// Prices for the goods of this market.
    pub(crate) fn priced(&self, prices: &Prices) -> Vec<i64> {
        self.goods.list.iter().map(|good| prices.price(*good)).collect()
    }

    /// Which goods are of demands and distributors' weeks for which these say so; managers' weeks are always.
    pub(crate) fn owned(
        &self,
        demand: impl Fn(u32) -> bool,
        distributor_week: impl Fn(u32, i32) -> bool,
    ) -> Vec<bool> {
        let owned = |good: &Good| match good {
            Good::Demand(of) | Good::Stretch(of, _) => demand(*of),
            Good::DistributorWeek(of, week) => distributor_week(*of, *week),
            Good::ManagerWeek(..) => true,
        };
        self.goods.list.iter().map(owned).collect()
    }

    /// The prices of this market's goods by what they are for.
    pub(super) fn named(&self, prices: &[i64]) -> Prices {
        Prices::of(&self.goods.list, prices)
    }

    /// Points of the visits that stand.
    pub(crate) fn standing(&self) -> i64 {
        self.state.objective
    }

    /// The best choice for a day at these prices.
    pub(crate) fn best(&self, pad: &mut Pad, at: usize, prices: &[i64]) -> Day {
        self.put_up(pad, at, prices, 0);
        let access = |place: u32| self.access(at, place);
        pad.search.best(self.state.problem, &mut pad.candidates, self.stalls[at].most, access)
    }

    /// Lists the choices for a day that are worth `least` or more at these prices, and no choice is worth more than
    /// `spare` more; `None` when that takes more than so many steps.
    pub(crate) fn list<'a>(
        &self,
        pad: &'a mut Pad,
        at: usize,
        prices: &[i64],
        (least, spare): (i64, i64),
        steps: u32,
    ) -> Option<&'a DaySearch> {
        self.put_up(pad, at, prices, spare);
        let wanted = Wanted { least, spare, most: self.stalls[at].most, steps };
        let access = |place: u32| self.access(at, place);
        pad.search.list(self.state.problem, &mut pad.candidates, wanted, access).then_some(&pad.search)
    }

    /// Gets a day's candidates ready that are worth what they cost at these prices, but for what may be spared.
    fn put_up(&self, pad: &mut Pad, at: usize, prices: &[i64], spare: i64) {
        let stall = &self.stalls[at];
        pad.candidates.clear();
        for offer in &self.offers[stall.offers.clone()] {
            let price = Self::price(stall, offer, prices);
            if offer.top + spare > price {
                let own = self.candidates[offer.candidates.clone()].iter();
                let paying = own.filter(|c| c.worth + spare > price);
                pad.candidates.extend(paying.map(|c| Candidate { worth: c.worth - price, ..*c }));
            }
        }
    }

    fn price(stall: &Stall, offer: &Offer, prices: &[i64]) -> i64 {
        let stretches = prices[offer.stretches.clone()].iter().sum::<i64>();
        prices[offer.demand as usize]
            + prices[offer.distributor as usize]
            + prices[stall.week as usize]
            + stretches
    }

    /// Takes what a day's visits use up out of the stock.
    pub(super) fn take(&self, at: usize, day: &Day, stock: &mut [i64]) {
        let stall = &self.stalls[at];
        for visit in &day.visits {
            let holds = |o: &&Offer| {
                let first = &self.candidates[o.candidates.start];
                first.demand == visit.demand && first.distributor == visit.distributor
            };
            let Some(offer) = self.offers[stall.offers.clone()].iter().find(holds) else { continue };
            stock[offer.demand as usize] -= 1;
            stock[offer.distributor as usize] -= 1;
            stock[stall.week as usize] -= 1;
            stock[offer.stretches.clone()].iter_mut().for_each(|s| *s -= 1);
        }
    }

    /// A day's visits as the plan has them.
    pub(crate) fn placed(&self, at: usize, visits: &[Candidate]) -> Vec<Placed> {
        let manager = self.stalls[at].at.manager;
        let placed = visits.iter().map(|c| Placed {
            demand: c.demand,
            manager,
            rep: c.rep,
            start: c.start,
            call: c.call,
        });
        placed.collect()
    }

    /// What is on offer on a day: position, and the visits of one demand and distributor.
    pub(crate) fn offers_of(&self, at: usize) -> impl Iterator<Item = (usize, &[Candidate])> {
        let positions = self.stalls[at].offers.clone();
        positions.map(|position| (position, &self.candidates[self.offers[position].candidates.clone()]))
    }

    /// The price of one visit of an offer on a day.
    pub(crate) fn price_of(&self, position: usize, at: usize, prices: &[i64]) -> i64 {
        Self::price(&self.stalls[at], &self.offers[position], prices)
    }

    /// What one visit of an offer uses up on a day, by the goods' positions.
    pub(crate) fn goods_of(&self, position: usize, at: usize) -> impl Iterator<Item = u32> + use<> {
        let offer = &self.offers[position];
        let stretches = short(offer.stretches.start)..short(offer.stretches.end);
        [offer.demand, offer.distributor, self.stalls[at].week].into_iter().chain(stretches)
    }

    /// Minutes from place to place.
    pub(crate) fn travel(&self, from: u32, to: u32) -> i32 {
        self.state.problem.travel(from as usize, to as usize)
    }

    /// What going to a place on a day costs, in parts of points.
    pub(crate) fn access(&self, at: usize, place: u32) -> i64 {
        let DayAt { manager, day } = self.stalls[at].at;
        self.state.access(manager, day, place as usize) * SCALE
    }
}
