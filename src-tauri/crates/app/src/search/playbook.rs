//! What can be found of the playbook that holds: its lines, in the language that is spoken by name and in the other
//! by what they say.

use tandem_domain::playbook::{Bilingual, PlaybookLine};
use tandem_words::Language;

use super::{
    Thing,
    things::{lines, of_us},
};
use crate::{
    visits::{Index, in_language, playbook_of},
    wire::search::{FoundChapter, FoundKind},
};

/// The lines that say something in words of their own.
pub(super) fn playbook(index: &Index<'_>, language: Language, all: &mut Vec<Thing>) {
    for (number, chapter) in playbook_of(index.snapshot, None).chapters.iter().enumerate() {
        let own = FoundChapter { mode: chapter.mode, client: chapter.client };
        for (at, line) in chapter.lines().iter().enumerate() {
            let Some((name, others)) = said(line) else { continue };
            let texts = std::iter::once(name).chain(others).flat_map(|text| [&text.zh, &text.en]);
            let id = format!("{number}-{at}");
            let mut thing = of_us(FoundKind::Playbook, &id, &in_language(name, language), lines(texts));
            thing.found.chapter = Some(own);
            all.push(thing);
        }
    }
}

/// What a line is called, and what else it says.
fn said(line: &PlaybookLine) -> Option<(&Bilingual, Vec<&Bilingual>)> {
    match line {
        PlaybookLine::Guide(advice) => Some((&advice.text, Vec::new())),
        PlaybookLine::Conduct(text) => Some((text, Vec::new())),
        PlaybookLine::Checklist(one) => Some((&one.item, Vec::new())),
        PlaybookLine::Rubric(one) => Some((&one.name, vec![&one.low, &one.high])),
        PlaybookLine::Requires(_) => None,
    }
}
