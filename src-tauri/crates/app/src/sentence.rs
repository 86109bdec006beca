//! A sentence of the catalogue with its values, not yet in any language.
//!
//! The stages say what they found as sentences; the screen, the command line and the documents turn them
//! into words in the language of whoever reads.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;
use specta::Type;
use tandem_words::{Args, Words};

/// The word of a closed set as messages and scripts have it, as `no_show`; empty for what is no word.
pub(crate) fn word(value: impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
}

/// A value that a sentence names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Value {
    /// A name, title or other text as it is.
    Text(String),
    /// A number.
    Number(i64),
    /// A day.
    Day(NaiveDate),
    /// A moment on the wall clock of the programme's zone.
    Moment(NaiveDateTime),
    /// A stretch on the wall clock of the programme's zone.
    Span {
        /// Its first moment.
        start: NaiveDateTime,
        /// The first moment after it.
        end: NaiveDateTime,
    },
    /// Names, one after the other.
    Names(Vec<String>),
    /// The first stretches of many.
    Spans {
        /// Start and end of each, by time.
        first: Vec<(NaiveDateTime, NaiveDateTime)>,
        /// How many there are beyond these.
        more: usize,
    },
}

impl Value {
    fn reword(&mut self, said: &dyn Fn(&str) -> String) {
        match self {
            Self::Text(text) => *text = said(text),
            Self::Names(names) => names.iter_mut().for_each(|name| *name = said(name)),
            Self::Number(_) | Self::Day(_) | Self::Moment(_) | Self::Span { .. } | Self::Spans { .. } => {}
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}
impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
impl From<NaiveDate> for Value {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}
impl From<NaiveDateTime> for Value {
    fn from(moment: NaiveDateTime) -> Self {
        Self::Moment(moment)
    }
}
impl From<Vec<String>> for Value {
    fn from(names: Vec<String>) -> Self {
        Self::Names(names)
    }
}
impl From<(NaiveDateTime, NaiveDateTime)> for Value {
    fn from((start, end): (NaiveDateTime, NaiveDateTime)) -> Self {
        Self::Span { start, end }
    }
}

/// A message of the catalogue with its values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Sentence {
    /// The message's id in the catalogue.
    pub message: &'static str,
    /// Its values by name.
    pub values: BTreeMap<&'static str, Value>,
}

impl Sentence {
    /// The sentence with this id, its values still to come.
    pub fn new(message: &'static str) -> Self {
        Self { message, values: BTreeMap::new() }
    }

    /// With a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.insert(name, value.into());
        self
    }

    /// Says its texts in other words.
    pub(crate) fn reword(&mut self, said: &dyn Fn(&str) -> String) {
        self.values.values_mut().for_each(|value| value.reword(said));
    }

    /// The sentence in a language.
    pub fn say(&self, words: &Words) -> String {
        let args = self.values.iter().fold(Args::new(), |args, (name, value)| match value {
            Value::Text(text) => args.with(name, text.as_str()),
            Value::Number(number) => args.with(name, *number),
            Value::Day(day) => args.with(name, words.date(*day)),
            Value::Moment(moment) => args.with(name, words.moment(*moment)),
            Value::Span { start, end } => args.with(name, words.span(*start, *end)),
            Value::Names(names) => args.with(name, words.list(names)),
            Value::Spans { first, more } => args.with(name, words.spans(first, *more)),
        });
        words.say(self.message, &args)
    }
}
