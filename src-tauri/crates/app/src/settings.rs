//! Working time: holidays and leave.

use std::path::Path;

use chrono::NaiveDate;
use tandem_domain::{holidays::SpecialDayKind, people::Participant, time::DateRange, working_time::Leave};

pub use crate::special_days::Imported;
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming, special_days as days,
    visits::Index,
    wire::people::{LeaveLine, SpecialDayLine},
};

/// The public holidays and make-up workdays, by date.
pub fn special_days(desk: &Desk) -> Result<Vec<SpecialDayLine>, Failure> {
    let line = |(date, day): (&NaiveDate, &tandem_domain::holidays::SpecialDay)| SpecialDayLine {
        date: *date,
        kind: day.kind,
        name: day.name.clone(),
    };
    Ok(desk.seen()?.special_days.0.iter().map(line).collect())
}

/// Takes the special days of a file into the programme.
pub fn import_special_days(desk: &mut Desk, file: &Path) -> Result<Imported, Failure> {
    days::import(desk, file)
}

/// On which days who is away, by date.
pub fn leave(desk: &Desk) -> Result<Vec<LeaveLine>, Failure> {
    let snapshot = desk.seen()?;
    let index = Index::of(&snapshot);
    let name = |who: Participant| match who {
        Participant::Manager(id) => index.managers.get(&id).map(|manager| manager.name.clone()),
        Participant::Rep(id) => index.reps.get(&id).map(|rep| rep.name.clone()),
    };
    let line = |leave: &Leave| LeaveLine {
        id: leave.id,
        who: name(leave.participant).unwrap_or_default(),
        from: leave.days.first(),
        to: leave.days.last(),
        reason: leave.reason.clone(),
    };
    let mut lines: Vec<LeaveLine> = snapshot.leave.iter().map(line).collect();
    lines.sort_by(|a, b| (a.from, &a.who).cmp(&(b.from, &b.who)));
    Ok(lines)
}

/// Notes that somebody is away from a first to a last day.
pub fn add_leave(
    desk: &mut Desk,
    who: &str,
    (from, to): (NaiveDate, NaiveDate),
    reason: &str,
) -> Result<(), Failure> {
    let snapshot = desk.seen()?;
    let participant = naming::find_participant(&snapshot, who)?;
    let days = DateRange::new(from, to).map_err(|_| bad_days(from, to))?;
    let leave = Leave { id: desk.env.id(), participant, days, reason: reason.to_owned() };
    desk.change("add-leave", |writer| writer.put_leave(&leave))
}

/// The longest range that anything is planned, listed or printed for.
pub(crate) const MOST_DAYS: u64 = 3 * 366;

/// A range of days as somebody gave it.
pub(crate) fn days_between(from: NaiveDate, to: NaiveDate) -> Result<DateRange, Failure> {
    DateRange::new(from, to)
        .ok()
        .filter(|days| days.day_count() <= MOST_DAYS)
        .ok_or_else(|| bad_days(from, to))
}

fn bad_days(from: NaiveDate, to: NaiveDate) -> Failure {
    Failure::new(Code::BadDays).with("first", from).with("last", to).with("most", MOST_DAYS)
}

impl SpecialDayLine {
    /// The catalogue's word for the kind of day.
    pub fn kind_message(&self) -> &'static str {
        match self.kind {
            SpecialDayKind::Holiday => "trade-special-day-holiday",
            SpecialDayKind::MakeUpWorkday => "trade-special-day-make-up-workday",
        }
    }
}
