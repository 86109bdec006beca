//! Training: sessions, the gaps that they answer, and what later visits show of them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
pub use tandem_domain::ids::TrainingId;
use tandem_domain::ids::{DistributorId, ManagerId, RepId, VisitId};

use crate::sentence::Sentence;

/// The trainings that concern a distributor's reps, or the managers; and what they lack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct TrainingPage {
    /// What people lack, the widest gap first.
    pub gaps: Vec<TrainingGap>,
    /// The sessions, the last one first.
    pub trainings: Vec<TrainingLine>,
}

/// A topic in which some are weak.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct TrainingGap {
    /// The topic.
    pub topic: String,
    /// Those whose level is below 3, the weakest first.
    pub people: Vec<GapPerson>,
    /// The visits that showed it, the last one first.
    pub visits: Vec<GapVisit>,
    /// The gap in a sentence.
    pub told: Sentence,
    /// The last training in the topic, where nobody concerned was observed since.
    pub trained_on: Option<NaiveDate>,
}

/// Somebody who is weak in a topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct GapPerson {
    /// The rep's id; none for a manager.
    pub rep: Option<RepId>,
    /// The manager's id; none for a rep.
    pub manager: Option<ManagerId>,
    /// Full name.
    pub name: String,
    /// The level, as `2.5`.
    pub level: String,
}

/// A visit that showed a gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct GapVisit {
    /// The id.
    pub id: VisitId,
    /// The day.
    pub date: NaiveDate,
    /// The client's name.
    pub client: String,
    /// The rep's name.
    pub rep: String,
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct TrainingLine {
    /// The id.
    pub id: TrainingId,
    /// On which day.
    pub on: NaiveDate,
    /// The topic.
    pub topic: String,
    /// What it was called.
    pub title: String,
    /// Who gave it.
    pub by: String,
    /// What else is to be said.
    pub note: String,
    /// The distributor that it was for; none where it was for managers, or for reps of several.
    pub distributor: Option<String>,
    /// Who attended, as far as they belong here.
    pub attended: Vec<String>,
    /// How many others attended, of other distributors.
    pub elsewhere: u32,
    /// The visits that showed the gap.
    pub answers: Vec<GapVisit>,
    /// What observed visits show of all who attended.
    pub effect: TrainingEffect,
}

/// The rubric's scores of those who attended, before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct TrainingEffect {
    /// How many were observed both before and after.
    pub people: u32,
    /// On how many visits.
    pub visits: u32,
    /// The mean before, in tenths; none of fewer than three people.
    pub before: Option<u32>,
    /// The mean after.
    pub after: Option<u32>,
    /// The same in a sentence.
    pub told: Sentence,
}

/// A session as a form shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct TrainingDraft {
    /// Which one; none for a new one.
    pub id: Option<TrainingId>,
    /// For whose reps; none: for managers, or for reps of several distributors.
    pub distributor: Option<DistributorId>,
    /// What it was about.
    pub topic: String,
    /// What it was called.
    pub title: String,
    /// On which day; empty: today.
    pub on: String,
    /// Who gave it.
    pub by: String,
    /// What else is to be said.
    pub note: String,
    /// The managers who attended.
    pub managers: Vec<ManagerId>,
    /// The reps who attended.
    pub reps: Vec<RepId>,
    /// The visits that showed the gap.
    pub answers: Vec<VisitId>,
}

/// A session as a script names it: people and distributor by name or id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NamedTraining {
    /// For whose reps; none: for managers, or for reps of several distributors.
    pub distributor: Option<String>,
    /// What it was about.
    pub topic: String,
    /// What it was called.
    pub title: String,
    /// On which day; empty: today.
    pub on: String,
    /// Who gave it.
    pub by: String,
    /// What else is to be said.
    pub note: String,
    /// Who attended.
    pub attended: Vec<String>,
    /// The visits that showed the gap.
    pub answers: Vec<String>,
}
