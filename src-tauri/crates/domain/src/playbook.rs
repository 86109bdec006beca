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
pub struct RubricCriterion {
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
    pub rubric: Vec<RubricCriterion>,
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

/// A line of a chapter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(tag = "part", content = "line", rename_all = "snake_case")]
pub enum PlaybookLine {
    /// Advice for a step.
    Guide(Advice),
    /// How to conduct oneself.
    Conduct(Bilingual),
    /// What must be ready.
    Checklist(ChecklistItem),
    /// What is watched.
    Rubric(RubricCriterion),
    /// What a step requires.
    Requires(Requirement),
}

/// A line that one edition has and the other has not. One that was reworded is gone and, right after that, new.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PlaybookDifference {
    /// The mode that its chapter is for alone.
    pub mode: Option<VisitMode>,
    /// The kind of client that its chapter is for alone.
    pub client: Option<ClientKind>,
    /// Whether the later edition has it.
    pub added: bool,
    /// Whether it is one half of a line that was reworded: what it said comes first, then what it says.
    pub reworded: bool,
    /// The line.
    pub line: PlaybookLine,
}

impl Bilingual {
    /// Whether either language says the same as before, so that the other was reworded.
    fn shares_a_language(&self, other: &Self) -> bool {
        (!self.zh.is_empty() && self.zh == other.zh) || (!self.en.is_empty() && self.en == other.en)
    }
}

impl PlaybookLine {
    /// Whether this is the other line in other words, or with another step, side or day.
    fn rewords(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Guide(one), Self::Guide(other)) => one.text.shares_a_language(&other.text),
            (Self::Conduct(one), Self::Conduct(other)) => one.shares_a_language(other),
            (Self::Checklist(one), Self::Checklist(other)) => one.item.shares_a_language(&other.item),
            (Self::Rubric(one), Self::Rubric(other)) => one.key == other.key,
            _ => false,
        }
    }
}

impl Chapter {
    /// All that it says, line by line.
    pub fn lines(&self) -> Vec<PlaybookLine> {
        let guide = self.guide.iter().cloned().map(PlaybookLine::Guide);
        let conduct = self.conduct.iter().cloned().map(PlaybookLine::Conduct);
        let checklist = self.checklist.iter().cloned().map(PlaybookLine::Checklist);
        let rubric = self.rubric.iter().cloned().map(PlaybookLine::Rubric);
        let requires = self.requires.iter().copied().map(PlaybookLine::Requires);
        guide.chain(conduct).chain(checklist).chain(rubric).chain(requires).collect()
    }
}

impl Playbook {
    /// The lines of the chapters for exactly this mode and kind of client.
    fn lines_of(&self, mode: Option<VisitMode>, client: Option<ClientKind>) -> Vec<PlaybookLine> {
        let own = self.chapters.iter().filter(|one| one.mode == mode && one.client == client);
        own.flat_map(Chapter::lines).collect()
    }

    /// How a later edition differs: what went and what came, chapter by chapter.
    pub fn differences(&self, later: &Self) -> Vec<PlaybookDifference> {
        let mut scopes: Vec<(Option<VisitMode>, Option<ClientKind>)> = Vec::new();
        for chapter in self.chapters.iter().chain(&later.chapters) {
            if !scopes.contains(&(chapter.mode, chapter.client)) {
                scopes.push((chapter.mode, chapter.client));
            }
        }
        let mut found = Vec::new();
        for (mode, client) in scopes {
            let (before, after) = (self.lines_of(mode, client), later.lines_of(mode, client));
            let gone = before.iter().filter(|line| !after.contains(line));
            let mut new: Vec<&PlaybookLine> = after.iter().filter(|line| !before.contains(line)).collect();
            let mut tell = |added, reworded, line: &PlaybookLine| {
                found.push(PlaybookDifference { mode, client, added, reworded, line: line.clone() });
            };
            for line in gone {
                let reworded = new.iter().position(|one| one.rewords(line)).map(|at| new.remove(at));
                tell(false, reworded.is_some(), line);
                if let Some(reworded) = reworded {
                    tell(true, true, reworded);
                }
            }
            for line in new {
                tell(true, false, line);
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_reworded_is_gone_and_new_and_what_stayed_is_no_difference() {
        let text = |zh: &str| Bilingual { zh: zh.to_owned(), en: String::new() };
        let of = |conduct: &[&str], version| Playbook {
            version,
            chapters: vec![Chapter {
                client: Some(ClientKind::Pharmacy),
                conduct: conduct.iter().map(|zh| text(zh)).collect(),
                ..Chapter::default()
            }],
        };
        let found = of(&["少说", "不抢客户"], 1).differences(&of(&["多听", "不抢客户"], 2));
        let told: Vec<_> = found.iter().map(|one| (one.added, one.client, one.line.clone())).collect();
        let kind = Some(ClientKind::Pharmacy);
        assert_eq!(
            told,
            [
                (false, kind, PlaybookLine::Conduct(text("少说"))),
                (true, kind, PlaybookLine::Conduct(text("多听")))
            ]
        );
        assert_eq!(of(&["少说"], 1).differences(&of(&["少说"], 9)), []);
    }

    #[test]
    fn a_line_reworded_in_one_language_stands_beside_what_it_said() {
        let of = |texts: &[(&str, &str)]| Playbook {
            version: 1,
            chapters: vec![Chapter {
                conduct: texts
                    .iter()
                    .map(|(zh, en)| Bilingual { zh: (*zh).to_owned(), en: (*en).to_owned() })
                    .collect(),
                ..Chapter::default()
            }],
        };
        let before = of(&[("少说", "Say little"), ("多听", "Listen"), ("守时", "")]);
        let after = of(&[("少说多问", "Say little"), ("多听", "Listen well"), ("不迟到", "")]);
        let told: Vec<_> = before.differences(&after).iter().map(|one| (one.added, one.reworded)).collect();
        assert_eq!(
            told,
            [(false, true), (true, true), (false, true), (true, true), (false, false), (true, false)]
        );
    }
}
