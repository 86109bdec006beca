//! Workbooks of Excel, WPS and LibreOffice: `.xlsx`, `.xlsb`, `.xls` and `.ods`.

use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{Data, DataRef, Dimensions, ExcelDateTime, Range, Reader, SheetVisible, Xls, Xlsb, Xlsx};
use chrono::{NaiveDate, NaiveTime};

use super::{
    super::bounds::{self, Unfit},
    book::{Area, Book, Cell, Lost, Row, Sheet},
    compound,
    delimited::{LONGEST, MOST_CELLS},
    opendocument,
};

/// Text that is held of a workbook: a cell may name a text of the file that a million others name, too.
const MOST_TEXT: usize = 256 << 20;
/// In sheets of more rows nothing is looked for that wants a second pass: people join cells by hand.
const MOST_ROWS_WITH_JOINED_CELLS: usize = 20_000;

/// The kind of a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Zipped XML.
    Xlsx,
    /// Zipped records.
    Xlsb,
    /// Records in a compound file: Excel until 2003, and still what many offices keep.
    Xls,
    /// Zipped XML of OpenDocument.
    Ods,
}

/// The cells of a workbook.
///
/// # Errors
/// When it is damaged or too large.
pub fn read(bytes: &[u8], kind: Kind) -> Result<Book, Unfit> {
    match kind {
        Kind::Xls => compound::check(bytes)?,
        _ => bounds::check(bytes)?,
    }
    // The reader below is not made for files that somebody broke on purpose.
    let read = catch_unwind(AssertUnwindSafe(|| match kind {
        Kind::Xlsx => xlsx(bytes),
        Kind::Xlsb => xlsb(bytes),
        Kind::Xls => xls(bytes),
        Kind::Ods => opendocument::read(bytes).ok(),
    }));
    read.ok().flatten().ok_or(Unfit::Damaged)
}

fn xlsx(bytes: &[u8]) -> Option<Book> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).ok()?;
    let (mut book, mut budget) = (Book::default(), Budget::default());
    for name in shown(&workbook) {
        let mut rows = Filling::default();
        let whole = match workbook.worksheet_cells_reader(&name) {
            Ok(mut cells) => loop {
                let Ok(next) = cells.next_cell_with_formula_metadata() else { break false };
                let Some(next) = next else { break true };
                let value = budget.cell(&next.value).or_else(|| {
                    let formula = next.formula.is_some() && next.value == DataRef::Empty;
                    formula.then(|| Cell::Failed("=".into()))
                });
                rows.put(next.pos, value);
                if budget.is_spent() {
                    book.lost.push((name.clone(), Lost::TooMuch));
                    break true;
                }
            },
            // A sheet that holds a chart alone is no sheet of cells.
            Err(calamine::XlsxError::NotAWorksheet(_)) => continue,
            Err(_) => false,
        };
        if !whole {
            book.lost.push((name.clone(), Lost::Unreadable));
        }
        let rows = rows.rows();
        let joined = if rows.len() <= MOST_ROWS_WITH_JOINED_CELLS {
            workbook.merge_cells_by_sheet_name(&name).unwrap_or_default()
        } else {
            Vec::new()
        };
        book.sheets.push(Sheet::new(name, rows, &areas(&joined)));
    }
    Some(book)
}

fn xlsb(bytes: &[u8]) -> Option<Book> {
    let mut workbook: Xlsb<_> = Xlsb::new(Cursor::new(bytes)).ok()?;
    let (mut book, mut budget) = (Book::default(), Budget::default());
    for name in shown(&workbook) {
        let mut rows = Filling::default();
        if let Ok(mut cells) = workbook.worksheet_cells_reader(&name) {
            while let Ok(Some(next)) = cells.next_cell() {
                rows.put(next.get_position(), budget.cell(next.get_value()));
                if budget.is_spent() {
                    book.lost.push((name.clone(), Lost::TooMuch));
                    break;
                }
            }
        } else {
            book.lost.push((name.clone(), Lost::Unreadable));
        }
        book.sheets.push(Sheet::new(name, rows.rows(), &[]));
    }
    Some(book)
}

fn xls(bytes: &[u8]) -> Option<Book> {
    let mut workbook: Xls<_> = Xls::new(Cursor::new(bytes)).ok()?;
    let (mut book, mut budget) = (Book::default(), Budget::default());
    for name in shown(&workbook) {
        let Ok(range) = workbook.worksheet_range(&name) else {
            book.lost.push((name, Lost::Unreadable));
            continue;
        };
        let joined = workbook.merge_cells_by_sheet_name(&name).unwrap_or_default();
        budget.take(&mut book, name, &range, &areas(&joined));
    }
    Some(book)
}

/// The names of the sheets that are on show: what a person has hidden is not what they send.
fn shown<'b, R: Reader<Cursor<&'b [u8]>>>(workbook: &R) -> Vec<String> {
    let sheets = workbook.sheets_metadata().iter();
    sheets.filter(|sheet| sheet.visible == SheetVisible::Visible).map(|sheet| sheet.name.clone()).collect()
}

fn areas(joined: &[Dimensions]) -> Vec<Area> {
    let area = |joined: &Dimensions| Area {
        top: joined.start.0,
        left: joined.start.1,
        bottom: joined.end.0,
        right: joined.end.1,
    };
    joined.iter().map(area).collect()
}

fn borrowed(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(value) => DataRef::Int(*value),
        Data::Float(value) => DataRef::Float(*value),
        Data::String(value) => DataRef::SharedString(value),
        Data::Bool(value) => DataRef::Bool(*value),
        Data::DateTime(value) => DataRef::DateTime(*value),
        Data::DateTimeIso(value) => DataRef::DateTimeIso(value.clone()),
        Data::DurationIso(value) => DataRef::DurationIso(value.clone()),
        Data::Error(value) => DataRef::Error(value.clone()),
        Data::Empty => DataRef::Empty,
    }
}

/// Rows that fill cell by cell, whatever order the file has them in.
#[derive(Debug, Default)]
pub(super) struct Filling {
    rows: Vec<Row>,
}

impl Filling {
    pub(super) fn put(&mut self, (at, column): (u32, u32), cell: Option<Cell>) {
        let Some(cell) = cell else { return };
        match self.rows.last_mut().filter(|row| row.at == at) {
            Some(row) => row.cells.push((column, cell)),
            None => self.rows.push(Row { at, cells: vec![(column, cell)] }),
        }
    }

    pub(super) fn rows(self) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::with_capacity(self.rows.len());
        let mut filled = self.rows;
        filled.sort_by_key(|row| row.at);
        for mut row in filled {
            match rows.last_mut().filter(|last| last.at == row.at) {
                Some(last) => last.cells.append(&mut row.cells),
                None => rows.push(row),
            }
        }
        for row in &mut rows {
            row.cells.sort_by_key(|(column, _)| *column);
            row.cells.dedup_by_key(|(column, _)| *column);
            row.cells.shrink_to_fit();
        }
        rows
    }
}

/// What may still be held of a workbook.
#[derive(Debug)]
pub(super) struct Budget {
    cells: usize,
    text: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { cells: MOST_CELLS, text: MOST_TEXT }
    }
}

impl Budget {
    pub(super) fn is_spent(&self) -> bool {
        self.cells == 0 || self.text == 0
    }

    /// Takes a sheet that was read as a whole.
    fn take(&mut self, book: &mut Book, name: String, range: &Range<Data>, joined: &[Area]) {
        let (top, left) = range.start().unwrap_or_default();
        let at = |first: u32, on: usize| first.saturating_add(u32::try_from(on).unwrap_or(u32::MAX));
        let mut rows = Filling::default();
        for (row, column, value) in range.used_cells() {
            rows.put((at(top, row), at(left, column)), self.cell(&borrowed(value)));
            if self.is_spent() {
                book.lost.push((name.clone(), Lost::TooMuch));
                break;
            }
        }
        book.sheets.push(Sheet::new(name, rows.rows(), joined));
    }

    fn cell(&mut self, value: &DataRef<'_>) -> Option<Cell> {
        let cell = cell(value)?;
        self.spend(&cell);
        Some(cell)
    }

    /// Counts a cell that is held.
    pub(super) fn spend(&mut self, cell: &Cell) {
        self.cells = self.cells.saturating_sub(1);
        if let Cell::Text(text) | Cell::Failed(text) = cell {
            self.text = self.text.saturating_sub(text.len());
        }
    }
}

/// What a value of the file is as a cell, if it is anything.
pub(super) fn cell(value: &DataRef<'_>) -> Option<Cell> {
    Some(match value {
        DataRef::Int(value) => number(f64::from(i32::try_from(*value).ok()?)),
        DataRef::Float(value) => number(*value),
        DataRef::String(text) | DataRef::DateTimeIso(text) => Cell::text(cut(text))?,
        DataRef::SharedString(text) => Cell::text(cut(text))?,
        DataRef::Bool(truth) => Cell::Truth(*truth),
        DataRef::DateTime(moment) => moment_of(*moment),
        DataRef::DurationIso(text) => time_of(text)?,
        DataRef::Error(error) => Cell::Failed(error.to_string().into()),
        DataRef::Empty => return None,
    })
}

fn number(value: f64) -> Cell {
    if value.is_finite() { Cell::Number(value) } else { Cell::Failed("#NUM!".into()) }
}

fn cut(text: &str) -> &str {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => text.get(..end).unwrap_or(text),
        None => text,
    }
}

/// A time as OpenDocument writes it: `PT14H30M00S`.
fn time_of(text: &str) -> Option<Cell> {
    let parts: Vec<u32> = text
        .trim_start_matches("PT")
        .split(|one: char| !one.is_ascii_digit())
        .filter_map(|part| part.parse().ok())
        .collect();
    let (hour, minute) = (parts.first().copied()?, parts.get(1).copied().unwrap_or(0));
    match NaiveTime::from_hms_opt(hour, minute, 0) {
        Some(time) => Some(Cell::Moment(None, Some(time))),
        None => Cell::text(text),
    }
}

/// A cell that is shown as a day, a time or both.
fn moment_of(moment: ExcelDateTime) -> Cell {
    let serial = moment.as_f64();
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let time = NaiveTime::from_hms_opt(hour.into(), minute.into(), second.into());
    // Half a second less than 14:00 is 14:00, written by a program that calculated it.
    let time = time.map(|time| if milli >= 500 { time + chrono::TimeDelta::seconds(1) } else { time });
    if (0.0..1.0).contains(&serial) {
        return Cell::Moment(None, time);
    }
    let day = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
    match day {
        Some(day) => Cell::Moment(Some(day), time.filter(|_| serial.fract().abs() > 1e-6)),
        None => Cell::Failed(format!("{serial}").into()),
    }
}
