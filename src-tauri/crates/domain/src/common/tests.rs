//! Groups are found, and nobody is isolated.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;

const TEXTS: [&str; 8] = [
    "上月断货五天，药房临时换了竞品",
    "药房断货，换成了竞品",
    "又断货了，门诊药房临时换竞品",
    "医院回款超过 120 天，经销商垫资吃力",
    "回款拖到四个月，垫资吃力",
    "流向数据每月 12 日才到，看不出当月缺口",
    "李明说药房断货",
    "",
];

fn id<Id: From<Uuid>>(number: u128) -> Id {
    Uuid::from_u128(number).into()
}

fn month(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1 + number, 1).unwrap()
}

fn said(number: u128, rep: u128, text: &str) -> Observation {
    Observation {
        finding: id(number),
        rep: id(rep),
        text: text.to_owned(),
        topic: None,
        kind: FindingKind::Goods,
        client: ClientKind::Hospital,
        city: id(1),
        month: month(0),
    }
}

fn told(observations: &[Observation]) -> Vec<CommonProblem> {
    groups(observations).iter().filter_map(|group| CommonProblem::of(group, &["李明".to_owned()])).collect()
}

#[test]
fn what_three_reps_found_in_their_own_words_is_one_problem() {
    let all: Vec<_> = (0..3).map(|n| said(n, n, TEXTS[usize::try_from(n).unwrap()])).collect();
    let problems = told(&[&all[..], &[said(9, 0, TEXTS[3])]].concat());
    assert_eq!(problems.len(), 1);
    assert_eq!((problems[0].topic.as_deref(), problems[0].spread), (None, Spread::Some));
    assert!(problems[0].words.iter().any(|word| word == "断货"), "{:?}", problems[0].words);
    assert_eq!(told(&all[..2]), [], "two reps are no common problem");
}

#[test]
fn one_rep_who_says_it_often_is_one_rep() {
    let all: Vec<_> = (0..9).map(|n| said(n, n % 2, TEXTS[0])).collect();
    assert_eq!(told(&all), []);
}

#[test]
fn a_topic_brings_together_what_is_said_otherwise_and_draws_in_what_is_alike() {
    let mut all = vec![said(0, 0, TEXTS[0]), said(1, 1, TEXTS[3]), said(2, 2, TEXTS[1])];
    for one in &mut all[..2] {
        one.topic = Some(" 供货 ".to_owned());
    }
    all[2].topic = Some("供货".to_owned());
    let problems = told(&all);
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].topic.as_deref(), Some("供货"));
    // Without its topic the last one is still drawn in; the second one is not, and then two are too few.
    all[2].topic = None;
    all[1].topic = None;
    assert_eq!(told(&all), []);
}

#[test]
fn words_that_hold_a_name_are_not_told() {
    let all: Vec<_> = (0..3).map(|n| said(n, n, "李明说药房断货")).collect();
    let words = &told(&all)[0].words;
    assert!(!words.is_empty() && words.iter().all(|word| !word.contains("李明")), "{words:?}");
    assert_eq!(name_in("请李明负责", &["王芳".to_owned(), "李明".to_owned()]), Some("李明"));
    assert_eq!(name_in("请大家负责", &["李明".to_owned()]), None);
    assert_eq!(without_names("李明说缺货", &["李明".to_owned(), String::new()]), "…说缺货");
}

#[test]
fn the_order_of_findings_does_not_matter() {
    let mut all: Vec<_> =
        (0..24).map(|n| said(n, n % 5, TEXTS[usize::try_from(n * 7 % 8).unwrap()])).collect();
    let before = told(&all);
    all.reverse();
    assert_eq!(told(&all), before);
}

fn observation() -> impl Strategy<Value = Observation> {
    (
        0..6_u128,
        0..TEXTS.len(),
        prop::option::weighted(0.4, 0..3_usize),
        0..3_usize,
        0..2_usize,
        0..2_u128,
        0..3_u32,
    )
        .prop_map(|(rep, text, topic, kind, client, city, at)| Observation {
            topic: topic.map(|topic| ["供货", "回款", "Stock"][topic].to_owned()),
            kind: [FindingKind::Goods, FindingKind::Money, FindingKind::Sales][kind],
            client: [ClientKind::Hospital, ClientKind::Pharmacy][client],
            city: id(city),
            month: month(at),
            ..said(0, rep, TEXTS[text])
        })
}

/// All that can be asked for.
fn filters() -> Vec<Filter> {
    let kinds = [None, Some(FindingKind::Goods), Some(FindingKind::Money), Some(FindingKind::Sales)];
    let clients = [None, Some(ClientKind::Hospital), Some(ClientKind::Pharmacy)];
    let cities = [None, Some(id(0)), Some(id(1))];
    let mut all = Vec::new();
    for kind in kinds {
        for client in clients {
            for city in cities {
                for from in [None, Some(month(0)), Some(month(1)), Some(month(2))] {
                    for to in [None, Some(month(0)), Some(month(1)), Some(month(2))] {
                        all.push(Filter { kind, client, city, from, to });
                    }
                }
            }
        }
    }
    all
}

fn count<'a>(members: impl Iterator<Item = &'a &'a Observation>) -> usize {
    reps(members.copied()).len()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    /// Whatever is asked, all findings that an answer or the difference of two answers speaks of are of nobody or of
    /// three reps at least; and an answer says of a problem what every other one says.
    #[test]
    fn nobody_is_isolated(mut all in prop::collection::vec(observation(), 0..28)) {
        for (number, one) in all.iter_mut().enumerate() {
            one.finding = id(number as u128);
        }
        let groups = groups(&all);
        prop_assert_eq!(groups.iter().map(|group| group.members.len()).sum::<usize>(), all.len());
        let told: Vec<(&Group<'_>, CommonProblem)> =
            groups.iter().filter_map(|group| Some((group, CommonProblem::of(group, &[])?))).collect();
        let mut answers: Vec<BTreeSet<FindingId>> = Vec::new();
        for filter in filters() {
            let shown: Vec<_> = told.iter().filter(|(_, problem)| problem.passes(&filter)).collect();
            for (group, problem) in &shown {
                prop_assert!(count(group.members.iter()) >= LEAST_REPS);
                let parts = [
                    filter.kind.map(|kind| count(group.members.iter().filter(|one| one.kind == kind))),
                    filter.client.map(|client| count(group.members.iter().filter(|one| one.client == client))),
                    filter.city.map(|city| count(group.members.iter().filter(|one| one.city == city))),
                ];
                prop_assert!(parts.iter().flatten().all(|reps| *reps >= LEAST_REPS), "{parts:?}");
                // What a filter lets through tells that these months occur: each of them with reps enough.
                for at in problem.months.iter().flatten() {
                    prop_assert!(count(group.members.iter().filter(|one| one.month == *at)) >= LEAST_REPS);
                }
            }
            answers.push(shown.iter().flat_map(|(group, _)| group.members.iter().map(|one| one.finding)).collect());
        }
        answers.sort();
        answers.dedup();
        for one in &answers {
            for other in &answers {
                let difference: BTreeSet<_> = one.difference(other).collect();
                let reps = count(all.iter().collect::<Vec<_>>().iter().filter(|o| difference.contains(&o.finding)));
                prop_assert!(reps == 0 || reps >= LEAST_REPS);
            }
        }
    }

    /// Of what is told of a group, any values and all the others have reps enough.
    #[test]
    fn no_part_of_a_group_is_small(mut all in prop::collection::vec(observation(), 0..28)) {
        for (number, one) in all.iter_mut().enumerate() {
            one.finding = id(number as u128);
        }
        for group in &groups(&all) {
            let Some(problem) = CommonProblem::of(group, &[]) else { continue };
            for kind in problem.kinds.iter().flatten() {
                let others = count(group.members.iter().filter(|one| one.kind != *kind));
                prop_assert!(others == 0 || others >= LEAST_REPS);
            }
            for word in &problem.words {
                prop_assert!(count(group.members.iter().filter(|one| one.text.contains(word.as_str()))) >= LEAST_REPS);
            }
        }
    }

    /// Whoever takes topics away finds out no more.
    #[test]
    fn taking_topics_away_isolates_nobody(
        mut all in prop::collection::vec(observation(), 0..20),
        without in prop::collection::vec(any::<bool>(), 20),
    ) {
        for (number, one) in all.iter_mut().enumerate() {
            one.finding = id(number as u128);
            if without[number] {
                one.topic = None;
            }
        }
        for group in &groups(&all) {
            let shown = CommonProblem::of(group, &[]).is_some();
            prop_assert_eq!(shown, count(group.members.iter()) >= LEAST_REPS);
        }
    }
}
