//! Charters, joint issues, common problems, sponsors and results.

use std::{fmt::Display, path::Path, str::FromStr};

use tandem_app::{
    Env,
    failure::{Code, Failure},
    partnership::{charter, issues, papers, problems, results, sponsor},
    people::issue,
    visits::read_form,
    wire::partnership::{
        CharterLine, DoneOf, EvidenceDraft, ProblemFilter, ProblemLine, SignatureDraft, SourceKind,
        SponsorNewsDraft,
    },
    words::{Args, Words},
};

use super::{documents, open};
use crate::{
    arguments::{Charter, Issue, Problem, Results, Sponsor},
    output::Output,
};

pub fn charter(command: Charter, env: Env, output: &Output) -> Result<(), Failure> {
    match command {
        Charter::Show(with) => {
            let page = charter::page(&open(&with.programme, env)?, &with.distributor)?;
            output.give(&page, |words| {
                if page.charters.is_empty() {
                    return vec![words.text("partnership-no-charter")];
                }
                page.charters.iter().flat_map(|one| told(one, words)).collect()
            });
        }
        Charter::Write { with, from } => {
            let mut desk = open(&with.programme, env)?;
            let Some(file) = from else {
                output.form(&charter::page(&desk, &with.distributor)?.draft);
                return Ok(());
            };
            let draft = charter::read(&read_form(Path::new(&file))?)?;
            charter::write(&mut desk, &with.distributor, &draft)?;
            last(&charter::page(&desk, &with.distributor)?.charters, output);
        }
        Charter::Sign { with, on, manufacturer, by } => {
            let mut desk = open(&with.programme, env)?;
            let draft = SignatureDraft { on: on.to_string(), manufacturer, distributor: by };
            charter::sign(&mut desk, &with.distributor, &draft)?;
            last(&charter::page(&desk, &with.distributor)?.charters, output);
        }
        Charter::Discard(with) => {
            charter::discard(&mut open(&with.programme, env)?, &with.distributor)?;
            output.say("partnership-charter-discarded", &Args::new());
        }
        Charter::Export { with, version, to } => {
            let desk = open(&with.programme, env)?;
            let language = output.words.language();
            let made = papers::charter(&desk, &with.distributor, version, language, &to.fonts)?;
            documents::written(&made, &to.pdf, output)?;
        }
    }
    Ok(())
}

fn last(charters: &[CharterLine], output: &Output) {
    let last = charters.first();
    output.give(&last, |words| last.map(|one| told(one, words)).unwrap_or_default());
}

fn told(one: &CharterLine, words: &Words) -> Vec<String> {
    let state = match &one.signed {
        Some(signed) => words.say(
            "partnership-signed-by",
            &Args::new()
                .with("day", words.date(signed.on))
                .with("manufacturer", &signed.manufacturer)
                .with("distributor", &signed.distributor),
        ),
        None => words.text("partnership-draft"),
    };
    let rhythm = words.say(one.rhythm_message(), &Args::new().with("visits", one.visits));
    let version = words.say("partnership-version", &Args::new().with("version", one.version));
    let mut lines = vec![format!("{version}  {state}"), format!("  {}", one.aim), format!("  {rhythm}")];
    lines.extend(one.issues.iter().map(|issue| format!("  · {}", issue.title)));
    if !one.lacks.is_empty() {
        let parts: Vec<String> =
            one.lacks.iter().map(|part| words.text(charter::part_message(*part))).collect();
        lines.push(words.say("partnership-lacks", &Args::new().with("parts", words.list(&parts))));
    }
    lines
}

/// The id in a text.
fn id<Id: FromStr>(kind: &'static str, text: impl Display) -> Result<Id, Failure> {
    let text = text.to_string();
    let unknown = || Failure::new(Code::NoSuchThing).with("kind", kind).with("name", &text);
    text.trim().parse().map_err(|_| unknown())
}

pub fn issue(command: Issue, env: Env, output: &Output) -> Result<(), Failure> {
    match command {
        Issue::List(with) => {
            let rows = issues::list(&open(&with.programme, env)?, &with.distributor)?;
            let words = &output.words;
            let headings = ["cli-issue", "cli-state", "cli-who", "cli-due", "cli-visits", "cli-id"];
            output.list(&rows, &headings, |row| {
                vec![
                    row.title.clone(),
                    words.text(&issues::status_message(row.status)),
                    row.person.clone(),
                    row.target_by.map(|day| words.date(day)).unwrap_or_default(),
                    row.visits.to_string(),
                    row.id.to_string(),
                ]
            });
        }
        Issue::Write { with, issue, from } => {
            let mut desk = open(&with.programme, env)?;
            let Some(file) = from else {
                let draft = match &issue {
                    Some(issue) => issues::draft(&desk, issue)?,
                    None => issues::new_draft(&desk, &with.distributor)?,
                };
                output.form(&draft);
                return Ok(());
            };
            let saved = issue::save(&mut desk, &issues::read(&read_form(Path::new(&file))?)?)?;
            let line = issues::list(&desk, &with.distributor)?.into_iter().find(|one| one.id == saved);
            output.give(&line, |words| {
                let title = line.as_ref().map(|line| line.title.as_str()).unwrap_or_default();
                vec![words.say("records-saved", &Args::new().with("name", title))]
            });
        }
        Issue::Note { programme, issue, text, on, visit, finding } => {
            let mut desk = open(&programme, env)?;
            let draft = EvidenceDraft {
                issue: issues::draft(&desk, &issue)?.id.ok_or_else(|| Failure::new(Code::BadForm))?,
                on: on.to_string(),
                text,
                source: match (&visit, &finding) {
                    (Some(_), _) => SourceKind::Visit,
                    (None, Some(_)) => SourceKind::Finding,
                    (None, None) => SourceKind::Figure,
                },
                visit: visit.map(|text| id("visit", text)).transpose()?,
                finding: finding.map(|text| id("action", text)).transpose()?,
            };
            let noted = issues::note(&mut desk, &draft)?;
            output.give(&noted, |words| vec![words.text("partnership-evidence-noted")]);
        }
    }
    Ok(())
}

pub fn problem(command: Problem, env: Env, output: &Output) -> Result<(), Failure> {
    match command {
        Problem::List { of, kind, client, city, from, to } => {
            let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
            let asked = ProblemFilter {
                kind: kind.map(Into::into),
                client: client.map(Into::into),
                city,
                from: day(from),
                to: day(to),
            };
            let found = problems::problems(&open(&of.programme, env)?, &of.distributor, &asked)?;
            let words = &output.words;
            let headings = ["cli-topic", "cli-words", "cli-spread", "cli-proposal", "cli-problem-key"];
            output.list(&found.problems, &headings, |row: &ProblemLine| {
                vec![
                    row.topic.clone(),
                    words.list(&row.words),
                    words.text(&row.spread_message()),
                    row.proposal.clone(),
                    row.key.clone(),
                ]
            });
        }
        Problem::Name { of, key, topic } => {
            let mut desk = open(&of.programme, env)?;
            problems::describe(&mut desk, &of.distributor, &key, &topic, None)?;
            output.say("partnership-problem-named", &Args::new().with("topic", topic));
        }
        Problem::Propose { of, topic, text } => {
            problems::propose(&mut open(&of.programme, env)?, &of.distributor, &topic, &text)?;
            output.say("partnership-proposal-saved", &Args::new().with("topic", topic));
        }
        Problem::Tag { programme, finding, topic } => {
            problems::tag(&mut open(&programme, env)?, id("action", finding)?, &topic)?;
            output.say("partnership-finding-tagged", &Args::new().with("topic", topic));
        }
    }
    Ok(())
}

pub fn sponsor(command: Sponsor, env: Env, output: &Output) -> Result<(), Failure> {
    match command {
        Sponsor::Show(of) => {
            let page = sponsor::page(&open(&of.programme, env)?, &of.distributor)?;
            output.give(&page, |words| {
                let args = Args::new().with("sponsor", page.sponsor.clone().unwrap_or_default());
                let head = match &page.sponsor {
                    Some(_) => words.say("distributors-sponsor", &args),
                    None => words.text("distributors-no-sponsor"),
                };
                let news = page.news.iter().map(|one| {
                    let args = Args::new()
                        .with("day", words.date(one.on))
                        .with("sponsor", &one.sponsor)
                        .with("text", &one.text);
                    words.say("partnership-news-is", &args)
                });
                std::iter::once(head).chain(news).collect()
            });
        }
        Sponsor::Waiting(on) => {
            let rows = sponsor::waiting(&open(&on.programme, env)?)?;
            let words = &output.words;
            let headings = ["cli-distributor", "cli-sponsor", "cli-told-on", "cli-visits", "cli-id"];
            output.list(&rows, &headings, |row| {
                vec![
                    row.distributor.clone(),
                    row.sponsor.clone(),
                    row.told_on.map(|day| words.date(day)).unwrap_or_default(),
                    row.visits_since.to_string(),
                    row.distributor_id.to_string(),
                ]
            });
        }
        Sponsor::Tell { of, on, text, by, document } => {
            let draft = SponsorNewsDraft { on: on.to_string(), by, text, document };
            let noted = sponsor::tell(&mut open(&of.programme, env)?, &of.distributor, &draft)?;
            output.give(&noted, |words| vec![words.text("partnership-news-noted")]);
        }
        Sponsor::Letter { of, to } => {
            let desk = open(&of.programme, env)?;
            let language = output.words.language();
            let made = papers::sponsor_letter(&desk, &of.distributor, language, &to.fonts)?;
            documents::written(&made, &to.pdf, output)?;
        }
    }
    Ok(())
}

pub fn results(command: Results, env: Env, output: &Output) -> Result<(), Failure> {
    match command {
        Results::Show(of) => {
            let found = results::results(&open(&of.programme, env)?, &of.distributor)?;
            output.give(&found, |words| {
                let held = Args::new()
                    .with("demonstrations", found.held.demonstration)
                    .with("observations", found.held.observation)
                    .with("ahead", found.ahead);
                let goals = Args::new()
                    .with("fully", found.goals.fully)
                    .with("partly", found.goals.partly)
                    .with("not", found.goals.not);
                let share = |id: &str, share: DoneOf| {
                    let args = Args::new()
                        .with("done", share.done)
                        .with("open", share.open)
                        .with("overdue", share.overdue);
                    format!("{}: {}", words.text(id), words.say("partnership-done-of", &args))
                };
                let mut lines = vec![
                    words.say("partnership-held-are", &held),
                    words.say("partnership-goals-are", &goals),
                    share("partnership-actions-ours", found.actions.manufacturer),
                    share("partnership-actions-theirs", found.actions.distributor),
                    share("partnership-answers-ours", found.answers.manufacturer),
                    share("partnership-answers-theirs", found.answers.distributor),
                ];
                lines.extend(found.issues.iter().map(|one| {
                    format!("· {} ({})", one.title, words.text(&issues::status_message(one.status)))
                }));
                lines
            });
        }
        Results::Export { of, to } => {
            let desk = open(&of.programme, env)?;
            let language = output.words.language();
            let made = papers::results_paper(&desk, &of.distributor, language, &to.fonts)?;
            documents::written(&made, &to.pdf, output)?;
        }
    }
    Ok(())
}
