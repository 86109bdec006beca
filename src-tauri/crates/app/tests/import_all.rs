//! Several calendar files at once: one change, and a bad file keeps none of the others out.
#![expect(clippy::unwrap_used, reason = "a test that can't be set up fails")]

use tandem_app::{
    Desk, Env,
    demo::DemoSize,
    failure::Code,
    import::{Accept, calendars, import_all, owner},
    programme,
    wire::sheets::SheetsChoice,
};

fn env() -> Env {
    Env::at("2026-01-05T01:00:00Z".parse().unwrap())
}

fn calendar(uid: &str, title: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\nBEGIN:VEVENT\r\nUID:{uid}\r\n\
         DTSTAMP:20260101T000000Z\r\nDTSTART:20260112T010000Z\r\nDTEND:20260112T020000Z\r\nSUMMARY:{title}\r\n\
         END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

fn events(desk: &Desk) -> usize {
    calendars(desk).unwrap().iter().map(|line| line.events).sum()
}

#[test]
fn several_files_are_one_change() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.tandem");
    let start = "2026-01-05".parse().ok();
    let (mut desk, _) = programme::create_demo(&path, start, DemoSize::Ordinary, env()).unwrap();
    let before = (calendars(&desk).unwrap().len(), events(&desk), programme::history(&desk).unwrap().len());
    let named = |name: &str, text: &str| {
        let file = folder.path().join(name);
        std::fs::write(&file, text).unwrap();
        file
    };
    let (zhou, manager) = (owner(&desk, "周敏").unwrap(), owner(&desk, "陈立新").unwrap());
    let files = [
        (zhou, named("first.ics", &calendar("one@test", "拜访客户"))),
        (zhou, named("notes.ics", "no calendar at all")),
        (manager, named("second.ics", &calendar("two@test", "开会"))),
        // The first calendar again, exported later: it takes the first one's place.
        (zhou, named("later.ics", &calendar("one@test", "拜访客户（改）"))),
    ];
    let outcomes = import_all(&mut desk, &files, Accept::default(), &SheetsChoice::default()).unwrap();
    let failures: Vec<Option<Code>> =
        outcomes.iter().map(|outcome| outcome.as_ref().err().map(|failure| failure.code)).collect();
    assert_eq!(failures, [None, Some(Code::NotACalendar), None, None]);
    let after = (calendars(&desk).unwrap().len(), events(&desk), programme::history(&desk).unwrap().len());
    assert_eq!(after, (before.0 + 2, before.1 + 2, before.2 + 1));

    programme::undo(&mut desk).unwrap();
    assert_eq!(
        (calendars(&desk).unwrap().len(), events(&desk)),
        (before.0, before.1),
        "one undo takes all back"
    );
}
