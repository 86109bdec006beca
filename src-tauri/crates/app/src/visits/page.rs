//! The page of a visit: all steps from top to bottom, with what each lacks.

use tandem_domain::{
    lacking::Missing,
    life::{Step, Turn},
    record::Finding,
    time::DateRange,
};
use tandem_words::Language;

use super::{actions, attachments, case::Case, index::Index, playbook::in_language};
use crate::{
    competence::{Book, Fits},
    desk::Desk,
    failure::{Code, Failure},
    sentence::Sentence,
    wire::visits::{
        AdviceLine, ClientSeen, EarlierVisit, FindingLine, OpenItem, RubricLine, StepLine, VisitPage,
    },
};

const TURNS: [Turn; 10] = [
    Turn::Agree,
    Turn::Prepare,
    Turn::Hold,
    Turn::Summarise,
    Turn::Rate,
    Turn::Close,
    Turn::Reopen,
    Turn::Reschedule,
    Turn::Cancel,
    Turn::NoShow,
];

/// All about a visit, as far as the agreement shares it; the playbook's texts in a language.
///
/// # Errors
/// When there is no such visit, or the programme can't be read.
pub fn page(desk: &Desk, visit: &str, language: Language) -> Result<VisitPage, Failure> {
    let case = Case::seen(desk, visit)?;
    let index = Index::of(&case.snapshot);
    let gone = || Failure::new(Code::NoSuchThing).with("kind", "visit").with("name", visit);
    let line = index.line(&case.visit).ok_or_else(gone)?;
    let drafts = desk.store.drafts().map_err(|error| Failure::from_read(desk.path(), &error))?;
    let has_draft = |step| drafts.iter().any(|draft| draft.visit == case.visit.id && draft.step == step);
    let preparation = case.preparation(language);
    let special_days = &case.snapshot.special_days;
    let due = |days_before| special_days.workdays_before(case.day(), days_before);
    Ok(VisitPage {
        visit: line,
        client: ClientSeen {
            id: case.client.id,
            name: case.client.name.clone(),
            kind: case.kind(),
            address: case.client.address.clone(),
            sharing: case.sharing,
        },
        issue_product: case.issue.product.clone(),
        agreed: case.record.agreed.clone(),
        unprepared: case.is_unprepared(),
        called_off: case.record.called_off.clone(),
        replaced_by: case.record.replaced_by,
        replaces: case.replaces(),
        turns: TURNS.into_iter().filter(|turn| case.visit.state.after(*turn).is_some()).collect(),
        steps: Step::ALL
            .into_iter()
            .map(|step| StepLine {
                step,
                lacks: case.lacks(step).iter().map(sentence).collect(),
                has_draft: has_draft(step),
            })
            .collect(),
        materials_due: preparation.materials.iter().map(|material| due(material.days_before)).collect(),
        preparation,
        goal: case.goal(),
        hold: case.hold_form(),
        summary: case.summary_form(),
        playbook: case.playbook.version,
        guide: case
            .chapter
            .guide
            .iter()
            .map(|advice| AdviceLine { step: advice.step, text: in_language(&advice.text, language) })
            .collect(),
        conduct: case.chapter.conduct.iter().map(|text| in_language(text, language)).collect(),
        rubric: rubric(&case, language),
        topic: case.snapshot.issue_topics.get(&case.issue.id).map(ToString::to_string),
        manager_fits: manager_fits(desk, &case, &index)?,
        earlier: earlier(&case, &index),
        open_findings: open_findings(&case, &index),
        open_items: open_items(&case, &index),
        attachments: attachments::lines(&case.snapshot, case.visit.id),
    })
}

/// What speaks against the manager, by what is known of both sides' abilities.
fn manager_fits(desk: &Desk, case: &Case, index: &Index<'_>) -> Result<Vec<Sentence>, Failure> {
    if !case.snapshot.issue_topics.contains_key(&case.issue.id) || !case.visit.state.is_ahead() {
        return Ok(Vec::new());
    }
    let availability = desk.availability(DateRange::of_day(case.day()))?;
    let book = Book::of(&case.snapshot, case.today());
    let visits = &case.snapshot.visits;
    let fits = Fits { index, availability: &availability, book: &book, visits };
    Ok(fits.warnings(&case.visit))
}

pub(super) fn sentence(missing: &Missing) -> Sentence {
    let sentence = Sentence::new(missing.message())
        .with("what", &missing.what)
        .with("person", &missing.person)
        .with("count", missing.count);
    match missing.due {
        Some(due) => sentence.with("due", due),
        None => sentence.with("due", ""),
    }
}

fn rubric(case: &Case, language: Language) -> Vec<RubricLine> {
    let line = |criterion: &tandem_domain::playbook::RubricCriterion| RubricLine {
        key: criterion.key.clone(),
        name: in_language(&criterion.name, language),
        low: in_language(&criterion.low, language),
        high: in_language(&criterion.high, language),
    };
    case.chapter.rubric.iter().map(line).collect()
}

fn earlier(case: &Case, index: &Index<'_>) -> Vec<EarlierVisit> {
    let line = |visit: &&tandem_domain::visit::Visit| {
        let line = index.line(visit)?;
        let record = case.snapshot.records.iter().find(|record| record.visit == visit.id);
        let summary = record.and_then(|record| record.summary.as_ref());
        Some(EarlierVisit {
            id: visit.id,
            date: line.date,
            mode: line.mode,
            manager: line.manager,
            rep: line.rep,
            issue: line.issue,
            consensus: summary.map(|summary| summary.consensus.clone()).unwrap_or_default(),
            attained: summary.and_then(|summary| summary.attained),
        })
    };
    case.earlier().iter().filter_map(line).collect()
}

/// Findings of this and earlier visits to the client that are not settled.
fn open_findings(case: &Case, index: &Index<'_>) -> Vec<FindingLine> {
    let visits: Vec<_> = case.earlier().into_iter().chain([&case.visit]).collect();
    let line = |finding: &Finding| {
        let visit = visits.iter().find(|visit| visit.id == finding.visit)?;
        Some(FindingLine {
            id: finding.id,
            visit_id: finding.visit,
            date: index.local(visit.interval.start()).date(),
            kind: finding.kind,
            text: finding.text.clone(),
            topic: case.snapshot.finding_topics.get(&finding.id).cloned().unwrap_or_default(),
        })
    };
    let open = case.snapshot.findings.iter().filter(|finding| finding.settled_on.is_none());
    open.filter_map(line).collect()
}

/// What is left to do of this and earlier visits to the client.
fn open_items(case: &Case, index: &Index<'_>) -> Vec<OpenItem> {
    let visits: Vec<_> = case.earlier().into_iter().map(|visit| visit.id).chain([case.visit.id]).collect();
    let today = case.today();
    let actions = case.snapshot.actions.iter().filter(|one| visits.contains(&one.visit));
    let questions = case.snapshot.questions.iter().filter(|one| visits.contains(&one.visit));
    let mut items: Vec<OpenItem> = actions
        .filter(|action| action.done_on.is_none())
        .filter_map(|action| actions::of_action(index, action, today))
        .chain(
            questions
                .filter(|question| question.answered_on.is_none())
                .filter_map(|question| actions::of_question(index, question, today)),
        )
        .collect();
    items.sort_by_key(|item| (item.due.is_none(), item.due, item.id));
    items
}
