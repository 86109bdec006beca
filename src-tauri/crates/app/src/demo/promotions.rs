//! Promotion plans in a demo that has been lived in: one that went as planned, one that cost more, one that is late,
//! one that is still ahead; and people who are medical representatives.

use chrono::{NaiveDate, TimeDelta};
use tandem_domain::{
    agreement::SharingLevel,
    client::{Client, ClientKind},
    people::Participant,
    promotion::{Activity, Actual, Cost, Duty, Promotion, Shares},
    record::Party,
    time::DateRange,
    working_time::day_of,
};

use crate::{desk::Desk, failure::Failure};

/// What is done, what it is to cost, and in how many days from today.
struct Plan {
    title: &'static str,
    expected: &'static str,
    activities: &'static [Deed],
}

struct Deed {
    title: &'static str,
    /// Days from today.
    day: i64,
    duties: [(Party, &'static str); 3],
    total: u32,
    /// In hundredths: the manufacturer's and the distributor's; the client's is the rest.
    shares: (u32, u32),
    /// What was paid beyond the plan, and what it brought.
    actual: Option<(u32, &'static str)>,
}

const PLANS: [Plan; 2] = [
    Plan {
        title: "科室学术推广季",
        expected: "两个月内三个科室开出首批处方，断货为零",
        activities: &[
            Deed {
                title: "科室会：新适应症病例讨论",
                day: -16,
                duties: [
                    (Party::Manufacturer, "讲者与课件"),
                    (Party::Distributor, "场地与签到"),
                    (Party::Client, "主任主持"),
                ],
                total: 6000,
                shares: (60, 40),
                actual: Some((0, "到会 18 人，5 位医生愿意试用")),
            },
            Deed {
                title: "药房陈列与用药提示卡",
                day: -9,
                duties: [
                    (Party::Manufacturer, "提示卡 200 份"),
                    (Party::Distributor, "每周巡店补货"),
                    (Party::Client, "柜台位置"),
                ],
                total: 3000,
                shares: (50, 30),
                actual: Some((450, "陈列已到位，补货改为每周两次")),
            },
            Deed {
                title: "随访表回收",
                day: -2,
                duties: [
                    (Party::Manufacturer, "汇总模板"),
                    (Party::Distributor, "收表"),
                    (Party::Client, "填写随访"),
                ],
                total: 800,
                shares: (50, 50),
                actual: None,
            },
        ],
    },
    Plan {
        title: "分销商县域铺货月",
        expected: "县域动销门店由 12 家增至 20 家",
        activities: &[Deed {
            title: "分销商业务员培训与铺货日",
            day: 20,
            duties: [
                (Party::Manufacturer, "培训师"),
                (Party::Distributor, "车辆与样品"),
                (Party::Client, "组织业务员"),
            ],
            total: 8000,
            shares: (40, 40),
            actual: None,
        }],
    },
];

/// Fills in the promotion plans of two distributors that share their whole client file, and the role of some people.
pub(super) fn fill(desk: &mut Desk) -> Result<(), Failure> {
    let (snapshot, view) = (desk.seen()?, desk.view()?);
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let is_open = |client: &&Client| view.levels.of_distributor(client.distributor) == SharingLevel::Full;
    let hospital = snapshot.clients.iter().filter(is_open).find(|one| one.key);
    let seller = snapshot.clients.iter().filter(is_open).rfind(|one| one.kind == ClientKind::SubDistributor);
    let clients: Vec<&Client> = hospital.into_iter().chain(seller).collect();
    let plans: Vec<Promotion> =
        clients.iter().zip(&PLANS).map(|(client, plan)| promotion(desk, client, plan, today)).collect();
    let manager = snapshot.managers.last().map(|one| Participant::Manager(one.id));
    let rep = snapshot.reps.iter().find(|rep| plans.iter().any(|plan| plan.distributor == rep.distributor));
    let rep = rep.map(|one| Participant::Rep(one.id));
    desk.change("fill-demo", |writer| {
        plans.iter().try_for_each(|plan| writer.put_promotion(plan))?;
        let mut people = manager.into_iter().chain(rep);
        people.try_for_each(|one| writer.put_medical_representative(one, true))
    })
}

fn promotion(desk: &Desk, client: &Client, plan: &Plan, today: NaiveDate) -> Promotion {
    Promotion {
        id: desk.env.id(),
        distributor: client.distributor,
        client: client.id,
        title: plan.title.to_owned(),
        expected: plan.expected.to_owned(),
        activities: plan.activities.iter().filter_map(|deed| activity(deed, today)).collect(),
    }
}

fn activity(deed: &Deed, today: NaiveDate) -> Option<Activity> {
    let on = today + TimeDelta::days(deed.day);
    let (manufacturer, distributor) = deed.shares;
    let shares = Shares { manufacturer, distributor, client: 100 - manufacturer - distributor };
    let cost = Cost::Percent { total: deed.total, shares: shares.try_into().ok()? };
    let paid = |more: u32| {
        let planned = cost.by_party();
        Shares { distributor: planned.distributor + more, ..planned }
    };
    Some(Activity {
        title: deed.title.to_owned(),
        days: DateRange::of_day(on),
        duties: deed
            .duties
            .iter()
            .map(|(party, text)| Duty { party: *party, text: (*text).to_owned(), person: String::new() })
            .collect(),
        cost,
        actual: deed.actual.map(|(more, result)| Actual { on, paid: paid(more), result: result.to_owned() }),
    })
}
