//! What a calendar's entries mean for whoever wants to book its owner.

use tandem_calendar::event::Calendar;
use tandem_domain::calendar_policy::{CalendarPolicy, ShownAs};
use tandem_store::HeldCalendar;

use crate::{desk::Desk, failure::Failure, naming, wire::calendars::ShownCount};

/// From now on, the entries of a calendar held, named by id or by the file that it came from, are treated so.
///
/// # Errors
/// When there is no such calendar, several have that file's name, or the programme can't be written.
pub fn set_policy(desk: &mut Desk, calendar: &str, policy: CalendarPolicy) -> Result<(), Failure> {
    let id = naming::find(&desk.seen()?.calendars, calendar)?.id;
    let snapshot = desk.snapshot()?;
    let Some(held) = snapshot.calendars.iter().find(|held| held.id == id && held.policy != policy) else {
        return Ok(());
    };
    let decided = HeldCalendar { policy, ..held.clone() };
    desk.change("calendar-policy", |writer| writer.put_calendar(&decided))
}

/// As what a calendar's events show time, each with how many do.
pub(super) fn shown<'c>(calendars: impl Iterator<Item = &'c Calendar>) -> Vec<ShownCount> {
    let mut counts = ShownAs::ALL.map(|shown_as| ShownCount { shown_as, events: 0 });
    for event in calendars.flat_map(|calendar| &calendar.events) {
        for count in counts.iter_mut().filter(|count| count.shown_as == event.shown_as) {
            count.events += 1;
        }
    }
    counts.into_iter().filter(|count| count.events > 0).collect()
}
