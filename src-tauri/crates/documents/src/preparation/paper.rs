//! The sheet as its template sees it: every text said, and as much of it as fits.

use serde::Serialize;
use tandem_domain::{
    client::ClientKind,
    record::{Attained, FindingKind, Side},
    visit::{VisitMode, VisitState},
};
use tandem_words::{Args, Words};

use super::input::{PreparationSheet, Said};
use crate::Fonts;

/// How much of each text and list is printed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    pub letters: usize,
    pub lines: usize,
}

#[derive(Serialize)]
pub(super) struct Paper {
    file: File,
    kicker: String,
    programme: String,
    client: String,
    when: String,
    facts: Vec<String>,
    people: Vec<String>,
    rides_on: Option<String>,
    left: Vec<Section>,
    right: Vec<Section>,
    notes: String,
    shortened: Option<String>,
}

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
    page: String,
}

#[derive(Serialize)]
struct Section {
    title: String,
    lines: Vec<Line>,
    /// How many lines there would be more.
    more: Option<String>,
}

#[derive(Serialize, Default)]
struct Line {
    /// What the text is, as 预期结果; empty where that is plain.
    label: String,
    text: String,
    /// What is said of it in small print.
    note: String,
    /// Whether it is there, for what is to be ticked.
    done: Option<bool>,
    /// Whether it is one of several pieces of advice.
    bullet: bool,
}

/// Says texts and shortens them.
struct Speaker<'a> {
    words: &'a Words,
    limits: Limits,
}

impl Speaker<'_> {
    fn text(&self, id: &str) -> String {
        self.words.text(id)
    }

    /// As much of a text as may be printed.
    fn cut(&self, text: &str) -> String {
        let text = text.trim();
        match text.char_indices().nth(self.limits.letters) {
            Some((at, _)) => format!("{}…", text[..at].trim_end()),
            None => text.to_owned(),
        }
    }

    fn said(&self, said: Option<&Said>) -> String {
        let day = |said: &Said| {
            Args::new().with("name", said.name.as_str()).with("on", self.words.date_short(said.on))
        };
        said.map_or_else(
            || self.text("documents-preparation-not-yet"),
            |said| self.words.say("documents-preparation-said", &day(said)),
        )
    }

    fn line(&self, label: &str, text: &str) -> Option<Line> {
        let text = self.cut(text);
        (!text.is_empty()).then(|| Line { label: self.text(label), text, ..Line::default() })
    }

    fn section(&self, title: &str, lines: Vec<Line>) -> Option<Section> {
        if lines.is_empty() {
            return None;
        }
        let more = lines.len().saturating_sub(self.limits.lines);
        let more = (more > 0)
            .then(|| self.words.say("documents-preparation-more", &Args::new().with("count", more)));
        Some(Section {
            title: self.text(title),
            lines: lines.into_iter().take(self.limits.lines).collect(),
            more,
        })
    }
}

impl Paper {
    pub(super) fn new(input: &PreparationSheet, limits: Limits, words: &Words, fonts: &Fonts) -> Self {
        let speaker = Speaker { words, limits };
        let (mut left, mut right) = (left(input, &speaker), right(input, &speaker));
        // Where earlier visits left nothing to say, there is room beside.
        let shorter = if right.len() > 1 { &mut left } else { &mut right };
        shorter.extend(conduct(input, &speaker));
        let with = Args::new().with("rep", input.rep.as_str()).with("manager", input.manager.as_str());
        let people = [
            words.say("screen-visit-with", &with),
            input.rep_phone.clone().unwrap_or_default(),
            input.distributor.clone(),
            words.text(mode(input.mode)),
            words.text(state(input.state)),
        ];
        Self {
            file: File::new(input, words, fonts),
            kicker: words.text("documents-preparation-title"),
            programme: input.programme.clone(),
            client: speaker.cut(&input.client),
            when: words.span(input.start, input.end),
            facts: vec![words.text(kind(input.kind)), input.city.clone(), speaker.cut(&input.address)],
            people: people.into(),
            rides_on: input.rides_on.as_ref().map(|call| {
                words.say("documents-schedule-rides-on", &Args::new().with("call", speaker.cut(call)))
            }),
            left,
            right,
            notes: words.text("documents-preparation-notes"),
            shortened: (limits.letters < usize::MAX).then(|| words.text("documents-preparation-shortened")),
        }
    }
}

impl File {
    fn new(input: &PreparationSheet, words: &Words, fonts: &Fonts) -> Self {
        let tag = words.language().tag();
        let (language, region) =
            tag.split_once('-').map_or((tag, None), |(language, region)| (language, Some(region)));
        let about =
            Args::new().with("client", input.client.as_str()).with("date", words.date(input.start.date()));
        let title = words.say("documents-preparation-file-title", &about);
        Self {
            language,
            region,
            fonts: fonts.families().to_vec(),
            description: title.clone(),
            author: input.manufacturer.clone(),
            head_left: input.programme.clone(),
            head_right: title.clone(),
            title,
            made_on: words.say("documents-made-on", &Args::new().with("date", words.date(input.made_on))),
            confidential: words.text("documents-confidential"),
            page: words.say("documents-page", &Args::new().with("page", "{page}").with("pages", "{pages}")),
        }
    }
}

/// What the visit is for, and what it is to bring.
fn left(input: &PreparationSheet, speaker: &Speaker<'_>) -> Vec<Section> {
    let issue = match &input.product {
        Some(product) if !product.is_empty() => format!("{} ({product})", input.issue),
        _ => input.issue.clone(),
    };
    let purpose = [
        speaker.line("documents-preparation-issue", &issue),
        speaker.line("documents-preparation-problem", &input.problem),
    ];
    let (what, how) = match input.mode {
        VisitMode::Demonstration => ("visits-what-demonstration", "visits-how-demonstration"),
        VisitMode::Observation => ("visits-what-observation", "visits-how-observation"),
    };
    let goal = [
        speaker.line(what, &input.goal.what),
        speaker.line(how, &input.goal.how),
        speaker.line("visits-expected", &input.goal.expected),
        speaker.line("visits-leads", &input.goal.leads),
        speaker.line("visits-goal-manufacturer", &speaker.said(input.goal.manufacturer.as_ref())),
        speaker.line("visits-goal-distributor", &speaker.said(input.goal.distributor.as_ref())),
    ];
    let arranged = input.arranged_with.as_ref().map(|said| speaker.said(Some(said)));
    let arrangement = [
        speaker.line("visits-arrangement", &input.arrangement),
        arranged.and_then(|said| speaker.line("visits-arranged-with", &said)),
    ];
    let background = match &input.background {
        Some(text) => Line { text: speaker.cut(text), ..Line::default() },
        None => Line { note: speaker.text("documents-preparation-not-shared"), ..Line::default() },
    };
    let background = Some(background).filter(|line| !(line.text.is_empty() && line.note.is_empty()));
    [
        speaker.section("documents-preparation-purpose", purpose.into_iter().flatten().collect()),
        speaker.section("trade-step-goal", goal.into_iter().flatten().collect()),
        speaker.section("documents-preparation-arrangement", arrangement.into_iter().flatten().collect()),
        speaker.section("visits-background", background.into_iter().collect()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// How to conduct oneself.
fn conduct(input: &PreparationSheet, speaker: &Speaker<'_>) -> Option<Section> {
    let line = |text: &String| Line { text: speaker.cut(text), bullet: true, ..Line::default() };
    speaker.section("visits-conduct", input.conduct.iter().map(line).collect())
}

/// What must be ready, and what earlier visits brought and left.
fn right(input: &PreparationSheet, speaker: &Speaker<'_>) -> Vec<Section> {
    let words = speaker.words;
    let due = |day| words.say("documents-preparation-due", &Args::new().with("day", words.date_short(day)));
    let join = |parts: &[String]| {
        let said: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        said.join(" · ")
    };
    let materials = input.materials.iter().map(|material| Line {
        text: speaker.cut(&material.item),
        note: join(&[material.person.clone(), words.text(side(material.side)), due(material.due)]),
        done: Some(material.done),
        ..Line::default()
    });
    let earlier = input.earlier.iter().map(|call| {
        let people = Args::new().with("rep", call.rep.as_str()).with("manager", call.manager.as_str());
        let result = call.attained.map(|attained| words.text(attained_word(attained))).unwrap_or_default();
        Line {
            label: words.date(call.date),
            text: speaker.cut(&call.consensus),
            note: join(&[words.say("screen-visit-with", &people), result]),
            ..Line::default()
        }
    });
    let findings = input.findings.iter().map(|(about, day, text)| Line {
        text: speaker.cut(text),
        note: join(&[words.text(finding(*about)), words.date_short(*day)]),
        ..Line::default()
    });
    let open = input.open.iter().map(|point| Line {
        text: speaker.cut(&point.text),
        note: join(&[point.person.clone(), point.due.map(due).unwrap_or_default()]),
        done: Some(false),
        ..Line::default()
    });
    [
        speaker.section("visits-materials", materials.collect()),
        speaker.section("visits-earlier-visits", earlier.collect()),
        speaker.section("visits-open-findings", findings.collect()),
        speaker.section("visits-left-to-do", open.collect()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn kind(kind: ClientKind) -> &'static str {
    match kind {
        ClientKind::Hospital => "trade-client-kind-hospital",
        ClientKind::Department => "trade-client-kind-department",
        ClientKind::Pharmacy => "trade-client-kind-pharmacy",
        ClientKind::SubDistributor => "trade-client-kind-sub-distributor",
    }
}

fn mode(mode: VisitMode) -> &'static str {
    match mode {
        VisitMode::Demonstration => "trade-visit-mode-demonstration",
        VisitMode::Observation => "trade-visit-mode-observation",
    }
}

fn state(state: VisitState) -> &'static str {
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

fn side(side: Side) -> &'static str {
    match side {
        Side::Manufacturer => "trade-side-manufacturer",
        Side::Distributor => "trade-side-distributor",
    }
}

fn finding(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Product => "trade-finding-product",
        FindingKind::Market => "trade-finding-market",
        FindingKind::Sales => "trade-finding-sales",
        FindingKind::Information => "trade-finding-information",
        FindingKind::Goods => "trade-finding-goods",
        FindingKind::Money => "trade-finding-money",
        FindingKind::Commerce => "trade-finding-commerce",
    }
}

fn attained_word(attained: Attained) -> &'static str {
    match attained {
        Attained::Fully => "trade-attained-fully",
        Attained::Partly => "trade-attained-partly",
        Attained::Not => "trade-attained-not",
    }
}
