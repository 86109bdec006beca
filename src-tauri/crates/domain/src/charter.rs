//! What both companies want of the joint visits, and how they go about it (seed, first misunderstanding: the aim is
//! fully talked through, with an operating mechanism of both sides).
//!
//! A charter that both sides signed is never changed: the next one is a new version, and the old one stays readable
//! with the words that were signed.

use std::num::NonZeroU8;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::ids::{CharterId, DistributorId, JointIssueId};

/// A stretch of time that comes again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// 每月.
    #[default]
    Month,
    /// 每季度.
    Quarter,
}

impl Period {
    /// About how many days it has.
    pub fn days(self) -> u16 {
        match self {
            Self::Month => 30,
            Self::Quarter => 91,
        }
    }
}

/// How often both go out together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rhythm {
    /// How many joint visits.
    pub visits: NonZeroU8,
    /// In which stretch of time.
    pub per: Period,
}

/// A joint issue as the charter says it; the issue itself may be worded otherwise since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CharteredIssue {
    /// Which issue.
    pub issue: JointIssueId,
    /// The problem in a sentence, as it was agreed on.
    pub title: String,
}

/// Who decides what concerns the visits.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deciders {
    /// On the manufacturer's side.
    pub manufacturer: String,
    /// On the distributor's side.
    pub distributor: String,
}

/// That both sides signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatures {
    /// On which day.
    pub on: NaiveDate,
    /// Who of the manufacturer.
    pub manufacturer: String,
    /// Who of the distributor.
    pub distributor: String,
}

/// The charter of a programme with one distributor (协访章程).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charter {
    /// What keeps it apart.
    pub id: CharterId,
    /// With whom.
    pub distributor: DistributorId,
    /// The first is 1.
    pub version: u32,
    /// What both want of the visits.
    pub aim: String,
    /// The joint issues that it rests on.
    pub issues: Vec<CharteredIssue>,
    /// How often.
    pub rhythm: Rhythm,
    /// Who decides.
    pub deciders: Deciders,
    /// The distributor's executive who stands behind it.
    pub sponsor: String,
    /// How both go about it: who calls whom, what happens when somebody can't come.
    pub mechanism: String,
    /// On which day it was written, or changed last.
    pub written_on: NaiveDate,
    /// That both sides signed, once they have.
    pub signed: Option<Signatures>,
}

/// A part that nobody signs a charter without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum CharterPart {
    /// What both want.
    Aim,
    /// A joint issue at least.
    Issues,
    /// Who decides for the manufacturer.
    ManufacturerDecides,
    /// Who decides for the distributor.
    DistributorDecides,
    /// Who stands behind it.
    Sponsor,
}

impl Charter {
    /// What it can't be signed without.
    pub fn lacks(&self) -> Vec<CharterPart> {
        let is_there = |text: &str| !text.trim().is_empty();
        [
            (CharterPart::Aim, is_there(&self.aim)),
            (CharterPart::Issues, !self.issues.is_empty()),
            (CharterPart::ManufacturerDecides, is_there(&self.deciders.manufacturer)),
            (CharterPart::DistributorDecides, is_there(&self.deciders.distributor)),
            (CharterPart::Sponsor, is_there(&self.sponsor)),
        ]
        .into_iter()
        .filter_map(|(part, there)| (!there).then_some(part))
        .collect()
    }
}

/// Whether the sponsor should have been told by now: that is so once half as long again has passed as a stretch of
/// the rhythm takes.
pub fn is_overdue(since: NaiveDate, per: Period, today: NaiveDate) -> bool {
    let patience = u64::from(per.days()) + u64::from(per.days()) / 2;
    since.checked_add_days(Days::new(patience)).is_some_and(|last| last < today)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn charter() -> Charter {
        let id = uuid::Uuid::from_u128;
        Charter {
            id: id(1).into(),
            distributor: id(2).into(),
            version: 1,
            aim: "共同解决断货".to_owned(),
            issues: vec![CharteredIssue { issue: id(3).into(), title: "断货".to_owned() }],
            rhythm: Rhythm { visits: NonZeroU8::MIN, per: Period::Month },
            deciders: Deciders { manufacturer: "赵敏".to_owned(), distributor: "陈总".to_owned() },
            sponsor: "陈总".to_owned(),
            mechanism: String::new(),
            written_on: day("2026-01-05"),
            signed: None,
        }
    }

    #[test]
    fn nobody_signs_what_lacks_a_part() {
        assert_eq!(charter().lacks(), []);
        let blank = Charter { aim: " ".to_owned(), issues: Vec::new(), ..charter() };
        assert_eq!(blank.lacks(), [CharterPart::Aim, CharterPart::Issues]);
        let nobody = Charter { deciders: Deciders::default(), sponsor: String::new(), ..charter() };
        assert_eq!(
            nobody.lacks(),
            [CharterPart::ManufacturerDecides, CharterPart::DistributorDecides, CharterPart::Sponsor]
        );
    }

    #[test]
    fn a_sponsor_is_told_by_the_rhythm_with_some_patience() {
        let told = day("2026-01-01");
        assert!(!is_overdue(told, Period::Month, day("2026-02-15")));
        assert!(is_overdue(told, Period::Month, day("2026-02-16")));
        assert!(!is_overdue(told, Period::Quarter, day("2026-05-17")));
        assert!(is_overdue(told, Period::Quarter, day("2026-05-18")));
    }
}
