//! The lines of a calendar file: unfolded (RFC 5545, 3.1), with the number that an editor shows.

use std::borrow::Cow;

use encoding_rs::UTF_8;

use super::encoding;

/// A content line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// The physical line on which it begins, counted from 1.
    pub number: usize,
    /// What it says, unfolded.
    pub text: Cow<'a, str>,
}

impl Line<'_> {
    /// The property's name: what comes before the first `:` or `;`. None where there is no such sign.
    pub fn name(&self) -> Option<&str> {
        let end = self.text.find([':', ';'])?;
        let name = self.text[..end].trim();
        // A group before the name, as vCard has them, says nothing here.
        let name = name.rsplit_once('.').map_or(name, |(_, name)| name);
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        (!name.is_empty() && name.chars().all(plain)).then_some(name)
    }

    /// The value: what comes after the first `:` that is not within quotes.
    pub fn value(&self) -> &str {
        let mut quoted = false;
        for (at, sign) in self.text.bytes().enumerate() {
            match sign {
                b'"' => quoted = !quoted,
                b':' if !quoted => return &self.text[at + 1..],
                _ => {}
            }
        }
        // A quote that is never closed hides nothing.
        self.text.split_once(':').map_or("", |(_, value)| value)
    }

    /// Whether the name is this one, which is in capitals.
    pub fn is(&self, name: &str) -> bool {
        self.name().is_some_and(|own| own.eq_ignore_ascii_case(name))
    }
}

/// The lines of a file.
#[derive(Debug)]
pub struct Lines<'a> {
    /// Content lines in their order, without empty ones.
    pub content: Vec<Line<'a>>,
    /// The number of the last physical line.
    pub last: usize,
    /// The first line with characters that could not be read.
    pub unreadable: Option<usize>,
}

/// The lines of bytes that [`encoding::with_lines`] has seen.
pub fn of(bytes: &[u8]) -> Lines<'_> {
    let (raw, last) = unfolded(bytes);
    let encoding = encoding::guess(raw.iter().map(|(_, line)| line.as_ref()));
    let mut unreadable = None;
    let lines = raw.into_iter().map(|(number, line)| {
        let (text, broken) = match line {
            Cow::Borrowed(line) => encoding.decode_without_bom_handling(line),
            Cow::Owned(line) if encoding == UTF_8 => match String::from_utf8(line) {
                Ok(text) => (Cow::Owned(text), false),
                Err(error) => (Cow::Owned(String::from_utf8_lossy(error.as_bytes()).into_owned()), true),
            },
            Cow::Owned(line) => {
                let (text, broken) = encoding.decode_without_bom_handling(&line);
                (Cow::Owned(text.into_owned()), broken)
            }
        };
        if broken {
            unreadable.get_or_insert(number);
        }
        // Nothing of a calendar is written with NUL, and much stumbles over it.
        let text = if text.contains('\0') { Cow::Owned(text.replace('\0', "")) } else { text };
        Line { number, text }
    });
    let content = lines.collect();
    Lines { content, last, unreadable }
}

/// An unfolded line that is still bytes, with its number.
type Raw<'a> = (usize, Cow<'a, [u8]>);

/// Unfolded lines, and the number of the last physical line. Lines end with CRLF, LF or
/// CR; an empty line between a line and its continuation is what CR CR LF leaves behind.
fn unfolded(bytes: &[u8]) -> (Vec<Raw<'_>>, usize) {
    let mut lines: Vec<Raw<'_>> = Vec::new();
    let mut number = 0;
    let mut rest = bytes;
    while !rest.is_empty() {
        number += 1;
        let end = rest.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(rest.len());
        let (line, after) = rest.split_at(end);
        rest = match after {
            [b'\r', b'\n', rest @ ..] | [_, rest @ ..] => rest,
            [] => after,
        };
        match (line, lines.last_mut()) {
            ([], _) => {}
            ([b' ' | b'\t', continued @ ..], Some((_, begun))) => begun.to_mut().extend_from_slice(continued),
            _ => lines.push((number, Cow::Borrowed(line))),
        }
    }
    (lines, number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(bytes: &[u8]) -> Vec<(usize, String)> {
        of(bytes).content.into_iter().map(|line| (line.number, line.text.into_owned())).collect()
    }

    #[test]
    fn lines_end_with_any_of_three_signs_and_keep_their_number() {
        let lines = texts(b"A:1\r\nB:2\n 3\rC:4\r\n\r\nD:5");
        let seen: Vec<_> = lines.iter().map(|(number, text)| (*number, text.as_str())).collect();
        assert_eq!(seen, [(1, "A:1"), (2, "B:23"), (4, "C:4"), (6, "D:5")]);
    }

    #[test]
    fn a_fold_may_cut_a_character() {
        let text = "SUMMARY:拜访".as_bytes();
        let (first, second) = text.split_at(text.len() - 2);
        let folded = [first, b"\r\n ", second].concat();
        assert_eq!(texts(&folded), [(1, "SUMMARY:拜访".to_owned())]);
    }

    #[test]
    fn a_file_in_gbk_is_read() {
        let text = "SUMMARY:拜访市第一人民医院，下午三点\nLOCATION:杭州市上城区浣纱路";
        let (bytes, _, _) = encoding_rs::GB18030.encode(text);
        let seen: Vec<String> = texts(&bytes).into_iter().map(|(_, text)| text).collect();
        assert_eq!(seen.join("\n"), text);
    }

    #[test]
    fn a_broken_byte_does_not_turn_utf_8_into_something_else() {
        let mut bytes = "SUMMARY:拜访市第一人民医院".as_bytes().to_vec();
        bytes.push(0xFF);
        let lines = of(&bytes);
        assert_eq!(lines.unreadable, Some(1));
        assert_eq!(lines.content[0].text, "SUMMARY:拜访市第一人民医院\u{FFFD}");
    }

    #[test]
    fn values_begin_after_the_first_colon_outside_quotes() {
        let line = |text: &'static str| Line { number: 1, text: Cow::Borrowed(text) };
        assert_eq!(line("DTSTART;TZID=\"a:b\":2026").value(), "2026");
        assert_eq!(line("DTSTART;TZID=\"a:2026").value(), "2026");
        assert_eq!(line("no property").name(), None);
    }
}
