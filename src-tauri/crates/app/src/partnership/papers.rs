//! What is handed to the distributor: the charter to sign, the results, and a letter to its sponsor.

use std::path::PathBuf;

use tandem_documents::{
    Fonts, Report,
    report::{Entry, Part, Section, Signature, Table},
};
use tandem_domain::{
    common::{Filter, without_names},
    people::Distributor,
    working_time::day_of,
};
use tandem_store::Snapshot;
use tandem_words::{Args, Language, Words};

use super::{
    charter::{page, rhythm_message},
    issues::{source_message, status_message},
    partner, problems,
    results::results,
    sponsor::called,
};
use crate::{
    desk::Desk,
    documents::{Made, Summary, not_made},
    failure::{Code, Failure},
    sentence::word,
    wire::partnership::{
        BySide, CharterLine, DoneOf, EvidenceLine, Goals, IssueResult, ProblemLine, RatedStretch, Results,
    },
};

/// Who a paper is for, and in which words.
struct Desktop<'a> {
    words: Words,
    snapshot: &'a Snapshot,
    company: &'a Distributor,
    today: chrono::NaiveDate,
}

impl Desktop<'_> {
    fn report(&self, kicker: &str, readers: &str) -> Report {
        Report {
            language: self.words.language(),
            kicker: self.words.text(kicker),
            programme: self.snapshot.programme.name.clone(),
            author: self.snapshot.programme.manufacturer.clone(),
            title: self.company.name.clone(),
            notes: vec![self.snapshot.programme.manufacturer.clone()],
            readers: self.words.text(readers),
            made_on: self.today,
            figures: Vec::new(),
            sections: Vec::new(),
            signatures: Vec::new(),
        }
    }

    fn section(&self, title: &str, parts: Vec<Part>) -> Section {
        Section { title: self.words.text(title), parts }
    }

    fn fact(&self, name: &str, what: impl Into<String>) -> (String, String) {
        (self.words.text(name), what.into())
    }
}

/// A paper with what `fill` puts on it, and how many visits it tells of.
type Filled = (Report, usize);

fn filled(
    desk: &Desk,
    distributor: &str,
    language: Language,
    fill: impl FnOnce(&Desktop<'_>) -> Result<Filled, Failure>,
) -> Result<Filled, Failure> {
    let snapshot = desk.seen()?;
    let company = partner(&snapshot, distributor)?;
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    fill(&Desktop { words: Words::new(language), snapshot: &snapshot, company, today })
}

/// Prints a paper.
fn printed((report, visits): Filled, fonts: &[PathBuf]) -> Result<Made, Failure> {
    let folders: Vec<_> = fonts.iter().map(PathBuf::as_path).collect();
    let printed = tandem_documents::report(&report, &Fonts::of_system(&folders));
    let printed = printed.map_err(|error| not_made(&error))?;
    Ok(Made {
        bytes: printed.bytes,
        summary: Summary { pages: printed.pages, visits },
        notices: printed.notices,
    })
}

fn paragraphs(text: &str) -> Vec<Part> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| Part::Text(line.to_owned()))
        .collect()
}

/// A version of the charter with a distributor, to read, print and sign; the last one, unless another is named.
///
/// # Errors
/// When nobody has that name, there is no such version, or no font has the characters that are needed.
pub fn charter(
    desk: &Desk,
    distributor: &str,
    version: Option<u32>,
    language: Language,
    fonts: &[PathBuf],
) -> Result<Made, Failure> {
    let charters = page(desk, distributor)?.charters;
    let meant = |one: &&CharterLine| version.is_none_or(|version| one.version == version);
    let unknown = || {
        let name = version.map_or_else(|| distributor.to_owned(), |version| version.to_string());
        Failure::new(Code::NoSuchThing).with("kind", "charter").with("name", name)
    };
    let charter = charters.iter().find(meant).ok_or_else(unknown)?;
    let paper = filled(desk, distributor, language, |on| {
        let words = &on.words;
        let mut report = on.report("partnership-charter", "partnership-for-both");
        let version = Args::new().with("version", charter.version);
        report.notes.push(words.say("partnership-version", &version));
        report.notes.push(match &charter.signed {
            Some(signed) => {
                words.say("partnership-signed-on", &Args::new().with("day", words.date(signed.on)))
            }
            None => words.text("partnership-draft"),
        });
        let issues = charter.issues.iter().map(|issue| Entry {
            title: issue.title.clone(),
            state: issue.status.map(|status| words.text(&status_message(status))).unwrap_or_default(),
            lines: Vec::new(),
        });
        let rhythm = words.say(rhythm_message(charter.per), &Args::new().with("visits", charter.visits));
        report.sections = vec![
            on.section("partnership-aim", paragraphs(&charter.aim)),
            on.section("partnership-rests-on", vec![Part::Entries(issues.collect())]),
            on.section(
                "partnership-how",
                vec![Part::Facts(vec![
                    on.fact("partnership-rhythm", rhythm),
                    on.fact("partnership-manufacturer-decides", &charter.manufacturer_decides),
                    on.fact("partnership-distributor-decides", &charter.distributor_decides),
                    on.fact("partnership-sponsor", &charter.sponsor),
                ])],
            ),
        ];
        if !charter.mechanism.trim().is_empty() {
            report.sections.push(on.section("partnership-mechanism", paragraphs(&charter.mechanism)));
        }
        let signed = charter.signed.as_ref();
        let day = signed.map(|signed| words.date(signed.on)).unwrap_or_default();
        report.signatures = vec![
            Signature {
                party: on.snapshot.programme.manufacturer.clone(),
                name: signed.map(|signed| signed.manufacturer.clone()).unwrap_or_default(),
                on: day.clone(),
            },
            Signature {
                party: on.company.name.clone(),
                name: signed.map(|signed| signed.distributor.clone()).unwrap_or_default(),
                on: day,
            },
        ];
        Ok((report, 0))
    })?;
    printed(paper, fonts)
}

/// What the visits with a distributor brought, to hand over.
///
/// # Errors
/// When nobody has that name, or no font has the characters that are needed.
pub fn results_paper(
    desk: &Desk,
    distributor: &str,
    language: Language,
    fonts: &[PathBuf],
) -> Result<Made, Failure> {
    printed(results_report(desk, distributor, language)?, fonts)
}

/// The results, not yet printed.
pub(super) fn results_report(desk: &Desk, distributor: &str, language: Language) -> Result<Filled, Failure> {
    let found = results(desk, distributor)?;
    filled(desk, distributor, language, |on| {
        let mut report = on.report("partnership-results", "partnership-for-both");
        on.head(&mut report, &found);
        report.sections = vec![on.issues(&found.issues, true)];
        report.sections.push(on.section(
            "partnership-work",
            vec![Part::Facts(vec![
                on.fact("partnership-actions-ours", on.done(found.actions.manufacturer)),
                on.fact("partnership-actions-theirs", on.done(found.actions.distributor)),
                on.fact("partnership-answers-ours", on.done(found.answers.manufacturer)),
                on.fact("partnership-answers-theirs", on.done(found.answers.distributor)),
            ])],
        ));
        report.sections.extend(on.ratings(&found.ratings));
        if !found.clients.is_empty() || found.clients_not_shared > 0 {
            report.sections.push(on.clients(&found));
        }
        let held = found.held.demonstration + found.held.observation;
        Ok((report, usize::try_from(held).unwrap_or(0)))
    })
}

/// A page for a distributor's sponsor: what the visits brought, what its reps have in common, and what is proposed.
/// It names no rep.
///
/// # Errors
/// When nobody has that name, the distributor has no sponsor, or no font has the characters that are needed.
pub fn sponsor_letter(
    desk: &Desk,
    distributor: &str,
    language: Language,
    fonts: &[PathBuf],
) -> Result<Made, Failure> {
    printed(letter_report(desk, distributor, language)?, fonts)
}

/// The letter, not yet printed.
pub(super) fn letter_report(desk: &Desk, distributor: &str, language: Language) -> Result<Filled, Failure> {
    let found = results(desk, distributor)?;
    filled(desk, distributor, language, |on| {
        let words = &on.words;
        let no_sponsor = || Failure::new(Code::NoSponsor).with("distributor", &on.company.name);
        let sponsor = on.company.sponsor.as_ref().ok_or_else(no_sponsor)?;
        let mut report = on.report("partnership-letter", "partnership-for-sponsor");
        report
            .notes
            .insert(0, words.say("partnership-letter-to", &Args::new().with("sponsor", called(sponsor))));
        on.head(&mut report, &found);
        // Owners may be reps: the sponsor sees what came of issues, and not whose they are.
        report.sections = vec![on.issues(&found.issues, false)];
        let common = problems::lines(on.snapshot, on.company.id, on.today, &Filter::default());
        let named: Vec<&ProblemLine> = common.iter().filter(|one| !one.topic.is_empty()).collect();
        let mut parts = vec![Part::Entries(named.iter().map(|one| on.problem(one)).collect())];
        if named.is_empty() {
            parts = vec![Part::Text(words.text("partnership-no-common-problems"))];
        }
        parts.push(Part::Note(words.text("partnership-nobody-named")));
        report.sections.push(on.section("partnership-common-problems", parts));
        let names = problems::rep_names(on.snapshot, on.company.id);
        report.sections.iter_mut().flat_map(|section| &mut section.parts).for_each(|part| {
            if let Part::Entries(entries) = part {
                for entry in entries {
                    entry.title = without_names(&entry.title, &names);
                    entry.lines.iter_mut().for_each(|line| *line = without_names(line, &names));
                }
            }
        });
        let held = found.held.demonstration + found.held.observation;
        Ok((report, usize::try_from(held).unwrap_or(0)))
    })
}

impl Desktop<'_> {
    /// Since when, and the figures at the head.
    fn head(&self, report: &mut Report, found: &Results) {
        let words = &self.words;
        if let Some(from) = found.from {
            report.notes.push(words.date_range(from, found.to));
        }
        let figure = |number: u32, label: &str| (words.number(number.into()), words.text(label));
        let resolved =
            found.issues.iter().filter(|one| one.status == tandem_domain::issue::IssueStatus::Resolved);
        report.figures = vec![
            figure(found.held.demonstration, "partnership-figure-demonstrations"),
            figure(found.held.observation, "partnership-figure-observations"),
            figure(found.goals.fully, "partnership-figure-goals"),
            figure(super::count(resolved.count()), "partnership-figure-resolved"),
        ];
    }

    fn issues(&self, issues: &[IssueResult], with_owners: bool) -> Section {
        let words = &self.words;
        let entry = |one: &IssueResult| {
            let mut lines = Vec::new();
            let visits = Args::new().with("held", one.held).with("ahead", one.ahead);
            lines.push(words.say("partnership-issue-visits", &visits));
            if with_owners && !one.person.is_empty() {
                let args = Args::new()
                    .with("person", &one.person)
                    .with("side", words.text(&format!("trade-side-{}", word(one.side))));
                lines.push(words.say("partnership-owner-is", &args));
            }
            if !one.target.is_empty() {
                let args = Args::new()
                    .with("target", &one.target)
                    .with("day", one.target_by.map(|day| words.date(day)).unwrap_or_default());
                let id =
                    if one.target_by.is_some() { "partnership-target-by" } else { "partnership-target-is" };
                lines.push(words.say(id, &args));
            }
            lines.extend(one.evidence.iter().filter(|_| with_owners).map(|one| self.evidence(one)));
            Entry { title: one.title.clone(), state: words.text(&status_message(one.status)), lines }
        };
        let parts = if issues.is_empty() {
            vec![Part::Text(words.text("partnership-no-issues"))]
        } else {
            vec![Part::Entries(issues.iter().map(entry).collect())]
        };
        self.section("partnership-issues", parts)
    }

    fn evidence(&self, one: &EvidenceLine) -> String {
        let args = Args::new()
            .with("day", self.words.date(one.on))
            .with("source", self.words.text(source_message(one.source)))
            .with("text", &one.text);
        self.words.say("partnership-evidence-is", &args)
    }

    fn done(&self, share: DoneOf) -> String {
        let args =
            Args::new().with("done", share.done).with("open", share.open).with("overdue", share.overdue);
        self.words.say("partnership-done-of", &args)
    }

    fn goals(&self, goals: Goals) -> String {
        let args = Args::new().with("fully", goals.fully).with("partly", goals.partly).with("not", goals.not);
        self.words.say("partnership-goals-are", &args)
    }

    /// How both sides rated the visits; nothing where there are too few ratings.
    fn ratings(&self, ratings: &BySide<Vec<RatedStretch>>) -> Option<Section> {
        let words = &self.words;
        let row = |stretch: &RatedStretch| {
            let average = words.decimal(f64::from(stretch.tenths) / 10.0, 1);
            (words.date_range_short(stretch.from, stretch.to), average)
        };
        let sides = [
            ("partnership-rated-by-ours", &ratings.manufacturer),
            ("partnership-rated-by-theirs", &ratings.distributor),
        ];
        let parts: Vec<Part> = sides
            .into_iter()
            .filter(|(_, stretches)| !stretches.is_empty())
            .map(|(head, stretches)| {
                let said = stretches.iter().map(row).map(|(when, average)| {
                    words.say(
                        "partnership-rated-stretch",
                        &Args::new().with("when", when).with("average", average),
                    )
                });
                Part::Facts(vec![self.fact(head, words.list(&said.collect::<Vec<_>>()))])
            })
            .collect();
        let note = Part::Note(words.text("partnership-averages-of-three"));
        (!parts.is_empty())
            .then(|| self.section("partnership-ratings", parts.into_iter().chain([note]).collect()))
    }

    fn clients(&self, found: &Results) -> Section {
        let words = &self.words;
        let rows = found.clients.iter().map(|one| {
            vec![
                one.name.clone(),
                one.held.to_string(),
                one.last_on.map(|day| words.date_short(day)).unwrap_or_default(),
                self.goals(one.goals),
                one.open_findings.to_string(),
            ]
        });
        let heads = [
            "partnership-client",
            "partnership-visits-held",
            "partnership-last-visit",
            "partnership-goals",
            "partnership-open-findings",
        ];
        let mut parts = Vec::new();
        if !found.clients.is_empty() {
            let heads = heads.iter().map(|head| words.text(head)).collect();
            parts.push(Part::Table(Table { heads, rows: rows.collect() }));
        }
        if found.clients_not_shared > 0 {
            let args = Args::new().with("count", found.clients_not_shared);
            parts.push(Part::Note(words.say("partnership-clients-not-shared", &args)));
        }
        self.section("partnership-clients", parts)
    }

    fn problem(&self, one: &ProblemLine) -> Entry {
        let words = &self.words;
        let mut lines = vec![words.text(&one.spread_message())];
        let kinds: Vec<String> =
            one.kinds.iter().map(|kind| words.text(&format!("trade-finding-{}", word(kind)))).collect();
        if !kinds.is_empty() {
            lines.push(words.list(&kinds));
        }
        if !one.proposal.is_empty() {
            lines.push(words.say("partnership-proposal-is", &Args::new().with("proposal", &one.proposal)));
        }
        Entry { title: one.topic.clone(), state: String::new(), lines }
    }
}
