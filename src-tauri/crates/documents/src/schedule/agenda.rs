//! Day by day: the visits of each day that has any, by week.

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};
use serde::Serialize;
use tandem_domain::{
    client::ClientKind,
    visit::{VisitMode, VisitState},
};
use tandem_words::{Args, Words};

use super::{
    input::{ManagerSchedule, ScheduledVisit},
    months::Special,
};

#[derive(Serialize)]
pub(super) struct Week {
    title: String,
    range: String,
    total: String,
    days: Vec<Day>,
}

#[derive(Serialize)]
struct Day {
    heading: String,
    special: Option<Special>,
    mark: Option<String>,
    visits: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    label: String,
    time: String,
    duration: String,
    client: String,
    kind: String,
    /// Empty where the address names it.
    city: String,
    address: String,
    distributor: String,
    rep: String,
    phone: Option<String>,
    mode: String,
    state: String,
    /// Whether the distributor's word is still out.
    open: bool,
    cancelled: bool,
    purpose: String,
    rides_on: Option<String>,
    travel: Option<String>,
    why: String,
}

impl Week {
    /// The weeks with visits; `visits` are in the order of their beginnings.
    pub(super) fn all(input: &ManagerSchedule, visits: &[&ScheduledVisit], words: &Words) -> Vec<Self> {
        visits
            .chunk_by(|a, b| a.start.date().iso_week() == b.start.date().iso_week())
            .filter_map(|week| Some(Self::new(week.first()?.start.date(), week, input, words)))
            .collect()
    }

    fn new(within: NaiveDate, visits: &[&ScheduledVisit], input: &ManagerSchedule, words: &Words) -> Self {
        let monday = within.week(Weekday::Mon).first_day();
        let sunday = monday.checked_add_days(Days::new(6)).unwrap_or(within);
        let alive = visits.iter().filter(|visit| visit.state.takes_time()).count();
        Self {
            title: words.say("documents-schedule-week", &Args::new().with("week", monday.iso_week().week())),
            range: words.date_range_short(monday, sunday),
            total: words.say("trade-visits", &Args::new().with("count", alive)),
            days: visits
                .chunk_by(|a, b| a.start.date() == b.start.date())
                .filter_map(|day| Some(Day::new(day.first()?.start.date(), day, input, words)))
                .collect(),
        }
    }
}

impl Day {
    fn new(date: NaiveDate, visits: &[&ScheduledVisit], input: &ManagerSchedule, words: &Words) -> Self {
        // Where the period spans years, a day is plain only with its own.
        let one_year = input.first_day.year() == input.last_day.year();
        Self {
            heading: if one_year { words.date_heading(date) } else { words.date_full(date) },
            special: Special::of(input, date),
            mark: input.day_marks.get(&date).cloned(),
            visits: visits.iter().map(|visit| Entry::new(visit, words)).collect(),
        }
    }
}

impl Entry {
    fn new(visit: &ScheduledVisit, words: &Words) -> Self {
        Self {
            label: visit.label.clone(),
            time: words.time_range(visit.start.time(), visit.end.time()),
            duration: words.duration(visit.end - visit.start),
            client: visit.client.clone(),
            kind: words.text(kind_id(visit.kind)),
            city: city(visit),
            address: visit.address.trim().to_owned(),
            distributor: visit.distributor.clone(),
            rep: visit.rep.clone(),
            phone: visit.rep_phone.clone(),
            mode: words.text(mode_id(visit.mode)),
            state: words.text(state_id(visit.state)),
            open: visit.state == VisitState::Proposed,
            cancelled: !visit.state.takes_time(),
            purpose: visit.purpose.clone(),
            rides_on: visit
                .rides_on
                .as_ref()
                .map(|call| words.say("documents-schedule-rides-on", &Args::new().with("call", call))),
            travel: visit.travel_before.as_ref().map(|travel| {
                let duration = words.duration(TimeDelta::minutes(i64::from(travel.minutes)));
                let args = Args::new().with("from", &travel.from).with("duration", duration);
                words.say("documents-schedule-travel", &args)
            }),
            why: visit.why.clone(),
        }
    }
}

/// The city, unless the address holds it already.
fn city(visit: &ScheduledVisit) -> String {
    let city = visit.city.trim();
    if visit.address.contains(city.trim_end_matches('市')) { String::new() } else { city.to_owned() }
}

fn kind_id(kind: ClientKind) -> &'static str {
    match kind {
        ClientKind::Hospital => "trade-client-kind-hospital",
        ClientKind::Department => "trade-client-kind-department",
        ClientKind::Pharmacy => "trade-client-kind-pharmacy",
        ClientKind::SubDistributor => "trade-client-kind-sub-distributor",
    }
}

fn mode_id(mode: VisitMode) -> &'static str {
    match mode {
        VisitMode::Demonstration => "trade-visit-mode-demonstration",
        VisitMode::Observation => "trade-visit-mode-observation",
    }
}

fn state_id(state: VisitState) -> &'static str {
    match state {
        VisitState::Proposed => "trade-visit-state-proposed",
        VisitState::Agreed => "trade-visit-state-agreed",
        VisitState::Prepared => "trade-visit-state-prepared",
        VisitState::Held => "trade-visit-state-held",
        VisitState::Summarised => "trade-visit-state-summarised",
        VisitState::Closed => "trade-visit-state-closed",
        VisitState::Cancelled => "trade-visit-state-cancelled",
        VisitState::Rescheduled => "trade-visit-state-rescheduled",
        VisitState::NoShow => "trade-visit-state-no-show",
    }
}
