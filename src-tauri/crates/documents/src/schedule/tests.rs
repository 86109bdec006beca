//! What the pages of a schedule hold, seen on the laid-out pages and in the PDF.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta};
use tandem_domain::{
    client::ClientKind,
    holidays::{SpecialDay, SpecialDayKind, SpecialDays},
    visit::{VisitMode, VisitState},
};
use tandem_words::Language;

use super::*;
use crate::{
    Platform,
    press::{self, Placed},
};

static FONTS: LazyLock<Fonts> = LazyLock::new(|| Fonts::of_system(&[]));

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A quarter with as many visits, spread over its days.
fn quarter(language: Language, visits: u64) -> ManagerSchedule {
    let first = day("2026-01-05");
    ManagerSchedule {
        language,
        programme: "华东协访".to_owned(),
        manufacturer: "明峰制药".to_owned(),
        manager: ScheduledManager {
            name: "陈立".to_owned(),
            region: "浙北".to_owned(),
            title: "区域经理".to_owned(),
        },
        first_day: first,
        last_day: day("2026-03-31"),
        made_on: day("2026-01-04"),
        zone: "北京时间".to_owned(),
        special_days: SpecialDays(BTreeMap::from([
            (
                day("2026-02-14"),
                SpecialDay { name: "春节调休".to_owned(), kind: SpecialDayKind::MakeUpWorkday },
            ),
            (day("2026-02-17"), SpecialDay { name: "春节".to_owned(), kind: SpecialDayKind::Holiday }),
        ])),
        day_marks: BTreeMap::new(),
        visits: (0..visits).map(|index| visit(index, first + Days::new(index * 7 % 86))).collect(),
    }
}

fn visit(index: u64, date: NaiveDate) -> ScheduledVisit {
    let start = date.and_time(NaiveTime::from_hms_opt(9, 0, 0).unwrap())
        + TimeDelta::minutes(90 * i64::from(date.day() % 4));
    ScheduledVisit {
        label: format!("V-{index:03}"),
        start,
        end: start + TimeDelta::minutes(60),
        client: format!("市第{index}人民医院"),
        kind: ClientKind::Hospital,
        address: "浣纱路 261 号".to_owned(),
        city: "杭州".to_owned(),
        distributor: format!("经销商{}", index % 3),
        rep: "周敏".to_owned(),
        rep_phone: Some("138 0571 2203".to_owned()),
        mode: VisitMode::Observation,
        purpose: "科室不知晓".to_owned(),
        rides_on: index.is_multiple_of(2).then(|| "“拜访市一”，9:00–10:00".to_owned()),
        travel_before: Some(Travel { from: "办公室".to_owned(), minutes: 45 }),
        state: VisitState::Proposed,
        why: "双方都空闲。".to_owned(),
    }
}

/// The text of each page in the order of drawing, without spaces; fails on a glyph that is missing.
fn texts(schedule: &ManagerSchedule) -> Vec<String> {
    let pages = pages(schedule, &FONTS).unwrap();
    let text = |frame| {
        let mut text = String::new();
        press::walk(frame, &mut |piece, glyph| {
            assert_ne!(glyph, 0, "{piece:?} has no glyph");
            text.push_str(piece);
        });
        text.retain(|character| !character.is_whitespace() && character != '\u{200B}');
        text
    };
    pages.document.pages().iter().map(|page| text(&page.frame)).collect()
}

#[test]
fn a_quarter_shows_every_visit_on_few_pages() {
    for language in Language::ALL {
        let schedule = quarter(language, 60);
        let pages = texts(&schedule);
        assert!((8..=16).contains(&pages.len()), "{} pages", pages.len());
        let agenda = pages[2..].concat();
        for visit in &schedule.visits {
            assert!(agenda.contains(&visit.client), "{} in {language}", visit.client);
        }
        for page in &pages {
            assert!(page.contains("华东协访"), "every page names the programme");
        }
    }
}

#[test]
fn the_first_page_says_whose_and_when_and_how_many() {
    let page = &texts(&quarter(Language::Chinese, 60))[0];
    for text in [
        "陈立",
        "浙北·区域经理",
        "2026年1月5日至3月31日",
        "60协访",
        "30随访·占50%",
        "3经销商",
        "2026年1月",
        "编制于2026年1月4日",
    ] {
        assert!(page.contains(text), "{text} in {page}");
    }
    let page = &texts(&quarter(Language::English, 60))[0];
    for text in
        ["陈立", "5January–31March2026", "60Jointvisits", "30Ridingalong·50%", "January2026", "Page1of"]
    {
        assert!(page.contains(text), "{text} in {page}");
    }
}

#[test]
fn a_visit_tells_where_with_whom_and_what_it_rides_on() {
    let mut schedule = quarter(Language::Chinese, 0);
    schedule.visits = vec![visit(0, day("2026-02-14")), visit(1, day("2026-02-17"))];
    let text = texts(&schedule).concat();
    for part in [
        "第7周2月9日–15日",
        "2月14日星期六班春节调休",
        "2月17日星期二休春节",
        "市第0人民医院医院",
        "杭州·浣纱路261号",
        "周敏·13805712203",
        "观察式·待确认",
        "从办公室出发，路程约45分钟",
        "与代表的计划拜访同行：“拜访市一”，9:00–10:00",
        "双方都空闲。",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert_eq!(text.matches("与代表的计划拜访同行").count(), 1);
}

#[test]
fn a_day_with_too_many_visits_counts_what_it_leaves_out() {
    let mut schedule = quarter(Language::Chinese, 0);
    schedule.visits = (0..30).map(|index| visit(index, day("2026-03-10"))).collect();
    let pages = texts(&schedule);
    assert!(pages[1].contains("另有") && pages[2..].concat().matches("市第29人民医院").count() == 1);
}

#[test]
fn a_day_that_runs_over_pages_says_its_name_on_each() {
    let mut schedule = quarter(Language::Chinese, 0);
    schedule.visits = (0..30).map(|index| visit(index, day("2026-03-10"))).collect();
    let pages = texts(&schedule);
    let agenda: Vec<_> = pages.iter().filter(|page| page.contains("双方都空闲")).collect();
    assert!(agenda.len() > 2 && agenda.iter().all(|page| page.contains("3月10日星期二")));
    assert!(agenda.iter().skip(1).all(|page| page.contains("接上页")) && !agenda[0].contains("接上页"));
}

#[test]
fn a_week_across_two_months_is_one_row_of_seven_days() {
    let mut schedule = quarter(Language::Chinese, 0);
    (schedule.first_day, schedule.last_day) = (day("2026-02-23"), day("2026-03-01"));
    schedule.visits = vec![visit(0, day("2026-02-24")), visit(1, day("2026-03-01"))];
    let page = &texts(&schedule)[0];
    assert!(page.contains("2026年2月23日至3月1日2次协访"), "{page}");
    assert!(!page.contains("2026年3月"), "{page}");
    assert!(page.contains("市第0人民医院") && page.contains("市第1人民医院"), "{page}");
}

/// What a cell can't hold is cut short in words, not by its edge: every line stands above the next row.
#[test]
fn names_in_the_calendar_stay_inside_their_cells() {
    let mut schedule = quarter(Language::Chinese, 0);
    let names = ["医".repeat(60), "浙江大学医学院附属第二医院心内科".to_owned(), "a b ".repeat(40)];
    for date in schedule.first_day.iter_days().take_while(|date| *date <= schedule.last_day) {
        for index in 0..u64::from(date.day() % 9) {
            let client = names[usize::try_from(index).unwrap() % names.len()].clone();
            schedule.visits.push(ScheduledVisit { client, ..visit(index, date) });
        }
    }
    let pages = pages(&schedule, &FONTS).unwrap();
    for page in &pages.document.pages()[..2] {
        let Placed { texts, rules } = Placed::on(&page.frame);
        assert!(texts.len() > 100 && rules.len() > 4, "{} texts, {} rules", texts.len(), rules.len());
        for (text, _, baseline) in texts {
            // From the head of a letter to its foot.
            let crossed = rules.iter().any(|rule| (-5.0..0.8).contains(&(rule - baseline)));
            assert!(!crossed, "{text:?} at {baseline:.0} pt crosses the edge of its cell");
        }
    }
}

#[test]
fn cancelled_visits_do_not_count() {
    let mut schedule = quarter(Language::English, 2);
    schedule.visits[0].state = VisitState::Cancelled;
    let text = texts(&schedule).concat();
    assert!(text.contains("1Jointvisits") && text.contains("Cancelled"));
}

#[test]
fn no_visits_is_a_page_that_says_what_to_do() {
    for (language, text) in
        [(Language::Chinese, "这段时间没有协访"), (Language::English, "Nojointvisitsinthisperiod")]
    {
        let mut schedule = quarter(language, 0);
        schedule.last_day = day("2026-01-31");
        let pages = texts(&schedule);
        assert_eq!(pages.len(), 1);
        assert!(pages[0].contains(text));
    }
}

#[test]
fn imported_text_is_printed_and_never_run() {
    let evil = "#import\"x\":*$x^2$*粗*_斜_`c`@r<l>\\//注[方]{花}~--#panic()";
    let mut schedule = quarter(Language::Chinese, 4);
    evil.clone_into(&mut schedule.manager.name);
    evil.clone_into(&mut schedule.programme);
    for visit in &mut schedule.visits {
        evil.clone_into(&mut visit.client);
        evil.clone_into(&mut visit.why);
        visit.rides_on = Some(evil.to_owned());
    }
    let pages = texts(&schedule);
    assert_eq!(pages[2..].concat().matches(evil).count(), 3 * 4 + 2 * (pages.len() - 2));
}

#[test]
fn long_and_foreign_names_stay_on_the_page() {
    let mut schedule = quarter(Language::Chinese, 6);
    let names = [
        "医".repeat(200),
        "W".repeat(300),
        "مستشفى الملك فيصل".to_owned(),
        "甲\n乙\u{202E}丙\0".to_owned(),
        String::new(),
        "𠮷䶮😀\u{E000}\u{301}".to_owned(),
    ];
    for (visit, name) in schedule.visits.iter_mut().zip(names) {
        visit.distributor.clone_from(&name);
        visit.address.clone_from(&name);
        visit.client = name;
    }
    schedule.manager.name = "W".repeat(200);
    let pages = pages(&schedule, &FONTS).unwrap();
    let width = pages.document.pages()[0].frame.width().to_pt();
    for page in pages.document.pages() {
        for (text, right, _) in Placed::on(&page.frame).texts {
            assert!(right <= width, "{text:?} ends beyond the page");
        }
    }
    let replaced = pages.notices.iter().any(|notice| {
        matches!(notice, Notice::CharactersReplaced { characters, .. } if characters.contains(&'\u{E000}'))
    });
    assert!(replaced, "{:?}", pages.notices);
}

#[test]
fn without_a_chinese_font_the_error_names_the_remedy() {
    let bare = Fonts::of_folders(&[]);
    for language in Language::ALL {
        let error = manager_schedule(&quarter(language, 1), &bare).unwrap_err();
        let DocumentError::FontMissing { sample, platform } = &error else { panic!("{error}") };
        assert!(!sample.is_empty() && *platform == Platform::here());
        let words = Words::new(language);
        assert!(error.say(&words).contains(sample) && error.remedy(&words).is_some());
    }
}

#[test]
fn english_names_need_no_chinese_font() {
    let mut schedule = quarter(Language::English, 1);
    let plain = |text: &mut String| *text = text.replace(|character: char| !character.is_ascii(), "x");
    schedule.visits.iter_mut().for_each(|visit| {
        visit.travel_before = None;
        visit.rides_on = None;
        for text in [
            &mut visit.client,
            &mut visit.address,
            &mut visit.city,
            &mut visit.distributor,
            &mut visit.rep,
            &mut visit.purpose,
            &mut visit.why,
        ] {
            plain(text);
        }
    });
    for text in [
        &mut schedule.programme,
        &mut schedule.manufacturer,
        &mut schedule.manager.name,
        &mut schedule.manager.region,
        &mut schedule.manager.title,
        &mut schedule.zone,
    ] {
        plain(text);
    }
    schedule.special_days = SpecialDays::default();
    let rendered = manager_schedule(&schedule, &Fonts::of_folders(&[])).unwrap();
    assert_eq!(rendered.notices, []);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let schedule = quarter(Language::Chinese, 20);
    let once = manager_schedule(&schedule, &FONTS).unwrap();
    let mut turned = schedule.clone();
    turned.visits.reverse();
    let again = manager_schedule(&turned, &Fonts::of_system(&[])).unwrap();
    assert!(once.bytes == again.bytes && once.bytes.starts_with(b"%PDF-1.7"));
    assert_eq!(once.notices, [], "neither a substitute nor a lesser standard");
}

#[test]
fn visits_outside_the_period_are_left_out_and_named() {
    let mut schedule = quarter(Language::Chinese, 3);
    schedule.visits[1] = visit(1, day("2026-04-01"));
    let rendered = manager_schedule(&schedule, &FONTS).unwrap();
    assert_eq!(rendered.notices, [Notice::VisitsOutsidePeriod { visits: vec!["V-001".to_owned()] }]);
}

#[test]
fn a_period_that_makes_no_sense_is_refused() {
    let mut schedule = quarter(Language::Chinese, 0);
    schedule.last_day = day("2026-01-04");
    assert!(matches!(manager_schedule(&schedule, &FONTS), Err(DocumentError::PeriodReversed { .. })));
    schedule.last_day = NaiveDate::MAX;
    assert!(matches!(manager_schedule(&schedule, &FONTS), Err(DocumentError::PeriodTooLong { .. })));
}
