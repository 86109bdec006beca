//! What DingTalk writes, or nearly: no time zone is described, and no line is folded.

use super::{
    entry::{Entry, Shown, When},
    lines::{Habit, Lines},
    sheet::Sheet,
    values::{day, local, rule, utc},
};
use crate::demo::chance::Chance;

/// An id.
pub fn uid(chance: &mut Chance) -> String {
    format!("{}-dingtalk", chance.hexadecimal(32, false))
}

/// The file.
pub fn text(sheet: &Sheet) -> String {
    let mut lines = Lines::new(Habit { end: "\n", fold: None });
    lines.lines(&[
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Alibaba//DingTalk Calendar//CN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]);
    lines.text("X-WR-CALNAME", &sheet.name);
    sheet.components().for_each(|entry| event(&mut lines, entry, sheet));
    lines.line("END:VCALENDAR");
    lines.into_text()
}

fn event(lines: &mut Lines, entry: &Entry, sheet: &Sheet) {
    let stamp = |name: &str, at: chrono::NaiveDateTime| format!("{name};TZID=Asia/Shanghai:{}", local(at));
    lines.line("BEGIN:VEVENT");
    lines.line(&format!("UID:{}", entry.uid));
    lines.line(&format!("DTSTAMP:{}", utc(sheet.written)));
    lines.line(&format!("ORGANIZER;CN={}:mailto:{}", sheet.name, sheet.mail));
    lines.text("SUMMARY", &entry.title);
    lines.text("DESCRIPTION", &entry.notes);
    lines.text("LOCATION", &entry.place);
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
    if let Some(start) = entry.instance {
        lines.line(&stamp("RECURRENCE-ID", start));
    }
    if entry.private {
        lines.line("CLASS:PRIVATE");
    }
    lines.line(match (entry.cancelled, entry.shown) {
        (true, _) => "STATUS:CANCELLED",
        (false, Shown::Tentative) => "STATUS:TENTATIVE",
        (false, _) => "STATUS:CONFIRMED",
    });
    lines.line(if entry.shown == Shown::Free { "TRANSP:TRANSPARENT" } else { "TRANSP:OPAQUE" });
    if let Some(minutes) = entry.reminder {
        lines.lines(&["BEGIN:VALARM", "ACTION:DISPLAY", &format!("TRIGGER:-PT{minutes}M"), "END:VALARM"]);
    }
    lines.line("END:VEVENT");
}
