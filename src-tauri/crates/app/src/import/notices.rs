//! What is odd about a calendar file, in sentences.

use tandem_calendar::formats::{Notice as Found, Oddity, sheet::CellOddity};

use crate::{sentence::Sentence, wire::calendars::Notice};

/// A notice of the reader as the report has it.
pub(super) fn notice(found: &Found) -> Notice {
    let at = match &found.oddity {
        Oddity::InCell { cell, .. } if cell.column.is_none() && cell.row == 0 && !cell.sheet.is_empty() => {
            Sentence::new("import-at-sheet").with("sheet", &cell.sheet)
        }
        Oddity::InCell { cell, .. } if cell.column.is_none() && cell.sheet.is_empty() => {
            Sentence::new("import-at-row").with("row", found.line.to_string())
        }
        Oddity::InCell { cell, .. } => Sentence::new("import-at-cell").with("cell", cell.to_string()),
        _ => Sentence::new("import-at-line").with("line", found.line.to_string()),
    };
    let what = what(&found.oddity);
    Notice { line: found.line, at, event: found.event.clone(), what, skipped: found.skipped }
}

fn what(oddity: &Oddity) -> Sentence {
    match oddity {
        Oddity::NoStart => Sentence::new("import-oddity-no-start"),
        Oddity::NoUid => Sentence::new("import-oddity-no-uid"),
        Oddity::UnknownZone { zone } => Sentence::new("import-oddity-unknown-zone").with("zone", zone),
        Oddity::EndsBeforeItStarts => Sentence::new("import-oddity-ends-before-it-starts"),
        Oddity::UnreadableProperty { property, value } => {
            Sentence::new("import-oddity-unreadable-property").with("property", property).with("value", value)
        }
        Oddity::UnreadableRule { rule } => Sentence::new("import-oddity-unreadable-rule").with("rule", rule),
        Oddity::UnknownRulePart { part } => {
            Sentence::new("import-oddity-unknown-rule-part").with("part", part)
        }
        Oddity::Duplicate => Sentence::new("import-oddity-duplicate"),
        Oddity::NotEnded => Sentence::new("import-oddity-not-ended"),
        Oddity::UnreadableLine { text } => Sentence::new("import-oddity-unreadable-line").with("text", text),
        Oddity::TooMany { property } => Sentence::new("import-oddity-too-many").with("property", property),
        Oddity::TooLarge => Sentence::new("import-oddity-too-large"),
        Oddity::LineTooLong => Sentence::new("import-oddity-line-too-long"),
        Oddity::UnreadableCharacters => Sentence::new("import-oddity-unreadable-characters"),
        Oddity::TooManyOccurrences { listed } => {
            Sentence::new("import-oddity-too-many-occurrences").with("listed", *listed)
        }
        Oddity::InCell { oddity, .. } => of_cell(oddity),
        Oddity::Leave => Sentence::new("import-oddity-leave"),
        Oddity::LeaveIsFree => Sentence::new("import-oddity-leave-is-free"),
        Oddity::RuleTooLong => Sentence::new("import-oddity-rule-too-long"),
    }
}

fn of_cell(oddity: &CellOddity) -> Sentence {
    match oddity {
        CellOddity::NoDay => Sentence::new("import-cell-no-day"),
        CellOddity::UnreadableDay { text } => Sentence::new("import-cell-unreadable-day").with("text", text),
        CellOddity::NoSuchDay { text } => Sentence::new("import-cell-no-such-day").with("text", text),
        CellOddity::UnreadableTime { text } => {
            Sentence::new("import-cell-unreadable-time").with("text", text)
        }
        CellOddity::NoEnd { count } => Sentence::new("import-cell-no-end").with("count", *count),
        CellOddity::EndsBeforeItStarts => Sentence::new("import-cell-ends-before-it-starts"),
        CellOddity::DayFromAbove { count } => {
            Sentence::new("import-cell-day-from-above").with("count", *count)
        }
        CellOddity::OrderAssumed { text, month_first: true } => {
            Sentence::new("import-cell-month-first").with("text", text)
        }
        CellOddity::OrderAssumed { text, month_first: false } => {
            Sentence::new("import-cell-day-first").with("text", text)
        }
        CellOddity::YearAssumed { year } => Sentence::new("import-cell-year").with("year", year.to_string()),
        CellOddity::FormulaWithoutValue => Sentence::new("import-cell-formula-without-value"),
        CellOddity::FormulaFailed { error } => {
            Sentence::new("import-cell-formula-failed").with("error", error)
        }
        CellOddity::NoPlan => Sentence::new("import-cell-no-plan"),
        CellOddity::ColumnNotRead { heading } => {
            Sentence::new("import-cell-column-not-read").with("heading", heading)
        }
        CellOddity::Leave => Sentence::new("import-oddity-leave"),
        CellOddity::LeaveIsFree => Sentence::new("import-oddity-leave-is-free"),
        CellOddity::Twice => Sentence::new("import-cell-twice"),
        CellOddity::TooMuch => Sentence::new("import-cell-too-much"),
        CellOddity::Damaged => Sentence::new("import-cell-damaged"),
        CellOddity::UnreadableCharacters => Sentence::new("import-oddity-unreadable-characters"),
    }
}
