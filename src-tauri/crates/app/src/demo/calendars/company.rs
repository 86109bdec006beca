//! A distributor's own calendar, which binds all its reps.

use chrono::NaiveDate;

use super::{
    entry::{Entry, Shown, When},
    sheet::Sheet,
};
use crate::demo::{
    chance::Chance,
    days::{WEEKS, after, at, days},
};

/// Fills the calendar.
pub fn fill(sheet: &mut Sheet, monday: NaiveDate, chance: &mut Chance) {
    let party = days(after(monday, chance.between(3, 6) * 7 + 4), 1);
    sheet.put(Entry::new("公司年会", When::Days(party)).at("开元名都大酒店").shown(Shown::Away), chance);
    for week in [3, 8, 12] {
        let day = after(monday, week * 7 + 3);
        sheet.put(Entry::new("月末盘点", When::on(day, at(13, 0), 300)).at("中心仓库"), chance);
    }
    for week in [2, 6, 10] {
        let day = after(monday, week * 7 + chance.between(1, 2));
        let title = *chance.pick(&["公司培训：GSP规范", "公司培训：合规与反商业贿赂", "新系统上线培训"]);
        sheet.put(Entry::new(title, When::on(day, at(14, 0), 180)), chance);
    }
    for week in (0..WEEKS).step_by(4) {
        let pay = days(after(monday, week * 7 + 4), 1);
        sheet.put(Entry::new("发薪日", When::Days(pay)).shown(Shown::Free), chance);
    }
}
