//! The agreements: most cover everything and the whole quarter, and each way to be outside one is there.

use chrono::NaiveDate;
use tandem_domain::{
    agreement::{Agreement, Only, Scope, SharingLevel},
    client::ClientKind,
    people::{Distributor, Stage},
    time::DateRange,
};

use super::{
    chance::Chance,
    clients::{ACROSS_THE_BORDER, Listed},
    days::{after, between},
};
use crate::env::Ids;

/// The manufacturer's brands.
pub const PRODUCTS: [&str; 4] = ["瑞普平", "糖稳宁", "安络通", "胃舒清"];

/// The index of the distributor whose agreement ended before the quarter.
pub const EXPIRED: usize = 7;
/// The one whose agreement ends within it.
pub const ENDING: usize = 15;
/// The one whose agreement begins within it.
pub const BEGINNING: usize = 18;
/// The ones whose agreement names its clients.
pub const SOME_CLIENTS: [usize; 2] = [1, 16];
/// The ones whose agreement names its products.
pub const SOME_PRODUCTS: [usize; 2] = [9, 19];
/// The products that those agreements name.
const THOSE_PRODUCTS: [&str; 2] = [PRODUCTS[0], PRODUCTS[2]];

/// An agreement with each distributor.
pub fn agreements(
    monday: NaiveDate,
    horizon: DateRange,
    distributors: &[Distributor],
    clients: &[Listed],
    ids: &mut Ids,
) -> Vec<Agreement> {
    let mut chance = Chance::of(monday, "agreements");
    let agreement = |(index, distributor): (usize, &Distributor)| {
        let began = after(monday, -chance.between(60, 520));
        let ends = after(horizon.last(), chance.between(60, 640));
        let term = match index {
            EXPIRED => between(after(monday, -402), after(monday, -37)),
            ENDING => between(began, after(monday, 52)),
            BEGINNING => between(after(monday, 35), ends),
            _ => between(began, ends),
        };
        Agreement {
            id: ids.make(),
            distributor: distributor.id,
            scope: scope(index, distributor, clients),
            term,
            sharing: match distributor.stage {
                Stage::Lead | Stage::Assist => SharingLevel::Full,
                Stage::Find => SharingLevel::ClientNames,
                Stage::Recruit => SharingLevel::BusyOnly,
            },
        }
    };
    distributors.iter().enumerate().map(agreement).collect()
}

fn scope(index: usize, distributor: &Distributor, clients: &[Listed]) -> Scope {
    let hospitals = |one: &&Listed| {
        one.distributor == index && matches!(one.client.kind, ClientKind::Hospital | ClientKind::Department)
    };
    Scope {
        clients: if SOME_CLIENTS.contains(&index) {
            Only::These(clients.iter().filter(hospitals).map(|one| one.client.id).collect())
        } else {
            Only::All
        },
        products: if SOME_PRODUCTS.contains(&index) {
            Only::These(THOSE_PRODUCTS.map(str::to_owned).into())
        } else {
            Only::All
        },
        territory: if ACROSS_THE_BORDER.contains(&index) {
            Only::These([distributor.city].into())
        } else {
            Only::All
        },
    }
}
