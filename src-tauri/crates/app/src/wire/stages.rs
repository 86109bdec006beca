//! Stages of distributors, as they are shown and moved.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use tandem_domain::ids::{ClientId, DistributorId, JointIssueId, StageStepId};
pub use tandem_domain::{people::Stage, stage::Measure, visit::VisitMode};

use super::events::Named;
use crate::sentence::Sentence;

/// Where a distributor stands among the stages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct StagePage {
    /// The distributor's id.
    pub distributor_id: DistributorId,
    /// The company's name.
    pub distributor: String,
    /// Where it stands.
    pub stage: Stage,
    /// The furthest stage whose criteria it meets, with those of all before.
    pub reached: Stage,
    /// All stages, with what each asks for.
    pub stages: Vec<StageLine>,
    /// The steps so far, the last one first.
    pub steps: Vec<StageStepLine>,
    /// The visits that its stage calls for.
    pub proposals: Vec<ProposedDemand>,
    /// Why there are none.
    pub why_none: Option<Sentence>,
}

/// A stage, and what it asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct StageLine {
    /// Which.
    pub stage: Stage,
    /// What the manufacturer does in it.
    pub meaning: String,
    /// What must be so before.
    pub criteria: Vec<EntryCriterionLine>,
}

/// A criterion, and what was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct EntryCriterionLine {
    /// What is measured.
    pub measure: Measure,
    /// What it must come to, and what it comes to.
    pub told: Sentence,
    /// Whether it is met.
    pub met: bool,
}

/// A step from stage to stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct StageStepLine {
    /// The id.
    pub id: StageStepId,
    /// The stage that was entered.
    pub stage: Stage,
    /// On which day.
    pub on: NaiveDate,
    /// Who decided; empty where nobody said so.
    pub who: String,
    /// Why.
    pub reason: String,
}

/// Visits to a client that a stage proposes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ProposedDemand {
    /// By which it is accepted.
    pub key: String,
    /// The client to visit.
    pub client: Named<ClientId>,
    /// Where it is.
    pub city: String,
    /// Whether it is a key client.
    pub key_client: bool,
    /// Who leads.
    pub mode: VisitMode,
    /// What the visits are about.
    pub topic: String,
    /// The joint issue that they serve.
    pub issue: Named<JointIssueId>,
    /// How many visits.
    pub count: u8,
    /// Days between two of them.
    pub every_days: u16,
    /// How long each lasts, in minutes.
    pub minutes: u16,
    /// From this day.
    pub from: NaiveDate,
    /// To this day.
    pub to: NaiveDate,
}

/// A step to another stage, as a form gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct StageMove {
    /// Which distributor.
    pub distributor: DistributorId,
    /// The stage that it enters.
    pub stage: Stage,
    /// Who decided.
    pub who: String,
    /// Why.
    pub reason: String,
}
