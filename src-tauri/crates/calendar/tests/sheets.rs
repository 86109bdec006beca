//! Sheets as other programs write them, read to what a person would read in them. The files are made by
//! `sheets/make.py`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Asia::Shanghai;
use tandem_calendar::{
    event::Status,
    formats::{
        self, File, Oddity,
        sheet::{Encoding, SheetReading, Terms},
    },
    occurrence::expand,
};
use tandem_domain::{calendar_policy::ShownAs, time::Interval};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn read_as(name: &str, file: &str) -> SheetReading {
    let path = format!("{}/tests/sheets/{name}", env!("CARGO_MANIFEST_DIR"));
    let terms = Terms::bare(day(2026, 1, 1), file);
    match formats::read_file(&std::fs::read(path).unwrap(), &terms, true).unwrap() {
        File::Sheets(sheets) => sheets,
        File::Calendar(_) => panic!("{name} is no calendar file"),
    }
}

/// What a file says, a line an entry: whose, when on the clocks of Shanghai, and what.
fn lines(reading: &SheetReading) -> Vec<String> {
    let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    let year = Interval::new(at("2025-12-31T16:00:00Z"), at("2027-12-31T16:00:00Z")).unwrap();
    let mut lines = Vec::new();
    for part in &reading.parts {
        for one in expand(&part.calendar, year, Shanghai).occurrences {
            let (start, end) = (one.start.with_timezone(&Shanghai), one.end.with_timezone(&Shanghai));
            let whose = part.person.as_ref().map(|name| format!("{name}: ")).unwrap_or_default();
            let when = if one.event.is_all_day() {
                format!("{} – {}", start.format("%Y-%m-%d"), end.format("%Y-%m-%d"))
            } else {
                format!("{} – {}", start.format("%Y-%m-%d %H:%M"), end.format("%H:%M"))
            };
            let state = match (one.status, one.busy) {
                (Status::Tentative, _) => " (tentative)",
                (Status::Cancelled, _) => " (called off)",
                (Status::Confirmed, false) => " (free)",
                (Status::Confirmed, true) if one.event.shown_as == ShownAs::OutOfOffice => " (out of office)",
                (Status::Confirmed, true) => "",
            };
            let place = if one.event.location.is_empty() {
                String::new()
            } else {
                format!(" @ {}", one.event.location)
            };
            lines.push(format!("{whose}{when} {}{place}{state}", one.event.title));
        }
    }
    lines
}

/// What is told of a file: the cell, what is odd there, and whether it was left out.
fn told(reading: &SheetReading) -> Vec<String> {
    let told = reading.notices.iter().map(|notice| match &notice.oddity {
        Oddity::InCell { cell, oddity } => {
            let oddity = format!("{oddity:?}");
            let oddity = oddity.split([' ', '{']).next().unwrap_or_default().to_owned();
            format!("{cell} {oddity}{}", if notice.skipped { " left out" } else { "" })
        }
        other => format!("{other:?}"),
    });
    told.collect()
}

fn check(name: &str, expected: &[&str], notices: &[&str]) {
    let reading = read_as(name, name);
    assert_eq!(lines(&reading), expected, "{name}: {:#?}", reading.tables);
    assert_eq!(told(&reading), notices, "{name}");
    // What is stored reads to the same.
    for part in &reading.parts {
        let again = formats::read(part.kept.as_bytes()).unwrap();
        assert_eq!(again.notices, [], "{name}");
        let mut events = again.calendar.events;
        events.iter_mut().zip(&part.calendar.events).for_each(|(again, first)| again.line = first.line);
        assert_eq!(events, part.calendar.events, "{name}");
    }
}

#[test]
fn outlooks_all_day_entries_end_the_day_before() {
    check(
        "outlook.csv",
        &[
            "2026-03-08 – 2026-03-09 妇女节 (free)",
            "2026-03-12 14:00 – 15:30 拜访市一 王主任 @ 浣纱路",
            "2026-03-13 08:00 – 09:00 ",
            "2026-03-16 – 2026-03-18 Annual leave (out of office)",
            "2026-03-19 09:00 – 11:00 Maybe: training (tentative)",
        ],
        &[],
    );
    check(
        "outlook-zh.csv",
        &[
            "2026-03-12 14:00 – 15:30 浙二 心内科拜访 @ 解放路88号",
            "2026-03-16 – 2026-03-18 年会 @ 杭州 (out of office)",
        ],
        &[],
    );
}

#[test]
fn googles_all_day_entries_end_on_their_last_day() {
    check(
        "google.csv",
        &[
            "2026-03-12 10:00 – 11:00 Visit Run Run Shaw @ Hangzhou",
            "2026-03-16 – 2026-03-18 Holiday",
            "2026-03-20 – 2026-03-21 Course",
        ],
        &[],
    );
}

#[test]
fn lists_are_read_as_reps_fill_them_in() {
    check(
        "plan-big5.csv",
        &[
            "2026-03-12 08:30 – 12:00 臺北榮總 @ 石牌路",
            "2026-03-12 14:00 – 15:30 臺大醫院 @ 中山南路",
            "2026-03-13 – 2026-03-14 新竹馬偕",
        ],
        &["A2 YearAssumed", "A3 DayFromAbove"],
    );
    check("plan-utf16.txt", &["2026-03-12 09:00 – 10:30 市一", "2026-03-13 13:30 – 17:30 浙二"], &[]);
    check(
        "plan-semicolon.csv",
        &["2026-03-12 09:00 – 10:00 St. Mary", "2026-03-13 14:00 – 15:00 City Hospital"],
        &["A1 ColumnNotRead", "3 NoEnd"],
    );
    check(
        "one-column.txt",
        &[
            "王建国: 2026-03-12 14:00 – 15:30 市一 王主任",
            "王建国: 2026-03-13 08:30 – 12:00 浙二",
            "王建国: 2026-03-14 – 2026-03-15 休息",
        ],
        &[],
    );
}

#[test]
fn a_workbook_is_read_cell_by_cell() {
    check(
        "plan.xlsx",
        &[
            "王建国: 2026-03-12 09:00 – 10:30 市一 心内科",
            "王建国: 2026-03-12 14:00 – 15:00 浙二",
            "王建国: 2026-03-13 13:30 – 17:30 邵逸夫",
            "王建国: 2026-03-16 08:30 – 09:30 省人民",
            "王建国: 2026-03-18 – 2026-03-19 肿瘤医院",
            "李娜: 2026-03-12 14:00 – 15:00 温附一",
        ],
        &[
            "王建国!6 NoEnd",
            "王建国!A7 UnreadableDay left out",
            "王建国!A8 NoSuchDay left out",
            "王建国!A9 FormulaWithoutValue",
            "王建国!A9 NoDay left out",
            "王建国!B10 UnreadableTime",
            "李娜!2 NoEnd",
            "说明!1 NoPlan",
        ],
    );
}

#[test]
fn grids_are_read_by_day_and_person() {
    check(
        "month-grid.xlsx",
        &[
            "王建国: 2026-03-12 08:30 – 12:00 市一",
            "王建国: 2026-03-13 – 2026-03-14 浙二",
            "王建国: 2026-03-16 – 2026-03-19 出差",
            "王建国: 2026-03-20 09:00 – 10:30 省人民",
            "王建国: 2026-03-20 14:00 – 15:00 邵逸夫",
            "李娜: 2026-03-02 – 2026-03-03 培训",
        ],
        &[],
    );
    check(
        "half-days.xlsx",
        &[
            "陈丽: 2026-03-09 08:30 – 12:00 市一",
            "陈丽: 2026-03-09 13:30 – 17:30 浙二",
            "陈丽: 2026-03-10 08:30 – 17:30 例会",
            "陈丽: 2026-03-11 13:30 – 17:30 省人民",
        ],
        &[],
    );
    check(
        "weeks.xlsx",
        &[
            "2026-02-23 – 2026-02-24 上月",
            "2026-03-02 13:30 – 17:30 市一",
            "2026-03-04 – 2026-03-05 浙二",
            "2026-03-31 – 2026-04-01 省人民",
            "2026-04-01 09:00 – 10:00 温附一",
        ],
        &["2026年3月!C7 NoEnd"],
    );
}

#[test]
fn other_programs_workbooks_are_read_alike() {
    check(
        "people-across.xls",
        &[
            "王建国: 2026-04-02 08:30 – 12:00 市一",
            "王建国: 2026-04-02 13:30 – 17:30 省人民",
            "李娜: 2026-04-02 – 2026-04-03 浙二",
            "李娜: 2026-04-03 – 2026-04-04 休假 (out of office)",
        ],
        &["2026年4月!C4 Leave"],
    );
    check(
        "plan.ods",
        &[
            "2026-03-12 08:30 – 12:00 市一",
            "2026-03-12 13:30 – 17:30 浙二",
            "2026-03-13 – 2026-03-14 出差",
            "李娜: 2026-03-12 14:30 – 15:30 温附一",
        ],
        &["李娜!2 NoEnd"],
    );
}

#[test]
fn an_encoding_that_was_chosen_is_read() {
    let path = format!("{}/tests/sheets/outlook-zh.csv", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(path).unwrap();
    let terms = Terms::bare(day(2026, 1, 1), "outlook-zh.csv");
    for (encoding, is_right) in [(Some(Encoding::Gb18030), true), (Some(Encoding::Big5), false), (None, true)]
    {
        let File::Sheets(read) = formats::read_file(&bytes, &Terms { encoding, ..terms }, true).unwrap()
        else {
            panic!("no calendar file");
        };
        assert_eq!(read.encoding, Some(encoding.unwrap_or(Encoding::Gb18030)));
        let titles: Vec<String> = lines(&read);
        assert_eq!(titles.iter().any(|line| line.contains("浙二 心内科拜访")), is_right, "{titles:?}");
    }
}

#[test]
fn a_year_that_nobody_says_is_near_the_first_day_asked_for() {
    let read = |from: NaiveDate, text: &str, name: &str| {
        let File::Sheets(read) = formats::read_file(text.as_bytes(), &Terms::bare(from, name), true).unwrap()
        else {
            panic!("no calendar file");
        };
        let days = |part: &formats::sheet::Part| {
            part.calendar.events.iter().map(|event| event.start.wall().date()).collect::<Vec<_>>()
        };
        read.parts.iter().flat_map(days).collect::<Vec<_>>()
    };
    let plan = "日期,客户\n12月28日,市一\n1月5日,浙二\n";
    assert_eq!(read(day(2026, 12, 1), plan, "a.csv"), [day(2026, 12, 28), day(2027, 1, 5)]);
    assert_eq!(read(day(2030, 6, 1), plan, "2026年计划.csv"), [day(2026, 12, 28), day(2027, 1, 5)]);
    let march = "日期,客户\n3月12日,市一\n";
    assert_eq!(read(day(2026, 4, 1), march, "a.csv"), [day(2026, 3, 12)]);
    assert_eq!(read(day(2026, 12, 20), march, "a.csv"), [day(2027, 3, 12)]);
}

#[test]
fn an_end_before_its_beginning_is_told_and_the_entry_kept() {
    let text = "日期,开始时间,结束时间,结束日期,客户\n2026-03-12,15:00,14:00,2026-03-12,市一\n2026-03-13,,,2026-03-11,休假\n\
                2026-03-14,9:00,10:00,2026-03-14,浙二\n";
    let File::Sheets(read) =
        formats::read_file(text.as_bytes(), &Terms::bare(day(2026, 1, 1), "a.csv"), true).unwrap()
    else {
        panic!("no calendar file");
    };
    assert_eq!(
        lines(&read),
        [
            "2026-03-12 15:00 – 16:00 市一",
            "2026-03-13 – 2026-03-14 休假 (out of office)",
            "2026-03-14 09:00 – 10:00 浙二"
        ]
    );
    assert_eq!(told(&read), ["2 EndsBeforeItStarts", "3 Leave", "3 EndsBeforeItStarts"]);
}

#[test]
fn the_order_of_figures_is_decided_by_the_whole_column() {
    let read = |text: &str| {
        let File::Sheets(read) =
            formats::read_file(text.as_bytes(), &Terms::bare(day(2026, 1, 1), ""), true).unwrap()
        else {
            panic!("no calendar file");
        };
        let days =
            read.parts[0].calendar.events.iter().map(|event| event.start.wall().date()).collect::<Vec<_>>();
        (days, told(&read))
    };
    let (days, notices) = read("Date,Client\n3/4/2026,A\n13/4/2026,B\n");
    assert_eq!((days[0], notices.is_empty()), (day(2026, 4, 3), true));
    let (days, notices) = read("Date,Client\n3/4/2026,A\n3/14/2026,B\n");
    assert_eq!((days[0], notices.is_empty()), (day(2026, 3, 4), true));
    let (days, notices) = read("Date,Client\n3/4/2026,A\n3/5/2026,B\n");
    assert_eq!((days[1], notices), (day(2026, 3, 5), vec!["A2 OrderAssumed".to_owned()]));
    // Only with the day first does this one go forward.
    let (days, _) = read("Date,Client\n9/3/2026,A\n10/3/2026,B\n2/4/2026,C\n3/4/2026,D\n");
    assert_eq!(days[0], day(2026, 3, 9));
}
