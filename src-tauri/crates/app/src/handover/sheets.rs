//! The client file as a workbook: a sheet a list, with headings in the language of whoever reads.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;
use tandem_documents::workbook::{Cell, Sheet};
use tandem_domain::{
    ids::{ClientId, JointIssueId, RepId, VisitId},
    record::{Aim, Attained, Owner, Rating, Side, Word},
};
use tandem_words::Words;

use super::{ClientFile, client_file::FiledVisit};
use crate::sentence::word;

/// Makes the sheets.
struct Book<'a> {
    file: &'a ClientFile,
    words: &'a Words,
    zone: chrono_tz::Tz,
    clients: BTreeMap<ClientId, &'a str>,
    reps: BTreeMap<RepId, &'a str>,
    issues: BTreeMap<JointIssueId, &'a str>,
    visits: BTreeMap<VisitId, &'a FiledVisit>,
}

/// The sheets of a client file, on the wall clock of a zone.
pub fn sheets(file: &ClientFile, words: &Words, zone: chrono_tz::Tz) -> Vec<Sheet> {
    let book = Book {
        file,
        words,
        zone,
        clients: file.clients.iter().map(|one| (one.client.id, one.client.name.as_str())).collect(),
        reps: file.reps.iter().map(|one| (one.id, one.name.as_str())).collect(),
        issues: file.issues.iter().map(|one| (one.id, one.title.as_str())).collect(),
        visits: file.visits.iter().map(|one| (one.id, one)).collect(),
    };
    vec![
        book.clients(),
        book.visits(),
        book.findings(),
        book.questions(),
        book.actions(),
        book.demands(),
        book.issues(),
        book.agreements(),
        book.entries(),
        book.people(),
    ]
}

fn text(said: impl Into<String>) -> Cell {
    Cell::Text(said.into())
}

fn day(day: Option<chrono::NaiveDate>) -> Cell {
    day.map_or(Cell::Empty, Cell::Day)
}

fn number(value: impl Into<f64>) -> Cell {
    Cell::Number(value.into())
}

fn given(word: Option<&Word>) -> String {
    word.map(|word| format!("{} {}", word.name, word.on)).unwrap_or_default()
}

impl Book<'_> {
    fn sheet(&self, name: &str, headings: &[&str], rows: Vec<Vec<Cell>>) -> Sheet {
        let said = |key: &&str| self.words.text(&format!("handover-column-{key}"));
        Sheet {
            name: self.words.text(&format!("handover-sheet-{name}")),
            headings: headings.iter().map(said).collect(),
            rows,
        }
    }

    /// A word of a closed set, as the catalogue has it.
    fn word(&self, family: &str, value: impl Serialize) -> String {
        self.words.text(&format!("{family}-{}", word(value).replace('_', "-")))
    }

    fn moment(&self, at: DateTime<Utc>) -> Cell {
        Cell::Moment(at.with_timezone(&self.zone).naive_local())
    }

    fn yes(&self, is_so: bool) -> Cell {
        if is_so { text(self.words.text("handover-yes")) } else { Cell::Empty }
    }

    fn owner(&self, owner: &Owner) -> [Cell; 2] {
        [text(self.word("trade-side", owner.side)), text(&owner.person)]
    }

    /// The client and the day of a visit, in front of what it left behind.
    fn of_visit(&self, visit: VisitId) -> Vec<Cell> {
        let Some(visit) = self.visits.get(&visit) else { return vec![Cell::Empty, Cell::Empty] };
        vec![text(self.clients.get(&visit.client).copied().unwrap_or_default()), self.moment(visit.start)]
    }

    fn clients(&self) -> Sheet {
        let rows = self.file.clients.iter().map(|filed| {
            let client = &filed.client;
            let at = client.coordinates;
            let receives = client.receives.iter().map(|one| {
                let day = self.words.weekday_short(one.weekday);
                format!("{day} {}–{}", one.hours.from().format("%H:%M"), one.hours.to().format("%H:%M"))
            });
            vec![
                text(&client.name),
                text(client.aliases.join("、")),
                text(self.word("trade-client-kind", client.kind)),
                self.yes(client.key),
                text(&filed.city_name),
                text(&client.address),
                at.map_or(Cell::Empty, |at| number(at.latitude())),
                at.map_or(Cell::Empty, |at| number(at.longitude())),
                text(receives.collect::<Vec<_>>().join("\n")),
            ]
        });
        let headings =
            ["name", "aliases", "kind", "key", "city", "address", "latitude", "longitude", "receives"];
        self.sheet("clients", &headings, rows.collect())
    }

    fn visits(&self) -> Sheet {
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

    fn findings(&self) -> Sheet {
        let rows = self.file.findings.iter().map(|one| {
            let mut row = self.of_visit(one.visit);
            row.extend([text(self.word("trade-finding", one.kind)), text(&one.text), day(one.settled_on)]);
            row
        });
        self.sheet("findings", &["client", "visit", "kind", "text", "settled-on"], rows.collect())
    }

    fn questions(&self) -> Sheet {
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

    fn actions(&self) -> Sheet {
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

    fn demands(&self) -> Sheet {
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

    fn issues(&self) -> Sheet {
        let rows = self.file.issues.iter().map(|one| {
            vec![
                text(&one.title),
                text(one.product.clone().unwrap_or_default()),
                text(self.word("distributors-issue", one.status)),
            ]
        });
        self.sheet("issues", &["issue", "product", "status"], rows.collect())
    }

    fn agreements(&self) -> Sheet {
        let all = || self.words.text("distributors-all");
        let rows = self.file.agreements.iter().map(|one| {
            let names = |ids: &Vec<ClientId>| {
                let names = ids.iter().filter_map(|id| self.clients.get(id).copied());
                names.collect::<Vec<_>>().join("、")
            };
            vec![
                Cell::Day(one.from),
                Cell::Day(one.to),
                text(self.word("distributors-sharing", one.sharing)),
                text(one.clients.as_ref().map_or_else(all, names)),
                text(one.products.as_ref().map_or_else(all, |these| these.join("、"))),
                text(one.territory.as_ref().map_or_else(all, |these| these.join("、"))),
            ]
        });
        let headings = ["from", "to", "sharing", "clients", "products", "territory"];
        self.sheet("agreements", &headings, rows.collect())
    }

    fn entries(&self) -> Sheet {
        let rows = self.file.calendar_entries.iter().map(|one| {
            vec![
                text(self.clients.get(&one.client).copied().unwrap_or_default()),
                text(self.reps.get(&one.rep).copied().unwrap_or_default()),
                self.moment(one.start),
                self.moment(one.end),
                text(&one.title),
            ]
        });
        self.sheet("entries", &["client", "rep", "start", "end", "entry"], rows.collect())
    }

    fn people(&self) -> Sheet {
        let side = || text(self.word("trade-side", Side::Distributor));
        let sponsor = self.file.distributor.sponsor.as_ref();
        let sponsor = sponsor.map(|one| vec![text(&one.name), text(&one.title), Cell::Empty, side()]);
        let rep = self.words.text("handover-rep");
        let reps = self.file.reps.iter().map(|one| {
            vec![text(&one.name), text(&rep), text(one.phone.clone().unwrap_or_default()), side()]
        });
        self.sheet("people", &["name", "role", "phone", "side"], sponsor.into_iter().chain(reps).collect())
    }
}
