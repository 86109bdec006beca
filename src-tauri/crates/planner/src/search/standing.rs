//! Visits that were chosen elsewhere, as a plan of this problem.

use crate::check::points;
use crate::compiled::NONE;
use crate::state::State;
use crate::{Compiled, Plan, Visit};

/// The locked visits with those of the visits that can stand beside them, each that breaks no rule with those taken
/// before it. A visit rides along where a planned call starts with it, whatever it says. Without a bound.
pub fn standing(problem: &Compiled, visits: &[Visit]) -> Plan {
    let mut state = State::of(problem, &problem.locked);
    let mut obstacles = Vec::new();
    for visit in visits {
        let Some(mut placed) = problem.place(&Visit { rides_on: None, ..visit.clone() }) else { continue };
        let mut rides = problem.rides(placed.demand as usize, placed.rep as usize);
        placed.call = rides.find(|(_, call)| call.span.start == placed.start).map_or(NONE, |(at, _)| at);
        obstacles.clear();
        problem.obstacles(&placed, &mut obstacles);
        if obstacles.is_empty() && state.fits(&placed) {
            state.add(placed);
        }
    }
    let all = state.all();
    Plan::new(all.iter().map(|placed| problem.visit(placed)).collect(), points(problem, all.iter()), None)
}
