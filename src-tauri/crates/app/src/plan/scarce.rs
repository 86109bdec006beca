//! What holds a plan back, and what one more of it would bring, in words.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate};
use tandem_domain::{
    ids::{CityId, DemandId, ManagerId},
    working_time::day_of,
};
use tandem_planner::{Control, Scarcity, WeekPrice, check, scarcity};

use super::{
    Effort, horizon,
    problem::{self, Asked},
    scope::Within,
    unfit, what_if,
};
use crate::{
    competence::Book,
    desk::Desk,
    failure::{Code, Failure},
    sentence::Sentence,
    settings::days_between,
    visits::Index,
    wire::plan::Proposal,
};

/// The prices are good by then: further steps change less than a visit's tenth.
const STEPS: u32 = 250;
/// What one more would bring is only told from so many tenths of a visit on.
const WORTH_TELLING: i64 = 3;
/// So many managers, and distributors, are told of.
const MOST: usize = 3;

/// What is scarce for a proposal, or for the plan in force: what one more field day of a manager would be worth, which
/// city on which weekday is the bottleneck, and whose weekly limit holds the plan back. The same sentences for the same
/// programme.
///
/// # Errors
/// When the programme can't be read, or it was told to stop.
pub fn scarce(
    desk: &Desk,
    proposal: Option<&Proposal>,
    effort: &Effort,
    control: &dyn Control,
) -> Result<Vec<Sentence>, Failure> {
    let snapshot = desk.seen()?;
    let request = proposal.map(|proposal| proposal.asked.clone()).unwrap_or_default();
    let then = what_if::supposed(&snapshot, &request.what_if)?;
    let days = match proposal {
        Some(proposal) => days_between(proposal.from, proposal.to)?,
        None => horizon::days_in_force(&then, desk.env.now()),
    };
    let index = Index::of(&then);
    let availability = desk.availability(days)?;
    let within = Within::of(&then, &request.scope)?;
    let book = Book::of(&then, day_of(desk.env.now(), then.programme.home_zone));
    let asked = Asked {
        within: &within,
        stay: &BTreeSet::new(),
        emphasis: request.emphasis,
        competence: Some(&book),
    };
    let written =
        problem::write(&index, &availability, days, desk.env.now(), &asked).map_err(|e| unfit(&e))?;
    let known = if let Some(proposal) = proposal {
        (proposal.objective, proposal.visits.len())
    } else {
        let visits: Vec<_> = then.visits.iter().filter_map(|visit| written.visit(visit)).collect();
        (check(&written.compiled, &visits).objective, visits.len())
    };
    let threads = effort.options(&written.compiled).threads;
    let found = scarcity(&written.compiled, known, (STEPS, threads), control)
        .ok_or_else(|| Failure::new(Code::Stopped))?;
    Ok(Teller { index: &index, monday: written.clock.monday(), found: &found }.sentences())
}

/// Says what was found.
struct Teller<'a> {
    index: &'a Index<'a>,
    /// The planner's first day.
    monday: NaiveDate,
    found: &'a Scarcity,
}

impl Teller<'_> {
    fn sentences(&self) -> Vec<Sentence> {
        let mut told: Vec<Sentence> = self.days();
        told.extend(self.bottleneck());
        told.extend(self.weeks("plan-scarce-manager-week", &self.found.manager_weeks, &|id| {
            self.index.managers.get(&id.parse().ok()?).map(|manager| manager.name.clone())
        }));
        told.extend(self.weeks("plan-scarce-distributor-week", &self.found.distributor_weeks, &|id| {
            self.index.distributors.get(&id.parse().ok()?).map(|distributor| distributor.name.clone())
        }));
        if told.is_empty() {
            told.push(Sentence::new("plan-scarce-nothing"));
        }
        told
    }

    /// Tenths of a visit.
    fn tenths(&self, points: i64) -> i64 {
        points.saturating_mul(10) / self.found.visit.max(1)
    }

    fn visits(&self, points: i64) -> String {
        let tenths = self.tenths(points);
        format!("{}.{}", tenths / 10, tenths % 10)
    }

    fn day(&self, day: i64) -> NaiveDate {
        self.monday + Days::new(u64::try_from(day).unwrap_or(0))
    }

    /// One more field day, by manager: of the month in which it is worth most, on average of its days.
    fn days(&self) -> Vec<Sentence> {
        let mut months: BTreeMap<(ManagerId, i32, u32), Vec<i64>> = BTreeMap::new();
        for price in &self.found.days {
            let (day, Ok(manager)) = (self.day(price.day), price.manager.parse()) else { continue };
            months.entry((manager, day.year(), day.month())).or_default().push(price.points);
        }
        let mean =
            |points: &[i64]| points.iter().sum::<i64>() / i64::try_from(points.len()).unwrap_or(1).max(1);
        let mut best: BTreeMap<ManagerId, (i64, i32, u32)> = BTreeMap::new();
        for ((manager, year, month), points) in months {
            let worth = mean(&points);
            let known = best.entry(manager).or_insert((worth, year, month));
            if worth > known.0 {
                *known = (worth, year, month);
            }
        }
        let mut best: Vec<_> = best.into_iter().collect();
        best.sort_by_key(|(_, (worth, ..))| -worth);
        let told = best.into_iter().filter(|(_, (worth, ..))| self.tenths(*worth) >= WORTH_TELLING);
        told.take(MOST)
            .filter_map(|(manager, (worth, year, month))| {
                let manager = self.index.managers.get(&manager)?;
                Some(
                    Sentence::new("plan-scarce-day")
                        .with("who", manager.name.clone())
                        .with("year", year.to_string())
                        .with("month", i64::from(month))
                        .with("visits", self.visits(worth)),
                )
            })
            .collect()
    }

    /// The city and the weekday for which another day would be worth most, on average of the days of that weekday.
    fn bottleneck(&self) -> Option<Sentence> {
        let mut weekdays: BTreeMap<u32, i64> = BTreeMap::new();
        let mut worth: BTreeMap<(CityId, u32), i64> = BTreeMap::new();
        for price in &self.found.days {
            let weekday = self.day(price.day).weekday().number_from_monday();
            *weekdays.entry(weekday).or_default() += 1;
            let cities = price.demands.iter().filter_map(|demand| self.city(demand));
            let share = price.points / i64::try_from(price.demands.len()).unwrap_or(1).max(1);
            for city in cities {
                *worth.entry((city, weekday)).or_default() += share;
            }
        }
        let mean = |((city, weekday), points): ((CityId, u32), i64)| {
            (points / weekdays.get(&weekday).copied().unwrap_or(1).max(1), city, weekday)
        };
        let (points, city, weekday) = worth.into_iter().map(mean).max()?;
        let city = self.index.cities.get(&city)?;
        (self.tenths(points) >= 1).then(|| {
            Sentence::new("plan-scarce-city")
                .with("city", city.name.clone())
                .with("weekday", i64::from(weekday))
        })
    }

    fn city(&self, demand: &str) -> Option<CityId> {
        let demand = self.index.demands.get(&demand.parse::<DemandId>().ok()?)?;
        self.index.clients.get(&demand.client).map(|client| client.city)
    }

    /// Weekly limits: whose hold the plan back most, how many weeks do, and the one in which it costs most.
    fn weeks(
        &self,
        sentence: &'static str,
        prices: &[WeekPrice],
        name: &dyn Fn(&str) -> Option<String>,
    ) -> Vec<Sentence> {
        let mut by_owner: BTreeMap<&str, Vec<(i64, i64)>> = BTreeMap::new();
        for price in prices.iter().filter(|price| self.tenths(price.points) >= WORTH_TELLING) {
            by_owner.entry(&price.id).or_default().push((price.points, price.week));
        }
        let mut worst: Vec<(i64, i64, usize, &str)> = by_owner
            .into_iter()
            .filter_map(|(id, weeks)| {
                let (points, week) = *weeks.iter().max()?;
                Some((points, week, weeks.len(), id))
            })
            .collect();
        worst.sort_by_key(|(points, ..)| -points);
        let told = worst.into_iter().take(MOST).filter_map(|(points, week, weeks, id)| {
            Some(
                Sentence::new(sentence)
                    .with("who", name(id)?)
                    .with("weeks", weeks)
                    .with("day", self.day(week * 7))
                    .with("visits", self.visits(points)),
            )
        });
        told.collect()
    }
}
