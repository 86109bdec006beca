//! The playbook: guides, checklists and rubrics by visit mode and kind of client, and what each step requires.
//! It is data, in both languages, and has a version, so that a visit can be judged by the one it was held under.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{client::ClientKind, lacking::Requirement, life::Step, record::Side, visit::VisitMode};

/// A text in both languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

/// A piece of advice for a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(deny_unknown_fields)]
pub struct Advice {
    /// For which step.
    pub step: Step,
    /// The advice.
    pub text: Bilingual,
}

/// A line of a checklist of materials.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(deny_unknown_fields)]
pub struct ChecklistItem {
    /// What must be ready.
    pub item: Bilingual,
    /// Which side sees to it.
    pub side: Side,
    /// How many workdays before the visit.
    pub days_before: u8,
}

/// A line of a rubric: what is watched of a rep, and what little and much of it look like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// What keeps it apart, also in later versions.
    pub key: String,
    /// The field of competence that it tells of, as `product`.
    pub topic: String,
    /// What is watched.
    pub name: Bilingual,
    /// What a 1 looks like.
    pub low: Bilingual,
    /// What a 5 looks like.
    pub high: Bilingual,
}

/// What the playbook says for some visits: those of a mode, of a kind of client, of both, or all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(default, deny_unknown_fields)]
pub struct Chapter {
    /// For this mode alone.
    pub mode: Option<VisitMode>,
    /// For clients of this kind alone.
    pub client: Option<ClientKind>,
    /// Advice by step.
    pub guide: Vec<Advice>,
    /// How to conduct oneself there.
    pub conduct: Vec<Bilingual>,
    /// What must be ready.
    pub checklist: Vec<ChecklistItem>,
    /// What is watched of the rep.
    pub rubric: Vec<Criterion>,
    /// What the steps require.
    pub requires: Vec<Requirement>,
}

/// All chapters of one version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Playbook {
    /// Counts up with each edition of a programme.
    pub version: u32,
    /// The chapters, general ones first.
    pub chapters: Vec<Chapter>,
}

/// When, by whom and why an edition of the playbook was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Which one.
    pub version: u32,
    /// On which day.
    pub on: NaiveDate,
    /// Who made it.
    pub by: String,
    /// What was changed, and why.
    pub note: String,
}

impl Playbook {
    /// What it says for a visit of this mode to a client of this kind: every chapter that applies, as one.
    pub fn chapter(&self, mode: VisitMode, client: ClientKind) -> Chapter {
        let applies = |chapter: &&Chapter| {
            chapter.mode.is_none_or(|only| only == mode) && chapter.client.is_none_or(|only| only == client)
        };
        let mut all = Chapter { mode: Some(mode), client: Some(client), ..Chapter::default() };
        for chapter in self.chapters.iter().filter(applies) {
            all.guide.extend_from_slice(&chapter.guide);
            all.conduct.extend_from_slice(&chapter.conduct);
            all.checklist.extend_from_slice(&chapter.checklist);
            all.rubric.extend_from_slice(&chapter.rubric);
            all.requires.extend_from_slice(&chapter.requires);
        }
        all
    }
}
