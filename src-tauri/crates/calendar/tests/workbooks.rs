//! Workbooks part by part: what OpenDocument says of cells, and files made to bring the reader down.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::io::{Cursor, Write};

use chrono::NaiveDate;
use tandem_calendar::formats::{
    self, File, Oddity, Unreadable,
    sheet::{CellOddity, SheetReading, Terms},
};
use zip::{ZipWriter, write::SimpleFileOptions};

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(part).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn read(bytes: &[u8]) -> Result<SheetReading, Unreadable> {
    let terms = Terms::bare(NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(), "计划");
    match formats::read_file(bytes, &terms, true)? {
        File::Sheets(sheets) => Ok(sheets),
        File::Calendar(_) => panic!("no calendar file"),
    }
}

/// An OpenDocument file with these rows in a table.
fn open_document(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles><style:style style:name=\"off\">\
         <style:table-properties table:display=\"false\"/></style:style></office:automatic-styles><office:body>\
         <office:spreadsheet><table:table table:name=\"三月\">{rows}</table:table><table:table table:name=\"旧\" \
         table:style-name=\"off\"><table:table-row><table:table-cell office:value-type=\"date\" \
         office:date-value=\"2026-01-05\"/><table:table-cell office:value-type=\"string\"><text:p>藏</text:p>\
         </table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
    );
    packed(&[("content.xml", content.as_bytes())])
}

fn row(cells: &[String]) -> String {
    format!("<table:table-row>{}</table:table-row>", cells.concat())
}

fn text(text: &str) -> String {
    format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
}

fn day(day: &str, more: &str) -> String {
    format!("<table:table-cell {more} office:value-type=\"date\" office:date-value=\"{day}\"/>")
}

/// What was read, a line an entry.
fn lines(sheets: &SheetReading) -> Vec<String> {
    let events = sheets.parts.iter().flat_map(|part| &part.calendar.events);
    events.map(|event| format!("{} {}", event.start.wall().format("%m-%d %H:%M"), event.title)).collect()
}

fn told(sheets: &SheetReading) -> Vec<&CellOddity> {
    let oddities = sheets.notices.iter().filter_map(|notice| match &notice.oddity {
        Oddity::InCell { oddity, .. } => Some(oddity),
        _ => None,
    });
    oddities.collect()
}

#[test]
fn cells_of_open_document_that_are_joined_say_the_same() {
    let joined = day("2026-03-12", "table:number-rows-spanned=\"2\" table:number-columns-spanned=\"1\"");
    let covered = "<table:covered-table-cell/>".to_owned();
    let rows = [
        row(&[text("日期"), text("时间"), text("客户")]),
        row(&[joined, text("9:00-10:00"), text("市一")]),
        row(&[covered, text("14:00-15:00"), text("浙二")]),
        row(&[day("2026-03-13", ""), text("9:00-10:00"), text("省人民")]),
    ];
    let sheets = read(&open_document(&rows.concat())).unwrap();
    assert_eq!(lines(&sheets), ["03-12 09:00 市一", "03-12 14:00 浙二", "03-13 09:00 省人民"]);
    assert_eq!(sheets.notices, [], "nothing was guessed");
}

#[test]
fn what_a_person_does_not_see_in_a_cell_is_not_read() {
    let remark = "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>备注</text:p>\
                  </office:annotation><text:p>市一<text:s text:c=\"2\"/>A&amp;E</text:p><text:p>王主任</text:p></table:table-cell>";
    let covered = "<table:covered-table-cell office:value-type=\"string\"><text:p>旧值</text:p></table:covered-table-cell>";
    let failed = "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" calcext:value-type=\"error\">\
                  <text:p>#DIV/0!</text:p></table:table-cell>";
    let rows = [
        row(&[text("日期"), text("客户"), text("地点")]),
        row(&[day("2026-03-12", ""), remark.to_owned(), covered.to_owned()]),
        row(&[day("2026-03-13", ""), text("浙二"), failed.to_owned()]),
    ];
    let sheets = read(&open_document(&rows.concat())).unwrap();
    assert_eq!(lines(&sheets), ["03-12 00:00 市一  A&E\n王主任", "03-13 00:00 浙二"]);
    assert!(sheets.parts[0].calendar.events.iter().all(|event| event.location.is_empty()));
    let failed = CellOddity::FormulaFailed { error: "#DIV/0!".into() };
    assert!(told(&sheets).contains(&&failed), "{:?}", sheets.notices);
}

#[test]
fn a_cell_in_a_million_rows_and_columns_is_read_as_far_as_any_file() {
    let head = row(&[text("日期"), text("客户")]);
    // In a sheet that is hidden, so that its cells are held and counted but not looked at: how many are is
    // tested where they are read.
    let wide = "</table:table><table:table table:name=\"大\" table:style-name=\"off\">\
                <table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell office:value-type=\"string\" \
                table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell></table:table-row>";
    let first = row(&[day("2026-03-12", ""), text("市一")]);
    let sheets = read(&open_document(&[head.as_str(), &first, wide].concat())).unwrap();
    assert!(told(&sheets).contains(&&CellOddity::TooMuch), "{:?}", sheets.notices);
    assert!(lines(&sheets).contains(&"03-12 00:00 市一".to_owned()));
}

/// A workbook of Excel's with this inside of its sheet.
fn excel(sheet: &[u8]) -> Vec<u8> {
    packed(&[
        ("[Content_Types].xml", b"<Types/>"),
        (
            "_rels/.rels",
            b"<Relationships><Relationship Id=\"rId1\" Target=\"xl/workbook.xml\" \
        Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/></Relationships>",
        ),
        (
            "xl/workbook.xml",
            b"<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>\
              <sheet name=\"plan\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            b"<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\" \
              Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"/></Relationships>",
        ),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

fn excel_rows(rows: &[[&str; 2]]) -> String {
    let cell = |at: String, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let row = |(index, [day, client]): (usize, &[&str; 2])| {
        let number = index + 1;
        let (day, client) = (cell(format!("A{number}"), day), cell(format!("B{number}"), client));
        format!("<row r=\"{number}\">{day}{client}</row>")
    };
    rows.iter().enumerate().map(row).collect()
}

#[test]
fn a_sheet_that_breaks_off_is_read_up_to_there_and_says_so() {
    let rows = excel_rows(&[["日期", "客户"], ["2026-03-12", "市一"], ["2026-03-13", "浙二"]]);
    let whole = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    assert_eq!(read(&excel(whole.as_bytes())).unwrap().notices, []);
    let cut = whole.split("浙二").next().unwrap();
    let sheets = read(&excel(cut.as_bytes())).unwrap();
    assert!(lines(&sheets).contains(&"03-12 00:00 市一".to_owned()), "{:?}", lines(&sheets));
    assert!(told(&sheets).contains(&&CellOddity::Damaged), "{:?}", sheets.notices);
}

#[test]
fn workbooks_that_are_traps_are_refused() {
    let bomb = excel(&vec![b' '; (1 << 30) + 1]);
    assert!(bomb.len() < 2 << 20, "it is small when packed");
    assert_eq!(read(&bomb).unwrap_err(), Unreadable::TooLarge);
    // The list of what is packed says nothing true.
    let whole = excel(b"<worksheet><sheetData/></worksheet>");
    let cut = &whole[..whole.len() - 30];
    assert!(read(cut).is_err());
}
