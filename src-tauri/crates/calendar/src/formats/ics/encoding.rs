//! The characters of a calendar file.
//!
//! Folded lines are joined before the bytes become characters, because programs fold within a character
//! (RFC 5545, 3.1 allows it). In the encodings met here no byte of a longer character looks like the end of
//! a line or a blank, so that this is safe; UTF-16 is turned into UTF-8 first.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Bytes that are looked at to guess an encoding: enough for names and places, and quick.
const SAMPLE: usize = 1 << 20;

/// The bytes as ones in which lines can be found: UTF-16 becomes UTF-8, a byte order mark is dropped.
pub fn with_lines(bytes: &[u8]) -> Cow<'_, [u8]> {
    let wide = match bytes {
        // With a mark, or by the "BE" of BEGIN.
        [0xFF, 0xFE, ..] | [b'B', 0, b'E', 0, ..] => Some(UTF_16LE),
        [0xFE, 0xFF, ..] | [0, b'B', 0, b'E', ..] => Some(UTF_16BE),
        _ => None,
    };
    match wide {
        Some(encoding) => Cow::Owned(encoding.decode(bytes).0.into_owned().into_bytes()),
        None => Cow::Borrowed(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)),
    }
}

/// The encoding of unfolded lines. UTF-8 also where a few bytes are broken: then the rest would be lost in
/// any other.
pub fn guess<'a>(lines: impl Iterator<Item = &'a [u8]>) -> &'static Encoding {
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
