//! What calendars say, in words that may be read. Who is busy when, and where calls are planned, stays.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use tandem_domain::{
    agreement::SharingLevel,
    ids::{ClientId, DistributorId},
    people::CalendarOwner,
};

use super::{Availability, Commitment, Found, PlannedCall, ToReview, part::Part};
use crate::sharing::View;

impl Availability {
    /// The same in words that may be read.
    pub(crate) fn seen(&self, view: &View) -> Self {
        let names: HashMap<ClientId, &str> =
            view.snapshot.clients.iter().map(|one| (one.id, one.name.as_str())).collect();
        let part = |(whose, part): (&CalendarOwner, &Arc<Part>)| {
            let home = match whose {
                CalendarOwner::Distributor(distributor) => Some(*distributor),
                CalendarOwner::Manager(_) | CalendarOwner::Rep(_) => None,
            };
            let words = Worded { view, names: &names, home };
            let seen = if words.changes(&part.found) {
                Arc::new(part.worded(words.found(&part.found)))
            } else {
                Arc::clone(part)
            };
            (*whose, seen)
        };
        let mut seen = Self {
            days: self.days,
            parts: self.parts.iter().map(part).collect(),
            employers: self.employers.clone(),
            with_events: BTreeMap::new(),
        };
        seen.add_events(&view.snapshot);
        seen
    }
}

/// The words of a manager's calendars, or of those of a distributor and its people.
struct Worded<'a> {
    view: &'a View,
    names: &'a HashMap<ClientId, &'a str>,
    home: Option<DistributorId>,
}

impl Worded<'_> {
    /// Whether entries may be read at all.
    fn is_open(&self) -> bool {
        self.home.is_none_or(|home| self.view.levels.of_distributor(home) == SharingLevel::Full)
    }

    fn masked(&self, text: &str) -> Option<String> {
        match self.home {
            Some(home) => self.view.masks.text_of(home, text),
            None => self.view.masks.text(text),
        }
    }

    fn changes(&self, found: &Found) -> bool {
        let mut titles = found.commitments.values().flatten().chain(&found.blackouts).map(|one| &one.title);
        let is_open = self.is_open();
        !is_open
            || titles.any(|title| self.masked(title).is_some())
            || found.planned_calls.iter().any(|call| {
                self.view.levels.of_client(call.client) < SharingLevel::Full
                    || self.masked(&call.entry.title).is_some()
            })
            || found
                .to_review
                .iter()
                .any(|one| self.masked(&one.title).is_some() || self.masked(&one.location).is_some())
    }

    fn said(&self, text: &str) -> String {
        if self.is_open() { self.masked(text).unwrap_or_else(|| text.to_owned()) } else { String::new() }
    }

    fn found(&self, found: &Found) -> Found {
        let commitment = |one: &Commitment| Commitment { title: self.said(&one.title), ..one.clone() };
        let all = |many: &Vec<Commitment>| many.iter().map(commitment).collect();
        Found {
            commitments: found.commitments.iter().map(|(who, many)| (*who, all(many))).collect(),
            blackouts: all(&found.blackouts),
            planned_calls: found.planned_calls.iter().map(|call| self.call(call)).collect(),
            // Nobody can judge what nobody may read: such entries stay busy time.
            to_review: if self.is_open() {
                found.to_review.iter().map(|one| self.review(one)).collect()
            } else {
                Vec::new()
            },
        }
    }

    /// Instead of what the entry says, whose call it is.
    fn call(&self, call: &PlannedCall) -> PlannedCall {
        let mut seen = call.clone();
        if self.view.levels.of_client(call.client) < SharingLevel::Full {
            self.names.get(&call.client).copied().unwrap_or_default().clone_into(&mut seen.entry.title);
        } else if let Some(left) = self.masked(&call.entry.title) {
            seen.entry.title = left;
        }
        seen
    }

    fn review(&self, one: &ToReview) -> ToReview {
        ToReview { title: self.said(&one.title), location: self.said(&one.location), ..one.clone() }
    }
}
