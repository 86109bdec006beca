//! A manager's calendar: the manufacturer's own meetings, journeys, and what a week brings.

use chrono::{NaiveDate, Weekday};
use tandem_domain::{people::Manager, working_time::Leave};

use super::{
    diary::Diary,
    entry::{Entry, Shown, When},
    recurring::{Recurring, put_series},
    sheet::Sheet,
};
use crate::demo::{
    chance::Chance,
    days::{WEEKS, after, at, days},
};

const WEEKLY: [&str; 8] = [
    "与商务部沟通价格政策",
    "面试区域代表",
    "市场部产品策略会（线上）",
    "经销商季度评估准备",
    "1对1：大区总监",
    "合同与协议评审",
    "销量复盘",
    "医学部答疑会",
];
const AWAY: [&str; 4] = ["总部月度会议（上海）", "出差：全国商业年会", "药交会", "领导力培训"];

/// Fills the calendar.
pub fn fill(sheet: &mut Sheet, monday: NaiveDate, manager: &Manager, leave: &[&Leave], chance: &mut Chance) {
    let mut diary = Diary::new(&manager.hours);
    for leave in leave {
        diary.take_days(leave.days);
        sheet.put(Entry::new(leave.reason.clone(), When::Days(leave.days)).shown(Shown::Away), chance);
    }
    for (week, title) in [1, 5, 9, 12].into_iter().zip(AWAY) {
        let away = days(after(monday, week * 7 + chance.between(0, 2)), chance.between(2, 3));
        if diary.is_free(When::Days(away), false) {
            diary.take_days(away);
            sheet.put(Entry::new(title, When::Days(away)).shown(Shown::Away), chance);
        }
    }
    let regional = Recurring {
        title: "大区周会",
        place: "腾讯会议 482-119-073",
        weekdays: vec![Weekday::Mon],
        every: 1,
        from: at(9, 0),
        minutes: 90,
        yields: true,
    };
    put_series(sheet, monday, &regional, None, &mut diary, chance);
    let team = Recurring {
        title: "团队双周复盘",
        place: "",
        weekdays: vec![Weekday::Fri],
        every: 2,
        from: at(15, 30),
        minutes: 90,
        yields: true,
    };
    put_series(sheet, monday, &team, None, &mut diary, chance);
    for week in -3..WEEKS + 3 {
        let monday = after(monday, week * 7);
        for _ in 0..chance.between(2, 4) {
            let minutes = *chance.pick(&[60, 60, 90, 120]);
            if let Some(when) = diary.find(monday, minutes, false, &|_| true, chance) {
                diary.take(when, false);
                sheet.put(Entry::new(*chance.pick(&WEEKLY), when), chance);
            }
        }
        if chance.percent(30)
            && let Some(when) = diary.find(monday, 60, false, &|_| true, chance)
        {
            diary.take(when, false);
            sheet.put(Entry::new("私人安排", when).private(), chance);
        }
        if chance.percent(50) {
            let friday = days(after(monday, 4), 1);
            sheet.put(Entry::new("提交下周协访计划", When::Days(friday)).shown(Shown::Free), chance);
        }
    }
}
