//! Asking about the plan in force.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use tandem_domain::{
    ids::VisitId,
    time::DateRange,
    visit::{Visit, VisitState},
};
use tandem_planner::Reasons;
use tandem_store::Snapshot;

use super::{
    horizon,
    problem::{self, Asked},
    propose::why_it_stands,
    scope::Within,
    told::Teller,
    unfit,
};
use crate::{
    desk::Desk,
    failure::Failure,
    sentence::Sentence,
    visits::Index,
    wire::{plan::VisitExplained, planning::Emphasis},
};

/// What is asked about the plan in force.
pub(super) struct Inquiry<'a> {
    /// Says why.
    pub teller: &'a Teller<'a>,
    /// The visits that the planner knows, in its order.
    pub visits: &'a [&'a Visit],
}

impl Inquiry<'_> {
    /// The position of a visit among those that the planner knows.
    pub fn position(&self, id: VisitId) -> Option<usize> {
        self.visits.iter().position(|visit| visit.id == id)
    }

    /// Why a visit is where it is.
    pub fn visit(&self, id: VisitId) -> Option<VisitExplained> {
        let snapshot = self.teller.index.snapshot;
        let visit = snapshot.visits.iter().find(|visit| visit.id == id)?;
        let position = self.position(id);
        let mut reasons = match position.and_then(|position| self.teller.reasons.visit(position)) {
            Some(why) => self.teller.visit(&why),
            None => vec![why_it_stands(visit)],
        };
        if visit.state == VisitState::Agreed && position.is_some() {
            reasons.insert(0, Sentence::new("plan-why-agreed"));
        }
        reasons.extend(self.teller.index.conflict(visit, self.teller.availability));
        Some(VisitExplained { visit: self.teller.index.line(visit)?, reasons })
    }
}

/// Explains the plan in force as the planner saw it: for its days, at the time at which it was accepted,
/// with the calendars as they are now.
pub(super) fn inquire<T>(
    desk: &Desk,
    snapshot: &Snapshot,
    ask: impl FnOnce(&Inquiry<'_>) -> T,
) -> Result<T, Failure> {
    let index = Index::of(snapshot);
    let (days, at): (DateRange, DateTime<Utc>) = match &snapshot.accepted_plan {
        Some(plan) => (plan.days, plan.accepted_at),
        None => (horizon::default_days(snapshot, desk.env.now()), desk.env.now()),
    };
    let availability = desk.availability(days)?;
    // The visits in force are what is explained, so the problem is written as if there were none of them.
    let mut bare = snapshot.clone();
    bare.visits.retain(|visit| !days.interval(snapshot.programme.home_zone).contains(&visit.interval));
    let bare_index = Index::of(&bare);
    let (within, stay) = (Within::everybody(), BTreeSet::new());
    let asked = Asked { within: &within, stay: &stay, emphasis: Emphasis::default() };
    let written = problem::write(&bare_index, &availability, days, at, &asked).map_err(|e| unfit(&e))?;
    let in_force = snapshot.visits.iter().filter(|visit| visit.state.takes_time());
    let known: Vec<(&Visit, tandem_planner::Visit)> =
        in_force.filter_map(|visit| Some((visit, written.visit(visit)?))).collect();
    let (visits, placed): (Vec<&Visit>, Vec<tandem_planner::Visit>) = known.into_iter().unzip();
    let reasons = Reasons::new(&written.compiled, &placed);
    let teller = Teller {
        index: &index,
        availability: &availability,
        written: &written,
        reasons: &reasons,
        visits: &placed,
    };
    Ok(ask(&Inquiry { teller: &teller, visits: &visits }))
}

/// Why each visit of the plan in force is where it is, the weightiest reason of each, by visit.
pub(crate) fn first_reasons(
    desk: &Desk,
    snapshot: &Snapshot,
    of: &[VisitId],
) -> Result<Vec<(VisitId, Sentence)>, Failure> {
    inquire(desk, snapshot, |inquiry| {
        of.iter().filter_map(|id| Some((*id, inquiry.visit(*id)?.reasons.into_iter().next()?))).collect()
    })
}
