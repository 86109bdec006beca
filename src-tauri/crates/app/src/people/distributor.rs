//! Distributors: noted, changed, removed.

use tandem_domain::{
    ids::DistributorId,
    people::{CalendarOwner, Distributor, ExecutiveSponsor},
    working_time::day_of,
};

use super::{
    cities::{self, Cities},
    fields::{free, number, optional, wrong},
    removal::{self, Along},
};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    stages::entered,
    wire::records::{DistributorDraft, Removal},
};

/// A distributor as a form shows it.
///
/// # Errors
/// When there is no such distributor, or the programme can't be read.
pub fn draft(desk: &Desk, id: DistributorId) -> Result<DistributorDraft, Failure> {
    let snapshot = desk.seen()?;
    let distributor = naming::by_id(&snapshot.distributors, id)?;
    let sponsor = distributor.sponsor.clone();
    let (sponsor_name, sponsor_title) = sponsor.map(|one| (one.name, one.title)).unwrap_or_default();
    Ok(DistributorDraft {
        id: Some(id),
        name: distributor.name.clone(),
        city: cities::draft(&snapshot, distributor.city),
        region: distributor.region.clone(),
        tier: distributor.tier,
        stage: distributor.stage,
        sponsor_name,
        sponsor_title,
        max_per_week: Some(distributor.max_per_week.into()),
    })
}

/// Notes a new distributor, or changes one.
///
/// # Errors
/// What is wrong with a field, or that the programme can't be written.
pub fn save(desk: &mut Desk, draft: &DistributorDraft) -> Result<DistributorId, Failure> {
    let snapshot = desk.snapshot()?;
    if let Some(id) = draft.id {
        naming::by_id(&snapshot.distributors, id)?;
    }
    let others = snapshot.distributors.iter().filter(|other| Some(other.id) != draft.id);
    let name = free("name", &draft.name, others.map(|other| other.name.as_str()))?;
    let mut cities = Cities::of(&snapshot);
    let city = cities.settle(&desk.env, "city", &draft.city)?;
    let distributor = Distributor {
        id: draft.id.unwrap_or_else(|| desk.env.id()),
        name,
        city: city.id,
        region: cities::region(&draft.region, &city),
        tier: draft.tier,
        stage: draft.stage,
        sponsor: sponsor(draft)?,
        max_per_week: number("max_per_week", draft.max_per_week, 1..=100)?,
    };
    let before = draft.id.and_then(|id| naming::by_id(&snapshot.distributors, id).ok()).map(|one| one.stage);
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let step = entered(&desk.env, &distributor, before, today);
    let what = if draft.id.is_some() { "change-distributor" } else { "add-distributor" };
    desk.change(what, |writer| {
        cities.put(writer)?;
        writer.put_distributor(&distributor)?;
        step.as_ref().map_or(Ok(()), |step| writer.put_stage_step(step))
    })?;
    Ok(distributor.id)
}

fn sponsor(draft: &DistributorDraft) -> Result<Option<ExecutiveSponsor>, Failure> {
    match (optional(&draft.sponsor_name), optional(&draft.sponsor_title)) {
        (None, None) => Ok(None),
        (None, Some(_)) => Err(wrong(Code::FieldMissing, "sponsor_name")),
        (Some(name), title) => Ok(Some(ExecutiveSponsor { name, title: title.unwrap_or_default() })),
    }
}

/// Removes a distributor; with everything: also its reps, clients, agreements, joint issues, demands, visits
/// and calendars.
///
/// # Errors
/// When there is no such distributor, or the programme can't be written.
pub fn remove(desk: &mut Desk, id: DistributorId, with_everything: bool) -> Result<Removal, Failure> {
    let snapshot = desk.seen()?;
    let distributor = naming::by_id(&snapshot.distributors, id)?;
    let reps: Vec<_> = snapshot.reps.iter().filter(|rep| rep.distributor == id).map(|rep| rep.id).collect();
    let clients: Vec<_> =
        snapshot.clients.iter().filter(|client| client.distributor == id).map(|client| client.id).collect();
    let issues: Vec<_> =
        snapshot.issues.iter().filter(|issue| issue.distributor == id).map(|issue| issue.id).collect();
    let demands =
        snapshot.demands.iter().filter(|one| clients.contains(&one.client) || issues.contains(&one.issue));
    let visits = snapshot.visits.iter().filter(|visit| reps.contains(&visit.rep));
    let mut owners: Vec<_> = reps.iter().map(|rep| CalendarOwner::Rep(*rep)).collect();
    owners.push(CalendarOwner::Distributor(id));
    let along = Along::default()
        .with_demands(&snapshot, demands.map(|demand| demand.id))
        .with_visits(visits.map(|visit| visit.id))
        .with("records-along-reps", reps.len())
        .with("records-along-clients", clients.len())
        .with("records-along-issues", issues.len())
        .with("records-along-charters", snapshot.charters.iter().filter(|one| one.distributor == id).count())
        .with("records-along-events", snapshot.events.iter().filter(|one| one.distributor == id).count())
        .with("records-along-agreements", snapshot.agreements.iter().filter(|a| a.distributor == id).count())
        .with_calendars(&snapshot, &owners);
    removal::remove(desk, "remove-distributor", &distributor.name, &along, with_everything, |writer| {
        writer.delete_distributor(id)
    })
}
