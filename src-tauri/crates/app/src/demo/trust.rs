//! What gives partners security, in a demo that has been lived in: an agreement that was near its end has been
//! renewed, with the term that a person decided.

use tandem_domain::working_time::day_of;

use crate::{agreements, desk::Desk, failure::Failure, wire::agreements::RenewalDraft};

/// Renews the agreement that ends next.
pub(super) fn renew(desk: &mut Desk) -> Result<(), Failure> {
    let snapshot = desk.snapshot()?;
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let in_force = snapshot.agreements.iter().filter(|one| one.term.contains(today));
    let Some(next) = in_force.min_by_key(|one| (one.term.last(), one.id)) else { return Ok(()) };
    let months = agreements::assess(desk, &next.distributor.to_string())?.months;
    let draft = RenewalDraft {
        distributor: next.distributor,
        months: Some(months.into()),
        by: snapshot.managers.first().map(|one| one.name.clone()).unwrap_or_default(),
        note: "双方合作顺畅，范围不变".to_owned(),
    };
    agreements::renew(desk, &draft).map(|_| ())
}
