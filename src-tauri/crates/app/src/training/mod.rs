//! Training: noted with who attended and which gap it answers, and judged by what later visits show.

mod gaps;
mod page;

use std::collections::BTreeSet;

use tandem_domain::{
    ids::{DistributorId, TrainingId},
    people::Participant,
    training::Training,
};
use tandem_store::Snapshot;

pub use self::page::page;
use crate::{
    competence::{day, topic},
    desk::Desk,
    failure::{Code, Failure},
    naming,
    people::fields::{required, wrong},
    sharing::with_hidden,
    wire::training::{NamedTraining, TrainingDraft},
};

/// A session as a form shows it.
///
/// # Errors
/// When there is none with this id, or the programme can't be read.
pub fn draft(desk: &Desk, id: TrainingId) -> Result<TrainingDraft, Failure> {
    drafted(&*desk.seen()?, id)
}

fn drafted(snapshot: &Snapshot, id: TrainingId) -> Result<TrainingDraft, Failure> {
    let one = found(snapshot, id)?;
    Ok(TrainingDraft {
        id: Some(id),
        distributor: one.distributor,
        topic: one.topic.to_string(),
        title: one.title.clone(),
        on: one.on.to_string(),
        by: one.by.clone(),
        note: one.note.clone(),
        managers: one.managers.clone(),
        reps: one.reps.clone(),
        answers: one.answers.clone(),
    })
}

fn found(snapshot: &Snapshot, id: TrainingId) -> Result<&Training, Failure> {
    let unknown = || Failure::new(Code::NoSuchThing).with("kind", "training").with("name", id);
    snapshot.trainings.iter().find(|one| one.id == id).ok_or_else(unknown)
}

/// Notes a new session, or changes one.
///
/// # Errors
/// What is wrong with a field, or that the programme can't be written.
pub fn save(desk: &mut Desk, draft: &TrainingDraft) -> Result<TrainingId, Failure> {
    let snapshot = desk.seen()?;
    // What the form did not show in full stays as it is, unless somebody wrote something else.
    let draft = &match draft.id {
        Some(id) => with_hidden(draft.clone(), &drafted(&snapshot, id)?, &drafted(&*desk.snapshot()?, id)?)?,
        None => draft.clone(),
    };
    if let Some(id) = draft.distributor {
        naming::by_id(&snapshot.distributors, id)?;
        refuse_erased(&snapshot, id)?;
    }
    for id in &draft.managers {
        naming::by_id(&snapshot.managers, id)?;
    }
    for id in &draft.reps {
        let rep = naming::by_id(&snapshot.reps, id)?;
        if draft.distributor.is_some_and(|distributor| rep.distributor != distributor) {
            let own = snapshot.reps.iter().filter(|one| Some(one.distributor) == draft.distributor);
            let known: Vec<&str> = own.map(|one| one.name.as_str()).collect();
            return Err(wrong(Code::NotOneOf, "attended")
                .with("word", &rep.name)
                .with("known", known.join(", ")));
        }
    }
    for id in &draft.answers {
        naming::by_id(&snapshot.visits, id)?;
    }
    if draft.managers.is_empty() && draft.reps.is_empty() {
        return Err(wrong(Code::FieldMissing, "attended"));
    }
    let training = Training {
        id: draft.id.unwrap_or_else(|| desk.env.id()),
        distributor: draft.distributor,
        topic: topic(&draft.topic)?,
        title: required("training_title", &draft.title)?,
        on: day(desk, &snapshot, &draft.on)?,
        by: draft.by.trim().to_owned(),
        note: draft.note.trim().to_owned(),
        managers: once(&draft.managers),
        reps: once(&draft.reps),
        answers: once(&draft.answers),
    };
    let what = if draft.id.is_some() { "change-training" } else { "note-training" };
    desk.change(what, |writer| writer.put_training(&training))?;
    Ok(training.id)
}

/// Each once, in the order in which the store gives them back.
fn once<T: Ord + Copy>(ids: &[T]) -> Vec<T> {
    ids.iter().copied().collect::<BTreeSet<T>>().into_iter().collect()
}

fn refuse_erased(snapshot: &Snapshot, id: DistributorId) -> Result<(), Failure> {
    if snapshot.is_erased(id.uuid()) { Err(Failure::new(Code::Erased)) } else { Ok(()) }
}

/// Notes a new session whose people and visits are named as scripts name them.
///
/// # Errors
/// When nobody has such a name, and as [`save`].
pub fn note(desk: &mut Desk, named: &NamedTraining) -> Result<TrainingId, Failure> {
    let snapshot = desk.seen()?;
    let of =
        named.distributor.as_deref().map(|name| naming::find(&snapshot.distributors, name)).transpose()?;
    let (mut managers, mut reps) = (Vec::new(), Vec::new());
    for name in &named.attended {
        match naming::find_participant(&snapshot, name)? {
            Participant::Manager(id) => managers.push(id),
            Participant::Rep(id) => reps.push(id),
        }
    }
    let visit = |id: &String| naming::find(&snapshot.visits, id).map(|visit| visit.id);
    let draft = TrainingDraft {
        id: None,
        distributor: of.map(|found| found.id),
        topic: named.topic.clone(),
        title: named.title.clone(),
        on: named.on.clone(),
        by: named.by.clone(),
        note: named.note.clone(),
        managers,
        reps,
        answers: named.answers.iter().map(visit).collect::<Result<_, _>>()?,
    };
    save(desk, &draft)
}

/// Takes a session out.
///
/// # Errors
/// When there is none with this id, or the programme can't be written.
pub fn remove(desk: &mut Desk, id: TrainingId) -> Result<(), Failure> {
    found(&*desk.seen()?, id)?;
    desk.change("remove-training", |writer| writer.delete_training(id))
}
