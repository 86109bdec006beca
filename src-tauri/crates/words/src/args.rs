//! What a message's variables are filled with.

use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentValue};
use serde::{Deserialize, Serialize};

/// What one variable of a message stands for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// A whole number: the message may choose its wording by it, and prints it with thousands apart.
    Whole(i64),
    /// A number with a fraction, printed as it is; give text where the number of places matters.
    Real(f64),
    /// A name, or something already formatted.
    Text(String),
}

/// The variables of a message by name. As JSON it is a plain object, so that it can cross to the screen.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Args(BTreeMap<String, Value>);

impl Args {
    /// No variables yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// These variables and one more; a name given twice keeps the later value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.0.insert(name.to_owned(), value.into());
        self
    }

    /// The variables in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    pub(crate) fn to_fluent(&self) -> FluentArgs<'_> {
        self.iter()
            .map(|(name, value)| {
                let value = match value {
                    Value::Whole(number) => FluentValue::from(*number),
                    Value::Real(number) => FluentValue::from(*number),
                    Value::Text(text) => FluentValue::from(text.as_str()),
                };
                (name, value)
            })
            .collect()
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

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Real(number)
    }
}

macro_rules! from_whole {
    ($($number:ty),+) => {$(
        impl From<$number> for Value {
            fn from(number: $number) -> Self {
                Self::Whole(i64::from(number))
            }
        }
    )+};
}
from_whole!(i8, i16, i32, i64, u8, u16, u32);

// Counts of things in memory never come near the limit; saturating keeps the conversion total.
impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Whole(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Whole(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
