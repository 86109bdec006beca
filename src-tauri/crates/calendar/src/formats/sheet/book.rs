//! Sheets as they are filled in: cells with their places, whatever program wrote them.

use std::{collections::HashMap, fmt};

use chrono::{NaiveDate, NaiveTime};

/// A file of sheets.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Book {
    /// Its sheets that are on show, in their order.
    pub sheets: Vec<Sheet>,
    /// What could not be taken from the file, with the sheet that it is about.
    pub lost: Vec<(String, Lost)>,
}

/// What of a file could not be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lost {
    /// A sheet that the file's own structure does not lead to.
    Unreadable,
    /// What stands in a sheet beyond the most cells or the most text that are ever read.
    TooMuch,
}

/// A sheet. Only cells that hold something are in it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// Its name; empty where the file has but one, without name.
    pub name: String,
    /// Its rows that hold something, from the top.
    pub rows: Vec<Row>,
    /// Cells that are joined to one.
    merged: Merged,
}

/// A row of a sheet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// Its place, counted from 0.
    pub at: u32,
    /// Its cells with their columns, counted from 0, from the left.
    pub cells: Vec<(u32, Cell)>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words.
    Text(Box<str>),
    /// A figure that is not shown as a time.
    Number(f64),
    /// A day, a time of the day, or both.
    Moment(Option<NaiveDate>, Option<NaiveTime>),
    /// Yes or no.
    Truth(bool),
    /// The mistake that a formula came to, as `#REF!`, or a formula that was never worked out.
    Failed(Box<str>),
}

impl Cell {
    /// Text, unless there is none.
    pub fn text(text: &str) -> Option<Self> {
        let text = text.trim_matches(|one: char| one.is_whitespace() || one == '\0');
        (!text.is_empty()).then(|| Self::Text(text.into()))
    }
}

/// As a person would read it.
impl fmt::Display for Cell {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) | Self::Failed(text) => to.write_str(text),
            Self::Number(number) => write!(to, "{number}"),
            Self::Moment(Some(day), Some(time)) => write!(to, "{day} {}", time.format("%H:%M")),
            Self::Moment(Some(day), None) => write!(to, "{day}"),
            Self::Moment(None, Some(time)) => write!(to, "{}", time.format("%H:%M")),
            Self::Moment(None, None) => Ok(()),
            Self::Truth(truth) => write!(to, "{}", if *truth { "TRUE" } else { "FALSE" }),
        }
    }
}

impl Row {
    /// What stands in a column.
    pub fn cell(&self, column: u32) -> Option<&Cell> {
        let found = self.cells.binary_search_by_key(&column, |(at, _)| *at).ok()?;
        self.cells.get(found).map(|(_, cell)| cell)
    }

    /// The text of a column; empty where nothing stands in it.
    pub fn text(&self, column: u32) -> String {
        self.cell(column).map(ToString::to_string).unwrap_or_default()
    }
}

impl Sheet {
    /// A sheet with its rows, each with its cells, from the top and from the left.
    pub fn new(name: String, rows: Vec<Row>, areas: &[Area]) -> Self {
        Self { name, rows, merged: Merged::of(areas) }
    }

    /// The row at a place.
    pub fn row(&self, at: u32) -> Option<&Row> {
        let found = self.rows.binary_search_by_key(&at, |row| row.at).ok()?;
        self.rows.get(found)
    }

    /// What stands in a row's column, or in the cell that it is joined to.
    pub fn cell<'s>(&'s self, row: &'s Row, column: u32) -> Option<&'s Cell> {
        let own = row.cells.binary_search_by_key(&column, |(at, _)| *at).ok();
        if let Some((_, cell)) = own.and_then(|own| row.cells.get(own)) {
            return Some(cell);
        }
        let area = self.merged.area(row.at, column)?;
        self.row(area.top)?.cell(area.left)
    }

    /// The cells that are joined to the one at a place, if it is their first.
    pub fn joined(&self, row: u32, column: u32) -> Option<Area> {
        self.merged.area(row, column).filter(|area| (area.top, area.left) == (row, column))
    }
}

/// Cells that are joined to one: from the first to the last row and column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Area {
    /// Its first row.
    pub top: u32,
    /// Its first column.
    pub left: u32,
    /// Its last row.
    pub bottom: u32,
    /// Its last column.
    pub right: u32,
}

/// Areas by column, in the order of their rows.
#[derive(Debug, Clone, Default, PartialEq)]
struct Merged(HashMap<u32, Vec<Area>>);

impl Area {
    /// More areas are no plan's.
    pub const MOST: usize = 20_000;
}

impl Merged {
    /// Wider areas are no plan's.
    const WIDEST: u32 = 512;

    fn of(areas: &[Area]) -> Self {
        let mut by_column: HashMap<u32, Vec<Area>> = HashMap::new();
        for area in areas.iter().take(Area::MOST) {
            let right = area.right.min(area.left.saturating_add(Self::WIDEST));
            for column in area.left..=right {
                by_column.entry(column).or_default().push(Area { right, ..*area });
            }
        }
        for areas in by_column.values_mut() {
            areas.sort_unstable();
        }
        Self(by_column)
    }

    fn area(&self, row: u32, column: u32) -> Option<Area> {
        let areas = self.0.get(&column)?;
        let after = areas.partition_point(|area| area.top <= row);
        let area = areas.get(after.checked_sub(1)?)?;
        (row <= area.bottom).then_some(*area)
    }
}

/// Where a cell is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellName {
    /// The sheet's name; empty where the file has but one, without name.
    pub sheet: String,
    /// Its row, counted from 0.
    pub row: u32,
    /// Its column, counted from 0; none where the whole row is meant.
    pub column: Option<u32>,
}

/// As spreadsheets name it: `B12`, and with a sheet `三月!B12`.
impl fmt::Display for CellName {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.sheet.is_empty() {
            write!(to, "{}!", self.sheet)?;
        }
        write!(to, "{}{}", self.column.map(column_name).unwrap_or_default(), u64::from(self.row) + 1)
    }
}

/// What spreadsheets call a column: `A` for 0, `AA` for 26.
pub fn column_name(column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = u64::from(column) + 1;
    while left > 0 {
        let digit = u8::try_from((left - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_name_them() {
        let name = |sheet: &str, row, column| CellName { sheet: sheet.into(), row, column }.to_string();
        assert_eq!(name("", 11, Some(1)), "B12");
        assert_eq!(name("三月", 0, Some(26)), "三月!AA1");
        assert_eq!(name("", 1_048_575, Some(16_383)), "XFD1048576");
        assert_eq!(name("", 4, None), "5");
    }

    #[test]
    fn joined_cells_say_what_their_first_says() {
        let row = |at, cells: &[(u32, &str)]| Row {
            at,
            cells: cells.iter().filter_map(|(column, text)| Some((*column, Cell::text(text)?))).collect(),
        };
        let rows =
            vec![row(0, &[(0, "3月2日"), (1, "市一")]), row(1, &[(1, "浙二")]), row(2, &[(1, "邵逸夫")])];
        let sheet = Sheet::new(String::new(), rows, &[Area { top: 0, left: 0, bottom: 1, right: 0 }]);
        let day = |row: usize| sheet.cell(&sheet.rows[row], 0).map(ToString::to_string);
        assert_eq!(day(1), Some("3月2日".into()));
        assert_eq!(day(2), None);
        assert_eq!(sheet.joined(0, 0).map(|area| area.bottom), Some(1));
        assert_eq!(sheet.joined(1, 0), None);
    }
}
