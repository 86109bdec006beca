//! Which events are the same, and what follows from it.

use std::collections::HashMap;

use super::Sourced;
use crate::{
    event::{Event, Moment},
    formats::Oddity,
};

/// Gives each event an identity, takes the texts of private ones away, and marks events that a newer one
/// replaces.
pub fn settle(drafts: &mut [Sourced<'_>]) {
    make_uids(drafts);
    hide_private(drafts);
    drop_older(drafts);
}

/// An event without UID is known by what it says: the same in the next export as long as it is not changed.
fn make_uids(drafts: &mut [Sourced<'_>]) {
    for draft in drafts.iter_mut().map(|sourced| &mut sourced.draft) {
        if !draft.event.uid.is_empty() {
            continue;
        }
        let event = &draft.event;
        // A private title is not to be guessed from what is stored.
        let title = if event.private { "" } else { event.title.as_str() };
        let said = format!("{:?}|{:?}|{:?}|{title}", event.start, event.end, event.recurrence);
        draft.event.uid = format!("without-uid-{:016x}", fingerprint(&said));
        draft.oddities.push((draft.event.line, Oddity::NoUid, false));
    }
}

/// FNV-1a, 64 bits: the same on every machine and in every version, as an identity must be.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// A changed instance that doesn't say how private it is, is as private as its series.
fn hide_private(drafts: &mut [Sourced<'_>]) {
    let of_series = |sourced: &&Sourced<'_>| sourced.draft.event.instance.is_none();
    let private: HashMap<String, bool> = drafts
        .iter()
        .filter(of_series)
        .map(|sourced| (sourced.draft.event.uid.clone(), sourced.draft.event.private))
        .collect();
    for draft in drafts.iter_mut().map(|sourced| &mut sourced.draft) {
        let event = &mut draft.event;
        if event.instance.is_some() && !draft.says_class {
            event.private |= private.get(&event.uid).copied().unwrap_or(false);
        }
        if event.private {
            event.title.clear();
            event.location.clear();
            event.description.clear();
        }
    }
}

/// Of several events with one identity the newest counts: by SEQUENCE, then by stamp, then by its place in
/// the file.
fn drop_older(drafts: &mut [Sourced<'_>]) {
    let mut newest: HashMap<(String, Option<Which>), usize> = HashMap::new();
    for index in 0..drafts.len() {
        let event = &drafts[index].draft.event;
        let age = |event: &Event| (event.sequence, event.stamp);
        let key = (event.uid.clone(), event.instance.as_ref().map(|instance| Which::of(&instance.of)));
        let older = match newest.get(&key) {
            Some(&held) if age(&drafts[held].draft.event) > age(event) => index,
            _ => match newest.insert(key, index) {
                Some(replaced) => replaced,
                None => continue,
            },
        };
        let older = &mut drafts[older];
        older.keep = false;
        older.draft.oddities.push((older.draft.event.line, Oddity::Duplicate, true));
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
