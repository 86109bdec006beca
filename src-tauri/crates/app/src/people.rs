//! Who and what the programme knows.

use tandem_domain::people::{CalendarOwner, Stage};

use crate::{
    desk::Desk,
    failure::Failure,
    visits::Index,
    wire::people::{ClientLine, DemandLine, DistributorLine, ManagerLine, RepLine},
};

/// The manufacturer's managers.
pub fn managers(desk: &Desk) -> Result<Vec<ManagerLine>, Failure> {
    let snapshot = desk.snapshot()?;
    let index = Index::of(&snapshot);
    let line = |manager: &tandem_domain::people::Manager| ManagerLine {
        id: manager.id,
        name: manager.name.clone(),
        region: manager.region.clone(),
        home: index.cities.get(&manager.home).map(|city| city.name.clone()).unwrap_or_default(),
        visits: snapshot.visits.iter().filter(|visit| visit.manager == manager.id).count(),
    };
    Ok(snapshot.managers.iter().map(line).collect())
}

/// The distributors.
pub fn distributors(desk: &Desk) -> Result<Vec<DistributorLine>, Failure> {
    let snapshot = desk.snapshot()?;
    let index = Index::of(&snapshot);
    let line = |distributor: &tandem_domain::people::Distributor| DistributorLine {
        id: distributor.id,
        name: distributor.name.clone(),
        city: index.cities.get(&distributor.city).map(|city| city.name.clone()).unwrap_or_default(),
        region: distributor.region.clone(),
        tier: distributor.tier,
        stage: distributor.stage,
        sponsor: distributor.sponsor.as_ref().map(|sponsor| format!("{} {}", sponsor.name, sponsor.title)),
        agreement_until: snapshot
            .agreements
            .iter()
            .filter(|agreement| agreement.distributor == distributor.id)
            .map(|agreement| agreement.term.last())
            .max(),
        reps: snapshot.reps.iter().filter(|rep| rep.distributor == distributor.id).count(),
        clients: snapshot.clients.iter().filter(|client| client.distributor == distributor.id).count(),
    };
    Ok(snapshot.distributors.iter().map(line).collect())
}

/// The distributors' reps.
pub fn reps(desk: &Desk) -> Result<Vec<RepLine>, Failure> {
    let snapshot = desk.snapshot()?;
    let index = Index::of(&snapshot);
    let line = |rep: &tandem_domain::people::Rep| RepLine {
        id: rep.id,
        name: rep.name.clone(),
        distributor: index.distributors.get(&rep.distributor).map(|d| d.name.clone()).unwrap_or_default(),
        calendars: snapshot.calendars.iter().filter(|held| held.owner == CalendarOwner::Rep(rep.id)).count(),
    };
    Ok(snapshot.reps.iter().map(line).collect())
}

/// The distributors' clients.
pub fn clients(desk: &Desk) -> Result<Vec<ClientLine>, Failure> {
    let snapshot = desk.snapshot()?;
    let index = Index::of(&snapshot);
    let line = |client: &tandem_domain::client::Client| ClientLine {
        id: client.id,
        name: client.name.clone(),
        distributor: index.distributors.get(&client.distributor).map(|d| d.name.clone()).unwrap_or_default(),
        kind: client.kind,
        city: index.cities.get(&client.city).map(|city| city.name.clone()).unwrap_or_default(),
        key: client.key,
    };
    Ok(snapshot.clients.iter().map(line).collect())
}

/// What the programme wants to happen, and how much of it is planned.
pub fn demands(desk: &Desk) -> Result<Vec<DemandLine>, Failure> {
    let snapshot = desk.snapshot()?;
    let index = Index::of(&snapshot);
    let line = |demand: &tandem_domain::demand::Demand| {
        let (client, distributor) = index.client_and_distributor(demand);
        let issue = index.issues.get(&demand.issue).map(|issue| issue.title.clone()).unwrap_or_default();
        let planned = snapshot.visits.iter().filter(|visit| visit.demand == demand.id).count();
        DemandLine::new(demand, client, distributor, issue, planned)
    };
    Ok(snapshot.demands.iter().map(line).collect())
}

impl DistributorLine {
    /// The catalogue's word for the stage.
    pub fn stage_message(&self) -> &'static str {
        match self.stage {
            Stage::Recruit => "trade-stage-recruit",
            Stage::Find => "trade-stage-find",
            Stage::Assist => "trade-stage-assist",
            Stage::Lead => "trade-stage-lead",
        }
    }
}

impl ClientLine {
    /// The catalogue's word for the kind.
    pub fn kind_message(&self) -> &'static str {
        use tandem_domain::client::ClientKind;
        match self.kind {
            ClientKind::Hospital => "trade-client-kind-hospital",
            ClientKind::Department => "trade-client-kind-department",
            ClientKind::Pharmacy => "trade-client-kind-pharmacy",
            ClientKind::SubDistributor => "trade-client-kind-sub-distributor",
        }
    }
}
