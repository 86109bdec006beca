//! The client file as a workbook: a sheet a list, with headings in the language of whoever reads.

mod company;
mod visits;
mod work;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;
use tandem_documents::workbook::{Cell, Sheet};
use tandem_domain::{
    ids::{ClientId, JointIssueId, RepId, VisitId},
    record::{Owner, Word},
};
use tandem_words::Words;

use super::{ClientFile, filed::FiledVisit};
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
        book.attachments(),
        book.demands(),
        book.issues(),
        book.evidence(),
        book.promotions(),
        book.events(),
        book.trainings(),
        book.agreements(),
        book.charters(),
        book.news(),
        book.flows(),
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
}
