//! What the visits with a distributor brought: a page that can be handed over.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use tandem_domain::{
    agreement::SharingLevel,
    ids::{ClientId, VisitId},
    record::{Attained, Score, Side, VisitRecord},
    sharing::Levels,
    visit::{Visit, VisitMode, VisitState},
    working_time::day_of,
};

use super::{count, issues, partner, ratings, visits_with};
use crate::{
    desk::Desk,
    failure::Failure,
    visits::Index,
    wire::partnership::{ByMode, BySide, ClientResult, DoneOf, Goals, IssueResult, Results},
};

/// What the visits with a distributor brought, named by id or exact name.
///
/// # Errors
/// When nobody has that name, or the programme can't be read.
pub fn results(desk: &Desk, distributor: &str) -> Result<Results, Failure> {
    let snapshot = desk.seen()?;
    let company = partner(&snapshot, distributor)?;
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let index = Index::of(&snapshot);
    let visits = visits_with(&index, company.id);
    let seen = Seen {
        today,
        records: snapshot.records.iter().map(|record| (record.visit, record)).collect(),
        held: visits.iter().copied().filter(|visit| visit.state.took_place()).collect(),
        ahead: visits.iter().copied().filter(|visit| visit.state.is_ahead()).collect(),
        index: &index,
    };
    let own: BTreeSet<VisitId> = visits.iter().map(|visit| visit.id).collect();
    let missed = |visit: &&&Visit| matches!(visit.state, VisitState::Cancelled | VisitState::NoShow);
    let actions = snapshot.actions.iter().filter(|one| own.contains(&one.visit));
    let answers = snapshot.questions.iter().filter(|one| own.contains(&one.visit));
    let (clients, not_shared) = seen.clients();
    Ok(Results {
        distributor_id: company.id,
        distributor: company.name.clone(),
        from: seen.held.first().map(|visit| seen.day(visit)),
        to: today,
        held: seen.by_mode(),
        ahead: count(seen.ahead.len()),
        missed: count(visits.iter().filter(missed).count()),
        goals: seen.goals(&seen.held),
        issues: issues::sorted(&index, company.id).into_iter().map(|issue| seen.issue(issue)).collect(),
        actions: seen.done(actions.map(|one| (one.owner.side, one.due, one.done_on))),
        answers: seen.done(answers.map(|one| (one.owner.side, one.due, one.answered_on))),
        ratings: BySide {
            manufacturer: ratings::over_time(seen.ratings(Side::Manufacturer)),
            distributor: ratings::over_time(seen.ratings(Side::Distributor)),
        },
        clients,
        clients_not_shared: not_shared,
    })
}

/// The visits with one distributor, and all that is looked up for them.
struct Seen<'a> {
    index: &'a Index<'a>,
    today: NaiveDate,
    records: BTreeMap<VisitId, &'a VisitRecord>,
    /// Those that took place, by time.
    held: Vec<&'a Visit>,
    ahead: Vec<&'a Visit>,
}

impl<'a> Seen<'a> {
    fn day(&self, visit: &Visit) -> NaiveDate {
        self.index.local(visit.interval.start()).date()
    }

    fn by_mode(&self) -> ByMode {
        let of = |mode: VisitMode| {
            let is = |visit: &&&Visit| {
                self.index.demands.get(&visit.demand).is_some_and(|demand| demand.mode == mode)
            };
            count(self.held.iter().filter(is).count())
        };
        ByMode { demonstration: of(VisitMode::Demonstration), observation: of(VisitMode::Observation) }
    }

    fn goals(&self, visits: &[&Visit]) -> Goals {
        let mut goals = Goals::default();
        for visit in visits {
            let summary = self.records.get(&visit.id).and_then(|record| record.summary.as_ref());
            match summary.and_then(|summary| summary.attained) {
                Some(Attained::Fully) => goals.fully += 1,
                Some(Attained::Partly) => goals.partly += 1,
                Some(Attained::Not) => goals.not += 1,
                None => {}
            }
        }
        goals
    }

    fn issue(&self, issue: &tandem_domain::issue::JointIssue) -> IssueResult {
        let serving = |visits: &[&Visit]| {
            let serves = |visit: &&&Visit| {
                self.index.demands.get(&visit.demand).is_some_and(|demand| demand.issue == issue.id)
            };
            count(visits.iter().filter(serves).count())
        };
        IssueResult {
            id: issue.id,
            title: issue.title.clone(),
            status: issue.status,
            side: issue.owner.side,
            person: issue.owner.person.clone(),
            target: issue.target.text.clone(),
            target_by: issue.target.by,
            held: serving(&self.held),
            ahead: serving(&self.ahead),
            evidence: issues::evidence(self.index, issue),
        }
    }

    fn done(
        &self,
        items: impl Iterator<Item = (Side, Option<NaiveDate>, Option<NaiveDate>)>,
    ) -> BySide<DoneOf> {
        let mut both = BySide::<DoneOf>::default();
        for (side, due, done) in items {
            let share = match side {
                Side::Manufacturer => &mut both.manufacturer,
                Side::Distributor => &mut both.distributor,
            };
            if done.is_some() {
                share.done += 1;
            } else {
                share.open += 1;
                share.overdue += u32::from(due.is_some_and(|due| due < self.today));
            }
        }
        both
    }

    fn ratings(&self, side: Side) -> Vec<(NaiveDate, Score)> {
        let rated = |visit: &&'a Visit| {
            let summary = self.records.get(&visit.id)?.summary.as_ref()?;
            let rating = match side {
                Side::Manufacturer => summary.manufacturer.as_ref(),
                Side::Distributor => summary.distributor.as_ref(),
            };
            Some((self.day(visit), rating?.score))
        };
        self.held.iter().filter_map(rated).collect()
    }

    /// The clients that were visited, as far as the agreement shares that; and how many it does not.
    fn clients(&self) -> (Vec<ClientResult>, u32) {
        let mut by_client: BTreeMap<ClientId, Vec<&Visit>> = BTreeMap::new();
        for visit in &self.held {
            if let Some(demand) = self.index.demands.get(&visit.demand) {
                by_client.entry(demand.client).or_default().push(visit);
            }
        }
        let snapshot = self.index.snapshot;
        let levels = Levels::on(self.today, &snapshot.clients, &snapshot.agreements);
        let (mut told, mut not_shared) = (Vec::new(), 0);
        for (id, visits) in by_client {
            let Some(client) = self.index.clients.get(&id) else { continue };
            if snapshot.is_erased(id.uuid()) || levels.of_client(client.id) == SharingLevel::BusyOnly {
                not_shared += 1;
                continue;
            }
            let of_these = |visit: VisitId| visits.iter().any(|one| one.id == visit);
            let open = snapshot.findings.iter().filter(|one| one.settled_on.is_none() && of_these(one.visit));
            told.push(ClientResult {
                id,
                name: client.name.clone(),
                held: count(visits.len()),
                last_on: visits.last().map(|visit| self.day(visit)),
                goals: self.goals(&visits),
                open_findings: count(open.count()),
            });
        }
        told.sort_by(|a, b| (b.held, &a.name).cmp(&(a.held, &b.name)));
        (told, not_shared)
    }
}
