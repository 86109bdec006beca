//! The hours at which somebody can be had (VAVAILABILITY with its AVAILABLE; RFC 7953, 3.1).

use chrono::{NaiveDate, NaiveTime};
use tandem_domain::calendar_policy::ShownAs;

use super::{components::Component, limits::Room, properties::Property, vevent, zones::Zones};
use crate::{
    event::{Availability, Event, Moment, Status},
    formats::Oddity,
    zone::Zone,
};

/// What an availability that says no PRIORITY comes after, or one that says 0: 9 is the least urgent.
const LEAST_URGENT: u8 = 10;

/// An availability, and what is odd about it and its hours. None where it was called off.
pub fn read(
    component: &Component<'_>,
    zones: &mut Zones<'_>,
    room: &mut Room,
) -> (Option<Availability>, Vec<(usize, Oddity, bool)>) {
    let mut event = |component: &Component<'_>| {
        let properties = component.lines.iter().cloned().filter_map(Property::of);
        vevent::read(properties, component.line, zones, room)
    };
    let (mut busy, mut oddities) = match event(component) {
        Ok(draft) => (draft.event, draft.oddities),
        // It need not say when it begins: then it always was so.
        Err(draft) => {
            let odd = draft.oddities.into_iter().filter(|(_, oddity, _)| *oddity != Oddity::NoStart);
            (Event { start: the_beginning(), ..draft.event }, odd.collect())
        }
    };
    let mut hours = Vec::new();
    for (index, part) in component.parts.iter().enumerate() {
        match event(part) {
            Ok(draft) => {
                oddities.extend(draft.oddities);
                let uid = if draft.event.uid.is_empty() {
                    format!("hours-{index}")
                } else {
                    draft.event.uid.clone()
                };
                hours.push(Event { uid, ..without_words(draft.event) });
            }
            Err(draft) => oddities.extend(draft.oddities),
        }
    }
    let said = |name: &str| component.lines.iter().find(|line| line.is(name));
    if busy.status == Status::Cancelled {
        return (None, oddities);
    }
    let is_of_type = |kind: &str| said("BUSYTYPE").is_some_and(|line| line.says(kind));
    (busy.status, busy.shown_as) = if is_of_type("BUSY-TENTATIVE") {
        (Status::Tentative, ShownAs::Tentative)
    } else if is_of_type("BUSY") {
        (Status::Confirmed, ShownAs::Busy)
    } else {
        // What is not said is BUSY-UNAVAILABLE (RFC 7953, 3.2).
        (Status::Confirmed, ShownAs::OutOfOffice)
    };
    let priority = said("PRIORITY").and_then(|line| line.value().trim().parse().ok());
    let urgency = priority.filter(|priority| (1..LEAST_URGENT).contains(priority)).unwrap_or(LEAST_URGENT);
    (Some(Availability { busy: without_words(busy), urgency, hours }), oddities)
}

/// Times alone say when somebody can be had, and there is nothing private left about them.
fn without_words(event: Event) -> Event {
    Event {
        title: String::new(),
        location: String::new(),
        description: String::new(),
        private: false,
        ..event
    }
}

fn the_beginning() -> Moment {
    let first = NaiveDate::from_ymd_opt(1, 1, 1).unwrap_or(NaiveDate::MIN);
    Moment::Time { wall: first.and_time(NaiveTime::MIN), zone: Zone::UTC }
}
