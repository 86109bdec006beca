use std::sync::LazyLock;

use chrono::NaiveDate;
use tandem_words::Language;

use super::*;

static FONTS: LazyLock<Fonts> = LazyLock::new(|| Fonts::of_system(&[]));

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A sheet whose every list has so many lines, and every text so many times its length.
fn sheet(language: Language, lines: usize, length: usize) -> PreparationSheet {
    use tandem_domain::{
        client::ClientKind,
        record::{Attained, FindingKind, Side},
        visit::{VisitMode, VisitState},
    };
    let said = || Some(Said { name: "周敏".to_owned(), on: day("2026-01-12") });
    PreparationSheet {
        language,
        programme: "华东区协访".to_owned(),
        manufacturer: "瑞和制药".to_owned(),
        made_on: day("2026-01-12"),
        client: "宁波市第一医院".repeat(if length > 100 { 30 } else { 1 }),
        kind: ClientKind::Hospital,
        city: "宁波".to_owned(),
        address: "柳汀街 59 号".to_owned(),
        background: Some("三级甲等，月用量约 800 盒。".repeat(length)),
        start: day("2026-01-14").and_hms_opt(9, 0, 0).unwrap(),
        end: day("2026-01-14").and_hms_opt(10, 30, 0).unwrap(),
        mode: VisitMode::Observation,
        state: VisitState::Prepared,
        manager: "陈立新".to_owned(),
        rep: "周敏".to_owned(),
        rep_phone: Some("138 0571 2203".to_owned()),
        distributor: "宁波甬江医药".to_owned(),
        rides_on: Some("拜访市一".to_owned()),
        issue: "检验科进院".to_owned(),
        product: Some("清络片".to_owned()),
        problem: "药事会迟迟不开。".repeat(length),
        arrangement: "九点门诊楼下见。".repeat(length),
        arranged_with: said(),
        goal: SheetGoal {
            what: "提问与倾听".repeat(length),
            how: "开场后前五分钟".repeat(length),
            leads: "周敏".to_owned(),
            expected: "科主任答应写申请".repeat(length),
            manufacturer: said(),
            distributor: None,
        },
        materials: (0..lines)
            .map(|n| SheetMaterial {
                item: format!("彩页{n}").repeat(length),
                side: Side::Manufacturer,
                person: "陈立新".to_owned(),
                due: day("2026-01-13"),
                done: n % 2 == 0,
            })
            .collect(),
        earlier: (0..lines)
            .map(|_| EarlierCall {
                date: day("2025-12-02"),
                manager: "陈立新".to_owned(),
                rep: "周敏".to_owned(),
                consensus: "先做科室会".repeat(length),
                attained: Some(Attained::Partly),
            })
            .collect(),
        findings: (0..lines)
            .map(|_| (FindingKind::Goods, day("2025-12-02"), "断货两次".repeat(length)))
            .collect(),
        open: (0..lines)
            .map(|_| OpenPoint {
                text: "答复医保问题".repeat(length),
                person: "周敏".to_owned(),
                due: Some(day("2026-01-10")),
            })
            .collect(),
        conduct: vec!["多请教，少指点。".repeat(length); lines],
    }
}

/// The text of the pages without spaces; fails on a glyph that is missing.
fn text(sheet: &PreparationSheet) -> (usize, String, Vec<Notice>) {
    let pages = pages(sheet, &FONTS).unwrap();
    let mut text = String::new();
    for page in pages.document.pages() {
        press::walk(&page.frame, &mut |piece, glyph| {
            assert_ne!(glyph, 0, "{piece:?} has no glyph");
            text.push_str(piece);
        });
    }
    text.retain(|character| !character.is_whitespace() && character != '\u{200B}');
    (pages.document.pages().len(), text, pages.notices)
}

#[test]
fn all_that_is_known_stands_on_one_page() {
    for language in Language::ALL {
        let (pages, text, notices) = text(&sheet(language, 3, 1));
        assert_eq!((pages, notices), (1, vec![]), "{language}");
        for said in [
            "宁波市第一医院",
            "柳汀街59号",
            "月用量约800盒",
            "拜访市一",
            "检验科进院",
            "药事会迟迟不开",
            "九点门诊楼下见",
            "提问与倾听",
            "科主任答应写申请",
            "彩页2",
            "先做科室会",
            "断货两次",
            "答复医保问题",
            "多请教，少指点",
            "13805712203",
        ] {
            assert!(text.contains(said), "{said} in {language}: {text}");
        }
    }
}

#[test]
fn however_much_there_is_it_stays_one_page_and_says_that_it_was_shortened() {
    for language in Language::ALL {
        for (lines, length) in [(6, 6), (30, 1), (12, 40), (60, 200)] {
            let (pages, text, notices) = text(&sheet(language, lines, length));
            assert_eq!(pages, 1, "{lines} lines, {length} times, {language}");
            assert_eq!(notices, [Notice::Shortened]);
            assert!(text.contains('…') || text.contains(&(lines - 8).to_string()), "{text}");
        }
    }
}

#[test]
fn what_the_agreement_does_not_share_is_said_not_to_be() {
    let hidden = PreparationSheet { background: None, ..sheet(Language::English, 2, 1) };
    let (_, text, _) = text(&hidden);
    assert!(text.contains("doesnotshare"), "{text}");
}

#[test]
fn it_lasts_and_is_the_same_each_time() {
    let sheet = sheet(Language::Chinese, 3, 2);
    let printed = preparation_sheet(&sheet, &FONTS).unwrap();
    assert_eq!((printed.pages, printed.notices.as_slice()), (1, &[][..]));
    assert_eq!(preparation_sheet(&sheet, &FONTS).unwrap(), printed);
}
