//! How values stand in columns, and come back.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Error, Result, Row, types::Type};
use serde::{Serialize, de::DeserializeOwned};
use tandem_domain::{
    people::CalendarOwner,
    time::{DateRange, Interval},
};
use uuid::Uuid;

/// A value as JSON.
pub fn json<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::ToSqlConversionFailure(Box::new(error)))
}

/// A word of a closed set, as `hospital`: the value's JSON without the quotes.
pub fn word<T: Serialize>(value: T) -> Result<String> {
    json(&value).map(|text| text.trim_matches('"').to_owned())
}

/// A count as SQLite's only kind of integer.
pub fn number(count: usize) -> Result<i64> {
    i64::try_from(count).map_err(|error| Error::ToSqlConversionFailure(Box::new(error)))
}

/// An instant as seconds, those that it has begun: fractions are not kept.
pub fn seconds(at: DateTime<Utc>) -> i64 {
    at.timestamp()
}

fn bad(row: &Row<'_>, column: &str, error: impl std::error::Error + Send + Sync + 'static) -> Error {
    let index = row.as_ref().column_index(column).unwrap_or(usize::MAX);
    Error::FromSqlConversionFailure(index, Type::Text, Box::new(error))
}

/// The id in a column.
pub fn id<Id: From<Uuid>>(row: &Row<'_>, column: &str) -> Result<Id> {
    row.get::<_, Uuid>(column).map(Id::from)
}

/// The id in a column that may be empty.
pub fn id_if_any<Id: From<Uuid>>(row: &Row<'_>, column: &str) -> Result<Option<Id>> {
    Ok(row.get::<_, Option<Uuid>>(column)?.map(Id::from))
}

/// Whose calendar it is: a table holds exactly one of the three.
pub fn owner(row: &Row<'_>) -> Result<CalendarOwner> {
    Ok(match (id_if_any(row, "manager")?, id_if_any(row, "rep")?) {
        (Some(manager), _) => CalendarOwner::Manager(manager),
        (None, Some(rep)) => CalendarOwner::Rep(rep),
        (None, None) => CalendarOwner::Distributor(id(row, "distributor")?),
    })
}

/// The same to be written: manager, rep and distributor.
pub fn owner_columns(owner: CalendarOwner) -> [Option<Uuid>; 3] {
    match owner {
        CalendarOwner::Manager(id) => [Some(id.uuid()), None, None],
        CalendarOwner::Rep(id) => [None, Some(id.uuid()), None],
        CalendarOwner::Distributor(id) => [None, None, Some(id.uuid())],
    }
}

/// The value whose JSON is in a column.
pub fn from_json<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|error| bad(row, column, error))
}

/// The value whose JSON is in a column that may be empty.
pub fn from_json_if_any<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> Result<Option<T>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| serde_json::from_str(&text).map_err(|error| bad(row, column, error))).transpose()
}

/// The word of a closed set in a column.
pub fn from_word<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_value(serde_json::Value::String(text)).map_err(|error| bad(row, column, error))
}

/// The day in a column.
pub fn day(row: &Row<'_>, column: &str) -> Result<NaiveDate> {
    let text: String = row.get(column)?;
    text.parse().map_err(|error: chrono::ParseError| bad(row, column, error))
}

/// The day in a column that may be empty.
pub fn day_if_any(row: &Row<'_>, column: &str) -> Result<Option<NaiveDate>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse().map_err(|error: chrono::ParseError| bad(row, column, error))).transpose()
}

/// A value that may be absent as JSON.
pub fn json_if_any<T: Serialize>(value: Option<&T>) -> Result<Option<String>> {
    value.map(json).transpose()
}

/// The range of days in the columns `first_day` and `last_day`.
pub fn days(row: &Row<'_>) -> Result<DateRange> {
    DateRange::new(day(row, "first_day")?, day(row, "last_day")?).map_err(|error| bad(row, "last_day", error))
}

/// A number out of what chrono can hold.
#[derive(Debug, thiserror::Error)]
#[error("{0} seconds since 1970 are beyond the calendar")]
struct BeyondTheCalendar(i64);

/// The instant in a column.
pub fn instant(row: &Row<'_>, column: &str) -> Result<DateTime<Utc>> {
    let seconds: i64 = row.get(column)?;
    DateTime::from_timestamp(seconds, 0).ok_or_else(|| bad(row, column, BeyondTheCalendar(seconds)))
}

/// The interval between the instants of two columns.
pub fn interval(row: &Row<'_>, start: &str, end: &str) -> Result<Interval> {
    Interval::new(instant(row, start)?, instant(row, end)?).map_err(|error| bad(row, end, error))
}

/// Any value that a column holds as a number or text of its own, checked by the domain's own parser.
pub fn parsed<T: std::str::FromStr>(row: &Row<'_>, column: &str) -> Result<T>
where
    T::Err: std::error::Error + Send + Sync + 'static,
{
    let text: String = row.get(column)?;
    text.parse().map_err(|error| bad(row, column, error))
}

/// A conversion's own error as one of the row.
pub fn checked<T, E: std::error::Error + Send + Sync + 'static>(
    row: &Row<'_>,
    column: &str,
    value: std::result::Result<T, E>,
) -> Result<T> {
    value.map_err(|error| bad(row, column, error))
}
