//! How much of anything is read: far more than any program writes, and little enough for a laptop's memory,
//! whatever a file holds.

/// Events of a file.
pub const MOST_EVENTS: usize = 500_000;
/// Lines of a file that are held because they are not an event's (those of calendars, zones and busy times), and
/// the parts that they stand in.
pub const MOST_HELD: usize = 500_000;
/// Levels of nesting that are told apart by name; deeper ones are only counted.
pub const DEEPEST: usize = 1000;
/// Bytes of a property's name.
pub const LONGEST_NAME: usize = 256;
/// Bytes of a content line.
pub const LONGEST_LINE: usize = 1 << 20;
/// Rules of one event, or of one part of a zone.
pub const MOST_RULES: usize = 100;
/// Dates that one event adds or leaves out, and busy times of one VFREEBUSY.
pub const MOST_DATES: usize = 100_000;
/// Rules and dates of a file; a rule counts as [`DATES_OF_A_RULE`] dates.
const MOST_DATES_OF_A_FILE: usize = 3_000_000;
/// Dates that take as much memory as a rule.
const DATES_OF_A_RULE: usize = 4;
/// Notices of a file; more are of no use to anybody.
pub const MOST_NOTICES: usize = 10_000;

/// What is left of the rules and dates of a file.
#[derive(Debug)]
pub struct Room(usize);

impl Room {
    /// All of it.
    pub fn of_a_file() -> Self {
        Self(MOST_DATES_OF_A_FILE)
    }

    /// Takes room for so many dates, or for as many as there is room for.
    pub fn for_dates(&mut self, wanted: usize) -> usize {
        let given = wanted.min(self.0);
        self.0 -= given;
        given
    }

    /// Takes room for a rule, if there is any.
    pub fn for_a_rule(&mut self) -> bool {
        self.for_dates(DATES_OF_A_RULE) == DATES_OF_A_RULE
    }
}
