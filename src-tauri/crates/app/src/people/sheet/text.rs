//! A sheet's bytes or pasted cells as rows of cells, each with its line.

use encoding_rs::{GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// A row of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its first line, counted from 1.
    pub line: usize,
    /// Its cells, without blanks around them.
    pub cells: Vec<String>,
}

/// The text of a file: UTF-8, UTF-16 as Excel's “Unicode text”, or GBK (GB18030 holds all of it) as Excel in China
/// writes CSV.
pub fn decoded(bytes: &[u8]) -> String {
    // Cells are seldom without a single ASCII character, which has a zero for its other half in UTF-16.
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).take(200).filter(|byte| **byte == 0).count();
    let encoding = match bytes {
        [0xFF, 0xFE, ..] => UTF_16LE,
        [0xFE, 0xFF, ..] => UTF_16BE,
        _ if zeros(1) > zeros(0) => UTF_16LE,
        _ if zeros(0) > 0 => UTF_16BE,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => GB18030,
    };
    encoding.decode(bytes).0.into_owned()
}

/// The rows that hold anything. What parts the cells is a tab, as in what spreadsheets copy, or a comma or
/// semicolon, as in CSV.
pub fn rows(text: &str) -> Vec<Row> {
    // One kind of line end, or lines would be counted before the second half of the one above.
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |mark: char| first.matches(mark).count();
    let delimiter = if count('\t') > 0 {
        b'\t'
    } else if count(';') > count(',') {
        b';'
    } else {
        b','
    };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    // The position of a record is where the one before it ended: empty lines are still to come.
    let line = |at: &csv::Position| {
        let rest =
            usize::try_from(at.byte()).ok().and_then(|at| text.as_bytes().get(at..)).unwrap_or_default();
        let empty = rest.iter().take_while(|byte| **byte == b'\n').count();
        usize::try_from(at.line()).unwrap_or(usize::MAX).saturating_add(empty)
    };
    let row = |record: csv::StringRecord| Row {
        line: record.position().map_or(0, line),
        cells: record.iter().map(|cell| cell.trim().to_owned()).collect(),
    };
    // Reading from memory, as text and with rows of any length, never fails.
    let rows = reader.records().filter_map(Result::ok).map(row);
    rows.filter(|row| row.cells.iter().any(|cell| !cell.is_empty())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_gives_the_same_cells() {
        let text = "经销商,客户\r\n\"宁波,甬江\",市一\r\n\r\n,一院\r\n";
        let wide = |big: bool| -> Vec<u8> {
            let bytes = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
            text.encode_utf16().flat_map(bytes).collect()
        };
        let (little, big) = (wide(false), wide(true));
        let marked = [&[0xFF, 0xFE][..], &little].concat();
        let expected = rows(text);
        assert_eq!(expected[1], Row { line: 2, cells: vec!["宁波,甬江".into(), "市一".into()] });
        assert_eq!(expected[2].line, 4, "lines are those of the file");
        for bytes in [
            text.as_bytes(),
            &[b"\xEF\xBB\xBF", text.as_bytes()].concat(),
            &GB18030.encode(text).0,
            &little,
            &big,
            &marked,
        ] {
            assert_eq!(rows(&decoded(bytes)), expected);
        }
        assert_eq!(rows("a\tb,c\n")[0].cells, ["a", "b,c"], "what spreadsheets copy");
        assert_eq!(rows("a;b\n")[0].cells, ["a", "b"]);
    }
}
