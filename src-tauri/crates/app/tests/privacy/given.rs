//! A programme in which something is said of every client wherever anything can be said, in words that stand nowhere
//! else; who says what of whom, and by which of its names, is random.

use std::{fmt::Write as _, fs, path::Path};

use tandem_app::{
    Desk, Env,
    failure::Failure,
    handover,
    import::{self, Accept},
    people,
    plan::{self, Effort, Unwatched},
    programme::NewProgramme,
    subscriptions, visits,
    wire::{
        handover::ToErase,
        planning::PlanRequest,
        records::{
            AgreementDraft, CityDraft, ClientDraft, DemandDraft, DistributorDraft, IssueDraft, ManagerDraft,
            Priority, RepDraft, StretchDraft, WeekDraft,
        },
        subscriptions::{FoundCalendar, SubscriptionLine},
    },
    words::Language,
};
use tandem_domain::{
    agreement::SharingLevel::{self, ClientNames, Full},
    client::ClientKind,
    ids::{AgreementId, ClientId, DistributorId, JointIssueId, ManagerId, RepId},
    issue::IssueStatus,
    people::{CalendarOwner, Stage, Tier},
    record::Side,
    subscription::SubscriptionKind,
    visit::VisitMode,
};

use super::said;

const NOW: &str = "2026-01-09T12:00:00Z";
const BEFORE: &str = "2026-01-04T01:00:00Z";

/// What is said of a client, and from which level on it may be seen.
pub const SAID: [(&str, SharingLevel); 13] = [
    ("name", ClientNames),
    ("alias", ClientNames),
    ("joint", ClientNames),
    ("promo", ClientNames),
    ("file", ClientNames),
    ("event", ClientNames),
    ("off", ClientNames),
    ("street", Full),
    ("ground", Full),
    ("person", Full),
    ("duty", Full),
    ("entry", Full),
    ("paper", Full),
];

/// The distributors of the programme, and one more that was erased.
pub const COMPANIES: usize = 3;
pub const ERASED: usize = 3;
pub const CLIENTS: usize = 2;

/// A word that stands nowhere else: what is said of which client.
pub fn canary(company: usize, client: usize, what: &str) -> String {
    format!("zq{company}x{client}{what}")
}

pub fn canaries() -> impl Iterator<Item = (usize, usize, (&'static str, SharingLevel))> {
    (0..COMPANIES)
        .flat_map(|d| (0..CLIENTS).flat_map(move |c| SAID.into_iter().map(move |said| (d, c, said))))
}

pub fn name(company: usize, client: usize) -> String {
    format!("{} Hospital", canary(company, client, "name"))
}

/// A client as people mention it: by any of its names.
pub fn mentioned(dice: &mut fastrand::Rng, company: usize) -> String {
    let client = dice.usize(..CLIENTS);
    if dice.bool() { name(company, client) } else { canary(company, client, "alias") }
}

pub struct Company {
    pub number: usize,
    pub id: DistributorId,
    pub rep: RepId,
    /// Whether its rep is a medical representative.
    pub is_medical_representative: bool,
    pub agreement: AgreementId,
    pub issue: JointIssueId,
    pub clients: Vec<ClientId>,
}

pub struct Given {
    pub desk: Desk,
    pub folder: tempfile::TempDir,
    pub manager: ManagerId,
    pub companies: Vec<Company>,
}

pub const EFFORT: Effort = Effort { threads: Some(1), seed: 1, until_stopped: false };

fn env(now: &str) -> Env {
    let env = Env::at(now.parse().unwrap());
    env.speak(Language::English);
    env
}

pub fn city() -> CityDraft {
    CityDraft { name: "杭州".into(), latitude: None, longitude: None }
}

fn week() -> WeekDraft {
    let day = vec![StretchDraft { from: "08:00".into(), to: "18:00".into() }];
    (0..7).map(|number| if number < 5 { day.clone() } else { vec![] }).collect()
}

pub fn agreement(company: &Company, level: SharingLevel) -> AgreementDraft {
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
pub fn calendar(entries: &[(String, &str)]) -> String {
    let mut text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//t//EN\r\n".to_owned();
    for (title, start) in entries {
        let end = start.replace("T09", "T10").replace("T13", "T14").replace("T16", "T17");
        write!(
            text,
            "BEGIN:VEVENT\r\nUID:{start}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:{start}\r\nDTEND:{end}\r\nSUMMARY:{title}\r\nEND:VEVENT\r\n"
        )
        .unwrap();
    }
    text + "END:VCALENDAR\r\n"
}

/// The programme, with all of it shared.
pub fn given(seed: u64) -> Given {
    let dice = &mut fastrand::Rng::with_seed(seed);
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
        medical_representative: true,
    };
    let manager = people::manager::save(&mut desk, &manager).unwrap();
    let mut companies: Vec<Company> = (0..=ERASED).map(|number| company(&mut desk, dice, number)).collect();
    for company in &companies {
        calendars(&mut desk, folder.path(), dice, company, manager);
    }
    let request = PlanRequest::default();
    let mut proposal = plan::propose(&desk, &request, &EFFORT, &Unwatched).unwrap();
    let kept = format!("as if {} did not matter", mentioned(dice, 0));
    plan::scenario::keep(&mut desk, &proposal, &kept).unwrap();
    plan::accept(&mut desk, &mut proposal).unwrap();
    drop(desk);
    let mut desk = Desk::open(&path, env(NOW)).unwrap();
    let of_whom = |client: &str| {
        let all = (0..=ERASED).flat_map(|d| (0..CLIENTS).map(move |c| (d, c)));
        all.into_iter().find(|(d, c)| name(*d, *c) == client).unwrap()
    };
    let today = NOW[..10].parse().unwrap();
    for line in visits::in_force(&desk).unwrap() {
        let of = of_whom(&line.client);
        if line.date < today {
            said::at_visit(&mut desk, folder.path(), &line, of);
        } else {
            let said = |what: &str| format!("{what} {}", canary(of.0, of.1, "off"));
            visits::cancel(&mut desk, &line.id.to_string(), &said("the head of"), &said("closed:")).unwrap();
        }
    }
    said::of_everybody(&mut desk, dice, manager, &companies);
    for company in &companies {
        said::of_company(&mut desk, dice, manager, company);
    }
    for company in companies.iter_mut().filter(|_| dice.bool()) {
        company.is_medical_representative = true;
        people::set_medical_representative(&mut desk, &company.rep.to_string(), true).unwrap();
    }
    let gone = companies.pop().unwrap();
    handover::erase(&mut desk, ToErase::Distributor(gone.id), "Wang", Language::English).unwrap();
    Given { desk, folder, manager, companies }
}

fn company(desk: &mut Desk, dice: &mut fastrand::Rng, number: usize) -> Company {
    let draft = DistributorDraft {
        id: None,
        name: format!("Company{number}"),
        city: city(),
        region: String::new(),
        tier: Tier::A,
        stage: Stage::Assist,
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
        // Whoever is one is found out later, when sales are laid upon everybody.
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
    let clients: Vec<ClientId> = (0..CLIENTS).map(|at| client(desk, at)).collect();
    let issue = IssueDraft {
        id: None,
        distributor: id,
        title: format!("Stock at {}", mentioned(dice, number)),
        product: mentioned(dice, number),
        topic: format!("Stock of {}", mentioned(dice, number)),
        status: IssueStatus::Open,
        side: Side::Manufacturer,
        person: format!("Rep{number} of {}", mentioned(dice, number)),
        target: format!("{} sells more: 纯销", mentioned(dice, number)),
        target_by: String::new(),
    };
    let issue = people::issue::save(desk, &issue).unwrap();
    let agreement_id = AgreementId::from_uuid(uuid::Uuid::nil());
    let mut company = Company {
        number,
        id,
        rep,
        is_medical_representative: false,
        agreement: agreement_id,
        issue,
        clients,
    };
    let draft = AgreementDraft { id: None, ..agreement(&company, Full) };
    company.agreement = people::agreement::save(desk, &draft).unwrap();
    for client in &company.clients {
        // One to hold, and one to call off.
        for (from, to) in [("2026-01-05", "2026-01-09"), ("2026-01-12", "2026-01-16")] {
            let demand = DemandDraft {
                id: None,
                client: *client,
                issue: Some(issue),
                mode: if dice.bool() { VisitMode::Demonstration } else { VisitMode::Observation },
                count: Some(1),
                min_gap_days: None,
                from: from.into(),
                to: to.into(),
                duration_minutes: Some(60),
                reps: Vec::new(),
                managers: Vec::new(),
                priority: Priority::Usual,
                weekdays: Vec::new(),
                half_day: None,
            };
            plan::demand::save(desk, &demand).unwrap();
        }
    }
    company
}

/// What the calendars say: calls, and something that is none.
pub fn entries_of(number: usize) -> [(String, String); 3] {
    let entry = |at: usize| format!("call {} about {}", name(number, at), canary(number, at, "entry"));
    let day = |at: usize| {
        ["20260105", "20260106", "20260107", "20260108"][number].to_owned() + ["T09", "T13"][at] + "0000"
    };
    let others = format!("tax {} {}", canary(number, 0, "paper"), canary(number, 1, "paper"));
    [(entry(0), day(0)), (entry(1), day(1)), (others, "20260113T160000".to_owned())]
}

fn calendars(
    desk: &mut Desk,
    folder: &Path,
    dice: &mut fastrand::Rng,
    company: &Company,
    manager: ManagerId,
) {
    let number = company.number;
    let entries = entries_of(number);
    let entries: Vec<(String, &str)> =
        entries.iter().map(|(title, at)| (title.clone(), at.as_str())).collect();
    let file = folder.join(format!("{number}.ics"));
    fs::write(&file, calendar(&entries)).unwrap();
    import::import_for(desk, CalendarOwner::Rep(company.rep), &file, Accept::default()).unwrap();
    let ours = folder.join(format!("m{number}.ics"));
    let start = format!("202601{}T160000", 12 + number);
    fs::write(&ours, calendar(&[(format!("speak of {}", mentioned(dice, number)), &start)])).unwrap();
    import::import_for(desk, CalendarOwner::Manager(manager), &ours, Accept::default()).unwrap();
    let name = format!("calls on {}", mentioned(dice, number));
    follow(desk, company, NOWHERE, name).unwrap();
}

/// An address at which nobody answers.
const NOWHERE: &str = "http://localhost:1/calendar.ics";

/// Follows a calendar of a company's rep.
pub fn follow(
    desk: &mut Desk,
    company: &Company,
    address: &str,
    name: String,
) -> Result<SubscriptionLine, Failure> {
    let found = FoundCalendar { address: address.to_owned(), kind: SubscriptionKind::File, name };
    subscriptions::subscribe(desk, CalendarOwner::Rep(company.rep), &found, None)
}
