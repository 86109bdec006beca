//! One event (VEVENT; RFC 5545, 3.6.1).

use chrono::NaiveDateTime;
use chrono_tz::Tz;

use super::{
    properties::{Backwards, Property},
    short,
    zones::Zones,
};
use crate::{
    event::{End, Event, Instance, Moment, Recurrence, Status},
    formats::Oddity,
    recurrence::Rule,
};

/// An event, and what its properties say that the event itself does not.
#[derive(Debug)]
pub struct Draft {
    /// The event. Its texts are there even when it is private.
    pub event: Event,
    /// Whether it says itself how private it is.
    pub says_class: bool,
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
    private: Option<bool>,
    opaque: Option<bool>,
    microsoft: Option<bool>,
    intended: Option<bool>,
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
) -> Result<Draft, Box<Draft>> {
    let mut said = Said::default();
    for property in properties {
        said.take(&property, zones);
    }
    said.finish(line)
}

impl Said {
    fn take(&mut self, property: &Property<'_>, zones: &mut Zones<'_>) {
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
                let rule = self.rule(property);
                self.recurrence.rules.extend(rule);
            }
            "EXDATE" => {
                let moments = self.moments(property, zones);
                self.recurrence.removed.extend(moments.into_iter().map(|(moment, _)| moment));
            }
            "RDATE" => {
                let moments = self.moments(property, zones);
                self.recurrence.added.extend(moments);
            }
            "EXRULE" => {
                let rule = self.rule(property);
                self.recurrence.exception_rules.extend(rule);
            }
            "X-MICROSOFT-CDO-BUSYSTATUS" => self.microsoft = Some(is_busy(property)),
            // What an invitation is to become once it is accepted; it counts where nothing else is said.
            "X-MICROSOFT-CDO-INTENDEDSTATUS" => self.intended = Some(is_busy(property)),
            _ => {}
        }
    }

    fn moments(&mut self, property: &Property<'_>, zones: &mut Zones<'_>) -> Vec<(Moment, Option<End>)> {
        let moments = property.moments(zones);
        if let Some(zone) = moments.unknown {
            self.oddities.push((property.line.number, Oddity::UnknownZone { zone: short(&zone) }, false));
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

    fn rule(&mut self, property: &Property<'_>) -> Option<Rule> {
        let text = property.value();
        let rule = Rule::parse(text);
        if rule.is_none() && !text.trim().is_empty() {
            self.oddities.push((property.line.number, Oddity::UnreadableRule { rule: short(text) }, true));
        }
        rule
    }

    fn unreadable(&mut self, property: &Property<'_>) {
        let name = property.line.name().unwrap_or_default().to_ascii_uppercase();
        let oddity = Oddity::UnreadableProperty { property: name, value: short(property.value()) };
        self.oddities.push((property.line.number, oddity, true));
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
        let event = Event {
            uid: self.uid,
            line,
            title: self.title,
            location: self.location,
            description: self.description,
            private: self.private == Some(true),
            busy: self.microsoft.or(self.opaque).or(self.intended).unwrap_or(true),
            start,
            end,
            recurrence: self.recurrence,
            instance: self.instance,
            sequence: self.sequence,
            stamp: self.stamp,
            status: self.status,
        };
        let draft = Draft { event, says_class: self.private.is_some(), oddities: self.oddities };
        if missing { Err(Box::new(draft)) } else { Ok(draft) }
    }
}

fn first(held: &mut String, property: &Property<'_>) {
    if held.is_empty() {
        property.text().trim().clone_into(held);
    }
}

/// A class that is not known is to be treated as PRIVATE (RFC 5545, 3.8.1.3).
fn is_private(property: &Property<'_>) -> bool {
    !property.line.says("PUBLIC") && !property.value().trim().is_empty()
}

/// Whether a state in Microsoft's words keeps somebody busy.
fn is_busy(property: &Property<'_>) -> bool {
    !property.line.says("FREE") && !property.line.says("WORKINGELSEWHERE")
}

/// Days and times are compared where the owner lives, wherever that is: a day more or less decides nothing.
fn is_backwards(start: &Moment, end: &Moment) -> bool {
    match (start, end) {
        (Moment::Day(start), end) => end.wall().date() < *start,
        (Moment::Time { wall, .. }, Moment::Day(end)) => *end < wall.date(),
        (start, end) => end.zone().instant(end.wall(), Tz::UTC) < start.zone().instant(start.wall(), Tz::UTC),
    }
}
