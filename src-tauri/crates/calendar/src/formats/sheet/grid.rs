//! A grid: days across, and below each what is done on it, by person or by part of the day; or the weeks of a calendar.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::super::short;
use super::{
    book::{Cell, Row},
    days_across::{Days, Head, head, is_new_heading},
    hours::Hours,
    mapping::Meaning,
    oddity::CellOddity,
    phrase::Phrase,
    reader::{On, Reader},
    said,
};

/// Reads the rows below the heading.
pub fn read(reader: &mut Reader<'_>) {
    let sheet = reader.sheet;
    let columns: Vec<u32> = reader.mapping.columns_of(Meaning::OfDay).collect();
    let Some(heading) = reader.mapping.heading.and_then(|heading| sheet.row(heading)) else { return };
    let mut grid =
        Grid { columns, days: Days::default(), parts: BTreeMap::new(), can_have_parts: true, begins: true };
    grid.head(reader, heading);
    let first = sheet.rows.partition_point(|row| row.at <= heading.at);
    for row in &sheet.rows[first..] {
        grid.row(reader, row);
    }
}

struct Grid {
    columns: Vec<u32>,
    days: Days,
    /// The part of the day that a column stands for.
    parts: BTreeMap<u32, Hours>,
    /// Whether the row is right below a heading.
    can_have_parts: bool,
    /// Whether no row of days was read yet.
    begins: bool,
}

impl Grid {
    /// Takes a row of days.
    fn head(&mut self, reader: &mut Reader<'_>, row: &Row) {
        let days = Days::of(reader.sheet, row, &self.columns, &reader.context, reader.first_day, self.begins);
        for column in &days.none {
            let text = short(&row.text(*column));
            reader.note(row.at, Some(*column), CellOddity::NoSuchDay { text }, false);
        }
        self.begins &= days.of.is_empty();
        self.days = days;
        self.parts.clear();
        self.can_have_parts = true;
    }

    fn row<'s>(&mut self, reader: &mut Reader<'s>, row: &'s Row) {
        if is_new_heading(row, &self.columns, &self.days) {
            reader.counts.information += 1;
            return self.head(reader, row);
        }
        let cells: Vec<(u32, &Cell)> =
            self.columns.iter().filter_map(|column| Some((*column, row.cell(*column)?))).collect();
        if std::mem::take(&mut self.can_have_parts) && self.takes_parts(&cells) {
            reader.counts.information += 1;
            return;
        }
        if cells.is_empty() {
            reader.counts.information += usize::from(!row.cells.is_empty());
            return;
        }
        let time = reader.cells(row, Meaning::Time).next().map(|(_, cell)| said::of_hours(cell));
        let label = reader.text(row, Meaning::Title);
        for (column, cell) in cells {
            self.cell(reader, row, (column, cell), time.as_ref().and_then(|time| time.hours), &label);
        }
    }

    /// Takes a row of 上午 and 下午 below the days, if it is one: or of days of the week, which say nothing new.
    fn takes_parts(&mut self, cells: &[(u32, &Cell)]) -> bool {
        let phrases: Vec<(u32, Phrase)> =
            cells.iter().map(|(column, cell)| (*column, said::of_hours(cell))).collect();
        let is_head = |phrase: &Phrase| {
            phrase.rest.is_empty()
                && phrase.day.is_none()
                && (phrase.weekday.is_some() || matches!(phrase.hours, Some(Hours::Part(_))))
        };
        if phrases.len() < 2 || !phrases.iter().all(|(_, phrase)| is_head(phrase)) {
            return false;
        }
        let parts: BTreeMap<u32, Hours> =
            phrases.iter().filter_map(|(column, phrase)| Some((*column, phrase.hours?))).collect();
        // People who write no more than 上午 in a cell do so in a row of somebody's.
        let several_a_day = parts.keys().any(|column| {
            column.checked_sub(1).is_some_and(|before| {
                self.days.of.get(&before).is_some_and(|day| self.days.of.get(column) == Some(day))
            })
        });
        if parts.is_empty() || several_a_day {
            self.parts = parts;
            return true;
        }
        false
    }

    fn cell<'s>(
        &mut self,
        reader: &mut Reader<'s>,
        row: &'s Row,
        (column, cell): (u32, &Cell),
        of_row: Option<Hours>,
        label: &str,
    ) {
        let text = cell.to_string();
        let own = self.days.of.get(&column).copied();
        // 5, and below it in the same cell what is done on it.
        let within = if own.is_none() { day_in(reader, &text) } else { None };
        let day = own.or_else(|| within.map(|(day, _)| day));
        let cell = match within {
            Some((_, rest)) => Cell::text(rest),
            None => Some(cell.clone()),
        };
        let Some(cell) = cell else {
            reader.counts.information += 1;
            return;
        };
        let Some(day) = day else {
            if said::is_nothing(&text) {
                reader.counts.information += 1;
            } else {
                reader.note(row.at, Some(column), CellOddity::NoDay, true);
            }
            return;
        };
        let joined = reader.sheet.joined(row.at, column);
        let last_day =
            joined.and_then(|area| self.days.of.get(&area.right)).copied().filter(|last| *last > day);
        let part = self.parts.get(&column).copied();
        let part = match (part, joined.and_then(|area| self.parts.get(&area.right))) {
            (Some(Hours::Part(first)), Some(Hours::Part(last))) if first < *last => {
                Some(Hours::Span(first.span().0, last.span().1))
            }
            (part, _) => part,
        };
        let part = part.or_else(|| over_rows(reader, of_row, joined.map(|area| area.bottom))).or(of_row);
        reader.take_cell(row, column, &cell, &On { day, last_day, hours: part, person: None }, label);
    }
}

/// The hours of a cell that is joined over the rows of morning and afternoon.
fn over_rows(reader: &Reader<'_>, first: Option<Hours>, bottom: Option<u32>) -> Option<Hours> {
    let last = reader.sheet.row(bottom?)?;
    let time = reader.cells(last, Meaning::Time).next().map(|(_, cell)| said::of_hours(cell))?;
    match (first, time.hours) {
        (Some(Hours::Part(first)), Some(Hours::Part(last))) if first < last => {
            Some(Hours::Span(first.span().0, last.span().1))
        }
        _ => None,
    }
}

/// The day that a cell itself begins with, and the rest of it.
fn day_in<'t>(reader: &Reader<'_>, text: &'t str) -> Option<(NaiveDate, &'t str)> {
    let end = text.find(|one: char| one.is_whitespace() || one == '：' || one == ':').unwrap_or(text.len());
    let (first, rest) = text.split_at_checked(end)?;
    let Head::Day(written) = head(&Cell::text(first)?)? else { return None };
    Some((reader.context.day(written, false)?, rest))
}
