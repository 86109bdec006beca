//! One part of a plan, improved by taking visits out and putting them back, with some willingness to lose
//! points on the way (simulated annealing).

use super::Control;
use super::ruin::Ruin;
use super::split::{Part, Split};
use crate::Compiled;
use crate::compiled::Placed;
use crate::dice::Dice;
use crate::state::State;

/// Trials a round for each visit that may be taken out, and the least.
const TRIALS_A_VISIT: usize = 4;
const LEAST_TRIALS: usize = 100;
/// Demands without a visit that a trial gives a chance.
const GUESTS: usize = 8;
/// One in so many days is passed over when a visit looks for its best moment.
const BLINK: usize = 50;

/// What became of a part.
#[derive(Debug)]
pub(super) struct Improved {
    /// Its visits at the end, and what they gained.
    pub(super) visits: Vec<Placed>,
    pub(super) gain: i64,
    /// Its best visits on the way, and what they gained.
    pub(super) best: Vec<Placed>,
    pub(super) best_gain: i64,
}

/// Improves a part for one round, or until the control says stop.
pub(super) fn improve(
    problem: &Compiled,
    split: &Split,
    part: &Part,
    temperature: f64,
    dice: Dice,
    control: &dyn Control,
) -> Improved {
    // Getting ready takes a while, too.
    if control.should_stop() {
        return Improved { visits: part.free.clone(), gain: 0, best: part.free.clone(), best_gain: 0 };
    }
    let mut state = split.state(problem, part);
    let before = state.objective;
    let mut best_visits = part.free.clone();
    let mut best = before;
    let trials = (part.free.len() * TRIALS_A_VISIT).max(LEAST_TRIALS);
    let mut trial = Trial { ruin: Ruin::new(problem, part), dice, temperature, waiting: Vec::new() };
    for turn in 0..trials {
        if turn % 8 == 0 && control.should_stop() {
            break;
        }
        trial.run(&mut state, part);
        if state.objective > best {
            best = state.objective;
            best_visits = state.free();
        }
    }
    Improved {
        visits: state.free(),
        gain: state.objective - before,
        best: best_visits,
        best_gain: best - before,
    }
}

/// What the trials of a round share.
struct Trial {
    ruin: Ruin,
    dice: Dice,
    temperature: f64,
    waiting: Vec<u32>,
}

impl Trial {
    /// Takes some visits out, puts visits in, and keeps the outcome or goes back.
    fn run(&mut self, state: &mut State<'_>, part: &Part) {
        let before = state.objective;
        let numbers = self.ruin.choose(state, part, &mut self.dice);
        let removed: Vec<Placed> = numbers.into_iter().filter_map(|n| state.remove(n)).collect();
        self.line_up(state, part, &removed);
        let mut added = Vec::new();
        for i in 0..self.waiting.len() {
            let demand = self.waiting[i];
            let dice = &mut self.dice;
            // Both closures throw dice, so one stream is split for this demand.
            let mut blink = Dice::new(dice.next(), 1);
            let mut pick = Dice::new(dice.next(), 2);
            while let Some(offer) =
                state.best(demand, || blink.below(BLINK) == 0, |mask| choose_start(mask, &mut pick))
            {
                added.push(state.add(offer.visit));
            }
        }
        let change = state.objective - before;
        if !self.accepts(change) {
            for number in added {
                state.remove(number);
            }
            for v in removed {
                state.add(v);
            }
        }
    }

    /// The demands to place: those just taken out and some that wait, in one of several orders.
    fn line_up(&mut self, state: &State<'_>, part: &Part, removed: &[Placed]) {
        let demands = &state.problem.demands;
        self.waiting.clear();
        let missing = |d: &u32| state.of_demand(*d).len() < demands[*d as usize].count;
        self.waiting.extend(part.demands.iter().copied().filter(missing));
        let guests = GUESTS.min(self.waiting.len());
        for i in 0..guests {
            let j = i + self.dice.below(self.waiting.len() - i);
            self.waiting.swap(i, j);
        }
        self.waiting.truncate(guests);
        self.waiting.extend(removed.iter().map(|v| v.demand));
        self.waiting.sort_unstable();
        self.waiting.dedup();
        self.dice.shuffle(&mut self.waiting);
        let choices = |d: &u32| demands[*d as usize].blocks.len();
        match self.dice.below(8) {
            0..3 => self.waiting.sort_by_key(|d| -demands[*d as usize].value),
            3..5 => self.waiting.sort_by_key(choices),
            _ => {}
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "points are far below 2^52")]
    fn accepts(&mut self, change: i64) -> bool {
        change >= 0 || change as f64 > self.temperature * self.dice.unit().max(1e-12).ln()
    }
}

/// The first, the last or any of the starts: the ends leave the longest rest of a day.
fn choose_start(mask: u64, dice: &mut Dice) -> u32 {
    match dice.below(4) {
        0 => mask.trailing_zeros(),
        1 => mask.ilog2(),
        _ => {
            let mut rest = mask;
            for _ in 0..dice.below(mask.count_ones() as usize) {
                rest &= rest - 1;
            }
            rest.trailing_zeros()
        }
    }
}
