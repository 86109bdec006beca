//! iCalendar (RFC 5545), as programs write it.
//!
//! Bytes become text ([`encoding`]) and lines ([`lines`]), lines become parts ([`components`]), and each event is
//! read by itself ([`properties`], [`vevent`], [`freebusy`], [`vavailability`]) with the zones that names stand for ([`zones`],
//! [`vtimezone`]). The lines are never all held: an event is found again by its place.
//! Then identities are settled ([`identity`]), and what may be stored is written down ([`kept`]).

mod components;
mod encoding;
mod freebusy;
pub mod hidden;
mod identity;
mod kept;
mod limits;
mod lines;
mod properties;
mod vavailability;
mod vevent;
mod vtimezone;
mod zones;

use self::{
    components::{Place, Section, Source},
    kept::Kept,
    limits::{MOST_NOTICES, Room},
    lines::Line,
    properties::Property,
    vevent::Draft,
    zones::Zones,
};
use super::{NotACalendar, Notice, Oddity, Reading, leave, short};
use crate::{
    event::{Calendar, Event, Status},
    recurrence::Patience,
};

/// Reads a file; writes down what may be stored of it, if that is wanted.
pub fn read(bytes: &[u8], to_keep: bool) -> Result<Reading, NotACalendar> {
    let file = encoding::text(bytes);
    let text = file.text.as_ref();
    let found = components::of(text);
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

    let (mut events, mut sources, mut availabilities) = (Vec::new(), Vec::new(), Vec::new());
    let mut patience = Patience(Patience::OF_ZONES);
    let mut room = Room::of_a_file();
    // As lines are read in order, what is left out at the end would not be told anyway.
    let mut to_tell = MOST_NOTICES;
    for (index, section) in found.sections.iter().enumerate() {
        let mut zones = Zones::new(&section.zones, section.value("X-WR-TIMEZONE"), patience);
        let called_off = section.value("METHOD").is_some_and(|method| method.eq_ignore_ascii_case("CANCEL"));
        let mut take = |draft: Result<Draft, Box<Draft>>, written: Written| match draft {
            Ok(Draft { mut event, says_class, tells_leave, mut oddities }) => {
                oddities.truncate(to_tell);
                to_tell -= oddities.len();
                if called_off {
                    event.status = Status::Cancelled;
                }
                events.push(event);
                sources.push(Sourced {
                    section: index,
                    written,
                    says_class,
                    tells_leave,
                    oddities,
                    keep: true,
                });
            }
            Err(draft) => {
                let before = notices.len();
                notices.extend(told(&draft.event, &draft.oddities).take(to_tell));
                to_tell -= notices.len() - before;
            }
        };
        for source in &section.events {
            match source {
                Source::Event(place) => {
                    let lines = components::properties_of(text, *place);
                    let draft =
                        vevent::read(lines.filter_map(Property::of), place.line, &mut zones, &mut room);
                    take(draft, Written::At(*place));
                }
                Source::Busy(component) => {
                    for lines in freebusy::events(component) {
                        let properties = lines.iter().cloned().filter_map(Property::of);
                        let draft = vevent::read(properties, component.line, &mut zones, &mut room);
                        take(draft, Written::Anew(lines));
                    }
                }
            }
        }
        for component in &section.hours {
            let (availability, mut oddities) = vavailability::read(component, &mut zones, &mut room);
            oddities.truncate(to_tell);
            to_tell -= oddities.len();
            let odd = |(line, oddity, skipped)| Notice { line, event: None, oddity, skipped };
            notices.extend(oddities.into_iter().map(odd));
            availabilities.extend(availability.filter(|_| !called_off));
        }
        patience = zones.into_patience();
    }
    identity::settle(&mut events, &mut sources);
    read_leave(&mut events, &mut sources);
    identity::keep_newest(&mut availabilities);
    for (event, source) in events.iter().zip(&sources).filter(|(_, source)| !source.oddities.is_empty()) {
        notices.extend(told(event, &source.oddities));
    }
    notices.sort_by_key(|notice| notice.line);
    // Whatever else there is to say: that there is more than was read is said.
    notices.truncate(MOST_NOTICES - found.too_large.iter().len());
    let too_large = |line| Notice { line, event: None, oddity: Oddity::TooLarge, skipped: true };
    notices.extend(found.too_large.map(too_large));

    let kept = if to_keep { kept(text, &found.sections, &events, &sources) } else { String::new() };
    let mut sources = sources.iter();
    events.retain(|_| sources.next().is_some_and(|source| source.keep));
    let value = |name: &str| {
        let text = |section: &Section<'_>| {
            let line = section.lines.iter().find(|line| line.is(name))?;
            let property = Property::of(line.clone())?;
            Some(property.text().trim().to_owned()).filter(|text| !text.is_empty())
        };
        found.sections.iter().find_map(text)
    };
    let named = |section: &Section<'_>| section.lines.iter().any(|line| line.is("NAME"));
    let name = if found.sections.iter().any(named) { value("NAME") } else { None };
    let calendar = Calendar {
        name: name.or_else(|| value("X-WR-CALNAME")),
        product: value("PRODID"),
        events,
        availabilities,
    };
    Ok(Reading { calendar, notices, breaks_off: found.breaks_off, kept })
}

/// How an event is written.
#[derive(Debug)]
enum Written {
    /// As the file has it.
    At(Place),
    /// In these lines, for busy times without events.
    Anew(Vec<Line<'static>>),
}

/// Where an event comes from.
#[derive(Debug)]
struct Sourced {
    section: usize,
    written: Written,
    /// Whether it says itself how private it is.
    says_class: bool,
    /// Whether it tells in words that its owner is on leave.
    tells_leave: bool,
    /// What is odd about it, with its line and whether something was left out.
    oddities: Vec<(usize, Oddity, bool)>,
    /// Whether it is part of the calendar: no newer event has its identity.
    keep: bool,
}

/// What may be stored.
fn kept(text: &str, sections: &[Section<'_>], events: &[Event], sources: &[Sourced]) -> String {
    let mut kept = Kept::default();
    let mut sourced = sources.iter().zip(events).peekable();
    for (index, section) in sections.iter().enumerate() {
        kept.begin(section);
        while let Some((source, event)) = sourced.next_if(|(source, _)| source.section == index) {
            match &source.written {
                _ if !source.keep => {}
                Written::At(place) => kept.event(|| components::properties_of(text, *place), event),
                Written::Anew(lines) => kept.event(|| lines.iter().cloned(), event),
            }
        }
        kept.end();
    }
    kept.into_text()
}

/// Takes entries that tell of leave for what they are. Of what is private nothing is read but how it shows time.
fn read_leave(events: &mut [Event], sources: &mut [Sourced]) {
    let told = events.iter_mut().zip(sources);
    for (event, source) in told.filter(|(event, source)| source.tells_leave && source.keep && !event.private)
    {
        if let Some(oddity) = leave::oddity(event.shown_as) {
            source.oddities.push((event.line, oddity, false));
        }
        event.shown_as = leave::shown_as(event.shown_as);
    }
}

fn told<'o>(event: &Event, oddities: &'o [(usize, Oddity, bool)]) -> impl Iterator<Item = Notice> + use<'o> {
    let title = (!event.private && !event.title.is_empty()).then(|| short(&event.title));
    let notice = move |(line, oddity, skipped): &(usize, Oddity, bool)| Notice {
        line: *line,
        event: title.clone(),
        oddity: oddity.clone(),
        skipped: *skipped,
    };
    oddities.iter().map(notice)
}
