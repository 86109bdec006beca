//! What the rows of a sheet come to, one after the other, on a copy of what the programme knows.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use tandem_domain::{
    client::{Client, ClientKind},
    geography::City,
    ids::RepId,
    people::{Distributor, Participant, Rep, Stage, Tier},
    stage::StageStep,
};
use tandem_store::{Snapshot, WriteError, Writer};
use uuid::Uuid;

use super::{
    headings::{Column, Columns, key, kind, medical_representative, stage, tier},
    text::Row,
};
use crate::{
    env::Env,
    failure::{Code, Failure},
    people::{
        cities::{self, Cities},
        fields::{optional, required, wrong},
        hours,
    },
    stages::entered,
    wire::{
        records::CityDraft,
        sheet::{SheetChange, SheetKind},
    },
};

/// What the programme knows, with the rows taken so far.
#[derive(Debug)]
pub struct Taking {
    cities: Cities,
    distributors: Vec<Distributor>,
    reps: Vec<Rep>,
    clients: Vec<Client>,
    medical_representatives: BTreeSet<Participant>,
    touched: BTreeSet<Uuid>,
    above: String,
}

/// A row with its cells by column.
#[derive(Clone, Copy)]
pub struct Cells<'a> {
    pub columns: &'a Columns,
    pub row: &'a Row,
}

impl Cells<'_> {
    fn of(&self, column: Column) -> &str {
        self.columns.cell(self.row, column)
    }
}

impl Taking {
    pub fn of(snapshot: &Snapshot) -> Self {
        Self {
            cities: Cities::of(snapshot),
            distributors: snapshot.distributors.clone(),
            reps: snapshot.reps.clone(),
            clients: snapshot.clients.clone(),
            medical_representatives: snapshot.medical_representatives.clone(),
            touched: BTreeSet::new(),
            above: String::new(),
        }
    }

    /// Takes a row: what it adds or changes. One with anything wrong is not taken at all.
    pub fn take(&mut self, env: &Env, cells: Cells<'_>) -> Result<Vec<SheetChange>, Failure> {
        // A name that spans several rows stands in the first of them alone.
        if let Some(named) = optional(cells.of(Column::Distributor)) {
            self.above = named;
        }
        let mut cities = self.cities.clone();
        let distributor = self.distributor(env, &mut cities, cells)?;
        let rep = self.rep(env, cells, &distributor)?;
        let role = medical_representative(cells.of(Column::MedicalRepresentative))?;
        let client = self.client(env, &mut cities, cells, &distributor)?;
        self.cities = cities;
        let has_role = rep.as_ref().is_some_and(|rep| self.takes_role(rep.id, role));
        let mut changes = Vec::new();
        let mut note = |kind, name: &str, of: &str, id: Uuid, added: Option<bool>| {
            let Some(added) = added else { return };
            self.touched.insert(id);
            let (name, distributor) = (name.to_owned(), of.to_owned());
            changes.push(SheetChange { line: cells.row.line, kind, name, distributor, added });
        };
        let company = distributor.name.clone();
        let added = kept(&mut self.distributors, &distributor, |one| one.id == distributor.id);
        note(SheetKind::Distributor, &company, "", distributor.id.uuid(), added);
        if let Some(rep) = rep {
            let added = kept(&mut self.reps, &rep, |one| one.id == rep.id);
            let added = added.or(has_role.then_some(false));
            note(SheetKind::Rep, &rep.name, &company, rep.id.uuid(), added);
        }
        if let Some(client) = client {
            let added = kept(&mut self.clients, &client, |one| one.id == client.id);
            note(SheetKind::Client, &client.name, &company, client.id.uuid(), added);
        }
        Ok(changes)
    }

    /// The steps of distributors that are new, or at another stage than before.
    pub fn steps(&self, env: &Env, before: &Snapshot, today: NaiveDate) -> Vec<StageStep> {
        let stage =
            |one: &Distributor| before.distributors.iter().find(|old| old.id == one.id).map(|old| old.stage);
        let touched = self.distributors.iter().filter(|one| self.touched.contains(&one.id.uuid()));
        touched.filter_map(|one| entered(env, one, stage(one), today)).collect()
    }

    /// Whether a rep's role becomes another.
    fn takes_role(&mut self, rep: RepId, role: Option<bool>) -> bool {
        match role {
            Some(true) => self.medical_representatives.insert(Participant::Rep(rep)),
            Some(false) => self.medical_representatives.remove(&Participant::Rep(rep)),
            None => false,
        }
    }

    /// Stores all that rows added or changed.
    pub fn put(&self, writer: &mut Writer<'_>, steps: &[StageStep]) -> Result<(), WriteError> {
        let touched = |id: Uuid| self.touched.contains(&id);
        self.cities.put(writer)?;
        let mut distributors = self.distributors.iter().filter(|one| touched(one.id.uuid()));
        distributors.try_for_each(|one| writer.put_distributor(one))?;
        steps.iter().try_for_each(|step| writer.put_stage_step(step))?;
        self.reps.iter().filter(|one| touched(one.id.uuid())).try_for_each(|one| {
            let who = Participant::Rep(one.id);
            writer.put_rep(one)?;
            writer.put_medical_representative(who, self.medical_representatives.contains(&who))
        })?;
        self.clients.iter().filter(|one| touched(one.id.uuid())).try_for_each(|one| writer.put_client(one))
    }

    fn distributor(&self, env: &Env, cities: &mut Cities, cells: Cells<'_>) -> Result<Distributor, Failure> {
        let name = required("distributor", &self.above)?;
        let known = self.distributors.iter().find(|one| same(&one.name, &name));
        // A row's city is its client's where it has one; a new distributor is taken to sit in the first.
        let sits = cells.of(Column::Client).is_empty() || known.is_none();
        let own = optional(cells.of(Column::DistributorCity));
        let own = own.or_else(|| optional(cells.of(Column::City)).filter(|_| sits));
        let city = own.map(|name| named(env, cities, name)).transpose()?;
        let (tier, stage) = (tier(cells.of(Column::Tier))?, stage(cells.of(Column::Stage))?);
        let region = optional(cells.of(Column::Region));
        if let Some(before) = known {
            return Ok(Distributor {
                city: city.map_or(before.city, |city| city.id),
                tier: tier.unwrap_or(before.tier),
                stage: stage.unwrap_or(before.stage),
                region: region.unwrap_or_else(|| before.region.clone()),
                ..before.clone()
            });
        }
        let city = city.ok_or_else(|| wrong(Code::FieldMissing, "city"))?;
        Ok(Distributor {
            id: env.id(),
            region: cities::region(&region.unwrap_or_default(), &city),
            city: city.id,
            name,
            tier: tier.unwrap_or(Tier::B),
            stage: stage.unwrap_or(Stage::Assist),
            sponsor: None,
            max_per_week: 2,
        })
    }

    fn rep(&self, env: &Env, cells: Cells<'_>, distributor: &Distributor) -> Result<Option<Rep>, Failure> {
        let Some(name) = optional(cells.of(Column::Rep)) else { return Ok(None) };
        let phone = optional(cells.of(Column::Phone));
        let known = self.reps.iter().find(|one| one.distributor == distributor.id && same(&one.name, &name));
        let hours = || hours::working(&hours::usual());
        Ok(Some(match known {
            Some(before) => Rep { phone: phone.or_else(|| before.phone.clone()), ..before.clone() },
            None => Rep { id: env.id(), distributor: distributor.id, name, phone, hours: hours()? },
        }))
    }

    fn client(
        &self,
        env: &Env,
        cities: &mut Cities,
        cells: Cells<'_>,
        distributor: &Distributor,
    ) -> Result<Option<Client>, Failure> {
        let Some(name) = optional(cells.of(Column::Client)) else { return Ok(None) };
        let city = optional(cells.of(Column::City)).map(|name| named(env, cities, name)).transpose()?;
        let known =
            self.clients.iter().find(|one| one.distributor == distributor.id && same(&one.name, &name));
        let mut client = known.cloned().unwrap_or_else(|| Client {
            id: env.id(),
            distributor: distributor.id,
            name,
            aliases: Vec::new(),
            kind: ClientKind::Hospital,
            address: String::new(),
            city: distributor.city,
            coordinates: None,
            key: false,
            receives: Vec::new(),
        });
        if let Some(city) = city.filter(|city| city.id != client.city) {
            (client.city, client.coordinates) = (city.id, None);
        }
        client.kind = kind(cells.of(Column::Kind))?.unwrap_or(client.kind);
        client.key = key(cells.of(Column::Key))?.unwrap_or(client.key);
        client.address = optional(cells.of(Column::Address)).unwrap_or(client.address);
        for alias in cells.of(Column::Aliases).split([',', '，', '、', ';', '；', '/']).filter_map(optional)
        {
            if alias != client.name && !client.aliases.contains(&alias) {
                client.aliases.push(alias);
            }
        }
        Ok(Some(client))
    }
}

fn same(one: &str, other: &str) -> bool {
    one.chars().flat_map(char::to_lowercase).eq(other.chars().flat_map(char::to_lowercase))
}

fn named(env: &Env, cities: &mut Cities, name: String) -> Result<City, Failure> {
    cities.settle(env, "city", &CityDraft { name, ..CityDraft::default() })
}

/// Keeps a thing: whether it is new, or nothing where it was known just so.
fn kept<T: Clone + PartialEq>(things: &mut Vec<T>, thing: &T, is_it: impl Fn(&T) -> bool) -> Option<bool> {
    match things.iter_mut().find(|one| is_it(one)) {
        Some(known) if known == thing => None,
        Some(known) => {
            known.clone_from(thing);
            Some(false)
        }
        None => {
            things.push(thing.clone());
            Some(true)
        }
    }
}
