//! Another visit in the place of one.

use chrono::NaiveDateTime;
use tandem_domain::{
    ids::VisitId,
    life::Turn,
    record::{Goal, Preparation, VisitRecord},
    time::instant,
};

use super::{case::Case, life::call_off};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    plan::by_hand,
    wire::visits::Rescheduling,
};

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
    let mut case = Case::of(desk, visit)?;
    case.turn(Turn::Reschedule)?;
    let snapshot = case.snapshot.clone();
    let manager = match &wish.manager {
        Some(name) => naming::find(&snapshot.managers, name)?.id,
        None => case.visit.manager,
    };
    let rep = match &wish.rep {
        Some(name) => {
            let theirs = snapshot.reps.iter().filter(|rep| rep.distributor == case.client.distributor);
            naming::find(&theirs.cloned().collect::<Vec<_>>(), name)?.id
        }
        None => case.visit.rep,
    };
    let at = instant(wish.start, case.zone);
    if at <= case.now {
        let mut failure = Failure::new(Code::BadForm);
        failure.detail = Some(wish.start.to_string());
        return Err(failure);
    }
    // The new one is judged as if the old one had gone already, and what stands in its way is told.
    let mut then = (*desk.seen()?).clone();
    then.visits.retain(|other| other.id != case.visit.id);
    let placed = match by_hand::at_instant(desk, &then, &case.demand, (manager, rep), at)? {
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
