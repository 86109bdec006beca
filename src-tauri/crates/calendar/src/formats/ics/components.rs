//! The parts of a calendar file, found line by line: whatever one of them holds, the next begins where it
//! says so.

use crate::formats::Oddity;

use super::lines::Line;

/// Levels of nesting that are searched for what an END closes; more than any program writes.
const DEEPEST: usize = 64;

/// A VEVENT, a VTIMEZONE or one of its STANDARD and DAYLIGHT.
#[derive(Debug)]
pub struct Component<'l> {
    /// Its name in capitals.
    pub name: String,
    /// The line of its BEGIN.
    pub line: usize,
    /// Its properties; those of its parts are not among them.
    pub lines: Vec<&'l Line<'l>>,
    /// STANDARD and DAYLIGHT of a VTIMEZONE. Alarms and the like are left out: they hold no time of the event.
    pub parts: Vec<Component<'l>>,
}

/// A VCALENDAR.
#[derive(Debug, Default)]
pub struct Section<'l> {
    /// Its own properties.
    pub lines: Vec<&'l Line<'l>>,
    /// Its VTIMEZONEs.
    pub zones: Vec<Component<'l>>,
    /// Its VEVENTs.
    pub events: Vec<Component<'l>>,
}

/// What a file holds.
#[derive(Debug, Default)]
pub struct Found<'l> {
    /// Its VCALENDARs in order.
    pub sections: Vec<Section<'l>>,
    /// Whether there is any BEGIN:VCALENDAR.
    pub is_calendar: bool,
    /// Whether the file stops in the middle of something.
    pub breaks_off: bool,
    /// What is odd, with its line.
    pub oddities: Vec<(usize, Oddity)>,
}

#[derive(Default)]
struct Reader<'l> {
    found: Found<'l>,
    section: Option<Section<'l>>,
    component: Option<Component<'l>>,
    part: Option<Component<'l>>,
    /// Names of open components that are not read.
    skipped: Vec<&'l str>,
}

/// The parts of the file with these lines.
pub fn of<'l>(lines: &'l [Line<'l>]) -> Found<'l> {
    let mut reader = Reader::default();
    for line in lines {
        match line.name() {
            Some(name) if name.eq_ignore_ascii_case("BEGIN") => reader.begin(line),
            Some(name) if name.eq_ignore_ascii_case("END") => reader.end(line),
            Some(_) => reader.property(line),
            None => reader.unreadable(line),
        }
    }
    reader.found.breaks_off = reader.section.is_some();
    // What is still open when the file stops can't be trusted: it may lack its end or its exceptions.
    reader.component = None;
    reader.close_section();
    reader.found
}

impl<'l> Reader<'l> {
    fn begin(&mut self, line: &'l Line<'l>) {
        let name = line.value().trim().to_ascii_uppercase();
        match name.as_str() {
            "VCALENDAR" => {
                self.close_early();
                self.close_section();
                self.section = Some(Section::default());
                self.found.is_calendar = true;
            }
            "VEVENT" | "VTIMEZONE" => {
                self.close_early();
                self.section.get_or_insert_default();
                self.component = Some(component(name, line));
            }
            "VTODO" | "VJOURNAL" | "VFREEBUSY" | "VAVAILABILITY" => {
                self.close_early();
                if matches!(name.as_str(), "VFREEBUSY" | "VAVAILABILITY") {
                    self.found.oddities.push((line.number, Oddity::NotRead { component: name }));
                }
                self.skipped.push(line.value().trim());
            }
            "STANDARD" | "DAYLIGHT"
                if self.skipped.is_empty()
                    && self.component.as_ref().is_some_and(|component| component.name == "VTIMEZONE") =>
            {
                self.close_part();
                self.part = Some(component(name, line));
            }
            _ => self.skipped.push(line.value().trim()),
        }
    }

    fn end(&mut self, line: &'l Line<'l>) {
        let name = line.value().trim();
        let is = |open: &str| open.eq_ignore_ascii_case(name);
        if let Some(above) = self.skipped.iter().rev().take(DEEPEST).position(|open| is(open)) {
            self.skipped.truncate(self.skipped.len() - 1 - above);
        } else if self.part.as_ref().is_some_and(|part| is(&part.name)) {
            self.skipped.clear();
            self.close_part();
        } else if self.component.as_ref().is_some_and(|component| is(&component.name)) {
            self.close_component();
        } else if is("VCALENDAR") {
            self.close_early();
            self.close_section();
        }
    }

    fn property(&mut self, line: &'l Line<'l>) {
        if !self.skipped.is_empty() {
            return;
        }
        let open = self.part.as_mut().or(self.component.as_mut()).map(|component| &mut component.lines);
        if let Some(lines) = open.or(self.section.as_mut().map(|section| &mut section.lines)) {
            lines.push(line);
        }
    }

    fn unreadable(&mut self, line: &Line<'_>) {
        if self.skipped.is_empty() && self.section.is_some() && !line.text.trim().is_empty() {
            // What an event says may be private, and whether it is isn't known yet.
            let text = if self.component.is_some() { String::new() } else { super::short(&line.text) };
            self.found.oddities.push((line.number, Oddity::UnreadableLine { text }));
        }
    }

    /// Something begins that can't be within an event: an open event ends here.
    fn close_early(&mut self) {
        if let Some(component) = &self.component {
            self.found.oddities.push((component.line, Oddity::NotEnded));
        }
        self.close_component();
    }

    fn close_part(&mut self) {
        if let (Some(part), Some(component)) = (self.part.take(), &mut self.component) {
            component.parts.push(part);
        }
    }

    fn close_component(&mut self) {
        self.skipped.clear();
        self.close_part();
        if let (Some(component), Some(section)) = (self.component.take(), &mut self.section) {
            let list = if component.name == "VEVENT" { &mut section.events } else { &mut section.zones };
            list.push(component);
        }
    }

    fn close_section(&mut self) {
        self.skipped.clear();
        self.found.sections.extend(self.section.take());
    }
}

fn component<'l>(name: String, line: &Line<'_>) -> Component<'l> {
    Component { name, line: line.number, lines: Vec::new(), parts: Vec::new() }
}
