//! Client data that are handed back to the distributor that they belong to, or erased here.

use serde::{Deserialize, Serialize};
use specta::Type;
use tandem_domain::ids::{ClientId, DistributorId};

use crate::sentence::Sentence;

/// What is to be erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum ToErase {
    /// One client.
    Client(ClientId),
    /// A distributor with its people and all of its clients.
    Distributor(DistributorId),
}

/// What would go, and what would stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ErasureLook {
    /// What it is called.
    pub name: String,
    /// The distributor whose data they are: they can be handed back first.
    pub distributor_id: DistributorId,
    /// The distributor's name.
    pub distributor: String,
    /// What goes for good.
    pub goes: Vec<Sentence>,
    /// What stays, and under what name.
    pub stays: Vec<Sentence>,
}

/// That something was erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ErasureDone {
    /// Whether the last traces are gone from the file, too; otherwise they go when it is opened the next time.
    pub finished: bool,
}

/// What was handed back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct HandedBack {
    /// The distributor's name.
    pub distributor: String,
    /// Its clients.
    pub clients: u32,
    /// The visits to them.
    pub visits: u32,
    /// The files that were written.
    pub files: Vec<String>,
}
