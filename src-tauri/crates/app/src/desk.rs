//! An open programme.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use tandem_domain::{programme::Programme, time::DateRange};
use tandem_store::{Change, Revision, Snapshot, Store, Writer};

use crate::{availability::Availability, env::Env, failure::Failure};

/// An open programme file with the clock and ids that its use cases need.
pub struct Desk {
    pub(crate) store: Store,
    pub(crate) env: Env,
    path: PathBuf,
    kept: Mutex<Kept>,
}

/// What was read last, and is good until somebody writes.
#[derive(Default)]
struct Kept {
    /// The store's mark of the state that was read.
    revision: Option<Revision>,
    snapshot: Option<Arc<Snapshot>>,
    availability: Option<(DateRange, Arc<Availability>)>,
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
        Self { store, env, path: path.to_owned(), kept: Mutex::default() }
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
        Ok(self.snapshot()?.programme.clone())
    }

    /// All that the programme holds, as of one moment.
    pub(crate) fn snapshot(&self) -> Result<Arc<Snapshot>, Failure> {
        let mut kept = self.kept()?;
        if let Some(snapshot) = &kept.snapshot {
            return Ok(Arc::clone(snapshot));
        }
        let read = self.store.snapshot().map_err(|error| Failure::from_read(&self.path, &error))?;
        Ok(Arc::clone(kept.snapshot.insert(Arc::new(read))))
    }

    /// What the calendars held say about these days.
    pub(crate) fn availability(&self, days: DateRange) -> Result<Arc<Availability>, Failure> {
        let snapshot = self.snapshot()?;
        let mut kept = self.kept()?;
        match &kept.availability {
            Some((known, availability)) if *known == days => Ok(Arc::clone(availability)),
            _ => {
                let availability = Arc::new(Availability::of(&snapshot, days));
                kept.availability = Some((days, Arc::clone(&availability)));
                Ok(availability)
            }
        }
    }

    /// What is kept, emptied if anybody has written since, this program or another one.
    fn kept(&self) -> Result<std::sync::MutexGuard<'_, Kept>, Failure> {
        let revision = self.store.revision().map_err(|error| Failure::from_read(&self.path, &error))?;
        // What a panic left half-made is never looked at: the whole is replaced at once.
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.revision != Some(revision) {
            *kept = Kept { revision: Some(revision), ..Kept::default() };
        }
        Ok(kept)
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
