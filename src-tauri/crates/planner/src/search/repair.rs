//! The plan in force, mended after something changed: as few visits as possible move, then it is as good as possible.

use super::{Control, Options, Solution, solve};
use crate::Compiled;
use crate::compiled::{NONE, Placed, short};
use crate::state::State;

/// A mended plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repaired {
    /// The plan. Its bound is `None`: that of the search holds only while what stands stays.
    pub solution: Solution,
    /// How many visits of the plan in force don't stand any more.
    pub moved: usize,
}

/// Mends the plan in force, the problem's previous visits: whatever of it is still possible stays where it is, locked
/// visits first, then the ones that earn most; only what lost its place, or had none, is planned anew. It is sound
/// whenever the control stops it. Few rounds are enough: little is left to choose.
pub fn repair(problem: &Compiled, options: &Options, control: &dyn Control) -> Repaired {
    let mut state = State::of(problem, &problem.locked);
    let mut obstacles = Vec::new();
    let mut standing = previous(problem);
    standing.sort_by_key(|v| (-problem.earns(v), v.start, v.demand));
    for visit in &standing {
        obstacles.clear();
        problem.obstacles(visit, &mut obstacles);
        if obstacles.is_empty() && state.fits(visit) {
            state.add(*visit);
        }
    }
    let mut solution = solve(&problem.keeping(state.all()), options, control);
    solution.plan.bound = None;
    let stands =
        |visit: &crate::Visit| problem.place(visit).is_some_and(|placed| problem.stood_before(&placed) > 0);
    let still = solution.plan.visits.iter().filter(|visit| stands(visit)).count();
    let in_force = usize::try_from(problem.previous_count).unwrap_or(0);
    Repaired { solution, moved: in_force.saturating_sub(still) }
}

/// The previous visits whose demands and people are known; each rides along where a planned call starts then.
fn previous(problem: &Compiled) -> Vec<Placed> {
    let of_demand = |(demand, list): (usize, &Vec<(u32, u32, i32, i64)>)| {
        let visits = list.iter().map(move |(manager, rep, start, _)| {
            let mut rides = problem.rides(demand, *rep as usize);
            let call = rides.find(|(_, call)| call.span.start == *start).map_or(NONE, |(at, _)| at);
            Placed { demand: short(demand), manager: *manager, rep: *rep, start: *start, call }
        });
        visits.collect::<Vec<_>>()
    };
    problem.previous.iter().enumerate().flat_map(of_demand).collect()
}
