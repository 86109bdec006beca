//! Client data belong to the distributor that brought them (seed, second misunderstanding): it can have all of them
//! back, and have them erased here.

mod calendars;
mod client_file;
mod erase;
mod filed;
mod hand_back;
mod sheets;

use serde::{Deserialize, Serialize};
use tandem_domain::ids::DistributorId;
use tandem_store::Snapshot;

pub use self::{
    client_file::{ClientFile, client_file},
    erase::{erase, find, look},
    hand_back::hand_back,
};
use crate::sentence::Sentence;

/// What the history notes of a hand-back: no names, so that nothing of it has to be erased.
#[derive(Debug, Serialize, Deserialize)]
struct Noted {
    distributor: DistributorId,
    clients: u32,
    visits: u32,
}

/// What an entry of the history was about, in a sentence.
pub(crate) fn about(snapshot: &Snapshot, noted: &str) -> Option<Sentence> {
    let noted: Noted = serde_json::from_str(noted).ok()?;
    let name =
        snapshot.distributors.iter().find(|one| one.id == noted.distributor).map(|one| one.name.as_str());
    Some(
        Sentence::new("handover-noted")
            .with("distributor", name.unwrap_or("–"))
            .with("clients", i64::from(noted.clients))
            .with("visits", i64::from(noted.visits)),
    )
}
