//! Clients: noted, changed, removed.

use tandem_domain::{client::Client, ids::ClientId};
use tandem_store::Snapshot;

use super::{
    cities::{self, Cities},
    fields::{free, optional, several},
    hours,
    removal::{self, Along},
};
use crate::{
    desk::Desk,
    failure::Failure,
    naming,
    sharing::with_hidden,
    wire::records::{ClientDraft, Removal},
};

/// A client as a form shows it.
///
/// # Errors
/// When there is no such client, or the programme can't be read.
pub fn draft(desk: &Desk, id: ClientId) -> Result<ClientDraft, Failure> {
    drafted(&*desk.seen()?, id)
}

fn drafted(snapshot: &Snapshot, id: ClientId) -> Result<ClientDraft, Failure> {
    let client = naming::by_id(&snapshot.clients, id)?;
    Ok(ClientDraft {
        id: Some(id),
        distributor: client.distributor,
        name: client.name.clone(),
        aliases: client.aliases.clone(),
        kind: client.kind,
        address: client.address.clone(),
        city: cities::draft(snapshot, client.city),
        key: client.key,
        receives: hours::receiving_draft(&client.receives),
    })
}

/// Notes a new client, or changes one, which stays its distributor's.
///
/// # Errors
/// What is wrong with a field, or that the programme can't be written.
pub fn save(desk: &mut Desk, draft: &ClientDraft) -> Result<ClientId, Failure> {
    let snapshot = desk.snapshot()?;
    let draft = &match draft.id {
        Some(id) => with_hidden(draft.clone(), &drafted(&*desk.seen()?, id)?, &drafted(&snapshot, id)?)?,
        None => draft.clone(),
    };
    let before = draft.id.map(|id| naming::by_id(&snapshot.clients, id)).transpose()?;
    let distributor = match before {
        Some(client) => client.distributor,
        None => naming::by_id(&snapshot.distributors, draft.distributor)?.id,
    };
    let others =
        snapshot.clients.iter().filter(|one| one.distributor == distributor && Some(one.id) != draft.id);
    let name = free("name", &draft.name, others.map(|other| other.name.as_str()))?;
    let mut cities = Cities::of(&snapshot);
    let city = cities.settle(&desk.env, "city", &draft.city)?;
    let client = Client {
        id: draft.id.unwrap_or_else(|| desk.env.id()),
        distributor,
        aliases: several(&draft.aliases).into_iter().filter(|alias| *alias != name).collect(),
        name,
        kind: draft.kind,
        address: optional(&draft.address).unwrap_or_default(),
        city: city.id,
        // Where it was in the city that it left says nothing any more.
        coordinates: before.filter(|client| client.city == city.id).and_then(|client| client.coordinates),
        key: draft.key,
        receives: hours::receiving(&draft.receives)?,
    };
    let what = if draft.id.is_some() { "change-client" } else { "add-client" };
    desk.change(what, |writer| {
        cities.put(writer)?;
        writer.put_client(&client)
    })?;
    Ok(client.id)
}

/// Removes a client; with everything: also its demands and their visits.
///
/// # Errors
/// When there is no such client, or the programme can't be written.
pub fn remove(desk: &mut Desk, id: ClientId, with_everything: bool) -> Result<Removal, Failure> {
    let snapshot = desk.seen()?;
    let client = naming::by_id(&snapshot.clients, id)?;
    let demands = snapshot.demands.iter().filter(|demand| demand.client == id).map(|demand| demand.id);
    let along = Along::default().with_demands(&snapshot, demands);
    removal::remove(desk, "remove-client", &client.name, &along, with_everything, |writer| {
        writer.delete_client(id)
    })
}
