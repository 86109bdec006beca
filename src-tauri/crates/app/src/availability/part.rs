//! A part of what the calendars say, and what it was read from.

use std::{
    collections::{BTreeMap, HashMap},
    num::NonZero,
    sync::Arc,
    thread,
};

use chrono_tz::Tz;
use tandem_calendar::formats;
use tandem_domain::{
    client::Client,
    ids::{CityId, DistributorId, RepId},
    people::{CalendarOwner, Rep},
    time::DateRange,
};
use tandem_store::{ClientMatch, HeldCalendar, KeptReading, Snapshot};

use super::{Found, Kept, reading::Reading};

/// What a part is read from: the calendars of a manager, or those of a distributor and its reps, which may hold the
/// same entries and speak of the same clients.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sources {
    pub calendars: Vec<HeldCalendar>,
    pub zone: Tz,
    pub reps: Vec<Rep>,
    /// Each with the name of its city.
    pub clients: Vec<(Client, String)>,
    pub decided: Vec<ClientMatch>,
}

impl Sources {
    /// All that calendars are held of, by whose part it is.
    pub fn by_owner(snapshot: &Snapshot) -> BTreeMap<CalendarOwner, Self> {
        let employers: HashMap<RepId, DistributorId> =
            snapshot.reps.iter().map(|rep| (rep.id, rep.distributor)).collect();
        let mut all: BTreeMap<CalendarOwner, Self> = BTreeMap::new();
        for held in &snapshot.calendars {
            let whose = match held.owner {
                CalendarOwner::Rep(rep) => match employers.get(&rep) {
                    Some(distributor) => CalendarOwner::Distributor(*distributor),
                    None => continue,
                },
                CalendarOwner::Manager(_) | CalendarOwner::Distributor(_) => held.owner,
            };
            all.entry(whose).or_insert_with(|| Self::empty(snapshot)).calendars.push(held.clone());
        }
        let cities: HashMap<CityId, &str> =
            snapshot.cities.iter().map(|city| (city.id, city.name.as_str())).collect();
        for rep in &snapshot.reps {
            if let Some(sources) = all.get_mut(&CalendarOwner::Distributor(rep.distributor)) {
                sources.reps.push(rep.clone());
            }
        }
        for client in snapshot.clients.iter().filter(|one| !snapshot.is_erased(one.id.uuid())) {
            if let Some(sources) = all.get_mut(&CalendarOwner::Distributor(client.distributor)) {
                let city = cities.get(&client.city).copied().unwrap_or_default();
                sources.clients.push((client.clone(), city.to_owned()));
            }
        }
        for decided in &snapshot.client_matches {
            if let Some(sources) = all.get_mut(&CalendarOwner::Distributor(decided.distributor)) {
                sources.decided.push(decided.clone());
            }
        }
        all
    }

    /// What a calendar of the owner would be read with.
    pub fn of_owner(snapshot: &Snapshot, owner: CalendarOwner) -> Self {
        let distributor = match owner {
            CalendarOwner::Manager(_) => None,
            CalendarOwner::Distributor(distributor) => Some(distributor),
            CalendarOwner::Rep(rep) => {
                snapshot.reps.iter().find(|one| one.id == rep).map(|rep| rep.distributor)
            }
        };
        let is_own = |one: DistributorId| Some(one) == distributor;
        let city = |client: &Client| {
            let city = snapshot.cities.iter().find(|city| city.id == client.city);
            city.map(|city| city.name.clone()).unwrap_or_default()
        };
        let is_left = |client: &&Client| !snapshot.is_erased(client.id.uuid());
        let clients = snapshot.clients.iter().filter(is_left).filter(|client| is_own(client.distributor));
        Self {
            reps: snapshot.reps.iter().filter(|rep| is_own(rep.distributor)).cloned().collect(),
            clients: clients.map(|client| (client.clone(), city(client))).collect(),
            decided: snapshot.client_matches.iter().filter(|one| is_own(one.distributor)).cloned().collect(),
            ..Self::empty(snapshot)
        }
    }

    fn empty(snapshot: &Snapshot) -> Self {
        Self {
            calendars: Vec::new(),
            zone: snapshot.programme.home_zone,
            reps: Vec::new(),
            clients: Vec::new(),
            decided: Vec::new(),
        }
    }
}

/// What some calendars say about a stretch of days.
#[derive(Debug)]
pub(super) struct Part {
    sources: Arc<Sources>,
    pub found: Found,
    /// Whether it was read just now, and not taken from what the programme keeps.
    pub is_new: bool,
}

impl Part {
    fn of(whose: CalendarOwner, sources: Sources, days: DateRange, kept: &Kept) -> Self {
        match kept.found(whose, &sources, days) {
            Some(found) => Self { sources: Arc::new(sources), found, is_new: false },
            None => Self::read(sources, days),
        }
    }

    fn read(sources: Sources, days: DateRange) -> Self {
        let mut reading = Reading::new(&sources, days.interval(sources.zone));
        for held in &sources.calendars {
            // What is held was read when it was imported, so it reads again.
            if let Ok(read) = formats::read(held.source.as_bytes()) {
                reading.take(held.owner, &read.calendar, held.policy);
            }
        }
        let found = reading.finish();
        Self { sources: Arc::new(sources), found, is_new: true }
    }

    /// The same with other words.
    pub fn worded(&self, found: Found) -> Self {
        Self { sources: Arc::clone(&self.sources), found, is_new: false }
    }

    /// Whether it says what reading these sources would find.
    pub fn was_read_from(&self, sources: &Sources) -> bool {
        *self.sources == *sources
    }

    /// What the programme should keep of it.
    pub fn reading(&self, whose: CalendarOwner, days: DateRange, kept: &Kept) -> Option<KeptReading> {
        kept.reading(whose, &self.sources, days, &self.found)
    }

    /// Whether a calendar of the owner is in it.
    pub fn holds(&self, owner: CalendarOwner) -> bool {
        self.sources.calendars.iter().any(|held| held.owner == owner)
    }
}

/// Reads parts, on all cores.
pub(super) fn read_all(
    sources: Vec<(CalendarOwner, Sources)>,
    days: DateRange,
    kept: &Kept,
) -> Vec<(CalendarOwner, Arc<Part>)> {
    thread::scope(|scope| {
        let read = |share: Vec<(CalendarOwner, Sources)>| {
            move || -> Vec<(CalendarOwner, Arc<Part>)> {
                let part = |(whose, sources)| (whose, Arc::new(Part::of(whose, sources, days, kept)));
                share.into_iter().map(part).collect()
            }
        };
        let readers: Vec<_> = shares(sources).into_iter().map(|share| scope.spawn(read(share))).collect();
        let parts = readers.into_iter().map(|reader| match reader.join() {
            Ok(parts) => parts,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        parts.flatten().collect()
    })
}

/// As much for each core as for the others.
fn shares(sources: Vec<(CalendarOwner, Sources)>) -> Vec<Vec<(CalendarOwner, Sources)>> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let mut shares: Vec<(usize, Vec<_>)> = Vec::new();
    shares.resize_with(cores.min(sources.len()), Default::default);
    for one in sources {
        let Some((bytes, share)) = shares.iter_mut().min_by_key(|(bytes, _)| *bytes) else { continue };
        *bytes += one.1.calendars.iter().map(|held| held.source.len()).sum::<usize>();
        share.push(one);
    }
    shares.into_iter().map(|(_, share)| share).collect()
}
