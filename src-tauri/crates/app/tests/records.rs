//! The programme's records, on a new programme: noted, changed, refused with the field that is wrong, removed
//! alone or with everything, and brought back.
#![expect(clippy::unwrap_used, reason = "what these can't do fails them")]

use std::path::Path;

use tandem_app::{
    Desk, Env,
    demo::DemoSize,
    failure::{Code, Failure},
    import::{self, Accept},
    people::{self, agreement, cities, client, distributor, issue, manager, rep},
    plan::{self, Effort, Unwatched, demand},
    programme::{self, NewProgramme},
    settings,
    wire::planning::PlanRequest,
    wire::records::{
        AgreementDraft, CityDraft, ClientDraft, ClientId, DemandDraft, DistributorDraft, DistributorId,
        IssueDraft, JointIssueId, ManagerDraft, Priority, RepDraft, StretchDraft, WeekDraft,
    },
    words::{Language, Words},
};
use tandem_domain::people::CalendarOwner;

fn empty() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let new = NewProgramme { name: "新".into(), manufacturer: "厂".into(), zone: "Asia/Shanghai".into() };
    let env = Env::at("2026-01-05T01:00:00Z".parse().unwrap());
    let desk = Desk::create(&folder.path().join("new.tandem"), new, env).unwrap();
    (folder, desk)
}

fn city(name: &str) -> CityDraft {
    CityDraft { name: name.into(), latitude: None, longitude: None }
}

fn week(stretches: &[(&str, &str)]) -> WeekDraft {
    let day: Vec<_> =
        stretches.iter().map(|(from, to)| StretchDraft { from: (*from).into(), to: (*to).into() }).collect();
    (0..7).map(|number| if number < 5 { day.clone() } else { vec![] }).collect()
}

fn new_manager(name: &str) -> ManagerDraft {
    ManagerDraft {
        id: None,
        name: name.into(),
        region: String::new(),
        home: city("杭州"),
        hours: week(&[("08:30", "12:00"), ("13:30", "17:30")]),
        max_per_day: Some(3),
        max_per_week: Some(12),
        medical_representative: false,
    }
}

fn new_distributor(name: &str) -> DistributorDraft {
    DistributorDraft {
        id: None,
        name: name.into(),
        city: city("宁波市"),
        region: "浙东".into(),
        tier: serde_json::from_str("\"a\"").unwrap(),
        stage: serde_json::from_str("\"assist\"").unwrap(),
        sponsor_name: "戴宏伟".into(),
        sponsor_title: "总经理".into(),
        max_per_week: Some(2),
    }
}

fn new_rep(distributor: DistributorId, name: &str) -> RepDraft {
    let hours = week(&[("08:00", "12:00"), ("13:00", "18:00")]);
    RepDraft {
        id: None,
        distributor,
        name: name.into(),
        phone: "13800000000".into(),
        hours,
        medical_representative: false,
    }
}

fn new_client(distributor: DistributorId, name: &str) -> ClientDraft {
    ClientDraft {
        id: None,
        distributor,
        name: name.into(),
        aliases: vec!["市一".into(), " ".into(), "市一".into()],
        kind: serde_json::from_str("\"hospital\"").unwrap(),
        address: "西北街59号".into(),
        city: city("宁波"),
        key: true,
        receives: vec![],
    }
}

fn new_agreement(distributor: DistributorId) -> AgreementDraft {
    AgreementDraft {
        id: None,
        distributor,
        from: "2026-01-01".into(),
        to: "2026-12-31".into(),
        clients: None,
        products: None,
        territory: None,
        sharing: serde_json::from_str("\"client_names\"").unwrap(),
    }
}

fn new_issue(distributor: DistributorId, title: &str) -> IssueDraft {
    let status = serde_json::from_str("\"open\"").unwrap();
    IssueDraft {
        id: None,
        distributor,
        title: title.into(),
        product: String::new(),
        status,
        topic: String::new(),
        side: tandem_domain::record::Side::Manufacturer,
        person: String::new(),
        target: String::new(),
        target_by: String::new(),
    }
}

fn new_demand(client: ClientId, issue: JointIssueId) -> DemandDraft {
    DemandDraft {
        id: None,
        client,
        issue: Some(issue),
        mode: serde_json::from_str("\"demonstration\"").unwrap(),
        count: Some(2),
        min_gap_days: Some(14),
        from: "2026-01-12".into(),
        to: "2026-03-27".into(),
        duration_minutes: Some(60),
        reps: vec![],
        managers: vec![],
        priority: Priority::High,
        weekdays: vec![4, 2, 2],
        half_day: None,
    }
}

/// A distributor with a rep, a client, an agreement, an issue and a demand, a manager, and a plan in force.
fn planned() -> (tempfile::TempDir, Desk) {
    let (folder, mut desk) = empty();
    manager::save(&mut desk, &new_manager("陈立新")).unwrap();
    let id = distributor::save(&mut desk, &new_distributor("宁波甬江医药")).unwrap();
    let rep = rep::save(&mut desk, &new_rep(id, "周敏")).unwrap();
    let client = client::save(&mut desk, &new_client(id, "宁波市第一医院")).unwrap();
    agreement::save(&mut desk, &new_agreement(id)).unwrap();
    let issue = issue::save(&mut desk, &new_issue(id, "检验科进院")).unwrap();
    demand::save(&mut desk, &new_demand(client, issue)).unwrap();
    let calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n\
        DTSTART:20260113T010000Z\r\nDTEND:20260113T030000Z\r\nSUMMARY:市一 检验科\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let file = folder.path().join("zhou.ics");
    std::fs::write(&file, calendar).unwrap();
    import::import_for(&mut desk, CalendarOwner::Rep(rep), &file, Accept::default()).unwrap();
    let effort = Effort { threads: Some(1), seed: 1, until_stopped: false };
    let mut proposal = plan::propose(&desk, &PlanRequest::default(), &effort, &Unwatched).unwrap();
    assert_eq!(proposal.visits.len(), 2, "both visits find a day");
    plan::accept(&mut desk, &mut proposal).unwrap();
    (folder, desk)
}

/// Everything that lists show.
fn shown(desk: &Desk) -> String {
    let pages: Vec<_> = people::distributors(desk)
        .unwrap()
        .iter()
        .map(|one| distributor(desk, &one.id.to_string()).unwrap())
        .collect();
    let all = (people::managers(desk).unwrap(), pages, settings::leave(desk).unwrap());
    serde_json::to_string(&all).unwrap()
}

/// What was done last.
fn last(desk: &Desk) -> String {
    programme::history(desk).unwrap()[0].what.clone()
}

#[track_caller]
fn refused<T: std::fmt::Debug>(outcome: Result<T, Failure>, code: Code, field: &str) {
    let failure = outcome.unwrap_err();
    assert_eq!((failure.code, failure.params["field"].as_str()), (code, field), "{failure}");
    for language in Language::ALL {
        let words = Words::new(language);
        let said = [failure.message(&words), failure.remedy(&words)];
        assert!(said.iter().all(|text| !text.contains("failure-") && !text.contains('{')), "{said:?}");
    }
}

#[test]
fn a_programme_is_filled_by_hand_and_planned() {
    let (_folder, desk) = planned();
    let page = distributor(&desk, "宁波甬江医药").unwrap();
    assert_eq!(page.distributor.city, "宁波");
    assert_eq!(page.distributor.sponsor.as_deref(), Some("戴宏伟 总经理"));
    assert_eq!((page.reps.len(), page.clients.len(), page.issues.len()), (1, 1, 1));
    assert_eq!(page.demands[0].planned, 2);
    assert!(page.visits.iter().any(|visit| visit.rides_on.is_some()), "one rides along on 市一 检验科");
}

/// What is done, how, and what is to be seen of it afterwards.
type Step<'a> = (&'a str, Box<dyn Fn(&mut Desk) + 'a>, &'a str);

#[test]
fn each_record_is_changed_and_undo_and_redo_go_along() {
    let (_folder, mut desk) = planned();
    let page = distributor(&desk, "宁波甬江医药").unwrap();
    let managers = people::managers(&desk).unwrap();
    let steps: [Step<'_>; 7] = [
        (
            "change-manager",
            Box::new(|desk| {
                let mut draft = manager::draft(desk, managers[0].id).unwrap();
                draft.home = city("绍兴");
                draft.hours[5] = vec![StretchDraft { from: "9:00".into(), to: "11:30".into() }];
                manager::save(desk, &draft).unwrap();
                assert_eq!(manager::draft(desk, managers[0].id).unwrap().hours[5][0].from, "09:00");
            }),
            "绍兴",
        ),
        (
            "change-distributor",
            Box::new(|desk| {
                let mut draft = distributor::draft(desk, page.distributor.id).unwrap();
                (draft.sponsor_name, draft.sponsor_title) = (String::new(), String::new());
                draft.region = "海边".into();
                distributor::save(desk, &draft).unwrap();
            }),
            "海边",
        ),
        (
            "change-rep",
            Box::new(|desk| {
                let mut draft = rep::draft(desk, page.reps[0].id).unwrap();
                draft.name = "周小敏".into();
                rep::save(desk, &draft).unwrap();
            }),
            "周小敏",
        ),
        (
            "change-client",
            Box::new(|desk| {
                let mut draft = client::draft(desk, page.clients[0].id).unwrap();
                assert_eq!(draft.aliases, ["市一"], "each once, and none empty");
                draft.name = "宁波一院".into();
                draft.receives = week(&[("14:00", "17:00")]);
                client::save(desk, &draft).unwrap();
                assert_eq!(client::draft(desk, page.clients[0].id).unwrap(), draft);
            }),
            "宁波一院",
        ),
        (
            "change-agreement",
            Box::new(|desk| {
                let mut draft = agreement::draft(desk, page.agreements[0].id).unwrap();
                draft.to = "2026-06-30".into();
                draft.clients = Some(vec![page.clients[0].id]);
                draft.products = Some(vec!["瑞普平".into()]);
                draft.territory = Some(vec!["宁波".into(), "舟山".into()]);
                agreement::save(desk, &draft).unwrap();
                assert_eq!(agreement::draft(desk, page.agreements[0].id).unwrap(), draft);
            }),
            "舟山",
        ),
        (
            "change-issue",
            Box::new(|desk| {
                let mut draft = issue::draft(desk, page.issues[0].id).unwrap();
                draft.product = "瑞普平".into();
                issue::save(desk, &draft).unwrap();
            }),
            "瑞普平",
        ),
        (
            "change-demand",
            Box::new(|desk| {
                let mut draft = demand::draft(desk, page.demands[0].id).unwrap();
                assert_eq!((draft.priority, draft.weekdays.as_slice()), (Priority::High, &[2, 4][..]));
                draft.to = "2026-03-20".into();
                demand::save(desk, &draft).unwrap();
            }),
            "2026-03-20",
        ),
    ];
    for (what, step, trace) in steps {
        let before = shown(&desk);
        step(&mut desk);
        let after = shown(&desk);
        assert!(after.contains(trace) && !before.contains(trace), "{what}: {after}");
        assert_eq!(last(&desk), what);
        programme::undo(&mut desk).unwrap();
        assert_eq!(shown(&desk), before, "{what} undone");
        programme::redo(&mut desk).unwrap();
        assert_eq!(shown(&desk), after, "{what} done again");
        programme::undo(&mut desk).unwrap();
    }
}

#[test]
fn what_something_hangs_on_goes_only_with_everything_and_comes_back_whole() {
    let (_folder, mut desk) = planned();
    let before = shown(&desk);
    let page = distributor(&desk, "宁波甬江医药").unwrap();
    let manager_id = people::managers(&desk).unwrap()[0].id;
    let remove = |desk: &mut Desk, what: &str, everything: bool| match what {
        "remove-manager" => manager::remove(desk, manager_id, everything).unwrap(),
        "remove-distributor" => distributor::remove(desk, page.distributor.id, everything).unwrap(),
        "remove-rep" => rep::remove(desk, page.reps[0].id, everything).unwrap(),
        "remove-client" => client::remove(desk, page.clients[0].id, everything).unwrap(),
        "remove-issue" => issue::remove(desk, page.issues[0].id, everything).unwrap(),
        _ => demand::remove(desk, page.demands[0].id, everything).unwrap(),
    };
    let words = Words::new(Language::English);
    for (what, along) in [
        ("remove-manager", "2 planned visits"),
        (
            "remove-distributor",
            "1 demand; 2 planned visits; 1 rep; 1 client; 1 joint issue; 1 agreement; 1 imported calendar",
        ),
        ("remove-rep", "2 planned visits; 1 imported calendar"),
        ("remove-client", "1 demand; 2 planned visits"),
        ("remove-issue", "1 demand; 2 planned visits"),
        ("remove-demand", "2 planned visits"),
    ] {
        let refused = remove(&mut desk, what, false);
        let told: Vec<String> = refused.along.iter().map(|sentence| sentence.say(&words)).collect();
        assert_eq!((refused.removed, told.join("; ").as_str()), (false, along), "{what}");
        assert_eq!(shown(&desk), before, "{what} changed nothing");
        assert!(remove(&mut desk, what, true).removed);
        assert_eq!(last(&desk), what);
        let after = shown(&desk);
        assert_ne!(after, before);
        programme::undo(&mut desk).unwrap();
        assert_eq!(shown(&desk), before, "{what} undone: everything is back");
        programme::redo(&mut desk).unwrap();
        assert_eq!(shown(&desk), after, "{what} done again");
        programme::undo(&mut desk).unwrap();
    }
    assert!(agreement::remove(&mut desk, page.agreements[0].id).unwrap().removed, "nothing hangs on it");
    assert_eq!(last(&desk), "remove-agreement");
}

#[test]
fn what_nothing_hangs_on_goes_at_once() {
    let (_folder, mut desk) = empty();
    let id = distributor::save(&mut desk, &new_distributor("甲")).unwrap();
    assert!(distributor::remove(&mut desk, id, false).unwrap().removed);
    assert!(people::distributors(&desk).unwrap().is_empty());
    assert_eq!(distributor::draft(&desk, id).unwrap_err().code, Code::NoSuchThing);
}

#[test]
fn what_a_field_can_not_mean_is_told_beside_it_and_nothing_is_stored() {
    let (_folder, mut desk) = planned();
    let before = shown(&desk);
    let page = distributor(&desk, "宁波甬江医药").unwrap();
    let (id, client_id, issue_id) = (page.distributor.id, page.clients[0].id, page.issues[0].id);
    let desk = &mut desk;

    let unnamed = ManagerDraft { name: "  ".into(), ..new_manager("") };
    refused(manager::save(desk, &unnamed), Code::FieldMissing, "name");
    refused(manager::save(desk, &new_manager(" 陈立新 ")), Code::NameTaken, "name");
    let restless = ManagerDraft { max_per_day: Some(90), ..new_manager("王") };
    refused(manager::save(desk, &restless), Code::NumberOutOfRange, "max_per_day");
    let idle = ManagerDraft { hours: week(&[]), ..new_manager("王") };
    refused(manager::save(desk, &idle), Code::FieldMissing, "hours");
    for (stretches, why) in [
        (&[("12:00", "08:30")][..], "backwards"),
        (&[("08:00", "12:00"), ("11:59", "13:00")][..], "overlap"),
        (&[("25:00", "26:00")][..], "unreadable"),
    ] {
        let draft = ManagerDraft { hours: week(stretches), ..new_manager("王") };
        let failure = manager::save(desk, &draft).unwrap_err();
        assert_eq!(failure.params["why"], why);
        refused(manager::save(desk, &draft), Code::BadHours, "hours");
    }
    let nowhere = ManagerDraft { home: city("乌有城"), ..new_manager("王") };
    refused(manager::save(desk, &nowhere), Code::UnknownCity, "home");
    let half = CityDraft { latitude: Some(30.0), ..city("乌有城") };
    refused(
        manager::save(desk, &ManagerDraft { home: half, ..new_manager("王") }),
        Code::FieldMissing,
        "longitude",
    );
    let off = CityDraft { latitude: Some(130.0), longitude: Some(30.0), ..city("乌有城") };
    refused(
        manager::save(desk, &ManagerDraft { home: off, ..new_manager("王") }),
        Code::NumberOutOfRange,
        "latitude",
    );

    refused(distributor::save(desk, &new_distributor("宁波甬江医药")), Code::NameTaken, "name");
    let untitled = DistributorDraft { sponsor_name: String::new(), ..new_distributor("乙") };
    refused(distributor::save(desk, &untitled), Code::FieldMissing, "sponsor_name");
    refused(rep::save(desk, &new_rep(id, "周敏")), Code::NameTaken, "name");
    refused(client::save(desk, &new_client(id, "宁波市第一医院")), Code::NameTaken, "name");
    refused(issue::save(desk, &new_issue(id, "检验科进院")), Code::NameTaken, "title");

    let backwards = AgreementDraft { to: "2025-12-31".into(), ..new_agreement(id) };
    refused(agreement::save(desk, &backwards), Code::BadDays, "to");
    let undated = AgreementDraft { from: String::new(), ..new_agreement(id) };
    refused(agreement::save(desk, &undated), Code::FieldMissing, "from");
    let nothing = AgreementDraft { products: Some(vec![" ".into()]), ..new_agreement(id) };
    refused(agreement::save(desk, &nothing), Code::FieldMissing, "products");

    let aimless = DemandDraft { issue: None, ..new_demand(client_id, issue_id) };
    refused(demand::save(desk, &aimless), Code::FieldMissing, "issue");
    let dense = DemandDraft { count: Some(10), ..new_demand(client_id, issue_id) };
    refused(demand::save(desk, &dense), Code::NumberOutOfRange, "min_gap_days");
    let endless = DemandDraft { duration_minutes: Some(6000), ..new_demand(client_id, issue_id) };
    refused(demand::save(desk, &endless), Code::NumberOutOfRange, "duration_minutes");
    assert_eq!(shown(desk), before);
}

#[test]
fn a_joint_issue_or_rep_of_another_distributor_does_not_do() {
    let (_folder, mut desk) = planned();
    let page = distributor(&desk, "宁波甬江医药").unwrap();
    let other = distributor::save(&mut desk, &new_distributor("乙")).unwrap();
    let theirs = issue::save(&mut desk, &new_issue(other, "别家的问题")).unwrap();
    let rep = rep::save(&mut desk, &new_rep(other, "周敏")).unwrap();
    refused(demand::save(&mut desk, &new_demand(page.clients[0].id, theirs)), Code::FieldMissing, "issue");
    let draft = DemandDraft { reps: vec![rep], ..new_demand(page.clients[0].id, page.issues[0].id) };
    refused(demand::save(&mut desk, &draft), Code::FieldMissing, "reps");
}

#[test]
fn a_city_of_its_own_is_kept_with_its_coordinates() {
    let (_folder, mut desk) = empty();
    let own = CityDraft { name: "柯桥".into(), latitude: Some(30.08), longitude: Some(120.49) };
    let id = distributor::save(&mut desk, &DistributorDraft { city: own.clone(), ..new_distributor("甲") })
        .unwrap();
    assert_eq!(distributor::draft(&desk, id).unwrap().city, own);
    // From now on its name is enough.
    client::save(&mut desk, &ClientDraft { city: city("柯桥"), ..new_client(id, "柯桥医院") }).unwrap();
    let listed = cities::all(&desk).unwrap();
    assert_eq!(listed[0].name, "柯桥", "the programme's own come first");
    assert!(listed.iter().any(|line| line.name == "杭州" && line.latin == "Hangzhou"));
}

#[test]
fn a_changed_demand_keeps_its_worth_where_its_priority_stays() {
    let folder = tempfile::tempdir().unwrap();
    let env = || Env::at("2026-01-05T01:00:00Z".parse().unwrap());
    let path = folder.path().join("demo.tandem");
    let (mut desk, _) =
        programme::create_demo(&path, "2026-01-05".parse().ok(), DemoSize::Ordinary, env()).unwrap();
    let before = value_of_first(&path);
    let id = people::demands(&desk).unwrap()[0].id;
    let draft = demand::draft(&desk, id).unwrap();
    demand::save(&mut desk, &draft).unwrap();
    assert_eq!(people::demands(&desk).unwrap()[0].id, id);
    assert_ne!(last(&desk), "change-demand", "nothing was changed");
    assert_eq!(value_of_first(&path), before);
}

/// The programme as others read it.
fn value_of_first(path: &Path) -> String {
    let desk = Desk::open(path, Env::at("2026-01-05T01:00:00Z".parse().unwrap())).unwrap();
    let demand = people::demands(&desk).unwrap().remove(0);
    serde_json::to_string(&demand).unwrap()
}
