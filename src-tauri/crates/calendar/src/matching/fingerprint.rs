//! The key under which a reviewed match is remembered.

use super::{
    EventText,
    lexer::Lexer,
    lexicon::{Lexicon, Word},
    numerals,
    text::{Text, is_separator},
};

/// What stays the same when a rep writes the same entry again: letters and characters of summary and location
/// without dates, times, punctuation, case, width and a trailing number. The numbers of hospitals stay: 市一
/// and 市二 are two keys, 市一 and 市1 one.
pub fn fingerprint(event: &EventText<'_>) -> String {
    let summary = key(event.summary);
    let location = key(event.location);
    if location.is_empty() { summary } else { format!("{summary}@{location}") }
}

fn key(field: &str) -> String {
    let text = Text::new(field);
    let own = Lexicon::default();
    let lexemes = Lexer { own: &own, names_only: false, shorts: &[] }.read(&text);
    let mut chars: Vec<char> = Vec::new();
    for lexeme in lexemes {
        match lexeme.words.first() {
            // Out of reach of what drops counts, until the end.
            Some(Word::Ordinal(number)) => chars.extend(char::from_u32(RANK + u32::from(*number))),
            _ => chars.extend(text.chars[lexeme.range].iter().filter(|c| !is_separator(**c))),
        }
    }
    let mut key = String::new();
    for c in without_counts(&chars).chars() {
        match u32::from(c).checked_sub(RANK) {
            Some(number) if number < 10_000 => key.push_str(&number.to_string()),
            _ => key.push(c),
        }
    }
    key
}

/// Where the numbers of hospitals are kept meanwhile: a private use plane.
const RANK: u32 = 0xF_0000;

/// Leaves out dates, times, 周三, 上午 and loose numbers, but keeps a house's number.
fn without_counts(chars: &[char]) -> String {
    let mut kept = String::new();
    let mut at = 0;
    while let Some(rest) = chars.get(at..).filter(|rest| !rest.is_empty()) {
        let written: String = rest.iter().take(3).collect();
        let skipped = if ["上午", "下午", "中午", "早上", "晚上", "今天", "明天", "全天", "半天"]
            .iter()
            .any(|word| written.starts_with(word))
        {
            2
        } else if written.starts_with("星期") || written.starts_with("礼拜") {
            3
        } else if rest[0] == '周' && rest.get(1).is_some_and(|day| "一二三四五六日天末".contains(*day))
        {
            2
        } else {
            let marked = usize::from(rest[0] == '第');
            let number = rest.get(marked..).and_then(|digits| {
                numerals::read(digits).map(|(_, taken)| taken).or_else(|| {
                    let digits = digits.iter().take_while(|c| c.is_ascii_digit()).count();
                    (digits > 0).then_some(digits)
                })
            });
            match number {
                Some(taken) => {
                    let unit =
                        rest.get(marked + taken).is_some_and(|unit| "年月日点时分次回号".contains(*unit));
                    let house = kept.ends_with(['路', '街', '道', '巷', '弄']);
                    if house {
                        kept.extend(rest.iter().take(marked + taken));
                    }
                    let digits = rest.get(marked).is_some_and(char::is_ascii_digit);
                    if unit || house || digits { marked + taken + usize::from(unit) } else { 0 }
                }
                None => 0,
            }
        };
        if skipped == 0 {
            kept.push(rest[0]);
            at += 1;
        } else {
            at += skipped;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(summary: &str) -> String {
        fingerprint(&EventText { summary, ..EventText::default() })
    }

    #[test]
    fn dates_and_counts_do_not_matter_but_the_hospital_does() {
        for same in [
            "3月12日 市一医院 拜访",
            "市1医院—拜访(2)",
            "周三上午 市一医院拜访 第3次",
            "市一醫院拜访 2026-01-05 14:00",
            "市一医院 拜访 #4",
        ] {
            assert_eq!(of(same), of("市一医院拜访"), "{same}");
        }
        assert_ne!(of("市一医院拜访"), of("市二医院拜访"));
        assert_eq!(of("Visit NO.1 Hospital"), of("visit: no 1 hospital 3"));
    }
}
