//! A programme from which a distributor was erased: nobody is asked anything about it any more.
#![expect(clippy::unwrap_used, reason = "what these can't do fails them")]

use tandem_app::{
    Desk, Env, agreements,
    demo::DemoSize,
    failure::Code,
    handover,
    overview::overview,
    people,
    plan::timeline::timeline,
    programme,
    wire::{agreements::RenewalDraft, handover::ToErase},
    words::Language,
};

fn demo() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let env = Env::at("2026-01-05T01:00:00Z".parse().unwrap());
    let path = folder.path().join("demo.tandem");
    let (desk, _) =
        programme::create_demo(&path, "2026-01-05".parse().ok(), DemoSize::default(), env).unwrap();
    (folder, desk)
}

#[test]
fn nothing_is_wanted_of_a_distributor_that_was_erased() {
    let (_folder, mut desk) = demo();
    let before = overview(&desk).unwrap();
    // One of which the overview wants something.
    let of = before.agreements_ending.first().unwrap().distributor_id;
    assert!(timeline(&desk, (None, None)).unwrap().distributors.iter().any(|lane| lane.id == of));
    handover::erase(&mut desk, ToErase::Distributor(of), "", Language::English).unwrap();

    let after = overview(&desk).unwrap();
    assert_eq!(after.agreements_ending.len() + 1, before.agreements_ending.len());
    assert!(after.agreements_ending.iter().all(|one| one.distributor_id != of));
    let reps = people::reps(&desk).unwrap();
    let is_known = |id| reps.iter().any(|rep| rep.id == id);
    assert!(after.calendars_wanting.iter().all(|one| is_known(one.rep_id)), "no calendar is asked for");
    // It has no visits in the plan, so the planner has no lane for it either.
    assert!(timeline(&desk, (None, None)).unwrap().distributors.iter().all(|lane| lane.id != of));
}

#[test]
fn a_second_renewal_is_refused_with_what_to_do_instead() {
    let (_folder, mut desk) = demo();
    let ending = overview(&desk).unwrap().agreements_ending;
    // Renewed before its end, so that the next one has not begun.
    let ending = ending.into_iter().find(|one| !one.over).unwrap();
    let distributor = ending.distributor_id;
    let draft = RenewalDraft { distributor, months: Some(12), by: String::new(), note: String::new() };
    agreements::renew(&mut desk, &draft).unwrap();
    let refused = agreements::renew(&mut desk, &draft).unwrap_err();
    assert_eq!(refused.code, Code::AlreadyRenewed);
    assert_eq!(refused.params["from"], ending.last_day.succ_opt().unwrap().to_string());
    assert_eq!(agreements::list(&desk, Some(&distributor.to_string())).unwrap().len(), 2);
}
