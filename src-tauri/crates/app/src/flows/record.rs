//! What is noted of a distributor's month.

use std::collections::BTreeMap;

use tandem_domain::{
    flow::{Figure, FlowRecord, Month},
    ids::DistributorId,
    working_time::day_of,
};

use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    people::fields::{out_of_range, wrong},
    sentence::word,
    wire::flows::{FigureDraft, FlowDraft},
};

/// The figures of a month as a form shows them: this one's, unless another is named.
///
/// # Errors
/// When there is no such distributor, the month is none, or the programme can't be read.
pub fn draft(desk: &Desk, distributor: DistributorId, month: Option<&str>) -> Result<FlowDraft, Failure> {
    let snapshot = desk.seen()?;
    naming::by_id(&snapshot.distributors, distributor)?;
    let today = Month::of(day_of(desk.env.now(), snapshot.programme.home_zone));
    // The last month is the one whose figures are in.
    let month = month.map_or_else(|| Ok(today.before(1)), of_text)?;
    let known = snapshot.flows.iter().find(|one| one.distributor == distributor && one.month == month);
    let amount = |figure| known.and_then(|one| one.figures.get(&figure).copied());
    Ok(FlowDraft {
        distributor,
        month: month.to_string(),
        figures: Figure::ALL.map(|figure| FigureDraft { figure, amount: amount(figure) }).into(),
    })
}

/// Notes the figures of a month, in the place of those noted before.
///
/// # Errors
/// When there is no such distributor, the month is none or has not begun, figures contradict each other, or the
/// programme can't be written.
pub fn note(desk: &mut Desk, draft: &FlowDraft) -> Result<(), Failure> {
    let given = draft.figures.iter().filter_map(|one| Some((one.figure, one.amount?)));
    let record = FlowRecord {
        distributor: draft.distributor,
        month: of_text(&draft.month)?,
        figures: given.collect(),
    };
    check(desk, &record)?;
    desk.change("note-flows", |writer| writer.put_flow_record(&record))
}

/// Notes some figures of a month beside those noted before, as `shipped=120`; `shipped=` takes one away.
///
/// # Errors
/// When nobody has that name, a figure is none, and as [`note`].
pub fn write(
    desk: &mut Desk,
    distributor: &str,
    month: &str,
    figures: &[(Figure, Option<u32>)],
) -> Result<(), Failure> {
    let snapshot = desk.seen()?;
    let company = naming::find(&snapshot.distributors, distributor)?;
    let mut draft = draft(desk, company.id, Some(month))?;
    for (figure, amount) in figures {
        if let Some(one) = draft.figures.iter_mut().find(|one| one.figure == *figure) {
            one.amount = *amount;
        }
    }
    note(desk, &draft)
}

/// The figure that scripts call so, as `sold_through` or `sold-through`.
pub fn figure_of(text: &str) -> Option<Figure> {
    let text = text.trim().to_lowercase().replace('-', "_");
    Figure::ALL.into_iter().find(|figure| word(*figure) == text)
}

pub(super) fn of_text(text: &str) -> Result<Month, Failure> {
    text.parse().map_err(|_| wrong(Code::FieldMissing, "month"))
}

/// Refuses what can't be: a month that has not begun, more of a part than of the whole.
pub(super) fn check(desk: &Desk, record: &FlowRecord) -> Result<(), Failure> {
    let snapshot = desk.seen()?;
    naming::by_id(&snapshot.distributors, record.distributor)?;
    if snapshot.is_erased(record.distributor.uuid()) {
        return Err(Failure::new(Code::Erased));
    }
    let today = Month::of(day_of(desk.env.now(), snapshot.programme.home_zone));
    if record.month > today {
        return Err(Failure::new(Code::NotYet).with("at", record.month));
    }
    parts(&record.figures)
}

/// What is part of something else is no more than that.
fn parts(figures: &BTreeMap<Figure, u32>) -> Result<(), Failure> {
    let parts = [
        (Figure::ReportsOnTime, Figure::ReportsDue, "reports_on_time"),
        (Figure::NewClients, Figure::OrderingClients, "new_clients"),
    ];
    for (part, whole, field) in parts {
        if let (Some(part), Some(whole)) = (figures.get(&part), figures.get(&whole))
            && part > whole
        {
            return Err(out_of_range(field, 0, whole));
        }
    }
    match figures.get(&Figure::StockDays) {
        Some(days) if *days > 31 => Err(out_of_range("stock_days", 0, 31)),
        _ => Ok(()),
    }
}
