//! What each word of the trade says, and how to find the longest word that starts somewhere.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock},
};

use super::{
    pinyin,
    places::{Level, PLACES},
    text::{Text, is_han},
};

const VOCABULARY: &str = include_str!("vocabulary.txt");

/// What a hospital is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    /// 人民: says nothing beside a number, and all without one.
    People,
    /// A trade of its own, by its line in the vocabulary: 中医, 儿童, 肿瘤 …
    Special(u8),
}

/// One thing that a word says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Word {
    Place(Arc<str>),
    Level(Level),
    Owner(Arc<str>),
    Affiliated,
    Ordinal(u16),
    Kind(Kind),
    Hospital,
    Pharmacy,
    Brand(Arc<str>),
    /// What companies trade in: 医药, 药业.
    Sector,
    Legal,
    /// A company's name without place, trade and legal form.
    Stem(Arc<str>),
    /// A name of its own: 邵逸夫.
    Proper(Arc<str>),
    /// The whole name (`false`) or alias (`true`) of the client with this index.
    Named(usize, bool),
    Department(Arc<str>),
    Title,
    Visit,
    Errand,
    Busy,
    Beside,
    /// What makes another place of a name: 路, 宾馆, 小学.
    Venue,
    Filler,
}

impl Word {
    /// Whether it can be part of a client's name.
    pub fn is_name(&self) -> bool {
        !matches!(
            self,
            Self::Department(_)
                | Self::Title
                | Self::Visit
                | Self::Errand
                | Self::Busy
                | Self::Beside
                | Self::Venue
                | Self::Filler
        )
    }
}

/// The words of an entry, shared by everything read from it.
pub(super) type Words = Arc<[Word]>;

/// Spellings and what they say.
#[derive(Debug, Clone, Default)]
pub(super) struct Lexicon {
    /// By first character, longest first.
    entries: HashMap<char, Vec<(Vec<char>, Words)>>,
    /// By letters without spaces.
    spelled: HashMap<String, Words>,
}

/// The words that don't depend on any client.
pub(super) static BASE: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    for place in PLACES.iter() {
        let word = [Word::Place(place.name.as_str().into())];
        lexicon.insert(&place.name, &word);
    }
    for (line, text) in VOCABULARY.lines().enumerate() {
        if let Some((words, spellings)) = line_of(line, text) {
            for spelling in spellings.split('|') {
                let words = match words.first() {
                    // A department is known by the spelling itself.
                    Some(Word::Department(_)) => vec![Word::Department(spelling.trim().into())],
                    _ => words.clone(),
                };
                lexicon.insert(spelling, &words);
            }
        }
    }
    for number in 1..=20_u16 {
        // Without 第, "shi yi" is 市一 rather than 十一.
        for spelling in ["第", ""].into_iter().take(if number < 10 { 2 } else { 1 }) {
            let han: Vec<char> = spelling.chars().chain(han_number(number).chars()).collect();
            if let Some(letters) = pinyin::spelled(&han) {
                lexicon.spelled.entry(letters).or_insert_with(|| Arc::new([Word::Ordinal(number)]));
            }
        }
    }
    lexicon
});

/// 1 to 20 in Chinese.
fn han_number(number: u16) -> String {
    let digit = |at: u16| "一二三四五六七八九".chars().nth(usize::from(at).wrapping_sub(1));
    let tens = match number / 10 {
        0 | 1 => None,
        tens => digit(tens),
    };
    tens.into_iter().chain((number >= 10).then_some('十')).chain(digit(number % 10)).collect()
}

/// The words and spellings of a line of the vocabulary; `None` for comments.
fn line_of(number: usize, line: &str) -> Option<(Vec<Word>, &str)> {
    let (head, spellings) = line.split_once('=').filter(|_| !line.starts_with('#'))?;
    let mut head = head.split_whitespace();
    let (class, value) = (head.next()?, head.next());
    let special = u8::try_from(number).map(Kind::Special).ok()?;
    let words = match (class, value) {
        ("level", Some("province")) => vec![Word::Level(Level::Province)],
        ("level", Some("city")) => vec![Word::Level(Level::City)],
        ("level", Some("district")) => vec![Word::Level(Level::District)],
        ("level", Some("county")) => vec![Word::Level(Level::County)],
        ("affiliated", _) => vec![Word::Affiliated],
        ("kind", Some("people")) => vec![Word::Kind(Kind::People)],
        ("kind", Some(_)) => vec![Word::Kind(special)],
        ("hospital", _) => vec![Word::Hospital],
        ("pharmacy", _) => vec![Word::Pharmacy],
        ("sector", _) => vec![Word::Sector],
        ("legal", _) => vec![Word::Legal],
        ("owner", Some(name)) => vec![Word::Owner(name.into())],
        ("ordinal", Some(value)) => vec![Word::Ordinal(value.parse().ok()?)],
        ("brand", Some(name)) => vec![Word::Brand(name.into())],
        ("department", _) => vec![Word::Department("".into())],
        ("title", _) => vec![Word::Title],
        ("visit", _) => vec![Word::Visit],
        ("errand", _) => vec![Word::Errand],
        ("busy", _) => vec![Word::Busy],
        ("beside", _) => vec![Word::Beside],
        ("venue", _) => vec![Word::Venue],
        ("filler", _) => vec![Word::Filler],
        _ => return None,
    };
    Some((words, spellings))
}

impl Lexicon {
    /// Adds a spelling, in characters and, when it can be part of a name, in letters. The first meaning of a
    /// spelling stays.
    pub fn insert(&mut self, spelling: &str, words: &[Word]) {
        let chars = Text::new(spelling).chars;
        let Some(first) = chars.first().copied() else { return };
        let shared: Words = words.into();
        // In letters 医 would hide 一.
        if chars != ['医']
            && words.iter().all(Word::is_name)
            && chars.iter().all(|c| is_han(*c) || c.is_ascii_digit())
            && let Some(letters) = pinyin::spelled(&chars)
        {
            self.spelled.entry(letters).or_insert_with(|| shared.clone());
        }
        let entries = self.entries.entry(first).or_default();
        let at = entries.partition_point(|(other, _)| other.len() > chars.len());
        let same = entries.iter().any(|(other, _)| *other == chars);
        if !same {
            entries.insert(at, (chars, shared));
        }
    }

    /// Takes in another's entries; where both know a spelling, this one's meaning stays.
    pub fn absorb(&mut self, other: Self) {
        for (first, list) in other.entries {
            let entries = self.entries.entry(first).or_default();
            for (chars, words) in list {
                if !entries.iter().any(|(known, _)| *known == chars) {
                    let at = entries.partition_point(|(known, _)| known.len() > chars.len());
                    entries.insert(at, (chars, words));
                }
            }
        }
        for (letters, words) in other.spelled {
            self.spelled.entry(letters).or_insert(words);
        }
    }

    /// The longest entry at the start of the characters, with its length. Words in letters end where the
    /// letters end.
    pub fn longest(&self, chars: &[char], names_only: bool) -> Option<(&Words, usize)> {
        let entries = self.entries.get(chars.first()?)?;
        entries
            .iter()
            .find(|(spelling, words)| {
                chars.starts_with(spelling)
                    && (!names_only || words.iter().all(Word::is_name))
                    // 中南医院 has no 南医 in it.
                    && !(matches!(words.first(), Some(Word::Owner(_)))
                        && spelling.last() == Some(&'医')
                        && chars.get(spelling.len()) == Some(&'院'))
                    && !(spelling.last().is_some_and(char::is_ascii_alphanumeric)
                        && chars.get(spelling.len()).is_some_and(char::is_ascii_alphanumeric))
            })
            .map(|(spelling, words)| (words, spelling.len()))
    }

    /// What a piece of pinyin says.
    pub fn spelled(&self, letters: &str) -> Option<&Words> {
        self.spelled.get(letters)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_vocabulary_says_something() {
        for (number, line) in VOCABULARY.lines().enumerate() {
            assert!(line.starts_with('#') || line_of(number, line).is_some(), "line {number}: {line}");
        }
    }

    #[test]
    fn the_longest_word_wins() {
        let chars: Vec<char> = "浙江大学医学院附属".chars().collect();
        let (words, length) = BASE.longest(&chars, false).expect("an owner");
        assert_eq!((words.first(), length), (Some(&Word::Owner("浙江大学".into())), 7));
        assert!(BASE.spelled("renmin").is_some());
        assert!(BASE.spelled("diyi").is_some());
    }
}
