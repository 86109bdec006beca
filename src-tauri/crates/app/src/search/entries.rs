//! What can be found of calendars: each entry once, however often it comes back.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use tandem_domain::{ids::DistributorId, people::Participant};
use tandem_store::Findable;

use super::Thing;
use crate::{
    availability::{Availability, Commitment},
    visits::Index,
    wire::search::{FoundKind, FoundThing},
};

/// Whose entries they are, and on whose page.
struct Owner<'a> {
    id: String,
    name: &'a str,
    distributor: Option<DistributorId>,
}

/// The entries of all calendars that say something, with the first day of each.
pub(super) fn entries(index: &Index<'_>, availability: &Availability) -> Vec<Thing> {
    let snapshot = index.snapshot;
    let mut all = Vec::new();
    for rep in &snapshot.reps {
        let owner = Owner { id: rep.id.to_string(), name: &rep.name, distributor: Some(rep.distributor) };
        let calls = availability.calls_of(rep.id);
        let calls = calls.iter().map(|call| (call.entry.title.as_str(), call.entry.interval.start()));
        let commitments = availability.commitments(Participant::Rep(rep.id)).iter().map(said);
        note(index, &owner, commitments.chain(calls), &mut all);
    }
    for manager in &snapshot.managers {
        let owner = Owner { id: manager.id.to_string(), name: &manager.name, distributor: None };
        let commitments = availability.commitments(Participant::Manager(manager.id));
        note(index, &owner, commitments.iter().map(said), &mut all);
    }
    for company in &snapshot.distributors {
        let owner = Owner { id: company.id.to_string(), name: &company.name, distributor: Some(company.id) };
        let blackouts = availability.blackouts(company.id);
        note(index, &owner, blackouts.iter().map(said), &mut all);
    }
    all
}

fn said(one: &Commitment) -> (&str, DateTime<Utc>) {
    (&one.title, one.interval.start())
}

/// Of hundreds of thousands of entries, most say again what another said: nothing is copied before that is known.
fn note<'a>(
    index: &Index<'_>,
    owner: &Owner<'_>,
    said: impl Iterator<Item = (&'a str, DateTime<Utc>)>,
    all: &mut Vec<Thing>,
) {
    let mut first: BTreeMap<&str, DateTime<Utc>> = BTreeMap::new();
    for (title, start) in said.filter(|(title, _)| !title.is_empty()) {
        let known = first.entry(title).or_insert(start);
        *known = start.min(*known);
    }
    all.extend(first.into_iter().map(|(title, start)| Thing {
        found: FoundThing {
            kind: FoundKind::Entry,
            id: owner.id.clone(),
            name: title.to_owned(),
            excerpt: String::new(),
            of: owner.name.to_owned(),
            date: Some(index.local(start).date()),
            distributor_id: owner.distributor,
            visit_id: None,
            chapter: None,
        },
        words: Findable { name: String::new(), text: title.to_owned() },
    }));
}
