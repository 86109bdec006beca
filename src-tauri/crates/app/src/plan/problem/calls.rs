//! The planned calls that visits could ride along on.

use std::collections::HashMap;

use tandem_domain::{
    ids::{ClientId, RepId},
    visit::Visit,
};
use tandem_planner::Pair;

use super::super::clock::Clock;
use crate::availability::PlannedCall;

/// Planned calls with their minutes. The problem's ids of them are the positions here.
#[derive(Debug, Default)]
pub(in crate::plan) struct Calls<'a> {
    all: Vec<(&'a PlannedCall, Pair)>,
    by_entry: HashMap<(RepId, &'a str, i64), usize>,
    by_client: HashMap<ClientId, Vec<usize>>,
}

impl<'a> Calls<'a> {
    /// Those of the calls that begin and end with a minute of the horizon, in order of time.
    pub fn of(calls: impl IntoIterator<Item = &'a PlannedCall>, clock: &Clock) -> Self {
        let mut found = Self::default();
        let mut calls: Vec<&PlannedCall> = calls.into_iter().collect();
        calls.sort_by_key(|call| (call.entry.interval, call.rep, call.client));
        for call in calls {
            let Some(minutes) = clock.exact(call.entry.interval) else { continue };
            let entry = (call.rep, call.entry.uid.as_str(), minutes[0]);
            found.by_entry.entry(entry).or_insert(found.all.len());
            found.by_client.entry(call.client).or_default().push(found.all.len());
            found.all.push((call, minutes));
        }
        found
    }

    /// The calls on a client, in order of time.
    pub fn on_client(&self, client: ClientId) -> impl Iterator<Item = &'a PlannedCall> {
        let positions = self.by_client.get(&client).into_iter().flatten();
        positions.filter_map(|at| self.all.get(*at)).map(|(call, _)| *call)
    }

    /// All, in the order of their positions.
    pub fn iter(&self) -> impl Iterator<Item = (&'a PlannedCall, Pair)> {
        self.all.iter().copied()
    }

    /// The call of the problem's id.
    pub fn get(&self, id: &str) -> Option<&'a PlannedCall> {
        self.all.get(id.parse::<usize>().ok()?).map(|(call, _)| *call)
    }

    /// The position of the call that a visit with this first minute rides along on, where the calendar still has
    /// it at that time.
    pub fn ridden_by(&self, visit: &Visit, start: i64) -> Option<usize> {
        let entry = visit.rides_on.as_ref()?;
        self.by_entry.get(&(visit.rep, entry.uid.as_str(), start)).copied()
    }
}
