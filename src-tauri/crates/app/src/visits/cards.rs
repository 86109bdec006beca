//! All visits with what lacks next of each, and by when: what a board of them shows.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use tandem_domain::{
    client::ClientKind,
    ids::VisitId,
    lacking::{Judged, Missing},
    life::Step,
    playbook::Chapter,
    record::{Action, ClientQuestion, Finding, VisitRecord},
    sharing::Levels,
    visit::{Visit, VisitMode, VisitState},
    working_time::day_of,
};
use tandem_store::Snapshot;

use super::{case::background_shared, index::Index, page::sentence, playbook};
use crate::{desk::Desk, failure::Failure, sentence::Sentence, wire::visits::VisitCard};

/// All visits, by time, each with what lacks next.
///
/// # Errors
/// When the programme can't be read.
pub fn cards(desk: &Desk) -> Result<Vec<VisitCard>, Failure> {
    let snapshot = desk.seen()?;
    let drafts = desk.store.drafts().map_err(|error| Failure::from_read(desk.path(), &error))?;
    let typed: BTreeSet<VisitId> = drafts.into_iter().map(|draft| draft.visit).collect();
    let index = Index::of(&snapshot);
    let mut rows = Rows::of(&snapshot, desk.env.now());
    let card = |visit: &Visit| {
        let line = index.line(visit)?;
        let next = rows.next(&index, visit);
        let due = next.as_ref().and_then(|next| next.due);
        Some(VisitCard {
            lacks: next.as_ref().map_or(0, |next| next.lacks),
            overdue: due.is_some_and(|due| due < rows.today),
            next: next.map(|next| next.what),
            due,
            has_draft: typed.contains(&visit.id),
            visit: line,
        })
    };
    let mut cards: Vec<VisitCard> = snapshot.visits.iter().filter_map(card).collect();
    cards.sort_by(|a, b| {
        (a.visit.start, &a.visit.manager, a.visit.id).cmp(&(b.visit.start, &b.visit.manager, b.visit.id))
    });
    Ok(cards)
}

/// What lacks next of a visit.
struct Next {
    what: Sentence,
    due: Option<NaiveDate>,
    lacks: u32,
}

/// What is written down, by visit: a board looks at all of them.
struct Rows<'a> {
    records: BTreeMap<VisitId, &'a VisitRecord>,
    findings: BTreeMap<VisitId, Vec<Finding>>,
    questions: BTreeMap<VisitId, Vec<ClientQuestion>>,
    actions: BTreeMap<VisitId, Vec<Action>>,
    chapters: BTreeMap<(Option<u32>, VisitMode, ClientKind), Chapter>,
    levels: Levels,
    now: DateTime<Utc>,
    today: NaiveDate,
}

fn by_visit<T: Clone>(rows: &[T], visit: impl Fn(&T) -> VisitId) -> BTreeMap<VisitId, Vec<T>> {
    let mut grouped: BTreeMap<VisitId, Vec<T>> = BTreeMap::new();
    for row in rows {
        grouped.entry(visit(row)).or_default().push(row.clone());
    }
    grouped
}

impl<'a> Rows<'a> {
    fn of(snapshot: &'a Snapshot, now: DateTime<Utc>) -> Self {
        let today = day_of(now, snapshot.programme.home_zone);
        Self {
            records: snapshot.records.iter().map(|record| (record.visit, record)).collect(),
            findings: by_visit(&snapshot.findings, |one| one.visit),
            questions: by_visit(&snapshot.questions, |one| one.visit),
            actions: by_visit(&snapshot.actions, |one| one.visit),
            chapters: BTreeMap::new(),
            levels: Levels::on(today, &snapshot.clients, &snapshot.agreements),
            now,
            today,
        }
    }

    /// What lacks next; nothing of a visit that is over and done with, was called off, or was erased.
    fn next(&mut self, index: &Index<'_>, visit: &Visit) -> Option<Next> {
        let snapshot = index.snapshot;
        let day = index.local(visit.interval.start()).date();
        let over =
            !visit.state.is_ahead() && !matches!(visit.state, VisitState::Held | VisitState::Summarised);
        if over || snapshot.is_erased(visit.id.uuid()) {
            return None;
        }
        let plain = |message: &'static str, due| Some(Next { what: Sentence::new(message), due, lacks: 1 });
        match visit.state {
            VisitState::Proposed => return plain("visits-next-agree", Some(day)),
            VisitState::Agreed | VisitState::Prepared if visit.interval.start() <= self.now => {
                return plain("visits-next-hold", Some(day));
            }
            VisitState::Prepared => {
                return plain("visits-next-ready", Some(day)).map(|next| Next { lacks: 0, ..next });
            }
            _ => {}
        }
        let lacks = self.lacks(index, visit, day);
        // What has no day of its own belongs to the visit's; what is left in the end may have none.
        let usual = (visit.state != VisitState::Summarised).then_some(day);
        let due = |missing: &Missing| missing.due.or(usual);
        let Some(first) = lacks.iter().min_by_key(|missing| (due(missing).is_none(), due(missing))) else {
            return plain("visits-next-close", None).map(|next| Next { lacks: 0, ..next });
        };
        let count = u32::try_from(lacks.len()).unwrap_or(u32::MAX);
        Some(Next { what: sentence(first), due: due(first), lacks: count })
    }

    /// All that lacks of the steps at which the visit stands.
    fn lacks(&mut self, index: &Index<'_>, visit: &Visit, day: NaiveDate) -> Vec<Missing> {
        let snapshot = index.snapshot;
        let Some(demand) = index.demands.get(&visit.demand) else { return Vec::new() };
        let Some(client) = index.clients.get(&demand.client) else { return Vec::new() };
        let blank = VisitRecord::new(visit.id);
        let record = self.records.get(&visit.id).copied().unwrap_or(&blank);
        let key = (record.playbook, demand.mode, client.kind);
        let chapter = self
            .chapters
            .entry(key)
            .or_insert_with(|| playbook::of(snapshot, record.playbook).chapter(demand.mode, client.kind));
        let judged = Judged {
            record,
            findings: self.findings.get(&visit.id).map_or(&[], Vec::as_slice),
            questions: self.questions.get(&visit.id).map_or(&[], Vec::as_slice),
            actions: self.actions.get(&visit.id).map_or(&[], Vec::as_slice),
            chapter,
            background_shared: background_shared(self.levels.of_client(client.id)),
            day,
            special_days: &snapshot.special_days,
        };
        let steps: &[Step] = match visit.state {
            VisitState::Held => &[Step::CarryOut, Step::Summarise],
            VisitState::Summarised => &[Step::Close],
            _ => &[Step::Prepare, Step::Goal],
        };
        steps.iter().flat_map(|step| judged.lacks(*step)).collect()
    }
}
