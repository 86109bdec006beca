//! What the columns of a sheet probably mean, by their headings and by what stands in them.

use super::{
    book::{Cell, Row, Sheet},
    days_across,
    headings::{are_outlooks, meaning, second_rate_title},
    mapping::{AllDayEnd, Mapping, Meaning},
    said,
    title::is_person,
};

/// Rows within which headings are looked for.
const LOOKED_AT: usize = 40;
/// Rows that are looked at to tell what stands in a column.
const SAMPLE: usize = 60;
/// Columns that are looked at: a year of days, and some.
const MOST_COLUMNS: u32 = 400;

/// The mapping of a sheet, if it seems to be a plan. `people`: names that are known.
pub fn guess(sheet: &Sheet, people: &[String]) -> Option<Mapping> {
    if let Some(row) = days_across::heading(sheet) {
        return Some(grid(sheet, row, people));
    }
    let mapping = match heading(sheet) {
        Some(row) => with_headings(sheet, row, people),
        None => by_values(sheet, people),
    };
    mapping.tells_days().then_some(mapping)
}

/// The row of headings of a list: the one in which the most are known, a day or time among them.
fn heading(sheet: &Sheet) -> Option<&Row> {
    let known = |row: &Row| {
        let meanings: Vec<Meaning> =
            row.cells.iter().filter_map(|(_, cell)| meaning(&cell.to_string())).collect();
        let when = meanings.iter().any(|one| matches!(one, Meaning::Day | Meaning::Time));
        let is_heading = when && (meanings.len() >= 2 || row.cells.len() >= 3);
        // 日期 above a column of days is enough where nothing else is filled in.
        (is_heading || (when && row.cells.len() <= 2)).then_some(meanings.len())
    };
    let rows = sheet.rows.iter().take(LOOKED_AT);
    rows.filter_map(|row| Some((known(row)?, row))).rev().max_by_key(|(known, _)| *known).map(|(_, row)| row)
}

fn width(sheet: &Sheet) -> u32 {
    let last = |row: &Row| row.cells.last().map_or(0, |(column, _)| column + 1);
    sheet.rows.iter().take(LOOKED_AT + SAMPLE).map(last).max().unwrap_or(0).min(MOST_COLUMNS)
}

fn with_headings(sheet: &Sheet, heading: &Row, people: &[String]) -> Mapping {
    let columns = 0..width(sheet);
    let texts: Vec<String> = columns.clone().map(|column| heading.text(column)).collect();
    let known: Vec<Option<Meaning>> = texts.iter().map(|text| meaning(text)).collect();
    let mut mapping = Mapping {
        heading: Some(heading.at),
        columns: known.iter().map(|known| known.unwrap_or(Meaning::Nothing)).collect(),
        all_day_end: if are_outlooks(&texts) { AllDayEnd::DayAfter } else { AllDayEnd::LastDay },
    };
    let values: Vec<Values> =
        columns.map(|column| Values::of(sheet, heading.at + 1, column, people)).collect();
    settle_times(&mut mapping, &values);
    // A heading that nobody knows may be the name of whose column it is.
    let is_unknown = |at: usize| known.get(at).is_some_and(Option::is_none) && !texts[at].is_empty();
    let persons: Vec<usize> =
        (0..texts.len()).filter(|at| is_unknown(*at) && is_person(&texts[*at], people)).collect();
    if !mapping.has(Meaning::Title) {
        for at in persons {
            mapping.columns[at] = Meaning::OfPerson;
        }
    }
    let unnamed = values.iter().enumerate().filter(|(at, values)| is_unknown(*at) && values.are_persons());
    let unnamed = unnamed.map(|(at, _)| at).find(|at| mapping.columns[*at] == Meaning::Nothing);
    if let Some(at) = unnamed.filter(|_| !mapping.has(Meaning::Person)) {
        mapping.columns[at] = Meaning::Person;
    }
    let is_second_rate = |at: usize| mapping.columns[at] == Meaning::Note && second_rate_title(&texts[at]);
    let has_entries = mapping.columns.iter().any(|one| *one == Meaning::Title || one.holds_entries());
    if !has_entries {
        let second_rate = (0..texts.len()).find(|at| is_second_rate(*at));
        let wordiest = || {
            let open = (0..texts.len())
                .filter(|at| mapping.columns[*at] == Meaning::Nothing && known[*at].is_none());
            open.filter(|at| values[*at].words > 0).max_by_key(|at| values[*at].words)
        };
        if let Some(at) = second_rate.or_else(wordiest) {
            mapping.columns[at] = Meaning::Title;
        }
    }
    mapping
}

/// 时间 may head days as well as hours, and what begins may stand beside what ends: what stands below tells.
fn settle_times(mapping: &mut Mapping, values: &[Values]) {
    for (meaning, values) in mapping.columns.iter_mut().zip(values) {
        if *meaning == Meaning::Time && values.days > values.filled / 2 {
            *meaning = Meaning::Day;
        } else if *meaning == Meaning::EndTime && values.days > values.filled / 2 {
            *meaning = Meaning::LastDay;
        }
    }
    if !mapping.has(Meaning::Day) {
        let at = values.iter().zip(&mapping.columns).position(|(values, meaning)| {
            *meaning == Meaning::Nothing && values.days > 0 && values.days > values.filled / 2
        });
        if let Some(at) = at {
            mapping.columns[at] = Meaning::Day;
        }
    }
    // Of two columns of days the second ends what the first begins, unless it says so itself.
    let mut days = mapping.columns.iter_mut().filter(|one| **one == Meaning::Day);
    days.next();
    days.for_each(|later| *later = Meaning::LastDay);
}

fn by_values(sheet: &Sheet, people: &[String]) -> Mapping {
    let values: Vec<Values> = (0..width(sheet)).map(|column| Values::of(sheet, 0, column, people)).collect();
    let mut mapping = Mapping { columns: vec![Meaning::Nothing; values.len()], ..Mapping::default() };
    let mut give = |meaning: Meaning, fits: &dyn Fn(&Values) -> usize| {
        let open =
            (0..values.len()).filter(|at| mapping.columns[*at] == Meaning::Nothing && fits(&values[*at]) > 0);
        // The first of those that fit as well.
        if let Some(at) = open.rev().max_by_key(|at| fits(&values[*at])) {
            mapping.columns[at] = meaning;
        }
    };
    let most = |count: usize, filled: usize| if count * 2 > filled { count } else { 0 };
    give(Meaning::Day, &|one| most(one.days, one.filled));
    give(Meaning::LastDay, &|one| most(one.only_days, one.filled));
    give(Meaning::Time, &|one| most(one.hours, one.filled));
    give(Meaning::EndTime, &|one| most(one.only_hours, one.filled));
    give(Meaning::Person, &|one| if one.are_persons() { one.persons } else { 0 });
    give(Meaning::Title, &|one| one.words);
    give(Meaning::Note, &|one| one.words);
    mapping
}

fn grid(sheet: &Sheet, heading: &Row, people: &[String]) -> Mapping {
    let days = days_across::columns(sheet, heading);
    let first = days.first().copied().unwrap_or(0);
    let meaning_of = |column: u32| {
        if days.contains(&column) {
            return Meaning::OfDay;
        }
        let known = meaning(&heading.text(column));
        if column > first {
            return known
                .filter(|one| matches!(one, Meaning::Note | Meaning::Person))
                .unwrap_or(Meaning::Nothing);
        }
        let values = Values::of(sheet, heading.at + 1, column, people);
        match known {
            Some(one @ (Meaning::Person | Meaning::Time | Meaning::Place | Meaning::Note)) => one,
            _ if values.hours * 2 > values.filled => Meaning::Time,
            _ if values.are_persons() => Meaning::Person,
            Some(Meaning::Title) => Meaning::Title,
            None if values.words > 0 => Meaning::Title,
            _ => Meaning::Nothing,
        }
    };
    Mapping {
        heading: Some(heading.at),
        columns: (0..width(sheet)).map(meaning_of).collect(),
        all_day_end: AllDayEnd::LastDay,
    }
}

/// What stands in a column, counted.
#[derive(Debug, Default)]
struct Values {
    filled: usize,
    /// Cells that say a day.
    days: usize,
    /// Cells that say a day, and nothing else.
    only_days: usize,
    /// Cells that say hours without a day.
    hours: usize,
    /// Cells that say when something begins, and nothing else.
    only_hours: usize,
    persons: usize,
    /// Characters of other words.
    words: usize,
}

impl Values {
    fn of(sheet: &Sheet, from: u32, column: u32, people: &[String]) -> Self {
        let first = sheet.rows.partition_point(|row| row.at < from);
        let mut values = Self::default();
        for cell in sheet.rows.iter().skip(first).take(SAMPLE).filter_map(|row| row.cell(column)) {
            values.count(cell, people);
        }
        values
    }

    fn count(&mut self, cell: &Cell, people: &[String]) {
        self.filled += 1;
        let phrase = match cell {
            Cell::Number(number) if (0.0..1.0).contains(number) => said::of_hours(cell),
            _ => said::of_days(cell),
        };
        // A number of its own is a day only in a grid.
        let is_figure = matches!(cell, Cell::Number(number) if *number < 1000.0 && number.fract() == 0.0)
            || cell.to_string().chars().all(|one| one.is_ascii_digit()) && cell.to_string().len() <= 4;
        if phrase.day.is_some() && !is_figure {
            self.days += 1;
            self.only_days += usize::from(phrase.rest.is_empty() && phrase.hours.is_none());
        } else if phrase.hours.is_some() {
            self.hours += 1;
            self.only_hours += usize::from(matches!(phrase.hours, Some(super::hours::Hours::From(_))));
        }
        if matches!(cell, Cell::Text(_)) {
            self.persons += usize::from(is_person(&cell.to_string(), people));
            self.words += phrase.rest.chars().filter(|one| one.is_alphabetic()).count();
        }
    }

    fn are_persons(&self) -> bool {
        self.persons > 0 && self.persons * 2 > self.filled
    }
}
