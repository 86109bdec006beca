//! Which managers the planner offers for a visit: where one of those who could go is known to be no weaker than the
//! reps in what the joint issue asks for, those who are known to be weaker are passed over (seed, third
//! misunderstanding). Nobody is passed over for want of evidence, and nobody where no better one could go: then the
//! visit is planned, and the warning stands beside it.

use std::collections::BTreeSet;

use tandem_domain::{
    competence::Topic,
    demand::Demand,
    ids::{DemandId, ManagerId},
    people::{Manager, Participant},
    rules::Plannable,
};

use crate::{competence::Book, sentence::Sentence, visits::Index};

/// Who is not offered for the visits of a demand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::plan) struct PassedOver {
    /// The demand.
    pub demand: DemandId,
    topic: Topic,
    managers: Vec<ManagerId>,
}

impl PassedOver {
    /// That they are not offered, and why.
    pub fn told(&self, index: &Index<'_>) -> Sentence {
        let names = self.managers.iter().filter_map(|id| index.managers.get(id));
        let names: Vec<String> = names.map(|one| one.name.clone()).collect();
        Sentence::new("competence-passed-over").with("who", names).with("topic", self.topic.as_str())
    }
}

/// Takes the weaker ones out of those who may go. Whom people have settled on for a visit stays.
pub(super) fn pass_over(
    index: &Index<'_>,
    book: &Book,
    demand: &Demand,
    plannable: &mut Plannable<'_>,
    settled: &BTreeSet<ManagerId>,
) -> Option<PassedOver> {
    let topic = index.snapshot.issue_topics.get(&demand.issue)?;
    let level = |who| book.level(who, topic).map(|level| level.tenths);
    // Any of the reps may come: the ablest counts.
    let ablest = plannable.reps.iter().filter_map(|rep| level(Participant::Rep(rep.id))).max()?;
    let ours = |one: &Manager| level(Participant::Manager(one.id));
    let days = plannable.days;
    let is_there = |one: &Manager| {
        let away: Vec<_> = index
            .snapshot
            .leave
            .iter()
            .filter(|leave| leave.participant == Participant::Manager(one.id))
            .collect();
        days.first()
            .iter_days()
            .take_while(|day| *day <= days.last())
            .any(|day| !away.iter().any(|leave| leave.days.contains(day)))
    };
    let can_lead = |one: &Manager| ours(one).is_some_and(|tenths| tenths >= ablest) && is_there(one);
    if !plannable.managers.iter().any(|one| can_lead(one)) {
        return None;
    }
    let is_weaker =
        |one: &Manager| ours(one).is_some_and(|tenths| tenths < ablest) && !settled.contains(&one.id);
    let managers: Vec<ManagerId> =
        plannable.managers.iter().filter(|one| is_weaker(one)).map(|one| one.id).collect();
    plannable.managers.retain(|one| !is_weaker(one));
    (!managers.is_empty()).then(|| PassedOver { demand: demand.id, topic: topic.clone(), managers })
}
