//! Reading the rows of a sheet with a mapping: what all layouts share.

use chrono::NaiveDate;
use tandem_domain::calendar_policy::ShownAs;

use super::{
    book::{Cell, CellName, Row, Sheet},
    day::Context,
    entry::{Assumed, Entry, When, called_off},
    hours::Hours,
    mapping::{Mapping, Meaning},
    oddity::CellOddity,
    phrase::{Phrase, bare},
    said,
};
use crate::{
    event::Status,
    formats::{Oddity, leave},
};

/// Something odd in a sheet, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellNotice {
    /// Where it is.
    pub cell: CellName,
    /// What the entry concerned is called.
    pub event: Option<String>,
    /// What is odd.
    pub oddity: CellOddity,
    /// Whether something was left out because of it.
    pub skipped: bool,
}

/// What became of a sheet's rows, or of its cells where each is an entry.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Read as entries.
    pub used: usize,
    /// No entries: headings, remarks, and what says that nothing is planned.
    pub information: usize,
    /// Left out, each with a notice.
    pub left_out: usize,
}

/// A sheet that is being read.
#[derive(Debug)]
pub struct Reader<'s> {
    pub sheet: &'s Sheet,
    pub mapping: &'s Mapping,
    pub context: Context,
    /// The first day that the title names.
    pub first_day: Option<NaiveDate>,
    /// Whose plan it is, where the sheet's title says it.
    pub person: Option<String>,
    pub entries: Vec<Entry>,
    pub notices: Vec<CellNotice>,
    pub counts: Counts,
    /// What was read of days and hours so far.
    pub known: said::Known,
    /// Entries that were taken to last an hour, and the first of them.
    pub without_end: Option<(CellName, usize)>,
}

impl<'s> Reader<'s> {
    pub fn new(
        sheet: &'s Sheet,
        mapping: &'s Mapping,
        context: Context,
        first_day: Option<NaiveDate>,
        person: Option<String>,
    ) -> Self {
        Self {
            sheet,
            mapping,
            context,
            first_day,
            person,
            entries: Vec::new(),
            notices: Vec::new(),
            counts: Counts::default(),
            known: said::Known::default(),
            without_end: None,
        }
    }

    pub fn name(&self, row: u32, column: Option<u32>) -> CellName {
        CellName { sheet: self.sheet.name.clone(), row, column }
    }

    pub fn note(&mut self, row: u32, column: Option<u32>, oddity: CellOddity, skipped: bool) {
        let cell = self.name(row, column);
        self.notices.push(CellNotice { cell, event: None, oddity, skipped });
    }

    /// The cells of a row that hold something of a kind, with what the row is joined to.
    pub fn cells(&self, row: &'s Row, meaning: Meaning) -> impl Iterator<Item = (u32, &'s Cell)> + use<'s> {
        let sheet = self.sheet;
        self.mapping.columns_of(meaning).filter_map(move |column| Some((column, sheet.cell(row, column)?)))
    }

    /// The texts of a row's columns of a kind. A formula that came to nothing says nothing, and is told.
    pub fn text(&mut self, row: &'s Row, meaning: Meaning) -> String {
        let cells: Vec<(u32, &Cell)> = self.cells(row, meaning).collect();
        let mut texts = Vec::new();
        for (column, cell) in cells {
            match cell {
                Cell::Failed(error) => self.failed(row.at, column, error),
                _ => texts.push(cell.to_string()),
            }
        }
        let between = if meaning == Meaning::Note { "\n" } else { " " };
        super::entry::joined(texts.iter().map(String::as_str), between)
    }

    /// Tells of a formula that has no value.
    pub fn failed(&mut self, row: u32, column: u32, error: &str) {
        let oddity = match error {
            "=" => CellOddity::FormulaWithoutValue,
            _ => CellOddity::FormulaFailed { error: error.to_owned() },
        };
        self.note(row, Some(column), oddity, false);
    }

    /// Whose a row is: what its own column says, else the title.
    pub fn person_of(&self, row: &'s Row) -> Option<String> {
        let named = self
            .cells(row, Meaning::Person)
            .map(|(_, cell)| cell.to_string())
            .find(|text| !said::is_nothing(text));
        named.map(|name| name.trim().to_owned()).or_else(|| self.person.clone())
    }

    /// An entry of a row, without what it is called.
    pub fn entry(&mut self, row: &'s Row, column: Option<u32>, when: When) -> Entry {
        let private = self.cells(row, Meaning::Private).any(|(_, cell)| is_private(cell));
        let shown = self.cells(row, Meaning::ShownAs).find_map(|(_, cell)| shown_as(cell));
        let status = self.cells(row, Meaning::Status).find_map(|(_, cell)| status(&cell.to_string()));
        let tentative = shown == Some(ShownAs::Tentative);
        Entry {
            person: self.person_of(row),
            title: String::new(),
            place: self.text(row, Meaning::Place),
            note: self.text(row, Meaning::Note),
            private,
            shown_as: shown.unwrap_or(match status {
                Some(Status::Tentative) => ShownAs::Tentative,
                _ => ShownAs::Busy,
            }),
            status: status.unwrap_or(if tentative { Status::Tentative } else { Status::Confirmed }),
            identity: self
                .cells(row, Meaning::Identity)
                .map(|(_, cell)| cell.to_string())
                .find(|text| !text.is_empty()),
            when,
            row: row.at,
            column,
        }
    }

    /// Takes an entry, unless the sheet has the very same already.
    pub fn take(&mut self, mut entry: Entry, assumed: Assumed) {
        if called_off(&entry.title) {
            entry.status = Status::Cancelled;
        }
        if !entry.private && leave::is_told(&entry.title, std::iter::empty()) {
            match leave::oddity(entry.shown_as) {
                Some(Oddity::LeaveIsFree) => {
                    self.note(entry.row, entry.column, CellOddity::LeaveIsFree, false);
                }
                Some(_) => self.note(entry.row, entry.column, CellOddity::Leave, false),
                None => {}
            }
            entry.shown_as = leave::shown_as(entry.shown_as);
        }
        let cell = self.name(entry.row, entry.column);
        match assumed {
            Assumed::Nothing => {}
            Assumed::AnHour => {
                let (_, count) = self.without_end.get_or_insert((cell, 0));
                *count += 1;
            }
            Assumed::EndsBefore => self.note(entry.row, entry.column, CellOddity::EndsBeforeItStarts, false),
        }
        self.counts.used += 1;
        self.entries.push(entry);
    }

    /// Takes what stands in a cell that is an entry of its own: one, or several where each line says its time.
    pub fn take_cell(&mut self, row: &'s Row, column: u32, cell: &Cell, on: &On, label: &str) {
        let text = match cell {
            Cell::Failed(error) => return self.failed(row.at, column, error),
            Cell::Truth(false) => return,
            _ => cell.to_string(),
        };
        if said::is_nothing(&text) {
            self.counts.information += 1;
            return;
        }
        for piece in pieces(&text) {
            let phrase = match cell {
                Cell::Text(_) => Phrase::of(piece, false),
                _ => said::of_hours(cell),
            };
            let hours = phrase.hours.or(on.hours);
            let (when, assumed) = super::entry::when(on.day, hours, on.last_day, phrase.last_hours);
            let own = if said::is_mark(&phrase.rest) { "" } else { phrase.rest.as_str() };
            let mut entry = self.entry(row, Some(column), when);
            entry.title = super::entry::joined([label, own].into_iter(), " ");
            if let Some(person) = &on.person {
                entry.person = Some(person.clone());
            }
            self.take(entry, assumed);
        }
    }

    /// What the sheet as a whole is to be told of.
    pub fn finish(mut self) -> (Vec<Entry>, Vec<CellNotice>, Counts) {
        if let Some((cell, count)) = self.without_end.take() {
            self.notices.push(CellNotice {
                cell,
                event: None,
                oddity: CellOddity::NoEnd { count },
                skipped: false,
            });
        }
        self.counts.left_out = self.notices.iter().filter(|notice| notice.skipped).count();
        (self.entries, self.notices, self.counts)
    }
}

/// When a cell that is an entry of its own is, as far as its row and heading say it.
#[derive(Debug, Clone)]
pub struct On {
    pub day: NaiveDate,
    pub last_day: Option<NaiveDate>,
    pub hours: Option<Hours>,
    pub person: Option<String>,
}

/// A cell's lines, where more than one says its own time; else the whole.
fn pieces(text: &str) -> Vec<&str> {
    let lines: Vec<&str> =
        text.split(['\n', '；', ';']).map(str::trim).filter(|line| !bare(line).is_empty()).collect();
    let timed = lines.iter().filter(|line| Phrase::of(line, false).hours.is_some()).count();
    if timed > 1 && timed == lines.len() { lines } else { vec![text.trim()] }
}

fn is_private(cell: &Cell) -> bool {
    let text = cell.to_string().to_lowercase();
    said::is_yes(cell)
        || ["private", "confidential", "personal", "私人", "私有", "机密", "个人", "保密"]
            .contains(&text.trim())
}

/// Outlook writes figures: 1 tentative, 2 busy, 3 free, 4 out of office, 5 working elsewhere.
fn shown_as(cell: &Cell) -> Option<ShownAs> {
    Some(match cell.to_string().trim().to_lowercase().as_str() {
        "3" | "0" | "free" | "空闲" | "有空" | "闲" => ShownAs::Free,
        "1" | "tentative" | "暂定" | "待定" => ShownAs::Tentative,
        "4" | "out of office" | "oof" | "away" | "外出" | "不在办公室" => ShownAs::OutOfOffice,
        "5" | "working elsewhere" | "在其他地方工作" | "在别处工作" | "异地办公" => {
            ShownAs::WorkingElsewhere
        }
        "" => return None,
        _ => ShownAs::Busy,
    })
}

fn status(text: &str) -> Option<Status> {
    let text = text.trim().to_lowercase();
    if ["取消", "作废", "cancel"].iter().any(|word| text.contains(word)) {
        return Some(Status::Cancelled);
    }
    let tentative = ["待定", "暂定", "待确认", "未确认", "未定", "tentative"];
    tentative.iter().any(|word| text.contains(word)).then_some(Status::Tentative)
}
