//! Why the plan in force is as it is.

use super::{
    inquiry::{About, Offered, inquire},
    propose::unplaced,
    told::refusal,
};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    wire::plan::{DemandExplained, VisitExplained},
};

/// Why a visit of the plan in force is where it is.
///
/// # Errors
/// When there is no such visit, or the programme can't be read.
pub fn explain_visit(desk: &Desk, visit: &str) -> Result<VisitExplained, Failure> {
    let snapshot = desk.seen()?;
    let visit = naming::find(&snapshot.visits, visit)?;
    let demand = naming::find(&snapshot.demands, &visit.demand.to_string())?;
    let visit = visit.id;
    let explained =
        inquire(desk, &snapshot, About::Demand(demand), Offered::Able, |inquiry| inquiry.visit(visit))?;
    explained.ok_or_else(|| Failure::new(Code::NoSuchThing).with("kind", "visit").with("name", visit))
}

/// Why a demand is planned as it is.
///
/// # Errors
/// When there is no such demand, or the programme can't be read.
pub fn explain_demand(desk: &Desk, demand: &str) -> Result<DemandExplained, Failure> {
    let snapshot = desk.seen()?;
    let demand = naming::find(&snapshot.demands, demand)?.clone();
    inquire(desk, &snapshot, About::Demand(&demand), Offered::Able, |inquiry| {
        let id = demand.id.to_string();
        let index = inquiry.teller.index;
        let missing = unplaced(inquiry.teller, &id);
        let refused = inquiry.teller.written.refused.iter().find(|(refused, _)| *refused == demand.id);
        let has = snapshot.visits.iter().filter(|v| v.demand == demand.id && v.state.takes_time());
        let has: Vec<VisitExplained> = has.filter_map(|visit| inquiry.visit(visit.id)).collect();
        DemandExplained {
            demand_id: demand.id,
            client: index.client_and_distributor(&demand).0,
            missing: usize::from(demand.cadence.count.get()).saturating_sub(has.len()),
            visits: has,
            not_plannable: refused.map(|(_, why)| refusal(why, index)),
            closed: missing.as_ref().map(|missing| missing.closed.clone()).unwrap_or_default(),
            change: missing.map(|missing| missing.change).unwrap_or_default(),
        }
    })
}
