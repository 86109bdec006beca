//! Stretches of a text that name somebody, and what the rest of it says about the day.

use std::{ops::Range, sync::Arc};

use super::{
    identity::Identity,
    lexer::{Gap, Lexeme, Script},
    lexicon::{Kind, Word},
    text::Text,
};

/// One stretch that may name a client.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing that stands beside the name or doesn't")]
pub(super) struct Mention {
    pub identity: Identity,
    pub range: Range<usize>,
    pub script: Script,
    /// The department named with it.
    pub department: Option<Arc<str>>,
    /// Unknown characters stand right before it: perhaps another city.
    pub unknown_before: bool,
    /// Unknown characters stand right after a name that ends in a bare number.
    pub unknown_after: bool,
    /// 市一对面, 鼓楼医院站: only where something is.
    pub beside: bool,
    /// 华山路, 瑞金宾馆: the name is part of another's.
    pub venue: bool,
}

/// What else the text says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one class of words that stands there or doesn't")]
pub(super) struct Day {
    pub visit: bool,
    pub person: bool,
    pub errand: bool,
    pub busy: bool,
}

impl Day {
    /// What the words outside of names say.
    pub fn of(lexemes: &[Lexeme]) -> Self {
        let mut day = Self::default();
        for word in lexemes.iter().flat_map(|lexeme| lexeme.words.iter()) {
            match word {
                Word::Visit => day.visit = true,
                Word::Title | Word::Department(_) => day.person = true,
                Word::Errand => day.errand = true,
                Word::Busy => day.busy = true,
                _ => {}
            }
        }
        day
    }
}

/// Collects the names out of a text's words.
pub(super) fn mentions(text: &Text, lexemes: &[Lexeme]) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let mut open: Option<Mention> = None;
    for (at, lexeme) in lexemes.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| lexemes.get(before));
        let next = lexemes.get(at + 1);
        let is_name = !lexeme.words.is_empty() && lexeme.words.iter().all(Word::is_name);
        if !is_name {
            if open.as_ref().is_some_and(|mention| joins_latin(mention, lexeme)) {
                continue;
            }
            if let Some(mut mention) = open.take() {
                close(&mut mention, lexeme, next, text);
                found.push(mention);
            }
            if let (Some(Word::Department(name)), Some(mention)) = (lexeme.words.first(), found.last_mut())
                && mention.department.is_none()
            {
                mention.department = Some(name.clone());
            }
            continue;
        }
        if let Some(mention) = open.as_mut() {
            if is_department(mention, lexeme, next) {
                mention.department = Some(text.chars[lexeme.range.clone()].iter().collect::<String>().into());
                found.extend(open.take());
                continue;
            }
            if breaks(mention, lexeme, next) {
                found.extend(open.take());
            }
        }
        let mention = open.get_or_insert_with(|| Mention {
            identity: Identity::default(),
            range: lexeme.range.clone(),
            script: lexeme.script,
            department: None,
            unknown_before: lexeme.gap == Gap::None
                && before.is_some_and(|b| b.words.is_empty() && b.script == Script::Han),
            unknown_after: false,
            beside: false,
            venue: false,
        });
        for word in lexeme.words.iter() {
            mention.identity.add(word, lexeme.gap == Gap::None || lexeme.words.len() > 1);
        }
        mention.range.end = lexeme.range.end;
        if lexeme.script == Script::Pinyin {
            mention.script = Script::Pinyin;
        }
    }
    found.extend(open);
    found.retain(|mention| {
        mention.identity.has_core() || mention.identity.hospital || mention.identity.affiliated
    });
    found
}

/// "of", "the" and the like inside an English name.
fn joins_latin(mention: &Mention, lexeme: &Lexeme) -> bool {
    mention.script != Script::Han
        && lexeme.script == Script::Latin
        && lexeme.gap != Gap::Break
        && lexeme.words.first() == Some(&Word::Filler)
}

fn close(mention: &mut Mention, lexeme: &Lexeme, next: Option<&Lexeme>, text: &Text) {
    if lexeme.gap == Gap::Break {
        return;
    }
    let open = !mention.identity.hospital && mention.identity.brand.is_none();
    match lexeme.words.first() {
        Some(Word::Beside) => mention.beside = true,
        Some(Word::Venue) if lexeme.gap == Gap::None && open => mention.venue = true,
        // 鼓楼医院站 is only near it, and 中大 图书馆 may be anybody's.
        Some(Word::Venue)
            if (lexeme.gap == Gap::None && is_way(&text.chars[lexeme.range.clone()]))
                || (lexeme.gap == Gap::Space && open && lexeme.range.len() > 1) =>
        {
            mention.beside = true;
        }
        None if lexeme.gap == Gap::None && lexeme.script == Script::Han => {
            // 邵逸夫下沙院区 is still the hospital.
            let goes_on = next
                .and_then(|next| text.chars.get(next.range.start))
                .is_some_and(|c| *c == '院' || *c == '分');
            mention.unknown_after =
                open && !goes_on && mention.identity.kinds.iter().all(|kind| *kind != Kind::People);
        }
        _ => {}
    }
}

/// What is named after the hospital that it passes.
fn is_way(venue: &[char]) -> bool {
    matches!(venue, ['站' | '路' | '街'] | ['地', '铁', ..] | ['公', '交', '站'])
}

/// 妇产 of 市一妇产, when no 医院 follows, is a department there.
fn is_department(mention: &Mention, lexeme: &Lexeme, next: Option<&Lexeme>) -> bool {
    let said = &mention.identity;
    // So is 药房 after a hospital.
    if lexeme.words.as_ref() == [Word::Pharmacy] {
        return said.brand.is_none() && (said.hospital || said.ordinal.is_some() || !said.kinds.is_empty());
    }
    let [Word::Kind(Kind::Special(_))] = lexeme.words.as_ref() else { return false };
    let followed = next.is_some_and(|next| {
        next.gap != Gap::Break
            && next.words.iter().any(|word| matches!(word, Word::Hospital | Word::Kind(_) | Word::Affiliated))
    });
    let complete =
        said.ordinal.is_some() || said.hospital || !said.kinds.is_empty() || !said.propers.is_empty();
    lexeme.script == Script::Han && complete && (said.hospital || !followed) && !said.affiliated
}

/// Whether what follows a place makes the name of a hospital of it: 武汉一院, 江苏省人民医院.
fn begins_name(next: Option<&Lexeme>) -> bool {
    let makes = |word: &Word| {
        matches!(word, Word::Ordinal(_) | Word::Kind(_) | Word::Hospital | Word::Affiliated | Word::Level(_))
    };
    next.is_some_and(|next| next.gap == Gap::None && next.words.first().is_some_and(makes))
}

/// Whether a new name begins with this word.
fn breaks(mention: &Mention, lexeme: &Lexeme, next: Option<&Lexeme>) -> bool {
    let said = &mention.identity;
    let Some(first) = lexeme.words.first() else { return false };
    let complete = said.has_core();
    if !complete {
        // 宁波, 杭州 … the place right before the name is its own.
        return lexeme.gap == Gap::Break && matches!(first, Word::Owner(_)) && said.owner.is_some();
    }
    let latin = mention.script != Script::Han && lexeme.script != Script::Han;
    match first {
        Word::Owner(_) => {
            if latin {
                said.owner.is_some()
            } else {
                true
            }
        }
        // 国控四川, 国控（四川）: a company's place may follow its name.
        Word::Place(_) if said.stem.is_some() && said.places.is_empty() && !begins_name(next) => false,
        Word::Place(_) => {
            if latin {
                lexeme.gap == Gap::Break && !said.places.is_empty()
            } else {
                lexeme.gap != Gap::None || !said.hospital
            }
        }
        Word::Level(_) => !latin,
        Word::Ordinal(_) => said.ordinal.is_some() || (said.hospital && !latin),
        Word::Proper(_) => said.hospital && lexeme.gap != Gap::None,
        Word::Brand(_) | Word::Named(..) => true,
        Word::Stem(_) => said.hospital || said.brand.is_some(),
        Word::Kind(_) | Word::Affiliated => said.hospital && !latin,
        _ => false,
    }
}
