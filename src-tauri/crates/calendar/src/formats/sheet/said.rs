//! What a cell says of days and hours, be it filled in as words, as a figure or as a time.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta, Timelike};

use super::{book::Cell, day::WrittenDay, hours::Hours, phrase::Phrase};

/// What a cell of a column of days says.
pub fn of_days(cell: &Cell) -> Phrase {
    match cell {
        Cell::Number(number) => {
            serial(*number).or_else(|| compact(*number)).map_or_else(|| words(cell), moment)
        }
        Cell::Moment(day, time) => moment((*day, *time)),
        Cell::Text(text) => match text.parse::<f64>().ok().filter(|number| *number >= 10_000.0) {
            Some(number) => serial(number).map_or_else(|| Phrase::of(text, true), moment),
            None => Phrase::of(text, true),
        },
        Cell::Truth(_) | Cell::Failed(_) => Phrase::default(),
    }
}

/// What a cell of a column of times says.
pub fn of_hours(cell: &Cell) -> Phrase {
    match cell {
        Cell::Number(number) if (0.0..1.0).contains(number) => moment((None, time(*number))),
        Cell::Number(number) => serial(*number).map_or_else(|| words(cell), moment),
        Cell::Moment(day, time) => moment((*day, *time)),
        Cell::Text(text) => {
            match text.parse::<f64>().ok().filter(|number| text.contains('.') && (0.0..1.0).contains(number))
            {
                Some(number) => moment((None, time(number))),
                None => Phrase::of(text, true),
            }
        }
        Cell::Truth(_) | Cell::Failed(_) => Phrase::default(),
    }
}

/// What columns of days and of times say: the same few texts stand in them again and again.
#[derive(Debug, Default)]
pub struct Known {
    days: HashMap<Box<str>, Phrase>,
    hours: HashMap<Box<str>, Phrase>,
}

impl Known {
    /// As [`of_days`].
    pub fn of_days(&mut self, cell: &Cell) -> Phrase {
        known(&mut self.days, cell, of_days)
    }

    /// As [`of_hours`].
    pub fn of_hours(&mut self, cell: &Cell) -> Phrase {
        known(&mut self.hours, cell, of_hours)
    }
}

fn known(texts: &mut HashMap<Box<str>, Phrase>, cell: &Cell, read: fn(&Cell) -> Phrase) -> Phrase {
    /// More texts than these are read anew each time.
    const MOST: usize = 4096;
    let Cell::Text(text) = cell else { return read(cell) };
    if let Some(phrase) = texts.get(text) {
        return phrase.clone();
    }
    let phrase = read(cell);
    if texts.len() < MOST {
        texts.insert(text.clone(), phrase.clone());
    }
    phrase
}

fn words(cell: &Cell) -> Phrase {
    Phrase { rest: cell.to_string(), ..Phrase::default() }
}

fn moment((day, time): (Option<NaiveDate>, Option<NaiveTime>)) -> Phrase {
    let day =
        day.map(|day| WrittenDay::Clear { year: Some(day.year()), month: Some(day.month()), day: day.day() });
    Phrase { day, hours: time.map(|time| Hours::From(time.num_seconds_from_midnight())), ..Phrase::default() }
}

type Moment = (Option<NaiveDate>, Option<NaiveTime>);

/// The moment that a spreadsheet means by a number of days since the end of 1899.
fn serial(number: f64) -> Option<Moment> {
    // From 1954 to 2119: what lies beyond is a figure.
    let is_serial = (20_000.0..80_000.0).contains(&number);
    #[expect(clippy::cast_possible_truncation, reason = "the number is in a small range")]
    let whole = is_serial.then(|| number.floor() as i64)?;
    let day = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_signed(TimeDelta::days(whole))?;
    let share = number - number.floor();
    Some((Some(day), if share > 1e-6 { time(share) } else { None }))
}

/// `20260312`, filled in as a figure.
fn compact(number: f64) -> Option<Moment> {
    let is_compact = (19_900_101.0..=21_991_231.0).contains(&number) && number.fract() == 0.0;
    let text = is_compact.then(|| format!("{number:.0}"))?;
    NaiveDate::parse_from_str(&text, "%Y%m%d").ok().map(|day| (Some(day), None))
}

/// A share of a day as a time, to the minute that a person meant.
fn time(share: f64) -> Option<NaiveTime> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share is between 0 and 1")]
    let minutes = (share * 1440.0).round() as u32;
    NaiveTime::from_num_seconds_from_midnight_opt(minutes.min(1439) * 60, 0)
}

/// Whether a cell says yes.
pub fn is_yes(cell: &Cell) -> bool {
    const YES: [&str; 12] = ["true", "yes", "y", "1", "是", "真", "√", "✓", "✔", "x", "全天", "v"];
    match cell {
        Cell::Truth(truth) => *truth,
        Cell::Number(number) => *number != 0.0,
        _ => YES.contains(&cell.to_string().trim().to_lowercase().as_str()),
    }
}

/// Whether a cell is filled in to say that nothing is planned.
pub fn is_nothing(text: &str) -> bool {
    matches!(text.trim(), "" | "-" | "--" | "—" | "——" | "/" | "\\" | "无" | "空" | "n/a" | "N/A")
}

/// Whether a cell holds no more than a mark: what is planned stands at the head of its row.
pub fn is_mark(text: &str) -> bool {
    matches!(
        text.trim(),
        "√" | "✓"
            | "✔"
            | "●"
            | "○"
            | "◎"
            | "★"
            | "☆"
            | "▲"
            | "△"
            | "■"
            | "□"
            | "x"
            | "X"
            | "×"
            | "v"
            | "V"
            | "1"
            | "*"
            | "Y"
            | "y"
            | "是"
    )
}
