//! Hospitals of the army, which nobody calls by the army's name: 东部战区总 for 中国人民解放军东部战区总医院.

use super::lexicon::{BASE, Lexicon, Word};

const ARMIES: [(&str, &str); 4] =
    [("中国人民解放军", ""), ("解放军", ""), ("中国人民武装警察部队", "武警"), ("武装警察部队", "武警")];

/// What a hospital is called without the army's name before it; `None` where only 总医院 and the like are left.
pub(super) fn shortened(name: &str) -> Option<String> {
    let (rest, short) =
        ARMIES.iter().find_map(|(army, short)| Some((name.trim().strip_prefix(army)?, short)))?;
    // 解放军总医院 is called that; without it, it could be anybody's.
    (rest.chars().count() > "总医院".chars().count()).then(|| format!("{short}{rest}"))
}

/// 东部战区 of a hospital's name, in which 区 is no district.
pub(super) fn theatre(name: &[char]) -> Option<String> {
    let at = name.windows(2).position(|two| matches!(two, ['战' | '军', '区']))?;
    name.get(at.checked_sub(2)?..at + 2).map(|theatre| theatre.iter().collect())
}

/// Whether a name of its own is an army's before it is a hospital's: 东部战区 alone is no hospital.
pub(super) fn is_army(proper: &str) -> bool {
    proper.ends_with("战区") || proper.ends_with("军区")
}

/// 东部战区总, 东部战区总院: only with 总 is the hospital meant.
pub(super) fn insert_general(proper: &str, lexicon: &mut Lexicon) {
    let general: Vec<char> = "总医院".chars().collect();
    let Some((general, _)) = BASE.longest(&general, true) else { return };
    let words: Vec<Word> = std::iter::once(Word::Proper(proper.into()))
        .chain(general.iter().cloned())
        .chain(std::iter::once(Word::Hospital))
        .collect();
    for short in ["总医院", "总院", "总"] {
        lexicon.insert(&format!("{proper}{short}"), &words);
    }
}
