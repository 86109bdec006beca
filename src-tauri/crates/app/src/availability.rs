//! Who can be booked when: calendars become commitments and planned calls.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use serde::Serialize;
use tandem_calendar::{
    event::Calendar,
    formats,
    matching::{ClientNames, EventText, Matcher, Verdict, fingerprint},
    occurrence::{Occurrence, expand},
};
use tandem_domain::{
    client::Client,
    ids::{CityId, ClientId, DistributorId, RepId},
    people::{CalendarOwner, Participant, Rep},
    time::{DateRange, Interval, merge},
    visit::PlannedCallReference,
};
use tandem_store::{HeldCalendar, Snapshot};

/// An entry of a rep's calendar that is a call on one of the distributor's clients.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlannedCall {
    /// Whose call it is.
    pub rep: RepId,
    /// On whom.
    pub client: ClientId,
    /// The calendar's entry.
    pub entry: PlannedCallReference,
    /// How sure the match is, from 0 to 1; 1 where a person decided.
    pub confidence: f64,
}

/// An entry that may be a call on a client: a person should look at it. Until then it is busy time.
#[derive(Debug, Clone, PartialEq, Serialize)]
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
    pub candidates: Vec<(ClientId, f64)>,
}

/// A stretch in which somebody can't be booked, and what the calendar says it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Commitment {
    /// When.
    pub interval: Interval,
    /// What the entry says; empty for private ones.
    pub title: String,
}

/// What the calendars held say about a stretch of days.
#[derive(Debug, Default)]
pub struct Availability {
    /// Commitments by person, in order of time. Planned calls are not among them.
    pub commitments: BTreeMap<Participant, Vec<Commitment>>,
    /// Commitments that bind a distributor as a whole, in order of time.
    pub blackouts: BTreeMap<DistributorId, Vec<Commitment>>,
    /// The planned calls, a rep's after the other's, and each rep's in order of time.
    pub planned_calls: Vec<PlannedCall>,
    /// What a person should look at, in order of time.
    pub to_review: Vec<ToReview>,
    /// Whose calendars are held.
    pub known: BTreeSet<CalendarOwner>,
}

impl Availability {
    /// What all calendars held say about these days of the programme's home zone.
    pub fn of(snapshot: &Snapshot, days: DateRange) -> Self {
        let shares = shares(snapshot);
        let found = std::thread::scope(|scope| {
            let readers: Vec<_> = shares
                .into_iter()
                .map(|share| {
                    scope.spawn(move || {
                        let mut reading = Reading::new(snapshot, days);
                        for held in share {
                            // What is held was read when it was imported, so it reads again.
                            if let Ok(read) = formats::read(held.source.as_bytes()) {
                                reading.take(held.owner, &read.calendar);
                            }
                        }
                        reading.finish()
                    })
                })
                .collect();
            let parts = readers.into_iter().map(|reader| match reader.join() {
                Ok(part) => part,
                Err(panic) => std::panic::resume_unwind(panic),
            });
            parts.reduce(Self::joined)
        });
        found.unwrap_or_default().in_order()
    }

    /// What one calendar would say about these days.
    pub fn of_one(snapshot: &Snapshot, owner: CalendarOwner, calendar: &Calendar, days: DateRange) -> Self {
        let mut reading = Reading::new(snapshot, days);
        reading.take(owner, calendar);
        reading.finish().in_order()
    }

    /// What both say; nobody's calendars are in both.
    fn joined(mut self, other: Self) -> Self {
        self.commitments.extend(other.commitments);
        self.blackouts.extend(other.blackouts);
        self.planned_calls.extend(other.planned_calls);
        self.to_review.extend(other.to_review);
        self.known.extend(other.known);
        self
    }

    fn in_order(mut self) -> Self {
        self.planned_calls.sort_by_key(|call| (call.rep, call.entry.interval, call.client));
        self.to_review.sort_by(|a, b| (a.first, a.rep, &a.title).cmp(&(b.first, b.rep, &b.title)));
        self
    }

    /// A rep's planned calls, in order of time.
    pub fn calls_of(&self, rep: RepId) -> &[PlannedCall] {
        let first = self.planned_calls.partition_point(|call| call.rep < rep);
        let after = self.planned_calls.partition_point(|call| call.rep <= rep);
        self.planned_calls.get(first..after).unwrap_or_default()
    }

    /// The busy intervals of somebody, joined.
    pub fn busy(&self, who: Participant) -> Vec<Interval> {
        merge(self.commitments.get(&who).into_iter().flatten().map(|busy| busy.interval).collect())
    }
}

/// The calendars held, shared out so that each core has as much to read. All calendars of a distributor and its
/// reps are in one share: they may hold the same entries, and speak of the same clients.
fn shares(snapshot: &Snapshot) -> Vec<Vec<&HeldCalendar>> {
    let employers: HashMap<RepId, DistributorId> =
        snapshot.reps.iter().map(|rep| (rep.id, rep.distributor)).collect();
    let mut groups: BTreeMap<CalendarOwner, Vec<&HeldCalendar>> = BTreeMap::new();
    for held in &snapshot.calendars {
        let company = match held.owner {
            CalendarOwner::Rep(rep) => employers.get(&rep).copied().map(CalendarOwner::Distributor),
            CalendarOwner::Manager(_) | CalendarOwner::Distributor(_) => None,
        };
        groups.entry(company.unwrap_or(held.owner)).or_default().push(held);
    }
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let mut shares: Vec<(usize, Vec<&HeldCalendar>)> = vec![(0, Vec::new()); cores.min(groups.len())];
    for group in groups.into_values() {
        let Some((bytes, share)) = shares.iter_mut().min_by_key(|(bytes, _)| *bytes) else { continue };
        *bytes += group.iter().map(|held| held.source.len()).sum::<usize>();
        share.extend(group);
    }
    shares.into_iter().map(|(_, share)| share).collect()
}

/// What an entry's text was found to mean.
#[derive(Debug, Clone)]
enum Meaning {
    Call { client: ClientId, confidence: f64 },
    Perhaps(Vec<(ClientId, f64)>),
    Nothing,
}

/// The names of a distributor's clients, and what was found out by them so far.
struct Clients<'a> {
    matcher: Matcher<ClientId>,
    decided: HashMap<&'a str, Option<ClientId>>,
    /// By summary, location and description: the same entry comes many times.
    known: HashMap<(String, String, String), Meaning>,
}

struct Reading<'a> {
    snapshot: &'a Snapshot,
    range: Interval,
    found: Availability,
    clients: BTreeMap<DistributorId, Clients<'a>>,
    /// Two calendars of one person may hold the same entry.
    seen: BTreeSet<(Participant, String, DateTime<Utc>)>,
    /// By rep and text, so that an entry that comes back is looked at once.
    reviews: BTreeMap<(RepId, String), ToReview>,
}

impl<'a> Reading<'a> {
    fn new(snapshot: &'a Snapshot, days: DateRange) -> Self {
        Self {
            snapshot,
            range: days.interval(snapshot.programme.home_zone),
            found: Availability::default(),
            clients: BTreeMap::new(),
            seen: BTreeSet::new(),
            reviews: BTreeMap::new(),
        }
    }

    fn take(&mut self, owner: CalendarOwner, calendar: &Calendar) {
        self.found.known.insert(owner);
        let snapshot = self.snapshot;
        let expansion = expand(calendar, self.range, snapshot.programme.home_zone);
        for occurrence in expansion.occurrences.into_iter().filter(|occurrence| occurrence.busy) {
            let Some(interval) = occurrence.interval() else { continue };
            match owner {
                CalendarOwner::Manager(manager) => {
                    self.commit(Participant::Manager(manager), interval, &occurrence);
                }
                CalendarOwner::Rep(rep) => {
                    if let Some(rep) = snapshot.reps.iter().find(|one| one.id == rep) {
                        self.entry_of_rep(rep, interval, &occurrence);
                    }
                }
                CalendarOwner::Distributor(distributor) => {
                    let named: Vec<&Rep> = snapshot
                        .reps
                        .iter()
                        .filter(|rep| rep.distributor == distributor && occurrence.title.contains(&rep.name))
                        .collect();
                    if named.is_empty() {
                        let commitment = Commitment { interval, title: occurrence.title.clone() };
                        self.found.blackouts.entry(distributor).or_default().push(commitment);
                    }
                    // What the company's calendar says of one of its people by name binds nobody else.
                    for rep in named {
                        self.entry_of_rep(rep, interval, &occurrence);
                    }
                }
            }
        }
    }

    fn entry_of_rep(&mut self, rep: &Rep, interval: Interval, occurrence: &Occurrence) {
        let who = Participant::Rep(rep.id);
        if !self.seen.insert((who, occurrence.uid.clone(), occurrence.start)) {
            return;
        }
        // A visit lasts hours: an entry for whole days says where somebody is, not when the call is.
        let meaning = if occurrence.private || occurrence.all_day {
            Meaning::Nothing
        } else {
            self.meaning(rep.distributor, occurrence)
        };
        match meaning {
            Meaning::Call { client, confidence } => self.found.planned_calls.push(PlannedCall {
                rep: rep.id,
                client,
                entry: PlannedCallReference {
                    uid: occurrence.uid.clone(),
                    title: occurrence.title.clone(),
                    interval,
                },
                confidence,
            }),
            Meaning::Perhaps(candidates) => {
                let key = (rep.id, fingerprint(&text_of(occurrence)));
                let review = self.reviews.entry(key).or_insert_with(|| ToReview {
                    rep: rep.id,
                    title: occurrence.title.clone(),
                    location: occurrence.location.clone(),
                    first: occurrence.start,
                    times: 0,
                    candidates,
                });
                review.times += 1;
                review.first = review.first.min(occurrence.start);
                self.commit(who, interval, occurrence);
            }
            Meaning::Nothing => self.commit(who, interval, occurrence),
        }
    }

    fn commit(&mut self, who: Participant, interval: Interval, occurrence: &Occurrence) {
        let title = if occurrence.private { String::new() } else { occurrence.title.clone() };
        self.found.commitments.entry(who).or_default().push(Commitment { interval, title });
    }

    fn meaning(&mut self, distributor: DistributorId, occurrence: &Occurrence) -> Meaning {
        let snapshot = self.snapshot;
        let clients = self.clients.entry(distributor).or_insert_with(|| Clients::of(snapshot, distributor));
        let key = (occurrence.title.clone(), occurrence.location.clone(), occurrence.description.clone());
        if let Some(meaning) = clients.known.get(&key) {
            return meaning.clone();
        }
        let meaning = clients.meaning(&text_of(occurrence));
        clients.known.insert(key, meaning.clone());
        meaning
    }

    fn finish(self) -> Availability {
        let mut found = self.found;
        for commitments in found.commitments.values_mut().chain(found.blackouts.values_mut()) {
            commitments.sort();
            commitments.dedup();
        }
        found.to_review = self.reviews.into_values().collect();
        found
    }
}

fn text_of(occurrence: &Occurrence) -> EventText<'_> {
    EventText {
        summary: &occurrence.title,
        location: &occurrence.location,
        description: &occurrence.description,
    }
}

impl<'a> Clients<'a> {
    fn of(snapshot: &'a Snapshot, distributor: DistributorId) -> Self {
        let cities: BTreeMap<CityId, &str> =
            snapshot.cities.iter().map(|city| (city.id, city.name.as_str())).collect();
        let names = |client: &Client| ClientNames {
            key: client.id,
            name: client.name.clone(),
            aliases: client.aliases.clone(),
            address: client.address.clone(),
            city: cities.get(&client.city).copied().unwrap_or_default().to_owned(),
            kind: client.kind,
        };
        let of_distributor = snapshot.clients.iter().filter(|client| client.distributor == distributor);
        let decided = snapshot.client_matches.iter().filter(|decided| decided.distributor == distributor);
        Self {
            matcher: Matcher::new(&of_distributor.map(names).collect::<Vec<_>>()),
            decided: decided.map(|decided| (decided.fingerprint.as_str(), decided.client)).collect(),
            known: HashMap::new(),
        }
    }

    /// What a person decided counts first: about the text at this place, then about the text anywhere.
    fn meaning(&self, text: &EventText<'_>) -> Meaning {
        let anywhere = EventText { location: "", description: "", ..*text };
        let decided = [fingerprint(text), fingerprint(&anywhere)]
            .iter()
            .find_map(|fingerprint| self.decided.get(fingerprint.as_str()));
        match decided {
            Some(Some(client)) => return Meaning::Call { client: *client, confidence: 1.0 },
            Some(None) => return Meaning::Nothing,
            None => {}
        }
        let outcome = self.matcher.find(text);
        match (outcome.verdict, outcome.best) {
            (Verdict::Sure, Some(best)) => Meaning::Call { client: best.client, confidence: best.confidence },
            (Verdict::Review, Some(best)) => {
                let all = std::iter::once(best).chain(outcome.others).take(5);
                Meaning::Perhaps(all.map(|one| (one.client, one.confidence)).collect())
            }
            _ => Meaning::Nothing,
        }
    }
}
