//! Files of sheets before they are imported: what stands in them, and how they are read.

use serde::{Deserialize, Serialize};
use specta::Type;
use tandem_calendar::formats::sheet::{AllDayEnd, Mapping, Meaning};

use super::calendars::Notice;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they are those of `Meaning`, and say what these say")]
pub enum ColumnMeaning {
    Day,
    Time,
    LastDay,
    EndTime,
    Title,
    Place,
    Note,
    Person,
    AllDay,
    Private,
    ShownAs,
    Status,
    Identity,
    Morning,
    Afternoon,
    Evening,
    OfPerson,
    OfDay,
    Nothing,
}

/// How a sheet is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SheetColumns {
    /// The row of the headings, counted from 0, if it has one.
    pub heading: Option<u32>,
    /// What each column holds, from the first on.
    pub columns: Vec<ColumnMeaning>,
    /// Whether the end of an all-day entry is the day after its last, as in what Outlook writes.
    pub ends_day_after: bool,
}

/// What is decided of a file of sheets.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SheetsChoice {
    /// The encoding of a text; none where it is to be told by its bytes.
    pub encoding: Option<String>,
    /// What is decided of its sheets; of the others nothing is.
    pub sheets: Vec<SheetChoice>,
}

/// What is decided of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SheetChoice {
    /// Its name.
    pub sheet: String,
    /// How it is read; none where it is left out.
    pub columns: Option<SheetColumns>,
}

/// What stands in a file of sheets, and how it would be read.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct SheetsLook {
    /// The encoding that is read, where the file is text.
    pub encoding: Option<String>,
    /// The encodings that there are.
    pub encodings: Vec<String>,
    /// Its sheets that hold something.
    pub sheets: Vec<SheetPreview>,
    /// Entries that would be imported.
    pub entries: u32,
    /// What is to be told of it.
    pub notices: Vec<Notice>,
}

/// What stands in a sheet, and how it would be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SheetPreview {
    /// Its name; empty where the file has but one.
    pub sheet: String,
    /// How it is read; none where it is no plan or is left out.
    pub columns: Option<SheetColumns>,
    /// What spreadsheets call its columns: `A`, `B`, and so on.
    pub names: Vec<String>,
    /// Some of its rows, from the headings on.
    pub rows: Vec<PreviewRow>,
    /// Rows, or cells where each is an entry, that would be read as entries.
    pub used: u32,
    /// Those that are none: headings, remarks, and what says that nothing is planned.
    pub information: u32,
    /// Those left out, each with a notice.
    pub left_out: u32,
}

/// A row of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PreviewRow {
    /// Its place, counted from 0.
    pub row: u32,
    /// Its cells.
    pub cells: Vec<String>,
}

const MEANINGS: [(ColumnMeaning, Meaning); 19] = [
    (ColumnMeaning::Day, Meaning::Day),
    (ColumnMeaning::Time, Meaning::Time),
    (ColumnMeaning::LastDay, Meaning::LastDay),
    (ColumnMeaning::EndTime, Meaning::EndTime),
    (ColumnMeaning::Title, Meaning::Title),
    (ColumnMeaning::Place, Meaning::Place),
    (ColumnMeaning::Note, Meaning::Note),
    (ColumnMeaning::Person, Meaning::Person),
    (ColumnMeaning::AllDay, Meaning::AllDay),
    (ColumnMeaning::Private, Meaning::Private),
    (ColumnMeaning::ShownAs, Meaning::ShownAs),
    (ColumnMeaning::Status, Meaning::Status),
    (ColumnMeaning::Identity, Meaning::Identity),
    (ColumnMeaning::Morning, Meaning::Morning),
    (ColumnMeaning::Afternoon, Meaning::Afternoon),
    (ColumnMeaning::Evening, Meaning::Evening),
    (ColumnMeaning::OfPerson, Meaning::OfPerson),
    (ColumnMeaning::OfDay, Meaning::OfDay),
    (ColumnMeaning::Nothing, Meaning::Nothing),
];

impl From<&Mapping> for SheetColumns {
    fn from(mapping: &Mapping) -> Self {
        let named = |meaning: &Meaning| {
            let known = MEANINGS.iter().find(|(_, own)| own == meaning);
            known.map_or(ColumnMeaning::Nothing, |(named, _)| *named)
        };
        Self {
            heading: mapping.heading,
            columns: mapping.columns.iter().map(named).collect(),
            ends_day_after: mapping.all_day_end == AllDayEnd::DayAfter,
        }
    }
}

impl From<&SheetColumns> for Mapping {
    fn from(columns: &SheetColumns) -> Self {
        let meant = |named: &ColumnMeaning| {
            let known = MEANINGS.iter().find(|(own, _)| own == named);
            known.map_or(Meaning::Nothing, |(_, meaning)| *meaning)
        };
        Self {
            heading: columns.heading,
            columns: columns.columns.iter().map(meant).collect(),
            all_day_end: if columns.ends_day_after { AllDayEnd::DayAfter } else { AllDayEnd::LastDay },
        }
    }
}
