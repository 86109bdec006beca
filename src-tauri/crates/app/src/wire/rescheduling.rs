//! Another visit in the place of one: with whom and when it could be, and what came of the wish.

use chrono::NaiveDateTime;
use serde::Serialize;
use specta::Type;
use tandem_domain::ids::{ManagerId, RepId, VisitId};

use super::events::Named;
use crate::sentence::Sentence;

/// What came of the wish to put another visit in the place of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Rescheduling {
    /// The other visit; none where a rule closes the moment.
    pub visit: Option<VisitId>,
    /// What closes it.
    pub why: Vec<Sentence>,
}

/// With whom and when another visit could take the place of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct OtherMoments {
    /// The managers who may go.
    pub managers: Vec<Named<ManagerId>>,
    /// The distributor's reps.
    pub reps: Vec<Named<RepId>>,
    /// The best moment of each day and pair of people, the best first.
    pub moments: Vec<OtherMoment>,
}

/// A moment at which both are free and no rule is in the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct OtherMoment {
    /// When it would begin, at home.
    pub local_start: NaiveDateTime,
    /// When it would end, at home.
    pub local_end: NaiveDateTime,
    /// Who would go along.
    pub manager_id: ManagerId,
    /// The manager's name.
    pub manager: String,
    /// Whom the manager would accompany.
    pub rep_id: RepId,
    /// The rep's name.
    pub rep: String,
    /// Whether it rides along on a call that the rep has planned.
    pub rides_along: bool,
    /// What speaks for it.
    pub reasons: Vec<Sentence>,
}
