//! The trainings of a distributor or of the managers, each with its effect.

use tandem_domain::{
    ids::{DistributorId, RepId},
    people::Participant,
    training::{FEWEST_PEOPLE, Training, effect},
    working_time::day_of,
};

use super::gaps::{gaps, visit};
use crate::{
    competence::{Book, tenths},
    desk::Desk,
    failure::Failure,
    naming,
    sentence::Sentence,
    visits::Index,
    wire::training::{TrainingEffect, TrainingLine, TrainingPage},
};

/// The trainings that reps of a distributor (by id or exact name) attended, or those of the managers; and what they
/// lack.
///
/// # Errors
/// When nobody has that name, or the programme can't be read.
pub fn page(desk: &Desk, distributor: Option<&str>) -> Result<TrainingPage, Failure> {
    let snapshot = desk.seen()?;
    let of = distributor.map(|name| naming::find(&snapshot.distributors, name)).transpose()?;
    let of = of.map(|found| found.id);
    let index = Index::of(&snapshot);
    let book = Book::of(&snapshot, day_of(desk.env.now(), snapshot.programme.home_zone));
    let concerns = |one: &&Training| match of {
        Some(id) => one.distributor == Some(id) || one.reps.iter().any(|rep| is_of(&index, *rep, id)),
        None => one.distributor.is_none(),
    };
    let mut trainings: Vec<&Training> = snapshot.trainings.iter().filter(concerns).collect();
    trainings.sort_by_key(|one| std::cmp::Reverse((one.on, one.id)));
    Ok(TrainingPage {
        gaps: gaps(&index, &book, of),
        trainings: trainings.into_iter().map(|one| line(&index, &book, one, of)).collect(),
    })
}

fn is_of(index: &Index<'_>, rep: RepId, distributor: DistributorId) -> bool {
    index.reps.get(&rep).is_some_and(|rep| rep.distributor == distributor)
}

fn line(index: &Index<'_>, book: &Book, one: &Training, of: Option<DistributorId>) -> TrainingLine {
    // Who else was there is no matter of this distributor's.
    let belongs = |rep: &&RepId| of.is_none_or(|id| is_of(index, **rep, id));
    let managers =
        one.managers.iter().filter_map(|id| index.managers.get(id)).map(|found| found.name.clone());
    let reps: Vec<&RepId> = one.reps.iter().filter(belongs).collect();
    let elsewhere = u32::try_from(one.reps.len() - reps.len()).unwrap_or(u32::MAX);
    let reps = reps.into_iter().filter_map(|id| index.reps.get(id)).map(|found| found.name.clone());
    let answers = one.answers.iter().filter(|id| {
        let line = index.snapshot.visits.iter().find(|visit| visit.id == **id);
        line.is_some_and(|visit| of.is_none_or(|id| is_of(index, visit.rep, id)))
    });
    TrainingLine {
        id: one.id,
        on: one.on,
        topic: one.topic.to_string(),
        title: one.title.clone(),
        by: one.by.clone(),
        note: one.note.clone(),
        distributor: one
            .distributor
            .and_then(|id| index.distributors.get(&id))
            .map(|found| found.name.clone()),
        attended: managers.chain(reps).collect(),
        elsewhere,
        answers: answers.filter_map(|id| visit(index, *id)).collect(),
        effect: told(book, one),
    }
}

/// The effect on all who attended, of whichever distributor, since it names nobody.
fn told(book: &Book, one: &Training) -> TrainingEffect {
    let found =
        effect(one.on, one.reps.iter().map(|id| book.evidence(Participant::Rep(*id), &one.topic).iter()));
    let told = match found.means {
        Some((before, after)) => {
            Sentence::new("training-effect").with("before", tenths(before)).with("after", tenths(after))
        }
        None if found.people == 0 => Sentence::new("training-effect-none"),
        None => Sentence::new("training-effect-few").with("fewest", FEWEST_PEOPLE),
    };
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    TrainingEffect {
        people: count(found.people),
        visits: count(found.visits),
        before: found.means.map(|(before, _)| before),
        after: found.means.map(|(_, after)| after),
        told: told.with("people", found.people).with("visits", found.visits),
    }
}
