//! What a round does, by how much of the search is over: first it anneals, then it polishes.

use super::Options;

/// Points: a loss of this size is accepted about once in three times at the start, and at the end.
const HOT: f64 = 40.0;
const COLD: f64 = 1.5;
/// The share of the search after which it has cooled down: of a problem that wants as many visits as a few
/// managers make in a quarter, of one that wants several times as many, at most.
const COOL: f64 = 0.15;
const A_FEW: f64 = 2000.0;
const COOL_AT_MOST: f64 = 0.35;
/// The share of the rounds, where they are counted: one that polishes takes many times as long as one that anneals.
const COOL_COUNTED: f64 = 0.8;
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

/// The phase of a round of a search for so many visits, given the share of the time that is used up, where time is
/// limited.
pub(super) fn phase(options: &Options, wanted: usize, round: u64, spent: Option<f64>) -> Phase {
    let cool = if spent.is_none() && options.rounds.is_some() {
        COOL_COUNTED
    } else {
        (COOL * (real(wanted as u64) / A_FEW).max(1.0)).min(COOL_AT_MOST)
    };
    let share = match (spent, options.rounds) {
        (Some(spent), _) => spent / cool,
        (None, Some(rounds)) => ratio(round, rounds) / cool,
        (None, None) => ratio(round, COOL_ROUND),
    };
    if share < 1.0 { Phase::Anneal(HOT * (COLD / HOT).powf(share.max(0.0))) } else { Phase::Polish }
}

fn ratio(part: u64, whole: u64) -> f64 {
    real(part) / real(whole.max(1))
}

#[expect(clippy::cast_precision_loss, reason = "rounds and visits are few")]
fn real(n: u64) -> f64 {
    n as f64
}
