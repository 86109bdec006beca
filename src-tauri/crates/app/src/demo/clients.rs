//! The clients: hospitals and departments, community health centres, pharmacies and sub-distributors.

use std::collections::BTreeSet;

use chrono::{NaiveDate, Weekday};
use tandem_domain::{
    client::{Client, ClientKind, ReceivingHours},
    geography::{City, Coordinates},
    people::{Distributor, Tier},
};

use super::{
    chance::Chance,
    days::{at, stretches},
    rhythm,
    towns::{Hospital, Town},
};
use crate::env::Ids;

/// A client, and what its reps call it whether or not that is recorded.
#[derive(Debug)]
pub struct Listed {
    /// What is recorded.
    pub client: Client,
    /// The index of its distributor.
    pub distributor: usize,
    /// What reps call it.
    pub spoken: Vec<String>,
    /// Where it is to be found in speech, as 延安路.
    pub street: String,
}

const DEPARTMENTS: [(&str, &str); 5] = [
    ("心内科", "心内"),
    ("内分泌科", "内分泌"),
    ("神经内科", "神内"),
    ("消化内科", "消化"),
    ("呼吸内科", "呼吸"),
];
/// Name and what is left of it in speech.
const CHAINS: [(&str, &str); 4] =
    [("国大药房", "国大"), ("老百姓大药房", "老百姓"), ("海王星辰", "海王"), ("益丰大药房", "益丰")];
const SUB_DISTRIBUTORS: [&str; 9] =
    ["康民", "仁济", "百信", "同泰", "华康", "广济", "瑞安泰", "德安", "众益"];
/// Distributors with a sub-distributor in the next city.
pub const ACROSS_THE_BORDER: [usize; 3] = [3, 13, 21];

/// How many hospitals, community health centres, departments, pharmacies and sub-distributors: fewer where
/// there are a great many distributors.
fn mix(distributor: usize, tier: Tier) -> [usize; 5] {
    match (distributor, tier) {
        (0..24, Tier::A) => [8, 2, 3, 6, 2],
        (0..24, Tier::B) => [7, 2, 2, 5, 1],
        (0..24, Tier::C) => [5, 1, 1, 5, 1],
        (_, Tier::A) => [3, 1, 1, 3, 1],
        (_, Tier::B) => [2, 1, 1, 2, 0],
        (_, Tier::C) => [1, 1, 0, 2, 0],
    }
}

/// What is still to be given away in a town: no two distributors share a client.
struct Stock {
    town: &'static Town,
    hospitals: Vec<&'static Hospital>,
    quarters: Vec<(usize, &'static str)>,
    pharmacies: Vec<(usize, &'static str, &'static str, &'static str)>,
}

impl Stock {
    fn of(town: &'static Town, chance: &mut Chance) -> Self {
        let local = (town.local_chain, town.local_chain.trim_end_matches("大药房"));
        let pharmacies = town.streets.iter().flat_map(|(area, street)| {
            CHAINS.into_iter().chain([local]).map(|(chain, short)| (*area, *street, chain, short))
        });
        Self {
            town,
            hospitals: chance.shuffled(town.hospitals.iter().collect()),
            quarters: chance.shuffled(town.quarters.to_vec()),
            pharmacies: chance.shuffled(pharmacies.collect()),
        }
    }
}

/// Everything about a client but what is thrown for.
struct Draft {
    name: String,
    kind: ClientKind,
    town: &'static Town,
    area: usize,
    street: String,
    spoken: Vec<String>,
}

/// About 400 clients (10,000 in the large demo), a distributor's after the other's.
pub fn clients(
    monday: NaiveDate,
    towns: &[&'static Town],
    cities: &[City],
    distributors: &[Distributor],
    ids: &mut Ids,
) -> Vec<Listed> {
    let mut chance = Chance::of(monday, "clients");
    let mut stocks: Vec<Stock> = towns.iter().map(|town| Stock::of(town, &mut chance)).collect();
    let mut listed = Vec::new();
    let mut taken = BTreeSet::new();
    for (index, distributor) in distributors.iter().enumerate() {
        let Some(home) = cities.iter().position(|city| city.id == distributor.city) else { continue };
        let drafts = drafts(index, distributor, home, &mut stocks, &mut chance);
        for draft in drafts {
            let Some(city) = cities.iter().find(|city| city.name == draft.town.name) else { continue };
            if taken.insert(draft.name.clone()) {
                listed.push(list(draft, index, distributor, city, &mut chance, ids));
            }
        }
    }
    if let Some(hospital) = receives_during_the_meeting(&mut listed) {
        let hours = stretches(&[(at(9, 0), at(11, 0))]);
        hospital.client.receives =
            hours.into_iter().map(|hours| ReceivingHours { weekday: Weekday::Mon, hours }).collect();
    }
    listed
}

/// The client that can only be met while its distributor's reps are in their meeting.
pub fn receives_during_the_meeting(listed: &mut [Listed]) -> Option<&mut Listed> {
    listed.iter_mut().find(|one| one.distributor == rhythm::STRICT && one.client.kind == ClientKind::Hospital)
}

fn drafts(
    index: usize,
    distributor: &Distributor,
    home: usize,
    stocks: &mut [Stock],
    chance: &mut Chance,
) -> Vec<Draft> {
    let next = (home + 1) % stocks.len();
    let neighbour = if ACROSS_THE_BORDER.contains(&index) { stocks[next].town } else { stocks[home].town };
    let stock = &mut stocks[home];
    let town = stock.town;
    let [hospitals, quarters, departments, pharmacies, sub_distributors] = mix(index, distributor.tier);
    let total = hospitals + quarters + departments + pharmacies + sub_distributors;

    let own: Vec<&Hospital> = stock.hospitals.drain(..hospitals.min(stock.hospitals.len())).collect();
    let mut drafts: Vec<Draft> = own.iter().map(|hospital| of_hospital(town, hospital)).collect();
    let some = stock.quarters.len().min(quarters);
    drafts.extend(stock.quarters.drain(..some).map(|(area, quarter)| of_quarter(town, area, quarter)));
    let first = usize::from(index % 2 == 1);
    for (hospital, department) in own.iter().zip(DEPARTMENTS.iter().cycle().skip(first)).take(departments) {
        drafts.push(of_department(town, hospital, *department));
    }
    for number in 0..sub_distributors {
        let town = if number == 0 { neighbour } else { town };
        let area = index % town.areas.len();
        let name = SUB_DISTRIBUTORS[(index + number * 4) % SUB_DISTRIBUTORS.len()];
        drafts.push(of_sub_distributor(town, area, name, chance));
    }
    // Pharmacies make up for what the town has too few of.
    let some = stock.pharmacies.len().min(total.saturating_sub(drafts.len()));
    drafts.extend(stock.pharmacies.drain(..some).map(|(area, street, chain, short)| Draft {
        name: format!("{chain}{street}店"),
        kind: ClientKind::Pharmacy,
        town,
        area,
        street: format!("{street}{}号", chance.between(3, 620)),
        spoken: vec![format!("{short}{street}店"), format!("{short}{street}"), format!("{street}{short}")],
    }));
    drafts
}

fn of_hospital(town: &'static Town, hospital: &Hospital) -> Draft {
    let mut spoken: Vec<String> = hospital.aliases.iter().map(|alias| (*alias).to_owned()).collect();
    if spoken.is_empty() {
        spoken.push(hospital.name.to_owned());
    }
    Draft {
        name: hospital.name.to_owned(),
        kind: ClientKind::Hospital,
        town,
        area: hospital.area,
        street: hospital.street.to_owned(),
        spoken,
    }
}

fn of_department(town: &'static Town, hospital: &Hospital, (name, short): (&str, &str)) -> Draft {
    let called = hospital.aliases.first().unwrap_or(&hospital.name);
    Draft {
        name: format!("{}{name}", hospital.name),
        kind: ClientKind::Department,
        town,
        area: hospital.area,
        street: hospital.street.to_owned(),
        spoken: vec![format!("{called}{short}"), format!("{called}{name}")],
    }
}

fn of_quarter(town: &'static Town, area: usize, quarter: &str) -> Draft {
    let district = town.areas.get(area).map_or("", |area| area.name);
    Draft {
        name: format!("{}市{district}{quarter}街道社区卫生服务中心", town.name),
        kind: ClientKind::Hospital,
        town,
        area,
        street: format!("{quarter}街道"),
        spoken: vec![
            format!("{quarter}社区"),
            format!("{quarter}社区医院"),
            format!("{quarter}卫生服务中心"),
        ],
    }
}

fn of_sub_distributor(town: &'static Town, area: usize, name: &str, chance: &mut Chance) -> Draft {
    let place = town.areas.get(area).map_or(town.name, |area| area.name.trim_end_matches(['区', '县', '市']));
    Draft {
        name: format!("{place}{name}医药有限公司"),
        kind: ClientKind::SubDistributor,
        town,
        area,
        street: format!("医药产业园{}幢", chance.between(1, 24)),
        spoken: vec![format!("{place}{name}"), format!("{name}医药")],
    }
}

fn list(
    draft: Draft,
    index: usize,
    distributor: &Distributor,
    city: &City,
    chance: &mut Chance,
    ids: &mut Ids,
) -> Listed {
    let hospital = draft.kind == ClientKind::Hospital;
    let area = draft.town.areas.get(draft.area);
    let address = format!(
        "{}{}市{}{}",
        draft.town.province,
        draft.town.name,
        area.map_or("", |area| area.name),
        draft.street
    );
    let (latitude, longitude) =
        area.map_or((draft.town.latitude, draft.town.longitude), |area| (area.latitude, area.longitude));
    let near = |degrees: f64, off: f64| ((degrees + off) * 10_000.0).round() / 10_000.0;
    let here =
        Coordinates::new(near(latitude, chance.around(0.02)), near(longitude, chance.around(0.02))).ok();
    let recorded = match draft.kind {
        ClientKind::Hospital => 75,
        ClientKind::Department => 60,
        ClientKind::Pharmacy | ClientKind::SubDistributor => 35,
    };
    let known_as = if chance.percent(recorded) { draft.spoken.len().min(2) } else { 0 };
    let client = Client {
        id: ids.make(),
        distributor: distributor.id,
        aliases: draft.spoken[..known_as].iter().filter(|alias| **alias != draft.name).cloned().collect(),
        name: draft.name,
        kind: draft.kind,
        address: if chance.percent(92) { address } else { String::new() },
        city: city.id,
        coordinates: here.filter(|_| chance.percent(85)),
        key: chance.percent(if hospital { 36 } else { 8 }),
        receives: if chance.percent(if hospital { 32 } else { 9 }) { receives(chance) } else { Vec::new() },
    };
    let street = draft.street.trim_end_matches(|c: char| c.is_ascii_digit() || c == '号').to_owned();
    Listed { client, distributor: index, spoken: draft.spoken, street }
}

/// Two or three half days a week.
fn receives(chance: &mut Chance) -> Vec<ReceivingHours> {
    use Weekday::{Fri, Mon, Thu, Tue, Wed};
    let mut days = chance.shuffled(vec![Mon, Tue, Wed, Thu, Fri]);
    days.truncate(if chance.percent(50) { 2 } else { 3 });
    days.sort_by_key(Weekday::num_days_from_monday);
    let half = *chance.pick(&[(at(8, 30), at(11, 30)), (at(14, 0), at(17, 0)), (at(13, 30), at(16, 30))]);
    let one =
        |weekday: Weekday| stretches(&[half]).into_iter().map(move |hours| ReceivingHours { weekday, hours });
    days.into_iter().flat_map(one).collect()
}
