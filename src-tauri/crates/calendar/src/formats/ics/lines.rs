//! The lines of a calendar file: unfolded (RFC 5545, 3.1), with the number that an editor shows.

use std::borrow::Cow;

use memchr::memchr2;

use super::limits::{LONGEST_LINE as LONGEST, LONGEST_NAME};

/// A content line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// The physical line on which it begins, counted from 1.
    pub number: usize,
    /// What it says, unfolded.
    pub text: Cow<'a, str>,
}

fn is_of_a_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

impl Line<'_> {
    /// The property's name: what comes before the first `:` or `;`. None where there is no such sign.
    pub fn name(&self) -> Option<&str> {
        // Asked of each line several times: most names end at the first byte that is no part of a name.
        let end = self.text.bytes().take(LONGEST_NAME).position(|byte| !is_of_a_name(byte))?;
        if end > 0 && matches!(self.text.as_bytes().get(end), Some(b':' | b';')) {
            return self.text.get(..end);
        }
        let end = self.text.bytes().take(LONGEST_NAME).position(|byte| matches!(byte, b':' | b';'))?;
        let name = self.text.get(..end)?.trim();
        // A group before the name, as vCard has them, says nothing here.
        let name = name.rsplit_once('.').map_or(name, |(_, name)| name);
        (!name.is_empty() && name.bytes().all(is_of_a_name)).then_some(name)
    }

    /// Where the value begins: after the first `:` that is not within quotes.
    pub fn value_at(&self) -> Option<usize> {
        let mut quoted = false;
        for (at, sign) in self.text.bytes().enumerate() {
            match sign {
                b'"' => quoted = !quoted,
                b':' if !quoted => return Some(at + 1),
                _ => {}
            }
        }
        // A quote that is never closed hides nothing.
        self.text.find(':').map(|at| at + 1)
    }

    /// The value.
    pub fn value(&self) -> &str {
        self.value_at().and_then(|at| self.text.get(at..)).unwrap_or_default()
    }

    /// Whether the name is this one, which is in capitals.
    pub fn is(&self, name: &str) -> bool {
        self.name().is_some_and(|own| own.eq_ignore_ascii_case(name))
    }

    /// Whether the value is this word, which is in capitals.
    pub fn says(&self, word: &str) -> bool {
        self.value().trim().eq_ignore_ascii_case(word)
    }
}

/// The lines of a text, one after the other; the whole of them is never held.
#[derive(Debug, Clone)]
pub struct Lines<'a> {
    text: &'a str,
    /// Where the next physical line begins.
    at: usize,
    /// Its number.
    number: usize,
    /// Where the last line given began.
    begun: usize,
    /// The first line that was longer than is read.
    pub cut: Option<usize>,
}

impl<'a> Lines<'a> {
    /// Of a text.
    pub fn of(text: &'a str) -> Self {
        Self { text, at: 0, number: 1, begun: 0, cut: None }
    }

    /// Of a part of a text that begins on the line with this number.
    pub fn within(text: &'a str, number: usize) -> Self {
        Self { number, ..Self::of(text) }
    }

    /// Where the line given last began.
    pub fn begun(&self) -> usize {
        self.begun
    }

    /// The number of the next physical line, and where it begins.
    pub fn next_place(&self) -> (usize, usize) {
        (self.number, self.at)
    }

    /// The number of the last physical line given.
    pub fn last_number(&self) -> usize {
        self.number.saturating_sub(1)
    }

    /// The next physical line. Lines end with CRLF, LF or CR.
    fn physical(&mut self) -> Option<&'a str> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let end = memchr2(b'\r', b'\n', rest.as_bytes()).unwrap_or(rest.len());
        let ending = match rest.as_bytes().get(end..) {
            Some([b'\r', b'\n', ..]) => 2,
            Some([_, ..]) => 1,
            _ => 0,
        };
        self.at += end + ending;
        self.number += 1;
        rest.get(..end)
    }

    /// What the next line adds to this one, if it goes on with it. An empty line between them is what CR CR LF
    /// leaves behind.
    fn continuation(&mut self) -> Option<&'a str> {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let empty = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        if !matches!(rest.get(empty), Some(b' ' | b'\t')) {
            return None;
        }
        let mut line = "";
        while line.is_empty() {
            line = self.physical()?;
        }
        line.strip_prefix([' ', '\t'])
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = Line<'a>;

    fn next(&mut self) -> Option<Line<'a>> {
        let (mut number, mut line) = (self.number, "");
        while line.is_empty() {
            (self.begun, number) = (self.at, self.number);
            line = self.physical()?;
        }
        let mut text = Cow::Borrowed(line);
        while let Some(more) = self.continuation() {
            let room = LONGEST.saturating_sub(text.len());
            text.to_mut().push_str(start_of(more, room));
            if more.len() > room {
                self.cut.get_or_insert(number);
            }
        }
        if text.len() > LONGEST {
            self.cut.get_or_insert(number);
            text = match text {
                Cow::Borrowed(text) => Cow::Borrowed(start_of(text, LONGEST)),
                Cow::Owned(text) => Cow::Owned(start_of(&text, LONGEST).to_owned()),
            };
        }
        Some(Line { number, text })
    }
}

/// At most so many bytes from the start of a text, in whole characters.
fn start_of(text: &str, most: usize) -> &str {
    text.get(..text.floor_char_boundary(most)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<(usize, String)> {
        Lines::of(text).map(|line| (line.number, line.text.into_owned())).collect()
    }

    #[test]
    fn lines_end_with_any_of_three_signs_and_keep_their_number() {
        let lines = texts("A:1\r\nB:2\n 3\rC:4\r\n\r\nD:5");
        let seen: Vec<_> = lines.iter().map(|(number, text)| (*number, text.as_str())).collect();
        assert_eq!(seen, [(1, "A:1"), (2, "B:23"), (4, "C:4"), (6, "D:5")]);
    }

    #[test]
    fn a_line_without_end_is_cut_with_its_number() {
        let text = format!("A:1\nB:{}\n {}\nC:2", "访".repeat(LONGEST / 4), "问".repeat(LONGEST));
        let mut lines = Lines::of(&text);
        let lengths: Vec<usize> = lines.by_ref().map(|line| line.text.len()).collect();
        assert!(lengths[1] <= LONGEST && lengths[1] > LONGEST - 4);
        assert_eq!((lines.cut, lengths.len(), lines.last_number()), (Some(2), 3, 4));
    }

    #[test]
    fn values_begin_after_the_first_colon_outside_quotes() {
        let line = |text: &'static str| Line { number: 1, text: Cow::Borrowed(text) };
        assert_eq!(line("DTSTART;TZID=\"a:b\":2026").value(), "2026");
        assert_eq!(line("DTSTART;TZID=\"a:2026").value(), "2026");
        assert_eq!(line("no property").name(), None);
    }
}
