//! The fields of a form, each checked alone: what is wrong names the field, the cause and the remedy.

use std::{fmt, ops::RangeInclusive};

use chrono::NaiveDate;
use tandem_domain::time::DateRange;

use crate::{
    failure::{Code, Failure},
    settings::days_between,
};

/// A failure of one field, which the form shows beside it.
pub fn wrong(code: Code, field: &'static str) -> Failure {
    Failure::new(code).with("field", field)
}

/// A text that must be there.
pub fn required(field: &'static str, text: &str) -> Result<String, Failure> {
    let text = text.trim();
    if text.is_empty() { Err(wrong(Code::FieldMissing, field)) } else { Ok(text.to_owned()) }
}

/// A name that nobody else has among `others`.
pub fn free<'a>(
    field: &'static str,
    text: &str,
    others: impl IntoIterator<Item = &'a str>,
) -> Result<String, Failure> {
    let name = required(field, text)?;
    let taken = others.into_iter().any(|other| other.to_lowercase() == name.to_lowercase());
    if taken { Err(wrong(Code::NameTaken, field).with("name", name)) } else { Ok(name) }
}

/// A text that may be left out.
pub fn optional(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Texts of which the empty and the repeated are dropped.
pub fn several<'a>(texts: impl IntoIterator<Item = &'a String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for text in texts.into_iter().filter_map(|text| optional(text)) {
        if !kept.contains(&text) {
            kept.push(text);
        }
    }
    kept
}

/// A number that must be there, and within a range.
pub fn number<T: TryFrom<u32>>(
    field: &'static str,
    given: Option<u32>,
    range: RangeInclusive<u32>,
) -> Result<T, Failure> {
    let number = given.ok_or_else(|| wrong(Code::FieldMissing, field))?;
    let fits = Some(number).filter(|number| range.contains(number));
    fits.and_then(|number| T::try_from(number).ok())
        .ok_or_else(|| out_of_range(field, range.start(), range.end()))
}

/// A number that is too small or too large.
pub fn out_of_range(field: &'static str, least: impl fmt::Display, most: impl fmt::Display) -> Failure {
    wrong(Code::NumberOutOfRange, field).with("least", least).with("most", most)
}

/// The days between two that must be there: fields `from` and `to`.
pub fn days(from: &str, to: &str) -> Result<DateRange, Failure> {
    let (from, to) = (day("from", from)?, day("to", to)?);
    days_between(from, to).map_err(|failure| failure.with("field", "to"))
}

/// A day that may be left out.
pub fn day_if_any(field: &'static str, text: &str) -> Result<Option<NaiveDate>, Failure> {
    optional(text).map(|text| day(field, &text)).transpose()
}

/// A day that must be there.
pub fn day(field: &'static str, text: &str) -> Result<NaiveDate, Failure> {
    text.trim().parse().map_err(|_| wrong(Code::FieldMissing, field))
}
