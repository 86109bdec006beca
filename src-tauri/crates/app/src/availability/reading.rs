//! Reading calendars: what each occurrence means for whose calendar it is in.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use tandem_calendar::{
    event::{Calendar, Status},
    matching::{ClientNames, EventText, Matcher, Verdict, fingerprint},
    occurrence::{Occurrence, expand},
};
use tandem_domain::{
    calendar_policy::{CalendarPolicy, Treatment},
    client::Client,
    ids::{ClientId, DistributorId, RepId},
    people::{CalendarOwner, Participant, Rep},
    time::Interval,
    visit::PlannedCallReference,
};

use tandem_store::Snapshot;

use super::{Commitment, Found, PlannedCall, ToReview, part::Sources};

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

/// Reads with the names of a distributor's clients: `ask` is given what tells of an entry which client it means, be it
/// only perhaps.
pub(crate) fn with_clients<T>(
    snapshot: &Snapshot,
    distributor: DistributorId,
    ask: impl FnOnce(&dyn Fn(&EventText<'_>) -> Option<ClientId>) -> T,
) -> T {
    let sources = Sources::of_owner(snapshot, CalendarOwner::Distributor(distributor));
    let clients = Clients::of(&sources);
    ask(&|text| match clients.meaning(text) {
        Meaning::Call { client, .. } => Some(client),
        Meaning::Perhaps(candidates) => candidates.first().map(|(client, _)| *client),
        Meaning::Nothing => None,
    })
}

/// An occurrence that takes its owner's time.
struct Taken<'c> {
    occurrence: Occurrence<'c>,
    interval: Interval,
    may_move: bool,
}

/// Calendars of one part while they are read.
pub(super) struct Reading<'a> {
    sources: &'a Sources,
    range: Interval,
    found: Found,
    clients: Clients<'a>,
    /// Two calendars of one person may hold the same entry.
    seen: BTreeSet<(Participant, String, DateTime<Utc>)>,
    /// By rep and text, so that an entry that comes back is looked at once.
    reviews: BTreeMap<(RepId, String), ToReview>,
}

impl<'a> Reading<'a> {
    pub fn new(sources: &'a Sources, range: Interval) -> Self {
        Self {
            sources,
            range,
            found: Found::default(),
            clients: Clients::of(sources),
            seen: BTreeSet::new(),
            reviews: BTreeMap::new(),
        }
    }

    /// Reads a calendar, whose entries are treated so.
    pub fn take(&mut self, owner: CalendarOwner, calendar: &Calendar, policy: CalendarPolicy) {
        let sources = self.sources;
        let expansion = expand(calendar, self.range, sources.zone);
        for occurrence in expansion.occurrences {
            let Some(interval) = occurrence.interval() else { continue };
            let treatment = policy.of(occurrence.event.shown_as);
            if occurrence.status == Status::Cancelled || treatment == Treatment::Free {
                continue;
            }
            let taken = Taken { occurrence, interval, may_move: treatment == Treatment::MayMove };
            match owner {
                CalendarOwner::Manager(manager) => {
                    self.commit(Participant::Manager(manager), &taken);
                }
                CalendarOwner::Rep(rep) => {
                    if let Some(rep) = sources.reps.iter().find(|one| one.id == rep) {
                        self.entry_of_rep(rep, &taken);
                    }
                }
                CalendarOwner::Distributor(_) => {
                    let named = |rep: &&Rep| occurrence.event.title.contains(&rep.name);
                    let named: Vec<&Rep> = sources.reps.iter().filter(named).collect();
                    if named.is_empty() {
                        let title = occurrence.event.title.clone();
                        self.found.blackouts.push(Commitment { interval, title, may_move: taken.may_move });
                    }
                    // What the company's calendar says of one of its people by name binds nobody else.
                    for rep in named {
                        self.entry_of_rep(rep, &taken);
                    }
                }
            }
        }
    }

    fn entry_of_rep(&mut self, rep: &Rep, taken: &Taken<'_>) {
        let Taken { occurrence, interval, .. } = taken;
        let who = Participant::Rep(rep.id);
        if !self.seen.insert((who, occurrence.event.uid.clone(), occurrence.start)) {
            return;
        }
        // A visit lasts hours: an entry for whole days says where somebody is, not when the call is.
        let meaning = if occurrence.event.private || occurrence.event.is_all_day() {
            Meaning::Nothing
        } else {
            self.meaning(occurrence)
        };
        match meaning {
            Meaning::Call { client, confidence } => self.found.planned_calls.push(PlannedCall {
                rep: rep.id,
                client,
                entry: PlannedCallReference {
                    uid: occurrence.event.uid.clone(),
                    title: occurrence.event.title.clone(),
                    interval: *interval,
                },
                confidence,
            }),
            Meaning::Perhaps(candidates) => {
                let key = (rep.id, fingerprint(&text_of(occurrence)));
                let review = self.reviews.entry(key).or_insert_with(|| ToReview {
                    rep: rep.id,
                    title: occurrence.event.title.clone(),
                    location: occurrence.event.location.clone(),
                    first: occurrence.start,
                    times: 0,
                    candidates,
                });
                review.times += 1;
                review.first = review.first.min(occurrence.start);
                self.commit(who, taken);
            }
            Meaning::Nothing => self.commit(who, taken),
        }
    }

    fn commit(&mut self, who: Participant, taken: &Taken<'_>) {
        let event = taken.occurrence.event;
        let title = if event.private { String::new() } else { event.title.clone() };
        let commitment = Commitment { interval: taken.interval, title, may_move: taken.may_move };
        self.found.commitments.entry(who).or_default().push(commitment);
    }

    fn meaning(&mut self, occurrence: &Occurrence<'_>) -> Meaning {
        let clients = &mut self.clients;
        let key = (
            occurrence.event.title.clone(),
            occurrence.event.location.clone(),
            occurrence.event.description.clone(),
        );
        if let Some(meaning) = clients.known.get(&key) {
            return meaning.clone();
        }
        let meaning = clients.meaning(&text_of(occurrence));
        clients.known.insert(key, meaning.clone());
        meaning
    }

    /// What was found.
    pub fn finish(self) -> Found {
        let mut found = self.found;
        for commitments in found.commitments.values_mut().chain([&mut found.blackouts]) {
            commitments.sort();
            commitments.dedup();
        }
        found.planned_calls.sort_by_key(|call| (call.rep, call.entry.interval, call.client));
        found.to_review = self.reviews.into_values().collect();
        found.to_review.sort_by(|a, b| (a.first, a.rep, &a.title).cmp(&(b.first, b.rep, &b.title)));
        found
    }
}

fn text_of<'c>(occurrence: &Occurrence<'c>) -> EventText<'c> {
    EventText {
        summary: &occurrence.event.title,
        location: &occurrence.event.location,
        description: &occurrence.event.description,
    }
}

impl<'a> Clients<'a> {
    fn of(sources: &'a Sources) -> Self {
        let names = |(client, city): &(Client, String)| ClientNames {
            key: client.id,
            name: client.name.clone(),
            aliases: client.aliases.clone(),
            address: client.address.clone(),
            city: city.clone(),
            kind: client.kind,
        };
        let decided = sources.decided.iter();
        Self {
            matcher: Matcher::new(&sources.clients.iter().map(names).collect::<Vec<_>>()),
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
