//! The four flows between a distributor and its market (信息流、物流、资金流、商流): what is recorded of each month,
//! and how well each flow does by a plain rule.
//!
//! Figures belong to a distributor and its month, never to a person.

use std::{collections::BTreeMap, fmt, str::FromStr};

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::ids::DistributorId;

/// One of the four flows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Flow {
    /// 信息流: what the distributor reports.
    Information,
    /// 物流: goods to the distributor, and from it to its clients.
    Goods,
    /// 资金流: invoices and payments.
    Money,
    /// 商流: orders and clients.
    Commerce,
}

impl Flow {
    /// All, in the order in which people say them.
    pub const ALL: [Self; 4] = [Self::Information, Self::Goods, Self::Money, Self::Commerce];

    /// The figures that are kept of it, in the order of a form.
    pub fn figures(self) -> impl Iterator<Item = Figure> {
        Figure::ALL.into_iter().filter(move |figure| figure.flow() == self)
    }
}

/// What is counted of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// Reports that were due.
    ReportsDue,
    /// Of these, how many came in time.
    ReportsOnTime,
    /// Days for which stock data was shared.
    StockDays,
    /// Units shipped to the distributor (发货).
    Shipped,
    /// Units sold on to its clients (纯销).
    SoldThrough,
    /// Units in its stock at the end of the month.
    Stock,
    /// Yuan that were to be paid.
    Invoiced,
    /// Yuan that were collected (回款).
    Collected,
    /// By how many days the oldest open invoice is overdue.
    OverdueDays,
    /// Orders from clients.
    Orders,
    /// Clients that ordered.
    OrderingClients,
    /// Of these, how many ordered for the first time.
    NewClients,
}

impl Figure {
    /// All, flow by flow.
    pub const ALL: [Self; 12] = [
        Self::ReportsDue,
        Self::ReportsOnTime,
        Self::StockDays,
        Self::Shipped,
        Self::SoldThrough,
        Self::Stock,
        Self::Invoiced,
        Self::Collected,
        Self::OverdueDays,
        Self::Orders,
        Self::OrderingClients,
        Self::NewClients,
    ];

    /// The flow that it tells of.
    pub fn flow(self) -> Flow {
        match self {
            Self::ReportsDue | Self::ReportsOnTime | Self::StockDays => Flow::Information,
            Self::Shipped | Self::SoldThrough | Self::Stock => Flow::Goods,
            Self::Invoiced | Self::Collected | Self::OverdueDays => Flow::Money,
            Self::Orders | Self::OrderingClients | Self::NewClients => Flow::Commerce,
        }
    }

    /// What one of it is.
    pub fn unit(self) -> Unit {
        match self {
            Self::ReportsDue | Self::ReportsOnTime => Unit::Reports,
            Self::StockDays | Self::OverdueDays => Unit::Days,
            Self::Shipped | Self::SoldThrough | Self::Stock => Unit::Units,
            Self::Invoiced | Self::Collected => Unit::Yuan,
            Self::Orders => Unit::Orders,
            Self::OrderingClients | Self::NewClients => Unit::Clients,
        }
    }
}

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Reports.
    Reports,
    /// Days.
    Days,
    /// Units of goods.
    Units,
    /// Yuan.
    Yuan,
    /// Orders.
    Orders,
    /// Clients.
    Clients,
}

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month(NaiveDate);

/// A text that is no month.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{0:?} is no month as 2026-01")]
pub struct NoMonth(String);

impl Month {
    /// The month in which a day lies.
    pub fn of(day: NaiveDate) -> Self {
        Self(day.with_day(1).unwrap_or(day))
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        self.0
    }

    /// The month so many months before.
    #[must_use]
    pub fn before(self, months: u32) -> Self {
        Self(self.0 - Months::new(months))
    }
}

impl FromStr for Month {
    type Err = NoMonth;
    fn from_str(text: &str) -> Result<Self, NoMonth> {
        let text = text.trim();
        let found = if text.len() == 7 { format!("{text}-01").parse().ok() } else { None };
        found.map(Self::of).ok_or_else(|| NoMonth(text.to_owned()))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m"))
    }
}

impl TryFrom<String> for Month {
    type Error = NoMonth;
    fn try_from(text: String) -> Result<Self, NoMonth> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

/// What is recorded of a distributor's month. What nobody noted is not there, which is something else than nought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlowRecord {
    /// Whose.
    pub distributor: DistributorId,
    /// Which month.
    pub month: Month,
    /// What was counted.
    pub figures: BTreeMap<Figure, u32>,
}

/// How well a flow does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum FlowHealth {
    /// Nothing was recorded by which it could be judged.
    Unknown,
    /// It needs work now.
    Sick,
    /// It wants an eye.
    Watch,
    /// It does well.
    Well,
}

/// One thing that a flow is judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Sign {
    /// What was looked at.
    pub gauge: Gauge,
    /// What was found: percent, days, clients, or tenths of a month.
    pub found: i64,
    /// What that means for the flow.
    pub health: FlowHealth,
}

/// What a flow is judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Gauge {
    /// Percent of the due reports that came in time.
    OnTime,
    /// Days of the last month for which stock data was shared.
    StockShared,
    /// How long the stock lasts at the present sell-through, in tenths of a month.
    StockLasts,
    /// Percent of what was shipped that was sold on.
    SoldOn,
    /// Percent of what was invoiced that was collected.
    PaidUp,
    /// Days by which the oldest open invoice is overdue.
    Overdue,
    /// Percent of change of ordering clients against the months before.
    Ordering,
    /// Clients that ordered for the first time.
    NewClients,
}

/// How many months are judged together: one alone is chance.
pub const JUDGED_MONTHS: u32 = 3;

/// How well a flow does up to a month, and by which signs; the worst sign decides.
pub fn judge<'a>(
    flow: Flow,
    records: impl IntoIterator<Item = &'a FlowRecord>,
    month: Month,
) -> (FlowHealth, Vec<Sign>) {
    let records: Vec<&FlowRecord> = records.into_iter().collect();
    let recent = Span::of(&records, month.before(JUDGED_MONTHS - 1), month);
    let signs: Vec<Sign> = match flow {
        Flow::Information => vec![
            recent
                .share(Figure::ReportsOnTime, Figure::ReportsDue)
                .map(|found| sign(Gauge::OnTime, found, at_least(found, 90, 60))),
            recent
                .last(Figure::StockDays)
                .map(|found| sign(Gauge::StockShared, found, at_least(found, 20, 5))),
        ],
        Flow::Goods => vec![
            recent.lasts().map(|found| {
                let health = match found {
                    5..=25 => FlowHealth::Well,
                    2..=40 => FlowHealth::Watch,
                    _ => FlowHealth::Sick,
                };
                sign(Gauge::StockLasts, found, health)
            }),
            recent
                .share(Figure::SoldThrough, Figure::Shipped)
                .map(|found| sign(Gauge::SoldOn, found, at_least(found, 85, 60))),
        ],
        Flow::Money => vec![
            recent
                .share(Figure::Collected, Figure::Invoiced)
                .map(|found| sign(Gauge::PaidUp, found, at_least(found, 90, 70))),
            recent
                .last(Figure::OverdueDays)
                .map(|found| sign(Gauge::Overdue, found, at_least(-found, -30, -90))),
        ],
        Flow::Commerce => {
            let earlier =
                Span::of(&records, month.before(2 * JUDGED_MONTHS - 1), month.before(JUDGED_MONTHS));
            let change = recent.mean(Figure::OrderingClients).zip(earlier.mean(Figure::OrderingClients));
            let change =
                change.filter(|(_, before)| *before > 0).map(|(now, before)| (now - before) * 100 / before);
            vec![
                change.map(|found| sign(Gauge::Ordering, found, at_least(found, -5, -20))),
                recent.sum(Figure::NewClients).map(|found| {
                    let health = if found > 0 { FlowHealth::Well } else { FlowHealth::Watch };
                    sign(Gauge::NewClients, found, health)
                }),
            ]
        }
    }
    .into_iter()
    .flatten()
    .collect();
    let health = signs.iter().map(|sign| sign.health).min().unwrap_or(FlowHealth::Unknown);
    (health, signs)
}

fn sign(gauge: Gauge, found: i64, health: FlowHealth) -> Sign {
    Sign { gauge, found, health }
}

fn at_least(found: i64, well: i64, watch: i64) -> FlowHealth {
    if found >= well {
        FlowHealth::Well
    } else if found >= watch {
        FlowHealth::Watch
    } else {
        FlowHealth::Sick
    }
}

/// The records of some months.
struct Span<'a>(Vec<&'a FlowRecord>);

impl<'a> Span<'a> {
    fn of(records: &[&'a FlowRecord], first: Month, last: Month) -> Self {
        let mut own: Vec<&FlowRecord> =
            records.iter().copied().filter(|one| (first..=last).contains(&one.month)).collect();
        own.sort_by_key(|one| one.month);
        Self(own)
    }

    fn each(&self, figure: Figure) -> impl Iterator<Item = i64> + '_ {
        self.0.iter().filter_map(move |one| one.figures.get(&figure)).map(|amount| i64::from(*amount))
    }

    fn sum(&self, figure: Figure) -> Option<i64> {
        self.each(figure).reduce(|sum, one| sum + one)
    }

    fn mean(&self, figure: Figure) -> Option<i64> {
        let count = i64::try_from(self.each(figure).count()).ok().filter(|count| *count > 0)?;
        self.sum(figure).map(|sum| sum / count)
    }

    fn last(&self, figure: Figure) -> Option<i64> {
        self.each(figure).last()
    }

    /// Percent that one figure is of another, in the months in which both were noted.
    fn share(&self, part: Figure, whole: Figure) -> Option<i64> {
        let both = self.0.iter().filter_map(|one| one.figures.get(&part).zip(one.figures.get(&whole)));
        let (part, whole) =
            both.fold((0, 0), |(a, b), (part, whole)| (a + i64::from(*part), b + i64::from(*whole)));
        (whole > 0).then(|| part * 100 / whole)
    }

    /// How long the stock lasts at the usual sell-through, in tenths of a month. What sells nothing lasts very long.
    fn lasts(&self) -> Option<i64> {
        let (stock, sold) = self.last(Figure::Stock).zip(self.mean(Figure::SoldThrough))?;
        Some((stock * 10).checked_div(sold).unwrap_or(if stock > 0 { 999 } else { 0 }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn records(figure: &[(Figure, [u32; 6])]) -> Vec<FlowRecord> {
        let june: Month = "2026-06".parse().unwrap();
        let month = |at: usize| june.before(5 - u32::try_from(at).unwrap());
        (0..6)
            .map(|at| FlowRecord {
                distributor: Uuid::from_u128(1).into(),
                month: month(at),
                figures: figure.iter().map(|(figure, amounts)| (*figure, amounts[at])).collect(),
            })
            .collect()
    }
    fn health(flow: Flow, figures: &[(Figure, [u32; 6])]) -> FlowHealth {
        judge(flow, &records(figures), "2026-06".parse().unwrap()).0
    }

    #[test]
    fn a_month_is_written_as_people_sort_it() {
        let month: Month = "2026-03".parse().unwrap();
        assert_eq!(month.to_string(), "2026-03");
        assert_eq!(month.before(3).to_string(), "2025-12");
        for text in ["2026-13", "2026-3", "March", "", "2026-03-01"] {
            text.parse::<Month>().unwrap_err();
        }
    }

    #[test]
    fn nothing_recorded_is_not_known_rather_than_bad() {
        for flow in Flow::ALL {
            assert_eq!(health(flow, &[]), FlowHealth::Unknown);
        }
        // Orders alone say nothing about goods.
        assert_eq!(health(Flow::Goods, &[(Figure::Orders, [9; 6])]), FlowHealth::Unknown);
    }

    #[test]
    fn only_the_last_three_months_count() {
        let due = (Figure::ReportsDue, [4; 6]);
        assert_eq!(
            health(Flow::Information, &[due, (Figure::ReportsOnTime, [0, 0, 0, 4, 4, 4])]),
            FlowHealth::Well
        );
        assert_eq!(
            health(Flow::Information, &[due, (Figure::ReportsOnTime, [4, 4, 4, 2, 3, 3])]),
            FlowHealth::Watch
        );
        assert_eq!(
            health(Flow::Information, &[due, (Figure::ReportsOnTime, [4, 4, 4, 1, 2, 1])]),
            FlowHealth::Sick
        );
    }

    #[test]
    fn goods_that_pile_up_are_sick_however_much_is_shipped() {
        let shipped = (Figure::Shipped, [100; 6]);
        let piled = [
            shipped,
            (Figure::SoldThrough, [90, 80, 60, 50, 40, 30]),
            (Figure::Stock, [50, 70, 110, 160, 220, 290]),
        ];
        let (health, signs) = judge(Flow::Goods, &records(&piled), "2026-06".parse().unwrap());
        assert_eq!(health, FlowHealth::Sick);
        assert_eq!(
            signs.iter().map(|sign| (sign.gauge, sign.found)).collect::<Vec<_>>(),
            [(Gauge::StockLasts, 72), (Gauge::SoldOn, 40)]
        );
        let flowing = [shipped, (Figure::SoldThrough, [95; 6]), (Figure::Stock, [120; 6])];
        assert_eq!(judge(Flow::Goods, &records(&flowing), "2026-06".parse().unwrap()).0, FlowHealth::Well);
    }

    #[test]
    fn one_old_invoice_makes_money_sick_though_all_else_is_paid() {
        let paid = [(Figure::Invoiced, [100; 6]), (Figure::Collected, [100; 6])];
        assert_eq!(health(Flow::Money, &paid), FlowHealth::Well);
        let overdue = [paid[0], paid[1], (Figure::OverdueDays, [0, 0, 0, 40, 70, 100])];
        assert_eq!(health(Flow::Money, &overdue), FlowHealth::Sick);
        let late = [paid[0], paid[1], (Figure::OverdueDays, [0, 0, 0, 0, 20, 45])];
        assert_eq!(health(Flow::Money, &late), FlowHealth::Watch);
    }

    #[test]
    fn commerce_is_compared_with_the_quarter_before() {
        let shrinking = [(Figure::OrderingClients, [20, 20, 20, 14, 12, 10])];
        assert_eq!(health(Flow::Commerce, &shrinking), FlowHealth::Sick);
        let steady = [(Figure::OrderingClients, [20; 6]), (Figure::NewClients, [0; 6])];
        assert_eq!(health(Flow::Commerce, &steady), FlowHealth::Watch, "nobody new in three months");
        let growing =
            [(Figure::OrderingClients, [20, 20, 20, 21, 22, 23]), (Figure::NewClients, [0, 0, 0, 1, 1, 1])];
        assert_eq!(health(Flow::Commerce, &growing), FlowHealth::Well);
    }
}
