//! Where people and clients are, and how long it takes to get from one to the other.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::ids::CityId;

/// A point on the globe, WGS 84, in degrees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "RawCoordinates")]
pub struct Coordinates {
    latitude: f64,
    longitude: f64,
}

/// The numbers are no point on the globe.
#[derive(Debug, Clone, PartialEq, Error)]
#[error("latitude {latitude} and longitude {longitude} are no point on the globe")]
pub struct NotOnTheGlobe {
    /// What was given as degrees north.
    pub latitude: f64,
    /// What was given as degrees east.
    pub longitude: f64,
}

#[derive(Deserialize)]
struct RawCoordinates {
    latitude: f64,
    longitude: f64,
}

impl TryFrom<RawCoordinates> for Coordinates {
    type Error = NotOnTheGlobe;
    fn try_from(raw: RawCoordinates) -> Result<Self, NotOnTheGlobe> {
        Self::new(raw.latitude, raw.longitude)
    }
}

impl Coordinates {
    /// The point at these degrees north and east.
    pub fn new(latitude: f64, longitude: f64) -> Result<Self, NotOnTheGlobe> {
        if (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude) {
            Ok(Self { latitude, longitude })
        } else {
            Err(NotOnTheGlobe { latitude, longitude })
        }
    }
    /// Degrees north.
    pub fn latitude(&self) -> f64 {
        self.latitude
    }
    /// Degrees east.
    pub fn longitude(&self) -> f64 {
        self.longitude
    }
    /// Kilometres to another point along the great circle (haversine formula, mean earth radius).
    pub fn kilometres_to(&self, other: &Self) -> f64 {
        const EARTH_RADIUS: f64 = 6371.0;
        let (a, b) = (self.latitude.to_radians(), other.latitude.to_radians());
        let (dlat, dlon) = (b - a, (other.longitude - self.longitude).to_radians());
        let h = (dlat / 2.0).sin().powi(2) + a.cos() * b.cos() * (dlon / 2.0).sin().powi(2);
        2.0 * EARTH_RADIUS * h.sqrt().min(1.0).asin()
    }
}

/// A city in which clients are. Clients without coordinates of their own are taken to be at its centre.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct City {
    /// What keeps it apart.
    pub id: CityId,
    /// Its name, as 杭州.
    pub name: String,
    /// The sales region that it belongs to, as 浙北.
    pub region: String,
    /// Its centre.
    pub centre: Coordinates,
}

/// How the time on the road is estimated: no map service is asked, since the product works offline and
/// tells nobody where clients are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TravelRule {
    /// Minutes that any way between two clients takes: leaving, parking, finding the door.
    pub base_minutes: u16,
    /// Kilometres an hour along the straight line, detours and traffic counted in.
    pub kilometres_per_hour: u16,
}

impl Default for TravelRule {
    /// Half an hour, and 55 km for each hour beyond it.
    fn default() -> Self {
        Self { base_minutes: 30, kilometres_per_hour: 55 }
    }
}

impl TravelRule {
    /// Minutes from one place to the other, in steps of five, symmetric, and never less than the base.
    pub fn minutes(&self, from: &Coordinates, to: &Coordinates) -> i64 {
        let hours = from.kilometres_to(to) / f64::from(self.kilometres_per_hour.max(1));
        // At most half the earth's circumference at 1 km/h: far inside i64.
        #[expect(clippy::cast_possible_truncation, reason = "bounded by the size of the globe")]
        let steps = (hours * 60.0 / 5.0).ceil() as i64;
        i64::from(self.base_minutes) + steps * 5
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hangzhou_to_ningbo_is_a_morning_on_the_road() {
        let hangzhou = Coordinates::new(30.2741, 120.1551).unwrap();
        let ningbo = Coordinates::new(29.8683, 121.5440).unwrap();
        assert!((hangzhou.kilometres_to(&ningbo) - 141.0).abs() < 3.0);
        assert_eq!(TravelRule::default().minutes(&hangzhou, &ningbo), 185);
        assert_eq!(TravelRule::default().minutes(&hangzhou, &hangzhou), 30);
    }

    #[test]
    fn what_is_not_on_the_globe_is_refused() {
        assert!(Coordinates::new(120.1, 30.2).is_err());
        assert!(Coordinates::new(f64::NAN, 0.0).is_err());
    }
}
