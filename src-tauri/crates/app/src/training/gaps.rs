//! What people lack, by what was observed of reps and assessed of managers.

use std::collections::BTreeSet;

use tandem_domain::{
    competence::{Evidence, Level, Source, Topic, level},
    ids::{DistributorId, VisitId},
    people::Participant,
    training::GAP_BELOW,
};

use crate::{
    competence::{Book, tenths, topics_of},
    sentence::Sentence,
    visits::Index,
    wire::training::{GapPerson, GapVisit, TrainingGap},
};

/// The gaps of a distributor's reps, or of the managers; the widest first: that of most people, then the deepest.
pub(super) fn gaps(index: &Index<'_>, book: &Book, of: Option<DistributorId>) -> Vec<TrainingGap> {
    let topics = topics_of(index.snapshot, book);
    let mut found: Vec<(usize, u32, TrainingGap)> =
        topics.iter().filter_map(|topic| gap(index, book, of, topic)).collect();
    found.sort_by(|(many, deep, _), (more, deeper, _)| more.cmp(many).then(deep.cmp(deeper)));
    found.into_iter().map(|(.., gap)| gap).collect()
}

fn gap(
    index: &Index<'_>,
    book: &Book,
    of: Option<DistributorId>,
    topic: &Topic,
) -> Option<(usize, u32, TrainingGap)> {
    let snapshot = index.snapshot;
    let people: Vec<Participant> = match of {
        None => snapshot.managers.iter().map(|one| Participant::Manager(one.id)).collect(),
        Some(id) => {
            let own = snapshot.reps.iter().filter(|one| one.distributor == id);
            own.map(|one| Participant::Rep(one.id)).collect()
        }
    };
    // Of reps it counts what was seen at the client's, not what somebody thinks of them.
    let counts = |one: &&Evidence| of.is_none() || matches!(one.source, Source::Observed(_));
    let seen = |who| book.evidence(who, topic).iter().filter(counts);
    let known: Vec<(Participant, Level)> =
        people.into_iter().filter_map(|who| Some((who, level(seen(who), book.today())?))).collect();
    let mut weak: Vec<(Participant, Level)> =
        known.iter().copied().filter(|(_, level)| level.tenths < GAP_BELOW).collect();
    weak.sort_by_key(|(who, level)| (level.tenths, *who));
    let (_, lowest) = *weak.first()?;
    let showed: Vec<&Evidence> = weak.iter().flat_map(|(who, _)| seen(*who)).collect();
    let last_seen = showed.iter().map(|one| one.on).max()?;
    let trained = snapshot.trainings.iter().filter(|training| {
        let attended = |who: &Participant| match who {
            Participant::Manager(id) => training.managers.contains(id),
            Participant::Rep(id) => training.reps.contains(id),
        };
        training.topic == *topic && training.on >= last_seen && weak.iter().any(|(who, _)| attended(who))
    });
    let ids: BTreeSet<VisitId> = showed
        .iter()
        .filter_map(|one| match one.source {
            Source::Observed(id) => Some(id),
            Source::Assessed(_) => None,
        })
        .collect();
    let mut visits: Vec<GapVisit> = ids.into_iter().filter_map(|id| visit(index, id)).collect();
    visits.sort_by_key(|visit| (std::cmp::Reverse(visit.date), visit.id));
    let message = if of.is_some() { "training-gap-reps" } else { "training-gap-managers" };
    let told = Sentence::new(message)
        .with("weak", weak.len())
        .with("known", known.len())
        .with("topic", topic.as_str())
        .with("lowest", tenths(lowest.tenths))
        .with("visits", visits.len());
    let gap = TrainingGap {
        topic: topic.to_string(),
        people: weak.iter().map(|(who, level)| person(index, *who, *level)).collect(),
        visits,
        told,
        trained_on: trained.map(|training| training.on).max(),
    };
    Some((weak.len(), lowest.tenths, gap))
}

fn person(index: &Index<'_>, who: Participant, level: Level) -> GapPerson {
    let level = tenths(level.tenths);
    match who {
        Participant::Manager(id) => {
            let name = index.managers.get(&id).map(|one| one.name.clone()).unwrap_or_default();
            GapPerson { rep: None, manager: Some(id), name, level }
        }
        Participant::Rep(id) => {
            let name = index.reps.get(&id).map(|one| one.name.clone()).unwrap_or_default();
            GapPerson { rep: Some(id), manager: None, name, level }
        }
    }
}

pub(super) fn visit(index: &Index<'_>, id: VisitId) -> Option<GapVisit> {
    let visit = index.snapshot.visits.iter().find(|one| one.id == id)?;
    let line = index.line(visit)?;
    Some(GapVisit { id, date: line.date, client: line.client, rep: line.rep })
}
