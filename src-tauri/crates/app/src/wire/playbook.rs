//! The playbook and its editions.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
pub use tandem_domain::playbook::{Chapter, Playbook, PlaybookDifference, PlaybookLine};
pub use tandem_domain::{client::ClientKind, visit::VisitMode};
use tandem_domain::{lacking::Requirement, life::Step};

/// An edition of the playbook, with what there is to know of all of them.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct PlaybookPage {
    /// What it says.
    pub playbook: Playbook,
    /// Whether it is the one that new visits go by.
    pub current: bool,
    /// Whether it says what the playbook says that comes with the product.
    pub shipped: bool,
    /// All editions, the last one first.
    pub editions: Vec<EditionLine>,
    /// Topics that a rubric's line may tell of.
    pub topics: Vec<String>,
    /// What can be required, each with its step.
    pub requirements: Vec<(Requirement, Step)>,
}

/// An edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct EditionLine {
    /// Which one.
    pub version: u32,
    /// On which day it was made; none for the one that comes with the product.
    pub on: Option<NaiveDate>,
    /// Who made it.
    pub by: String,
    /// What was changed, and why.
    pub note: String,
    /// How many visits go by it.
    pub visits: u32,
}

/// A new edition. Chapters are as a file of `tandem playbook export` has them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PlaybookDraft {
    /// What it says.
    pub chapters: Vec<Chapter>,
    /// What was changed, and why.
    pub note: String,
    /// Who made it.
    pub by: String,
}
