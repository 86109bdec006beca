//! What people are able to do, topic by topic, on both sides: what was assessed and observed, and the level that
//! follows from it. A manager who is weaker than the rep in a visit's topic can't reach its aim (seed, third
//! misunderstanding).

use std::{collections::BTreeMap, fmt, str::FromStr};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{
    ids::{AssessmentId, VisitId},
    people::Participant,
    playbook::Playbook,
    record::{Score, VisitRecord},
    visit::Visit,
};

/// A topic must say something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a topic without a name")]
pub struct NoTopic;

/// A field of competence: one of the three that every programme has, or one of its own, called as people call it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Topic(String);

impl Topic {
    /// Those that every programme has: product, communication with clients, solving problems.
    pub const USUAL: [&'static str; 3] = ["product", "client_communication", "problem_solving"];

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The usual ones.
    pub fn usual() -> impl Iterator<Item = Self> {
        Self::USUAL.into_iter().map(|name| Self(name.to_owned()))
    }
}

impl FromStr for Topic {
    type Err = NoTopic;
    fn from_str(text: &str) -> Result<Self, NoTopic> {
        let text = text.trim();
        if text.is_empty() { Err(NoTopic) } else { Ok(Self(text.to_owned())) }
    }
}

impl TryFrom<String> for Topic {
    type Error = NoTopic;
    fn try_from(text: String) -> Result<Self, NoTopic> {
        text.parse()
    }
}

impl From<Topic> for String {
    fn from(topic: Topic) -> Self {
        topic.0
    }
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What somebody thinks of a person's ability in a topic, and by what evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompetenceAssessment {
    /// What keeps it apart.
    pub id: AssessmentId,
    /// Of whom.
    pub who: Participant,
    /// In what.
    pub topic: Topic,
    /// How able, from 1 to 5.
    pub score: Score,
    /// On which day.
    pub on: NaiveDate,
    /// Who says so.
    pub by: String,
    /// By what it was seen.
    pub evidence: String,
    /// The visit by which it was seen.
    pub visit: Option<VisitId>,
}

/// Where a piece of evidence comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// Somebody assessed it.
    Assessed(AssessmentId),
    /// A visit at which the rep led and was observed.
    Observed(VisitId),
}

/// Something that tells of a person's ability in a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence {
    /// The day on which it was seen.
    pub on: NaiveDate,
    /// How able, from 10 to 50: tenths of a score.
    pub tenths: u32,
    /// Where it comes from.
    pub source: Source,
}

impl From<&CompetenceAssessment> for Evidence {
    fn from(one: &CompetenceAssessment) -> Self {
        let source = Source::Assessed(one.id);
        Self { on: one.on, tenths: u32::from(u8::from(one.score)) * 10, source }
    }
}

/// What an observed visit tells of its rep: in each topic the mean of the rubric's lines that belong to it, by the
/// edition of the playbook that the visit was held under.
pub fn observed(
    visit: &Visit,
    on: NaiveDate,
    record: &VisitRecord,
    playbook: &Playbook,
) -> Vec<(Topic, Evidence)> {
    let lines = record.carried_out.iter().flat_map(|held| &held.observed);
    let mut scores: BTreeMap<Topic, (u32, u32)> = BTreeMap::new();
    for line in lines {
        let mut criteria = playbook.chapters.iter().flat_map(|chapter| &chapter.rubric);
        let topic = criteria.find(|one| one.key == line.criterion).and_then(|one| one.topic.parse().ok());
        if let Some(topic) = topic {
            let (sum, lines) = scores.entry(topic).or_default();
            *sum += u32::from(u8::from(line.score));
            *lines += 1;
        }
    }
    let source = Source::Observed(visit.id);
    scores
        .into_iter()
        .map(|(topic, (sum, lines))| (topic, Evidence { on, tenths: mean(sum * 10, lines), source }))
        .collect()
}

/// Rounded as people round.
pub(crate) fn mean(sum: u32, of: u32) -> u32 {
    (2 * sum + of) / (2 * of.max(1))
}

/// Evidence of at most so many days ago counts in full.
pub const FRESH_DAYS: i64 = 183;
/// Evidence older than that counts half, and such of more than so many days ago not at all.
pub const KEPT_DAYS: i64 = 365;

/// How much a piece of evidence counts today: 2 within half a year, 1 within a year, else nothing.
pub fn weight(on: NaiveDate, today: NaiveDate) -> u32 {
    match (today - on).num_days() {
        ..0 => 0,
        0..=FRESH_DAYS => 2,
        _ if (today - on).num_days() <= KEPT_DAYS => 1,
        _ => 0,
    }
}

/// How able somebody is in a topic today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Level {
    /// From 10 to 50: tenths of a score.
    pub tenths: u32,
    /// The day of the last evidence.
    pub on: NaiveDate,
    /// How many pieces of evidence it rests on.
    pub pieces: usize,
    /// Whether the last one is older than half a year: it is time to look again.
    pub aged: bool,
}

/// The level that follows from the evidence: its mean, each piece by its weight. Of what is older than a year
/// nothing follows.
pub fn level<'a>(evidence: impl IntoIterator<Item = &'a Evidence>, today: NaiveDate) -> Option<Level> {
    let (mut sum, mut weights, mut pieces, mut last) = (0, 0, 0, None);
    for one in evidence {
        let weight = weight(one.on, today);
        if weight > 0 {
            sum += weight * one.tenths;
            weights += weight;
            pieces += 1;
            last = last.max(Some(one.on));
        }
    }
    let on = last?;
    Some(Level { tenths: mean(sum, weights), on, pieces, aged: weight(on, today) < 2 })
}

/// Whether a manager can lead a rep in a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// Not weaker, or nothing is known of the rep that the manager would have to match.
    Fits,
    /// The rep is the stronger one.
    Weaker {
        /// The manager's level.
        manager: Level,
        /// The rep's level.
        rep: Level,
    },
    /// Nothing is known of the manager, but of the rep.
    Unknown {
        /// The rep's level.
        rep: Level,
    },
}

/// Whether a manager of this level fits a rep of that one.
pub fn fit(manager: Option<Level>, rep: Option<Level>) -> Fit {
    match (manager, rep) {
        (Some(manager), Some(rep)) if manager.tenths < rep.tenths => Fit::Weaker { manager, rep },
        (None, Some(rep)) => Fit::Unknown { rep },
        _ => Fit::Fits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn seen(on: &str, tenths: u32) -> Evidence {
        let source = Source::Assessed(uuid::Uuid::nil().into());
        Evidence { on: day(on), tenths, source }
    }

    #[test]
    fn old_evidence_counts_half_and_then_not_at_all() {
        let today = day("2026-06-30");
        let fresh = seen("2026-06-01", 50);
        let half = seen("2025-10-01", 20);
        let gone = seen("2025-01-01", 10);
        let found = level([&fresh, &half, &gone], today).unwrap();
        assert_eq!((found.tenths, found.pieces, found.on, found.aged), (40, 2, fresh.on, false));
        let old = level([&half, &gone], today).unwrap();
        assert_eq!((old.tenths, old.pieces, old.aged), (20, 1, true));
        assert_eq!(level([&gone], today), None);
        assert_eq!(level([&seen("2026-07-01", 50)], today), None, "what is still to come tells nothing");
    }

    #[test]
    fn the_days_on_which_evidence_ages() {
        let today = day("2026-06-30");
        let ago = |days: u64| today - chrono::Days::new(days);
        assert_eq!([0, 183, 184, 365, 366].map(|days| weight(ago(days), today)), [2, 2, 1, 1, 0]);
    }

    #[test]
    fn a_manager_fits_who_is_not_weaker() {
        let at = |tenths| level([&seen("2026-06-01", tenths)], day("2026-06-30"));
        assert_eq!(fit(at(40), at(40)), Fit::Fits);
        assert_eq!(fit(at(40), None), Fit::Fits);
        assert_eq!(fit(None, None), Fit::Fits);
        assert!(matches!(fit(at(39), at(40)), Fit::Weaker { .. }));
        assert!(matches!(fit(None, at(40)), Fit::Unknown { .. }));
    }

    #[test]
    fn a_topic_says_something() {
        assert_eq!(" 招标政策 ".parse::<Topic>().unwrap().as_str(), "招标政策");
        assert_eq!("  ".parse::<Topic>(), Err(NoTopic));
    }
}
