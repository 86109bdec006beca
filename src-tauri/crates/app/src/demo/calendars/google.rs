//! What Google Calendar exports.

use super::{
    entry::{Entry, Shown, When},
    lines::{Habit, Lines},
    sheet::Sheet,
    values::{day, local, rule, utc},
};
use crate::demo::chance::Chance;

/// An id as Google makes it.
pub fn uid(chance: &mut Chance) -> String {
    format!("{}@google.com", chance.token(26))
}

/// The file.
pub fn text(sheet: &Sheet) -> String {
    let mut lines = Lines::new(Habit { end: "\r\n", fold: Some(" ") });
    lines.lines(&[
        "BEGIN:VCALENDAR",
        "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
        "VERSION:2.0",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]);
    lines.text("X-WR-CALNAME", &sheet.name);
    lines.lines(&[
        "X-WR-TIMEZONE:Asia/Shanghai",
        "BEGIN:VTIMEZONE",
        "TZID:Asia/Shanghai",
        "X-LIC-LOCATION:Asia/Shanghai",
        "BEGIN:STANDARD",
        "TZOFFSETFROM:+0800",
        "TZOFFSETTO:+0800",
        "TZNAME:GMT+8",
        "DTSTART:19700101T000000",
        "END:STANDARD",
        "END:VTIMEZONE",
    ]);
    sheet.components().for_each(|entry| event(&mut lines, entry, sheet));
    lines.line("END:VCALENDAR");
    lines.into_text()
}

fn event(lines: &mut Lines, entry: &Entry, sheet: &Sheet) {
    let written = utc(sheet.written);
    // Only what comes back needs the wall clock.
    let zoned = entry.series.is_some() || entry.instance.is_some();
    let stamp = |name: &str, at: chrono::NaiveDateTime| {
        if zoned { format!("{name};TZID=Asia/Shanghai:{}", local(at)) } else { format!("{name}:{}", utc(at)) }
    };
    lines.line("BEGIN:VEVENT");
    match entry.when {
        When::At(start, _) => {
            lines.line(&stamp("DTSTART", start));
            lines.line(&stamp("DTEND", entry.when.end()));
        }
        When::Days(days) => {
            lines.line(&format!("DTSTART;VALUE=DATE:{}", day(days.first())));
            lines.line(&format!("DTEND;VALUE=DATE:{}", day(entry.when.end().date())));
        }
    }
    if let Some(series) = &entry.series {
        lines.line(&format!("RRULE:{}", rule(series, entry.when.start())));
        for except in &series.except {
            lines.line(&stamp("EXDATE", except.and_time(entry.when.start().time())));
        }
    }
    lines.line(&format!("DTSTAMP:{written}"));
    lines.line(&format!("UID:{}", entry.uid));
    if let Some(start) = entry.instance {
        lines.line(&stamp("RECURRENCE-ID", start));
    }
    if entry.private {
        lines.line("CLASS:PRIVATE");
    }
    lines.line(&format!("CREATED:{written}"));
    lines.text("DESCRIPTION", &entry.notes);
    lines.line(&format!("LAST-MODIFIED:{written}"));
    lines.text("LOCATION", &entry.place);
    lines.line(if entry.instance.is_some() { "SEQUENCE:2" } else { "SEQUENCE:0" });
    lines.line(match (entry.cancelled, entry.shown) {
        (true, _) => "STATUS:CANCELLED",
        (false, Shown::Tentative) => "STATUS:TENTATIVE",
        (false, _) => "STATUS:CONFIRMED",
    });
    lines.text("SUMMARY", &entry.title);
    lines.line(if entry.shown == Shown::Free { "TRANSP:TRANSPARENT" } else { "TRANSP:OPAQUE" });
    if let Some(minutes) = entry.reminder {
        lines.lines(&["BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:This is an event reminder"]);
        lines.lines(&[&format!("TRIGGER:-P0DT0H{minutes}M0S"), "END:VALARM"]);
    }
    lines.line("END:VEVENT");
}
