//! What matters in a plan, as the planner's points.

use tandem_planner::Weights;

use crate::wire::planning::{Emphasis, Importance};

/// A visit's own value is some hundred points: what is above all else can outweigh the value of a visit, what
/// matters more only ever decides where a visit goes.
impl Emphasis {
    /// Points for riding along and for preferred times, and what it costs to move a visit.
    pub(super) fn weights(self) -> Weights {
        Weights {
            coincide: pick(self.riding_along, [120, 360, 1500]),
            prefer: pick(self.preferred_times, [15, 60, 400]),
            movement: pick(self.present_plan, [60, 240, 1000]),
        }
    }

    /// How many times as much as usual a journey costs.
    pub(super) fn journeys(self) -> i64 {
        pick(self.little_travel, [1, 2, 5])
    }
}

fn pick(importance: Importance, [usual, more, most]: [i64; 3]) -> i64 {
    match importance {
        Importance::AsUsual => usual,
        Importance::More => more,
        Importance::AboveAll => most,
    }
}
