//! What is worth knowing about a document that could be made.

use tandem_words::{Args, Words};

/// Something that the document shows otherwise than its input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// Characters that no font found has; the substitute stands in their places.
    CharactersReplaced {
        /// Each character once, in the order of their code points.
        characters: Vec<char>,
        /// What is printed instead: 〓, the printers' mark for a sort that is missing.
        substitute: char,
    },
    /// A text or font of the input kept the file from being PDF/A-2a and PDF/UA-1; it is plain tagged PDF.
    NotArchival,
    /// There is more than fits on its one page; it says so itself, too.
    Shortened,
    /// Visits that do not begin within the period.
    VisitsOutsidePeriod {
        /// Their labels in the order in which they came.
        visits: Vec<String>,
    },
}

impl Notice {
    /// The notice in the words of a screen.
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::CharactersReplaced { characters, substitute } => {
                let listed: Vec<_> = characters.iter().map(|character| name(*character)).collect();
                words.say(
                    "documents-notice-characters-replaced",
                    &Args::new()
                        .with("count", characters.len())
                        .with("substitute", substitute.to_string())
                        .with("characters", words.list(&listed)),
                )
            }
            Self::Shortened => words.text("documents-preparation-shortened"),
            Self::NotArchival => words.text("documents-notice-not-archival"),
            Self::VisitsOutsidePeriod { visits } => words.say(
                "documents-notice-visits-outside-period",
                &Args::new().with("count", visits.len()).with("visits", words.list(visits)),
            ),
        }
    }
}

/// The character with its code point, which also names what no screen can show.
fn name(character: char) -> String {
    let code = u32::from(character);
    if character.is_alphanumeric() || character.is_ascii_punctuation() || (0x1F300..0x1FB00).contains(&code) {
        format!("{character} (U+{code:04X})")
    } else {
        format!("U+{code:04X}")
    }
}
