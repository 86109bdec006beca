//! What can stand in a market event's way: the same that stands in a visit's.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use tandem_domain::{
    geography::Coordinates,
    ids::{CityId, ClientId},
    market_event::MarketEvent,
    people::Participant,
    rules::{OutsideAgreement, covering_agreement},
    time::{DateRange, Interval},
    working_time::day_of,
};

use crate::{
    availability::{Commitment, Entries},
    plan::outside_agreement,
    sentence::Sentence,
    visits::Index,
};

/// Something that takes time of somebody whom an event needs.
#[derive(Debug)]
pub(super) struct Obstacle {
    interval: Interval,
    /// How long the way is from there to the event.
    way: TimeDelta,
    /// Whose time it takes; empty for what binds the whole company.
    who: String,
    /// What it is; empty for private entries.
    what: String,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Entry,
    Call,
    Visit,
    Event,
    Company,
    Away,
}

impl Obstacle {
    /// An entry, of which nobody knows where it is.
    fn at(entry: &Commitment, who: String, kind: Kind) -> Self {
        Self { interval: entry.interval, way: TimeDelta::zero(), who, what: entry.title.clone(), kind }
    }

    /// What of it closes a stretch, if anything does. The way counts within a day alone, as it does for visits.
    fn closes(&self, stretch: Interval, day_of: impl Fn(Interval) -> NaiveDate) -> Option<bool> {
        if self.interval.overlaps(&stretch) {
            return Some(false);
        }
        let near = self.interval.start() < stretch.end() + self.way
            && stretch.start() < self.interval.end() + self.way;
        (near && day_of(self.interval) == day_of(stretch)).then_some(true)
    }

    /// Whether a calendar says so.
    fn is_entry(&self) -> bool {
        matches!(self.kind, Kind::Entry | Kind::Call | Kind::Company)
    }

    fn sentence(&self, index: &Index<'_>, too_far: bool) -> Sentence {
        let message = match self.kind {
            _ if too_far => "events-closed-travel",
            Kind::Entry if self.what.is_empty() => "events-closed-private",
            Kind::Entry => "events-closed-busy",
            Kind::Call => "events-closed-call",
            Kind::Visit => "events-closed-visit",
            Kind::Event => "events-closed-event",
            Kind::Company => "events-closed-company",
            Kind::Away => "events-closed-away",
        };
        Sentence::new(message)
            .with("who", &self.who)
            .with("what", &self.what)
            .with("span", index.local_span(self.interval))
    }
}

/// Those of the entries that are not the event itself, in words that may be read.
fn others<'e>(
    event: &'e MarketEvent,
    entries: impl Iterator<Item = (&'e Commitment, &'e Commitment)>,
) -> impl Iterator<Item = &'e Commitment> {
    entries.filter(|(truth, _)| !event.is_meant_by(&truth.title, &truth.interval)).map(|(_, seen)| seen)
}

/// All that can stand in an event's way on some days.
pub(super) struct Obstacles<'i, 'a> {
    index: &'i Index<'a>,
    all: Vec<Obstacle>,
}

impl<'i, 'a> Obstacles<'i, 'a> {
    pub fn of(index: &'i Index<'a>, entries: &Entries, event: &MarketEvent, days: DateRange) -> Self {
        let span = days.interval(index.snapshot.programme.home_zone);
        let mut found = Self { index, all: Vec::new() };
        let taking_part: BTreeSet<Participant> = event.participants().collect();
        for who in &taking_part {
            found.add_entries(entries, event, *who);
        }
        let company = entries.truth.blackouts(event.distributor).iter();
        let company = company.zip(entries.seen.blackouts(event.distributor));
        found.all.extend(others(event, company).map(|seen| Obstacle::at(seen, String::new(), Kind::Company)));
        found.add_visits(event, &taking_part);
        found.add_events(event, &taking_part);
        found.add_leave(&taking_part);
        found.all.retain(|one| one.interval.overlaps(&span));
        found
    }

    /// What closes a stretch, each thing once.
    pub fn closing(&self, stretch: Interval) -> Vec<Sentence> {
        let closed = self.all.iter().filter_map(|one| Some((one, one.closes(stretch, |at| self.day(at))?)));
        once(closed.map(|(one, too_far)| one.sentence(self.index, too_far)))
    }

    /// The entries of calendars that an event lies over, each in a sentence that names the event as well.
    fn entries_over(&self, event: &MarketEvent) -> Vec<Sentence> {
        let over = self.all.iter().filter(|one| one.is_entry() && one.interval.overlaps(&event.interval));
        once(over.map(|one| {
            let private = one.what.is_empty();
            let sentence = if private { "import-conflict-event-private" } else { "import-conflict-event" };
            let sentence = Sentence::new(sentence)
                .with("event", &event.title)
                .with("when", self.index.local(event.interval.start()))
                .with("span", self.index.local_span(one.interval));
            if private { sentence } else { sentence.with("busy", &one.what) }
        }))
    }

    /// Whether nothing closes a stretch.
    pub fn leave_open(&self, stretch: Interval) -> bool {
        self.all.iter().all(|one| one.closes(stretch, |at| self.day(at)).is_none())
    }

    fn day(&self, at: Interval) -> NaiveDate {
        day_of(at.start(), self.index.snapshot.programme.home_zone)
    }

    fn add_entries(&mut self, entries: &Entries, event: &MarketEvent, who: Participant) {
        let name = self.name(who);
        let own = entries.truth.in_calendar(who).iter().zip(entries.seen.in_calendar(who));
        self.all.extend(others(event, own).map(|seen| Obstacle::at(seen, name.clone(), Kind::Entry)));
        let Participant::Rep(rep) = who else { return };
        for (call, seen) in entries.truth.calls_of(rep).iter().zip(entries.seen.calls_of(rep)) {
            // Who goes to the client anyway is where the event is.
            let is_there = event.client == Some(call.client);
            if is_there || event.is_meant_by(&call.entry.title, &call.entry.interval) {
                continue;
            }
            self.all.push(Obstacle {
                interval: call.entry.interval,
                way: self.way(event, self.place_of_client(call.client)),
                who: name.clone(),
                what: seen.entry.title.clone(),
                kind: Kind::Call,
            });
        }
    }

    fn add_visits(&mut self, event: &MarketEvent, taking_part: &BTreeSet<Participant>) {
        for visit in self.index.snapshot.visits.iter().filter(|visit| visit.state.takes_time()) {
            let both = [Participant::Manager(visit.manager), Participant::Rep(visit.rep)];
            let Some(who) = both.into_iter().find(|who| taking_part.contains(who)) else { continue };
            let client = self.index.demands.get(&visit.demand).map(|demand| demand.client);
            let name =
                client.and_then(|client| self.index.clients.get(&client)).map(|client| client.name.clone());
            self.all.push(Obstacle {
                interval: visit.interval,
                way: self.way(event, client.and_then(|client| self.place_of_client(client))),
                who: self.name(who),
                what: name.unwrap_or_default(),
                kind: Kind::Visit,
            });
        }
    }

    fn add_events(&mut self, event: &MarketEvent, taking_part: &BTreeSet<Participant>) {
        let others = self.index.snapshot.events.iter().filter(|one| one.id != event.id && one.takes_time());
        for other in others {
            let Some(who) = other.participants().find(|who| taking_part.contains(who)) else { continue };
            self.all.push(Obstacle {
                interval: other.interval,
                way: self.way(event, self.place_of(other.client, other.city)),
                who: self.name(who),
                what: other.title.clone(),
                kind: Kind::Event,
            });
        }
    }

    fn add_leave(&mut self, taking_part: &BTreeSet<Participant>) {
        let zone = self.index.snapshot.programme.home_zone;
        for leave in self.index.snapshot.leave.iter().filter(|one| taking_part.contains(&one.participant)) {
            self.all.push(Obstacle {
                interval: leave.days.interval(zone),
                way: TimeDelta::zero(),
                who: self.name(leave.participant),
                what: String::new(),
                kind: Kind::Away,
            });
        }
    }

    fn way(&self, event: &MarketEvent, from: Option<Coordinates>) -> TimeDelta {
        let to = self.place_of(event.client, event.city);
        let rule = self.index.snapshot.programme.travel;
        TimeDelta::minutes(from.zip(to).map_or(0, |(from, to)| rule.minutes(&from, &to)))
    }

    fn place_of_client(&self, client: ClientId) -> Option<Coordinates> {
        let client = self.index.clients.get(&client)?;
        client.coordinates.or_else(|| self.index.cities.get(&client.city).map(|city| city.centre))
    }

    fn place_of(&self, client: Option<ClientId>, city: CityId) -> Option<Coordinates> {
        let at_client = client.and_then(|client| self.place_of_client(client));
        at_client.or_else(|| self.index.cities.get(&city).map(|city| city.centre))
    }

    fn name(&self, who: Participant) -> String {
        match who {
            Participant::Manager(id) => self.index.managers.get(&id).map(|one| one.name.clone()),
            Participant::Rep(id) => self.index.reps.get(&id).map(|one| one.name.clone()),
        }
        .unwrap_or_default()
    }
}

/// Why the agreements don't let an event be held on a day, if they don't: at that client's, in that city, with those
/// who are invited.
pub(super) fn outside(index: &Index<'_>, event: &MarketEvent, day: NaiveDate) -> Option<Sentence> {
    let (agreements, day) = (&index.snapshot.agreements, DateRange::of_day(day));
    for id in event.client.iter().chain(&event.invited) {
        let client = index.clients.get(id)?;
        if let Err(why) = covering_agreement(client, None, day, agreements) {
            return Some(match why {
                OutsideAgreement::ClientNotInScope | OutsideAgreement::OutsideTerritory { .. } => {
                    Sentence::new("events-closed-client").with("client", &client.name)
                }
                why => outside_agreement(&why, index),
            });
        }
    }
    let with_them: Vec<_> = agreements.iter().filter(|one| one.distributor == event.distributor).collect();
    let in_force: Vec<_> = with_them.iter().filter(|one| one.term.intersection(&day).is_some()).collect();
    let why = if in_force.is_empty() {
        match with_them.iter().map(|one| one.term.last()).max() {
            None => OutsideAgreement::NoAgreement,
            Some(on) if on < day.first() => OutsideAgreement::Expired { on },
            Some(_) => {
                let later =
                    with_them.iter().map(|one| one.term.first()).filter(|first| *first > day.last()).min();
                OutsideAgreement::NotYetInForce { from: later? }
            }
        }
    } else if event.client.is_none() && !in_force.iter().any(|one| one.scope.territory.allows(&event.city)) {
        OutsideAgreement::OutsideTerritory { city: event.city }
    } else {
        return None;
    };
    Some(outside_agreement(&why, index))
}

/// What an event collides with where it stands.
pub(crate) fn conflicts_of(index: &Index<'_>, entries: &Entries, event: &MarketEvent) -> Vec<Sentence> {
    let day = day_of(event.interval.start(), index.snapshot.programme.home_zone);
    let mut conflicts: Vec<Sentence> = outside(index, event, day).into_iter().collect();
    conflicts.extend(Obstacles::of(index, entries, event, DateRange::of_day(day)).closing(event.interval));
    conflicts
}

/// The entries of calendars that an event that is to come lies over, in sentences that name the event.
pub(crate) fn entries_over(index: &Index<'_>, entries: &Entries, event: &MarketEvent) -> Vec<Sentence> {
    let day = day_of(event.interval.start(), index.snapshot.programme.home_zone);
    Obstacles::of(index, entries, event, DateRange::of_day(day)).entries_over(event)
}

fn once(sentences: impl Iterator<Item = Sentence>) -> Vec<Sentence> {
    let mut told: Vec<Sentence> = Vec::new();
    for sentence in sentences {
        if !told.contains(&sentence) {
            told.push(sentence);
        }
    }
    told
}
