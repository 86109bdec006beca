//! An upper bound at once, cheap and loose.

use crate::Compiled;
use crate::compiled::short;

/// No plan can have more points than this, which takes no time to see.
///
/// Each visit is counted at its best moment apart from all others, less a `max_per_day`-th of the access cost
/// there: no more visits can share it. A demand counts as often as it wants visits, a manager's visits no
/// more often than the loads allow in all weeks together. That is all; real plans stay some way below.
pub(crate) fn at_first_sight(problem: &Compiled) -> i64 {
    let mut gains: Vec<i64> = Vec::new();
    for (at, demand) in problem.demands.iter().enumerate() {
        let share = |manager: u32| {
            let entry = &problem.managers[manager as usize];
            entry.access[demand.place] / i64::from(entry.max_per_day.max(1))
        };
        // The previous visits that can stand again are worth more than the rest, each but once.
        let mut best: Vec<i64> = Vec::new();
        for block in problem.blocks_of(short(at)) {
            for cell in problem.cells_in(block) {
                best.push(cell.gain - share(block.manager));
            }
        }
        let top = best.into_iter().max().unwrap_or(0).max(0);
        gains.extend(std::iter::repeat_n(top, demand.count.min(crate::compiled::index(problem.days) * 64)));
    }
    gains.sort_unstable_by_key(|g| -g);
    let weeks = problem.weeks() as u64;
    let room: u64 = problem.managers.iter().map(|m| u64::from(m.max_per_week) * weeks).sum();
    let room = usize::try_from(room).unwrap_or(usize::MAX);
    let sum: i64 = gains.into_iter().take(room).sum();
    sum - problem.movement * problem.previous_count
}
