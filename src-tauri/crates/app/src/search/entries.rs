//! What can be found of calendars: each entry once, however often it comes back.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use tandem_domain::{ids::DistributorId, people::Participant};
use tandem_store::Findable;

use super::Thing;
use crate::{
    availability::Availability,
    visits::Index,
    wire::search::{FoundKind, FoundThing},
};

/// Whose entry it is, and on whose page.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Owner {
    id: String,
    name: String,
    distributor: Option<DistributorId>,
}

/// The entries of all calendars that say something, with the first day of each.
pub(super) fn entries(index: &Index<'_>, availability: &Availability) -> Vec<Thing> {
    let snapshot = index.snapshot;
    let mut first: BTreeMap<(Owner, String), NaiveDate> = BTreeMap::new();
    let mut note = |owner: &Owner, title: &str, start| {
        if !title.is_empty() {
            let day = index.local(start).date();
            let known = first.entry((owner.clone(), title.to_owned())).or_insert(day);
            *known = day.min(*known);
        }
    };
    for rep in &snapshot.reps {
        let owner =
            Owner { id: rep.id.to_string(), name: rep.name.clone(), distributor: Some(rep.distributor) };
        for one in availability.commitments(Participant::Rep(rep.id)) {
            note(&owner, &one.title, one.interval.start());
        }
        for call in availability.calls_of(rep.id) {
            note(&owner, &call.entry.title, call.entry.interval.start());
        }
    }
    for manager in &snapshot.managers {
        let owner = Owner { id: manager.id.to_string(), name: manager.name.clone(), distributor: None };
        for one in availability.commitments(Participant::Manager(manager.id)) {
            note(&owner, &one.title, one.interval.start());
        }
    }
    for company in &snapshot.distributors {
        let owner =
            Owner { id: company.id.to_string(), name: company.name.clone(), distributor: Some(company.id) };
        for one in availability.blackouts(company.id) {
            note(&owner, &one.title, one.interval.start());
        }
    }
    first
        .into_iter()
        .map(|((owner, title), day)| Thing {
            found: FoundThing {
                kind: FoundKind::Entry,
                id: owner.id,
                name: title.clone(),
                excerpt: String::new(),
                of: owner.name,
                date: Some(day),
                distributor_id: owner.distributor,
                visit_id: None,
                chapter: None,
            },
            words: Findable { name: String::new(), text: title },
        })
        .collect()
}
