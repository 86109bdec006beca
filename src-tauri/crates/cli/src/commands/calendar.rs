//! Calendars: import, expansion, review.

use std::path::PathBuf;

use tandem_app::{
    Env,
    failure::Failure,
    import::{self, Accept},
    wire::{
        calendars::{CalendarLine, ImportReport, ImportStatus, ShownAs},
        sheets::SheetsChoice,
    },
    words::{Args, Words},
};

use super::open;
use crate::{arguments::Calendar, output::Output};

pub fn run(command: Calendar, env: Env, output: &Output) -> Result<(), Vec<Failure>> {
    let one = |failure| vec![failure];
    match command {
        Calendar::Import { programme, owner, files, accept_incomplete, accept_older, encoding } => {
            let accept = Accept { incomplete: accept_incomplete, older: accept_older };
            let choice = SheetsChoice { encoding, ..SheetsChoice::default() };
            import_files(&programme, owner.as_deref(), &files, (accept, &choice), env, output)
        }
        Calendar::Expand { file, from, to, zone, encoding } => {
            let import::Expanded { occurrences, notices } =
                import::expand_file(&file, &from, &to, &zone, encoding.as_deref()).map_err(one)?;
            for notice in &notices {
                eprintln!("{}", told_notice(notice, &output.words));
            }
            let headings = ["cli-start", "cli-end", "cli-busy", "cli-text"];
            output.list(&occurrences, &headings, |row| {
                let busy = if row.busy { output.words.text("cli-busy-mark") } else { String::new() };
                vec![row.start.clone(), row.end.clone(), busy, row.summary.clone()]
            });
            Ok(())
        }
        Calendar::List(on) => {
            let rows = open(&on.programme, env).and_then(|desk| import::calendars(&desk)).map_err(one)?;
            let headings = ["cli-name", "cli-file", "cli-events", "cli-imported-at", "cli-id"];
            output.list(&rows, &headings, |row| {
                vec![
                    row.owner.clone(),
                    row.file.clone(),
                    row.events.to_string(),
                    output.words.moment(row.imported_at.naive_utc()),
                    row.id.to_string(),
                ]
            });
            Ok(())
        }
        Calendar::Policy { programme, calendar, treated } => {
            let mut desk = open(&programme, env).map_err(one)?;
            let held = import::calendar(&desk, &calendar).map_err(one)?;
            import::set_policy(&mut desk, &held.id.to_string(), treated.over(held.policy)).map_err(one)?;
            let held = import::calendar(&desk, &held.id.to_string()).map_err(one)?;
            output.give(&held, |words| told_policy(&held, words));
            Ok(())
        }
        Calendar::Review(on) => {
            let rows = open(&on.programme, env).and_then(|desk| import::to_review(&desk)).map_err(one)?;
            output.list(
                &rows,
                &["cli-distributor", "cli-rep", "cli-text", "cli-times", "cli-candidates"],
                |row| {
                    let candidates: Vec<String> = row
                        .candidates
                        .iter()
                        .map(|candidate| {
                            format!("{} {}", candidate.client, output.words.percent(candidate.confidence, 0))
                        })
                        .collect();
                    vec![
                        row.distributor.clone(),
                        row.rep.clone(),
                        [row.text.as_str(), row.location.as_str()].join(" ").trim().to_owned(),
                        row.times.to_string(),
                        candidates.join(" / "),
                    ]
                },
            );
            Ok(())
        }
        Calendar::Match { clients: Some(clients), events: Some(events), .. } => {
            let entries = import::match_files(&clients, &events).map_err(one)?;
            output.list(&entries, &["cli-id", "cli-client", "cli-candidates"], |entry| {
                let candidates: Vec<String> = entry
                    .candidates
                    .iter()
                    .map(|one| {
                        format!("{} {} ({})", one.client, output.words.percent(one.confidence, 0), one.why)
                    })
                    .collect();
                vec![entry.event.clone(), entry.client.clone().unwrap_or_default(), candidates.join(" / ")]
            });
            Ok(())
        }
        Calendar::Match { programme, distributor, text, client, .. } => {
            // clap sees to it that they are there.
            let (programme, distributor, text) =
                (programme.unwrap_or_default(), distributor.unwrap_or_default(), text.unwrap_or_default());
            let mut desk = open(&programme, env).map_err(one)?;
            import::decide(&mut desk, &distributor, &text, client.as_deref()).map_err(one)?;
            output.say("cli-match-remembered", &Args::new().with("text", text));
            Ok(())
        }
    }
}

/// Imports the files in one change: a bad one never keeps the others out.
fn import_files(
    programme: &std::path::Path,
    owner: Option<&str>,
    files: &[PathBuf],
    (accept, choice): (Accept, &SheetsChoice),
    env: Env,
    output: &Output,
) -> Result<(), Vec<Failure>> {
    let mut desk = open(programme, env).map_err(|failure| vec![failure])?;
    let owner =
        owner.map(|owner| import::owner(&desk, owner)).transpose().map_err(|failure| vec![failure])?;
    let (mut reports, mut failures) = (Vec::new(), Vec::new());
    let outcomes = import::import_found(&mut desk, owner, files, accept, choice);
    for outcome in outcomes.map_err(|failure| vec![failure])? {
        match outcome {
            Ok(of_file) => reports.extend(of_file),
            Err(failure) => failures.push(failure),
        }
    }
    if !reports.is_empty() {
        output.give(&reports, |words| reports.iter().flat_map(|report| told(report, words)).collect());
    }
    if failures.is_empty() { Ok(()) } else { Err(failures) }
}

/// How a calendar's entries are treated, a line for each thing that they may show time as.
fn told_policy(held: &CalendarLine, words: &Words) -> Vec<String> {
    let line = |shown: ShownAs| {
        let (shown_as, treatment) = (shown.word(), held.policy.of(shown).word());
        let args = Args::new().with("shown", shown_as).with("treatment", treatment);
        words.say("cli-calendar-policy", &args)
    };
    ShownAs::ALL.into_iter().map(line).collect()
}

/// One line on an import, and one for each thing that went wrong in it.
pub fn told_briefly(report: &ImportReport, words: &Words) -> Vec<String> {
    let status = match report.status {
        ImportStatus::New => "import-report-new",
        ImportStatus::Updated => "import-report-updated",
        ImportStatus::Unchanged => "import-report-unchanged",
    };
    let args = Args::new()
        .with("file", report.file.as_str())
        .with("owner", report.owner.as_str())
        .with("events", report.events)
        .with("occurrences", report.occurrences_in_horizon)
        .with("calls", report.planned_calls)
        .with("review", report.to_review);
    let mut lines = vec![words.say(status, &args)];
    for notice in report.skipped.iter().filter(|notice| notice.skipped) {
        lines.push(told_notice(notice, words));
    }
    lines
}

fn told_notice(notice: &tandem_app::wire::calendars::Notice, words: &Words) -> String {
    let args = Args::new().with("at", notice.at.say(words)).with("what", notice.what.say(words));
    words.say("import-report-notice", &args)
}

/// All that an import found.
pub fn told(report: &ImportReport, words: &Words) -> Vec<String> {
    let mut lines = told_briefly(report, words);
    for notice in report.skipped.iter().filter(|notice| !notice.skipped) {
        lines.push(told_notice(notice, words));
    }
    let changes = [
        ("import-report-added", &report.difference.added),
        ("import-report-changed", &report.difference.changed),
        ("import-report-called-off", &report.difference.called_off),
        ("import-report-removed", &report.difference.removed),
    ];
    if report.status == ImportStatus::Updated {
        for (message, events) in changes {
            lines.extend(
                events.iter().map(|event| words.say(message, &Args::new().with("event", event.as_str()))),
            );
        }
        lines.extend(report.difference.moved.iter().map(|moved| {
            let args = Args::new().with("event", moved.event.as_str()).with("from", moved.from.as_str());
            words.say("import-report-moved", &args)
        }));
    }
    lines.extend(report.conflicts.iter().map(|conflict| conflict.say(words)));
    lines
}
