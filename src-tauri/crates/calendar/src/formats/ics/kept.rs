//! What is stored of a file: all that its events are made of, except what private ones say.

use tandem_domain::calendar_policy::ShownAs;

use super::{
    components::{Component, Section},
    lines::Line,
};
use crate::event::Event;

/// The properties of a calendar that are kept.
const OF_CALENDARS: [&str; 8] =
    ["VERSION", "PRODID", "METHOD", "CALSCALE", "NAME", "X-WR-CALNAME", "X-WR-TIMEZONE", "X-WR-RELCALID"];

/// What is kept of a private event: times, identity, and how the time is shown.
pub const OF_PRIVATE_EVENTS: [&str; 18] = [
    "UID",
    "DTSTAMP",
    "CREATED",
    "LAST-MODIFIED",
    "SEQUENCE",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "EXRULE",
    "RDATE",
    "EXDATE",
    "RECURRENCE-ID",
    "STATUS",
    "TRANSP",
    BUSY_STATUS,
    "X-MICROSOFT-CDO-INTENDEDSTATUS",
    "X-MICROSOFT-CDO-ALLDAYEVENT",
];

const BUSY_STATUS: &str = "X-MICROSOFT-CDO-BUSYSTATUS";

/// What is kept of the hours at which somebody can be had, beside times and identity.
const OF_HOURS: [&str; 2] = ["BUSYTYPE", "PRIORITY"];

/// The text so far.
#[derive(Debug, Default)]
pub struct Kept(String);

impl Kept {
    fn line(&mut self, text: &str) {
        // Longer lines than RFC 5545, 3.1 allows to be sent: this text is not sent, and nothing here minds.
        // A blank in front would make it the rest of the line before.
        self.0.push_str(text.trim_start_matches([' ', '\t']));
        self.0.push_str("\r\n");
    }

    fn component(&mut self, component: &Component<'_>, is_kept: &dyn Fn(&Line<'_>) -> bool) {
        self.line(&format!("BEGIN:{}", component.name));
        component.lines.iter().filter(|line| is_kept(line)).for_each(|line| self.line(&line.text));
        component.parts.iter().for_each(|part| self.component(part, is_kept));
        self.line(&format!("END:{}", component.name));
    }

    /// The beginning of a calendar: its properties, zones and hours.
    pub fn begin(&mut self, section: &Section<'_>) {
        self.line("BEGIN:VCALENDAR");
        let kept = |line: &&Line<'_>| OF_CALENDARS.iter().any(|name| line.is(name));
        section.lines.iter().filter(kept).for_each(|line| self.line(&line.text));
        section.zones.iter().for_each(|zone| self.component(zone, &|_| true));
        // Of the hours at which somebody can be had nothing is asked but when.
        let of_hours = |line: &Line<'_>| OF_PRIVATE_EVENTS.iter().chain(&OF_HOURS).any(|name| line.is(name));
        section.hours.iter().for_each(|hours| self.component(hours, &of_hours));
    }

    /// An event with its lines.
    pub fn event<'l, L: Iterator<Item = Line<'l>>>(&mut self, lines: impl Fn() -> L, event: &Event) {
        self.line("BEGIN:VEVENT");
        let has_uid = lines().any(|line| line.is("UID") && !line.value().trim().is_empty());
        if !has_uid {
            self.line(&format!("UID:{}", event.uid));
        }
        if event.private {
            self.line("CLASS:PRIVATE");
        }
        // What the words said is kept where the words may not be.
        let marks_leave = event.shown_as == ShownAs::OutOfOffice;
        if marks_leave {
            self.line(&format!("{BUSY_STATUS}:OOF"));
        }
        for line in lines().filter(|line| !(marks_leave && line.is(BUSY_STATUS))) {
            let kept = !event.private || OF_PRIVATE_EVENTS.iter().any(|name| line.is(name));
            if kept && (has_uid || !line.is("UID")) {
                self.line(&line.text);
            }
        }
        self.line("END:VEVENT");
    }

    /// The end of a calendar.
    pub fn end(&mut self) {
        self.line("END:VCALENDAR");
    }

    /// All of it.
    pub fn into_text(self) -> String {
        self.0
    }
}
