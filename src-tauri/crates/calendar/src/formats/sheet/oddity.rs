//! What can be odd about a sheet.

/// What is odd about a cell, a row or a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellOddity {
    /// A row says something, but no day: it is left out.
    NoDay,
    /// What stands where the day is expected is none: the row is left out.
    UnreadableDay {
        /// What stands there, cut short when long.
        text: String,
    },
    /// There is no such day in that month: the row or cell is left out.
    NoSuchDay {
        /// What stands there.
        text: String,
    },
    /// What stands where the time is expected is none: the entry takes the whole day.
    UnreadableTime {
        /// What stands there, cut short when long.
        text: String,
    },
    /// Entries say when they begin, but not when they end: each takes an hour.
    NoEnd {
        /// How many they are.
        count: usize,
    },
    /// An entry ends before it begins: it takes an hour, or its first day.
    EndsBeforeItStarts,
    /// Rows without a day of their own have that of the row above.
    DayFromAbove {
        /// How many they are.
        count: usize,
    },
    /// Days may be read with the day or the month first; no figure of the column decides it.
    OrderAssumed {
        /// The first of them as it is written.
        text: String,
        /// Whether the month is taken to stand first.
        month_first: bool,
    },
    /// Neither the days nor the title say a year.
    YearAssumed {
        /// The one that the first day was given.
        year: i32,
    },
    /// A formula has no value, because the file was never worked out: the cell counts as empty.
    FormulaWithoutValue,
    /// A formula came to a mistake: the cell counts as empty.
    FormulaFailed {
        /// The mistake, as `#REF!`.
        error: String,
    },
    /// A sheet is no plan: nothing in it says days.
    NoPlan,
    /// A column's heading isn't known: what stands below isn't read.
    ColumnNotRead {
        /// The heading.
        heading: String,
    },
    /// The same stands in the sheet twice: this one is left out.
    Twice,
    /// A sheet holds more than is ever read: the rest is left out.
    TooMuch,
    /// A sheet is damaged: what could be read of it was.
    Damaged,
    /// Some characters could not be read in the encoding: they are replaced.
    UnreadableCharacters,
    /// An entry says leave, but shows the time as busy like any other: it is read as out of office.
    Leave,
    /// An entry says leave, but shows the time as free: it is read as free.
    LeaveIsFree,
}
