//! How the entries of a calendar are treated: what blocks, what may be asked to move, what stands in nobody's way.
#![expect(clippy::unwrap_used, reason = "what these can't do fails them")]

use std::{fs, path::PathBuf};

use tandem_app::{
    Desk, Env,
    demo::DemoSize,
    import::{self, Accept},
    plan::{
        by_hand::{self, Subject},
        explain_demand,
        timeline::timeline,
    },
    programme,
    wire::{
        calendars::{CalendarPolicy, ShownAs, Treatment},
        sheets::SheetsChoice,
        timeline::{BusyBar, OpenDemand},
    },
};
use tandem_domain::people::CalendarOwner;

/// A desk with the demo, and with nothing planned.
fn demo() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.tandem");
    let env = Env::at("2026-01-05T01:00:00Z".parse().unwrap());
    let (desk, _) =
        programme::create_demo(&path, "2026-01-05".parse().ok(), DemoSize::Ordinary, env).unwrap();
    (folder, desk)
}

/// An entry of each kind, an hour each, on a day on which the demo's people have nothing on at night.
fn of_each_kind(folder: &tempfile::TempDir, title: &str) -> PathBuf {
    let states = [
        "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
        "STATUS:TENTATIVE",
        "X-MICROSOFT-CDO-BUSYSTATUS:OOF",
        "X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE",
        "TRANSP:TRANSPARENT",
    ];
    let entry = |(at, state): (usize, &&str)| {
        format!(
            "BEGIN:VEVENT\r\nUID:{at}\r\nSUMMARY:{title} {at}\r\nDTSTART:20260113T{}0000Z\r\nDURATION:PT1H\r\n{state}\r\nEND:VEVENT\r\n",
            14 + at
        )
    };
    let entries: String = states.iter().enumerate().map(entry).collect();
    let file = folder.path().join("kinds.ics");
    fs::write(&file, format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{entries}END:VCALENDAR\r\n")).unwrap();
    file
}

/// The bars of the first manager's lane that the file brought: what they are called and whether they may move.
fn bars(desk: &Desk) -> Vec<(String, bool)> {
    let busy = timeline(desk, (None, None)).unwrap().managers[0].busy.clone();
    let ours = |bar: &BusyBar| bar.title.starts_with("夜").then(|| (bar.title.clone(), bar.may_move));
    busy.iter().filter_map(ours).collect()
}

fn named(all: &[(&str, bool)]) -> Vec<(String, bool)> {
    all.iter().map(|(title, may_move)| ((*title).to_owned(), *may_move)).collect()
}

#[test]
fn a_calendar_keeps_its_word_until_a_person_decides_otherwise() {
    let (folder, mut desk) = demo();
    let manager = timeline(&desk, (None, None)).unwrap().managers[0].id;
    let file = of_each_kind(&folder, "夜");
    let owner = CalendarOwner::Manager(manager);

    let look = &import::look_at(&desk, std::slice::from_ref(&file)).unwrap()[0];
    assert_eq!(look.shown.iter().map(|one| (one.shown_as, one.events)).collect::<Vec<_>>(), {
        ShownAs::ALL.map(|shown| (shown, 1)).to_vec()
    });
    assert_eq!(look.policy, CalendarPolicy::default());

    import::import_for(&mut desk, owner, &file, Accept::default()).unwrap();
    let by_itself = named(&[("夜 0", true), ("夜 1", true), ("夜 2", false)]);
    assert_eq!(bars(&desk), by_itself);

    let held = import::calendar(&desk, "kinds.ics").unwrap();
    let policy = CalendarPolicy {
        busy: Treatment::Blocks,
        tentative: Treatment::Free,
        working_elsewhere: Treatment::MayMove,
        ..held.policy
    };
    import::set_policy(&mut desk, &held.id.to_string(), policy).unwrap();
    let decided = named(&[("夜 0", false), ("夜 2", false), ("夜 3", true)]);
    assert_eq!(bars(&desk), decided);
    let changes = programme::history(&desk).unwrap().len();
    import::set_policy(&mut desk, &held.id.to_string(), policy).unwrap();
    assert_eq!(programme::history(&desk).unwrap().len(), changes, "the same again is no change");

    // The next export is treated as was decided, and the look says so before.
    fs::write(&file, fs::read_to_string(&file).unwrap().replace("夜 3", "夜三")).unwrap();
    import::import_for(&mut desk, owner, &file, Accept::default()).unwrap();
    assert_eq!(bars(&desk), named(&[("夜 0", false), ("夜 2", false), ("夜三", true)]));
    assert_eq!(import::calendar(&desk, "kinds.ics").unwrap().policy, policy);

    programme::undo(&mut desk).unwrap();
    assert_eq!(bars(&desk), decided);
    programme::undo(&mut desk).unwrap();
    assert_eq!(bars(&desk), by_itself);
}

#[test]
fn what_is_decided_at_the_import_holds_with_it_and_goes_with_it() {
    let (folder, mut desk) = demo();
    let manager = timeline(&desk, (None, None)).unwrap().managers[0].id;
    let file = of_each_kind(&folder, "夜");
    let policy = CalendarPolicy { free: Treatment::Blocks, busy: Treatment::Free, ..Default::default() };
    let owner = CalendarOwner::Manager(manager);
    let import = |desk: &mut Desk, policy| {
        import::import_as(desk, owner, &file, Accept::default(), &SheetsChoice::default(), policy).unwrap()
    };
    import(&mut desk, Some(policy));
    assert_eq!(bars(&desk), named(&[("夜 1", true), ("夜 2", false), ("夜 4", false)]));
    // The same file, treated otherwise: a change all the same.
    import(&mut desk, Some(CalendarPolicy::default()));
    assert_eq!(bars(&desk), named(&[("夜 0", true), ("夜 1", true), ("夜 2", false)]));
    programme::undo(&mut desk).unwrap();
    programme::undo(&mut desk).unwrap();
    assert_eq!(bars(&desk), []);
}

/// A demand of which one rep and one manager are the only ones, as they are on the demo, and what stands in its way.
fn closed_by_the_manager(desk: &Desk, demand: &OpenDemand) -> Vec<String> {
    let fits = by_hand::fits(desk, Subject::Demand(demand.id)).unwrap();
    fits.closed.iter().map(|closed| closed.why.message.to_owned()).collect()
}

#[test]
fn the_planner_names_whom_to_ask_and_never_asks_what_blocks() {
    let (folder, mut desk) = demo();
    let shown = timeline(&desk, (None, None)).unwrap();
    let demand = shown.demands[0].clone();
    // Every manager has something on, all day, every day of the window.
    let text = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:all\r\nSUMMARY:封闭会议\r\n\
         DTSTART:{}T000000Z\r\nDURATION:PT12H\r\nRRULE:FREQ=DAILY;COUNT=400\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        shown.first_day.format("%Y%m%d")
    );
    let file = folder.path().join("all.ics");
    fs::write(&file, text).unwrap();
    let owners: Vec<CalendarOwner> =
        shown.managers.iter().map(|manager| CalendarOwner::Manager(manager.id)).collect();
    for owner in &owners {
        import::import_for(&mut desk, *owner, &file, Accept::default()).unwrap();
    }
    let said = |desk: &Desk| -> Vec<String> {
        let explained = explain_demand(desk, &demand.id.to_string()).unwrap();
        explained.change.iter().map(|sentence| sentence.message.to_owned()).collect()
    };
    assert!(said(&desk).contains(&"plan-change-move-busy".to_owned()), "{:?}", said(&desk));
    assert!(closed_by_the_manager(&desk, &demand).contains(&"plan-blocked-busy-may-move".to_owned()));

    let blocks = CalendarPolicy { busy: Treatment::Blocks, ..CalendarPolicy::default() };
    for owner in &owners {
        import::import_as(
            &mut desk,
            *owner,
            &file,
            Accept::default(),
            &SheetsChoice::default(),
            Some(blocks),
        )
        .unwrap();
    }
    assert!(!said(&desk).contains(&"plan-change-move-busy".to_owned()), "{:?}", said(&desk));
    let closed = closed_by_the_manager(&desk, &demand);
    assert!(closed.contains(&"plan-blocked-busy".to_owned()), "{closed:?}");

    let free = CalendarPolicy { busy: Treatment::Free, ..CalendarPolicy::default() };
    for owner in &owners {
        import::import_as(&mut desk, *owner, &file, Accept::default(), &SheetsChoice::default(), Some(free))
            .unwrap();
    }
    assert!(
        !by_hand::fits(&desk, Subject::Demand(demand.id)).unwrap().open.is_empty(),
        "nothing stands there"
    );
}

#[test]
fn leave_is_never_asked_to_move_however_the_calendar_shows_it() {
    let (folder, mut desk) = demo();
    let manager = timeline(&desk, (None, None)).unwrap().managers[0].id;
    let file = folder.path().join("leave.ics");
    let entry = |at: usize, title: &str| {
        format!(
            "BEGIN:VEVENT\r\nUID:{at}\r\nSUMMARY:{title}\r\nDTSTART:202601{}T010000Z\r\nDURATION:PT9H\r\nEND:VEVENT\r\n",
            13 + at
        )
    };
    let entries: String = ["年假", "李娜年假", "季度总结会"]
        .into_iter()
        .enumerate()
        .map(|(at, title)| entry(at, title))
        .collect();
    fs::write(&file, format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{entries}END:VCALENDAR\r\n")).unwrap();
    let look = &import::look_at(&desk, std::slice::from_ref(&file)).unwrap()[0];
    let counts: Vec<_> = look.shown.iter().map(|one| (one.shown_as, one.events)).collect();
    assert_eq!(counts, [(ShownAs::Busy, 2), (ShownAs::OutOfOffice, 1)]);

    let reports =
        import::import_for(&mut desk, CalendarOwner::Manager(manager), &file, Accept::default()).unwrap();
    let told: Vec<_> = reports[0]
        .skipped
        .iter()
        .map(|notice| (notice.event.as_deref(), notice.what.message, notice.skipped))
        .collect();
    assert_eq!(told, [(Some("年假"), "import-oddity-leave", false)]);
    let busy = timeline(&desk, (None, None)).unwrap().managers[0].busy.clone();
    let may_move = |title: &str| busy.iter().find(|bar| bar.title == title).map(|bar| bar.may_move);
    assert_eq!(
        (may_move("年假"), may_move("李娜年假"), may_move("季度总结会")),
        (Some(false), Some(true), Some(true))
    );
}
