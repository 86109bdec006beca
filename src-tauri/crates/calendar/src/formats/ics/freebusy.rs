//! Busy times without events (VFREEBUSY; RFC 5545, 3.6.4), as events that say nothing but when.

use super::{components::Component, limits::MOST_DATES, lines::Line, properties::Property};

/// The lines of an event for each kind of busy time in the component. What is free says nothing: whoever is free
/// and busy at once is busy.
pub fn events(component: &Component<'_>) -> Vec<Vec<Line<'static>>> {
    let own = |name: &str| component.lines.iter().find(|line| line.is(name)).map(|line| line.value().trim());
    let mut events = Vec::new();
    for kind in ["BUSY", "BUSY-UNAVAILABLE", "BUSY-TENTATIVE"] {
        let mut periods: Vec<(usize, String)> = Vec::new();
        for line in component.lines.iter().filter(|line| line.is("FREEBUSY")) {
            let Some(property) = Property::of(line.clone()) else { continue };
            let said = property.parameter("FBTYPE").unwrap_or("BUSY");
            // A kind that is not known is to be treated as BUSY (3.2.9).
            let known = ["FREE", "BUSY", "BUSY-UNAVAILABLE", "BUSY-TENTATIVE"];
            let said = known.iter().find(|known| said.eq_ignore_ascii_case(known)).copied().unwrap_or("BUSY");
            if said == kind {
                let written = property.value().split(',').map(str::trim).filter(|text| text.contains('/'));
                // One more than is read of an event, so that it is told there.
                let room = (MOST_DATES + 2).saturating_sub(periods.len());
                periods.extend(written.take(room).map(|text| (line.number, text.to_owned())));
            }
        }
        let Some((first, rest)) = periods.split_first() else { continue };
        let (start, end) = first.1.split_once('/').unwrap_or((&first.1, ""));
        let line = |number: usize, text: String| Line { number, text: text.into() };
        let at = component.line;
        let mut lines = vec![
            line(first.0, format!("DTSTART:{start}")),
            line(
                first.0,
                format!("{}:{end}", if end.starts_with(['P', 'p', '+']) { "DURATION" } else { "DTEND" }),
            ),
        ];
        lines.extend(
            rest.iter().map(|(number, period)| line(*number, format!("RDATE;VALUE=PERIOD:{period}"))),
        );
        lines.extend(
            own("UID").filter(|uid| !uid.is_empty()).map(|uid| line(at, format!("UID:{uid}-{kind}"))),
        );
        lines.extend(own("DTSTAMP").map(|stamp| line(at, format!("DTSTAMP:{stamp}"))));
        match kind {
            "BUSY-TENTATIVE" => lines.push(line(at, "STATUS:TENTATIVE".to_owned())),
            "BUSY-UNAVAILABLE" => lines.push(line(at, "X-MICROSOFT-CDO-BUSYSTATUS:OOF".to_owned())),
            _ => {}
        }
        events.push(lines);
    }
    events
}
