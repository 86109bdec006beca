//! What is being typed: on the disk at once, and nobody's change yet.

use chrono::{DateTime, Utc};
use tandem_domain::life::Step;
use tandem_store::Draft;

use super::case::Case;
use crate::{
    desk::Desk,
    failure::Failure,
    naming,
    wire::visits::{DraftLine, Typed},
};

/// Keeps what was typed of a step so far. When this returns, not even a power cut takes it back.
///
/// # Errors
/// When there is no such visit, or the programme can't be written.
pub fn save_draft(desk: &mut Desk, visit: &str, step: Step, content: &str) -> Result<(), Failure> {
    let visit = naming::find(&desk.seen()?.visits, visit)?.id;
    let draft = Draft { visit, step, content: content.to_owned(), saved_at: desk.env.now() };
    let saved = desk.store.save_draft(&draft);
    saved.map_err(|error| Failure::from_write(desk.path(), &error))
}

/// What was typed of a step, and not stored.
///
/// # Errors
/// When there is no such visit, or the programme can't be read.
pub fn draft(desk: &Desk, visit: &str, step: Step) -> Result<Option<Typed>, Failure> {
    let seen = Case::seen(desk, visit)?;
    let draft = desk.store.draft(seen.visit.id, step);
    let draft = draft.map_err(|error| Failure::from_read(desk.path(), &error))?;
    let view = desk.view()?;
    let shown = |content: String| {
        let content = if seen.background_shared() { content } else { without_background(content) };
        view.masks.text_of(seen.client.distributor, &content).unwrap_or(content)
    };
    let local = |at: DateTime<Utc>| at.with_timezone(&seen.zone).naive_local();
    Ok(draft.map(|draft| Typed { content: shown(draft.content), local_saved_at: local(draft.saved_at) }))
}

/// What was typed while the client's background was shared is shown without it.
fn without_background(content: String) -> String {
    let mut form: serde_json::Value = match serde_json::from_str(&content) {
        Ok(form) => form,
        Err(_) => return content,
    };
    match form.get_mut("background") {
        Some(background) => {
            *background = "".into();
            form.to_string()
        }
        None => content,
    }
}

/// Throws away what was typed of a step.
///
/// # Errors
/// When there is no such visit, or the programme can't be written.
pub fn discard_draft(desk: &mut Desk, visit: &str, step: Step) -> Result<(), Failure> {
    let visit = naming::find(&desk.seen()?.visits, visit)?.id;
    let gone = desk.store.discard_draft(visit, step);
    gone.map_err(|error| Failure::from_write(desk.path(), &error))
}

/// Where something was typed and not stored, the last one first.
///
/// # Errors
/// When the programme can't be read.
pub fn drafts(desk: &Desk) -> Result<Vec<DraftLine>, Failure> {
    let drafts = desk.store.drafts().map_err(|error| Failure::from_read(desk.path(), &error))?;
    let line = |draft: Draft| DraftLine { visit_id: draft.visit, step: draft.step, saved_at: draft.saved_at };
    Ok(drafts.into_iter().map(line).collect())
}
