//! What of a distributor's clients may be seen: what the agreements in force on the day share, and nothing where
//! none is in force (seed, second misunderstanding).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{
    agreement::{Agreement, SharingLevel},
    client::Client,
    ids::{ClientId, DistributorId},
};

/// How far each client is shared on a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Levels {
    clients: BTreeMap<ClientId, SharingLevel>,
    distributors: BTreeMap<DistributorId, SharingLevel>,
}

impl Levels {
    /// Those that hold on a day.
    pub fn on(day: NaiveDate, clients: &[Client], agreements: &[Agreement]) -> Self {
        let mut in_force: BTreeMap<DistributorId, Vec<&Agreement>> = BTreeMap::new();
        for agreement in agreements.iter().filter(|one| one.term.contains(day)) {
            in_force.entry(agreement.distributor).or_default().push(agreement);
        }
        // The word that was given last counts.
        for agreements in in_force.values_mut() {
            agreements.sort_by_key(|one| (std::cmp::Reverse(one.term.first()), one.sharing));
        }
        let mut levels = Self {
            clients: BTreeMap::new(),
            distributors: in_force.iter().filter_map(|(id, all)| Some((*id, all.first()?.sharing))).collect(),
        };
        for client in clients {
            let covers = |one: &&&Agreement| {
                one.scope.clients.allows(&client.id) && one.scope.territory.allows(&client.city)
            };
            let covering = in_force.get(&client.distributor).and_then(|all| all.iter().find(covers));
            let level = covering.map_or(SharingLevel::BusyOnly, |one| one.sharing);
            levels.clients.insert(client.id, level);
            let of_all = levels.distributors.entry(client.distributor).or_insert(level);
            *of_all = level.min(*of_all);
        }
        levels
    }

    /// How far a client is shared.
    pub fn of_client(&self, client: ClientId) -> SharingLevel {
        self.clients.get(&client).copied().unwrap_or(SharingLevel::BusyOnly)
    }

    /// How far each of a distributor's clients is shared at least: what holds for words that may be about any.
    pub fn of_distributor(&self, distributor: DistributorId) -> SharingLevel {
        self.distributors.get(&distributor).copied().unwrap_or(SharingLevel::BusyOnly)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{
        agreement::{Only, Scope},
        client::ClientKind,
        time::DateRange,
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn client(number: u128, city: u128) -> Client {
        Client {
            id: Uuid::from_u128(number).into(),
            distributor: Uuid::from_u128(1).into(),
            name: format!("client {number}"),
            aliases: Vec::new(),
            kind: ClientKind::Hospital,
            address: String::new(),
            city: Uuid::from_u128(city).into(),
            coordinates: None,
            key: false,
            receives: Vec::new(),
        }
    }

    fn agreement(from: &str, to: &str, sharing: SharingLevel) -> Agreement {
        Agreement {
            id: Uuid::from_u128(9).into(),
            distributor: Uuid::from_u128(1).into(),
            scope: Scope { clients: Only::All, products: Only::All, territory: Only::All },
            term: DateRange::new(day(from), day(to)).unwrap(),
            sharing,
        }
    }

    #[test]
    fn without_an_agreement_in_force_nothing_is_shared() {
        let clients = [client(1, 1)];
        let agreements = [agreement("2026-02-01", "2026-02-28", SharingLevel::Full)];
        for (on, level) in [
            ("2026-01-31", SharingLevel::BusyOnly),
            ("2026-02-01", SharingLevel::Full),
            ("2026-02-28", SharingLevel::Full),
            ("2026-03-01", SharingLevel::BusyOnly),
        ] {
            let levels = Levels::on(day(on), &clients, &agreements);
            assert_eq!(levels.of_client(clients[0].id), level, "{on}");
            assert_eq!(levels.of_distributor(clients[0].distributor), level, "{on}");
        }
    }

    #[test]
    fn a_client_out_of_scope_is_not_shared_nor_are_words_that_may_be_about_it() {
        let clients = [client(1, 1), client(2, 2), client(3, 1)];
        let mut within = agreement("2026-01-01", "2026-12-31", SharingLevel::Full);
        within.scope.territory = Only::These([clients[0].city].into());
        within.scope.clients = Only::These([clients[0].id, clients[1].id].into());
        let levels = Levels::on(day("2026-06-01"), &clients, &[within]);
        assert_eq!(levels.of_client(clients[0].id), SharingLevel::Full);
        assert_eq!(levels.of_client(clients[1].id), SharingLevel::BusyOnly, "in another city");
        assert_eq!(levels.of_client(clients[2].id), SharingLevel::BusyOnly, "not named");
        assert_eq!(levels.of_distributor(clients[0].distributor), SharingLevel::BusyOnly);
    }

    #[test]
    fn of_two_agreements_the_later_word_counts_and_of_two_words_the_narrower() {
        let clients = [client(1, 1)];
        let level = |agreements: &[Agreement]| {
            Levels::on(day("2026-06-01"), &clients, agreements).of_client(clients[0].id)
        };
        let old = agreement("2026-01-01", "2026-12-31", SharingLevel::Full);
        let new = agreement("2026-05-01", "2026-12-31", SharingLevel::ClientNames);
        assert_eq!(level(&[old.clone(), new.clone()]), SharingLevel::ClientNames);
        let same_day = agreement("2026-05-01", "2026-08-31", SharingLevel::BusyOnly);
        assert_eq!(level(&[old, new, same_day]), SharingLevel::BusyOnly);
    }
}
