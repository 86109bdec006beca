//! What a new programme has of all that a first plan needs.

use tandem_app::{
    Desk, Env,
    demo::DemoSize,
    first_steps::first_steps,
    programme::{self, NewProgramme},
};

#[test]
fn an_empty_programme_has_nothing_yet_and_the_demo_all_but_a_plan() {
    let folder = tempfile::tempdir().unwrap();
    let env = || Env::at("2026-01-05T01:00:00Z".parse().unwrap());
    let new = NewProgramme {
        name: "Spring".to_owned(),
        manufacturer: String::new(),
        zone: "Asia/Shanghai".to_owned(),
    };
    let empty = Desk::create(&folder.path().join("empty.tandem"), new, env()).unwrap();
    let steps = first_steps(&empty).unwrap();
    assert_eq!((steps.managers, steps.reps, steps.calendars), (0, 0, 0));
    assert_eq!((steps.to_review, steps.demands, steps.visits), (0, 0, 0));
    assert!(!steps.is_demo);

    let path = folder.path().join("demo.tandem");
    let (demo, _) =
        programme::create_demo(&path, "2026-01-05".parse().ok(), DemoSize::default(), env()).unwrap();
    let steps = first_steps(&demo).unwrap();
    assert_eq!((steps.managers, steps.distributors, steps.visits), (3, 24, 0));
    assert!(steps.reps > 24 && steps.calendars > 24 && steps.demands > 24, "{steps:?}");
    assert!(steps.is_demo);
}
