//! What Outlook on Windows writes when a calendar is saved or sent.

use super::{
    entry::{Entry, Shown, When},
    lines::{Habit, Lines},
    sheet::Sheet,
    values::{day, local, rule, utc},
};
use crate::demo::chance::Chance;

const ZONE: &str = "TZID=\"China Standard Time\"";

/// A global object id as Outlook makes it ([MS-OXOCAL], 2.2.1.27).
pub fn uid(chance: &mut Chance) -> String {
    format!(
        "040000008200E00074C5B7101A82E00800000000{}DB01000000000000000010000000{}",
        chance.hexadecimal(12, true),
        chance.hexadecimal(32, true)
    )
}

/// The file.
pub fn text(sheet: &Sheet) -> String {
    let mut lines = Lines::new(Habit { end: "\r\n", fold: Some("\t") });
    lines.lines(&[
        "BEGIN:VCALENDAR",
        "PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN",
        "VERSION:2.0",
        "METHOD:PUBLISH",
        "X-CALSTART:19700101T000000Z",
        "X-WR-RELCALID:{00000024-7A3F-2F1B-9C51-0D6E8C1B22AF}",
    ]);
    lines.text("X-WR-CALNAME", &sheet.name);
    lines.lines(&[
        "BEGIN:VTIMEZONE",
        "TZID:China Standard Time",
        "BEGIN:STANDARD",
        "DTSTART:16010101T000000",
        "TZOFFSETFROM:+0800",
        "TZOFFSETTO:+0800",
        "END:STANDARD",
        "END:VTIMEZONE",
    ]);
    sheet.components().for_each(|entry| event(&mut lines, entry, sheet));
    lines.line("END:VCALENDAR");
    lines.into_text()
}

fn event(lines: &mut Lines, entry: &Entry, sheet: &Sheet) {
    let written = utc(sheet.written);
    let stamp = |name: &str, at: chrono::NaiveDateTime| format!("{name};{ZONE}:{}", local(at));
    lines.line("BEGIN:VEVENT");
    lines.line(if entry.private { "CLASS:PRIVATE" } else { "CLASS:PUBLIC" });
    lines.line(&format!("CREATED:{written}"));
    if entry.notes.is_empty() {
        lines.line("DESCRIPTION:\\n");
    } else {
        lines.text("DESCRIPTION", &format!("{}\n", entry.notes));
    }
    match entry.when {
        When::At(..) => lines.line(&stamp("DTEND", entry.when.end())),
        When::Days(_) => lines.line(&format!("DTEND;VALUE=DATE:{}", day(entry.when.end().date()))),
    }
    lines.line(&format!("DTSTAMP:{written}"));
    match entry.when {
        When::At(start, _) => lines.line(&stamp("DTSTART", start)),
        When::Days(days) => lines.line(&format!("DTSTART;VALUE=DATE:{}", day(days.first()))),
    }
    if let Some(series) = &entry.series
        && !series.except.is_empty()
    {
        let except: Vec<String> =
            series.except.iter().map(|day| local(day.and_time(entry.when.start().time()))).collect();
        lines.line(&format!("EXDATE;{ZONE}:{}", except.join(",")));
    }
    lines.line(&format!("LAST-MODIFIED:{written}"));
    lines.text("LOCATION", &entry.place);
    lines.line("PRIORITY:5");
    if let Some(start) = entry.instance {
        lines.line(&stamp("RECURRENCE-ID", start));
    }
    if let Some(series) = &entry.series {
        lines.line(&format!("RRULE:{}", rule(series, entry.when.start())));
    }
    lines.line(if entry.instance.is_some() { "SEQUENCE:1" } else { "SEQUENCE:0" });
    if entry.cancelled {
        lines.line("STATUS:CANCELLED");
    }
    lines.text("SUMMARY;LANGUAGE=zh-cn", &entry.title);
    lines.line(if entry.shown == Shown::Free { "TRANSP:TRANSPARENT" } else { "TRANSP:OPAQUE" });
    lines.line(&format!("UID:{}", entry.uid));
    if !entry.notes.is_empty() {
        let html = format!(
            "<html><head><meta name=\"Generator\" content=\"MS Exchange Server version 16.0\"></head><body>\
             <p lang=\"ZH-CN\">{}</p></body></html>",
            entry.notes.replace('\n', "<br>")
        );
        lines.text("X-ALT-DESC;FMTTYPE=text/html", &html);
    }
    let shown = match entry.shown {
        Shown::Busy => "BUSY",
        Shown::Free => "FREE",
        Shown::Tentative => "TENTATIVE",
        Shown::Away => "OOF",
    };
    lines.line(&format!("X-MICROSOFT-CDO-BUSYSTATUS:{shown}"));
    lines.line("X-MICROSOFT-CDO-IMPORTANCE:1");
    if entry.shown == Shown::Tentative {
        lines.line("X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY");
    }
    if matches!(entry.when, When::Days(_)) {
        lines.line("X-MICROSOFT-CDO-ALLDAYEVENT:TRUE");
    }
    lines.line("X-MICROSOFT-DISALLOW-COUNTER:FALSE");
    if let Some(minutes) = entry.reminder {
        lines.lines(&["BEGIN:VALARM", &format!("TRIGGER:-PT{minutes}M")]);
        lines.lines(&["ACTION:DISPLAY", "DESCRIPTION:Reminder", "END:VALARM"]);
    }
    lines.line("END:VEVENT");
}
