//! What the command line can't bring about by itself: drafts, agreements that share less, plans made before
//! people had their say, and later editions of the playbook.

use std::sync::OnceLock;

use tandem_domain::{
    agreement::{Agreement, SharingLevel},
    life::Step,
    record::{Preparation, Summary},
    visit::{Visit, VisitState},
};
use tandem_words::Language;

use super::*;
use crate::{
    Desk, Env,
    demo::DemoSize,
    plan::{self, Effort, Unwatched, by_hand},
    programme,
    wire::{plan::Proposal, planning::PlanRequest},
};

const EFFORT: Effort = Effort { threads: Some(1), seed: 1, until_stopped: false };

fn env() -> Env {
    Env::at("2026-01-05T01:00:00Z".parse().unwrap())
}

/// The demo with a plan in force, in a folder of its own.
fn planned() -> (tempfile::TempDir, Desk) {
    static MADE: OnceLock<Vec<u8>> = OnceLock::new();
    let bytes = MADE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.tandem");
        let (mut desk, _) =
            programme::create_demo(&path, "2026-01-05".parse().ok(), DemoSize::Ordinary, env()).unwrap();
        let mut proposal = plan::propose(&desk, &PlanRequest::default(), &EFFORT, &Unwatched).unwrap();
        plan::accept(&mut desk, &mut proposal).unwrap();
        drop(desk);
        std::fs::read(path).unwrap()
    });
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.tandem");
    std::fs::write(&path, bytes).unwrap();
    (folder, Desk::open(&path, env()).unwrap())
}

/// A visit to a client whose background is shared, and its id as text.
fn shared(desk: &Desk) -> (Visit, String) {
    let snapshot = desk.snapshot().unwrap();
    let shares = |visit: &&Visit| {
        let page = page(desk, &visit.id.to_string(), Language::English).unwrap();
        page.client.sharing == SharingLevel::Full
    };
    let visit = snapshot.visits.iter().find(shares).unwrap().clone();
    let id = visit.id.to_string();
    (visit, id)
}

fn share(desk: &mut Desk, sharing: SharingLevel) {
    let agreements = desk.snapshot().unwrap().agreements.clone();
    desk.change("share", |writer| {
        agreements.into_iter().try_for_each(|one| writer.put_agreement(&Agreement { sharing, ..one }))
    })
    .unwrap();
}

#[test]
fn what_is_typed_is_kept_until_it_is_stored_and_disturbs_nothing() {
    let (_folder, mut desk) = planned();
    let (_, id) = shared(&desk);
    let before = desk.snapshot().unwrap();
    save_draft(&mut desk, &id, Step::Prepare, "{\"problem\":\"代表三次").unwrap();
    save_draft(&mut desk, &id, Step::Prepare, "{\"problem\":\"代表三次拜访").unwrap();
    assert!(std::sync::Arc::ptr_eq(&before, &desk.snapshot().unwrap()), "nothing is read anew for it");
    let has_draft = |desk: &Desk| {
        let page = page(desk, &id, Language::Chinese).unwrap();
        page.steps.iter().any(|line| line.step == Step::Prepare && line.has_draft)
    };
    assert!(has_draft(&desk));
    assert_eq!(drafts(&desk).unwrap().len(), 1);
    let path = desk.path().to_owned();
    drop(desk);
    let mut desk = Desk::open(&path, env()).unwrap();
    assert!(draft(&desk, &id, Step::Prepare).unwrap().unwrap().content.ends_with("拜访"));
    assert_eq!(draft(&desk, &id, Step::Goal).unwrap(), None);
    // The last change is still the plan's, and storing the step takes the draft along.
    let form = Preparation { problem: "代表三次拜访都没有谈到".into(), ..Preparation::default() };
    prepare(&mut desk, &id, form).unwrap();
    assert!(!has_draft(&desk));
    assert_eq!(programme::undo(&mut desk).unwrap().what, "prepare-visit");
    assert_eq!(programme::undo(&mut desk).unwrap().what, "accept-plan");
}

#[test]
fn an_agreement_that_shares_less_hides_what_was_known() {
    let (_folder, mut desk) = planned();
    let (visit, id) = shared(&desk);
    let earlier = Visit {
        id: desk.env.id(),
        interval: tandem_domain::time::Interval::new(
            "2025-12-10T02:00:00Z".parse().unwrap(),
            "2025-12-10T03:00:00Z".parse().unwrap(),
        )
        .unwrap(),
        state: VisitState::Summarised,
        ..visit
    };
    let summary = Summary { consensus: "先解决断货".into(), ..Summary::default() };
    let record = tandem_domain::record::VisitRecord {
        summary: Some(summary),
        ..tandem_domain::record::VisitRecord::new(earlier.id)
    };
    desk.change("earlier", |writer| {
        writer.put_visit(&earlier)?;
        writer.put_visit_record(&record)
    })
    .unwrap();
    let background = "科室月门诊 900 人次";
    let form = Preparation { background: background.into(), ..Preparation::default() };
    prepare(&mut desk, &id, form.clone()).unwrap();
    let shown = page(&desk, &id, Language::English).unwrap();
    assert_eq!(shown.preparation.background, background);
    assert_eq!(shown.earlier[0].consensus, "先解决断货");

    share(&mut desk, SharingLevel::ClientNames);
    let hidden = page(&desk, &id, Language::English).unwrap();
    let told = serde_json::to_string(&hidden).unwrap();
    assert!(!told.contains(background) && !told.contains("断货"), "{told}");
    let StepForm::Prepare(form) = super::form(&desk, &id, Step::Prepare, Language::English).unwrap() else {
        panic!("another form")
    };
    assert_eq!(form.background, "");
    // Stored again as it is shown, it is hidden, not lost.
    prepare(&mut desk, &id, form).unwrap();
    share(&mut desk, SharingLevel::Full);
    assert_eq!(page(&desk, &id, Language::English).unwrap().preparation.background, background);
}

#[test]
fn a_plan_made_before_people_had_their_say_does_not_overrule_them() {
    let (_folder, mut desk) = planned();
    let (_, id) = shared(&desk);
    let mut proposal: Proposal = plan::propose(&desk, &PlanRequest::default(), &EFFORT, &Unwatched).unwrap();
    agree(&mut desk, &id, Some(("陈总", None))).unwrap();
    let agreed = desk.snapshot().unwrap().visits.iter().find(|one| one.id.to_string() == id).cloned();
    plan::accept(&mut desk, &mut proposal).unwrap();
    let after = desk.snapshot().unwrap().visits.iter().find(|one| one.id.to_string() == id).cloned();
    assert_eq!(after, agreed);
    assert_eq!(after.unwrap().state, VisitState::Agreed);
}

#[test]
fn a_visit_keeps_the_playbook_that_it_was_prepared_under() {
    let (_folder, mut desk) = planned();
    let (_, id) = shared(&desk);
    prepare(&mut desk, &id, Preparation::default()).unwrap();
    let mut next = desk.snapshot().unwrap().playbooks[0].clone();
    assert_eq!(next, built_in());
    next.version = 2;
    for chapter in &mut next.chapters {
        chapter.requires.clear();
    }
    desk.change("edit-playbook", |writer| writer.put_playbook(&next)).unwrap();
    let other = desk.snapshot().unwrap().visits.last().unwrap().id.to_string();
    let page = |id: &str| page(&desk, id, Language::English).unwrap();
    assert_eq!((page(&id).playbook, page(&other).playbook), (1, 2));
    assert!(page(&id).steps.iter().any(|line| !line.lacks.is_empty()));
    assert!(page(&other).steps.iter().all(|line| line.lacks.is_empty()), "version 2 requires nothing");
}

#[test]
fn what_took_place_can_not_be_moved_or_removed_by_hand() {
    let (_folder, mut desk) = planned();
    let (visit, id) = shared(&desk);
    let held = Visit { state: VisitState::Held, ..visit.clone() };
    desk.change("hold", |writer| writer.put_visit(&held)).unwrap();
    let target = by_hand::Target { manager: visit.manager, rep: visit.rep, start: 0 };
    assert!(by_hand::place(&mut desk, by_hand::Subject::Visit(visit.id), target).is_err());
    assert!(by_hand::remove(&mut desk, visit.id).is_err());
    assert!(by_hand::agree(&mut desk, visit.id, false).is_err());
    assert_eq!(page(&desk, &id, Language::English).unwrap().visit.state, VisitState::Held);
}

#[test]
fn a_visit_that_is_moved_by_hand_keeps_its_preparation_but_not_the_yes() {
    let (_folder, mut desk) = planned();
    let (visit, id) = shared(&desk);
    agree(&mut desk, &id, Some(("陈总", None))).unwrap();
    let form = Preparation { problem: "处方起不来".into(), ..Preparation::default() };
    prepare(&mut desk, &id, form).unwrap();
    let subject = by_hand::Subject::Visit(visit.id);
    let open = by_hand::fits(&desk, subject).unwrap().open;
    let moment = open.into_iter().find(|moment| moment.manager_id == visit.manager).unwrap();
    let target = by_hand::Target { manager: moment.manager_id, rep: moment.rep_id, start: moment.start };
    assert!(by_hand::place(&mut desk, subject, target).unwrap().placed);
    let moved = page(&desk, &id, Language::English).unwrap();
    assert_eq!((moved.visit.state, &moved.agreed), (VisitState::Proposed, &None));
    assert_eq!(moved.preparation.problem, "处方起不来");
}
