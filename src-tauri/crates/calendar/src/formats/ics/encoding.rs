//! The characters of a calendar file.
//!
//! Most files are UTF-8 and are read where they lie. In others folded lines are joined before the bytes become
//! characters, because programs fold within a character (RFC 5545, 3.1 allows it). In the encodings met here no
//! byte of a longer character looks like the end of a line or a blank, so that this is safe; UTF-16 is turned
//! into UTF-8 first.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Bytes that are looked at to guess an encoding: enough for names and places, and quick.
const SAMPLE: usize = 1 << 20;

/// A file as characters.
#[derive(Debug, PartialEq, Eq)]
pub struct Text<'a> {
    /// Its text; lines have the numbers that they have in the file.
    pub text: Cow<'a, str>,
    /// The first line with characters that could not be read.
    pub unreadable: Option<usize>,
}

/// The characters of a file's bytes.
pub fn text(bytes: &[u8]) -> Text<'_> {
    let wide = match bytes {
        // With a mark, or by the "BE" of BEGIN.
        [0xFF, 0xFE, ..] | [b'B', 0, b'E', 0, ..] => Some(UTF_16LE),
        [0xFE, 0xFF, ..] | [0, b'B', 0, b'E', ..] => Some(UTF_16BE),
        _ => None,
    };
    let read = if let Some(encoding) = wide {
        Text { text: encoding.decode(bytes).0, unreadable: None }
    } else {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        match std::str::from_utf8(bytes) {
            Ok(text) => Text { text: Cow::Borrowed(text), unreadable: None },
            Err(_) => unfolded(bytes),
        }
    };
    // Nothing of a calendar is written with NUL, and much stumbles over it.
    if memchr::memchr(0, read.text.as_bytes()).is_none() {
        return read;
    }
    Text { text: Cow::Owned(read.text.replace('\0', "")), ..read }
}

/// Bytes that are not UTF-8 throughout: each line is joined and then decoded; empty lines stand for those that
/// were joined.
fn unfolded(bytes: &[u8]) -> Text<'static> {
    let mut lines: Vec<(usize, Cow<'_, [u8]>)> = Vec::new();
    let (mut number, mut rest) = (0, bytes);
    while !rest.is_empty() {
        number += 1;
        let end = memchr::memchr2(b'\r', b'\n', rest).unwrap_or(rest.len());
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
    let encoding = guess(lines.iter().map(|(_, line)| line.as_ref()));
    let mut read = Text { text: Cow::Owned(String::new()), unreadable: None };
    let text = read.text.to_mut();
    let mut written = 1;
    for (number, line) in &lines {
        text.extend(std::iter::repeat_n('\n', number - written));
        written = *number;
        let (decoded, broken) = encoding.decode_without_bom_handling(line);
        if broken {
            read.unreadable.get_or_insert(*number);
        }
        // A blank in front would make it the rest of the line before.
        text.push_str(decoded.trim_start_matches([' ', '\t']));
    }
    text.extend(std::iter::repeat_n('\n', (number + 1).saturating_sub(written)));
    read
}

/// The encoding of unfolded lines. UTF-8 also where a few bytes are broken: then the rest would be lost in
/// any other.
fn guess<'a>(lines: impl Iterator<Item = &'a [u8]>) -> &'static Encoding {
    let (mut good, mut bad, mut seen) = (0_usize, 0_usize, 0_usize);
    let mut sample: Vec<&[u8]> = Vec::new();
    for line in lines.filter(|line| !line.is_ascii()) {
        for chunk in line.utf8_chunks() {
            good += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
            bad += usize::from(!chunk.invalid().is_empty());
        }
        if seen < SAMPLE {
            sample.push(line);
            seen += line.len();
        }
    }
    if bad == 0 || good >= bad * 4 {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    for line in sample {
        detector.feed(line, false);
        detector.feed(b"\n", false);
    }
    detector.feed(b"", true);
    detector.guess(None, Utf8Detection::Deny)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fold_may_cut_a_character() {
        let whole = "A:1\r\nSUMMARY:拜访".as_bytes();
        let (first, second) = whole.split_at(whole.len() - 2);
        let folded = [first, b"\r\n ", second, b"\r\nB:2"].concat();
        let read = text(&folded);
        assert_eq!((read.text.as_ref(), read.unreadable), ("A:1\nSUMMARY:拜访\n\nB:2\n", None));
    }

    #[test]
    fn a_file_in_another_encoding_is_read() {
        let said = "SUMMARY:拜访市第一人民医院，下午三点\nLOCATION:杭州市上城区浣纱路\n";
        let traditional = "SUMMARY:拜訪第一人民醫院，下午三點\nLOCATION:臺北市中正區\n";
        let wide: Vec<u8> = "BEGIN:市一".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(text(&encoding_rs::GB18030.encode(said).0).text, said);
        assert_eq!(text(&encoding_rs::BIG5.encode(traditional).0).text, traditional);
        assert_eq!(text(&wide).text, "BEGIN:市一");
    }

    #[test]
    fn a_broken_byte_does_not_turn_utf_8_into_something_else() {
        let mut bytes = "SUMMARY:拜访市第一人民医院".as_bytes().to_vec();
        bytes.push(0xFF);
        let read = text(&bytes);
        assert_eq!(read.unreadable, Some(1));
        assert_eq!(read.text.trim_end(), "SUMMARY:拜访市第一人民医院\u{FFFD}");
    }
}
