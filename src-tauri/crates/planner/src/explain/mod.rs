//! Reasons: why each visit stands where it does, why a demand has none, and what could be done about it.
//!
//! [`Reasons`] looks at a problem and a list of visits, normally a plan but any visits will do: a plan in
//! force may have been overtaken by new calendars, and a person may want to see where a visit could go.

mod change;
mod closure;
mod fits;
mod missing;
mod proposal;
mod visit;

pub use change::Change;
pub use closure::{Blocker, ClosingRule, Closure};
pub use fits::{ClosedWindow, Fits, Moment, MomentReasons};
pub use missing::{ClosedCount, MissingReasons};
pub use proposal::Proposal;
pub use visit::{Alternative, Moved, Parts, VisitReasons};

use crate::compiled::{NONE, Placed};
use crate::state::State;
use crate::{Compiled, Visit};
use std::sync::{Mutex, OnceLock, PoisonError};

/// Explains a list of visits. Positions of visits in questions and answers are those in that list.
#[derive(Debug)]
pub struct Reasons<'p> {
    problem: &'p Compiled,
    /// The visits that the problem knows, by their number in `state`: position in the list, and the visit.
    known: Vec<(usize, Placed)>,
    /// By position in the list: number in `state`, and the visit.
    visits: Vec<(u32, Placed)>,
    state: State<'p>,
    /// A copy of `state` to try things in; whoever takes a visit out puts it back.
    scratch: Mutex<State<'p>>,
    /// The reps of each distributor.
    colleagues: Vec<Vec<u32>>,
    /// By number: the least loss of points for which the visit could go elsewhere, once somebody asked.
    losses: Vec<OnceLock<Option<i64>>>,
}

impl<'p> Reasons<'p> {
    /// Prepares to explain these visits. Ones that name something the problem doesn't know are left out;
    /// the others keep their positions.
    pub fn new(problem: &'p Compiled, visits: &[Visit]) -> Self {
        let mut state = State::empty(problem);
        let (mut known, mut by_position) = (Vec::new(), Vec::new());
        let nothing = Placed { demand: NONE, manager: NONE, rep: NONE, start: 0, call: NONE };
        for (at, visit) in visits.iter().enumerate() {
            match problem.place(visit) {
                Some(placed) => {
                    by_position.push((state.add(placed), placed));
                    known.push((at, placed));
                }
                None => by_position.push((NONE, nothing)),
            }
        }
        let mut colleagues = vec![Vec::new(); problem.distributors.len()];
        for (at, rep) in (0..).zip(&problem.reps) {
            colleagues[rep.distributor].push(at);
        }
        let losses = known.iter().map(|_| OnceLock::new()).collect();
        Self {
            problem,
            known,
            visits: by_position,
            scratch: Mutex::new(state.clone()),
            state,
            colleagues,
            losses,
        }
    }

    /// Position in the list of the visit with that number.
    fn visit_at(&self, number: u32) -> usize {
        self.known.get(number as usize).map_or(usize::MAX, |(at, _)| *at)
    }

    /// Number and visit at a position; `None` for one that was left out.
    fn known_at(&self, position: usize) -> Option<(u32, Placed)> {
        self.visits.get(position).copied().filter(|(number, _)| *number != NONE)
    }

    /// Asks about the visits without the one at this position.
    fn without<T>(&self, position: Option<usize>, ask: impl FnOnce(&State<'p>) -> T) -> T {
        let Some((number, visit)) = position.and_then(|p| self.known_at(p)) else { return ask(&self.state) };
        let mut state = self.scratch.lock().unwrap_or_else(PoisonError::into_inner);
        state.remove(number);
        let answer = ask(&state);
        state.add(visit);
        answer
    }

    /// A visit at a start; it rides along where a planned call with the client starts then.
    fn trial(&self, demand: u32, manager: u32, rep: u32, start: i32) -> Placed {
        let mut rides = self.problem.rides(demand as usize, rep as usize);
        let call = rides.find(|(_, c)| c.span.start == start).map_or(NONE, |(at, _)| at);
        Placed { demand, manager, rep, start, call }
    }
}
