//! What visits leave to do: measures, and answers that clients are owed.

use chrono::NaiveDate;
use tandem_domain::{
    ids::VisitId,
    record::{Action, ClientQuestion, Finding},
    working_time::day_of,
};
use uuid::Uuid;

use super::index::Index;
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    wire::visits::{OpenItem, OpenItemKind},
};

/// All that is left to do, by due date, what has none last; with what is done, if that is asked for.
///
/// # Errors
/// When the programme can't be read.
pub fn open_items(desk: &Desk, with_done: bool) -> Result<Vec<OpenItem>, Failure> {
    let snapshot = desk.seen()?;
    let index = Index::of(&snapshot);
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let actions = snapshot.actions.iter().filter_map(|action| of_action(&index, action, today));
    let answers = snapshot.questions.iter().filter_map(|question| of_question(&index, question, today));
    let mut items: Vec<OpenItem> =
        actions.chain(answers).filter(|item| with_done || item.done_on.is_none()).collect();
    items.sort_by(|a, b| {
        let key = |item: &OpenItem| (item.done_on.is_some(), item.due.is_none(), item.due, item.id);
        key(a).cmp(&key(b))
    });
    Ok(items)
}

pub(super) fn of_action(index: &Index<'_>, action: &Action, today: NaiveDate) -> Option<OpenItem> {
    let item = item(index, action.visit)?;
    Some(OpenItem {
        kind: OpenItemKind::Action,
        id: action.id.uuid(),
        text: action.text.clone(),
        side: action.owner.side,
        person: action.owner.person.clone(),
        due: action.due,
        overdue: is_overdue(action.due, action.done_on, today),
        done_on: action.done_on,
        result: action.result.clone(),
        ..item
    })
}

pub(super) fn of_question(
    index: &Index<'_>,
    question: &ClientQuestion,
    today: NaiveDate,
) -> Option<OpenItem> {
    let item = item(index, question.visit)?;
    Some(OpenItem {
        kind: OpenItemKind::Answer,
        id: question.id.uuid(),
        text: question.text.clone(),
        side: question.owner.side,
        person: question.owner.person.clone(),
        due: question.due,
        overdue: is_overdue(question.due, question.answered_on, today),
        done_on: question.answered_on,
        result: question.answer.clone(),
        ..item
    })
}

fn is_overdue(due: Option<NaiveDate>, done: Option<NaiveDate>, today: NaiveDate) -> bool {
    done.is_none() && due.is_some_and(|due| due < today)
}

/// What every item says of its visit.
fn item(index: &Index<'_>, visit: VisitId) -> Option<OpenItem> {
    let visit = index.snapshot.visits.iter().find(|one| one.id == visit)?;
    let line = index.line(visit)?;
    Some(OpenItem {
        kind: OpenItemKind::Action,
        id: Uuid::nil(),
        visit_id: visit.id,
        date: line.date,
        client: line.client,
        distributor: line.distributor,
        manager: line.manager,
        text: String::new(),
        side: tandem_domain::record::Side::Manufacturer,
        person: String::new(),
        due: None,
        overdue: false,
        done_on: None,
        result: String::new(),
    })
}

/// Notes that an action is done, an answer was given, or a finding is settled, with what came of it.
///
/// # Errors
/// When there is none with this id, or the programme can't be written.
pub fn done(desk: &mut Desk, id: &str, result: &str) -> Result<(), Failure> {
    let snapshot = desk.snapshot()?;
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let unknown = || Failure::new(Code::NoSuchThing).with("kind", "action").with("name", id);
    let key: Uuid = id.trim().parse().map_err(|_| unknown())?;
    if let Some(action) = snapshot.actions.iter().find(|one| one.id.uuid() == key) {
        let done = Action { done_on: Some(today), result: result.to_owned(), ..action.clone() };
        return desk.change("do-action", |writer| writer.put_action(&done));
    }
    if let Some(question) = snapshot.questions.iter().find(|one| one.id.uuid() == key) {
        let answered =
            ClientQuestion { answered_on: Some(today), answer: result.to_owned(), ..question.clone() };
        return desk.change("give-answer", |writer| writer.put_question(&answered));
    }
    let finding = snapshot.findings.iter().find(|one| one.id.uuid() == key).ok_or_else(unknown)?;
    let settled = Finding { settled_on: Some(today), ..finding.clone() };
    desk.change("settle-finding", |writer| writer.put_finding(&settled))
}
