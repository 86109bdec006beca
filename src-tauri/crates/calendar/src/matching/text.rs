//! Text as the matching reads it: one spelling for what people write in many, with the way back to the original.

use std::{collections::HashMap, ops::Range, sync::LazyLock};

use unicode_normalization::UnicodeNormalization;

/// Traditional characters and their simplified forms, as pairs.
const TRADITIONAL: &str = include_str!("traditional.txt");

/// More of a field than this isn't a name: long descriptions must not cost time.
const LONGEST: usize = 400;

static SIMPLIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    TRADITIONAL
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .filter_map(|pair| {
            let mut chars = pair.chars();
            Some((chars.next()?, chars.next()?))
        })
        .collect()
});

/// A character in its simplified form.
pub(crate) fn simplified(one: char) -> char {
    if one.is_ascii() { one } else { SIMPLIFIED.get(&one).copied().unwrap_or(one) }
}

/// What a separator keeps of the punctuation that it stands for: a space joins more easily than a comma.
pub(super) const SPACE: char = ' ';
/// Any punctuation, symbol or emoji between words.
pub(super) const BREAK: char = '|';

/// Normalised characters: NFKC, lower case, simplified, runs of separators as one [`SPACE`] or [`BREAK`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Text {
    /// The characters; no separator at either end.
    pub chars: Vec<char>,
    /// For each of them, where it stood in the original, in bytes.
    at: Vec<Range<usize>>,
}

impl Text {
    /// Normalises one field.
    pub fn new(original: &str) -> Self {
        let mut text = Self::default();
        for (from, raw) in original.char_indices() {
            if text.chars.len() >= LONGEST {
                break;
            }
            let here = from..from + raw.len_utf8();
            if raw.is_ascii() {
                text.push(raw.to_ascii_lowercase(), here);
            } else {
                for part in std::iter::once(raw).nfkc().flat_map(char::to_lowercase) {
                    text.push(part, here.clone());
                }
            }
        }
        while text.chars.last().is_some_and(|last| is_separator(*last)) {
            text.chars.pop();
            text.at.pop();
        }
        text
    }

    fn push(&mut self, raw: char, here: Range<usize>) {
        let simplified = SIMPLIFIED.get(&raw).copied().unwrap_or(raw);
        let clean = match simplified {
            // "People's", "Yan'an": the letters stay together.
            '\'' | '’' | '‘' | '`' => return,
            letter if letter.is_alphanumeric() => letter,
            space if space.is_whitespace() => SPACE,
            // "No.1", "Hosp. visit".
            '.' => SPACE,
            // Variation selectors and combining marks are part of the character before.
            mark if is_mark(mark) => return,
            _ => BREAK,
        };
        if is_separator(clean) {
            match self.chars.last_mut() {
                None => return,
                Some(last) if is_separator(*last) => {
                    if clean == BREAK {
                        *last = BREAK;
                    }
                    return;
                }
                Some(_) => {}
            }
        }
        self.chars.push(clean);
        self.at.push(here);
    }

    /// The original characters behind a stretch of normalised ones.
    pub fn original<'o>(&self, original: &'o str, stretch: &Range<usize>) -> &'o str {
        let Some(from) = self.at.get(stretch.start).map(|at| at.start) else { return "" };
        let Some(to) = stretch.end.checked_sub(1).and_then(|last| self.at.get(last)).map(|at| at.end) else {
            return "";
        };
        original.get(from..to).unwrap_or("")
    }

    /// The letters, digits and Chinese characters alone.
    pub fn bare(&self) -> String {
        self.chars.iter().filter(|c| !is_separator(**c)).collect()
    }
}

/// Whether the character separates words.
pub(super) fn is_separator(c: char) -> bool {
    c == SPACE || c == BREAK
}

/// Whether the character is written without spaces around it, as Chinese is.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}' | '〇')
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_case_script_and_noise_do_not_matter() {
        let text = Text::new("【拜訪】 杭州市第１人民醫院 ✅");
        assert_eq!(text.chars.iter().collect::<String>(), "拜访|杭州市第1人民医院");
        assert_eq!(Text::new("People’s No.1").chars.iter().collect::<String>(), "peoples no 1");
    }

    #[test]
    fn the_way_back_is_kept() {
        let original = "✅ 市1醫院!";
        let text = Text::new(original);
        assert_eq!(text.original(original, &(0..4)), "市1醫院");
    }
}
