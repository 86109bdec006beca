//! What a reader of a calendar file should know about it.

use super::sheet::{CellName, CellOddity};

/// Something odd in a file, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The line of the file, or the row of the sheet, counted from 1, as an editor shows it.
    pub line: usize,
    /// The title of the event concerned; none when it is private or untitled, or no event is concerned.
    pub event: Option<String>,
    /// What is odd.
    pub oddity: Oddity,
    /// Whether something was left out because of it; otherwise it was read as the oddity says.
    pub skipped: bool,
}

/// What can be odd about a calendar file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Oddity {
    /// An event does not say when it starts: it is left out.
    NoStart,
    /// An event has no UID: one is made from what it says, so that a later export still finds it.
    NoUid,
    /// A time names a zone that neither the world nor the file knows: it is read in the calendar's zone
    /// (X-WR-TIMEZONE), else in its owner's.
    UnknownZone {
        /// The name.
        zone: String,
    },
    /// An event ends before it starts: it is read as one without length, or as a single day.
    EndsBeforeItStarts,
    /// A property's value can't be read: the property is left out.
    UnreadableProperty {
        /// The property, as `DTEND`.
        property: String,
        /// The value, cut short when long.
        value: String,
    },
    /// A recurrence rule can't be read: only what the event says beside it is read.
    UnreadableRule {
        /// The rule, cut short when long.
        rule: String,
    },
    /// A part of a recurrence rule is unknown or empty: the rule is read without it, so that there may be more
    /// occurrences than are meant.
    UnknownRulePart {
        /// The part, cut short when long.
        part: String,
    },
    /// Another event has the same identity and is newer: this one is left out.
    Duplicate,
    /// An event ends without END, because something else begins: it is read as far as it goes.
    NotEnded,
    /// A line is neither a property nor the beginning or end of something: it is left out.
    UnreadableLine {
        /// The line, cut short when long.
        text: String,
    },
    /// An event has more rules, or lists more dates, than any program writes: the rest of them is left out.
    TooMany {
        /// The property, as `RDATE`.
        property: String,
    },
    /// The file holds more than any calendar does: what comes after this line is left out.
    TooLarge,
    /// A line is longer than anything that a program writes: its end is left out.
    LineTooLong,
    /// Some characters could not be read in the encoding of the rest: they are replaced.
    UnreadableCharacters,
    /// A series has more occurrences in the interval asked for than are ever listed: the later ones are
    /// left out.
    TooManyOccurrences {
        /// How many are listed.
        listed: usize,
    },
    /// A recurrence rule has no end that can be reached by counting: the series is followed only so far.
    RuleTooLong,
    /// An entry says that its owner is on leave, but shows the time as busy like any other: it is read as out of
    /// office.
    Leave,
    /// An entry says that its owner is on leave, but shows the time as free: it is read as free.
    LeaveIsFree,
    /// A sheet says something that is not understood.
    InCell {
        /// Where.
        cell: CellName,
        /// What is odd.
        oddity: CellOddity,
    },
}

/// A text that a notice can carry.
pub(super) fn short(text: &str) -> String {
    const LONGEST: usize = 80;
    let text = text.trim();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
