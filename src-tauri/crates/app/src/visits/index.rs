//! Looking things up by id, and the line of a visit.

use std::collections::BTreeMap;

use tandem_domain::{
    client::Client,
    demand::Demand,
    geography::City,
    ids::{CityId, ClientId, DemandId, DistributorId, JointIssueId, ManagerId, RepId},
    issue::JointIssue,
    people::{Distributor, Manager, Rep},
    time::Interval,
    visit::Visit,
};
use tandem_store::Snapshot;

use crate::wire::plan::VisitLine;

/// The programme's things by id.
pub(crate) struct Index<'a> {
    pub snapshot: &'a Snapshot,
    pub cities: BTreeMap<CityId, &'a City>,
    pub managers: BTreeMap<ManagerId, &'a Manager>,
    pub distributors: BTreeMap<DistributorId, &'a Distributor>,
    pub reps: BTreeMap<RepId, &'a Rep>,
    pub clients: BTreeMap<ClientId, &'a Client>,
    pub issues: BTreeMap<JointIssueId, &'a JointIssue>,
    pub demands: BTreeMap<DemandId, &'a Demand>,
}

impl<'a> Index<'a> {
    pub fn of(snapshot: &'a Snapshot) -> Self {
        Self {
            snapshot,
            cities: snapshot.cities.iter().map(|city| (city.id, city)).collect(),
            managers: snapshot.managers.iter().map(|manager| (manager.id, manager)).collect(),
            distributors: snapshot
                .distributors
                .iter()
                .map(|distributor| (distributor.id, distributor))
                .collect(),
            reps: snapshot.reps.iter().map(|rep| (rep.id, rep)).collect(),
            clients: snapshot.clients.iter().map(|client| (client.id, client)).collect(),
            issues: snapshot.issues.iter().map(|issue| (issue.id, issue)).collect(),
            demands: snapshot.demands.iter().map(|demand| (demand.id, demand)).collect(),
        }
    }

    /// A visit with the names of all that it concerns. The store's foreign keys see to it that all are
    /// there; a visit without is none.
    pub fn line(&self, visit: &Visit) -> Option<VisitLine> {
        let demand = self.demands.get(&visit.demand)?;
        let client = self.clients.get(&demand.client)?;
        let distributor = self.distributors.get(&client.distributor)?;
        let (local_start, local_end) = self.local_span(visit.interval);
        Some(VisitLine {
            id: visit.id,
            demand_id: demand.id,
            date: local_start.date(),
            start: visit.interval.start(),
            end: visit.interval.end(),
            local_start,
            local_end,
            manager: self.managers.get(&visit.manager)?.name.clone(),
            manager_id: visit.manager,
            rep: self.reps.get(&visit.rep)?.name.clone(),
            rep_id: visit.rep,
            distributor: distributor.name.clone(),
            distributor_id: distributor.id,
            client: client.name.clone(),
            city: self.cities.get(&client.city)?.name.clone(),
            issue: self.issues.get(&demand.issue)?.title.clone(),
            mode: demand.mode,
            state: visit.state,
            rides_on: visit.rides_on.clone(),
        })
    }

    /// An instant on the wall clock of the programme's home zone.
    pub fn local(&self, at: chrono::DateTime<chrono::Utc>) -> chrono::NaiveDateTime {
        at.with_timezone(&self.snapshot.programme.home_zone).naive_local()
    }

    /// An interval on the wall clock of the programme's home zone.
    pub fn local_span(&self, interval: Interval) -> (chrono::NaiveDateTime, chrono::NaiveDateTime) {
        (self.local(interval.start()), self.local(interval.end()))
    }

    /// The names of a demand's client and of the distributor that brought it.
    pub fn client_and_distributor(&self, demand: &Demand) -> (String, String) {
        let client = self.clients.get(&demand.client);
        let distributor = client.and_then(|client| self.distributors.get(&client.distributor));
        (
            client.map(|client| client.name.clone()).unwrap_or_default(),
            distributor.map(|distributor| distributor.name.clone()).unwrap_or_default(),
        )
    }
}
