//! What is known of a distributor, as the criteria of the stages ask for it.

use chrono::{Days, NaiveDate};
use tandem_domain::{
    flow::{Flow, FlowHealth, Month, judge},
    ids::DistributorId,
    issue::IssueStatus,
    market_event::EventState,
    record::Attained,
    stage::{Measure, StageFacts},
    visit::VisitMode,
    working_time::day_of,
};
use tandem_store::Snapshot;

use crate::visits::Index;

/// Visits and events of so many days count: what was longer ago says little about today.
const YEAR: u64 = 365;
/// Figures of so many months before this one count.
const MONTHS: u32 = 6;

/// The facts about a distributor, as of a day.
pub(super) fn facts(snapshot: &Snapshot, distributor: DistributorId, today: NaiveDate) -> StageFacts {
    let index = Index::of(snapshot);
    let company = index.distributors.get(&distributor);
    let terms =
        || snapshot.agreements.iter().filter(|one| one.distributor == distributor).map(|one| one.term);
    let issues = || snapshot.issues.iter().filter(|one| one.distributor == distributor);
    let reps = snapshot.reps.iter().filter(|one| one.distributor == distributor);
    let clients = snapshot.clients.iter();
    let clients = clients.filter(|one| one.distributor == distributor && !snapshot.is_erased(one.id.uuid()));
    let together = terms().map(|term| term.first()).min().map(|first| (today - first).num_days().max(0) / 30);
    let since = today - Days::new(YEAR);
    let zone = snapshot.programme.home_zone;
    let held: Vec<_> = snapshot
        .visits
        .iter()
        .filter(|visit| visit.state.took_place() && day_of(visit.interval.start(), zone) >= since)
        .filter_map(|visit| Some((visit, index.demands.get(&visit.demand)?)))
        .filter(|(_, demand)| {
            index.clients.get(&demand.client).is_some_and(|one| one.distributor == distributor)
        })
        .collect();
    let led = held.iter().filter(|(_, demand)| demand.mode == VisitMode::Observation).count();
    let judged: Vec<Attained> = held
        .iter()
        .filter_map(|(visit, _)| snapshot.records.iter().find(|record| record.visit == visit.id))
        .filter_map(|record| record.summary.as_ref()?.attained)
        .collect();
    let attained = judged.iter().filter(|one| **one != Attained::Not).count();
    let events = snapshot.events.iter().filter(|event| {
        event.distributor == distributor
            && event.course.state() == EventState::Held
            && day_of(event.interval.start(), zone) >= since
    });
    let last = Month::of(today).before(1);
    let flows: Vec<_> = snapshot.flows.iter().filter(|one| one.distributor == distributor).collect();
    let reported = flows.iter().filter(|one| one.month > last.before(MONTHS) && one.month <= last).count();
    let healths = Flow::ALL.map(|flow| judge(flow, flows.iter().copied(), last).0);
    let known = healths.iter().any(|health| *health != FlowHealth::Unknown);
    let sound = healths.iter().filter(|health| **health >= FlowHealth::Watch).count();
    StageFacts::default()
        .with(Measure::Sponsor, i64::from(company.is_some_and(|one| one.sponsor.is_some())))
        .with(Measure::Reps, whole(reps.count()))
        .with(Measure::Clients, whole(clients.count()))
        .with(Measure::AgreementInForce, whole(terms().filter(|term| term.contains(today)).count()))
        .with(Measure::MonthsTogether, together)
        .with(Measure::JointIssues, whole(issues().count()))
        .with(
            Measure::IssuesResolved,
            whole(issues().filter(|one| one.status == IssueStatus::Resolved).count()),
        )
        .with(Measure::VisitsHeld, whole(held.len()))
        .with(Measure::GoalsAttained, percent(attained, judged.len()))
        .with(Measure::LedByReps, percent(led, held.len()))
        .with(Measure::EventsHeld, whole(events.count()))
        .with(Measure::MonthsReported, whole(reported))
        .with(Measure::SoundFlows, known.then(|| whole(sound)))
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn percent(part: usize, of: usize) -> Option<i64> {
    (of > 0).then(|| whole(part) * 100 / whole(of))
}
