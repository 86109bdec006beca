//! Numbers as names carry them: 一, 十二, 九〇三, 1.

/// A number at the start of the characters, with how many it takes; up to four digits.
pub(super) fn read(chars: &[char]) -> Option<(u16, usize)> {
    let ascii = chars.iter().take_while(|c| c.is_ascii_digit()).count();
    if ascii > 0 {
        let number = chars.get(..ascii)?.iter().collect::<String>().parse().ok()?;
        return (ascii <= 4).then_some((number, ascii));
    }
    let taken = chars.iter().take_while(|c| digit(**c).is_some() || matches!(c, '十' | '百')).count();
    let run = chars.get(..taken)?;
    if run.is_empty() || taken > 5 {
        return None;
    }
    let mut number = 0_u16;
    if run.iter().any(|c| matches!(c, '十' | '百')) {
        let mut pending = None;
        for c in run {
            match c {
                '十' => number = number.checked_add(pending.take().unwrap_or(1) * 10)?,
                '百' => number = number.checked_add(pending.take().unwrap_or(1) * 100)?,
                _ => pending = digit(*c),
            }
        }
        number = number.checked_add(pending.unwrap_or(0))?;
    } else {
        // 九〇三 is read digit by digit.
        for c in run {
            number = number.checked_mul(10)?.checked_add(digit(*c)?)?;
        }
    }
    Some((number, taken))
}

fn digit(c: char) -> Option<u16> {
    let c = if c == '零' { '〇' } else { c };
    u16::try_from("〇一二三四五六七八九".chars().position(|d| d == c)?).ok()
}

/// Characters that make a counted thing or a date of the number before them: 一次, 3月, 二楼, 一中 (a school).
const COUNTED: &str =
    "次季天周个日月年点时号楼层期起下些线部组对定直切场班轮批种件名位家支盒份元级类般样小高幼折人路%条台篇页";

/// Whether the number before these characters counts or dates something instead of naming a hospital.
pub(super) fn counts(after: &[char]) -> bool {
    match after.first() {
        // 一中 is a school, but 一中医院 and 一中心医院 are hospitals.
        Some('中') => !matches!(after.get(1), Some('医' | '西' | '心')),
        // 一人民医院 has lost its 第; 一人 counts.
        Some('人') => after.get(1) != Some(&'民') && after.get(1) != Some(&'医'),
        Some(next) => COUNTED.contains(*next),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_every_writing() {
        for (text, number) in
            [("一院", 1), ("十", 10), ("十二院", 12), ("二十", 20), ("九〇三", 903), ("1医", 1)]
        {
            let chars: Vec<char> = text.chars().collect();
            assert_eq!(read(&chars).map(|(n, _)| n), Some(number), "{text}");
        }
        assert_eq!(read(&['医']), None);
        assert_eq!(read(&"123456".chars().collect::<Vec<_>>()), None);
    }
}
