//! iCalendar (RFC 5545), as programs write it.
//!
//! Bytes become lines ([`encoding`], [`lines`]), lines become parts ([`components`]), and each event is read
//! by itself ([`properties`], [`vevent`]) with the zones that names stand for ([`zones`], [`vtimezone`]).
//! Then identities are settled ([`identity`]), and what may be stored is written down ([`kept`]).

mod components;
mod encoding;
pub mod hidden;
mod identity;
mod kept;
mod lines;
mod properties;
mod vevent;
mod vtimezone;
mod zones;

use calcard::icalendar::ICalendarProperty;

use self::{
    components::{Component, Section},
    kept::Kept,
    lines::Line,
    vevent::Draft,
    zones::Zones,
};
use super::{NotACalendar, Notice, Oddity, Reading};
use crate::{event::Calendar, recurrence::Patience};

/// Notices of one file; more are of no use to anybody.
const MOST_NOTICES: usize = 10_000;

/// Reads a file.
pub fn read(bytes: &[u8]) -> Result<Reading, NotACalendar> {
    let bytes = encoding::with_lines(bytes);
    let file = lines::of(&bytes);
    let found = components::of(&file.content);
    if !found.is_calendar {
        return Err(NotACalendar);
    }
    let plain = |(line, oddity): (usize, Oddity)| {
        let skipped = !matches!(oddity, Oddity::NotEnded);
        Notice { line, event: None, oddity, skipped }
    };
    let mut notices: Vec<Notice> = found.oddities.into_iter().map(plain).collect();
    let broken = file.unreadable.map(|line| (line, Oddity::UnreadableCharacters));
    notices.extend(broken.map(|(line, oddity)| Notice { line, event: None, oddity, skipped: false }));

    let mut drafts: Vec<Sourced<'_>> = Vec::new();
    let mut patience = Patience(Patience::OF_ZONES);
    for (section, source) in found.sections.iter().enumerate() {
        let mut zones = Zones::new(&source.zones, property(source, "X-WR-TIMEZONE").as_deref(), patience);
        for component in &source.events {
            match vevent::read(component, &mut zones) {
                Ok(draft) => drafts.push(Sourced { section, component, draft, keep: true }),
                Err(draft) => notices.extend(told(&draft)),
            }
        }
        patience = zones.into_patience();
    }
    identity::settle(&mut drafts);

    let mut kept = Kept::default();
    let mut calendar = Calendar {
        name: found.sections.iter().find_map(|s| property(s, "NAME").or_else(|| property(s, "X-WR-CALNAME"))),
        product: found.sections.iter().find_map(|section| property(section, "PRODID")),
        events: Vec::with_capacity(drafts.len()),
    };
    let mut drafts = drafts.into_iter().peekable();
    for (index, section) in found.sections.iter().enumerate() {
        kept.begin(section);
        while let Some(sourced) = drafts.next_if(|sourced| sourced.section == index) {
            notices.extend(told(&sourced.draft));
            if sourced.keep {
                kept.event(sourced.component, &sourced.draft.event);
                calendar.events.push(sourced.draft.event);
            }
        }
        kept.end();
    }
    notices.sort_by_key(|notice| notice.line);
    notices.truncate(MOST_NOTICES);
    let breaks_off = found.breaks_off.then_some(file.last);
    Ok(Reading { calendar, notices, breaks_off, kept: kept.into_text() })
}

/// An event with where it comes from.
#[derive(Debug)]
struct Sourced<'l> {
    section: usize,
    component: &'l Component<'l>,
    draft: Draft,
    /// Whether it is part of the calendar: no newer event has its identity.
    keep: bool,
}

fn told(draft: &Draft) -> impl Iterator<Item = Notice> + use<> {
    let event = &draft.event;
    let title = (!event.private && !event.title.is_empty()).then(|| event.title.clone());
    let notice = move |(line, oddity, skipped)| Notice { line, event: title.clone(), oddity, skipped };
    draft.oddities.clone().into_iter().map(notice)
}

/// The text of a calendar's own property, unless it is empty.
fn property(section: &Section<'_>, name: &str) -> Option<String> {
    let line: &Line<'_> = section.lines.iter().find(|line| line.is(name))?;
    let component =
        Component { name: "VCALENDAR".to_owned(), line: line.number, lines: vec![line], parts: Vec::new() };
    let property = properties::of(&component).into_iter().next()?;
    let text = match property.entry.name {
        ICalendarProperty::Begin | ICalendarProperty::End => return None,
        _ => property.text().trim(),
    };
    (!text.is_empty()).then(|| text.to_owned())
}

/// A text that a notice can carry.
fn short(text: &str) -> String {
    const LONGEST: usize = 80;
    let text = text.trim();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
