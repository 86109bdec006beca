//! Which events are the same, and what follows from it.

use std::collections::{HashMap, HashSet};

use super::Sourced;
use crate::{
    event::{Event, Moment},
    formats::{Oddity, key},
};

/// Gives each event an identity, takes the texts of private ones away, and marks events that a newer one
/// replaces.
pub fn settle(events: &mut [Event], sources: &mut [Sourced]) {
    make_uids(events, sources);
    hide_private(events, sources);
    drop_older(events, sources);
}

/// An event without UID is known by what it says: the same in the next export as long as it is not changed.
fn make_uids(events: &mut [Event], sources: &mut [Sourced]) {
    for (event, source) in events.iter_mut().zip(sources).filter(|(event, _)| event.uid.is_empty()) {
        // A private title is not to be guessed from what is stored.
        let title = if event.private { "" } else { event.title.as_str() };
        let said = format!("{:?}|{:?}|{:?}|{title}", event.start, event.end, event.recurrence);
        event.uid = key::of(&said);
        source.oddities.push((event.line, Oddity::NoUid, false));
    }
}

/// A changed instance that doesn't say how private it is, is as private as its series.
fn hide_private(events: &mut [Event], sources: &[Sourced]) {
    let private: HashSet<String> = events
        .iter()
        .filter(|event| event.instance.is_none() && event.private)
        .map(|event| event.uid.clone())
        .collect();
    for (event, source) in events.iter_mut().zip(sources) {
        if event.instance.is_some() && !source.says_class {
            event.private |= private.contains(&event.uid);
        }
        if event.private {
            event.title = String::new();
            event.location = String::new();
            event.description = String::new();
        }
    }
}

/// Of several events with one identity the newest counts: by SEQUENCE, then by stamp, then by its place in
/// the file.
fn drop_older(events: &[Event], sources: &mut [Sourced]) {
    let mut newest: HashMap<(&str, Option<Which>), usize> = HashMap::with_capacity(events.len());
    for (index, event) in events.iter().enumerate() {
        let age = |event: &Event| (event.sequence, event.stamp);
        let key = (event.uid.as_str(), event.instance.as_ref().map(|instance| Which::of(&instance.of)));
        let older = match newest.get(&key) {
            Some(&held) if events.get(held).is_some_and(|held| age(held) > age(event)) => index,
            _ => match newest.insert(key, index) {
                Some(replaced) => replaced,
                None => continue,
            },
        };
        if let (Some(source), Some(event)) = (sources.get_mut(older), events.get(older)) {
            source.keep = false;
            source.oddities.push((event.line, Oddity::Duplicate, true));
        }
    }
}

/// A moment by which instances are told apart: the instant where it is known, else what the clock shows.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Which {
    Known(chrono::DateTime<chrono::Utc>),
    Shown(chrono::NaiveDateTime),
}

impl Which {
    fn of(moment: &Moment) -> Self {
        match moment {
            Moment::Time { wall, zone } if *zone != crate::zone::Zone::Owner => {
                Self::Known(zone.instant(*wall, chrono_tz::Tz::UTC))
            }
            _ => Self::Shown(moment.wall()),
        }
    }
}
