//! What may be seen: everything that the programme holds, in words that the agreements in force today let the
//! manufacturer read (seed, second misunderstanding).
//!
//! Words are all that is replaced: who is busy when, where a client is and what state a visit is in stay, so that a
//! plan made of what is seen is the plan that the whole truth makes. What is not shared is hidden, never lost: a
//! form that hands back what it was shown changes nothing ([`hidden`]).

mod hidden;
mod masks;
mod project;
mod projection;
mod record;
mod seen;
mod words;

use std::sync::Arc;

use chrono::NaiveDate;
use tandem_domain::{agreement::SharingLevel, ids::DistributorId, people::CalendarOwner, sharing::Levels};
use tandem_store::Snapshot;
use tandem_words::Language;

use self::words::Neutral;
pub(crate) use self::{hidden::with_hidden, masks::Masks, seen::Seen};

/// What is seen of a snapshot, and how far each client is shared.
pub(crate) struct View {
    /// The snapshot in words that may be read.
    pub snapshot: Arc<Snapshot>,
    /// How far each client is shared.
    pub levels: Levels,
    /// What takes the names of clients that are not shared out of any other text.
    pub masks: Masks,
}

impl View {
    /// What is seen on a day, with the neutral words in a language.
    pub fn of(truth: &Snapshot, day: NaiveDate, language: Language) -> Self {
        let levels = Levels::on(day, &truth.clients, &truth.agreements);
        let neutral = Neutral::of(truth, &levels, language);
        let masks = Masks::of(truth, &levels, &neutral);
        let snapshot = project::project(truth, &levels, &neutral, &masks);
        Self { snapshot: Arc::new(snapshot), levels, masks }
    }

    /// How far the entries of somebody's calendar may be read: a manager's belong to the manufacturer.
    pub fn are_entries_open(&self, owner: CalendarOwner) -> bool {
        self.home(owner).is_none_or(|home| self.levels.of_distributor(home) == SharingLevel::Full)
    }

    /// What an entry of somebody's calendar says; nothing where it may not be read.
    pub fn said_in_calendar(&self, owner: CalendarOwner, text: &str) -> String {
        if !self.are_entries_open(owner) {
            return String::new();
        }
        let masked = match self.home(owner) {
            Some(home) => self.masks.text_of(home, text),
            None => self.masks.text(text),
        };
        masked.unwrap_or_else(|| text.to_owned())
    }

    fn home(&self, owner: CalendarOwner) -> Option<DistributorId> {
        match owner {
            CalendarOwner::Manager(_) => None,
            CalendarOwner::Rep(id) => {
                self.snapshot.reps.iter().find(|rep| rep.id == id).map(|rep| rep.distributor)
            }
            CalendarOwner::Distributor(distributor) => Some(distributor),
        }
    }
}

#[cfg(test)]
mod tests;
