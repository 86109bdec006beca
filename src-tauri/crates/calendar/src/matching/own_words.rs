//! What the clients of one distributor add to the words of the trade.

use tandem_domain::client::ClientKind;

use super::{
    army,
    client::Subject,
    groups,
    lexer::Lexer,
    lexicon::{Lexicon, Word},
    pinyin, places,
    text::Text,
    university::University,
    well_known,
};

/// The universities of the hospitals, by every spelling that fits only one of them.
fn insert_universities(subjects: &[Subject], own: &mut Lexicon) {
    let hospitals = subjects.iter().filter(|subject| subject.kind == ClientKind::Hospital);
    let mut all: Vec<University> = hospitals
        .flat_map(|subject| &subject.names)
        .filter_map(|name| University::of(&name.text.chars))
        .collect();
    all.sort_by(|one, two| one.name.cmp(&two.name));
    all.dedup_by(|one, two| {
        let same = one.name == two.name;
        if same {
            two.spellings.append(&mut one.spellings);
        }
        same
    });
    for university in &all {
        let others = || all.iter().filter(|other| other.name != university.name);
        for spelling in &university.spellings {
            if !others().any(|other| other.spellings.contains(spelling)) {
                own.insert(spelling, &[Word::Owner(university.name.as_str().into())]);
            }
        }
    }
}

/// The words that only these clients' names have.
pub(super) fn words_of(subjects: &[Subject]) -> Lexicon {
    let mut own = Lexicon::default();
    let read = |text: &Text, own: &Lexicon| -> Vec<Word> {
        Lexer { own, names_only: true, shorts: &[] }
            .read(text)
            .iter()
            .flat_map(|lexeme| lexeme.words.iter().cloned())
            .filter(|word| word.is_name() && !matches!(word, Word::Named(..)))
            .collect()
    };
    insert_universities(subjects, &mut own);
    for name in subjects.iter().flat_map(|subject| &subject.names) {
        let identity = &name.identity;
        for proper in identity.propers.iter().filter(|proper| army::is_army(proper)) {
            army::insert_general(proper, &mut own);
        }
        let words = identity
            .propers
            .iter()
            .filter(|proper| proper.chars().count() >= 2 && !army::is_army(proper))
            .map(|proper| (proper, Word::Proper(proper.clone())))
            .chain(identity.brand.iter().map(|brand| (brand, Word::Brand(brand.clone()))))
            .chain(identity.places.iter().map(|place| (place, Word::Place(place.clone()))));
        for (spelling, word) in words {
            own.insert(spelling, &[word]);
        }
        if let Some(stem) = &identity.stem {
            for sector in ["医药", "药业", "商业", "医疗", "公司", "集团"] {
                own.insert(&format!("{stem}{sector}"), &[Word::Stem(stem.clone()), Word::Sector]);
                if identity.places.contains(stem) {
                    own.insert(&format!("{stem}市{sector}"), &[Word::Stem(stem.clone()), Word::Sector]);
                }
            }
            for spelling in groups::spellings(stem) {
                // 上药控股 alone says all that the name of 上药控股有限公司 says.
                let whole = identity.places.is_empty() && *spelling != stem.as_ref();
                let words = [Word::Stem(stem.clone()), Word::Sector];
                own.insert(spelling, if whole { &words } else { &words[..1] });
            }
            if stem.chars().count() >= 2 && places::named(stem).is_empty() {
                own.insert(stem, &[Word::Stem(stem.clone())]);
            }
        }
    }
    for subject in subjects {
        // HZ is 杭州 among clients of 杭州, 湖州 among those of 湖州.
        let city: Vec<char> = subject.city.chars().collect();
        if let Some(letters) = pinyin::initials(&city).filter(|letters| letters.len() > 1) {
            own.insert(&letters, &[Word::Place(subject.city.as_str().into())]);
        }
    }
    let mut named: Vec<(String, Vec<Word>)> = Vec::new();
    for (index, subject) in subjects.iter().enumerate() {
        for name in &subject.names {
            let spelling: String = name.text.chars.iter().collect();
            let word = Word::Named(index, name.alias);
            if let Some((_, words)) = named.iter_mut().find(|(other, _)| *other == spelling) {
                words.push(word);
            } else {
                let mut words = match subject.kind {
                    // 中山东路 of a shop's name has nothing to do with 山东.
                    ClientKind::Pharmacy | ClientKind::SubDistributor => name.identity.words(),
                    _ => read(&name.text, &own),
                };
                words.push(word);
                named.push((spelling, words));
            }
        }
    }
    let mut lexicon = Lexicon::default();
    for (spelling, words) in &named {
        // One character can't stand for a client inside of a text.
        if spelling.chars().count() >= 2 {
            lexicon.insert(spelling, words);
        }
    }
    well_known::inserts(&mut lexicon, |full| read(&Text::new(full), &own));
    lexicon.absorb(own);
    lexicon
}
