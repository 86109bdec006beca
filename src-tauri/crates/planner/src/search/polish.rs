//! One part of a plan, improved by choosing some of its days anew at a time ([`super::dive`]).

use super::Control;
use super::anneal::Improved;
use super::dive::Diver;
use super::near::near_days;
use super::split::{Part, Split};
use crate::Compiled;
use crate::compiled::{index, short};
use crate::dice::Dice;
use crate::dual::{DayAt, Pad, Prices};

/// Dives a round.
const DIVES: usize = 4;
/// How many days a dive chooses anew: few are soon proven to be as they should, many are seldom.
const SIZES: [usize; 4] = [8, 12, 18, 27];
/// Half of the dives may lose up to so many points, so that the next ones find other ways.
const MOST_SLACK: usize = 60;

/// Improves a part by a round of dives, or until the control says stop.
pub(super) fn polish(
    problem: &Compiled,
    split: &Split,
    part: &Part,
    prices: &Prices,
    mut dice: Dice,
    control: &dyn Control,
) -> Improved {
    let mut state = split.state(problem, part);
    let mut own = vec![false; problem.demands.len()];
    for demand in &part.demands {
        own[*demand as usize] = true;
    }
    let may = |demand: u32| own[demand as usize];
    let managers = 0..problem.managers.len();
    let all = managers.flat_map(|m| (0..problem.days).map(move |day| DayAt { manager: short(m), day }));
    let owned = |at: &DayAt| split.owns_manager_week(part, at.manager as usize, index(at.day / 7));
    let days: Vec<DayAt> =
        all.filter(|at| owned(at) && !problem.blocks_at(at.manager, at.day).is_empty()).collect();

    let before = state.objective;
    let (mut best, mut best_visits) = (before, state.free());
    let stop = || control.should_stop();
    let mut diver = Diver { prices, may: &may, stop: &stop, pad: Pad::default() };
    for _ in 0..DIVES {
        if control.should_stop() {
            break;
        }
        let size = SIZES[dice.below(SIZES.len())];
        let chosen = near_days(&state, &days, may, size, &mut dice);
        let slack = if dice.below(2) == 0 { dice.below(MOST_SLACK) } else { 0 };
        let slack = i64::try_from(slack).unwrap_or(0);
        diver.dive(&mut state, &chosen, slack);
        if state.objective > best {
            best = state.objective;
            best_visits = state.free();
        }
    }
    Improved {
        best: best_visits,
        visits: state.free(),
        gain: state.objective - before,
        best_gain: best - before,
    }
}
