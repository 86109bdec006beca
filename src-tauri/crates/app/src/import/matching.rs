//! Which clients entries mean, for lists that no programme holds: a list of clients and a list of entries.

use std::path::Path;

use tandem_calendar::matching::{ClientNames, EventText, Match, Matcher, Verdict, kind_of};

use crate::{
    failure::{Code, Failure},
    files,
    people::sheet::text::{self, Row},
    wire::calendars::{MatchedClient, MatchedEntry},
};

/// What each entry of a list means. The list of clients has the columns `id`, `name`, and if it likes `aliases`
/// (parted by `;`), `address` and `city`; that of entries `id`, `summary` and if it likes `location`.
///
/// # Errors
/// When a file can't be read or lacks a column.
pub fn match_files(clients: &Path, entries: &Path) -> Result<Vec<MatchedEntry>, Failure> {
    let clients = names(&Table::read(clients)?)?;
    let table = Table::read(entries)?;
    let (id, summary, location) = (table.column("id")?, table.column("summary")?, table.place("location"));
    let texts: Vec<EventText<'_>> = table
        .rows
        .iter()
        .map(|row| EventText {
            summary: cell(row, Some(summary)),
            location: cell(row, location),
            description: "",
        })
        .collect();
    let outcomes = Matcher::new(&clients).find_all(&texts);
    let entry = |(row, outcome): (&Row, _)| of_entry(cell(row, Some(id)), outcome);
    Ok(table.rows.iter().zip(outcomes).map(entry).collect())
}

fn of_entry(entry: &str, outcome: tandem_calendar::matching::Outcome<String>) -> MatchedEntry {
    let sure = outcome.verdict == Verdict::Sure;
    let client = outcome.best.as_ref().filter(|_| sure).map(|best| best.client.clone());
    let candidate = |one: Match<String>| MatchedClient {
        client: one.client,
        confidence: rounded(one.confidence),
        why: format!("{}: {}", one.because.word(), one.because.matched()),
    };
    MatchedEntry {
        event: entry.to_owned(),
        client,
        confidence: outcome.best.as_ref().map_or(0.0, |best| rounded(best.confidence)),
        candidates: outcome.best.into_iter().chain(outcome.others).map(candidate).collect(),
    }
}

/// Sums of hundredths, shown as such.
fn rounded(confidence: f64) -> f64 {
    (confidence * 1000.0).round() / 1000.0
}

fn names(table: &Table) -> Result<Vec<ClientNames<String>>, Failure> {
    let (id, name) = (table.column("id")?, table.column("name")?);
    let [aliases, address, city] = ["aliases", "address", "city"].map(|column| table.place(column));
    let client = |row: &Row| ClientNames {
        key: cell(row, Some(id)).to_owned(),
        name: cell(row, Some(name)).to_owned(),
        aliases: cell(row, aliases)
            .split([';', '；'])
            .map(str::trim)
            .filter(|alias| !alias.is_empty())
            .map(str::to_owned)
            .collect(),
        address: cell(row, address).to_owned(),
        city: cell(row, city).to_owned(),
        kind: kind_of(cell(row, Some(name))),
    };
    Ok(table.rows.iter().map(client).collect())
}

fn cell(row: &Row, column: Option<usize>) -> &str {
    column.and_then(|column| row.cells.get(column)).map_or("", String::as_str)
}

/// A file of rows under headings.
struct Table {
    file: String,
    headings: Vec<String>,
    rows: Vec<Row>,
}

impl Table {
    fn read(path: &Path) -> Result<Self, Failure> {
        let mut rows = text::rows(&text::decoded(&files::read(path)?)).into_iter();
        let headings = rows.next().map(|row| row.cells).unwrap_or_default();
        let headings = headings.iter().map(|heading| heading.to_lowercase()).collect();
        Ok(Self { file: path.display().to_string(), headings, rows: rows.collect() })
    }

    fn place(&self, column: &str) -> Option<usize> {
        self.headings.iter().position(|heading| heading == column)
    }

    fn column(&self, column: &str) -> Result<usize, Failure> {
        let missing = || Failure::new(Code::NoColumn).with("file", &self.file).with("column", column);
        self.place(column).ok_or_else(missing)
    }
}
