//! What has no identity of its own, as the rows of a sheet: it has another as soon as its time or its title changes, and
//! is known again by the rest.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::{Entry, instant};
use crate::formats::key;

/// How far somebody moves an entry of a plan. What is further away is another call on the same client.
const FURTHEST: TimeDelta = TimeDelta::days(7);
/// Entries with the same words that are looked at on either side of one, nearest first.
const MOST_ALIKE: usize = 16;

/// Entries by title and place: when each begins, and where it stands in its list.
type ByWords<'c> = HashMap<(&'c str, &'c str), Vec<(DateTime<Utc>, usize)>>;

/// Takes the entries out of both exports that are the same to whoever wrote them, and gives them as pairs: at first what
/// says the same at another time within a few days, then what is alone at its time in both.
///
/// Between the two times nothing may stand that says the same and stayed: an export that begins a week later than the
/// last one lacks a call at its beginning and has one more at its end, and neither was moved.
pub(super) fn pairs<'c>(
    gone: &mut Vec<Entry<'c>>,
    fresh: &mut Vec<Entry<'c>>,
    stayed: &[Entry<'c>],
    zone: Tz,
) -> Vec<(Entry<'c>, Entry<'c>)> {
    let mut moved = chosen(&moves(gone, fresh, stayed, zone));
    moved.sort_by_key(|(_, after)| *after);
    let mut found = taken(gone, fresh, &moved);
    let renamed = renamed(gone, fresh, zone);
    found.extend(taken(gone, fresh, &renamed));
    found
}

/// Entries of both that say the same within a few days, each with how far it is from the one to the other.
fn moves(
    gone: &[Entry<'_>],
    fresh: &[Entry<'_>],
    stayed: &[Entry<'_>],
    zone: Tz,
) -> Vec<(TimeDelta, usize, usize)> {
    let (before, between) = (by_words(gone, zone), by_words(stayed, zone));
    let mut found = Vec::new();
    for (after, entry) in fresh.iter().enumerate().filter(|(_, entry)| is_unnamed(entry)) {
        let start = instant(&entry.event.start, zone);
        let Some(alike) = before.get(&words(entry)) else { continue };
        let middle = alike.partition_point(|(at, _)| *at < start);
        let near = alike.iter().skip(middle.saturating_sub(MOST_ALIKE)).take(2 * MOST_ALIKE);
        for (from, before) in near.filter(|(from, _)| (*from - start).abs() <= FURTHEST) {
            let stays = between.get(&words(entry)).is_some_and(|stayed| {
                let (first, last) = ((*from).min(start), (*from).max(start));
                let after = stayed.partition_point(|(at, _)| *at <= first);
                stayed.get(after).is_some_and(|(at, _)| *at < last)
            });
            let same = gone
                .get(*before)
                .is_some_and(|held| held.says_apart_from_time(zone) == entry.says_apart_from_time(zone));
            if same && !stays {
                found.push(((*from - start).abs(), *before, after));
            }
        }
    }
    found
}

/// Of entries that may be the same the nearest, each but once.
fn chosen(near: &[(TimeDelta, usize, usize)]) -> Vec<(usize, usize)> {
    let mut near = near.to_vec();
    near.sort_unstable();
    let (mut before_taken, mut after_taken) = (HashSet::new(), HashSet::new());
    let mut chosen = Vec::new();
    for (_, before, after) in near {
        if !before_taken.contains(&before) && !after_taken.contains(&after) {
            before_taken.insert(before);
            after_taken.insert(after);
            chosen.push((before, after));
        }
    }
    chosen
}

/// Entries that are alone at their time in both.
fn renamed(gone: &[Entry<'_>], fresh: &[Entry<'_>], zone: Tz) -> Vec<(usize, usize)> {
    let alone = |entries: &[Entry<'_>]| {
        let mut by_start: HashMap<(DateTime<Utc>, bool), Option<usize>> = HashMap::new();
        for (index, entry) in entries.iter().enumerate().filter(|(_, entry)| is_unnamed(entry)) {
            let at = (instant(&entry.event.start, zone), entry.event.is_all_day());
            by_start.entry(at).and_modify(|alone| *alone = None).or_insert(Some(index));
        }
        by_start
    };
    let (before, after) = (alone(gone), alone(fresh));
    let pair = |(at, after): (&_, &Option<usize>)| Some(((*before.get(at)?)?, (*after)?));
    let mut pairs: Vec<(usize, usize)> = after.iter().filter_map(pair).collect();
    pairs.sort_by_key(|(_, after)| *after);
    pairs
}

/// Takes pairs out of both.
fn taken<'c>(
    gone: &mut Vec<Entry<'c>>,
    fresh: &mut Vec<Entry<'c>>,
    pairs: &[(usize, usize)],
) -> Vec<(Entry<'c>, Entry<'c>)> {
    let of = |(before, after): &(usize, usize)| Some((*gone.get(*before)?, *fresh.get(*after)?));
    let found = pairs.iter().filter_map(of).collect();
    let without = |entries: &mut Vec<Entry<'c>>, taken: HashSet<usize>| {
        let mut index = 0..;
        entries.retain(|_| index.next().is_none_or(|index| !taken.contains(&index)));
    };
    without(gone, pairs.iter().map(|(before, _)| *before).collect());
    without(fresh, pairs.iter().map(|(_, after)| *after).collect());
    found
}

fn is_unnamed(entry: &Entry<'_>) -> bool {
    entry.hours.is_none() && key::is_made(&entry.event.uid)
}

fn words<'c>(entry: &Entry<'c>) -> (&'c str, &'c str) {
    (&entry.event.title, &entry.event.location)
}

/// Where unnamed entries stand by what they say, in the order of their starts. One without words says nothing by which
/// it could be known again.
fn by_words<'c>(entries: &[Entry<'c>], zone: Tz) -> ByWords<'c> {
    let mut by_words = ByWords::new();
    for (index, entry) in entries.iter().enumerate() {
        if is_unnamed(entry) && !entry.event.title.is_empty() {
            by_words.entry(words(entry)).or_default().push((instant(&entry.event.start, zone), index));
        }
    }
    for alike in by_words.values_mut() {
        alike.sort_unstable();
    }
    by_words
}
