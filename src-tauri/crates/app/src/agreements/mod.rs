//! Agreements that give security: how they stand, what term a partner has earned, and the next one.

mod assess;
mod renew;

use chrono::NaiveDate;
use tandem_domain::{agreement::Agreement, ids::DistributorId, working_time::day_of};
use tandem_store::Snapshot;

pub use self::{
    assess::{assess, set_weights},
    renew::renew,
};
use crate::{
    desk::Desk,
    failure::Failure,
    naming,
    overview::SOON_DAYS,
    sentence::word,
    wire::agreements::{AgreementStanding, AgreementState},
};

/// The agreements, those that end first in front; of one distributor, named by id or exact name, or of all.
///
/// # Errors
/// When nobody has that name, or the programme can't be read.
pub fn list(desk: &Desk, distributor: Option<&str>) -> Result<Vec<AgreementStanding>, Failure> {
    let snapshot = desk.seen()?;
    let only =
        distributor.map(|name| naming::find(&snapshot.distributors, name)).transpose()?.map(|one| one.id);
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let mut all: Vec<_> = standing(&snapshot, only, today);
    all.sort_by_key(|one| (one.to, one.id));
    Ok(all)
}

/// The distributor with this id or exact name.
///
/// # Errors
/// When nobody has that name, or the programme can't be read.
pub fn distributor_of(desk: &Desk, name: &str) -> Result<DistributorId, Failure> {
    Ok(naming::find(&desk.seen()?.distributors, name)?.id)
}

fn standing(snapshot: &Snapshot, only: Option<DistributorId>, today: NaiveDate) -> Vec<AgreementStanding> {
    let is_meant = |one: &&Agreement| {
        only.is_none_or(|only| one.distributor == only) && !snapshot.is_erased(one.id.uuid())
    };
    let line = |one: &Agreement| {
        let company = snapshot.distributors.iter().find(|company| company.id == one.distributor);
        let days_left = (one.term.last() - today).num_days();
        AgreementStanding {
            id: one.id,
            distributor_id: one.distributor,
            distributor: company.map(|company| company.name.clone()).unwrap_or_default(),
            from: one.term.first(),
            to: one.term.last(),
            sharing: one.sharing,
            state: match days_left {
                _ if one.term.first() > today => AgreementState::Ahead,
                ..0 => AgreementState::Over,
                0..SOON_DAYS => AgreementState::Ending,
                _ => AgreementState::InForce,
            },
            days_left,
            follows: snapshot.renewals.iter().find(|link| link.agreement == one.id).map(|link| link.follows),
            renewed_by: snapshot
                .renewals
                .iter()
                .find(|link| link.follows == one.id)
                .map(|link| link.agreement),
        }
    };
    snapshot.agreements.iter().filter(is_meant).map(line).collect()
}

impl AgreementStanding {
    /// The catalogue's words for how far client data are shared.
    pub fn sharing_message(&self) -> String {
        format!("distributors-sharing-{}", word(self.sharing))
    }
}

impl AgreementState {
    /// The catalogue's word.
    pub fn message(self) -> &'static str {
        match self {
            Self::Ahead => "agreements-state-ahead",
            Self::InForce => "agreements-state-in-force",
            Self::Ending => "agreements-state-ending",
            Self::Over => "agreements-state-over",
        }
    }
}
