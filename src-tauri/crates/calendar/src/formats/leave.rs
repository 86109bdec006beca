//! Leave that an entry tells in words, where it doesn't show its time as out of office.
//!
//! Only what says nothing else counts: 年假, 请假半天, "On vacation (2–6 March)". 李娜请假 is somebody else's leave,
//! 请假审批 work, and "Back from vacation" the end of it.

use tandem_domain::calendar_policy::ShownAs;

use super::{Oddity, sheet::is_person};
use crate::matching::text::simplified;

/// What says leave by itself.
const LEAVE: [&str; 59] = [
    "请假",
    "休假",
    "年假",
    "年休",
    "年休假",
    "休年假",
    "病假",
    "休病假",
    "事假",
    "婚假",
    "休婚假",
    "产假",
    "休产假",
    "陪产假",
    "育儿假",
    "探亲假",
    "丧假",
    "护理假",
    "哺乳假",
    "带薪假",
    "公休",
    "调休",
    "补休",
    "倒休",
    "轮休",
    "放假",
    "度假",
    "不在办公室",
    "annual leave",
    "on leave",
    "sick leave",
    "medical leave",
    "parental leave",
    "maternity leave",
    "paternity leave",
    "family leave",
    "personal leave",
    "paid leave",
    "unpaid leave",
    "bereavement leave",
    "compassionate leave",
    "leave of absence",
    "vacation",
    "vacations",
    "pto",
    "ooo",
    "oof",
    "out of office",
    "out of the office",
    "day off",
    "days off",
    "time off",
    "sick day",
    "on holiday",
    "annual holiday",
    "personal day",
    "holiday leave",
    "vacation leave",
    "leave day",
];

/// What may stand beside it without saying anything else: when, how long, and where to.
const BESIDE: [&str; 71] = [
    "上午",
    "下午",
    "中午",
    "早上",
    "晚上",
    "全天",
    "半天",
    "整天",
    "天",
    "日",
    "月",
    "年",
    "号",
    "至",
    "到",
    "周",
    "星期",
    "小时",
    "点",
    "时",
    "分",
    "我",
    "本人",
    "个人",
    "全家",
    "回家",
    "回老家",
    "老家",
    "旅游",
    "旅行",
    "出游",
    "出国",
    "休",
    "中",
    "期间",
    "带薪",
    "已批",
    "已批准",
    "共",
    "i",
    "m",
    "am",
    "pm",
    "my",
    "on",
    "the",
    "a",
    "half",
    "full",
    "all",
    "whole",
    "day",
    "days",
    "morning",
    "afternoon",
    "week",
    "weeks",
    "trip",
    "family",
    "to",
    "until",
    "till",
    "and",
    "in",
    "me",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "leave",
];

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// As what an entry that tells of leave shows its owner's time, if not as it says itself.
pub(super) fn shown_as(says: ShownAs) -> ShownAs {
    match says {
        ShownAs::Busy => ShownAs::OutOfOffice,
        // Who shows time as free, or is not sure yet, or works, knows it better than a word does.
        says => says,
    }
}

/// What is to be told of it.
pub(super) fn oddity(says: ShownAs) -> Option<Oddity> {
    match says {
        ShownAs::Busy => Some(Oddity::Leave),
        ShownAs::Free => Some(Oddity::LeaveIsFree),
        ShownAs::Tentative | ShownAs::OutOfOffice | ShownAs::WorkingElsewhere => None,
    }
}

/// Whether an entry tells plainly that its owner is on leave: by its title, or by a category where the title names
/// nobody and no other leave.
pub(super) fn is_told<'c>(title: &str, mut categories: impl Iterator<Item = &'c str>) -> bool {
    says_leave(title) || (categories.any(says_leave) && !names_leave(&plain(title)) && !is_person(title, &[]))
}

fn says_leave(text: &str) -> bool {
    const LONGEST: usize = 150;
    if text.len() > LONGEST {
        return false;
    }
    let text = plain(text);
    names_leave(&text) && says_nothing_else(&text)
}

fn plain(text: &str) -> String {
    text.chars().map(simplified).flat_map(char::to_lowercase).collect()
}

fn names_leave(text: &str) -> bool {
    LEAVE.iter().any(|word| text.contains(word))
}

fn says_nothing_else(text: &str) -> bool {
    let (mut rest, mut told) = (text, false);
    loop {
        rest = rest
            .trim_start_matches(|one: char| !one.is_alphabetic() || "一二三四五六七八九十两半".contains(one));
        if rest.is_empty() {
            return told;
        }
        let leave = longest(rest, &LEAVE);
        let beside = longest(rest, &BESIDE).max(month(rest));
        told |= leave > 0 && leave >= beside;
        match rest.split_at_checked(leave.max(beside)) {
            Some((word, after)) if !word.is_empty() => rest = after,
            _ => return false,
        }
    }
}

/// The length in bytes of the longest of the words that the text begins with.
fn longest(text: &str, words: &[&str]) -> usize {
    let begins = |word: &&&str| {
        let after = text.strip_prefix(**word);
        after.is_some_and(|after| {
            !word.is_ascii() || !after.starts_with(|next: char| next.is_ascii_alphabetic())
        })
    };
    words.iter().filter(begins).map(|word| word.len()).max().unwrap_or(0)
}

/// The same of a month's name, cut short or not.
fn month(text: &str) -> usize {
    let end = text.find(|one: char| !one.is_ascii_alphabetic()).unwrap_or(text.len());
    let names = ["january", "february", "march", "april", "june", "july", "august", "september", "october"];
    let names = names.into_iter().chain(["november", "december"]).chain(MONTHS);
    names.filter(|name| text.get(..end) == Some(name)).map(str::len).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leave_is_what_says_nothing_else() {
        for title in [
            "年假",
            "年假（3月2日-3月6日）",
            "请假半天",
            "上午請假",
            "休年假 回老家",
            "病假1天",
            "调休",
            "【休假】",
            "Annual leave",
            "On vacation (2–6 March)",
            "OOO",
            "OOO - annual leave",
            "Out of Office",
            "I'm on leave",
            "PTO, half day",
        ] {
            assert!(is_told(title, std::iter::empty()), "{title}");
        }
        for title in [
            "",
            "3月2日 上午",
            "李娜请假",
            "请假：王伟",
            "请假审批",
            "年假制度培训",
            "取消年假",
            "调休上班",
            "Bob on vacation",
            "Vacation (Bob)",
            "Back from vacation",
            "Approve annual leave",
            "Leave for the airport",
            "Family day",
            "Vacationing patients project",
            "度假村项目会",
        ] {
            assert!(!is_told(title, std::iter::empty()), "{title}");
        }
    }

    #[test]
    fn a_category_counts_where_the_title_names_nobody() {
        let told = |title, category| is_told(title, [category].into_iter());
        assert!(told("三亚", "休假") && told("", "Vacation"));
        assert!(!told("李娜", "休假") && !told("李娜年假", "休假") && !told("三亚", "旅游"));
    }
}
