//! The schedule as its template sees it: every text said, every figure counted.

use std::collections::BTreeSet;

use serde::Serialize;
use tandem_words::{Args, Words};

use super::{
    agenda::Week,
    input::{ManagerSchedule, ScheduledVisit},
    months::Month,
};
use crate::Fonts;

#[derive(Serialize)]
pub(super) struct Paper {
    file: File,
    masthead: Masthead,
    labels: Labels,
    weekdays: Vec<String>,
    months: Vec<Month>,
    weeks: Vec<Week>,
}

/// What every document of ours carries: properties of the file, running head and foot.
#[derive(Serialize)]
struct File {
    language: &'static str,
    region: Option<&'static str>,
    fonts: Vec<String>,
    title: String,
    description: String,
    author: String,
    head_left: String,
    head_right: String,
    made_on: String,
    confidential: String,
    /// With `{page}` and `{pages}` for the numbers that only the layout knows.
    page: String,
}

#[derive(Serialize)]
struct Masthead {
    kicker: String,
    title: String,
    manager: String,
    /// Region and title, where there are any.
    role: Vec<String>,
    period: String,
    notes: Vec<String>,
    totals: Vec<Total>,
}

#[derive(Serialize)]
struct Total {
    figure: String,
    label: String,
    riding: bool,
}

#[derive(Serialize)]
struct Labels {
    months: String,
    week_head: String,
    /// With `{n}` for the number of visits that did not fit into a day's cell.
    more: String,
    agenda: String,
    /// After the name of a day that began on an earlier page.
    continued: String,
    riding_tag: String,
    purpose: String,
    holiday: String,
    make_up: String,
    legend_riding: String,
    legend_own: String,
    legend_holiday: String,
    legend_make_up: String,
    empty: String,
    empty_remedy: String,
}

impl Paper {
    /// `visits` are those within the period, in the order of their beginnings.
    pub(super) fn new(
        input: &ManagerSchedule,
        visits: &[&ScheduledVisit],
        words: &Words,
        fonts: &Fonts,
    ) -> Self {
        Self {
            file: File::new(input, words, fonts),
            masthead: Masthead::new(input, visits, words),
            labels: Labels::new(words),
            weekdays: WEEKDAYS.map(|weekday| words.weekday_head(weekday)).into(),
            months: Month::all(input, visits, words),
            weeks: Week::all(input, visits, words),
        }
    }
}

const WEEKDAYS: [chrono::Weekday; 7] = {
    use chrono::Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
    [Mon, Tue, Wed, Thu, Fri, Sat, Sun]
};

impl File {
    fn new(input: &ManagerSchedule, words: &Words, fonts: &Fonts) -> Self {
        let period = words.date_range(input.first_day, input.last_day);
        let args = Args::new()
            .with("manager", &input.manager.name)
            .with("period", period.as_str())
            .with("programme", &input.programme);
        let (language, region) = match words.language().tag().split_once('-') {
            Some((language, region)) => (language, Some(region)),
            None => (words.language().tag(), None),
        };
        Self {
            language,
            region,
            fonts: fonts.families().to_vec(),
            title: words.say("documents-schedule-file-title", &args),
            description: words.say("documents-schedule-description", &args),
            author: input.manufacturer.clone(),
            head_left: input.programme.clone(),
            head_right: words.say("documents-schedule-file-title", &args),
            made_on: words.say("documents-made-on", &Args::new().with("date", words.date(input.made_on))),
            confidential: words.text("documents-confidential"),
            page: words.say("documents-page", &Args::new().with("page", "{page}").with("pages", "{pages}")),
        }
    }
}

impl Masthead {
    fn new(input: &ManagerSchedule, visits: &[&ScheduledVisit], words: &Words) -> Self {
        let parts = [&input.manager.region, &input.manager.title];
        Self {
            kicker: words.text("documents-schedule-title"),
            title: input.programme.clone(),
            manager: input.manager.name.clone(),
            role: parts.into_iter().filter(|part| !part.trim().is_empty()).cloned().collect(),
            period: words.date_range(input.first_day, input.last_day),
            notes: vec![
                input.manufacturer.clone(),
                words.say("documents-zone", &Args::new().with("zone", &input.zone)),
                words.say("documents-made-on", &Args::new().with("date", words.date(input.made_on))),
            ],
            totals: totals(visits, words),
        }
    }
}

/// Visits, those riding along, distributors and clients; what was cancelled does not count.
fn totals(visits: &[&ScheduledVisit], words: &Words) -> Vec<Total> {
    let alive: Vec<_> = visits.iter().filter(|visit| visit.state.takes_time()).collect();
    let riding = alive.iter().filter(|visit| visit.rides_on.is_some()).count();
    let distributors: BTreeSet<_> = alive.iter().map(|visit| &visit.distributor).collect();
    let clients: BTreeSet<_> =
        alive.iter().map(|visit| (&visit.distributor, &visit.city, &visit.client)).collect();
    #[expect(clippy::cast_precision_loss, reason = "counts of visits are far below 2^52")]
    let share = if alive.is_empty() { 0.0 } else { riding as f64 / alive.len() as f64 };
    let share = words.percent(share, 0);
    let total = |count: usize, id: &str, riding| Total {
        figure: words.number(i64::try_from(count).unwrap_or(i64::MAX)),
        label: words.say(id, &Args::new().with("share", share.as_str())),
        riding,
    };
    vec![
        total(alive.len(), "documents-schedule-total-visits", false),
        total(riding, "documents-schedule-total-riding", true),
        total(distributors.len(), "documents-schedule-total-distributors", false),
        total(clients.len(), "documents-schedule-total-clients", false),
    ]
}

impl Labels {
    fn new(words: &Words) -> Self {
        let text = |id: &str| words.text(id);
        Self {
            months: text("documents-schedule-months"),
            week_head: text("documents-schedule-week-head"),
            more: words.say("documents-schedule-more", &Args::new().with("count", "{n}")),
            agenda: text("documents-schedule-agenda"),
            continued: text("documents-schedule-continued"),
            riding_tag: text("documents-schedule-riding-tag"),
            purpose: text("documents-schedule-purpose"),
            holiday: text("trade-special-day-holiday"),
            make_up: text("trade-special-day-make-up-workday"),
            legend_riding: text("documents-schedule-legend-riding"),
            legend_own: text("documents-schedule-legend-own"),
            legend_holiday: text("documents-schedule-legend-holiday"),
            legend_make_up: text("documents-schedule-legend-make-up"),
            empty: text("documents-schedule-empty"),
            empty_remedy: text("documents-schedule-empty-remedy"),
        }
    }
}
