//! A visit's life: which steps it has, and which turn leads from one state to the next.
//!
//! That something happened is said by people: agreed, held, cancelled. That work is done is not said but seen:
//! a visit is *prepared* and *summarised* once nothing lacks of it. And nobody is kept from saying what is true: a
//! visit can be held that nobody agreed to or prepared.

use serde::{Deserialize, Serialize};

use crate::visit::VisitState;

/// What is to be done for a visit, in order; the four in the middle are the seed's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The distributor agrees.
    Agree,
    /// 准备: client, problem, time and people, materials.
    Prepare,
    /// 设定目标: what the visit is to bring, fixed jointly.
    Goal,
    /// 实施: what happened there.
    CarryOut,
    /// 总结: answers, consensus, measures, whether the goal was attained.
    Summarise,
    /// Everything that it brought is done.
    Close,
}

impl Step {
    /// All steps, in order.
    pub const ALL: [Self; 6] =
        [Self::Agree, Self::Prepare, Self::Goal, Self::CarryOut, Self::Summarise, Self::Close];
}

/// Something that is done with a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// The distributor agreed.
    Agree,
    /// What was agreed, called off or closed is open again.
    Reopen,
    /// Work on preparation or goal.
    Prepare,
    /// What happened there is recorded, or corrected.
    Hold,
    /// Work on the summary.
    Summarise,
    /// One side rates the visit.
    Rate,
    /// Nothing is left to do.
    Close,
    /// It will not take place.
    Cancel,
    /// Another visit takes its place.
    Reschedule,
    /// Somebody who was needed did not come.
    NoShow,
}

impl VisitState {
    /// Where a turn leads from here; `None` where it does not exist. For work on a step see
    /// [`VisitState::with_nothing_lacking`], too.
    pub fn after(self, turn: Turn) -> Option<Self> {
        use VisitState::{
            Agreed, Cancelled, Closed, Held, NoShow, Prepared, Proposed, Rescheduled, Summarised,
        };
        match (turn, self) {
            (Turn::Agree, Proposed) => Some(Agreed),
            (Turn::Reopen, Agreed | Prepared | Cancelled | NoShow) => Some(Proposed),
            (Turn::Reopen, Closed) => Some(Summarised),
            (Turn::Hold, Proposed | Agreed | Prepared) => Some(Held),
            (Turn::Close, Summarised) => Some(Closed),
            (Turn::Cancel, Proposed | Agreed | Prepared) => Some(Cancelled),
            (Turn::Reschedule, Proposed | Agreed | Prepared) => Some(Rescheduled),
            (Turn::NoShow, Proposed | Agreed | Prepared) => Some(NoShow),
            // Work on a step, or putting right what was said, leaves the visit where it is.
            (Turn::Agree, Agreed | Prepared)
            | (Turn::Prepare, Proposed | Agreed | Prepared)
            | (Turn::Hold | Turn::Summarise | Turn::Rate, Held | Summarised) => Some(self),
            _ => None,
        }
    }

    /// The state once it is seen whether anything lacks of the work that belongs to it: an agreed visit is
    /// prepared or not, one that was held is summarised or not.
    #[must_use]
    pub fn with_nothing_lacking(self, prepared: bool, summarised: bool) -> Self {
        match self {
            Self::Agreed | Self::Prepared => {
                if prepared {
                    Self::Prepared
                } else {
                    Self::Agreed
                }
            }
            Self::Held | Self::Summarised => {
                if summarised {
                    Self::Summarised
                } else {
                    Self::Held
                }
            }
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TURNS: [Turn; 10] = [
        Turn::Agree,
        Turn::Reopen,
        Turn::Prepare,
        Turn::Hold,
        Turn::Summarise,
        Turn::Rate,
        Turn::Close,
        Turn::Cancel,
        Turn::Reschedule,
        Turn::NoShow,
    ];

    #[test]
    fn the_way_from_proposal_to_closure() {
        let mut state = VisitState::Proposed;
        for (turn, prepared, summarised) in [
            (Turn::Agree, false, false),
            (Turn::Prepare, true, false),
            (Turn::Hold, true, false),
            (Turn::Summarise, true, true),
            (Turn::Close, true, true),
        ] {
            state = state.after(turn).unwrap().with_nothing_lacking(prepared, summarised);
        }
        assert_eq!(state, VisitState::Closed);
    }

    #[test]
    fn what_was_not_agreed_or_prepared_can_be_held_all_the_same() {
        for state in VisitState::ALL.into_iter().filter(|state| state.is_ahead()) {
            assert_eq!(state.after(Turn::Hold), Some(VisitState::Held), "{state:?}");
        }
    }

    #[test]
    fn what_took_place_can_not_be_called_off_or_agreed_to() {
        let past = VisitState::ALL.into_iter().filter(|state| state.took_place());
        for state in past {
            for turn in [Turn::Agree, Turn::Cancel, Turn::Reschedule, Turn::NoShow, Turn::Prepare] {
                assert_eq!(state.after(turn), None, "{turn:?} {state:?}");
            }
        }
    }

    #[test]
    fn a_visit_that_another_one_replaced_stays_so() {
        assert!(TURNS.iter().all(|turn| VisitState::Rescheduled.after(*turn).is_none()));
    }

    #[test]
    fn the_planner_moves_only_what_is_a_mere_proposal() {
        for state in VisitState::ALL {
            assert_eq!(state.may_be_moved(), state == VisitState::Proposed);
            assert!(!state.is_ahead() || state.takes_time(), "{state:?} takes no time");
        }
        assert!(!VisitState::NoShow.takes_time(), "its demand is as open as before");
    }
}
