//! Distributors, reps and clients from a spreadsheet: looked at first, taken in one change, taken again without one.
#![expect(clippy::unwrap_used, reason = "what these can't do fails them")]

use tandem_app::{
    Desk, Env,
    failure::Code,
    people::{self, sheet},
    programme::{self, NewProgramme},
    wire::sheet::{Sheet, SheetKind, SheetLook},
    words::{Language, Words},
};

/// Pasted from a spreadsheet: the distributor's name stands once for its rows, and some rows have something wrong.
const PASTED: &str = "经销商\t城市\t级别\t代表\t电话\t客户\t类型\t地址\t重点\t备注\n\
    宁波甬江医药\t宁波\tA\t周敏\t13800000000\t\t\t\t\t\n\
    \t宁波市\t\t\t\t宁波市第一医院\t医院\t柳汀街59号\t是\t好\n\
    \t舟山\t\t李伟\t\t舟山医院\t医院\t\t\t\n\
    \t宁波\t\t\t\t开心宠物店\t宠物店\t\t\t\n\
    嘉兴禾城医药\t乌有\t\t\t\t\t\t\t\t\n\
    嘉兴禾城医药\t嘉兴\t\t王芳\t\t嘉兴市第二医院\t\t\t否\t\n";

fn empty() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let new = NewProgramme { name: "新".into(), manufacturer: "厂".into(), zone: "Asia/Shanghai".into() };
    let env = Env::at("2026-01-05T01:00:00Z".parse().unwrap());
    let desk = Desk::create(&folder.path().join("new.tandem"), new, env).unwrap();
    (folder, desk)
}

fn text(text: &str) -> Sheet {
    Sheet::Text(text.to_owned())
}

fn changes(look: &SheetLook) -> Vec<String> {
    let sign = |added| if added { '+' } else { '~' };
    look.changes.iter().map(|one| format!("{} {}{}", one.line, sign(one.added), one.name)).collect()
}

#[test]
fn a_list_is_looked_at_then_taken_in_one_change() {
    let (_folder, mut desk) = empty();
    let look = sheet::look(&desk, &text(PASTED)).unwrap();
    assert!(people::distributors(&desk).unwrap().is_empty(), "a look changes nothing");
    assert_eq!(
        changes(&look),
        [
            "2 +宁波甬江医药",
            "2 +周敏",
            "3 +宁波市第一医院",
            "4 +李伟",
            "4 +舟山医院",
            "7 +嘉兴禾城医药",
            "7 +王芳",
            "7 +嘉兴市第二医院"
        ]
    );
    assert_eq!((look.rows, look.unknown_headings.as_slice()), (6, &["备注".to_owned()][..]));
    let skipped: Vec<_> = look.skipped.iter().map(|row| (row.line, row.failure.code)).collect();
    assert_eq!(skipped, [(5, Code::NotOneOf), (6, Code::UnknownCity)]);
    for language in Language::ALL {
        let words = Words::new(language);
        let said = look.skipped[0].failure.message(&words);
        assert!(said.contains("宠物店") && said.contains("药房"), "{said}");
    }

    assert_eq!(sheet::import(&mut desk, &text(PASTED)).unwrap().changes, look.changes);
    let page = people::distributor(&desk, "宁波甬江医药").unwrap();
    assert_eq!((page.distributor.city.as_str(), page.reps.len(), page.clients.len()), ("宁波", 2, 2));
    let first = page.clients.iter().find(|one| one.city == "宁波").unwrap();
    assert!(first.key);
    assert!(page.clients.iter().any(|one| one.city == "舟山"));
    assert!(page.clients.iter().all(|one| !one.name.contains("医院")), "no agreement shares their names yet");
    assert_eq!(programme::history(&desk).unwrap()[0].what, "import-people");
    programme::undo(&mut desk).unwrap();
    assert!(people::distributors(&desk).unwrap().is_empty());
    programme::redo(&mut desk).unwrap();

    // Again: nothing new. With a new telephone number: that alone.
    assert_eq!(changes(&sheet::look(&desk, &text(PASTED)).unwrap()), Vec::<String>::new());
    let newer = "Distributor,Rep,Phone\n宁波甬江医药,周敏,13900000000\n";
    let look = sheet::import(&mut desk, &text(newer)).unwrap();
    assert_eq!(changes(&look), ["2 ~周敏"]);
    assert_eq!(look.changes[0].kind, SheetKind::Rep);
    let page = people::distributor(&desk, "宁波甬江医药").unwrap();
    assert_eq!(page.distributor.city, "宁波", "what the list does not say stays");
    assert!(page.reps.iter().any(|rep| rep.phone.as_deref() == Some("13900000000")));
}

#[test]
fn a_file_as_excel_in_china_writes_it() {
    let (folder, mut desk) = empty();
    let file = folder.path().join("list.csv");
    let list = "经销商,城市,客户,别名\r\n杭州华仁药业,杭州,浙江大学医学院附属第一医院,浙一、浙大一院\r\n";
    std::fs::write(&file, &encoding_rs::GB18030.encode(list).0).unwrap();
    let look = sheet::import(&mut desk, &Sheet::File(file)).unwrap();
    assert_eq!(changes(&look), ["2 +杭州华仁药业", "2 +浙江大学医学院附属第一医院"]);
}

#[test]
fn what_is_no_list_is_refused_with_a_remedy() {
    let (_folder, mut desk) = empty();
    for no_list in ["", "  \n", "甲,乙\n丙,丁\n", "PK\u{3}\u{4}"] {
        assert_eq!(
            sheet::import(&mut desk, &text(no_list)).unwrap_err().code,
            Code::NoHeadings,
            "{no_list:?}"
        );
    }
    assert_eq!(programme::history(&desk).unwrap().len(), 1, "nothing was changed");
}
