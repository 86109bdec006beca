//! One event (VEVENT; RFC 5545, 3.6.1).

use chrono::NaiveDateTime;
use chrono_tz::Tz;
use tandem_domain::calendar_policy::ShownAs;

use super::{
    limits::{MOST_DATES, MOST_NOTICES, MOST_RULES, Room},
    properties::{Backwards, Property},
    short,
    zones::Zones,
};
use crate::{
    event::{End, Event, Instance, Moment, Recurrence, Status},
    formats::{Oddity, leave},
    recurrence::Rule,
};

/// An event, and what its properties say that the event itself does not.
#[derive(Debug)]
pub struct Draft {
    /// The event. Its texts are there even when it is private.
    pub event: Event,
    /// Whether it says itself how private it is.
    pub says_class: bool,
    /// Whether it tells in words that its owner is on leave.
    pub tells_leave: bool,
    /// What is odd about it, with its line and whether something was left out.
    pub oddities: Vec<(usize, Oddity, bool)>,
}

/// What is said so far.
#[derive(Default)]
struct Said {
    uid: String,
    title: String,
    location: String,
    description: String,
    /// What is said in HTML only, as Outlook does.
    marked_up: String,
    categories: Vec<String>,
    private: Option<bool>,
    opaque: Option<bool>,
    microsoft: Option<ShownAs>,
    intended: Option<ShownAs>,
    start: Option<Moment>,
    end: Option<(usize, End)>,
    backwards: Option<usize>,
    recurrence: Recurrence,
    instance: Option<Instance>,
    sequence: i64,
    stamp: Option<NaiveDateTime>,
    status: Status,
    oddities: Vec<(usize, Oddity, bool)>,
}

/// Reads an event from its properties; `line` is that of its BEGIN. `Err` holds what is odd about one that does
/// not say when it starts.
pub fn read<'l>(
    properties: impl Iterator<Item = Property<'l>>,
    line: usize,
    zones: &mut Zones<'_>,
    room: &mut Room,
) -> Result<Draft, Box<Draft>> {
    let mut said = Said::default();
    for property in properties {
        said.take(&property, zones, room);
    }
    said.finish(line)
}

impl Said {
    fn take(&mut self, property: &Property<'_>, zones: &mut Zones<'_>, room: &mut Room) {
        // Names are short, and in capitals almost always.
        let name = property.line.name().unwrap_or_default();
        let capitals;
        let name = if name.bytes().any(|byte| byte.is_ascii_lowercase()) {
            capitals = name.to_ascii_uppercase();
            capitals.as_str()
        } else {
            name
        };
        match name {
            "UID" => property.text().trim().clone_into(&mut self.uid),
            "SUMMARY" => first(&mut self.title, property),
            "LOCATION" => first(&mut self.location, property),
            "DESCRIPTION" => first(&mut self.description, property),
            "X-ALT-DESC" => first(&mut self.marked_up, property),
            // More of them than anybody gives say no more of leave.
            "CATEGORIES" if self.categories.len() < 8 => self.categories.push(property.text().into_owned()),
            "CLASS" => self.private = Some(is_private(property)),
            "TRANSP" => self.opaque = Some(!property.line.says("TRANSPARENT")),
            "STATUS" => {
                if property.line.says("CANCELLED") {
                    self.status = Status::Cancelled;
                } else if property.line.says("TENTATIVE") {
                    self.status = Status::Tentative;
                }
            }
            "SEQUENCE" => self.sequence = property.value().trim().parse().unwrap_or(0),
            "DTSTAMP" | "LAST-MODIFIED" => {
                let moment = property.moments(zones).read.into_iter().next();
                let stamp =
                    moment.map(|(moment, _)| moment.zone().instant(moment.wall(), Tz::UTC).naive_utc());
                self.stamp = self.stamp.max(stamp);
            }
            "DTSTART" => {
                if let Some(moment) = self.moment(property, zones) {
                    self.start.get_or_insert(moment);
                }
            }
            "DTEND" => {
                if let Some(moment) = self.moment(property, zones) {
                    self.end = Some((property.line.number, End::At(moment)));
                }
            }
            "DURATION" => match property.duration() {
                // DTEND and DURATION exclude each other; where both stand, the end is plainer.
                Some(Ok(end)) => _ = self.end.get_or_insert((property.line.number, end)),
                Some(Err(Backwards)) => self.backwards = Some(property.line.number),
                None => self.unreadable(property),
            },
            "RECURRENCE-ID" => {
                let range = property.parameter("RANGE");
                let and_future = range.is_some_and(|range| range.eq_ignore_ascii_case("THISANDFUTURE"));
                self.instance = self.moment(property, zones).map(|of| Instance { of, and_future });
            }
            "RRULE" => {
                let rule = self.rule(property, room);
                self.recurrence.rules.extend(rule);
            }
            "EXDATE" => {
                let moments = self.dates(property, zones, room);
                self.recurrence.removed.extend(moments.into_iter().map(|(moment, _)| moment));
            }
            "RDATE" => {
                let moments = self.dates(property, zones, room);
                self.recurrence.added.extend(moments);
            }
            "EXRULE" => {
                let rule = self.rule(property, room);
                self.recurrence.exception_rules.extend(rule);
            }
            "X-MICROSOFT-CDO-BUSYSTATUS" => self.microsoft = Some(shown_as(property)),
            // What an invitation is to become once it is accepted; it counts where nothing else is said.
            "X-MICROSOFT-CDO-INTENDEDSTATUS" => self.intended = Some(shown_as(property)),
            _ => {}
        }
    }

    fn moments(&mut self, property: &Property<'_>, zones: &mut Zones<'_>) -> Vec<(Moment, Option<End>)> {
        let moments = property.moments(zones);
        if let Some(zone) = moments.unknown {
            self.odd(property.line.number, Oddity::UnknownZone { zone: short(&zone) }, false);
        }
        // An empty list, as `EXDATE:`, leaves nothing out.
        if moments.unreadable && !property.value().trim().is_empty() {
            self.unreadable(property);
        }
        moments.read
    }

    fn moment(&mut self, property: &Property<'_>, zones: &mut Zones<'_>) -> Option<Moment> {
        self.moments(property, zones).into_iter().next().map(|(moment, _)| moment)
    }

    /// The dates of a list, as many as there is room for.
    fn dates(
        &mut self,
        property: &Property<'_>,
        zones: &mut Zones<'_>,
        room: &mut Room,
    ) -> Vec<(Moment, Option<End>)> {
        let mut moments = self.moments(property, zones);
        let held = self.recurrence.added.len() + self.recurrence.removed.len();
        let given = room.for_dates(moments.len().min(MOST_DATES.saturating_sub(held)));
        if given < moments.len() {
            moments.truncate(given);
            self.too_many(property);
        }
        moments
    }

    fn rule(&mut self, property: &Property<'_>, room: &mut Room) -> Option<Rule> {
        let text = property.value();
        let held = self.recurrence.rules.len() + self.recurrence.exception_rules.len();
        if held >= MOST_RULES || !room.for_a_rule() {
            self.too_many(property);
            return None;
        }
        let rule = Rule::parse(text);
        if rule.is_none() && !text.trim().is_empty() {
            self.odd(property.line.number, Oddity::UnreadableRule { rule: short(text) }, true);
        } else if let Some(part) = rule.as_ref().and_then(|_| Rule::passed_over(text)) {
            self.odd(property.line.number, Oddity::UnknownRulePart { part: short(part) }, false);
        }
        rule
    }

    /// Said once of each property.
    fn too_many(&mut self, property: &Property<'_>) {
        let name = property.line.name().unwrap_or_default().to_ascii_uppercase();
        let oddity = Oddity::TooMany { property: name };
        if !self.oddities.iter().any(|(_, held, _)| *held == oddity) {
            self.odd(property.line.number, oddity, true);
        }
    }

    fn odd(&mut self, line: usize, oddity: Oddity, skipped: bool) {
        if self.oddities.len() < MOST_NOTICES {
            self.oddities.push((line, oddity, skipped));
        }
    }

    fn unreadable(&mut self, property: &Property<'_>) {
        let name = property.line.name().unwrap_or_default().to_ascii_uppercase();
        let oddity = Oddity::UnreadableProperty { property: name, value: short(property.value()) };
        self.odd(property.line.number, oddity, true);
    }

    /// What Microsoft's programs say is the finest; busy time of which STATUS says that it is not certain is tentative.
    fn shown_as(&self) -> ShownAs {
        let plain = self.opaque.map(|opaque| if opaque { ShownAs::Busy } else { ShownAs::Free });
        match self.microsoft.or(plain).or(self.intended).unwrap_or_default() {
            ShownAs::Busy if self.status == Status::Tentative => ShownAs::Tentative,
            shown => shown,
        }
    }

    fn finish(mut self, line: usize) -> Result<Draft, Box<Draft>> {
        let start = self.start.take();
        let missing = start.is_none();
        let start = start.unwrap_or(Moment::Day(chrono::NaiveDate::default()));
        if missing {
            self.oddities.push((line, Oddity::NoStart, true));
        }
        let end = match self.end.take() {
            Some((line, End::At(end))) if is_backwards(&start, &end) && !missing => {
                self.oddities.push((line, Oddity::EndsBeforeItStarts, false));
                End::Unsaid
            }
            Some((_, end)) => end,
            None => {
                let backwards = self.backwards.map(|line| (line, Oddity::EndsBeforeItStarts, false));
                self.oddities.extend(backwards);
                End::Unsaid
            }
        };
        if self.description.is_empty() && !self.marked_up.is_empty() {
            self.description = without_marks(&self.marked_up);
        }
        let shown_as = self.shown_as();
        let categories = self.categories.iter().flat_map(|list| list.split(','));
        let tells_leave = leave::is_told(&self.title, categories);
        let event = Event {
            uid: self.uid,
            line,
            title: self.title,
            location: self.location,
            description: self.description,
            private: self.private == Some(true),
            shown_as,
            start,
            end,
            recurrence: self.recurrence,
            instance: self.instance,
            sequence: self.sequence,
            stamp: self.stamp,
            status: self.status,
        };
        let says_class = self.private.is_some();
        let draft = Draft { event, says_class, tells_leave, oddities: self.oddities };
        if missing { Err(Box::new(draft)) } else { Ok(draft) }
    }
}

fn first(held: &mut String, property: &Property<'_>) {
    if held.is_empty() {
        property.text().trim().clone_into(held);
    }
}

/// What HTML says, its elements parted by blanks.
fn without_marks(html: &str) -> String {
    let (mut said, mut rest) = (String::new(), html);
    while let Some((before, after)) = rest.split_once('<') {
        said.push_str(before);
        said.push(' ');
        rest = after.split_once('>').map_or("", |(_, after)| after);
    }
    said.push_str(rest);
    let said = said.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A class that is not known is to be treated as PRIVATE (RFC 5545, 3.8.1.3).
fn is_private(property: &Property<'_>) -> bool {
    !property.line.says("PUBLIC") && !property.value().trim().is_empty()
}

/// A state in Microsoft's words; one that is not known keeps its owner busy.
fn shown_as(property: &Property<'_>) -> ShownAs {
    let words = [
        ("FREE", ShownAs::Free),
        ("WORKINGELSEWHERE", ShownAs::WorkingElsewhere),
        ("TENTATIVE", ShownAs::Tentative),
        ("OOF", ShownAs::OutOfOffice),
    ];
    words.into_iter().find(|(word, _)| property.line.says(word)).map_or(ShownAs::Busy, |(_, shown)| shown)
}

/// Days and times are compared where the owner lives, wherever that is: a day more or less decides nothing.
fn is_backwards(start: &Moment, end: &Moment) -> bool {
    match (start, end) {
        (Moment::Day(start), end) => end.wall().date() < *start,
        (Moment::Time { wall, .. }, Moment::Day(end)) => *end < wall.date(),
        (start, end) => end.zone().instant(end.wall(), Tz::UTC) < start.zone().instant(start.wall(), Tz::UTC),
    }
}
