//! Which days to choose anew together: ones that stand in each other's way.

use crate::compiled::DAY;
use crate::dice::Dice;
use crate::dual::DayAt;
use crate::state::State;

/// Throws of the dice for each day wanted, after which there are as many as there are.
const PATIENCE: usize = 20;

/// What ties the days together.
#[derive(Debug, Clone, Copy)]
enum Tie {
    /// They are a few days apart: gaps and weeks.
    Time,
    /// What could be done on one is done on another.
    Demand,
    /// Nothing.
    Chance,
}

/// About `size` of the days.
pub(super) fn near_days(
    state: &State<'_>,
    days: &[DayAt],
    may: impl Fn(u32) -> bool,
    size: usize,
    dice: &mut Dice,
) -> Vec<DayAt> {
    let Some(first) = days.get(dice.below(days.len())) else { return Vec::new() };
    let tie = [Tie::Time, Tie::Demand, Tie::Chance][dice.below(3)];
    let mut chosen = vec![*first];
    for _ in 0..size * PATIENCE {
        if chosen.len() >= size.min(days.len()) {
            break;
        }
        let from = chosen[dice.below(chosen.len())];
        let other = match tie {
            Tie::Time => near_in_time(days, from, dice),
            Tie::Demand => where_it_stands(state, from, &may, dice),
            Tie::Chance => days.get(dice.below(days.len())).copied(),
        };
        if let Some(other) = other.filter(|o| !chosen.contains(o) && days.binary_search(o).is_ok()) {
            chosen.push(other);
        }
    }
    chosen
}

/// A day, of any manager, at most a week before or after.
fn near_in_time(days: &[DayAt], from: DayAt, dice: &mut Dice) -> Option<DayAt> {
    let day = from.day - 7 + i32::try_from(dice.below(15)).unwrap_or(0);
    let same: Vec<DayAt> = days.iter().filter(|at| at.day == day).copied().collect();
    same.get(dice.below(same.len())).copied()
}

/// The day of a visit that could be on this day.
fn where_it_stands(
    state: &State<'_>,
    from: DayAt,
    may: impl Fn(u32) -> bool,
    dice: &mut Dice,
) -> Option<DayAt> {
    let blocks = state.problem.blocks_at(from.manager, from.day);
    let (demand, _) = blocks.get(dice.below(blocks.len())).filter(|(demand, _)| may(*demand))?;
    let visits = state.of_demand(*demand);
    let visit = state.visit(*visits.get(dice.below(visits.len()))?)?;
    Some(DayAt { manager: visit.manager, day: visit.start / DAY })
}
