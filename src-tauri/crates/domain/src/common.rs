//! Problems that a distributor's reps have in common (共性问题), and what may be said of them without pointing at
//! anybody (seed, first misunderstanding: find problems that its salespeople have *in common*).
//!
//! Findings belong together by the topic that somebody gave them, or by what they say. Every finding is in one group
//! alone. Of a group these are told: its topic or the words that at least three of the reps share, a rough number of
//! reps, and, of its kinds, client types, cities and months, each altogether or not at all.
//!
//! Why nobody is isolated, whatever is filtered:
//! - a group of fewer than [`LEAST_REPS`] reps is not told at all, so one that loses a member is gone;
//! - a filter chooses among whole groups, and never changes what is told of one, so that no difference of two
//!   answers is a part of a group;
//! - what a group is filtered by is told only where *each* value that occurs in it has as many reps; the values part
//!   a group, so that any of them, all others, and any union have as many, too;
//! - nothing is told of two of these at once, nor how many findings there are, nor what is not told.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    client::ClientKind,
    ids::{CityId, DistributorId, FindingId, ProposalId, RepId},
    likeness::{Meaning, is_chinese, stretches},
    record::FindingKind,
};

/// Of fewer different reps than these nothing is told.
pub const LEAST_REPS: usize = 3;

/// From this likeness on, two texts are taken to say the same.
pub const ALIKE: u32 = 300;

/// How many shared words are told of a group.
const PHRASES: usize = 3;
/// How many characters of Chinese a phrase has at most.
const LONGEST_PHRASE: usize = 8;

/// A finding, with whom it concerns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    /// Which finding.
    pub finding: FindingId,
    /// On whose visit it came up.
    pub rep: RepId,
    /// What was found.
    pub text: String,
    /// The topic that somebody gave it.
    pub topic: Option<String>,
    /// What it is about.
    pub kind: FindingKind,
    /// What the client is.
    pub client: ClientKind,
    /// Where the client is.
    pub city: CityId,
    /// The first day of the month of the visit.
    pub month: NaiveDate,
}

/// Findings that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<'a> {
    /// The topic that somebody gave them.
    pub topic: Option<String>,
    /// The findings: for whoever names the group, and never told.
    pub members: Vec<&'a Observation>,
}

/// Puts findings into groups: first those of a topic with whatever says the same, then what says the same among the
/// others. The order of the findings does not matter.
pub fn groups(observations: &[Observation]) -> Vec<Group<'_>> {
    let mut sorted: Vec<&Observation> = observations.iter().collect();
    sorted.sort_by_key(|one| one.finding);
    let mut topics: BTreeMap<String, Group<'_>> = BTreeMap::new();
    let mut others: Vec<(&Observation, Meaning)> = Vec::new();
    for one in sorted {
        match one.topic.as_deref().map(str::trim).filter(|topic| !topic.is_empty()) {
            Some(topic) => {
                let new = || Group { topic: Some(topic.to_owned()), members: Vec::new() };
                topics.entry(topic.to_lowercase()).or_insert_with(new).members.push(one);
            }
            None => others.push((one, Meaning::of(&one.text))),
        }
    }
    let mut named: Vec<(Group<'_>, Vec<Meaning>)> = topics
        .into_values()
        .map(|group| {
            let meanings = group.members.iter().map(|one| Meaning::of(&one.text)).collect();
            (group, meanings)
        })
        .collect();
    // Whoever has no topic goes where most is alike; only those that somebody put there decide.
    let mut alone = Vec::new();
    for (one, meaning) in others {
        let likeness = |meanings: &[Meaning]| {
            let sum: usize = meanings.iter().map(|other| meaning.likeness(other) as usize).sum();
            sum / meanings.len().max(1)
        };
        let best = named.iter_mut().map(|(group, meanings)| (likeness(meanings), group));
        match best.reduce(|best, next| if next.0 > best.0 { next } else { best }) {
            Some((found, group)) if found >= ALIKE as usize => group.members.push(one),
            _ => alone.push((one, meaning)),
        }
    }
    let clusters = clusters(&alone).into_iter().map(|members| Group { topic: None, members });
    named.into_iter().map(|(group, _)| group).chain(clusters).collect()
}

/// What says the same, by average linkage: two clusters become one as long as their members are alike on average,
/// the most alike first.
fn clusters<'a>(alone: &[(&'a Observation, Meaning)]) -> Vec<Vec<&'a Observation>> {
    let mut clusters: Vec<Option<Vec<&Observation>>> =
        alone.iter().map(|(one, _)| Some(vec![*one])).collect();
    let mut sums: Vec<Vec<usize>> = alone
        .iter()
        .map(|(_, one)| alone.iter().map(|(_, other)| one.likeness(other) as usize).collect())
        .collect();
    let size = |cluster: &Option<Vec<&Observation>>| cluster.as_ref().map_or(0, Vec::len);
    // Average linkage is reducible: following nearest neighbours until two are each other's finds the same clusters
    // as looking for the nearest two each time (Benzécri, 1982).
    let mut chain: Vec<usize> = Vec::new();
    let mut done = vec![false; alone.len()];
    loop {
        let Some(&tip) = chain.last() else {
            match (0..alone.len()).find(|at| !done[*at] && clusters[*at].is_some()) {
                Some(first) => chain.push(first),
                None => break,
            }
            continue;
        };
        let before = chain.len().checked_sub(2).map(|at| chain[at]);
        let average =
            |other: usize| 1000 * sums[tip][other] / (size(&clusters[tip]) * size(&clusters[other]));
        let nearest = (0..alone.len())
            .filter(|other| *other != tip && !done[*other] && clusters[*other].is_some())
            .map(|other| (average(other), Some(other) == before, std::cmp::Reverse(other)))
            .max();
        match nearest {
            Some((likeness, is_before, std::cmp::Reverse(other))) if likeness >= 1000 * ALIKE as usize => {
                if !is_before {
                    chain.push(other);
                    continue;
                }
                chain.truncate(chain.len() - 2);
                let more = clusters[tip].take().unwrap_or_default();
                if let Some(cluster) = &mut clusters[other] {
                    cluster.extend(more);
                }
                for at in 0..alone.len() {
                    let sum = sums[other][at] + sums[tip][at];
                    sums[other][at] = sum;
                    sums[at][other] = sum;
                }
            }
            _ => {
                chain.pop();
                done[tip] = true;
            }
        }
    }
    let mut found: Vec<Vec<&Observation>> = clusters.into_iter().flatten().collect();
    for members in &mut found {
        members.sort_by_key(|one| one.finding);
    }
    found
}

/// How many reps have a problem, roughly: a number would tell when somebody comes or goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Spread {
    /// Three or more.
    Some,
    /// Six or more.
    Many,
    /// Twelve or more.
    Most,
}

/// What may be told of a problem that reps have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommonProblem {
    /// By what somebody who works on it refers to the group; it stands for its members without naming them.
    pub key: String,
    /// The topic that somebody gave it.
    pub topic: Option<String>,
    /// Words that at least [`LEAST_REPS`] of the reps said.
    pub words: Vec<String>,
    /// How many reps have it, roughly.
    pub spread: Spread,
    /// What it is about, where that may be told.
    pub kinds: Option<BTreeSet<FindingKind>>,
    /// At which clients, where that may be told.
    pub clients: Option<BTreeSet<ClientKind>>,
    /// In which cities, where that may be told.
    pub cities: Option<BTreeSet<CityId>>,
    /// In which months, where that may be told.
    pub months: Option<BTreeSet<NaiveDate>>,
}

/// What is proposed to a distributor's sponsor about a problem that its reps have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What keeps it apart.
    pub id: ProposalId,
    /// To whose sponsor.
    pub distributor: DistributorId,
    /// The problem's topic.
    pub topic: String,
    /// What could be done.
    pub text: String,
}

/// Which common problems are asked for; what is left out does not matter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filter {
    /// About this.
    pub kind: Option<FindingKind>,
    /// At clients of this type.
    pub client: Option<ClientKind>,
    /// In this city.
    pub city: Option<CityId>,
    /// In this month or later, by its first day.
    pub from: Option<NaiveDate>,
    /// In this month or earlier, by its first day.
    pub to: Option<NaiveDate>,
}

impl CommonProblem {
    /// What may be told of a group; nothing of one that fewer than [`LEAST_REPS`] reps are in. Words that hold one
    /// of the names are not told.
    pub fn of(group: &Group<'_>, names: &[String]) -> Option<Self> {
        let reps = reps(group.members.iter().copied()).len();
        let spread = match reps {
            ..LEAST_REPS => return None,
            LEAST_REPS..6 => Spread::Some,
            6..12 => Spread::Many,
            _ => Spread::Most,
        };
        Some(Self {
            key: key(group),
            topic: group.topic.clone(),
            words: shared_words(group, names),
            spread,
            kinds: values(group, |one| one.kind),
            clients: values(group, |one| one.client),
            cities: values(group, |one| one.city),
            months: values(group, |one| one.month),
        })
    }

    /// Whether it is among those asked for.
    pub fn passes(&self, filter: &Filter) -> bool {
        fn holds<T: Ord>(told: Option<&BTreeSet<T>>, asked: Option<&T>) -> bool {
            asked.is_none_or(|asked| told.is_some_and(|told| told.contains(asked)))
        }
        let months = |(from, to): (Option<NaiveDate>, Option<NaiveDate>)| {
            let is_in = |month: &NaiveDate| {
                from.is_none_or(|from| from <= *month) && to.is_none_or(|to| *month <= to)
            };
            (from.is_none() && to.is_none())
                || self.months.as_ref().is_some_and(|told| told.iter().any(is_in))
        };
        holds(self.kinds.as_ref(), filter.kind.as_ref())
            && holds(self.clients.as_ref(), filter.client.as_ref())
            && holds(self.cities.as_ref(), filter.city.as_ref())
            && months((filter.from, filter.to))
    }
}

fn reps<'a>(members: impl Iterator<Item = &'a Observation>) -> BTreeSet<RepId> {
    members.map(|one| one.rep).collect()
}

/// The values of a group, where every one of them has reps enough.
fn values<T: Ord>(group: &Group<'_>, value: impl Fn(&Observation) -> T) -> Option<BTreeSet<T>> {
    let mut parts: BTreeMap<T, BTreeSet<RepId>> = BTreeMap::new();
    for one in &group.members {
        parts.entry(value(one)).or_default().insert(one.rep);
    }
    let all = parts.values().all(|reps| reps.len() >= LEAST_REPS);
    all.then(|| parts.into_keys().collect())
}

/// A name for the group's members that tells nothing of them (Fowler, Noll, Vo: FNV-1a).
fn key(group: &Group<'_>) -> String {
    let mut ids: Vec<_> = group.members.iter().map(|one| one.finding).collect();
    ids.sort_unstable();
    let bytes = ids.iter().flat_map(|id| *id.uuid().as_bytes());
    let hash = bytes
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    format!("{hash:016x}")
}

/// The longest words that enough of the reps said, the most widespread first.
fn shared_words(group: &Group<'_>, names: &[String]) -> Vec<String> {
    let mut said: BTreeMap<String, BTreeSet<RepId>> = BTreeMap::new();
    for one in &group.members {
        for run in stretches(&one.text) {
            for piece in pieces(&run) {
                said.entry(piece).or_default().insert(one.rep);
            }
        }
    }
    let mut shared: Vec<(usize, String)> = said
        .into_iter()
        .filter(|(piece, reps)| reps.len() >= LEAST_REPS && !says_name(piece, names) && !says_title(piece))
        .map(|(piece, _)| (piece.chars().count(), piece))
        .collect();
    shared.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let mut told: Vec<String> = Vec::new();
    for (_, piece) in shared {
        let overlaps = |other: &String| {
            let pairs: Vec<char> = piece.chars().collect();
            pairs.windows(2).any(|pair| other.contains(&pair.iter().collect::<String>()))
        };
        if told.len() < PHRASES && !told.iter().any(overlaps) {
            told.push(piece);
        }
    }
    told
}

/// The pieces of a stretch that may be words: of Chinese any that are long enough, of English the word.
fn pieces(run: &str) -> Vec<String> {
    let characters: Vec<char> = run.chars().collect();
    if characters.first().is_some_and(|first| !is_chinese(*first)) {
        return if characters.len() > 2 { vec![run.to_owned()] } else { Vec::new() };
    }
    (2..=LONGEST_PHRASE)
        .flat_map(|length| characters.windows(length))
        .map(|piece| piece.iter().collect())
        .collect()
}

/// Words by which people are addressed: what stands before may be somebody's name.
const TITLES: [&str; 10] = ["主任", "院长", "经理", "老师", "店长", "科长", "总监", "先生", "女士", "护士长"];

fn says_title(piece: &str) -> bool {
    TITLES.iter().any(|title| piece.contains(title)) || piece.ends_with('总')
}

/// Whether a text holds a name or a part of one.
fn says_name(piece: &str, names: &[String]) -> bool {
    names.iter().any(|name| {
        let characters: Vec<char> = name.to_lowercase().chars().collect();
        if characters.iter().any(|one| is_chinese(*one)) {
            characters.windows(2).any(|pair| piece.contains(&pair.iter().collect::<String>()))
        } else {
            name.to_lowercase().split_whitespace().any(|word| piece == word)
        }
    })
}

/// The name that a text says, if it says one: what goes to a sponsor names nobody.
pub fn name_in<'a>(text: &str, names: &'a [String]) -> Option<&'a str> {
    let text = text.to_lowercase();
    let says = |name: &&String| {
        let name = name.trim().to_lowercase();
        name.chars().count() > 1 && text.contains(&name)
    };
    names.iter().find(says).map(String::as_str)
}

/// A text without the names that it says: what stood in it before anybody thought of the sponsor.
pub fn without_names(text: &str, names: &[String]) -> String {
    let mut text = text.to_owned();
    for name in names.iter().map(|name| name.trim()).filter(|name| name.chars().count() > 1) {
        text = text.replace(name, "…");
    }
    text
}

#[cfg(test)]
mod tests;
