//! Instants, intervals and calendar days.
//!
//! An instant is a `DateTime<Utc>`. Wall-clock times exist only at the edges, as
//! `(NaiveDateTime, chrono_tz::Tz)`. Every interval is half-open: it holds its start and not its end.

use chrono::{DateTime, Days, LocalResult, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A half-open stretch of time `[start, end)` in UTC that is never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(try_from = "RawInterval", into = "RawInterval")]
pub struct Interval {
    start: DateTime<Utc>,
    end: DateTime<Utc>,
}

/// The start does not come before the end.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("an interval must end after it starts, but it starts at {start} and ends at {end}")]
pub struct EmptyInterval {
    /// Where it was to start.
    pub start: DateTime<Utc>,
    /// Where it was to end.
    pub end: DateTime<Utc>,
}

/// An interval as it is written down.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
struct RawInterval {
    start: DateTime<Utc>,
    end: DateTime<Utc>,
}

impl From<Interval> for RawInterval {
    fn from(interval: Interval) -> Self {
        Self { start: interval.start, end: interval.end }
    }
}

impl TryFrom<RawInterval> for Interval {
    type Error = EmptyInterval;
    fn try_from(raw: RawInterval) -> Result<Self, EmptyInterval> {
        Self::new(raw.start, raw.end)
    }
}

impl Interval {
    /// The stretch from `start` up to, and without, `end`.
    pub fn new(start: DateTime<Utc>, end: DateTime<Utc>) -> Result<Self, EmptyInterval> {
        if start < end { Ok(Self { start, end }) } else { Err(EmptyInterval { start, end }) }
    }
    /// The first instant inside.
    pub fn start(&self) -> DateTime<Utc> {
        self.start
    }
    /// The first instant after.
    pub fn end(&self) -> DateTime<Utc> {
        self.end
    }
    /// How long it lasts.
    pub fn duration(&self) -> TimeDelta {
        self.end - self.start
    }
    /// Whether the two share an instant.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }
    /// Whether every instant of `other` is also inside this one.
    pub fn contains(&self, other: &Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
    /// What both share, if anything.
    pub fn intersection(&self, other: &Self) -> Option<Self> {
        Self::new(self.start.max(other.start), self.end.min(other.end)).ok()
    }
}

/// The intervals sorted, with those that overlap or touch joined.
pub fn merge(mut intervals: Vec<Interval>) -> Vec<Interval> {
    intervals.sort_unstable();
    let mut merged: Vec<Interval> = Vec::with_capacity(intervals.len());
    for next in intervals {
        match merged.last_mut() {
            Some(last) if next.start <= last.end => last.end = last.end.max(next.end),
            _ => merged.push(next),
        }
    }
    merged
}

/// What is left of the sorted, disjoint `from` when the sorted, disjoint `holes` are cut out.
pub fn subtract(from: &[Interval], holes: &[Interval]) -> Vec<Interval> {
    let mut left = Vec::with_capacity(from.len());
    for piece in from {
        let mut start = piece.start;
        for hole in holes.iter().filter(|hole| hole.overlaps(piece)) {
            left.extend(Interval::new(start, hole.start));
            start = start.max(hole.end);
        }
        left.extend(Interval::new(start, piece.end));
    }
    left
}

/// Days from `first` to `last`, both inside. Never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "RawDateRange")]
pub struct DateRange {
    first: NaiveDate,
    last: NaiveDate,
}

/// The last day lies before the first.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the last day {last} lies before the first day {first}")]
pub struct EmptyDateRange {
    /// The day it was to begin with.
    pub first: NaiveDate,
    /// The day it was to end with.
    pub last: NaiveDate,
}

#[derive(Deserialize)]
struct RawDateRange {
    first: NaiveDate,
    last: NaiveDate,
}

impl TryFrom<RawDateRange> for DateRange {
    type Error = EmptyDateRange;
    fn try_from(raw: RawDateRange) -> Result<Self, EmptyDateRange> {
        Self::new(raw.first, raw.last)
    }
}

impl DateRange {
    /// The days from `first` to `last`, both inside.
    pub fn new(first: NaiveDate, last: NaiveDate) -> Result<Self, EmptyDateRange> {
        if first <= last { Ok(Self { first, last }) } else { Err(EmptyDateRange { first, last }) }
    }
    /// The one day alone.
    pub fn of_day(day: NaiveDate) -> Self {
        Self { first: day, last: day }
    }
    /// The first day inside.
    pub fn first(&self) -> NaiveDate {
        self.first
    }
    /// The last day inside.
    pub fn last(&self) -> NaiveDate {
        self.last
    }
    /// How many days it holds.
    pub fn day_count(&self) -> u64 {
        (self.last - self.first).num_days().unsigned_abs() + 1
    }
    /// Whether the day is inside.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }
    /// The days that both hold, if any.
    pub fn intersection(&self, other: &Self) -> Option<Self> {
        Self::new(self.first.max(other.first), self.last.min(other.last)).ok()
    }
    /// Every day inside, in order.
    pub fn days(&self) -> impl Iterator<Item = NaiveDate> + use<> {
        let last = self.last;
        self.first.iter_days().take_while(move |day| *day <= last)
    }
    /// From the midnight that begins the first day to the midnight that ends the last, in `zone`.
    pub fn interval(&self, zone: Tz) -> Interval {
        let end = self.last.checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX);
        // Days follow each other in every zone, so the end lies after the start.
        Interval { start: start_of_day(self.first, zone), end: start_of_day(end, zone) }
    }
}

/// The instant at which a day begins in a zone. Where midnight is skipped (a daylight-saving gap at
/// 00:00), the day begins at the first instant after the gap.
pub fn start_of_day(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    instant(day.and_time(chrono::NaiveTime::MIN), zone)
}

/// The instant of a wall-clock time in a zone.
///
/// As RFC 5545, 3.3.5 has it: a time that occurs twice means its first occurrence, and a time inside a
/// gap is read with the offset that was in force before the gap.
pub fn instant(wall: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    match zone.from_local_datetime(&wall) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.with_timezone(&Utc),
        LocalResult::None => {
            // Three hours before any gap known the old offset is in force.
            let before = wall - TimeDelta::hours(3);
            match zone.from_local_datetime(&before) {
                LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => {
                    at.with_timezone(&Utc) + TimeDelta::hours(3)
                }
                LocalResult::None => Utc.from_utc_datetime(&wall),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hour(h: u32) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 1, 5, h, 0, 0).unwrap()
    }
    fn interval(from: u32, to: u32) -> Interval {
        Interval::new(hour(from), hour(to)).unwrap()
    }

    #[test]
    fn intervals_are_half_open_and_never_empty() {
        assert!(Interval::new(hour(9), hour(9)).is_err());
        assert!(!interval(9, 10).overlaps(&interval(10, 11)));
        assert!(interval(9, 11).overlaps(&interval(10, 12)));
    }

    #[test]
    fn merging_joins_what_touches() {
        let merged = merge(vec![interval(13, 14), interval(9, 10), interval(10, 11)]);
        assert_eq!(merged, [interval(9, 11), interval(13, 14)]);
    }

    #[test]
    fn subtracting_leaves_the_rest() {
        let left = subtract(&[interval(8, 12), interval(13, 18)], &[interval(9, 10), interval(11, 14)]);
        assert_eq!(left, [interval(8, 9), interval(10, 11), interval(14, 18)]);
    }

    #[test]
    fn a_time_in_a_gap_keeps_the_old_offset() {
        let wall = NaiveDate::from_ymd_opt(2026, 3, 29).unwrap().and_hms_opt(2, 30, 0).unwrap();
        assert_eq!(instant(wall, chrono_tz::Europe::Berlin).to_rfc3339(), "2026-03-29T01:30:00+00:00");
    }
}
