//! Agreements: noted, changed, removed.

use std::collections::BTreeSet;

use tandem_domain::{
    agreement::{Agreement, Only, Scope},
    ids::{AgreementId, CityId, ClientId},
};

use super::{
    cities::Cities,
    fields::{days, several, wrong},
    removal::{self, Along},
};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    wire::records::{AgreementDraft, CityDraft, Removal},
};

/// An agreement as a form shows it.
///
/// # Errors
/// When there is no such agreement, or the programme can't be read.
pub fn draft(desk: &Desk, id: AgreementId) -> Result<AgreementDraft, Failure> {
    let snapshot = desk.seen()?;
    let agreement = naming::by_id(&snapshot.agreements, id)?;
    let city = |id: &CityId| Some(snapshot.cities.iter().find(|city| city.id == *id)?.name.clone());
    Ok(AgreementDraft {
        id: Some(id),
        distributor: agreement.distributor,
        from: agreement.term.first().to_string(),
        to: agreement.term.last().to_string(),
        clients: these(&agreement.scope.clients).map(|these| these.iter().copied().collect()),
        products: these(&agreement.scope.products).map(|these| these.iter().cloned().collect()),
        territory: these(&agreement.scope.territory).map(|these| these.iter().filter_map(city).collect()),
        sharing: agreement.sharing,
    })
}

fn these<T: Ord>(limit: &Only<T>) -> Option<&BTreeSet<T>> {
    match limit {
        Only::All => None,
        Only::These(these) => Some(these),
    }
}

/// Notes a new agreement, or changes one, which stays with its distributor.
///
/// # Errors
/// What is wrong with a field, or that the programme can't be written.
pub fn save(desk: &mut Desk, draft: &AgreementDraft) -> Result<AgreementId, Failure> {
    let snapshot = desk.snapshot()?;
    let distributor = match draft.id {
        Some(id) => naming::by_id(&snapshot.agreements, id)?.distributor,
        None => naming::by_id(&snapshot.distributors, draft.distributor)?.id,
    };
    let mut cities = Cities::of(&snapshot);
    let mut city = |name: &String| -> Result<CityId, Failure> {
        let draft = CityDraft { name: name.clone(), ..CityDraft::default() };
        Ok(cities.settle(&desk.env, "territory", &draft)?.id)
    };
    let own = |id: &ClientId| {
        let client = naming::by_id(&snapshot.clients, *id)?;
        if client.distributor == distributor { Ok(*id) } else { Err(wrong(Code::FieldMissing, "clients")) }
    };
    let scope = Scope {
        clients: only("clients", draft.clients.as_ref(), own)?,
        products: only("products", draft.products.as_ref().map(several).as_ref(), |name| Ok(name.clone()))?,
        territory: only("territory", draft.territory.as_ref().map(several).as_ref(), &mut city)?,
    };
    let agreement = Agreement {
        id: draft.id.unwrap_or_else(|| desk.env.id()),
        distributor,
        scope,
        term: days(&draft.from, &draft.to)?,
        sharing: draft.sharing,
    };
    let what = if draft.id.is_some() { "change-agreement" } else { "add-agreement" };
    desk.change(what, |writer| {
        cities.put(writer)?;
        writer.put_agreement(&agreement)
    })?;
    Ok(agreement.id)
}

/// A limit as a form gives it: one that names nothing would let nothing through, and is not meant.
fn only<D, T: Ord>(
    field: &'static str,
    given: Option<&Vec<D>>,
    read: impl FnMut(&D) -> Result<T, Failure>,
) -> Result<Only<T>, Failure> {
    match given {
        None => Ok(Only::All),
        Some(given) if given.is_empty() => Err(wrong(Code::FieldMissing, field)),
        Some(given) => Ok(Only::These(given.iter().map(read).collect::<Result<_, _>>()?)),
    }
}

/// Removes an agreement. Visits in the plan in force stay; the next plan has none without an agreement.
///
/// # Errors
/// When there is no such agreement, or the programme can't be written.
pub fn remove(desk: &mut Desk, id: AgreementId) -> Result<Removal, Failure> {
    let snapshot = desk.seen()?;
    let agreement = naming::by_id(&snapshot.agreements, id)?;
    let name = naming::by_id(&snapshot.distributors, agreement.distributor)?.name.clone();
    removal::remove(desk, "remove-agreement", &name, &Along::default(), false, |writer| {
        writer.delete_agreement(id)
    })
}
