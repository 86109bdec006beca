//! Bytes in, a calendar out. The format is told apart by content, not by name; today there is iCalendar.

mod ics;
mod notice;

use thiserror::Error;

pub use ics::hidden::without_words;
pub use notice::{Notice, Oddity};

use crate::event::Calendar;

/// What was read from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The calendar.
    pub calendar: Calendar,
    /// What is odd about the file, in the order of its lines.
    pub notices: Vec<Notice>,
    /// The line at which the file stops in the middle of something (no END for a BEGIN), if it does. What is
    /// complete before it was read.
    pub breaks_off: Option<usize>,
    /// What to store: the file's text as UTF-8 iCalendar without what private entries say, only the times and
    /// the identity that these need. [`read`] reads it to the same calendar, apart from the line numbers.
    pub kept: String,
}

/// The bytes hold no calendar: no `BEGIN:VCALENDAR` in any encoding known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("this is not a calendar file")]
pub struct NotACalendar;

/// Reads a calendar file. One bad part never hides the others: it is left out, or read as far as it goes,
/// with a notice.
pub fn read(bytes: &[u8]) -> Result<Reading, NotACalendar> {
    ics::read(bytes, true)
}

/// Reads a calendar file of which nothing is to be stored: [`Reading::kept`] stays empty, and less memory is needed.
///
/// # Errors
/// When the bytes hold no calendar.
pub fn look(bytes: &[u8]) -> Result<Reading, NotACalendar> {
    ics::read(bytes, false)
}
