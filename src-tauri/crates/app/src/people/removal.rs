//! Removing a record, and what hangs on it.
//!
//! The tables take along what belongs to a record alone. Visits, and demands whose joint issue goes, are named
//! here, since they are other people's days as well: nothing of them goes without being told first.

use std::collections::BTreeSet;

use tandem_domain::{
    ids::{DemandId, VisitId},
    people::CalendarOwner,
};
use tandem_store::{Snapshot, WriteError, Writer};

use crate::{desk::Desk, failure::Failure, sentence::Sentence, wire::records::Removal};

/// What goes along with a record.
#[derive(Debug, Default)]
pub(crate) struct Along {
    visits: BTreeSet<VisitId>,
    demands: BTreeSet<DemandId>,
    told: Vec<Sentence>,
}

impl Along {
    /// Things that the tables take along, told where there are any.
    #[must_use]
    pub fn with(mut self, message: &'static str, count: usize) -> Self {
        if count > 0 {
            self.told.push(Sentence::new(message).with("count", count));
        }
        self
    }

    /// Demands, with their visits.
    #[must_use]
    pub fn with_demands(mut self, snapshot: &Snapshot, demands: impl IntoIterator<Item = DemandId>) -> Self {
        self.demands.extend(demands);
        let of = snapshot.visits.iter().filter(|visit| self.demands.contains(&visit.demand));
        self.visits.extend(of.map(|visit| visit.id));
        self
    }

    /// Visits whose demand stays.
    #[must_use]
    pub fn with_visits(mut self, visits: impl IntoIterator<Item = VisitId>) -> Self {
        self.visits.extend(visits);
        self
    }

    /// The calendars of somebody.
    #[must_use]
    pub fn with_calendars(self, snapshot: &Snapshot, owners: &[CalendarOwner]) -> Self {
        let held = snapshot.calendars.iter().filter(|calendar| owners.contains(&calendar.owner)).count();
        self.with("records-along-calendars", held)
    }

    fn told(&self) -> Vec<Sentence> {
        let of_plan = Self::default()
            .with("records-along-demands", self.demands.len())
            .with("records-along-visits", self.visits.len());
        of_plan.told.into_iter().chain(self.told.iter().cloned()).collect()
    }
}

/// Removes something: at once where nothing hangs on it, else only with everything. One change, so that undo
/// brings all of it back.
pub(crate) fn remove(
    desk: &mut Desk,
    what: &str,
    name: &str,
    along: &Along,
    with_everything: bool,
    delete: impl FnOnce(&mut Writer<'_>) -> Result<(), WriteError>,
) -> Result<Removal, Failure> {
    let told = along.told();
    let removed = told.is_empty() || with_everything;
    if removed {
        desk.change(what, |writer| {
            along.visits.iter().try_for_each(|visit| writer.delete_visit(*visit))?;
            along.demands.iter().try_for_each(|demand| writer.delete_demand(*demand))?;
            delete(writer)
        })?;
    }
    Ok(Removal { removed, name: name.to_owned(), along: told })
}
