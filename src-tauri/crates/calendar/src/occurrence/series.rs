//! A series: an event with its rules, what is added to and left out of them, and its changed instances.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use tandem_domain::time::Interval;

use super::{
    MOST_OF_A_SERIES, Occurrence,
    length::{self, Length},
};
use crate::{
    event::{Calendar, Event, Moment, Status},
    formats::Oddity,
    recurrence::{Rule, Stretch, Until, starts},
    zone::Zone,
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
pub struct LaidOut {
    /// In no order.
    pub occurrences: Vec<Occurrence>,
    /// Why there would be more.
    pub cut: Option<Oddity>,
}

/// The events of a calendar by UID, in the order in which the UIDs first come.
pub fn of(calendar: &Calendar, owner: Tz) -> Vec<Series<'_>> {
    let events = calendar.events.as_slice();
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

/// How the instances of a series are known: a DATE means whatever begins on that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Known {
    At(DateTime<Utc>),
    On(NaiveDate),
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

impl Series<'_> {
    /// The event to name when the series is meant.
    pub fn first(&self) -> usize {
        self.master.or(self.changes.first().copied()).unwrap_or(0)
    }

    /// The occurrences that meet the range; of many, at most about `most`.
    pub fn lay_out(&self, range: Interval, most: usize) -> LaidOut {
        let mut laid_out = LaidOut::default();
        let Some(master) = self.master else {
            // Whoever was invited to one instance has nothing but that.
            laid_out
                .occurrences
                .extend(self.changes.iter().filter_map(|change| self.changed(*change, range)));
            return laid_out;
        };
        if self.events[master].status == Status::Cancelled {
            return laid_out;
        }
        if self.events[master].is_recurring() || !self.changes.is_empty() {
            self.lay_out_instances(master, range, most, &mut laid_out);
        } else {
            laid_out.occurrences.extend(self.changed(master, range));
        }
        laid_out
    }

    fn lay_out_instances(&self, master: usize, range: Interval, most: usize, laid_out: &mut LaidOut) {
        let event = &self.events[master];
        let removed: HashSet<Known> =
            event.recurrence.removed.iter().map(|moment| self.known(event, moment)).collect();
        let changes: Vec<usize> = self
            .changes
            .iter()
            .copied()
            .filter(|change| !self.is_outdated(event, *change, &removed))
            .collect();
        let changed: HashSet<Known> = changes
            .iter()
            .filter_map(|change| self.events[*change].instance.as_ref())
            .map(|instance| self.known(event, &instance.of))
            .collect();
        let futures = self.futures(event, &changes);
        let instances = self.instances(event, self.stretch(event, &futures, range), most, laid_out);
        let mut seen = HashSet::new();
        for instance in instances {
            let is_in = |set: &HashSet<Known>| {
                set.contains(&Known::At(instance.at)) || set.contains(&Known::On(instance.wall.date()))
            };
            // Two times may fall on one instant, where the clock is put forward.
            if is_in(&removed) || is_in(&changed) || !seen.insert(instance.at) {
                continue;
            }
            let future = futures.iter().rev().find(|future| future.from <= instance.at);
            let occurrence = match future {
                None => {
                    let end = instance.length.end(instance.at, instance.wall, event.start.zone(), self.owner);
                    Some(self.occurrence(master, instance.at, end))
                }
                Some(future) => self.moved(event, future, instance),
            };
            laid_out.occurrences.extend(occurrence.filter(|occurrence| occurrence.meets(range)));
        }
        laid_out.occurrences.extend(changes.iter().filter_map(|change| self.changed(*change, range)));
    }

    /// Whether a change counts no more: it is older than the series as it is now (SEQUENCE) and names an
    /// instance that the series no longer has, or it is not newer and its instance was taken out.
    fn is_outdated(&self, master: &Event, change: usize, removed: &HashSet<Known>) -> bool {
        let change = &self.events[change];
        let Some(instance) = change.instance.as_ref().filter(|_| change.sequence <= master.sequence) else {
            return false;
        };
        let wall = self.on_clock_of(master, &instance.of);
        let known = self.known(master, &instance.of);
        if removed.contains(&known) || removed.contains(&Known::On(wall.date())) {
            return true;
        }
        if change.sequence == master.sequence {
            return false;
        }
        let day = wall.date().and_time(NaiveTime::MIN);
        let next = day.checked_add_signed(TimeDelta::days(1)).unwrap_or(day);
        let there = self.instances(
            master,
            Stretch { from: day, to: next },
            MOST_OF_A_SERIES,
            &mut LaidOut::default(),
        );
        let is_it = |instance: &Instance| match known {
            Known::At(at) => instance.at == at,
            Known::On(_) => true,
        };
        !there.iter().any(is_it)
    }

    /// A single event, or a changed instance, where it says itself.
    fn changed(&self, index: usize, range: Interval) -> Option<Occurrence> {
        let event = &self.events[index];
        if event.status == Status::Cancelled {
            return None;
        }
        let at = self.instant(event, event.start.wall());
        let length = length::of(&event.start, &event.end, self.owner);
        let end = length.end(at, event.start.wall(), event.start.zone(), self.owner);
        Some(self.occurrence(index, at, end)).filter(|occurrence| occurrence.meets(range))
    }

    /// An instance as an earlier change with THISANDFUTURE moves it: by as much as the changed instance was
    /// moved, on the clock of the change (RFC 5545, 3.2.13).
    fn moved(&self, master: &Event, future: &Future, instance: Instance) -> Option<Occurrence> {
        let change = &self.events[future.change];
        if change.status == Status::Cancelled {
            return None;
        }
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
            Some(Future { from: self.instant_of(master, &instance.of), change })
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

    /// The instances that rules and added dates give in a stretch, in order.
    fn instances(
        &self,
        master: &Event,
        stretch: Stretch,
        most: usize,
        laid_out: &mut LaidOut,
    ) -> Vec<Instance> {
        let length = length::of(&master.start, &master.end, self.owner);
        let start = master.start.wall();
        let mut walls: BTreeMap<NaiveDateTime, Length> = BTreeMap::new();
        let rules = &master.recurrence.rules;
        // A rule that ends before it begins is how programs delete a series from its first instance on.
        let is_over = |rule: &Rule| self.until(master, rule).is_some_and(|until| until < start);
        let begins = rules.is_empty() || !rules.iter().all(is_over);
        if begins && stretch.from <= start && start < stretch.to {
            walls.insert(start, length);
        }
        for rule in rules.iter().filter(|rule| !is_over(rule)) {
            let most = most.saturating_add(BESIDE_THE_RANGE);
            let found = starts(rule, start, self.until(master, rule), stretch, most);
            if found.cut {
                let listed = found.walls.len();
                let many = Oddity::TooManyOccurrences { listed };
                laid_out.cut = Some(if listed >= most { many } else { Oddity::RuleTooLong });
            }
            walls.extend(found.walls.into_iter().map(|wall| (wall, length)));
        }
        for rule in &master.recurrence.exception_rules {
            for wall in starts(rule, start, self.until(master, rule), stretch, most).walls {
                walls.remove(&wall);
            }
        }
        for (moment, end) in &master.recurrence.added {
            let own = end.as_ref().map(|end| length::of(moment, end, self.owner));
            walls.insert(self.on_clock_of(master, moment), own.unwrap_or(length));
        }
        let instance = |(wall, length)| Instance { wall, at: self.instant(master, wall), length };
        walls.into_iter().map(instance).collect()
    }

    /// The last time at which a rule may give something, on the clock of the series.
    fn until(&self, master: &Event, rule: &Rule) -> Option<NaiveDateTime> {
        let end_of = |day: NaiveDate| day.and_time(NaiveTime::MIN) + TimeDelta::seconds(86_399);
        Some(match (rule.until()?, master.is_all_day()) {
            (Until::Day(day), true) => end_of(day),
            // Not by the book; with times, a day is its midnight, as libical, ical.js and dateutil have it.
            (Until::Day(day), false) => day.and_time(NaiveTime::MIN),
            (Until::Wall(wall), true) => end_of(wall.date()),
            // A series of days should end with a day. Programs that give an instant mean the day they write.
            (Until::Instant(instant), true) => end_of(instant.date_naive()),
            (Until::Wall(wall), false) => wall,
            (Until::Instant(instant), false) => master.start.zone().wall(instant, self.owner),
        })
    }

    fn instant(&self, event: &Event, wall: NaiveDateTime) -> DateTime<Utc> {
        event.start.zone().instant(wall, self.owner)
    }

    /// What the clock of the series shows at a moment that need not be given on it.
    fn on_clock_of(&self, master: &Event, moment: &Moment) -> NaiveDateTime {
        match (&master.start, moment) {
            (Moment::Day(_), _) => self.day(moment).and_time(NaiveTime::MIN),
            (Moment::Time { wall, .. }, Moment::Day(day)) => day.and_time(wall.time()),
            (Moment::Time { .. }, Moment::Time { wall, zone: Zone::Owner }) => *wall,
            (Moment::Time { zone: own, .. }, Moment::Time { wall, zone }) if own == zone => *wall,
            (Moment::Time { zone: own, .. }, Moment::Time { wall, zone }) => {
                own.wall(zone.instant(*wall, self.owner), self.owner)
            }
        }
    }

    fn instant_of(&self, master: &Event, moment: &Moment) -> DateTime<Utc> {
        self.instant(master, self.on_clock_of(master, moment))
    }

    /// How a RECURRENCE-ID or EXDATE names an instance.
    fn known(&self, master: &Event, moment: &Moment) -> Known {
        match (&master.start, moment) {
            (Moment::Day(_), _) => Known::On(self.day(moment)),
            (Moment::Time { .. }, Moment::Day(day)) => Known::On(*day),
            (Moment::Time { .. }, Moment::Time { .. }) => Known::At(self.instant_of(master, moment)),
        }
    }

    /// The day that is meant by a moment of a series of days: as written, unless it is a time in UTC, which is
    /// the owner's midnight.
    fn day(&self, moment: &Moment) -> NaiveDate {
        match moment {
            Moment::Day(day) => *day,
            Moment::Time { wall, zone } if *zone == Zone::UTC && wall.time() != NaiveTime::MIN => {
                let on_clock = Zone::Owner.wall(wall.and_utc(), self.owner);
                on_clock.date()
            }
            Moment::Time { wall, .. } => wall.date(),
        }
    }

    fn occurrence(&self, index: usize, start: DateTime<Utc>, end: DateTime<Utc>) -> Occurrence {
        let event = &self.events[index];
        Occurrence {
            event: index,
            uid: event.uid.clone(),
            title: event.title.clone(),
            location: event.location.clone(),
            description: event.description.clone(),
            start,
            end,
            all_day: event.is_all_day(),
            busy: event.busy && start < end,
            private: event.private,
        }
    }
}
