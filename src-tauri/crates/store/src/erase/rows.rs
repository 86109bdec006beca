//! The rows of every table, whatever tables there are: which of them belong to something, and what they say.
//!
//! A row belongs to a thing when one of its columns holds the thing's id, or that of another row that belongs to
//! it. Ids are never the same twice, so no table need be known by name, and one that comes later is covered.

use rusqlite::{Connection, ErrorCode, Row, params_from_iter, types::Value};
use uuid::Uuid;

use super::{Names, blank::blank};

/// Tables that hold nothing of anybody, or are seen to by themselves.
const APART: [&str; 2] = ["erased", "erasure"];

struct Table {
    name: String,
    /// The columns that hold ids.
    ids: Vec<String>,
    /// The columns that hold text.
    texts: Vec<String>,
    /// The columns that tell its rows apart.
    key: Vec<String>,
}

/// Every table of the file.
pub struct Tables {
    tables: Vec<Table>,
    indexes: Vec<String>,
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

impl Table {
    fn of(connection: &Connection, name: String) -> rusqlite::Result<Self> {
        let mut statement = connection.prepare_cached("SELECT name, type, pk FROM pragma_table_info(?1)")?;
        let columns: Vec<(String, String, i64)> = statement
            .query_map([&name], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<Result<_, _>>()?;
        let of_type = |wanted: &[&str]| -> Vec<String> {
            let fits = columns.iter().filter(|(_, kind, _)| wanted.contains(&kind.as_str()));
            fits.map(|(name, ..)| name.clone()).collect()
        };
        let key: Vec<String> =
            columns.iter().filter(|(.., key)| *key > 0).map(|(name, ..)| name.clone()).collect();
        Ok(Self {
            ids: of_type(&["BLOB", "ANY"]),
            texts: of_type(&["TEXT", "ANY"]),
            key: if key.is_empty() { vec!["rowid".to_owned()] } else { key },
            name,
        })
    }

    /// The condition that a row belongs to what a table of ids names.
    fn belongs(&self, to: &str) -> String {
        let among = |column: &String| format!("{} IN (SELECT thing FROM {to})", quoted(column));
        if self.ids.is_empty() {
            "0".to_owned()
        } else {
            self.ids.iter().map(among).collect::<Vec<_>>().join(" OR ")
        }
    }

    fn list(&self, columns: &[String]) -> String {
        let all = self.key.iter().chain(columns).map(|name| quoted(name));
        all.collect::<Vec<_>>().join(", ")
    }

    /// Writes one text of a row; where a rule of the table forbids that, something shorter, and in the end the row
    /// goes.
    fn write(
        &self,
        connection: &Connection,
        column: &str,
        key: &[Value],
        text: String,
        mark: &str,
    ) -> rusqlite::Result<()> {
        let same: Vec<String> =
            self.key.iter().enumerate().map(|(at, name)| format!("{} = ?{}", quoted(name), at + 1)).collect();
        let same = same.join(" AND ");
        let set =
            format!("UPDATE {} SET {} = ?{} WHERE {same}", quoted(&self.name), quoted(column), key.len() + 1);
        for candidate in [Value::Text(text), Value::Text(mark.to_owned()), Value::Null] {
            let values = key.iter().cloned().chain([candidate]);
            match connection.prepare_cached(&set)?.execute(params_from_iter(values)) {
                Ok(_) => return Ok(()),
                Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {}
                Err(error) => return Err(error),
            }
        }
        let delete = format!("DELETE FROM {} WHERE {same}", quoted(&self.name));
        connection.execute(&delete, params_from_iter(key.iter().cloned())).map(|_| ())
    }
}

impl Tables {
    /// The tables that there are.
    pub fn of(connection: &Connection) -> rusqlite::Result<Self> {
        let mut statement = connection.prepare_cached(
            "SELECT name, type FROM pragma_table_list
                WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
        )?;
        let all: Vec<(String, String)> =
            statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
        let (mut tables, mut indexes) = (Vec::new(), Vec::new());
        for (name, kind) in all {
            if kind == "virtual" {
                indexes.push(name);
            } else if !APART.contains(&name.as_str()) {
                tables.push(Table::of(connection, name)?);
            }
        }
        Ok(Self { tables, indexes })
    }

    /// Fills the passing table `into` with the ids of a thing and of all that belongs to it.
    pub fn belonging(&self, connection: &Connection, into: &str, thing: Uuid) -> rusqlite::Result<()> {
        connection
            .execute_batch(&format!("CREATE TEMP TABLE {into} (thing BLOB PRIMARY KEY) WITHOUT ROWID"))?;
        connection.execute(&format!("INSERT INTO temp.{into} VALUES (?1)"), [thing])?;
        // A row that is told apart by one id stands for something that others may belong to in turn.
        let things =
            self.tables.iter().filter(|table| table.key.len() == 1 && table.ids.contains(&table.key[0]));
        let things: Vec<String> = things
            .map(|table| {
                let (key, name) = (quoted(&table.key[0]), quoted(&table.name));
                let belongs = table.belongs(&format!("temp.{into}"));
                format!("INSERT OR IGNORE INTO temp.{into} SELECT {key} FROM {name} WHERE length({key}) = 16 AND ({belongs})")
            })
            .collect();
        loop {
            let mut found = 0;
            for sql in &things {
                found += connection.execute(sql, [])?;
            }
            if found == 0 {
                return Ok(());
            }
        }
    }

    /// Removes the rows of a table that belong to what is erased, if there is such a table.
    pub fn delete_own(&self, connection: &Connection, name: &str) -> rusqlite::Result<()> {
        let Some(table) = self.tables.iter().find(|table| table.name == name) else { return Ok(()) };
        let sql = format!("DELETE FROM {} WHERE {}", quoted(name), table.belongs("temp.own"));
        connection.execute(&sql, []).map(|_| ())
    }

    /// Empties what was made for searching, which is made anew from what is left.
    pub fn empty_indexes(&self, connection: &Connection) -> rusqlite::Result<()> {
        for index in &self.indexes {
            let name = quoted(index);
            // One that holds texts itself is emptied row by row, one that holds none by its own command.
            let emptied = connection.execute(&format!("DELETE FROM {name}"), []).and_then(|_| {
                connection.execute(&format!("INSERT INTO {name}({name}) VALUES ('rebuild')"), [])
            });
            if emptied.is_err() {
                connection.execute(&format!("INSERT INTO {name}({name}) VALUES ('delete-all')"), [])?;
            }
        }
        Ok(())
    }

    /// Takes from every row what must go: from those of what is erased all that is said, from others the names.
    pub fn rewrite(
        &self,
        connection: &Connection,
        names: &Names,
        mark: &str,
        stand_ins: &[String],
    ) -> rusqlite::Result<()> {
        for table in self.tables.iter().filter(|table| !table.texts.is_empty()) {
            let keys = table.key.len();
            let texts = table.list(&table.texts);
            let sql = format!(
                "SELECT {texts}, ({}), ({}) FROM {}",
                table.belongs("temp.own"),
                table.belongs("temp.sphere"),
                quoted(&table.name)
            );
            let mut changes: Vec<(usize, Vec<Value>, String)> = Vec::new();
            let mut statement = connection.prepare(&sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let own = is_so(row, keys + table.texts.len())?;
                let at_home = own || is_so(row, keys + table.texts.len() + 1)?;
                for (at, column) in table.texts.iter().enumerate() {
                    let Ok(text) = row.get_ref(keys + at)?.as_str() else { continue };
                    let left =
                        if own { blank(&table.name, column, text, stand_ins) } else { text.to_owned() };
                    let is_name = NAMES.contains(&(table.name.as_str(), column.as_str()));
                    let clean = if is_name { None } else { names.without(&left, at_home, mark) };
                    let left = clean.unwrap_or(left);
                    if left != text {
                        let key = (0..keys).map(|at| row.get(at)).collect::<Result<_, _>>()?;
                        changes.push((at, key, left));
                    }
                }
            }
            drop(rows);
            drop(statement);
            for (at, key, left) in changes {
                table.write(connection, &table.texts[at], &key, left, mark)?;
            }
        }
        Ok(())
    }

    /// Whether a row of this table that belongs to something erased says more than it may.
    pub fn says_again(
        &self,
        connection: &Connection,
        name: &str,
        stand_ins: &[String],
    ) -> rusqlite::Result<bool> {
        let Some(table) = self.tables.iter().find(|table| table.name == name && !table.texts.is_empty())
        else {
            return Ok(false);
        };
        let keys = table.key.len();
        let sql = format!(
            "SELECT {} FROM {} WHERE {}",
            table.list(&table.texts),
            quoted(name),
            table.belongs("erased")
        );
        let mut statement = connection.prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for (at, column) in table.texts.iter().enumerate() {
                let Ok(text) = row.get_ref(keys + at)?.as_str() else { continue };
                if blank(name, column, text, stand_ins) != text {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }
}

/// What others are called: a name that is theirs, too, stays theirs.
const NAMES: [(&str, &str); 8] = [
    ("client", "name"),
    ("client", "aliases"),
    ("distributor", "name"),
    ("rep", "name"),
    ("manager", "name"),
    ("city", "name"),
    ("city", "region"),
    ("programme", "manufacturer"),
];

fn is_so(row: &Row<'_>, at: usize) -> rusqlite::Result<bool> {
    Ok(row.get::<_, Option<bool>>(at)?.unwrap_or(false))
}
