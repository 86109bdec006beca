//! The bound of the whole plan, which falls round by round, and its prices.

use super::Control;
use super::schedule::Phase;
use crate::Compiled;
use crate::compiled::short;
use crate::dual::{Ascent, DayAt, Market, Pad, Prices};
use crate::state::State;

/// Steps in a round that anneals.
const STEPS: usize = 1;
/// Managers' days that the steps of a round that polishes choose about together: it takes longer, and needs the
/// prices. So many steps at least and at most.
const DAYS_TO_POLISH: usize = 1500;
const STEPS_TO_POLISH: std::ops::RangeInclusive<usize> = 2..=20;

/// How far the proof is.
pub(super) struct Proof<'s, 'p> {
    market: Market<'s, 'p>,
    ascent: Ascent,
    pads: Vec<Pad>,
    bound: i64,
}

impl<'s, 'p> Proof<'s, 'p> {
    /// Begins with a bound that can be seen at once; `fixed` holds the locked visits. `None` when it was asked to stop.
    pub(super) fn begin(
        problem: &'p Compiled,
        fixed: &'s State<'p>,
        bound: i64,
        threads: usize,
        control: &dyn Control,
    ) -> Option<Self> {
        let managers = 0..problem.managers.len();
        let days = managers.flat_map(|m| (0..problem.days).map(move |day| DayAt { manager: short(m), day }));
        let market = Market::beside(fixed, &days.collect::<Vec<_>>(), || control.should_stop())?;
        let prices = Prices::guess(problem);
        let ascent = Ascent::new(&market, &prices);
        let pads = std::iter::repeat_with(Pad::default).take(threads.max(1)).collect();
        Some(Self { market, ascent, pads, bound })
    }

    /// No plan has more points than this.
    pub(super) fn bound(&self) -> i64 {
        self.bound
    }

    /// All days with all that they could hold beside the locked visits.
    pub(super) fn market(&self) -> &Market<'s, 'p> {
        &self.market
    }

    /// The prices that prove it.
    pub(super) fn prices(&self) -> Prices {
        self.ascent.best(&self.market)
    }

    /// Goes a round's steps, towards the best plan known.
    pub(super) fn go_on(&mut self, phase: Phase, known: i64, control: &dyn Control) {
        let enough = DAYS_TO_POLISH / self.market.len().max(1);
        let enough = enough.clamp(*STEPS_TO_POLISH.start(), *STEPS_TO_POLISH.end());
        let steps = if phase == Phase::Polish { enough } else { STEPS };
        for _ in 0..steps {
            if self.ascent.settled() || self.bound <= known {
                break;
            }
            let step = self.ascent.step(&self.market, known, &mut self.pads, &|| control.should_stop());
            if step.is_none() {
                break;
            }
            self.bound = self.bound.min(self.ascent.bound());
        }
    }
}
