//! Days that stand across a sheet: in the heading of a month's grid, or above each week of a calendar.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

use super::{
    book::{Cell, Row, Sheet},
    day::{Context, WrittenDay},
    said,
};

/// Rows within which the heading is looked for.
const LOOKED_AT: usize = 60;
/// Fewer days than these are the beginning and end of something.
const FEWEST: usize = 3;

/// Days of a week that a plan holds at least.
const WORKDAYS: usize = 5;

/// What a cell of a heading says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Head {
    /// A day.
    Day(WrittenDay),
    /// The day of a week that is told elsewhere.
    Weekday(Weekday),
}

/// The day that a cell names, if it names nothing else.
pub fn head(cell: &Cell) -> Option<Head> {
    if let Cell::Number(number) = cell
        && (1.0..=31.0).contains(number)
        && number.fract() == 0.0
    {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is from 1 to 31")]
        return Some(Head::Day(WrittenDay::Clear { year: None, month: None, day: *number as u32 }));
    }
    let phrase = said::of_days(cell);
    if let Some(weekday) = phrase.weekday {
        return Some(Head::Weekday(weekday));
    }
    let only = phrase.rest.is_empty() && phrase.hours.is_none() && phrase.last_day.is_none();
    phrase.day.filter(|_| only).map(Head::Day)
}

/// The heading of a grid: the first row that holds days for the most part, which follow each other.
pub fn heading(sheet: &Sheet) -> Option<&Row> {
    sheet.rows.iter().take(LOOKED_AT).find(|row| {
        let heads = heads(row);
        heads.len() >= FEWEST && heads.len() * 2 >= row.cells.len() && follow_each_other(&heads)
    })
}

fn heads(row: &Row) -> Vec<(u32, Head)> {
    row.cells.iter().filter_map(|(column, cell)| Some((*column, head(cell)?))).collect()
}

fn follow_each_other(heads: &[(u32, Head)]) -> bool {
    let is_next = |(one, next): (&(u32, Head), &(u32, Head))| match (one.1, next.1) {
        (Head::Day(one), Head::Day(next)) => steps(one, next),
        (Head::Weekday(one), Head::Weekday(next)) => {
            next != one
                && (next.num_days_from_monday() > one.num_days_from_monday()
                    || next == Weekday::Sun
                    || next == Weekday::Mon)
        }
        _ => false,
    };
    heads.iter().zip(heads.iter().skip(1)).all(is_next)
}

/// Whether one day can stand beside the other: it is later, within a week.
fn steps(one: WrittenDay, next: WrittenDay) -> bool {
    let (WrittenDay::Clear { month: first, day: from, .. }, WrittenDay::Clear { month: second, day: to, .. }) =
        (one, next)
    else {
        return one != next;
    };
    if first == second && to > from { to - from <= 7 } else { to < from && from - to >= 20 }
}

/// The columns of the days, with those that a day's heading is joined over or stands before.
pub fn columns(sheet: &Sheet, heading: &Row) -> Vec<u32> {
    let mut columns = Vec::new();
    for (column, _) in heads(heading) {
        let last = sheet.joined(heading.at, column).map_or(column, |area| area.right);
        columns.extend(column..=last);
    }
    // A day over morning and afternoon, without cells that are joined.
    let next = sheet.rows.iter().find(|row| row.at == heading.at + 1);
    if let (Some(next), Some(first)) = (next, columns.first().copied()) {
        let is_part = |cell: &Cell| {
            let phrase = said::of_hours(cell);
            phrase.hours.is_some() && phrase.rest.is_empty() && phrase.day.is_none()
        };
        let parts = next.cells.iter().filter(|(column, cell)| *column >= first && is_part(cell));
        columns.extend(parts.map(|(column, _)| *column));
    }
    columns.sort_unstable();
    columns.dedup();
    columns
}

/// The days of the columns below a heading.
#[derive(Debug, Clone, Default)]
pub struct Days {
    /// By column.
    pub of: BTreeMap<u32, NaiveDate>,
    /// Headings whose day does not exist.
    pub none: Vec<u32>,
}

impl Days {
    /// The days that a row of headings names, for some columns; a column without one has that of the one before it.
    /// `first`: the first day that the sheet's title names, which days of the week follow. `begins`: no such row stands
    /// above, so that days at the end of a month are those of the month before the title's.
    pub fn of(
        sheet: &Sheet,
        row: &Row,
        columns: &[u32],
        context: &Context,
        first: Option<NaiveDate>,
        begins: bool,
    ) -> Self {
        let mut days = Self::default();
        let (mut before, mut context): (Option<NaiveDate>, Context) = (None, *context);
        if begins && turns(row, columns) {
            let month = context.month.unwrap_or(context.from.month());
            let of = NaiveDate::from_ymd_opt(context.year.unwrap_or(context.from.year()), month, 1);
            let before = of.map(|first| first - TimeDelta::days(1));
            (context.year, context.month) = (before.map(|day| day.year()), before.map(|day| day.month()));
        }
        for column in columns {
            let Some(head) = sheet.cell(row, *column).and_then(head) else {
                if let Some(before) = before.filter(|_| row.cell(*column).is_none()) {
                    days.of.insert(*column, before);
                }
                continue;
            };
            let day = match head {
                Head::Day(written) => {
                    let turns = before.is_some_and(|before| {
                        month_of(written).is_some_and(|month| before.month() >= 11 && month <= 2)
                    });
                    let lacks_month = month_of(written).is_none();
                    // Without a month, what is less than the day before is in the next one.
                    if lacks_month && before.is_some_and(|before| day_of(written) < before.day()) {
                        let next = before
                            .and_then(|before| before.with_day(1))
                            .map(|first| first + TimeDelta::days(31));
                        (context.year, context.month) =
                            (next.map(|next| next.year()), next.map(|next| next.month()));
                    }
                    context.day(written, turns)
                }
                Head::Weekday(weekday) => first.map(|first| {
                    let ahead =
                        (7 + weekday.num_days_from_monday() - first.weekday().num_days_from_monday()) % 7;
                    first + TimeDelta::days(i64::from(ahead))
                }),
            };
            match day {
                Some(day) => {
                    days.of.insert(*column, day);
                    before = Some(day);
                }
                None if matches!(head, Head::Day(_)) => days.none.push(*column),
                None => {}
            }
        }
        days
    }
}

/// Whether days without month go past the end of one.
fn turns(row: &Row, columns: &[u32]) -> bool {
    let days = columns.iter().filter_map(|column| match row.cell(*column).and_then(head)? {
        Head::Day(WrittenDay::Clear { month: None, day, .. }) => Some(day),
        _ => None,
    });
    let days: Vec<u32> = days.collect();
    days.iter().zip(days.iter().skip(1)).any(|(one, next)| next < one)
}

fn month_of(written: WrittenDay) -> Option<u32> {
    match written {
        WrittenDay::Clear { month, .. } => month,
        WrittenDay::Figures(month, ..) => Some(month),
    }
}

fn day_of(written: WrittenDay) -> u32 {
    match written {
        WrittenDay::Clear { day, .. } | WrittenDay::Figures(_, day, _) => day,
    }
}

/// Whether a row below the heading names the days of a new week, or of the next block.
pub fn is_new_heading(row: &Row, columns: &[u32], days: &Days) -> bool {
    let cells: Vec<&Cell> = columns.iter().filter_map(|column| row.cell(*column)).collect();
    let heads: Vec<(u32, Head)> = cells.iter().filter_map(|cell| head(cell)).map(|head| (0, head)).collect();
    if heads.is_empty() || heads.len() < cells.len() || !follow_each_other(&heads) {
        return false;
    }
    let is_figure = |cell: &&Cell| {
        matches!(cell, Cell::Number(_)) || cell.to_string().chars().all(|one| one.is_ascii_digit())
    };
    if !cells.iter().all(is_figure) {
        return true;
    }
    // Figures may be quantities: they are days where they are a whole week's, go on from the days above, or begin a month.
    if heads.len() >= WORKDAYS {
        return true;
    }
    let goes_on =
        |first: u32| days.of.values().max().is_none_or(|last| last.day() < first && first <= last.day() + 3);
    match heads.first() {
        Some((_, Head::Day(WrittenDay::Clear { day, .. }))) => *day == 1 || goes_on(*day),
        _ => false,
    }
}
