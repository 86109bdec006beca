//! The forms of the steps as they stand: what was written down, or what can be filled in beforehand.

use tandem_domain::{
    client::ClientKind,
    playbook::ChecklistItem,
    record::{Aim, Attendee, Goal, Material, Party, Preparation, Side},
    visit::VisitMode,
};
use tandem_words::Language;

use super::{case::Case, playbook::in_language};
use crate::wire::visits::{ActionForm, FindingForm, HoldForm, QuestionForm, SummaryForm};

impl Case {
    /// The form of the first step. What the agreement does not share is not shown.
    pub fn preparation(&self, language: Language) -> Preparation {
        let blank = || Preparation {
            materials: self.chapter.checklist.iter().map(|item| self.material(item, language)).collect(),
            ..Preparation::default()
        };
        let mut preparation = self.record.preparation.clone().unwrap_or_else(blank);
        if !self.background_shared() {
            preparation.background.clear();
        }
        preparation
    }

    fn material(&self, item: &ChecklistItem, language: Language) -> Material {
        let (manager, rep) = self.names();
        Material {
            item: in_language(&item.item, language),
            side: item.side,
            person: if item.side == Side::Manufacturer { manager } else { rep },
            days_before: item.days_before,
            done: false,
        }
    }

    /// The form of the second step: the mode says which.
    pub fn goal(&self) -> Goal {
        let (manager, rep) = self.names();
        let blank = || match self.demand.mode {
            VisitMode::Demonstration => {
                (Aim::Demonstration { problem: String::new(), shown: String::new() }, manager)
            }
            VisitMode::Observation => {
                (Aim::Observation { ability: String::new(), watched: String::new() }, rep)
            }
        };
        self.record.goal.clone().unwrap_or_else(|| {
            let (aim, leads) = blank();
            Goal { aim, leads, expected: String::new(), manufacturer: None, distributor: None }
        })
    }

    /// The form of the third step.
    pub fn hold_form(&self) -> HoldForm {
        let held = self.record.carried_out.as_ref();
        let interval = held.map_or(self.visit.interval, |held| held.interval);
        let local = |at: chrono::DateTime<chrono::Utc>| at.with_timezone(&self.zone).naive_local();
        let (manager, rep) = self.names();
        let expected = || {
            vec![
                Attendee { name: manager, party: Party::Manufacturer },
                Attendee { name: rep, party: Party::Distributor },
            ]
        };
        HoldForm {
            start: local(interval.start()),
            end: local(interval.end()),
            present: held.map_or_else(expected, |held| held.present.clone()),
            shown: held.map(|held| held.shown.clone()).unwrap_or_default(),
            observed: held.map(|held| held.observed.clone()).unwrap_or_default(),
            questions: Some(self.questions.iter().map(QuestionForm::from).collect()),
            findings: Some(self.findings.iter().map(FindingForm::from).collect()),
        }
    }

    /// The form of the fourth step.
    pub fn summary_form(&self) -> SummaryForm {
        let summary = self.record.summary.clone().unwrap_or_default();
        SummaryForm {
            consensus: summary.consensus,
            attained: summary.attained,
            why: summary.why,
            questions: Some(self.questions.iter().map(QuestionForm::from).collect()),
            actions: Some(self.actions.iter().map(ActionForm::from).collect()),
            manufacturer: summary.manufacturer,
            distributor: summary.distributor,
        }
    }

    /// The catalogue's word for the kind of client.
    pub fn kind(&self) -> ClientKind {
        self.client.kind
    }
}
