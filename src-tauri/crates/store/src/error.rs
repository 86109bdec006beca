//! How the store fails.

use std::{error::Error, fmt, path::PathBuf};

use rusqlite::{Error as Sqlite, ErrorCode, ffi::SQLITE_IOERR_SHMSIZE};
use thiserror::Error;

/// A programme file could not be made or opened. Nothing that was there was changed.
#[derive(Debug, Error)]
pub enum OpenError {
    /// There is no such file.
    #[error("there is no file {0}")]
    Missing(PathBuf),
    /// A file to be made exists already.
    #[error("{0} exists already")]
    Exists(PathBuf),
    /// A folder was given.
    #[error("{0} is a folder")]
    IsAFolder(PathBuf),
    /// The file is no SQLite database, or another program's.
    #[error("{0} is no programme of Tandem")]
    NotAProgramme(PathBuf),
    /// The file was saved by a newer version.
    #[error("the format is version {found}, and {supported} is the last one known")]
    NewerVersion {
        /// The file's version.
        found: u32,
        /// The last version that this program knows.
        supported: u32,
    },
    /// Parts of the file are missing or overwritten.
    #[error("the file is damaged: {0}")]
    Damaged(String),
    /// The system refuses to read or make the file.
    #[error("the file can't be used")]
    File(#[source] std::io::Error),
    /// SQLite failed otherwise.
    #[error("the file can't be used")]
    Storage(#[from] StorageError),
}

/// What SQLite says of a file that can't be read or written.
#[derive(Debug, Error)]
pub enum StorageError {
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The file or its folder can't be written.
    #[error("the file or its folder is read-only")]
    ReadOnly,
    /// Another program writes to the file.
    #[error("another program holds the file")]
    InUse,
    /// Parts of the file are missing or overwritten.
    #[error("the file is damaged")]
    Damaged(#[source] Sqlite),
    /// Something that was erased would say something again.
    #[error("what was erased takes no more words")]
    Erased,
    /// The data breaks a rule of the tables, as a name that stands for nothing.
    #[error("the data breaks a rule of the tables: {0}")]
    Rule(#[source] Sqlite),
    /// Anything else that SQLite reports.
    #[error("SQLite failed")]
    Other(#[source] Sqlite),
}

impl From<Sqlite> for StorageError {
    fn from(error: Sqlite) -> Self {
        match &error {
            // A column holds what this program never writes there, or the programme's one row is gone.
            Sqlite::FromSqlConversionFailure(..)
            | Sqlite::IntegralValueOutOfRange(..)
            | Sqlite::InvalidColumnType(..)
            | Sqlite::QueryReturnedNoRows
            | Sqlite::Utf8Error(..) => return Self::Damaged(error),
            // SQLite's index of the log can't grow: the system says no more than that.
            _ if error.sqlite_extended_error_code() == Some(SQLITE_IOERR_SHMSIZE) => return Self::DiskFull,
            _ => {}
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged(error),
            Some(ErrorCode::ConstraintViolation) => Self::Rule(error),
            _ => Self::Other(error),
        }
    }
}

/// A table could not be read.
#[derive(Debug, Error)]
#[error("the table {table} can't be read")]
pub struct ReadError {
    /// The table.
    pub table: &'static str,
    /// What is wrong with it.
    #[source]
    pub why: StorageError,
}

impl ReadError {
    pub(crate) fn of(table: &'static str) -> impl Fn(Sqlite) -> Self {
        move |error| Self { table, why: error.into() }
    }
}

/// A row could not be written.
#[derive(Debug, Error)]
#[error("the table {table} can't be written")]
pub struct WriteError {
    /// The table.
    pub table: &'static str,
    /// Why not.
    #[source]
    pub why: StorageError,
}

impl WriteError {
    pub(crate) fn of(table: &'static str) -> impl Fn(Sqlite) -> Self {
        move |error| Self { table, why: error.into() }
    }
}

/// A change was not made, and everything is as it was.
#[derive(Debug)]
pub enum ChangeError<E> {
    /// The use case itself failed.
    UseCase(E),
    /// It could not be stored.
    Storage(StorageError),
}

impl<E> From<Sqlite> for ChangeError<E> {
    fn from(error: Sqlite) -> Self {
        Self::Storage(error.into())
    }
}

impl<E: fmt::Display> fmt::Display for ChangeError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UseCase(_) => write!(f, "the change could not be made"),
            Self::Storage(_) => write!(f, "the change could not be stored"),
        }
    }
}

impl<E: Error + 'static> Error for ChangeError<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::UseCase(error) => Some(error),
            Self::Storage(error) => Some(error),
        }
    }
}

/// A change could not be taken back or done again, and everything is as it was.
#[derive(Debug, Error)]
pub enum UndoError {
    /// What the change touched is no longer as it left it.
    #[error("what \"{what}\" changed has been changed since")]
    ChangedSince {
        /// The change.
        what: String,
    },
    /// The history could not be read or written.
    #[error("the history can't be used")]
    Storage(#[from] StorageError),
}

impl From<Sqlite> for UndoError {
    fn from(error: Sqlite) -> Self {
        Self::Storage(error.into())
    }
}
