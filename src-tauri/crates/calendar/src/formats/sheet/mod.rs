//! Visit plans and calendars as sheets: CSV and its kin, Excel, WPS, OpenDocument.
//!
//! Bytes become cells (`delimited` in some `encoding`, or `workbook` within bounds), whatever program wrote
//! them (`book`). What the columns mean is guessed (`guess`, by `headings`, by `days_across` and by what stands
//! below) or was decided by a person (`mapping`). Then rows are read (`reader`: `list` or `grid`), each cell by what
//! it says of days and hours (`said`, `phrase`, `day`, `hours`, on `tokens`), with what its `title` says once for all.
//! What comes of it are events (`entry`), and the text that is stored of them (`written`).

mod book;
mod compound;
mod day;
mod days_across;
mod delimited;
mod encoding;
mod entry;
mod grid;
mod guess;
mod headings;
mod hours;
mod list;
mod mapping;
mod oddity;
mod opendocument;
mod phrase;
mod reader;
mod said;
mod title;
mod tokens;
mod twins;
mod workbook;
mod written;

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

pub(super) use self::title::is_person;
use self::{
    book::{Book, Lost, Sheet},
    day::{Context, Order},
    entry::Entry,
    phrase::Phrase,
    reader::{CellNotice, Reader},
    workbook::Kind,
};
pub use self::{
    book::{CellName, column_name},
    encoding::Encoding,
    mapping::{AllDayEnd, Mapping, Meaning},
    oddity::CellOddity,
    reader::Counts,
};
pub use super::bounds::Unfit;
use super::{Notice, Oddity, bounds, key};
use crate::event::{Calendar, Event};

/// Notices of one file; more are of no use to anybody.
const MOST_NOTICES: usize = 10_000;
/// Rows of a sheet that are shown before it is imported, and columns of each.
const SHOWN_ROWS: usize = 12;
const SHOWN_COLUMNS: u32 = 64;

/// What is known beside a file of sheets.
pub struct Terms<'a> {
    /// The first day that is asked for: where nothing says a year, days are near it.
    pub from: NaiveDate,
    /// The file's name, which may say a year, a month and whose plan it is.
    pub file: &'a str,
    /// The encoding of a text, where a person chose it.
    pub encoding: Option<Encoding>,
    /// Names of people that are known.
    pub people: &'a [String],
    /// What was decided of a sheet, by its name and by [`Table::fingerprint`].
    pub decided: &'a dyn Fn(&str, &str) -> Decided,
}

impl<'a> Terms<'a> {
    /// Nothing is known but the file's name and the first day.
    pub fn bare(from: NaiveDate, file: &'a str) -> Self {
        Self { from, file, encoding: None, people: &[], decided: &|_, _| Decided::Nothing }
    }
}

/// What a person decided of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decided {
    /// Nothing: its columns are guessed.
    Nothing,
    /// What its columns mean.
    Mapping(Mapping),
    /// That it is not read.
    LeaveOut,
}

/// What was read from a file of sheets.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetReading {
    /// What each person's plan says, in the order in which they come first; the file's own, of nobody by name, too.
    pub parts: Vec<Part>,
    /// What is odd about the file, in the order of its sheets and rows.
    pub notices: Vec<Notice>,
    /// Its sheets.
    pub tables: Vec<Table>,
    /// The encoding that was read, where the file is text.
    pub encoding: Option<Encoding>,
}

/// A person's plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Whose it is, as the file names them; none where it names nobody.
    pub person: Option<String>,
    /// What it says.
    pub calendar: Calendar,
    /// What to store: the same as iCalendar text, without what private entries say.
    pub kept: String,
}

/// How a sheet was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub sheet: String,
    /// What stands above its rows, which may say whose plan it is.
    pub titles: Vec<String>,
    /// What its headings are, as far as they are the same in the next plan of the same make.
    pub fingerprint: String,
    /// What its columns were taken to mean; none where it is no plan, or is left out.
    pub mapping: Option<Mapping>,
    /// Some of its rows from the heading on, each with its place counted from 0.
    pub sample: Vec<(u32, Vec<String>)>,
    /// What became of its rows.
    pub counts: Counts,
}

impl Part {
    /// The plans of several that are one's.
    pub fn joined(parts: Vec<Self>) -> Self {
        let person = parts.iter().find_map(|part| part.person.clone());
        let events: Vec<Event> = parts.into_iter().flat_map(|part| part.calendar.events).collect();
        let kept = written::written(events.iter());
        Self { person, calendar: Calendar { events, ..Calendar::default() }, kept }
    }
}

impl SheetReading {
    /// Whether anything in it is a plan.
    pub fn is_plan(&self) -> bool {
        self.tables.iter().any(|table| table.mapping.is_some())
    }
}

/// What kind of sheets bytes hold, if they can hold any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sheets {
    Workbook(Kind),
    Text,
}

/// Tells by their content what sheets bytes may hold.
pub(super) fn sheets(bytes: &[u8]) -> Option<Sheets> {
    const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    if bytes.starts_with(COMPOUND) {
        return Some(Sheets::Workbook(Kind::Xls));
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        let archive = bounds::open(bytes).ok()?;
        let holds = |name: &str| archive.index_for_name(name).is_some();
        let kinds = [("xl/workbook.bin", Kind::Xlsb), ("content.xml", Kind::Ods)];
        let other = kinds.into_iter().find(|(name, _)| holds(name)).map(|(_, kind)| kind);
        let is_xlsx = holds("[Content_Types].xml").then_some(Kind::Xlsx);
        return other.or(is_xlsx).map(Sheets::Workbook);
    }
    Some(Sheets::Text)
}

/// Reads a file of sheets.
pub(super) fn read(bytes: &[u8], sheets: Sheets, terms: &Terms<'_>) -> Result<SheetReading, Unfit> {
    let mut reading = SheetReading::default();
    let book = match sheets {
        Sheets::Workbook(kind) => workbook::read(bytes, kind)?,
        Sheets::Text => {
            let encoding = terms.encoding.unwrap_or_else(|| Encoding::of(bytes));
            let (text, is_broken) = encoding.text(bytes);
            let delimiter = delimited::delimiter(&text).ok_or(Unfit::Damaged);
            // One column of lines, each with its day, is a plan, too.
            let delimiter = delimiter.or_else(|none| if says_days(&text) { Ok(b'\t') } else { Err(none) })?;
            reading.encoding = Some(encoding);
            if is_broken {
                let cell = CellName { sheet: String::new(), row: 0, column: None };
                reading.notices.push(notice(cell, CellOddity::UnreadableCharacters, false));
            }
            delimited::read(&text, delimiter)
        }
    };
    read_book(&book, terms, &mut reading);
    Ok(reading)
}

fn says_days(text: &str) -> bool {
    text.lines().take(50).any(|line| Phrase::of(line.get(..200).unwrap_or(line), false).day.is_some())
}

fn read_book(book: &Book, terms: &Terms<'_>, reading: &mut SheetReading) {
    let mut entries = Vec::new();
    for sheet in &book.sheets {
        entries.extend(read_sheet(sheet, terms, reading));
    }
    for (sheet, lost) in &book.lost {
        let oddity = match lost {
            Lost::Unreadable => CellOddity::Damaged,
            Lost::TooMuch => CellOddity::TooMuch,
        };
        let cell = CellName { sheet: sheet.clone(), row: 0, column: None };
        reading.notices.push(notice(cell, oddity, true));
    }
    reading.notices.truncate(MOST_NOTICES);
    reading.parts = parts(entries);
}

/// Reads a sheet: its entries; what is to be told of it goes to the reading.
fn read_sheet(sheet: &Sheet, terms: &Terms<'_>, reading: &mut SheetReading) -> Vec<Entry> {
    if sheet.rows.is_empty() {
        return Vec::new();
    }
    let guessed = guess::guess(sheet, terms.people);
    let fingerprint = fingerprint(sheet, guessed.as_ref());
    let mapping = match (terms.decided)(&sheet.name, &fingerprint) {
        Decided::Nothing => guessed,
        Decided::Mapping(mapping) => Some(mapping).filter(Mapping::tells_days),
        Decided::LeaveOut => None,
    };
    let heading = mapping.as_ref().and_then(|mapping| mapping.heading);
    let mut table = Table {
        sheet: sheet.name.clone(),
        titles: titles(sheet, heading),
        fingerprint,
        sample: sample(sheet, heading),
        mapping: mapping.clone(),
        counts: Counts::default(),
    };
    let Some(mapping) = mapping else {
        let cell = CellName { sheet: sheet.name.clone(), row: 0, column: None };
        reading.notices.push(notice(cell, CellOddity::NoPlan, false));
        reading.tables.push(table);
        return Vec::new();
    };
    let (context, first_day, person) = context(sheet, &table.titles, terms);
    let mut reader = Reader::new(sheet, &mapping, context, first_day, person);
    not_read(&mut reader);
    if mapping.is_grid() {
        grid::read(&mut reader);
    } else {
        list::read(&mut reader);
    }
    let (entries, notices, counts) = reader.finish();
    table.counts = counts;
    let (entries, twice) = twins::taken_out(entries, &sheet.name);
    table.counts.used -= twice.len();
    table.counts.left_out += twice.len();
    let mut notices: Vec<Notice> = notices.into_iter().chain(twice).map(Notice::from).collect();
    notices.sort_by_key(|notice| notice.line);
    notices.truncate(MOST_NOTICES);
    reading.notices.extend(notices);
    reading.tables.push(table);
    entries
}

/// What stands above the headings of a sheet, or above the first row that says a day.
fn titles(sheet: &Sheet, heading: Option<u32>) -> Vec<String> {
    let says_day = |row: &book::Row| row.cells.iter().any(|(_, cell)| said::of_days(cell).day.is_some());
    let is_above = |row: &&book::Row| heading.map_or_else(|| !says_day(row), |heading| row.at < heading);
    let above = sheet.rows.iter().take_while(is_above).take(SHOWN_ROWS);
    above.flat_map(|row| row.cells.iter().map(|(_, cell)| cell.to_string())).collect()
}

/// What a sheet's titles, name and file say once for all: year, month, first day, and whose plan it is.
fn context(
    sheet: &Sheet,
    titles: &[String],
    terms: &Terms<'_>,
) -> (Context, Option<NaiveDate>, Option<String>) {
    let mut titles = titles.to_vec();
    titles.push(sheet.name.clone());
    titles.push(terms.file.rsplit_once('.').map_or(terms.file, |(stem, _)| stem).to_owned());
    let said: Vec<(Option<i32>, Option<u32>)> =
        titles.iter().map(|text| title::year_and_month(text)).collect();
    let year = said.iter().find_map(|(year, _)| *year);
    let month = said.iter().find_map(|(_, month)| *month);
    let context = Context { year, month, from: terms.from, order: Order::default() };
    let first_day = titles.iter().find_map(|text| Phrase::of(text, false).day);
    let first_day = first_day.and_then(|written| context.day(written, false));
    let person = titles.iter().find_map(|text| title::person(text, terms.people));
    (context, first_day, person)
}

/// Tells of columns that hold something under a heading that nobody knows.
fn not_read(reader: &mut Reader<'_>) {
    let Some(heading) = reader.mapping.heading.and_then(|heading| reader.sheet.row(heading)) else { return };
    for (column, cell) in &heading.cells {
        let text = cell.to_string();
        if reader.mapping.meaning(*column) == Meaning::Nothing && headings::meaning(&text).is_none() {
            reader.note(
                heading.at,
                Some(*column),
                CellOddity::ColumnNotRead { heading: super::short(&text) },
                false,
            );
        }
    }
}

/// What is the same in every plan of a make: its headings, with days and people for what they are.
fn fingerprint(sheet: &Sheet, mapping: Option<&Mapping>) -> String {
    let heading = mapping.and_then(|mapping| mapping.heading).and_then(|heading| sheet.row(heading));
    let heading = heading.or_else(|| sheet.rows.first());
    let mut said = String::new();
    for (column, cell) in heading.into_iter().flat_map(|row| &row.cells) {
        let word = match mapping.map(|mapping| mapping.meaning(*column)) {
            Some(Meaning::OfDay) => "#day".to_owned(),
            Some(Meaning::OfPerson) => "#person".to_owned(),
            _ => format!("{column}:{}", headings::plain(&cell.to_string())),
        };
        if !said.ends_with(&word) {
            said.push('|');
            said.push_str(&word);
        }
    }
    format!("{:016x}", key::fingerprint(&said))
}

fn sample(sheet: &Sheet, heading: Option<u32>) -> Vec<(u32, Vec<String>)> {
    let first = heading.map_or(0, |heading| sheet.rows.partition_point(|row| row.at < heading));
    let texts = |row: &book::Row| {
        let width = row.cells.last().map_or(0, |(column, _)| column + 1).min(SHOWN_COLUMNS);
        (row.at, (0..width).map(|column| super::short(&row.text(column))).collect())
    };
    sheet.rows.iter().skip(first).take(SHOWN_ROWS).map(texts).collect()
}

/// Each person's entries as a calendar.
fn parts(entries: Vec<Entry>) -> Vec<Part> {
    let mut order: Vec<Option<String>> = Vec::new();
    let mut by_person: BTreeMap<Option<String>, Vec<Event>> = BTreeMap::new();
    let mut again: HashMap<String, usize> = HashMap::with_capacity(entries.len());
    let mut counts: HashMap<Option<String>, usize> = HashMap::new();
    for entry in &entries {
        match counts.get_mut(&entry.person) {
            Some(count) => *count += 1,
            None => _ = counts.insert(entry.person.clone(), 1),
        }
    }
    for entry in entries {
        let mut event = entry.event(0);
        let count = again.entry(event.uid.clone()).or_insert(0);
        if *count > 0 {
            event.uid = if key::is_made(&event.uid) {
                entry.event(*count).uid
            } else {
                format!("{}-{count}", event.uid)
            };
        }
        *count += 1;
        let events = by_person.entry(entry.person.clone()).or_insert_with(|| {
            order.push(entry.person.clone());
            Vec::with_capacity(counts.get(&entry.person).copied().unwrap_or(0))
        });
        events.push(event);
    }
    let part = |person: Option<String>| {
        let events = by_person.remove(&person)?;
        let kept = written::written(events.iter());
        Some(Part { person, calendar: Calendar { events, ..Calendar::default() }, kept })
    };
    order.into_iter().filter_map(part).collect()
}

fn notice(cell: CellName, oddity: CellOddity, skipped: bool) -> Notice {
    CellNotice { cell, event: None, oddity, skipped }.into()
}

impl From<CellNotice> for Notice {
    fn from(found: CellNotice) -> Self {
        Self {
            line: usize::try_from(found.cell.row).map_or(0, |row| row + 1),
            event: found.event.filter(|event| !event.is_empty()),
            oddity: Oddity::InCell { cell: found.cell, oddity: found.oddity },
            skipped: found.skipped,
        }
    }
}
