//! What can be found of what is done with a distributor beside visits: events, training, what its sponsor is told,
//! where it stands and what its people are able to do.

use tandem_domain::{
    ids::DistributorId,
    market_event::{EventCourse, MarketEvent},
    people::Participant,
};

use super::{
    Thing,
    things::{lines, of, of_us},
};
use crate::{visits::Index, wire::search::FoundKind};

/// All of it.
pub(super) fn cooperation(index: &Index<'_>, all: &mut Vec<Thing>) {
    let snapshot = index.snapshot;
    all.extend(snapshot.events.iter().map(|event| market_event(index, event)));
    for one in &snapshot.trainings {
        let text = lines([one.topic.as_str(), &one.by, &one.note]);
        let mut thing = of_either(index, FoundKind::Training, &one.id, one.distributor, &one.title, text);
        thing.found.date = Some(one.on);
        all.push(thing);
    }
    for one in &snapshot.proposals {
        all.push(of(index, FoundKind::Proposal, &one.id, one.distributor, &one.topic, one.text.clone()));
    }
    for one in &snapshot.sponsor_news {
        let text = lines([&one.document, &one.sponsor, &one.by]);
        let mut thing = of(index, FoundKind::SponsorNews, &one.id, one.distributor, &one.text, text);
        thing.found.date = Some(one.on);
        all.push(thing);
    }
    for one in &snapshot.stage_steps {
        let mut thing =
            of(index, FoundKind::StageStep, &one.id, one.distributor, &one.reason, one.who.clone());
        thing.found.date = Some(one.on);
        all.push(thing);
    }
    for one in &snapshot.competence_assessments {
        let (name, distributor) = match one.who {
            Participant::Manager(id) => (index.managers.get(&id).map(|one| &one.name), None),
            Participant::Rep(id) => {
                let rep = index.reps.get(&id);
                (rep.map(|rep| &rep.name), rep.map(|rep| rep.distributor))
            }
        };
        let text = lines([one.topic.as_str(), &one.by]);
        let mut thing = of_either(index, FoundKind::Assessment, &one.id, distributor, &one.evidence, text);
        thing.found.of = name.cloned().unwrap_or_default();
        thing.found.date = Some(one.on);
        all.push(thing);
    }
}

fn market_event(index: &Index<'_>, event: &MarketEvent) -> Thing {
    let course = match &event.course {
        EventCourse::Planned => [""; 2],
        EventCourse::Held(outcome) => [outcome.result.as_str(), ""],
        EventCourse::Cancelled(off) => [off.who.as_str(), &off.reason],
    };
    let materials = event.materials.iter().map(|one| one.item.as_str());
    let text = lines(materials.chain([event.place.as_str()]).chain(course));
    let mut thing = of(index, FoundKind::Event, &event.id, event.distributor, &event.title, text);
    thing.found.date = Some(index.local(event.interval.start()).date());
    thing
}

/// Something of a distributor's, or of the manufacturer's own.
fn of_either(
    index: &Index<'_>,
    kind: FoundKind,
    id: &impl ToString,
    distributor: Option<DistributorId>,
    name: &str,
    text: String,
) -> Thing {
    match distributor {
        Some(distributor) => of(index, kind, id, distributor, name, text),
        None => of_us(kind, id, name, text),
    }
}
