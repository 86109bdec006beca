//! Taking the names of clients that are not shared out of texts that others wrote.
//!
//! A name that is also part of a name that may be seen says nothing about who is hidden: there it stays. Short names,
//! as 市一, stand for many in the mouths of many: they go from what the same distributor's visits and issues say, and
//! stay elsewhere.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};
use tandem_domain::{agreement::SharingLevel, ids::DistributorId, sharing::Levels};
use tandem_store::Snapshot;

use super::words::Neutral;

/// So many characters make a name that stands for one thing alone; Latin letters say less each.
const LEAST: usize = 3;
const LEAST_LATIN: usize = 5;

/// What is taken out of texts, and what stands there instead.
#[derive(Default)]
pub(crate) struct Masks {
    everywhere: Mask,
    /// Made when it is first asked for: most are not.
    at_home: BTreeMap<DistributorId, AtHome>,
}

/// Words with their stand-ins, and the mask made of them.
type AtHome = (Vec<(String, String)>, OnceLock<Mask>);

#[derive(Default)]
struct Mask {
    finder: Option<AhoCorasick>,
    stand_ins: Vec<String>,
}

impl Masks {
    pub fn of(truth: &Snapshot, levels: &Levels, neutral: &Neutral) -> Self {
        let mut hidden: Vec<(DistributorId, String, String)> = Vec::new();
        let mut open: Vec<String> = Vec::new();
        for client in truth.clients.iter().filter(|one| !truth.is_erased(one.id.uuid())) {
            let level = levels.of_client(client.id);
            let names = || std::iter::once(&client.name).chain(&client.aliases).cloned();
            let mut hide = |name: String, stand_in: &str| {
                if name.trim().chars().count() > 1 {
                    hidden.push((client.distributor, name.trim().to_owned(), stand_in.to_owned()));
                }
            };
            if let Some(stand_in) = neutral.client(client.id) {
                names().for_each(|name| hide(name, stand_in));
                hide(client.address.clone(), &neutral.not_shared);
            } else {
                open.extend(names());
                if level == SharingLevel::Full {
                    open.push(client.address.clone());
                } else {
                    hide(client.address.clone(), &neutral.not_shared);
                }
            }
        }
        if hidden.is_empty() {
            return Self::default();
        }
        open.extend(truth.distributors.iter().map(|one| one.name.clone()));
        open.extend(truth.reps.iter().map(|one| one.name.clone()));
        open.extend(truth.managers.iter().map(|one| one.name.clone()));
        open.extend(truth.cities.iter().flat_map(|one| [one.name.clone(), one.region.clone()]));
        open.extend([truth.programme.name.clone(), truth.programme.manufacturer.clone()]);
        let said_openly = said_in(&open, &hidden);
        let alone = hidden.iter().enumerate().filter(|(at, _)| !said_openly.contains(at));
        let mut at_home: BTreeMap<DistributorId, Vec<(String, String)>> = BTreeMap::new();
        let mut everywhere = Vec::new();
        for (_, (home, name, stand_in)) in alone {
            at_home.entry(*home).or_default().push((name.clone(), stand_in.clone()));
            if is_long(name) {
                everywhere.push((name.clone(), stand_in.clone()));
            }
        }
        Self {
            everywhere: Mask::of(everywhere),
            at_home: at_home.into_iter().map(|(home, names)| (home, (names, OnceLock::new()))).collect(),
        }
    }

    /// A text that belongs to nobody, or to the manufacturer.
    pub fn text(&self, text: &str) -> Option<String> {
        self.everywhere.without(text)
    }

    /// A text that a distributor's people said, or that is about what is done with them.
    pub fn text_of(&self, home: DistributorId, text: &str) -> Option<String> {
        let Some((names, mask)) = self.at_home.get(&home) else { return self.text(text) };
        let left = mask.get_or_init(|| Mask::of(names.clone())).without(text);
        match self.text(left.as_deref().unwrap_or(text)) {
            Some(less) => Some(less),
            None => left,
        }
    }
}

/// The positions of the hidden names that are part of an open one.
fn said_in(open: &[String], hidden: &[(DistributorId, String, String)]) -> BTreeSet<usize> {
    let Ok(finder) =
        AhoCorasickBuilder::new().ascii_case_insensitive(true).build(hidden.iter().map(|(_, name, _)| name))
    else {
        return BTreeSet::new();
    };
    open.iter()
        .flat_map(|name| finder.find_overlapping_iter(name).map(|found| found.pattern().as_usize()))
        .collect()
}

fn is_long(name: &str) -> bool {
    name.chars().count() >= if name.is_ascii() { LEAST_LATIN } else { LEAST }
}

impl Mask {
    fn of(names: Vec<(String, String)>) -> Self {
        let (names, stand_ins): (Vec<String>, Vec<String>) = names.into_iter().unzip();
        let finder = AhoCorasickBuilder::new()
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .build(&names);
        // There are never so many names that none could be built.
        Self { finder: finder.ok().filter(|_| !names.is_empty()), stand_ins }
    }

    fn without(&self, text: &str) -> Option<String> {
        let finder = self.finder.as_ref()?;
        finder.is_match(text).then(|| finder.replace_all(text, &self.stand_ins))
    }
}
