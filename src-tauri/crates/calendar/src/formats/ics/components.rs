//! The parts of a calendar file, found line by line: whatever one of them holds, the next begins where it
//! says so. Events are not held, but found again by their place in the text.

use super::lines::{Line, Lines};
use crate::formats::Oddity;

/// Levels of nesting that are searched for what an END closes; more than any program writes.
const DEEPEST: usize = 64;

/// A VTIMEZONE, one of its STANDARD and DAYLIGHT, or another component that is rare enough to be held.
#[derive(Debug)]
pub struct Component<'l> {
    /// Its name in capitals.
    pub name: String,
    /// The line of its BEGIN.
    pub line: usize,
    /// Its properties; those of its parts are not among them.
    pub lines: Vec<Line<'l>>,
    /// STANDARD and DAYLIGHT of a VTIMEZONE. Alarms and the like are left out: they hold no time of the event.
    pub parts: Vec<Component<'l>>,
}

/// Where an event stands.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// The line of its BEGIN.
    pub line: usize,
    /// The line after that.
    from_line: usize,
    /// Where its first line begins, and where it ends.
    from: usize,
    to: usize,
}

/// What holds the time of an event.
#[derive(Debug)]
pub enum Source<'l> {
    /// A VEVENT.
    Event(Place),
    /// A VFREEBUSY.
    Busy(Component<'l>),
}

/// A VCALENDAR.
#[derive(Debug, Default)]
pub struct Section<'l> {
    /// Its own properties.
    pub lines: Vec<Line<'l>>,
    /// Its VTIMEZONEs.
    pub zones: Vec<Component<'l>>,
    /// Its VEVENTs and VFREEBUSYs.
    pub events: Vec<Source<'l>>,
}

impl Section<'_> {
    /// The value of one of its own properties.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.lines.iter().find(|line| line.is(name)).map(|line| line.value().trim())
    }
}

/// What a file holds.
#[derive(Debug, Default)]
pub struct Found<'l> {
    /// Its VCALENDARs in order.
    pub sections: Vec<Section<'l>>,
    /// Whether there is any BEGIN:VCALENDAR.
    pub is_calendar: bool,
    /// The line at which the file stops in the middle of something.
    pub breaks_off: Option<usize>,
    /// What is odd, with its line.
    pub oddities: Vec<(usize, Oddity)>,
}

/// Components within one that are not read.
#[derive(Debug, Default)]
struct Skipped(Vec<String>);

impl Skipped {
    /// Whether what an END closes is one of them.
    fn ends(&mut self, name: &str) -> bool {
        let above = self.0.iter().rev().take(DEEPEST).position(|open| open.eq_ignore_ascii_case(name));
        if let Some(above) = above {
            self.0.truncate(self.0.len() - 1 - above);
        }
        above.is_some()
    }
}

/// The properties of an event.
pub fn properties_of(text: &str, place: Place) -> impl Iterator<Item = Line<'_>> {
    let mut skipped = Skipped::default();
    let lines = Lines::within(text.get(place.from..place.to).unwrap_or_default(), place.from_line);
    lines.filter(move |line| match line.name() {
        Some(name) if name.eq_ignore_ascii_case("BEGIN") => {
            skipped.0.push(line.value().trim().to_owned());
            false
        }
        Some(name) if name.eq_ignore_ascii_case("END") => {
            skipped.ends(line.value().trim());
            false
        }
        Some(_) => skipped.0.is_empty(),
        None => false,
    })
}

enum Open<'l> {
    Event { line: usize, from_line: usize, from: usize },
    Held(Component<'l>),
}

#[derive(Default)]
struct Reader<'l> {
    found: Found<'l>,
    section: Option<Section<'l>>,
    open: Option<Open<'l>>,
    part: Option<Component<'l>>,
    skipped: Skipped,
}

/// The parts of a text.
pub fn of(text: &str) -> Found<'_> {
    let mut reader = Reader::default();
    let mut lines = Lines::of(text);
    while let Some(line) = lines.next() {
        let here = lines.begun();
        match line.name() {
            Some(name) if name.eq_ignore_ascii_case("BEGIN") => reader.begin(&line, here, &lines),
            Some(name) if name.eq_ignore_ascii_case("END") => reader.end(&line, here),
            Some(_) => reader.property(line),
            None => reader.unreadable(&line),
        }
    }
    reader.found.breaks_off = reader.section.is_some().then(|| lines.last_number());
    reader.found.oddities.extend(lines.cut.map(|line| (line, Oddity::LineTooLong)));
    // What is still open when the file stops can't be trusted: it may lack its end or its exceptions.
    reader.open = None;
    reader.close_section();
    reader.found
}

impl<'l> Reader<'l> {
    fn begin(&mut self, line: &Line<'l>, here: usize, after: &Lines<'_>) {
        let name = line.value().trim();
        let is = |known: &str| name.eq_ignore_ascii_case(known);
        if is("VCALENDAR") {
            self.close_early(here);
            self.close_section();
            self.section = Some(Section::default());
            self.found.is_calendar = true;
        } else if is("VEVENT") {
            self.close_early(here);
            self.section.get_or_insert_default();
            let (from_line, from) = after.next_place();
            self.open = Some(Open::Event { line: line.number, from_line, from });
        } else if is("VTIMEZONE") || is("VFREEBUSY") {
            self.close_early(here);
            self.section.get_or_insert_default();
            self.open = Some(Open::Held(component(name, line)));
        } else if is("VTODO") || is("VJOURNAL") || is("VAVAILABILITY") {
            self.close_early(here);
            if is("VAVAILABILITY") {
                let component = name.to_ascii_uppercase();
                self.found.oddities.push((line.number, Oddity::NotRead { component }));
            }
            self.skipped.0.push(name.to_owned());
        } else if (is("STANDARD") || is("DAYLIGHT")) && self.skipped.0.is_empty() && self.is_in_zone() {
            self.close_part();
            self.part = Some(component(name, line));
        } else {
            self.skipped.0.push(name.to_owned());
        }
    }

    fn is_in_zone(&self) -> bool {
        matches!(&self.open, Some(Open::Held(component)) if component.name == "VTIMEZONE")
    }

    fn end(&mut self, line: &Line<'_>, here: usize) {
        let name = line.value().trim();
        let is = |open: &str| open.eq_ignore_ascii_case(name);
        if self.skipped.ends(name) {
        } else if self.part.as_ref().is_some_and(|part| is(&part.name)) {
            self.skipped.0.clear();
            self.close_part();
        } else if self.open.as_ref().is_some_and(|open| is(open.name())) {
            self.close(here);
        } else if is("VCALENDAR") {
            self.close_early(here);
            self.close_section();
        }
    }

    fn property(&mut self, line: Line<'l>) {
        if !self.skipped.0.is_empty() {
            return;
        }
        match (&mut self.part, &mut self.open, &mut self.section) {
            (Some(part), _, _) => part.lines.push(line),
            (None, Some(Open::Held(component)), _) => component.lines.push(line),
            (None, None, Some(section)) => section.lines.push(line),
            (None, Some(Open::Event { .. }), _) | (None, None, None) => {}
        }
    }

    fn unreadable(&mut self, line: &Line<'_>) {
        if self.skipped.0.is_empty() && self.section.is_some() && !line.text.trim().is_empty() {
            // What an event says may be private, and whether it is isn't known yet.
            let text = if self.open.is_some() { String::new() } else { super::short(&line.text) };
            self.found.oddities.push((line.number, Oddity::UnreadableLine { text }));
        }
    }

    /// Something begins that can't be within an event: an open event ends here.
    fn close_early(&mut self, here: usize) {
        if let Some(open) = &self.open {
            self.found.oddities.push((open.line(), Oddity::NotEnded));
        }
        self.close(here);
    }

    fn close_part(&mut self) {
        if let (Some(part), Some(Open::Held(component))) = (self.part.take(), &mut self.open) {
            component.parts.push(part);
        }
    }

    fn close(&mut self, here: usize) {
        self.skipped.0.clear();
        self.close_part();
        if let (Some(open), Some(section)) = (self.open.take(), &mut self.section) {
            match open {
                Open::Event { line, from_line, from } => {
                    section.events.push(Source::Event(Place { line, from_line, from, to: here.max(from) }));
                }
                Open::Held(component) if component.name == "VTIMEZONE" => section.zones.push(component),
                Open::Held(component) => section.events.push(Source::Busy(component)),
            }
        }
    }

    fn close_section(&mut self) {
        self.skipped.0.clear();
        self.found.sections.extend(self.section.take());
    }
}

impl Open<'_> {
    fn name(&self) -> &str {
        match self {
            Self::Event { .. } => "VEVENT",
            Self::Held(component) => &component.name,
        }
    }

    fn line(&self) -> usize {
        match self {
            Self::Event { line, .. } => *line,
            Self::Held(component) => component.line,
        }
    }
}

fn component<'l>(name: &str, line: &Line<'_>) -> Component<'l> {
    Component { name: name.to_ascii_uppercase(), line: line.number, lines: Vec::new(), parts: Vec::new() }
}
