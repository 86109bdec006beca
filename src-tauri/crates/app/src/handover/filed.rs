//! Parts of the client file in which what lies elsewhere is said by name.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use tandem_domain::{
    agreement::{Agreement, Only, SharingLevel},
    client::Client,
    demand::Demand,
    ids::{
        AgreementId, CityId, ClientId, DemandId, DistributorId, JointIssueId, MarketEventId, RepId,
        TrainingId, VisitId,
    },
    market_event::{Budget, EventCourse, EventMaterial, MarketEvent, MarketEventKind},
    record::VisitRecord,
    training::Training,
    visit::{Visit, VisitMode, VisitState},
};
use tandem_store::Snapshot;

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

/// A market event.
#[derive(Debug, Clone, Serialize)]
pub struct FiledEvent {
    /// Its id.
    pub id: MarketEventId,
    /// What kind of meeting it is.
    pub kind: MarketEventKind,
    /// What it is called.
    pub title: String,
    /// The client at whose place it is.
    pub client: Option<ClientId>,
    /// The city, by name.
    pub city: String,
    /// Where in it.
    pub place: String,
    /// When it begins.
    pub start: DateTime<Utc>,
    /// When it ends.
    pub end: DateTime<Utc>,
    /// The manufacturer's managers who take part, by name.
    pub managers: Vec<String>,
    /// The reps who take part.
    pub reps: Vec<RepId>,
    /// The clients that are invited.
    pub invited: Vec<ClientId>,
    /// What must be ready.
    pub materials: Vec<EventMaterial>,
    /// What it may cost and did cost, in whole units of the currency.
    pub budget: Budget,
    /// What became of it.
    pub course: EventCourse,
}

/// A training session of the distributor's reps.
#[derive(Debug, Clone, Serialize)]
pub struct FiledTraining {
    /// Its id.
    pub id: TrainingId,
    /// On which day.
    pub on: NaiveDate,
    /// The ability that it was about.
    pub topic: String,
    /// What it was called.
    pub title: String,
    /// Who gave it.
    pub by: String,
    /// What else is noted of it.
    pub note: String,
    /// The reps who attended.
    pub reps: Vec<RepId>,
    /// The visits whose gaps it answers.
    pub answers: Vec<VisitId>,
}

/// What a city is called.
pub(super) fn city(snapshot: &Snapshot, id: CityId) -> Option<String> {
    snapshot.cities.iter().find(|city| city.id == id).map(|city| city.name.clone())
}

/// A client with its city's name.
pub(super) fn client(snapshot: &Snapshot, client: &Client) -> FiledClient {
    FiledClient { client: client.clone(), city_name: city(snapshot, client.city).unwrap_or_default() }
}

/// A visit to one of the clients for which there are these demands.
pub(super) fn visit(snapshot: &Snapshot, demands: &[&Demand], visit: &Visit) -> Option<FiledVisit> {
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

/// An agreement with what it covers.
pub(super) fn agreement(snapshot: &Snapshot, agreement: &Agreement) -> FiledAgreement {
    FiledAgreement {
        id: agreement.id,
        from: agreement.term.first(),
        to: agreement.term.last(),
        sharing: agreement.sharing,
        clients: these(&agreement.scope.clients, |id| Some(*id)),
        products: these(&agreement.scope.products, |name| Some(name.clone())),
        territory: these(&agreement.scope.territory, |id| city(snapshot, *id)),
    }
}

fn these<T: Ord, U>(limit: &Only<T>, told: impl Fn(&T) -> Option<U>) -> Option<Vec<U>> {
    match limit {
        Only::All => None,
        Only::These(these) => Some(these.iter().filter_map(told).collect()),
    }
}

/// A market event.
pub(super) fn event(snapshot: &Snapshot, event: &MarketEvent) -> FiledEvent {
    let managers = snapshot.managers.iter().filter(|one| event.managers.contains(&one.id));
    FiledEvent {
        id: event.id,
        kind: event.kind,
        title: event.title.clone(),
        client: event.client,
        city: city(snapshot, event.city).unwrap_or_default(),
        place: event.place.clone(),
        start: event.interval.start(),
        end: event.interval.end(),
        managers: managers.map(|one| one.name.clone()).collect(),
        reps: event.reps.clone(),
        invited: event.invited.clone(),
        materials: event.materials.clone(),
        budget: event.budget,
        course: event.course.clone(),
    }
}

/// A training session. Who else attended is not the distributor's.
pub(super) fn training(snapshot: &Snapshot, own: DistributorId, training: &Training) -> FiledTraining {
    let is_own = |id: &&RepId| snapshot.reps.iter().any(|rep| rep.id == **id && rep.distributor == own);
    FiledTraining {
        id: training.id,
        on: training.on,
        topic: training.topic.to_string(),
        title: training.title.clone(),
        by: training.by.clone(),
        note: training.note.clone(),
        reps: training.reps.iter().filter(is_own).copied().collect(),
        answers: training.answers.clone(),
    }
}
