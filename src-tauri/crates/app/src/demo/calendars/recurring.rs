//! What comes back, with what becomes of such things: left out on some days, moved or called off on others.

use chrono::{Datelike, NaiveDate, Weekday};
use tandem_domain::ids::ClientId;

use super::{
    diary::Diary,
    entry::{Entry, Pattern, When},
    sheet::Sheet,
};
use crate::demo::{
    chance::Chance,
    days::{WEEKS, after},
};

/// Days before the quarter on which series begin: the Monday of half a year earlier.
const BEFORE: i64 = 26 * 7;

/// A series of meetings or calls.
#[derive(Debug)]
pub struct Recurring<'a> {
    /// What it is called.
    pub title: &'a str,
    /// Where; empty when nothing is said.
    pub place: &'a str,
    /// On which days.
    pub weekdays: Vec<Weekday>,
    /// Every so many weeks.
    pub every: u8,
    /// From so many minutes after midnight.
    pub from: i64,
    /// For so many minutes.
    pub minutes: i64,
    /// Whether it is ever left out, moved or called off.
    pub yields: bool,
}

/// Puts the series into the calendar; `call` is what the notes say and the client, when it is one of calls.
pub fn put_series(
    sheet: &mut Sheet,
    monday: NaiveDate,
    recurring: &Recurring<'_>,
    call: Option<(String, ClientId)>,
    diary: &mut Diary<'_>,
    chance: &mut Chance,
) {
    let Some(first_weekday) = recurring.weekdays.first() else { return };
    let begins = after(monday, i64::from(first_weekday.num_days_from_monday()) - BEFORE);
    let is_call = call.is_some();
    let mut entry = Entry::new(recurring.title, When::on(begins, recurring.from, recurring.minutes))
        .at(recurring.place)
        .repeating(Pattern::Weekly(recurring.every, recurring.weekdays.clone()));
    if let Some((notes, client)) = call {
        entry.notes = notes;
        entry.client = Some(client);
    }
    let plain = entry.clone();
    let Some(series) = &mut entry.series else { return };
    let step = u64::from(recurring.every);
    let falls = |day: &NaiveDate| {
        let weeks = (*day - begins).num_days().unsigned_abs() / 7;
        recurring.weekdays.contains(&day.weekday()) && weeks.is_multiple_of(step)
    };
    for day in (-21..(WEEKS + 3) * 7).map(|days| after(monday, days)).filter(falls) {
        let mut instance = plain.instance_on(day);
        match chance.between(0, 99) {
            0..4 if recurring.yields => {
                series.except.push(day);
                continue;
            }
            4..7 if recurring.yields => {
                let later = When::on(after(day, 1), recurring.from, recurring.minutes);
                if after(day, 1).weekday().num_days_from_monday() < 5 && diary.is_free(later, is_call) {
                    instance.when = later;
                    instance.title = format!("{}（改期）", instance.title);
                    series.changed.push(instance.clone());
                }
            }
            7..9 if recurring.yields => {
                instance.cancelled = true;
                series.changed.push(instance);
                continue;
            }
            _ => {}
        }
        diary.take(instance.when, is_call);
    }
    sheet.put(entry, chance);
}
