//! A programme as it might be, for plans that are there to be compared.

use tandem_domain::{
    competence::CompetenceAssessment,
    ids::{LeaveId, ManagerId},
    people::{Manager, Participant},
    time::DateRange,
    working_time::Leave,
};
use tandem_store::Snapshot;
use uuid::Uuid;

use crate::{failure::Failure, naming, wire::planning::WhatIf};

/// The programme with what is supposed.
pub(super) fn supposed(snapshot: &Snapshot, what_if: &WhatIf) -> Result<Snapshot, Failure> {
    let mut then = snapshot.clone();
    for name in &what_if.one_more_like {
        add_one_like(&mut then, naming::find(&snapshot.managers, name)?);
    }
    for name in &what_if.without {
        take_away(&mut then, naming::find(&snapshot.managers, name)?.id);
    }
    Ok(then)
}

/// The id of the one more: the same each time, so that a scenario that is kept can be read again.
fn one_more(like: ManagerId) -> ManagerId {
    const MARK: u128 = 1 << 127;
    ManagerId::from_uuid(Uuid::from_u128(like.uuid().as_u128() ^ MARK))
}

fn add_one_like(then: &mut Snapshot, like: &Manager) {
    let (old, new) = (like.id, one_more(like.id));
    if then.managers.iter().any(|one| one.id == new) {
        return;
    }
    then.managers.push(Manager { id: new, name: format!("{} +1", like.name), ..like.clone() });
    for demand in then.demands.iter_mut().filter(|demand| demand.managers.contains(&old)) {
        demand.managers.push(new);
    }
    let of_the_other = |one: &&CompetenceAssessment| one.who == Participant::Manager(old);
    let as_able: Vec<CompetenceAssessment> = then
        .competence_assessments
        .iter()
        .filter(of_the_other)
        .map(|one| CompetenceAssessment { who: Participant::Manager(new), ..one.clone() })
        .collect();
    then.competence_assessments.extend(as_able);
}

/// Lets a manager be away all the time. What is still to come of theirs is up to the others.
fn take_away(then: &mut Snapshot, gone: ManagerId) {
    then.visits.retain(|visit| visit.manager != gone || !visit.state.is_ahead());
    for demand in &mut then.demands {
        demand.managers.retain(|manager| *manager != gone);
    }
    let windows = then.demands.iter().map(|demand| demand.window);
    let days = windows.reduce(widest);
    let days = days.into_iter().chain(then.accepted_plan.map(|plan| plan.days)).reduce(widest);
    if let Some(days) = days {
        then.leave.push(Leave {
            id: LeaveId::from_uuid(gone.uuid()),
            participant: Participant::Manager(gone),
            days,
            reason: String::new(),
        });
    }
}

fn widest(a: DateRange, b: DateRange) -> DateRange {
    DateRange::new(a.first().min(b.first()), a.last().max(b.last())).unwrap_or(a)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        demo::DemoSize,
        env::Env,
        plan::{Effort, Unwatched, accept, propose},
        programme,
        wire::planning::PlanRequest,
    };

    const EFFORT: Effort = Effort { threads: Some(1), seed: 1, until_stopped: false };

    #[test]
    fn whoever_is_supposed_to_be_gone_has_no_visits_and_one_more_has_some() {
        let folder = tempfile::tempdir().unwrap();
        let env = Env::at("2026-01-05T01:00:00Z".parse().unwrap());
        let path = folder.path().join("demo.tandem");
        let start = "2026-01-05".parse().ok();
        let (mut desk, _) = programme::create_demo(&path, start, DemoSize::Ordinary, env).unwrap();
        let managers = desk.seen().unwrap().managers.clone();
        let names =
            |with: &[usize]| -> Vec<String> { with.iter().map(|at| managers[*at].name.clone()).collect() };
        let what_if = WhatIf { without: names(&[0]), one_more_like: names(&[1]) };
        let mut proposal =
            propose(&desk, &PlanRequest { what_if, ..PlanRequest::default() }, &EFFORT, &Unwatched).unwrap();
        let of = |name: &str| proposal.visits.iter().filter(|visit| visit.manager == name).count();
        assert_eq!(of(&managers[0].name), 0);
        assert!(of(&managers[1].name) > 0 && of(&format!("{} +1", managers[1].name)) > 0);

        let refused = accept(&mut desk, &mut proposal).unwrap_err();
        assert_eq!(refused.code, crate::failure::Code::OnlySupposed);
        assert!(desk.seen().unwrap().visits.is_empty());
    }
}
