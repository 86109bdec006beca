//! Asking about the plan in force.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use tandem_domain::{
    demand::Demand,
    ids::{DemandId, ManagerId, VisitId},
    time::DateRange,
    visit::Visit,
    working_time::day_of,
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
    competence::{Book, Fits},
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
    /// Whether who goes can lead.
    pub competence: &'a Fits<'a>,
    /// When it is asked.
    pub now: DateTime<Utc>,
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
        if visit.state.is_agreed() && position.is_some() {
            reasons.insert(0, Sentence::new("plan-why-agreed"));
        }
        let passed_over = self.teller.written.passed_over(visit.demand);
        reasons.extend(passed_over.map(|one| one.told(self.teller.index)));
        reasons.extend(self.competence.warnings(visit));
        reasons.extend(self.teller.index.conflict(visit, self.teller.availability));
        Some(VisitExplained { visit: self.teller.index.line(visit)?, reasons })
    }
}

/// What an inquiry is about: the less, the sooner it is answered.
#[derive(Debug, Clone, Copy)]
pub(super) enum About<'a> {
    /// The whole plan.
    Everything,
    /// One demand, with its visits.
    Demand(&'a Demand),
}

impl About<'_> {
    /// Leaves only those demands and visits in the programme that can bear on what the inquiry is about: all of the
    /// managers who could go, and all of the same distributor.
    fn narrow(self, programme: &mut Snapshot, index: &Index<'_>) {
        let Self::Demand(about) = self else { return };
        let distributor = |demand: &DemandId| {
            let client = index.demands.get(demand).and_then(|demand| index.clients.get(&demand.client));
            client.map(|client| client.distributor)
        };
        let own = distributor(&about.id);
        let could_go = |manager| about.managers.is_empty() || about.managers.contains(&manager);
        // A visit may be with a manager whom its demand no longer names.
        let goes: BTreeSet<ManagerId> = programme
            .visits
            .iter()
            .filter(|visit| visit.demand == about.id)
            .map(|visit| visit.manager)
            .collect();
        programme.visits.retain(|visit| {
            could_go(visit.manager) || goes.contains(&visit.manager) || distributor(&visit.demand) == own
        });
        let visited: BTreeSet<DemandId> = programme.visits.iter().map(|visit| visit.demand).collect();
        programme.demands.retain(|demand| demand.id == about.id || visited.contains(&demand.id));
    }
}

/// Which managers are offered where a demand leaves it open who goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Offered {
    /// Those whom the planner would send: nobody who is too weak where a better one could go.
    Able,
    /// All: people decide, and are warned.
    All,
}

/// Explains the plan in force as the planner saw it: for its days, at the time at which it was accepted,
/// with the calendars as they are now.
pub(super) fn inquire<T>(
    desk: &Desk,
    snapshot: &Snapshot,
    about: About<'_>,
    offered: Offered,
    ask: impl FnOnce(&Inquiry<'_>) -> T,
) -> Result<T, Failure> {
    let index = Index::of(snapshot);
    let (days, at): (DateRange, DateTime<Utc>) = match &snapshot.accepted_plan {
        Some(plan) => (plan.days, plan.accepted_at),
        None => (horizon::default_days(snapshot, desk.env.now()), desk.env.now()),
    };
    let availability = desk.availability(days)?;
    let mut bare = snapshot.clone();
    about.narrow(&mut bare, &index);
    let in_force: Vec<Visit> = bare.visits.iter().filter(|visit| visit.state.takes_time()).cloned().collect();
    // The visits in force are what is explained, so the problem is written as if there were none of them.
    bare.visits.retain(|visit| !days.interval(snapshot.programme.home_zone).contains(&visit.interval));
    let bare_index = Index::of(&bare);
    let (within, stay) = (Within::everybody(), BTreeSet::new());
    let book = Book::of(snapshot, day_of(desk.env.now(), snapshot.programme.home_zone));
    let competence = (offered == Offered::Able).then_some(&book);
    let asked = Asked { within: &within, stay: &stay, emphasis: Emphasis::default(), competence };
    let written = problem::write(&bare_index, &availability, days, at, &asked).map_err(|e| unfit(&e))?;
    let known: Vec<(&Visit, tandem_planner::Visit)> =
        in_force.iter().filter_map(|visit| Some((visit, written.visit(visit)?))).collect();
    let (visits, placed): (Vec<&Visit>, Vec<tandem_planner::Visit>) = known.into_iter().unzip();
    let reasons = Reasons::new(&written.compiled, &placed);
    let teller = Teller {
        index: &index,
        availability: &availability,
        written: &written,
        reasons: &reasons,
        visits: &placed,
    };
    let competence =
        Fits { index: &index, availability: &availability, book: &book, visits: &snapshot.visits };
    Ok(ask(&Inquiry { teller: &teller, visits: &visits, competence: &competence, now: desk.env.now() }))
}

/// Why each visit of the plan in force is where it is, the weightiest reason of each, by visit.
pub(crate) fn first_reasons(
    desk: &Desk,
    snapshot: &Snapshot,
    of: &[VisitId],
) -> Result<Vec<(VisitId, Sentence)>, Failure> {
    inquire(desk, snapshot, About::Everything, Offered::Able, |inquiry| {
        of.iter().filter_map(|id| Some((*id, inquiry.visit(*id)?.reasons.into_iter().next()?))).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        demo::DemoSize,
        env::Env,
        plan::{Effort, Unwatched, accept, by_hand::told, propose},
        programme,
        wire::planning::PlanRequest,
    };

    /// What is left out of a narrow inquiry must not change its answer.
    #[test]
    fn a_narrow_inquiry_answers_as_a_wide_one() {
        let folder = tempfile::tempdir().unwrap();
        let env = Env::at("2026-01-05T01:00:00Z".parse().unwrap());
        let start = "2026-01-05".parse().ok();
        let path = folder.path().join("demo.tandem");
        let (mut desk, _) = programme::create_demo(&path, start, DemoSize::Ordinary, env).unwrap();
        let effort = Effort { threads: Some(1), seed: 1, until_stopped: false };
        let mut proposal = propose(&desk, &PlanRequest::default(), &effort, &Unwatched).unwrap();
        accept(&mut desk, &mut proposal).unwrap();

        let snapshot = desk.seen().unwrap();
        // Where anybody may go, everything bears on the answer.
        let narrow: Vec<&Demand> = snapshot.demands.iter().filter(|one| one.managers.len() == 1).collect();
        assert!(narrow.len() > 20, "{} demands name their manager", narrow.len());
        for demand in narrow.into_iter().step_by(5) {
            let ask = |inquiry: &Inquiry<'_>| {
                let first = snapshot.visits.iter().find(|visit| visit.demand == demand.id);
                let position = first.and_then(|visit| inquiry.position(visit.id));
                let why = first.and_then(|visit| inquiry.visit(visit.id));
                (told(inquiry, demand, position), why)
            };
            let narrow = inquire(&desk, &snapshot, About::Demand(demand), Offered::Able, ask).unwrap();
            let wide = inquire(&desk, &snapshot, About::Everything, Offered::Able, ask).unwrap();
            assert_eq!(narrow, wide, "{}", demand.id);
        }
    }
}
