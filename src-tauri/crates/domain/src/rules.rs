//! What may be planned, and if not, why not.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    agreement::Agreement,
    client::Client,
    demand::Demand,
    ids::{CityId, DistributorId, JointIssueId},
    issue::JointIssue,
    people::{Manager, Rep},
    time::DateRange,
};

/// Why no agreement lets a client be visited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "because", rename_all = "snake_case")]
pub enum OutsideAgreement {
    /// There is no agreement with the distributor.
    NoAgreement,
    /// The last one ended before the window begins.
    Expired {
        /// Its last day.
        on: NaiveDate,
    },
    /// The next one begins after the window ends.
    NotYetInForce {
        /// Its first day.
        from: NaiveDate,
    },
    /// No agreement in force names the client.
    ClientNotInScope,
    /// No agreement in force names the product of the joint issue.
    ProductNotInScope {
        /// The product.
        product: String,
    },
    /// The client's city is outside the territory of every agreement in force.
    OutsideTerritory {
        /// The city.
        city: CityId,
    },
}

/// Why a demand can't be planned at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum NotPlannable {
    /// Its window and the planned days share no day.
    OutsideHorizon {
        /// The demand's own days.
        window: DateRange,
    },
    /// No agreement covers it.
    OutsideAgreement {
        /// With whom one would be needed.
        distributor: DistributorId,
        /// What is wrong with those that there are.
        why: OutsideAgreement,
    },
    /// The joint issue is another distributor's.
    IssueOfAnotherDistributor {
        /// The issue.
        issue: JointIssueId,
    },
    /// The joint issue is solved already.
    IssueResolved {
        /// The issue.
        issue: JointIssueId,
    },
    /// None of the distributor's reps may come.
    NoRep,
    /// No manager may go.
    NoManager,
}

/// The agreement under which a client may be visited for an issue within `window`, and the days of the
/// window that it covers: of several, the one that covers most days, then the one that begins first.
pub fn covering_agreement<'a>(
    client: &Client,
    product: Option<&String>,
    window: DateRange,
    agreements: impl IntoIterator<Item = &'a Agreement>,
) -> Result<(&'a Agreement, DateRange), OutsideAgreement> {
    let with_distributor: Vec<&Agreement> =
        agreements.into_iter().filter(|agreement| agreement.distributor == client.distributor).collect();
    let in_force: Vec<(&Agreement, DateRange)> = with_distributor
        .iter()
        .filter_map(|agreement| Some((*agreement, agreement.term.intersection(&window)?)))
        .collect();
    if in_force.is_empty() {
        let next =
            with_distributor.iter().map(|a| a.term.first()).filter(|first| *first > window.last()).min();
        let last = with_distributor.iter().map(|a| a.term.last()).max();
        return Err(match (next, last) {
            (Some(from), _) => OutsideAgreement::NotYetInForce { from },
            (None, Some(on)) => OutsideAgreement::Expired { on },
            (None, None) => OutsideAgreement::NoAgreement,
        });
    }
    let in_territory: Vec<_> = in_force
        .into_iter()
        .filter(|(agreement, _)| agreement.scope.territory.allows(&client.city))
        .collect();
    if in_territory.is_empty() {
        return Err(OutsideAgreement::OutsideTerritory { city: client.city });
    }
    let names_client: Vec<_> = in_territory
        .into_iter()
        .filter(|(agreement, _)| agreement.scope.clients.allows(&client.id))
        .collect();
    if names_client.is_empty() {
        return Err(OutsideAgreement::ClientNotInScope);
    }
    names_client
        .into_iter()
        .filter(|(agreement, _)| product.is_none_or(|product| agreement.scope.products.allows(product)))
        .max_by_key(|(_, days)| (days.day_count(), std::cmp::Reverse(days.first())))
        .ok_or_else(|| OutsideAgreement::ProductNotInScope { product: product.cloned().unwrap_or_default() })
}

/// A demand that may be planned: on which days, and with whom.
#[derive(Debug, Clone)]
pub struct Plannable<'a> {
    /// The days of the demand's window that lie in the horizon and in the agreement's term.
    pub days: DateRange,
    /// The agreement that allows it.
    pub agreement: &'a Agreement,
    /// The reps who may come; never empty.
    pub reps: Vec<&'a Rep>,
    /// The managers who may go; never empty.
    pub managers: Vec<&'a Manager>,
}

/// Whether a demand may be planned within `horizon`, before anybody's calendar is looked at.
pub fn may_be_planned<'a>(
    demand: &Demand,
    client: &Client,
    issue: &JointIssue,
    horizon: DateRange,
    agreements: impl IntoIterator<Item = &'a Agreement>,
    reps: impl IntoIterator<Item = &'a Rep>,
    managers: impl IntoIterator<Item = &'a Manager>,
) -> Result<Plannable<'a>, NotPlannable> {
    let window =
        demand.window.intersection(&horizon).ok_or(NotPlannable::OutsideHorizon { window: demand.window })?;
    if issue.distributor != client.distributor {
        return Err(NotPlannable::IssueOfAnotherDistributor { issue: issue.id });
    }
    if !issue.status.wants_work() {
        return Err(NotPlannable::IssueResolved { issue: issue.id });
    }
    let (agreement, days) = covering_agreement(client, issue.product.as_ref(), window, agreements)
        .map_err(|why| NotPlannable::OutsideAgreement { distributor: client.distributor, why })?;
    let may_come = |rep: &&Rep| {
        rep.distributor == client.distributor && (demand.reps.is_empty() || demand.reps.contains(&rep.id))
    };
    let reps: Vec<_> = reps.into_iter().filter(may_come).collect();
    if reps.is_empty() {
        return Err(NotPlannable::NoRep);
    }
    let may_go = |manager: &&Manager| demand.managers.is_empty() || demand.managers.contains(&manager.id);
    let managers: Vec<_> = managers.into_iter().filter(may_go).collect();
    if managers.is_empty() {
        return Err(NotPlannable::NoManager);
    }
    Ok(Plannable { days, agreement, reps, managers })
}
