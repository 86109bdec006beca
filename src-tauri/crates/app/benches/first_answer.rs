//! `cargo bench -p tandem-app`: how long a person waits from the calendars that distributors send to the planner's first
//! answer. Of each step the least, the median and the longest of many are told, in wall-clock time: on a busy machine
//! the longest says more about the machine.
#![expect(clippy::print_stdout, reason = "it reports to a person")]

use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use tandem_app::{
    Desk, Env,
    demo::DemoSize,
    import::{self, Accept},
    plan::{self, Control, Effort, Progress},
    programme,
    wire::{planning::PlanRequest, sheets::SheetsChoice},
};

/// Of the demo's calendars, so many are sent at once.
const FILES: usize = 24;
const TIMES: usize = 15;

/// Stops the search when it has a plan, and remembers when that was.
#[derive(Default)]
struct First(Mutex<Option<Instant>>);

impl First {
    fn at(&self) -> Option<Instant> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Control for First {
    fn should_stop(&self) -> bool {
        self.at().is_some()
    }

    fn progress(&self, _: Progress) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert_with(Instant::now);
    }
}

fn env() -> Result<Env, Box<dyn Error>> {
    Ok(Env::at("2026-01-05T01:00:00Z".parse()?))
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let (programme, files) = demo(folder.path())?;
    let bytes: u64 = files.iter().filter_map(|file| fs::metadata(file).ok()).map(|file| file.len()).sum();
    println!("{} calendars, {} kB", files.len(), bytes / 1000);
    let mut steps: [Vec<Duration>; 4] = Default::default();
    for _ in 0..TIMES {
        let fresh = folder.path().join("fresh.tandem");
        fs::copy(&programme, &fresh)?;
        let mut desk = Desk::open(&fresh, env()?)?;
        let times = measure(&mut desk, &files)?;
        steps.iter_mut().zip(times).for_each(|(all, time)| all.push(time));
    }
    let names = ["imported", "first plan", "plan with all its reasons", "calendars to the first plan"];
    for (name, mut all) in names.into_iter().zip(steps) {
        all.sort_unstable();
        let [Some(least), Some(median), Some(longest)] = [all.first(), all.get(TIMES / 2), all.last()] else {
            continue;
        };
        println!("  {name}: {least:.0?}, {median:.0?}, {longest:.0?}");
    }
    Ok(())
}

/// How long the import takes, the first plan after it, that plan with its reasons, and the first two together.
fn measure(desk: &mut Desk, files: &[PathBuf]) -> Result<[Duration; 4], Box<dyn Error>> {
    let start = Instant::now();
    let choice = SheetsChoice::default();
    let accept = Accept { incomplete: true, older: false };
    for outcome in import::import_found(desk, None, files, accept, &choice)? {
        outcome?;
    }
    let imported = start.elapsed();
    let first = First::default();
    let effort = Effort { threads: None, seed: 1, until_stopped: true };
    let proposal = plan::propose(desk, &PlanRequest::default(), &effort, &first)?;
    let whole = start.elapsed();
    if proposal.visits.is_empty() {
        return Err("the first plan is empty".into());
    }
    let at = first.at().ok_or("there was no plan")?.duration_since(start);
    let after = |time: Duration| time.saturating_sub(imported);
    Ok([imported, after(at), after(whole), at])
}

/// A programme of the demo in which no calendar was imported yet, and the calendars.
fn demo(folder: &Path) -> Result<(PathBuf, Vec<PathBuf>), Box<dyn Error>> {
    let path = folder.join("demo.tandem");
    let day = "2026-01-05".parse().ok();
    let (mut desk, made) = programme::create_demo(&path, day, DemoSize::Ordinary, env()?)?;
    programme::undo(&mut desk)?;
    drop(desk);
    let mut files: Vec<PathBuf> =
        fs::read_dir(&made.calendars)?.flatten().map(|entry| entry.path()).collect();
    files.sort();
    files.truncate(FILES);
    Ok((path, files))
}
