//! Which shop of a chain is meant.

use super::{
    numerals, pinyin,
    text::{is_han, is_separator},
};

/// What a text says of the shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shop {
    /// This one.
    Same,
    /// Another one.
    Other,
    /// Nothing.
    Unsaid,
}

/// The kernel of a client's branch, from what follows brand and 药房 in its name.
pub(super) fn of_client(after: &[char]) -> Option<String> {
    let text: String = after.iter().filter(|c| !is_separator(**c)).collect();
    let text = text.replace("连锁", "").replace("股份", "").replace("有限公司", "").replace("公司", "");
    Some(kernel(&text)).filter(|kernel| !kernel.is_empty())
}

/// 延安路店, 延安店 and 延安路 are one: 延安.
fn kernel(text: &str) -> String {
    let mut rest = text.trim();
    for _ in 0..3 {
        for suffix in ["旗舰店", "分店", "门店", "总店", "店", "药房", "大道", "路", "街", "大街"]
        {
            if let Some(stripped) = rest.strip_suffix(suffix)
                && stripped.chars().count() >= 2
            {
                rest = stripped;
            }
        }
    }
    let chars: Vec<char> = rest.chars().collect();
    match numerals::read(chars.get(usize::from(chars.first() == Some(&'第'))..).unwrap_or(&[])) {
        Some((number, taken)) if taken >= chars.len().saturating_sub(1) => number.to_string(),
        _ => rest.to_owned(),
    }
}

/// Compares the text around a brand with a client's branch. `after` follows brand and 药房; `all` is everything.
pub(super) fn compare(branch: &str, after: &[char], all: &[char]) -> Shop {
    let wanted: Vec<char> = branch.chars().collect();
    if !wanted.is_empty() && all.windows(wanted.len()).any(|window| window == wanted) && (wanted.len() > 1) {
        return Shop::Same;
    }
    let said = said(after);
    if let Some(said) = &said {
        if kernel(said) == branch {
            return Shop::Same;
        }
        return Shop::Other;
    }
    let letters: String = all.iter().filter(|c| c.is_ascii_alphabetic()).collect();
    match pinyin::spelled(&wanted) {
        Some(spelled) if spelled.len() >= 4 && letters.contains(&spelled) => Shop::Same,
        _ if ends_as_road(after) => Shop::Other,
        _ => Shop::Unsaid,
    }
}

/// The branch that a text names, when what follows the brand looks like one.
pub(super) fn said(after: &[char]) -> Option<String> {
    let trimmed: Vec<char> = after.iter().copied().skip_while(|c| is_separator(*c)).collect();
    let run: String = trimmed.iter().take_while(|c| is_han(**c) || c.is_ascii_digit()).collect();
    for end in ["店", "大道", "路", "街"] {
        if let Some(position) = run.find(end).filter(|position| *position > 0) {
            // 陈店长 is a person.
            let following = run.get(position + end.len()..).unwrap_or("");
            if !following.starts_with('长') && !following.starts_with('员') {
                return run.get(..position + end.len()).map(str::to_owned);
            }
        }
    }
    None
}

fn ends_as_road(after: &[char]) -> bool {
    let text: String = after.iter().collect();
    ["road", " rd", "street", " st ", "branch"].iter().any(|word| text.contains(word))
}
