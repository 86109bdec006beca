//! Problems that both sides agreed to work on, and what shows how far that has come.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    ids::{DistributorId, EvidenceId, FindingId, JointIssueId, VisitId},
    record::Owner,
};

/// How far a joint issue has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum IssueStatus {
    /// Nobody has begun.
    Open,
    /// Both sides are at it.
    InWork,
    /// Both sides agree that it is solved.
    Resolved,
    /// Both sides agree to leave it.
    GivenUp,
}

impl IssueStatus {
    /// All of them, in the order in which an issue goes through them.
    pub const ALL: [Self; 4] = [Self::Open, Self::InWork, Self::Resolved, Self::GivenUp];

    /// Whether visits may still serve it.
    pub fn wants_work(self) -> bool {
        matches!(self, Self::Open | Self::InWork)
    }
}

/// What both sides will judge it by.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// What is to be so, in words or figures that anybody can check; empty while nothing is agreed.
    pub text: String,
    /// By which day.
    pub by: Option<NaiveDate>,
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
    /// How far it has come.
    pub status: IssueStatus,
    /// Who sees to it.
    pub owner: Owner,
    /// What it will be judged by.
    pub target: Target,
}

/// Where evidence comes from. The visit or finding is named as long as it is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum EvidenceSource {
    /// A joint visit showed it.
    Visit(Option<VisitId>),
    /// It was found on a visit.
    Finding(Option<FindingId>),
    /// A figure, as of sales or stock.
    Figure,
}

/// What shows how far a joint issue has come, on a day (佐证).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// What keeps it apart.
    pub id: EvidenceId,
    /// The joint issue.
    pub issue: JointIssueId,
    /// On which day it was so.
    pub on: NaiveDate,
    /// What.
    pub text: String,
    /// Where that comes from.
    pub source: EvidenceSource,
}
