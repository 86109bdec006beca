//! Problems that both sides agreed to work on.

use serde::{Deserialize, Serialize};

use crate::ids::{DistributorId, JointIssueId};

/// Whether a joint issue still wants work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum IssueStatus {
    /// It does.
    Open,
    /// Both sides agree that it is solved.
    Resolved,
}

/// A market or sales problem that both sides agreed to work on (共识问题). Every joint visit serves one:
/// that is what makes it no supervision (seed, first misunderstanding).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JointIssue {
    /// What keeps the issue apart.
    pub id: JointIssueId,
    /// With whom it was agreed.
    pub distributor: DistributorId,
    /// The problem in a sentence.
    pub title: String,
    /// The product that it is about, if it is about one.
    pub product: Option<String>,
    /// Whether it still wants work.
    pub status: IssueStatus,
}
