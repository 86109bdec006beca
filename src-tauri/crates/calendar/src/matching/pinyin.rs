//! Chinese spelled in letters.

use pinyin::ToPinyin;

/// Characters whose reading in names isn't the first one of the dictionary.
const READINGS: &[(char, &str)] = &[
    ('长', "chang"),
    ('大', "da"),
    ('厦', "xia"),
    ('重', "chong"),
    ('乐', "le"),
    ('朝', "chao"),
    ('行', "hang"),
    ('都', "du"),
];

/// The reading of one character without tone.
pub(super) fn reading(c: char) -> Option<&'static str> {
    READINGS
        .iter()
        .find(|(special, _)| *special == c)
        .map(|(_, reading)| *reading)
        .or_else(|| c.to_pinyin().map(pinyin::Pinyin::plain))
}

/// A whole word in letters without spaces, ü as v; letters and digits stay. `None` when a character has no
/// reading.
pub(super) fn spelled(word: &[char]) -> Option<String> {
    let mut letters = String::new();
    for c in word {
        if c.is_ascii_alphanumeric() {
            letters.push(*c);
        } else {
            letters.push_str(&reading(*c)?.replace('ü', "v"));
        }
    }
    Some(letters)
}

/// The first letters of a word's readings: 市一医院 is syyy.
pub(super) fn initials(word: &[char]) -> Option<String> {
    word.iter()
        .map(|c| if c.is_ascii_alphanumeric() { Some(*c) } else { reading(*c)?.chars().next() })
        .collect()
}
