//! The neutral words that stand where something is not shared.

use std::collections::BTreeMap;

use tandem_domain::{
    agreement::SharingLevel,
    ids::{CityId, ClientId, DistributorId},
    sharing::Levels,
};
use tandem_store::Snapshot;
use tandem_words::{Args, Language, Words};

/// The neutral words.
pub struct Neutral {
    /// What stands for each client whose name is not shared: "Client 3 of 宁波康达, Ningbo". The number keeps the
    /// clients of a distributor apart, and says nothing else.
    clients: BTreeMap<ClientId, String>,
    /// What stands for words that are not shared.
    pub not_shared: String,
}

impl Neutral {
    pub fn of(truth: &Snapshot, levels: &Levels, language: Language) -> Self {
        let words = Words::new(language);
        let distributors: BTreeMap<DistributorId, &str> =
            truth.distributors.iter().map(|one| (one.id, one.name.as_str())).collect();
        let cities: BTreeMap<CityId, &str> =
            truth.cities.iter().map(|city| (city.id, city.name.as_str())).collect();
        let mut numbers: BTreeMap<DistributorId, usize> = BTreeMap::new();
        let mut clients = BTreeMap::new();
        for client in &truth.clients {
            let number = numbers.entry(client.distributor).or_default();
            *number += 1;
            // What was erased stands under a name of its own already.
            let is_hidden = levels.of_client(client.id) == SharingLevel::BusyOnly;
            if !is_hidden || truth.is_erased(client.id.uuid()) {
                continue;
            }
            let args = Args::new()
                .with("number", *number)
                .with("distributor", distributors.get(&client.distributor).copied().unwrap_or_default())
                .with("city", cities.get(&client.city).copied().unwrap_or_default());
            clients.insert(client.id, words.say("sharing-client", &args));
        }
        Self { clients, not_shared: words.text("sharing-not-shared") }
    }

    /// What stands for a client, if its name is not shared.
    pub fn client(&self, client: ClientId) -> Option<&str> {
        self.clients.get(&client).map(String::as_str)
    }
}
