//! Entries of a plan as iCalendar text, which is how calendars are stored.

use std::fmt::Write as _;

use tandem_domain::calendar_policy::ShownAs;

use crate::event::{End, Event, Moment, Status};

/// The text of a calendar with these events: what private ones say is not in them, and so not in it.
pub fn written<'e>(events: impl Iterator<Item = &'e Event>) -> String {
    let mut text = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    for event in events {
        let end = match &event.end {
            End::At(moment) => moment,
            End::Unsaid | End::After { .. } => &event.start,
        };
        line(&mut text, "BEGIN", "VEVENT");
        line(&mut text, "UID", &event.uid.replace(char::is_control, " "));
        if event.private {
            line(&mut text, "CLASS", "PRIVATE");
        }
        moment(&mut text, "DTSTART", &event.start);
        moment(&mut text, "DTEND", end);
        for (name, value) in
            [("SUMMARY", &event.title), ("LOCATION", &event.location), ("DESCRIPTION", &event.description)]
        {
            if !value.is_empty() {
                line(&mut text, name, &escaped(value));
            }
        }
        match event.status {
            Status::Confirmed => {}
            Status::Tentative => line(&mut text, "STATUS", "TENTATIVE"),
            Status::Cancelled => line(&mut text, "STATUS", "CANCELLED"),
        }
        match event.shown_as {
            // Tentative time is said by the state.
            ShownAs::Busy | ShownAs::Tentative => {}
            ShownAs::Free => line(&mut text, "TRANSP", "TRANSPARENT"),
            ShownAs::OutOfOffice => line(&mut text, "X-MICROSOFT-CDO-BUSYSTATUS", "OOF"),
            ShownAs::WorkingElsewhere => line(&mut text, "X-MICROSOFT-CDO-BUSYSTATUS", "WORKINGELSEWHERE"),
        }
        line(&mut text, "END", "VEVENT");
    }
    line(&mut text, "END", "VCALENDAR");
    text
}

fn line(text: &mut String, name: &str, value: &str) {
    // Writing to a string never fails.
    let _ = write!(text, "{name}:{value}\r\n");
}

fn moment(text: &mut String, name: &str, moment: &Moment) {
    let _ = match moment {
        Moment::Day(day) => write!(text, "{name};VALUE=DATE:{}\r\n", day.format("%Y%m%d")),
        Moment::Time { wall, .. } => write!(text, "{name}:{}\r\n", wall.format("%Y%m%dT%H%M%S")),
    };
}

/// A text as RFC 5545, 3.3.11 writes it.
fn escaped(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for one in value.chars() {
        match one {
            '\\' => escaped.push_str("\\\\"),
            ';' => escaped.push_str("\\;"),
            ',' => escaped.push_str("\\,"),
            '\n' => escaped.push_str("\\n"),
            one if one.is_control() => escaped.push(' '),
            one => escaped.push(one),
        }
    }
    escaped
}
