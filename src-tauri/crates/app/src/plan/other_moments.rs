//! When another visit of a demand could be: the best moment of each day and pair of people.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use tandem_domain::{
    demand::Demand,
    ids::{ManagerId, RepId},
};
use tandem_planner::Moment;
use tandem_store::Snapshot;

use super::inquiry::{About, Inquiry, Offered, inquire};
use crate::{desk::Desk, failure::Failure, wire::rescheduling::OtherMoment};

/// What is looked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Looked {
    /// With this manager only.
    pub manager: Option<ManagerId>,
    /// With this rep only.
    pub rep: Option<RepId>,
    /// After this instant.
    pub after: DateTime<Utc>,
    /// So many at most.
    pub most: usize,
}

/// The moments at which a rule of the planner lets another visit of a demand be, the best first.
///
/// # Errors
/// When the programme can't be read.
pub(crate) fn other_moments(
    desk: &Desk,
    snapshot: &Snapshot,
    demand: &Demand,
    looked: Looked,
) -> Result<Vec<OtherMoment>, Failure> {
    inquire(desk, snapshot, About::Demand(demand), Offered::All, |inquiry| {
        let fits = inquiry.teller.reasons.fits(&demand.id.to_string(), None);
        let mut open = fits.map(|fits| fits.open).unwrap_or_default();
        open.retain(|moment| looked.takes(inquiry, moment));
        open.sort_by_key(|moment| (-moment.gain, moment.start));
        let mut days = BTreeSet::new();
        open.retain(|moment| {
            let day = inquiry.teller.written.clock.local_span(moment.start, moment.end).0.date();
            days.insert((day, moment.manager.clone(), moment.rep.clone()))
        });
        open.iter().take(looked.most).filter_map(|moment| told(inquiry, demand, moment)).collect()
    })
}

impl Looked {
    fn takes(&self, inquiry: &Inquiry<'_>, moment: &Moment) -> bool {
        let is = |wanted: Option<String>, one: &str| wanted.is_none_or(|wanted| wanted == one);
        inquiry.teller.written.clock.instant(moment.start) > self.after
            && is(self.manager.map(|id| id.to_string()), &moment.manager)
            && is(self.rep.map(|id| id.to_string()), &moment.rep)
    }
}

fn told(inquiry: &Inquiry<'_>, demand: &Demand, moment: &Moment) -> Option<OtherMoment> {
    let (local_start, local_end) = inquiry.teller.written.clock.local_span(moment.start, moment.end);
    let call = moment.rides_on.as_deref().and_then(|call| inquiry.teller.call(call));
    Some(OtherMoment {
        local_start,
        local_end,
        manager_id: moment.manager.parse().ok()?,
        manager: inquiry.teller.person(&moment.manager),
        rep_id: moment.rep.parse().ok()?,
        rep: inquiry.teller.person(&moment.rep),
        rides_along: call.is_some(),
        reasons: inquiry.teller.moment(demand, moment),
    })
}
