//! A long name with one character wrong.

use std::ops::Range;

use super::{
    client::Known,
    lexer::Lexer,
    lexicon::{Lexicon, Word},
    text::Text,
};

/// A name shorter than this has too little left to be recognised by.
const SHORTEST: usize = 6;

/// The first and the last three characters of a name that is long enough, each with what comes before it: of a
/// name with one character wrong, one of the two still stands there.
pub(super) fn ends(name: &Known) -> impl Iterator<Item = (usize, [char; 3])> {
    let wanted = &name.text.chars;
    let long = wanted.len() >= SHORTEST;
    let first = wanted.first_chunk::<3>().copied().map(|three| (0, three));
    let last = wanted.last_chunk::<3>().copied().map(|three| (wanted.len().saturating_sub(3), three));
    first.into_iter().chain(last).filter(move |_| long)
}

/// Whether the name stands at a place with exactly one character replaced, and that character says nothing by
/// itself: 第一人民医阮, but not 第二人民医院 for 第一人民医院.
pub(super) fn stands_at(text: &Text, at: usize, name: &Known, own: &Lexicon) -> Option<Range<usize>> {
    let wanted = &name.text.chars;
    let window = text.chars.get(at..at + wanted.len())?;
    let mut differences = window.iter().zip(wanted).enumerate().filter(|(_, (one, two))| one != two);
    let (wrong, _) = differences.next()?;
    if differences.next().is_some() {
        return None;
    }
    may_be_wrong(name, wrong, window, own).then_some(at..at + wanted.len())
}

/// Only letters of words that tell nothing apart, or of long names, may be wrong; and the wrong one must not
/// be a word of its own.
fn may_be_wrong(name: &Known, position: usize, window: &[char], own: &Lexicon) -> bool {
    if super::numerals::read(window.get(position..).unwrap_or(&[])).is_some() {
        return false;
    }
    let lexer = Lexer { own, names_only: true, shorts: &[] };
    let empty = Lexicon::default();
    let plain = Lexer { own: &empty, ..lexer };
    let inside = plain.read(&name.text).into_iter().find(|lexeme| lexeme.range.contains(&position));
    let tolerant = inside.is_some_and(|lexeme| match lexeme.words.first() {
        Some(Word::Hospital | Word::Affiliated | Word::Owner(_) | Word::Pharmacy | Word::Legal) => {
            lexeme.range.len() >= 2
        }
        Some(Word::Kind(super::lexicon::Kind::People)) => true,
        Some(Word::Kind(_)) => lexeme.range.len() >= 4,
        None => lexeme.range.len() >= 3,
        _ => false,
    });
    let read = Text::new(&window.iter().collect::<String>());
    let known = plain.read(&read).iter().any(|lexeme| {
        lexeme.range.contains(&position) && !matches!(lexeme.words.first(), None | Some(Word::Hospital))
    });
    tolerant && !known
}
