//! The channel in a demo that has been lived in: how each distributor came to its stage, half a year of its four
//! flows, of which one does badly, and market events that are planned, held, called off, without a word, or collide.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use tandem_domain::{
    client::ClientKind,
    flow::{Figure, FlowRecord, Month},
    ids::{DistributorId, ManagerId, MarketEventId},
    market_event::{Budget, EventCourse, EventMaterial, EventOutcome, MarketEvent, MarketEventKind},
    people::{Distributor, Stage},
    record::{CalledOff, Side},
    stage::StageStep,
    time::{Interval, instant},
    working_time::day_of,
};
use tandem_store::Snapshot;

use crate::{desk::Desk, events, failure::Failure};

/// How many months of figures there are.
const MONTHS: u32 = 6;
/// The distributor whose flows do badly, by its position; the one after it reports nothing.
const SICK: usize = 3;
/// How long a distributor stays in a stage, in days.
const STAGE_DAYS: u64 = 150;

/// Writes down what has become of the channel until now.
pub(super) fn live(desk: &mut Desk) -> Result<(), Failure> {
    let snapshot = desk.snapshot()?;
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let steps: Vec<StageStep> =
        snapshot.distributors.iter().flat_map(|one| steps(desk, &snapshot, one, today)).collect();
    let flows: Vec<FlowRecord> = snapshot
        .distributors
        .iter()
        .enumerate()
        .filter(|(number, _)| *number != SICK + 1)
        .flat_map(|(number, one)| flows(one.id, number, Month::of(today).before(1)))
        .collect();
    let events = market_events(desk, &snapshot, today)?;
    desk.change("fill-demo", |writer| {
        steps.iter().try_for_each(|step| writer.put_stage_step(step))?;
        flows.iter().try_for_each(|record| writer.put_flow_record(record))?;
        events.iter().try_for_each(|event| writer.put_market_event(event))
    })
}

/// The steps to the stage where a distributor stands, the last one some months ago.
fn steps(desk: &Desk, snapshot: &Snapshot, company: &Distributor, today: NaiveDate) -> Vec<StageStep> {
    let who = snapshot.managers.iter().find(|one| one.region == company.region);
    let who = who.or(snapshot.managers.first()).map(|one| one.name.clone()).unwrap_or_default();
    let reached: Vec<Stage> = Stage::ALL.into_iter().filter(|stage| *stage <= company.stage).collect();
    let step = |(number, stage): (usize, &Stage)| {
        let later = u64::try_from(reached.len() - number).unwrap_or(1);
        StageStep {
            id: desk.env.id(),
            distributor: company.id,
            stage: *stage,
            on: today - Days::new(later * STAGE_DAYS),
            who: who.clone(),
            reason: reason(*stage).to_owned(),
        }
    };
    reached.iter().enumerate().map(step).collect()
}

fn reason(stage: Stage) -> &'static str {
    match stage {
        Stage::Recruit => "区域招商会后有意向，先看网络与口碑",
        Stage::Find => "网络与配送基本匹配，试行三个月",
        Stage::Assist => "一把手愿意投入，已商定共识问题",
        Stage::Lead => "代表能独立主导拜访，数据按月共享",
    }
}

/// Half a year of figures up to a month.
fn flows(distributor: DistributorId, number: usize, last: Month) -> Vec<FlowRecord> {
    let size = u32::try_from(400 + number * 37 % 260).unwrap_or(400);
    let record = |back: u32| {
        let passed = MONTHS - 1 - back;
        // The seasons go up and down a little.
        let wave = [0, 6, 3, 9, 4, 8][usize::try_from(passed).unwrap_or(0) % 6];
        let shipped = size + wave * 4;
        let sick = number == SICK;
        let sold = if sick { shipped * (90 - 11 * passed) / 100 } else { shipped * (92 + wave) / 100 };
        let clients = size / 20;
        let figures: [(Figure, u32); 12] = [
            (Figure::ReportsDue, 4),
            (
                Figure::ReportsOnTime,
                if sick { 4_u32.saturating_sub(passed) } else { 4 - u32::from(passed == 2) },
            ),
            (Figure::StockDays, if sick { 20 - 4 * passed.min(5) } else { 26 + wave / 3 }),
            (Figure::Shipped, shipped),
            (Figure::SoldThrough, sold),
            (Figure::Stock, if sick { size * (80 + 45 * passed) / 100 } else { size * (95 + wave) / 100 }),
            (Figure::Invoiced, shipped * 68),
            (Figure::Collected, if sick { shipped * 68 * (95 - 12 * passed) / 100 } else { shipped * 66 }),
            (Figure::OverdueDays, if sick { 10 + 25 * passed } else { wave * 2 }),
            (Figure::Orders, clients * 3 + wave),
            (
                Figure::OrderingClients,
                if sick { clients * (100 - 9 * passed) / 100 } else { clients + passed / 2 },
            ),
            (Figure::NewClients, if sick { 0 } else { u32::from(passed % 2 == 1) }),
        ];
        FlowRecord { distributor, month: last.before(back), figures: BTreeMap::from(figures) }
    };
    (0..MONTHS).map(record).collect()
}

/// An event as it is thought up, before a time is found for it.
struct Idea {
    /// With which distributor, by its position.
    number: usize,
    kind: MarketEventKind,
    title: &'static str,
    /// Days from today.
    in_days: i64,
    hour: u32,
    minutes: i64,
    budget: u32,
}

const IDEAS: [Idea; 6] = [
    Idea {
        number: 0,
        kind: MarketEventKind::DepartmentMeeting,
        title: "心内科规范用药科室会",
        in_days: -20,
        hour: 14,
        minutes: 60,
        budget: 2_400,
    },
    Idea {
        number: 1,
        kind: MarketEventKind::DepartmentMeeting,
        title: "内分泌科病例分享会",
        in_days: -3,
        hour: 15,
        minutes: 60,
        budget: 1_800,
    },
    Idea {
        number: 2,
        kind: MarketEventKind::DepartmentMeeting,
        title: "呼吸科指南解读会",
        in_days: -9,
        hour: 14,
        minutes: 60,
        budget: 2_000,
    },
    Idea {
        number: 0,
        kind: MarketEventKind::RegionalMeeting,
        title: "浙北基层慢病管理区域会",
        in_days: 12,
        hour: 14,
        minutes: 180,
        budget: 18_000,
    },
    Idea {
        number: 8,
        kind: MarketEventKind::DepartmentMeeting,
        title: "神经内科新规格使用科室会",
        in_days: 8,
        hour: 10,
        minutes: 60,
        budget: 2_200,
    },
    Idea {
        number: 16,
        kind: MarketEventKind::RegionalMeeting,
        title: "苏南连锁药店店长交流会",
        in_days: 16,
        hour: 9,
        minutes: 150,
        budget: 12_000,
    },
];

/// All events: each at a free time near the one thought of, but for one that a visit has come to stand across.
fn market_events(desk: &Desk, snapshot: &Snapshot, today: NaiveDate) -> Result<Vec<MarketEvent>, Failure> {
    let mut made: Vec<MarketEvent> = Vec::new();
    for idea in &IDEAS {
        let Some(mut event) = thought(desk, snapshot, idea, today) else { continue };
        if idea.in_days > 0 {
            if let Some(free) = events::open_near(desk, &event)? {
                event.interval = free;
            }
        } else {
            event.course = lived(idea, today);
        }
        if matches!(event.course, EventCourse::Held(_)) {
            event.budget.spent = Some(idea.budget * 94 / 100);
            event.materials.iter_mut().for_each(|one| one.done = true);
        }
        made.push(event);
    }
    made.extend(across(desk, snapshot));
    Ok(made)
}

fn thought(desk: &Desk, snapshot: &Snapshot, idea: &Idea, today: NaiveDate) -> Option<MarketEvent> {
    let company = snapshot.distributors.get(idea.number)?;
    let wanted = if idea.kind == MarketEventKind::DepartmentMeeting {
        ClientKind::Hospital
    } else {
        ClientKind::Pharmacy
    };
    let own = || snapshot.clients.iter().filter(|one| one.distributor == company.id);
    let host = own().find(|one| one.kind == wanted).or_else(|| own().next())?;
    let at_client = idea.kind == MarketEventKind::DepartmentMeeting;
    let invited = if at_client { vec![host.id] } else { own().take(6).map(|one| one.id).collect() };
    let day = workday(snapshot, today + TimeDelta::days(idea.in_days));
    let start =
        instant(day.and_time(NaiveTime::from_hms_opt(idea.hour, 0, 0)?), snapshot.programme.home_zone);
    let reps =
        snapshot.reps.iter().filter(|one| one.distributor == company.id).take(if at_client { 1 } else { 2 });
    Some(MarketEvent {
        id: desk.env.id::<MarketEventId>(),
        kind: idea.kind,
        title: idea.title.to_owned(),
        distributor: company.id,
        city: if at_client { host.city } else { company.city },
        client: at_client.then_some(host.id),
        place: if at_client { "门诊楼三楼示教室" } else { "会展酒店二楼会议厅" }.to_owned(),
        interval: Interval::new(start, start + TimeDelta::minutes(idea.minutes)).ok()?,
        managers: vec![manager_of(snapshot, company)?],
        reps: reps.map(|one| one.id).collect(),
        invited,
        materials: materials(),
        budget: Budget { planned: idea.budget, spent: None },
        course: EventCourse::Planned,
    })
}

/// What became of an event of the past; one of them waits for a word.
fn lived(idea: &Idea, today: NaiveDate) -> EventCourse {
    match idea.number {
        0 => EventCourse::Held(EventOutcome {
            attendance: 18,
            result: "科主任同意把新规格列入科室常备；两位医生愿意做病例分享，约好下月复访".to_owned(),
        }),
        2 => EventCourse::Cancelled(CalledOff {
            who: "科室秘书".to_owned(),
            reason: "医院临时迎检，科室会顺延，时间另约".to_owned(),
            on: today - Days::new(11),
        }),
        _ => EventCourse::Planned,
    }
}

/// An event that lies across a visit that is to come: somebody has to move one of them.
fn across(desk: &Desk, snapshot: &Snapshot) -> Option<MarketEvent> {
    let soon = desk.env.now() + TimeDelta::days(4);
    let visit =
        snapshot.visits.iter().filter(|one| one.state.is_ahead()).find(|one| one.interval.start() > soon)?;
    let rep = snapshot.reps.iter().find(|one| one.id == visit.rep)?;
    let number = snapshot.distributors.iter().position(|one| one.id == rep.distributor)?;
    let idea = Idea { number, title: "消化科用药安全科室会", in_days: 0, ..IDEAS[0] };
    let today = day_of(visit.interval.start(), snapshot.programme.home_zone);
    let event = thought(desk, snapshot, &idea, today)?;
    let start = visit.interval.start() + TimeDelta::minutes(30);
    Some(MarketEvent {
        managers: vec![visit.manager],
        reps: vec![visit.rep],
        interval: Interval::new(start, start + TimeDelta::minutes(60)).ok()?,
        ..event
    })
}

fn manager_of(snapshot: &Snapshot, company: &Distributor) -> Option<ManagerId> {
    let own = snapshot.managers.iter().find(|one| one.region == company.region);
    own.or(snapshot.managers.first()).map(|one| one.id)
}

fn workday(snapshot: &Snapshot, mut day: NaiveDate) -> NaiveDate {
    while !snapshot.special_days.is_workday(day) {
        day = day + Days::new(1);
    }
    day
}

fn materials() -> Vec<EventMaterial> {
    let one = |item: &str, side, done| EventMaterial { item: item.to_owned(), side, done };
    vec![
        one("科主任同意的时间、地点与人数", Side::Distributor, true),
        one("讲者与幻灯：经医学部审核", Side::Manufacturer, false),
        one("签到表与产品资料", Side::Manufacturer, false),
    ]
}
