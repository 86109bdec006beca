//! Market events.

use tandem_app::{
    Env, events,
    failure::{Code, Failure},
    wire::events::{EventFilter, EventLine, EventPlacing, HeldDraft},
    words::{Args, Words},
};

use super::open;
use crate::{arguments::Event, output::Output};

pub fn run(command: Event, env: Env, output: &Output) -> Result<(), Failure> {
    match command {
        Event::List { programme, distributor, state, from, to } => {
            let states = state.into_iter().map(Into::into).collect();
            let filter = EventFilter { distributor, states, from, to };
            list(&events::list(&open(&programme, env)?, &filter)?, output);
        }
        Event::Show(one) => {
            let event = events::show(&open(&one.programme, env)?, &one.event)?;
            output.give(&event, |words| told(&event, words));
        }
        Event::Plan(plan) => {
            let mut desk = open(&plan.programme, env)?;
            let wish = events::Wish {
                distributor: plan.distributor,
                kind: plan.kind.into(),
                title: plan.title,
                client: plan.client,
                city: plan.city,
                place: plan.place,
                start: plan.start,
                end: plan.end,
                managers: plan.manager,
                reps: plan.rep,
                invited: plan.invite,
                budget: plan.budget,
            };
            let placing = events::plan(&mut desk, &wish, output.words.language())?;
            placed(&desk, &placing, "events-planned", output)?;
        }
        Event::Move { event, start, end } => {
            let mut desk = open(&event.programme, env)?;
            let placing = events::shift(&mut desk, &event.event, start, end)?;
            placed(&desk, &placing, "events-moved", output)?;
        }
        Event::Hold { event, attendance, spent, result } => {
            let mut desk = open(&event.programme, env)?;
            let id = events::show(&desk, &event.event)?.id;
            let draft = HeldDraft { id, attendance: Some(attendance), budget_spent: spent, result };
            events::hold(&mut desk, &draft)?;
            now(&events::show(&desk, &event.event)?, "events-held", output);
        }
        Event::Cancel { event, by, reason } => {
            let mut desk = open(&event.programme, env)?;
            let id = events::show(&desk, &event.event)?.id;
            events::cancel(&mut desk, id, &by, &reason)?;
            now(&events::show(&desk, &event.event)?, "events-cancelled", output);
        }
        Event::Ready { event, material, not } => {
            let mut desk = open(&event.programme, env)?;
            let id = events::show(&desk, &event.event)?.id;
            // People count from 1.
            let at = material.checked_sub(1).unwrap_or(usize::MAX);
            events::make_ready(&mut desk, id, at, !not)?;
            let event = events::show(&desk, &event.event)?;
            output.give(&event, |words| told(&event, words));
        }
    }
    Ok(())
}

fn list(rows: &[EventLine], output: &Output) {
    let words = &output.words;
    let heads = ["cli-date", "cli-kind", "cli-name", "cli-distributor", "cli-city", "cli-state", "cli-id"];
    output.list(rows, &heads, |row| {
        vec![
            words.span(row.local_start, row.local_end),
            words.text(&row.kind_message()),
            row.title.clone(),
            row.distributor.clone(),
            row.city.clone(),
            words.text(&row.state_message()),
            row.id.to_string(),
        ]
    });
}

/// Says where an event stands now, or what stood in the way.
fn placed(
    desk: &tandem_app::Desk,
    placing: &EventPlacing,
    message: &str,
    output: &Output,
) -> Result<(), Failure> {
    if let Some(id) = placing.event {
        now(&events::show(desk, &id.to_string())?, message, output);
        return Ok(());
    }
    output.give(placing, |words| {
        let mut lines = vec![words.text("events-not-placed")];
        lines.extend(placing.why.iter().map(|why| format!("  {}", why.say(words))));
        if !placing.nearest.is_empty() {
            lines.push(words.text("events-nearest"));
            lines.extend(placing.nearest.iter().map(|one| format!("  {}", words.span(one.start, one.end))));
        }
        lines
    });
    Err(Failure::new(Code::MomentClosed))
}

/// Says in a sentence how an event is now; scripts get all of it.
fn now(event: &EventLine, message: &str, output: &Output) {
    output.give(event, |words| {
        let args = Args::new()
            .with("title", event.title.as_str())
            .with("span", words.span(event.local_start, event.local_end))
            .with("attendance", event.outcome.as_ref().map_or(0, |one| i64::from(one.attendance)));
        vec![words.say(message, &args)]
    });
}

/// All about an event, line by line.
fn told(event: &EventLine, words: &Words) -> Vec<String> {
    let say = |id: &str, name: &str, text: &str| words.say(id, &Args::new().with(name, text));
    let names = event.managers.iter().map(|one| one.name.clone());
    let names: Vec<String> = names.chain(event.reps.iter().map(|one| one.name.clone())).collect();
    let invited: Vec<String> = event.invited.iter().map(|one| one.name.clone()).collect();
    let place = [event.city.as_str(), event.client.as_ref().map_or("", |one| &one.name), &event.place];
    let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
    let mut lines = vec![
        format!("{} · {}", event.title, words.text(&event.kind_message())),
        format!(
            "{} · {}",
            words.span(event.local_start, event.local_end),
            words.text(&event.state_message())
        ),
        say("events-where", "place", &place.join(" · ")),
        say("events-who", "names", &words.list(&names)),
    ];
    if !invited.is_empty() {
        lines.push(say("events-invited", "names", &words.list(&invited)));
    }
    let budget = Args::new().with("planned", event.budget_planned);
    lines.push(match event.budget_spent {
        Some(spent) => words.say("events-budget-spent", &budget.with("spent", spent)),
        None => words.say("events-budget", &budget),
    });
    lines.extend(event.materials.iter().map(|one| {
        say(if one.done { "events-material-done" } else { "events-material-open" }, "item", &one.item)
    }));
    if let Some(outcome) = &event.outcome {
        lines.push(words.say("events-attendance", &Args::new().with("count", u32::from(outcome.attendance))));
        lines.push(say("events-result", "text", &outcome.result));
    }
    if let Some(off) = &event.called_off {
        let args = Args::new().with("who", off.who.as_str()).with("reason", off.reason.as_str());
        lines.push(words.say("events-called-off", &args));
    }
    lines.extend(event.conflicts.iter().map(|why| say("events-conflict", "why", &why.say(words))));
    lines
}
