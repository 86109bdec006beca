//! What must hold of any bytes, for each reader: called with what a fuzzer makes, and with the kept cases.

#![allow(dead_code, reason = "not every program that has these targets calls them all")]
#![allow(clippy::panic, reason = "a target fails by panicking")]

use std::io::{Cursor, Write};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::{Asia, Tz};
use tandem_calendar::{
    difference::difference,
    formats::{self, File, archive, sheet::Terms},
    occurrence::expand,
};
use tandem_domain::time::Interval;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

fn instant(days: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(20_000 + days)
}

fn range(from: i64, to: i64) -> Interval {
    match Interval::new(instant(from), instant(to)) {
        Ok(range) => range,
        Err(error) => panic!("{error}"),
    }
}

/// A whole file: whatever is in it, what is laid out is in order and meets the range, and what is kept of it reads
/// the same.
pub fn file(bytes: &[u8]) {
    let Ok(reading) = formats::read(bytes) else { return };
    let range = range(0, 1000);
    let found = expand(&reading.calendar, range, Asia::Shanghai).occurrences;
    assert!(found.is_sorted_by(|a, b| (a.start, &a.event.uid) <= (b.start, &b.event.uid)));
    assert!(
        found.iter().all(|one| one.start <= one.end && one.start < range.end() && range.start() <= one.end)
    );
    let kept = match formats::read(reading.kept.as_bytes()) {
        Ok(kept) => kept,
        Err(error) => panic!("{error}: {}", reading.kept),
    };
    let difference = difference(&reading.calendar, &kept.calendar, Tz::UTC);
    assert!(difference.is_empty(), "{difference:?}\n{}", String::from_utf8_lossy(bytes));
}

/// A start and a rule, each on its line: pieces of a range give what the whole gives.
pub fn rule(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (start, rule) = text.split_once('\n').unwrap_or(("20260105T090000", &text));
    // What would begin another line would be no rule any more.
    let (start, rule) = (start.replace('\r', " "), rule.replace(['\r', '\n'], " "));
    let text = format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:{start}\nDURATION:PT1H\nRRULE:{rule}\nEND:VEVENT\nEND:VCALENDAR\n"
    );
    let Ok(reading) = formats::look(text.as_bytes()) else { return };
    let of = |from, to| expand(&reading.calendar, range(from, to), Tz::UTC);
    let (whole, first, second) = (of(0, 700), of(0, 333), of(333, 700));
    if [&whole, &first, &second].iter().all(|part| part.notices.is_empty()) {
        let mut pieces = first.occurrences;
        // What lasts over the cut is in both.
        pieces.extend(second.occurrences.into_iter().filter(|one| one.start >= instant(333)));
        assert_eq!(whole.occurrences, pieces, "{text}");
    }
}

/// The inside of a VTIMEZONE: whatever it says, its clock is never further than two days from the world's.
pub fn zone(bytes: &[u8]) {
    let text = format!(
        "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:own\n{}\nEND:VTIMEZONE\nBEGIN:VEVENT\nDTSTART;TZID=own:20260105T090000\n\
         END:VEVENT\nEND:VCALENDAR\n",
        String::from_utf8_lossy(bytes)
    );
    let Ok(reading) = formats::look(text.as_bytes()) else { return };
    for event in &reading.calendar.events {
        let zone = event.start.zone();
        for day in 0..400 {
            let at = instant(5 * day);
            let wall = zone.wall(at, Tz::UTC);
            let near = |other: DateTime<Utc>| (other - at).abs() <= TimeDelta::days(2);
            assert!(near(wall.and_utc()) && near(zone.instant(wall, Tz::UTC)), "{text}");
        }
    }
}

/// A file of sheets, or an archive of them: whatever is in it, what is kept of a plan reads the same, and no name in an
/// archive leads out of it.
pub fn sheet(bytes: &[u8]) {
    if archive::is_archive(bytes)
        && let Ok(files) = archive::files(bytes)
    {
        for file in files {
            let leads_out = file.name.starts_with('/') || file.name.split('/').any(|step| step == "..");
            assert!(!leads_out && !file.name.contains('\\'), "{}", file.name);
            let unpacked = archive::unpack(bytes, &file.name);
            assert!(file.unfit.is_some() || matches!(unpacked, Ok(Some(_))), "{} is not in it", file.name);
        }
    }
    let from = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
    let terms = Terms::bare(from, "三月计划.csv");
    let Ok(File::Sheets(sheets)) = formats::read_file(bytes, &terms, true) else { return };
    for part in &sheets.parts {
        let kept = match formats::read(part.kept.as_bytes()) {
            Ok(kept) => kept,
            Err(error) => panic!("{error}: {}", part.kept),
        };
        let difference = difference(&part.calendar, &kept.calendar, Tz::UTC);
        assert!(difference.is_empty(), "{difference:?}\n{}", part.kept);
        expand(&part.calendar, range(0, 1000), Asia::Shanghai);
    }
}

/// The inside of a workbook: the same. A zero before it makes it a sheet of Excel's, anything else one of OpenDocument.
pub fn workbook(bytes: &[u8]) {
    let Some((kind, inside)) = bytes.split_first() else { return };
    let parts = if *kind == 0 { excel(inside) } else { vec![("content.xml", inside)] };
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let as_it_is = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, part) in parts {
        let written = writer.start_file(name, as_it_is).map(|()| writer.write_all(part));
        assert!(matches!(written, Ok(Ok(()))), "{name}");
    }
    match writer.finish() {
        Ok(file) => sheet(file.get_ref()),
        Err(error) => panic!("{error}"),
    }
}

/// The parts of a workbook of Excel's with one sheet.
fn excel(sheet: &[u8]) -> Vec<(&'static str, &[u8])> {
    let book =
        b"<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>\
        <sheet name=\"3\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    let relations = b"<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\" \
        Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"/></Relationships>";
    let package = b"<Relationships><Relationship Id=\"rId1\" Target=\"xl/workbook.xml\" \
        Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/></Relationships>";
    vec![
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", package),
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", relations),
        ("xl/worksheets/sheet1.xml", sheet),
    ]
}
