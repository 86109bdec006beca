//! Every visible word once, in Chinese and English.
//!
//! The screen, the command line and the documents say what they say through this crate. The sentences
//! stand in `messages/<language>/<stage>.ftl`, written in [Project Fluent](https://projectfluent.org)'s
//! language, so that a translator needs no Rust. A new stage's file is one more line in the table of
//! [`catalogue`](self::sources).
//!
//! ```
//! use tandem_words::{Args, Language, Words};
//!
//! let words = Words::new(Language::Chinese);
//! let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
//! assert_eq!(words.date_full(day), "2026年1月5日 星期一");
//! assert_eq!(words.say("trade-visits", &Args::new().with("count", 12)), "12 次协访");
//! ```
//!
//! Messages are whole sentences with variables. A sentence is never put together from pieces, because the
//! pieces stand in another order in the other language.

mod args;
mod catalogue;
mod dates;
mod language;
mod quantities;
mod times;
mod words;

pub use args::{Args, Value};
pub use catalogue::{MessageFile, ids, sources};
pub use language::{Language, UnknownLanguage};
pub use words::Words;
