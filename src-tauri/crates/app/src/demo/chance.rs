//! The demo's dice. Each part of the demo throws its own, so that a change to one leaves the others alone.

use chrono::{Datelike, NaiveDate};

/// What changes the whole demo when it is changed.
const SEED: u64 = 0x7461_6e64_656d;

/// A source of numbers that is the same on every run.
#[derive(Debug)]
pub struct Chance(fastrand::Rng);

impl Chance {
    /// The dice of one part of the demo that begins on this day.
    pub fn of(monday: NaiveDate, part: &str) -> Self {
        // Fowler, Noll and Vo's FNV-1a over the day and the part's name.
        let day = monday.num_days_from_ce().to_le_bytes();
        let hash = day.iter().chain(part.as_bytes()).fold(0xcbf2_9ce4_8422_2325 ^ SEED, |hash: u64, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self(fastrand::Rng::with_seed(hash))
    }

    /// Yes in so many of a hundred cases.
    pub fn percent(&mut self, chance: u32) -> bool {
        self.0.u32(0..100) < chance
    }

    /// A number from `low` to `high`, both inside.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        self.0.i64(low..=high)
    }

    /// A number from −`most` to `most`.
    pub fn around(&mut self, most: f64) -> f64 {
        (self.0.f64() - 0.5) * 2.0 * most
    }

    /// One of a list that is not empty.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.0.usize(..from.len())]
    }

    /// The list in another order.
    pub fn shuffled<T>(&mut self, mut list: Vec<T>) -> Vec<T> {
        self.0.shuffle(&mut list);
        list
    }

    /// So many hexadecimal digits.
    pub fn hexadecimal(&mut self, digits: usize, upper: bool) -> String {
        let letters: &[u8; 16] = if upper { b"0123456789ABCDEF" } else { b"0123456789abcdef" };
        (0..digits).map(|_| char::from(letters[self.0.usize(..16)])).collect()
    }

    /// So many small letters and digits.
    pub fn token(&mut self, length: usize) -> String {
        let letters = b"0123456789abcdefghijklmnopqrstuv";
        (0..length).map(|_| char::from(letters[self.0.usize(..32)])).collect()
    }
}
