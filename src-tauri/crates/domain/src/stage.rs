//! The stages of a distributor (招商、找商、助商、领商): what must be so before it enters one, judged from facts, and
//! which visits each calls for.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    ids::{DistributorId, StageStepId},
    people::Stage,
    playbook::Bilingual,
    visit::VisitMode,
};

impl Stage {
    /// All, in the order in which a distributor goes through them.
    pub const ALL: [Self; 4] = [Self::Recruit, Self::Find, Self::Assist, Self::Lead];
}

/// That a distributor entered a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageStep {
    /// What keeps the step apart.
    pub id: StageStepId,
    /// Which distributor.
    pub distributor: DistributorId,
    /// The stage that it entered.
    pub stage: Stage,
    /// On which day.
    pub on: NaiveDate,
    /// Who decided.
    pub who: String,
    /// Why.
    pub reason: String,
}

/// What is measured of a distributor before it enters a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Whether its first-in-command stands behind the programme: 1 or 0.
    Sponsor,
    /// Its reps.
    Reps,
    /// Clients that it named.
    Clients,
    /// Agreements in force.
    AgreementInForce,
    /// Months since the first agreement began.
    MonthsTogether,
    /// Joint issues agreed on, open or resolved.
    JointIssues,
    /// Joint issues that were resolved.
    IssuesResolved,
    /// Joint visits that took place.
    VisitsHeld,
    /// Percent of the judged visits that attained their goal at least partly.
    GoalsAttained,
    /// Percent of the visits held that its reps led.
    LedByReps,
    /// Market events held together.
    EventsHeld,
    /// Of the last six months, those with figures of its flows.
    MonthsReported,
    /// Flows that are not sick, of those that are known.
    SoundFlows,
}

/// What must be so before a distributor enters a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryCriterion {
    /// What is measured.
    pub measure: Measure,
    /// What it must come to.
    pub at_least: i64,
}

/// Which clients of a distributor a stage's visits go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClientChoice {
    /// Key clients alone.
    Key,
    /// All, key clients first.
    All,
}

/// Visits that a stage calls for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageVisits {
    /// What keeps them apart within the stage.
    pub key: String,
    /// Who leads.
    pub mode: VisitMode,
    /// To which clients.
    pub clients: ClientChoice,
    /// To so many of them at a time.
    pub most: u8,
    /// How many visits to each.
    pub count: u8,
    /// Days between two of them.
    pub every_days: u16,
    /// How long each lasts, in minutes.
    pub minutes: u16,
    /// What they are about.
    pub topic: Bilingual,
}

/// What the playbook says about a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageChapter {
    /// Which stage.
    pub stage: Stage,
    /// What the manufacturer does in it.
    pub meaning: Bilingual,
    /// What must be so before.
    pub requires: Vec<EntryCriterion>,
    /// The visits that it calls for.
    pub visits: Vec<StageVisits>,
}

/// What is known of a distributor. A measure that nothing tells of is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StageFacts(std::collections::BTreeMap<Measure, i64>);

impl StageFacts {
    /// Notes what a measure comes to.
    #[must_use]
    pub fn with(mut self, measure: Measure, found: impl Into<Option<i64>>) -> Self {
        if let Some(found) = found.into() {
            self.0.insert(measure, found);
        }
        self
    }

    /// What a measure comes to.
    pub fn of(&self, measure: Measure) -> Option<i64> {
        self.0.get(&measure).copied()
    }
}

/// A criterion, and what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JudgedCriterion {
    /// What must be so.
    pub criterion: EntryCriterion,
    /// What was found; none where nothing tells of it.
    pub found: Option<i64>,
}

impl JudgedCriterion {
    /// Whether it is so. What nobody knows is not.
    pub fn is_met(&self) -> bool {
        self.found.is_some_and(|found| found >= self.criterion.at_least)
    }
}

/// Every criterion of a stage with what was found.
pub fn judge(chapter: &StageChapter, facts: &StageFacts) -> Vec<JudgedCriterion> {
    let judged = |criterion: &EntryCriterion| JudgedCriterion {
        criterion: *criterion,
        found: facts.of(criterion.measure),
    };
    chapter.requires.iter().map(judged).collect()
}

/// The furthest stage whose criteria are met, and those of all stages before it.
pub fn reached(chapters: &[StageChapter], facts: &StageFacts) -> Stage {
    let is_met = |stage: Stage| {
        let of_stage = chapters.iter().filter(|chapter| chapter.stage == stage);
        of_stage.flat_map(|chapter| judge(chapter, facts)).all(|one| one.is_met())
    };
    Stage::ALL.into_iter().take_while(|stage| is_met(*stage)).last().unwrap_or(Stage::Recruit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chapter(stage: Stage, requires: &[(Measure, i64)]) -> StageChapter {
        let criterion =
            |(measure, at_least): &(Measure, i64)| EntryCriterion { measure: *measure, at_least: *at_least };
        StageChapter {
            stage,
            meaning: Bilingual::default(),
            requires: requires.iter().map(criterion).collect(),
            visits: vec![],
        }
    }
    fn chapters() -> [StageChapter; 4] {
        [
            chapter(Stage::Recruit, &[]),
            chapter(Stage::Find, &[(Measure::Clients, 3)]),
            chapter(Stage::Assist, &[(Measure::AgreementInForce, 1), (Measure::Sponsor, 1)]),
            chapter(Stage::Lead, &[(Measure::VisitsHeld, 6)]),
        ]
    }

    #[test]
    fn what_is_lacking_is_named_with_what_was_found() {
        let facts = StageFacts::default().with(Measure::AgreementInForce, 1).with(Measure::Sponsor, 0);
        let judged = judge(&chapters()[2], &facts);
        let lacking: Vec<_> =
            judged.iter().filter(|one| !one.is_met()).map(|one| (one.criterion.measure, one.found)).collect();
        assert_eq!(lacking, [(Measure::Sponsor, Some(0))]);
    }

    #[test]
    fn what_nobody_knows_is_not_met() {
        let judged = judge(&chapters()[3], &StageFacts::default().with(Measure::VisitsHeld, None));
        assert!(!judged[0].is_met());
        assert_eq!(judged[0].found, None);
    }

    #[test]
    fn no_stage_is_skipped() {
        let facts = StageFacts::default().with(Measure::VisitsHeld, 20).with(Measure::Clients, 5);
        assert_eq!(reached(&chapters(), &facts), Stage::Find, "many visits don't make up for an agreement");
        let facts = facts.with(Measure::AgreementInForce, 1).with(Measure::Sponsor, 1);
        assert_eq!(reached(&chapters(), &facts), Stage::Lead);
        assert_eq!(reached(&chapters(), &StageFacts::default()), Stage::Recruit);
    }
}
