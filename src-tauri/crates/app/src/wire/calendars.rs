//! Answers of the import stage.

use chrono::{DateTime, Utc};
use serde::Serialize;
use specta::Type;
pub use tandem_domain::calendar_policy::{CalendarPolicy, ShownAs, Treatment};
use tandem_domain::ids::CalendarId;

use crate::{failure::Failure, sentence::Sentence};

/// What an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ImportStatus {
    /// The calendar was not held before.
    New,
    /// It replaced an earlier export of the same calendar.
    Updated,
    /// It says what was known already.
    Unchanged,
}

/// What came of one calendar file.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct ImportReport {
    /// The file's name.
    pub file: String,
    /// Whose calendar it is.
    pub owner: String,
    /// What the import did.
    pub status: ImportStatus,
    /// The calendar's own name, when it has one.
    pub calendar: Option<String>,
    /// The program that wrote the file (PRODID), when it says so.
    pub product: Option<String>,
    /// Events read.
    pub events: usize,
    /// How many of them recur.
    pub recurring: usize,
    /// How many are private: their times count, their text is not kept.
    pub private: usize,
    /// Occurrences between the first and the last day that any demand asks for.
    pub occurrences_in_horizon: usize,
    /// How many of these are calls on a client.
    pub planned_calls: usize,
    /// Entries that may be calls on a client and need a person's eye.
    pub to_review: usize,
    /// What was skipped or read otherwise than written, and why.
    pub skipped: Vec<Notice>,
    /// How it differs from what was held.
    pub difference: Difference,
    /// Visits of the plan in force that now collide.
    pub conflicts: Vec<Sentence>,
}

/// Something that a reader of the file should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Notice {
    /// The line of the file, or the row of the sheet, counted from 1.
    pub line: usize,
    /// Where that is, as the program that shows the file names it.
    pub at: Sentence,
    /// The event concerned, as far as it has a name.
    pub event: Option<String>,
    /// What is odd about it, and what was made of it.
    pub what: Sentence,
    /// Whether something was left out because of it.
    pub skipped: bool,
}

/// The events that differ between two exports of a calendar, by title and time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Type)]
pub struct Difference {
    /// In the new one only.
    pub added: Vec<String>,
    /// In both, beginning at another time and saying the same.
    pub moved: Vec<MovedEvent>,
    /// In both, with another title, place, length, rule or state.
    pub changed: Vec<String>,
    /// Called off in the new one.
    pub called_off: Vec<String>,
    /// In the old one only: the import drops them.
    pub removed: Vec<String>,
    /// The same in both.
    pub unchanged: usize,
}

/// An event at another time than before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct MovedEvent {
    /// The event by title and the time that it is at now.
    pub event: String,
    /// When it was, on the wall clock of the programme's zone.
    pub from: String,
}

/// A calendar held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CalendarLine {
    /// Its id.
    pub id: CalendarId,
    /// Whose it is.
    pub owner: String,
    /// The owner's id.
    pub owner_id: String,
    /// The calendar's own name.
    pub name: String,
    /// The file that it came from.
    pub file: String,
    /// How many events it holds.
    pub events: usize,
    /// When it was imported.
    pub imported_at: DateTime<Utc>,
    /// How its entries are treated.
    pub policy: CalendarPolicy,
}

/// How many events show time as one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct ShownCount {
    /// As what.
    pub shown_as: ShownAs,
    /// How many.
    pub events: u32,
}

/// An occurrence, as `calendar expand` lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct OccurrenceLine {
    /// The event's UID (RFC 5545, 3.8.4.7).
    pub uid: String,
    /// Its title.
    pub summary: String,
    /// Its first instant, as `2026-01-05T01:00:00Z`.
    pub start: String,
    /// The first instant after it.
    pub end: String,
    /// Whether it is given in whole days.
    pub all_day: bool,
    /// Whether its owner can't be booked meanwhile.
    pub busy: bool,
    /// How certain it is, as STATUS has it: `CONFIRMED`, `TENTATIVE` or `CANCELLED`.
    pub status: &'static str,
}

/// An entry that may be a call on a client.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct ReviewLine {
    /// The distributor's name.
    pub distributor: String,
    /// Whose calendar it is in.
    pub rep: String,
    /// What the entry says.
    pub text: String,
    /// Where it is to be.
    pub location: String,
    /// When it comes first.
    pub first: DateTime<Utc>,
    /// How often it comes.
    pub times: usize,
    /// The clients that it may mean, likeliest first.
    pub candidates: Vec<Candidate>,
}

/// A client that an entry may mean.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Candidate {
    /// The client's name.
    pub client: String,
    /// How sure the match is, from 0 to 1.
    pub confidence: f64,
}

/// What a file is, before it is imported.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct FileLook {
    /// Where it lies.
    pub path: String,
    /// Its name.
    pub file: String,
    /// The id of the one whose calendar it probably is.
    pub owner_id: Option<String>,
    /// That one's name.
    pub owner: Option<String>,
    /// The calendar's own name.
    pub calendar: Option<String>,
    /// The program that wrote it.
    pub product: Option<String>,
    /// Events in it.
    pub events: u32,
    /// As what they show time: what there is none of is left out.
    pub shown: Vec<ShownCount>,
    /// How they are treated unless something else is decided: as those of the calendar held that it is an export of.
    pub policy: CalendarPolicy,
    /// The line at which it breaks off, if it does.
    pub breaks_off: Option<u32>,
    /// Whether it is made of sheets, whose columns can be looked at.
    pub is_sheets: bool,
    /// The events of the calendars held, by title and time, that would be dropped because it no longer has them, if it
    /// is that one's.
    pub drops: Vec<String>,
    /// Why it can't be read, if it can't.
    pub failure: Option<Failure>,
}

/// What an entry of a list means.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MatchedEntry {
    /// The entry's id.
    pub event: String,
    /// The id of the client that it is surely about.
    pub client: Option<String>,
    /// How sure the likeliest client is, from 0 to 1; 0 when there is none.
    pub confidence: f64,
    /// The clients that it may be about, likeliest first.
    pub candidates: Vec<MatchedClient>,
}

/// A client that an entry of a list may be about.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MatchedClient {
    /// Its id.
    pub client: String,
    /// How sure that is, from 0 to 1.
    pub confidence: f64,
    /// By what it was recognised, and the text that gave it away.
    pub why: String,
}
