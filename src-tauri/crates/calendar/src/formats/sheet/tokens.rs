//! A text in pieces that can be looked at one by one: figures, letters and marks.

use crate::matching::text::simplified;

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Where it begins in the text, in bytes.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
}

/// What a piece of a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A whole number, with how many digits it is written; Chinese numerals count as two.
    Number(u32, usize),
    /// A letter or mark, in lower case and half width.
    Char(char),
    /// Blanks.
    Space,
}

/// The pieces of a text.
pub fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<(usize, char)> = text.char_indices().map(|(at, one)| (at, narrow(one))).collect();
    let end = |index: usize| chars.get(index).map_or(text.len(), |(at, _)| *at);
    let mut tokens = Vec::new();
    let mut index = 0;
    while let Some((from, one)) = chars.get(index).copied() {
        let run =
            |is: &dyn Fn(char) -> bool| chars.iter().skip(index).take_while(|(_, one)| is(*one)).count();
        let (kind, length) = if one.is_ascii_digit() {
            let length = run(&|one| one.is_ascii_digit());
            let digits: String = chars.iter().skip(index).take(length).map(|(_, one)| *one).collect();
            match digits.parse() {
                Ok(value) => (Kind::Number(value, length), length),
                // A number that is no day, time or year: a telephone's.
                Err(_) => (Kind::Char('#'), length),
            }
        } else if one.is_whitespace() {
            (Kind::Space, run(&char::is_whitespace))
        } else {
            let length = run(&|one| NUMERALS.contains(one));
            let unit = chars.get(index + length).map(|(_, one)| *one);
            let numeral: String = chars.iter().skip(index).take(length).map(|(_, one)| *one).collect();
            // 一 is part of many names: it is a figure only before what is counted.
            match number(&numeral).filter(|_| unit.is_some_and(|unit| "月日号点时".contains(unit))) {
                Some(value) => (Kind::Number(value, 2), length),
                None => (Kind::Char(one.to_lowercase().next().unwrap_or(one)), 1),
            }
        };
        tokens.push(Token { kind, from, to: end(index + length) });
        index += length;
    }
    tokens
}

const NUMERALS: &str = "一二三四五六七八九十两廿";

/// A Chinese numeral up to 39.
fn number(numeral: &str) -> Option<u32> {
    let digit = |one: char| match one {
        '两' => Some(2),
        _ => "一二三四五六七八九"
            .chars()
            .position(|digit| digit == one)
            .and_then(|at| u32::try_from(at + 1).ok()),
    };
    let chars: Vec<char> = numeral.chars().collect();
    match chars[..] {
        ['十'] => Some(10),
        ['廿'] => Some(20),
        [one] => digit(one),
        ['十', one] => Some(10 + digit(one)?),
        ['廿', one] => Some(20 + digit(one)?),
        [tens, '十'] => Some(digit(tens)? * 10),
        [tens, '十', one] => Some(digit(tens)? * 10 + digit(one)?),
        _ => None,
    }
}

/// A character in half width; the many dashes and dots that people type become the plain ones.
fn narrow(one: char) -> char {
    match one {
        '–' | '—' | '―' | '‒' | '−' | '~' | '～' | '〜' | '∼' => '-',
        '\u{ff01}'..='\u{ff5d}' => char::from_u32(one as u32 - 0xfee0).unwrap_or(one),
        '\u{3000}' => ' ',
        '∶' | '︰' => ':',
        '。' => '.',
        '週' => '周',
        '⁄' | '∕' => '/',
        '【' | '〔' => '(',
        '】' | '〕' => ')',
        _ => simplified(one),
    }
}

/// Pieces that are read from the left.
#[derive(Debug, Clone, Copy)]
pub struct Pieces<'t>(pub &'t [Token]);

impl Pieces<'_> {
    /// What stands at a place.
    pub fn at(&self, index: usize) -> Option<Kind> {
        self.0.get(index).map(|token| token.kind)
    }

    /// The number at a place, with its digits.
    pub fn number(&self, index: usize) -> Option<(u32, usize)> {
        match self.at(index)? {
            Kind::Number(value, digits) => Some((value, digits)),
            _ => None,
        }
    }

    /// The number at a place, if it is one of these.
    pub fn number_in(&self, index: usize, range: std::ops::RangeInclusive<u32>) -> Option<u32> {
        self.number(index).map(|(value, _)| value).filter(|value| range.contains(value))
    }

    /// The letter or mark at a place, if it is one of these.
    pub fn mark(&self, index: usize, of: &str) -> Option<char> {
        match self.at(index)? {
            Kind::Char(one) if of.contains(one) => Some(one),
            _ => None,
        }
    }

    /// The place after blanks, if there are any.
    pub fn past_space(&self, index: usize) -> usize {
        index + usize::from(self.at(index) == Some(Kind::Space))
    }

    /// The place after a word; a Latin word must end there.
    pub fn word(&self, index: usize, word: &str) -> Option<usize> {
        let mut next = index;
        for one in word.chars() {
            match self.at(next)? {
                Kind::Char(own) if own == one => next += 1,
                Kind::Space if one == ' ' => next += 1,
                _ => return None,
            }
        }
        let latin = word.ends_with(|one: char| one.is_ascii_alphabetic());
        let goes_on = matches!(self.at(next), Some(Kind::Char(one)) if one.is_ascii_alphabetic());
        let began_before = index.checked_sub(1).and_then(|before| self.at(before));
        let began_before = matches!(began_before, Some(Kind::Char(one)) if one.is_ascii_alphabetic());
        (!latin || !(goes_on || began_before)).then_some(next)
    }

    /// The place after the first of some words that stands here, with what it stands for.
    pub fn any<T: Copy>(&self, index: usize, words: &[(&str, T)]) -> Option<(T, usize)> {
        words.iter().find_map(|(word, value)| Some((*value, self.word(index, word)?)))
    }

    /// The place after what means “until”, with the blanks around it.
    pub fn until(&self, index: usize) -> Option<usize> {
        let at = self.past_space(index);
        let next = self.mark(at, "-至到").map(|_| at + 1).or_else(|| self.word(at, "to"))?;
        // “--” is one.
        let next = if self.mark(next, "-").is_some() { next + 1 } else { next };
        Some(self.past_space(next))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_figures_only_where_something_is_counted() {
        let kinds = |text| tokens(text).into_iter().map(|token| token.kind).collect::<Vec<_>>();
        assert_eq!(kinds("十二月"), [Kind::Number(12, 2), Kind::Char('月')]);
        assert_eq!(kinds("三十一日"), [Kind::Number(31, 2), Kind::Char('日')]);
        assert_eq!(kinds("市一"), [Kind::Char('市'), Kind::Char('一')]);
        assert_eq!(kinds("１４：００"), [Kind::Number(14, 2), Kind::Char(':'), Kind::Number(0, 2)]);
    }
}
