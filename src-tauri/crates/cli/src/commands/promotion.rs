//! Promotion plans.

use tandem_app::{
    Env,
    failure::Failure,
    promotion,
    visits::read_form,
    wire::promotion::{Actual, PromotionLine, Shares},
    words::{Args, Words},
};

use super::open;
use crate::{arguments::Promotion, output::Output};

pub fn run(command: Promotion, env: Env, output: &Output) -> Result<(), Failure> {
    match command {
        Promotion::List { programme, distributor } => {
            let rows = promotion::list(&open(&programme, env)?, distributor.as_deref())?;
            output.give(&rows, |words| {
                if rows.is_empty() {
                    return vec![words.text("cli-nothing-to-list")];
                }
                rows.iter().flat_map(|row| told(row, words)).collect()
            });
        }
        Promotion::Write { programme, promotion: which, from } => {
            let mut desk = open(&programme, env)?;
            match from {
                None => output.form(&promotion::form(&desk, which.as_deref())?),
                Some(path) => {
                    let id = promotion::fill(&mut desk, which.as_deref(), &read_form(&path)?)?;
                    output.give(&id, |words| {
                        vec![words.say("promotion-saved", &Args::new().with("id", id.to_string()))]
                    });
                }
            }
        }
        Promotion::Actual {
            programme,
            promotion: which,
            activity,
            on,
            manufacturer,
            distributor,
            client,
            result,
        } => {
            let paid = Shares { manufacturer, distributor, client };
            let actual = Actual { on, paid, result };
            promotion::note_actual(&mut open(&programme, env)?, &which, activity, actual)?;
            output.say("promotion-actual-noted", &Args::new());
        }
        Promotion::Remove { programme, promotion: which } => {
            let removal = promotion::remove(&mut open(&programme, env)?, &which)?;
            output.say("records-removed", &Args::new().with("name", removal.name.as_str()));
        }
    }
    Ok(())
}

fn told(row: &PromotionLine, words: &Words) -> Vec<String> {
    let money = |shares: Shares| {
        let args = Args::new()
            .with("total", i64::try_from(shares.total()).unwrap_or(i64::MAX))
            .with("manufacturer", shares.manufacturer)
            .with("distributor", shares.distributor)
            .with("client", shares.client);
        words.say("promotion-cost", &args)
    };
    let head = Args::new()
        .with("title", row.title.as_str())
        .with("client", row.client.as_str())
        .with("distributor", row.distributor.as_str())
        .with("planned", money(row.planned))
        .with("paid", money(row.paid))
        .with("id", row.id.to_string());
    let activity = |one: &tandem_app::wire::promotion::ActivityLine| {
        let actual = one.actual.as_ref().map(|actual| {
            let args = Args::new()
                .with("day", words.date(actual.on))
                .with("paid", money(actual.paid))
                .with("result", actual.result.as_str());
            words.say("promotion-activity-actual", &args)
        });
        let args = Args::new()
            .with("number", one.number)
            .with("title", one.title.as_str())
            .with("days", words.date_range(one.from, one.to))
            .with("planned", money(one.planned))
            .with("actual", actual.unwrap_or_default());
        words.say("promotion-activity-line", &args)
    };
    std::iter::once(words.say("promotion-head-line", &head))
        .chain(row.activities.iter().map(activity))
        .collect()
}
