//! Agreements, and client data that are handed back or erased.

use tandem_app::{
    Env,
    agreements::{self, distributor_of},
    failure::{Code, Failure},
    handover, people,
    wire::agreements::{RenewalDraft, WeightDraft},
    words::Args,
};

use super::{lists, open};
use crate::{
    arguments::{Agreement, Client, List},
    output::Output,
};

pub fn agreement(command: Agreement, env: Env, output: &Output) -> Result<(), Failure> {
    match command {
        Agreement::List { programme, distributor } => {
            let rows = agreements::list(&open(&programme, env)?, distributor.as_deref())?;
            let words = &output.words;
            output.list(
                &rows,
                &["cli-distributor", "cli-window", "cli-state", "cli-sharing", "cli-id"],
                |row| {
                    vec![
                        row.distributor.clone(),
                        words.date_range(row.from, row.to),
                        words.text(row.state.message()),
                        words.text(&row.sharing_message()),
                        row.id.to_string(),
                    ]
                },
            );
        }
        Agreement::Assess(of) => {
            let found = agreements::assess(&open(&of.programme, env)?, &of.distributor)?;
            output.give(&found, |words| {
                let mut lines: Vec<String> = found.reasons.iter().map(|one| one.say(words)).collect();
                lines.extend(found.criteria.iter().map(|one| {
                    let args = Args::new()
                        .with("criterion", words.text(one.message()))
                        .with("told", one.told.say(words))
                        .with("score", one.score)
                        .with("weight", u32::from(one.weight));
                    words.say(if one.few { "cli-criterion-few" } else { "cli-criterion" }, &args)
                }));
                lines
            });
        }
        Agreement::Renew { with, months, by, note } => {
            let mut desk = open(&with.programme, env)?;
            let distributor = distributor_of(&desk, &with.distributor)?;
            let draft = RenewalDraft { distributor, months: Some(months), by, note };
            let id = agreements::renew(&mut desk, &draft)?;
            let made = agreements::list(&desk, Some(&with.distributor))?.into_iter().find(|one| one.id == id);
            output.give(&made, |words| {
                let told = made.iter().map(|made| {
                    let args = Args::new()
                        .with("distributor", made.distributor.as_str())
                        .with("day", words.date(made.to));
                    words.say("agreements-renewed-until", &args)
                });
                told.collect()
            });
        }
        Agreement::Weigh { programme, criterion, weight } => {
            let weights = [WeightDraft { criterion: criterion.into(), weight }];
            agreements::set_weights(&mut open(&programme, env)?, &weights)?;
            output.say("agreements-weights-saved", &Args::new());
        }
    }
    Ok(())
}

pub fn client(command: Client, env: Env, output: &Output) -> Result<(), Failure> {
    match command {
        Client::List(on) => lists::clients(&List::List(on), env, output)?,
        Client::Find { of, names } => {
            let found =
                people::named_clients(&open(&of.programme, env)?, &of.distributor, &names.join("\n"))?;
            output.give(&found, |words| {
                let mut lines: Vec<String> =
                    found.clients.iter().map(|one| format!("{}  {}", one.id, one.name)).collect();
                for (message, names) in
                    [("records-by-name-unknown", &found.unknown), ("records-by-name-several", &found.several)]
                {
                    if !names.is_empty() {
                        lines.push(words.say(message, &Args::new().with("names", words.list(names))));
                    }
                }
                lines
            });
        }
        Client::HandBack { of, xlsx, json_file, by } => {
            let mut desk = open(&of.programme, env)?;
            let (xlsx, json) = (xlsx.as_deref(), json_file.as_deref());
            let language = output.words.language();
            let done = handover::hand_back(&mut desk, &of.distributor, xlsx, json, &by, language)?;
            output.give(&done, |words| {
                let args = Args::new()
                    .with("distributor", done.distributor.as_str())
                    .with("clients", done.clients)
                    .with("visits", done.visits)
                    .with("files", done.files.join(", "));
                vec![words.say("handover-handed-back", &args)]
            });
        }
        Client::Erase { programme, client, distributor, yes, by } => {
            let mut desk = open(&programme, env)?;
            let what = handover::find(&desk, client.as_deref(), distributor.as_deref())?;
            if !yes {
                let look = handover::look(&desk, what)?;
                output.give(&look, |words| {
                    let mut lines = vec![words.text("handover-goes")];
                    lines.extend(look.goes.iter().map(|one| format!("  {}", one.say(words))));
                    lines.push(words.text("handover-stays"));
                    lines.extend(look.stays.iter().map(|one| format!("  {}", one.say(words))));
                    lines
                });
                return Err(Failure::new(Code::NotConfirmed));
            }
            let done = handover::erase(&mut desk, what, &by, output.words.language())?;
            output.give(&done, |words| {
                vec![words.text(if done.finished {
                    "handover-erased"
                } else {
                    "handover-erased-not-finished"
                })]
            });
        }
    }
    Ok(())
}
