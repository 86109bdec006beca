//! What happens to a visit and is said in a word: agreed, open again, called off, closed.

use chrono::NaiveDate;
use tandem_domain::{
    life::{Step, Turn},
    record::{CalledOff, Word},
};

use super::case::Case;
use crate::{
    desk::Desk,
    failure::{Code, Failure},
};

/// Notes that the distributor agreed, and, where that is known, who of it and when (today, unless given). The planner leaves the visit
/// where it is from now on.
///
/// # Errors
/// When there is no such visit, it took place or was called off, or the programme can't be written.
pub fn agree(desk: &mut Desk, visit: &str, by: Option<(&str, Option<NaiveDate>)>) -> Result<(), Failure> {
    agreed(desk, visit, by)?.store(desk, "agree-visit", Some(Step::Agree))
}

/// The same, not yet stored.
pub(crate) fn agreed(
    desk: &Desk,
    visit: &str,
    by: Option<(&str, Option<NaiveDate>)>,
) -> Result<Case, Failure> {
    let mut case = Case::of(desk, visit)?;
    case.turn(Turn::Agree)?;
    let today = case.today();
    let word = |(name, on): (&str, Option<NaiveDate>)| Word {
        name: name.trim().to_owned(),
        on: on.unwrap_or(today),
    };
    case.record.agreed = by.map(word).or(case.record.agreed.take());
    case.settle();
    Ok(case)
}

/// Opens again what was agreed, called off, or closed.
///
/// # Errors
/// When there is no such visit, there is nothing to open, or the programme can't be written.
pub fn reopen(desk: &mut Desk, visit: &str) -> Result<(), Failure> {
    reopened(desk, visit)?.store(desk, "reopen-visit", None)
}

/// The same, not yet stored.
pub(crate) fn reopened(desk: &Desk, visit: &str) -> Result<Case, Failure> {
    let mut case = Case::of(desk, visit)?;
    case.turn(Turn::Reopen)?;
    if case.visit.state.is_ahead() {
        case.record.agreed = None;
        case.record.called_off = None;
    }
    case.settle();
    Ok(case)
}

/// Notes that a visit will not take place, with who called it off and why.
///
/// # Errors
/// When there is no such visit, it took place, or the programme can't be written.
pub fn cancel(desk: &mut Desk, visit: &str, who: &str, reason: &str) -> Result<(), Failure> {
    let mut case = Case::of(desk, visit)?;
    case.turn(Turn::Cancel)?;
    // Of what was erased nobody says anything more.
    let (who, reason) = if case.is_erased() { ("", "") } else { (who, reason) };
    call_off(&mut case, who, reason);
    case.store(desk, "cancel-visit", None)
}

/// Notes that somebody who was needed did not come. The demand is as open as before.
///
/// # Errors
/// When there is no such visit, its time has not come, or the programme can't be written.
pub fn no_show(desk: &mut Desk, visit: &str, who: &str, reason: &str) -> Result<(), Failure> {
    let mut case = Case::of(desk, visit)?;
    case.turn(Turn::NoShow)?;
    case.has_begun()?;
    call_off(&mut case, who, reason);
    case.store(desk, "no-show-visit", None)
}

/// Closes a visit of which nothing is left to do.
///
/// # Errors
/// When there is no such visit, something is left, or the programme can't be written.
pub fn close(desk: &mut Desk, visit: &str) -> Result<(), Failure> {
    let mut case = Case::of(desk, visit)?;
    let mut lacks = case.lacks(Step::Close);
    if case.visit.state.took_place() {
        lacks.splice(0..0, case.lacks(Step::Summarise));
        if let Some((first, others)) = lacks.split_first() {
            let more = if others.is_empty() { "none".to_owned() } else { others.len().to_string() };
            return Err(Failure::new(Code::StepIncomplete)
                .with("lacks", first.message().trim_start_matches("visits-lacks-"))
                .with("what", &first.what)
                .with("more", more));
        }
    }
    case.turn(Turn::Close)?;
    case.store(desk, "close-visit", Some(Step::Close))
}

pub(super) fn call_off(case: &mut Case, who: &str, reason: &str) {
    let on = case.today();
    case.record.called_off =
        Some(CalledOff { who: who.trim().to_owned(), reason: reason.trim().to_owned(), on });
}
