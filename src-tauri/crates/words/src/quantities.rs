//! Numbers, shares and enumerations in words.

use crate::{Args, Words};

impl Words {
    /// `1,234`: thousands apart, in both languages.
    pub fn number(&self, number: i64) -> String {
        group_thousands(&number.to_string())
    }

    /// `1,234.5` with the given number of decimal places, rounded half to even.
    pub fn decimal(&self, number: f64, places: usize) -> String {
        group_thousands(&format!("{number:.places$}"))
    }

    /// The share as a percentage: 0.125 with one place is `12.5%`.
    pub fn percent(&self, share: f64, places: usize) -> String {
        self.say("time-percent", &Args::new().with("number", self.decimal(share * 100.0, places)))
    }

    /// `甲、乙和丙`, `A, B and C`.
    pub fn list(&self, items: &[String]) -> String {
        let Some((last, before)) = items.split_last() else { return String::new() };
        let Some((first, middle)) = before.split_first() else { return last.clone() };
        let start = middle.iter().fold(first.clone(), |so_far, next| {
            self.say("time-list-more", &Args::new().with("so-far", so_far).with("next", next))
        });
        self.say("time-list-last", &Args::new().with("so-far", start).with("last", last))
    }
}

/// `-1234567.5` becomes `-1,234,567.5`; text that is no plain number stays as it is.
pub(crate) fn group_thousands(number: &str) -> String {
    let (sign, rest) = number.strip_prefix('-').map_or(("", number), |rest| ("-", rest));
    let (whole, fraction) = rest.find('.').map_or((rest, ""), |point| rest.split_at(point));
    if whole.is_empty() || !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return number.to_owned();
    }
    let mut grouped = String::with_capacity(number.len() + whole.len() / 3);
    grouped.push_str(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + fraction
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn thousands_stand_apart() {
        for (plain, grouped) in [
            ("0", "0"),
            ("999", "999"),
            ("1000", "1,000"),
            ("-1234567.25", "-1,234,567.25"),
            ("NaN", "NaN"),
            ("inf", "inf"),
        ] {
            assert_eq!(group_thousands(plain), grouped);
        }
    }

    #[test]
    fn shares_and_lists() {
        let (chinese, english) = (Words::new(Language::Chinese), Words::new(Language::English));
        assert_eq!(chinese.percent(0.125, 1), "12.5%");
        assert_eq!(english.percent(0.44, 0), "44%");
        let names = ["甲", "乙", "丙", "丁"].map(str::to_owned);
        assert_eq!(chinese.list(&names), "甲、乙、丙和丁");
        assert_eq!(english.list(&names), "甲, 乙, 丙 and 丁");
        assert_eq!(english.list(&names[..2]), "甲 and 乙");
        assert_eq!(english.list(&names[..1]), "甲");
        assert_eq!(english.list(&[]), "");
    }
}
