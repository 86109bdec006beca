//! Street and number, the surest thing a location can say.

use super::{
    numerals, places,
    text::{Text, is_han},
};

/// A street with a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Street {
    /// Its name with 路 or 街, without city and district.
    pub road: Vec<char>,
    pub number: Option<u16>,
    /// Where it stands in the text.
    pub range: std::ops::Range<usize>,
}

impl Street {
    /// The first street of a text.
    pub fn first(text: &Text) -> Option<Self> {
        Self::all(text).into_iter().next()
    }

    /// The streets of a text.
    pub fn all(text: &Text) -> Vec<Self> {
        let chars = &text.chars;
        let mut streets = Vec::new();
        for (at, c) in chars.iter().enumerate() {
            let end = match c {
                '路' | '街' | '巷' | '弄' | '桥' | '里' => at + 1,
                '道' if at > 0 && matches!(chars[at - 1], '大' | '街') => at + 1,
                _ => continue,
            };
            // 街道 is a neighbourhood, 百子亭 and 丁家桥 streets by their number only.
            if chars.get(end) == Some(&'道') {
                continue;
            }
            let start = beginning(&chars[..at]);
            if end - start < 2 {
                continue;
            }
            let after = chars.get(end..).unwrap_or(&[]);
            let after = after.get(usize::from(after.first() == Some(&' '))..).unwrap_or(&[]);
            let number =
                numerals::read(after).filter(|(_, taken)| !matches!(after.get(*taken), Some('店' | '楼')));
            if number.is_none() && matches!(c, '桥' | '里') {
                continue;
            }
            let taken = number.map_or(0, |(_, taken)| taken + usize::from(after.get(taken) == Some(&'号')));
            let taken = taken + usize::from(number.is_some() && chars.get(end) == Some(&' '));
            streets.push(Self {
                road: chars[start..end].to_vec(),
                number: number.map(|(number, _)| number),
                range: start..end + taken,
            });
        }
        streets
    }

    /// Whether both name the same house, or the same street when one has no number: `Some(true)` for a house.
    pub fn same(&self, other: &Self) -> Option<bool> {
        // One may still carry a district that our table doesn't know.
        if !(self.road.ends_with(&other.road) || other.road.ends_with(&self.road)) {
            return None;
        }
        match (self.number, other.number) {
            (Some(one), Some(two)) => (one == two).then_some(true),
            _ => Some(false),
        }
    }
}

/// Where a street's name begins: after the last place, 市, 区, 县, 镇 or 街道.
fn beginning(before: &[char]) -> usize {
    let run = before.iter().rev().take_while(|c| is_han(**c)).count();
    let first = before.len() - run;
    let mut start = first;
    for at in first..before.len() {
        let passed = matches!(before[at], '省' | '市' | '区' | '县' | '镇' | '乡')
            || (before[at] == '道' && at > 0 && before[at - 1] == '街');
        if passed {
            start = at + 1;
        }
    }
    // 杭州解放路 without 市.
    for length in 2..=4 {
        if let Some(name) = before.get(start..start + length)
            && start + length < before.len()
            && places::named(&name.iter().collect::<String>()).iter().any(|place| place.city.is_none())
        {
            start += length;
        }
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn city_and_district_do_not_matter() {
        let full = Street::first(&Text::new("杭州市上城区浣纱路261号")).expect("a street");
        let short = Street::first(&Text::new("浣纱路 261号 门诊楼")).expect("a street");
        let other = Street::first(&Text::new("浣纱路 26号")).expect("a street");
        assert_eq!((full.same(&short), full.same(&other)), (Some(true), None));
    }
}
