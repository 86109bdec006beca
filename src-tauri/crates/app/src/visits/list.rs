//! The visits in a list.

use chrono::NaiveDate;
use tandem_domain::visit::VisitState;

use super::index::Index;
use crate::{desk::Desk, failure::Failure, naming, settings::days_between, wire::plan::VisitLine};

/// Which visits are asked for; whatever is left out does not matter.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// In one of these states.
    pub states: Vec<VisitState>,
    /// Of this manager, by id or exact name.
    pub manager: Option<String>,
    /// With this distributor, by id or exact name.
    pub distributor: Option<String>,
    /// On this day or later.
    pub from: Option<NaiveDate>,
    /// On this day or earlier.
    pub to: Option<NaiveDate>,
}

/// All visits, by time.
///
/// # Errors
/// When the programme can't be read.
pub fn in_force(desk: &Desk) -> Result<Vec<VisitLine>, Failure> {
    list(desk, &Filter::default())
}

/// The visits that pass the filter, by time.
///
/// # Errors
/// When nobody has a name that the filter gives, its days make no range, or the programme can't be read.
pub fn list(desk: &Desk, filter: &Filter) -> Result<Vec<VisitLine>, Failure> {
    let snapshot = desk.seen()?;
    let index = Index::of(&snapshot);
    let manager = filter.manager.as_ref().map(|name| naming::find(&snapshot.managers, name)).transpose()?;
    let distributor =
        filter.distributor.as_ref().map(|name| naming::find(&snapshot.distributors, name)).transpose()?;
    if let (Some(from), Some(to)) = (filter.from, filter.to) {
        days_between(from, to)?;
    }
    let passes = |line: &VisitLine| {
        (filter.states.is_empty() || filter.states.contains(&line.state))
            && manager.is_none_or(|manager| manager.id == line.manager_id)
            && distributor.is_none_or(|distributor| distributor.id == line.distributor_id)
            && filter.from.is_none_or(|from| from <= line.date)
            && filter.to.is_none_or(|to| line.date <= to)
    };
    let mut lines: Vec<VisitLine> =
        snapshot.visits.iter().filter_map(|visit| index.line(visit)).filter(passes).collect();
    lines.sort_by(|a, b| (a.start, &a.manager, a.id).cmp(&(b.start, &b.manager, b.id)));
    Ok(lines)
}
