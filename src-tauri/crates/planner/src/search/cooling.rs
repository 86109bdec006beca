//! How willing the search is to lose points on the way, round by round.

/// Points: a loss of this size is accepted about once in three times at the start, and at the end.
const HOT: f64 = 40.0;
const COLD: f64 = 1.5;
/// Without a known end, the rounds of the first cycle; each further one is twice as long.
const FIRST_CYCLE: u64 = 60;

/// The temperature of a round: falling geometrically over the time allowed, else over all rounds, else in
/// cycles that get longer.
pub(super) fn temperature(round: u64, rounds: Option<u64>, spent: Option<f64>) -> f64 {
    let share = match (rounds, spent) {
        (Some(rounds), None) => ratio(round, rounds),
        (_, Some(spent)) => spent.clamp(0.0, 1.0),
        (None, None) => {
            let (mut left, mut length) = (round, FIRST_CYCLE);
            while left >= length {
                left -= length;
                length *= 2;
            }
            ratio(left, length)
        }
    };
    HOT * (COLD / HOT).powf(share)
}

#[expect(clippy::cast_precision_loss, reason = "rounds are few")]
fn ratio(part: u64, whole: u64) -> f64 {
    part as f64 / whole.max(1) as f64
}
