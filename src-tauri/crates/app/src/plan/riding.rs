//! The entries that visits ride along on.

use tandem_domain::{time::DateRange, visit::Visit, working_time::day_of};

use crate::{desk::Desk, failure::Failure};

/// A visit that is to be stored, with its entry in the entry's own words: what was shown of it may say less.
pub(super) fn in_own_words(desk: &Desk, mut visit: Visit) -> Result<Visit, Failure> {
    let Some(shown) = &visit.rides_on else { return Ok(visit) };
    let truth = desk.snapshot()?;
    let days = DateRange::of_day(day_of(visit.interval.start(), truth.programme.home_zone));
    let calendars = desk.true_availability(days)?;
    let is_same = |uid: &str, start| uid == shown.uid && start == shown.interval.start();
    let call = calendars.calls_of(visit.rep).iter().map(|call| &call.entry);
    let before =
        truth.visits.iter().filter(|one| one.rep == visit.rep).filter_map(|one| one.rides_on.as_ref());
    let own = call.chain(before).find(|entry| is_same(&entry.uid, entry.interval.start())).cloned();
    visit.rides_on = own.or(visit.rides_on);
    Ok(visit)
}
