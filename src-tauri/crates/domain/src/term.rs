//! How long the next agreement with a distributor should last (seed, second misunderstanding: a partner of long
//! standing, or assessed as worth it, gets a longer term, for security).
//!
//! A suggestion with its figures, from which a person decides. Every criterion begins in the middle, and each
//! thing observed moves it a little: a few observations decide little, and none decide nothing. So whatever goes
//! better never makes the term shorter.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    agreement::Agreement,
    issue::{IssueStatus, JointIssue},
    record::{Action, Attained, ClientQuestion, Score, Side, VisitRecord},
    visit::{Visit, VisitState},
};

/// What a partner is assessed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// History: how long both have worked together.
    Together,
    /// History: of the visits that were agreed, those that took place.
    VisitsHeld,
    /// Growth: of the joint issues, those that are resolved.
    IssuesResolved,
    /// Growth: of the goals that were judged, those attained; in part counts half.
    GoalsAttained,
    /// Conduct: of what the distributor owed, what came in time.
    InTime,
    /// Conduct: of the visits to which both set out, those to which nobody failed to come.
    NobodyMissing,
    /// Conduct: what the manufacturer's people think of the visits.
    RatedByUs,
    /// Conduct: what the distributor's reps think of the visits.
    RatedByThem,
}

impl Criterion {
    /// All of them, in order.
    pub const ALL: [Self; 8] = [
        Self::Together,
        Self::VisitsHeld,
        Self::IssuesResolved,
        Self::GoalsAttained,
        Self::InTime,
        Self::NobodyMissing,
        Self::RatedByUs,
        Self::RatedByThem,
    ];
}

/// How much each criterion weighs against the others, from 0 to 100.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weights(BTreeMap<Criterion, u8>);

impl Weights {
    /// What is usual: history, growth and conduct at about a third each.
    pub fn usual() -> Self {
        let weight = |criterion| match criterion {
            Criterion::Together => 20,
            Criterion::VisitsHeld | Criterion::IssuesResolved | Criterion::GoalsAttained => 15,
            Criterion::InTime | Criterion::NobodyMissing => 12,
            Criterion::RatedByUs => 5,
            Criterion::RatedByThem => 6,
        };
        Self(Criterion::ALL.into_iter().map(|one| (one, weight(one))).collect())
    }

    /// With others for some of them; more than 100 is 100.
    #[must_use]
    pub fn with(mut self, others: impl IntoIterator<Item = (Criterion, u8)>) -> Self {
        self.0.extend(others.into_iter().map(|(criterion, weight)| (criterion, weight.min(100))));
        self
    }

    /// What a criterion weighs.
    pub fn of(&self, criterion: Criterion) -> u8 {
        self.0.get(&criterion).copied().unwrap_or(0)
    }

    /// Each criterion with its weight.
    pub fn each(&self) -> impl Iterator<Item = (Criterion, u8)> {
        Criterion::ALL.into_iter().map(|one| (one, self.of(one)))
    }
}

/// What was observed on a criterion: so much of so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figure {
    /// In thousandths, added up over what was observed: 1000 is as good as can be.
    pub good: u32,
    /// How much was observed: visits, issues, or months. Nothing is known where this is 0.
    pub of: u32,
}

impl Figure {
    fn count(good: usize, of: usize) -> Self {
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX / 1000).min(u32::MAX / 1000);
        Self { good: number(good) * 1000, of: number(of) }
    }

    fn sum(values: impl IntoIterator<Item = u32>) -> Self {
        values.into_iter().fold(Self::default(), |all, one| Self { good: all.good + one, of: all.of + 1 })
    }

    /// In thousandths, as far as so few can say: three in the middle are thought along.
    fn score(self) -> u32 {
        let (good, of) = (u64::from(self.good), u64::from(self.of));
        u32::try_from((good + MIDDLE * THOUGHT) / (of + THOUGHT)).unwrap_or(1000).min(1000)
    }
}

const MIDDLE: u64 = 500;
const THOUGHT: u64 = 3;
/// Whoever has worked together for so many months is of long standing.
const LONG_STANDING: u32 = 36;

/// What is known of a distributor.
#[derive(Debug, Clone)]
pub struct Known<'a> {
    /// Today.
    pub today: NaiveDate,
    /// The agreements with it.
    pub agreements: Vec<&'a Agreement>,
    /// Its visits.
    pub visits: Vec<&'a Visit>,
    /// What is written down about them.
    pub records: Vec<&'a VisitRecord>,
    /// What they left to do.
    pub actions: Vec<&'a Action>,
    /// What clients asked.
    pub questions: Vec<&'a ClientQuestion>,
    /// The joint issues with it.
    pub issues: Vec<&'a JointIssue>,
}

impl Known<'_> {
    /// What was observed on a criterion.
    pub fn figure(&self, criterion: Criterion) -> Figure {
        let states = || self.visits.iter().map(|visit| visit.state);
        let held = states().filter(|state| state.took_place()).count();
        let missing = states().filter(|state| *state == VisitState::NoShow).count();
        let summaries = || self.records.iter().filter_map(|record| record.summary.as_ref());
        let rating = |score: Score| (u32::from(u8::from(score)) - 1) * 250;
        match criterion {
            Criterion::Together => {
                let first = self.agreements.iter().map(|agreement| agreement.term.first()).min();
                let months = first.map_or(0, |first| months_between(first, self.today));
                Figure { good: months.min(LONG_STANDING) * 1000, of: months }
            }
            Criterion::VisitsHeld => {
                let agreed = |visit: &&&Visit| {
                    let of = |record: &&&VisitRecord| record.visit == visit.id;
                    visit.state == VisitState::Cancelled
                        && self.records.iter().find(of).is_some_and(|record| record.agreed.is_some())
                };
                Figure::count(held, held + missing + self.visits.iter().filter(agreed).count())
            }
            Criterion::IssuesResolved => {
                let resolved = self.issues.iter().filter(|issue| issue.status == IssueStatus::Resolved);
                Figure::count(resolved.count(), self.issues.len())
            }
            Criterion::GoalsAttained => {
                Figure::sum(summaries().filter_map(|summary| summary.attained).map(|how| match how {
                    Attained::Fully => 1000,
                    Attained::Partly => 500,
                    Attained::Not => 0,
                }))
            }
            Criterion::InTime => {
                let actions = self.actions.iter().map(|one| (one.owner.side, one.due, one.done_on));
                let answers = self.questions.iter().map(|one| (one.owner.side, one.due, one.answered_on));
                let theirs = actions.chain(answers).filter(|(side, ..)| *side == Side::Distributor);
                Figure::sum(theirs.filter_map(|(_, due, done)| match (due, done) {
                    (Some(due), Some(done)) => Some(if done <= due { 1000 } else { 0 }),
                    (Some(due), None) if due < self.today => Some(0),
                    _ => None,
                }))
            }
            Criterion::NobodyMissing => Figure::count(held, held + missing),
            Criterion::RatedByUs => Figure::sum(
                summaries().filter_map(|summary| summary.manufacturer.as_ref()).map(|one| rating(one.score)),
            ),
            Criterion::RatedByThem => Figure::sum(
                summaries().filter_map(|summary| summary.distributor.as_ref()).map(|one| rating(one.score)),
            ),
        }
    }
}

/// Whole months from one day to another; none where the other comes before.
pub fn months_between(from: NaiveDate, to: NaiveDate) -> u32 {
    let months = (to.year() - from.year()) * 12 + to.month().cast_signed() - from.month().cast_signed();
    u32::try_from(months - i32::from(to.day() < from.day())).unwrap_or(0)
}

/// The term that is usual where nothing speaks for another one.
pub const USUAL_MONTHS: u16 = 12;

/// What an assessment suggests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The term, in months.
    pub months: u16,
    /// Each criterion with its weight, what was observed, and its score in thousandths.
    pub criteria: Vec<(Criterion, u8, Figure, u32)>,
    /// All of them together, in thousandths: 500 is the middle.
    pub score: u32,
    /// How much was observed in all, months aside.
    pub observed: u32,
    /// What a higher score alone would allow, where too little was observed for it.
    pub held_back_from: Option<u16>,
}

/// With fewer observations than these, no more than these months are suggested.
const SO_FEW: [(u32, u16); 2] = [(6, USUAL_MONTHS), (15, 24)];

/// Suggests a term.
pub fn suggest(figure: impl Fn(Criterion) -> Figure, weights: &Weights) -> Suggestion {
    let criteria: Vec<_> = weights
        .each()
        .map(|(criterion, weight)| {
            let figure = figure(criterion);
            let score = match criterion {
                // Time passes by itself: a month is a thirty-sixth of long standing, and no observation.
                Criterion::Together => figure.good / LONG_STANDING,
                _ => figure.score(),
            };
            (criterion, weight, figure, score)
        })
        .collect();
    let weight: u32 = criteria.iter().map(|(_, weight, ..)| u32::from(*weight)).sum();
    let sum: u32 = criteria.iter().map(|(_, weight, _, score)| u32::from(*weight) * score).sum();
    let score = sum.checked_div(weight).unwrap_or(500);
    let counted = criteria.iter().filter(|(criterion, ..)| *criterion != Criterion::Together);
    let observed = counted.map(|(.., figure, _)| figure.of).fold(0_u32, u32::saturating_add);
    let by_score = match score {
        0..400 => 6,
        400..600 => USUAL_MONTHS,
        600..720 => 24,
        _ => 36,
    };
    let most = SO_FEW.iter().find(|(few, _)| observed < *few).map_or(u16::MAX, |(_, most)| *most);
    let months = if observed == 0 { USUAL_MONTHS } else { by_score.min(most) };
    Suggestion { months, criteria, score, observed, held_back_from: (by_score > months).then_some(by_score) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn figures() -> impl Strategy<Value = BTreeMap<Criterion, Figure>> {
        let figure = (0..60_u32, 0..=1000_u32).prop_map(|(of, share)| Figure { good: of * share, of });
        proptest::collection::vec(figure, 8)
            .prop_map(|all| Criterion::ALL.into_iter().zip(all).collect::<BTreeMap<_, _>>())
    }

    fn weights() -> impl Strategy<Value = Weights> {
        proptest::collection::vec(0..=100_u8, 8)
            .prop_map(|all| Weights::usual().with(Criterion::ALL.into_iter().zip(all)))
    }

    fn by(figures: &BTreeMap<Criterion, Figure>, weights: &Weights) -> Suggestion {
        suggest(|one| figures[&one], weights)
    }

    proptest! {
        #[test]
        fn what_goes_better_never_shortens_the_term(
            before in figures(), weights in weights(), at in 1..8_usize, better in 0..=1000_u32, more in 0..5_u32,
        ) {
            let mut after = before.clone();
            let figure = after.get_mut(&Criterion::ALL[at]).unwrap();
            // The same things went better, and more went as well as can be.
            figure.good = (figure.good + better).min(figure.of * 1000) + more * 1000;
            figure.of += more;
            let (before, after) = (by(&before, &weights), by(&after, &weights));
            prop_assert!(before.observed == 0 || after.months >= before.months, "{before:?} {after:?}");
            prop_assert!(after.score >= before.score);
        }

        #[test]
        fn a_longer_time_together_never_shortens_it(before in figures(), months in 1..80_u32, more in 1..80_u32) {
            let mut earlier = before;
            let of = |months: u32| Figure { good: months.min(LONG_STANDING) * 1000, of: months };
            earlier.insert(Criterion::Together, of(months));
            let mut later = earlier.clone();
            later.insert(Criterion::Together, of(months + more));
            prop_assert!(by(&later, &Weights::usual()).months >= by(&earlier, &Weights::usual()).months);
        }
    }

    #[test]
    fn of_a_stranger_the_usual_term_is_suggested() {
        let suggestion = suggest(|_| Figure::default(), &Weights::usual());
        assert_eq!((suggestion.months, suggestion.observed, suggestion.score), (USUAL_MONTHS, 0, 400));
    }

    #[test]
    fn a_little_luck_makes_no_long_term_and_years_of_good_work_do() {
        let good = |of: u32| move |_| Figure { good: of * 1000, of };
        let lucky = suggest(good(0), &Weights::usual());
        assert_eq!(lucky.months, USUAL_MONTHS);
        let one = |criterion| {
            if criterion == Criterion::InTime { Figure { good: 1000, of: 1 } } else { Figure::default() }
        };
        assert_eq!(suggest(one, &Weights::usual()).months, USUAL_MONTHS);
        assert_eq!(suggest(good(40), &Weights::usual()).months, 36);
        let bad = |_| Figure { good: 0, of: 40 };
        assert_eq!(suggest(bad, &Weights::usual()).months, 6);
    }

    #[test]
    fn months_are_whole() {
        let day = |text: &str| text.parse().unwrap();
        assert_eq!(months_between(day("2025-01-31"), day("2025-02-28")), 0);
        assert_eq!(months_between(day("2025-01-15"), day("2026-02-15")), 13);
        assert_eq!(months_between(day("2026-01-15"), day("2025-02-15")), 0);
    }
}
