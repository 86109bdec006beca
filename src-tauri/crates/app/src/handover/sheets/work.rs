//! What is worked on together beside visits: issues with their evidence, demands, promotions, events, training.

use tandem_documents::workbook::{Cell, Sheet};
use tandem_domain::{
    issue::EvidenceSource,
    market_event::EventCourse,
    promotion::{Activity, Promotion, Shares},
};

use super::{Book, day, number, text};

impl Book<'_> {
    pub(super) fn issues(&self) -> Sheet {
        let rows = self.file.issues.iter().map(|one| {
            let mut row = vec![
                text(&one.title),
                text(one.product.clone().unwrap_or_default()),
                text(self.word("distributors-issue", one.status)),
            ];
            row.extend(self.owner(&one.owner));
            row.extend([text(&one.target.text), day(one.target.by)]);
            row
        });
        let headings = ["issue", "product", "status", "side", "person", "target", "due"];
        self.sheet("issues", &headings, rows.collect())
    }

    pub(super) fn demands(&self) -> Sheet {
        let rows = self.file.demands.iter().map(|one| {
            vec![
                text(self.clients.get(&one.client).copied().unwrap_or_default()),
                text(self.issues.get(&one.issue).copied().unwrap_or_default()),
                text(self.word("trade-visit-mode", one.mode)),
                number(one.cadence.count.get()),
                Cell::Day(one.window.first()),
                Cell::Day(one.window.last()),
                number(one.duration_minutes.get()),
            ]
        });
        self.sheet("demands", &["client", "issue", "mode", "count", "from", "to", "minutes"], rows.collect())
    }

    pub(super) fn evidence(&self) -> Sheet {
        let rows = self.file.evidence.iter().map(|one| {
            let visit = match one.source {
                EvidenceSource::Visit(visit) => visit,
                EvidenceSource::Finding(finding) => {
                    self.file.findings.iter().find(|one| Some(one.id) == finding).map(|one| one.visit)
                }
                EvidenceSource::Figure => None,
            };
            let mut row = vec![
                text(self.issues.get(&one.issue).copied().unwrap_or_default()),
                Cell::Day(one.on),
                text(&one.text),
            ];
            row.extend(visit.map_or_else(|| vec![Cell::Empty, Cell::Empty], |visit| self.of_visit(visit)));
            row
        });
        self.sheet("evidence", &["issue", "on", "evidence", "client", "visit"], rows.collect())
    }

    /// A row an activity, and one for a plan that has none yet.
    pub(super) fn promotions(&self) -> Sheet {
        let rows = self.file.promotions.iter().flat_map(|plan| {
            let all: Vec<Option<&Activity>> = if plan.activities.is_empty() {
                vec![None]
            } else {
                plan.activities.iter().map(Some).collect()
            };
            all.into_iter().map(|activity| self.activity(plan, activity)).collect::<Vec<_>>()
        });
        let headings = [
            "client",
            "promotion",
            "expected",
            "activity",
            "from",
            "to",
            "duties",
            "planned-by-us",
            "planned-by-them",
            "planned-by-client",
            "paid-by-us",
            "paid-by-them",
            "paid-by-client",
            "done-on",
            "result",
        ];
        self.sheet("promotions", &headings, rows.collect())
    }

    fn activity(&self, plan: &Promotion, activity: Option<&Activity>) -> Vec<Cell> {
        let shares = |shares: Option<Shares>| match shares {
            Some(one) => [one.manufacturer, one.distributor, one.client].map(number),
            None => [Cell::Empty, Cell::Empty, Cell::Empty],
        };
        let duties = activity.into_iter().flat_map(|one| &one.duties).map(|duty| {
            let whose = self.words.text(&format!("promotion-party-{}", crate::sentence::word(duty.party)));
            format!("{whose} {}: {}", duty.person, duty.text)
        });
        let actual = activity.and_then(|one| one.actual.as_ref());
        let mut row = vec![
            text(self.clients.get(&plan.client).copied().unwrap_or_default()),
            text(&plan.title),
            text(&plan.expected),
            text(activity.map(|one| one.title.clone()).unwrap_or_default()),
            day(activity.map(|one| one.days.first())),
            day(activity.map(|one| one.days.last())),
            text(duties.collect::<Vec<_>>().join("\n")),
        ];
        row.extend(shares(activity.map(|one| one.cost.by_party())));
        row.extend(shares(actual.map(|one| one.paid)));
        row.extend([
            day(actual.map(|one| one.on)),
            text(actual.map(|one| one.result.clone()).unwrap_or_default()),
        ]);
        row
    }

    pub(super) fn events(&self) -> Sheet {
        let rows = self.file.events.iter().map(|one| {
            let materials: Vec<&str> = one.materials.iter().map(|material| material.item.as_str()).collect();
            let (attendance, told) = match &one.course {
                EventCourse::Planned => (Cell::Empty, String::new()),
                EventCourse::Held(outcome) => (number(outcome.attendance), outcome.result.clone()),
                EventCourse::Cancelled(off) => {
                    (Cell::Empty, format!("{} {} {}", off.on, off.who, off.reason))
                }
            };
            vec![
                text(&one.title),
                text(self.word("events-kind", one.kind)),
                text(self.word("events-state", one.course.state())),
                self.moment(one.start),
                self.moment(one.end),
                text(one.client.and_then(|id| self.clients.get(&id).copied()).unwrap_or_default()),
                text(&one.city),
                text(&one.place),
                text(one.managers.join("、")),
                text(self.reps_of(&one.reps)),
                text(self.names_of(&one.invited)),
                text(materials.join("\n")),
                number(one.budget.planned),
                one.budget.spent.map_or(Cell::Empty, number),
                attendance,
                text(told),
            ]
        });
        let headings = [
            "event",
            "kind",
            "state",
            "start",
            "end",
            "client",
            "city",
            "place",
            "manager",
            "rep",
            "invited",
            "materials",
            "planned",
            "spent",
            "attendance",
            "result",
        ];
        self.sheet("events", &headings, rows.collect())
    }

    pub(super) fn trainings(&self) -> Sheet {
        let rows =
            self.file.trainings.iter().map(|one| {
                vec![
                    Cell::Day(one.on),
                    text(self.words.say(
                        "competence-topic",
                        &tandem_words::Args::new().with("topic", one.topic.as_str()),
                    )),
                    text(&one.title),
                    text(&one.by),
                    text(self.reps_of(&one.reps)),
                    text(&one.note),
                ]
            });
        let headings = ["on", "topic", "training", "by", "rep", "note"];
        self.sheet("trainings", &headings, rows.collect())
    }
}
