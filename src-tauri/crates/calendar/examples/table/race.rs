//! Programs, each run by itself, timed and watched.

use std::{
    error::Error,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// A program that takes part.
pub struct Entrant {
    pub name: String,
    words: Vec<String>,
}

impl Entrant {
    /// This very program, with one of its tasks.
    pub fn own(task: &str) -> Result<Self, Box<dyn Error>> {
        let program = std::env::current_exe()?.display().to_string();
        Ok(Self { name: task.to_owned(), words: vec![program, "task".to_owned(), task.to_owned()] })
    }

    /// Another, by its command line.
    pub fn other(line: &str) -> Self {
        Self { name: line.to_owned(), words: line.split_whitespace().map(str::to_owned).collect() }
    }
}

/// What came of its runs.
pub struct Racer {
    pub entrant: Entrant,
    /// Of the fastest run.
    pub seconds: f64,
    /// In megabytes, of the largest run.
    pub memory: f64,
    /// What it printed last.
    pub found: String,
    /// How often it ran.
    pub runs: usize,
}

impl Racer {
    pub fn new(entrant: Entrant) -> Self {
        Self { entrant, seconds: f64::INFINITY, memory: 0.0, found: String::new(), runs: 0 }
    }

    pub fn run(&mut self, file: &Path) -> Result<(), Box<dyn Error>> {
        let [program, words @ ..] = self.entrant.words.as_slice() else {
            return Err("an empty command line".into());
        };
        self.runs += 1;
        let begun = Instant::now();
        let mut child = Command::new(program).args(words).arg(file).stdout(Stdio::piped()).spawn()?;
        self.memory = self.memory.max(watched(&mut child)?);
        self.seconds = self.seconds.min(begun.elapsed().as_secs_f64());
        let output = child.wait_with_output()?;
        if !output.status.success() {
            return Err(format!("{} failed", self.entrant.name).into());
        }
        let said = String::from_utf8_lossy(&output.stdout);
        said.lines().last().unwrap_or_default().clone_into(&mut self.found);
        Ok(())
    }
}

/// Waits for the end of a program: the most memory that it held, in megabytes, as it was read last; 0 where the system
/// does not tell.
fn watched(child: &mut Child) -> Result<f64, Box<dyn Error>> {
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0.0;
    while child.try_wait()?.is_none() {
        let told = std::fs::read_to_string(&status).unwrap_or_default();
        let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
        most = kilobytes.map_or(most, |kilobytes| kilobytes / 1000.0);
        std::thread::sleep(Duration::from_millis(2));
    }
    Ok(most)
}
