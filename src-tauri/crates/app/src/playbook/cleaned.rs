//! Chapters as they are kept: nothing empty, nothing twice, each line of a rubric with a key of its own.

use std::collections::BTreeSet;

use tandem_domain::playbook::{Bilingual, Chapter, Playbook, RubricCriterion};

use crate::{
    failure::{Code, Failure},
    people::fields::wrong,
};

/// The chapters without what says nothing. A new line of a rubric gets a key that no edition has had, so that no
/// visit's scores come to mean something else.
pub(super) fn cleaned(chapters: Vec<Chapter>, editions: &[Playbook]) -> Result<Vec<Chapter>, Failure> {
    let mut used: BTreeSet<String> = editions
        .iter()
        .flat_map(|playbook| &playbook.chapters)
        .chain(&chapters)
        .flat_map(|chapter| &chapter.rubric)
        .map(|criterion| criterion.key.clone())
        .collect();
    let mut kept: Vec<Chapter> = Vec::new();
    let mut mine = BTreeSet::new();
    for chapter in chapters {
        let mut rubric = Vec::new();
        for criterion in chapter.rubric {
            rubric.extend(line(known(criterion, editions.last()), &mut used, &mut mine)?);
        }
        let mut requires = chapter.requires;
        let mut seen = BTreeSet::new();
        requires.retain(|one| seen.insert(*one));
        let chapter = Chapter {
            mode: chapter.mode,
            client: chapter.client,
            guide: said(chapter.guide, |advice| &mut advice.text),
            conduct: said(chapter.conduct, |text| text),
            checklist: said(chapter.checklist, |item| &mut item.item),
            rubric,
            requires,
        };
        // Two chapters for the same visits are one.
        match kept.iter_mut().find(|one| one.mode == chapter.mode && one.client == chapter.client) {
            Some(same) => {
                same.guide.extend(chapter.guide);
                same.conduct.extend(chapter.conduct);
                same.checklist.extend(chapter.checklist);
                same.rubric.extend(chapter.rubric);
                same.requires.extend(chapter.requires);
            }
            None => kept.push(chapter),
        }
    }
    kept.retain(|chapter| !chapter.lines().is_empty());
    Ok(kept)
}

fn trim(text: &mut Bilingual) -> bool {
    text.zh = text.zh.trim().to_owned();
    text.en = text.en.trim().to_owned();
    !(text.zh.is_empty() && text.en.is_empty())
}

/// Those that say something, in one language at least.
fn said<T>(lines: Vec<T>, text: impl Fn(&mut T) -> &mut Bilingual) -> Vec<T> {
    let mut lines = lines;
    lines.retain_mut(|line| trim(text(line)));
    lines
}

/// With the key that the line has in the last edition, where it came without one: a file that is read in twice makes
/// no difference.
fn known(mut criterion: RubricCriterion, last: Option<&Playbook>) -> RubricCriterion {
    if criterion.key.trim().is_empty() {
        let mut rubric = last.into_iter().flat_map(|last| &last.chapters).flat_map(|chapter| &chapter.rubric);
        let same =
            rubric.find(|one| RubricCriterion { key: criterion.key.clone(), ..(*one).clone() } == criterion);
        criterion.key = same.map(|one| one.key.clone()).unwrap_or_default();
    }
    criterion
}

/// A line of a rubric; none where all of it is empty.
fn line(
    mut criterion: RubricCriterion,
    used: &mut BTreeSet<String>,
    mine: &mut BTreeSet<String>,
) -> Result<Option<RubricCriterion>, Failure> {
    let texts = [&mut criterion.name, &mut criterion.low, &mut criterion.high].map(trim);
    if texts == [false; 3] {
        return Ok(None);
    }
    if texts.contains(&false) {
        return Err(wrong(Code::FieldMissing, "criterion"));
    }
    criterion.topic = criterion.topic.trim().to_owned();
    if criterion.topic.is_empty() {
        return Err(wrong(Code::FieldMissing, "competence_topic"));
    }
    let mut number = 1;
    while criterion.key.trim().is_empty() || mine.contains(&criterion.key) {
        let key = format!("own_{number}");
        if used.insert(key.clone()) {
            criterion.key = key;
        }
        number += 1;
    }
    mine.insert(criterion.key.clone());
    Ok(Some(criterion))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::visits::built_in;

    fn both(zh: &str) -> Bilingual {
        Bilingual { zh: zh.to_owned(), en: String::new() }
    }

    fn criterion(key: &str, name: &str) -> RubricCriterion {
        RubricCriterion {
            key: key.to_owned(),
            topic: "product".to_owned(),
            name: both(name),
            low: both("差"),
            high: both("好"),
        }
    }

    #[test]
    fn what_comes_with_the_product_is_kept_as_it_is() {
        let shipped = built_in().chapters;
        assert_eq!(cleaned(shipped.clone(), &[]).unwrap(), shipped);
    }

    #[test]
    fn a_new_line_of_a_rubric_gets_a_key_that_no_edition_has_had() {
        let before = Playbook {
            version: 2,
            chapters: vec![Chapter { rubric: vec![criterion("own_1", "旧")], ..Chapter::default() }],
        };
        let after = vec![Chapter {
            rubric: vec![criterion("", "新"), criterion("", "更新"), criterion("product", "产品")],
            ..Chapter::default()
        }];
        let keys: Vec<String> =
            cleaned(after, &[before]).unwrap()[0].rubric.iter().map(|one| one.key.clone()).collect();
        assert_eq!(keys, ["own_2", "own_3", "product"]);
    }

    #[test]
    fn empty_lines_and_chapters_go_and_half_a_criterion_is_refused() {
        let empty = Chapter { conduct: vec![both("  ")], ..Chapter::default() };
        assert_eq!(cleaned(vec![empty], &[]).unwrap(), []);
        let half = RubricCriterion { low: Bilingual::default(), ..criterion("", "新") };
        let refused = cleaned(vec![Chapter { rubric: vec![half], ..Chapter::default() }], &[]).unwrap_err();
        assert_eq!(refused.code, Code::FieldMissing);
    }
}
