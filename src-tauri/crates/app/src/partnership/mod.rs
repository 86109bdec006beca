//! A distributor as a partner, and not somebody who is inspected: what both agreed on, what came of it, and what its
//! sponsor is told (seed, first misunderstanding).

pub mod charter;
pub mod issues;
pub mod papers;
pub mod problems;
mod ratings;
pub mod results;
pub mod sponsor;
#[cfg(test)]
mod tests;

use tandem_domain::{ids::DistributorId, people::Distributor, visit::Visit};
use tandem_store::Snapshot;

use crate::{
    failure::{Code, Failure},
    naming,
    visits::Index,
};

/// The distributor with this id or exact name, of which more is left than figures.
fn partner<'a>(snapshot: &'a Snapshot, name: &str) -> Result<&'a Distributor, Failure> {
    let company = naming::find(&snapshot.distributors, name)?;
    if snapshot.is_erased(company.id.uuid()) {
        return Err(Failure::new(Code::Erased));
    }
    Ok(company)
}

/// The visits with a distributor, by time.
pub(crate) fn visits_with<'a>(index: &Index<'a>, distributor: DistributorId) -> Vec<&'a Visit> {
    let is_own = |visit: &&Visit| {
        let client = index.demands.get(&visit.demand).and_then(|demand| index.clients.get(&demand.client));
        client.is_some_and(|client| client.distributor == distributor)
    };
    let mut own: Vec<&Visit> = index.snapshot.visits.iter().filter(is_own).collect();
    own.sort_by_key(|visit| (visit.interval.start(), visit.id));
    own
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
