//! What a distributor's executive sponsor was told (seed, first misunderstanding: be an adviser to those who decide).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::{DistributorId, SponsorNewsId};

/// That the sponsor was told something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SponsorNews {
    /// What keeps it apart.
    pub id: SponsorNewsId,
    /// Whose sponsor.
    pub distributor: DistributorId,
    /// On which day.
    pub on: NaiveDate,
    /// Who was told.
    pub sponsor: String,
    /// Who told it.
    pub by: String,
    /// What was said, in a few words.
    pub text: String,
    /// The document that was handed over; empty where there was none.
    pub document: String,
}
