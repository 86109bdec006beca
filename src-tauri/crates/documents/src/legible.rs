//! Making text printable: nothing invisible, nothing without a glyph, nothing that can't be broken.

use std::collections::BTreeSet;

use serde_json::Value;

/// Letters and digits in a row after which a line may break where there is no better place. Longer than
/// any word of a name, shorter than the narrowest column.
const LONGEST_RUN: usize = 24;
/// How far apart the places to break such a row are.
const BREAK_EVERY: usize = 8;
const BREAK_HERE: char = '\u{200B}';

/// Makes every text inside the value legible and returns the characters that had to be replaced. `has` says
/// whether a character can be printed; `substitute` can.
pub(crate) fn make_legible(
    value: &mut Value,
    has: &mut dyn FnMut(char) -> bool,
    substitute: char,
) -> BTreeSet<char> {
    let mut replaced = BTreeSet::new();
    visit_texts(value, &mut |text| {
        let visible: String = text.chars().filter_map(visible).collect();
        let printable: String = visible
            .chars()
            .map(|character| {
                let blank = matches!(character, ' ' | '\u{A0}');
                if blank || (!is_private(character) && has(character)) {
                    return character;
                }
                replaced.insert(character);
                substitute
            })
            .collect();
        *text = with_breaks(&printable);
    });
    replaced
}

/// Every Chinese character inside the value, each once.
pub(crate) fn chinese_characters(value: &mut Value) -> BTreeSet<char> {
    let mut found = BTreeSet::new();
    visit_texts(value, &mut |text| found.extend(text.chars().filter(|character| is_chinese(*character))));
    found
}

fn visit_texts(value: &mut Value, visit: &mut dyn FnMut(&mut String)) {
    match value {
        Value::String(text) => visit(text),
        Value::Array(items) => items.iter_mut().for_each(|item| visit_texts(item, visit)),
        Value::Object(fields) => fields.values_mut().for_each(|field| visit_texts(field, visit)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The character as it may be printed. Line breaks and tabs become spaces; marks that only steer other
/// programs go, among them those that turn the direction of writing and so could make a document read
/// otherwise than it is.
fn visible(character: char) -> Option<char> {
    match character {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        character if character.is_control() => None,
        '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{E0000}'..='\u{E01EF}'
        | '\u{FEFF}'
        | '\u{AD}'
        | '\u{FFF9}'..='\u{FFFB}' => None,
        character => Some(character),
    }
}

/// Characters to which each font gives a meaning of its own, so that a glyph found for one means nothing.
fn is_private(character: char) -> bool {
    matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}')
}

fn is_chinese(character: char) -> bool {
    matches!(character,
        '\u{2E80}'..='\u{2FDF}' | '\u{3001}'..='\u{303F}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FF01}'..='\u{FF60}' | '\u{20000}'..='\u{3FFFF}')
}

fn with_breaks(text: &str) -> String {
    let mut broken = String::with_capacity(text.len());
    for word in text.split_inclusive(breaks_by_itself) {
        if word.chars().count() <= LONGEST_RUN {
            broken.push_str(word);
            continue;
        }
        for (index, character) in word.chars().enumerate() {
            if index > 0 && index.is_multiple_of(BREAK_EVERY) {
                broken.push(BREAK_HERE);
            }
            broken.push(character);
        }
    }
    broken
}

fn breaks_by_itself(character: char) -> bool {
    character.is_whitespace() || character == '-' || is_chinese(character)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn legible(text: &str) -> (String, Vec<char>) {
        let mut value = json!({ "deep": [text] });
        let replaced = make_legible(&mut value, &mut |character| character != '😀', '〓');
        (value["deep"][0].as_str().unwrap().to_owned(), replaced.into_iter().collect())
    }

    #[test]
    fn what_cannot_be_seen_goes() {
        assert_eq!(legible("甲\r\n乙\u{202E}丙\u{0}\u{FEFF}丁").0, "甲  乙丙丁");
    }

    #[test]
    fn what_no_font_has_is_replaced_and_named() {
        assert_eq!(legible("市一😀医院😀"), ("市一〓医院〓".to_owned(), vec!['😀']));
        assert_eq!(legible("\u{E000}甲"), ("〓甲".to_owned(), vec!['\u{E000}']));
    }

    #[test]
    fn long_rows_may_break_and_names_stay_whole() {
        assert_eq!(legible("Otorhinolaryngology").0, "Otorhinolaryngology");
        assert_eq!(legible(&"a".repeat(30)).0.matches(BREAK_HERE).count(), 3);
        assert_eq!(legible(&"医".repeat(60)).0, "医".repeat(60));
    }
}
