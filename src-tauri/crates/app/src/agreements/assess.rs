//! What is known of a partner, and the term that follows from it.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};
use tandem_domain::{
    agreement::Agreement,
    ids::{DistributorId, VisitId},
    term::{Criterion, Figure, Known, Suggestion, USUAL_MONTHS, Weights, suggest},
    working_time::day_of,
};
use tandem_store::Snapshot;

use super::standing;
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    people::fields::out_of_range,
    sentence::{Sentence, word},
    visits::Index,
    wire::agreements::{Assessment, CriterionLine, DecisionLine, WeightDraft},
};

/// With fewer observations than these, a criterion says little.
const FEW: u32 = 5;

/// What is known of a distributor, named by id or exact name, and the term that follows from it.
///
/// # Errors
/// When nobody has that name, or the programme can't be read.
pub fn assess(desk: &Desk, distributor: &str) -> Result<Assessment, Failure> {
    let snapshot = desk.seen()?;
    let company = naming::find(&snapshot.distributors, distributor)?;
    if snapshot.is_erased(company.id.uuid()) {
        return Err(Failure::new(Code::Erased));
    }
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let suggestion = suggestion(&snapshot, company.id, today);
    let mut agreements = standing(&snapshot, Some(company.id), today);
    agreements.sort_by_key(|one| (std::cmp::Reverse(one.to), one.id));
    let decided = snapshot.term_decisions.iter().rev().filter(|one| one.distributor == company.id);
    let last = last_of(&snapshot, company.id);
    let next_from = next_day(last, today);
    Ok(Assessment {
        distributor_id: company.id,
        distributor: company.name.clone(),
        months: suggestion.months,
        reasons: reasons(&suggestion),
        score: suggestion.score.div_ceil(10),
        observed: suggestion.observed,
        criteria: suggestion.criteria.iter().map(line).collect(),
        agreements,
        decisions: decided
            .map(|one| DecisionLine {
                id: one.id,
                on: one.on,
                by: one.by.clone(),
                suggested_months: one.suggested_months,
                months: one.months,
                note: one.note.clone(),
            })
            .collect(),
        renews: last.filter(|last| last.term.first() <= today).map(|one| one.id),
        next_from,
        next_to: last_day(next_from, suggestion.months.into()),
    })
}

/// The agreement that the next one follows on: the last one.
pub(super) fn last_of(snapshot: &Snapshot, distributor: DistributorId) -> Option<&Agreement> {
    let own = snapshot.agreements.iter().filter(|one| one.distributor == distributor);
    own.max_by_key(|one| (one.term.last(), one.id))
}

/// The day on which the next agreement begins: on the heels of the one before, or today.
pub(super) fn next_day(last: Option<&Agreement>, today: NaiveDate) -> NaiveDate {
    let after = last.and_then(|last| last.term.last().succ_opt());
    after.unwrap_or(today).max(today)
}

/// The last day of so many months.
pub(super) fn last_day(first: NaiveDate, months: u32) -> NaiveDate {
    let after = first.checked_add_months(Months::new(months));
    after.and_then(|day| day.pred_opt()).unwrap_or(first)
}

pub(super) fn suggestion(snapshot: &Snapshot, distributor: DistributorId, today: NaiveDate) -> Suggestion {
    let index = Index::of(snapshot);
    let is_own = |client: Option<&&tandem_domain::client::Client>| {
        client.is_some_and(|client| client.distributor == distributor)
    };
    let own = |visit: &&tandem_domain::visit::Visit| {
        is_own(index.demands.get(&visit.demand).and_then(|demand| index.clients.get(&demand.client)))
    };
    let visits: Vec<_> = snapshot.visits.iter().filter(own).collect();
    let ids: BTreeSet<VisitId> = visits.iter().map(|visit| visit.id).collect();
    let known = Known {
        today,
        agreements: snapshot.agreements.iter().filter(|one| one.distributor == distributor).collect(),
        visits,
        records: snapshot.records.iter().filter(|one| ids.contains(&one.visit)).collect(),
        actions: snapshot.actions.iter().filter(|one| ids.contains(&one.visit)).collect(),
        questions: snapshot.questions.iter().filter(|one| ids.contains(&one.visit)).collect(),
        issues: snapshot.issues.iter().filter(|one| one.distributor == distributor).collect(),
    };
    suggest(|criterion| known.figure(criterion), &snapshot.weights)
}

impl CriterionLine {
    /// The catalogue's name of the criterion.
    pub fn message(&self) -> &'static str {
        match self.criterion {
            Criterion::Together => "agreements-criterion-together",
            Criterion::VisitsHeld => "agreements-criterion-visits-held",
            Criterion::IssuesResolved => "agreements-criterion-issues-resolved",
            Criterion::GoalsAttained => "agreements-criterion-goals-attained",
            Criterion::InTime => "agreements-criterion-in-time",
            Criterion::NobodyMissing => "agreements-criterion-nobody-missing",
            Criterion::RatedByUs => "agreements-criterion-rated-by-us",
            Criterion::RatedByThem => "agreements-criterion-rated-by-them",
        }
    }
}

fn line((criterion, weight, figure, score): &(Criterion, u8, Figure, u32)) -> CriterionLine {
    let Figure { good, of } = *figure;
    let message = match criterion {
        Criterion::Together => "agreements-figure-together",
        Criterion::VisitsHeld => "agreements-figure-visits-held",
        Criterion::IssuesResolved => "agreements-figure-issues-resolved",
        Criterion::GoalsAttained => "agreements-figure-goals-attained",
        Criterion::InTime => "agreements-figure-in-time",
        Criterion::NobodyMissing => "agreements-figure-nobody-missing",
        Criterion::RatedByUs => "agreements-figure-rated-by-us",
        Criterion::RatedByThem => "agreements-figure-rated-by-them",
    };
    // Ratings are told as people gave them, from 1 to 5, in tenths.
    let mean = good.checked_div(of).map_or(0, |each| 10 + each / 25);
    let told = Sentence::new(message)
        .with("good", i64::from(good / 1000))
        .with("of", i64::from(of))
        .with("mean", format!("{}.{}", mean / 10, mean % 10));
    CriterionLine {
        criterion: *criterion,
        weight: *weight,
        told,
        of,
        share: (of > 0 && *criterion != Criterion::Together).then(|| good / of / 10),
        score: score.div_ceil(10),
        few: *criterion != Criterion::Together && of < FEW,
    }
}

/// The term and why: what weighs most for and against it, and how much that rests on.
fn reasons(suggestion: &Suggestion) -> Vec<Sentence> {
    let months = i64::from(suggestion.months);
    if suggestion.observed == 0 {
        return vec![Sentence::new("agreements-suggest-usual").with("months", i64::from(USUAL_MONTHS))];
    }
    let mut told = vec![Sentence::new("agreements-suggest").with("months", months)];
    let mut moved: Vec<(i64, Criterion)> = suggestion
        .criteria
        .iter()
        .map(|(criterion, weight, _, score)| (i64::from(*weight) * (i64::from(*score) - 500), *criterion))
        .collect();
    moved.sort_by_key(|(by, criterion)| (-by, *criterion));
    let least = 700;
    for (_, criterion) in moved.iter().take(2).filter(|(by, _)| *by > least) {
        told.push(Sentence::new("agreements-speaks-for").with("criterion", word(criterion)));
    }
    for (_, criterion) in moved.iter().rev().take(2).filter(|(by, _)| *by < -least) {
        told.push(Sentence::new("agreements-speaks-against").with("criterion", word(criterion)));
    }
    let observed = i64::from(suggestion.observed);
    told.push(
        match suggestion.held_back_from {
            Some(longer) => Sentence::new("agreements-held-back").with("months", i64::from(longer)),
            None => Sentence::new("agreements-rests-on"),
        }
        .with("observed", observed),
    );
    told
}

/// Changes what the criteria weigh, for every assessment of the programme.
///
/// # Errors
/// When a weight is out of range or all are nothing, or the programme can't be written.
pub fn set_weights(desk: &mut Desk, weights: &[WeightDraft]) -> Result<(), Failure> {
    let wrong = || out_of_range("weight", 0, 100);
    let mut taken = Vec::with_capacity(weights.len());
    for draft in weights {
        let weight = u8::try_from(draft.weight).ok().filter(|weight| *weight <= 100).ok_or_else(wrong)?;
        taken.push((draft.criterion, weight));
    }
    let weights: Weights = desk.seen()?.weights.clone().with(taken);
    if weights.each().all(|(_, weight)| weight == 0) {
        return Err(wrong());
    }
    desk.change("set-term-weights", |writer| writer.put_weights(&weights))
}
