//! Agreements, what speaks for a longer term, and what was decided.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use tandem_domain::{
    agreement::SharingLevel,
    ids::{AgreementId, DistributorId},
};
pub use tandem_domain::{ids::TermDecisionId, term::Criterion};

use crate::sentence::Sentence;

/// How an agreement stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum AgreementState {
    /// It begins later.
    Ahead,
    /// It is in force.
    InForce,
    /// It is in force, and its end is near.
    Ending,
    /// It has ended.
    Over,
}

/// An agreement among others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct AgreementStanding {
    /// The id.
    pub id: AgreementId,
    /// With whom.
    pub distributor_id: DistributorId,
    /// The company's name.
    pub distributor: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// How far client data is shared.
    pub sharing: SharingLevel,
    /// How it stands.
    pub state: AgreementState,
    /// Days until its end, its last day counted; negative when it is over.
    pub days_left: i64,
    /// The agreement that it follows on.
    pub follows: Option<AgreementId>,
    /// The agreement that follows on it.
    pub renewed_by: Option<AgreementId>,
}

/// A criterion of an assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CriterionLine {
    /// Which.
    pub criterion: Criterion,
    /// How much it weighs, from 0 to 100.
    pub weight: u8,
    /// What was observed, in a sentence.
    pub told: Sentence,
    /// How many things that were: visits, issues, months.
    pub of: u32,
    /// How many of a hundred went well; none where nothing was observed.
    pub share: Option<u32>,
    /// What it counts for, from 0 to 100, where 50 is the middle: few observations leave it there.
    pub score: u32,
    /// Whether they are so few that they say little.
    pub few: bool,
}

/// What a person decided about a term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct DecisionLine {
    /// The id.
    pub id: TermDecisionId,
    /// On which day.
    pub on: NaiveDate,
    /// Who decided.
    pub by: String,
    /// What had been suggested, in months.
    pub suggested_months: u16,
    /// What was decided, in months.
    pub months: u16,
    /// Why.
    pub note: String,
}

/// What is known of a partner, and the term that follows from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Assessment {
    /// Of whom.
    pub distributor_id: DistributorId,
    /// The company's name.
    pub distributor: String,
    /// The term that is suggested, in months.
    pub months: u16,
    /// The same and why, in sentences; the first one says the term.
    pub reasons: Vec<Sentence>,
    /// All criteria together, from 0 to 100, where 50 is the middle.
    pub score: u32,
    /// How much was observed in all.
    pub observed: u32,
    /// What it rests on.
    pub criteria: Vec<CriterionLine>,
    /// The agreements, the last one first.
    pub agreements: Vec<AgreementStanding>,
    /// What was decided before, the last one first.
    pub decisions: Vec<DecisionLine>,
    /// The agreement that the next one would follow on; none where that has not begun yet, or there is none.
    pub renews: Option<AgreementId>,
    /// The first day of the next agreement.
    pub next_from: NaiveDate,
    /// Its last day, with the term that is suggested.
    pub next_to: NaiveDate,
}

/// The next agreement, as somebody decided it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RenewalDraft {
    /// With whom.
    pub distributor: DistributorId,
    /// The term, in months.
    pub months: Option<u32>,
    /// Who decided; empty: nobody says.
    pub by: String,
    /// Why.
    pub note: String,
}

/// What a criterion is to weigh.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WeightDraft {
    /// Which.
    pub criterion: Criterion,
    /// From 0 to 100.
    pub weight: u32,
}
