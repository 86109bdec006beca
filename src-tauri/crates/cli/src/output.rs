//! How results and failures reach whoever called.

use std::io::{self, Write};

use serde::Serialize;
use tandem_app::{
    failure::Failure,
    words::{Args, Words},
};

/// Where a command's results go, and in which form.
pub struct Output {
    /// The words of the language that the caller reads.
    pub words: Words,
    json: bool,
}

impl Output {
    /// Results in these words, or as JSON.
    pub fn new(words: Words, json: bool) -> Self {
        Self { words, json }
    }

    /// Gives a result: as JSON, or as the lines that `tell` makes of it.
    pub fn give<T: Serialize>(&self, result: &T, tell: impl FnOnce(&Words) -> Vec<String>) {
        let text = if self.json { pretty(result) } else { tell(&self.words).join("\n") };
        print(&text);
    }

    /// Gives what is JSON for people, too: a form to fill in.
    pub fn form<T: Serialize>(&self, form: &T) {
        self.give(form, |_| vec![pretty(form)]);
    }

    /// Gives a list: as JSON, or as a table with a heading, or as the sentence that there is nothing.
    pub fn list<T: Serialize>(&self, rows: &[T], headings: &[&str], cells: impl Fn(&T) -> Vec<String>) {
        self.give(&rows, |words| {
            if rows.is_empty() {
                return vec![words.text("cli-nothing-to-list")];
            }
            let heading = headings.iter().map(|id| words.text(id)).collect();
            let rows: Vec<_> = std::iter::once(heading).chain(rows.iter().map(cells)).collect();
            table(&rows)
        });
    }

    /// Prints rows as columns that line up, for people; scripts don't get them.
    pub fn table(&self, rows: &[Vec<String>]) {
        if !self.json {
            print(&table(rows).join("\n"));
        }
    }

    /// Prints a line for people; scripts don't get it.
    pub fn say(&self, id: &str, args: &Args) {
        if !self.json {
            print(&self.words.say(id, args));
        }
    }

    /// Says what went wrong and what to do next, on stderr.
    pub fn failure(&self, failure: &Failure) {
        let labelled = |id: &str, text: &str| self.words.say(id, &Args::new().with("text", text));
        eprintln!("{}", labelled("cli-error", &failure.message(&self.words)));
        if let Some(detail) = &failure.detail {
            eprintln!("{}", labelled("cli-detail", detail));
        }
        eprintln!("{}", labelled("cli-remedy", &failure.remedy(&self.words)));
    }
}

fn pretty<T: Serialize>(value: &T) -> String {
    serde_json::to_string_pretty(value).unwrap_or_else(|error| error.to_string())
}

fn print(text: &str) {
    // Whoever reads may have gone (`tandem … | head`): then there is nobody to tell.
    let _ = writeln!(io::stdout(), "{text}");
}

/// Rows as columns that line up, two spaces apart; wide characters count twice.
fn table(rows: &[Vec<String>]) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width_of =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell)).max();
    let widths: Vec<usize> = (0..columns).map(|column| width_of(column).unwrap_or(0)).collect();
    let line = |row: &Vec<String>| {
        let cells =
            row.iter().zip(&widths).map(|(cell, to)| format!("{cell}{}", " ".repeat(to - width(cell))));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

/// How many columns of a terminal a text takes.
fn width(text: &str) -> usize {
    use unicode_width::UnicodeWidthStr;
    text.width()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_and_english_columns_line_up() {
        let rows = [["名称", "id"], ["Ningbo", "1"], ["杭州市", "2"]];
        assert_eq!(
            table(&rows.map(|row| row.map(str::to_owned).to_vec())),
            ["名称    id", "Ningbo  1", "杭州市  2"]
        );
    }
}
