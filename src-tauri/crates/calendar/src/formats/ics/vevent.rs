//! One event (VEVENT; RFC 5545, 3.6.1).

use calcard::icalendar::{
    ICalendarClassification, ICalendarParameterName, ICalendarProperty, ICalendarStatus,
    ICalendarTransparency, ICalendarValue,
};
use chrono::NaiveDateTime;
use chrono_tz::Tz;

use super::{
    components::Component,
    properties::{self, Property},
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

/// Reads an event. `Err` holds what is odd about one that does not say when it starts.
pub fn read(component: &Component<'_>, zones: &mut Zones<'_>) -> Result<Draft, Box<Draft>> {
    let mut said = Said::default();
    for property in properties::of(component) {
        said.take(&property, zones);
    }
    said.finish(component.line)
}

impl Said {
    fn take(&mut self, property: &Property<'_>, zones: &mut Zones<'_>) {
        match &property.entry.name {
            ICalendarProperty::Uid => property.text().trim().clone_into(&mut self.uid),
            ICalendarProperty::Summary => first(&mut self.title, property.text()),
            ICalendarProperty::Location => first(&mut self.location, property.text()),
            ICalendarProperty::Description => first(&mut self.description, property.text()),
            ICalendarProperty::Class => self.private = Some(is_private(property)),
            ICalendarProperty::Transp => {
                let value = property.entry.values.first();
                let transparent =
                    matches!(value, Some(ICalendarValue::Transparency(ICalendarTransparency::Transparent)));
                self.opaque = Some(!transparent);
            }
            ICalendarProperty::Status => match property.entry.values.first() {
                Some(ICalendarValue::Status(ICalendarStatus::Cancelled)) => self.status = Status::Cancelled,
                Some(ICalendarValue::Status(ICalendarStatus::Tentative)) => self.status = Status::Tentative,
                _ => {}
            },
            ICalendarProperty::Sequence => {
                self.sequence =
                    property.entry.values.first().and_then(ICalendarValue::as_integer).unwrap_or(0);
            }
            ICalendarProperty::Dtstamp | ICalendarProperty::LastModified => {
                let moment = property.moments(zones).read.into_iter().next();
                let stamp =
                    moment.map(|(moment, _)| moment.zone().instant(moment.wall(), Tz::UTC).naive_utc());
                self.stamp = self.stamp.max(stamp);
            }
            ICalendarProperty::Dtstart => {
                if let Some(moment) = self.moment(property, zones) {
                    self.start.get_or_insert(moment);
                }
            }
            ICalendarProperty::Dtend => {
                if let Some(moment) = self.moment(property, zones) {
                    self.end = Some((property.line.number, End::At(moment)));
                }
            }
            ICalendarProperty::Duration => match property.duration() {
                // DTEND and DURATION exclude each other; where both stand, the end is plainer.
                Some(Ok(end)) => _ = self.end.get_or_insert((property.line.number, end)),
                Some(Err(properties::Backwards)) => self.backwards = Some(property.line.number),
                None => self.unreadable(property),
            },
            ICalendarProperty::RecurrenceId => {
                let and_future = property.flag(&ICalendarParameterName::Range);
                self.instance = self.moment(property, zones).map(|of| Instance { of, and_future });
            }
            ICalendarProperty::Rrule => {
                let rule = self.rule(property);
                self.recurrence.rules.extend(rule);
            }
            ICalendarProperty::Exdate => {
                let moments = self.moments(property, zones);
                self.recurrence.removed.extend(moments.into_iter().map(|(moment, _)| moment));
            }
            ICalendarProperty::Rdate => {
                let moments = self.moments(property, zones);
                self.recurrence.added.extend(moments);
            }
            ICalendarProperty::Exrule => {
                let rule = self.rule(property);
                self.recurrence.exception_rules.extend(rule);
            }
            ICalendarProperty::Other(name) if name.eq_ignore_ascii_case("X-MICROSOFT-CDO-BUSYSTATUS") => {
                let free = ["FREE", "WORKINGELSEWHERE"];
                let value = property.text().trim();
                self.microsoft = Some(!free.iter().any(|free| free.eq_ignore_ascii_case(value)));
            }
            _ => {}
        }
    }

    fn moments(&mut self, property: &Property<'_>, zones: &mut Zones<'_>) -> Vec<(Moment, Option<End>)> {
        let moments = property.moments(zones);
        if let Some(zone) = moments.unknown {
            self.oddities.push((property.line.number, Oddity::UnknownZone { zone: short(&zone) }, false));
        }
        // An empty list, as `EXDATE:`, leaves nothing out.
        if moments.unreadable && !property.line.value().trim().is_empty() {
            self.unreadable(property);
        }
        moments.read
    }

    fn moment(&mut self, property: &Property<'_>, zones: &mut Zones<'_>) -> Option<Moment> {
        self.moments(property, zones).into_iter().next().map(|(moment, _)| moment)
    }

    fn rule(&mut self, property: &Property<'_>) -> Option<Rule> {
        let text = property.line.value();
        let rule = Rule::parse(text);
        if rule.is_none() && !text.trim().is_empty() {
            self.oddities.push((property.line.number, Oddity::UnreadableRule { rule: short(text) }, true));
        }
        rule
    }

    fn unreadable(&mut self, property: &Property<'_>) {
        let name = property.line.name().unwrap_or_default().to_ascii_uppercase();
        let oddity = Oddity::UnreadableProperty { property: name, value: short(property.line.value()) };
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
            busy: self.microsoft.or(self.opaque).unwrap_or(true),
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

fn first(held: &mut String, text: &str) {
    if held.is_empty() {
        text.trim().clone_into(held);
    }
}

/// A class that is not known is to be treated as PRIVATE (RFC 5545, 3.8.1.3).
fn is_private(property: &Property<'_>) -> bool {
    let public = matches!(
        property.entry.values.first(),
        Some(ICalendarValue::Classification(ICalendarClassification::Public))
    );
    !public && !property.line.value().trim().is_empty()
}

/// Days and times are compared where the owner lives, wherever that is: a day more or less decides nothing.
fn is_backwards(start: &Moment, end: &Moment) -> bool {
    match (start, end) {
        (Moment::Day(start), end) => end.wall().date() < *start,
        (Moment::Time { wall, .. }, Moment::Day(end)) => *end < wall.date(),
        (start, end) => end.zone().instant(end.wall(), Tz::UTC) < start.zone().instant(start.wall(), Tz::UTC),
    }
}
