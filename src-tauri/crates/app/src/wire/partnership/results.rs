//! What joint visits brought a distributor.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;
use tandem_domain::{
    ids::{ClientId, DistributorId, JointIssueId},
    issue::IssueStatus,
    record::Side,
};

use super::EvidenceLine;

/// Counts by mode.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Type)]
pub struct ByMode {
    /// 示范式.
    pub demonstration: u32,
    /// 观察式.
    pub observation: u32,
}

/// Whether goals were attained.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Type)]
pub struct Goals {
    /// Those that were.
    pub fully: u32,
    /// In part.
    pub partly: u32,
    /// Those that were not.
    pub not: u32,
}

/// How much of something is done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Type)]
pub struct DoneOf {
    /// What is done.
    pub done: u32,
    /// What is still to do.
    pub open: u32,
    /// What of that is overdue.
    pub overdue: u32,
}

/// The two sides' shares of something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Type)]
pub struct BySide<T> {
    /// 厂家.
    pub manufacturer: T,
    /// 经销商.
    pub distributor: T,
}

/// How visits were rated in a stretch of time. An average is of three ratings at least; so is what remains when any
/// stretches are taken from all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RatedStretch {
    /// The first day of its first month.
    pub from: NaiveDate,
    /// The last day of its last month.
    pub to: NaiveDate,
    /// The average in tenths, from 10 to 50.
    pub tenths: u32,
}

/// A joint issue with what visits brought it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct IssueResult {
    /// The issue.
    pub id: JointIssueId,
    /// The problem in a sentence.
    pub title: String,
    /// How far it has come.
    pub status: IssueStatus,
    /// On which side somebody sees to it.
    pub side: Side,
    /// Who does; empty where nobody is named.
    pub person: String,
    /// What it will be judged by.
    pub target: String,
    /// By which day.
    pub target_by: Option<NaiveDate>,
    /// Visits for it that took place.
    pub held: u32,
    /// Visits for it that are still ahead.
    pub ahead: u32,
    /// What shows how far it has come, the last first.
    pub evidence: Vec<EvidenceLine>,
}

/// What visits to one client brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ClientResult {
    /// The client.
    pub id: ClientId,
    /// Its name.
    pub name: String,
    /// Visits that took place.
    pub held: u32,
    /// The day of the last one.
    pub last_on: Option<NaiveDate>,
    /// Whether the goals were attained.
    pub goals: Goals,
    /// Findings that are not settled.
    pub open_findings: u32,
}

/// What the visits with a distributor brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Results {
    /// With whom.
    pub distributor_id: DistributorId,
    /// The company's name.
    pub distributor: String,
    /// The day of the first visit that took place.
    pub from: Option<NaiveDate>,
    /// Today.
    pub to: NaiveDate,
    /// Visits that took place, by mode.
    pub held: ByMode,
    /// Visits that are still ahead.
    pub ahead: u32,
    /// Visits that were called off, or to which somebody did not come.
    pub missed: u32,
    /// Whether the goals were attained.
    pub goals: Goals,
    /// The joint issues, those that want work first.
    pub issues: Vec<IssueResult>,
    /// Actions, by who is to do them.
    pub actions: BySide<DoneOf>,
    /// Answers that clients are owed, by who owes them.
    pub answers: BySide<DoneOf>,
    /// How the visits were rated over time, by whose ratings they are.
    pub ratings: BySide<Vec<RatedStretch>>,
    /// What visits brought by client, as far as the agreement shares it.
    pub clients: Vec<ClientResult>,
    /// Clients that were visited and of which the agreement shares no more.
    pub clients_not_shared: u32,
}
