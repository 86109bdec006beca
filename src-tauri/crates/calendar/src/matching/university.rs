//! Universities that hospitals belong to: any 某某大学, and what people shorten it to.

use super::{
    lexicon::{BASE, Word},
    places::{self, Level},
};

/// What the name of a university ends with, after its place: longest first.
const ENDINGS: [&str; 7] = ["中医药大学", "医科大学", "军医大学", "师范大学", "大学", "中医学院", "医学院"];

/// How many of the characters end a university's name at the start of `rest`, which follows a place.
pub(super) fn ending(rest: &[char]) -> Option<usize> {
    let text: String = rest.iter().take(5).collect();
    let length = ENDINGS.iter().find(|ending| text.starts_with(**ending))?.chars().count();
    // 大学城 is a quarter.
    (rest.get(length) != Some(&'城')).then_some(length)
}

/// A university at the start of a client's name: what it is known by, and every spelling of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct University {
    pub name: String,
    pub spellings: Vec<String>,
}

impl University {
    /// The one that a hospital's name begins with; `None` also for those that the vocabulary knows.
    pub fn of(name: &[char]) -> Option<Self> {
        let known =
            BASE.longest(name, true).is_some_and(|(words, _)| matches!(words.first(), Some(Word::Owner(_))));
        let text: String = name.iter().collect();
        let end = ["大学", "医学院"].iter().find_map(|ending| Some(text.find(ending)? + ending.len()))?;
        let (own, rest) = text.split_at_checked(end)?;
        if known || rest.starts_with('城') || own.chars().count() > 12 {
            return None;
        }
        let mut spellings = vec![own.to_owned()];
        // 华中科技大学同济医学院: the school within it, unless the hospital is named after that.
        if let Some(school) = rest.find("医学院").map(|at| at + "医学院".len()).filter(|at| *at <= 18) {
            spellings.extend(rest.get(..school).map(|school| format!("{own}{school}")));
        }
        spellings.extend(shortened(own));
        spellings.dedup();
        Some(Self { name: own.to_owned(), spellings })
    }
}

/// 武大 for 武汉大学, 广医 for 广州医科大学, 山中医 for 山东中医药大学, 川大 for 四川大学.
fn shortened(name: &str) -> Vec<String> {
    let (stem, tails): (&str, &[&str]) = if let Some(stem) = name.strip_suffix("中医药大学") {
        (stem, &["中医大", "中医药大", "中医"])
    } else if let Some(stem) = name.strip_suffix("医科大学") {
        (stem, &["医大", "医"])
    } else if let Some(stem) = name.strip_suffix("大学") {
        (stem, &["大"])
    } else if let Some(stem) = name.strip_suffix("医学院") {
        (stem, &["医"])
    } else {
        return Vec::new();
    };
    let chars: Vec<char> = stem.chars().collect();
    let Some(first) = chars.first() else { return Vec::new() };
    let mut heads = vec![first.to_string(), stem.to_owned()];
    if let [first, _, third, ..] = chars.as_slice() {
        // 华科大, 山一大.
        heads.push(
            [first, if *third == '第' { chars.get(3).unwrap_or(third) } else { third }].into_iter().collect(),
        );
    }
    let province = places::named(stem).iter().find(|place| place.level == Level::Province);
    heads.extend(province.and_then(|place| place.short).map(String::from));
    let mut short: Vec<String> =
        heads.iter().flat_map(|head| tails.iter().map(move |tail| format!("{head}{tail}"))).collect();
    short.retain(|short| short.chars().count() >= 2 && short != name);
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_university_is_known_by_what_people_call_it() {
        for (hospital, name, short) in [
            ("云南大学附属医院", "云南大学", "云大"),
            ("河南大学淮河医院", "河南大学", "豫大"),
            ("广东医科大学附属第二医院", "广东医科大学", "广医"),
            ("江西中医药大学附属医院", "江西中医药大学", "江中医"),
            ("中国三峡大学仁和医院", "中国三峡大学", "中三大"),
            ("长江大学医学院附属协和医院", "长江大学", "长江大学医学院"),
        ] {
            let found = University::of(&hospital.chars().collect::<Vec<_>>()).expect("a university");
            assert_eq!(found.name, name);
            assert!(found.spellings.iter().any(|one| one == short), "{:?}", found.spellings);
        }
        assert_eq!(University::of(&"重庆大学城医院".chars().collect::<Vec<_>>()), None);
    }
}
