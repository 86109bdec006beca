//! Another visit in the place of one.

use chrono::NaiveDateTime;
use tandem_domain::{
    ids::VisitId,
    life::Turn,
    people::Rep,
    record::{Goal, Preparation, VisitRecord},
    time::instant,
    visit::Visit,
};
use tandem_store::Snapshot;

use super::{case::Case, life::call_off};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    plan::{self, Looked, by_hand},
    sentence::Sentence,
    wire::{
        events::Named,
        rescheduling::{OtherMoments, Rescheduling},
    },
};

/// So many moments are offered.
const OFFERED: usize = 8;

/// Where the other visit is to be.
#[derive(Debug, Clone)]
pub struct Wish {
    /// When it begins, on the wall clock of the programme's home zone.
    pub start: NaiveDateTime,
    /// With which manager, by id or exact name: the same one, unless given.
    pub manager: Option<String>,
    /// With which rep, by id or exact name: the same one, unless given.
    pub rep: Option<String>,
}

/// Puts another visit in the place of one, and keeps who wanted it so and why. What was prepared goes along; yes
/// has to be said anew. Where a rule closes the moment, nothing changes, and the answer says why.
///
/// # Errors
/// When there is no such visit, manager or rep, the visit took place or was called off, the moment is over, or the
/// programme can't be written.
pub fn reschedule(
    desk: &mut Desk,
    visit: &str,
    wish: &Wish,
    who: &str,
    reason: &str,
) -> Result<Rescheduling, Failure> {
    let (mut case, placed) = wanted(desk, visit, wish)?;
    let placed = match placed {
        Ok(placed) => placed,
        Err(why) => return Ok(Rescheduling { visit: None, why }),
    };
    call_off(&mut case, who, reason);
    case.record.replaced_by = Some(placed.id);
    let taken_along = taken_along(&case, placed.id);
    desk.change("reschedule-visit", |writer| {
        writer.put_visit(&placed)?;
        writer.put_visit_record(&taken_along)?;
        case.write(writer, None)
    })?;
    Ok(Rescheduling { visit: Some(placed.id), why: Vec::new() })
}

/// What stands in the way of another visit in the place of one; nothing where it could be.
///
/// # Errors
/// As [`reschedule`].
pub fn obstacles(desk: &Desk, visit: &str, wish: &Wish) -> Result<Vec<Sentence>, Failure> {
    let (_, placed) = wanted(desk, visit, wish)?;
    Ok(placed.err().unwrap_or_default())
}

/// With whom and when another visit could take the place of one: with everybody, unless a manager or a rep is given.
///
/// # Errors
/// When there is no such visit, manager or rep, the visit took place or was called off, or the programme can't be
/// read.
pub fn other_moments(
    desk: &Desk,
    visit: &str,
    manager: Option<&str>,
    rep: Option<&str>,
) -> Result<OtherMoments, Failure> {
    let mut case = Case::seen(desk, visit)?;
    case.turn(Turn::Reschedule)?;
    let may_go = &case.demand.managers;
    let mut managers = case.snapshot.managers.clone();
    managers.retain(|one| may_go.is_empty() || may_go.contains(&one.id) || one.id == case.visit.manager);
    let reps = reps(&case);
    let looked = Looked {
        manager: manager.map(|name| naming::find(&managers, name).map(|one| one.id)).transpose()?,
        rep: rep.map(|name| naming::find(&reps, name).map(|one| one.id)).transpose()?,
        after: case.now,
        most: OFFERED,
    };
    Ok(OtherMoments {
        moments: plan::other_moments(desk, &without(&case, &case.snapshot), &case.demand, looked)?,
        managers: managers.into_iter().map(|one| Named { id: one.id, name: one.name }).collect(),
        reps: reps.into_iter().map(|one| Named { id: one.id, name: one.name }).collect(),
    })
}

/// The visit that is wanted in the place of one, or what stands in its way.
fn wanted(desk: &Desk, visit: &str, wish: &Wish) -> Result<(Case, Result<Visit, Vec<Sentence>>), Failure> {
    let mut case = Case::of(desk, visit)?;
    case.turn(Turn::Reschedule)?;
    let manager = match &wish.manager {
        Some(name) => naming::find(&case.snapshot.managers, name)?.id,
        None => case.visit.manager,
    };
    let rep = match &wish.rep {
        Some(name) => naming::find(&reps(&case), name)?.id,
        None => case.visit.rep,
    };
    let at = instant(wish.start, case.zone);
    if at <= case.now {
        let mut failure = Failure::new(Code::BadForm);
        failure.detail = Some(wish.start.to_string());
        return Err(failure);
    }
    // What stands in its way is told in words that may be read.
    let then = without(&case, &*desk.seen()?);
    let placed = by_hand::at_instant(desk, &then, &case.demand, (manager, rep), at)?;
    // The planner has no word for what lies beyond its days, or for somebody who is not to go.
    let told =
        |why: Vec<Sentence>| if why.is_empty() { vec![Sentence::new("visits-beyond-plan")] } else { why };
    Ok((case, placed.map_err(told)))
}

/// The programme without the visit: a new one is judged as if the old one had gone already.
fn without(case: &Case, snapshot: &Snapshot) -> Snapshot {
    let mut then = snapshot.clone();
    then.visits.retain(|other| other.id != case.visit.id);
    then
}

/// The reps of the distributor whose client is visited.
fn reps(case: &Case) -> Vec<Rep> {
    case.snapshot.reps.iter().filter(|rep| rep.distributor == case.client.distributor).cloned().collect()
}

/// What stays good of the old visit's record: time and people were agreed on for the old date.
fn taken_along(case: &Case, new: VisitId) -> VisitRecord {
    let preparation = case.record.preparation.clone().map(|before| Preparation {
        arrangement: String::new(),
        arranged_with: None,
        ..before
    });
    let goal =
        case.record.goal.clone().map(|before| Goal { manufacturer: None, distributor: None, ..before });
    VisitRecord { playbook: case.record.playbook, preparation, goal, ..VisitRecord::new(new) }
}
