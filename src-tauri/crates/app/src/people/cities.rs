//! Cities by name: those that the programme knows already, then those of the gazetteer.

use tandem_domain::{
    geography::{City, Coordinates},
    ids::CityId,
};
use tandem_store::{Snapshot, WriteError, Writer};

use super::fields::{optional, out_of_range, required, wrong};
use crate::{
    desk::Desk,
    env::Env,
    failure::{Code, Failure},
    gazetteer,
    wire::records::{CityDraft, CityLine},
};

/// The cities to pick from: the programme's own first.
///
/// # Errors
/// When the programme can't be read.
pub fn all(desk: &Desk) -> Result<Vec<CityLine>, Failure> {
    let snapshot = desk.seen()?;
    let own = snapshot.cities.iter().map(|city| CityLine {
        name: city.name.clone(),
        latin: gazetteer::find(&city.name).map(|place| place.latin.to_owned()).unwrap_or_default(),
        province: city.region.clone(),
    });
    let is_new = |place: &&gazetteer::Place| snapshot.cities.iter().all(|city| city.name != place.name);
    let known = gazetteer::all().iter().filter(is_new).map(|place| CityLine {
        name: place.name.to_owned(),
        latin: place.latin.to_owned(),
        province: place.province.to_owned(),
    });
    Ok(own.chain(known).collect())
}

/// A city as a form shows it. Coordinates only where the gazetteer has none.
pub(crate) fn draft(snapshot: &Snapshot, id: CityId) -> CityDraft {
    let Some(city) = snapshot.cities.iter().find(|city| city.id == id) else { return CityDraft::default() };
    let own = gazetteer::find(&city.name).is_none().then_some(city.centre);
    CityDraft {
        name: city.name.clone(),
        latitude: own.map(|centre| centre.latitude()),
        longitude: own.map(|centre| centre.longitude()),
    }
}

/// The cities that a change needs, and those among them that it brings.
#[derive(Debug, Clone)]
pub(crate) struct Cities {
    known: Vec<City>,
    brought: Vec<City>,
}

impl Cities {
    pub fn of(snapshot: &Snapshot) -> Self {
        Self { known: snapshot.cities.clone(), brought: Vec::new() }
    }

    /// The city that a field names.
    pub fn settle(&mut self, env: &Env, field: &'static str, draft: &CityDraft) -> Result<City, Failure> {
        let given = required(field, &draft.name)?;
        let place = gazetteer::find(&given);
        let name = place.map_or_else(|| gazetteer::short(&given), |place| place.name);
        let centre = centre(draft)?;
        let known = self.known.iter_mut().find(|city| city.name == name);
        let city = match (known, centre, place) {
            (Some(city), Some(centre), _) if city.centre != centre => {
                city.centre = centre;
                city.clone()
            }
            (Some(city), ..) => return Ok(city.clone()),
            (None, centre, place) => {
                let centre = centre.or_else(|| place.map(|place| place.centre));
                let centre = centre.ok_or_else(|| wrong(Code::UnknownCity, field).with("city", &given))?;
                let region = place.map(|place| place.province.to_owned()).unwrap_or_default();
                City { id: env.id(), name: name.to_owned(), region, centre }
            }
        };
        self.known.retain(|other| other.id != city.id);
        self.known.push(city.clone());
        self.brought.retain(|other| other.id != city.id);
        self.brought.push(city.clone());
        Ok(city)
    }

    /// All that are known, those included that are not stored yet.
    pub fn all(&self) -> &[City] {
        &self.known
    }

    /// Stores those that were not there before, or not so.
    pub fn put(&self, writer: &mut Writer<'_>) -> Result<(), WriteError> {
        self.brought.iter().try_for_each(|city| writer.put_city(city))
    }
}

/// The sales region as given, or else that of the city.
pub(crate) fn region(given: &str, city: &City) -> String {
    optional(given).unwrap_or_else(|| city.region.clone())
}

fn centre(draft: &CityDraft) -> Result<Option<Coordinates>, Failure> {
    match (draft.latitude, draft.longitude) {
        (None, None) => Ok(None),
        (None, _) => Err(wrong(Code::FieldMissing, "latitude")),
        (_, None) => Err(wrong(Code::FieldMissing, "longitude")),
        (Some(north), Some(east)) => Coordinates::new(north, east).map(Some).map_err(|_| {
            if (-90.0..=90.0).contains(&north) {
                out_of_range("longitude", -180, 180)
            } else {
                out_of_range("latitude", -90, 90)
            }
        }),
    }
}
