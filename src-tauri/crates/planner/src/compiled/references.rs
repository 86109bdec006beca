//! Positions by id.

use super::{Compiled, NONE, Placed, short};
use crate::Visit;
use std::collections::HashMap;

/// Positions by id, to read plans with.
#[derive(Debug, Clone, Default)]
pub(crate) struct References {
    pub(crate) demands: HashMap<String, usize>,
    pub(crate) managers: HashMap<String, usize>,
    pub(crate) reps: HashMap<String, usize>,
    pub(crate) calls: HashMap<String, usize>,
}

impl Compiled {
    /// A visit by positions; `None` when the demand, a person or the planned call is unknown, or the start
    /// is outside of the horizon.
    pub(crate) fn place(&self, visit: &Visit) -> Option<Placed> {
        let call = match &visit.rides_on {
            Some(id) => short(*self.references.calls.get(id)?),
            None => NONE,
        };
        let start = i32::try_from(visit.start).ok().filter(|s| (0..self.days * super::DAY).contains(s))?;
        Some(Placed {
            demand: short(*self.references.demands.get(&visit.demand)?),
            manager: short(*self.references.managers.get(&visit.manager)?),
            rep: short(*self.references.reps.get(&visit.rep)?),
            start,
            call,
        })
    }
}
