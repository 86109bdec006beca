//! Clients that somebody names. How a client is called may not be shared, and then it is listed nowhere; but whoever
//! knows the name may say it, as when a first agreement is to cover it. Only the whole of a name or alias is
//! recognised, and nothing is told but what was said.

use tandem_calendar::matching::spelled;
use tandem_domain::{
    client::Client,
    ids::{ClientId, DistributorId},
};

use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    wire::{events::Named, people::NamedClients},
};

/// What stands between names that are typed or pasted one after the other.
const BETWEEN: [char; 9] = ['\n', '\r', '\t', ',', '，', '、', ';', '；', '|'];

/// Which of a distributor's clients are named in a text: names and aliases, one after the other.
///
/// # Errors
/// When there is no such distributor, or the programme can't be read.
pub fn named_clients(desk: &Desk, distributor: &str, said: &str) -> Result<NamedClients, Failure> {
    let truth = desk.snapshot()?;
    let company = naming::find(&truth.distributors, distributor)?.id;
    let own: Vec<&Client> = truth
        .clients
        .iter()
        .filter(|one| one.distributor == company && !truth.is_erased(one.id.uuid()))
        .collect();
    let mut found = NamedClients::default();
    for name in said.split(BETWEEN).map(str::trim).filter(|name| !name.is_empty()) {
        match called(&own, name)[..] {
            [client] if found.clients.iter().any(|one| one.id == client) => {}
            [client] => found.clients.push(Named { id: client, name: name.to_owned() }),
            [] => found.unknown.push(name.to_owned()),
            _ => found.several.push(name.to_owned()),
        }
    }
    Ok(found)
}

/// The client that is meant by an id, by the name that is shown, or by its own name, shown or not; of one distributor,
/// or of any.
///
/// # Errors
/// When there is none, or several.
pub(crate) fn client_called(
    desk: &Desk,
    distributor: Option<DistributorId>,
    text: &str,
) -> Result<ClientId, Failure> {
    let is_own = |one: &Client| distributor.is_none_or(|id| one.distributor == id);
    let seen: Vec<Client> = desk.seen()?.clients.iter().filter(|one| is_own(one)).cloned().collect();
    let failure = match naming::find(&seen, text) {
        Ok(client) => return Ok(client.id),
        Err(failure) if failure.code == Code::NoSuchThing => failure,
        Err(failure) => return Err(failure),
    };
    let truth = desk.snapshot()?;
    let own: Vec<&Client> =
        truth.clients.iter().filter(|one| is_own(one) && !truth.is_erased(one.id.uuid())).collect();
    match called(&own, text)[..] {
        [client] => Ok(client),
        _ => Err(failure),
    }
}

/// Those who are called so in full, however it is spelled; by name before alias.
fn called(clients: &[&Client], name: &str) -> Vec<ClientId> {
    let wanted = spelled(name);
    if wanted.is_empty() {
        return Vec::new();
    }
    let named: Vec<ClientId> =
        clients.iter().filter(|one| spelled(&one.name) == wanted).map(|one| one.id).collect();
    if !named.is_empty() {
        return named;
    }
    let is_alias = |one: &&&Client| one.aliases.iter().any(|alias| spelled(alias) == wanted);
    clients.iter().filter(is_alias).map(|one| one.id).collect()
}
