//! Runs the steps of a chore one after the other, named and timed, up to the first that fails.

use std::{
    env,
    ffi::OsString,
    io::{self, BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use crate::{node, stop::Stop, tally::Tally};

/// What a step calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// cargo, for the whole workspace.
    Cargo,
    /// npm, in the folder of the page.
    Npm,
}

/// A step: a call of cargo or npm.
pub struct Step {
    /// What it makes sure of.
    pub name: &'static str,
    /// What is called.
    pub program: Program,
    /// The words after the program's name.
    pub words: &'static [&'static str],
    /// Environment variables that it is given.
    pub variables: &'static [(&'static str, &'static str)],
    /// Whether it runs tests, which are then counted.
    pub tests: bool,
}

impl Step {
    /// The step as one would type it.
    pub fn command_line(&self) -> String {
        let variables = self.variables.iter().map(|(name, value)| {
            if value.contains(' ') { format!("{name}='{value}'") } else { format!("{name}={value}") }
        });
        let program = match self.program {
            Program::Cargo => "cargo",
            Program::Npm => "npm --prefix ui",
        };
        let words = [program].into_iter().chain(self.words.iter().copied()).map(str::to_owned);
        variables.chain(words).collect::<Vec<_>>().join(" ")
    }

    /// Runs it. What it prints goes through untouched; its tests are counted as they go by.
    fn run(&self, tally: &mut Tally) -> bool {
        let mut command = match self.program {
            Program::Cargo => cargo(),
            Program::Npm => match target().and_then(|target| node::npm(&target.join("tools"))) {
                Ok(mut npm) => {
                    npm.args(["--prefix", "ui"]);
                    npm
                }
                Err(stop) => {
                    eprintln!("{stop}");
                    return false;
                }
            },
        };
        command.args(self.words).envs(self.variables.iter().copied());
        if !self.tests {
            return succeeds(&mut command);
        }
        let Ok(mut child) = command.stdout(Stdio::piped()).spawn() else { return false };
        if let Some(output) = child.stdout.take() {
            pass_on(BufReader::new(output), &mut io::stdout().lock(), tally);
        }
        child.wait().is_ok_and(|status| status.success())
    }
}

/// Copies lines from the one to the other and counts the tests that they report.
fn pass_on(mut from: impl BufRead, to: &mut impl Write, tally: &mut Tally) {
    let mut line = Vec::new();
    while from.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
        // Whoever reads may have gone: the tests are still worth finishing for the exit code.
        let _ = to.write_all(&line).and_then(|()| to.flush());
        tally.count(&String::from_utf8_lossy(&line));
        line.clear();
    }
}

/// Runs the steps up to the first that fails; ends with how long each took and how many tests there were.
pub fn run_all(steps: &[Step]) -> Result<(), Stop> {
    let mut tally = Tally::default();
    let mut times = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        let (number, of) = (index + 1, steps.len());
        println!("[{number}/{of}] {}\n$ {}", step.name, step.command_line());
        let (began, before) = (Instant::now(), tally.ran());
        let passed = step.run(&mut tally);
        let time = in_words(began.elapsed());
        println!("[{number}/{of}] {} after {time}\n", if passed { "done" } else { "FAILED" });
        if !passed {
            return Err(Stop::Step { number, of, command: step.command_line() });
        }
        // A run that tests nothing must not look like one that passed.
        if step.tests && tally.ran() == before {
            return Err(Stop::NoTests { number, of, command: step.command_line() });
        }
        times.push(format!("{time:>8}  {}", step.name));
    }
    println!("All {} steps passed:\n{}\n{tally}", steps.len(), times.join("\n"));
    Ok(())
}

fn in_words(time: Duration) -> String {
    match time.as_secs() {
        seconds @ 0..60 => format!("{seconds} s"),
        seconds => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

/// The cargo that runs this.
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
}

/// The folder that cargo builds to, by where this program lies, `<target>/debug/xtask`, since a user may have
/// told cargo to build anywhere.
pub fn target() -> Result<PathBuf, Stop> {
    let here = env::current_exe().map_err(|_| Stop::Lost)?;
    here.parent().and_then(Path::parent).map(Path::to_owned).ok_or(Stop::Lost)
}

/// Runs a command with this program's own input and output; whether it could be run and succeeded.
pub fn succeeds(command: &mut Command) -> bool {
    command.status().is_ok_and(|status| status.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tests_print_goes_through_as_it_is() {
        let printed =
            b"test a ... ok\n\xff\ntest result: ok. 1 passed; 0 failed; 2 ignored; 0 measured\nno newline";
        let (mut out, mut tally) = (Vec::new(), Tally::default());
        pass_on(&printed[..], &mut out, &mut tally);
        assert_eq!(out, printed);
        assert_eq!(tally.to_string(), "1 passed, 0 failed, 2 skipped");
    }

    #[test]
    fn times_are_said_as_people_say_them() {
        assert_eq!(in_words(Duration::from_millis(1400)), "1 s");
        assert_eq!(in_words(Duration::from_secs(605)), "10 min 05 s");
    }

    #[test]
    fn a_step_is_shown_as_one_would_type_it() {
        let step = Step {
            name: "the pages",
            program: Program::Cargo,
            words: &["doc", "--no-deps"],
            variables: &[("RUSTDOCFLAGS", "-D warnings"), ("N", "1")],
            tests: false,
        };
        assert_eq!(step.command_line(), "RUSTDOCFLAGS='-D warnings' N=1 cargo doc --no-deps");
    }
}
