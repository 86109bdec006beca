//! What the window holds between two commands: the open programme, the proposal on the table.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

use tandem_app::{
    Desk,
    failure::{Code, Failure},
    programme,
    wire::plan::Proposal,
    words::Language,
};

use tauri::async_runtime::JoinHandle;

use crate::{commands::programme::ProgrammeInfo, preferences::Preferences};

/// What the window holds between two commands. Cheap to copy: all copies are one.
#[derive(Clone)]
pub struct Session(Arc<Held>);

struct Held {
    desk: Mutex<Option<Desk>>,
    proposal: Mutex<Option<Proposal>>,
    stop: AtomicBool,
    /// Counts how often asking servers was stopped: what began before that stops.
    stopped_asking: AtomicUsize,
    passwords: Mutex<BTreeMap<String, String>>,
    preferences: Mutex<Preferences>,
    named_at_start: Mutex<Option<PathBuf>>,
    language: Mutex<Language>,
    opening: Mutex<Option<Opening>>,
}

/// A programme that is being opened.
pub type Opening = JoinHandle<Result<ProgrammeInfo, Failure>>;

/// What a panic left behind is whole: each value is replaced at once.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Session {
    /// A session without a programme, with the preferences kept in this folder.
    pub fn new(folder: &Path, named_at_start: Option<PathBuf>) -> Self {
        Self(Arc::new(Held {
            desk: Mutex::default(),
            proposal: Mutex::default(),
            stop: AtomicBool::new(false),
            stopped_asking: AtomicUsize::new(0),
            passwords: Mutex::default(),
            preferences: Mutex::new(Preferences::load(folder)),
            named_at_start: Mutex::new(named_at_start),
            language: Mutex::default(),
            opening: Mutex::default(),
        }))
    }

    /// The programme file that was named when the window was opened.
    pub fn named_at_start(&self) -> Option<PathBuf> {
        lock(&self.0.named_at_start).clone()
    }

    /// Takes a programme file that the system asks for; a page that has not begun yet begins with it.
    #[cfg(target_os = "macos")]
    pub fn name(&self, programme: PathBuf) {
        *lock(&self.0.named_at_start) = Some(programme);
    }

    /// What undo and redo would do with the open programme; `None` where none is open.
    pub fn next_steps(&self) -> Option<[Option<String>; 2]> {
        let desk = lock(&self.0.desk);
        programme::next_steps(desk.as_ref()?).ok()
    }

    /// Keeps the programme that is being opened until the page asks what to start with.
    pub fn set_opening(&self, opening: Opening) {
        *lock(&self.0.opening) = Some(opening);
    }

    /// The programme that is being opened, once.
    pub fn take_opening(&self) -> Option<Opening> {
        lock(&self.0.opening).take()
    }

    /// Does something with the preferences.
    pub fn preferences<T>(&self, what: impl FnOnce(&mut Preferences) -> T) -> T {
        what(&mut lock(&self.0.preferences))
    }

    /// Puts a programme on the desk, in place of the one before.
    pub fn set_desk(&self, desk: Option<Desk>) {
        *lock(&self.0.proposal) = None;
        lock(&self.0.passwords).clear();
        if let Some(desk) = &desk {
            desk.speak(*lock(&self.0.language));
        }
        *lock(&self.0.desk) = desk;
    }

    /// Speaks a language from now on: what has no name that may be read is called something in it.
    pub fn speak(&self, language: Language) {
        *lock(&self.0.language) = language;
        if let Some(desk) = &*lock(&self.0.desk) {
            desk.speak(language);
        }
    }

    /// Puts a proposal on the table, in place of the one before.
    pub fn set_proposal(&self, proposal: Option<Proposal>) {
        *lock(&self.0.proposal) = proposal;
    }

    /// Forgets that an earlier search was asked to stop.
    pub fn begin_search(&self) {
        self.0.stop.store(false, Ordering::Relaxed);
    }

    /// Asks the search that is under way to stop.
    pub fn stop(&self) {
        self.0.stop.store(true, Ordering::Relaxed);
    }

    /// Whether somebody asked the search to stop.
    pub fn is_stopped(&self) -> bool {
        self.0.stop.load(Ordering::Relaxed)
    }

    /// Begins to ask a server; gives what [`Self::is_asking_stopped`] wants to know.
    pub fn begin_asking(&self) -> usize {
        self.0.stopped_asking.load(Ordering::Relaxed)
    }

    /// Stops all that is being asked of servers.
    pub fn stop_asking(&self) {
        self.0.stopped_asking.fetch_add(1, Ordering::Relaxed);
    }

    /// Whether what began then was stopped.
    pub fn is_asking_stopped(&self, begun: usize) -> bool {
        self.0.stopped_asking.load(Ordering::Relaxed) != begun
    }

    /// The password that a server took for a subscription while this programme is open.
    pub fn password(&self, subscription: &str) -> Option<String> {
        lock(&self.0.passwords).get(subscription).cloned()
    }

    /// Remembers a password that a server took, until the programme is closed.
    pub fn remember_password(&self, subscription: String, password: String) {
        lock(&self.0.passwords).insert(subscription, password);
    }

    /// Does something with the open programme, off the window's thread.
    pub async fn work<T: Send + 'static>(
        &self,
        what: impl FnOnce(&mut Desk) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        self.work_with_proposal(|desk, _| what(desk)).await
    }

    /// The same, with the proposal on the table.
    pub async fn work_with_proposal<T: Send + 'static>(
        &self,
        what: impl FnOnce(&mut Desk, &mut Option<Proposal>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let session = self.clone();
        off_the_window(move || {
            let mut desk = lock(&session.0.desk);
            let desk = desk.as_mut().ok_or_else(|| Failure::new(Code::NoProgramme))?;
            what(desk, &mut lock(&session.0.proposal))
        })
        .await
    }
}

/// Does something on tokio's pool for work that takes long.
pub async fn off_the_window<T: Send + 'static>(
    what: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    tauri::async_runtime::spawn_blocking(what)
        .await
        .unwrap_or_else(|error| Err(Failure::new(Code::Stopped).because(&error)))
}
