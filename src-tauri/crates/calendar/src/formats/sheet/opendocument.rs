//! Sheets of LibreOffice and its kin: the content of an OpenDocument file (part 3, chapter 9: tables).
//!
//! It is read as it comes, and no further than any file: in some kilobytes one may say of a cell that it stands in a
//! million rows.

use std::{collections::HashSet, io::BufReader};

use calamine::DataRef;
use quick_xml::{
    Reader, XmlVersion,
    encoding::Decoder,
    escape::resolve_predefined_entity,
    events::{BytesStart, Event},
};

use super::{
    book::{Area, Book, Cell, Lost, Sheet},
    bounds::{self, Unfit},
    delimited::LONGEST,
    workbook::{self, Budget, Filling},
};

/// Rows and columns of the largest sheet that a program makes.
const MOST_ROWS: u32 = 1 << 20;
const MOST_COLUMNS: u32 = 1 << 14;

/// The cells of a file.
///
/// # Errors
/// When it is damaged, or needs a password.
pub fn read(bytes: &[u8]) -> Result<Book, Unfit> {
    let mut archive = bounds::open(bytes)?;
    let content = archive.by_name("content.xml").map_err(|_| Unfit::Damaged)?;
    let mut reader = Reader::from_reader(BufReader::new(content));
    reader.config_mut().expand_empty_elements = true;
    let (mut reading, mut buffer) = (Reading::default(), Vec::new());
    while !reading.budget.is_spent() {
        let decoder = reader.decoder();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element)) => reading.begins(&Element { element, decoder }),
            Ok(Event::End(element)) => reading.ends(element.name().as_ref()),
            Ok(Event::Text(text)) => reading.says(&text.decode().unwrap_or_default()),
            Ok(Event::CData(text)) => reading.says(&text.decode().unwrap_or_default()),
            Ok(Event::GeneralRef(entity)) => {
                if let Ok(Some(one)) = entity.resolve_char_ref() {
                    reading.says(one.encode_utf8(&mut [0; 4]));
                } else {
                    let name = entity.decode().unwrap_or_default();
                    reading.says(resolve_predefined_entity(&name).unwrap_or_default());
                }
            }
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(_) => {
                reading.loses(Lost::Unreadable);
                break;
            }
        }
        buffer.clear();
    }
    if reading.budget.is_spent() {
        reading.loses(Lost::TooMuch);
    }
    reading.end_table();
    // What a password hides is no document at all.
    if reading.is_document { Ok(reading.book) } else { Err(Unfit::Damaged) }
}

/// The beginning of an element.
struct Element<'e> {
    element: BytesStart<'e>,
    decoder: Decoder,
}

impl Element<'_> {
    fn attribute(&self, name: &str) -> Option<String> {
        let found = self.element.try_get_attribute(name).ok()??;
        let value = found.decoded_and_normalized_value(XmlVersion::Implicit1_0, self.decoder).ok()?;
        Some(value.into_owned())
    }

    /// How often something is said to stand there; once where nothing is said.
    fn times(&self, name: &str) -> u32 {
        self.attribute(name).and_then(|times| times.trim().parse().ok()).unwrap_or(1)
    }
}

/// What was read so far.
#[derive(Default)]
struct Reading {
    book: Book,
    budget: Budget,
    is_document: bool,
    /// The styles of tables that are hidden, and the style that is being told of.
    hidden: HashSet<String>,
    style: Option<String>,
    table: Option<Table>,
    /// How deep it is in something that is no content of a cell.
    beside: usize,
}

struct Table {
    name: String,
    is_shown: bool,
    cells: Filling,
    joined: Vec<Area>,
    row: u32,
    column: u32,
    /// How often the row stands there.
    times: u32,
    in_row: Vec<(u32, Cell)>,
    cell: Option<OpenCell>,
}

/// A cell whose end has not come.
struct OpenCell {
    value: Option<DataRef<'static>>,
    made: Made,
    times: u32,
    text: String,
    paragraphs: usize,
    in_paragraph: bool,
}

/// How a cell came to what it holds.
#[derive(PartialEq, Eq)]
enum Made {
    /// It was filled in, or nothing was.
    ByHand,
    /// By a formula, which may not have been worked out.
    ByFormula,
    /// Its text is a mistake that a formula came to.
    Mistaken,
    /// Other cells are joined over it.
    Covered,
}

impl Reading {
    fn begins(&mut self, element: &Element<'_>) {
        if self.beside > 0 {
            self.beside += 1;
            return;
        }
        let name = element.element.name();
        let cell = self.table.as_mut().and_then(|table| table.cell.as_mut());
        match (name.as_ref(), cell) {
            (b"text:p" | b"text:h", Some(cell)) => cell.begin_paragraph(),
            (b"text:s", Some(cell)) => cell.says(&" ".repeat(element.times("text:c").min(80) as usize)),
            (b"text:tab", Some(cell)) => cell.says("\t"),
            (b"text:line-break", Some(cell)) => cell.says("\n"),
            // Remarks, pictures, and tables in cells.
            (b"office:annotation" | b"table:table" | b"table:shapes" | b"office:forms", Some(_))
            | (b"table:shapes" | b"office:forms", None) => self.beside = 1,
            (name, Some(_)) if name.starts_with(b"draw:") => self.beside = 1,
            (b"style:style", None) => self.style = element.attribute("style:name"),
            (b"style:table-properties", None)
                if element.attribute("table:display").as_deref() == Some("false") =>
            {
                self.hidden.extend(self.style.clone());
            }
            (b"office:spreadsheet", None) => self.is_document = true,
            (b"table:table", None) => {
                self.end_table();
                let style = element.attribute("table:style-name");
                let is_shown = style.is_none_or(|style| !self.hidden.contains(&style));
                self.table = Some(Table::new(element.attribute("table:name").unwrap_or_default(), is_shown));
            }
            (b"table:table-row", None) => {
                if let Some(table) = &mut self.table {
                    (table.column, table.times) = (0, element.times("table:number-rows-repeated"));
                }
            }
            (b"table:table-cell" | b"table:covered-table-cell", None) => {
                if let Some(table) = &mut self.table {
                    table.begin_cell(element);
                }
            }
            _ => {}
        }
    }

    fn ends(&mut self, name: &[u8]) {
        if self.beside > 0 {
            self.beside -= 1;
            return;
        }
        match (name, &mut self.table) {
            (b"style:style", _) => self.style = None,
            (b"table:table", _) => self.end_table(),
            (b"table:table-row", Some(table)) => table.end_row(&mut self.budget),
            (b"table:table-cell" | b"table:covered-table-cell", Some(table)) => {
                table.end_cell(&mut self.budget);
            }
            (b"text:p" | b"text:h", Some(Table { cell: Some(cell), .. })) => cell.in_paragraph = false,
            _ => {}
        }
    }

    fn says(&mut self, text: &str) {
        if self.beside == 0
            && let Some(cell) = self.table.as_mut().and_then(|table| table.cell.as_mut())
            && cell.in_paragraph
        {
            cell.says(text);
        }
    }

    /// Notes that the rest of a sheet is not read.
    fn loses(&mut self, lost: Lost) {
        let name = self.table.as_ref().map(|table| table.name.clone()).unwrap_or_default();
        self.book.lost.push((name, lost));
    }

    fn end_table(&mut self) {
        let Some(mut table) = self.table.take() else { return };
        table.end_cell(&mut self.budget);
        table.end_row(&mut self.budget);
        if table.is_shown {
            self.book.sheets.push(Sheet::new(table.name, table.cells.rows(), &table.joined));
        }
    }
}

impl Table {
    fn new(name: String, is_shown: bool) -> Self {
        Self {
            name,
            is_shown,
            cells: Filling::default(),
            joined: Vec::new(),
            row: 0,
            column: 0,
            times: 1,
            in_row: Vec::new(),
            cell: None,
        }
    }

    fn begin_cell(&mut self, element: &Element<'_>) {
        let is_covered = element.element.name().as_ref() == b"table:covered-table-cell";
        let times = element.times("table:number-columns-repeated");
        let (right, down) =
            (element.times("table:number-columns-spanned"), element.times("table:number-rows-spanned"));
        if !is_covered && (right > 1 || down > 1) && self.joined.len() < Area::MOST {
            let last = |first: u32, count: u32| first.saturating_add(count.saturating_sub(1));
            let (bottom, right) = (last(self.row, down), last(self.column, right));
            self.joined.push(Area { top: self.row, left: self.column, bottom, right });
        }
        let said = |name: &str| element.attribute(name);
        let value = match said("office:value-type").as_deref() {
            Some("float" | "percentage" | "currency") => {
                said("office:value").and_then(|value| value.parse().ok()).map(DataRef::Float)
            }
            Some("date") => said("office:date-value").map(DataRef::DateTimeIso),
            Some("time") => said("office:time-value").map(DataRef::DurationIso),
            Some("boolean") => said("office:boolean-value").map(|value| DataRef::Bool(value == "true")),
            Some("string") => said("office:string-value").map(DataRef::String),
            _ => None,
        };
        self.cell = Some(OpenCell {
            value,
            made: match said("table:formula") {
                _ if is_covered => Made::Covered,
                _ if said("calcext:value-type").as_deref() == Some("error") => Made::Mistaken,
                Some(_) => Made::ByFormula,
                None => Made::ByHand,
            },
            times,
            text: String::new(),
            paragraphs: 0,
            in_paragraph: false,
        });
    }

    fn end_cell(&mut self, budget: &mut Budget) {
        let Some(cell) = self.cell.take() else { return };
        let (first, times) = (self.column, cell.times);
        self.column = first.saturating_add(times);
        let Some(content) = cell.content() else { return };
        for column in first..self.column.min(MOST_COLUMNS) {
            if budget.is_spent() {
                return;
            }
            budget.spend(&content);
            self.in_row.push((column, content.clone()));
        }
    }

    fn end_row(&mut self, budget: &mut Budget) {
        let (first, in_row) = (self.row, std::mem::take(&mut self.in_row));
        self.row = first.saturating_add(self.times).min(MOST_ROWS);
        (self.times, self.column) = (0, 0);
        if in_row.is_empty() {
            return;
        }
        for row in first..self.row {
            for (column, cell) in &in_row {
                if row > first {
                    if budget.is_spent() {
                        return;
                    }
                    budget.spend(cell);
                }
                self.cells.put((row, *column), Some(cell.clone()));
            }
        }
    }
}

impl OpenCell {
    fn begin_paragraph(&mut self) {
        if self.paragraphs > 0 {
            self.says("\n");
        }
        self.paragraphs += 1;
        self.in_paragraph = true;
    }

    fn says(&mut self, text: &str) {
        if self.text.len() < LONGEST {
            self.text.extend(text.chars().take(LONGEST));
        }
    }

    /// What stands in it, as a person sees it: what other cells are joined over is not seen.
    fn content(&self) -> Option<Cell> {
        match self.made {
            Made::Covered => return None,
            Made::Mistaken => return Some(Cell::Failed(self.text.as_str().into())),
            Made::ByHand | Made::ByFormula => {}
        }
        let own = self.value.as_ref().and_then(workbook::cell);
        let content = own.or_else(|| Cell::text(&self.text));
        content.or_else(|| (self.made == Made::ByFormula).then(|| Cell::Failed("=".into())))
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::{super::delimited::MOST_CELLS, *};

    #[test]
    fn of_a_cell_in_a_million_rows_and_columns_no_more_is_held_than_of_any_file() {
        let content = "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"三月\">\
             <table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell office:value-type=\"string\" \
             table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell></table:table-row>\
             </table:table></office:spreadsheet></office:body></office:document-content>";
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.start_file("content.xml", SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
        let book = read(&writer.finish().unwrap().into_inner()).unwrap();
        assert_eq!(book.lost, [("三月".to_owned(), Lost::TooMuch)]);
        let held: usize = book.sheets.iter().flat_map(|sheet| &sheet.rows).map(|row| row.cells.len()).sum();
        assert_eq!(held, MOST_CELLS);
    }
}
