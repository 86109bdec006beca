//! For whom is planned: the others' visits stay as they are.

use std::collections::BTreeSet;

use tandem_domain::{
    demand::Demand,
    ids::{DistributorId, ManagerId},
    people::Manager,
    visit::Visit,
};
use tandem_store::Snapshot;

use crate::{
    failure::{Code, Failure},
    naming,
    visits::Index,
    wire::planning::Scope,
};

/// For whom is planned, looked up in the programme.
#[derive(Debug, Default)]
pub(super) struct Within {
    managers: BTreeSet<ManagerId>,
    distributors: BTreeSet<DistributorId>,
    everybody: bool,
}

/// Who may be planned for a demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Any manager.
    Anybody,
    /// Only the managers that were named.
    TheNamed,
    /// Nobody: the demand is not asked about.
    Nobody,
}

impl Within {
    /// Everybody.
    pub fn everybody() -> Self {
        Self { everybody: true, ..Self::default() }
    }

    /// Finds all that the scope names.
    pub fn of(snapshot: &Snapshot, scope: &Scope) -> Result<Self, Failure> {
        let Scope { managers, regions, distributors } = scope;
        if managers.is_empty() && regions.is_empty() && distributors.is_empty() {
            return Ok(Self::everybody());
        }
        let mut within = Self::default();
        for name in managers {
            within.managers.insert(naming::find(&snapshot.managers, name)?.id);
        }
        for name in distributors {
            within.distributors.insert(naming::find(&snapshot.distributors, name)?.id);
        }
        for name in regions {
            let theirs = snapshot.distributors.iter().filter(|one| one.region == name.trim());
            let ids: Vec<DistributorId> = theirs.map(|one| one.id).collect();
            if ids.is_empty() {
                return Err(Failure::new(Code::NoSuchThing).with("kind", "region").with("name", name));
            }
            within.distributors.extend(ids);
        }
        Ok(within)
    }

    /// Who may be planned for a demand of this distributor.
    pub fn reach(&self, demand: &Demand, distributor: DistributorId) -> Reach {
        if self.everybody || self.distributors.contains(&distributor) {
            return Reach::Anybody;
        }
        let may_go = |id: &ManagerId| demand.managers.is_empty() || demand.managers.contains(id);
        if self.managers.iter().any(may_go) { Reach::TheNamed } else { Reach::Nobody }
    }

    /// Whether a visit may be moved: one of a named manager, or to a named distributor's client.
    pub fn holds(&self, visit: &Visit, index: &Index<'_>) -> bool {
        self.everybody || self.managers.contains(&visit.manager) || {
            let client =
                index.demands.get(&visit.demand).and_then(|demand| index.clients.get(&demand.client));
            client.is_some_and(|client| self.distributors.contains(&client.distributor))
        }
    }

    /// Whether the manager was named.
    pub fn names(&self, manager: &Manager) -> bool {
        self.managers.contains(&manager.id)
    }
}
