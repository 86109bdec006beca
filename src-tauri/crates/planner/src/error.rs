//! Why a text is no planning problem.

use crate::Violation;
use thiserror::Error;

/// The list that an entry belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `calendars`
    Calendar,
    /// `managers`
    Manager,
    /// `distributors`
    Distributor,
    /// `reps`
    Rep,
    /// `clients`
    Client,
    /// `planned_calls`
    PlannedCall,
    /// `demands`
    Demand,
    /// `locked`; the id is the visit's demand
    Locked,
    /// `horizon`; the id is empty
    Horizon,
    /// `weights`; the id is empty
    Weights,
}

impl std::fmt::Display for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Calendar => "calendar",
            Self::Manager => "manager",
            Self::Distributor => "distributor",
            Self::Rep => "rep",
            Self::Client => "client",
            Self::PlannedCall => "planned call",
            Self::Demand => "demand",
            Self::Locked => "locked visit of demand",
            Self::Horizon => "horizon",
            Self::Weights => "weights",
        })
    }
}

/// What is wrong with a problem, and where.
#[derive(Debug, Error)]
pub enum ProblemError {
    /// The text is not JSON of the right shape.
    #[error("not a planning problem: {0}")]
    Json(#[from] serde_json::Error),
    /// A format of another program or version.
    #[error("format is {found:?}, not \"tandem-problem/1\"")]
    Format {
        /// What stands in `format`.
        found: String,
    },
    /// Two entries of one list have the same id. Managers and reps count as one list.
    #[error("two entries with the id {id:?} ({kind})")]
    DuplicateId {
        /// The list of the second one.
        kind: Kind,
        /// Their id.
        id: String,
    },
    /// A reference to nothing.
    #[error("{kind} {id:?} refers to an unknown {wanted} {reference:?}")]
    UnknownReference {
        /// The list of the entry that refers.
        kind: Kind,
        /// Its id.
        id: String,
        /// The list that was searched.
        wanted: Kind,
        /// What was not found there.
        reference: String,
    },
    /// A travel matrix with a row of the wrong length.
    #[error("row {row} of the travel matrix has {found} entries, not {wanted}")]
    TravelShape {
        /// The row, from 0.
        row: usize,
        /// Entries found.
        found: usize,
        /// Entries wanted: as many as there are rows.
        wanted: usize,
    },
    /// A travel time that is negative, longer than a year, or not the same both ways.
    #[error("travel from place {from} to place {to} takes {minutes} minutes")]
    TravelTime {
        /// Row.
        from: usize,
        /// Column.
        to: usize,
        /// What stands there.
        minutes: i64,
    },
    /// A place that the travel matrix doesn't have.
    #[error("client {client:?} is at place {place}, of {places}")]
    Place {
        /// Whose place.
        client: String,
        /// What stands there.
        place: usize,
        /// Places in the matrix.
        places: usize,
    },
    /// As many access costs as places are needed.
    #[error("manager {manager:?} has {found} access costs for {wanted} places")]
    AccessLength {
        /// Whose costs.
        manager: String,
        /// Costs found.
        found: usize,
        /// Places in the matrix.
        wanted: usize,
    },
    /// An interval that ends before or where it starts.
    #[error("{kind} {id:?}: interval [{start}, {end}] is empty or runs backwards")]
    Interval {
        /// The list of the entry.
        kind: Kind,
        /// Its id.
        id: String,
        /// As it stands there.
        start: i64,
        /// As it stands there.
        end: i64,
    },
    /// An interval that starts before the one in front of it ends.
    #[error("{kind} {id:?}: interval [{start}, {end}] is out of order or overlaps the one before")]
    IntervalOrder {
        /// The list of the entry.
        kind: Kind,
        /// Its id.
        id: String,
        /// As it stands there.
        start: i64,
        /// As it stands there.
        end: i64,
    },
    /// A number outside of what makes sense or fits.
    #[error("{kind} {id:?}: {field} is {found}, not within {least} to {most}")]
    OutOfRange {
        /// The list of the entry.
        kind: Kind,
        /// Its id.
        id: String,
        /// The field's name in the JSON.
        field: &'static str,
        /// What stands there.
        found: i64,
        /// Least allowed.
        least: i64,
        /// Most allowed.
        most: i64,
    },
    /// Locked visits that break a rule, by themselves or together: no plan could hold them.
    #[error("{} broken by locked visits, first: {}", .broken.len(), .broken.first().map_or_else(String::new, ToString::to_string))]
    Locked {
        /// Every rule they break; visit numbers are positions in `locked`.
        broken: Vec<Violation>,
    },
}
