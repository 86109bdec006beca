//! The `tandem` command as a user runs it, in a folder of its own and with a clock that stands still.

#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "these are the hands of tests, which fail by panicking"
)]

use std::{
    env,
    ffi::OsStr,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::OnceLock,
};

use serde_json::Value;

/// A folder to run commands in; it goes with the value.
pub struct Desk {
    folder: tempfile::TempDir,
    /// What time it is there.
    now: &'static str,
    /// What else programs there are told.
    told: Vec<(&'static str, String)>,
}

/// How a command ended.
#[derive(Debug)]
pub struct Ran {
    /// The exit code; `None` when a signal ended it.
    pub code: Option<i32>,
    /// What it printed.
    pub stdout: String,
    /// What it printed for people beside that: errors, progress.
    pub stderr: String,
}

impl Default for Desk {
    fn default() -> Self {
        Self::new()
    }
}

impl Desk {
    /// A new, empty folder.
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
            now: "2026-01-05T01:00:00Z",
            told: Vec::new(),
        }
    }

    /// A folder with `demo.tandem` in it, the demo that begins on 5 January 2026. It is made once a process.
    pub fn with_demo() -> Self {
        static MADE: OnceLock<Desk> = OnceLock::new();
        let made = MADE.get_or_init(|| {
            let desk = Self::new();
            desk.succeeds(["new", "demo.tandem", "--demo", "--start", "2026-01-05"]);
            desk
        });
        made.copy()
    }

    /// Another folder with the same files.
    #[must_use]
    pub fn copy(&self) -> Self {
        let other = Self::new().at(self.now);
        copy_folder(self.folder.path(), other.folder.path());
        other
    }

    /// The same folder at another time.
    #[must_use]
    pub fn at(self, now: &'static str) -> Self {
        Self { now, ..self }
    }

    /// The same folder, where programs are told something else, too: a variable and its value.
    #[must_use]
    pub fn told(mut self, variable: &'static str, value: &str) -> Self {
        self.told.retain(|(known, _)| *known != variable);
        self.told.push((variable, value.to_owned()));
        self
    }

    /// The path of a file in the folder.
    pub fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file into the folder.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), bytes).expect("a file in the temporary folder");
    }

    /// Runs `tandem` with these arguments, in English.
    pub fn run<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Ran {
        let Output { status, stdout, stderr } = Command::new(tandem())
            .args(arguments)
            .current_dir(self.folder.path())
            .env("LANG", "en_GB.UTF-8")
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .env("TANDEM_NOW", self.now)
            .envs(self.told.iter().map(|(variable, value)| (variable, value)))
            .output()
            .expect("the tandem command");
        Ran {
            code: status.code(),
            stdout: String::from_utf8(stdout).expect("UTF-8 on stdout"),
            stderr: String::from_utf8(stderr).expect("UTF-8 on stderr"),
        }
    }

    /// Runs `tandem`, which must succeed, and gives what it printed.
    pub fn succeeds<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> String {
        let ran = self.run(arguments);
        assert_eq!(ran.code, Some(0), "{}\n{}", ran.stdout, ran.stderr);
        ran.stdout
    }

    /// Runs `tandem … --json`, which must succeed, and gives what it printed.
    pub fn json<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Value {
        let mut all: Vec<_> = arguments.into_iter().map(|a| a.as_ref().to_owned()).collect();
        all.push("--json".into());
        serde_json::from_str(&self.succeeds(all)).expect("JSON on stdout")
    }
}

fn copy_folder(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry of a folder");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            std::fs::create_dir(&target).expect("a folder in the temporary folder");
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a copy in the temporary folder");
        }
    }
}

/// The command under test, built once from the sources as they are, in the profile of this test.
pub fn tandem() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| built("tandem"))
}

/// A program of the workspace, built from the sources as they are, in the profile of this test.
pub fn built(program: &str) -> PathBuf {
    // This test is at <target>/<profile>/deps/<name>; programs are built to <target>/<profile>.
    let test = env::current_exe().expect("the path of this test");
    let profile = test.parent().and_then(Path::parent).expect("the folder of the profile");
    let target = profile.parent().expect("the target folder");
    let mut build = Command::new(env!("CARGO"));
    // The whole workspace, so that all builds want the same of what they share, and share it.
    build.args(["build", "--quiet", "--workspace", "--bins", "--target-dir"]).arg(target);
    build.current_dir(env!("CARGO_MANIFEST_DIR"));
    if profile.ends_with("release") {
        build.arg("--release");
    }
    assert!(build.status().expect("cargo").success(), "{program} does not build");
    profile.join(format!("{program}{}", env::consts::EXE_SUFFIX))
}
