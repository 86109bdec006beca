//! Why a document could not be made.

use std::fmt;

use chrono::NaiveDate;
use tandem_words::{Args, Words};
use thiserror::Error;

/// Why a document could not be made. Nothing was written: documents are bytes in memory.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DocumentError {
    /// The document holds Chinese and no font found has Chinese characters.
    #[error("no font here has Chinese characters such as {sample}; {platform}")]
    FontMissing {
        /// Some of the characters that can't be printed.
        sample: String,
        /// The system whose remedy is named.
        platform: Platform,
    },
    /// The period ends before it begins.
    #[error("the period runs backwards, from {first} to {last}")]
    PeriodReversed {
        /// The first day asked for.
        first: NaiveDate,
        /// The last day asked for.
        last: NaiveDate,
    },
    /// The period is so long that its calendar would be hundreds of pages.
    #[error("the period from {first} to {last} is longer than {limit} days")]
    PeriodTooLong {
        /// The first day asked for.
        first: NaiveDate,
        /// The last day asked for.
        last: NaiveDate,
        /// How many days are the most.
        limit: u32,
    },
    /// A template does not compile, or the PDF can't be written from it.
    #[error("the document's template is broken: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Template(Vec<TemplateProblem>),
    /// The document's data has no JSON form.
    #[error("the document's data can't be handed to its template")]
    Data(#[from] DataError),
}

/// The reason that data could not be written as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{reason}")]
pub struct DataError {
    reason: String,
}

impl From<serde_json::Error> for DocumentError {
    fn from(error: serde_json::Error) -> Self {
        Self::Data(DataError { reason: error.to_string() })
    }
}

/// One fault in a template, as the typesetter reports it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateProblem {
    /// The template's file name.
    pub file: String,
    /// The line from 1, or 0 where the fault has no place.
    pub line: usize,
    /// What is wrong, in English.
    pub message: String,
}

impl fmt::Display for TemplateProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// The systems whose way to get a Chinese font differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Platform {
    /// Debian, Ubuntu and their like: a package.
    Debian,
    /// Windows: an optional feature.
    Windows,
    /// macOS: fonts that come with it and may be switched off.
    MacOs,
}

impl Platform {
    /// The one that this program was built for; other Unix systems count as Debian.
    pub fn here() -> Self {
        if cfg!(target_os = "windows") {
            Self::Windows
        } else if cfg!(target_os = "macos") {
            Self::MacOs
        } else {
            Self::Debian
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Debian => "debian",
            Self::Windows => "windows",
            Self::MacOs => "macos",
        }
    }
}

impl fmt::Display for Platform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Debian => "install one with `sudo apt install fonts-noto-cjk`",
            Self::Windows => "add the optional feature “Chinese (Simplified) Supplemental Fonts”",
            Self::MacOs => "turn on PingFang SC or Hiragino Sans GB in Font Book",
        })
    }
}

impl DocumentError {
    /// What went wrong, in the words of a screen.
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::FontMissing { sample, .. } => {
                words.say("documents-font-missing", &Args::new().with("sample", sample))
            }
            Self::PeriodReversed { first, last } => words.say(
                "documents-period-reversed",
                &Args::new().with("first", words.date(*first)).with("last", words.date(*last)),
            ),
            Self::PeriodTooLong { first, last, limit } => words.say(
                "documents-period-too-long",
                &Args::new()
                    .with("first", words.date(*first))
                    .with("last", words.date(*last))
                    .with("limit", *limit),
            ),
            Self::Template(problems) => {
                let problem = problems.first().map(ToString::to_string).unwrap_or_default();
                words.say("documents-template-broken", &Args::new().with("problem", problem))
            }
            Self::Data(error) => {
                words.say("documents-template-broken", &Args::new().with("problem", error.to_string()))
            }
        }
    }

    /// What the person can do about it, where there is something.
    pub fn remedy(&self, words: &Words) -> Option<String> {
        match self {
            Self::FontMissing { platform, .. } => {
                Some(words.say("documents-font-remedy", &Args::new().with("platform", platform.key())))
            }
            _ => None,
        }
    }
}
