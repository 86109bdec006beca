//! Public holidays and make-up workdays: those that come with the product, and those of a file.

use std::{collections::BTreeMap, path::Path};

use chrono::{Datelike, Months, NaiveDate, TimeDelta};
use chrono_tz::Tz;
use serde::Deserialize;
use tandem_calendar::{formats, occurrence::expand};
use tandem_domain::{
    holidays::{SpecialDay, SpecialDayKind, SpecialDays},
    time::DateRange,
    working_time::day_of,
};

use crate::{
    Desk,
    failure::{Code, Failure},
    files,
};

/// The State Council's notices as collected in chinese-days; the file names its source and version.
const CHINA: &str = include_str!("../data/special-days/china.json");

#[derive(Deserialize)]
struct File {
    days: Vec<Day>,
}

#[derive(Deserialize)]
struct Day {
    date: NaiveDate,
    kind: SpecialDayKind,
    name: String,
}

fn parse(text: &str) -> Result<SpecialDays, serde_json::Error> {
    let file: File = serde_json::from_str(text)?;
    let day = |day: Day| (day.date, SpecialDay { name: day.name, kind: day.kind });
    Ok(SpecialDays(file.days.into_iter().map(day).collect()))
}

/// The special days that come with the product for people who live in a zone: China's (2025 and 2026)
/// for China's zones, none elsewhere.
pub fn built_in(zone: Tz) -> SpecialDays {
    use chrono_tz::Asia;
    match zone {
        // The file is part of the program and a test reads it.
        Asia::Shanghai | Asia::Urumqi | Asia::Chongqing | Asia::Harbin | chrono_tz::PRC => {
            parse(CHINA).unwrap_or_default()
        }
        _ => SpecialDays::default(),
    }
}

/// The years of a range for which no special day is known, so that the plan may fall on holidays that
/// were not published when the product was made.
pub fn years_unknown(special_days: &SpecialDays, range: DateRange) -> Vec<i32> {
    let known: Vec<i32> = special_days.0.keys().map(Datelike::year).collect();
    (range.first().year()..=range.last().year()).filter(|year| !known.contains(year)).collect()
}

/// How a file of special days changed the programme.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
pub struct Imported {
    /// How many days were not special before, or otherwise.
    pub changed: usize,
    /// How many were known so already.
    pub unchanged: usize,
}

/// Takes the special days of a file into the programme: JSON of the shape of `data/special-days`, or an
/// iCalendar file whose all-day events are holidays. Days that the file does not name stay as they are.
pub fn import(desk: &mut Desk, path: &Path) -> Result<Imported, Failure> {
    let bytes = files::read(path)?;
    let bad = |error: &dyn std::error::Error| {
        Failure::new(Code::BadSpecialDays).with("file", path.display()).because(error)
    };
    let zone = desk.programme()?.home_zone;
    let new = match std::str::from_utf8(&bytes).map(parse) {
        Ok(Ok(days)) => days,
        Ok(Err(error)) if bytes.trim_ascii_start().starts_with(b"{") => return Err(bad(&error)),
        _ => {
            let today = day_of(desk.env.now(), zone);
            from_calendar(&bytes, around(today), zone).map_err(|error| bad(&error))?
        }
    };
    let held = desk.seen()?.special_days.clone();
    let changed: BTreeMap<_, _> =
        new.0.iter().filter(|(day, special)| held.on(**day) != Some(special)).collect();
    let source = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    desk.change("import-special-days", |writer| {
        for (day, special) in &changed {
            writer.put_special_day(**day, special, &source)?;
        }
        Ok(())
    })?;
    Ok(Imported { changed: changed.len(), unchanged: new.0.len() - changed.len() })
}

/// The years for which holidays are taken from a calendar: they often come without end.
fn around(today: NaiveDate) -> DateRange {
    let first = today.with_ordinal(1).unwrap_or(today);
    let (before, after) = (first - Months::new(12), first + Months::new(12 * 6));
    DateRange::new(before, after - TimeDelta::days(1)).unwrap_or(DateRange::of_day(today))
}

/// The all-day events of a calendar of holidays. Those that are called working days are make-up workdays.
fn from_calendar(bytes: &[u8], years: DateRange, zone: Tz) -> Result<SpecialDays, formats::NotACalendar> {
    let calendar = formats::read(bytes)?.calendar;
    let occurrences = expand(&calendar, years.interval(zone), zone).occurrences;
    let mut found = SpecialDays::default();
    for occurrence in occurrences.into_iter().filter(|occurrence| occurrence.all_day) {
        // The end is the first instant after the last day.
        let last = day_of(occurrence.end - TimeDelta::seconds(1), zone);
        let Ok(days) = DateRange::new(day_of(occurrence.start, zone), last) else { continue };
        let special = SpecialDay { kind: kind_of(&occurrence.title), name: occurrence.title };
        found.0.extend(days.days().map(|day| (day, special.clone())));
    }
    Ok(found)
}

/// Calendars of China's holidays mark days off with 休 and days worked in exchange with 班.
fn kind_of(title: &str) -> SpecialDayKind {
    let worked = ["班", "调休工作日", "working day", "workday"];
    let title = title.to_lowercase();
    if worked.iter().any(|word| title.contains(word)) {
        SpecialDayKind::MakeUpWorkday
    } else {
        SpecialDayKind::Holiday
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinas_days_are_read() {
        let days = built_in(chrono_tz::Asia::Shanghai);
        let kind = |day: &str| days.on(day.parse().unwrap()).map(|special| special.kind);
        assert_eq!(
            kind("2026-02-17"),
            Some(SpecialDayKind::Holiday),
            "the first day of the year of the horse"
        );
        assert_eq!(kind("2026-02-14"), Some(SpecialDayKind::MakeUpWorkday), "a Saturday worked in exchange");
        assert_eq!(kind("2026-03-12"), None);
        assert!(built_in(chrono_tz::Europe::Berlin).0.is_empty());
    }

    #[test]
    fn a_calendar_of_holidays_is_read() {
        let text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20251101T000000Z\r\n\
            DTSTART;VALUE=DATE:20260501\r\nDTEND;VALUE=DATE:20260506\r\nSUMMARY:劳动节（休）\r\nEND:VEVENT\r\n\
            BEGIN:VEVENT\r\nUID:2\r\nDTSTAMP:20251101T000000Z\r\nDTSTART;VALUE=DATE:20260509\r\n\
            SUMMARY:劳动节（班）\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        let day = |day: &str| day.parse::<NaiveDate>().unwrap();
        let days =
            from_calendar(text.as_bytes(), around(day("2026-03-03")), chrono_tz::Asia::Shanghai).unwrap();
        assert_eq!(days.0.len(), 6);
        assert_eq!(days.on(day("2026-05-05")).unwrap().kind, SpecialDayKind::Holiday);
        assert_eq!(days.on(day("2026-05-09")).unwrap().kind, SpecialDayKind::MakeUpWorkday);
    }
}
