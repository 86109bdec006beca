//! What some days could be: lists of choices.

use crate::Compiled;
use crate::compiled::{Placed, short};
use crate::day::Candidate;
use crate::dual::{Market, Pad, SCALE};
use crate::threads::each;

/// Points that a choice may lose against the day's best.
const ROOM: i64 = 60;
/// Choices of all days together, about, and of one day.
const MOST_CHOICES: usize = 200_000;
const MANY: std::ops::RangeInclusive<usize> = 60..=1000;
/// Steps on the way to each of them.
const STEPS_A_CHOICE: usize = 50;
const NARROWINGS: usize = 6;

/// A choice for a day. Ranges are of the menu's lists.
#[derive(Debug, Clone, Copy)]
pub(super) struct Choice {
    /// What it adds, places paid, in parts of points.
    pub(super) worth: i64,
    pub(super) goods: (u32, u32),
    pub(super) visits: (u32, u32),
}

/// The choices of some days.
#[derive(Debug, Default)]
pub(super) struct Menu {
    pub(super) choices: Vec<Choice>,
    /// By day: its choices. The first is to stay at home.
    pub(super) days: Vec<Vec<u32>>,
    pub(super) goods: Vec<u32>,
    pub(super) visits: Vec<Candidate>,
}

impl Menu {
    /// The choices of all days of a market that lose little at some prices; `None` when it was asked to stop.
    pub(super) fn of(
        market: &Market<'_, '_>,
        prices: &[i64],
        threads: usize,
        stop: &(dyn Fn() -> bool + Sync),
    ) -> Option<Self> {
        let mut pads: Vec<Pad> = std::iter::repeat_with(Default::default).take(threads.max(1)).collect();
        let many = (MOST_CHOICES / market.len().max(1)).clamp(*MANY.start(), *MANY.end());
        let days = each(&mut pads, market.len(), |pad, day| {
            if stop() { None } else { Some(Self::of_day(market, day, prices, many, pad)) }
        });
        let mut menu = Self::default();
        for day in days {
            menu.append(day?);
        }
        Some(menu)
    }

    fn of_day(market: &Market<'_, '_>, day: usize, prices: &[i64], many: usize, pad: &mut Pad) -> Self {
        let mut menu =
            Self { choices: vec![Choice { worth: 0, goods: (0, 0), visits: (0, 0) }], ..Self::default() };
        let offers: Vec<(usize, &Candidate)> =
            market.offers_of(day).filter_map(|(position, own)| Some((position, own.first()?))).collect();
        let top = market.best(pad, day, prices).worth;
        let mut room = ROOM * SCALE;
        for _ in 0..NARROWINGS {
            let list = market.list(pad, day, prices, (top - room, room), short(many * STEPS_A_CHOICE));
            room = room * 2 / 3;
            let Some(list) = list.filter(|list| list.listed_len() <= many) else { continue };
            for (mut worth, visits) in list.listed() {
                let key = |c: &Candidate| (c.demand, c.distributor);
                let known = |c: &Candidate| offers.iter().find(|(_, first)| key(first) == key(c));
                let visits: Option<Vec<(usize, Candidate)>> =
                    visits.map(|c| Some((known(c)?.0, *c))).collect();
                let Some(visits) = visits.filter(|visits| !visits.is_empty()) else { continue };
                worth += visits.iter().map(|(at, _)| market.price_of(*at, day, prices)).sum::<i64>();
                menu.add(market, day, visits.into_iter(), worth);
            }
            break;
        }
        menu
    }

    /// Adds a day.
    fn append(&mut self, day: Self) {
        let first = short(self.choices.len());
        let (goods, visits) = (short(self.goods.len()), short(self.visits.len()));
        self.choices.extend(day.choices.iter().map(|choice| Choice {
            worth: choice.worth,
            goods: (choice.goods.0 + goods, choice.goods.1 + goods),
            visits: (choice.visits.0 + visits, choice.visits.1 + visits),
        }));
        self.goods.extend(day.goods);
        self.visits.extend(day.visits);
        self.days.push((first..short(self.choices.len())).collect());
    }

    /// Adds a choice of some visits, each with its offer's position.
    fn add(
        &mut self,
        market: &Market<'_, '_>,
        day: usize,
        visits: impl Iterator<Item = (usize, Candidate)>,
        worth: i64,
    ) -> u32 {
        let (goods, first) = (short(self.goods.len()), short(self.visits.len()));
        for (position, candidate) in visits {
            self.goods.extend(market.goods_of(position, day));
            self.visits.push(candidate);
        }
        self.choices.push(Choice {
            worth,
            goods: (goods, short(self.goods.len())),
            visits: (first, short(self.visits.len())),
        });
        short(self.choices.len() - 1)
    }

    /// The choice of these visits of a day, added where it isn't there; `None` when there is no offer of some visit's
    /// demand.
    pub(super) fn choice_of(
        &mut self,
        problem: &Compiled,
        market: &Market<'_, '_>,
        day: usize,
        visits: &[Placed],
    ) -> Option<u32> {
        if visits.is_empty() {
            return self.days[day].first().copied();
        }
        let mut found = Vec::with_capacity(visits.len());
        for v in visits {
            let distributor = short(problem.reps[v.rep as usize].distributor);
            let key = |c: &Candidate| (c.demand, c.distributor) == (v.demand, distributor);
            let mut offers = market.offers_of(day).filter_map(|(at, own)| Some((at, own.first()?)));
            let (position, like) = offers.find(|(_, first)| key(first))?;
            let span = problem.span(v);
            let worth = problem.earns(v) * SCALE;
            let same =
                Candidate { start: span.start, end: span.end, rep: v.rep, call: v.call, worth, ..*like };
            found.push((position, same));
        }
        let mut places: Vec<u32> = found.iter().map(|(_, c)| c.place).collect();
        places.sort_unstable();
        places.dedup();
        let access: i64 = places.iter().map(|place| market.access(day, *place)).sum();
        let worth = found.iter().map(|(_, c)| c.worth).sum::<i64>() - access;
        let choice = self.add(market, day, found.into_iter(), worth);
        self.days[day].push(choice);
        Some(choice)
    }

    /// What a choice uses up: positions of goods, one for each time.
    pub(super) fn goods(&self, choice: u32) -> &[u32] {
        let (first, last) = self.choices[choice as usize].goods;
        &self.goods[first as usize..last as usize]
    }

    /// The visits of a choice.
    pub(super) fn visits(&self, choice: u32) -> &[Candidate] {
        let (first, last) = self.choices[choice as usize].visits;
        &self.visits[first as usize..last as usize]
    }

    /// The visits of each day's choice.
    pub(super) fn placed(&self, market: &Market<'_, '_>, chosen: &[u32]) -> Vec<Placed> {
        chosen.iter().enumerate().flat_map(|(day, choice)| market.placed(day, self.visits(*choice))).collect()
    }
}
