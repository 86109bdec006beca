//! What the columns of a sheet mean.

use serde::{Deserialize, Serialize};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// The day, or when it begins with day and time.
    Day,
    /// The time: when it begins, from when to when, or a part of the day.
    Time,
    /// The last day, or when it ends with day and time.
    LastDay,
    /// When it ends.
    EndTime,
    /// What it is; several columns are read one after the other.
    Title,
    /// Where it is.
    Place,
    /// What else is said.
    Note,
    /// Whose it is.
    Person,
    /// Whether it takes the whole day.
    AllDay,
    /// Whether its words are nobody's business.
    Private,
    /// As what it shows its owner's time.
    ShownAs,
    /// Whether it takes place.
    Status,
    /// What keeps it apart in every export.
    Identity,
    /// What is done in the morning.
    Morning,
    /// What is done in the afternoon.
    Afternoon,
    /// What is done in the evening.
    Evening,
    /// What the person in the heading does.
    OfPerson,
    /// What is done on the day in the heading.
    OfDay,
    /// Nothing that is wanted.
    Nothing,
}

impl Meaning {
    /// All of them.
    pub const ALL: [Self; 19] = [
        Self::Day,
        Self::Time,
        Self::LastDay,
        Self::EndTime,
        Self::Title,
        Self::Place,
        Self::Note,
        Self::Person,
        Self::AllDay,
        Self::Private,
        Self::ShownAs,
        Self::Status,
        Self::Identity,
        Self::Morning,
        Self::Afternoon,
        Self::Evening,
        Self::OfPerson,
        Self::OfDay,
        Self::Nothing,
    ];

    /// Whether its cells are entries themselves, and not parts of the row's.
    pub fn holds_entries(self) -> bool {
        matches!(self, Self::Morning | Self::Afternoon | Self::Evening | Self::OfPerson | Self::OfDay)
    }
}

/// Which day the end of an all-day entry names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AllDayEnd {
    /// The last one, as people and Google write it.
    #[default]
    LastDay,
    /// The one after it, as Outlook writes it.
    DayAfter,
}

/// How a sheet is to be read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The row of the headings, counted from 0, if it has one; what stands above it is the title.
    pub heading: Option<u32>,
    /// What each column holds, from the first on.
    pub columns: Vec<Meaning>,
    /// Which day the end of an all-day entry names.
    pub all_day_end: AllDayEnd,
}

impl Mapping {
    /// What a column holds.
    pub fn meaning(&self, column: u32) -> Meaning {
        usize::try_from(column).ok().and_then(|at| self.columns.get(at)).copied().unwrap_or(Meaning::Nothing)
    }

    /// The columns that hold something.
    pub fn columns_of(&self, meaning: Meaning) -> impl Iterator<Item = u32> {
        (0..).zip(&self.columns).filter(move |(_, own)| **own == meaning).map(|(column, _)| column)
    }

    /// Whether any column holds it.
    pub fn has(&self, meaning: Meaning) -> bool {
        self.columns.contains(&meaning)
    }

    /// Whether days stand across, and what is done on them below.
    pub fn is_grid(&self) -> bool {
        self.has(Meaning::OfDay)
    }

    /// Whether it says when anything is.
    pub fn tells_days(&self) -> bool {
        self.is_grid() || self.has(Meaning::Day)
    }
}
