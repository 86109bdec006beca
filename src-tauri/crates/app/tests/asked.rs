//! Plans that are asked for with a scope and an emphasis, on the demo: the others' visits stay, and what
//! matters more is there more.
#![expect(clippy::unwrap_used, reason = "what these can't do fails them")]

use std::collections::BTreeSet;

use tandem_app::{
    Desk, Env,
    demo::DemoSize,
    failure::Code,
    people,
    plan::{self, Effort, Unwatched, by_hand},
    programme, visits,
    wire::{
        plan::{Proposal, VisitLine},
        planning::{Emphasis, Importance, PlanRequest, Scope},
    },
};

const EFFORT: Effort = Effort { threads: Some(1), seed: 1, until_stopped: false };

fn demo() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let env = Env::at("2026-01-05T01:00:00Z".parse().unwrap());
    let path = folder.path().join("demo.tandem");
    let (desk, _) =
        programme::create_demo(&path, "2026-01-05".parse().ok(), DemoSize::default(), env).unwrap();
    (folder, desk)
}

/// The plan of the demo's first weeks.
fn first_weeks(scope: Scope, emphasis: Emphasis) -> PlanRequest {
    PlanRequest {
        from: "2026-01-05".parse().ok(),
        to: "2026-02-08".parse().ok(),
        scope,
        emphasis,
        ..PlanRequest::default()
    }
}

fn proposed(desk: &Desk, request: &PlanRequest) -> Proposal {
    plan::propose(desk, request, &EFFORT, &Unwatched).unwrap()
}

fn places(visits: &[VisitLine]) -> BTreeSet<(String, i64, String, String)> {
    visits
        .iter()
        .map(|one| (one.id.to_string(), one.start.timestamp(), one.manager.clone(), one.rep.clone()))
        .collect()
}

#[test]
fn who_is_not_asked_about_stays() {
    let (_folder, mut desk) = demo();
    let mut all = proposed(&desk, &first_weeks(Scope::default(), Emphasis::default()));
    plan::accept(&mut desk, &mut all).unwrap();
    // A plan that could be better: every third visit is gone, of all distributors.
    let full = visits::in_force(&desk).unwrap();
    let chosen = full[0].distributor.clone();
    let gone: Vec<_> = full.iter().step_by(3).map(|line| line.id).collect();
    assert_eq!(by_hand::remove_all(&mut desk, &gone).unwrap(), gone.len());
    let before = visits::in_force(&desk).unwrap();

    let scope = Scope { distributors: vec![chosen.clone()], ..Scope::default() };
    // Whatever may be moved is worth moving.
    let emphasis = Emphasis { riding_along: Importance::AboveAll, ..Emphasis::default() };
    let mut one = proposed(&desk, &first_weeks(scope, emphasis));
    assert!(one.unplaced.iter().all(|left| left.distributor == chosen), "{:?}", one.unplaced);
    assert!(one.not_plannable.iter().all(|left| left.distributor == chosen));
    assert!(one.changes.added > 0, "{:?}", one.changes);
    plan::accept(&mut desk, &mut one).unwrap();
    let others = |visits: &[VisitLine]| -> BTreeSet<_> {
        let others: Vec<_> = visits.iter().filter(|one| one.distributor != chosen).cloned().collect();
        places(&others)
    };
    let after = visits::in_force(&desk).unwrap();
    assert_eq!(others(&after), others(&before));
    assert!(after.len() > before.len());
}

#[test]
fn a_region_or_a_manager_can_be_planned_alone() {
    let (_folder, desk) = demo();
    let managers = people::managers(&desk).unwrap();
    let manager = &managers[0];
    let named = |scope| proposed(&desk, &first_weeks(scope, Emphasis::default()));
    let of_manager = named(Scope { managers: vec![manager.id.to_string()], ..Scope::default() });
    assert!(!of_manager.visits.is_empty());
    assert!(of_manager.visits.iter().all(|visit| visit.manager == manager.name));

    let companies = people::distributors(&desk).unwrap();
    let of_region = named(Scope { regions: vec![manager.region.clone()], ..Scope::default() });
    assert!(!of_region.visits.is_empty());
    for visit in &of_region.visits {
        let company = companies.iter().find(|one| one.name == visit.distributor).unwrap();
        assert_eq!(company.region, manager.region);
    }

    let nowhere = Scope { regions: vec!["Atlantis".to_owned()], ..Scope::default() };
    let refused = plan::propose(&desk, &first_weeks(nowhere, Emphasis::default()), &EFFORT, &Unwatched);
    assert_eq!(refused.unwrap_err().code, Code::NoSuchThing);
}

#[test]
fn the_present_plan_above_all_only_gets_more_visits() {
    let (_folder, mut desk) = demo();
    let mut all = proposed(&desk, &first_weeks(Scope::default(), Emphasis::default()));
    plan::accept(&mut desk, &mut all).unwrap();
    let gone: Vec<_> = visits::in_force(&desk).unwrap().iter().step_by(4).map(|line| line.id).collect();
    by_hand::remove_all(&mut desk, &gone).unwrap();
    let emphasis = Emphasis {
        present_plan: Importance::AboveAll,
        riding_along: Importance::More,
        ..Emphasis::default()
    };
    let more = proposed(&desk, &first_weeks(Scope::default(), emphasis));
    assert_eq!((more.changes.moved, more.changes.removed), (0, 0), "{:?}", more.changes);
    assert!(more.changes.added > 0, "{:?}", more.changes);
}

#[test]
fn riding_along_above_all_never_gives_fewer_rides() {
    let (_folder, desk) = demo();
    let rides = |riding_along| {
        let emphasis = Emphasis { riding_along, ..Emphasis::default() };
        let proposal = proposed(&desk, &first_weeks(Scope::default(), emphasis));
        proposal.visits.iter().filter(|visit| visit.rides_on.is_some()).count()
    };
    let [usual, more, most] = [Importance::AsUsual, Importance::More, Importance::AboveAll].map(rides);
    assert!(usual <= more && more <= most, "{usual}, {more}, {most}");
    assert!(usual > 0);
}
