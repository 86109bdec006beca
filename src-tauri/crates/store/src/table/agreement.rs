//! Agreements, with the clients and cities that they name.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use tandem_domain::{
    agreement::{Agreement, Only, Scope},
    ids::{AgreementId, CityId, ClientId},
};

use super::{Writer, all};
use crate::{
    columns::{days, from_json_if_any, from_word, id, json, word},
    error::{ReadError, WriteError},
};

const TABLE: &str = "agreement";

pub(crate) fn read(connection: &Connection) -> Result<Vec<Agreement>, ReadError> {
    let mut clients: BTreeMap<AgreementId, BTreeSet<ClientId>> = BTreeMap::new();
    for (agreement, client) in
        all(connection, "agreement_client", "SELECT * FROM agreement_client", [], |row| {
            Ok((id(row, "agreement")?, id(row, "client")?))
        })?
    {
        clients.entry(agreement).or_default().insert(client);
    }
    let mut cities: BTreeMap<AgreementId, BTreeSet<CityId>> = BTreeMap::new();
    for (agreement, city) in all(connection, "agreement_city", "SELECT * FROM agreement_city", [], |row| {
        Ok((id(row, "agreement")?, id(row, "city")?))
    })? {
        cities.entry(agreement).or_default().insert(city);
    }
    all(connection, TABLE, "SELECT * FROM agreement ORDER BY id", [], |row| {
        let agreement: AgreementId = id(row, "id")?;
        let products: Option<BTreeSet<String>> = from_json_if_any(row, "products")?;
        Ok(Agreement {
            id: agreement,
            distributor: id(row, "distributor")?,
            scope: Scope {
                clients: only(row.get("all_clients")?, clients.remove(&agreement)),
                products: products.map_or(Only::All, Only::These),
                territory: only(row.get("all_cities")?, cities.remove(&agreement)),
            },
            term: days(row)?,
            sharing: from_word(row, "sharing")?,
        })
    })
}

fn only<T: Ord>(everything: bool, these: Option<BTreeSet<T>>) -> Only<T> {
    if everything { Only::All } else { Only::These(these.unwrap_or_default()) }
}

fn named<T: Ord>(limit: &Only<T>) -> impl Iterator<Item = &T> {
    match limit {
        Only::All => None,
        Only::These(these) => Some(these),
    }
    .into_iter()
    .flatten()
}

impl Writer<'_> {
    /// Stores an agreement, with the clients and cities that it names.
    pub fn put_agreement(&mut self, agreement: &Agreement) -> Result<(), WriteError> {
        let products = match &agreement.scope.products {
            Only::All => None,
            Only::These(these) => Some(json(these).map_err(WriteError::of(TABLE))?),
        };
        let key = agreement.id.uuid();
        self.run(
            TABLE,
            "INSERT INTO agreement VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET distributor = ?2, products = ?3, all_clients = ?4,
                all_cities = ?5, first_day = ?6, last_day = ?7, sharing = ?8",
            (
                key,
                agreement.distributor.uuid(),
                products,
                agreement.scope.clients == Only::All,
                agreement.scope.territory == Only::All,
                agreement.term.first().to_string(),
                agreement.term.last().to_string(),
                word(agreement.sharing).map_err(WriteError::of(TABLE))?,
            ),
        )?;
        self.run("agreement_client", "DELETE FROM agreement_client WHERE agreement = ?1", [key])?;
        for client in named(&agreement.scope.clients) {
            self.run(
                "agreement_client",
                "INSERT INTO agreement_client VALUES (?1, ?2)",
                (key, client.uuid()),
            )?;
        }
        self.run("agreement_city", "DELETE FROM agreement_city WHERE agreement = ?1", [key])?;
        for city in named(&agreement.scope.territory) {
            self.run("agreement_city", "INSERT INTO agreement_city VALUES (?1, ?2)", (key, city.uuid()))?;
        }
        Ok(())
    }

    /// Removes an agreement; one that is not there is no error.
    pub fn delete_agreement(&mut self, agreement: AgreementId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM agreement WHERE id = ?1", [agreement.uuid()])
    }
}
