//! Entries that a sheet has twice.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
};

use super::{book::CellName, entry::Entry, oddity::CellOddity, reader::CellNotice};

/// Entries without those that say the very same as one before, and what is told of these.
pub fn taken_out(entries: Vec<Entry>, sheet: &str) -> (Vec<Entry>, Vec<CellNotice>) {
    // By what most entries differ in, as a number: none of it is kept a second time.
    let mut known: HashMap<u64, Vec<usize>> = HashMap::with_capacity(entries.len());
    let (mut kept, mut twice): (Vec<Entry>, Vec<CellNotice>) =
        (Vec::with_capacity(entries.len()), Vec::new());
    let place = |entry: &Entry| Entry { row: 0, column: None, ..entry.clone() };
    for entry in entries {
        let mut hasher = DefaultHasher::new();
        (entry.when, &entry.person, &entry.title).hash(&mut hasher);
        let alike = known.entry(hasher.finish()).or_default();
        let is_twin =
            alike.iter().any(|before| kept.get(*before).is_some_and(|before| place(before) == place(&entry)));
        if is_twin {
            let cell = CellName { sheet: sheet.to_owned(), row: entry.row, column: entry.column };
            let event = (!entry.private).then_some(entry.title);
            twice.push(CellNotice { cell, event, oddity: CellOddity::Twice, skipped: true });
        } else {
            alike.push(kept.len());
            kept.push(entry);
        }
    }
    (kept, twice)
}
