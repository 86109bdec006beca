//! The demo programme: a made-up manufacturer and the distributors it works with in Zhejiang and Jiangsu.
//!
//! It is made from nothing but the day on which it begins, so that the same day gives the same programme.
//! Cities, hospitals and streets are real, so that distances and spellings are those of the trade; companies
//! and people are invented, and what is said of them means nobody.

mod agreements;
mod calendars;
mod chance;
mod channel;
mod clients;
mod crowd;
mod days;
mod demands;
mod formality;
mod issues;
mod kept;
mod latin;
mod leave;
mod lived;
mod lived_texts;
mod partnership;
mod people;
mod promotions;
mod rhythm;
#[cfg(test)]
mod tests;
mod towns;
mod trust;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use tandem_domain::{
    agreement::Agreement,
    client::Client,
    demand::Demand,
    geography::{City, Coordinates, TravelRule},
    issue::JointIssue,
    people::{Distributor, Manager, Rep},
    programme::Programme,
    time::DateRange,
    working_time::Leave,
};

pub use self::{calendars::DemoFile, lived::create_lived_demo};
use crate::env::Ids;

/// How large a demo is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum DemoSize {
    /// What a manufacturer has in one part of the country: 3 managers, 24 distributors.
    #[default]
    Ordinary,
    /// What one has in the whole of it: 50 managers, 2,000 distributors, 100,000 events in their calendars.
    Large,
}

/// A programme with everything in it, and the calendar files that its people send.
#[derive(Debug, Clone, PartialEq)]
pub struct Demo {
    /// The programme.
    pub programme: Programme,
    /// The quarter to plan: 13 weeks from a Monday.
    pub horizon: DateRange,
    /// A dozen cities, or more than a hundred.
    pub cities: Vec<City>,
    /// One for each region: three, or fifty.
    pub managers: Vec<Manager>,
    /// 24, or 2,000.
    pub distributors: Vec<Distributor>,
    /// One to three for each distributor.
    pub reps: Vec<Rep>,
    /// About 400, or 10,000.
    pub clients: Vec<Client>,
    /// One with each distributor, in the distributors' order.
    pub agreements: Vec<Agreement>,
    /// Two to four with each distributor.
    pub issues: Vec<JointIssue>,
    /// Some 190 wanted visits, or 4,000; not all can be had.
    pub demands: Vec<Demand>,
    /// Days off of managers and reps.
    pub leave: Vec<Leave>,
    /// A calendar of each manager, of most reps, and of some distributors as companies.
    pub files: Vec<DemoFile>,
}

/// The demo whose quarter begins on the Monday of the week of `start`. The same start and ids give the
/// same demo.
pub fn demo(start: NaiveDate, size: DemoSize, ids: &mut Ids) -> Demo {
    let monday = days::monday_of(start);
    let horizon = days::days(monday, days::WEEKS * 7);
    let towns: Vec<&'static towns::Town> = towns::of(size).collect();
    let cities = cities(&towns, ids);
    let managers = people::managers(&cities, ids);
    let distributors = people::distributors(&cities, ids);
    let reps = people::reps(monday, &distributors, ids);
    let clients = clients::clients(monday, &towns, &cities, &distributors, ids);
    let agreements = agreements::agreements(monday, horizon, &distributors, &clients, ids);
    let issues = issues::issues(monday, &distributors, ids);
    let leave = leave::leave(monday, &managers, &reps, ids);
    let wishes = demands::Wishes {
        monday,
        horizon,
        managers: &managers,
        distributors: &distributors,
        reps: &reps,
        clients: &clients,
        agreements: &agreements,
        issues: &issues,
    };
    let demands = demands::demands(&wishes, ids);
    let files = calendars::files(monday, &managers, &distributors, &reps, &clients, &leave);
    Demo {
        programme: Programme {
            name: match size {
                DemoSize::Ordinary => "华东区协访".to_owned(),
                DemoSize::Large => "全国协访".to_owned(),
            },
            manufacturer: "瑞和制药".to_owned(),
            home_zone: chrono_tz::Asia::Shanghai,
            travel: TravelRule::default(),
            lead_days: 3,
        },
        horizon,
        cities,
        managers,
        distributors,
        reps,
        clients: clients.into_iter().map(|listed| listed.client).collect(),
        agreements,
        issues,
        demands,
        leave,
        files,
    }
}

fn cities(towns: &[&towns::Town], ids: &mut Ids) -> Vec<City> {
    let city = |town: &&towns::Town| {
        Some(City {
            id: ids.make(),
            name: town.name.to_owned(),
            region: town.region.to_owned(),
            centre: Coordinates::new(town.latitude, town.longitude).ok()?,
        })
    };
    towns.iter().filter_map(city).collect()
}
