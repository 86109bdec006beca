//! Text cut into words.

use std::{ops::Range, sync::Arc};

use super::{
    lexicon::{BASE, Kind, Lexicon, Word, Words},
    numerals,
    places::{self, Level},
    text::{BREAK, Text, is_han, is_separator},
    university,
};

/// What stands between a word and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing.
    None,
    /// Space.
    Space,
    /// Punctuation, or the start of the text.
    Break,
}

/// How a word was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    /// Chinese characters and digits.
    Han,
    /// English words.
    Latin,
    /// Chinese in letters.
    Pinyin,
}

/// One word where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lexeme {
    /// What it says; empty when unknown.
    pub words: Words,
    pub range: Range<usize>,
    pub gap: Gap,
    pub script: Script,
}

/// Reads text with the base words and a matcher's own.
pub(super) struct Lexer<'l> {
    /// Names of the clients; asked first.
    pub own: &'l Lexicon,
    /// For clients' own names: words about the day's work are not looked for.
    pub names_only: bool,
    /// One-character places, which only count before what continues a name.
    pub shorts: &'l [(char, Arc<str>)],
}

impl Lexer<'_> {
    /// Cuts the text.
    pub fn read(&self, text: &Text) -> Vec<Lexeme> {
        let chars = &text.chars;
        let mut lexemes: Vec<Lexeme> = Vec::new();
        let mut at = 0;
        let mut gap = Gap::Break;
        while let Some(rest) = chars.get(at..).filter(|rest| !rest.is_empty()) {
            if is_separator(rest[0]) {
                gap = if rest[0] == BREAK { Gap::Break } else { Gap::Space };
                at += 1;
                continue;
            }
            let script = if rest[0].is_ascii_alphabetic() { Script::Latin } else { Script::Han };
            let read = self
                .university(rest)
                .or_else(|| self.entry(rest))
                .or_else(|| number(rest, lexemes.last(), gap))
                .or_else(|| Some((self.short_place(rest)?, 1)))
                .or_else(|| Some((self.short_chinese(rest, lexemes.last(), gap)?, 1)))
                .or_else(|| Some((Arc::new([Word::Title]) as Words, self.titled(rest)?)));
            if let Some((words, length)) = read {
                lexemes.push(Lexeme { words, range: at..at + length, gap, script });
                at += length;
            } else if script == Script::Latin {
                let found = self.letters(rest, at, gap);
                at = found.last().map_or(at + 1, |last| last.range.end);
                lexemes.extend(found);
            } else {
                unknown(&mut lexemes, at, gap);
                at += 1;
            }
            gap = Gap::None;
        }
        lexemes
    }

    fn entry(&self, rest: &[char]) -> Option<(Words, usize)> {
        let own = self.own.longest(rest, self.names_only);
        let base = BASE.longest(rest, self.names_only);
        let (words, length) = match (own, base) {
            (Some(own), Some(base)) if base.1 > own.1 => base,
            (own, base) => own.or(base)?,
        };
        Some((words.clone(), length))
    }

    /// A place and 大学, of which nothing else is known: 成都大学.
    fn university(&self, rest: &[char]) -> Option<(Words, usize)> {
        let (words, length) = self.entry(rest)?;
        let [Word::Place(_)] = words.as_ref() else { return None };
        let length = length + university::ending(rest.get(length..)?)?;
        let name: String = rest.get(..length)?.iter().collect();
        Some((Arc::new([Word::Owner(name.as_str().into())]), length))
    }

    /// 杭, 浙, 鄞 before a number, 附 or what a hospital is for.
    fn short_place(&self, rest: &[char]) -> Option<Words> {
        let continues = match rest.get(1)? {
            '附' | '省' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '1'..='9' => {
                true
            }
            _ => rest.get(1..).and_then(|next| self.entry(next)).is_some_and(|(words, length)| {
                length > 1 && matches!(words.first(), Some(Word::Kind(Kind::Special(_) | Kind::People)))
            }),
        };
        if !continues {
            return None;
        }
        if let Some((_, name)) = self.shorts.iter().find(|(short, _)| Some(short) == rest.first()) {
            return Some(Arc::new([Word::Place(name.clone())]));
        }
        Some(Arc::new([Word::Place(places::abbreviated(*rest.first()?)?.into())]))
    }

    /// 市中 before one of its departments, 省中 also alone: the 中 of 中医院. Alone 市中 may be a district or the
    /// middle of anything.
    fn short_chinese(&self, rest: &[char], before: Option<&Lexeme>, gap: Gap) -> Option<Words> {
        let Some(Word::Level(level)) = before?.words.last() else { return None };
        let before_department = match rest {
            ['中'] => *level == Level::Province,
            ['中', separator, ..] if is_separator(*separator) && *level == Level::Province => true,
            ['中', separator, department @ ..] if is_separator(*separator) => self
                .entry(department)
                .is_some_and(|(words, _)| matches!(words.first(), Some(Word::Department(_)))),
            _ => false,
        };
        (gap == Gap::None && before_department)
            .then(|| BASE.longest(&['中', '医'], true).map(|(words, _)| words.clone()))?
    }

    /// 王主任, 欧阳主任: a surname and what somebody is called by.
    fn titled(&self, rest: &[char]) -> Option<usize> {
        if self.names_only || !rest.first().is_some_and(|c| is_han(*c)) {
            return None;
        }
        let (words, length) = self.entry(rest.get(1..)?)?;
        matches!(words.first(), Some(Word::Title)).then_some(length + 1)
    }

    /// A run of words in letters that English doesn't know: pinyin as a whole, else word by word.
    fn letters(&self, rest: &[char], at: usize, gap: Gap) -> Vec<Lexeme> {
        let run = rest
            .iter()
            .enumerate()
            .take_while(|(_, c)| c.is_ascii_alphanumeric() || **c == ' ')
            .map(|(index, _)| index + 1)
            .last()
            .unwrap_or(1);
        let run = rest.get(..run).unwrap_or(rest);
        let word_end = run.iter().position(|c| *c == ' ').unwrap_or(run.len());
        // The longest stretch of whole words that is pinyin throughout; eight syllables written apart are common.
        let mut ends: Vec<usize> =
            (word_end..=run.len()).filter(|end| *end == run.len() || run[*end] == ' ').take(12).collect();
        ends.reverse();
        for end in ends {
            let (letters, positions): (String, Vec<usize>) = run[..end]
                .iter()
                .enumerate()
                .filter(|(_, c)| **c != ' ')
                .map(|(index, c)| (*c, index))
                .unzip();
            if letters.len() < 4 {
                break;
            }
            if let Some(pieces) = self.pinyin(&letters) {
                let mut from = 0;
                return pieces
                    .into_iter()
                    .filter_map(|(words, length)| {
                        let start = at + positions.get(from)?;
                        from += length;
                        let end = at + positions.get(from - 1)? + 1;
                        let gap = if from == length { gap } else { Gap::None };
                        Some(Lexeme { words, range: start..end, gap, script: Script::Pinyin })
                    })
                    .collect();
            }
        }
        vec![Lexeme { words: Arc::new([]), range: at..at + word_end, gap, script: Script::Latin }]
    }

    /// The fewest known pieces that make up the letters.
    fn pinyin(&self, letters: &str) -> Option<Vec<(Words, usize)>> {
        if letters.len() > 60 {
            return None;
        }
        let mut best: Vec<Option<(usize, usize, Words)>> = vec![None; letters.len() + 1];
        for end in 1..=letters.len() {
            for start in end.saturating_sub(24)..end {
                let before = if start == 0 { 0 } else { best[start].as_ref().map_or(usize::MAX, |b| b.0) };
                if before == usize::MAX {
                    continue;
                }
                let Some(piece) = letters.get(start..end) else { continue };
                let Some(words) = self.own.spelled(piece).or_else(|| BASE.spelled(piece)) else { continue };
                if best[end].as_ref().is_none_or(|b| before + 1 < b.0) {
                    best[end] = Some((before + 1, start, words.clone()));
                }
            }
        }
        let mut pieces = Vec::new();
        let mut end = letters.len();
        while end > 0 {
            let (_, start, words) = best[end].take()?;
            pieces.push((words, end - start));
            end = start;
        }
        pieces.reverse();
        Some(pieces)
    }
}

fn unknown(lexemes: &mut Vec<Lexeme>, at: usize, gap: Gap) {
    match lexemes.last_mut() {
        Some(last) if last.words.is_empty() && last.range.end == at && last.script == Script::Han => {
            last.range.end += 1;
        }
        _ => lexemes.push(Lexeme { words: Arc::new([]), range: at..at + 1, gap, script: Script::Han }),
    }
}

/// A number that ranks a hospital: after 第 or "No.", after what can carry a rank, or before what is ranked.
fn number(rest: &[char], before: Option<&Lexeme>, gap: Gap) -> Option<(Words, usize)> {
    let marked = match rest {
        ['第', ..] => 1,
        ['n', 'o', ' ', ..] => 3,
        ['n', 'o', next, ..] if next.is_ascii_digit() => 2,
        _ => 0,
    };
    let (value, digits) = numerals::read(rest.get(marked..)?)?;
    let length = marked + digits;
    let after = rest.get(length..)?;
    if numerals::counts(after) || after.first().is_some_and(char::is_ascii_alphabetic) {
        // Taken whole, so that 一 of 一次 isn't read again.
        return Some((Arc::new([Word::Filler]), length));
    }
    let carried = gap == Gap::None
        && before.and_then(|lexeme| lexeme.words.last()).is_some_and(|word| {
            matches!(word, Word::Place(_) | Word::Level(_) | Word::Owner(_) | Word::Affiliated)
        });
    let ranks = BASE.longest(after, true).is_some_and(|(words, _)| {
        matches!(words.first(), Some(Word::Hospital | Word::Affiliated | Word::Kind(_)))
    });
    (marked > 0 || carried || ranks).then(|| (Arc::new([Word::Ordinal(value)]) as Words, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_of_a_name_before_a_department_is_understood() {
        let own = Lexicon::default();
        let words = |text: &str| -> Vec<Word> {
            let lexemes = Lexer { own: &own, names_only: false, shorts: &[] }.read(&Text::new(text));
            lexemes.iter().flat_map(|lexeme| lexeme.words.iter().cloned()).collect()
        };
        assert_eq!(words("市中 肾病科"), words("市中医 肾病科"));
        assert_eq!(words("市中 开会")[..1], [Word::Level(Level::City)]);
        assert!(!words("市中 开会").iter().any(|word| matches!(word, Word::Kind(_))));
    }

    #[test]
    fn pinyin_is_cut_into_what_it_says() {
        let own = Lexicon::default();
        let lexemes = Lexer { own: &own, names_only: false, shorts: &[] }.read(&Text::new("shiyiyiyuan"));
        let words: Vec<_> = lexemes.iter().flat_map(|lexeme| lexeme.words.iter().cloned()).collect();
        assert_eq!(words, [Word::Level(Level::City), Word::Ordinal(1), Word::Hospital]);
    }
}
