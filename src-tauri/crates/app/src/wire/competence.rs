//! What people are able to do, topic by topic.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use tandem_domain::ids::VisitId;
pub use tandem_domain::{ids::AssessmentId, record::Side};
use uuid::Uuid;

/// People by topics.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Competences {
    /// The topics: `product`, `client_communication`, `problem_solving`, and those that the programme has of its own.
    pub topics: Vec<String>,
    /// Who, each with a level for each of the topics, in their order.
    pub people: Vec<PersonLine>,
}

/// A manager or rep with what is known of their abilities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PersonLine {
    /// The manager's or rep's id.
    pub id: Uuid,
    /// For which company.
    pub side: Side,
    /// Full name.
    pub name: String,
    /// A level for each topic.
    pub levels: Vec<LevelLine>,
}

/// How able somebody is in a topic today: the mean of the evidence, in full for half a year and half as much until
/// it is a year old.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct LevelLine {
    /// The topic.
    pub topic: String,
    /// From 10 to 50: tenths of a score. None where nothing is known, or all of it is older than a year.
    pub tenths: Option<u32>,
    /// The same as people write it: `3.5`.
    pub level: Option<String>,
    /// The day of the last evidence.
    pub on: Option<NaiveDate>,
    /// How many pieces of evidence count.
    pub pieces: u32,
    /// Whether the last one is older than half a year.
    pub aged: bool,
    /// What it rests on, the last first.
    pub evidence: Vec<CompetenceEvidence>,
}

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CompetenceEvidence {
    /// The day on which it was seen.
    pub on: NaiveDate,
    /// The score, as `3.5`.
    pub score: String,
    /// 2: it counts in full, 1: half, 0: it is too old to count.
    pub counts: u32,
    /// The assessment that it is; none where it was observed on a visit.
    pub assessment: Option<AssessmentId>,
    /// Who says so.
    pub by: String,
    /// By what it was seen, in words.
    pub text: String,
    /// The visit by which it was seen.
    pub visit: Option<VisitId>,
    /// That visit's client.
    pub client: Option<String>,
}

/// An assessment of somebody's ability.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AssessmentDraft {
    /// Id or exact name of the manager or rep.
    pub who: String,
    /// In what.
    pub topic: String,
    /// From 1 to 5.
    pub score: Option<u32>,
    /// On which day; empty: today.
    pub on: String,
    /// Who says so.
    pub by: String,
    /// By what it was seen; may be empty where a visit is named.
    pub evidence: String,
    /// The visit by which it was seen; empty: none.
    pub visit: String,
}
