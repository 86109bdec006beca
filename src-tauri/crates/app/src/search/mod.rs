//! Finding anything by its words. The index is made of what may be seen, in memory alone, and follows it: what an
//! agreement no longer shares, and what was erased, is not found.

mod cooperation;
mod entries;
mod playbook;
mod things;

use std::{collections::HashMap, sync::Arc};

use tandem_store::{Findable, SearchIndex, Snapshot, StorageError};
use tandem_words::Language;

use crate::{
    availability::Availability, desk::Desk, failure::Failure, plan::horizon, visits::Index,
    wire::search::FoundThing,
};

/// How many things are found at most.
const MOST: usize = 40;
/// How many characters are shown around the words that were looked for.
const AROUND: usize = 24;

/// A thing that can be found, with its words.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Thing {
    found: FoundThing,
    words: Findable,
}

/// The index, and what it was made of.
#[derive(Default)]
pub(crate) struct Search {
    index: Option<SearchIndex>,
    things: HashMap<i64, Thing>,
    next: i64,
    of: Option<(Arc<Snapshot>, Arc<Availability>)>,
}

/// The things that hold all of the words, the best first.
///
/// # Errors
/// When the programme can't be read.
pub fn search(desk: &Desk, sought: &str) -> Result<Vec<FoundThing>, Failure> {
    let seen = desk.seen()?;
    let availability = desk.availability(horizon::default_days(&seen, desk.env.now()))?;
    let mut search = desk.search();
    search
        .follow(&seen, &availability, desk.env.language())
        .map_err(|error| Failure::from_storage(desk.path(), &error))?;
    search.find(sought).map_err(|error| Failure::from_storage(desk.path(), &error))
}

impl Search {
    /// Takes in what has come since, and out what has gone.
    fn follow(
        &mut self,
        seen: &Arc<Snapshot>,
        availability: &Arc<Availability>,
        language: Language,
    ) -> Result<(), StorageError> {
        let is_same = |(before, calendars): &(Arc<Snapshot>, Arc<Availability>)| {
            Arc::ptr_eq(before, seen) && Arc::ptr_eq(calendars, availability)
        };
        if self.of.as_ref().is_some_and(is_same) {
            return Ok(());
        }
        let index = Index::of(seen);
        let now = things::things(&index, language).into_iter().chain(entries::entries(&index, availability));
        let mut gone: HashMap<Thing, i64> =
            self.things.drain().map(|(number, thing)| (thing, number)).collect();
        let mut come = Vec::new();
        for thing in now {
            if let Some(number) = gone.remove(&thing) {
                self.things.insert(number, thing);
            } else {
                come.push((self.next, thing));
                self.next += 1;
            }
        }
        let texts = match &mut self.index {
            Some(texts) => texts,
            None => self.index.insert(SearchIndex::new()?),
        };
        texts.change(gone.into_values(), come.iter().map(|(number, thing)| (*number, &thing.words)))?;
        self.things.extend(come);
        self.of = Some((Arc::clone(seen), Arc::clone(availability)));
        Ok(())
    }

    fn find(&self, sought: &str) -> Result<Vec<FoundThing>, StorageError> {
        let Some(index) = &self.index else { return Ok(Vec::new()) };
        let numbers = index.find(sought, MOST)?;
        let mut found: Vec<(bool, FoundThing)> = numbers
            .iter()
            .filter_map(|number| self.things.get(number))
            .map(|thing| thing.shown(sought))
            .collect();
        // Of things that are called so, those that others hang on come first.
        found.sort_by_key(|(is_named, thing)| (!is_named, if *is_named { Some(thing.kind) } else { None }));
        Ok(found.into_iter().map(|(_, thing)| thing).collect())
    }
}

impl Thing {
    /// Whether it is called what is looked for, and how it is shown.
    fn shown(&self, sought: &str) -> (bool, FoundThing) {
        let mut found = self.found.clone();
        let words: Vec<String> = sought.split_whitespace().map(str::to_lowercase).collect();
        let name = self.words.name.to_lowercase();
        let is_named = words.iter().all(|word| name.contains(word));
        if !is_named {
            found.excerpt = excerpt(&self.words.text, &words);
        }
        (is_named, found)
    }
}

/// The part of a text in which the first of the words stands that is there.
fn excerpt(text: &str, words: &[String]) -> String {
    let characters: Vec<char> = text.chars().collect();
    let small: Vec<char> = characters.iter().filter_map(|one| one.to_lowercase().next()).collect();
    let stands = |word: &String| {
        let word: Vec<char> = word.chars().collect();
        small.windows(word.len().max(1)).position(|window| window == word).map(|at| (at, word.len()))
    };
    let (at, length) = words.iter().find_map(stands).unwrap_or((0, 0));
    let (from, to) = (at.saturating_sub(AROUND), (at + length + AROUND).min(characters.len()));
    let part: String = characters.get(from..to).unwrap_or_default().iter().collect();
    let part = part.replace('\n', " ");
    let (before, after) = (if from > 0 { "…" } else { "" }, if to < characters.len() { "…" } else { "" });
    format!("{before}{}{after}", part.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_shows_the_words_with_what_is_around_them() {
        let text = "一二三四五六七八九十".repeat(5) + "市一" + &"甲乙丙丁戊己庚辛壬癸".repeat(5);
        let shown = excerpt(&text, &["没有".into(), "市一".into()]);
        assert!(shown.starts_with('…') && shown.ends_with('…') && shown.contains("十市一甲"), "{shown}");
        assert_eq!(excerpt("Short Text", &["text".into()]), "Short Text");
        assert_eq!(excerpt("", &["x".into()]), "");
    }
}
