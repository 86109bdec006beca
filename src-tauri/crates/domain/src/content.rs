//! What is in a visit: how much of what the playbook requires is there. It comes before any count of visits, for
//! many visits without content are the formality that the programme is to be rid of (seed, third misunderstanding).

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::lacking::{Judged, Requirement};

/// What is in a visit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Content {
    /// What was required and is there.
    pub met: Vec<Requirement>,
    /// What was required and is not there.
    pub lacks: Vec<Requirement>,
}

impl Content {
    /// So many of a hundred; none where nothing was required.
    pub fn score(&self) -> Option<u32> {
        let of = self.met.len() + self.lacks.len();
        let share = (200 * self.met.len() + of).checked_div(2 * of)?;
        u32::try_from(share).ok()
    }
}

impl Judged<'_> {
    /// What is in the visit. What is still to be done by a day that has not passed is neither there nor lacking, and
    /// neither is what does not apply: answers where nothing was asked, a background that is not shared.
    pub fn content(&self, today: NaiveDate) -> Content {
        let mut content = Content::default();
        let mut seen = BTreeSet::new();
        for requirement in self.chapter.requires.iter().copied().filter(|one| seen.insert(*one)) {
            let lacks = self.unmet(requirement);
            let later = matches!(requirement, Requirement::AnswersGiven | Requirement::ActionsDone)
                && lacks.iter().all(|one| one.due.is_some_and(|due| due >= today));
            if lacks.is_empty() {
                if self.applies(requirement) {
                    content.met.push(requirement);
                }
            } else if !later {
                content.lacks.push(requirement);
            }
        }
        content
    }

    fn applies(&self, requirement: Requirement) -> bool {
        match requirement {
            Requirement::Background => self.background_shared,
            Requirement::AnswersAssigned | Requirement::AnswersGiven => !self.questions.is_empty(),
            Requirement::ActionsDone => !self.actions.is_empty(),
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        holidays::SpecialDays,
        ids::{ActionId, VisitId},
        playbook::Chapter,
        record::{Action, Owner, Side, Summary, VisitRecord},
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_not_due_yet_neither_counts_nor_lacks() {
        let visit = VisitId::from_uuid(uuid::Uuid::nil());
        let action = Action {
            id: ActionId::from_uuid(uuid::Uuid::nil()),
            visit,
            text: "陈列移到视线层".into(),
            owner: Owner { side: Side::Distributor, person: "李伟".into() },
            due: Some(day("2026-02-01")),
            done_on: None,
            result: String::new(),
        };
        let summary = Summary { consensus: "每周对一次账".into(), ..Summary::default() };
        let record = VisitRecord { summary: Some(summary), ..VisitRecord::new(visit) };
        let requires = vec![
            Requirement::Background,
            Requirement::AnswersGiven,
            Requirement::Consensus,
            Requirement::Actions,
            Requirement::ActionsDone,
            Requirement::Outcome,
        ];
        let chapter = Chapter { requires, ..Chapter::default() };
        let judged = Judged {
            record: &record,
            findings: &[],
            questions: &[],
            actions: &[action],
            chapter: &chapter,
            background_shared: false,
            day: day("2026-01-14"),
            special_days: &SpecialDays::default(),
        };
        let soon = judged.content(day("2026-02-01"));
        assert_eq!(soon.met, [Requirement::Consensus, Requirement::Actions]);
        assert_eq!((soon.lacks.as_slice(), soon.score()), ([Requirement::Outcome].as_slice(), Some(67)));
        let late = judged.content(day("2026-02-02"));
        assert_eq!(late.lacks, [Requirement::ActionsDone, Requirement::Outcome]);
        assert_eq!(late.score(), Some(50));
        assert_eq!(Content::default().score(), None, "where nothing is required nothing is scored");
    }
}
