//! Planned calls are recognised: the labelled set, and what must hold for any text and any client.

#![expect(clippy::panic, reason = "a test fails by panicking")]

use std::{collections::BTreeMap, fmt::Write as _, sync::LazyLock};

use proptest::prelude::*;
use tandem_calendar::matching::{
    Because, ClientNames, EventText, Matcher, SURE, Verdict, fingerprint, kind_of,
};
use tandem_domain::client::ClientKind;

const CLIENTS: &str = include_str!("suite/matching/clients.tsv");
const LABELLED: &str = include_str!("suite/matching/labelled.tsv");
const HARD: &str = include_str!("suite/matching/hard.tsv");
const UNSEEN: &str = include_str!("suite/matching/unseen.tsv");
/// Labelled before any line was tried, and split in two: the matcher was improved on the seen half alone.
const HALVES: &str = include_str!("suite/matching/halves.tsv");

type Lists = BTreeMap<String, Vec<ClientNames<String>>>;

fn lists() -> Lists {
    let mut lists = Lists::new();
    for line in CLIENTS.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [list, key, name, aliases, address, city, kind] = fields[..] else { panic!("fields of {line}") };
        lists.entry(list.to_owned()).or_default().push(ClientNames {
            key: key.to_owned(),
            name: name.to_owned(),
            aliases: aliases.split(';').filter(|alias| !alias.is_empty()).map(str::to_owned).collect(),
            address: address.to_owned(),
            city: city.to_owned(),
            kind: match kind {
                "hospital" => ClientKind::Hospital,
                "department" => ClientKind::Department,
                "pharmacy" => ClientKind::Pharmacy,
                "sub_distributor" => ClientKind::SubDistributor,
                other => panic!("kind {other}"),
            },
        });
    }
    lists
}

/// Learnt once: the tests ask them thousands of times.
fn matchers() -> &'static BTreeMap<String, Matcher<String>> {
    static MATCHERS: LazyLock<BTreeMap<String, Matcher<String>>> =
        LazyLock::new(|| lists().into_iter().map(|(list, clients)| (list, Matcher::new(&clients))).collect());
    &MATCHERS
}

#[derive(Debug, Default)]
struct Score {
    expected: usize,
    sure: usize,
    right: usize,
    failures: String,
}

impl Score {
    fn precision(&self) -> f64 {
        ratio(self.right, self.sure)
    }

    fn recall(&self) -> f64 {
        ratio(self.right, self.expected)
    }
}

#[expect(clippy::cast_precision_loss, reason = "hundreds")]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

fn score(name: &str, labelled: &str) -> Score {
    let matchers = matchers();
    let mut score = Score::default();
    let mut lines = 0;
    for line in labelled.lines().filter(|line| !line.starts_with('#')) {
        lines += 1;
        let fields: Vec<&str> = line.split('\t').collect();
        let [list, summary, location, expected] = fields[..] else { panic!("fields of {line}") };
        let outcome = matchers[list].find(&EventText { summary, location, description: "" });
        let wanted: Vec<&str> = expected.split('|').collect();
        let certain = wanted.len() == 1 && expected != "-";
        let sure = outcome.verdict == Verdict::Sure;
        let best = outcome.best.as_ref().map(|best| best.client.as_str());
        let right = certain && sure && best == Some(expected);
        score.expected += usize::from(certain);
        score.sure += usize::from(sure);
        score.right += usize::from(right);
        if sure != certain || (sure && !right) {
            let _ = writeln!(
                score.failures,
                "  {list}: {summary:?} {location:?} expected {expected}: {:?} {:?}",
                outcome.verdict,
                outcome
                    .best
                    .iter()
                    .chain(&outcome.others)
                    .map(|one| (one.client.as_str(), (one.confidence * 100.0).round(), one.because.matched()))
                    .collect::<Vec<_>>()
            );
        }
    }
    println!(
        "{name}: {lines} lines, {} to be found, {} sure, {} of them right: precision {:.3}, recall {:.3}\n{}",
        score.expected,
        score.sure,
        score.right,
        score.precision(),
        score.recall(),
        score.failures
    );
    score
}

#[test]
fn the_labelled_set_is_read_right() {
    let score = score("labelled", LABELLED);
    assert!(score.precision() >= 0.98, "precision {}", score.precision());
    assert!(score.recall() >= 0.90, "recall {}", score.recall());
}

#[test]
fn hard_lines_make_no_wrong_clients() {
    let score = score("hard", HARD);
    assert!(score.precision() >= 0.97, "precision {}", score.precision());
    assert!(score.recall() >= 0.90, "recall {}", score.recall());
}

#[test]
fn lines_that_nobody_tuned_for_are_read_nearly_as_well() {
    let score = score("unseen", UNSEEN);
    assert!(score.precision() >= 0.95, "precision {}", score.precision());
    assert!(score.recall() >= 0.80, "recall {}", score.recall());
}

/// The half that a line is in: by its own hash, so that nobody chooses.
fn is_seen(line: &str) -> bool {
    let hash = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let hash = line.bytes().fold(0xcbf2_9ce4_8422_2325, hash);
    // The lowest bit of this hash is but the parity of the text.
    (hash >> 32).count_ones().is_multiple_of(2)
}

#[test]
fn both_halves_of_the_split_set_are_read_right() {
    let half = |seen: bool| {
        let lines = HALVES.lines().filter(|line| line.starts_with('#') || is_seen(line) == seen);
        lines.collect::<Vec<_>>().join("\n")
    };
    let seen = score("seen half", &half(true));
    let unseen = score("unseen half", &half(false));
    for (name, half) in [("seen", seen), ("unseen", unseen)] {
        assert!(half.precision() >= 0.97, "{name}: precision {}", half.precision());
        assert!(half.recall() >= 0.90, "{name}: recall {}", half.recall());
    }
}

#[test]
fn every_client_is_found_by_its_own_names() {
    let lists = lists();
    for (list, matcher) in matchers() {
        for client in &lists[list] {
            for name in std::iter::once(&client.name).chain(&client.aliases) {
                let outcome = matcher.find(&EventText { summary: name, ..EventText::default() });
                assert_eq!(outcome.verdict, Verdict::Sure, "{name}: {outcome:?}");
                let best = outcome.best.expect("sure of somebody");
                assert_eq!(best.client, client.key, "{name}");
                assert!((best.confidence - 1.0).abs() < f64::EPSILON, "{name}: {}", best.confidence);
                let visit = format!("拜访 {name} 王主任");
                let outcome = matcher.find(&EventText { summary: &visit, ..EventText::default() });
                assert_eq!(
                    (outcome.verdict, outcome.best.map(|best| best.client)),
                    (Verdict::Sure, Some(client.key.clone())),
                    "{visit}"
                );
            }
        }
    }
}

#[test]
fn the_reason_carries_the_text_of_the_calendar() {
    let matchers = matchers();
    let because = |summary, location| {
        let outcome = matchers["hz"].find(&EventText { summary, location, description: "" });
        outcome.best.expect("a match").because
    };
    let matched = |text: &str| text.to_owned();
    assert_eq!(because("拜訪市１醫院 王主任", ""), Because::Abbreviation { matched: matched("市１醫院") });
    assert_eq!(because("半山医院 放疗", ""), Because::Alias { matched: matched("半山医院") });
    assert_eq!(because("syyy", ""), Because::Pinyin { matched: matched("syyy") });
    assert_eq!(
        because("拜访客户", "上城区浣纱路261号"),
        Because::Address { matched: matched("浣纱路261号") }
    );
    assert_eq!(because("王主任", "市一医院"), Because::Location { matched: matched("市一医院") });
}

#[test]
fn what_a_client_is_is_told_by_its_name() {
    for client in lists().values().flatten() {
        assert_eq!(kind_of(&client.name), client.kind, "{}", client.name);
    }
}

#[test]
fn two_clients_of_one_name_are_left_to_the_user() {
    let twice: Vec<_> = lists()["hz"][..1].iter().cycle().take(2).cloned().enumerate().collect();
    let clients: Vec<_> = twice
        .into_iter()
        .map(|(key, client)| ClientNames {
            key,
            name: client.name,
            aliases: client.aliases,
            address: client.address,
            city: client.city,
            kind: client.kind,
        })
        .collect();
    let outcome = Matcher::new(&clients)
        .find(&EventText { summary: "杭州市第一人民医院", ..EventText::default() });
    assert_eq!((outcome.verdict, outcome.others.len()), (Verdict::Review, 1));
}

#[test]
fn numbers_are_decisive() {
    let lists = lists();
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
    let template = lists["hz"][0].clone();
    for own in numerals {
        let mut client = template.clone();
        client.name = format!("杭州市第{own}人民医院");
        let matcher = Matcher::new(&[client]);
        for said in numerals {
            for text in [format!("市第{said}人民医院"), format!("杭州{said}院"), format!("市{said} 王主任")]
            {
                let outcome = matcher.find(&EventText { summary: &text, ..EventText::default() });
                assert_eq!(outcome.best.is_some(), own == said, "{text} against 第{own}: {outcome:?}");
            }
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_survived(summary in ".{0,80}", location in ".{0,40}", description in any::<String>()) {
        let event = EventText { summary: &summary, location: &location, description: &description };
        let _ = fingerprint(&event);
        for matcher in matchers().values().take(2) {
            let outcome = matcher.find(&event);
            for one in outcome.best.iter().chain(&outcome.others) {
                prop_assert!((0.0..=1.0).contains(&one.confidence));
                let matched = one.because.matched();
                prop_assert!(summary.contains(matched) || location.contains(matched) || description.contains(matched));
            }
        }
    }

    #[test]
    fn the_trades_own_characters_in_any_order_are_survived(
        text in "[市省区县浙杭第一二十1附属人民中医院药房国大延安路店（）()拜访 .syyNo|#号内科]{0,40}"
    ) {
        let event = EventText { summary: &text, location: &text, description: "" };
        let _ = fingerprint(&event);
        for matcher in matchers().values() {
            let outcome = matcher.find(&event);
            prop_assert_eq!(outcome.verdict == Verdict::Nothing, outcome.best.is_none());
            if outcome.verdict == Verdict::Sure {
                prop_assert!(outcome.best.is_some_and(|best| best.confidence >= SURE));
            }
        }
    }
}

proptest! {
    // Each learns the whole vocabulary anew.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_names_can_be_learnt(name in ".{0,40}", alias in ".{0,10}", address in ".{0,30}", city in ".{0,6}") {
        for kind in [ClientKind::Hospital, ClientKind::Department, ClientKind::Pharmacy, ClientKind::SubDistributor] {
            let client = ClientNames {
                key: 0, name: name.clone(), aliases: vec![alias.clone()], address: address.clone(), city: city.clone(), kind,
            };
            let _ = Matcher::new(&[client]).find(&EventText { summary: &name, location: &address, description: &alias });
        }
    }
}
