//! Events laid out in time.

mod availability;
mod clock;
mod length;
mod series;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use tandem_domain::time::Interval;

use crate::{
    event::{Calendar, Event, Status},
    formats::{Notice, Oddity},
    recurrence::Patience,
};

/// Occurrences of one series that are listed at most.
pub const MOST_OF_A_SERIES: usize = 100_000;
/// Occurrences of a calendar that are listed at most.
pub const MOST_OF_A_CALENDAR: usize = 1_000_000;

/// One instance of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence<'c> {
    /// The event; for a changed instance the one that changes it.
    pub event: &'c Event,
    /// Its first instant.
    pub start: DateTime<Utc>,
    /// The first instant after it; the start again when it has no length.
    pub end: DateTime<Utc>,
    /// Whether the calendar means that its owner can't be booked meanwhile; never so when it has no length or was
    /// called off.
    pub busy: bool,
    /// How certain it is: as its event, or called off with its series.
    pub status: Status,
}

impl Occurrence<'_> {
    /// From when to when; none when it has no length.
    pub fn interval(&self) -> Option<Interval> {
        Interval::new(self.start, self.end).ok()
    }

    /// Whether it shares an instant with the range; one without length, whether it starts in it.
    fn meets(&self, range: Interval) -> bool {
        match self.interval() {
            Some(interval) => interval.overlaps(&range),
            None => range.start() <= self.start && self.start < range.end(),
        }
    }
}

/// The occurrences of a calendar in a range.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Expansion<'c> {
    /// The occurrences by start, then UID.
    pub occurrences: Vec<Occurrence<'c>>,
    /// What could not be laid out in full.
    pub notices: Vec<Notice>,
}

/// Every occurrence that shares an instant with `range` (one without length: that starts in it), sorted by
/// start, then UID. What lies outside of the hours that somebody gives is among them, cut at the ends of the range.
/// What was called off is among them, and keeps nobody busy. All-day and floating times are read in `zone`, the zone
/// of the calendar's owner.
pub fn expand(calendar: &Calendar, range: Interval, zone: Tz) -> Expansion<'_> {
    let mut expansion = Expansion::default();
    let mut patience = Patience(Patience::OF_A_CALENDAR);
    // By UID first, and by start at the end: to compare UIDs of all that begins at one instant would take longer than
    // all else.
    let mut all = series::of(&calendar.events, zone);
    all.sort_unstable_by(|a, b| a.uid().cmp(b.uid()));
    for series in all {
        let room = MOST_OF_A_CALENDAR.saturating_sub(expansion.occurrences.len()).min(MOST_OF_A_SERIES);
        let mut laid_out = series.lay_out(range, room, &mut patience);
        // A single event is let through even when series have used up all the room.
        if laid_out.occurrences.len() > room.max(1) {
            laid_out.occurrences.sort_by_key(|occurrence| occurrence.start);
            laid_out.occurrences.truncate(room.max(1));
            laid_out.cut = Some(Oddity::TooManyOccurrences { listed: room });
        } else if let Some(Oddity::TooManyOccurrences { listed }) = &mut laid_out.cut {
            *listed = laid_out.occurrences.len();
        }
        laid_out.occurrences.sort_unstable_by_key(|occurrence| (occurrence.start, occurrence.end));
        expansion.occurrences.extend(laid_out.occurrences);
        let event = &calendar.events[series.first()];
        let title = (!event.title.is_empty()).then(|| event.title.clone());
        let notice = |oddity| Notice { line: event.line, event: title, oddity, skipped: true };
        expansion.notices.extend(laid_out.cut.map(notice));
    }
    let busy = availability::outside_hours(&calendar.availabilities, range, zone, &mut patience);
    if !busy.is_empty() {
        let room = MOST_OF_A_CALENDAR.saturating_sub(expansion.occurrences.len()).max(1);
        expansion.occurrences.extend(busy.into_iter().take(room));
        expansion.occurrences.sort_by(|a, b| a.event.uid.cmp(&b.event.uid));
    }
    expansion.occurrences.sort_by_key(|occurrence| occurrence.start);
    expansion.notices.sort_by_key(|notice| notice.line);
    expansion
}
