//! An open programme.

use std::path::{Path, PathBuf};

use tandem_domain::programme::Programme;
use tandem_store::{Change, Snapshot, Store, Writer};

use crate::{env::Env, failure::Failure};

/// An open programme file with the clock and ids that its use cases need.
pub struct Desk {
    pub(crate) store: Store,
    pub(crate) env: Env,
    path: PathBuf,
}

impl Desk {
    /// Opens a programme file.
    ///
    /// # Errors
    /// When there is none, or it is damaged, newer, in use or something else.
    pub fn open(path: &Path, env: Env) -> Result<Self, Failure> {
        let store = Store::open(path).map_err(|error| Failure::from_open(path, &error))?;
        Ok(Self::of(store, path, env))
    }

    pub(crate) fn of(store: Store, path: &Path, env: Env) -> Self {
        Self { store, env, path: path.to_owned() }
    }

    /// Closes the programme and removes its file.
    pub(crate) fn remove(self) -> std::io::Result<()> {
        let Self { store, path, .. } = self;
        // The last connection that is closed takes SQLite's own files beside it along.
        drop(store);
        std::fs::remove_file(path)
    }

    /// Where its file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The programme's name, company, zone and rules.
    pub fn programme(&self) -> Result<Programme, Failure> {
        Ok(self.snapshot()?.programme)
    }

    /// All that the programme holds, as of one moment.
    pub(crate) fn snapshot(&self) -> Result<Snapshot, Failure> {
        self.store.snapshot().map_err(|error| Failure::from_read(&self.path, &error))
    }

    /// One use case: all of it is stored, and can be undone as one, or nothing is.
    pub(crate) fn change<T>(
        &mut self,
        what: &str,
        write: impl FnOnce(&mut Writer<'_>) -> Result<T, tandem_store::WriteError>,
    ) -> Result<T, Failure> {
        let at = self.env.now();
        let change = Change { what, at, who: "" };
        self.store.change(&change, write).map_err(|error| Failure::from_change(&self.path, &error))
    }
}
