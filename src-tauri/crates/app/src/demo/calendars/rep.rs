//! A rep's calendar: meetings that come back, days away, private matters, and above all calls.

use chrono::{Datelike, NaiveDate, Weekday};
use tandem_domain::{client::ReceivingHours, people::Rep, time::DateRange, working_time::Leave};

use super::{
    diary::Diary,
    entry::{Entry, Pattern, Shown, When},
    recurring::{Recurring, put_series},
    sheet::Sheet,
    spelling::{self, Hand},
};
use crate::demo::{
    chance::Chance,
    clients::Listed,
    days::{WEEKS, after, at, days},
    rhythm,
};

/// How much stands in a calendar.
#[derive(Debug, Clone, Copy)]
pub struct Fullness {
    /// Weeks before and after the quarter that the calendar holds too.
    pub margin: i64,
    /// The fewest and the most calls a week that the rep tries to find a time for.
    pub calls: (i64, i64),
}

const INTERNAL: [&str; 8] = [
    "月度对账",
    "仓库盘点",
    "货款跟进会",
    "新品学习",
    "与财务核对发票",
    "内部沟通",
    "写周报",
    "医保政策学习",
];
const PRIVATE: [&str; 6] = ["私人安排", "看牙", "家长会", "私事", "体检", "办证"];
const TENTATIVE: [&str; 5] =
    ["可能：省区会议", "待定 学术会", "待定：部门聚餐", "待确认-联合培训", "科室会（时间未定）"];
const FREE: [&str; 5] = ["提醒：交周报", "报销截止", "母亲生日", "世界糖尿病日活动（线上）", "会员日提醒"];
const TRIPS: [&str; 4] = ["出差 上海总部", "出差：省公司", "出差-合肥药交会", "外地学术会议"];

/// What a rep's calendar is filled from.
pub struct Desk<'a> {
    /// The first day of the quarter.
    pub monday: NaiveDate,
    /// Whose it is.
    pub rep: &'a Rep,
    /// The index of the distributor.
    pub distributor: usize,
    /// The clients that the rep looks after.
    pub patch: Vec<&'a Listed>,
    /// Every leave of the rep.
    pub leave: Vec<&'a Leave>,
    /// How the rep writes.
    pub hand: Hand,
    /// How much stands in the calendar.
    pub fullness: Fullness,
    /// Whether every leave stands in the calendar, and nothing hides it.
    pub strict: bool,
}

/// Fills the calendar.
pub fn fill(sheet: &mut Sheet, desk: &Desk<'_>, chance: &mut Chance) {
    let mut diary = Diary::new(&desk.rep.hours);
    away(sheet, desk, &mut diary, chance);
    meetings(sheet, desk, &mut diary, chance);
    reminders(sheet, desk, chance);
    recurring_call(sheet, desk, &mut diary, chance);
    let Fullness { margin, calls: (fewest, most) } = desk.fullness;
    for week in -margin..WEEKS + margin {
        let monday = after(desk.monday, week * 7);
        others(sheet, monday, &mut diary, chance);
        for _ in 0..chance.between(fewest, most) {
            call(sheet, desk, monday, &mut diary, chance);
        }
    }
}

fn away(sheet: &mut Sheet, desk: &Desk<'_>, diary: &mut Diary<'_>, chance: &mut Chance) {
    for leave in &desk.leave {
        diary.take_days(leave.days);
        if desk.strict || chance.percent(80) {
            let entry = Entry::new(leave.reason.clone(), When::Days(leave.days)).shown(Shown::Away);
            sheet.put(entry, chance);
        }
    }
    if chance.percent(45) {
        let first = after(desk.monday, chance.between(0, WEEKS - 1) * 7 + chance.between(0, 3));
        trip(sheet, days(first, 2), diary, chance);
    }
    // A day of training for all the reps of the distributor.
    let training = training(desk);
    if diary.is_free(When::Days(training), false) {
        diary.take_days(training);
        let when = When::on(training.first(), at(9, 0), at(17, 0) - at(9, 0));
        let title = "产品知识培训（全天）";
        sheet.put(Entry::new(title, when).at("公司三楼会议室").noting("讲师：厂家医学部"), chance);
    }
}

fn training(desk: &Desk<'_>) -> DateRange {
    let distributor = i64::try_from(desk.distributor).unwrap_or(0);
    days(after(desk.monday, (distributor * 5 + 2) % WEEKS * 7 + 1 + distributor % 3), 1)
}

fn trip(sheet: &mut Sheet, days: DateRange, diary: &mut Diary<'_>, chance: &mut Chance) {
    if diary.is_free(When::Days(days), false) {
        diary.take_days(days);
        sheet.put(Entry::new(*chance.pick(&TRIPS), When::Days(days)).shown(Shown::Away), chance);
    }
}

fn meetings(sheet: &mut Sheet, desk: &Desk<'_>, diary: &mut Diary<'_>, chance: &mut Chance) {
    let rhythm = rhythm::of(desk.distributor);
    let weekly = Recurring {
        title: rhythm.title,
        place: "公司会议室",
        weekdays: vec![rhythm.weekday],
        every: 1,
        from: rhythm.from,
        minutes: rhythm.minutes,
        yields: rhythm.yields,
    };
    put_series(sheet, desk.monday, &weekly, None, diary, chance);
    if rhythm.huddle {
        use Weekday::{Fri, Mon, Thu, Tue, Wed};
        let huddle = Recurring {
            title: "晨会",
            place: "",
            weekdays: vec![Mon, Tue, Wed, Thu, Fri],
            every: 1,
            from: at(8, 0),
            minutes: 20,
            yields: true,
        };
        put_series(sheet, desk.monday, &huddle, None, diary, chance);
    }
}

fn reminders(sheet: &mut Sheet, desk: &Desk<'_>, chance: &mut Chance) {
    let born = after(desk.monday, chance.between(-700, -650) + chance.between(0, 90));
    let birthday = Entry::new("生日：妈妈", When::Days(days(born, 1))).shown(Shown::Free);
    sheet.put(birthday.repeating(Pattern::Yearly), chance);
    for _ in 0..chance.between(2, 4) {
        let day = after(desk.monday, chance.between(0, WEEKS * 7 - 1));
        let when = if chance.percent(60) { When::Days(days(day, 1)) } else { When::on(day, at(17, 0), 30) };
        sheet.put(Entry::new(*chance.pick(&FREE), when).shown(Shown::Free), chance);
    }
}

/// A call that comes back every second week.
fn recurring_call(sheet: &mut Sheet, desk: &Desk<'_>, diary: &mut Diary<'_>, chance: &mut Chance) {
    let suitable = |one: &&&Listed| one.client.key && one.client.receives.is_empty();
    let Some(listed) = desk.patch.iter().find(suitable) else { return };
    if !chance.percent(60) {
        return;
    }
    let from = *chance.pick(&[at(9, 30), at(10, 0), at(14, 0), at(14, 30)]);
    let first = after(desk.monday, 1 - 14);
    let minutes = 60;
    let clashes = (0..=WEEKS / 2 + 1)
        .any(|fortnight| !diary.is_free(When::on(after(first, fortnight * 14), from, minutes), true));
    if clashes {
        return;
    }
    let entry = spelling::call(listed, desk.hand, When::on(first, from, minutes), chance);
    let weekly = Recurring {
        title: &entry.title,
        place: &entry.place,
        weekdays: vec![Weekday::Tue],
        every: 2,
        from,
        minutes,
        yields: true,
    };
    let said = (entry.notes.clone(), listed.client.id);
    put_series(sheet, desk.monday, &weekly, Some(said), diary, chance);
}

fn others(sheet: &mut Sheet, monday: NaiveDate, diary: &mut Diary<'_>, chance: &mut Chance) {
    let anytime = |_: When| true;
    if chance.percent(50)
        && let Some(when) = diary.find(monday, *chance.pick(&[30, 60, 60, 90]), false, &anytime, chance)
    {
        diary.take(when, false);
        sheet.put(Entry::new(*chance.pick(&INTERNAL), when), chance);
    }
    if chance.percent(30)
        && let Some(when) = diary.find(monday, *chance.pick(&[30, 60, 90]), false, &anytime, chance)
    {
        diary.take(when, false);
        sheet.put(Entry::new(*chance.pick(&PRIVATE), when).private(), chance);
    }
    if chance.percent(20) {
        let evening = Diary::evening(after(monday, chance.between(0, 6)), 90);
        sheet.put(
            Entry::new(*chance.pick(&["健身", "聚餐", "接孩子", "私人安排"]), evening).private(),
            chance,
        );
    }
    if chance.percent(25)
        && let Some(when) = diary.find(monday, 90, false, &anytime, chance)
    {
        diary.take(when, false);
        sheet.put(Entry::new(*chance.pick(&TENTATIVE), when).shown(Shown::Tentative), chance);
    }
}

fn call(sheet: &mut Sheet, desk: &Desk<'_>, monday: NaiveDate, diary: &mut Diary<'_>, chance: &mut Chance) {
    if desk.patch.is_empty() {
        return;
    }
    // Key clients are called on twice as often.
    let listed = [*chance.pick(&desk.patch), *chance.pick(&desk.patch)];
    let listed = if listed[0].client.key { listed[0] } else { listed[1] };
    let receives = |when: When| {
        let hours = &listed.client.receives;
        hours.is_empty() || hours.iter().any(|hours| holds(hours, when))
    };
    let minutes = *chance.pick(&[45, 60, 60, 60, 60, 90, 90, 120]);
    if let Some(when) = diary.find(monday, minutes, true, &receives, chance) {
        diary.take(when, true);
        let mut entry = spelling::call(listed, desk.hand, when, chance);
        entry.reminder = chance.percent(35).then_some(30);
        sheet.put(entry, chance);
    }
}

fn holds(hours: &ReceivingHours, when: When) -> bool {
    when.start().weekday() == hours.weekday
        && hours.hours.from() <= when.start().time()
        && when.end().time() <= hours.hours.to()
}
