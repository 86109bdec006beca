//! The two companies' people, and the distributor as a company.

use serde::{Deserialize, Serialize};

use crate::{
    ids::{CityId, DistributorId, ManagerId, RepId},
    working_time::WeeklyHours,
};

/// The manufacturer's person who goes along (区域经理).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Manager {
    /// What keeps the manager apart.
    pub id: ManagerId,
    /// Full name.
    pub name: String,
    /// The sales region, as 浙北.
    pub region: String,
    /// Where a working day begins: far places cost more of it.
    pub home: CityId,
    /// When the manager works.
    pub hours: WeeklyHours,
    /// How many visits a day at most.
    pub max_per_day: u8,
    /// How many visits a week (Monday to Sunday) at most.
    pub max_per_week: u8,
}

/// How much a distributor matters to the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Core distributors.
    A,
    /// Regular distributors.
    B,
    /// All others.
    C,
}

/// Where the cooperation stands, after the "1+1=1" channel model (seed, fourth misunderstanding).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// 招商: the distributor is being recruited.
    Recruit,
    /// 找商: the right distributor is being found.
    Find,
    /// 助商: the distributor is assisted.
    Assist,
    /// 领商: both lead the market together.
    Lead,
}

/// The distributor's first-in-command who stands behind the programme (一把手).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExecutiveSponsor {
    /// Full name.
    pub name: String,
    /// Title, as 总经理.
    pub title: String,
}

/// The other company.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Distributor {
    /// What keeps the distributor apart.
    pub id: DistributorId,
    /// The company's name.
    pub name: String,
    /// Where it sits.
    pub city: CityId,
    /// The sales region, as 浙北.
    pub region: String,
    /// How much it matters.
    pub tier: Tier,
    /// Where the cooperation stands.
    pub stage: Stage,
    /// Who stands behind the programme, once won.
    pub sponsor: Option<ExecutiveSponsor>,
    /// How many joint visits a week (Monday to Sunday) it takes at most.
    pub max_per_week: u8,
}

/// A salesperson of a distributor (经销商代表).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rep {
    /// What keeps the rep apart.
    pub id: RepId,
    /// The company that the rep works for.
    pub distributor: DistributorId,
    /// Full name.
    pub name: String,
    /// Telephone, as the distributor gave it.
    pub phone: Option<String>,
    /// When the rep works.
    pub hours: WeeklyHours,
}

/// Somebody whose time a visit takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Participant {
    /// One of the manufacturer's managers.
    Manager(ManagerId),
    /// One of a distributor's reps.
    Rep(RepId),
}

/// Whose calendar a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum CalendarOwner {
    /// A manager's own.
    Manager(ManagerId),
    /// A rep's own.
    Rep(RepId),
    /// The distributor's: binds all its reps.
    Distributor(DistributorId),
}
