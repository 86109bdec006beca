//! A distributor's entire client file, as JSON of the format `tandem-client-file/1`.
//!
//! Instants are UTC as in RFC 3339, days as `2026-01-05`, times of the day as `08:30:00` on the client's wall clock;
//! ids are UUIDs, and what names an id in one list is found by it in another. A step of a visit that nobody worked
//! on is null. `clients`, `products` and `territory` of an agreement are null where it covers all.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use tandem_domain::{
    attachment::Attachment,
    charter::Charter,
    client::Client,
    demand::Demand,
    flow::FlowRecord,
    ids::{ClientId, DistributorId, FindingId, JointIssueId, RepId, VisitId},
    issue::{Evidence, JointIssue},
    market_event::MarketEvent,
    people::{CalendarOwner, Distributor, Rep},
    promotion::Promotion,
    record::{Action, ClientQuestion, Finding},
    sponsor::SponsorNews,
    time::DateRange,
    training::Training,
    working_time::day_of,
};
use tandem_store::Snapshot;

use super::filed::{self, FiledAgreement, FiledClient, FiledEntry, FiledEvent, FiledTraining, FiledVisit};
use crate::{
    availability::{Availability, Kept},
    desk::Desk,
    failure::{Code, Failure},
    naming,
};

/// The format's name and version.
pub const FORMAT: &str = "tandem-client-file/1";

/// How far back and ahead of today calendars are looked through.
const DAYS: i64 = 550;

/// All that is known of a distributor's clients.
#[derive(Debug, Clone, Serialize)]
pub struct ClientFile {
    /// `tandem-client-file/1`.
    pub format: &'static str,
    /// When it was written.
    pub made_at: DateTime<Utc>,
    /// The programme.
    pub programme: String,
    /// The manufacturer that hands it back.
    pub manufacturer: String,
    /// Whose it is.
    pub distributor: Distributor,
    /// The distributor's city.
    pub city: String,
    /// Its reps.
    pub reps: Vec<Rep>,
    /// Its clients.
    pub clients: Vec<FiledClient>,
    /// The agreements with it.
    pub agreements: Vec<FiledAgreement>,
    /// The problems that both sides agreed to work on.
    pub issues: Vec<JointIssue>,
    /// The visits that were wanted.
    pub demands: Vec<Demand>,
    /// Visits, by time, with what is written down about them.
    pub visits: Vec<FiledVisit>,
    /// What visits brought up.
    pub findings: Vec<Finding>,
    /// What clients asked.
    pub questions: Vec<ClientQuestion>,
    /// What visits left to do.
    pub actions: Vec<Action>,
    /// The promotion plans for the clients.
    pub promotions: Vec<Promotion>,
    /// The files that are kept with visits, without their content.
    pub attachments: Vec<Attachment>,
    /// The topics that were given to findings.
    pub finding_topics: BTreeMap<FindingId, String>,
    /// What shows how far the joint issues have come.
    pub evidence: Vec<Evidence>,
    /// The charters, by version.
    pub charters: Vec<Charter>,
    /// Market events, by time.
    pub events: Vec<FiledEvent>,
    /// Training sessions of the reps, by day.
    pub trainings: Vec<FiledTraining>,
    /// What was counted of the distributor's months.
    pub flows: Vec<FlowRecord>,
    /// What the sponsor was told, and when.
    pub sponsor_news: Vec<SponsorNews>,
    /// Entries of the distributor's calendars that were understood as calls on a client.
    pub calendar_entries: Vec<FiledEntry>,
}

/// The client file of a distributor, named by id or exact name: complete, however little the agreement shares, for
/// it is the distributor's own, and with nothing of any other distributor.
///
/// # Errors
/// When nobody has that name, it was erased, or the programme can't be read.
pub fn client_file(desk: &Desk, distributor: &str) -> Result<ClientFile, Failure> {
    let snapshot = desk.snapshot()?;
    let company = naming::find(&snapshot.distributors, distributor)?;
    if snapshot.is_erased(company.id.uuid()) {
        return Err(Failure::new(Code::Erased));
    }
    let own = company.id;
    let clients: Vec<&Client> = snapshot.clients.iter().filter(|one| one.distributor == own).collect();
    let ids: BTreeSet<ClientId> = clients.iter().map(|client| client.id).collect();
    let demands: Vec<&Demand> = snapshot.demands.iter().filter(|one| ids.contains(&one.client)).collect();
    let visits: Vec<FiledVisit> =
        snapshot.visits.iter().filter_map(|visit| filed::visit(&snapshot, &demands, visit)).collect();
    let of_visits: BTreeSet<VisitId> = visits.iter().map(|visit| visit.id).collect();
    let at_visit = |visit: VisitId| of_visits.contains(&visit);
    let findings: Vec<Finding> =
        snapshot.findings.iter().filter(|one| at_visit(one.visit)).cloned().collect();
    let issues: Vec<JointIssue> =
        snapshot.issues.iter().filter(|issue| issue.distributor == own).cloned().collect();
    let is_found = |id: &FindingId| findings.iter().any(|one| one.id == *id);
    let is_issue = |id: JointIssueId| issues.iter().any(|one| one.id == id);
    let mut events: Vec<&MarketEvent> = snapshot.events.iter().filter(|one| one.distributor == own).collect();
    events.sort_by_key(|event| (event.interval, event.id));
    let mut trainings: Vec<&Training> =
        snapshot.trainings.iter().filter(|one| one.distributor == Some(own)).collect();
    trainings.sort_by_key(|training| (training.on, training.id));
    Ok(ClientFile {
        format: FORMAT,
        made_at: desk.env.now(),
        programme: snapshot.programme.name.clone(),
        manufacturer: snapshot.programme.manufacturer.clone(),
        city: filed::city(&snapshot, company.city).unwrap_or_default(),
        reps: snapshot.reps.iter().filter(|rep| rep.distributor == own).cloned().collect(),
        agreements: snapshot
            .agreements
            .iter()
            .filter(|agreement| agreement.distributor == own)
            .map(|agreement| filed::agreement(&snapshot, agreement))
            .collect(),
        demands: demands.iter().map(|demand| (*demand).clone()).collect(),
        questions: snapshot.questions.iter().filter(|one| at_visit(one.visit)).cloned().collect(),
        actions: snapshot.actions.iter().filter(|one| at_visit(one.visit)).cloned().collect(),
        attachments: snapshot.attachments.iter().filter(|one| at_visit(one.visit)).cloned().collect(),
        finding_topics: snapshot
            .finding_topics
            .iter()
            .filter(|(id, _)| is_found(id))
            .map(|(id, topic)| (*id, topic.clone()))
            .collect(),
        evidence: snapshot.evidence.iter().filter(|one| is_issue(one.issue)).cloned().collect(),
        charters: snapshot.charters.iter().filter(|one| one.distributor == own).cloned().collect(),
        events: events.into_iter().map(|event| filed::event(&snapshot, event)).collect(),
        trainings: trainings.into_iter().map(|one| filed::training(&snapshot, own, one)).collect(),
        flows: snapshot.flows.iter().filter(|one| one.distributor == own).cloned().collect(),
        sponsor_news: snapshot.sponsor_news.iter().filter(|one| one.distributor == own).cloned().collect(),
        calendar_entries: entries(desk, &snapshot, own),
        promotions: snapshot.promotions.iter().filter(|one| one.distributor == own).cloned().collect(),
        clients: clients.into_iter().map(|client| filed::client(&snapshot, client)).collect(),
        distributor: company.clone(),
        issues,
        findings,
        visits,
    })
}

/// What the calendars of the distributor and its people are understood to say of clients.
fn entries(desk: &Desk, snapshot: &Snapshot, own: DistributorId) -> Vec<FiledEntry> {
    let mut alone = snapshot.clone();
    let is_own = |rep: RepId| snapshot.reps.iter().any(|one| one.id == rep && one.distributor == own);
    alone.calendars.retain(|calendar| match calendar.owner {
        CalendarOwner::Rep(rep) => is_own(rep),
        CalendarOwner::Distributor(distributor) => distributor == own,
        CalendarOwner::Manager(_) => false,
    });
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let Ok(days) = DateRange::new(today - TimeDelta::days(DAYS), today + TimeDelta::days(DAYS)) else {
        return Vec::new();
    };
    let availability = Availability::of(&alone, days, None, &Kept::default());
    let calls = availability.calls_with(own).iter();
    calls
        .map(|call| FiledEntry {
            rep: call.rep,
            client: call.client,
            title: call.entry.title.clone(),
            start: call.entry.interval.start(),
            end: call.entry.interval.end(),
        })
        .collect()
}
