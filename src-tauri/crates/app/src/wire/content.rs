//! What is in the visits: how much of what the playbook requires is there.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;
pub use tandem_domain::lacking::Requirement;
use tandem_domain::{
    ids::{DistributorId, VisitId},
    life::Step,
};

/// What is in the visits that took place within some days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct VisitContent {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// How many took place.
    pub visits: u32,
    /// The mean of their scores, of a hundred; none where none took place.
    pub score: Option<u32>,
    /// The same of as many days before.
    pub before: Option<u32>,
    /// What was required, that which lacks most often first.
    pub requirements: Vec<RequirementLine>,
    /// The visits in which something lacks, those with the least in them first.
    pub lacking: Vec<LackingVisit>,
}

/// How often something that was required is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RequirementLine {
    /// What.
    pub requirement: Requirement,
    /// Of which step.
    pub step: Step,
    /// In how many visits it is there.
    pub met: u32,
    /// In how many it was required, and its day has come.
    pub of: u32,
}

/// A visit in which something lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct LackingVisit {
    /// The id.
    pub id: VisitId,
    /// The day.
    pub date: NaiveDate,
    /// The client's name.
    pub client: String,
    /// The distributor's id.
    pub distributor_id: DistributorId,
    /// The distributor's name.
    pub distributor: String,
    /// The manager's name.
    pub manager: String,
    /// Of a hundred.
    pub score: u32,
    /// What lacks.
    pub lacks: Vec<Requirement>,
}
