//! What is scarce, and what one more of it would be worth: the shadow prices of the planning problem.
//!
//! The bound ([`crate::dual`]) comes with a price for every limit: no plan of the problem with one more of what is
//! limited has more points than the bound and that price together. A day of a manager in the field has a price, too:
//! what the best visits of that day would earn beyond what they cost at the prices of everything else. Prices are an
//! upper estimate, as the bound is, and hold for one more: the second is worth less. Only of a weekly limit that is
//! lower than what a single day could hold one more may be worth more than its price, since it lets that day hold more.

use crate::Compiled;
use crate::compiled::short;
use crate::dual::{Ascent, DayAt, Good, Market, Pad, Prices, SCALE};
use crate::search::Control;
use crate::state::State;
use crate::threads::each;
use serde::Serialize;

/// What one more would be worth at the most, in points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Scarcity {
    /// No plan has more points than this.
    pub bound: i64,
    /// Points of a visit in the plan, on average; 0 without visits.
    pub visit: i64,
    /// By manager and day on which the manager could make visits: another day like it, its week's limit as it is.
    pub days: Vec<DayPrice>,
    /// By manager and week: one visit more than the manager's weekly limit.
    pub manager_weeks: Vec<WeekPrice>,
    /// By distributor and week: one visit more than the distributor's weekly limit.
    pub distributor_weeks: Vec<WeekPrice>,
}

/// What another day of a manager would be worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DayPrice {
    /// The manager.
    pub manager: String,
    /// Day of the horizon, from 0.
    pub day: i64,
    /// Points at the most.
    pub points: i64,
    /// The demands that its best visits would serve.
    pub demands: Vec<String>,
}

/// What one more visit in a week would be worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WeekPrice {
    /// The manager or distributor.
    pub id: String,
    /// Week of the horizon, from 0.
    pub week: i64,
    /// Points at the most; weeks in which it would be worth nothing are left out.
    pub points: i64,
}

/// Points from their parts, rounded up: a price is an upper estimate.
fn points(parts: i64) -> i64 {
    parts.max(0).div_euclid(SCALE) + i64::from(parts.max(0).rem_euclid(SCALE) > 0)
}

/// What is scarce, given the points and number of visits of a good plan. The prices get better step by step, at most so
/// many. The same input gives the same prices, on any number of threads; `None` when it was asked to stop: prices on
/// their way down are far too high to be told.
pub fn scarcity(
    problem: &Compiled,
    (known, visits): (i64, usize),
    (steps, threads): (u32, usize),
    control: &dyn Control,
) -> Option<Scarcity> {
    let fixed = State::of(problem, &problem.locked);
    let managers = 0..short(problem.managers.len());
    let days: Vec<DayAt> =
        managers.flat_map(|manager| (0..problem.days).map(move |day| DayAt { manager, day })).collect();
    let market = Market::beside(&fixed, &days, || control.should_stop())?;
    let mut ascent = Ascent::new(&market, &Prices::guess(problem));
    let mut pads: Vec<Pad> = std::iter::repeat_with(Pad::default).take(threads.max(1)).collect();
    let stop = || control.should_stop();
    for _ in 0..steps.max(1) {
        ascent.step(&market, known, &mut pads, &stop)?;
        if ascent.settled() {
            break;
        }
    }
    let prices = ascent.best(&market);
    let by_place = market.priced(&prices);
    let best = each(&mut pads, market.len(), |pad, at| market.best(pad, at, &by_place));
    let days = best.iter().enumerate().map(|(at, best)| {
        let DayAt { manager, day } = market.day(at);
        DayPrice {
            manager: problem.managers[manager as usize].person.id.clone(),
            day: day.into(),
            points: points(best.bound),
            demands: best
                .visits
                .iter()
                .map(|visit| problem.demands[visit.demand as usize].id.clone())
                .collect(),
        }
    });
    let weeks = |ids: Vec<&String>, good: &dyn Fn(u32, i32) -> Good| -> Vec<WeekPrice> {
        let all = (0..).zip(ids).flat_map(|(at, id)| {
            let weeks = 0..i32::try_from(problem.weeks()).unwrap_or(0);
            weeks.map(move |week| (at, id, week))
        });
        let priced = all.map(|(at, id, week)| WeekPrice {
            id: id.clone(),
            week: week.into(),
            points: points(prices.price(good(at, week))),
        });
        priced.filter(|week| week.points > 0).collect()
    };
    Some(Scarcity {
        bound: ascent.bound(),
        visit: known.max(0) / i64::try_from(visits).unwrap_or(1).max(1),
        days: days.collect(),
        manager_weeks: weeks(problem.managers.iter().map(|m| &m.person.id).collect(), &Good::ManagerWeek),
        distributor_weeks: weeks(
            problem.distributors.iter().map(|d| &d.id).collect(),
            &Good::DistributorWeek,
        ),
    })
}
