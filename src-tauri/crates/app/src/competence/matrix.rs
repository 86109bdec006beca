//! Who is able to do what: people by topics, with the evidence of each level.

use tandem_domain::{
    competence::{Evidence, Source, Topic, weight},
    ids::DistributorId,
    people::Participant,
    record::Side,
    working_time::day_of,
};
use tandem_store::Snapshot;
use uuid::Uuid;

use super::{Book, tenths, topics_of};
use crate::{
    desk::Desk,
    failure::Failure,
    naming,
    visits::Index,
    wire::competence::{CompetenceEvidence, Competences, LevelLine, PersonLine},
};

/// The managers, or, with a distributor (by id or exact name), its reps; each with a level in each topic.
///
/// # Errors
/// When nobody has that name, or the programme can't be read.
pub fn list(desk: &Desk, distributor: Option<&str>) -> Result<Competences, Failure> {
    let snapshot = desk.seen()?;
    let of = distributor.map(|name| naming::find(&snapshot.distributors, name)).transpose()?;
    let of = of.map(|found| found.id);
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let book = Book::of(&snapshot, today);
    let topics = topics_of(&snapshot, &book);
    let index = Index::of(&snapshot);
    let people = people(&snapshot, of)
        .into_iter()
        .map(|(who, id, name)| PersonLine {
            id,
            side: match who {
                Participant::Manager(_) => Side::Manufacturer,
                Participant::Rep(_) => Side::Distributor,
            },
            name,
            levels: topics.iter().map(|topic| level(&book, &index, who, topic)).collect(),
        })
        .collect();
    Ok(Competences { topics: topics.iter().map(Topic::to_string).collect(), people })
}

fn people(snapshot: &Snapshot, of: Option<DistributorId>) -> Vec<(Participant, Uuid, String)> {
    let managers = snapshot.managers.iter().filter(|_| of.is_none());
    let managers = managers.map(|one| (Participant::Manager(one.id), one.id.uuid(), one.name.clone()));
    let reps = snapshot.reps.iter().filter(|one| Some(one.distributor) == of);
    let reps = reps.map(|one| (Participant::Rep(one.id), one.id.uuid(), one.name.clone()));
    managers.chain(reps).filter(|(_, id, _)| !snapshot.is_erased(*id)).collect()
}

fn level(book: &Book, index: &Index<'_>, who: Participant, topic: &Topic) -> LevelLine {
    let evidence = book.evidence(who, topic);
    let level = book.level(who, topic);
    LevelLine {
        topic: topic.to_string(),
        tenths: level.map(|level| level.tenths),
        level: level.map(|level| tenths(level.tenths)),
        on: level.map(|level| level.on).or_else(|| evidence.first().map(|one| one.on)),
        pieces: level.map_or(0, |level| u32::try_from(level.pieces).unwrap_or(u32::MAX)),
        aged: level.is_none_or(|level| level.aged) && !evidence.is_empty(),
        evidence: evidence.iter().map(|one| piece(one, book, index)).collect(),
    }
}

fn piece(one: &Evidence, book: &Book, index: &Index<'_>) -> CompetenceEvidence {
    let snapshot = index.snapshot;
    let (assessment, visit) = match one.source {
        Source::Assessed(id) => {
            let found = snapshot.competence_assessments.iter().find(|one| one.id == id);
            (found, found.and_then(|found| found.visit))
        }
        Source::Observed(id) => (None, Some(id)),
    };
    let line = visit.and_then(|id| snapshot.visits.iter().find(|one| one.id == id));
    let line = line.and_then(|visit| index.line(visit));
    CompetenceEvidence {
        on: one.on,
        score: tenths(one.tenths),
        counts: weight(one.on, book.today()),
        assessment: assessment.map(|found| found.id),
        by: match assessment {
            Some(found) => found.by.clone(),
            None => line.as_ref().map(|line| line.manager.clone()).unwrap_or_default(),
        },
        text: assessment.map(|found| found.evidence.clone()).unwrap_or_default(),
        client: line.map(|line| line.client),
        visit,
    }
}
