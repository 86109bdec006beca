//! The languages that the product speaks.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A language that the product speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Simplified Chinese as written in mainland China.
    #[default]
    #[serde(rename = "zh-CN", alias = "zh")]
    Chinese,
    /// English as written in Britain: day before month, `programme`.
    #[serde(rename = "en")]
    English,
}

/// The text names no language that the product speaks.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("no such language: {given:?} (known: zh-CN, en)")]
pub struct UnknownLanguage {
    /// What was given.
    pub given: String,
}

impl Language {
    /// Both, the default first.
    pub const ALL: [Self; 2] = [Self::Chinese, Self::English];

    /// The BCP 47 tag: `zh-CN` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }

    /// The language's own name for itself, as a switch shows it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Chinese => "中文",
            Self::English => "English",
        }
    }

    /// The language of a locale as operating systems name it: `zh_CN.UTF-8`, `zh-Hans-CN`, `en_GB`. `None`
    /// for other languages and for `C` and `POSIX`, which ask for none.
    pub fn from_locale(locale: &str) -> Option<Self> {
        let language = locale.trim().split(['-', '_', '.', '@']).next()?;
        if language.eq_ignore_ascii_case("zh") {
            Some(Self::Chinese)
        } else if language.eq_ignore_ascii_case("en") {
            Some(Self::English)
        } else {
            None
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(text: &str) -> Result<Self, UnknownLanguage> {
        Self::from_locale(text).ok_or_else(|| UnknownLanguage { given: text.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_of_operating_systems_are_understood() {
        for locale in ["zh", "zh-CN", "zh_CN.UTF-8", "zh-Hans-CN", "ZH_cn", "zh_TW.Big5", "zh_CN@pinyin"] {
            assert_eq!(Language::from_locale(locale), Some(Language::Chinese), "{locale}");
        }
        for locale in ["en", "en-GB", "en_US.UTF-8", "EN"] {
            assert_eq!(Language::from_locale(locale), Some(Language::English), "{locale}");
        }
        for locale in ["C", "POSIX", "C.UTF-8", "de_DE.UTF-8", "", "enm", "zhx"] {
            assert_eq!(Language::from_locale(locale), None, "{locale}");
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        for language in Language::ALL {
            assert_eq!(language.to_string().parse(), Ok(language));
        }
        assert_eq!("fr".parse::<Language>(), Err(UnknownLanguage { given: "fr".to_owned() }));
    }
}
