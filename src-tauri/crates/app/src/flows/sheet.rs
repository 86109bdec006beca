//! Figures of many months from a list that somebody keeps in a spreadsheet: a row a distributor and month, with
//! headings in either language. Cells that are empty change nothing.

use std::collections::{BTreeMap, BTreeSet};

use tandem_domain::{
    flow::{Figure, FlowRecord, Month},
    ids::DistributorId,
};

use super::record::{check, of_text};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    people::{
        fields::{required, wrong},
        sheet::{Row, plain, rows_of},
    },
    wire::{
        flows::{FlowChange, FlowSheetLook},
        sheet::{Sheet, SkippedRow},
    },
};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Distributor,
    Month,
    Amount(Figure),
}

/// The headings of each column, without blanks and in small letters.
const HEADINGS: &[(Column, &[&str])] = &[
    (Column::Distributor, &["经销商", "经销商名称", "公司", "distributor", "company"]),
    (Column::Month, &["月份", "月", "month"]),
    (Column::Amount(Figure::ReportsDue), &["应报", "应报份数", "应交报表", "reportsdue"]),
    (Column::Amount(Figure::ReportsOnTime), &["按时上报", "按时报表", "准时上报", "reportsontime"]),
    (Column::Amount(Figure::StockDays), &["库存共享天数", "库存数据天数", "stockdays", "dayswithstockdata"]),
    (Column::Amount(Figure::Shipped), &["发货", "发货量", "shipped", "shippedunits"]),
    (Column::Amount(Figure::SoldThrough), &["纯销", "纯销量", "soldthrough", "sellthrough"]),
    (Column::Amount(Figure::Stock), &["库存", "库存量", "月末库存", "stock", "stockunits"]),
    (Column::Amount(Figure::Invoiced), &["应收", "应收款", "开票", "开票金额", "invoiced"]),
    (Column::Amount(Figure::Collected), &["回款", "回款额", "collected"]),
    (Column::Amount(Figure::OverdueDays), &["逾期天数", "逾期", "overduedays", "daysoverdue"]),
    (Column::Amount(Figure::Orders), &["订单", "订单数", "orders"]),
    (Column::Amount(Figure::OrderingClients), &["下单客户", "下单客户数", "活跃客户", "orderingclients"]),
    (Column::Amount(Figure::NewClients), &["新客户", "新增客户", "newclients"]),
];

/// What would come of a list.
///
/// # Errors
/// When the file can't be read, its first row names no distributors or months, or the programme can't be read.
pub fn look(desk: &Desk, sheet: &Sheet) -> Result<FlowSheetLook, Failure> {
    read(desk, sheet).map(|(look, _)| look)
}

/// Takes a list: what can be used of it, in one change.
///
/// # Errors
/// As [`look`], or when the programme can't be written.
pub fn import(desk: &mut Desk, sheet: &Sheet) -> Result<FlowSheetLook, Failure> {
    let (look, records) = read(desk, sheet)?;
    if !records.is_empty() {
        desk.change("import-flows", |writer| records.iter().try_for_each(|one| writer.put_flow_record(one)))?;
    }
    Ok(look)
}

/// The months noted so far, with the rows taken since.
type Known = BTreeMap<(DistributorId, Month), BTreeMap<Figure, u32>>;

fn read(desk: &Desk, sheet: &Sheet) -> Result<(FlowSheetLook, Vec<FlowRecord>), Failure> {
    let rows = rows_of(sheet)?;
    let (heading, rows) = rows.split_first().ok_or_else(|| Failure::new(Code::NoHeadings))?;
    let columns: Vec<Option<Column>> = heading.cells.iter().map(|cell| column(cell)).collect();
    if !columns.contains(&Some(Column::Distributor)) || !columns.contains(&Some(Column::Month)) {
        return Err(Failure::new(Code::NoHeadings));
    }
    let snapshot = desk.seen()?;
    let mut known: Known =
        snapshot.flows.iter().map(|one| ((one.distributor, one.month), one.figures.clone())).collect();
    let mut touched: BTreeSet<(DistributorId, Month)> = BTreeSet::new();
    let unknown =
        heading.cells.iter().zip(&columns).filter(|(cell, column)| column.is_none() && !cell.is_empty());
    let mut look = FlowSheetLook {
        rows: rows.len(),
        unknown_headings: unknown.map(|(cell, _)| cell.clone()).collect(),
        changes: Vec::new(),
        skipped: Vec::new(),
    };
    for row in rows {
        match taken(desk, &snapshot.distributors, &columns, row, &known) {
            Ok((name, record, figures)) => {
                if figures > 0 {
                    let month = record.month.to_string();
                    look.changes.push(FlowChange { line: row.line, distributor: name, month, figures });
                    touched.insert((record.distributor, record.month));
                    known.insert((record.distributor, record.month), record.figures);
                }
            }
            Err(failure) => look.skipped.push(SkippedRow { line: row.line, failure }),
        }
    }
    let record = |(distributor, month): &(DistributorId, Month)| {
        let figures = known.get(&(*distributor, *month)).cloned()?;
        Some(FlowRecord { distributor: *distributor, month: *month, figures })
    };
    Ok((look, touched.iter().filter_map(record).collect()))
}

/// A row: whose month, all its figures as they will be, and how many of them change.
fn taken(
    desk: &Desk,
    distributors: &[tandem_domain::people::Distributor],
    columns: &[Option<Column>],
    row: &Row,
    known: &Known,
) -> Result<(String, FlowRecord, usize), Failure> {
    let cell = |wanted: Column| {
        let at = columns.iter().position(|own| *own == Some(wanted));
        at.and_then(|at| row.cells.get(at)).map(String::as_str).unwrap_or_default()
    };
    let company = naming::find(distributors, &required("distributor", cell(Column::Distributor))?)?;
    let month = month(cell(Column::Month))?;
    let mut figures = known.get(&(company.id, month)).cloned().unwrap_or_default();
    let mut changed = 0;
    for figure in Figure::ALL {
        let Some(amount) = amount(cell(Column::Amount(figure)))? else { continue };
        if figures.insert(figure, amount) != Some(amount) {
            changed += 1;
        }
    }
    let record = FlowRecord { distributor: company.id, month, figures };
    check(desk, &record)?;
    Ok((company.name.clone(), record, changed))
}

fn column(heading: &str) -> Option<Column> {
    // A unit in brackets says nothing new.
    let bare = heading.split(['(', '（']).next().unwrap_or_default();
    let heading = plain(bare);
    HEADINGS.iter().find(|(_, names)| names.contains(&heading.as_str())).map(|(column, _)| *column)
}

/// A month as spreadsheets write it: 2026-01, 2026/1, 2026年1月, 202601, 2026-01-01.
fn month(cell: &str) -> Result<Month, Failure> {
    let digits: Vec<&str> =
        cell.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let text = match digits[..] {
        [both] if both.len() == 6 => {
            let (year, month) = both.split_at(4);
            format!("{year}-{month}")
        }
        [year, month, ..] => format!("{year}-{month:0>2}"),
        _ => String::new(),
    };
    of_text(&text)
}

/// An amount, with or without marks between thousands; fractions of a unit or yuan are dropped.
fn amount(cell: &str) -> Result<Option<u32>, Failure> {
    let bare: String = cell.chars().filter(|c| !matches!(c, ',' | '，' | '¥' | '￥' | ' ')).collect();
    if bare.is_empty() {
        return Ok(None);
    }
    let whole = bare.split('.').next().unwrap_or_default();
    let wrong = || wrong(Code::NotOneOf, "amount").with("word", cell).with("known", "0, 1, 2 …");
    whole.parse().map(Some).map_err(|_| wrong())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_and_amounts_are_read_as_spreadsheets_write_them() {
        for text in ["2026-01", "2026/1", "2026年1月", "202601", "2026-01-31"] {
            assert_eq!(month(text).unwrap().to_string(), "2026-01", "{text}");
        }
        for text in ["", "Jan", "2026", "2026-13", "13/2026"] {
            month(text).unwrap_err();
        }
        assert_eq!(amount("1,234").unwrap(), Some(1234));
        assert_eq!(amount("¥12,345.60").unwrap(), Some(12_345));
        assert_eq!(amount(" ").unwrap(), None);
        amount("-3").unwrap_err();
        amount("many").unwrap_err();
    }

    #[test]
    fn headings_are_known_in_both_languages_and_with_units() {
        assert_eq!(column("发货（盒）"), Some(Column::Amount(Figure::Shipped)));
        assert_eq!(column("Sold through"), Some(Column::Amount(Figure::SoldThrough)));
        assert_eq!(column("回款 (元)"), Some(Column::Amount(Figure::Collected)));
        assert_eq!(column("利润"), None);
    }
}
