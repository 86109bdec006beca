//! The times at which somebody can't be had because of the hours that they give (VAVAILABILITY; RFC 7953, 4).

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use tandem_domain::time::Interval;

use super::{MOST_OF_A_SERIES, Occurrence, length, series};
use crate::{
    event::{Availability, End, Event, Status},
    recurrence::Patience,
};

/// The busy times of a range outside of the hours given, cut at its ends. What is more urgent lies over what is
/// less; of two that are equally urgent, the one that says busy is believed.
pub fn outside_hours<'c>(
    availabilities: &'c [Availability],
    range: Interval,
    owner: Tz,
    patience: &mut Patience,
) -> Vec<Occurrence<'c>> {
    let mut layers = Layers { range, begins: BTreeMap::from([(range.start(), None)]) };
    let mut by_urgency: Vec<usize> = (0..availabilities.len()).collect();
    by_urgency.sort_by_key(|index| std::cmp::Reverse(availabilities[*index].urgency));
    for equally_urgent in by_urgency.chunk_by(|a, b| availabilities[*a].urgency == availabilities[*b].urgency)
    {
        let mut busy = Vec::new();
        for index in equally_urgent {
            let Some((from, to)) = span(&availabilities[*index].busy, range, owner) else { continue };
            let mut begin = from;
            for (start, end) in hours(&availabilities[*index].hours, range, owner, patience) {
                layers.paint(start.max(from), end.min(to), None);
                busy.push((begin, start.min(to), *index));
                begin = begin.max(end);
            }
            busy.push((begin, to, *index));
        }
        for (from, to, index) in busy {
            layers.paint(from, to, Some(index));
        }
    }
    let occurrence = |(start, end, index): (DateTime<Utc>, DateTime<Utc>, usize)| {
        let event = &availabilities[index].busy;
        Occurrence { event, start, end, busy: true, status: event.status }
    };
    layers.painted().into_iter().map(occurrence).collect()
}

/// The part of the range that something is said of.
fn span(said: &Event, range: Interval, owner: Tz) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let (wall, zone) = (said.start.wall(), said.start.zone());
    let from = zone.instant(wall, owner);
    let to = match &said.end {
        End::Unsaid => range.end(),
        End::At(end) => end.zone().instant(end.wall(), owner),
        after @ End::After { .. } => length::of(&said.start, after, owner).end(from, wall, zone, owner),
    };
    let (from, to) = (from.max(range.start()), to.min(range.end()));
    (from < to).then_some((from, to))
}

/// The hours of a range by their start.
fn hours(
    events: &[Event],
    range: Interval,
    owner: Tz,
    patience: &mut Patience,
) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
    let mut hours = Vec::new();
    for series in series::of(events, owner) {
        let laid_out =
            series.lay_out(range, MOST_OF_A_SERIES.saturating_sub(hours.len()), patience).occurrences;
        let given = laid_out.iter().filter(|one| one.status != Status::Cancelled);
        hours.extend(given.map(|one| (one.start, one.end)));
    }
    hours.sort_unstable();
    hours
}

/// A range in pieces, each with what counts in it.
struct Layers {
    range: Interval,
    /// Where each piece begins. The first begins with the range.
    begins: BTreeMap<DateTime<Utc>, Option<usize>>,
}

impl Layers {
    /// From here to there, this counts now, whatever did before.
    fn paint(&mut self, from: DateTime<Utc>, to: DateTime<Utc>, what: Option<usize>) {
        let (from, to) = (from.max(self.range.start()), to.min(self.range.end()));
        if from >= to {
            return;
        }
        let after = self.begins.range(..=to).next_back().and_then(|(_, what)| *what);
        let covered: Vec<DateTime<Utc>> = self.begins.range(from..to).map(|(at, _)| *at).collect();
        for at in covered {
            self.begins.remove(&at);
        }
        self.begins.insert(from, what);
        if to < self.range.end() {
            self.begins.entry(to).or_insert(after);
        }
    }

    /// The pieces with something in them; neighbours with the same are one.
    fn painted(&self) -> Vec<(DateTime<Utc>, DateTime<Utc>, usize)> {
        let ends = self.begins.keys().skip(1).copied().chain([self.range.end()]);
        let mut pieces: Vec<(DateTime<Utc>, DateTime<Utc>, usize)> = Vec::new();
        for ((start, what), end) in self.begins.iter().zip(ends) {
            let Some(what) = *what else { continue };
            match pieces.last_mut() {
                Some(last) if last.1 == *start && last.2 == what => last.1 = end,
                _ => pieces.push((*start, end, what)),
            }
        }
        pieces
    }
}
