//! A manager's schedule: the months at a glance, then day by day with whom, where, why and how to get there.

mod agenda;
mod input;
mod months;
mod paper;
#[cfg(test)]
mod tests;

use tandem_words::Words;

pub use input::{ManagerSchedule, ScheduledManager, ScheduledVisit, Travel};

use crate::{DocumentError, Fonts, Notice, Rendered, press};

/// The longest period that a schedule may have, in days: two years and a bit.
pub const LONGEST_PERIOD: u32 = 800;

/// Makes the manager's schedule as PDF.
///
/// Fails when the document holds Chinese and no font here does, and when the period runs backwards or is
/// longer than [`LONGEST_PERIOD`] days. Visits may come in any order; those that do not begin in the period
/// are left out with a notice. Characters without a font are replaced with a notice.
pub fn manager_schedule(input: &ManagerSchedule, fonts: &Fonts) -> Result<Rendered, DocumentError> {
    press::print(pages(input, fonts)?, input.made_on)
}

fn pages(input: &ManagerSchedule, fonts: &Fonts) -> Result<press::Pages, DocumentError> {
    let (first, last) = (input.first_day, input.last_day);
    if first > last {
        return Err(DocumentError::PeriodReversed { first, last });
    }
    if (last - first).num_days() >= i64::from(LONGEST_PERIOD) {
        return Err(DocumentError::PeriodTooLong { first, last, limit: LONGEST_PERIOD });
    }
    let (mut visits, outside): (Vec<_>, Vec<_>) =
        input.visits.iter().partition(|visit| (first..=last).contains(&visit.start.date()));
    visits.sort_by(|a, b| (a.start, a.end, &a.label, &a.client).cmp(&(b.start, b.end, &b.label, &b.client)));

    let words = Words::new(input.language);
    let paper = paper::Paper::new(input, &visits, &words, fonts);
    let mut pages = press::lay_out("schedule.typ", &paper, fonts)?;
    if !outside.is_empty() {
        let visits = outside.into_iter().map(|visit| visit.label.clone()).collect();
        pages.notices.push(Notice::VisitsOutsidePeriod { visits });
    }
    Ok(pages)
}
