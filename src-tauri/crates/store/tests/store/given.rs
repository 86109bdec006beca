//! Things to store: each kind in many variants, so that every choice and odd text comes up.

use std::{
    num::{NonZeroU8, NonZeroU16},
    path::{Path, PathBuf},
};

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};
use tandem_domain::{
    agreement::{Agreement, Only, Scope, SharingLevel},
    attachment::Attachment,
    calendar_policy::{CalendarPolicy, Treatment},
    charter::{Charter, CharteredIssue, Deciders, Period, Rhythm, Signatures},
    client::{Client, ClientKind, ReceivingHours},
    common::Proposal,
    competence::{CompetenceAssessment, Topic},
    demand::{Cadence, Demand, HalfDay, Preference},
    flow::{Figure, FlowRecord, Month},
    geography::{City, Coordinates, TravelRule},
    holidays::{SpecialDay, SpecialDayKind},
    ids::JointIssueId,
    issue::{Evidence, EvidenceSource, IssueStatus, JointIssue, Target},
    lacking::Requirement,
    life::Step,
    market_event::{Budget, EventCourse, EventMaterial, EventOutcome, MarketEvent, MarketEventKind},
    people::{CalendarOwner, Distributor, ExecutiveSponsor, Manager, Participant, Rep, Stage, Tier},
    playbook::{Advice, Bilingual, Chapter, ChecklistItem, Edition, Playbook, RubricCriterion},
    programme::Programme,
    promotion::{Activity, Actual, Cost, Duty, Promotion, Shares},
    record::{
        Action, Aim, Attained, Attendee, CalledOff, CarriedOut, ClientQuestion, Finding, FindingKind, Goal,
        Material, Observed, Owner, Party, Preparation, Rating, Score, Side, Summary, VisitRecord, Word,
    },
    scenario::{Scenario, ScenarioVisit},
    sponsor::SponsorNews,
    stage::StageStep,
    subscription::{Subscription, SubscriptionKind},
    time::{DateRange, Interval},
    training::Training,
    visit::{PlannedCallReference, Visit, VisitMode, VisitState},
    working_time::{Leave, TimeSpan, WeeklyHours},
};
use tandem_store::{
    AcceptedPlan, Change, ClientMatch, Draft, HeldCalendar, SheetMapping, Store, WriteError, Writer,
};
use tempfile::TempDir;
use uuid::Uuid;

/// One of the choices, by a number of any size.
pub fn pick<T: Clone>(variant: u8, choices: &[T]) -> T {
    choices[usize::from(variant) % choices.len()].clone()
}

pub fn text(variant: u8) -> String {
    let texts = [
        "市第一人民医院",
        "",
        "O'Brien \"x\"; DROP TABLE visit; --",
        "𠮷 👩‍⚕️ e\u{301} \u{202e}rtl",
        " \r\n\t ",
        "null",
        "nothing\0after",
    ];
    pick(variant, &texts).to_owned()
}

/// The id of the `number`th thing of a kind; the later, the greater.
pub fn id<Id: From<Uuid>>(kind: u8, number: u8) -> Id {
    Uuid::from_u128(u128::from(kind) << 120 | u128::from(number)).into()
}

/// So many minutes after nine o'clock on 5 January 2026 in China.
pub fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_767_574_800, 0).unwrap() + TimeDelta::minutes(minutes)
}

pub fn days(variant: u8) -> DateRange {
    let first = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap() + Days::new(u64::from(variant));
    DateRange::new(first, first + Days::new(u64::from(variant % 3))).unwrap()
}

fn interval(variant: u8) -> Interval {
    // Backwards, so that the order by time is not the order in which they were made.
    let start = at(-60 * i64::from(variant));
    Interval::new(start, start + TimeDelta::minutes(45)).unwrap()
}

fn point(variant: u8) -> Coordinates {
    let (north, east) =
        pick(variant, &[(30.2741, 120.1551), (-90.0, -180.0), (90.0, 180.0), (1.0 / 3.0, 1e-300)]);
    Coordinates::new(north, east).unwrap()
}

fn span(variant: u8) -> TimeSpan {
    let time = |hour: u32| NaiveTime::from_hms_opt(hour, 30, 0).unwrap();
    TimeSpan::new(time(u32::from(variant % 8)), time(12 + u32::from(variant % 12))).unwrap()
}

fn hours(variant: u8) -> WeeklyHours {
    let day = |weekday: usize| if weekday < 5 { vec![span(variant), span(variant + 1)] } else { Vec::new() };
    WeeklyHours { days: std::array::from_fn(day) }
}

fn maybe<T>(variant: u8, value: T) -> Option<T> {
    (!variant.is_multiple_of(3)).then_some(value)
}

pub fn programme(variant: u8) -> Programme {
    Programme {
        name: text(variant),
        manufacturer: text(variant + 1),
        home_zone: pick(variant, &[chrono_tz::Asia::Shanghai, chrono_tz::America::St_Johns]),
        travel: TravelRule {
            base_minutes: pick(variant, &[30, 0, u16::MAX]),
            kilometres_per_hour: pick(variant, &[55, 1, u16::MAX]),
        },
        lead_days: pick(variant, &[2, 0, u8::MAX]),
    }
}

pub fn city(number: u8, v: u8) -> City {
    City { id: id(1, number), name: text(v), region: text(v + 1), centre: point(v) }
}

pub fn manager(number: u8, v: u8) -> Manager {
    Manager {
        id: id(2, number),
        name: text(v),
        region: text(v + 1),
        home: id(1, v % 2),
        hours: hours(v),
        max_per_day: pick(v, &[4, 0, u8::MAX]),
        max_per_week: pick(v, &[12, 0, u8::MAX]),
    }
}

pub fn distributor(number: u8, v: u8) -> Distributor {
    Distributor {
        id: id(3, number),
        name: text(v),
        city: id(1, v % 2),
        region: text(v + 1),
        tier: pick(v, &[Tier::A, Tier::B, Tier::C]),
        stage: pick(v, &[Stage::Recruit, Stage::Find, Stage::Assist, Stage::Lead]),
        sponsor: maybe(v, ExecutiveSponsor { name: text(v), title: text(v + 2) }),
        max_per_week: pick(v, &[3, 0, u8::MAX]),
    }
}

pub fn rep(number: u8, v: u8) -> Rep {
    Rep {
        id: id(4, number),
        distributor: id(3, v % 2),
        name: text(v),
        phone: maybe(v, text(v + 1)),
        hours: hours(v),
    }
}

pub fn client(number: u8, v: u8) -> Client {
    let kinds =
        [ClientKind::Hospital, ClientKind::Department, ClientKind::Pharmacy, ClientKind::SubDistributor];
    let weekdays = [Weekday::Mon, Weekday::Sun, Weekday::Wed];
    Client {
        id: id(5, number),
        distributor: id(3, v % 2),
        name: text(v),
        aliases: (0..v % 3).map(text).collect(),
        kind: pick(v, &kinds),
        address: text(v + 1),
        city: id(1, v % 2),
        coordinates: maybe(v, point(v)),
        key: v.is_multiple_of(2),
        receives: (0..v % 4)
            .map(|n| ReceivingHours { weekday: pick(n, &weekdays), hours: span(n) })
            .collect(),
    }
}

pub fn agreement(number: u8, v: u8) -> Agreement {
    let both = |kind| [id(kind, 0), id(kind, 1)];
    Agreement {
        id: id(6, number),
        distributor: id(3, v % 2),
        scope: Scope {
            clients: pick(v, &[Only::All, Only::These(both(5).map(|id| id).into()), Only::These([].into())]),
            products: pick(
                v,
                &[Only::All, Only::These([text(v), text(v + 1)].into()), Only::These([].into())],
            ),
            territory: pick(v, &[Only::All, Only::These([id(1, v % 2)].into()), Only::These([].into())]),
        },
        term: days(v),
        sharing: pick(
            v,
            &[
                SharingLevel::ClientNames,
                SharingLevel::ClientNames,
                SharingLevel::Full,
                SharingLevel::BusyOnly,
            ],
        ),
    }
}

pub fn issue(number: u8, v: u8) -> JointIssue {
    JointIssue {
        id: id(7, number),
        distributor: id(3, v % 2),
        title: text(v),
        product: maybe(v, text(v + 1)),
        status: pick(
            v,
            &[IssueStatus::Open, IssueStatus::Resolved, IssueStatus::InWork, IssueStatus::GivenUp],
        ),
        // The first two are those of files that knew neither owner nor target.
        owner: if v < 2 { Owner::default() } else { owner(v) },
        target: if v < 2 {
            Target::default()
        } else {
            Target { text: text(v), by: maybe(v, days(v).first()) }
        },
    }
}

pub fn demand(number: u8, v: u8) -> Demand {
    let preference = Preference {
        weekdays: pick(v, &[vec![], vec![Weekday::Tue, Weekday::Mon]]),
        half_day: pick(v, &[None, Some(HalfDay::Morning), Some(HalfDay::Afternoon)]),
    };
    Demand {
        id: id(8, number),
        client: id(5, v % 2),
        issue: id(7, v % 2),
        mode: pick(v, &[VisitMode::Demonstration, VisitMode::Observation]),
        reps: (0..v % 3).map(|n| id(4, n)).collect(),
        managers: (0..(v + 1) % 3).map(|n| id(2, n)).collect(),
        duration_minutes: pick(v, &[NonZeroU16::MIN, NonZeroU16::MAX]),
        cadence: Cadence {
            count: pick(v, &[NonZeroU8::MIN, NonZeroU8::MAX]),
            min_gap_days: pick(v, &[0, u16::MAX]),
        },
        window: days(v),
        value: pick(v, &[200, 0, u32::MAX]),
        preference: maybe(v, preference),
    }
}

/// Those that version 1 knew first.
const STATES: [VisitState; 9] = [
    VisitState::Proposed,
    VisitState::Agreed,
    VisitState::Held,
    VisitState::Cancelled,
    VisitState::Prepared,
    VisitState::Summarised,
    VisitState::Closed,
    VisitState::Rescheduled,
    VisitState::NoShow,
];

pub fn visit(number: u8, v: u8) -> Visit {
    let call = PlannedCallReference { uid: text(v), title: text(v + 1), interval: interval(v + 1) };
    Visit {
        id: id(9, number),
        demand: id(8, v % 2),
        manager: id(2, v % 2),
        rep: id(4, v % 2),
        interval: interval(v),
        rides_on: maybe(v, call),
        state: pick(v, &STATES),
    }
}

pub fn leave(number: u8, v: u8) -> Leave {
    let who = [Participant::Manager(id(2, 0)), Participant::Rep(id(4, 1))];
    Leave { id: id(10, number), participant: pick(v, &who), days: days(v), reason: text(v) }
}

pub fn calendar(number: u8, v: u8) -> HeldCalendar {
    let owners = [
        CalendarOwner::Manager(id(2, 0)),
        CalendarOwner::Rep(id(4, 1)),
        CalendarOwner::Distributor(id(3, 0)),
    ];
    // Files of the first versions hold the first two, and know no other.
    let policies = [
        CalendarPolicy::default(),
        CalendarPolicy::default(),
        CalendarPolicy {
            busy: Treatment::Blocks,
            tentative: Treatment::Free,
            out_of_office: Treatment::MayMove,
            working_elsewhere: Treatment::Blocks,
            free: Treatment::MayMove,
        },
    ];
    HeldCalendar {
        id: id(11, number),
        owner: pick(v, &owners),
        name: text(v),
        file_name: text(v + 1),
        source: text(v + 2).repeat(usize::from(v) * 100).into(),
        events: pick(v, &[0, 1, 1_000_000]),
        imported_at: at(i64::from(v)),
        policy: pick(v, &policies),
    }
}

pub fn subscription(number: u8, v: u8) -> Subscription {
    Subscription {
        id: id(80, number),
        owner: calendar(number, v).owner,
        kind: pick(v, &[SubscriptionKind::File, SubscriptionKind::Collection]),
        address: format!("https://example.com/{}", text(v)),
        user: maybe(v, text(v + 1)),
        name: text(v + 2),
        calendar: id(11, number),
    }
}

pub fn client_match(number: u8, v: u8) -> ClientMatch {
    ClientMatch {
        distributor: id(3, 0),
        fingerprint: format!("{number} 查房"),
        client: maybe(v, id(5, v % 2)),
    }
}

pub fn sheet_mapping(number: u8, v: u8) -> SheetMapping {
    SheetMapping { distributor: id(3, 0), headings: format!("{number} 日期"), mapping: text(v) }
}

pub fn special_day(number: u8, v: u8) -> (NaiveDate, SpecialDay) {
    let kind = pick(v, &[SpecialDayKind::Holiday, SpecialDayKind::MakeUpWorkday]);
    (days(number).first(), SpecialDay { name: text(v), kind })
}

pub fn accepted_plan(v: u8) -> AcceptedPlan {
    AcceptedPlan { days: days(v), accepted_at: at(i64::from(v)) }
}

fn both(v: u8) -> Bilingual {
    Bilingual { zh: text(v), en: text(v + 1) }
}

fn side(v: u8) -> Side {
    pick(v, &[Side::Manufacturer, Side::Distributor])
}

fn owner(v: u8) -> Owner {
    Owner { side: side(v), person: text(v) }
}

fn word(v: u8) -> Word {
    Word { name: text(v), on: days(v).first() }
}

pub fn playbook(number: u8, v: u8) -> Playbook {
    let chapter = Chapter {
        mode: pick(v, &[None, Some(VisitMode::Demonstration), Some(VisitMode::Observation)]),
        client: maybe(v, ClientKind::SubDistributor),
        guide: vec![Advice { step: pick(v, &Step::ALL), text: both(v) }],
        conduct: vec![both(v); usize::from(v % 3)],
        checklist: vec![ChecklistItem { item: both(v), side: side(v), days_before: v }],
        rubric: vec![RubricCriterion {
            key: text(v),
            topic: text(v + 1),
            name: both(v),
            low: both(v),
            high: both(v + 1),
        }],
        requires: pick(v, &[vec![], vec![Requirement::AgreedBy, Requirement::ActionsDone]]),
    };
    Playbook { version: u32::from(number) + 1, chapters: vec![chapter; usize::from(v % 3)] }
}

pub fn record(number: u8, v: u8) -> VisitRecord {
    let score = Score::try_from(v % 5 + 1).unwrap();
    let rating = Rating { name: text(v), score, remark: text(v + 1) };
    let material = Material {
        item: text(v),
        side: side(v),
        person: text(v + 1),
        days_before: v,
        done: v.is_multiple_of(2),
    };
    let preparation = Preparation {
        background: text(v),
        problem: text(v + 1),
        arrangement: text(v + 2),
        arranged_with: maybe(v + 1, word(v)),
        materials: vec![material; usize::from(v % 3)],
        conduct_read: v.is_multiple_of(2),
    };
    let goal = Goal {
        aim: pick(
            v,
            &[
                Aim::Demonstration { problem: text(v), shown: text(v + 1) },
                Aim::Observation { ability: text(v), watched: text(v + 1) },
            ],
        ),
        leads: text(v),
        expected: text(v + 1),
        manufacturer: maybe(v, word(v)),
        distributor: maybe(v + 1, word(v + 1)),
    };
    let party = pick(v, &[Party::Manufacturer, Party::Distributor, Party::Client]);
    let carried_out = CarriedOut {
        interval: interval(v),
        present: vec![Attendee { name: text(v), party }],
        shown: text(v + 1),
        observed: vec![Observed { criterion: text(v), score, remark: text(v + 1) }],
        prepared: v.is_multiple_of(2),
    };
    let summary = Summary {
        consensus: text(v),
        attained: pick(v, &[None, Some(Attained::Fully), Some(Attained::Partly), Some(Attained::Not)]),
        why: text(v + 1),
        manufacturer: maybe(v, rating.clone()),
        distributor: maybe(v + 1, rating),
    };
    VisitRecord {
        visit: id(9, number),
        playbook: maybe(v, 1),
        agreed: maybe(v + 1, word(v)),
        preparation: maybe(v, preparation),
        goal: maybe(v + 1, goal),
        carried_out: maybe(v, carried_out),
        summary: maybe(v + 1, summary),
        called_off: maybe(v, CalledOff { who: text(v), reason: text(v + 1), on: days(v).last() }),
        replaced_by: maybe(v + 1, id(9, v % 2)),
    }
}

pub fn finding(number: u8, v: u8) -> Finding {
    let kinds = [
        FindingKind::Product,
        FindingKind::Market,
        FindingKind::Sales,
        FindingKind::Information,
        FindingKind::Goods,
        FindingKind::Money,
        FindingKind::Commerce,
    ];
    Finding {
        id: id(12, number),
        visit: id(9, v % 2),
        kind: pick(v, &kinds),
        text: text(v),
        settled_on: maybe(v, days(v).first()),
    }
}

pub fn question(number: u8, v: u8) -> ClientQuestion {
    ClientQuestion {
        id: id(13, number),
        visit: id(9, v % 2),
        text: text(v),
        owner: owner(v),
        due: maybe(v, days(v).first()),
        answer: text(v + 1),
        answered_on: maybe(v + 1, days(v).last()),
    }
}

pub fn action(number: u8, v: u8) -> Action {
    Action {
        id: id(14, number),
        visit: id(9, v % 2),
        text: text(v),
        owner: owner(v + 1),
        due: maybe(v + 1, days(v).first()),
        done_on: maybe(v, days(v).last()),
        result: text(v + 1),
    }
}

pub fn stage_step(number: u8, v: u8) -> StageStep {
    StageStep {
        id: id(60, number),
        distributor: id(3, v % 2),
        stage: pick(v, &[Stage::Recruit, Stage::Find, Stage::Assist, Stage::Lead]),
        on: days(v).first(),
        who: text(v),
        reason: text(v + 1),
    }
}

pub fn flow_record(number: u8, v: u8) -> FlowRecord {
    let amounts = [0, 7, u32::MAX];
    let figures = Figure::ALL.into_iter().take(usize::from(v % 12) + 1);
    FlowRecord {
        distributor: id(3, number % 2),
        month: Month::of(days(0).first()).before(u32::from(number / 2)),
        figures: figures.map(|figure| (figure, pick(v, &amounts))).collect(),
    }
}

pub fn market_event(number: u8, v: u8) -> MarketEvent {
    let material = EventMaterial { item: text(v), side: side(v), done: v.is_multiple_of(2) };
    let course = [
        EventCourse::Planned,
        EventCourse::Held(EventOutcome { attendance: pick(v, &[0, 24, u16::MAX]), result: text(v) }),
        EventCourse::Cancelled(CalledOff { who: text(v), reason: text(v + 1), on: days(v).last() }),
    ];
    MarketEvent {
        id: id(61, number),
        kind: pick(v, &[MarketEventKind::DepartmentMeeting, MarketEventKind::RegionalMeeting]),
        title: text(v),
        distributor: id(3, v % 2),
        city: id(1, v % 2),
        client: maybe(v, id(5, v % 2)),
        place: text(v + 1),
        interval: interval(v),
        managers: (0..v % 3).map(|n| id(2, n)).collect(),
        reps: (0..(v + 1) % 3).map(|n| id(4, n)).collect(),
        invited: (0..v % 3).map(|n| id(5, n)).collect(),
        materials: vec![material; usize::from(v % 3)],
        budget: Budget { planned: pick(v, &[8_000, 0, u32::MAX]), spent: maybe(v, 7_500) },
        course: pick(v, &course),
    }
}

pub fn attachment(number: u8, v: u8) -> Attachment {
    Attachment {
        id: id(40, number),
        visit: id(9, v % 2),
        name: text(v),
        media_type: pick(v, &["image/jpeg", "application/pdf"]).to_owned(),
        size: pick(v, &[0, 1, u32::MAX]),
        added_on: days(v).first(),
    }
}

pub fn draft(number: u8, v: u8) -> Draft {
    Draft { visit: id(9, number), step: pick(v, &Step::ALL), content: text(v), saved_at: at(i64::from(v)) }
}

pub fn promotion(number: u8, v: u8) -> Promotion {
    let shares = Shares { manufacturer: 50, distributor: 30, client: 20 };
    let costs = [
        Cost::Percent { total: 1000 + u32::from(v), shares: shares.try_into().unwrap() },
        Cost::Amount { shares },
    ];
    let activity = Activity {
        title: text(v),
        days: days(v),
        duties: vec![Duty {
            party: pick(v, &[Party::Client, Party::Distributor]),
            text: text(v),
            person: text(v + 1),
        }],
        cost: pick(v, &costs),
        actual: maybe(v, Actual { on: days(v).first(), paid: shares, result: text(v) }),
    };
    Promotion {
        id: id(55, number),
        distributor: id(3, v % 2),
        client: id(5, v % 2),
        title: text(v),
        expected: text(v + 1),
        activities: vec![activity; usize::from(v % 3)],
    }
}

pub fn topic(v: u8) -> Topic {
    pick(v, &["product", "招标政策", "O'Brien \"x\"; --"]).parse().unwrap()
}

pub fn assessment(number: u8, v: u8) -> CompetenceAssessment {
    let who = [Participant::Manager(id(2, 0)), Participant::Rep(id(4, 1))];
    CompetenceAssessment {
        id: id(70, number),
        who: pick(v, &who),
        topic: topic(v),
        score: Score::try_from(v % 5 + 1).unwrap(),
        on: days(v).first(),
        by: text(v),
        evidence: text(v + 1),
        visit: maybe(v, id(9, v % 2)),
    }
}

/// Issues are there as many as there are other things.
pub fn issue_with_topic(number: u8) -> JointIssueId {
    id(7, number)
}

pub fn training(number: u8, v: u8) -> Training {
    Training {
        id: id(71, number),
        distributor: maybe(v, id(3, v % 2)),
        topic: topic(v),
        title: text(v),
        on: days(v).first(),
        by: text(v + 1),
        note: text(v + 2),
        managers: (0..v % 3).map(|n| id(2, n)).collect(),
        reps: (0..v % 3).map(|n| id(4, n)).collect(),
        answers: (0..v % 3).map(|n| id(9, n)).collect(),
    }
}

pub fn edition(number: u8, v: u8) -> Edition {
    Edition { version: u32::from(number) + 1, on: days(v).first(), by: text(v), note: text(v + 1) }
}

pub fn evidence(number: u8, v: u8) -> Evidence {
    Evidence {
        id: id(45, number),
        issue: id(7, v % 2),
        on: days(v).first(),
        text: text(v),
        source: pick(
            v,
            &[
                EvidenceSource::Visit(Some(id(9, 0))),
                EvidenceSource::Finding(Some(id(12, 0))),
                EvidenceSource::Figure,
                EvidenceSource::Visit(None),
                EvidenceSource::Finding(None),
            ],
        ),
    }
}

pub fn proposal(number: u8, v: u8) -> Proposal {
    Proposal { id: id(46, number), distributor: id(3, v % 2), topic: text(v), text: text(v + 1) }
}

pub fn charter(number: u8, v: u8) -> Charter {
    let issue = CharteredIssue { issue: id(7, v % 2), title: text(v) };
    Charter {
        id: id(47, number),
        distributor: id(3, v % 2),
        version: u32::from(number) + 1,
        aim: text(v),
        issues: vec![issue; usize::from(v % 3)],
        rhythm: Rhythm {
            visits: pick(v, &[NonZeroU8::MIN, NonZeroU8::MAX]),
            per: pick(v, &[Period::Month, Period::Quarter]),
        },
        deciders: Deciders { manufacturer: text(v), distributor: text(v + 1) },
        sponsor: text(v),
        mechanism: text(v + 1),
        written_on: days(v).first(),
        signed: maybe(v, Signatures { on: days(v).last(), manufacturer: text(v), distributor: text(v + 1) }),
    }
}

pub fn sponsor_news(number: u8, v: u8) -> SponsorNews {
    SponsorNews {
        id: id(48, number),
        distributor: id(3, v % 2),
        on: days(v).first(),
        sponsor: text(v),
        by: text(v + 1),
        text: text(v),
        document: text(v + 1),
    }
}

pub fn scenario(number: u8, v: u8) -> Scenario {
    let visit = |n: u8| ScenarioVisit {
        demand: id(8, n % 2),
        manager: id(2, 200 + v),
        rep: id(4, n % 2),
        interval: interval(v - n),
        rides_along: v.is_multiple_of(2),
    };
    Scenario {
        id: id(50, number),
        name: text(v),
        made_at: at(v.into()),
        days: days(v),
        asked: pick(v, &["{}", r#"{"from": "2026-01-05"}"#]).to_owned(),
        visits: (0..v % 3).map(visit).collect(),
    }
}

/// How many kinds of things [`put`] knows.
pub const KINDS: u8 = 38;

/// Stores the `number`th thing of a kind in a variant.
pub fn put(writer: &mut Writer<'_>, kind: u8, number: u8, v: u8) -> Result<(), WriteError> {
    match kind {
        0 => writer.put_programme(&programme(v)),
        1 => writer.put_city(&city(number, v)),
        2 => writer.put_manager(&manager(number, v)),
        3 => writer.put_distributor(&distributor(number, v)),
        4 => writer.put_rep(&rep(number, v)),
        5 => writer.put_client(&client(number, v)),
        6 => writer.put_agreement(&agreement(number, v)),
        7 => writer.put_joint_issue(&issue(number, v)),
        8 => writer.put_demand(&demand(number, v)),
        9 => writer.put_visit(&visit(number, v)),
        10 => writer.put_leave(&leave(number, v)),
        11 => writer.put_calendar(&calendar(number, v)),
        12 => writer.put_client_match(&client_match(number, v)),
        13 => {
            let (day, special) = special_day(number, v);
            writer.put_special_day(day, &special, &text(v))
        }
        14 => writer.put_accepted_plan(accepted_plan(v)),
        15 => writer.put_playbook(&playbook(number, v)),
        16 => writer.put_visit_record(&record(number, v)),
        17 => writer.put_finding(&finding(number, v)),
        18 => writer.put_question(&question(number, v)),
        19 => writer.put_action(&action(number, v)),
        20 => writer.put_promotion(&promotion(number, v)),
        21 => writer.put_medical_representative(
            pick(number, &[Participant::Manager(id(2, 0)), Participant::Rep(id(4, 1))]),
            v.is_multiple_of(2),
        ),
        22 => writer.put_evidence(&evidence(number, v)),
        23 => writer.put_finding_topic(id(12, number), &text(v)),
        24 => writer.put_proposal(&proposal(number, v)),
        25 => writer.put_charter(&charter(number, v)),
        26 => writer.put_sponsor_news(&sponsor_news(number, v)),
        27 => writer.put_attachment(&attachment(number, v)),
        28 => writer.put_stage_step(&stage_step(number, v)),
        29 => writer.put_flow_record(&flow_record(number, v)),
        30 => writer.put_market_event(&market_event(number, v)),
        31 => writer.put_competence_assessment(&assessment(number, v)),
        32 => writer.put_issue_topic(issue_with_topic(number), Some(&topic(v))),
        33 => writer.put_training(&training(number, v)),
        34 => writer.put_playbook_edition(&edition(number, v)),
        35 => writer.put_subscription(&subscription(number, v)),
        36 => writer.put_scenario(&scenario(number, v)),
        _ => writer.put_sheet_mapping(&sheet_mapping(number, v)),
    }
}

/// Stores so many things of each kind, each in a variant of its own.
pub fn put_all(writer: &mut Writer<'_>, many: u8) -> Result<(), WriteError> {
    put_first(writer, KINDS, many)
}

/// The same of the first so many kinds.
pub fn put_first(writer: &mut Writer<'_>, kinds: u8, many: u8) -> Result<(), WriteError> {
    (0..kinds).try_for_each(|kind| (0..many).try_for_each(|number| put(writer, kind, number, number)))
}

/// A folder with a programme file in it that holds so many things of each kind.
pub fn file(many: u8) -> (TempDir, PathBuf) {
    file_of(KINDS, many)
}

/// The same with the first so many kinds.
pub fn file_of(kinds: u8, many: u8) -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("p.tandem");
    let mut store = Store::create(&path, &programme(0)).unwrap();
    change(&mut store, "given", |writer| put_first(writer, kinds, many));
    (folder, path)
}

/// A change that must go well.
pub fn change(store: &mut Store, what: &str, write: impl FnOnce(&mut Writer<'_>) -> Result<(), WriteError>) {
    store.change(&Change { what, at: at(0), who: "王芳" }, write).unwrap();
}

/// All that a store holds, to the last character.
pub fn all_of(store: &Store) -> String {
    format!("{:#?}", store.snapshot().unwrap())
}

/// Every file of a folder with its bytes.
pub fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.clone(), std::fs::read(&path).unwrap_or_default()))
        .collect();
    files.sort();
    files
}
