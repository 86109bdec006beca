//! A list: a row an entry, or a day a row and a column for each part of it or for each person.

use chrono::{Datelike, NaiveDate};

use super::super::short;
use super::{
    book::{Cell, Row},
    day::{Order, WrittenDay, order},
    entry::when,
    hours::{Hours, Part},
    mapping::{AllDayEnd, Meaning},
    oddity::CellOddity,
    phrase::Phrase,
    reader::{On, Reader},
    said,
};

/// Reads the rows below the heading.
pub fn read(reader: &mut Reader<'_>) {
    let sheet = reader.sheet;
    let first = reader.mapping.heading.map_or(0, |heading| heading + 1);
    let heading = reader.mapping.heading.and_then(|heading| sheet.row(heading));
    let rows = &sheet.rows[sheet.rows.partition_point(|row| row.at < first)..];
    let turn = decide(reader, rows);
    let mut list = List { above: None, from_above: None, turn, heading };
    for row in rows {
        list.row(reader, row);
    }
    if let Some((row, column, count)) = list.from_above {
        reader.note(row, Some(column), CellOddity::DayFromAbove { count }, false);
    }
}

/// Decides for all rows which figure is the month, and from which row on it is the year after.
fn decide(reader: &mut Reader<'_>, rows: &[Row]) -> Option<u32> {
    let columns: Vec<u32> =
        reader.mapping.columns_of(Meaning::Day).chain(reader.mapping.columns_of(Meaning::LastDay)).collect();
    let (mut figures, mut first_figures) = (Vec::new(), None);
    let (mut months, mut first_without_year) = (Vec::new(), None);
    for row in rows {
        for column in &columns {
            let Some(cell @ (Cell::Text(_) | Cell::Number(_))) = row.cell(*column) else { continue };
            match reader.known.of_days(cell).day {
                Some(WrittenDay::Figures(first, second, year)) => {
                    figures.push((first, second, year));
                    first_figures.get_or_insert((row.at, *column));
                }
                Some(WrittenDay::Clear { year: None, month: Some(month), .. })
                    if Some(column) == columns.first() =>
                {
                    months.push((row.at, month));
                    first_without_year.get_or_insert((row.at, *column));
                }
                _ => {}
            }
        }
    }
    if let Some((row, column)) = first_figures {
        let (order, is_certain) = order(&figures);
        reader.context.order = order;
        if !is_certain {
            let text = reader.sheet.row(row).map(|row| row.text(column)).unwrap_or_default();
            reader.note(
                row,
                Some(column),
                CellOddity::OrderAssumed { text, month_first: order == Order::MonthFirst },
                false,
            );
        }
    }
    if let (Some((row, column)), None) = (first_without_year, reader.context.year) {
        let cell = reader.sheet.row(row).and_then(|row| row.cell(column));
        let day =
            cell.and_then(|cell| said::of_days(cell).day).and_then(|day| reader.context.day(day, false));
        if let Some(day) = day {
            reader.note(row, Some(column), CellOddity::YearAssumed { year: day.year() }, false);
        }
    }
    turn_of_the_year(&months)
}

/// The row from which on months are the next year's: the one place where a list that else goes forward falls from the
/// end of a year to its beginning.
fn turn_of_the_year(months: &[(u32, u32)]) -> Option<u32> {
    let falls = months.iter().zip(months.iter().skip(1)).filter(|((_, one), (_, next))| next < one);
    let falls: Vec<_> = falls.collect();
    match falls[..] {
        [((_, one), (row, next))] if *one >= 10 && *next <= 3 => Some(*row),
        _ => None,
    }
}

struct List<'s> {
    /// The day of the row above.
    above: Option<NaiveDate>,
    /// Rows that have it from there: the first, its column, and how many.
    from_above: Option<(u32, u32, usize)>,
    /// The row from which on months are the next year's.
    turn: Option<u32>,
    heading: Option<&'s Row>,
}

impl<'s> List<'s> {
    fn row(&mut self, reader: &mut Reader<'s>, row: &'s Row) {
        if self.heading.is_some_and(|heading| heading.cells == row.cells) {
            reader.counts.information += 1;
            return;
        }
        let titles = reader.text(row, Meaning::Title);
        let day_cell = reader.cells(row, Meaning::Day).next();
        let said_of_day = match day_cell {
            Some((column, Cell::Failed(error))) => {
                reader.failed(row.at, column, error);
                Phrase::default()
            }
            Some((_, cell)) => reader.known.of_days(cell),
            None => Phrase::default(),
        };
        let time_cells: Vec<(u32, &Cell)> = reader.cells(row, Meaning::Time).collect();
        let times: Vec<Phrase> = time_cells.iter().map(|(_, cell)| reader.known.of_hours(cell)).collect();
        let written = said_of_day.day.or_else(|| times.iter().find_map(|time| time.day));
        let is_later = self.turn.is_some_and(|turn| row.at >= turn);
        let day = match written.map(|written| reader.context.day(written, is_later)) {
            Some(Some(day)) => day,
            Some(None) => {
                let text = day_cell.map(|(_, cell)| cell.to_string()).unwrap_or_default();
                reader.note(
                    row.at,
                    day_cell.map(|(column, _)| column),
                    CellOddity::NoSuchDay { text: short(&text) },
                    true,
                );
                return;
            }
            None => match self.without_day(reader, row, day_cell, &said_of_day, &titles) {
                Some(day) => day,
                None => return,
            },
        };
        self.above = Some(day);
        if reader.mapping.columns.iter().any(|meaning| meaning.holds_entries()) {
            let hours = said_of_day.hours.or_else(|| times.iter().find_map(|time| time.hours));
            self.cells(reader, row, day, hours, &titles);
            return;
        }
        self.entry(reader, row, day, &said_of_day, &times, &time_cells, titles);
    }

    /// The day of a row that says none: that of the row above where it is left open, or none.
    fn without_day(
        &mut self,
        reader: &mut Reader<'s>,
        row: &'s Row,
        day_cell: Option<(u32, &Cell)>,
        said_of_day: &Phrase,
        titles: &str,
    ) -> Option<NaiveDate> {
        if let Some(weekday) = said_of_day.weekday
            && let Some(first) = reader.first_day
        {
            return first.iter_days().take(7).find(|day| day.weekday() == weekday);
        }
        match day_cell {
            Some((column, cell)) if !matches!(cell, Cell::Failed(_)) => {
                let text = cell.to_string();
                // A word that stands alone is a remark or a heading of its own.
                if row.cells.len() == 1
                    || (titles.is_empty() && !said::is_nothing(&text) && row.cells.len() <= 2)
                {
                    reader.counts.information += 1;
                } else {
                    reader.note(row.at, Some(column), CellOddity::UnreadableDay { text: short(&text) }, true);
                }
                None
            }
            _ => {
                let says_time = reader.cells(row, Meaning::Time).next().is_some();
                let column = reader.mapping.columns_of(Meaning::Day).next().unwrap_or(0);
                let is_open = !titles.is_empty() || says_time || has_entries(reader, row);
                if let Some(above) = self.above.filter(|_| is_open && day_cell.is_none()) {
                    self.from_above.get_or_insert((row.at, column, 0)).2 += 1;
                    return Some(above);
                }
                if is_open {
                    reader.note(row.at, Some(column), CellOddity::NoDay, true);
                } else {
                    reader.counts.information += 1;
                }
                None
            }
        }
    }

    /// The cells of a row that are entries of their own.
    fn cells(
        &mut self,
        reader: &mut Reader<'s>,
        row: &'s Row,
        day: NaiveDate,
        hours: Option<Hours>,
        titles: &str,
    ) {
        let columns: Vec<(u32, &Cell)> = row.cells.iter().map(|(column, cell)| (*column, cell)).collect();
        for (column, cell) in columns {
            let part = match reader.mapping.meaning(column) {
                Meaning::Morning => Some(Part::Morning),
                Meaning::Afternoon => Some(Part::Afternoon),
                Meaning::Evening => Some(Part::Evening),
                Meaning::OfPerson => None,
                _ => continue,
            };
            let of_person = reader.mapping.meaning(column) == Meaning::OfPerson;
            let person = self.heading.filter(|_| of_person).map(|heading| heading.text(column));
            // Cells of morning and afternoon that are joined take the day.
            let joined = reader.sheet.joined(row.at, column).filter(|area| area.right > column);
            let whole = joined.is_some_and(|area| reader.mapping.meaning(area.right) == Meaning::Afternoon);
            let part = if whole && part == Some(Part::Morning) {
                Some(Hours::Span(Part::Morning.span().0, Part::Afternoon.span().1))
            } else {
                part.map(Hours::Part)
            };
            let on = On { day, last_day: None, hours: part.or(hours), person };
            reader.take_cell(row, column, cell, &on, titles);
        }
    }

    #[expect(clippy::too_many_arguments, reason = "what the row's cells say, taken apart once")]
    fn entry(
        &mut self,
        reader: &mut Reader<'s>,
        row: &'s Row,
        day: NaiveDate,
        said_of_day: &Phrase,
        times: &[Phrase],
        time_cells: &[(u32, &Cell)],
        titles: String,
    ) {
        let mut hours = times.iter().find_map(|time| time.hours).or(said_of_day.hours);
        let last_cell =
            reader.cells(row, Meaning::LastDay).next().map(|(_, cell)| reader.known.of_days(cell));
        let end_cell =
            reader.cells(row, Meaning::EndTime).next().map(|(_, cell)| reader.known.of_hours(cell));
        let is_later = self.turn.is_some_and(|turn| row.at >= turn);
        let resolved = |reader: &Reader<'_>, written: Option<WrittenDay>| {
            written.and_then(|written| reader.context.day(written, is_later))
        };
        let own_last = said_of_day.last_day.or_else(|| times.iter().find_map(|time| time.last_day));
        let mut last_day = resolved(reader, own_last);
        let told_end = last_cell
            .as_ref()
            .and_then(|last| last.day)
            .or_else(|| end_cell.as_ref().and_then(|end| end.day));
        let told_end = resolved(reader, told_end);
        let mut end = end_cell.and_then(|end| end.hours).or_else(|| last_cell.and_then(|last| last.hours));
        end = end.or(said_of_day.last_hours).or_else(|| times.iter().find_map(|time| time.last_hours));
        // A second column of times ends what the first begins.
        if let (
            None,
            [Phrase { hours: Some(Hours::From(_)), .. }, Phrase { hours: second @ Some(_), .. }, ..],
        ) = (end, times)
        {
            end = *second;
        }
        let all_day = reader.cells(row, Meaning::AllDay).any(|(_, cell)| said::is_yes(cell));
        if all_day {
            (hours, end) = (None, None);
        }
        if let Some(told) = told_end {
            let is_day_after =
                reader.mapping.all_day_end == AllDayEnd::DayAfter && hours.is_none() && told > day;
            last_day = if is_day_after { told.pred_opt() } else { Some(told) };
        }
        let rest: Vec<&str> =
            std::iter::once(said_of_day).chain(times).map(|one| one.rest.as_str()).collect();
        let words = super::entry::joined(rest.into_iter(), " ");
        let has_title = reader.mapping.has(Meaning::Title);
        // A plan of all days of a month has rows on which nothing is planned yet.
        if !has_words(reader, row, &titles, &words) && hours.is_none() && !all_day && told_end.is_none() {
            reader.counts.information += 1;
            return;
        }
        if has_title && hours.is_none() && !all_day && !words.is_empty() {
            let column = time_cells
                .iter()
                .find(|(_, cell)| !said::is_nothing(&cell.to_string()))
                .map(|(column, _)| *column);
            if let Some(column) = column {
                reader.note(row.at, Some(column), CellOddity::UnreadableTime { text: short(&words) }, false);
            }
        }
        let (when, assumed) = when(day, hours, last_day, end);
        let mut entry = reader.entry(row, None, when);
        entry.title = if titles.is_empty() { words } else { titles };
        reader.take(entry, assumed);
    }
}

fn has_entries(reader: &Reader<'_>, row: &Row) -> bool {
    row.cells.iter().any(|(column, _)| reader.mapping.meaning(*column).holds_entries())
}

/// Whether a row says what is planned.
fn has_words(reader: &Reader<'_>, row: &Row, titles: &str, words: &str) -> bool {
    let of = |meaning: Meaning| reader.mapping.columns_of(meaning).any(|column| row.cell(column).is_some());
    (!titles.is_empty() && !said::is_nothing(titles))
        || !words.is_empty()
        || of(Meaning::Note)
        || of(Meaning::Place)
}
