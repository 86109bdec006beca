//! What Calendar of macOS exports.

use super::{
    entry::{Entry, Shown, When},
    lines::{Habit, Lines},
    sheet::Sheet,
    values::{day, local, rule, utc},
};
use crate::demo::chance::Chance;

/// An id as macOS makes it: a UUID in capitals.
pub fn uid(chance: &mut Chance) -> String {
    let part = |chance: &mut Chance, digits| chance.hexadecimal(digits, true);
    format!(
        "{}-{}-4{}-A{}-{}",
        part(chance, 8),
        part(chance, 4),
        part(chance, 3),
        part(chance, 3),
        part(chance, 12)
    )
}

/// The file.
pub fn text(sheet: &Sheet) -> String {
    let mut lines = Lines::new(Habit { end: "\r\n", fold: Some(" ") });
    lines.lines(&["BEGIN:VCALENDAR", "METHOD:PUBLISH", "VERSION:2.0"]);
    lines.text("X-WR-CALNAME", &sheet.name);
    lines.lines(&[
        "PRODID:-//Apple Inc.//macOS 15.1//EN",
        "X-APPLE-CALENDAR-COLOR:#1BADF8",
        "X-WR-TIMEZONE:Asia/Shanghai",
        "CALSCALE:GREGORIAN",
        "BEGIN:VTIMEZONE",
        "TZID:Asia/Shanghai",
        "BEGIN:STANDARD",
        "TZOFFSETFROM:+0900",
        "RRULE:FREQ=YEARLY;UNTIL=19910914T170000Z;BYMONTH=9;BYDAY=3SU",
        "DTSTART:19890917T020000",
        "TZNAME:GMT+8",
        "TZOFFSETTO:+0800",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "TZOFFSETFROM:+0800",
        "DTSTART:19910414T020000",
        "TZNAME:GMT+8",
        "TZOFFSETTO:+0900",
        "RDATE:19910414T020000",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
    ]);
    sheet.components().for_each(|entry| event(&mut lines, entry, sheet));
    lines.line("END:VCALENDAR");
    lines.into_text()
}

fn event(lines: &mut Lines, entry: &Entry, sheet: &Sheet) {
    let written = utc(sheet.written);
    let stamp = |name: &str, at: chrono::NaiveDateTime| format!("{name};TZID=Asia/Shanghai:{}", local(at));
    lines.line("BEGIN:VEVENT");
    lines.line(&format!("CREATED:{written}"));
    lines.line(&format!("UID:{}", entry.uid));
    match entry.when {
        When::At(..) => lines.line(&stamp("DTEND", entry.when.end())),
        When::Days(_) => lines.line(&format!("DTEND;VALUE=DATE:{}", day(entry.when.end().date()))),
    }
    if let Some(series) = &entry.series {
        lines.line(&format!("RRULE:{}", rule(series, entry.when.start())));
        for except in &series.except {
            lines.line(&stamp("EXDATE", except.and_time(entry.when.start().time())));
        }
    }
    lines.line(if entry.shown == Shown::Free { "TRANSP:TRANSPARENT" } else { "TRANSP:OPAQUE" });
    lines.line("X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC");
    lines.text("SUMMARY", &entry.title);
    lines.line(&format!("LAST-MODIFIED:{written}"));
    lines.line(&format!("DTSTAMP:{written}"));
    match entry.when {
        When::At(start, _) => lines.line(&stamp("DTSTART", start)),
        When::Days(days) => lines.line(&format!("DTSTART;VALUE=DATE:{}", day(days.first()))),
    }
    lines.text("LOCATION", &entry.place);
    if let Some(point) = entry.point {
        // A place that was picked from the map, once more for other Apple devices.
        let place = entry.place.replace('"', "'").replace('\n', " ");
        lines.line(&format!(
            "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS=\"{place}\";X-APPLE-RADIUS=141.1751;\
             X-TITLE=\"{place}\":geo:{:.6},{:.6}",
            point.latitude(),
            point.longitude(),
        ));
    }
    lines.text("DESCRIPTION", &entry.notes);
    if let Some(start) = entry.instance {
        lines.line(&stamp("RECURRENCE-ID", start));
    }
    if entry.private {
        lines.line("CLASS:PRIVATE");
    }
    if entry.cancelled {
        lines.line("STATUS:CANCELLED");
    } else if entry.shown == Shown::Tentative {
        lines.line("STATUS:TENTATIVE");
    }
    lines.line(if entry.instance.is_some() { "SEQUENCE:1" } else { "SEQUENCE:0" });
    if let Some(minutes) = entry.reminder {
        lines.lines(&[
            "BEGIN:VALARM",
            &format!("X-WR-ALARMUID:{}", entry.uid),
            &format!("UID:{}", entry.uid),
        ]);
        lines.lines(&[
            &format!("TRIGGER:-PT{minutes}M"),
            "ATTACH;VALUE=URI:Chord",
            "ACTION:AUDIO",
            "END:VALARM",
        ]);
    }
    lines.line("END:VEVENT");
}
