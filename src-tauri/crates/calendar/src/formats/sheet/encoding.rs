//! The characters of a text of cells, and which encoding they are in.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};
use serde::{Deserialize, Serialize};

/// Bytes that are looked at to guess: enough for names and places, and quick.
const SAMPLE: usize = 1 << 20;

/// How characters are written as bytes, as far as programs here do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// UTF-8.
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-16, the smaller byte first: what Excel calls Unicode text.
    #[serde(rename = "utf-16le")]
    Utf16Little,
    /// UTF-16, the larger byte first.
    #[serde(rename = "utf-16be")]
    Utf16Big,
    /// GB18030, with GBK and GB2312 in it: what Excel in China writes as CSV.
    #[serde(rename = "gb18030")]
    Gb18030,
    /// Big5: the same in Taiwan and Hong Kong.
    #[serde(rename = "big5")]
    Big5,
}

impl Encoding {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Utf8, Self::Gb18030, Self::Big5, Self::Utf16Little, Self::Utf16Big];

    /// Its name, as `gb18030`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Little => "utf-16le",
            Self::Utf16Big => "utf-16be",
            Self::Gb18030 => "gb18030",
            Self::Big5 => "big5",
        }
    }

    /// The one of a name, be it written `UTF8` or `gbk`.
    pub fn named(name: &str) -> Option<Self> {
        let plain: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
        match plain.to_ascii_lowercase().as_str() {
            "utf8" => Some(Self::Utf8),
            "utf16" | "utf16le" | "unicode" => Some(Self::Utf16Little),
            "utf16be" => Some(Self::Utf16Big),
            "gb18030" | "gbk" | "gb2312" | "cp936" => Some(Self::Gb18030),
            "big5" | "cp950" => Some(Self::Big5),
            _ => None,
        }
    }

    fn of_rs(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Utf16Little => UTF_16LE,
            Self::Utf16Big => UTF_16BE,
            Self::Gb18030 => GB18030,
            Self::Big5 => BIG5,
        }
    }

    /// The one that the bytes are in, as far as they give it away.
    pub fn of(bytes: &[u8]) -> Self {
        match bytes {
            [0xEF, 0xBB, 0xBF, ..] => return Self::Utf8,
            [0xFF, 0xFE, ..] => return Self::Utf16Little,
            [0xFE, 0xFF, ..] => return Self::Utf16Big,
            _ => {}
        }
        let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
        // Cells are seldom without ASCII, which has a zero for its other half in UTF-16.
        let zeros = |from: usize| sample.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
        let (even, odd) = (zeros(0), zeros(1));
        if even.max(odd) * 16 > sample.len() {
            return if odd > even { Self::Utf16Little } else { Self::Utf16Big };
        }
        let (good, bad) = sample.utf8_chunks().fold((0, 0), |(good, bad), chunk| {
            let wide = chunk.valid().chars().filter(|one| !one.is_ascii()).count();
            (good + wide, bad + usize::from(!chunk.invalid().is_empty()))
        });
        // The sample may end within a character.
        if bad <= 1 || good >= bad * 4 {
            return Self::Utf8;
        }
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(sample, true);
        let guess = detector.guess(None, Utf8Detection::Deny);
        if guess == BIG5 {
            Self::Big5
        } else if guess == GBK || guess == GB18030 || !is_big5_better(sample) {
            Self::Gb18030
        } else {
            Self::Big5
        }
    }

    /// The text of bytes, and whether some of it could not be read.
    pub fn text(self, bytes: &[u8]) -> (Cow<'_, str>, bool) {
        let (text, broken) = self.of_rs().decode_with_bom_removal(bytes);
        // Nothing of a plan is written with NUL, and much stumbles over it.
        if memchr::memchr(0, text.as_bytes()).is_some() {
            return (Cow::Owned(text.replace('\0', "")), broken);
        }
        (text, broken)
    }
}

/// Whether fewer characters are lost by reading Big5.
fn is_big5_better(sample: &[u8]) -> bool {
    let lost = |encoding: &'static encoding_rs::Encoding| {
        encoding.decode_without_bom_handling(sample).0.matches('\u{FFFD}').count()
    };
    lost(BIG5) < lost(GB18030)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_gives_itself_away() {
        let simple = "日期,时间,客户,地点\r\n3月12日,上午,杭州市第一人民医院,浣纱路\r\n3月13日,下午,浙江大学医学院附属第二医院,解放路\r\n";
        let traditional = "日期,時間,客戶,地點\r\n3月12日,上午,臺北榮民總醫院,石牌路\r\n3月13日,下午,國立臺灣大學醫學院附設醫院,中山南路\r\n";
        let wide = |text: &str, big: bool| -> Vec<u8> {
            text.encode_utf16()
                .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
                .collect()
        };
        let cases = [
            (simple.as_bytes().to_vec(), Encoding::Utf8, simple),
            ([b"\xEF\xBB\xBF", simple.as_bytes()].concat(), Encoding::Utf8, simple),
            (GB18030.encode(simple).0.into_owned(), Encoding::Gb18030, simple),
            (BIG5.encode(traditional).0.into_owned(), Encoding::Big5, traditional),
            (wide(simple, false), Encoding::Utf16Little, simple),
            (wide(simple, true), Encoding::Utf16Big, simple),
            ([b"\xFF\xFE".to_vec(), wide(simple, false)].concat(), Encoding::Utf16Little, simple),
        ];
        for (bytes, encoding, text) in cases {
            assert_eq!(Encoding::of(&bytes), encoding);
            assert_eq!(encoding.text(&bytes), (Cow::Borrowed(text), false), "{encoding:?}");
        }
    }

    #[test]
    fn a_broken_byte_does_not_turn_utf_8_into_something_else() {
        let bytes = ["拜访市第一人民医院，下午三点".as_bytes(), b"\xFF,\xFF"].concat();
        assert_eq!(Encoding::of(&bytes), Encoding::Utf8);
        assert!(Encoding::Utf8.text(&bytes).1);
    }

    #[test]
    fn names_are_as_people_write_them() {
        for (name, encoding) in
            [("GBK", Encoding::Gb18030), ("utf8", Encoding::Utf8), ("Big-5", Encoding::Big5)]
        {
            assert_eq!(Encoding::named(name), Some(encoding));
        }
        assert!(Encoding::ALL.iter().all(|one| Encoding::named(one.name()) == Some(*one)));
        assert_eq!(Encoding::named("latin"), None);
    }
}
