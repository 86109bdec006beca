//! An open programme.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tandem_domain::{people::CalendarOwner, programme::Programme, time::DateRange, working_time::day_of};
use tandem_store::{Change, Snapshot, Store, Writer};
use tandem_words::Language;

use crate::{
    availability::{self, Availability, Entries},
    env::Env,
    failure::Failure,
    plan::horizon,
    search::Search,
    sharing::{Seen, View},
};

/// An open programme file with the clock and ids that its use cases need.
pub struct Desk {
    pub(crate) store: Store,
    pub(crate) env: Env,
    path: PathBuf,
    kept: Mutex<Kept>,
    seen: Mutex<Seen>,
    search: Mutex<Search>,
}

/// Beyond so many days, only those asked for are read.
const MOST_USUAL_DAYS: i64 = 500;

/// What the calendars were found to say, and the snapshot in which they stand.
type Kept = Option<(Arc<Snapshot>, Arc<Availability>)>;

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
        Self {
            store,
            env,
            path: path.to_owned(),
            kept: Mutex::default(),
            seen: Mutex::default(),
            search: Mutex::default(),
        }
    }

    /// Closes the programme and removes its file.
    pub(crate) fn remove(self) -> std::io::Result<()> {
        let Self { store, path, .. } = self;
        // The last connection that is closed takes SQLite's own files beside it along.
        drop(store);
        std::fs::remove_file(path)
    }

    /// Calls what has no name of its own in another language from now on.
    pub fn speak(&self, language: Language) {
        self.env.speak(language);
    }

    /// Where its file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads what nearly every question needs, so that the first one is answered soon, and has the programme keep
    /// what takes long to find out.
    ///
    /// # Errors
    /// When the programme can't be read.
    pub fn read_ahead(&self) -> Result<(), Failure> {
        let snapshot = self.snapshot()?;
        let days = self.usual_days(&snapshot, horizon::default_days(&snapshot, self.env.now()));
        // What can't be read or kept costs time and nothing else.
        let kept = availability::Kept::new(self.env.program(), self.store.readings().unwrap_or_default());
        let availability = Availability::of(&snapshot, days, None, &kept);
        let (readings, gone) = availability.to_keep(&kept);
        *self.kept() = Some((snapshot, Arc::new(availability)));
        if !readings.is_empty() || !gone.is_empty() {
            let _ = self.store.keep_readings(&readings, &gone);
        }
        Ok(())
    }

    /// The programme's name, company, zone and rules.
    pub fn programme(&self) -> Result<Programme, Failure> {
        Ok(self.snapshot()?.programme.clone())
    }

    /// What the programme holds as far as the agreements let the manufacturer see it: what screens, searches,
    /// documents and exports are made of. Only what changes the programme, plans it, or hands a distributor its own
    /// data reads [`Self::snapshot`].
    pub(crate) fn seen(&self) -> Result<Arc<Snapshot>, Failure> {
        Ok(Arc::clone(&self.view()?.snapshot))
    }

    /// The same, with how far each client is shared today.
    pub(crate) fn view(&self) -> Result<Arc<View>, Failure> {
        let truth = self.snapshot()?;
        let today = day_of(self.env.now(), truth.programme.home_zone);
        Ok(self.kept_view().view(&truth, today, self.env.language()))
    }

    /// All that the programme holds, as of one moment.
    pub(crate) fn snapshot(&self) -> Result<Arc<Snapshot>, Failure> {
        self.store.snapshot().map_err(|error| Failure::from_read(&self.path, &error))
    }

    /// What the calendars held say about these days, and perhaps about some more, in words that may be read.
    pub(crate) fn availability(&self, days: DateRange) -> Result<Arc<Availability>, Failure> {
        let (truth, view) = (self.true_availability(days)?, self.view()?);
        Ok(self.kept_view().availability(&truth, &view))
    }

    /// The same in the entries' own words: for what is stored, never for what is shown.
    pub(crate) fn true_availability(&self, days: DateRange) -> Result<Arc<Availability>, Failure> {
        let snapshot = self.snapshot()?;
        let mut kept = self.kept();
        let (read_from, before) = kept.take().map_or((None, None), |(of, what)| (Some(of), Some(what)));
        let nothing = availability::Kept::default();
        let covers = |known: &&Arc<Availability>| known.days().intersection(&days) == Some(days);
        let availability = match before.as_ref().filter(covers) {
            Some(known) if read_from.is_some_and(|of| Arc::ptr_eq(&of, &snapshot)) => Arc::clone(known),
            Some(known) => Arc::new(Availability::of(&snapshot, known.days(), Some(known), &nothing)),
            None => Arc::new(Availability::of(
                &snapshot,
                self.usual_days(&snapshot, days),
                before.as_deref(),
                &nothing,
            )),
        };
        *kept = Some((snapshot, Arc::clone(&availability)));
        Ok(availability)
    }

    /// What the calendars say about these days, in the entries' own words and in those that may be read.
    pub(crate) fn entries(&self, days: DateRange) -> Result<Entries, Failure> {
        Ok(Entries { truth: self.true_availability(days)?, seen: self.availability(days)? })
    }

    /// What the calendars of some managers and distributors say, in the entries' own words and in those that may be
    /// read: what is known already, or else what these calendars alone say.
    pub(crate) fn entries_of(
        &self,
        whose: &BTreeSet<CalendarOwner>,
        days: DateRange,
    ) -> Result<Entries, Failure> {
        let (snapshot, view) = (self.snapshot()?, self.view()?);
        let known = self.kept().as_ref().and_then(|(of, known)| {
            let is_good = Arc::ptr_eq(of, &snapshot) && known.days().intersection(&days) == Some(days);
            is_good.then(|| Arc::clone(known))
        });
        Ok(if let Some(truth) = known {
            Entries { seen: self.kept_view().availability(&truth, &view), truth }
        } else {
            let truth = Availability::of_some(&snapshot, days, whose);
            Entries { seen: Arc::new(truth.seen(&view)), truth: Arc::new(truth) }
        })
    }

    /// Forgets what was found out: it may name what was erased.
    pub(crate) fn forget(&self) {
        *self.kept() = None;
        *self.kept_view() = Seen::default();
        *self.search() = Search::default();
    }

    /// What a panic left half-made is never looked at: the whole is replaced at once.
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What finds things by their words.
    pub(crate) fn search(&self) -> MutexGuard<'_, Search> {
        self.search.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn kept_view(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The days asked for, with all that the programme is usually asked about, so that going from one question to
    /// the next finds everything read.
    fn usual_days(&self, snapshot: &Snapshot, days: DateRange) -> DateRange {
        let default = horizon::default_days(snapshot, self.env.now());
        let planned = snapshot.accepted_plan.map_or(default, |plan| plan.days);
        let all = [days, default, planned];
        let first = all.iter().map(DateRange::first).min();
        let last = all.iter().map(DateRange::last).max();
        let wide = first.zip(last).and_then(|(first, last)| DateRange::new(first, last).ok());
        wide.filter(|wide| (wide.last() - wide.first()).num_days() <= MOST_USUAL_DAYS).unwrap_or(days)
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
