//! Which clients a text can mean at all, found without asking each of them.

use std::{collections::HashMap, hash::Hash, sync::Arc};

use super::{client::Subject, identity::Identity, lexicon::Kind, typo};

/// By what a mention must share with a client, the clients that have it.
#[derive(Debug, Clone, Default)]
pub(super) struct Clues {
    /// By a whole name without separators, and whether it is an alias.
    whole: HashMap<String, Vec<(usize, bool)>>,
    ordinals: HashMap<u16, Vec<usize>>,
    kinds: HashMap<Kind, Vec<usize>>,
    propers: HashMap<Arc<str>, Vec<usize>>,
    brands: HashMap<Arc<str>, Vec<usize>>,
    stems: HashMap<Arc<str>, Vec<usize>>,
    departments: Vec<usize>,
    /// By three characters, the names that begin or end with them.
    ends: HashMap<[char; 3], Vec<NameEnd>>,
    all: Vec<usize>,
}

/// Where a name of a client may stand, by three of its characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NameEnd {
    pub client: usize,
    pub name: usize,
    /// How many characters of the name come before these three.
    pub before: usize,
}

impl Clues {
    /// Collects what each client has.
    pub fn new(subjects: &[Subject]) -> Self {
        let mut clues = Self { all: (0..subjects.len()).collect(), ..Self::default() };
        for (client, subject) in subjects.iter().enumerate() {
            for (place, name) in subject.names.iter().enumerate() {
                let own = &name.identity;
                let bare = name.text.bare();
                let whole = clues.whole.entry(bare).or_default();
                if whole.last().is_none_or(|(last, _)| *last != client) {
                    whole.push((client, name.alias));
                }
                own.ordinal.iter().for_each(|one| note(&mut clues.ordinals, *one, client));
                own.kinds.iter().for_each(|one| note(&mut clues.kinds, *one, client));
                own.propers.iter().for_each(|one| note(&mut clues.propers, one.clone(), client));
                own.brand.iter().for_each(|one| note(&mut clues.brands, one.clone(), client));
                own.stem.iter().for_each(|one| note(&mut clues.stems, one.clone(), client));
                if name.department.is_some() && clues.departments.last() != Some(&client) {
                    clues.departments.push(client);
                }
                for (before, three) in typo::ends(name) {
                    clues.ends.entry(three).or_default().push(NameEnd { client, name: place, before });
                }
            }
        }
        clues
    }

    /// The clients that are called this, and nothing else.
    pub fn whole(&self, bare: &str) -> &[(usize, bool)] {
        if bare.is_empty() { &[] } else { self.whole.get(bare).map_or(&[], Vec::as_slice) }
    }

    /// The clients that are departments.
    pub fn departments(&self) -> &[usize] {
        &self.departments
    }

    /// The names that begin or end with these three characters.
    pub fn ends(&self, three: [char; 3]) -> &[NameEnd] {
        self.ends.get(&three).map_or(&[], Vec::as_slice)
    }

    /// The clients that a mention can mean, in their order; those whose name it carries are among them.
    pub fn of(&self, said: &Identity) -> Vec<usize> {
        let mut clients: Vec<usize> = if said.brand.is_some() || said.stem.is_some() {
            let brand = said.brand.as_ref().and_then(|brand| self.brands.get(brand));
            let stem = said.stem.as_ref().and_then(|stem| self.stems.get(stem));
            brand.into_iter().chain(stem).flatten().copied().collect()
        } else if let Some(proper) = said.propers.first() {
            found(&self.propers, proper)
        } else if let Some(ordinal) = &said.ordinal {
            found(&self.ordinals, ordinal)
        } else if let Some(kind) =
            said.kinds.iter().find(|kind| **kind != Kind::People).or(said.kinds.first())
        {
            found(&self.kinds, kind)
        } else {
            return self.all.clone();
        };
        clients.extend(said.named.iter().map(|(client, _)| *client));
        clients.sort_unstable();
        clients.dedup();
        clients
    }
}

fn note<K: Eq + Hash>(clues: &mut HashMap<K, Vec<usize>>, clue: K, client: usize) {
    let clients = clues.entry(clue).or_default();
    if clients.last() != Some(&client) {
        clients.push(client);
    }
}

fn found<K: Eq + Hash>(clues: &HashMap<K, Vec<usize>>, clue: &K) -> Vec<usize> {
    clues.get(clue).cloned().unwrap_or_default()
}
