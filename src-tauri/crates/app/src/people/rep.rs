//! Reps: noted, changed, removed.

use tandem_domain::{
    ids::RepId,
    people::{CalendarOwner, Participant, Rep},
};

use super::{
    fields::{free, optional},
    hours,
    removal::{self, Along},
};
use crate::{
    desk::Desk,
    failure::Failure,
    naming,
    wire::records::{Removal, RepDraft},
};

/// A rep as a form shows it.
///
/// # Errors
/// When there is no such rep, or the programme can't be read.
pub fn draft(desk: &Desk, id: RepId) -> Result<RepDraft, Failure> {
    let snapshot = desk.seen()?;
    let rep = naming::by_id(&snapshot.reps, id)?;
    Ok(RepDraft {
        id: Some(id),
        distributor: rep.distributor,
        name: rep.name.clone(),
        phone: rep.phone.clone().unwrap_or_default(),
        hours: hours::draft(&rep.hours),
        medical_representative: snapshot.medical_representatives.contains(&Participant::Rep(id)),
    })
}

/// Notes a new rep, or changes one, who stays with the employer.
///
/// # Errors
/// What is wrong with a field, or that the programme can't be written.
pub fn save(desk: &mut Desk, draft: &RepDraft) -> Result<RepId, Failure> {
    let snapshot = desk.snapshot()?;
    let distributor = match draft.id {
        Some(id) => naming::by_id(&snapshot.reps, id)?.distributor,
        None => naming::by_id(&snapshot.distributors, draft.distributor)?.id,
    };
    let others =
        snapshot.reps.iter().filter(|other| other.distributor == distributor && Some(other.id) != draft.id);
    let rep = Rep {
        id: draft.id.unwrap_or_else(|| desk.env.id()),
        distributor,
        name: free("name", &draft.name, others.map(|other| other.name.as_str()))?,
        phone: optional(&draft.phone),
        hours: hours::working(&draft.hours)?,
    };
    let what = if draft.id.is_some() { "change-rep" } else { "add-rep" };
    desk.change(what, |writer| {
        writer.put_rep(&rep)?;
        writer.put_medical_representative(Participant::Rep(rep.id), draft.medical_representative)
    })?;
    Ok(rep.id)
}

/// Removes a rep; with everything: also the visits, calendars and leave.
///
/// # Errors
/// When there is no such rep, or the programme can't be written.
pub fn remove(desk: &mut Desk, id: RepId, with_everything: bool) -> Result<Removal, Failure> {
    let snapshot = desk.seen()?;
    let rep = naming::by_id(&snapshot.reps, id)?;
    let named = snapshot.demands.iter().filter(|demand| demand.reps.contains(&id)).count();
    let leave = snapshot.leave.iter().filter(|leave| leave.participant == Participant::Rep(id)).count();
    let along = Along::default()
        .with_visits(snapshot.visits.iter().filter(|visit| visit.rep == id).map(|visit| visit.id))
        .with("records-along-named", named)
        .with_calendars(&snapshot, &[CalendarOwner::Rep(id)])
        .with("records-along-leave", leave);
    removal::remove(desk, "remove-rep", &rep.name, &along, with_everything, |writer| writer.delete_rep(id))
}
