//! The distributor's clients.

use serde::{Deserialize, Serialize};

use crate::{
    geography::Coordinates,
    ids::{CityId, ClientId, DistributorId},
};

/// What a client is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ClientKind {
    /// 医院.
    Hospital,
    /// 科室: a department of a hospital.
    Department,
    /// 药房.
    Pharmacy,
    /// 分销商: a sub-distributor.
    SubDistributor,
}

/// A hospital, department, pharmacy or sub-distributor (终端客户). It belongs to the distributor that
/// brought it, and what is known of it stays that distributor's (seed, second misunderstanding).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Client {
    /// What keeps the client apart.
    pub id: ClientId,
    /// The distributor that brought it.
    pub distributor: DistributorId,
    /// Its full name.
    pub name: String,
    /// Other names under which it is known, as 市一.
    pub aliases: Vec<String>,
    /// What it is.
    pub kind: ClientKind,
    /// Street address, empty when not known.
    pub address: String,
    /// Where it is.
    pub city: CityId,
    /// Where exactly, when known.
    pub coordinates: Option<Coordinates>,
    /// Whether it is one of the key clients (重点客户).
    pub key: bool,
    /// When it receives visitors; empty means at any working time.
    pub receives: Vec<ReceivingHours>,
}

/// A weekly stretch in which a client receives visitors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceivingHours {
    /// The day of the week.
    pub weekday: chrono::Weekday,
    /// From and to, on the wall clock there.
    pub hours: crate::working_time::TimeSpan,
}
