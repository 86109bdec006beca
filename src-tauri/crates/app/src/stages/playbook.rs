//! What the playbook says about each stage.

use tandem_domain::{people::Stage, stage::StageChapter};

/// A chapter a stage. They are content, not words of the screen.
const CHAPTERS: [&str; 4] = [
    include_str!("../../data/stages/recruit.json"),
    include_str!("../../data/stages/find.json"),
    include_str!("../../data/stages/assist.json"),
    include_str!("../../data/stages/lead.json"),
];

/// The chapters, in the order of the stages.
pub(super) fn chapters() -> Vec<StageChapter> {
    // The files are part of the program, and a test reads them.
    CHAPTERS.iter().filter_map(|text| serde_json::from_str(text).ok()).collect()
}

/// The chapter of a stage.
pub(super) fn chapter(stage: Stage) -> Option<StageChapter> {
    chapters().into_iter().find(|chapter| chapter.stage == stage)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_stage_says_what_it_means_and_which_visits_it_calls_for_in_both_languages() {
        let all = chapters();
        assert_eq!(
            all.iter().map(|one| one.stage).collect::<Vec<_>>(),
            Stage::ALL,
            "a chapter can't be read"
        );
        for chapter in all {
            let keys: BTreeSet<_> = chapter.visits.iter().map(|visits| &visits.key).collect();
            assert_eq!(keys.len(), chapter.visits.len());
            assert!(
                chapter.visits.iter().all(|visits| visits.count > 0 && visits.most > 0 && visits.minutes > 0)
            );
            for text in chapter.visits.iter().map(|visits| &visits.topic).chain([&chapter.meaning]) {
                assert!(text.zh.chars().any(|c| c > '\u{4e00}'), "{}", text.zh);
                assert!(!text.en.is_empty() && !text.en.chars().any(|c| c > '\u{4e00}'), "{}", text.en);
            }
        }
    }
}
