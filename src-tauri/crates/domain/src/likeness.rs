//! How much short texts say the same, in Chinese, in English, or in both at once.
//!
//! A text is taken apart into the pieces that carry its meaning: two Chinese characters beside each other, or the
//! beginning of an English word, which is the same for *delivery* and *deliveries*. What every text of the trade
//! says, numbers and little words stand for nothing. Two texts are as alike as they share pieces (Dice, 1945).

use std::collections::BTreeSet;

/// Characters between which two words end.
const LITTLE: &str = "的了在和与或及是为也都还就才又再对把被给让向从到以因而但若如则其该这那此每各些个们上下前后里内外中间没\
有无不未很太较更最可能会要想应需已将正着过得地之所于只仅约近年月日号周天时点分次家名位种项条份元万千百十一二三四五六七八九〇两零半第";

/// What nearly every finding says, so that it tells nothing apart.
const COMMON: [&str; 12] =
    ["医院", "客户", "代表", "经销", "销商", "终端", "主任", "医生", "科室", "产品", "问题", "情况"];

/// English words that carry no meaning of their own, and those that nearly every finding says.
const COMMON_ENGLISH: &[&str] = &[
    "the",
    "a",
    "an",
    "and",
    "or",
    "of",
    "in",
    "on",
    "at",
    "to",
    "for",
    "from",
    "by",
    "with",
    "is",
    "are",
    "was",
    "were",
    "be",
    "been",
    "has",
    "have",
    "had",
    "do",
    "does",
    "did",
    "not",
    "no",
    "it",
    "its",
    "this",
    "that",
    "their",
    "they",
    "them",
    "there",
    "he",
    "she",
    "his",
    "her",
    "we",
    "our",
    "us",
    "you",
    "your",
    "as",
    "but",
    "so",
    "than",
    "then",
    "when",
    "which",
    "who",
    "again",
    "still",
    "only",
    "client",
    "clients",
    "hospital",
    "rep",
    "reps",
    "distributor",
    "distributors",
    "take",
    "takes",
    "took",
    "taken",
    "make",
    "makes",
    "get",
    "gets",
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "more",
    "most",
    "less",
    "about",
    "after",
    "before",
    "too",
    "very",
    "must",
    "can",
    "could",
    "will",
    "would",
    "should",
    "often",
    "all",
    "any",
    "some",
    "out",
    "into",
];

/// How many letters of an English word stand for it.
const STEM: usize = 5;

pub(crate) fn is_chinese(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// A character as it is compared: letters of full width as others, all small.
fn plain(character: char) -> impl Iterator<Item = char> {
    let half = match character {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        other => other,
    };
    half.to_lowercase()
}

/// The stretches of a text that carry meaning: Chinese ones between little words, and English words.
pub(crate) fn stretches(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut run = String::new();
    let mut chinese = false;
    for character in text.chars().flat_map(plain) {
        let is_letter = character.is_alphabetic() && !LITTLE.contains(character);
        if !is_letter || (!run.is_empty() && is_chinese(character) != chinese) {
            found.push(std::mem::take(&mut run));
        }
        if is_letter {
            chinese = is_chinese(character);
            run.push(character);
        }
    }
    found.push(run);
    found.retain(|run| !run.is_empty() && !COMMON_ENGLISH.contains(&run.as_str()));
    found
}

/// The pieces of a text that carry its meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meaning(BTreeSet<String>);

impl Meaning {
    /// Of a text.
    pub fn of(text: &str) -> Self {
        let mut pieces = BTreeSet::new();
        for run in stretches(text) {
            let characters: Vec<char> = run.chars().collect();
            if characters.first().is_some_and(|first| !is_chinese(*first)) {
                pieces.insert(characters.iter().take(STEM).collect());
            } else if let [alone] = characters[..] {
                pieces.insert(alone.to_string());
            } else {
                let pairs = characters.windows(2).map(|pair| pair.iter().collect::<String>());
                pieces.extend(pairs.filter(|pair| !COMMON.contains(&pair.as_str())));
            }
        }
        Self(pieces)
    }

    /// How much this one has in common with another: from 0, nothing, to 1000, everything.
    pub fn likeness(&self, other: &Self) -> u32 {
        let all = self.0.len() + other.0.len();
        if all == 0 {
            return 0;
        }
        let both = self.0.intersection(&other.0).count();
        u32::try_from(2000 * both / all).unwrap_or(1000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::common::ALIKE;

    fn likeness(a: &str, b: &str) -> u32 {
        Meaning::of(a).likeness(&Meaning::of(b))
    }

    #[test]
    fn what_people_say_of_the_same_thing_is_alike() {
        for (a, b) in [
            ("上月断货五天，药房临时换了竞品", "药房断货，换成了竞品"),
            ("上月断货五天，药房临时换了竞品", "又断货了，门诊药房临时换竞品"),
            ("流向数据每月 12 日才到，看不出当月缺口", "流向数据来得太晚，每月中旬才到"),
            ("医院回款超过 120 天，经销商垫资吃力", "回款拖到四个月，垫资吃力"),
            ("店员不会问病，推荐时只说促销", "药店店员不会问病，只会讲促销"),
            (
                "Out of stock for five days, the pharmacy changed to a competitor",
                "Pharmacy was out of stock and took the competitor's product",
            ),
            ("Payments of the hospital take more than 120 days", "Payment takes 150 days at this hospital"),
            ("Pharmacists worry about side effects with diuretics", "The pharmacist fears side effects"),
        ] {
            assert!(likeness(a, b) >= ALIKE, "{} of {ALIKE}: {a} / {b}", likeness(a, b));
        }
    }

    #[test]
    fn what_they_say_of_something_else_is_not() {
        for (a, b) in [
            ("上月断货五天，药房临时换了竞品", "医院回款超过 120 天，经销商垫资吃力"),
            ("代表只找主任，没有见过药师和护士长", "药师担心与利尿剂合用的不良反应"),
            ("周边新开两家社区卫生服务中心，慢病患者分流", "医生不了解新规格，仍按旧剂量处方"),
            ("外地同品规低价流入，终端价格不稳", "医生不了解新规格，仍按旧剂量处方"),
            ("流向数据每月 12 日才到，看不出当月缺口", "代表不会看流向台账"),
            ("The distributor's stock is too high", "The pharmacist worries about side effects"),
            ("Payments take more than 120 days", "Orders take five days to arrive"),
        ] {
            assert!(likeness(a, b) < ALIKE, "{} of {ALIKE}: {a} / {b}", likeness(a, b));
        }
    }

    #[test]
    fn width_case_and_order_do_not_matter_and_nothing_is_like_nothing() {
        assert_eq!(likeness("ＯＵＴ of stock", "Stock out"), 1000);
        assert_eq!(likeness("断货，竞品", "竞品；断货"), 1000);
        assert_eq!(likeness("的了在", "的了在"), 0);
        assert_eq!(likeness("", "断货"), 0);
    }
}
