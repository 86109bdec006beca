//! What a calendar file means, occurrence by occurrence.

use std::path::Path;

use chrono::{DateTime, NaiveDate, NaiveDateTime, SecondsFormat, Utc};
use chrono_tz::Tz;
use tandem_calendar::{
    event::Status,
    formats::{
        self, File,
        sheet::{Encoding, Part, Terms},
    },
    occurrence::expand,
};
use tandem_domain::{
    time::{self, Interval},
    working_time::day_of,
};

use super::{brought::unreadable, file_name, notices, source};
use crate::{
    failure::{Code, Failure},
    wire::calendars::{Notice, OccurrenceLine},
};

/// What a file means, and what was odd about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expanded {
    /// Its occurrences by start, then UID.
    pub occurrences: Vec<OccurrenceLine>,
    /// What was skipped or read otherwise than written, and why.
    pub notices: Vec<Notice>,
}

/// Every occurrence of a calendar file that shares an instant with the time from `from` up to `to`, or begins in
/// it without length; free and called-off ones, too. Each end is a day, a time or an instant, read in `zone` where
/// it says none. `encoding`: that of a text of cells, where it is
/// not to be told by its bytes.
///
/// # Errors
/// When the file is no calendar, the zone is unknown or the ends make no range.
pub fn expand_file(
    file: &Path,
    from: &str,
    to: &str,
    zone: &str,
    encoding: Option<&str>,
) -> Result<Expanded, Failure> {
    let zone: Tz = zone.parse().map_err(|_| Failure::new(Code::UnknownZone).with("zone", zone))?;
    let range = end(from, zone).zip(end(to, zone)).and_then(|(from, to)| Interval::new(from, to).ok());
    let range = range.ok_or_else(|| Failure::new(Code::BadRange).with("first", from).with("last", to))?;
    let bytes = source::read(file)?;
    let name = file_name(file);
    let encoding = encoding.and_then(Encoding::named);
    let terms = Terms { encoding, ..Terms::bare(day_of(range.start(), zone), &name) };
    let read = formats::read_file(&bytes, &terms, false).map_err(|error| unreadable(file, error))?;
    drop(bytes);
    let (calendar, found) = match read {
        File::Calendar(read) => (read.calendar, read.notices),
        File::Sheets(sheets) if sheets.is_plan() => (Part::joined(sheets.parts).calendar, sheets.notices),
        File::Sheets(_) => return Err(Failure::new(Code::NotACalendar).with("file", file.display())),
    };
    let expansion = expand(&calendar, range, zone);
    let line = |occurrence: tandem_calendar::occurrence::Occurrence<'_>| OccurrenceLine {
        uid: occurrence.event.uid.clone(),
        summary: occurrence.event.title.clone(),
        start: instant(occurrence.start),
        end: instant(occurrence.end),
        all_day: occurrence.event.is_all_day(),
        busy: occurrence.busy,
        status: match occurrence.status {
            Status::Confirmed => "CONFIRMED",
            Status::Tentative => "TENTATIVE",
            Status::Cancelled => "CANCELLED",
        },
    };
    let notices = found.iter().chain(&expansion.notices).map(notices::notice).collect();
    Ok(Expanded { occurrences: expansion.occurrences.into_iter().map(line).collect(), notices })
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// `2026-01-05`, `2026-01-05T09:00:00` or `2026-01-05T01:00:00Z`.
fn end(text: &str, zone: Tz) -> Option<DateTime<Utc>> {
    if let Ok(day) = text.parse::<NaiveDate>() {
        return Some(time::start_of_day(day, zone));
    }
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return Some(at.to_utc());
    }
    text.parse::<NaiveDateTime>().ok().map(|wall| time::instant(wall, zone))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_is_a_day_a_time_or_an_instant() {
        let shanghai = |text| end(text, chrono_tz::Asia::Shanghai).map(instant);
        let same = Some("2026-01-04T16:00:00Z".to_owned());
        for text in ["2026-01-05", "2026-01-05T00:00:00", "2026-01-04T16:00:00Z", "2026-01-05T01:00:00+09:00"]
        {
            assert_eq!(shanghai(text), same, "{text}");
        }
        assert_eq!(shanghai("5 January"), None);
    }
}
