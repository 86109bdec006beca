//! Workbooks: tables of typed cells as XLSX, one sheet each, with headings that stay in view and filters.
//!
//! Text is written as text: nothing that came from elsewhere can act as a formula, whatever it begins with.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike, Utc};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};
use thiserror::Error;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text, as it is.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Day(NaiveDate),
    /// A moment on a wall clock.
    Moment(NaiveDateTime),
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// What it is called.
    pub name: String,
    /// The headings of its columns.
    pub headings: Vec<String>,
    /// Its rows, a cell a heading.
    pub rows: Vec<Vec<Cell>>,
}

/// The workbook could not be made.
#[derive(Debug, Error)]
#[error("the workbook can't be made: {0}")]
pub struct NoWorkbook(#[from] XlsxError);

/// What Excel takes in a cell, and of a sheet's name.
const MOST_CHARACTERS: usize = 32_767;
const MOST_OF_NAME: usize = 31;
/// Columns are as wide as their contents, and no wider than this.
const WIDEST: u32 = 60;

/// The workbook with these tables, made at that instant.
///
/// # Errors
/// When there are more rows or columns than a sheet holds.
pub fn workbook(title: &str, made_at: DateTime<Utc>, sheets: &[Sheet]) -> Result<Vec<u8>, NoWorkbook> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_timestamp(made_at.timestamp())?;
    workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made));
    for sheet in sheets {
        fill(workbook.add_worksheet(), sheet)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn fill(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let top = FormatAlign::Top;
    let heading = Format::new().set_bold().set_background_color(0x00E8_EEF2).set_text_wrap();
    let text = Format::new().set_text_wrap().set_align(top);
    let number = Format::new().set_align(top);
    let day = Format::new().set_num_format("yyyy-mm-dd").set_align(top);
    let moment = Format::new().set_num_format("yyyy-mm-dd hh:mm").set_align(top);

    let name = sheet.name.replace(['[', ']', ':', '*', '?', '/', '\\'], " ");
    page.set_name(name.chars().take(MOST_OF_NAME).collect::<String>())?;
    for (column, title) in (0_u16..).zip(&sheet.headings) {
        page.write_string_with_format(0, column, title, &heading)?;
        let cells = sheet.rows.iter().filter_map(|row| row.get(usize::from(column)));
        let widest = cells.map(width).chain([width_of(title)]).max().unwrap_or(0);
        page.set_column_width(column, widest.clamp(8, WIDEST) + 2)?;
    }
    for (row, cells) in (1_u32..).zip(&sheet.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Text(said) if said.is_empty() => {}
                Cell::Text(said) => {
                    let said: String = said.chars().take(MOST_CHARACTERS).collect();
                    page.write_string_with_format(row, column, said, &text)?;
                }
                Cell::Number(value) => {
                    page.write_number_with_format(row, column, *value, &number)?;
                }
                Cell::Day(value) => {
                    page.write_datetime_with_format(row, column, &date(*value)?, &day)?;
                }
                Cell::Moment(value) => {
                    let at = date(value.date())?.and_hms(
                        u16::try_from(value.hour()).unwrap_or(0),
                        u8::try_from(value.minute()).unwrap_or(0),
                        value.second(),
                    )?;
                    page.write_datetime_with_format(row, column, &at, &moment)?;
                }
            }
        }
    }
    page.set_freeze_panes(1, 0)?;
    if let (Ok(rows), Some(last)) = (u32::try_from(sheet.rows.len()), sheet.headings.len().checked_sub(1)) {
        page.autofilter(0, 0, rows, u16::try_from(last).unwrap_or(u16::MAX))?;
    }
    Ok(())
}

fn date(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let part = |number: u32| u8::try_from(number).unwrap_or(0);
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or(0), part(day.month()), part(day.day()))
}

fn width(cell: &Cell) -> u32 {
    match cell {
        Cell::Empty => 0,
        Cell::Text(text) => text.lines().map(width_of).max().unwrap_or(0),
        Cell::Number(_) | Cell::Day(_) => 11,
        Cell::Moment(_) => 16,
    }
}

/// In Latin letters; a Chinese character takes two.
fn width_of(text: &str) -> u32 {
    text.chars().map(|one| if u32::from(one) < 0x1100 { 1 } else { 2 }).sum()
}
