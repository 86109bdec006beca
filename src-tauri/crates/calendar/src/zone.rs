//! Clocks: the time zones that a calendar's times are read in.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use tandem_domain::time;

/// Where a clock hangs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Zone {
    /// With the calendar's owner: what RFC 5545, 3.3.5 calls floating.
    Owner,
    /// In a zone of the IANA database; UTC is one of them.
    Named(Tz),
    /// At a fixed distance from UTC.
    Fixed(FixedOffset),
    /// In a zone that the file itself describes (VTIMEZONE; RFC 5545, 3.6.5).
    Described(Arc<Described>),
}

impl Zone {
    /// Coordinated universal time.
    pub const UTC: Self = Self::Named(Tz::UTC);

    /// The instant at which the clock shows a time. A time that comes twice means its first coming; a time
    /// in a gap is read with the offset before the gap (RFC 5545, 3.3.5). `owner` is the owner's zone.
    pub fn instant(&self, wall: NaiveDateTime, owner: Tz) -> DateTime<Utc> {
        match self {
            Self::Owner => time::instant(wall, owner),
            Self::Named(zone) => time::instant(wall, *zone),
            Self::Fixed(offset) => before(wall, *offset),
            Self::Described(described) => before(wall, described.offset_on_clock(wall)),
        }
    }

    /// What the clock shows at an instant. `owner` is the owner's zone.
    pub fn wall(&self, at: DateTime<Utc>, owner: Tz) -> NaiveDateTime {
        let shift = |offset: FixedOffset| {
            let shift = TimeDelta::seconds(i64::from(offset.local_minus_utc()));
            at.naive_utc().checked_add_signed(shift).unwrap_or(at.naive_utc())
        };
        match self {
            Self::Owner => at.with_timezone(&owner).naive_local(),
            Self::Named(zone) => at.with_timezone(zone).naive_local(),
            Self::Fixed(offset) => shift(*offset),
            Self::Described(described) => shift(described.offset_at(at.naive_utc())),
        }
    }
}

fn before(wall: NaiveDateTime, offset: FixedOffset) -> DateTime<Utc> {
    let shift = TimeDelta::seconds(i64::from(offset.local_minus_utc()));
    Utc.from_utc_datetime(&wall.checked_sub_signed(shift).unwrap_or(wall))
}

/// A zone as a file describes it: its changes of the clock, worked out.
#[derive(Debug, PartialEq, Eq)]
pub struct Described {
    first: FixedOffset,
    changes: Vec<Change>,
}

/// The clock is put forward or back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// When, in UTC.
    pub at: NaiveDateTime,
    /// Seconds east of UTC until then.
    pub from: i32,
    /// Seconds east of UTC from then on.
    pub to: i32,
}

impl Change {
    /// The first time on the clock that is surely after the change: after the gap, or after the second
    /// coming has begun, so that what comes twice is still read as its first coming.
    fn settled(&self) -> NaiveDateTime {
        let shift = TimeDelta::seconds(i64::from(self.from.max(self.to)));
        self.at.checked_add_signed(shift).unwrap_or(self.at)
    }
}

impl Described {
    /// A zone from its changes in any order; `first` is in force before all of them.
    pub fn new(first: FixedOffset, mut changes: Vec<Change>) -> Self {
        changes.sort_unstable();
        changes.dedup_by_key(|change| change.at);
        Self { first, changes }
    }

    fn after(&self, changes_before: usize) -> FixedOffset {
        let last = changes_before.checked_sub(1).and_then(|index| self.changes.get(index));
        last.and_then(|change| FixedOffset::east_opt(change.to)).unwrap_or(self.first)
    }

    fn offset_at(&self, utc: NaiveDateTime) -> FixedOffset {
        self.after(self.changes.partition_point(|change| change.at <= utc))
    }

    fn offset_on_clock(&self, wall: NaiveDateTime) -> FixedOffset {
        self.after(self.changes.partition_point(|change| change.settled() <= wall))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn at(month: u32, day: u32, hour: u32, minute: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap().and_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn a_described_zone_reads_its_clock_as_a_named_one() {
        let hours = |h: i32| h * 3600;
        let described = Zone::Described(Arc::new(Described::new(
            FixedOffset::east_opt(3600).unwrap(),
            vec![
                Change { at: at(10, 25, 1, 0), from: hours(2), to: hours(1) },
                Change { at: at(3, 29, 1, 0), from: hours(1), to: hours(2) },
            ],
        )));
        let named = Zone::Named(chrono_tz::Europe::Berlin);
        let mut wall = at(3, 28, 0, 0);
        while wall < at(10, 27, 0, 0) {
            assert_eq!(described.instant(wall, Tz::UTC), named.instant(wall, Tz::UTC), "{wall}");
            let instant = Utc.from_utc_datetime(&wall);
            assert_eq!(described.wall(instant, Tz::UTC), named.wall(instant, Tz::UTC), "{wall} UTC");
            wall += TimeDelta::minutes(15);
        }
    }
}
