//! What a sponsor is told points at nobody, and results tell no rating: over made-up programmes.

use std::num::{NonZeroU8, NonZeroU16};

use chrono::{Days, NaiveDate, TimeDelta};
use tandem_domain::{
    agreement::{Agreement, Only, Scope, SharingLevel},
    client::{Client, ClientKind},
    demand::{Cadence, Demand},
    geography::{City, Coordinates},
    issue::{IssueStatus, JointIssue, Target},
    people::{ExecutiveSponsor, Manager, Rep, Stage, Tier},
    record::{Attained, Finding, FindingKind, Owner, Rating, Score, Side, Summary, VisitRecord},
    time::{DateRange, Interval},
    visit::{VisitMode, VisitState},
    working_time::WeeklyHours,
};
use tandem_store::{WriteError, Writer};
use tandem_words::Language;

use super::*;
use crate::{
    Desk, Env,
    programme::NewProgramme,
    wire::partnership::{CharterDraft, ProblemFilter, SignatureDraft, SponsorNewsDraft},
};

const REPS: [&str; 5] = ["李明远", "王秀芳", "赵国栋", "钱丽华", "孙德胜"];
const CLIENTS: [&str; 3] = ["临江市第一人民医院", "康宁大药房", "海潮社区卫生中心"];
const TEXTS: [&str; 6] = [
    "上月断货五天，药房临时换了竞品",
    "药房断货，李明远说换成了竞品",
    "又断货了，康宁大药房临时换竞品",
    "医院回款超过 120 天，经销商垫资吃力",
    "回款拖到四个月，垫资吃力",
    "流向数据太晚，看不出缺口",
];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id<Id: From<uuid::Uuid>>(kind: u8, number: usize) -> Id {
    uuid::Uuid::from_u128(u128::from(kind) << 64 | number as u128).into()
}

/// A desk with one distributor, its five reps and three clients, the agreement sharing so much, and visits.
fn desk(visits: &[Held], sharing: SharingLevel) -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let new = NewProgramme { name: "p".into(), manufacturer: "瑞和".into(), zone: "Asia/Shanghai".into() };
    let env = Env::at("2026-04-15T01:00:00Z".parse().unwrap());
    let mut desk = Desk::create(&folder.path().join("p.tandem"), new, env).unwrap();
    desk.change("fill-demo", |writer| fill(writer, visits, sharing)).unwrap();
    (folder, desk)
}

/// A visit that took place: whose, to which client, when, what was found, how the rep rated it.
struct Held {
    rep: usize,
    client: usize,
    on: NaiveDate,
    text: usize,
    score: Option<u8>,
}

fn held(rep: usize, text: usize) -> Held {
    Held { rep, client: 0, on: day("2026-02-02"), text, score: None }
}

fn fill(writer: &mut Writer<'_>, visits: &[Held], sharing: SharingLevel) -> Result<(), WriteError> {
    let home = id(1, 0);
    let centre = Coordinates::new(30.0, 120.0).unwrap();
    writer.put_city(&City { id: home, name: "临江".into(), region: "浙江".into(), centre })?;
    writer.put_manager(&Manager {
        id: id(2, 0),
        name: "陈立".into(),
        region: "浙北".into(),
        home,
        hours: WeeklyHours::monday_to_friday(&[]),
        max_per_day: 4,
        max_per_week: 12,
    })?;
    writer.put_distributor(&Distributor {
        id: id(3, 0),
        name: "康达医药".into(),
        city: home,
        region: "浙江".into(),
        tier: Tier::A,
        stage: Stage::Assist,
        sponsor: Some(ExecutiveSponsor { name: "周总经".into(), title: "总经理".into() }),
        max_per_week: 2,
    })?;
    for (number, name) in REPS.iter().enumerate() {
        writer.put_rep(&Rep {
            id: id(4, number),
            distributor: id(3, 0),
            name: (*name).into(),
            phone: None,
            hours: WeeklyHours::monday_to_friday(&[]),
        })?;
    }
    let all = Scope { clients: Only::All, products: Only::All, territory: Only::All };
    writer.put_agreement(&Agreement {
        id: id(6, 0),
        distributor: id(3, 0),
        scope: all,
        term: DateRange::new(day("2026-01-01"), day("2026-12-31")).unwrap(),
        sharing,
    })?;
    writer.put_joint_issue(&JointIssue {
        id: id(7, 0),
        distributor: id(3, 0),
        title: format!("终端断货（{}反映）", REPS[1]),
        product: None,
        status: IssueStatus::InWork,
        owner: Owner { side: Side::Distributor, person: REPS[0].into() },
        target: Target { text: "两个月不断货".into(), by: None },
    })?;
    for (number, name) in CLIENTS.iter().enumerate() {
        writer.put_client(&Client {
            id: id(5, number),
            distributor: id(3, 0),
            name: (*name).into(),
            aliases: Vec::new(),
            kind: [ClientKind::Hospital, ClientKind::Pharmacy, ClientKind::Hospital][number],
            address: String::new(),
            city: home,
            coordinates: None,
            key: false,
            receives: Vec::new(),
        })?;
        writer.put_demand(&Demand {
            id: id(8, number),
            client: id(5, number),
            issue: id(7, 0),
            mode: VisitMode::Demonstration,
            reps: Vec::new(),
            managers: Vec::new(),
            duration_minutes: NonZeroU16::MIN,
            cadence: Cadence { count: NonZeroU8::MAX, min_gap_days: 0 },
            window: DateRange::new(day("2026-01-01"), day("2026-12-31")).unwrap(),
            value: 200,
            preference: None,
        })?;
    }
    for (number, visit) in visits.iter().enumerate() {
        let start = visit.on.and_hms_opt(2, 0, 0).unwrap().and_utc();
        writer.put_visit(&Visit {
            id: id(9, number),
            demand: id(8, visit.client),
            manager: id(2, 0),
            rep: id(4, visit.rep),
            interval: Interval::new(start, start + TimeDelta::hours(1)).unwrap(),
            rides_on: None,
            state: VisitState::Summarised,
        })?;
        let rating = visit.score.map(|score| Rating {
            name: REPS[visit.rep].into(),
            score: Score::try_from(score).unwrap(),
            remark: "谢谢".into(),
        });
        let summary = Summary { attained: Some(Attained::Fully), distributor: rating, ..Summary::default() };
        writer
            .put_visit_record(&VisitRecord { summary: Some(summary), ..VisitRecord::new(id(9, number)) })?;
        writer.put_finding(&Finding {
            id: id(10, number),
            visit: id(9, number),
            kind: [FindingKind::Goods, FindingKind::Money][visit.text / 3 % 2],
            text: TEXTS[visit.text].into(),
            settled_on: None,
        })?;
    }
    Ok(())
}

/// All that can be asked for.
fn filters() -> Vec<ProblemFilter> {
    let mut all = Vec::new();
    for kind in [None, Some(FindingKind::Goods), Some(FindingKind::Money)] {
        for client in [None, Some(ClientKind::Hospital), Some(ClientKind::Pharmacy)] {
            for city in ["", "临江"] {
                for (from, to) in
                    [("", ""), ("2026-02-10", ""), ("", "2026-02-10"), ("2026-03-01", "2026-03-31")]
                {
                    all.push(ProblemFilter {
                        kind,
                        client,
                        city: city.into(),
                        from: from.into(),
                        to: to.into(),
                    });
                }
            }
        }
    }
    all
}

/// The texts that a sponsor's page and letter hold.
fn said(desk: &Desk) -> String {
    let mut said = String::new();
    for filter in filters() {
        said += &serde_json::to_string(&problems::problems(desk, "康达医药", &filter).unwrap()).unwrap();
    }
    said + &format!("{:?}", papers::letter_report(desk, "康达医药", Language::Chinese).unwrap())
}

#[test]
fn whatever_was_found_and_is_asked_the_sponsor_reads_of_nobody() {
    for seed in 0..12 {
        let mut chance = fastrand::Rng::with_seed(seed);
        let visits: Vec<Held> = (0..chance.usize(0..24))
            .map(|_| Held {
                rep: chance.usize(0..REPS.len()),
                client: chance.usize(0..CLIENTS.len()),
                on: day("2026-01-12") + Days::new(chance.u64(0..80)),
                text: chance.usize(0..TEXTS.len()),
                score: None,
            })
            .collect();
        let (_folder, mut desk) = desk(&visits, SharingLevel::Full);
        let found = problems::problems(&desk, "康达医药", &ProblemFilter::default()).unwrap();
        // Each gets a name and a proposal, so that the letter tells of it.
        for (number, one) in found.problems.iter().enumerate() {
            let topic = format!("主题{number}");
            problems::describe(&mut desk, "康达医药", &one.key, &topic, Some("一起备货")).unwrap();
        }
        let said = said(&desk);
        for name in REPS.iter().chain(&CLIENTS) {
            assert!(!said.contains(name), "{name} in {said}");
        }
        let reps = |text: &str| {
            let who: std::collections::BTreeSet<_> =
                visits.iter().filter(|one| TEXTS[one.text].contains(text)).map(|one| one.rep).collect();
            who.len()
        };
        for one in problems::problems(&desk, "康达医药", &ProblemFilter::default()).unwrap().problems {
            assert!(one.words.iter().all(|word| reps(word) >= 3), "{one:?}");
        }
    }
}

#[test]
fn a_filter_chooses_among_problems_and_changes_none() {
    let visits = [held(0, 0), held(1, 1), held(2, 2), held(3, 3), held(4, 4)];
    let (_folder, desk) = desk(&visits, SharingLevel::ClientNames);
    let all = problems::problems(&desk, "康达医药", &ProblemFilter::default()).unwrap().problems;
    assert_eq!(all.len(), 1, "the other one has two reps");
    for filter in filters() {
        for one in problems::problems(&desk, "康达医药", &filter).unwrap().problems {
            assert!(all.contains(&one));
        }
    }
}

#[test]
fn what_the_agreement_does_not_share_is_no_common_problem() {
    let visits = [held(0, 0), held(1, 1), held(2, 2)];
    let (_folder, desk) = desk(&visits, SharingLevel::BusyOnly);
    assert_eq!(problems::problems(&desk, "康达医药", &ProblemFilter::default()).unwrap().problems, []);
    let found = results::results(&desk, "康达医药").unwrap();
    assert_eq!((found.clients.len(), found.clients_not_shared, found.held.demonstration), (0, 1, 3));
}

#[test]
fn what_goes_to_the_sponsor_may_not_name_a_rep() {
    let (_folder, mut desk) = desk(&[held(0, 0), held(1, 1), held(2, 2)], SharingLevel::Full);
    let key = &problems::problems(&desk, "康达医药", &ProblemFilter::default()).unwrap().problems[0].key;
    let named = problems::describe(&mut desk, "康达医药", key, "供货", Some("请王秀芳盯库存")).unwrap_err();
    assert_eq!((named.code, named.params["field"].as_str()), (Code::NamesSomebody, "proposal"));
    let news = SponsorNewsDraft {
        on: "2026-04-01".into(),
        text: "李明远做得好".into(),
        ..SponsorNewsDraft::default()
    };
    assert_eq!(sponsor::tell(&mut desk, "康达医药", &news).unwrap_err().code, Code::NamesSomebody);
}

#[test]
fn two_problems_of_one_name_become_one_and_undo_parts_them() {
    let visits: Vec<Held> = (0..6).map(|n| held(n % 3, n)).collect();
    let visits: Vec<Held> = visits.into_iter().chain((0..3).map(|n| held(n, 3))).collect();
    let (_folder, mut desk) = desk(&visits, SharingLevel::Full);
    let all = |desk: &Desk| problems::problems(desk, "康达医药", &ProblemFilter::default()).unwrap().problems;
    let before = all(&desk);
    assert_eq!(before.len(), 2);
    problems::describe(&mut desk, "康达医药", &before[0].key, "供货", Some("两周备货")).unwrap();
    let next = all(&desk).into_iter().find(|one| one.topic.is_empty()).unwrap();
    problems::describe(&mut desk, "康达医药", &next.key, "供货", None).unwrap();
    let after = all(&desk);
    assert_eq!((after.len(), after[0].proposal.as_str()), (1, "两周备货"));
    crate::programme::undo(&mut desk).unwrap();
    assert_eq!(all(&desk).len(), 2);
}

#[test]
fn results_tell_averages_of_three_ratings_and_no_single_one() {
    let rated = |rep, on: &str, score| Held { rep, client: 0, on: day(on), text: 5, score: Some(score) };
    let mut visits = vec![rated(0, "2026-02-02", 1), rated(1, "2026-02-03", 5)];
    let ratings = |visits: &[Held]| {
        let (_folder, desk) = desk(visits, SharingLevel::Full);
        results::results(&desk, "康达医药").unwrap().ratings.distributor
    };
    assert_eq!(ratings(&visits), []);
    visits.push(rated(2, "2026-02-04", 3));
    visits.push(rated(2, "2026-03-04", 5));
    let told = ratings(&visits);
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].from, told[0].to, told[0].tenths), (day("2026-02-01"), day("2026-03-31"), 35));
}

#[test]
fn a_sponsor_waits_once_there_is_something_to_tell_and_it_is_high_time() {
    let (_folder, mut desk) = desk(&[held(0, 0)], SharingLevel::Full);
    // Without a charter a quarter counts from the first visit, with some patience.
    assert_eq!(sponsor::waiting(&desk).unwrap(), []);
    let draft = CharterDraft {
        aim: "共同解决断货".into(),
        issues: vec![id(7, 0)],
        visits: Some(2),
        per: tandem_domain::charter::Period::Month,
        manufacturer_decides: "陈立".into(),
        distributor_decides: "周总经".into(),
        sponsor: "周总经".into(),
        mechanism: String::new(),
    };
    charter::write(&mut desk, "康达医药", &draft).unwrap();
    let signed =
        SignatureDraft {
            on: "2026-01-20".into(), manufacturer: "陈立".into(), distributor: "周总经".into()
        };
    charter::sign(&mut desk, "康达医药", &signed).unwrap();
    let waiting = sponsor::waiting(&desk).unwrap();
    assert_eq!(waiting.iter().map(|one| (one.told_on, one.visits_since)).collect::<Vec<_>>(), [(None, 1)]);
    let news = SponsorNewsDraft {
        on: "2026-04-14".into(),
        text: "断货已解决".into(),
        ..SponsorNewsDraft::default()
    };
    sponsor::tell(&mut desk, "康达医药", &news).unwrap();
    assert_eq!(sponsor::waiting(&desk).unwrap(), []);
}
