//! What is in the visits, before how many they are.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};
use tandem_domain::{
    content::Content, ids::DistributorId, lacking::Requirement, time::DateRange, visit::Visit,
    working_time::day_of,
};

use crate::{
    desk::Desk,
    failure::Failure,
    naming,
    settings::days_between,
    visits::{Case, Index},
    wire::content::{LackingVisit, RequirementLine, VisitContent},
};

/// So many days are looked at, unless others are given.
const DAYS: i64 = 28;
/// How many visits with little in them are named.
const MOST: usize = 12;

/// What is in the visits that took place on these days (the last four weeks, unless given), of all or of one
/// distributor, by id or exact name.
///
/// # Errors
/// When nobody has that name, the days make no range, or the programme can't be read.
pub fn content(
    desk: &Desk,
    distributor: Option<&str>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
) -> Result<VisitContent, Failure> {
    let snapshot = desk.seen()?;
    let of = distributor.map(|name| naming::find(&snapshot.distributors, name)).transpose()?;
    let of = of.map(|found| found.id);
    let index = Index::of(&snapshot);
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let to = to.unwrap_or(today);
    let days = days_between(from.unwrap_or(to - TimeDelta::days(DAYS - 1)), to)?;
    let length = days.last() - days.first() + TimeDelta::days(1);
    let found = held(desk, &index, days, of)?;
    let earlier = held(desk, &index, days_between(days.first() - length, days.last() - length)?, of)?;
    let mut often: BTreeMap<Requirement, (u32, u32)> = BTreeMap::new();
    for (_, content) in &found {
        for one in &content.met {
            let (met, all) = often.entry(*one).or_default();
            (*met, *all) = (*met + 1, *all + 1);
        }
        for one in &content.lacks {
            often.entry(*one).or_default().1 += 1;
        }
    }
    let line = |(requirement, (met, of)): (Requirement, (u32, u32))| {
        let step = requirement.step();
        RequirementLine { requirement, step, met, of }
    };
    let mut requirements: Vec<RequirementLine> = often.into_iter().map(line).collect();
    requirements
        .sort_by(|a, b| (a.met * b.of).cmp(&(b.met * a.of)).then_with(|| a.requirement.cmp(&b.requirement)));
    let poor = found.iter().filter(|(_, content)| !content.lacks.is_empty());
    let mut lacking: Vec<LackingVisit> = poor
        .filter_map(|(visit, content)| {
            let line = index.line(visit)?;
            Some(LackingVisit {
                id: line.id,
                date: line.date,
                client: line.client,
                distributor_id: line.distributor_id,
                distributor: line.distributor,
                manager: line.manager,
                score: content.score()?,
                lacks: content.lacks.clone(),
            })
        })
        .collect();
    lacking.sort_by_key(|one| (one.score, one.date, one.id));
    lacking.truncate(MOST);
    Ok(VisitContent {
        from: days.first(),
        to: days.last(),
        visits: u32::try_from(found.len()).unwrap_or(u32::MAX),
        score: mean(&found),
        before: mean(&earlier),
        requirements,
        lacking,
    })
}

/// The visits that took place, with what is in them. Of what was erased nothing can be said.
fn held<'a>(
    desk: &Desk,
    index: &Index<'a>,
    days: DateRange,
    of: Option<DistributorId>,
) -> Result<Vec<(&'a Visit, Content)>, Failure> {
    let snapshot = index.snapshot;
    let inside = days.interval(snapshot.programme.home_zone);
    let is_of = |visit: &Visit| {
        let demand = index.demands.get(&visit.demand);
        let client = demand.and_then(|demand| index.clients.get(&demand.client));
        of.is_none() || client.map(|client| client.distributor) == of
    };
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    snapshot
        .visits
        .iter()
        .filter(|visit| visit.state.took_place() && inside.contains(&visit.interval) && is_of(visit))
        .filter(|visit| !snapshot.is_erased(visit.id.uuid()))
        .map(|visit| Ok((visit, Case::of(desk, &visit.id.to_string())?.judged().content(today))))
        .collect()
}

fn mean(visits: &[(&Visit, Content)]) -> Option<u32> {
    let scores: Vec<u32> = visits.iter().filter_map(|(_, content)| content.score()).collect();
    let count = u32::try_from(scores.len()).ok()?;
    (2 * scores.iter().sum::<u32>() + count).checked_div(2 * count)
}
