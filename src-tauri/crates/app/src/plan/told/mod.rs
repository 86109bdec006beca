//! The planner's reasons as sentences: ids become names, minutes the wall clock.

mod blocked;
mod change;
mod closed;
mod refused;
mod visit;

pub(crate) use refused::outside_agreement;
pub(super) use refused::refusal;

use chrono::NaiveDateTime;
use tandem_domain::{ids::DemandId, people::Participant};
use tandem_planner::Reasons;

use super::problem::Written;
use crate::{
    availability::{Availability, Commitment},
    sentence::Value,
    visits::Index,
};

/// What is needed to say why.
pub(super) struct Teller<'a> {
    /// The programme's things by id.
    pub index: &'a Index<'a>,
    /// What the calendars say.
    pub availability: &'a Availability,
    /// The problem.
    pub written: &'a Written<'a>,
    /// The planner's reasons for the visits, in their order.
    pub reasons: &'a Reasons<'a>,
    /// The visits explained, as the planner knows them.
    pub visits: &'a [tandem_planner::Visit],
}

impl Teller<'_> {
    /// The name of a manager or rep by the planner's id.
    pub fn person(&self, id: &str) -> String {
        let manager = id.parse().ok().and_then(|id| self.index.managers.get(&id).map(|found| &found.name));
        let rep = || id.parse().ok().and_then(|id| self.index.reps.get(&id).map(|found| &found.name));
        manager.or_else(rep).cloned().unwrap_or_default()
    }

    fn participant(&self, id: &str) -> Option<Participant> {
        let manager = id.parse().ok().filter(|id| self.index.managers.contains_key(id));
        manager.map(Participant::Manager).or_else(|| id.parse().ok().map(Participant::Rep))
    }

    fn demand(&self, id: &str) -> Option<&tandem_domain::demand::Demand> {
        self.index.demands.get(&id.parse::<DemandId>().ok()?).copied()
    }

    /// The name of a demand's client.
    fn client_of(&self, demand: &str) -> String {
        let client = self.demand(demand).and_then(|demand| self.index.clients.get(&demand.client));
        client.map(|client| client.name.clone()).unwrap_or_default()
    }

    /// The name of the city in which a demand's client is.
    fn city_of(&self, demand: &str) -> String {
        let client = self.demand(demand).and_then(|demand| self.index.clients.get(&demand.client));
        let city = client.and_then(|client| self.index.cities.get(&client.city));
        city.map(|city| city.name.clone()).unwrap_or_default()
    }

    /// The name of a distributor by the planner's id.
    fn distributor(&self, id: &str) -> String {
        let found = id.parse().ok().and_then(|id| self.index.distributors.get(&id));
        found.map(|found| found.name.clone()).unwrap_or_default()
    }

    /// A planned call by the planner's id.
    pub fn call(&self, id: &str) -> Option<&crate::availability::PlannedCall> {
        self.written.calls.get(id)
    }

    fn span(&self, from: i64, to: i64) -> Value {
        self.written.clock.local_span(from, to).into()
    }

    fn spans(&self, stretches: &[(i64, i64)], most: usize) -> Value {
        let first: Vec<(NaiveDateTime, NaiveDateTime)> =
            stretches.iter().take(most).map(|(from, to)| self.written.clock.local_span(*from, *to)).collect();
        Value::Spans { more: stretches.len() - first.len(), first }
    }

    /// What somebody has on over these minutes: that first which nobody is to be asked to move.
    fn commitment(&self, who: &str, from: i64, to: i64) -> Option<&Commitment> {
        let (from, to) = (self.written.clock.instant(from), self.written.clock.instant(to));
        let commitments = self.availability.commitments(self.participant(who)?);
        let over = commitments.iter().filter(|one| one.interval.start() < to && from < one.interval.end());
        over.min_by_key(|one| one.may_move)
    }

    /// What somebody's calendar calls the commitment over these minutes; `None` for private ones.
    fn title(&self, who: &str, from: i64, to: i64) -> Option<&str> {
        let over = self.commitment(who, from, to)?;
        (!over.title.is_empty()).then_some(over.title.as_str())
    }
}
