//! The large files, the same every time.

use std::{
    error::Error,
    fmt::Write as _,
    io::{Cursor, Write as _},
};

use chrono::{Datelike, Duration, NaiveDate, Weekday};
use zip::{ZipWriter, write::SimpleFileOptions};

const EVENTS: u32 = 100_000;
const ROWS: u32 = 200_000;
const RULES: [&str; 4] = [
    "FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261231T160000Z",
    "FREQ=MONTHLY;BYDAY=2TU;COUNT=12",
    "FREQ=DAILY;COUNT=60",
    "FREQ=WEEKLY;INTERVAL=2;COUNT=20",
];
const CLIENTS: [&str; 5] = [
    "浙江大学医学院附属第一医院",
    "宁波市第一医院",
    "温州医科大学附属第一医院",
    "杭州市中医院",
    "国大药房延安路店",
];

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default() + Duration::days(i64::from(number % 365))
}

/// The day at which an event begins: one that its rule gives, for of others RFC 5545 (3.8.5.3) says nothing.
fn first_day(number: u32, rule: Option<&str>) -> NaiveDate {
    let day = day(number);
    match rule {
        Some(rule) if rule.contains("BYDAY=MO") => day.week(Weekday::Mon).first_day().max(self::day(4)),
        Some(rule) if rule.contains("BYDAY=2TU") => {
            NaiveDate::from_weekday_of_month_opt(day.year(), day.month(), Weekday::Tue, 2).unwrap_or(day)
        }
        _ => day,
    }
}

/// A calendar as Outlook exports it: one event in five comes back, zones have the names that Windows gives them, and
/// the texts are Chinese.
pub fn calendar() -> String {
    let mut text = String::from(
        "BEGIN:VCALENDAR\r\nPRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\r\nVERSION:2.0\r\n\
         BEGIN:VTIMEZONE\r\nTZID:China Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\n\
         TZOFFSETFROM:+0800\r\nTZOFFSETTO:+0800\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n",
    );
    for number in 0..EVENTS {
        let client = CLIENTS.get(number as usize % CLIENTS.len()).unwrap_or(&"");
        let rule = (number % 5 == 0).then(|| RULES.get(number as usize / 5 % RULES.len())).flatten();
        let (day, hour) = (first_day(number, rule.copied()).format("%Y%m%d"), 8 + number % 9);
        let rule = rule.map_or_else(String::new, |rule| format!("RRULE:{rule}\r\n"));
        // Writing to a string never fails.
        let _ = write!(
            text,
            "BEGIN:VEVENT\r\nUID:040000008200E00074C5B7101A82E00800000000{number:016X}\r\nDTSTAMP:20251220T020000Z\r\n\
             DTSTART;TZID=\"China Standard Time\":{day}T{hour:02}0000\r\n\
             DTEND;TZID=\"China Standard Time\":{day}T{hour:02}4500\r\n{rule}SUMMARY:拜访{client} 心内科王主任\r\n\
             LOCATION:{client}门诊楼\r\nDESCRIPTION:带学术资料，确认科室会的时间和讲者\r\nCLASS:PUBLIC\r\n\
             SEQUENCE:{}\r\nTRANSP:OPAQUE\r\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY\r\nEND:VEVENT\r\n",
            number % 3
        );
    }
    text.push_str("END:VCALENDAR\r\n");
    text
}

/// A workbook as Excel writes it: its texts in a table of their own, days and hours as serial numbers.
pub fn workbook() -> Result<Vec<u8>, Box<dyn Error>> {
    let mut texts: Vec<String> =
        ["日期", "开始时间", "结束时间", "客户", "地点", "备注"].map(str::to_owned).to_vec();
    let mut sheet = String::from(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">",
    );
    for (at, column) in ('A'..='F').enumerate() {
        write!(sheet, "<c r=\"{column}1\" t=\"s\"><v>{at}</v></c>")?;
    }
    sheet.push_str("</row>");
    let mut text = |text: String| {
        texts.push(text);
        texts.len() - 1
    };
    for number in 0..ROWS {
        let row = number + 2;
        let client = CLIENTS.get(number as usize % CLIENTS.len()).unwrap_or(&"");
        let (title, place) =
            (text(format!("拜访{client} 第{number}次")), text(format!("{client}门诊楼{}层", number % 20)));
        let note = text(format!("带学术资料，确认第 {} 季度的科室会", number % 4 + 1));
        let serial = 46_023 + number % 365;
        let from = f64::from(8 + number % 9) / 24.0;
        write!(
            sheet,
            "<row r=\"{row}\"><c r=\"A{row}\" s=\"1\"><v>{serial}</v></c><c r=\"B{row}\" s=\"2\"><v>{from}</v></c>\
             <c r=\"C{row}\" s=\"2\"><v>{}</v></c><c r=\"D{row}\" t=\"s\"><v>{title}</v></c>\
             <c r=\"E{row}\" t=\"s\"><v>{place}</v></c><c r=\"F{row}\" t=\"s\"><v>{note}</v></c></row>",
            from + 1.0 / 32.0
        )?;
    }
    sheet.push_str("</sheetData></worksheet>");
    let mut shared =
        String::from("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
    for text in &texts {
        write!(shared, "<si><t>{text}</t></si>")?;
    }
    shared.push_str("</sst>");
    let parts: [(&str, &str); 7] = [
        ("[Content_Types].xml", "<Types/>"),
        (
            "_rels/.rels",
            "<Relationships><Relationship Id=\"rId1\" Target=\"xl/workbook.xml\" \
             Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/></Relationships>",
        ),
        (
            "xl/workbook.xml",
            "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>\
             <sheet name=\"2026\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\" \
             Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"/>\
             <Relationship Id=\"rId2\" Target=\"sharedStrings.xml\" \
             Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\"/>\
             <Relationship Id=\"rId3\" Target=\"styles.xml\" \
             Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\"/></Relationships>",
        ),
        (
            "xl/styles.xml",
            "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs>\
             <xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>",
        ),
        ("xl/sharedStrings.xml", &shared),
        ("xl/worksheets/sheet1.xml", &sheet),
    ];
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        writer.start_file(name, SimpleFileOptions::default())?;
        writer.write_all(part.as_bytes())?;
    }
    Ok(writer.finish()?.into_inner())
}
