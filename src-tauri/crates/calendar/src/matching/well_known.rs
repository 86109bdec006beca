//! Hospitals whose short names do not follow from their full ones.

use std::sync::LazyLock;

use super::{
    lexicon::{Lexicon, Word},
    text::Text,
};

const TABLE: &str = include_str!("well_known.txt");

struct Line {
    full: Vec<&'static str>,
    bare: Vec<String>,
    short: Vec<&'static str>,
}

static LINES: LazyLock<Vec<Line>> = LazyLock::new(|| {
    TABLE
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let (full, short) = line.split_once(':')?;
            let full: Vec<&str> = full.split('=').map(str::trim).collect();
            let bare = full.iter().map(|name| Text::new(name).bare()).collect();
            Some(Line { full, bare, short: short.split('|').map(str::trim).collect() })
        })
        .collect()
});

/// Everything else that a hospital of this full name is called, each with the full name that says as much.
pub(super) fn other_names(name: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let bare = Text::new(name).bare();
    LINES.iter().filter(move |line| line.bare.contains(&bare)).flat_map(|line| {
        let first = line.full.first().copied().unwrap_or("");
        line.full.iter().map(|full| (*full, *full)).chain(line.short.iter().map(move |short| (*short, first)))
    })
}

/// Short names that mean one hospital wherever they stand, each with its full name.
fn absolute() -> impl Iterator<Item = (&'static str, &'static str)> {
    LINES.iter().flat_map(|line| {
        let full = line.full.first().copied().unwrap_or("");
        line.short.iter().filter(|short| !short.starts_with(['省', '市'])).map(move |short| (*short, full))
    })
}

/// Makes each of them say what its full name says.
pub(super) fn inserts(lexicon: &mut Lexicon, read: impl Fn(&str) -> Vec<Word>) {
    for (short, full) in absolute() {
        lexicon.insert(short, &read(full));
    }
}
