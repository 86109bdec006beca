//! What a step of a visit still lacks, by the playbook's word.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    holidays::SpecialDays,
    life::Step,
    playbook::Chapter,
    record::{Action, Aim, ClientQuestion, Finding, Goal, Owner, Party, Preparation, Summary, VisitRecord},
};

/// Something that a playbook may require of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Requirement {
    /// Who of the distributor agreed.
    AgreedBy,
    /// What is known of the client, where the agreement shares it.
    Background,
    /// The distributor's problem with this client.
    ClientProblem,
    /// Time, mode and people, and with whom that was agreed.
    Arrangement,
    /// Materials that are ready.
    Materials,
    /// Having gone through how to conduct oneself.
    Conduct,
    /// The problem and what is shown, or the ability and what is watched.
    Aim,
    /// Who leads.
    Leader,
    /// A result that can be judged afterwards.
    ExpectedResult,
    /// The manufacturer's word for the goal.
    GoalByManufacturer,
    /// The distributor's word for the goal.
    GoalByDistributor,
    /// Somebody of each company among those who were there.
    Attendees,
    /// A finding, or a question of the client.
    Findings,
    /// What was shown, in a demonstration.
    Shown,
    /// Every line of the rubric, in an observation.
    Observations,
    /// Who owes the client an answer, by when.
    AnswersAssigned,
    /// What both sides agree on.
    Consensus,
    /// A measure, each with who takes it and by when.
    Actions,
    /// Whether the goal was attained, and why.
    Outcome,
    /// The manufacturer's rating.
    RatingByManufacturer,
    /// The rating of the distributor's rep.
    RatingByDistributor,
    /// The answers that the client was owed.
    AnswersGiven,
    /// The measures taken.
    ActionsDone,
}

impl Requirement {
    /// All of them, in the order of the steps.
    pub const ALL: [Self; 23] = [
        Self::AgreedBy,
        Self::Background,
        Self::ClientProblem,
        Self::Arrangement,
        Self::Materials,
        Self::Conduct,
        Self::Aim,
        Self::Leader,
        Self::ExpectedResult,
        Self::GoalByManufacturer,
        Self::GoalByDistributor,
        Self::Attendees,
        Self::Findings,
        Self::Shown,
        Self::Observations,
        Self::AnswersAssigned,
        Self::Consensus,
        Self::Actions,
        Self::Outcome,
        Self::RatingByManufacturer,
        Self::RatingByDistributor,
        Self::AnswersGiven,
        Self::ActionsDone,
    ];

    /// The step of which it is required.
    pub fn step(self) -> Step {
        match self {
            Self::AgreedBy => Step::Agree,
            Self::Background | Self::ClientProblem | Self::Arrangement | Self::Materials | Self::Conduct => {
                Step::Prepare
            }
            Self::Aim
            | Self::Leader
            | Self::ExpectedResult
            | Self::GoalByManufacturer
            | Self::GoalByDistributor => Step::Goal,
            Self::Attendees | Self::Findings | Self::Shown | Self::Observations => Step::CarryOut,
            Self::AnswersAssigned | Self::Consensus | Self::Actions | Self::Outcome => Step::Summarise,
            Self::RatingByManufacturer
            | Self::RatingByDistributor
            | Self::AnswersGiven
            | Self::ActionsDone => Step::Close,
        }
    }

    fn message(self) -> &'static str {
        match self {
            Self::AgreedBy => "visits-lacks-agreed-by",
            Self::Background => "visits-lacks-background",
            Self::ClientProblem => "visits-lacks-client-problem",
            Self::Arrangement => "visits-lacks-arrangement",
            Self::Materials => "visits-lacks-materials",
            Self::Conduct => "visits-lacks-conduct",
            Self::Aim => "visits-lacks-aim",
            Self::Leader => "visits-lacks-leader",
            Self::ExpectedResult => "visits-lacks-expected-result",
            Self::GoalByManufacturer => "visits-lacks-goal-by-manufacturer",
            Self::GoalByDistributor => "visits-lacks-goal-by-distributor",
            Self::Attendees => "visits-lacks-attendees",
            Self::Findings => "visits-lacks-findings",
            Self::Shown => "visits-lacks-shown",
            Self::Observations => "visits-lacks-observations",
            Self::AnswersAssigned => "visits-lacks-answers-assigned",
            Self::Consensus => "visits-lacks-consensus",
            Self::Actions => "visits-lacks-actions",
            Self::Outcome => "visits-lacks-outcome",
            Self::RatingByManufacturer => "visits-lacks-rating-by-manufacturer",
            Self::RatingByDistributor => "visits-lacks-rating-by-distributor",
            Self::AnswersGiven => "visits-lacks-answers-given",
            Self::ActionsDone => "visits-lacks-actions-done",
        }
    }
}

/// Something that lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// What is required.
    pub requirement: Requirement,
    /// Which one, where there are several: the material, question or action; empty otherwise.
    pub what: String,
    /// Who sees to it, where that is known.
    pub person: String,
    /// By when, where that is known.
    pub due: Option<NaiveDate>,
    /// How many, where that matters.
    pub count: usize,
}

impl Missing {
    /// The message that says so, with the variables `what`, `person`, `due` and `count`.
    pub fn message(&self) -> &'static str {
        match self.requirement {
            Requirement::Materials if self.what.is_empty() => "visits-lacks-checklist",
            Requirement::Actions if self.what.is_empty() => "visits-lacks-any-action",
            requirement => requirement.message(),
        }
    }

    fn plain(requirement: Requirement) -> Self {
        Self { requirement, what: String::new(), person: String::new(), due: None, count: 1 }
    }
    fn of(requirement: Requirement, what: &str, owner: &Owner, due: Option<NaiveDate>) -> Self {
        Self { what: what.to_owned(), person: owner.person.clone(), due, ..Self::plain(requirement) }
    }
}

/// A visit as it is judged.
#[derive(Debug, Clone, Copy)]
pub struct Judged<'a> {
    /// What is written down.
    pub record: &'a VisitRecord,
    /// Its findings.
    pub findings: &'a [Finding],
    /// The client's questions.
    pub questions: &'a [ClientQuestion],
    /// Its actions.
    pub actions: &'a [Action],
    /// What the playbook says for it.
    pub chapter: &'a Chapter,
    /// Whether the agreement lets the manager know the client's background.
    pub background_shared: bool,
    /// The visit's day, from which due dates are counted back.
    pub day: NaiveDate,
    /// Holidays and make-up workdays.
    pub special_days: &'a SpecialDays,
}

impl Judged<'_> {
    /// All that lacks of a step, in the playbook's order.
    pub fn lacks(&self, step: Step) -> Vec<Missing> {
        let mut requires = self.chapter.requires.clone();
        // What two chapters ask for is asked for once.
        let mut seen = std::collections::BTreeSet::new();
        requires.retain(|requirement| requirement.step() == step && seen.insert(*requirement));
        requires.into_iter().flat_map(|requirement| self.unmet(requirement)).collect()
    }

    /// Whether nothing lacks of preparation and goal.
    pub fn is_prepared(&self) -> bool {
        self.lacks(Step::Prepare).is_empty() && self.lacks(Step::Goal).is_empty()
    }

    /// Whether nothing lacks of the summary.
    pub fn is_summarised(&self) -> bool {
        self.record.summary.is_some() && self.lacks(Step::Summarise).is_empty()
    }

    pub(crate) fn unmet(&self, requirement: Requirement) -> Vec<Missing> {
        match requirement {
            Requirement::Materials => self.materials(),
            Requirement::Observations => self.observations(),
            Requirement::AnswersAssigned | Requirement::AnswersGiven => self.answers(requirement),
            Requirement::Actions | Requirement::ActionsDone => self.actions(requirement),
            plain if self.is_met(plain) => Vec::new(),
            plain => vec![Missing::plain(plain)],
        }
    }

    fn is_met(&self, requirement: Requirement) -> bool {
        let record = self.record;
        let prepared = |met: fn(&Preparation) -> bool| record.preparation.as_ref().is_some_and(met);
        let aimed = |met: fn(&Goal) -> bool| record.goal.as_ref().is_some_and(met);
        let summed = |met: fn(&Summary) -> bool| record.summary.as_ref().is_some_and(met);
        match requirement {
            Requirement::AgreedBy => record.agreed.as_ref().is_some_and(|word| said(&word.name)),
            Requirement::Background => !self.background_shared || prepared(|one| said(&one.background)),
            Requirement::ClientProblem => prepared(|one| said(&one.problem)),
            Requirement::Arrangement => prepared(|one| said(&one.arrangement) && one.arranged_with.is_some()),
            Requirement::Conduct => prepared(|one| one.conduct_read),
            Requirement::Aim => aimed(|goal| match &goal.aim {
                Aim::Demonstration { problem, shown } => said(problem) && said(shown),
                Aim::Observation { ability, watched } => said(ability) && said(watched),
            }),
            Requirement::Leader => aimed(|goal| said(&goal.leads)),
            Requirement::ExpectedResult => aimed(|goal| said(&goal.expected)),
            Requirement::GoalByManufacturer => aimed(|goal| goal.manufacturer.is_some()),
            Requirement::GoalByDistributor => aimed(|goal| goal.distributor.is_some()),
            Requirement::Attendees => record.carried_out.as_ref().is_some_and(|held| {
                let of = |party| held.present.iter().any(|one| one.party == party);
                of(Party::Manufacturer) && of(Party::Distributor)
            }),
            Requirement::Findings => !self.findings.is_empty() || !self.questions.is_empty(),
            Requirement::Shown => record.carried_out.as_ref().is_some_and(|held| said(&held.shown)),
            Requirement::Consensus => summed(|one| said(&one.consensus)),
            Requirement::Outcome => summed(|one| one.attained.is_some() && said(&one.why)),
            Requirement::RatingByManufacturer => summed(|one| one.manufacturer.is_some()),
            Requirement::RatingByDistributor => summed(|one| one.distributor.is_some()),
            // Asked one by one above.
            Requirement::Materials
            | Requirement::Observations
            | Requirement::AnswersAssigned
            | Requirement::AnswersGiven
            | Requirement::Actions
            | Requirement::ActionsDone => true,
        }
    }

    fn materials(&self) -> Vec<Missing> {
        let materials = self.record.preparation.as_ref().map(|one| &one.materials[..]).unwrap_or_default();
        if materials.is_empty() && !self.chapter.checklist.is_empty() {
            let count = self.chapter.checklist.len();
            return vec![Missing { count, ..Missing::plain(Requirement::Materials) }];
        }
        let open = materials.iter().filter(|material| !material.done);
        open.map(|material| Missing {
            what: material.item.clone(),
            person: material.person.clone(),
            due: Some(self.special_days.workdays_before(self.day, material.days_before)),
            ..Missing::plain(Requirement::Materials)
        })
        .collect()
    }

    fn observations(&self) -> Vec<Missing> {
        let observed = self.record.carried_out.as_ref().map(|held| &held.observed[..]).unwrap_or_default();
        let open = self
            .chapter
            .rubric
            .iter()
            .filter(|criterion| observed.iter().all(|one| one.criterion != criterion.key));
        match open.count() {
            0 => Vec::new(),
            count => vec![Missing { count, ..Missing::plain(Requirement::Observations) }],
        }
    }

    fn answers(&self, requirement: Requirement) -> Vec<Missing> {
        let owed = self.questions.iter().filter(|question| question.answered_on.is_none());
        let lacks = |question: &&ClientQuestion| {
            requirement == Requirement::AnswersGiven || !is_assigned(&question.owner, question.due)
        };
        owed.filter(lacks).map(|one| Missing::of(requirement, &one.text, &one.owner, one.due)).collect()
    }

    fn actions(&self, requirement: Requirement) -> Vec<Missing> {
        if requirement == Requirement::Actions && self.actions.is_empty() {
            return vec![Missing::plain(requirement)];
        }
        let open = self.actions.iter().filter(|action| action.done_on.is_none());
        let lacks = |action: &&Action| {
            requirement == Requirement::ActionsDone || !is_assigned(&action.owner, action.due)
        };
        open.filter(lacks).map(|one| Missing::of(requirement, &one.text, &one.owner, one.due)).collect()
    }
}

fn said(text: &str) -> bool {
    !text.trim().is_empty()
}

fn is_assigned(owner: &Owner, due: Option<NaiveDate>) -> bool {
    said(&owner.person) && due.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ids::VisitId,
        playbook::{Bilingual, ChecklistItem},
        record::{Material, Side, Word},
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn lacks(record: &VisitRecord, chapter: &Chapter, step: Step) -> Vec<Missing> {
        let judged = Judged {
            record,
            findings: &[],
            questions: &[],
            actions: &[],
            chapter,
            background_shared: false,
            day: day("2026-01-14"),
            special_days: &SpecialDays::default(),
        };
        judged.lacks(step)
    }

    fn record() -> VisitRecord {
        VisitRecord::new(VisitId::from_uuid(uuid::Uuid::nil()))
    }

    #[test]
    fn what_the_playbook_does_not_ask_for_does_not_lack() {
        let chapter = Chapter { requires: vec![Requirement::Conduct], ..Chapter::default() };
        let all: Vec<_> = Step::ALL.iter().flat_map(|step| lacks(&record(), &chapter, *step)).collect();
        assert_eq!(all, [Missing::plain(Requirement::Conduct)]);
    }

    #[test]
    fn each_material_that_is_not_there_is_named_with_its_due_date() {
        let item = ChecklistItem { item: Bilingual::default(), side: Side::Manufacturer, days_before: 2 };
        let chapter =
            Chapter { requires: vec![Requirement::Materials], checklist: vec![item], ..Chapter::default() };
        assert_eq!(lacks(&record(), &chapter, Step::Prepare)[0].count, 1, "the list was not gone through");
        let material = |item: &str, days_before, done| Material {
            item: item.into(),
            side: Side::Distributor,
            person: "李明".into(),
            days_before,
            done,
        };
        let materials = vec![material("样品", 3, false), material("彩页", 1, true)];
        let preparation = Some(Preparation { materials, ..Preparation::default() });
        let prepared = VisitRecord { preparation, ..record() };
        let lacking = lacks(&prepared, &chapter, Step::Prepare);
        assert_eq!(lacking.len(), 1);
        assert_eq!((lacking[0].what.as_str(), lacking[0].due), ("样品", Some(day("2026-01-09"))));
    }

    #[test]
    fn a_client_background_that_is_not_shared_is_not_asked_for() {
        let chapter = Chapter { requires: vec![Requirement::Background], ..Chapter::default() };
        assert_eq!(lacks(&record(), &chapter, Step::Prepare), []);
    }

    #[test]
    fn a_yes_needs_a_name() {
        let chapter = Chapter { requires: vec![Requirement::AgreedBy], ..Chapter::default() };
        let agreed = |name: &str| VisitRecord {
            agreed: Some(Word { name: name.into(), on: day("2026-01-05") }),
            ..record()
        };
        assert_eq!(lacks(&agreed(" "), &chapter, Step::Agree).len(), 1);
        assert_eq!(lacks(&agreed("陈总"), &chapter, Step::Agree), []);
    }
}
