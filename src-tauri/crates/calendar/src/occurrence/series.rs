//! A series: an event with its rules, what is added to and left out of them, and its changed instances.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use tandem_domain::time::Interval;

use super::{
    MOST_OF_A_SERIES, Occurrence,
    clock::{Clock, Known},
    length::{self, Length},
};
use crate::{
    event::{Event, Moment, Status},
    formats::Oddity,
    recurrence::{Patience, Rule, Stretch, starts},
};

/// Instances that may lie in the margins of a range: those of a day and a half, one a second.
const BESIDE_THE_RANGE: usize = 130_000;

/// Events with one UID.
#[derive(Debug)]
pub struct Series<'c> {
    events: &'c [Event],
    owner: Tz,
    /// The series itself, or the single event.
    master: Option<usize>,
    /// Its changed instances.
    changes: Vec<usize>,
}

/// What a series gives in a range.
#[derive(Debug, Default)]
pub struct LaidOut<'c> {
    /// In no order.
    pub occurrences: Vec<Occurrence<'c>>,
    /// Why there would be more.
    pub cut: Option<Oddity>,
}

fn in_order(walls: &mut Vec<NaiveDateTime>) {
    walls.sort();
    walls.dedup();
}

/// Events by UID, in the order in which the UIDs first come.
pub fn of(events: &[Event], owner: Tz) -> Vec<Series<'_>> {
    let mut all: Vec<Series<'_>> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::with_capacity(events.len());
    for (index, event) in events.iter().enumerate() {
        let place = *known.entry(&event.uid).or_insert_with(|| {
            all.push(Series { events, owner, master: None, changes: Vec::new() });
            all.len() - 1
        });
        match event.instance {
            None => all[place].master = Some(index),
            Some(_) => all[place].changes.push(index),
        }
    }
    all
}

/// An instance that the rules give.
#[derive(Debug, Clone, Copy)]
struct Instance {
    wall: NaiveDateTime,
    at: DateTime<Utc>,
    length: Length,
}

/// A change of an instance and all later ones.
struct Future {
    from: DateTime<Utc>,
    change: usize,
}

impl<'c> Series<'c> {
    /// What its events have in common.
    pub fn uid(&self) -> &'c str {
        self.events.get(self.first()).map_or("", |event| &event.uid)
    }

    /// The event to name when the series is meant.
    pub fn first(&self) -> usize {
        self.master.or(self.changes.first().copied()).unwrap_or(0)
    }

    /// The occurrences that meet the range; of many, at most about `most`.
    pub fn lay_out(&self, range: Interval, most: usize, patience: &mut Patience) -> LaidOut<'c> {
        let mut laid_out = LaidOut::default();
        let Some(master) = self.master else {
            // Whoever was invited to one instance has nothing but that.
            laid_out
                .occurrences
                .extend(self.changes.iter().filter_map(|change| self.changed(*change, range)));
            return laid_out;
        };
        if self.events[master].is_recurring() || !self.changes.is_empty() {
            laid_out = self.lay_out_instances(master, range, most, patience);
        } else {
            laid_out.occurrences.extend(self.changed(master, range));
        }
        if self.events[master].status == Status::Cancelled {
            // Whatever single instances say: there is no series any more.
            for occurrence in &mut laid_out.occurrences {
                (occurrence.status, occurrence.busy) = (Status::Cancelled, false);
            }
        }
        laid_out
    }

    fn lay_out_instances(
        &self,
        master: usize,
        range: Interval,
        most: usize,
        patience: &mut Patience,
    ) -> LaidOut<'c> {
        let event = &self.events[master];
        let clock = self.clock(event);
        let recurrence = &event.recurrence;
        let removed: HashSet<Known> = recurrence.removed.iter().map(|moment| clock.known(moment)).collect();
        let added: HashSet<Known> = recurrence.added.iter().map(|(moment, _)| clock.known(moment)).collect();
        let changes: Vec<usize> = self
            .changes
            .iter()
            .copied()
            .filter(|change| !self.is_outdated(event, *change, &removed, &added, patience))
            .collect();
        let changed: HashSet<Known> = changes
            .iter()
            .filter_map(|change| self.events[*change].instance.as_ref())
            .map(|instance| clock.known(&instance.of))
            .collect();
        let futures = self.futures(event, &changes);
        let (instances, cut) = self.instances(event, self.stretch(event, &futures, range), most, patience);
        let mut laid_out = LaidOut { cut, ..LaidOut::default() };
        for instance in instances {
            let is_in = |set: &HashSet<Known>| {
                !set.is_empty()
                    && (set.contains(&Known::At(instance.at))
                        || set.contains(&Known::On(instance.wall.date())))
            };
            if is_in(&removed) || is_in(&changed) {
                continue;
            }
            let before = futures.partition_point(|future| future.from <= instance.at);
            let occurrence = match before.checked_sub(1).and_then(|last| futures.get(last)) {
                None => {
                    let end = instance.length.end(instance.at, instance.wall, event.start.zone(), self.owner);
                    Some(self.occurrence(master, instance.at, end))
                }
                Some(future) => self.moved(event, future, instance),
            };
            laid_out.occurrences.extend(occurrence.filter(|occurrence| occurrence.meets(range)));
        }
        laid_out.occurrences.extend(changes.iter().filter_map(|change| self.changed(*change, range)));
        laid_out
    }

    /// Whether a change counts no more: it is older than the series as it is now (SEQUENCE) and names an
    /// instance that the series no longer has, or it is not newer and its instance was taken out.
    fn is_outdated(
        &self,
        master: &Event,
        change: usize,
        removed: &HashSet<Known>,
        added: &HashSet<Known>,
        patience: &mut Patience,
    ) -> bool {
        let change = &self.events[change];
        let Some(instance) = change.instance.as_ref().filter(|_| change.sequence <= master.sequence) else {
            return false;
        };
        let clock = self.clock(master);
        let wall = clock.wall(&instance.of);
        let known = clock.known(&instance.of);
        if removed.contains(&known) || removed.contains(&Known::On(wall.date())) {
            return true;
        }
        if change.sequence == master.sequence {
            return false;
        }
        if added.contains(&known) {
            return false;
        }
        let day = wall.date().and_time(NaiveTime::MIN);
        let next = day.checked_add_signed(TimeDelta::days(1)).unwrap_or(day);
        let (walls, _) = self.by_rules(master, Stretch { from: day, to: next }, MOST_OF_A_SERIES, patience);
        !walls.into_iter().any(|wall| match known {
            Known::At(at) => self.instant(master, wall) == at,
            Known::On(_) => true,
        })
    }

    /// A single event, or a changed instance, where it says itself.
    fn changed(&self, index: usize, range: Interval) -> Option<Occurrence<'c>> {
        let event = &self.events[index];
        let at = self.instant(event, event.start.wall());
        let length = length::of(&event.start, &event.end, self.owner);
        let end = length.end(at, event.start.wall(), event.start.zone(), self.owner);
        Some(self.occurrence(index, at, end)).filter(|occurrence| occurrence.meets(range))
    }

    /// An instance as an earlier change with THISANDFUTURE moves it: by as much as the changed instance was
    /// moved, on the clock of the change (RFC 5545, 3.2.13).
    fn moved(&self, master: &Event, future: &Future, instance: Instance) -> Option<Occurrence<'c>> {
        let change = &self.events[future.change];
        let on_clock = |at: DateTime<Utc>, wall: NaiveDateTime| match change.start {
            Moment::Day(_) => wall.date().and_time(NaiveTime::MIN),
            Moment::Time { ref zone, .. } => zone.wall(at, self.owner),
        };
        let from_wall = master.start.zone().wall(future.from, self.owner);
        let shift = change.start.wall() - on_clock(future.from, from_wall);
        let wall = on_clock(instance.at, instance.wall).checked_add_signed(shift)?;
        let at = self.instant(change, wall);
        let length = length::of(&change.start, &change.end, self.owner);
        Some(self.occurrence(future.change, at, length.end(at, wall, change.start.zone(), self.owner)))
    }

    fn futures(&self, master: &Event, changes: &[usize]) -> Vec<Future> {
        let future = |change: usize| {
            let instance = self.events[change].instance.as_ref().filter(|instance| instance.and_future)?;
            Some(Future { from: self.clock(master).instant(&instance.of), change })
        };
        let mut futures: Vec<Future> = changes.iter().copied().filter_map(future).collect();
        futures.sort_by_key(|future| future.from);
        futures
    }

    /// The stretch of the series' clock from which instances can reach the range.
    fn stretch(&self, master: &Event, futures: &[Future], range: Interval) -> Stretch {
        let mut longest = length::of(&master.start, &master.end, self.owner).at_most();
        for (moment, end) in &master.recurrence.added {
            let own = end.as_ref().map(|end| length::of(moment, end, self.owner).at_most());
            longest = longest.max(own.unwrap_or_default());
        }
        let mut shift = TimeDelta::zero();
        for future in futures {
            let change = &self.events[future.change];
            longest = longest.max(length::of(&change.start, &change.end, self.owner).at_most());
            let moved = self.instant(change, change.start.wall()) - future.from;
            shift = shift.max(moved.abs());
        }
        // For what the clock is put forward or back, and for what clocks in different zones differ by.
        let margin =
            if futures.is_empty() && !master.is_all_day() { TimeDelta::hours(4) } else { TimeDelta::days(2) };
        let before = longest.checked_add(&shift).and_then(|sum| sum.checked_add(&margin));
        let zone = master.start.zone();
        let from = before
            .and_then(|before| range.start().checked_sub_signed(before))
            .map_or(NaiveDateTime::MIN, |from| zone.wall(from, self.owner));
        let to = shift
            .checked_add(&margin)
            .and_then(|after| range.end().checked_add_signed(after))
            .map_or(NaiveDateTime::MAX, |to| zone.wall(to, self.owner));
        Stretch { from, to }
    }

    /// The instances that rules and added dates give, in order: of the rules those in a stretch, at most about
    /// `most`. And why there would be more, if there would.
    fn instances(
        &self,
        master: &Event,
        stretch: Stretch,
        most: usize,
        patience: &mut Patience,
    ) -> (Vec<Instance>, Option<Oddity>) {
        let length = length::of(&master.start, &master.end, self.owner);
        let (walls, cut) = self.by_rules(master, stretch, most, patience);
        let instance = |wall, length| Instance { wall, at: self.instant(master, wall), length };
        let added = master.recurrence.added.iter().map(|(moment, end)| {
            let own = end.as_ref().map(|end| length::of(moment, end, self.owner));
            instance(self.clock(master).wall(moment), own.unwrap_or(length))
        });
        // Of two at one instant the later added counts: its length is its own. Two times of a rule may fall on
        // one instant, too, where the clock is put forward.
        let mut instances: Vec<Instance> = added.collect();
        instances.reverse();
        instances.extend(walls.into_iter().map(|wall| instance(wall, length)));
        instances.sort_by_key(|instance| instance.at);
        instances.dedup_by_key(|instance| instance.at);
        (instances, cut)
    }

    /// What the rules, and the start itself, give in a stretch.
    fn by_rules(
        &self,
        master: &Event,
        stretch: Stretch,
        most: usize,
        patience: &mut Patience,
    ) -> (Vec<NaiveDateTime>, Option<Oddity>) {
        let clock = self.clock(master);
        let start = master.start.wall();
        let most = if most == 0 { 0 } else { most.saturating_add(BESIDE_THE_RANGE) };
        let rules = &master.recurrence.rules;
        let (mut walls, mut cut) = (Vec::new(), None);
        // A rule that ends before it begins is how programs delete a series from its first instance on.
        let is_over = |rule: &Rule| clock.until(rule).is_some_and(|until| until < start);
        let begins = rules.is_empty() || !rules.iter().all(is_over);
        if begins && stretch.from <= start && start < stretch.to {
            walls.push(start);
        }
        for rule in rules {
            let found = starts(rule, start, clock.until(rule), stretch, most, patience);
            if found.cut {
                let listed = found.walls.len();
                let many = Oddity::TooManyOccurrences { listed };
                cut = Some(if listed >= most { many } else { Oddity::RuleTooLong });
            }
            walls.extend(found.walls);
            // Rules that give the same times again and again must not fill the memory.
            if walls.len() > most.saturating_mul(4) {
                in_order(&mut walls);
                if walls.len() > most {
                    walls.truncate(most);
                    cut = Some(Oddity::TooManyOccurrences { listed: most });
                }
            }
        }
        in_order(&mut walls);
        for rule in &master.recurrence.exception_rules {
            let left_out = starts(rule, start, clock.until(rule), stretch, most, patience).walls;
            walls.retain(|wall| left_out.binary_search(wall).is_err());
        }
        (walls, cut)
    }

    fn clock<'e>(&self, event: &'e Event) -> Clock<'e> {
        Clock::of(event, self.owner)
    }

    fn instant(&self, event: &Event, wall: NaiveDateTime) -> DateTime<Utc> {
        event.start.zone().instant(wall, self.owner)
    }

    fn occurrence(&self, index: usize, start: DateTime<Utc>, end: DateTime<Utc>) -> Occurrence<'c> {
        let event = &self.events[index];
        let busy = event.shown_as.is_busy() && start < end && event.status != Status::Cancelled;
        Occurrence { event, start, end, busy, status: event.status }
    }
}
