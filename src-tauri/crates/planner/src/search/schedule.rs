//! What a round does, by how much of the search is over: first it anneals, then it polishes.

use super::Options;

/// Points: a loss of this size is accepted about once in three times at the start, and at the end.
const HOT: f64 = 40.0;
const COLD: f64 = 1.5;
/// The share of the search after which it has cooled down.
const COOL: f64 = 0.15;
/// Without a known end: the round in which it has.
const COOL_ROUND: u64 = 60;

/// What a round does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Phase {
    /// Takes visits out and puts them back, willing to lose about so many points on the way.
    Anneal(f64),
    /// Chooses some days anew, by the prices of what is scarce.
    Polish,
}

/// The phase of a round, given the share of the time that is used up, where time is limited.
pub(super) fn phase(options: &Options, round: u64, spent: Option<f64>) -> Phase {
    let share = match (spent, options.rounds) {
        (Some(spent), _) => spent / COOL,
        (None, Some(rounds)) => ratio(round, rounds) / COOL,
        (None, None) => ratio(round, COOL_ROUND),
    };
    if share < 1.0 { Phase::Anneal(HOT * (COLD / HOT).powf(share.max(0.0))) } else { Phase::Polish }
}

#[expect(clippy::cast_precision_loss, reason = "rounds are few")]
fn ratio(part: u64, whole: u64) -> f64 {
    part as f64 / whole.max(1) as f64
}
