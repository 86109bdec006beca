//! What a sheet says of itself: the year and the month of its plan, and whose it is.

use super::{
    day::month_name,
    tokens::{Kind, Pieces, Token, tokens},
};

/// The year and the month that a title names: `2026年3月拜访计划`, `2026-03`, `March 2026`, `三月`.
pub fn year_and_month(text: &str) -> (Option<i32>, Option<u32>) {
    let tokens = without_blanks(&tokens(text));
    let pieces = Pieces(&tokens);
    let (mut year, mut month) = (None, None);
    let full_year = |at: usize| match pieces.at(at) {
        Some(Kind::Number(value @ 1990..=2199, 4)) => i32::try_from(value).ok(),
        _ => None,
    };
    let month_at = |at: usize| pieces.number_in(at, 1..=12);
    for at in 0..tokens.len() {
        if let Some(Kind::Number(value @ 199_001..=219_912, 6)) = pieces.at(at)
            && (1..=12).contains(&(value % 100))
        {
            year = year.or(i32::try_from(value / 100).ok());
            month = month.or(Some(value % 100));
        }
        if let Some(Kind::Number(value @ 19_900_101..=21_991_231, 8)) = pieces.at(at) {
            year = year.or(i32::try_from(value / 10_000).ok());
            month = month.or(Some(value / 100 % 100).filter(|month| (1..=12).contains(month)));
        }
        if let Some(found) = full_year(at) {
            year = year.or(Some(found));
            let next = if pieces.mark(at + 1, "年-/._ ").is_some() { at + 2 } else { at + 1 };
            month = month.or_else(|| month_at(pieces.past_space(next)));
        }
        if pieces.mark(at + 1, "月").is_some() {
            month = month.or_else(|| month_at(at));
        }
        month = month.or_else(|| month_name(pieces, at).map(|(month, _)| month));
    }
    (year, month)
}

/// The pieces of a title without the blanks that part no Latin words: 2026 年 3 月.
fn without_blanks(tokens: &[Token]) -> Vec<Token> {
    let is_latin = |at: Option<usize>| {
        let kind = at.and_then(|at| tokens.get(at)).map(|token| token.kind);
        matches!(kind, Some(Kind::Char(one)) if one.is_ascii_alphabetic())
    };
    let parts = |at: usize| is_latin(at.checked_sub(1)) && is_latin(Some(at + 1));
    let kept = tokens.iter().enumerate().filter(|(at, token)| token.kind != Kind::Space || parts(*at));
    kept.map(|(_, token)| *token).collect()
}

/// The commonest family names, each of one character; four in five people have one of them.
const FAMILIES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈\
姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤陳劉楊黃趙吳張";
/// What stands in titles and headings, and in no name of a person.
const NO_NAMES: [&str; 34] = [
    "月", "周", "计划", "表", "拜访", "医院", "安排", "日程", "行程", "公司", "部", "区", "组", "总", "汇",
    "科", "院", "店", "备注", "时间", "日期", "客户", "内容", "上午", "下午", "全天", "晚上", "中午", "星期",
    "休", "会议", "市", "省", "医",
];

/// Whether a text is the name of a person, as far as it can be told: one that is known, or of the usual make.
pub fn is_person(text: &str, known: &[String]) -> bool {
    let text = text.trim();
    if known.iter().any(|name| name == text) {
        return true;
    }
    let count = text.chars().count();
    (2..=3).contains(&count)
        && text.chars().all(|one| ('\u{4e00}'..='\u{9fff}').contains(&one))
        && text.chars().next().is_some_and(|first| FAMILIES.contains(first))
        && !NO_NAMES.iter().any(|word| text.contains(word))
}

/// The person that a title names: one that is known and stands in it, what follows a word for whose plan it is, or
/// the text itself.
pub fn person(text: &str, known: &[String]) -> Option<String> {
    let mut named: Vec<&String> =
        known.iter().filter(|name| !name.is_empty() && text.contains(name.as_str())).collect();
    // Of 张三 and 张三丰 the longer one is meant.
    named.sort_by_key(|name| std::cmp::Reverse(name.chars().count()));
    if let Some(name) = named.first() {
        return Some((*name).clone());
    }
    let parts = || {
        text.split(|one: char| one.is_whitespace() || "：:,，;；-_—（）()|/、".contains(one))
            .filter(|part| !part.is_empty())
    };
    parts().find(|part| is_person(part, known)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_say_year_and_month() {
        for text in [
            "2026年3月拜访计划",
            "2026-03",
            "2026.3",
            "202603",
            "March 2026",
            "2026年三月",
            "20260301-20260331",
            "计划 2026 年 3 月",
        ] {
            assert_eq!(year_and_month(text), (Some(2026), Some(3)), "{text}");
        }
        assert_eq!(year_and_month("3月"), (None, Some(3)));
        assert_eq!(year_and_month("2026年工作安排"), (Some(2026), None));
        assert_eq!(year_and_month("Sheet1"), (None, None));
    }

    #[test]
    fn people_are_told_from_headings() {
        assert!(is_person("王建国", &[]) && is_person("李娜", &[]));
        assert!(!["3月", "周五", "张店医院", "Sheet1", "客户"].iter().any(|text| is_person(text, &[])));
        assert!(is_person("Anna Berg", &["Anna Berg".into()]));
        assert_eq!(person("代表：王建国  2026年3月", &[]), Some("王建国".into()));
        assert_eq!(person("浙北组欧阳锋计划", &["欧阳锋".into()]), Some("欧阳锋".into()));
        assert_eq!(person("三月计划", &[]), None);
    }
}
