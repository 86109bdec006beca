//! A week's hours between a form and the domain.

use chrono::{NaiveTime, Weekday};
use tandem_domain::{
    client::ReceivingHours,
    working_time::{TimeSpan, WeeklyHours},
};

use super::fields::wrong;
use crate::{
    failure::{Code, Failure},
    wire::records::{StretchDraft, WeekDraft},
};

/// Hours that somebody works: at least on one day.
pub fn working(week: &WeekDraft) -> Result<WeeklyHours, Failure> {
    let hours = WeeklyHours { days: days("hours", week)? };
    if hours.days.iter().all(Vec::is_empty) {
        return Err(wrong(Code::FieldMissing, "hours"));
    }
    Ok(hours)
}

/// Hours in which a client receives visitors; none means any.
pub fn receiving(week: &WeekDraft) -> Result<Vec<ReceivingHours>, Failure> {
    let of_day = |(day, stretches): (usize, Vec<TimeSpan>)| {
        let weekday = u8::try_from(day).ok().and_then(|day| Weekday::try_from(day).ok());
        let receives = move |hours| Some(ReceivingHours { weekday: weekday?, hours });
        stretches.into_iter().filter_map(receives).collect::<Vec<_>>()
    };
    Ok(days("receives", week)?.into_iter().enumerate().flat_map(of_day).collect())
}

/// Working hours as a form shows them.
pub fn draft(hours: &WeeklyHours) -> WeekDraft {
    hours.days.iter().map(|day| day.iter().map(stretch).collect()).collect()
}

/// Receiving hours as a form shows them.
pub fn receiving_draft(receives: &[ReceivingHours]) -> WeekDraft {
    let mut week: WeekDraft = vec![Vec::new(); 7];
    for one in receives {
        if let Some(day) = week.get_mut(one.weekday.num_days_from_monday() as usize) {
            day.push(stretch(&one.hours));
        }
    }
    week
}

/// What most people of the trade work, for a new form or a row of a sheet that says nothing.
pub fn usual() -> WeekDraft {
    let span = |from: &str, to: &str| StretchDraft { from: from.to_owned(), to: to.to_owned() };
    let workday = || vec![span("08:30", "12:00"), span("13:30", "17:30")];
    (0..7).map(|day| if day < 5 { workday() } else { Vec::new() }).collect()
}

fn stretch(span: &TimeSpan) -> StretchDraft {
    let time = |time: NaiveTime| time.format("%H:%M").to_string();
    StretchDraft { from: time(span.from()), to: time(span.to()) }
}

/// What the words call the days of the week.
const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

fn days(field: &'static str, week: &WeekDraft) -> Result<[Vec<TimeSpan>; 7], Failure> {
    let mut days: [Vec<TimeSpan>; 7] = std::array::from_fn(|_| Vec::new());
    for ((day, stretches), name) in days.iter_mut().zip(week).zip(DAYS) {
        let bad = |why: &'static str, one: &StretchDraft| {
            wrong(Code::BadHours, field)
                .with("day", name)
                .with("why", why)
                .with("from", &one.from)
                .with("to", &one.to)
        };
        for one in stretches {
            let time = |text: &str| NaiveTime::parse_from_str(text.trim(), "%H:%M");
            let (Ok(from), Ok(to)) = (time(&one.from), time(&one.to)) else {
                return Err(bad("unreadable", one));
            };
            let span = TimeSpan::new(from, to).map_err(|_| bad("backwards", one))?;
            if day.iter().any(|other| other.from() < span.to() && span.from() < other.to()) {
                return Err(bad("overlap", one));
            }
            day.push(span);
        }
        day.sort();
    }
    Ok(days)
}
