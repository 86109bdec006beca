//! What is timed: ours, and the libraries that stand beside it.

use std::{error::Error, io::Cursor, path::Path};

use calamine::{DataRef, Reader, Xlsx};
use calcard::{common::timezone::Tz, icalendar::ICalendar};
use chrono::{DateTime, NaiveDate, Utc};
use tandem_calendar::{
    formats::{self, File, sheet::Terms},
    occurrence::expand,
};
use tandem_domain::time::Interval;

const FROM: &str = "2026-01-01T00:00:00Z";
const TO: &str = "2027-01-01T00:00:00Z";

/// Reads a file in one of the ways: how much was found.
pub fn run(task: &str, file: &Path) -> Result<usize, Box<dyn Error>> {
    let bytes = std::fs::read(file)?;
    match task {
        "expand" => {
            let reading = formats::look(&bytes)?;
            drop(bytes);
            let year = Interval::new(FROM.parse::<DateTime<Utc>>()?, TO.parse()?)?;
            Ok(expand(&reading.calendar, year, chrono_tz::Asia::Shanghai).occurrences.len())
        }
        "calcard" => {
            let text = String::from_utf8(bytes)?;
            let calendar = ICalendar::parse(&text).map_err(|_| "calcard reads no calendar")?;
            let (from, to) = (FROM.parse::<DateTime<Utc>>()?, TO.parse::<DateTime<Utc>>()?);
            let expansion = calendar.expand_dates(Tz::Tz(chrono_tz::Asia::Shanghai), usize::MAX);
            let within = expansion.events.iter().filter(|event| (from..to).contains(&event.start.to_utc()));
            Ok(within.count())
        }
        "plan" => {
            let terms = Terms::bare(NaiveDate::from_ymd_opt(2026, 1, 1).ok_or("a day")?, "large.xlsx");
            let File::Sheets(sheets) = formats::read_file(&bytes, &terms, true)? else {
                return Err("no sheets".into());
            };
            Ok(sheets.parts.iter().map(|part| part.calendar.events.len()).sum())
        }
        "cells" => {
            let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(&bytes[..]))?;
            let name = workbook.sheet_names().first().cloned().ok_or("a sheet")?;
            let mut cells = workbook.worksheet_cells_reader(&name)?;
            let mut count = 0;
            while let Some(cell) = cells.next_cell()? {
                count += usize::from(*cell.get_value() != DataRef::Empty);
            }
            Ok(count)
        }
        other => Err(format!("no task {other}").into()),
    }
}
