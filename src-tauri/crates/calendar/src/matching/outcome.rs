//! What goes into the matching and what comes out.

use serde::{Deserialize, Serialize};
use tandem_domain::client::ClientKind;

/// From this confidence on an occurrence counts as a planned call without anybody looking at it.
pub const SURE: f64 = 0.75;

/// Below this confidence a candidate isn't worth showing.
pub const LEAST_WORTH_REVIEW: f64 = 0.4;

/// Two clients whose confidences are less than this apart can't be told apart.
pub const NEAR: f64 = 0.08;

/// One client of the distributor whose calendar is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientNames<K> {
    /// What the caller knows the client by.
    pub key: K,
    /// Its full name.
    pub name: String,
    /// Other names under which it is known.
    pub aliases: Vec<String>,
    /// Street address, empty when not known.
    pub address: String,
    /// Its city by name, as 杭州 or 杭州市; empty when not known.
    pub city: String,
    /// What it is.
    pub kind: ClientKind,
}

/// The texts of an occurrence; empty where the calendar has none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct EventText<'a> {
    /// SUMMARY.
    pub summary: &'a str,
    /// LOCATION.
    pub location: &'a str,
    /// DESCRIPTION; its start is read, and trusted less than the others.
    pub description: &'a str,
}

/// Why a client was recognised, with the text as the calendar has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Because {
    /// Its full name stands there.
    Name {
        /// The matched text.
        matched: String,
    },
    /// One of its other names stands there.
    Alias {
        /// The matched text.
        matched: String,
    },
    /// A short form that only this client fits.
    Abbreviation {
        /// The matched text.
        matched: String,
    },
    /// Its name in English.
    English {
        /// The matched text.
        matched: String,
    },
    /// Its name in pinyin, in full or as initials.
    Pinyin {
        /// The matched text.
        matched: String,
    },
    /// Its name with one character wrong.
    Typo {
        /// The matched text.
        matched: String,
        /// The name as it should be.
        meant: String,
    },
    /// Its street and number.
    Address {
        /// The matched text.
        matched: String,
    },
    /// One of its names stands in the location.
    Location {
        /// The matched text.
        matched: String,
    },
}

impl Because {
    /// How it was recognised, in the word that scripts know it by.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Name { .. } => "name",
            Self::Alias { .. } => "alias",
            Self::Abbreviation { .. } => "abbreviation",
            Self::English { .. } => "english",
            Self::Pinyin { .. } => "pinyin",
            Self::Typo { .. } => "typo",
            Self::Address { .. } => "address",
            Self::Location { .. } => "location",
        }
    }

    /// The text of the calendar that gave the client away.
    pub fn matched(&self) -> &str {
        match self {
            Self::Name { matched }
            | Self::Alias { matched }
            | Self::Abbreviation { matched }
            | Self::English { matched }
            | Self::Pinyin { matched }
            | Self::Typo { matched, .. }
            | Self::Address { matched }
            | Self::Location { matched } => matched,
        }
    }
}

/// A client that a text may be about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Match<K> {
    /// The client's key.
    pub client: K,
    /// 0 to 1.
    pub confidence: f64,
    /// Why.
    pub because: Because,
}

/// What may be done with the best match.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It is a planned call on the best match.
    Sure,
    /// Somebody should look: too little is said, or two clients fit.
    Review,
    /// Ordinary busy time.
    Nothing,
}

/// The clients found for a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outcome<K> {
    /// What may be done with it.
    pub verdict: Verdict,
    /// The most likely client.
    pub best: Option<Match<K>>,
    /// The runners-up, best first.
    pub others: Vec<Match<K>>,
}

impl<K> Outcome<K> {
    /// Judges matches that are sorted best first.
    pub(super) fn judge(mut matches: Vec<Match<K>>) -> Self {
        matches.retain(|one| one.confidence >= LEAST_WORTH_REVIEW);
        let mut matches = matches.into_iter();
        let best = matches.next();
        let others: Vec<_> = matches.collect();
        let verdict = match (&best, others.first()) {
            (None, _) => Verdict::Nothing,
            (Some(best), runner_up)
                if best.confidence >= SURE
                    && runner_up.is_none_or(|other| best.confidence - other.confidence >= NEAR) =>
            {
                Verdict::Sure
            }
            _ => Verdict::Review,
        };
        Self { verdict, best, others }
    }
}
