//! What the store's errors mean for the person at the desk.

use std::path::Path;

use tandem_store::{ChangeError, OpenError, ReadError, StorageError, UndoError, WriteError};

use super::{Code, Failure};

impl Failure {
    /// A programme file could not be made or opened.
    pub(crate) fn from_open(path: &Path, error: &OpenError) -> Self {
        let code = match error {
            OpenError::Missing(_) => Code::FileNotFound,
            OpenError::Exists(_) => Code::FileExists,
            OpenError::IsAFolder(_) => Code::FileIsAFolder,
            OpenError::NotAProgramme(_) => Code::NotAProgramme,
            OpenError::NewerVersion { found, supported } => {
                return Self::new(Code::ProgrammeIsNewer)
                    .with("file", path.display())
                    .with("found", found)
                    .with("supported", supported);
            }
            OpenError::Damaged(_) => Code::ProgrammeDamaged,
            OpenError::File(error) => return crate::files::write_failure(path, error),
            OpenError::Storage(error) => return Self::from_storage(path, error),
        };
        Self::new(code).with("file", path.display()).because(error)
    }

    /// A programme file that is open could not be read.
    pub(crate) fn from_read(path: &Path, error: &ReadError) -> Self {
        Self::from_storage(path, &error.why).because(error)
    }

    /// A change could not be made.
    pub(crate) fn from_change(path: &Path, error: &ChangeError<WriteError>) -> Self {
        let why = match error {
            ChangeError::UseCase(error) => &error.why,
            ChangeError::Storage(error) => error,
        };
        Self::from_storage(path, why).because(error)
    }

    /// Something that is no change could not be written.
    pub(crate) fn from_write(path: &Path, error: &WriteError) -> Self {
        Self::from_storage(path, &error.why).because(error)
    }

    /// A change could not be taken back or done again.
    pub(crate) fn from_undo(path: &Path, error: &UndoError) -> Self {
        match error {
            UndoError::ChangedSince { .. } => Self::new(Code::ChangeRefused).because(error),
            UndoError::Storage(error) => Self::from_storage(path, error),
        }
    }

    /// Nothing could be erased.
    pub(crate) fn from_erasure(path: &Path, error: &ChangeError<ReadError>) -> Self {
        let why = match error {
            ChangeError::UseCase(error) => &error.why,
            ChangeError::Storage(error) => error,
        };
        Self::from_storage(path, why).because(error)
    }

    pub(crate) fn from_storage(path: &Path, error: &StorageError) -> Self {
        let code = match error {
            StorageError::DiskFull => Code::DiskFull,
            StorageError::ReadOnly => Code::NotWritable,
            StorageError::InUse => Code::ProgrammeInUse,
            StorageError::Damaged(_) | StorageError::Other(_) => Code::ProgrammeDamaged,
            StorageError::Erased => Code::Erased,
            StorageError::Rule(_) => Code::ChangeRefused,
        };
        Self::new(code).with("file", path.display()).because(error)
    }
}
