//! All that a day could be: each set of visits that fits into it, once, at the times at which it is worth most.

use crate::compiled::short;
use crate::day::Candidate;
use crate::dual::Market;

/// Visits of a choice: a day that could hold more is chosen from among its shorter parts.
const MOST_VISITS: usize = 8;

/// A set of visits while it is looked for: which offers, and which candidates of theirs.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Found {
    pub(super) offers: [u16; MOST_VISITS],
    pub(super) candidates: [u32; MOST_VISITS],
    pub(super) len: usize,
    pub(super) worth: i64,
    /// The same when what it uses up is paid.
    priced: i64,
}

/// The visits of one demand and distributor, in order of their starts; later ones only where they earn more.
#[derive(Debug, Clone, Copy)]
struct Offer {
    first: u32,
    last: u32,
    /// What one costs.
    price: i64,
    /// What the best is worth when it is paid.
    top: i64,
    latest: i32,
    place: u32,
    /// What going there costs.
    access: i64,
    demand: u32,
    distributor: u32,
    demand_room: u32,
    distributor_room: u32,
}

/// What listing works with, kept from day to day.
#[derive(Debug, Default)]
pub(super) struct Lister {
    offers: Vec<Offer>,
    /// By offer: its place in the market.
    pub(super) positions: Vec<usize>,
    pub(super) candidates: Vec<Candidate>,
    pub(super) found: Vec<Found>,
    steps: usize,
    /// A set that is worth less when all is paid is of no use.
    least: i64,
    most_steps: usize,
}

impl Lister {
    /// Lists the sets that are worth `least` parts of points or more when all is paid; `false` when there are too many.
    pub(super) fn list(
        &mut self,
        market: &Market<'_, '_>,
        day: usize,
        prices: &[i64],
        least: i64,
        most_steps: usize,
    ) -> bool {
        let most = market.most(day).min(MOST_VISITS);
        self.fill(market, day, prices);
        self.least = least;
        self.most_steps = most_steps;
        self.found.clear();
        self.steps = 0;
        self.grow(market, Found::default(), most);
        // Each set once, at its best.
        self.found.sort_unstable_by_key(|f| (f.offers, f.len, -f.worth, f.candidates));
        self.found.dedup_by_key(|f| (f.offers, f.len));
        self.steps <= self.most_steps
    }

    fn fill(&mut self, market: &Market<'_, '_>, day: usize, prices: &[i64]) {
        self.offers.clear();
        self.positions.clear();
        self.candidates.clear();
        for (position, own) in market.offers_of(day) {
            let first = self.candidates.len();
            self.candidates.extend_from_slice(own);
            self.candidates[first..].sort_unstable_by_key(|c| (c.start, -c.worth, c.rep));
            let Some(one) = own.first() else { continue };
            let price = market.price_of(position, day, prices);
            let top = own.iter().map(|c| c.worth).max().unwrap_or(0) - price;
            let latest = own.iter().map(|c| c.start).max().unwrap_or(0);
            self.positions.push(position);
            self.offers.push(Offer {
                first: short(first),
                last: short(self.candidates.len()),
                price,
                top,
                latest,
                place: one.place,
                access: market.access(day, one.place),
                demand: one.demand,
                distributor: one.distributor,
                demand_room: one.demand_room,
                distributor_room: one.distributor_room,
            });
        }
    }

    /// Notes all sets that go on from one, its visits being made in order.
    fn grow(&mut self, market: &Market<'_, '_>, from: Found, left: usize) {
        let next = self.next(market, &from, left);
        // Whatever comes, no more than the best so many of these.
        let mut best = [0; MOST_VISITS];
        for step in &next {
            let mut gain = step.most;
            for slot in &mut best[..left] {
                if gain > *slot {
                    std::mem::swap(&mut gain, slot);
                }
            }
        }
        let all: i64 = best[..left].iter().sum();
        let fewer = all - best[left - 1];
        for step in next {
            let others = if step.most > best[left - 1] { all - step.most } else { fewer };
            let offer = self.offers[step.offer];
            let mut least = i64::MIN;
            for candidate in step.first..offer.last as usize {
                let worth = self.candidates[candidate].worth;
                // Later for no more is never better.
                if worth <= least {
                    continue;
                }
                least = worth;
                if from.priced + others + worth - offer.price - step.share < self.least {
                    continue;
                }
                self.steps += 1;
                if self.steps > self.most_steps {
                    return;
                }
                let found = from.and(step.offer, candidate, worth - step.access, offer.price);
                if found.priced >= self.least {
                    self.found.push(found);
                }
                if left > 1 {
                    self.grow(market, found, left - 1);
                }
            }
        }
    }

    /// The offers that can come next.
    fn next(&self, market: &Market<'_, '_>, from: &Found, left: usize) -> Vec<Step> {
        let mut next = Vec::with_capacity(self.offers.len());
        for (at, offer) in self.offers.iter().enumerate() {
            let (mut ready, mut there) = (0, false);
            let (mut of_demand, mut of_distributor) = (0, 0);
            for candidate in &from.candidates[..from.len] {
                let other = &self.candidates[*candidate as usize];
                ready = ready.max(other.end + market.travel(other.place, offer.place));
                there |= other.place == offer.place;
                of_demand += u32::from(other.demand == offer.demand);
                of_distributor += u32::from(other.distributor == offer.distributor);
            }
            if ready > offer.latest
                || of_demand >= offer.demand_room
                || of_distributor >= offer.distributor_room
            {
                continue;
            }
            let own = &self.candidates[offer.first as usize..offer.last as usize];
            let first = offer.first as usize + own.partition_point(|c| c.start < ready);
            let access = if there { 0 } else { offer.access };
            // So many visits at most can share what a place costs.
            let share = access / i64::try_from(left).unwrap_or(1);
            next.push(Step { offer: at, first, access, share, most: offer.top - share });
        }
        next
    }
}

/// An offer that can come next.
#[derive(Debug, Clone, Copy)]
struct Step {
    offer: usize,
    /// The first of its candidates that is late enough.
    first: usize,
    /// What going there costs, and the least that each visit there bears of it.
    access: i64,
    share: i64,
    /// What it adds at most when it is paid.
    most: i64,
}

impl Found {
    fn and(mut self, offer: usize, candidate: usize, worth: i64, price: i64) -> Self {
        let offer = u16::try_from(offer).unwrap_or(u16::MAX);
        let at = self.offers[..self.len].partition_point(|o| *o < offer);
        self.offers.copy_within(at..self.len, at + 1);
        self.candidates.copy_within(at..self.len, at + 1);
        self.offers[at] = offer;
        self.candidates[at] = short(candidate);
        self.len += 1;
        self.worth += worth;
        self.priced += worth - price;
        self
    }
}
