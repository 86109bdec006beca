//! How a newer export of a calendar differs from an older one.

mod unnamed;

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;

use crate::{
    event::{Availability, Calendar, End, Event, Moment, Status},
    formats::key,
};

/// The events that differ between two exports, each in the order of its file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// In the new one only.
    pub added: Vec<EventLabel>,
    /// In both, beginning at another time and saying the same.
    pub moved: Vec<Moved>,
    /// In both, but with another text, length, rule or state; as the new one has them.
    pub changed: Vec<EventLabel>,
    /// Called off in the new one, and not in the old one.
    pub called_off: Vec<EventLabel>,
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
        let Self { added, moved, changed, called_off, removed, .. } = self;
        moved.is_empty() && [added, changed, called_off, removed].iter().all(|events| events.is_empty())
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

impl EventLabel {
    fn of(event: &Event, owner: Tz) -> Self {
        Self { title: event.title.clone(), start: instant(&event.start, owner), all_day: event.is_all_day() }
    }
}

/// An event at another time than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The event as the new export has it.
    pub event: EventLabel,
    /// When it began before.
    pub from: DateTime<Utc>,
    /// Whether it was given in whole days then.
    pub was_all_day: bool,
}

impl Moved {
    fn of(event: &Event, before: &Moment, owner: Tz) -> Self {
        Self {
            event: EventLabel::of(event, owner),
            from: instant(before, owner),
            was_all_day: matches!(before, Moment::Day(_)),
        }
    }
}

/// Compares by UID and RECURRENCE-ID, and what has no identity of its own, as the rows of a sheet, also by what it says.
/// Stamps, SEQUENCE, and the order of what a file lists do not count as a change. All-day and floating times are read
/// in `zone`, the zone of the calendar's owner.
pub fn difference(old: &Calendar, new: &Calendar, zone: Tz) -> Difference {
    let key = |entry: &Entry<'_>| {
        let instance = entry.event.instance.as_ref();
        (entry.event.uid.clone(), instance.map(|instance| instant(&instance.of, zone)), entry.hours.is_some())
    };
    // Several events may have one key where the owner's zone makes two times the same.
    let mut held: HashMap<_, Vec<Entry<'_>>> = HashMap::new();
    entries(old).for_each(|entry| held.entry(key(&entry)).or_default().push(entry));
    let mut difference = Difference::default();
    let (mut fresh, mut stayed): (Vec<Entry<'_>>, Vec<Entry<'_>>) = (Vec::new(), Vec::new());
    for entry in entries(new) {
        let before = held.get_mut(&key(&entry)).filter(|entries| !entries.is_empty()).map(|entries| {
            let same = entries.iter().position(|before| before.says(zone) == entry.says(zone));
            entries.remove(same.unwrap_or(0))
        });
        let Some(before) = before else {
            fresh.push(entry);
            continue;
        };
        let same = before.says(zone) == entry.says(zone);
        if same {
            difference.unchanged += 1;
            stayed.push(entry);
        } else {
            difference.note(before, entry, zone);
        }
        let (before, event) = (before.event, entry.event);
        let stamped_before = !same && event.sequence == before.sequence && event.stamp < before.stamp;
        difference.older += usize::from(event.sequence < before.sequence || stamped_before);
    }
    let mut gone: Vec<Entry<'_>> = held.into_values().flatten().collect();
    gone.sort_by_key(|entry| entry.event.line);
    for (before, after) in unnamed::pairs(&mut gone, &mut fresh, &stayed, zone) {
        difference.note(before, after, zone);
    }
    difference.note_fresh(&fresh, old, zone);
    difference.note_gone(&gone, new, zone);
    difference
}

impl Difference {
    /// Notes what became of an event that both have.
    fn note(&mut self, before: Entry<'_>, after: Entry<'_>, zone: Tz) {
        let event = after.event;
        let was_called_off = before.event.status == Status::Cancelled;
        let when = |event: &Event| (instant(&event.start, zone), event.is_all_day());
        if event.status == Status::Cancelled && !was_called_off {
            self.called_off.push(EventLabel::of(event, zone));
        } else if when(before.event) != when(event)
            && before.says_apart_from_time(zone) == after.says_apart_from_time(zone)
        {
            self.moved.push(Moved::of(event, &before.event.start, zone));
        } else {
            self.changed.push(EventLabel::of(event, zone));
        }
    }

    /// Notes what only the new export has. An instance of a series that was held changes that.
    fn note_fresh(&mut self, fresh: &[Entry<'_>], old: &Calendar, zone: Tz) {
        let series = series(old);
        for event in fresh.iter().map(|entry| entry.event) {
            let of_series = event.instance.as_ref().filter(|_| series.contains(event.uid.as_str()));
            let label = EventLabel::of(event, zone);
            match of_series {
                _ if event.status == Status::Cancelled => self.called_off.push(label),
                Some(instance) if instant(&instance.of, zone) != label.start => {
                    self.moved.push(Moved::of(event, &instance.of, zone));
                }
                Some(_) => self.changed.push(label),
                None => self.added.push(label),
            }
        }
    }

    /// Notes what only the old export has. An instance that is not changed any more is as its series says.
    fn note_gone(&mut self, gone: &[Entry<'_>], new: &Calendar, zone: Tz) {
        let series = series(new);
        for event in gone.iter().map(|entry| entry.event) {
            let of_series = event.instance.as_ref().filter(|_| series.contains(event.uid.as_str()));
            let label = EventLabel::of(event, zone);
            match of_series {
                Some(instance) => {
                    self.changed.push(EventLabel { start: instant(&instance.of, zone), ..label });
                }
                None => self.removed.push(label),
            }
        }
    }
}

/// The identities of a calendar's events, apart from changed instances.
fn series(calendar: &Calendar) -> HashSet<&str> {
    let events = calendar.events.iter().filter(|event| event.instance.is_none());
    events.map(|event| event.uid.as_str()).collect()
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

    /// The same but for when it is and what keeps it apart.
    fn says_apart_from_time(&self, owner: Tz) -> (Said, Option<(u8, Vec<Said>)>) {
        let mut event = self.event.clone();
        (event.start, event.end) = (Moment::Day(NaiveDate::MIN), End::Unsaid);
        if key::is_made(&event.uid) {
            event.uid.clear();
        }
        Entry { event: &event, hours: self.hours }.says(owner)
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
