//! Managers: noted, changed, removed.

use tandem_domain::{
    ids::ManagerId,
    people::{CalendarOwner, Manager, Participant},
};

use super::{
    cities::{self, Cities},
    fields::{free, number},
    hours,
    removal::{self, Along},
};
use crate::{
    desk::Desk,
    failure::Failure,
    naming,
    wire::records::{ManagerDraft, Removal},
};

/// A manager as a form shows it.
///
/// # Errors
/// When there is no such manager, or the programme can't be read.
pub fn draft(desk: &Desk, id: ManagerId) -> Result<ManagerDraft, Failure> {
    let snapshot = desk.seen()?;
    let manager = naming::by_id(&snapshot.managers, id)?;
    Ok(ManagerDraft {
        id: Some(id),
        name: manager.name.clone(),
        region: manager.region.clone(),
        home: cities::draft(&snapshot, manager.home),
        hours: hours::draft(&manager.hours),
        max_per_day: Some(manager.max_per_day.into()),
        max_per_week: Some(manager.max_per_week.into()),
        medical_representative: snapshot.medical_representatives.contains(&Participant::Manager(id)),
    })
}

/// Notes a new manager, or changes one.
///
/// # Errors
/// What is wrong with a field, or that the programme can't be written.
pub fn save(desk: &mut Desk, draft: &ManagerDraft) -> Result<ManagerId, Failure> {
    let snapshot = desk.snapshot()?;
    if let Some(id) = draft.id {
        naming::by_id(&snapshot.managers, id)?;
    }
    let others = snapshot.managers.iter().filter(|other| Some(other.id) != draft.id);
    let name = free("name", &draft.name, others.map(|other| other.name.as_str()))?;
    let mut cities = Cities::of(&snapshot);
    let home = cities.settle(&desk.env, "home", &draft.home)?;
    let manager = Manager {
        id: draft.id.unwrap_or_else(|| desk.env.id()),
        name,
        region: cities::region(&draft.region, &home),
        home: home.id,
        hours: hours::working(&draft.hours)?,
        max_per_day: number("max_per_day", draft.max_per_day, 1..=20)?,
        max_per_week: number("max_per_week", draft.max_per_week, 1..=100)?,
    };
    let what = if draft.id.is_some() { "change-manager" } else { "add-manager" };
    desk.change(what, |writer| {
        cities.put(writer)?;
        writer.put_manager(&manager)?;
        writer.put_medical_representative(Participant::Manager(manager.id), draft.medical_representative)
    })?;
    Ok(manager.id)
}

/// Removes a manager; with everything: also the visits, calendars and leave.
///
/// # Errors
/// When there is no such manager, or the programme can't be written.
pub fn remove(desk: &mut Desk, id: ManagerId, with_everything: bool) -> Result<Removal, Failure> {
    let snapshot = desk.seen()?;
    let manager = naming::by_id(&snapshot.managers, id)?;
    let named = snapshot.demands.iter().filter(|demand| demand.managers.contains(&id)).count();
    let leave = snapshot.leave.iter().filter(|leave| leave.participant == Participant::Manager(id)).count();
    let visits = snapshot.visits.iter().filter(|visit| visit.manager == id);
    let along = Along::default()
        .with_visits(visits.map(|visit| visit.id))
        .with("records-along-named", named)
        .with_calendars(&snapshot, &[CalendarOwner::Manager(id)])
        .with("records-along-leave", leave);
    removal::remove(desk, "remove-manager", &manager.name, &along, with_everything, |writer| {
        writer.delete_manager(id)
    })
}
