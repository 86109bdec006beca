//! Who can be booked when: calendars become commitments and planned calls.
//!
//! What the calendars say is found out part by part: a manager's calendars, or those of a distributor and its reps.
//! A part is good for as long as nothing changes that it was read from.

mod kept;
mod part;
mod reading;
mod seen;
#[cfg(test)]
mod tests;

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tandem_calendar::event::Calendar;
use tandem_domain::{
    calendar_policy::CalendarPolicy,
    ids::{ClientId, DistributorId, RepId},
    people::{CalendarOwner, Participant},
    time::{DateRange, Interval, merge},
    visit::PlannedCallReference,
};
use tandem_store::{KeptReading, Snapshot};
use uuid::Uuid;

pub use self::kept::Kept;
pub(crate) use self::reading::with_clients;
use self::{
    part::{Part, Sources},
    reading::Reading,
};

/// An entry of a rep's calendar that is a call on one of the distributor's clients.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlannedCall {
    /// Whose call it is.
    pub rep: RepId,
    /// On whom.
    pub client: ClientId,
    /// The calendar's entry.
    pub entry: PlannedCallReference,
    /// How sure the match is, from 0 to 1; 1 where a person decided.
    #[serde(with = "kept::exactly")]
    pub confidence: f64,
}

/// An entry that may be a call on a client: a person should look at it. Until then it is busy time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ToReview {
    /// Whose calendar it is in.
    pub rep: RepId,
    /// What the entry says.
    pub title: String,
    /// Where it is to be, as the entry says.
    pub location: String,
    /// When it comes first.
    pub first: DateTime<Utc>,
    /// How often it comes in the horizon.
    pub times: usize,
    /// The clients that it may mean, likeliest first, with how sure each is from 0 to 1.
    #[serde(with = "kept::each_exactly")]
    pub candidates: Vec<(ClientId, f64)>,
}

/// A stretch in which somebody can't be booked, and what the calendar says it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Commitment {
    /// When.
    pub interval: Interval,
    /// What the entry says; empty for private ones.
    pub title: String,
    /// Whether whoever has it on may be asked to move it.
    pub may_move: bool,
}

/// The stretches of what nobody is to be asked to move, joined.
pub(crate) fn fixed(commitments: &[Commitment]) -> Vec<Interval> {
    merge(commitments.iter().filter(|one| !one.may_move).map(|one| one.interval).collect())
}

/// What the calendars of one owner, or of a distributor and its reps, say.
#[derive(Debug, Default, PartialEq)]
pub struct Found {
    /// Commitments by person, in order of time. Planned calls are not among them.
    pub commitments: BTreeMap<Participant, Vec<Commitment>>,
    /// Commitments that bind the distributor as a whole, in order of time.
    pub blackouts: Vec<Commitment>,
    /// The planned calls, a rep's after the other's, and each rep's in order of time.
    pub planned_calls: Vec<PlannedCall>,
    /// What a person should look at, in order of time.
    pub to_review: Vec<ToReview>,
}

impl Found {
    /// What one calendar would say about these days of the programme's home zone.
    pub fn in_calendar(
        snapshot: &Snapshot,
        owner: CalendarOwner,
        calendar: &Calendar,
        policy: CalendarPolicy,
        days: DateRange,
    ) -> Self {
        let sources = Sources::of_owner(snapshot, owner);
        let mut reading = Reading::new(&sources, days.interval(snapshot.programme.home_zone));
        reading.take(owner, calendar, policy);
        reading.finish()
    }
}

/// What calendars say in the entries' own words, by which they are judged, and in those that may be read, in which
/// they are told. Both hold the same entries in the same order.
#[derive(Debug)]
pub(crate) struct Entries {
    pub truth: Arc<Availability>,
    pub seen: Arc<Availability>,
}

/// What the calendars held say about a stretch of days.
#[derive(Debug)]
pub struct Availability {
    days: DateRange,
    /// By manager, or by distributor.
    parts: BTreeMap<CalendarOwner, Arc<Part>>,
    employers: HashMap<RepId, DistributorId>,
    /// What those who take part in market events have on: what their calendars say, with these.
    with_events: BTreeMap<Participant, Vec<Commitment>>,
}

impl Availability {
    /// What all calendars held say about these days of the programme's home zone. What was found out before, about
    /// the same days and from the same sources, is taken over: what is at hand, or what the programme keeps.
    pub fn of(snapshot: &Snapshot, days: DateRange, before: Option<&Self>, kept: &Kept) -> Self {
        let before = before.filter(|before| before.days == days);
        let known = |whose| before.and_then(|before| before.parts.get(&whose)).map(Arc::clone);
        let (mut parts, mut unknown) = (BTreeMap::new(), Vec::new());
        for (whose, sources) in Sources::by_owner(snapshot) {
            match known(whose).filter(|part| part.was_read_from(&sources)) {
                Some(part) => {
                    parts.insert(whose, part);
                }
                None => unknown.push((whose, sources)),
            }
        }
        parts.extend(part::read_all(unknown, days, kept));
        let employers = snapshot.reps.iter().map(|rep| (rep.id, rep.distributor)).collect();
        let mut availability = Self { days, parts, employers, with_events: BTreeMap::new() };
        availability.add_events(snapshot);
        availability
    }

    /// What the calendars of these alone say, each a manager or a distributor: little is read where little is asked.
    pub fn of_some(snapshot: &Snapshot, days: DateRange, whose: &BTreeSet<CalendarOwner>) -> Self {
        let sources = Sources::by_owner(snapshot).into_iter().filter(|(owner, _)| whose.contains(owner));
        let parts = part::read_all(sources.collect(), days, &Kept::default()).into_iter().collect();
        let employers = snapshot.reps.iter().map(|rep| (rep.id, rep.distributor)).collect();
        let mut availability = Self { days, parts, employers, with_events: BTreeMap::new() };
        availability.add_events(snapshot);
        availability
    }

    fn add_events(&mut self, snapshot: &Snapshot) {
        let days = self.days.interval(snapshot.programme.home_zone);
        let mut all: BTreeMap<Participant, Vec<Commitment>> = BTreeMap::new();
        for event in snapshot.events.iter().filter(|one| one.takes_time() && one.interval.overlaps(&days)) {
            for who in event.participants() {
                let commitments = all.entry(who).or_insert_with(|| self.in_calendar(who).to_vec());
                // Who notes the event in a calendar of their own has it once all the same.
                commitments.retain(|one| !event.is_meant_by(&one.title, &one.interval));
                let title = event.title.clone();
                commitments.push(Commitment { interval: event.interval, title, may_move: false });
            }
        }
        for commitments in all.values_mut() {
            commitments.sort();
        }
        self.with_events = all;
    }

    /// What the programme should keep of it, and of whom it should keep nothing any more.
    pub fn to_keep(&self, kept: &Kept) -> (Vec<KeptReading>, Vec<Uuid>) {
        let anew = self.parts.iter().filter(|(_, part)| part.is_new);
        let readings = anew.filter_map(|(whose, part)| part.reading(*whose, self.days, kept)).collect();
        let held: BTreeSet<Uuid> = self.parts.keys().map(|whose| kept::key(*whose)).collect();
        (readings, kept.gone(|whose| held.contains(&whose)))
    }

    /// The days that it is about.
    pub fn days(&self) -> DateRange {
        self.days
    }

    /// What a participant has on, in order of time: calendars' entries and market events, but no planned calls.
    pub fn commitments(&self, who: Participant) -> &[Commitment] {
        self.with_events.get(&who).map_or_else(|| self.in_calendar(who), Vec::as_slice)
    }

    /// What a participant's calendars alone say, in order of time.
    pub fn in_calendar(&self, who: Participant) -> &[Commitment] {
        let part = match who {
            Participant::Manager(manager) => self.found(CalendarOwner::Manager(manager)),
            Participant::Rep(rep) => self.found_of_rep(rep),
        };
        part.and_then(|found| found.commitments.get(&who)).map_or(&[], Vec::as_slice)
    }

    /// What binds a distributor as a whole, in order of time.
    pub fn blackouts(&self, distributor: DistributorId) -> &[Commitment] {
        self.found(CalendarOwner::Distributor(distributor)).map_or(&[], |found| &found.blackouts)
    }

    /// A rep's planned calls, in order of time.
    pub fn calls_of(&self, rep: RepId) -> &[PlannedCall] {
        let calls = self.found_of_rep(rep).map_or(&[][..], |found| &found.planned_calls);
        let first = calls.partition_point(|call| call.rep < rep);
        let after = calls.partition_point(|call| call.rep <= rep);
        calls.get(first..after).unwrap_or_default()
    }

    /// The planned calls of a distributor's reps.
    pub fn calls_with(&self, distributor: DistributorId) -> &[PlannedCall] {
        self.found(CalendarOwner::Distributor(distributor)).map_or(&[], |found| &found.planned_calls)
    }

    /// What a person should look at, in order of time.
    pub fn to_review(&self) -> Vec<&ToReview> {
        let mut all: Vec<&ToReview> = self.parts.values().flat_map(|part| &part.found.to_review).collect();
        all.sort_by(|a, b| (a.first, a.rep, &a.title).cmp(&(b.first, b.rep, &b.title)));
        all
    }

    /// Whether a calendar of the owner is held.
    pub fn knows(&self, owner: CalendarOwner) -> bool {
        let whose = match owner {
            CalendarOwner::Rep(rep) => self.employers.get(&rep).copied().map(CalendarOwner::Distributor),
            CalendarOwner::Manager(_) | CalendarOwner::Distributor(_) => Some(owner),
        };
        whose.and_then(|whose| self.parts.get(&whose)).is_some_and(|part| part.holds(owner))
    }

    /// When somebody's calendars alone leave no time, joined.
    pub fn busy(&self, who: Participant) -> Vec<Interval> {
        merge(self.in_calendar(who).iter().map(|busy| busy.interval).collect())
    }

    /// When somebody has something on that nobody is to be asked to move, joined.
    pub fn fixed(&self, who: Participant) -> Vec<Interval> {
        fixed(self.in_calendar(who))
    }

    fn found(&self, whose: CalendarOwner) -> Option<&Found> {
        self.parts.get(&whose).map(|part| &part.found)
    }

    fn found_of_rep(&self, rep: RepId) -> Option<&Found> {
        self.found(CalendarOwner::Distributor(*self.employers.get(&rep)?))
    }
}
