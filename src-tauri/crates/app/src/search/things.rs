//! What can be found of the programme's own records.

use tandem_domain::{
    agreement::Only,
    competence::Topic,
    ids::{DistributorId, VisitId},
    record::{Aim, VisitRecord},
};
use tandem_store::Findable;
use tandem_words::Language;

use super::{Thing, cooperation::cooperation, playbook::playbook};
use crate::{
    visits::Index,
    wire::search::{FoundKind, FoundThing},
};

/// Everything that has words, but for what was erased.
pub(super) fn things(index: &Index<'_>, language: Language) -> Vec<Thing> {
    let snapshot = index.snapshot;
    let mut all = Vec::new();
    people(index, &mut all);
    for issue in &snapshot.issues {
        let product = issue.product.clone().unwrap_or_default();
        let topic = snapshot.issue_topics.get(&issue.id).map(Topic::as_str).unwrap_or_default();
        let text = lines([&product, &issue.target.text, &issue.owner.person, topic]);
        all.push(of(index, FoundKind::Issue, &issue.id, issue.distributor, &issue.title, text));
    }
    for one in &snapshot.evidence {
        if let Some(issue) = index.issues.get(&one.issue) {
            let mut thing =
                of(index, FoundKind::Evidence, &one.id, issue.distributor, &one.text, String::new());
            thing.found.of.clone_from(&issue.title);
            thing.found.date = Some(one.on);
            all.push(thing);
        }
    }
    for one in &snapshot.charters {
        let issues = one.issues.iter().map(|issue| issue.title.as_str());
        let deciders = [one.deciders.manufacturer.as_str(), &one.deciders.distributor];
        let text = lines(issues.chain([one.mechanism.as_str(), &one.sponsor]).chain(deciders));
        let mut thing = of(index, FoundKind::Charter, &one.id, one.distributor, &one.aim, text);
        thing.found.date = Some(one.written_on);
        all.push(thing);
    }
    for one in &snapshot.promotions {
        let activities = one.activities.iter().flat_map(|activity| {
            let result = activity.actual.as_ref().map_or("", |actual| actual.result.as_str());
            let duties = activity.duties.iter().flat_map(|duty| [duty.text.as_str(), &duty.person]);
            duties.chain([activity.title.as_str(), result])
        });
        let text = lines(activities.chain([one.expected.as_str()]));
        let mut thing = of(index, FoundKind::Promotion, &one.id, one.distributor, &one.title, text);
        let client = index.clients.get(&one.client).map(|client| client.name.clone());
        thing.found.of = client.unwrap_or_default();
        thing.found.date = one.days().map(|days| days.first());
        all.push(thing);
    }
    for agreement in &snapshot.agreements {
        let products = match &agreement.scope.products {
            Only::All => String::new(),
            Only::These(these) => lines(these),
        };
        let notes = snapshot.term_decisions.iter().filter(|one| one.agreement == Some(agreement.id));
        let text = lines(notes.flat_map(|one| [&one.note, &one.by]).chain([&products]));
        let name = company(index, agreement.distributor);
        let mut thing = of(index, FoundKind::Agreement, &agreement.id, agreement.distributor, &name, text);
        thing.found.date = Some(agreement.term.first());
        all.push(thing);
    }
    visits(index, &mut all);
    cooperation(index, &mut all);
    playbook(index, language, &mut all);
    let erased = |thing: &Thing| thing.found.id.parse().is_ok_and(|id| snapshot.is_erased(id));
    all.retain(|thing| !erased(thing) && !thing.says_nothing());
    all
}

fn people(index: &Index<'_>, all: &mut Vec<Thing>) {
    let snapshot = index.snapshot;
    let city = |id| index.cities.get(id).map(|city| city.name.as_str()).unwrap_or_default();
    for one in &snapshot.distributors {
        let sponsor = one.sponsor.as_ref().map(|sponsor| format!("{} {}", sponsor.name, sponsor.title));
        let text = lines([city(&one.city), &one.region, &sponsor.unwrap_or_default()]);
        let mut thing = of(index, FoundKind::Distributor, &one.id, one.id, &one.name, text);
        city(&one.city).clone_into(&mut thing.found.of);
        all.push(thing);
    }
    for one in &snapshot.reps {
        let text = one.phone.clone().unwrap_or_default();
        all.push(of(index, FoundKind::Rep, &one.id, one.distributor, &one.name, text));
    }
    for one in &snapshot.clients {
        let text =
            lines(one.aliases.iter().map(String::as_str).chain([one.address.as_str(), city(&one.city)]));
        all.push(of(index, FoundKind::Client, &one.id, one.distributor, &one.name, text));
    }
    for one in &snapshot.managers {
        let text = lines([city(&one.home), &one.region]);
        let mut thing = of_us(FoundKind::Manager, &one.id, &one.name, text);
        thing.found.of.clone_from(&one.region);
        all.push(thing);
    }
}

/// Visits are found by what is written down about them; their clients are found by name themselves.
fn visits(index: &Index<'_>, all: &mut Vec<Thing>) {
    let snapshot = index.snapshot;
    let at = |visit: VisitId, kind, id: String, name: &str, text: String| {
        let visit = snapshot.visits.iter().find(|one| one.id == visit)?;
        let line = index.line(visit)?;
        Some(Thing {
            found: FoundThing {
                kind,
                id,
                name: if name.is_empty() { line.client.clone() } else { name.to_owned() },
                excerpt: String::new(),
                of: if name.is_empty() { line.distributor } else { line.client },
                date: Some(line.date),
                distributor_id: Some(line.distributor_id),
                visit_id: Some(visit.id),
                chapter: None,
            },
            words: Findable { name: name.to_owned(), text },
        })
    };
    all.extend(snapshot.records.iter().filter_map(|record| {
        at(record.visit, FoundKind::Visit, record.visit.to_string(), "", written(record))
    }));
    all.extend(snapshot.findings.iter().filter_map(|one| {
        let topic = snapshot.finding_topics.get(&one.id).cloned().unwrap_or_default();
        at(one.visit, FoundKind::Finding, one.id.to_string(), &one.text, topic)
    }));
    all.extend(snapshot.attachments.iter().filter_map(|one| {
        at(one.visit, FoundKind::Attachment, one.id.to_string(), &one.name, String::new())
    }));
    all.extend(snapshot.questions.iter().filter_map(|one| {
        let text = lines([&one.answer, &one.owner.person]);
        at(one.visit, FoundKind::Question, one.id.to_string(), &one.text, text)
    }));
    all.extend(snapshot.actions.iter().filter_map(|one| {
        let text = lines([&one.result, &one.owner.person]);
        at(one.visit, FoundKind::Action, one.id.to_string(), &one.text, text)
    }));
}

/// All that is written down in one place about a visit.
fn written(record: &VisitRecord) -> String {
    let mut said: Vec<&str> = Vec::new();
    if let Some(one) = &record.preparation {
        said.extend([one.background.as_str(), &one.problem, &one.arrangement]);
        said.extend(one.materials.iter().map(|material| material.item.as_str()));
    }
    if let Some(goal) = &record.goal {
        match &goal.aim {
            Aim::Demonstration { problem, shown } => said.extend([problem.as_str(), shown]),
            Aim::Observation { ability, watched } => said.extend([ability.as_str(), watched]),
        }
        said.push(&goal.expected);
    }
    if let Some(held) = &record.carried_out {
        said.push(&held.shown);
        said.extend(held.present.iter().map(|one| one.name.as_str()));
        said.extend(held.observed.iter().map(|one| one.remark.as_str()));
    }
    if let Some(summary) = &record.summary {
        said.extend([summary.consensus.as_str(), &summary.why]);
        let ratings = [&summary.manufacturer, &summary.distributor].into_iter().flatten();
        said.extend(ratings.map(|rating| rating.remark.as_str()));
    }
    if let Some(one) = &record.called_off {
        said.push(&one.reason);
    }
    lines(said)
}

fn company(index: &Index<'_>, id: DistributorId) -> String {
    index.distributors.get(&id).map(|one| one.name.clone()).unwrap_or_default()
}

impl Thing {
    /// Whether there is no word by which it could be found.
    fn says_nothing(&self) -> bool {
        self.words.name.is_empty() && self.words.text.is_empty()
    }
}

/// Something of a distributor's.
pub(super) fn of(
    index: &Index<'_>,
    kind: FoundKind,
    id: &impl ToString,
    distributor: DistributorId,
    name: &str,
    text: String,
) -> Thing {
    let mut thing = of_us(kind, id, name, text);
    thing.found.of = company(index, distributor);
    thing.found.distributor_id = Some(distributor);
    thing
}

/// Something of the manufacturer's own.
pub(super) fn of_us(kind: FoundKind, id: &impl ToString, name: &str, text: String) -> Thing {
    Thing {
        found: FoundThing {
            kind,
            id: id.to_string(),
            name: name.to_owned(),
            excerpt: String::new(),
            of: String::new(),
            date: None,
            distributor_id: None,
            visit_id: None,
            chapter: None,
        },
        words: Findable { name: name.to_owned(), text },
    }
}

pub(super) fn lines<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    let said: Vec<T> = texts.into_iter().filter(|text| !text.as_ref().trim().is_empty()).collect();
    said.iter().map(T::as_ref).collect::<Vec<&str>>().join("\n")
}
