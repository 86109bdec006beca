//! The programme as a planning problem: who, when, where and what for, in the planner's terms.

mod able;
mod calls;
mod draft;
mod entries;
mod rules;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use tandem_domain::{
    ids::{DemandId, VisitId},
    rules::NotPlannable,
    time::DateRange,
    visit::Visit,
};
use tandem_planner::{self as planner, Compiled, ProblemError, Violation};

pub(super) use self::{able::PassedOver, rules::Rules};
use self::{calls::Calls, draft::Draft, entries::as_planned};
use super::{clock::Clock, scope::Within};
use crate::{availability::Availability, competence::Book, visits::Index, wire::planning::Emphasis};

/// What is to be planned, beside the days.
pub(super) struct Asked<'r> {
    /// For whom.
    pub within: &'r Within,
    /// Visits that are to be left where they are, although a plan could move them.
    pub stay: &'r BTreeSet<VisitId>,
    /// What matters more than usual.
    pub emphasis: Emphasis,
    /// What people are able to do: who is too weak is not offered. None where people choose by hand.
    pub competence: Option<&'r Book>,
}

/// The planning problem of some days of a programme, and what is needed to read its plan.
pub(super) struct Written<'a> {
    /// The problem, ready to be searched.
    pub compiled: Compiled,
    /// Its clock.
    pub clock: Clock,
    /// The days that may be planned.
    pub days: DateRange,
    /// Planned calls.
    pub calls: Calls<'a>,
    /// Demands that may not be planned at all, and why.
    pub refused: Vec<(DemandId, NotPlannable)>,
    /// Who is not offered for the visits of which demands.
    pub passed_over: Vec<PassedOver>,
    /// Visits of these days that stay where they are whatever the plan: held, about to take place, or agreed
    /// although a calendar has overtaken them; or not asked about.
    pub standing: BTreeSet<VisitId>,
}

impl Written<'_> {
    /// A visit as the planner knows it; `None` for one that begins outside the horizon or between minutes.
    pub fn visit(&self, visit: &Visit) -> Option<planner::Visit> {
        as_planned(&self.clock, &self.calls, visit)
    }

    /// Who is not offered for the visits of a demand, if anybody is not.
    pub fn passed_over(&self, demand: DemandId) -> Option<&PassedOver> {
        self.passed_over.iter().find(|one| one.demand == demand)
    }
}

/// Writes the problem of the programme for these days, as of an instant.
///
/// # Errors
/// When the planner finds fault with it, which data that passed the domain's checks gives no cause for.
pub(super) fn write<'a>(
    index: &Index<'a>,
    availability: &'a Availability,
    days: DateRange,
    now: DateTime<Utc>,
    asked: &Asked<'_>,
) -> Result<Written<'a>, ProblemError> {
    // An agreed visit that a new calendar has overtaken breaks a rule. It is the people's to move, so it
    // stands beside the plan, and what it takes is taken.
    let mut overtaken = BTreeSet::new();
    loop {
        let draft = Draft::new(index, availability, days, now, asked, &overtaken);
        let problem = draft.problem(asked.emphasis);
        match Compiled::new(&problem) {
            Ok(compiled) => return Ok(draft.finish(compiled)),
            Err(ProblemError::Locked { broken }) if !draft.locked.is_empty() => {
                let concerned: BTreeSet<VisitId> = broken
                    .iter()
                    .flat_map(Violation::visits)
                    .filter_map(|at| draft.locked.get(at))
                    .map(|v| v.id)
                    .collect();
                if concerned.is_empty() {
                    overtaken.extend(draft.locked.iter().map(|visit| visit.id));
                } else {
                    overtaken.extend(concerned);
                }
            }
            Err(error) => return Err(error),
        }
    }
}
