//! Questions, findings and actions of a form, matched to the rows that are there.
//!
//! A form names a row by its id. One without an id is the row that says the same, if there is one: a script that
//! sends its form a second time changes nothing.

use tandem_domain::{
    ids::{ActionId, FindingId, QuestionId},
    record::{Action, ClientQuestion, Finding},
};
use uuid::Uuid;

use super::case::Case;
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    wire::visits::{ActionForm, FindingForm, QuestionForm},
};

/// A row of a list within a visit.
trait InVisit {
    fn key(&self) -> Uuid;
    fn text(&self) -> &str;
}

macro_rules! in_visit {
    ($($row:ty),+) => {$(
        impl InVisit for $row {
            fn key(&self) -> Uuid {
                self.id.uuid()
            }
            fn text(&self) -> &str {
                &self.text
            }
        }
    )+};
}
in_visit!(Finding, ClientQuestion, Action);

/// Gives out the ids of the rows that are there, each once.
struct Ids<'a> {
    left: Vec<(Uuid, &'a str)>,
}

impl<'a> Ids<'a> {
    fn of<T: InVisit>(rows: &'a [T]) -> Self {
        Self { left: rows.iter().map(|row| (row.key(), row.text())).collect() }
    }

    /// The id of the row that is meant, or a new one.
    fn take(&mut self, given: Option<Uuid>, text: &str, desk: &Desk) -> Result<Uuid, Failure> {
        let at = match given {
            Some(id) => Some(self.left.iter().position(|(key, _)| *key == id).ok_or_else(|| {
                let mut failure = Failure::new(Code::BadForm);
                failure.detail = Some(id.to_string());
                failure
            })?),
            None => self.left.iter().position(|(_, known)| *known == text),
        };
        Ok(at.map_or_else(|| desk.env.id(), |at| self.left.remove(at).0))
    }
}

/// The findings of a form; blank lines are none.
pub(super) fn findings(desk: &Desk, case: &Case, form: Vec<FindingForm>) -> Result<Vec<Finding>, Failure> {
    let mut ids = Ids::of(&case.findings);
    let filled = form.into_iter().filter(|one| !one.text.trim().is_empty());
    filled
        .map(|one| {
            let id = ids.take(one.id.map(FindingId::uuid), &one.text, desk)?.into();
            let (kind, settled_on) = (one.kind, one.settled_on);
            Ok(Finding { id, visit: case.visit.id, kind, text: one.text, settled_on })
        })
        .collect()
}

/// The client's questions of a form.
pub(super) fn questions(
    desk: &Desk,
    case: &Case,
    form: Vec<QuestionForm>,
) -> Result<Vec<ClientQuestion>, Failure> {
    let mut ids = Ids::of(&case.questions);
    let filled = form.into_iter().filter(|one| !one.text.trim().is_empty());
    filled
        .map(|one| {
            let id = ids.take(one.id.map(QuestionId::uuid), &one.text, desk)?.into();
            // An answer without a day was given there and then.
            let said = !one.answer.trim().is_empty();
            let answered_on = one.answered_on.or_else(|| said.then(|| case.today()));
            let (owner, due, answer) = (one.owner, one.due, one.answer);
            Ok(ClientQuestion { id, visit: case.visit.id, text: one.text, owner, due, answer, answered_on })
        })
        .collect()
}

/// The actions of a form.
pub(super) fn actions(desk: &Desk, case: &Case, form: Vec<ActionForm>) -> Result<Vec<Action>, Failure> {
    let mut ids = Ids::of(&case.actions);
    let filled = form.into_iter().filter(|one| !one.text.trim().is_empty());
    filled
        .map(|one| {
            let id = ids.take(one.id.map(ActionId::uuid), &one.text, desk)?.into();
            let (owner, due, done_on, result) = (one.owner, one.due, one.done_on, one.result);
            Ok(Action { id, visit: case.visit.id, text: one.text, owner, due, done_on, result })
        })
        .collect()
}
