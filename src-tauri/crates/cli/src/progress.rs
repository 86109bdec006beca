//! Progress on a terminal, and Ctrl-C.

use std::{
    io::IsTerminal,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressStyle};
use tandem_app::{
    plan::{self, Control, Progress},
    words::{Args, Words},
};

/// Watches a search: shows how it stands, ends it when the time is up or somebody presses Ctrl-C.
pub struct Watch<'a> {
    words: &'a Words,
    bar: ProgressBar,
    began: Instant,
    limit: Option<Duration>,
    interrupted: Arc<AtomicBool>,
}

impl<'a> Watch<'a> {
    /// Begins to watch, and to count the time.
    pub fn begin(words: &'a Words, limit: Option<Duration>) -> Self {
        let interrupted = Arc::new(AtomicBool::new(false));
        let pressed = Arc::clone(&interrupted);
        // Where the signal can't be caught, Ctrl-C ends the command at once, which loses nothing stored.
        let _ = ctrlc::set_handler(move || pressed.store(true, Ordering::Relaxed));
        let bar =
            if std::io::stderr().is_terminal() { ProgressBar::new_spinner() } else { ProgressBar::hidden() };
        if let Ok(style) = ProgressStyle::with_template("{spinner} {elapsed} {msg}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(120));
        Self { words, bar, began: Instant::now(), limit, interrupted }
    }
}

impl Control for Watch<'_> {
    fn should_stop(&self) -> bool {
        self.interrupted.load(Ordering::Relaxed)
            || self.limit.is_some_and(|limit| self.began.elapsed() >= limit)
    }

    fn spent(&self) -> Option<f64> {
        self.limit
            .map(|limit| self.began.elapsed().as_secs_f64() / limit.as_secs_f64().max(f64::MIN_POSITIVE))
    }

    fn progress(&self, progress: Progress) {
        let args = Args::new()
            .with("visits", progress.visits)
            .with("wanted", progress.wanted)
            .with("riding", progress.riding_along);
        let gap = plan::gap(progress.objective, progress.bound).map(|gap| gap.say(self.words));
        let lines = std::iter::once(self.words.say("cli-planning", &args)).chain(gap);
        self.bar.set_message(lines.collect::<Vec<_>>().join(" "));
    }
}

impl Drop for Watch<'_> {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
