//! A distributor's entire client file, as JSON of the format `tandem-client-file/1`.
//!
//! Instants are UTC as in RFC 3339, days as `2026-01-05`, times of the day as `08:30:00` on the client's wall clock;
//! ids are UUIDs, and what names an id in one list is found by it in another. A step of a visit that nobody worked
//! on is null. `clients`, `products` and `territory` of an agreement are null where it covers all.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::Serialize;
use tandem_domain::{
    agreement::{Agreement, Only, SharingLevel},
    client::Client,
    demand::Demand,
    ids::{AgreementId, ClientId, DemandId, DistributorId, JointIssueId, RepId, VisitId},
    issue::JointIssue,
    people::{CalendarOwner, Distributor, Rep},
    promotion::Promotion,
    record::{Action, ClientQuestion, Finding, VisitRecord},
    time::DateRange,
    visit::{Visit, VisitMode, VisitState},
    working_time::day_of,
};
use tandem_store::Snapshot;

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
    /// Entries of the distributor's calendars that were understood as calls on a client.
    pub calendar_entries: Vec<FiledEntry>,
}

/// A client with its city's name.
#[derive(Debug, Clone, Serialize)]
pub struct FiledClient {
    /// The client.
    #[serde(flatten)]
    pub client: Client,
    /// Where it is, by name.
    pub city_name: String,
}

/// An agreement with what it covers.
#[derive(Debug, Clone, Serialize)]
pub struct FiledAgreement {
    /// Its id.
    pub id: AgreementId,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
    /// How far client data are shared.
    pub sharing: SharingLevel,
    /// The clients that it names.
    pub clients: Option<Vec<ClientId>>,
    /// The products that it names.
    pub products: Option<Vec<String>>,
    /// The cities that it names.
    pub territory: Option<Vec<String>>,
}

/// A visit with what is written down about it.
#[derive(Debug, Clone, Serialize)]
pub struct FiledVisit {
    /// Its id.
    pub id: VisitId,
    /// The client.
    pub client: ClientId,
    /// The joint issue that it serves.
    pub issue: JointIssueId,
    /// The demand that it serves.
    pub demand: DemandId,
    /// Who leads.
    pub mode: VisitMode,
    /// How far it has come.
    pub state: VisitState,
    /// When it begins.
    pub start: DateTime<Utc>,
    /// When it ends.
    pub end: DateTime<Utc>,
    /// The manufacturer's manager, by name.
    pub manager: String,
    /// The distributor's rep.
    pub rep: RepId,
    /// What the calendar entry says that it rides along on.
    pub rides_on: Option<String>,
    /// What is written down, step by step.
    pub record: Option<VisitRecord>,
}

/// A calendar entry that was understood as a call on a client.
#[derive(Debug, Clone, Serialize)]
pub struct FiledEntry {
    /// Whose call it is.
    pub rep: RepId,
    /// On whom.
    pub client: ClientId,
    /// What the entry says.
    pub title: String,
    /// When it begins.
    pub start: DateTime<Utc>,
    /// When it ends.
    pub end: DateTime<Utc>,
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
    let city = |id| snapshot.cities.iter().find(|city| city.id == id).map(|city| city.name.clone());
    let clients: Vec<&Client> = snapshot.clients.iter().filter(|one| one.distributor == own).collect();
    let ids: BTreeSet<ClientId> = clients.iter().map(|client| client.id).collect();
    let demands: Vec<&Demand> = snapshot.demands.iter().filter(|one| ids.contains(&one.client)).collect();
    let visits: Vec<FiledVisit> =
        snapshot.visits.iter().filter_map(|visit| filed(&snapshot, &demands, visit)).collect();
    let of_visits: BTreeSet<VisitId> = visits.iter().map(|visit| visit.id).collect();
    Ok(ClientFile {
        format: FORMAT,
        made_at: desk.env.now(),
        programme: snapshot.programme.name.clone(),
        manufacturer: snapshot.programme.manufacturer.clone(),
        city: city(company.city).unwrap_or_default(),
        reps: snapshot.reps.iter().filter(|rep| rep.distributor == own).cloned().collect(),
        agreements: snapshot
            .agreements
            .iter()
            .filter(|agreement| agreement.distributor == own)
            .map(|agreement| agreed(&snapshot, agreement))
            .collect(),
        issues: snapshot.issues.iter().filter(|issue| issue.distributor == own).cloned().collect(),
        demands: demands.iter().map(|demand| (*demand).clone()).collect(),
        findings: snapshot.findings.iter().filter(|one| of_visits.contains(&one.visit)).cloned().collect(),
        questions: snapshot.questions.iter().filter(|one| of_visits.contains(&one.visit)).cloned().collect(),
        actions: snapshot.actions.iter().filter(|one| of_visits.contains(&one.visit)).cloned().collect(),
        calendar_entries: entries(desk, &snapshot, own),
        promotions: snapshot.promotions.iter().filter(|one| one.distributor == own).cloned().collect(),
        clients: clients
            .into_iter()
            .map(|client| FiledClient {
                client: client.clone(),
                city_name: city(client.city).unwrap_or_default(),
            })
            .collect(),
        distributor: company.clone(),
        visits,
    })
}

fn filed(snapshot: &Snapshot, demands: &[&Demand], visit: &Visit) -> Option<FiledVisit> {
    let demand = demands.iter().find(|demand| demand.id == visit.demand)?;
    let manager = snapshot.managers.iter().find(|manager| manager.id == visit.manager);
    Some(FiledVisit {
        id: visit.id,
        client: demand.client,
        issue: demand.issue,
        demand: demand.id,
        mode: demand.mode,
        state: visit.state,
        start: visit.interval.start(),
        end: visit.interval.end(),
        manager: manager.map(|manager| manager.name.clone()).unwrap_or_default(),
        rep: visit.rep,
        rides_on: visit.rides_on.as_ref().map(|call| call.title.clone()),
        record: snapshot.records.iter().find(|record| record.visit == visit.id).cloned(),
    })
}

fn agreed(snapshot: &Snapshot, agreement: &Agreement) -> FiledAgreement {
    let city = |id| snapshot.cities.iter().find(|city| city.id == id).map(|city| city.name.clone());
    FiledAgreement {
        id: agreement.id,
        from: agreement.term.first(),
        to: agreement.term.last(),
        sharing: agreement.sharing,
        clients: these(&agreement.scope.clients, |id| Some(*id)),
        products: these(&agreement.scope.products, |name| Some(name.clone())),
        territory: these(&agreement.scope.territory, |id| city(*id)),
    }
}

fn these<T: Ord, U>(limit: &Only<T>, told: impl Fn(&T) -> Option<U>) -> Option<Vec<U>> {
    match limit {
        Only::All => None,
        Only::These(these) => Some(these.iter().filter_map(told).collect()),
    }
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
