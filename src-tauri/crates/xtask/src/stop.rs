//! Why a chore came to its end early.

use std::{fmt, io, path::PathBuf};

/// Why a chore came to its end early.
#[derive(Debug)]
pub enum Stop {
    /// Something vital is missing and could not be installed.
    Lacking(&'static str),
    /// There is no apt to install with.
    NoApt,
    /// Neither root nor sudo.
    NoRights,
    /// apt was there and failed.
    AptFailed,
    /// A step failed; it has said why.
    Step {
        /// Which of how many.
        number: usize,
        /// How many there are.
        of: usize,
        /// The command line.
        command: String,
    },
    /// A step that runs tests found none to run.
    NoTests {
        /// Which of how many.
        number: usize,
        /// How many there are.
        of: usize,
        /// The command line.
        command: String,
    },
    /// A command of the demo failed; it has said why.
    Demo(String),
    /// The table of large files did not come about; what stopped it has said why.
    Table,
    /// The release build failed; the compiler has said why.
    Build,
    /// The command lists no managers, or not in the way that it is documented.
    NoManagers,
    /// Where this program lies says nothing about where the build lies.
    Lost,
    /// A solver failed; it has said why.
    Solver(String),
    /// A solver's plan could not be read; the judge has said why.
    Unread(String),
    /// A plan that breaks a rule: which, by whom.
    Unsound(String),
    /// A file could not be written or removed.
    File(PathBuf, io::Error),
    /// A folder could not be made anew.
    Folder(PathBuf, io::Error),
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lacking(what) => write!(f, "nothing can be done without {what}"),
            Self::NoApt => f.write_str("There is no apt-get here to install it with."),
            Self::NoRights => f.write_str("Installing takes root's rights or sudo, and here is neither."),
            Self::AptFailed => f.write_str("apt-get could not install it; it says why above."),
            Self::Step { number, of, command } => write!(f, "step {number} of {of} failed: {command}"),
            Self::NoTests { number, of, command } => {
                write!(f, "step {number} of {of} ran no test: {command}")
            }
            Self::Demo(command) => write!(f, "the main job stops here: {command} failed"),
            Self::Table => f.write_str("large files were not timed"),
            Self::Build => f.write_str("the release does not build"),
            Self::NoManagers => f.write_str("the demo programme lists no managers"),
            Self::Lost => f.write_str("the folder of the build can't be told from where xtask lies"),
            Self::Solver(name) => write!(f, "{name} failed"),
            Self::Unread(name) => write!(f, "the plan of {name} could not be read"),
            Self::Unsound(which) => write!(f, "a plan breaks a rule: that of {which}"),
            Self::File(path, error) => write!(f, "the file {} can't be written: {error}", path.display()),
            Self::Folder(path, error) => write!(f, "the folder {} can't be made: {error}", path.display()),
        }
    }
}
