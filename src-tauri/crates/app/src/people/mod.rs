//! Who and what the programme knows: read here, noted, changed and removed in a module a record.

pub mod agreement;
pub mod cities;
pub mod client;
pub mod distributor;
pub(crate) mod fields;
mod hours;
pub mod issue;
pub mod manager;
mod named;
pub(crate) mod removal;
pub mod rep;
pub mod sheet;

use std::collections::BTreeSet;

use tandem_domain::{
    agreement::{Agreement, Only},
    ids::{ClientId, DemandId, DistributorId},
    people::{CalendarOwner, Participant, Rep, Stage},
    visit::Visit,
    working_time::day_of,
};

pub(crate) use self::named::client_called;
pub use self::named::named_clients;
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    overview::days_old,
    plan::horizon,
    visits::Index,
    wire::people::{
        AgreementLine, ClientLine, DemandLine, DistributorLine, DistributorPage, ManagerLine, RepHealth,
        RepLine,
    },
};

/// The manufacturer's managers.
pub fn managers(desk: &Desk) -> Result<Vec<ManagerLine>, Failure> {
    let snapshot = desk.seen()?;
    let index = Index::of(&snapshot);
    let line = |manager: &tandem_domain::people::Manager| ManagerLine {
        id: manager.id,
        name: manager.name.clone(),
        region: manager.region.clone(),
        home: index.cities.get(&manager.home).map(|city| city.name.clone()).unwrap_or_default(),
        visits: snapshot
            .visits
            .iter()
            .filter(|visit| visit.manager == manager.id && visit.state.takes_time())
            .count(),
        medical_representative: snapshot.medical_representatives.contains(&Participant::Manager(manager.id)),
    };
    Ok(snapshot.managers.iter().map(line).collect())
}

/// The distributors.
pub fn distributors(desk: &Desk) -> Result<Vec<DistributorLine>, Failure> {
    let snapshot = desk.seen()?;
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
        clients: snapshot
            .clients
            .iter()
            .filter(|one| one.distributor == distributor.id && !snapshot.is_erased(one.id.uuid()))
            .count(),
    };
    let is_left = |one: &&tandem_domain::people::Distributor| !snapshot.is_erased(one.id.uuid());
    Ok(snapshot.distributors.iter().filter(is_left).map(line).collect())
}

/// The distributors' reps.
pub fn reps(desk: &Desk) -> Result<Vec<RepLine>, Failure> {
    let snapshot = desk.seen()?;
    let index = Index::of(&snapshot);
    let line = |rep: &Rep| RepLine {
        id: rep.id,
        name: rep.name.clone(),
        distributor: index.distributors.get(&rep.distributor).map(|d| d.name.clone()).unwrap_or_default(),
        calendars: snapshot.calendars.iter().filter(|held| held.owner == CalendarOwner::Rep(rep.id)).count(),
        medical_representative: snapshot.medical_representatives.contains(&Participant::Rep(rep.id)),
    };
    Ok(snapshot.reps.iter().filter(|rep| !snapshot.is_erased(rep.id.uuid())).map(line).collect())
}

/// The distributors' clients.
pub fn clients(desk: &Desk) -> Result<Vec<ClientLine>, Failure> {
    let view = desk.view()?;
    let snapshot = &view.snapshot;
    let index = Index::of(snapshot);
    let line = |client: &tandem_domain::client::Client| ClientLine {
        id: client.id,
        name: client.name.clone(),
        distributor: index.distributors.get(&client.distributor).map(|d| d.name.clone()).unwrap_or_default(),
        kind: client.kind,
        city: index.cities.get(&client.city).map(|city| city.name.clone()).unwrap_or_default(),
        key: client.key,
        sharing: view.levels.of_client(client.id),
    };
    let is_left = |one: &&tandem_domain::client::Client| !snapshot.is_erased(one.id.uuid());
    Ok(snapshot.clients.iter().filter(is_left).map(line).collect())
}

/// What the programme wants to happen, and how much of it is planned.
pub fn demands(desk: &Desk) -> Result<Vec<DemandLine>, Failure> {
    let snapshot = desk.seen()?;
    let index = Index::of(&snapshot);
    let line = |demand: &tandem_domain::demand::Demand| {
        let (client, distributor) = index.client_and_distributor(demand);
        let issue = index.issues.get(&demand.issue).map(|issue| issue.title.clone()).unwrap_or_default();
        let of_this = |visit: &&Visit| visit.demand == demand.id && visit.state.takes_time();
        let planned = snapshot.visits.iter().filter(of_this).count();
        DemandLine::new(demand, client, distributor, issue, planned)
    };
    let is_left = |one: &&tandem_domain::demand::Demand| !snapshot.is_erased(one.id.uuid());
    Ok(snapshot.demands.iter().filter(is_left).map(line).collect())
}

/// Notes whether somebody, named by id or exact name, is a medical representative (医药代表): no sales are counted of
/// such a person.
///
/// # Errors
/// When nobody has that name, or the programme can't be written.
pub fn set_medical_representative(desk: &mut Desk, who: &str, is_one: bool) -> Result<(), Failure> {
    let who = naming::find_participant(&*desk.seen()?, who)?;
    desk.change("set-role", |writer| writer.put_medical_representative(who, is_one))
}

/// All about a distributor, named by id or exact name.
///
/// # Errors
/// When nobody has that name, or the programme can't be read.
pub fn distributor(desk: &Desk, name: &str) -> Result<DistributorPage, Failure> {
    let snapshot = desk.seen()?;
    let id = naming::find(&snapshot.distributors, name)?.id;
    let line = distributors(desk)?.into_iter().find(|line| line.id == id);
    let line =
        line.ok_or_else(|| Failure::new(Code::NoSuchThing).with("kind", "distributor").with("name", name))?;
    let index = Index::of(&snapshot);
    let own_visits: Vec<_> =
        crate::visits::in_force(desk)?.into_iter().filter(|v| v.distributor_id == id).collect();
    let own_demands: Vec<DemandId> = snapshot
        .demands
        .iter()
        .filter(|demand| index.clients.get(&demand.client).is_some_and(|client| client.distributor == id))
        .map(|demand| demand.id)
        .collect();
    let own_clients: BTreeSet<ClientId> =
        snapshot.clients.iter().filter(|client| client.distributor == id).map(|client| client.id).collect();
    let mut agreements: Vec<AgreementLine> = snapshot
        .agreements
        .iter()
        .filter(|agreement| agreement.distributor == id)
        .map(|agreement| agreement_line(agreement, &index))
        .collect();
    agreements.sort_by_key(|agreement| std::cmp::Reverse(agreement.to));
    let mut client_lines: Vec<ClientLine> =
        clients(desk)?.into_iter().filter(|client| own_clients.contains(&client.id)).collect();
    client_lines.sort_by_key(|client| !client.key);
    Ok(DistributorPage {
        distributor: line,
        agreements,
        reps: rep_health(desk, id)?,
        clients: client_lines,
        issues: crate::partnership::issues::lines(&index, id),
        demands: demands(desk)?.into_iter().filter(|demand| own_demands.contains(&demand.id)).collect(),
        visits: own_visits,
    })
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn agreement_line(agreement: &Agreement, index: &Index<'_>) -> AgreementLine {
    let city = |id: &_| index.cities.get(id).map(|city| city.name.clone()).unwrap_or_default();
    AgreementLine {
        id: agreement.id,
        from: agreement.term.first(),
        to: agreement.term.last(),
        clients: match &agreement.scope.clients {
            Only::All => None,
            Only::These(these) => Some(count(these.len())),
        },
        products: match &agreement.scope.products {
            Only::All => None,
            Only::These(these) => Some(these.iter().cloned().collect()),
        },
        territory: match &agreement.scope.territory {
            Only::All => None,
            Only::These(these) => Some(these.iter().map(city).collect()),
        },
        sharing: agreement.sharing,
    }
}

/// The reps of a distributor, with the state of their calendars.
fn rep_health(desk: &Desk, distributor: DistributorId) -> Result<Vec<RepHealth>, Failure> {
    let snapshot = desk.seen()?;
    let planned = snapshot.accepted_plan.map(|plan| plan.days);
    let days = planned.unwrap_or_else(|| horizon::default_days(&snapshot, desk.env.now()));
    let availability = desk.availability(days)?;
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let health = |rep: &Rep| {
        let owner = CalendarOwner::Rep(rep.id);
        let held = || snapshot.calendars.iter().filter(|held| held.owner == owner);
        RepHealth {
            id: rep.id,
            name: rep.name.clone(),
            phone: rep.phone.clone(),
            files: held().map(|held| held.file_name.clone()).collect(),
            days_old: days_old(desk, &snapshot, owner, today),
            events: count(held().map(|held| held.events).sum()),
            planned_calls: count(availability.calls_of(rep.id).len()),
            to_review: count(availability.to_review().iter().filter(|one| one.rep == rep.id).count()),
            medical_representative: snapshot.medical_representatives.contains(&Participant::Rep(rep.id)),
        }
    };
    Ok(snapshot.reps.iter().filter(|rep| rep.distributor == distributor).map(health).collect())
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
