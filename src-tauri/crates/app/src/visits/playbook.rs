//! The playbook that comes with the product, and the one that a programme goes by.

use tandem_domain::playbook::{Bilingual, Chapter, Playbook};
use tandem_store::Snapshot;
use tandem_words::Language;

/// Chapters that come with the product, general ones first. They are content, not words of the screen: a
/// programme may change them, and keeps each version that a visit was prepared under.
const CHAPTERS: [&str; 15] = [
    include_str!("../../data/playbook/general.json"),
    include_str!("../../data/playbook/demonstration.json"),
    include_str!("../../data/playbook/observation.json"),
    include_str!("../../data/playbook/hospital.json"),
    include_str!("../../data/playbook/department.json"),
    include_str!("../../data/playbook/pharmacy.json"),
    include_str!("../../data/playbook/sub-distributor.json"),
    include_str!("../../data/playbook/demonstration-hospital.json"),
    include_str!("../../data/playbook/demonstration-department.json"),
    include_str!("../../data/playbook/demonstration-pharmacy.json"),
    include_str!("../../data/playbook/demonstration-sub-distributor.json"),
    include_str!("../../data/playbook/observation-hospital.json"),
    include_str!("../../data/playbook/observation-department.json"),
    include_str!("../../data/playbook/observation-pharmacy.json"),
    include_str!("../../data/playbook/observation-sub-distributor.json"),
];

/// The playbook that comes with the product: a programme's first version.
pub fn built_in() -> Playbook {
    // The files are part of the program, and a test reads them.
    let chapter = |text: &&str| serde_json::from_str::<Chapter>(text).ok();
    Playbook { version: 1, chapters: CHAPTERS.iter().filter_map(chapter).collect() }
}

/// The version that a visit was prepared under; for one that was not yet, the programme's last one.
pub(crate) fn of(snapshot: &Snapshot, version: Option<u32>) -> Playbook {
    let known = match version {
        Some(version) => snapshot.playbooks.iter().find(|playbook| playbook.version == version),
        None => snapshot.playbooks.last(),
    };
    known.cloned().unwrap_or_else(built_in)
}

/// A text of the playbook in a language.
pub(crate) fn in_language(text: &Bilingual, language: Language) -> String {
    let (wanted, other) = match language {
        Language::Chinese => (&text.zh, &text.en),
        Language::English => (&text.en, &text.zh),
    };
    // What a programme says in one language alone is said in that.
    if wanted.trim().is_empty() { other.clone() } else { wanted.clone() }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use tandem_domain::{client::ClientKind, life::Step, visit::VisitMode};

    use super::*;

    const KINDS: [ClientKind; 4] =
        [ClientKind::Hospital, ClientKind::Department, ClientKind::Pharmacy, ClientKind::SubDistributor];

    #[test]
    fn it_has_something_to_say_for_every_mode_and_kind_of_client_at_every_step() {
        let playbook = built_in();
        assert_eq!(playbook.chapters.len(), CHAPTERS.len(), "a chapter can't be read");
        let general = playbook.chapters[0].guide.len();
        for kind in KINDS {
            for mode in [VisitMode::Demonstration, VisitMode::Observation] {
                let chapter = playbook.chapter(mode, kind);
                assert!(chapter.guide.len() > general + 2 && chapter.checklist.len() > 4);
                for step in Step::ALL {
                    assert!(chapter.guide.iter().any(|advice| advice.step == step), "{step:?}");
                    assert!(chapter.requires.iter().any(|one| one.step() == step), "{step:?}");
                }
                // Each mode at each kind of client has a chapter of its own, with a goal as an example.
                let own = |one: &&Chapter| one.mode == Some(mode) && one.client == Some(kind);
                let own = playbook.chapters.iter().find(own).unwrap();
                assert!(own.guide.iter().any(|advice| advice.step == Step::Goal), "{mode:?} {kind:?}");
                assert_eq!(chapter.rubric.is_empty(), mode == VisitMode::Demonstration);
                let keys: BTreeSet<_> = chapter.rubric.iter().map(|criterion| &criterion.key).collect();
                assert_eq!(keys.len(), chapter.rubric.len());
            }
        }
    }

    #[test]
    fn each_text_is_there_in_both_languages() {
        for chapter in built_in().chapters {
            let criteria = chapter.rubric.into_iter().flat_map(|one| [one.name, one.low, one.high]);
            let texts = chapter.guide.into_iter().map(|one| one.text).chain(chapter.conduct);
            let items = chapter.checklist.into_iter().map(|one| one.item);
            for text in texts.chain(items).chain(criteria) {
                assert!(text.zh.chars().any(|c| c > '\u{4e00}'), "{}", text.zh);
                assert!(!text.en.is_empty() && !text.en.chars().any(|c| c > '\u{4e00}'), "{}", text.en);
            }
        }
    }
}
