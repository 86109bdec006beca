//! Visit plans as sheets: looked at before they are imported, and read as was decided of the last one of the same make.
#![expect(clippy::unwrap_used, reason = "a test that can't be set up fails")]

use std::path::{Path, PathBuf};

use tandem_app::{
    Desk, Env,
    import::{self, Accept, import_as, look_at_sheets, owner},
    people::sheet,
    programme::{self, NewProgramme},
    wire::{
        sheet::Sheet,
        sheets::{ColumnMeaning, SheetChoice, SheetColumns, SheetsChoice, SheetsLook},
    },
};

/// Two distributors with two reps and one.
fn desk(folder: &Path) -> Desk {
    let new = NewProgramme { name: "新".into(), manufacturer: "厂".into(), zone: "Asia/Shanghai".into() };
    let env = Env::at("2026-03-01T01:00:00Z".parse().unwrap());
    let mut desk = Desk::create(&folder.join("new.tandem"), new, env).unwrap();
    let people =
        "经销商,城市,代表\n杭州明康医药,杭州,王建国\n杭州明康医药,杭州,李娜\n宁波同安医药,宁波,周敏\n";
    sheet::import(&mut desk, &Sheet::Text(people.to_owned())).unwrap();
    desk
}

fn written(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let file = folder.join(name);
    std::fs::write(&file, bytes).unwrap();
    file
}

fn look(desk: &Desk, file: &Path, whose: &str, choice: &SheetsChoice) -> SheetsLook {
    look_at_sheets(desk, file, Some(owner(desk, whose).unwrap()), choice).unwrap()
}

fn columns(look: &SheetsLook) -> Vec<ColumnMeaning> {
    look.sheets[0].columns.clone().unwrap().columns
}

/// A plan whose second column says in no known word who is visited, and whose third who goes along.
fn plan(month: u8) -> String {
    format!("日期,甲,乙\n2026-{month:02}-12,市一,张三\n2026-{month:02}-13,浙二,李四\n")
}

fn chosen(columns: &[ColumnMeaning]) -> SheetsChoice {
    let columns = SheetColumns { heading: Some(0), columns: columns.to_vec(), ends_day_after: false };
    SheetsChoice {
        encoding: None,
        sheets: vec![SheetChoice { sheet: String::new(), columns: Some(columns) }],
    }
}

#[test]
fn what_was_decided_of_a_plan_holds_for_the_distributors_next_ones_and_nobody_elses() {
    use ColumnMeaning::{Day, Note, Title};
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path());
    let march = written(folder.path(), "三月.csv", plan(3).as_bytes());
    let april = written(folder.path(), "四月.csv", plan(4).as_bytes());
    let nothing = SheetsChoice::default();
    let guessed = columns(&look(&desk, &march, "王建国", &nothing));
    assert_ne!(guessed, [Day, Title, Note], "it is not to be guessed");

    let choice = chosen(&[Day, Title, Note]);
    assert_eq!(columns(&look(&desk, &march, "王建国", &choice)), [Day, Title, Note], "it is shown at once");
    assert_eq!(
        columns(&look(&desk, &april, "王建国", &nothing)),
        guessed,
        "what is looked at is not decided yet"
    );
    let whose = owner(&desk, "王建国").unwrap();
    import_as(&mut desk, whose, &march, Accept::default(), &choice, None).unwrap();

    assert_eq!(
        columns(&look(&desk, &april, "李娜", &nothing)),
        [Day, Title, Note],
        "of the same distributor"
    );
    assert_eq!(columns(&look(&desk, &april, "周敏", &nothing)), guessed, "of another one");
    let other = written(folder.path(), "五月.csv", plan(5).replace("甲", "丙").as_bytes());
    assert_eq!(columns(&look(&desk, &other, "李娜", &nothing)), guessed, "of another make");

    programme::undo(&mut desk).unwrap();
    assert_eq!(columns(&look(&desk, &april, "李娜", &nothing)), guessed, "it is taken back with the import");
}

#[test]
fn a_look_shows_what_stands_in_the_file_and_takes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let text = "三月计划\n日期,时间,客户\n2026-03-12,9:00-10:00,市一\n合计,,1\n下周,9:00,浙二\n";
    let file = written(folder.path(), "三月.csv", text.as_bytes());
    let before = programme::history(&desk).unwrap().len();
    let look = look(&desk, &file, "王建国", &SheetsChoice::default());
    let sheet = &look.sheets[0];
    let cells = |row: usize| sheet.rows[row].cells.join("|");
    assert_eq!((sheet.names.join(""), sheet.rows[0].row), ("ABC".to_owned(), 1), "from the headings on");
    assert_eq!((cells(0), cells(1)), ("日期|时间|客户".to_owned(), "2026-03-12|9:00-10:00|市一".to_owned()));
    assert_eq!((sheet.used, look.entries), (1, 1));
    assert!(sheet.left_out >= 1, "{sheet:?}");
    assert_eq!(import::calendars(&desk).unwrap(), []);
    assert_eq!(programme::history(&desk).unwrap().len(), before, "a look changes nothing");
}

#[test]
fn an_encoding_that_is_chosen_is_read_and_shown() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    // 日期,客户 and 市一, in GBK.
    let bytes = b"\xC8\xD5\xC6\xDA,\xBF\xCD\xBB\xA7\n2026-03-12,\xCA\xD0\xD2\xBB\n";
    let file = written(folder.path(), "三月.csv", bytes);
    for (chosen, read, is_right) in
        [(None, "gb18030", true), (Some("gb18030"), "gb18030", true), (Some("big5"), "big5", false)]
    {
        let choice = SheetsChoice { encoding: chosen.map(str::to_owned), ..SheetsChoice::default() };
        let look = look(&desk, &file, "王建国", &choice);
        assert_eq!(look.encoding.as_deref(), Some(read));
        let shown: String =
            look.sheets.iter().flat_map(|sheet| &sheet.rows).flat_map(|row| &row.cells).cloned().collect();
        assert_eq!(shown.contains("市一"), is_right, "{shown}");
    }
}
