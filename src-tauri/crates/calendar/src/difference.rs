//! How a newer export of a calendar differs from an older one.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Tz;

use crate::event::{Availability, Calendar, End, Event, Moment};

/// The events that differ between two exports, each in the order of its file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// In the new one only.
    pub added: Vec<EventLabel>,
    /// In both, but with another time, text, rule or state; as the new one has them.
    pub changed: Vec<EventLabel>,
    /// In the old one only.
    pub removed: Vec<EventLabel>,
    /// How many say the same in both.
    pub unchanged: usize,
    /// How many are older in the new one: by SEQUENCE, or by their stamp where they differ. If there are any, the
    /// new file may be the older one.
    pub older: usize,
}

impl Difference {
    /// Whether both say the same.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }
}

/// What an event is called, for a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventLabel {
    /// Its title; empty when private or untitled.
    pub title: String,
    /// When it, or its first instance, begins.
    pub start: DateTime<Utc>,
    /// Whether it is given in whole days.
    pub all_day: bool,
}

/// Compares by UID and RECURRENCE-ID. Stamps, SEQUENCE, and the order of what a file lists do not count as a
/// change. All-day and floating times are read in `zone`, the zone of the calendar's owner.
pub fn difference(old: &Calendar, new: &Calendar, zone: Tz) -> Difference {
    let key = |entry: &Entry<'_>| {
        let instance = entry.event.instance.as_ref();
        (entry.event.uid.clone(), instance.map(|instance| instant(&instance.of, zone)), entry.hours.is_some())
    };
    let label = |event: &Event| EventLabel {
        title: event.title.clone(),
        start: instant(&event.start, zone),
        all_day: event.is_all_day(),
    };
    // Several events may have one key where the owner's zone makes two times the same.
    let mut held: HashMap<_, Vec<Entry<'_>>> = HashMap::new();
    entries(old).for_each(|entry| held.entry(key(&entry)).or_default().push(entry));
    let mut difference = Difference::default();
    for entry in entries(new) {
        let before = held.get_mut(&key(&entry)).filter(|entries| !entries.is_empty()).map(|entries| {
            let same = entries.iter().position(|before| before.says(zone) == entry.says(zone));
            entries.remove(same.unwrap_or(0))
        });
        let event = entry.event;
        let Some(before) = before else {
            difference.added.push(label(event));
            continue;
        };
        let same = before.says(zone) == entry.says(zone);
        if same {
            difference.unchanged += 1;
        } else {
            difference.changed.push(label(event));
        }
        let before = before.event;
        let stamped_before = !same && event.sequence == before.sequence && event.stamp < before.stamp;
        difference.older += usize::from(event.sequence < before.sequence || stamped_before);
    }
    let mut gone: Vec<&Event> = held.into_values().flatten().map(|entry| entry.event).collect();
    gone.sort_by_key(|event| event.line);
    difference.removed = gone.into_iter().map(label).collect();
    difference
}

/// What is compared: an event, or what is said of the times outside of somebody's hours.
#[derive(Debug, Clone, Copy)]
struct Entry<'c> {
    event: &'c Event,
    hours: Option<&'c Availability>,
}

fn entries(calendar: &Calendar) -> impl Iterator<Item = Entry<'_>> {
    let events = calendar.events.iter().map(|event| Entry { event, hours: None });
    events.chain(calendar.availabilities.iter().map(|hours| Entry { event: &hours.busy, hours: Some(hours) }))
}

impl Entry<'_> {
    fn says(&self, owner: Tz) -> (Said, Option<(u8, Vec<Said>)>) {
        let hours = |hours: &Availability| {
            (hours.urgency, hours.hours.iter().map(|event| says(event, owner)).collect())
        };
        (says(self.event, owner), self.hours.map(hours))
    }
}

fn instant(moment: &Moment, owner: Tz) -> DateTime<Utc> {
    moment.zone().instant(moment.wall(), owner)
}

/// A date that a series adds or leaves out: its instant, whether it is a whole day, and its own end.
type Date = (DateTime<Utc>, bool, String);

/// What an event says, and the dates that it adds and leaves out.
type Said = (Event, [Vec<Date>; 2]);

/// What an event says, apart from when it was written down and in which order.
fn says(event: &Event, owner: Tz) -> Said {
    let mut said = event.clone();
    said.line = 0;
    said.sequence = 0;
    said.stamp = None::<NaiveDateTime>;
    let all_day = |moment: &Moment| matches!(moment, Moment::Day(_));
    let dates = |dates: Vec<(Moment, Option<End>)>| {
        let date = |(moment, end)| (instant(&moment, owner), all_day(&moment), format!("{end:?}"));
        let mut dates: Vec<_> = dates.into_iter().map(date).collect();
        dates.sort();
        dates.dedup();
        dates
    };
    let removed = std::mem::take(&mut said.recurrence.removed);
    let added = std::mem::take(&mut said.recurrence.added);
    let dates = [dates(removed.into_iter().map(|moment| (moment, None)).collect()), dates(added)];
    (said, dates)
}
