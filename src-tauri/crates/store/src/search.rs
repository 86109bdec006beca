//! Finding words in many texts: SQLite's FTS5, in memory and nowhere else, so that nothing of it outlives the program
//! or an erasure.
//!
//! Chinese has no spaces, and its names are abbreviated to two characters (市一), which tokenizers of three miss. So
//! each ideograph is a word of its own, and ideographs that are looked for together must stand together.

use rusqlite::{Connection, params};

use crate::error::StorageError;

/// A text that can be found.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Findable {
    /// What it is called: weighs more than what is said.
    pub name: String,
    /// What is said of it.
    pub text: String,
}

/// An index of texts, each under a number.
#[derive(Debug)]
pub struct SearchIndex {
    connection: Connection,
}

impl SearchIndex {
    /// An index of nothing.
    ///
    /// # Errors
    /// When SQLite has no memory left.
    pub fn new() -> Result<Self, StorageError> {
        let connection = Connection::open_in_memory()?;
        connection.pragma_update(None, "temp_store", "memory")?;
        connection.execute_batch(
            "CREATE VIRTUAL TABLE findable USING fts5(name, text, content='', contentless_delete=1,
                tokenize='unicode61 remove_diacritics 2')",
        )?;
        Ok(Self { connection })
    }

    /// Takes texts in, each under its number, and others out.
    ///
    /// # Errors
    /// When SQLite has no memory left. Nothing has changed then.
    pub fn change<'t>(
        &mut self,
        gone: impl IntoIterator<Item = i64>,
        come: impl IntoIterator<Item = (i64, &'t Findable)>,
    ) -> Result<(), StorageError> {
        let transaction = self.connection.transaction()?;
        {
            let mut delete = transaction.prepare_cached("DELETE FROM findable WHERE rowid = ?1")?;
            for number in gone {
                delete.execute([number])?;
            }
            let mut insert =
                transaction.prepare_cached("INSERT INTO findable (rowid, name, text) VALUES (?1, ?2, ?3)")?;
            for (number, one) in come {
                insert.execute(params![number, spaced(&one.name), spaced(&one.text)])?;
            }
        }
        transaction.commit()?;
        Ok(())
    }

    /// The numbers of the texts that hold every word of what is looked for, the best first. The last word may be the
    /// beginning of one.
    ///
    /// # Errors
    /// When SQLite has no memory left.
    pub fn find(&self, sought: &str, most: usize) -> Result<Vec<i64>, StorageError> {
        let Some(query) = query(sought) else { return Ok(Vec::new()) };
        let mut statement = self.connection.prepare_cached(
            "SELECT rowid FROM findable WHERE findable MATCH ?1 ORDER BY bm25(findable, 8.0, 1.0), rowid LIMIT ?2",
        )?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let found = statement.query_map(params![query, most], |row| row.get(0))?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

/// Whether a character is a word by itself.
fn is_ideograph(one: char) -> bool {
    matches!(one, '\u{2e80}'..='\u{2fff}' | '\u{3040}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() * 2);
    for one in text.chars() {
        if is_ideograph(one) {
            spaced.extend([' ', one, ' ']);
        } else {
            spaced.push(one);
        }
    }
    spaced
}

/// What is looked for in FTS5's language: the parts between spaces in any order, within each part the words one after
/// the other.
fn query(sought: &str) -> Option<String> {
    let phrase = |part: &str| {
        let words = spaced(part);
        let words: Vec<&str> =
            words.split(|one: char| !one.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let last = words.last()?.chars().next_back()?;
        let begins = if is_ideograph(last) { "" } else { "*" };
        Some(format!("\"{}\"{begins}", words.join(" ")))
    };
    let phrases: Vec<String> = sought.split_whitespace().filter_map(phrase).collect();
    (!phrases.is_empty()).then(|| phrases.join(" AND "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(texts: &[(&str, &str)]) -> SearchIndex {
        let mut index = SearchIndex::new().unwrap();
        let texts: Vec<Findable> = texts
            .iter()
            .map(|(name, text)| Findable { name: (*name).to_owned(), text: (*text).to_owned() })
            .collect();
        index.change([], (1..).zip(&texts)).unwrap();
        index
    }

    #[test]
    fn two_characters_are_enough_and_must_stand_together() {
        let index =
            index(&[("宁波市第一医院", "市一 海曙区"), ("市立第一中学", "上海市一角"), ("宁波二院", "")]);
        let mut found = index.find("市一", 9).unwrap();
        found.sort_unstable();
        assert_eq!(found, [1, 2]);
        assert_eq!(index.find("波二", 9).unwrap(), [3]);
        assert_eq!(index.find("院", 9).unwrap().len(), 2);
        assert_eq!(index.find("一市", 9).unwrap(), [] as [i64; 0]);
    }

    #[test]
    fn words_are_found_by_their_beginning_in_any_case_and_order() {
        let index = index(&[("Ningbo First Hospital", "Dr Müller"), ("Hangzhou", "first visit")]);
        assert_eq!(index.find("hosp ningbo", 9).unwrap(), [1]);
        assert_eq!(index.find("FIRST", 9).unwrap(), [1, 2], "what a thing is called comes first");
        assert_eq!(index.find("muller", 9).unwrap(), [1]);
        assert_eq!(index.find("irst", 9).unwrap(), [] as [i64; 0]);
    }

    #[test]
    fn nothing_that_is_typed_is_a_fault() {
        let index = index(&[("a \"b\" OR c*", "NEAR(x) -y ^z")]);
        for sought in
            ["", "\"", "OR", "a AND", "*", "(", "name:a", "-y", "^", "NEAR(x)", "'; DROP TABLE findable; --"]
        {
            index.find(sought, 9).unwrap();
        }
        assert_eq!(index.find("\"b\" c*", 9).unwrap(), [1]);
    }

    #[test]
    fn what_is_taken_out_is_not_found() {
        let mut index = index(&[("市一", ""), ("市二", "")]);
        let new = Findable { name: "市三".to_owned(), text: String::new() };
        index.change([1], [(3, &new)]).unwrap();
        assert_eq!(index.find("市", 9).unwrap(), [2, 3]);
    }
}
