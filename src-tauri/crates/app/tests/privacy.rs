//! Whatever is shown, found, printed or handed over, it holds no word of a client beyond what its distributor's
//! agreement shares: each client has words of its own, and at random levels, scopes and terms every answer is searched
//! for them.
#![expect(clippy::unwrap_used, reason = "what these can't do fails them")]

use std::{fmt::Write as _, fs, io::Read as _, path::Path, process::Command};

use serde::Serialize;
use tandem_app::{
    Desk, Env, agreements,
    documents::manager_schedule,
    handover,
    import::{self, Accept},
    overview, partnership, people,
    plan::{
        self, Effort, Unwatched,
        by_hand::{self, Subject},
        timeline::timeline,
    },
    programme::{self, NewProgramme},
    promotion, search, settings, visits,
    wire::{
        handover::ToErase,
        partnership::{CharterDraft, EvidenceDraft, Period, ProblemFilter, SourceKind},
        planning::PlanRequest,
        promotion::{ActivityDraft, Actual, Duty, Party, PromotionDraft, Shares, Split},
        records::{
            AgreementDraft, CityDraft, ClientDraft, DemandDraft, DistributorDraft, IssueDraft, ManagerDraft,
            Priority, RepDraft, StretchDraft, WeekDraft,
        },
        sheets::SheetsChoice,
        visits::HoldForm,
    },
    words::Language,
};
use tandem_domain::{
    agreement::SharingLevel::{self, BusyOnly, ClientNames, Full},
    client::ClientKind,
    ids::{AgreementId, ClientId, DistributorId, ManagerId, RepId, VisitId},
    issue::IssueStatus,
    life::Step,
    people::{CalendarOwner, Stage, Tier},
    record::{Attendee, Preparation, Side},
    visit::VisitMode,
};

const NOW: &str = "2026-01-09T12:00:00Z";
const BEFORE: &str = "2026-01-04T01:00:00Z";

/// What is said of a client, and from which level on it may be seen.
const SAID: [(&str, SharingLevel); 10] = [
    ("name", ClientNames),
    ("alias", ClientNames),
    ("joint", ClientNames),
    ("promo", ClientNames),
    ("file", ClientNames),
    ("street", Full),
    ("ground", Full),
    ("person", Full),
    ("entry", Full),
    ("paper", Full),
];

/// A word that stands nowhere else: what is said of which client.
fn canary(company: usize, client: usize, what: &str) -> String {
    format!("zq{company}x{client}{what}")
}

fn name(company: usize, client: usize) -> String {
    format!("{} Hospital", canary(company, client, "name"))
}

struct Company {
    id: DistributorId,
    rep: RepId,
    agreement: AgreementId,
    clients: Vec<ClientId>,
}

struct Given {
    desk: Desk,
    folder: tempfile::TempDir,
    manager: ManagerId,
    companies: Vec<Company>,
}

fn env(now: &str) -> Env {
    let env = Env::at(now.parse().unwrap());
    env.speak(Language::English);
    env
}

fn city() -> CityDraft {
    CityDraft { name: "杭州".into(), latitude: None, longitude: None }
}

fn week() -> WeekDraft {
    let day = vec![StretchDraft { from: "08:00".into(), to: "18:00".into() }];
    (0..7).map(|number| if number < 5 { day.clone() } else { vec![] }).collect()
}

fn agreement(company: &Company, level: SharingLevel) -> AgreementDraft {
    AgreementDraft {
        id: Some(company.agreement),
        distributor: company.id,
        from: "2026-01-01".into(),
        to: "2026-12-31".into(),
        clients: None,
        products: None,
        territory: None,
        sharing: level,
    }
}

/// A calendar with entries that name these words.
fn calendar(entries: &[(String, &str)]) -> String {
    let mut text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//t//EN\r\n".to_owned();
    for (number, (title, start)) in entries.iter().enumerate() {
        let end = start.replace("T09", "T10").replace("T13", "T14").replace("T16", "T17");
        write!(
            text,
            "BEGIN:VEVENT\r\nUID:{number}-{start}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:{start}\r\nDTEND:{end}\r\nSUMMARY:{title}\r\nEND:VEVENT\r\n"
        )
        .unwrap();
    }
    text + "END:VCALENDAR\r\n"
}

/// A programme in which everything is said of every client, and all of it is shared.
fn given() -> Given {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.tandem");
    let new = NewProgramme { name: "P".into(), manufacturer: "M".into(), zone: "Asia/Shanghai".into() };
    let mut desk = Desk::create(&path, new, env(BEFORE)).unwrap();
    let manager = ManagerDraft {
        id: None,
        name: "Wang".into(),
        region: String::new(),
        home: city(),
        hours: week(),
        max_per_day: Some(9),
        max_per_week: Some(40),
        medical_representative: false,
    };
    let manager = people::manager::save(&mut desk, &manager).unwrap();
    let companies: Vec<Company> = (0..3).map(|number| company(&mut desk, number)).collect();
    for (number, company) in companies.iter().enumerate() {
        calendars(&mut desk, folder.path(), number, company, manager);
    }
    let request = PlanRequest::default();
    let effort = Effort { threads: Some(1), seed: 1, until_stopped: false };
    let mut proposal = plan::propose(&desk, &request, &effort, &Unwatched).unwrap();
    assert!(proposal.visits.len() >= 6, "{:?}", proposal.unplaced);
    plan::accept(&mut desk, &mut proposal).unwrap();
    drop(desk);
    let mut desk = Desk::open(&path, env(NOW)).unwrap();
    for line in visits::in_force(&desk).unwrap() {
        let which =
            (0..3).flat_map(|d| (0..2).map(move |c| (d, c))).find(|(d, c)| name(*d, *c) == line.client);
        told(&mut desk, folder.path(), &line.id.to_string(), line.mode, which.unwrap());
    }
    for (number, company) in companies.iter().enumerate() {
        beside(&mut desk, number, company);
    }
    Given { desk, folder, manager, companies }
}

fn company(desk: &mut Desk, number: usize) -> Company {
    let draft = DistributorDraft {
        id: None,
        name: format!("Company{number}"),
        city: city(),
        region: String::new(),
        tier: Tier::A,
        stage: Stage::Lead,
        sponsor_name: format!("Boss{number}"),
        sponsor_title: "CEO".into(),
        max_per_week: Some(20),
    };
    let id = people::distributor::save(desk, &draft).unwrap();
    let rep = RepDraft {
        id: None,
        distributor: id,
        name: format!("Rep{number}"),
        phone: String::new(),
        hours: week(),
        medical_representative: false,
    };
    let rep = people::rep::save(desk, &rep).unwrap();
    let client = |desk: &mut Desk, at: usize| {
        let draft = ClientDraft {
            id: None,
            distributor: id,
            name: name(number, at),
            aliases: vec![canary(number, at, "alias")],
            kind: ClientKind::Hospital,
            address: canary(number, at, "street"),
            city: city(),
            key: false,
            receives: vec![Vec::new(); 7],
        };
        people::client::save(desk, &draft).unwrap()
    };
    let clients = vec![client(desk, 0), client(desk, 1)];
    let mut company = Company { id, rep, agreement: AgreementId::from_uuid(uuid::Uuid::nil()), clients };
    let draft = AgreementDraft { id: None, ..agreement(&company, Full) };
    company.agreement = people::agreement::save(desk, &draft).unwrap();
    let issue = IssueDraft {
        id: None,
        distributor: id,
        title: format!("Stock at {}", name(number, 0)),
        product: String::new(),
        topic: String::new(),
        status: IssueStatus::Open,
        side: Side::Manufacturer,
        person: "Wang".into(),
        target: format!("{} never runs out", canary(number, 1, "alias")),
        target_by: String::new(),
    };
    let issue = people::issue::save(desk, &issue).unwrap();
    for (at, client) in company.clients.iter().enumerate() {
        let demand = DemandDraft {
            id: None,
            client: *client,
            issue: Some(issue),
            mode: if at == 0 { VisitMode::Demonstration } else { VisitMode::Observation },
            count: Some(1),
            min_gap_days: None,
            from: "2026-01-05".into(),
            to: "2026-01-09".into(),
            duration_minutes: Some(60),
            reps: Vec::new(),
            managers: Vec::new(),
            priority: Priority::Usual,
            weekdays: Vec::new(),
            half_day: None,
        };
        plan::demand::save(desk, &demand).unwrap();
    }
    company
}

fn calendars(desk: &mut Desk, folder: &Path, number: usize, company: &Company, manager: ManagerId) {
    let entry = |at: usize| format!("call {} about {}", name(number, at), canary(number, at, "entry"));
    let day =
        |at: usize| ["20260105", "20260106", "20260107"][number].to_owned() + ["T09", "T13"][at] + "0000";
    let starts = [day(0), day(1), "20260113T160000".to_owned()];
    let entries = [
        (entry(0), starts[0].as_str()),
        (entry(1), starts[1].as_str()),
        (format!("tax {} {}", canary(number, 0, "paper"), canary(number, 1, "paper")), starts[2].as_str()),
    ];
    let file = folder.join(format!("{number}.ics"));
    fs::write(&file, calendar(&entries)).unwrap();
    import::import_for(
        desk,
        CalendarOwner::Rep(company.rep),
        &file,
        Accept::default(),
        &SheetsChoice::default(),
    )
    .unwrap();
    let ours = folder.join(format!("m{number}.ics"));
    let start = format!("202601{}T160000", 12 + number);
    fs::write(&ours, calendar(&[(format!("speak of {}", name(number, 1)), &start)])).unwrap();
    import::import_for(
        desk,
        CalendarOwner::Manager(manager),
        &ours,
        Accept::default(),
        &SheetsChoice::default(),
    )
    .unwrap();
}

/// Says something of a client in every form of a visit.
fn told(desk: &mut Desk, folder: &Path, visit: &str, mode: VisitMode, (number, at): (usize, usize)) {
    let joint = |what: &str| format!("{what} {}", canary(number, at, "joint"));
    let preparation = Preparation {
        background: canary(number, at, "ground"),
        problem: joint("problem"),
        arrangement: joint("arranged"),
        conduct_read: true,
        ..Preparation::default()
    };
    visits::agree(desk, visit, Some(("Boss", None))).unwrap();
    visits::prepare(desk, visit, preparation).unwrap();
    let aim = match mode {
        VisitMode::Demonstration => {
            serde_json::json!({"mode": "demonstration", "problem": joint("p"), "shown": joint("s")})
        }
        VisitMode::Observation => {
            serde_json::json!({"mode": "observation", "ability": joint("a"), "watched": joint("w")})
        }
    };
    let goal = serde_json::json!({"aim": aim, "leads": "Wang", "expected": joint("expected")});
    visits::set_goal(desk, visit, serde_json::from_value(goal).unwrap()).unwrap();
    let form = visits::form(desk, visit, Step::CarryOut, Language::English).unwrap();
    let mut held: HoldForm = serde_json::from_value(serde_json::to_value(form).unwrap()).unwrap();
    held.present.push(Attendee { name: canary(number, at, "person"), party: Party::Client });
    held.shown = joint("shown");
    let mut held = serde_json::to_value(held).unwrap();
    held["findings"] = serde_json::json!([{"kind": "market", "text": joint("finding")}]);
    held["questions"] = serde_json::json!([{"text": joint("question")}]);
    visits::hold(desk, visit, serde_json::from_value(held).unwrap()).unwrap();
    let summary = serde_json::json!({"consensus": joint("consensus"), "why": joint("why"),
        "actions": [{"text": joint("action"), "owner": {"side": "manufacturer", "person": "Wang"}}]});
    visits::fill(desk, visit, Step::Summarise, summary.to_string().as_bytes()).unwrap();
    let draft = serde_json::json!({"background": canary(number, at, "ground"), "problem": name(number, at)});
    visits::save_draft(desk, visit, Step::Prepare, &draft.to_string()).unwrap();
    let file = folder.join(format!("{}.txt", canary(number, at, "file")));
    fs::write(&file, "x").unwrap();
    visits::attach(desk, visit, &file).unwrap();
}

/// Says something of the clients where no visit is: promotion plans, charters, evidence.
fn beside(desk: &mut Desk, number: usize, company: &Company) {
    for (at, client) in company.clients.iter().enumerate() {
        let promo = |what: &str| format!("{what} {}", canary(number, at, "promo"));
        let actual = Actual {
            on: "2026-01-08".parse().unwrap(),
            paid: Shares { manufacturer: 1, distributor: 2, client: 3 },
            result: promo("result"),
        };
        let activity = ActivityDraft {
            title: promo("talk"),
            from: "2026-01-08".into(),
            to: "2026-01-08".into(),
            duties: vec![Duty { party: Party::Client, text: promo("room"), person: String::new() }],
            total: Some(10),
            split: Split::Percent,
            shares: Shares { manufacturer: 50, distributor: 30, client: 20 },
            actual: Some(actual),
        };
        let draft = PromotionDraft {
            id: None,
            client: Some(*client),
            title: promo("plan"),
            expected: promo("expected"),
            activities: vec![activity],
        };
        promotion::save(desk, &draft).unwrap();
    }
    let issues = partnership::issues::list(desk, &company.id.to_string()).unwrap();
    let evidence = EvidenceDraft {
        issue: issues[0].id,
        on: "2026-01-08".into(),
        text: format!("seen at {}", name(number, 1)),
        source: SourceKind::Figure,
        visit: None,
        finding: None,
    };
    partnership::issues::note(desk, &evidence).unwrap();
    let charter = CharterDraft {
        aim: format!("grow {}", name(number, 0)),
        issues: vec![issues[0].id],
        visits: Some(2),
        per: Period::Month,
        mechanism: format!("call {} first", canary(number, 0, "alias")),
        ..CharterDraft::default()
    };
    partnership::charter::write(desk, &company.id.to_string(), &charter).unwrap();
}

/// All answers that a screen, a list or a script can get, as text.
fn everything(given: &Given) -> String {
    let desk = &given.desk;
    let mut all = String::new();
    let mut note = |answer: &dyn erased::Answer| all.push_str(&answer.json());
    note(&people::managers(desk).unwrap());
    note(&people::distributors(desk).unwrap());
    note(&people::reps(desk).unwrap());
    note(&people::clients(desk).unwrap());
    note(&people::demands(desk).unwrap());
    note(&overview::overview(desk).unwrap());
    note(&timeline(desk, (None, None)).unwrap());
    note(&settings::leave(desk).unwrap());
    note(&import::calendars(desk).unwrap());
    note(&import::to_review(desk).unwrap());
    note(&programme::history(desk).unwrap());
    note(&agreements::list(desk, None).unwrap());
    note(&visits::open_items(desk, true).unwrap());
    note(&visits::cards(desk).unwrap());
    note(&visits::drafts(desk).unwrap());
    note(&partnership::sponsor::waiting(desk).unwrap());
    note(&promotion::list(desk, None).unwrap());
    let effort = Effort { threads: Some(1), seed: 1, until_stopped: false };
    let request = PlanRequest {
        from: "2026-01-05".parse().ok(),
        to: "2026-01-30".parse().ok(),
        ..PlanRequest::default()
    };
    if let Ok(proposal) = plan::propose(desk, &request, &effort, &Unwatched) {
        note(&proposal);
    }
    for line in visits::in_force(desk).unwrap() {
        let id = line.id.to_string();
        note(&visits::page(desk, &id, Language::English).unwrap());
        note(&visits::attachments(desk, &id).unwrap());
        note(&visits::draft(desk, &id, Step::Prepare).unwrap());
        for step in [Step::Prepare, Step::Goal, Step::CarryOut, Step::Summarise] {
            note(&visits::form(desk, &id, step, Language::English).unwrap());
        }
        note(&plan::explain_visit(desk, &id).unwrap());
        note(&by_hand::fits(desk, Subject::Visit(line.id)).ok());
        note(&by_hand::find_time(desk, Subject::Visit(line.id)).ok());
        note(&line);
    }
    for demand in people::demands(desk).unwrap() {
        note(&plan::explain_demand(desk, &demand.id.to_string()).unwrap());
        note(&by_hand::fits(desk, Subject::Demand(demand.id)).unwrap());
        note(&by_hand::find_time(desk, Subject::Demand(demand.id)).unwrap());
        note(&plan::demand::draft(desk, demand.id).unwrap());
    }
    for company in &given.companies {
        let name = company.id.to_string();
        note(&people::distributor(desk, &name).unwrap());
        note(&agreements::assess(desk, &name).unwrap());
        note(&partnership::issues::list(desk, &name).unwrap());
        note(&partnership::results::results(desk, &name).unwrap());
        note(&partnership::charter::page(desk, &name).unwrap());
        note(&partnership::sponsor::page(desk, &name).unwrap());
        note(&partnership::problems::problems(desk, &name, &ProblemFilter::default()).unwrap());
        note(&handover::look(desk, ToErase::Distributor(company.id)).unwrap());
        for client in &company.clients {
            note(&people::client::draft(desk, *client).unwrap());
            note(&handover::look(desk, ToErase::Client(*client)).unwrap());
        }
        for issue in partnership::issues::list(desk, &name).unwrap() {
            note(&people::issue::draft(desk, issue.id).unwrap());
        }
        for plan in promotion::list(desk, Some(&name)).unwrap() {
            note(&promotion::draft(desk, plan.id).unwrap());
        }
    }
    for (company, client, (what, _)) in canaries() {
        note(&search::search(desk, &canary(company, client, what)).unwrap());
    }
    all
}

mod erased {
    use super::Serialize;

    /// Whatever can be answered.
    pub trait Answer {
        fn json(&self) -> String;
    }
    impl<T: Serialize> Answer for T {
        fn json(&self) -> String {
            serde_json::to_string(self).unwrap()
        }
    }
}

fn canaries() -> impl Iterator<Item = (usize, usize, (&'static str, SharingLevel))> {
    (0..3).flat_map(|d| (0..2).flat_map(move |c| SAID.into_iter().map(move |said| (d, c, said))))
}

/// The text of a PDF.
fn text_of(folder: &Path, pdf: &[u8]) -> String {
    let file = folder.join("x.pdf");
    fs::write(&file, pdf).unwrap();
    let text = Command::new("pdftotext").args([file.as_os_str(), "-".as_ref()]).output().unwrap();
    assert!(text.status.success());
    // What is broken over two lines is one word.
    String::from_utf8(text.stdout).unwrap().replace(['\n', '\u{c}'], "")
}

/// All documents, as text.
fn papers(given: &Given) -> String {
    let desk = &given.desk;
    let folder = given.folder.path();
    let mut all = String::new();
    let manager = given.manager.to_string();
    let made = manager_schedule(desk, &manager, (None, None), Language::English, &[]).unwrap();
    all.push_str(&text_of(folder, &made.bytes));
    let visit = visits::in_force(desk).unwrap()[0].id.to_string();
    let made = visits::preparation(desk, &visit, Language::English, &[]).unwrap();
    all + &text_of(folder, &made.bytes)
}

/// The documents made for one distributor, as text.
fn papers_for(given: &Given, company: &Company) -> String {
    let (desk, folder, name) = (&given.desk, given.folder.path(), company.id.to_string());
    let charter = partnership::papers::charter(desk, &name, None, Language::English, &[]).unwrap();
    let results = partnership::papers::results_paper(desk, &name, Language::English, &[]).unwrap();
    let letter = partnership::papers::sponsor_letter(desk, &name, Language::English, &[]).unwrap();
    [charter, results, letter].iter().map(|made| text_of(folder, &made.bytes)).collect()
}

/// How far each client is shared, as this test understands the words of the agreements.
fn share(given: &mut Given, dice: &mut fastrand::Rng) -> Vec<[SharingLevel; 2]> {
    let mut levels = Vec::new();
    for company in &given.companies {
        let level = [BusyOnly, ClientNames, Full][dice.usize(..3)];
        let mut draft = agreement(company, level);
        let both = match dice.u8(..5) {
            0 => {
                (draft.from, draft.to) = ("2025-01-01".into(), "2026-01-08".into());
                [BusyOnly; 2]
            }
            1 => {
                (draft.from, draft.to) = ("2026-01-10".into(), "2026-12-31".into());
                [BusyOnly; 2]
            }
            2 => {
                draft.clients = Some(vec![company.clients[0]]);
                [level, BusyOnly]
            }
            _ => [level; 2],
        };
        people::agreement::save(&mut given.desk, &draft).unwrap();
        levels.push(both);
    }
    levels
}

#[test]
fn nothing_is_seen_beyond_what_is_shared() {
    let mut given = given();
    let open = everything(&given);
    for (company, client, (what, _)) in canaries() {
        let word = canary(company, client, what);
        assert!(open.contains(&word), "where all is shared, {word} is seen");
        assert!(!search::search(&given.desk, &word).unwrap().is_empty(), "and found");
    }
    let whole: Vec<String> = given
        .companies
        .iter()
        .map(|one| {
            serde_json::to_string(&handover::client_file(&given.desk, &one.id.to_string()).unwrap()).unwrap()
        })
        .collect();
    let mut dice = fastrand::Rng::with_seed(7);
    for round in 0..12 {
        let levels = share(&mut given, &mut dice);
        let seen = everything(&given);
        let printed = if round < 3 { papers(&given) } else { String::new() };
        for (company, client, (what, from)) in canaries() {
            let word = canary(company, client, what);
            // What an entry says that is no call may be about any client of the distributor.
            let level = if what == "paper" {
                *levels[company].iter().min().unwrap()
            } else {
                levels[company][client]
            };
            if level >= from {
                continue;
            }
            let around = seen.find(&word).map(|at| seen.get(at.saturating_sub(300)..at + 60));
            assert!(around.is_none(), "{levels:?}: {word} is seen: {around:?}");
            assert!(!printed.contains(&word), "{levels:?}: {word} is printed");
            assert!(search::search(&given.desk, &word).unwrap().is_empty(), "{levels:?}: {word} is found");
        }
    }
    // Looking takes nothing away.
    for (company, before) in given.companies.iter().zip(&whole) {
        let after = handover::client_file(&given.desk, &company.id.to_string()).unwrap();
        let mut after = serde_json::to_value(after).unwrap();
        let mut before: serde_json::Value = serde_json::from_str(before).unwrap();
        for file in [&mut after, &mut before] {
            file["agreements"] = serde_json::Value::Null;
        }
        assert_eq!(after, before);
    }
}

#[test]
fn what_is_made_for_one_distributor_holds_nothing_of_anothers_clients() {
    let mut given = given();
    let mut dice = fastrand::Rng::with_seed(11);
    for _ in 0..2 {
        for number in 0..3 {
            let one = &given.companies[number];
            let mut made = papers_for(&given, one);
            made += &serde_json::to_string(&handover::client_file(&given.desk, &one.id.to_string()).unwrap())
                .unwrap();
            let xlsx = given.folder.path().join("file.xlsx");
            let id = one.id.to_string();
            handover::hand_back(&mut given.desk, &id, Some(&xlsx), None, "", Language::English).unwrap();
            made += &sheets_of(&xlsx);
            for (company, client, (what, _)) in canaries().filter(|(company, ..)| *company != number) {
                let word = canary(company, client, what);
                assert!(!made.contains(&word), "{word} is in what is made for company {number}");
            }
            assert!(made.contains(&canary(number, 0, "name")), "it is about its own clients");
        }
        share(&mut given, &mut dice);
    }
}

/// What the sheets of a workbook say: the members of a ZIP file (PKWARE's APPNOTE, 4.3.7), one after the other.
fn sheets_of(xlsx: &Path) -> String {
    let bytes = fs::read(xlsx).unwrap();
    let mut all = String::new();
    for at in (0..bytes.len() - 4).filter(|at| &bytes[*at..at + 4] == b"PK\x03\x04") {
        let two = |from: usize| usize::from(u16::from_le_bytes([bytes[at + from], bytes[at + from + 1]]));
        let content = at + 30 + two(26) + two(28);
        let mut text = Vec::new();
        // What follows the member is no part of it, and no fault.
        let _ = flate2::read::DeflateDecoder::new(&bytes[content..]).read_to_end(&mut text);
        all.push_str(&String::from_utf8_lossy(&text));
    }
    all
}

#[test]
fn a_form_handed_back_as_it_was_shown_takes_nothing_away() {
    let mut given = given();
    let ids: Vec<VisitId> = visits::in_force(&given.desk).unwrap().iter().map(|line| line.id).collect();
    let file = |given: &Given| -> Vec<serde_json::Value> {
        let files = given
            .companies
            .iter()
            .map(|one| handover::client_file(&given.desk, &one.id.to_string()).unwrap());
        files
            .map(|file| serde_json::to_value(file).unwrap())
            .map(|mut file| {
                file["agreements"] = serde_json::Value::Null;
                file["made_at"] = serde_json::Value::Null;
                file
            })
            .collect()
    };
    let before = file(&given);
    for level in [BusyOnly, ClientNames] {
        for company in &given.companies {
            people::agreement::save(&mut given.desk, &agreement(company, level)).unwrap();
        }
        for id in &ids {
            for step in [Step::CarryOut, Step::Summarise] {
                let id = id.to_string();
                let form = visits::form(&given.desk, &id, step, Language::English).unwrap();
                let form = serde_json::to_vec(&form).unwrap();
                visits::fill(&mut given.desk, &id, step, &form).unwrap();
            }
        }
        for company in &given.companies {
            for client in &company.clients {
                let draft = people::client::draft(&given.desk, *client).unwrap();
                people::client::save(&mut given.desk, &draft).unwrap();
            }
        }
        for plan in promotion::list(&given.desk, None).unwrap() {
            let draft = promotion::draft(&given.desk, plan.id).unwrap();
            promotion::save(&mut given.desk, &draft).unwrap();
        }
        assert_eq!(file(&given), before, "at {level:?}");
    }
}
