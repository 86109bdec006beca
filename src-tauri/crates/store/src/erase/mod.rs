//! Erasing: what names a client or a distributor goes, figures stay, and nothing brings it back.
//!
//! All of it is one transaction: the things' own rows lose what they say, whichever table they are in
//! ([`rows`], [`blank`]); every other text loses their names ([`names`]); the history loses what it could bring
//! back. Then the file is written anew and its log emptied ([`traces`]), which is made up for at the next opening
//! where a program did not come to it. Nothing is kept by which the names could be known again.

mod blank;
mod names;
mod rows;
mod traces;

use rusqlite::{Connection, Transaction, TransactionBehavior::Immediate};
use tandem_domain::ids::{ClientId, DistributorId};
use uuid::Uuid;

pub use self::names::Names;
use self::rows::Tables;
pub(crate) use self::traces::remove_traces;
use crate::{
    Change, HeldCalendar, Snapshot, Store,
    columns::seconds,
    error::{ChangeError, ReadError, StorageError},
};

/// What is to be erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erased {
    /// One client.
    Client(ClientId),
    /// A distributor with its people and all of its clients.
    Distributor(DistributorId),
}

impl Erased {
    fn uuid(self) -> Uuid {
        match self {
            Self::Client(id) => id.uuid(),
            Self::Distributor(id) => id.uuid(),
        }
    }
}

/// A kind of thing that goes on standing for its figures, and needs something to be called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamedKind {
    /// A client.
    Client,
    /// A distributor.
    Distributor,
    /// A rep.
    Rep,
    /// A joint issue.
    Issue,
}

/// How things are erased: what the store can't know by itself.
pub struct Erasure<'a> {
    /// What is to be erased.
    pub what: Erased,
    /// Who does so, and when.
    pub change: Change<'a>,
    /// What the nth thing of a kind that was erased is called from then on.
    pub stands_as: &'a dyn Fn(NamedKind, usize) -> String,
    /// What stands in a text where a name stood.
    pub mark: &'a str,
    /// The calendars that name what is erased, without the entries' words.
    pub calendars: &'a dyn Fn(&Snapshot, &Names) -> Vec<HeldCalendar>,
}

/// Where the rows of things that are named keep the name, and what else of them goes without a trace.
const NAMED: [(NamedKind, &str, &str, &str); 4] = [
    (
        NamedKind::Client,
        "client",
        "name",
        "aliases = '[]', address = '', latitude = NULL, longitude = NULL, receives = '[]'",
    ),
    (NamedKind::Distributor, "distributor", "name", "sponsor_name = NULL, sponsor_title = NULL"),
    (NamedKind::Rep, "rep", "name", "phone = NULL"),
    (NamedKind::Issue, "joint_issue", "title", "title = ''"),
];

/// Tables whose rows go altogether where they belong to what is erased.
const GOES: [&str; 5] = ["draft", "client_match", "calendar", "attachment", "subscription"];

/// What follows from the rest, and is made anew from what is left.
const FOLLOWS: [&str; 3] = ["reading", "fetch", "fetched"];

impl Store {
    /// Erases; `true` when the last traces are gone from the file, too, `false` when they will go at its next
    /// opening, since another program is reading it.
    ///
    /// # Errors
    /// When the file can't be written. Everything is as it was then.
    pub fn erase(&mut self, erasure: &Erasure<'_>) -> Result<bool, ChangeError<ReadError>> {
        self.connection.pragma_update(None, "secure_delete", true)?;
        // What is noted on the way must not come to lie in a file of its own.
        self.connection.pragma_update(None, "temp_store", "memory")?;
        let transaction = Transaction::new_unchecked(&self.connection, Immediate)?;
        erase_in(&transaction, erasure)?;
        transaction.commit()?;
        *self.known() = crate::known::Known::default();
        self.erasures.store(erasures(&self.connection)?, std::sync::atomic::Ordering::Relaxed);
        // It is erased, whatever becomes of the traces: they go at the next opening otherwise.
        Ok(self.remove_traces().unwrap_or(false))
    }
}

fn erase_in(connection: &Connection, erasure: &Erasure<'_>) -> Result<(), ChangeError<ReadError>> {
    let snapshot = Snapshot::read(connection).map_err(ChangeError::UseCase)?;
    let names = Names::of(&snapshot, erasure.what);
    let tables = Tables::of(connection)?;
    // Everything of the distributor: what is said there means its own clients.
    let home = match erasure.what {
        Erased::Distributor(id) => Some(id),
        Erased::Client(id) => snapshot.clients.iter().find(|one| one.id == id).map(|one| one.distributor),
    };
    if let Some(home) = home {
        tables.belonging(connection, "sphere", home.uuid())?;
    }
    tables.belonging(connection, "own", erasure.what.uuid())?;
    for calendar in (erasure.calendars)(&snapshot, &names) {
        connection.execute(
            "UPDATE calendar SET source = ?2 WHERE id = ?1",
            (calendar.id.uuid(), &*calendar.source),
        )?;
    }
    let stand_ins = rename(connection, erasure)?;
    for table in GOES {
        tables.delete_own(connection, table)?;
    }
    for table in FOLLOWS {
        connection.execute(&format!("DELETE FROM {table}"), [])?;
    }
    // Bytes that no row names any more.
    connection.execute("DELETE FROM content WHERE attachment NOT IN (SELECT id FROM attachment)", [])?;
    tables.empty_indexes(connection)?;
    tables.rewrite(connection, &names, erasure.mark, &stand_ins)?;
    connection.execute("UPDATE history SET changeset = x''", [])?;
    connection.execute("INSERT INTO erasure (finished) VALUES (0)", [])?;
    connection.execute(
        "INSERT INTO history (at, who, what, changeset, state, about) VALUES (?1, ?2, ?3, x'', 'done', '')",
        (seconds(erasure.change.at), erasure.change.who, erasure.change.what),
    )?;
    connection.execute_batch("DROP TABLE temp.own; DROP TABLE IF EXISTS temp.sphere")?;
    Ok(())
}

/// Gives what goes on standing for its figures something to be called, and notes all that is erased.
fn rename(connection: &Connection, erasure: &Erasure<'_>) -> rusqlite::Result<Vec<String>> {
    let mut stand_ins = Vec::new();
    for (kind, table, name, also) in NAMED {
        let before: i64 = connection.query_row(
            &format!(
                "SELECT count(*) FROM {table} WHERE id IN (SELECT thing FROM erased WHERE stands_as <> '')"
            ),
            [],
            |row| row.get(0),
        )?;
        let ids: Vec<Uuid> = connection
            .prepare(&format!(
                "SELECT id FROM {table} WHERE id IN (SELECT thing FROM temp.own)
                    AND id NOT IN (SELECT thing FROM erased) ORDER BY id"
            ))?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        for (number, id) in ids.into_iter().enumerate() {
            let stands_as = (erasure.stands_as)(kind, usize::try_from(before).unwrap_or(0) + number + 1);
            connection.execute(
                &format!("UPDATE {table} SET {also}, {name} = ?2 WHERE id = ?1"),
                (id, &stands_as),
            )?;
            connection.execute("INSERT INTO erased VALUES (?1, ?2)", (id, &stands_as))?;
            stand_ins.push(stands_as);
        }
    }
    connection.execute("INSERT OR IGNORE INTO erased SELECT thing, '' FROM temp.own", [])?;
    Ok(stand_ins)
}

/// Refuses that something that was erased says anything again, in one of these tables: somebody else may have had
/// it on the screen when it was erased.
pub(crate) fn refuse_words<'a>(
    connection: &Connection,
    written: impl IntoIterator<Item = &'a String>,
) -> Result<(), StorageError> {
    if erasures(connection)? == 0 {
        return Ok(());
    }
    let mut statement = connection.prepare_cached("SELECT stands_as FROM erased WHERE stands_as <> ''")?;
    let stand_ins: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let tables = Tables::of(connection)?;
    for table in written {
        if tables.says_again(connection, table, &stand_ins)? {
            return Err(StorageError::Erased);
        }
    }
    Ok(())
}

/// How often something was erased.
pub(crate) fn erasures(connection: &Connection) -> rusqlite::Result<i64> {
    connection.prepare_cached("SELECT count(*) FROM erasure")?.query_row([], |row| row.get(0))
}
