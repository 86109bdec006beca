//! What may be said after `cargo xtask`.

use std::fmt;

use crate::planner;

/// The help text.
pub const HELP: &str = "\
The project's chores

Usage: cargo xtask CHORE

  run [--headless]  set this machine up, build the release, and open the window on the demo programme;
                    with --headless, or where there is no screen, run the main job without a window
  test              set this machine up for the tests, then run every check that a change must pass
  bindings          write what the page knows of the commands and words anew
  measure           how fast the window is, on the demo and on a whole country's programme
  planner-table [--seconds S,S…] PROBLEM…
                    the planner's plans of problem files (tandem-problem/1) in S seconds each, as a table; with
                    --with 'NAME=COMMAND' (any number) beside other solvers, with --verify COMMAND judged by another
                    program, too; COMMAND has {problem}, {plan} and {seconds} where they belong; --curve FILE draws how
                    the gap closes over time; --threads N, --seed N
  calendar-table [PROGRAM…]
                    how fast large calendars and workbooks are read, beside other programs: each PROGRAM is a
                    command line that takes a calendar's path and prints how many occurrences it has in 2026
  soak              the tests that search for rare faults, in their long form
  help              this text

Missing system packages are installed with apt, after saying which and why.

Exit codes: 0 done, 1 a step failed, 2 the command line is wrong";

/// A chore.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chore {
    /// Open the window on the demo programme.
    Run,
    /// Run the main job on the demo programme, without a window.
    RunHeadless,
    /// Write what the page knows of the commands and words anew.
    Bindings,
    /// Run every check.
    Test,
    /// Measure the window.
    Measure,
    /// Compare the planner with other solvers.
    PlannerTable(planner::Order),
    /// Time the reading of large files, ours and these programs'.
    CalendarTable(Vec<String>),
    /// Run the long forms of the tests that search.
    Soak,
    /// Print the help text.
    Help,
}

/// Why the words name no chore.
#[derive(Debug, PartialEq, Eq)]
pub enum Wrong {
    /// There are no words.
    Nothing,
    /// The first word is none of the chores.
    Chore(String),
    /// The chore does not know this word, or not with what comes after it.
    Option(String),
    /// There is no problem to plan.
    NoProblem,
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("which chore?"),
            Self::Chore(word) => write!(f, "no such chore: {word}"),
            Self::Option(word) => write!(f, "this chore has no {word}, or not like that"),
            Self::NoProblem => f.write_str("which problem? Name a file, or several"),
        }
    }
}

impl Chore {
    /// The chore that the words after `cargo xtask` name.
    pub fn read(words: &[String]) -> Result<Self, Wrong> {
        // Cargo hands `--` on, and people write it before options or leave it out: both mean the same.
        let mut words = words.iter().map(String::as_str).filter(|word| *word != "--");
        let mut chore = match words.next().ok_or(Wrong::Nothing)? {
            "run" if has_screen() => Self::Run,
            "run" => Self::RunHeadless,
            "test" => Self::Test,
            "bindings" => Self::Bindings,
            "measure" => Self::Measure,
            "planner-table" if words.clone().any(|word| word == "--help" || word == "-h") => Self::Help,
            "planner-table" => return planner::Order::read(words).map(Self::PlannerTable),
            "calendar-table" => Self::CalendarTable(Vec::new()),
            "soak" => Self::Soak,
            "help" | "--help" | "-h" => Self::Help,
            other => return Err(Wrong::Chore(other.to_owned())),
        };
        for word in words {
            match (&mut chore, word) {
                (_, "--help" | "-h") => return Ok(Self::Help),
                (Self::Run | Self::RunHeadless, "--headless") => chore = Self::RunHeadless,
                (Self::CalendarTable(programs), program) => programs.push(program.to_owned()),
                _ => return Err(Wrong::Option(word.to_owned())),
            }
        }
        Ok(chore)
    }
}

/// Whether a window could be seen.
fn has_screen() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Chore, Wrong> {
        Chore::read(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn the_double_dash_of_cargo_changes_nothing() {
        for line in ["run --headless", "run -- --headless", "-- run --headless"] {
            assert_eq!(read(line), Ok(Chore::RunHeadless), "{line}");
        }
        assert_eq!(read("test --"), Ok(Chore::Test));
        assert_eq!(read("soak"), Ok(Chore::Soak));
        assert_eq!(read("calendar-table -- ./ours"), Ok(Chore::CalendarTable(vec!["./ours".to_owned()])));
    }

    #[test]
    fn help_is_had_in_every_usual_way() {
        for line in ["help", "--help", "-h", "run --help", "test -- -h"] {
            assert_eq!(read(line), Ok(Chore::Help), "{line}");
        }
    }

    #[test]
    fn the_planner_table_wants_a_problem() {
        assert!(matches!(read("planner-table --seconds 2 s.json"), Ok(Chore::PlannerTable(_))));
        assert_eq!(read("planner-table --seconds 2"), Err(Wrong::NoProblem));
        assert_eq!(read("planner-table --help"), Ok(Chore::Help));
    }

    #[test]
    fn what_is_not_known_is_named() {
        assert_eq!(read(""), Err(Wrong::Nothing));
        assert_eq!(read("dance"), Err(Wrong::Chore("dance".to_owned())));
        assert_eq!(read("test --headless"), Err(Wrong::Option("--headless".to_owned())));
    }
}
