//! The months at a glance: weeks of seven days, Monday first.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Serialize;
use tandem_domain::holidays::SpecialDayKind;
use tandem_words::{Args, Words};

use super::input::{ManagerSchedule, ScheduledVisit};

#[derive(Serialize)]
pub(super) struct Month {
    title: String,
    total: Option<String>,
    weeks: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    number: u32,
    /// Seven, from Monday; `None` for days of another month.
    days: Vec<Option<Cell>>,
}

#[derive(Serialize)]
struct Cell {
    day: u32,
    in_period: bool,
    weekend: bool,
    special: Option<Special>,
    mark: Option<String>,
    visits: Vec<Entry>,
}

/// What the domain knows as a special day, as the templates see it.
#[derive(Serialize)]
pub(super) struct Special {
    holiday: bool,
    name: String,
}

#[derive(Serialize)]
struct Entry {
    time: String,
    client: String,
    riding: bool,
    cancelled: bool,
}

impl Special {
    pub(super) fn of(input: &ManagerSchedule, day: NaiveDate) -> Option<Self> {
        input.special_days.on(day).map(|special| Self {
            holiday: special.kind == SpecialDayKind::Holiday,
            name: special.name.clone(),
        })
    }
}

impl Month {
    /// Every month that the period touches; of several, those that it barely touches and that have no visits
    /// are left out. A fortnight that spans two months stays one piece.
    pub(super) fn all(input: &ManagerSchedule, visits: &[&ScheduledVisit], words: &Words) -> Vec<Self> {
        let (first, last) = (input.first_day, input.last_day);
        let month = |day: NaiveDate| (day.year(), day.month());
        if month(first) != month(last) && (last - first).num_days() < 14 {
            let title = words.date_range(first, last);
            return vec![Self::new(title, first, last, &|_| true, input, visits, words)];
        }
        let mut months: Vec<Self> = Vec::new();
        let mut shown = None;
        for day in first.iter_days().take_while(|day| *day <= last) {
            if shown != Some(month(day)) {
                shown = Some(month(day));
                let begin = day.with_day(1).unwrap_or(day);
                let end = begin.iter_days().take_while(|other| month(*other) == month(day)).last();
                let inside = |other| month(other) == month(day);
                let title = words.month(day);
                months.push(Self::new(title, begin, end.unwrap_or(day), &inside, input, visits, words));
            }
        }
        if months.len() > 1 && months.iter().any(|month| !month.is_marginal()) {
            months.retain(|month| !month.is_marginal());
        }
        months
    }

    fn is_marginal(&self) -> bool {
        let days =
            || self.weeks.iter().flat_map(|week| week.days.iter().flatten()).filter(|day| day.in_period);
        days().count() < 7 && days().all(|day| day.visits.is_empty())
    }

    /// The weeks from the one with `first` to the one with `last`, with the days for which `holds` is true.
    fn new(
        title: String,
        first: NaiveDate,
        last: NaiveDate,
        holds: &dyn Fn(NaiveDate) -> bool,
        input: &ManagerSchedule,
        visits: &[&ScheduledVisit],
        words: &Words,
    ) -> Self {
        let mut weeks = Vec::new();
        let mut monday = first.week(Weekday::Mon).first_day();
        while monday <= last {
            let cell = |offset| {
                let day = monday.checked_add_days(Days::new(offset)).filter(|day| holds(*day))?;
                Some(Cell::new(day, input, visits, words))
            };
            let days: Vec<_> = (0..7).map(cell).collect();
            // A week that lies wholly outside the period would only take room.
            if days.iter().flatten().any(|day| day.in_period) {
                weeks.push(Row { number: monday.iso_week().week(), days });
            }
            let Some(next) = monday.checked_add_days(Days::new(7)) else { break };
            monday = next;
        }
        let alive = visits
            .iter()
            .filter(|visit| (first..=last).contains(&visit.start.date()) && visit.state.takes_time());
        let (count, riding) = alive.fold((0_usize, 0_usize), |(count, riding), visit| {
            (count + 1, riding + usize::from(visit.rides_on.is_some()))
        });
        let total = words
            .say("documents-schedule-month-total", &Args::new().with("visits", count).with("riding", riding));
        Self { title, total: (count > 0).then_some(total), weeks }
    }
}

impl Cell {
    fn new(day: NaiveDate, input: &ManagerSchedule, visits: &[&ScheduledVisit], words: &Words) -> Self {
        let entry = |visit: &&ScheduledVisit| Entry {
            time: words.time(visit.start.time()),
            client: visit.client.clone(),
            riding: visit.rides_on.is_some(),
            cancelled: !visit.state.takes_time(),
        };
        Self {
            day: day.day(),
            in_period: (input.first_day..=input.last_day).contains(&day),
            weekend: matches!(day.weekday(), Weekday::Sat | Weekday::Sun),
            special: Special::of(input, day),
            mark: input.day_marks.get(&day).cloned(),
            visits: visits.iter().filter(|visit| visit.start.date() == day).map(entry).collect(),
        }
    }
}
