use super::*;
use crate::{
    demo::DemoSize,
    desk::Desk,
    env::Env,
    programme::{create_demo, history},
};

fn env() -> Env {
    Env::at("2026-01-05T01:00:00Z".parse().unwrap())
}

fn demo() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.tandem");
    let start = "2026-01-05".parse().ok();
    let (desk, _) = create_demo(&path, start, DemoSize::Ordinary, env()).unwrap();
    (folder, desk)
}

/// All that is found, whoever's it is.
fn all(of: &Availability) -> Vec<(CalendarOwner, &Found)> {
    of.parts.iter().map(|(whose, part)| (*whose, &part.found)).collect()
}

fn read_anew(of: &Availability) -> usize {
    of.parts.values().filter(|part| part.is_new).count()
}

#[test]
fn what_is_kept_is_what_reading_finds_and_is_believed_only_for_the_same_sources() {
    let (_folder, desk) = demo();
    desk.read_ahead().unwrap();
    let snapshot = desk.snapshot().unwrap();
    let readings = desk.store.readings().unwrap();
    let read = desk.true_availability(snapshot.demands[0].window).unwrap();
    assert_eq!(readings.len(), read.parts.len());
    assert_eq!(
        history(&desk).unwrap().len(),
        3,
        "nobody's change: the programme, the demo and its calendars"
    );

    let days = read.days();
    let kept = |program| Kept::new(program, readings.clone());
    let taken = Availability::of(&snapshot, days, None, &kept(env().program()));
    assert_eq!(read_anew(&taken), 0);
    assert_eq!(all(&taken), all(&read));
    assert_eq!(taken.to_keep(&kept(env().program())), (vec![], vec![]));

    // Another build may read otherwise.
    let other = Availability::of(&snapshot, days, None, &kept(env().program() ^ 1));
    assert_eq!(read_anew(&other), read.parts.len());
    assert_eq!(all(&other), all(&read));

    // A client with another name concerns its distributor alone.
    let mut renamed = (*snapshot).clone();
    let with_calendar = renamed
        .clients
        .iter_mut()
        .find(|client| read.parts.contains_key(&CalendarOwner::Distributor(client.distributor)));
    with_calendar.unwrap().name.push('新');
    let after = Availability::of(&renamed, days, Some(&taken), &Kept::default());
    assert_eq!(read_anew(&after), 1);
    let (to_keep, _) = Availability::of(&renamed, days, None, &kept(env().program())).to_keep(&kept(0));
    assert_eq!(to_keep.len(), 1);

    // Whose calendars are gone, of them nothing is kept.
    let mut left = (*snapshot).clone();
    let owner = left.managers[0].id;
    left.calendars.retain(|held| held.owner != CalendarOwner::Manager(owner));
    let after = Availability::of(&left, days, None, &kept(env().program()));
    assert_eq!(after.to_keep(&kept(env().program())), (vec![], vec![owner.uuid()]));
}
