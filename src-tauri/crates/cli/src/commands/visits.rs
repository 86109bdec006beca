//! A visit's life, and what visits leave to do.

use std::path::Path;

use tandem_app::{
    Desk, Env,
    failure::{Code, Failure},
    visits::{self, Filter, Wish},
    wire::visits::{OpenItem, OpenItemKind, Side, Step, VisitPage},
    words::{Args, Words},
};

use super::open;
use crate::{
    arguments::{Action, Attachment, Form, OneVisit, Visit, VisitList},
    output::Output,
};

pub fn visit(command: Visit, env: Env, output: &Output) -> Result<(), Failure> {
    match command {
        Visit::List(asked) => list(asked, env, output),
        Visit::Show(on) => {
            let page = visits::page(&open(&on.programme, env)?, &on.visit, output.words.language())?;
            output.give(&page, |words| told(&page, words));
            Ok(())
        }
        Visit::Agree { visit, by, on } => {
            let by = by.as_deref().map(|by| (by, on));
            change(&visit, env, output, |desk, id| visits::agree(desk, id, by))
        }
        Visit::Reopen(visit) => change(&visit, env, output, visits::reopen),
        Visit::Prepare(asked) => form(&asked, Step::Prepare, env, output),
        Visit::Goal(asked) => form(&asked, Step::Goal, env, output),
        Visit::Hold(asked) => form(&asked, Step::CarryOut, env, output),
        Visit::Summarise(asked) => form(&asked, Step::Summarise, env, output),
        Visit::Rate { visit, side, score, by, remark } => change(&visit, env, output, |desk, id| {
            visits::rate(desk, id, Side::from(side), score, (&by, &remark))
        }),
        Visit::Close(visit) => change(&visit, env, output, visits::close),
        Visit::Cancel { visit, by, reason } => {
            change(&visit, env, output, |desk, id| visits::cancel(desk, id, &by, &reason))
        }
        Visit::NoShow { visit, who, reason } => {
            change(&visit, env, output, |desk, id| visits::no_show(desk, id, &who, &reason))
        }
        Visit::Sheet { visit, pdf, fonts } => {
            let desk = open(&visit.programme, env)?;
            let made = visits::preparation(&desk, &visit.visit, output.words.language(), &fonts)?;
            made.write(&pdf)?;
            output.give(&made.summary, |words| {
                let mut lines: Vec<String> = made.notices.iter().map(|notice| notice.say(words)).collect();
                let args = Args::new().with("file", pdf.display().to_string());
                lines.push(words.say("visits-sheet-written", &args));
                lines
            });
            Ok(())
        }
        Visit::Attach { visit, file } => {
            let kept = visits::attach(&mut open(&visit.programme, env)?, &visit.visit, &file)?;
            output.give(&kept, |words| {
                let args = Args::new().with("name", kept.name.as_str()).with("id", kept.id.to_string());
                vec![words.say("visits-attached", &args)]
            });
            Ok(())
        }
        Visit::Attachments(on) => {
            let rows = visits::attachments(&open(&on.programme, env)?, &on.visit)?;
            let headings = ["cli-date", "cli-name", "cli-bytes", "cli-id"];
            output.list(&rows, &headings, |row| {
                let day = output.words.date(row.added_on);
                vec![day, row.name.clone(), row.size.to_string(), row.id.to_string()]
            });
            Ok(())
        }
        Visit::Attachment(Attachment::Save { programme, attachment, file }) => {
            visits::save_attachment(&open(&programme, env)?, &attachment, &file)?;
            output.say("visits-attachment-saved", &Args::new().with("file", file.display().to_string()));
            Ok(())
        }
        Visit::Attachment(Attachment::Remove { programme, attachment }) => {
            visits::remove_attachment(&mut open(&programme, env)?, &attachment)?;
            output.say("visits-attachment-removed", &Args::new());
            Ok(())
        }
        Visit::Moments { visit, manager, rep } => {
            let desk = open(&visit.programme, env)?;
            let found = visits::other_moments(&desk, &visit.visit, manager.as_deref(), rep.as_deref())?;
            let headings = ["cli-date", "cli-rep", "cli-manager", "cli-reason"];
            output.list(&found.moments, &headings, |one| {
                let why: Vec<String> = one.reasons.iter().map(|why| why.say(&output.words)).collect();
                let when = output.words.span(one.local_start, one.local_end);
                vec![when, one.rep.clone(), one.manager.clone(), why.join(" ")]
            });
            Ok(())
        }
        Visit::Reschedule { visit, start, manager, rep, by, reason } => {
            let wish = Wish { start, manager, rep };
            let mut desk = open(&visit.programme, env)?;
            let outcome = visits::reschedule(&mut desk, &visit.visit, &wish, &by, &reason)?;
            output.give(&outcome, |words| {
                let new = outcome.visit.map(|id| id.to_string());
                let new = new.map(|id| words.say("visits-new-visit", &Args::new().with("id", id)));
                new.into_iter().chain(outcome.why.iter().map(|why| why.say(words))).collect()
            });
            match outcome.visit {
                Some(_) => Ok(()),
                None => Err(Failure::new(Code::MomentClosed)),
            }
        }
    }
}

pub fn action(command: Action, env: Env, output: &Output) -> Result<(), Failure> {
    match command {
        Action::List { programme, all } => {
            let items = visits::open_items(&open(&programme, env)?, all)?;
            let headings =
                ["cli-due", "cli-what", "cli-who", "cli-side", "cli-client", "cli-undone", "cli-id"];
            output.list(&items, &headings, |item| row(item, &output.words));
            Ok(())
        }
        Action::Done { programme, id, result } => {
            visits::done(&mut open(&programme, env)?, &id, &result)?;
            output.say("visits-item-done", &Args::new());
            Ok(())
        }
    }
}

fn list(asked: VisitList, env: Env, output: &Output) -> Result<(), Failure> {
    let filter = Filter {
        states: asked.state.into_iter().map(Into::into).collect(),
        manager: asked.manager,
        distributor: asked.distributor,
        from: asked.from,
        to: asked.to,
    };
    let rows = visits::list(&open(&asked.programme, env)?, &filter)?;
    let words = &output.words;
    let headings = [
        "cli-date",
        "cli-time",
        "cli-state",
        "cli-client",
        "cli-distributor",
        "cli-rep",
        "cli-manager",
        "cli-rides-on",
        "cli-id",
    ];
    output.list(&rows, &headings, |row| {
        vec![
            words.date_with_weekday(row.date),
            words.time_range(row.local_start.time(), row.local_end.time()),
            words.text(row.state_message()),
            row.client.clone(),
            row.distributor.clone(),
            row.rep.clone(),
            row.manager.clone(),
            row.rides_on.as_ref().map(|call| call.title.clone()).unwrap_or_default(),
            row.id.to_string(),
        ]
    });
    Ok(())
}

/// Does something with a visit, and tells where it stands now and what lacks.
fn change(
    on: &OneVisit,
    env: Env,
    output: &Output,
    what: impl FnOnce(&mut Desk, &str) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut desk = open(&on.programme, env)?;
    what(&mut desk, &on.visit)?;
    let page = visits::page(&desk, &on.visit, output.words.language())?;
    output.give(&page, |words| {
        let state = words.text(page.visit.state_message());
        let mut lines = vec![words.say("visits-now", &Args::new().with("state", state))];
        lines.extend(lacks(&page, words));
        lines
    });
    Ok(())
}

/// Stores a step's form, or prints it as it stands.
fn form(asked: &Form, step: Step, env: Env, output: &Output) -> Result<(), Failure> {
    if let Some(file) = &asked.from {
        let text = visits::read_form(Path::new(file))?;
        return change(&asked.visit, env, output, |desk, id| visits::fill(desk, id, step, &text));
    }
    let desk = open(&asked.visit.programme, env)?;
    output.form(&visits::form(&desk, &asked.visit.visit, step, output.words.language())?);
    Ok(())
}

fn row(item: &OpenItem, words: &Words) -> Vec<String> {
    let mark = match (item.done_on, item.overdue) {
        (Some(_), _) => words.text("cli-done-mark"),
        (None, true) => words.text("cli-overdue-mark"),
        (None, false) => String::new(),
    };
    vec![
        item.due.map(|due| words.date(due)).unwrap_or_default(),
        item.text.clone(),
        item.person.clone(),
        words.text(item.side_message()),
        item.client.clone(),
        mark,
        item.id.to_string(),
    ]
}

fn told(page: &VisitPage, words: &Words) -> Vec<String> {
    let visit = &page.visit;
    let say = |id: &str, args: Args| words.say(id, &args);
    let mut lines = vec![
        say(
            "plan-visit",
            Args::new()
                .with("date", words.date_with_weekday(visit.date))
                .with("time", words.time_range(visit.local_start.time(), visit.local_end.time()))
                .with("client", visit.client.as_str())
                .with("distributor", visit.distributor.as_str())
                .with("rep", visit.rep.as_str())
                .with("manager", visit.manager.as_str()),
        ),
        say(
            "visits-state",
            Args::new()
                .with("state", words.text(visit.state_message()))
                .with("mode", words.text(visit.mode_message())),
        ),
        say("visits-issue", Args::new().with("issue", visit.issue.as_str())),
        say(
            "visits-client",
            Args::new()
                .with("kind", words.text(page.client.kind_message()))
                .with("address", page.client.address.as_str())
                .with("sharing", words.text(page.client.sharing_message())),
        ),
    ];
    if let Some(word) = &page.agreed {
        let args = Args::new().with("name", word.name.as_str()).with("on", words.date(word.on));
        lines.push(say("visits-agreed", args));
    }
    if page.unprepared {
        lines.push(words.text("visits-unprepared"));
    }
    if let Some(off) = &page.called_off {
        let args = Args::new().with("on", words.date(off.on)).with("who", off.who.as_str());
        lines.push(say("visits-called-off", args.with("reason", off.reason.as_str())));
    }
    for (message, other) in [("visits-replaced-by", page.replaced_by), ("visits-replaces", page.replaces)] {
        lines.extend(other.map(|id| say(message, Args::new().with("id", id.to_string()))));
    }
    lines.extend(lacks(page, words));
    lines.extend(history(page, words));
    lines
}

/// The steps with what each lacks.
fn lacks(page: &VisitPage, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    for line in &page.steps {
        let step = Args::new().with("step", words.text(line.step_message()));
        let message = if line.lacks.is_empty() { "visits-step-done" } else { "visits-step-lacks" };
        lines.push(words.say(message, &step));
        lines.extend(line.lacks.iter().map(|lack| format!("  {}", lack.say(words))));
        if line.has_draft {
            lines.push(format!("  {}", words.text("visits-draft")));
        }
    }
    lines
}

/// Earlier visits, open findings, and what is left to do.
fn history(page: &VisitPage, words: &Words) -> Vec<String> {
    let earlier = page.earlier.iter().map(|visit| {
        let args = Args::new().with("date", words.date(visit.date)).with("issue", visit.issue.as_str());
        words.say("visits-earlier", &args)
    });
    let findings = page.open_findings.iter().map(|finding| {
        let args = Args::new()
            .with("kind", words.text(finding.kind_message()))
            .with("date", words.date(finding.date))
            .with("text", finding.text.as_str());
        words.say("visits-open-finding", &args)
    });
    let items = page.open_items.iter().map(|item| {
        let message = match item.kind {
            OpenItemKind::Action => "visits-open-action",
            OpenItemKind::Answer => "visits-open-answer",
        };
        let args = Args::new().with("text", item.text.as_str()).with("person", item.person.as_str());
        words.say(message, &args)
    });
    earlier.chain(findings).chain(items).collect()
}
