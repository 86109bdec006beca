//! How far a new programme has come on its way to a first plan.

use crate::{desk::Desk, failure::Failure, import, programme, wire::overview::FirstSteps};

/// What there is already of all that a first plan needs.
///
/// # Errors
/// When the programme can't be read.
pub fn first_steps(desk: &Desk) -> Result<FirstSteps, Failure> {
    let snapshot = desk.seen()?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let visits = snapshot.visits.iter().filter(|visit| visit.state.takes_time());
    Ok(FirstSteps {
        managers: count(snapshot.managers.len()),
        distributors: count(snapshot.distributors.len()),
        reps: count(snapshot.reps.len()),
        calendars: count(snapshot.calendars.len()),
        to_review: count(import::to_review(desk)?.len()),
        demands: count(snapshot.demands.len()),
        visits: count(visits.count()),
        is_demo: programme::history(desk)?.iter().any(|change| change.what == "fill-demo"),
    })
}
