//! The first plan: what a careful person does by hand.

use super::Control;
use crate::Compiled;
use crate::compiled::{Placed, short};
use crate::state::{Offer, State};

/// Locked visits, then the demands by value, each at its best possible moment so far; among equals the rep,
/// then the manager that the demand names first, then the earliest.
pub(super) fn by_value(problem: &Compiled, control: &dyn Control) -> Vec<Placed> {
    let mut state = State::of(problem, &problem.locked);
    let mut order: Vec<usize> = (0..problem.demands.len()).collect();
    order.sort_by_key(|at| -problem.demands[*at].value);
    for (turn, at) in order.into_iter().enumerate() {
        if turn % 16 == 0 && control.should_stop() {
            break;
        }
        while let Some(offer) = first_of_best(&state, short(at)) {
            state.add(offer.visit);
        }
    }
    state.all()
}

fn first_of_best(state: &State<'_>, demand: u32) -> Option<Offer> {
    let entry = &state.problem.demands[demand as usize];
    let place = |list: &[usize], one: u32| list.iter().position(|x| *x == one as usize);
    let mut best = None;
    state.moments(demand, |offer| {
        if offer.gain > 0 {
            let v = offer.visit;
            let key = (-offer.gain, place(&entry.reps, v.rep), place(&entry.managers, v.manager), v.start);
            if best.as_ref().is_none_or(|(other, _)| key < *other) {
                best = Some((key, offer));
            }
        }
    });
    best.map(|(_, offer)| offer)
}
