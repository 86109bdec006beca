//! What a distributor's reps have in common, as its sponsor may see it.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use tandem_domain::{
    agreement::SharingLevel,
    common::{CommonProblem, Filter, Group, Observation, Proposal, groups, name_in},
    ids::{DistributorId, FindingId},
    people::Distributor,
    sharing::Levels,
    working_time::day_of,
};
use tandem_store::Snapshot;

use super::{partner, visits_with};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    people::fields::{day_if_any, required, wrong},
    sentence::word,
    visits::Index,
    wire::partnership::{CityChoice, CommonProblems, ProblemFilter, ProblemLine},
};

/// The problems that a distributor's reps have in common. Nothing of them points at fewer than three reps, whatever
/// is asked for.
///
/// # Errors
/// When nobody has that name, there is no such city, a day is none, or the programme can't be read.
pub fn problems(desk: &Desk, distributor: &str, asked: &ProblemFilter) -> Result<CommonProblems, Failure> {
    let snapshot = desk.seen()?;
    let company = partner(&snapshot, distributor)?;
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let own: BTreeSet<_> =
        snapshot.clients.iter().filter(|one| one.distributor == company.id).map(|one| one.city).collect();
    let mut cities: Vec<CityChoice> = snapshot
        .cities
        .iter()
        .filter(|city| own.contains(&city.id))
        .map(|city| CityChoice { id: city.id, name: city.name.clone() })
        .collect();
    cities.sort_by(|a, b| a.name.cmp(&b.name));
    let filter = filter(&cities, asked)?;
    let all = lines(&snapshot, company.id, today, &filter);
    Ok(CommonProblems { problems: all, cities })
}

fn filter(cities: &[CityChoice], asked: &ProblemFilter) -> Result<Filter, Failure> {
    let city = asked.city.trim();
    let found = cities.iter().find(|one| one.name == city || one.id.to_string() == city);
    if !city.is_empty() && found.is_none() {
        return Err(Failure::new(Code::UnknownCity).with("city", city).with("field", "city"));
    }
    let month = |field, text| Ok(day_if_any(field, text)?.map(first_of_month));
    Ok(Filter {
        kind: asked.kind,
        client: asked.client,
        city: found.map(|one| one.id),
        from: month("from", &asked.from)?,
        to: month("to", &asked.to)?,
    })
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// The lines of what may be told, the most widespread first.
pub(super) fn lines(
    snapshot: &Snapshot,
    distributor: DistributorId,
    today: NaiveDate,
    filter: &Filter,
) -> Vec<ProblemLine> {
    let all = observations(snapshot, distributor, today);
    let names = names(snapshot, distributor);
    let mut told: Vec<CommonProblem> =
        groups(&all).iter().filter_map(|group| CommonProblem::of(group, &names)).collect();
    told.retain(|one| one.passes(filter));
    told.sort_by(|a, b| {
        (b.spread, a.topic.is_none(), &a.topic, &a.key).cmp(&(a.spread, b.topic.is_none(), &b.topic, &b.key))
    });
    let city = |id: &_| snapshot.cities.iter().find(|city| city.id == *id).map(|city| city.name.clone());
    told.into_iter()
        .map(|one| ProblemLine {
            proposal: proposal(snapshot, distributor, one.topic.as_deref().unwrap_or_default())
                .map(|proposal| proposal.text.clone())
                .unwrap_or_default(),
            key: one.key,
            topic: one.topic.unwrap_or_default(),
            words: one.words,
            spread: one.spread,
            kinds: one.kinds.into_iter().flatten().collect(),
            clients: one.clients.into_iter().flatten().collect(),
            cities: one.cities.iter().flatten().filter_map(city).collect(),
            months: one.months.into_iter().flatten().collect(),
        })
        .collect()
}

/// What was found on visits with a distributor, as far as the agreement shares it.
fn observations(snapshot: &Snapshot, distributor: DistributorId, today: NaiveDate) -> Vec<Observation> {
    let index = Index::of(snapshot);
    let levels = Levels::on(today, &snapshot.clients, &snapshot.agreements);
    let mut all = Vec::new();
    for visit in visits_with(&index, distributor) {
        let Some(client) =
            index.demands.get(&visit.demand).and_then(|demand| index.clients.get(&demand.client))
        else {
            continue;
        };
        let day = index.local(visit.interval.start()).date();
        let is_shared = levels.of_client(client.id) > SharingLevel::BusyOnly;
        if !visit.state.took_place() || snapshot.is_erased(visit.id.uuid()) || !is_shared {
            continue;
        }
        let found =
            snapshot.findings.iter().filter(|one| one.visit == visit.id && !one.text.trim().is_empty());
        all.extend(found.map(|finding| Observation {
            finding: finding.id,
            rep: visit.rep,
            text: finding.text.clone(),
            topic: snapshot.finding_topics.get(&finding.id).cloned(),
            kind: finding.kind,
            client: client.kind,
            city: client.city,
            month: first_of_month(day),
        }));
    }
    all
}

/// The names of all who and which may be spoken of: no word that is told holds one.
fn names(snapshot: &Snapshot, distributor: DistributorId) -> Vec<String> {
    let clients = snapshot.clients.iter().filter(|one| one.distributor == distributor);
    let of_clients = clients.flat_map(|one| std::iter::once(&one.name).chain(&one.aliases)).cloned();
    let managers = snapshot.managers.iter().map(|one| one.name.clone());
    let attendees = snapshot.records.iter().filter_map(|record| record.carried_out.as_ref());
    let present = attendees.flat_map(|held| held.present.iter().map(|one| one.name.clone()));
    let sponsors = snapshot.distributors.iter().filter_map(|one| Some(one.sponsor.as_ref()?.name.clone()));
    rep_names(snapshot, distributor)
        .into_iter()
        .chain(of_clients)
        .chain(managers)
        .chain(present)
        .chain(sponsors)
        .collect()
}

/// What a distributor's reps are called.
pub(super) fn rep_names(snapshot: &Snapshot, distributor: DistributorId) -> Vec<String> {
    snapshot.reps.iter().filter(|one| one.distributor == distributor).map(|one| one.name.clone()).collect()
}

/// A text that goes to the sponsor, and so names no rep.
pub(super) fn nameless(
    snapshot: &Snapshot,
    company: &Distributor,
    field: &'static str,
    text: &str,
) -> Result<String, Failure> {
    let names = rep_names(snapshot, company.id);
    match name_in(text, &names) {
        Some(name) => Err(wrong(Code::NamesSomebody, field).with("name", name)),
        None => Ok(text.trim().to_owned()),
    }
}

fn proposal<'a>(snapshot: &'a Snapshot, distributor: DistributorId, topic: &str) -> Option<&'a Proposal> {
    let same = |one: &&Proposal| {
        one.distributor == distributor && one.topic.to_lowercase() == topic.trim().to_lowercase()
    };
    snapshot.proposals.iter().find(same).filter(|_| !topic.trim().is_empty())
}

/// Names a problem, and says what is proposed about it: all its findings get the topic; an empty one takes theirs away.
/// Without a proposal, the one that there is stays, under the new topic.
///
/// # Errors
/// When there is no such distributor or problem, a text names a rep, or the programme can't be written.
pub fn describe(
    desk: &mut Desk,
    distributor: &str,
    key: &str,
    topic: &str,
    proposed: Option<&str>,
) -> Result<(), Failure> {
    let snapshot = desk.snapshot()?;
    let company = partner(&snapshot, distributor)?;
    let topic = nameless(&snapshot, company, "topic", topic)?;
    let proposed = proposed.map(|text| nameless(&snapshot, company, "proposal", text)).transpose()?;
    if topic.is_empty() && proposed.as_ref().is_some_and(|text| !text.is_empty()) {
        return Err(wrong(Code::FieldMissing, "topic"));
    }
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    // The groups that were shown: those of the words that may be read.
    let all = observations(&*desk.seen()?, company.id, today);
    let groups = groups(&all);
    let is_meant = |group: &&Group<'_>| CommonProblem::of(group, &[]).is_some_and(|one| one.key == key);
    let unknown = || Failure::new(Code::NoSuchThing).with("kind", "problem").with("name", key);
    let group = groups.iter().find(is_meant).ok_or_else(unknown)?;
    // Where another problem has the topic already, the two become one, and its proposal stays.
    let there = proposal(&snapshot, company.id, &topic);
    let before = there.or(proposal(&snapshot, company.id, group.topic.as_deref().unwrap_or_default()));
    let text = proposed.or_else(|| before.map(|before| before.text.clone())).unwrap_or_default();
    let next = Proposal {
        id: before.map_or_else(|| desk.env.id(), |before| before.id),
        distributor: company.id,
        topic: topic.clone(),
        text,
    };
    desk.change("describe-problem", |writer| {
        group.members.iter().try_for_each(|one| writer.put_finding_topic(one.finding, &topic))?;
        if topic.is_empty() || next.text.is_empty() {
            writer.delete_proposal(next.id)
        } else {
            writer.put_proposal(&next)
        }
    })
}

/// Gives one finding a topic; an empty one takes its topic away.
///
/// # Errors
/// When there is no such finding, the topic names a rep, or the programme can't be written.
pub fn tag(desk: &mut Desk, finding: FindingId, topic: &str) -> Result<(), Failure> {
    let snapshot = desk.snapshot()?;
    let unknown = || Failure::new(Code::NoSuchThing).with("kind", "action").with("name", finding);
    let found = snapshot.findings.iter().find(|one| one.id == finding).ok_or_else(unknown)?;
    let index = Index::of(&snapshot);
    let visit = snapshot.visits.iter().find(|visit| visit.id == found.visit).ok_or_else(unknown)?;
    let client = index.demands.get(&visit.demand).and_then(|demand| index.clients.get(&demand.client));
    let company =
        client.and_then(|client| index.distributors.get(&client.distributor)).ok_or_else(unknown)?;
    let topic = nameless(&snapshot, company, "topic", topic)?;
    desk.change("tag-finding", |writer| writer.put_finding_topic(finding, &topic))
}

/// Writes what is proposed to the sponsor about a topic; an empty text takes the proposal away.
///
/// # Errors
/// When there is no such distributor, the text names a rep, or the programme can't be written.
pub fn propose(desk: &mut Desk, distributor: &str, topic: &str, text: &str) -> Result<(), Failure> {
    let snapshot = desk.snapshot()?;
    let company = partner(&snapshot, distributor)?;
    let topic = required("topic", &nameless(&snapshot, company, "topic", topic)?)?;
    let text = nameless(&snapshot, company, "proposal", text)?;
    let before = proposal(&snapshot, company.id, &topic);
    let next = Proposal {
        id: before.map_or_else(|| desk.env.id(), |before| before.id),
        distributor: company.id,
        topic,
        text,
    };
    desk.change("propose-remedy", |writer| {
        if next.text.is_empty() { writer.delete_proposal(next.id) } else { writer.put_proposal(&next) }
    })
}

impl ProblemLine {
    /// The catalogue's word for how many reps have it.
    pub fn spread_message(&self) -> String {
        format!("partnership-spread-{}", word(self.spread))
    }
}
