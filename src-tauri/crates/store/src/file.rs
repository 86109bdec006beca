//! Making and opening programme files.
//!
//! Nothing but SQLite opens a file that exists: a process that closes any handle of a file loses SQLite's
//! locks on it (<https://www.sqlite.org/howtocorrupt.html>, 2.2), and another store may have it open.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, ErrorCode, MAIN_DB, OpenFlags, config::DbConfig};
use tandem_domain::programme::Programme;

use crate::{
    Store,
    error::{OpenError, StorageError},
    migrations::{self, VERSION, bring_up_to_date},
    table::Writer,
};

/// "TNDM": tells a programme from other programs' databases (the header's application id).
const APPLICATION_ID: i32 = 0x544e_444d;

/// How long to wait for another program that writes.
const PATIENCE: Duration = Duration::from_secs(5);

impl Store {
    /// Makes a programme file, which must not exist yet.
    ///
    /// # Errors
    /// When it exists, or can't be made; what was made of it by then is removed.
    pub fn create(path: &Path, programme: &Programme) -> Result<Self, OpenError> {
        if path.is_dir() {
            return Err(OpenError::IsAFolder(path.to_owned()));
        }
        // Nobody else can make the file between this claim and what SQLite writes into it.
        OpenOptions::new().write(true).create_new(true).open(path).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => OpenError::Exists(path.to_owned()),
            _ => refused_by_the_system(error),
        })?;
        fill(path, programme).map(Self::of).inspect_err(|_| {
            for leftover in [path.to_owned(), beside(path, JOURNAL), beside(path, WAL), beside(path, SHM)] {
                // The failure that is told is the first one.
                let _ = fs::remove_file(leftover);
            }
        })
    }

    /// Opens a programme file, and brings one of an earlier version up to date.
    ///
    /// # Errors
    /// When it is missing, no programme, damaged, newer than this program, in use, or can't be written. A
    /// file that is refused is not touched, and nothing is left beside it.
    pub fn open(path: &Path) -> Result<Self, OpenError> {
        let metadata = fs::metadata(path).map_err(|error| match error.kind() {
            ErrorKind::NotFound => OpenError::Missing(path.to_owned()),
            _ => refused_by_the_system(error),
        })?;
        if metadata.is_dir() {
            return Err(OpenError::IsAFolder(path.to_owned()));
        }
        // A programme has none: this one was not made to its end, or is another program's, and SQLite would
        // bring it into order as soon as it looks.
        if !is_empty(&beside(path, JOURNAL)) {
            return Err(OpenError::NotAProgramme(path.to_owned()));
        }
        // Work of a program that crashed, or still runs, stays where it is until the file is found sound.
        let has_log = !is_empty(&beside(path, WAL));
        let had_log = beside(path, WAL).exists();
        let had_index = beside(path, SHM).exists();
        let accepted = connect(path).and_then(|mut connection| {
            keep_log(&connection, has_log)?;
            check(&connection, path)?;
            keep_log(&connection, false)?;
            bring_up_to_date(&mut connection)?;
            configure(&connection)?;
            // What another program did not come to; where it can't be done now, it is left for the next time.
            let _ = crate::erase::remove_traces(&connection);
            Ok(Self::of(connection))
        });
        // What SQLite made in order to read, and leaves: the index of a log that was there, or on a full disk
        // both, empty. In neither case has anybody else the file open.
        let full = matches!(accepted, Err(OpenError::Storage(StorageError::DiskFull)));
        if accepted.is_err() && !had_index && (has_log || full) {
            let _ = fs::remove_file(beside(path, SHM));
        }
        if full && !had_log && is_empty(&beside(path, WAL)) {
            let _ = fs::remove_file(beside(path, WAL));
        }
        accepted
    }
}

/// The files that SQLite keeps beside one while it is in use.
const JOURNAL: &str = "-journal";
const WAL: &str = "-wal";
const SHM: &str = "-shm";

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

fn is_empty(path: &Path) -> bool {
    fs::metadata(path).map_or(true, |metadata| metadata.len() == 0)
}

fn refused_by_the_system(error: io::Error) -> OpenError {
    match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => StorageError::ReadOnly.into(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StorageError::DiskFull.into(),
        _ => OpenError::File(error),
    }
}

/// Lets SQLite write into the empty file. The application id comes last, so that a file whose making was
/// cut short is no programme; the log comes after it, so that the id stands in the file itself.
fn fill(path: &Path, programme: &Programme) -> Result<Connection, OpenError> {
    let mut connection = connect(path)?;
    bring_up_to_date(&mut connection)?;
    let transaction = connection.transaction().map_err(StorageError::from)?;
    Writer { connection: &transaction }.put_programme(programme).map_err(|error| error.why)?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID).map_err(StorageError::from)?;
    transaction.commit().map_err(StorageError::from)?;
    configure(&connection)?;
    Ok(connection)
}

/// Opens without reading or writing. Foreign keys are off until the file is up to date.
fn connect(path: &Path) -> Result<Connection, OpenError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(|error| {
        match (error.sqlite_error_code(), File::open(path)) {
            // The system's own reason, which SQLite does not hand on.
            (Some(ErrorCode::CannotOpen), Err(reason)) => OpenError::File(reason),
            _ => StorageError::from(error).into(),
        }
    })?;
    let ready = || -> rusqlite::Result<bool> {
        connection.busy_timeout(PATIENCE)?;
        connection.pragma_update(None, "foreign_keys", false)?;
        connection.is_readonly(MAIN_DB)
    };
    // SQLite opens a file that can't be written for reading only, and would leave its index beside it.
    match ready() {
        Ok(true) => Err(StorageError::ReadOnly.into()),
        Ok(false) => Ok(connection),
        Err(error) => Err(StorageError::from(error).into()),
    }
}

/// Whether closing leaves the log beside the file as it is.
fn keep_log(connection: &Connection, keep: bool) -> Result<(), StorageError> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep)?;
    Ok(())
}

/// Refuses what is no sound programme of a version known. Only reads.
fn check(connection: &Connection, path: &Path) -> Result<(), OpenError> {
    let strange = || OpenError::NotAProgramme(path.to_owned());
    let application: i32 =
        connection.query_row("PRAGMA application_id", [], |row| row.get(0)).map_err(|error| {
            match error.sqlite_error_code() {
                Some(ErrorCode::NotADatabase) => strange(),
                _ => damaged(error),
            }
        })?;
    if application != APPLICATION_ID {
        return Err(strange());
    }
    let found = migrations::version(connection).map_err(damaged)?;
    if found > VERSION {
        return Err(OpenError::NewerVersion { found, supported: VERSION });
    }
    let state: String =
        connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).map_err(damaged)?;
    if state == "ok" && found > 0 { Ok(()) } else { Err(OpenError::Damaged(state)) }
}

fn damaged(error: rusqlite::Error) -> OpenError {
    match StorageError::from(error) {
        StorageError::Damaged(error) | StorageError::Other(error) => OpenError::Damaged(error.to_string()),
        other => other.into(),
    }
}

fn configure(connection: &Connection) -> Result<(), StorageError> {
    let set = |name: &str, value: &str| connection.pragma_update(None, name, value);
    set("journal_mode", "WAL")?;
    // In WAL mode FULL makes each commit last a power cut, not just a crash of the program.
    set("synchronous", "FULL")?;
    set("foreign_keys", "ON")?;
    set("trusted_schema", "OFF")?;
    Ok(())
}
