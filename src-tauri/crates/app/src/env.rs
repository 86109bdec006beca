//! What the world outside supplies: the clock and new ids. Nothing else in the product asks for either.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    sync::Mutex,
};

use chrono::{DateTime, Utc};
use tandem_words::Language;
use uuid::Uuid;

/// Makes ids: UUIDv7 (RFC 9562, 5.7), from a time and random bits.
#[derive(Debug)]
pub struct Ids {
    source: Source,
}

#[derive(Debug)]
enum Source {
    System,
    Seeded { milliseconds: u64, state: u64 },
}

impl Ids {
    /// Ids that never come twice, from the system's clock and random source.
    pub fn system() -> Self {
        Self { source: Source::System }
    }

    /// The same ids in the same order for the same time and seed: for the demo and for tests.
    pub fn seeded(at: DateTime<Utc>, seed: u64) -> Self {
        let milliseconds = u64::try_from(at.timestamp_millis()).unwrap_or(0);
        Self { source: Source::Seeded { milliseconds, state: seed } }
    }

    /// A new id.
    pub fn make<Id: From<Uuid>>(&mut self) -> Id {
        Id::from(match &mut self.source {
            #[expect(
                clippy::disallowed_methods,
                reason = "this is the one place that asks the system for ids"
            )]
            Source::System => Uuid::now_v7(),
            Source::Seeded { milliseconds, state } => {
                *milliseconds += 1;
                let mut bytes = [0; 10];
                for chunk in bytes.chunks_mut(8) {
                    let random = splitmix64(state).to_le_bytes();
                    chunk.copy_from_slice(&random[..chunk.len()]);
                }
                uuid::Builder::from_unix_timestamp_millis(*milliseconds, &bytes).into_uuid()
            }
        })
    }
}

/// The next number of Steele, Lea and Flood's SplitMix64, which is all that ids of a demo need.
fn splitmix64(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// The length and age of the program's file.
fn program() -> u64 {
    let metadata = std::env::current_exe().and_then(std::fs::metadata);
    let mut hasher = DefaultHasher::new();
    metadata.and_then(|data| Ok((data.len(), data.modified()?))).ok().hash(&mut hasher);
    hasher.finish()
}

/// The clock and the ids that a use case may ask for.
pub struct Env {
    now: Box<dyn Fn() -> DateTime<Utc> + Send + Sync>,
    ids: Mutex<Ids>,
    program: u64,
    language: Mutex<Language>,
}

impl Env {
    /// The system's clock and ids.
    pub fn system() -> Self {
        #[expect(
            clippy::disallowed_methods,
            reason = "this is the one place that asks the system for the time"
        )]
        let now = Utc::now;
        Self {
            now: Box::new(now),
            ids: Mutex::new(Ids::system()),
            program: program(),
            language: Mutex::default(),
        }
    }

    /// The system's clock, or the one that stands still at the instant that `TANDEM_NOW` names, so that a run can
    /// be repeated.
    ///
    /// # Errors
    /// What `TANDEM_NOW` says, when that is no instant.
    pub fn of_process() -> Result<Self, String> {
        match std::env::var("TANDEM_NOW") {
            Ok(text) => text.parse().map(Self::at).map_err(|_| text),
            Err(_) => Ok(Self::system()),
        }
    }

    /// A clock that stands still. Ids are new all the same: a second run works on what the first one made.
    pub fn at(now: DateTime<Utc>) -> Self {
        Self {
            now: Box::new(move || now),
            ids: Mutex::new(Ids::system()),
            program: program(),
            language: Mutex::default(),
        }
    }

    /// The language in which things are called that have no name of their own.
    pub fn language(&self) -> Language {
        *self.language.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Speaks another language from now on.
    pub fn speak(&self, language: Language) {
        *self.language.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = language;
    }

    /// Stands for this very program: another build has another number.
    pub fn program(&self) -> u64 {
        self.program
    }

    /// The present instant.
    pub fn now(&self) -> DateTime<Utc> {
        (self.now)()
    }

    /// A new id.
    pub fn id<Id: From<Uuid>>(&self) -> Id {
        // A panic elsewhere leaves the maker of ids as it was, so a poisoned lock is still good.
        self.ids.lock().unwrap_or_else(std::sync::PoisonError::into_inner).make()
    }
}
