//! The visits that a distributor's stage calls for, as demands that a person may accept.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    num::{NonZeroU8, NonZeroU16},
};

use chrono::{Days, NaiveDate};
use tandem_domain::{
    client::Client,
    demand::{Cadence, Demand},
    ids::{ClientId, JointIssueId},
    issue::{IssueStatus, JointIssue},
    people::Distributor,
    rules::covering_agreement,
    stage::{ClientChoice, StageVisits},
    time::DateRange,
    working_time::day_of,
};
use tandem_words::Language;

use super::playbook::chapter;
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    sentence::Sentence,
    visits::{Index, in_language},
    wire::{events::Named, stages::ProposedDemand},
};

/// What a usual visit is worth, in the planner's points.
const USUAL_VALUE: u32 = 200;
/// Beside the time between visits, a demand is given so many days.
const SLACK_DAYS: u64 = 28;

/// What a stage proposes for a distributor, or why it proposes nothing.
pub(super) struct Proposed {
    pub demands: Vec<ProposedDemand>,
    pub why_none: Option<Sentence>,
}

/// The demands that the stage of a distributor proposes: for clients that an agreement covers and no open demand
/// names yet, in service of a joint issue that is open.
pub(super) fn proposed(
    index: &Index<'_>,
    company: &Distributor,
    today: NaiveDate,
    language: Language,
) -> Proposed {
    let none = |why| Proposed { demands: Vec::new(), why_none: Some(Sentence::new(why)) };
    let Some(chapter) = chapter(company.stage) else { return none("stages-none-left") };
    let Some(issue) = issue_of(index, company) else { return none("stages-none-without-issue") };
    let waiting = waiting(index, today);
    let mut taken: BTreeSet<ClientId> = BTreeSet::new();
    let (mut demands, mut uncovered) = (Vec::new(), 0_usize);
    for visits in &chapter.visits {
        let mut left = usize::from(visits.most);
        for client in candidates(index, company, visits) {
            if left == 0 || waiting.contains(&client.id) || taken.contains(&client.id) {
                continue;
            }
            let wish = DateRange::new(today, today + length(visits)).unwrap_or(DateRange::of_day(today));
            let Ok((_, window)) =
                covering_agreement(client, issue.product.as_ref(), wish, &index.snapshot.agreements)
            else {
                uncovered += 1;
                continue;
            };
            left -= 1;
            taken.insert(client.id);
            demands.push(ProposedDemand {
                key: format!("{}/{}", visits.key, client.id),
                client: Named { id: client.id, name: client.name.clone() },
                city: index.cities.get(&client.city).map(|city| city.name.clone()).unwrap_or_default(),
                key_client: client.key,
                mode: visits.mode,
                topic: in_language(&visits.topic, language),
                issue: Named { id: issue.id, name: issue.title.clone() },
                count: visits.count,
                every_days: visits.every_days,
                minutes: visits.minutes,
                from: window.first(),
                to: window.last(),
            });
        }
    }
    let why = if uncovered > 0 { "stages-none-covered" } else { "stages-none-left" };
    let why_none = demands.is_empty().then(|| Sentence::new(why));
    Proposed { demands, why_none }
}

/// Accepts those of the proposals with these keys, or all: each becomes a demand. Says how many.
///
/// # Errors
/// When nobody has that name, a key is none of a proposal, or the programme can't be written.
pub fn accept(desk: &mut Desk, distributor: &str, keys: Option<&[String]>) -> Result<usize, Failure> {
    let snapshot = desk.seen()?;
    let company = naming::find(&snapshot.distributors, distributor)?;
    let index = Index::of(&snapshot);
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let all = proposed(&index, company, today, Language::default()).demands;
    for key in keys.unwrap_or_default() {
        if !all.iter().any(|one| one.key == *key) {
            return Err(Failure::new(Code::NoSuchThing).with("kind", "proposal").with("name", key));
        }
    }
    let wanted = all.into_iter().filter(|one| keys.is_none_or(|keys| keys.contains(&one.key)));
    let demands: Vec<Demand> = wanted.filter_map(|one| demand(desk, &index, &one)).collect();
    if !demands.is_empty() {
        desk.change("accept-stage-demands", |writer| {
            demands.iter().try_for_each(|one| writer.put_demand(one))
        })?;
    }
    Ok(demands.len())
}

fn demand(desk: &Desk, index: &Index<'_>, proposed: &ProposedDemand) -> Option<Demand> {
    // Whoever went there before knows the way.
    let before = index.snapshot.demands.iter().rev().find(|one| one.client == proposed.client.id);
    Some(Demand {
        id: desk.env.id(),
        client: proposed.client.id,
        issue: proposed.issue.id,
        mode: proposed.mode,
        reps: before.map(|one| one.reps.clone()).unwrap_or_default(),
        managers: before.map(|one| one.managers.clone()).unwrap_or_default(),
        duration_minutes: NonZeroU16::new(proposed.minutes)?,
        cadence: Cadence { count: NonZeroU8::new(proposed.count)?, min_gap_days: proposed.every_days },
        window: DateRange::new(proposed.from, proposed.to).ok()?,
        value: USUAL_VALUE,
        preference: None,
    })
}

/// The days that the visits to a client may take.
fn length(visits: &StageVisits) -> Days {
    let between = u64::from(visits.count.saturating_sub(1)) * u64::from(visits.every_days);
    Days::new(between + SLACK_DAYS)
}

/// The open joint issue that fewest demands serve.
fn issue_of<'a>(index: &Index<'a>, company: &Distributor) -> Option<&'a JointIssue> {
    let mut served: BTreeMap<JointIssueId, usize> = BTreeMap::new();
    for demand in &index.snapshot.demands {
        *served.entry(demand.issue).or_default() += 1;
    }
    let open = index.snapshot.issues.iter();
    let open = open.filter(|one| one.distributor == company.id && one.status == IssueStatus::Open);
    open.min_by_key(|one| (served.get(&one.id).copied().unwrap_or(0), one.id))
}

/// The clients that are waited for already: with a demand that still wants a visit, or visits ahead.
fn waiting(index: &Index<'_>, today: NaiveDate) -> BTreeSet<ClientId> {
    let mut placed: BTreeMap<_, u32> = BTreeMap::new();
    let mut ahead = BTreeSet::new();
    for visit in index.snapshot.visits.iter().filter(|visit| visit.state.takes_time()) {
        *placed.entry(visit.demand).or_default() += 1;
        if visit.state.is_ahead() {
            ahead.insert(visit.demand);
        }
    }
    let waits = |demand: &&Demand| {
        let open = u32::from(demand.cadence.count.get()) > placed.get(&demand.id).copied().unwrap_or(0);
        (open && demand.window.last() >= today) || ahead.contains(&demand.id)
    };
    index.snapshot.demands.iter().filter(waits).map(|demand| demand.client).collect()
}

/// The clients that visits may go to, key clients first, then those not visited for longest.
fn candidates<'a>(index: &Index<'a>, company: &Distributor, visits: &StageVisits) -> Vec<&'a Client> {
    let mut last: BTreeMap<ClientId, chrono::DateTime<chrono::Utc>> = BTreeMap::new();
    for visit in index.snapshot.visits.iter().filter(|visit| visit.state.took_place()) {
        if let Some(demand) = index.demands.get(&visit.demand) {
            let known = last.entry(demand.client).or_insert(visit.interval.start());
            *known = visit.interval.start().max(*known);
        }
    }
    let mut clients: Vec<&Client> = index
        .snapshot
        .clients
        .iter()
        .filter(|one| one.distributor == company.id && !index.snapshot.is_erased(one.id.uuid()))
        .filter(|one| visits.clients == ClientChoice::All || one.key)
        .collect();
    clients.sort_by_key(|one| (Reverse(one.key), last.get(&one.id).copied(), one.id));
    clients
}
