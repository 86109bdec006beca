//! Which visits to take out together: ones that stand in each other's way.

use super::split::Part;
use crate::Compiled;
use crate::compiled::DAY;
use crate::dice::Dice;
use crate::state::State;
use std::collections::HashMap;

/// Most visits taken out at once.
const MOST: usize = 12;

/// What choosing needs to know about a part.
#[derive(Debug)]
pub(super) struct Ruin {
    by_place: HashMap<usize, Vec<u32>>,
    by_distributor: HashMap<usize, Vec<u32>>,
}

impl Ruin {
    pub(super) fn new(problem: &Compiled, part: &Part) -> Self {
        let (mut by_place, mut by_distributor) =
            (HashMap::<_, Vec<u32>>::new(), HashMap::<_, Vec<u32>>::new());
        for demand in &part.demands {
            let entry = &problem.demands[*demand as usize];
            by_place.entry(entry.place).or_default().push(*demand);
            if let Some(rep) = entry.reps.first() {
                by_distributor.entry(problem.reps[*rep].distributor).or_default().push(*demand);
            }
        }
        Self { by_place, by_distributor }
    }

    /// Numbers of visits to take out; none of them fixed.
    pub(super) fn choose(&self, state: &State<'_>, part: &Part, dice: &mut Dice) -> Vec<u32> {
        let mut chosen = Vec::with_capacity(MOST);
        let Some(first) = any_visit(state, part, dice) else { return chosen };
        let Some(v) = state.visit(first).copied() else { return chosen };
        let (day, demand) = (v.start / DAY, &state.problem.demands[v.demand as usize]);
        let mut take = |n: u32, most: usize| {
            if chosen.len() < most && state.is_free(n) && !chosen.contains(&n) {
                chosen.push(n);
            }
        };
        take(first, MOST);
        match dice.below(10) {
            0..4 => {
                // A manager's day, and perhaps others near it.
                state.of_manager_day(v.manager, day).for_each(|n| take(n, MOST));
                for _ in 0..dice.below(3) {
                    let other = day - 4 + i32::try_from(dice.below(9)).unwrap_or(0);
                    if (0..state.problem.days).contains(&other) {
                        state.of_manager_day(v.manager, other).for_each(|n| take(n, MOST));
                    }
                }
            }
            4..7 => {
                // Visits at the same place, with the days on which they are.
                let there = self.by_place.get(&demand.place).map_or(&[][..], Vec::as_slice);
                for _ in 0..=dice.below(6) {
                    let other = there.get(dice.below(there.len())).copied().unwrap_or(v.demand);
                    for n in state.of_demand(other) {
                        take(*n, MOST);
                        if dice.below(2) == 0
                            && let Some(w) = state.visit(*n)
                        {
                            state.of_manager_day(w.manager, w.start / DAY).for_each(|n| take(n, MOST));
                        }
                    }
                }
            }
            7 => {
                let distributor = state.problem.reps[v.rep as usize].distributor;
                let others = self.by_distributor.get(&distributor).map_or(&[][..], Vec::as_slice);
                others.iter().flat_map(|d| state.of_demand(*d)).for_each(|n| take(*n, MOST));
            }
            8 => {
                let monday = day / 7 * 7;
                for other in monday..(monday + 7).min(state.problem.days) {
                    state.of_manager_day(v.manager, other).for_each(|n| take(n, MOST));
                }
            }
            _ => {
                state.of_demand(v.demand).iter().for_each(|n| take(*n, MOST));
                for _ in 0..dice.below(6) {
                    if let Some(n) = any_visit(state, part, dice) {
                        take(n, MOST);
                    }
                }
            }
        }
        chosen
    }
}

/// A random visit that may be taken out.
fn any_visit(state: &State<'_>, part: &Part, dice: &mut Dice) -> Option<u32> {
    for _ in 0..20 {
        let demand = part.demands.get(dice.below(part.demands.len()))?;
        let visits = state.of_demand(*demand);
        if let Some(n) = visits.get(dice.below(visits.len()))
            && state.is_free(*n)
        {
            return Some(*n);
        }
    }
    None
}
