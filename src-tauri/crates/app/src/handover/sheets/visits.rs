//! Visits, and what they left behind.

use tandem_documents::workbook::{Cell, Sheet};
use tandem_domain::record::{Aim, Attained, Rating};

use super::{Book, FiledVisit, day, given, text};

impl Book<'_> {
    pub(super) fn visits(&self) -> Sheet {
        let headings = [
            "client",
            "start",
            "end",
            "state",
            "mode",
            "issue",
            "manager",
            "rep",
            "rides-on",
            "agreed",
            "background",
            "problem",
            "arrangement",
            "materials",
            "aim",
            "expected",
            "present",
            "shown",
            "observed",
            "consensus",
            "attained",
            "why",
            "rated-by-us",
            "rated-by-them",
            "called-off",
        ];
        self.sheet("visits", &headings, self.file.visits.iter().map(|visit| self.visit(visit)).collect())
    }

    fn visit(&self, visit: &FiledVisit) -> Vec<Cell> {
        let record = visit.record.as_ref();
        let prepared = record.and_then(|record| record.preparation.as_ref());
        let goal = record.and_then(|record| record.goal.as_ref());
        let held = record.and_then(|record| record.carried_out.as_ref());
        let summary = record.and_then(|record| record.summary.as_ref());
        let off = record.and_then(|record| record.called_off.as_ref());
        let interval =
            held.map_or((visit.start, visit.end), |held| (held.interval.start(), held.interval.end()));
        let materials = prepared.into_iter().flat_map(|one| &one.materials).map(|one| one.item.clone());
        let aim = goal.map(|goal| match &goal.aim {
            Aim::Demonstration { problem, shown } => format!("{problem}\n{shown}"),
            Aim::Observation { ability, watched } => format!("{ability}\n{watched}"),
        });
        let present = held.into_iter().flat_map(|held| &held.present).map(|one| one.name.clone());
        let observed = held
            .into_iter()
            .flat_map(|held| &held.observed)
            .map(|one| format!("{} {}: {}", u8::from(one.score), one.criterion, one.remark));
        let rated = |rating: Option<&Rating>| {
            let told = rating.map(|one| format!("{} {} {}", u8::from(one.score), one.name, one.remark));
            text(told.unwrap_or_default().trim())
        };
        let attained = summary.and_then(|summary| summary.attained).map(|how| match how {
            Attained::Fully => "trade-attained-fully",
            Attained::Partly => "trade-attained-partly",
            Attained::Not => "trade-attained-not",
        });
        vec![
            text(self.clients.get(&visit.client).copied().unwrap_or_default()),
            self.moment(interval.0),
            self.moment(interval.1),
            text(self.word("trade-visit-state", visit.state)),
            text(self.word("trade-visit-mode", visit.mode)),
            text(self.issues.get(&visit.issue).copied().unwrap_or_default()),
            text(&visit.manager),
            text(self.reps.get(&visit.rep).copied().unwrap_or_default()),
            text(visit.rides_on.clone().unwrap_or_default()),
            text(given(record.and_then(|record| record.agreed.as_ref()))),
            text(prepared.map(|one| one.background.clone()).unwrap_or_default()),
            text(prepared.map(|one| one.problem.clone()).unwrap_or_default()),
            text(prepared.map(|one| one.arrangement.clone()).unwrap_or_default()),
            text(materials.collect::<Vec<_>>().join("\n")),
            text(aim.unwrap_or_default().trim()),
            text(goal.map(|goal| goal.expected.clone()).unwrap_or_default()),
            text(present.collect::<Vec<_>>().join("、")),
            text(held.map(|held| held.shown.clone()).unwrap_or_default()),
            text(observed.collect::<Vec<_>>().join("\n")),
            text(summary.map(|one| one.consensus.clone()).unwrap_or_default()),
            attained.map_or(Cell::Empty, |how| text(self.words.text(how))),
            text(summary.map(|one| one.why.clone()).unwrap_or_default()),
            rated(summary.and_then(|one| one.manufacturer.as_ref())),
            rated(summary.and_then(|one| one.distributor.as_ref())),
            text(off.map(|off| format!("{} {} {}", off.on, off.who, off.reason)).unwrap_or_default()),
        ]
    }

    pub(super) fn findings(&self) -> Sheet {
        let rows = self.file.findings.iter().map(|one| {
            let mut row = self.of_visit(one.visit);
            let topic = self.file.finding_topics.get(&one.id).cloned().unwrap_or_default();
            row.extend([
                text(self.word("trade-finding", one.kind)),
                text(&one.text),
                text(topic),
                day(one.settled_on),
            ]);
            row
        });
        let headings = ["client", "visit", "kind", "text", "topic", "settled-on"];
        self.sheet("findings", &headings, rows.collect())
    }

    pub(super) fn questions(&self) -> Sheet {
        let rows = self.file.questions.iter().map(|one| {
            let mut row = self.of_visit(one.visit);
            row.push(text(&one.text));
            row.extend(self.owner(&one.owner));
            row.extend([day(one.due), text(&one.answer), day(one.answered_on)]);
            row
        });
        let headings = ["client", "visit", "question", "side", "person", "due", "answer", "answered-on"];
        self.sheet("questions", &headings, rows.collect())
    }

    pub(super) fn actions(&self) -> Sheet {
        let rows = self.file.actions.iter().map(|one| {
            let mut row = self.of_visit(one.visit);
            row.push(text(&one.text));
            row.extend(self.owner(&one.owner));
            row.extend([day(one.due), text(&one.result), day(one.done_on)]);
            row
        });
        let headings = ["client", "visit", "action", "side", "person", "due", "result", "done-on"];
        self.sheet("actions", &headings, rows.collect())
    }

    pub(super) fn attachments(&self) -> Sheet {
        let rows = self.file.attachments.iter().map(|one| {
            let mut row = self.of_visit(one.visit);
            row.extend([text(&one.name), day(Some(one.added_on))]);
            row
        });
        self.sheet("attachments", &["client", "visit", "file", "added-on"], rows.collect())
    }
}
