//! Text of cells that commas, semicolons or tabs part (RFC 4180, and as programs write it).

use std::borrow::Cow;

use super::book::{Book, Cell, Lost, Row, Sheet};

/// Cells that are read at most: a year of plans of a large company is a hundredth of them.
pub const MOST_CELLS: usize = 4_000_000;
/// Text of a cell that is read at most: what spreadsheets let a cell hold.
pub const LONGEST: usize = 32_767;
/// A cell of more lines than this begins with a quote that nobody closed.
const MOST_LINES_OF_A_CELL: usize = 100;
/// Lines that are looked at to tell what parts the cells.
const LOOKED_AT: usize = 30;

/// What parts the cells, if the text is made of cells at all: what parts the most lines into the same number of them,
/// and into more than one; a single column is told by nothing.
pub fn delimiter(text: &str) -> Option<u8> {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(LOOKED_AT).collect();
    let parted = |mark: char| {
        let counts: Vec<usize> = lines.iter().map(|line| outside_quotes(line, mark)).collect();
        let alike = |count: usize| counts.iter().filter(|one| **one == count).count();
        let most =
            counts.iter().copied().filter(|count| *count > 0).max_by_key(|count| (alike(*count), *count));
        most.map_or((0, 0), |most| (alike(most), most))
    };
    let marks = ['\t', ',', ';'].map(|mark| (parted(mark), mark));
    // Of several that do as well the first: a tab is seldom part of a text.
    let ((alike, _), mark) = marks.into_iter().rev().max_by_key(|(parted, _)| *parted)?;
    (alike > 0).then_some(u8::try_from(mark).unwrap_or(b','))
}

fn outside_quotes(line: &str, mark: char) -> usize {
    let mut quoted = false;
    let counts = |one: &char| {
        quoted ^= *one == '"';
        !quoted && *one == mark
    };
    line.chars().take(LONGEST).filter(counts).count()
}

/// The cells of a text. Where a quote that nobody closed would swallow rows, quotes are no more than characters.
pub fn read(text: &str, delimiter: u8) -> Book {
    // One kind of line end, or rows would be counted otherwise than a spreadsheet does.
    let text = if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    };
    let quoted = rows(&text, delimiter, true);
    let (rows, too_much) = quoted.unwrap_or_else(|| rows(&text, delimiter, false).unwrap_or_default());
    let lost = too_much.then(|| (String::new(), Lost::TooMuch));
    Book { sheets: vec![Sheet::new(String::new(), rows, &[])], lost: lost.into_iter().collect() }
}

/// The rows, and whether there are more than are ever read; none where a quoted cell is longer than any that was meant.
fn rows(text: &str, delimiter: u8, quoting: bool) -> Option<(Vec<Row>, bool)> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .quoting(quoting)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let (mut rows, mut cells) = (Vec::new(), 0);
    let mut record = csv::ByteRecord::new();
    // Reading from memory as bytes, with rows of any length, never fails.
    while reader.read_byte_record(&mut record).unwrap_or(false) {
        let lines = |field: &[u8]| memchr::memchr_iter(b'\n', field).count();
        if quoting && record.iter().any(|field| lines(field) > MOST_LINES_OF_A_CELL) {
            return None;
        }
        let at = line_of(record.position(), text.as_bytes());
        let row = (0..).zip(&record).filter_map(|(column, field)| Some((column, cell(field)?)));
        let row: Vec<(u32, Cell)> = row.take(MOST_CELLS - cells).collect();
        cells += row.len();
        if !row.is_empty() {
            rows.push(Row { at, cells: row });
        }
        if cells == MOST_CELLS {
            return Some((rows, true));
        }
    }
    Some((rows, false))
}

/// The line in which a record begins, counted from 0. The position that the reader gives is where the one before
/// ended: empty lines are still to come.
fn line_of(position: Option<&csv::Position>, text: &[u8]) -> u32 {
    let Some(position) = position else { return 0 };
    let rest = usize::try_from(position.byte()).ok().and_then(|at| text.get(at..)).unwrap_or_default();
    let empty = rest.iter().take_while(|byte| **byte == b'\n').count() as u64;
    u32::try_from(position.line().saturating_sub(1).saturating_add(empty)).unwrap_or(u32::MAX)
}

fn cell(field: &[u8]) -> Option<Cell> {
    let field = field.get(..LONGEST * 4).unwrap_or(field);
    let text = String::from_utf8_lossy(field);
    let text = text.trim_matches(|one: char| one.is_whitespace() || one == '\u{feff}');
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => Cell::text(text.get(..end)?),
        None => Cell::text(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
        let book = read(text, delimiter(text).unwrap_or(b','));
        let texts = |row: &Row| row.cells.iter().map(|(column, cell)| format!("{column}:{cell}")).collect();
        book.sheets[0].rows.iter().map(|row| (row.at, texts(row))).collect()
    }

    #[test]
    fn what_parts_the_cells_is_told_by_the_lines() {
        assert_eq!(delimiter("a,b,c\n1,2,3\n"), Some(b','));
        assert_eq!(delimiter("日期;备注\n1;a,b\n2;c,d,e\n"), Some(b';'));
        assert_eq!(delimiter("日期\t备注\n1\ta,b\n2\tc,d\n"), Some(b'\t'));
        assert_eq!(delimiter("\"a;b\",c\n\"d;e;f\",g\n"), Some(b','));
        assert_eq!(delimiter("好的，明天见\n"), None);
    }

    #[test]
    fn rows_have_the_numbers_that_a_spreadsheet_shows() {
        let text = "日期,客户\r\n\r\n3月2日,\"市一,\r\n内科\"\r\n,浙二\r\n";
        let seen = rows(text);
        assert_eq!(seen[1], (2, vec!["0:3月2日".into(), "1:市一,\n内科".into()]));
        assert_eq!(seen[2], (4, vec!["1:浙二".into()]));
    }

    #[test]
    fn a_quote_that_nobody_closed_swallows_no_rows() {
        let lines = "2,c\n".repeat(200);
        let seen = rows(&format!("a,b\n1,\"市一\n{lines}"));
        assert_eq!(seen.len(), 202);
        assert_eq!(seen[1].1, ["0:1", "1:\"市一"]);
    }

    #[test]
    fn a_cell_is_cut_where_spreadsheets_cut_it() {
        let seen = rows(&format!("a,b\n1,{}\n2,c\n", "市".repeat(100_000)));
        assert_eq!(seen[1].1[1].chars().count(), LONGEST + 2);
        assert_eq!(seen[2].1, ["0:2", "1:c"]);
    }
}
