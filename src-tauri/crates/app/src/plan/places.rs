//! Places: where clients are, as coarse as the planner needs it.
//!
//! Clients of a city that are within some ten kilometres of each other share a place, so that the matrix of
//! travel stays small and a day in one part of a city costs one journey there.

use std::collections::BTreeMap;

use tandem_domain::{
    client::Client,
    geography::{City, Coordinates, TravelRule},
    ids::{CityId, ClientId, MarketEventId},
    market_event::MarketEvent,
};

/// The side of a cell, in degrees: about 13 km north to south in eastern China.
const CELL_DEGREES: f64 = 0.12;

/// The planner's points that a day with a visit anywhere costs its manager.
const POINTS_A_DAY: f64 = 10.0;
/// What a journey to another place costs on top, before its length is counted.
const POINTS_A_JOURNEY: f64 = 20.0;
/// What a kilometre from home costs.
const POINTS_A_KILOMETRE: f64 = 0.9;
/// No journey costs more: beyond some two hours it is a night away whatever the distance.
const MOST_POINTS_A_JOURNEY: f64 = 160.0;

/// The places of all clients, and of market events.
#[derive(Debug, Default)]
pub struct Places {
    /// The middle of each.
    middles: Vec<Coordinates>,
    by_cell: BTreeMap<(CityId, i32, i32), usize>,
    of_client: BTreeMap<ClientId, usize>,
    of_event: BTreeMap<MarketEventId, usize>,
}

impl Places {
    /// The places at which these clients are. A client without coordinates is at its city's centre.
    pub fn of<'a>(clients: impl IntoIterator<Item = &'a Client>, cities: &BTreeMap<CityId, City>) -> Self {
        let mut found = Self::default();
        for client in clients {
            let Some(city) = cities.get(&client.city) else { continue };
            let index = found.number(city, client.coordinates);
            found.of_client.insert(client.id, index);
        }
        found
    }

    /// With the place of a market event: the client's at whose place it is, or the middle of the city.
    pub fn add_event(
        &mut self,
        event: &MarketEvent,
        client: Option<&Client>,
        cities: &BTreeMap<CityId, City>,
    ) {
        let city = client.map_or(event.city, |client| client.city);
        if let Some(city) = cities.get(&city) {
            let index = self.number(city, client.and_then(|client| client.coordinates));
            self.of_event.insert(event.id, index);
        }
    }

    fn number(&mut self, city: &City, at: Option<Coordinates>) -> usize {
        let cell = at.map_or((0, 0), |at| cell(&city.centre, &at));
        *self.by_cell.entry((city.id, cell.0, cell.1)).or_insert_with(|| {
            self.middles.push(middle(&city.centre, cell));
            self.middles.len() - 1
        })
    }

    /// The number of an event's place.
    pub fn number_of_event(&self, event: MarketEventId) -> Option<usize> {
        self.of_event.get(&event).copied()
    }

    /// The number of a client's place, in the order of the matrix.
    pub fn number_of(&self, client: ClientId) -> Option<usize> {
        self.of_client.get(&client).copied()
    }

    /// Minutes between each two places; on the diagonal, between two clients of one place.
    pub fn travel(&self, rule: TravelRule) -> Vec<Vec<i64>> {
        let row = |from: &Coordinates| self.middles.iter().map(|to| rule.minutes(from, to)).collect();
        self.middles.iter().map(row).collect()
    }

    /// What a day with visits at each place costs a manager who lives at `home`, in the planner's points.
    pub fn access(&self, home: &Coordinates) -> Vec<i64> {
        let cost = |place: &Coordinates| {
            let kilometres = home.kilometres_to(place);
            let journey = if kilometres < 15.0 {
                0.0
            } else {
                (POINTS_A_JOURNEY + kilometres * POINTS_A_KILOMETRE).min(MOST_POINTS_A_JOURNEY)
            };
            #[expect(clippy::cast_possible_truncation, reason = "at most 170 points")]
            let points = (POINTS_A_DAY + journey).round() as i64;
            points
        };
        self.middles.iter().map(cost).collect()
    }
}

/// In which cell of its city's grid a point lies; the centre is in the middle of cell (0, 0).
fn cell(centre: &Coordinates, at: &Coordinates) -> (i32, i32) {
    #[expect(clippy::cast_possible_truncation, reason = "at most 360 degrees in cells of a tenth")]
    let steps = |degrees: f64| (degrees / CELL_DEGREES).round() as i32;
    (steps(at.latitude() - centre.latitude()), steps(at.longitude() - centre.longitude()))
}

/// The middle of a cell. A cell beyond a pole or the date line stands for the centre itself.
fn middle(centre: &Coordinates, (north, east): (i32, i32)) -> Coordinates {
    Coordinates::new(
        centre.latitude() + f64::from(north) * CELL_DEGREES,
        centre.longitude() + f64::from(east) * CELL_DEGREES,
    )
    .unwrap_or(*centre)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::env::Ids;
    use tandem_domain::client::ClientKind;

    #[test]
    fn neighbours_share_a_place_and_travel_obeys_the_triangle() {
        let mut ids = Ids::seeded(chrono::DateTime::UNIX_EPOCH, 1);
        let city = City {
            id: ids.make(),
            name: "杭州".into(),
            region: "浙北".into(),
            centre: Coordinates::new(30.2741, 120.1551).unwrap(),
        };
        let distributor = ids.make();
        let mut client = |north: f64, east: f64| Client {
            id: ids.make(),
            distributor,
            name: "医院".into(),
            aliases: vec![],
            kind: ClientKind::Hospital,
            address: String::new(),
            city: city.id,
            coordinates: Coordinates::new(30.2741 + north, 120.1551 + east).ok(),
            key: false,
            receives: vec![],
        };
        let clients = [client(0.0, 0.0), client(0.01, 0.02), client(0.3, 0.1), client(-0.5, 0.4)];
        let cities = BTreeMap::from([(city.id, city.clone())]);
        let places = Places::of(&clients, &cities);
        assert_eq!(places.number_of(clients[0].id), places.number_of(clients[1].id));
        let travel = places.travel(TravelRule::default());
        assert_eq!(travel.len(), 3);
        for (a, b, c) in (0..27).map(|n| (n / 9, n / 3 % 3, n % 3)) {
            assert!(travel[a][c] <= travel[a][b] + travel[b][c]);
            assert_eq!(travel[a][b], travel[b][a]);
        }
        assert_eq!(places.access(&city.centre)[0], 10);
        assert!(places.access(&city.centre)[2] > 40);
    }
}
