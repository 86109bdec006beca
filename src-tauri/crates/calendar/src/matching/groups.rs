//! Groups of the drug trade whose companies are called by a short name and the province: 国控四川.

use std::sync::LazyLock;

use super::lexicon::{Lexicon, Word};

/// What a group is known by, and every spelling of it in its companies' names and in calendars.
const GROUPS: [(&str, &[&str]); 4] = [
    ("国药", &["国药控股", "国药集团", "国控", "国药"]),
    ("华润", &["华润医药", "华润"]),
    ("上药", &["上药控股", "上药集团", "上药"]),
    ("九州通", &["九州通医药", "九州通"]),
];

/// All spellings of all groups.
pub(super) static GROUPS_WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    for (group, spellings) in GROUPS {
        for spelling in spellings {
            lexicon.insert(spelling, &[Word::Stem(group.into())]);
        }
    }
    lexicon
});

/// Every spelling of the group that a company's stem is; none where it is no group's.
pub(super) fn spellings(stem: &str) -> &'static [&'static str] {
    GROUPS.iter().find(|(group, _)| *group == stem).map_or(&[], |(_, spellings)| spellings)
}
