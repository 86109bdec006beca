//! How the flows of distributors do.

use tandem_domain::{
    flow::{Flow, FlowHealth, FlowRecord, Gauge, JUDGED_MONTHS, Month, Sign, judge},
    ids::DistributorId,
    working_time::day_of,
};
use tandem_store::Snapshot;

use crate::{
    desk::Desk,
    failure::Failure,
    naming,
    sentence::{Sentence, word},
    wire::flows::{FigureLine, FlowGlance, FlowLine, FlowPage, FlowState, SignLine},
};

/// So many months are shown.
const SHOWN: u32 = 12;

/// The flows of a distributor, named by id or exact name.
///
/// # Errors
/// When nobody has that name, or the programme can't be read.
pub fn page(desk: &Desk, distributor: &str) -> Result<FlowPage, Failure> {
    let snapshot = desk.seen()?;
    let company = naming::find(&snapshot.distributors, distributor)?;
    let records = of(&snapshot, company.id);
    let judged = records.last().map(|one| one.month);
    let today = Month::of(day_of(desk.env.now(), snapshot.programme.home_zone));
    let last = judged.unwrap_or_else(|| today.before(1));
    let first = records.first().map_or(last, |one| one.month);
    let months: Vec<Month> =
        (0..SHOWN).rev().map(|back| last.before(back)).filter(|month| *month >= first).collect();
    let line = |flow: Flow| {
        let (health, mut signs) = judge(flow, records.iter().copied(), last);
        signs.sort_by_key(|sign| sign.health);
        FlowLine {
            flow,
            health,
            signs: signs.iter().map(|one| SignLine { health: one.health, told: told(one) }).collect(),
            figures: flow
                .figures()
                .map(|figure| FigureLine {
                    figure,
                    unit: figure.unit(),
                    amounts: months
                        .iter()
                        .map(|month| {
                            records.iter().find(|one| one.month == *month)?.figures.get(&figure).copied()
                        })
                        .collect(),
                })
                .collect(),
        }
    };
    Ok(FlowPage {
        distributor_id: company.id,
        distributor: company.name.clone(),
        months: months.iter().map(Month::to_string).collect(),
        judged: judged.map(|month| month.to_string()),
        flows: Flow::ALL.map(line).into(),
    })
}

/// How the flows of all distributors do, those first that need work.
///
/// # Errors
/// When the programme can't be read.
pub fn glance(desk: &Desk) -> Result<Vec<FlowGlance>, Failure> {
    let snapshot = desk.seen()?;
    let left = snapshot.distributors.iter().filter(|one| !snapshot.is_erased(one.id.uuid()));
    let mut all: Vec<FlowGlance> = left
        .map(|company| {
            let records = of(&snapshot, company.id);
            let judged = records.last().map(|one| one.month);
            let health = |flow| match judged {
                Some(month) => judge(flow, records.iter().copied(), month).0,
                None => FlowHealth::Unknown,
            };
            FlowGlance {
                distributor_id: company.id,
                distributor: company.name.clone(),
                judged: judged.map(|month| month.to_string()),
                flows: Flow::ALL.map(|flow| FlowState { flow, health: health(flow) }).into(),
            }
        })
        .collect();
    all.sort_by_key(|one| {
        std::cmp::Reverse(one.flows.iter().filter(|flow| flow.health == FlowHealth::Sick).count())
    });
    Ok(all)
}

/// The records of a distributor, by month.
pub(super) fn of(snapshot: &Snapshot, distributor: DistributorId) -> Vec<&FlowRecord> {
    let mut own: Vec<&FlowRecord> =
        snapshot.flows.iter().filter(|one| one.distributor == distributor).collect();
    own.sort_by_key(|one| one.month);
    own
}

fn told(sign: &Sign) -> Sentence {
    let months = i64::from(JUDGED_MONTHS);
    let sentence = Sentence::new("flows-sign").with("gauge", word(sign.gauge)).with("months", months);
    match sign.gauge {
        // Tenths of a month are said as months with one place.
        Gauge::StockLasts => sentence.with("found", format!("{}.{}", sign.found / 10, sign.found % 10)),
        Gauge::OnTime
        | Gauge::StockShared
        | Gauge::SoldOn
        | Gauge::PaidUp
        | Gauge::Overdue
        | Gauge::Ordering
        | Gauge::NewClients => sentence.with("found", sign.found),
    }
}
