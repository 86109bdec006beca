//! Writes sample schedules as PDF into a folder, to look at:
//! `cargo run -p tandem-documents --example schedule -- FOLDER`.
#![expect(clippy::print_stdout, reason = "the example tells what it wrote")]

use std::{collections::BTreeMap, error::Error, fs, path::PathBuf, time::Instant};

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Weekday};
use tandem_documents::{
    Fonts, ManagerSchedule, manager_schedule,
    schedule::{ScheduledManager, ScheduledVisit, Travel},
};
use tandem_domain::{
    client::ClientKind,
    holidays::{SpecialDay, SpecialDayKind, SpecialDays},
    visit::{VisitMode, VisitState},
};
use tandem_words::{Language, Words};

/// Client, kind, address, city.
const CLIENTS: &[(&str, ClientKind, &str, &str)] = &[
    ("杭州市第一人民医院", ClientKind::Hospital, "上城区浣纱路 261 号", "杭州"),
    ("浙江大学医学院附属第二医院心内科", ClientKind::Department, "上城区解放路 88 号 3 号楼 12 层", "杭州"),
    ("浙江省人民医院", ClientKind::Hospital, "拱墅区上塘路 158 号", "杭州"),
    ("国大药房延安路店", ClientKind::Pharmacy, "上城区延安路 385 号", "杭州"),
    ("绍兴市人民医院", ClientKind::Hospital, "越城区中兴北路 568 号", "绍兴"),
    ("嘉兴市第二医院药剂科", ClientKind::Department, "南湖区环城北路 1518 号", "嘉兴"),
    ("海宁康宁医药有限公司", ClientKind::SubDistributor, "海宁市海昌南路 356 号", "嘉兴"),
    ("湖州市中心医院", ClientKind::Hospital, "吴兴区三环北路 1558 号", "湖州"),
    ("萧山区第一人民医院内分泌科", ClientKind::Department, "萧山区市心南路 199 号", "杭州"),
    ("海王星辰健康药房武林店", ClientKind::Pharmacy, "拱墅区武林路 29 号", "杭州"),
];

/// Distributor, rep, telephone.
const REPS: &[(&str, &str, &str)] = &[
    ("浙江康源医药有限公司", "周敏", "138 0571 2203"),
    ("浙江康源医药有限公司", "王海", "139 5811 7640"),
    ("嘉禾医药股份有限公司", "徐静", "136 0573 9918"),
    ("绍兴越州药业有限公司", "孙浩", "137 5755 3012"),
    ("湖州南浔医药有限公司", "何倩", "135 8720 4471"),
];

const ISSUES: [(&str, &str); 4] = [
    (
        "进院后科室知晓率低，处方集中在两位医生",
        "Listed, but few in the department know it: two doctors write most prescriptions",
    ),
    (
        "药房缺货与近效期并存，补货节奏需要重新约定",
        "Out of stock here, near expiry there: agree a new rhythm of deliveries",
    ),
    (
        "竞品集采降价后，联合用药方案需要统一说法",
        "After the rival’s price cut both sides need one message on combination therapy",
    ),
    (
        "季度科室会议的主题与讲者尚未落实",
        "Topic and speaker of the quarterly department meeting are still open",
    ),
];

const REASONS: [(&str, &str); 3] = [
    (
        "与代表当天的两次拜访同城，比单独前往少走 96 公里。",
        "The rep is in the same city that day: 96 km less than a journey of its own.",
    ),
    ("时间窗内唯一一个双方都空闲的上午。", "The only morning in its window on which both are free."),
    (
        "上次协访约定四周内复访，此处离约定日期最近。",
        "The last visit agreed a return within four weeks; this is the nearest slot.",
    ),
];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "target/schedules".to_owned()));
    fs::create_dir_all(&folder)?;
    let begun = Instant::now();
    let fonts = Fonts::of_system(&[]);
    println!("{:?} found in {:?}", fonts, begun.elapsed());
    for language in Language::ALL {
        let (first, last) = (day(2026, 1, 5), day(2026, 3, 31));
        let quarter = schedule(language, first, last, 60);
        let mut busy = schedule(language, first, last, 150);
        busy.manager.name.push_str("（加密版）");
        let samples = [
            ("quarter", quarter),
            ("crowded", busy),
            ("week", schedule(language, day(2026, 2, 23), day(2026, 3, 1), 7)),
            ("empty", schedule(language, day(2026, 2, 16), day(2026, 2, 22), 0)),
            ("hostile", hostile(language)),
        ];
        for (name, sample) in samples {
            let begun = Instant::now();
            let rendered = manager_schedule(&sample, &fonts)?;
            let path = folder.join(format!("{name}-{language}.pdf"));
            println!(
                "{}: {} pages, {} KB, {:?}",
                path.display(),
                rendered.pages,
                rendered.bytes.len() / 1024,
                begun.elapsed()
            );
            for notice in &rendered.notices {
                println!("  {}", notice.say(&Words::new(language)));
            }
            fs::write(path, &rendered.bytes)?;
        }
    }
    Ok(())
}

fn schedule(language: Language, first: NaiveDate, last: NaiveDate, count: usize) -> ManagerSchedule {
    let chinese = language == Language::Chinese;
    let pick = |pair: (&'static str, &'static str)| if chinese { pair.0 } else { pair.1 }.to_owned();
    let special_days = special_days(chinese);
    let workdays: Vec<_> = first
        .iter_days()
        .take_while(|day| *day <= last)
        .filter(|day| match special_days.on(*day) {
            Some(special) => special.kind == SpecialDayKind::MakeUpWorkday,
            None => !matches!(day.weekday(), Weekday::Sat | Weekday::Sun),
        })
        .collect();
    let mut taken: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    let visits = (0..count)
        .map(|index| {
            let date = workdays[(index * 7 + index / 5) % workdays.len()];
            let slot = taken.entry(date).or_default();
            *slot += 1;
            visit(index, date, *slot - 1, chinese)
        })
        .collect();
    ManagerSchedule {
        language,
        programme: pick(("华东区 2026 年第一季度协访项目", "East China joint visits, first quarter 2026")),
        manufacturer: pick(("明峰制药股份有限公司", "Mingfeng Pharmaceutical")),
        manager: ScheduledManager {
            name: pick(("陈立", "Chen Li")),
            region: pick(("浙北大区", "Northern Zhejiang")),
            title: pick(("区域经理", "Regional manager")),
        },
        first_day: first,
        last_day: last,
        made_on: day(2026, 1, 4),
        zone: pick(("北京时间", "Beijing time")),
        special_days,
        day_marks: BTreeMap::from([(day(2026, 3, 12), pick(("总部季会", "Head office")))]),
        visits,
    }
}

/// The `slot`th visit of a day.
fn visit(index: usize, date: NaiveDate, slot: usize, chinese: bool) -> ScheduledVisit {
    let (client, kind, address, city) = CLIENTS[(index * 3) % CLIENTS.len()];
    let (distributor, rep, phone) = REPS[index % REPS.len()];
    let pick = |pair: (&str, &str)| if chinese { pair.0 } else { pair.1 }.to_owned();
    let (hour, minute, lasts) =
        [(9, 0, 60), (10, 30, 90), (14, 0, 60), (15, 30, 120)][(slot + index % 2) % 4];
    let start = date.and_time(NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default());
    let end = start + TimeDelta::minutes(lasts);
    let call_time = Words::new(if chinese { Language::Chinese } else { Language::English })
        .time_range(start.time(), end.time());
    let rides_on = (index % 5 < 2).then(|| {
        if chinese {
            format!("“拜访{city} {rep}”，{call_time}")
        } else {
            format!("“拜访{client}”, {call_time}")
        }
    });
    ScheduledVisit {
        label: format!("V-{:03}", index + 1),
        start,
        end,
        client: client.to_owned(),
        kind,
        address: address.to_owned(),
        city: city.to_owned(),
        distributor: distributor.to_owned(),
        rep: rep.to_owned(),
        rep_phone: (index % 7 != 3).then(|| phone.to_owned()),
        mode: if index.is_multiple_of(3) { VisitMode::Observation } else { VisitMode::Demonstration },
        purpose: pick(ISSUES[index % ISSUES.len()]),
        rides_on,
        travel_before: (index % 3 != 1).then(|| Travel {
            from: pick((
                if slot == 0 { "办公室（杭州）" } else { "上一站" },
                if slot == 0 { "the office, Hangzhou" } else { "the last stop" },
            )),
            minutes: 25 + u32::try_from(index % 6).unwrap_or(0) * 15,
        }),
        state: match index {
            17 => VisitState::Cancelled,
            index if index % 4 == 0 => VisitState::Agreed,
            _ => VisitState::Proposed,
        },
        why: if index % 4 == 3 { String::new() } else { pick(REASONS[index % REASONS.len()]) },
    }
}

fn hostile(language: Language) -> ManagerSchedule {
    let mut schedule = schedule(language, day(2026, 1, 5), day(2026, 1, 18), 8);
    let names = [
        "#import \"evil.typ\": * $x^2$ *粗* _斜_ `code` @ref <label> \\ // 注释 [方] {花} ~ -- ---",
        "浙江大学医学院附属第一医院余杭院区国际医疗中心特需门诊与健康管理中心心血管内科暨高血压专病联合诊疗基地办公室分部",
        "Pneumonoultramicroscopicsilicovolcanoconiosispneumonoultramicroscopicsilicovolcanoconiosis Clinic",
        "مستشفى الملك فيصل التخصصي 利雅得",
        "䶮山医院\n第二行\t𠮷田科 😀🏥",
        "a\u{202E}txt.exe\u{0}",
        "กรุงเทพ โรงพยาบาล",
        "\u{301}\u{E000}e\u{301}",
    ];
    for (visit, name) in schedule.visits.iter_mut().zip(names) {
        name.clone_into(&mut visit.client);
        visit.address = name.repeat(2);
        visit.rides_on = Some(name.to_owned());
    }
    schedule
}

fn special_days(chinese: bool) -> SpecialDays {
    let name = |zh: &str, en: &str| if chinese { zh.to_owned() } else { en.to_owned() };
    let spring = name("春节", "Spring Festival");
    let new_year = name("元旦", "New Year");
    let days = |first: NaiveDate, count, name: &str, kind| {
        let name = name.to_owned();
        (0..count).map(move |offset| (first + Days::new(offset), SpecialDay { name: name.clone(), kind }))
    };
    let make_up = SpecialDayKind::MakeUpWorkday;
    SpecialDays(
        days(day(2026, 1, 1), 3, &new_year, SpecialDayKind::Holiday)
            .chain(days(day(2026, 1, 4), 1, &new_year, make_up))
            .chain(days(day(2026, 2, 15), 9, &spring, SpecialDayKind::Holiday))
            .chain(days(day(2026, 2, 14), 1, &spring, make_up))
            .chain(days(day(2026, 2, 28), 1, &spring, make_up))
            .collect(),
    )
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}
