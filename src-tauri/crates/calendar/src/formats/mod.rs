//! Bytes in, a calendar out. The format is told apart by content, not by name: iCalendar, or sheets.

pub mod archive;
mod bounds;
mod ics;
pub(crate) mod key;
mod leave;
mod notice;
pub mod sheet;

use thiserror::Error;

pub use ics::hidden::without_words;
pub use notice::{Notice, Oddity};

use self::{
    notice::short,
    sheet::{SheetReading, Terms, Unfit},
};
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

/// The bytes hold no calendar: no beginning of a calendar or event in any encoding known.
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

/// A file as it is read: its own kind of reading for each kind of file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum File {
    /// A calendar that a program keeps.
    Calendar(Reading),
    /// Sheets.
    Sheets(SheetReading),
}

/// Why a file gives nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// It is neither a calendar nor sheets.
    #[error(transparent)]
    NotACalendar(#[from] NotACalendar),
    /// It holds sheets, but is damaged, or needs a password.
    #[error("the sheets can't be opened")]
    Damaged,
    /// It would be larger than any plan when it is unpacked.
    #[error("the sheets are too large when unpacked")]
    TooLarge,
}

/// Reads a file of any kind that is known. `to_keep`: as [`read`] and [`look`] differ.
///
/// # Errors
/// When the file is of no such kind, damaged, or a trap.
pub fn read_file(bytes: &[u8], terms: &Terms<'_>, to_keep: bool) -> Result<File, Unreadable> {
    let sheets = sheet::sheets(bytes).ok_or(NotACalendar)?;
    let is_text = sheets == sheet::Sheets::Text;
    // A calendar begins so in every encoding that leaves ASCII alone, and in UTF-16 with zeros between.
    if is_text && let Ok(reading) = ics::read(bytes, to_keep) {
        return Ok(File::Calendar(reading));
    }
    match sheet::read(bytes, sheets, terms) {
        Ok(reading) => Ok(File::Sheets(reading)),
        Err(_) if is_text => Err(NotACalendar.into()),
        Err(Unfit::Damaged) => Err(Unreadable::Damaged),
        Err(Unfit::TooLarge) => Err(Unreadable::TooLarge),
    }
}
