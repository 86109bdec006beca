//! What a row or a cell of a plan comes to.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use tandem_domain::calendar_policy::ShownAs;

use super::{
    hours::{DAY, Hours},
    phrase::bare,
};
use crate::{
    event::{End, Event, Moment, Recurrence, Status},
    formats::key,
    zone::Zone,
};

/// How long something takes that doesn't say it, in seconds.
pub const UNSAID: u32 = 3600;

/// An entry of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Whose it is, where the sheet says it.
    pub person: Option<String>,
    /// What it is.
    pub title: String,
    /// Where it is.
    pub place: String,
    /// What else is said.
    pub note: String,
    /// Whether its words are nobody's business.
    pub private: bool,
    /// As what it shows its owner's time.
    pub shown_as: ShownAs,
    /// Whether it takes place.
    pub status: Status,
    /// What keeps it apart in every export, where the sheet has such a column.
    pub identity: Option<String>,
    /// When it is.
    pub when: When,
    /// Its row, counted from 0.
    pub row: u32,
    /// Its column, where the row holds several.
    pub column: Option<u32>,
}

/// When an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum When {
    /// On whole days, from the first to the last.
    Days(NaiveDate, NaiveDate),
    /// From a time up to another.
    Times(NaiveDateTime, NaiveDateTime),
}

/// What was assumed of an entry's time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assumed {
    /// Nothing.
    Nothing,
    /// That it takes an hour, since no end is said.
    AnHour,
    /// That it takes an hour or a day, since the end that is said is before its beginning.
    EndsBefore,
}

/// The time of day; the end of a day is the beginning of the next.
fn at(day: NaiveDate, seconds: u32) -> NaiveDateTime {
    day.and_time(NaiveTime::MIN) + TimeDelta::seconds(i64::from(seconds))
}

/// When something is that begins on a day at some hours. `last_day` and `end` are where other columns say the end, `end`
/// in seconds of that day.
pub fn when(
    first: NaiveDate,
    hours: Option<Hours>,
    last_day: Option<NaiveDate>,
    end: Option<Hours>,
) -> (When, Assumed) {
    let last = last_day.unwrap_or(first);
    let days = || {
        let assumed = if last < first { Assumed::EndsBefore } else { Assumed::Nothing };
        (When::Days(first, last.max(first)), assumed)
    };
    let (from, own_end) = match hours {
        None | Some(Hours::AllDay) => return days(),
        Some(Hours::From(from)) => (from, None),
        Some(hours) => match hours.span() {
            Some((from, to)) => (from, Some(to)),
            None => return days(),
        },
    };
    let end = match end {
        Some(Hours::From(to)) => Some(to),
        Some(Hours::AllDay) => Some(DAY),
        Some(hours) => hours.span().map(|(_, to)| to),
        None => None,
    };
    let start = at(first, from);
    let until = match (end, own_end) {
        (Some(end), _) => {
            // What ends at midnight, or in the night after, ends on the next day.
            let next_day = last_day.is_none() && end < from && (end == 0 || from >= DAY / 2);
            at(last, end) + TimeDelta::days(i64::from(next_day))
        }
        (None, Some(own_end)) => at(last, own_end),
        (None, None) if last > first => at(last, from),
        (None, None) => {
            return (When::Times(start, start + TimeDelta::seconds(i64::from(UNSAID))), Assumed::AnHour);
        }
    };
    if until < start {
        return (When::Times(start, start + TimeDelta::seconds(i64::from(UNSAID))), Assumed::EndsBefore);
    }
    (When::Times(start, until), Assumed::Nothing)
}

/// What a title says of its entry's fate: some programs write it in front.
pub fn called_off(title: &str) -> bool {
    const MARKS: [&str; 10] = [
        "【取消】",
        "[取消]",
        "（取消）",
        "(取消)",
        "已取消:",
        "已取消：",
        "取消:",
        "取消：",
        "canceled:",
        "cancelled:",
    ];
    let title = title.trim_start().to_lowercase();
    MARKS.iter().any(|mark| title.starts_with(mark))
}

/// Texts of several cells as one, without those that say the same again.
pub fn joined<'t>(texts: impl Iterator<Item = &'t str>, between: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for text in texts.map(str::trim).filter(|text| !text.is_empty()) {
        if !parts.contains(&text) {
            parts.push(text);
        }
    }
    parts.join(between)
}

/// A text as it is shown and stored: of what moves a cursor only the new line.
fn printed(text: &str) -> String {
    text.replace(|one: char| one.is_control() && one != '\n', " ").trim().to_owned()
}

impl Entry {
    /// The entry as an event. `again`: how many of this sheet say the very same before it.
    pub fn event(&self, again: usize) -> Event {
        let owner = |wall| Moment::Time { wall, zone: Zone::Owner };
        let (start, end) = match self.when {
            When::Days(first, last) => (Moment::Day(first), Moment::Day(last.succ_opt().unwrap_or(last))),
            When::Times(start, end) => (owner(start), owner(end)),
        };
        let own = self.identity.as_deref().map(|own| printed(own).replace('\n', " "));
        let own = own.filter(|own| !own.is_empty());
        let said = |text: &str| if self.private { String::new() } else { printed(text) };
        Event {
            uid: own.unwrap_or_else(|| self.key(again)),
            line: usize::try_from(self.row).map_or(0, |row| row + 1),
            title: said(&self.title),
            location: said(&self.place),
            description: said(&self.note),
            private: self.private,
            shown_as: self.shown_as,
            start,
            end: End::At(end),
            recurrence: Recurrence::default(),
            instance: None,
            sequence: 0,
            stamp: None,
            status: self.status,
        }
    }

    /// What keeps it apart where the sheet has nothing that does: when it begins and what it is called, so that it is
    /// the same in the next export as long as neither is changed.
    fn key(&self, again: usize) -> String {
        let start = match self.when {
            When::Days(first, _) => first.to_string(),
            When::Times(start, _) => start.to_string(),
        };
        // A private title is not to be guessed from what is stored.
        let title = if self.private { "" } else { bare(&self.title) };
        let said = format!("{}|{start}|{title}|{again}", self.person.as_deref().unwrap_or_default());
        key::of(&said)
    }
}
