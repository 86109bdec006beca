//! What the programme knows, in lists.

use tandem_app::{Env, failure::Failure, people, search};

use super::open;
use crate::{
    arguments::{List, Search},
    output::Output,
};

pub fn managers(List::List(on): &List, env: Env, output: &Output) -> Result<(), Failure> {
    let rows = people::managers(&open(&on.programme, env)?)?;
    output.list(&rows, &["cli-name", "cli-region", "cli-home", "cli-visits", "cli-id"], |row| {
        vec![
            row.name.clone(),
            row.region.clone(),
            row.home.clone(),
            row.visits.to_string(),
            row.id.to_string(),
        ]
    });
    Ok(())
}

pub fn distributors(List::List(on): &List, env: Env, output: &Output) -> Result<(), Failure> {
    let rows = people::distributors(&open(&on.programme, env)?)?;
    let words = &output.words;
    output.list(
        &rows,
        &[
            "cli-name",
            "cli-city",
            "cli-stage",
            "cli-sponsor",
            "cli-agreement-until",
            "cli-reps",
            "cli-clients",
            "cli-id",
        ],
        |row| {
            vec![
                row.name.clone(),
                row.city.clone(),
                words.text(row.stage_message()),
                row.sponsor.clone().unwrap_or_default(),
                row.agreement_until.map(|day| words.date(day)).unwrap_or_default(),
                row.reps.to_string(),
                row.clients.to_string(),
                row.id.to_string(),
            ]
        },
    );
    Ok(())
}

pub fn reps(List::List(on): &List, env: Env, output: &Output) -> Result<(), Failure> {
    let rows = people::reps(&open(&on.programme, env)?)?;
    output.list(&rows, &["cli-name", "cli-distributor", "cli-calendars", "cli-id"], |row| {
        vec![row.name.clone(), row.distributor.clone(), row.calendars.to_string(), row.id.to_string()]
    });
    Ok(())
}

pub fn clients(List::List(on): &List, env: Env, output: &Output) -> Result<(), Failure> {
    let rows = people::clients(&open(&on.programme, env)?)?;
    let words = &output.words;
    output.list(
        &rows,
        &["cli-name", "cli-kind", "cli-city", "cli-distributor", "cli-key", "cli-id"],
        |row| {
            vec![
                row.name.clone(),
                words.text(row.kind_message()),
                row.city.clone(),
                row.distributor.clone(),
                if row.key { words.text("cli-key-mark") } else { String::new() },
                row.id.to_string(),
            ]
        },
    );
    Ok(())
}

pub fn demands(List::List(on): &List, env: Env, output: &Output) -> Result<(), Failure> {
    let rows = people::demands(&open(&on.programme, env)?)?;
    let words = &output.words;
    output.list(
        &rows,
        &["cli-client", "cli-distributor", "cli-window", "cli-planned", "cli-issue", "cli-id"],
        |row| {
            vec![
                row.client.clone(),
                row.distributor.clone(),
                words.date_range(row.from, row.to),
                format!("{}/{}", row.planned, row.count),
                row.issue.clone(),
                row.id.to_string(),
            ]
        },
    );
    Ok(())
}

pub fn search(sought: &Search, env: Env, output: &Output) -> Result<(), Failure> {
    let rows = search::search(&open(&sought.programme, env)?, &sought.text.join(" "))?;
    let words = &output.words;
    output.list(&rows, &["cli-kind", "cli-name", "cli-of", "cli-date", "cli-excerpt", "cli-id"], |row| {
        vec![
            words.text(row.kind_message()),
            row.name.clone(),
            row.of.clone(),
            row.date.map(|day| words.date(day)).unwrap_or_default(),
            row.excerpt.clone(),
            row.id.clone(),
        ]
    });
    Ok(())
}
