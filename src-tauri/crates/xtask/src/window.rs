//! The window on the demo programme.

use std::{path::PathBuf, process::Command};

use crate::{
    steps::{cargo, succeeds, target},
    stop::Stop,
};

/// Builds the release of the window and of the command.
pub fn build() -> Result<(), Stop> {
    println!("Building the release (the first time this takes some minutes)");
    println!("$ cargo build --release --package tandem-cli --package tandem-desktop");
    let packages = ["--package", "tandem-cli", "--package", "tandem-desktop"];
    if succeeds(cargo().args(["build", "--release"]).args(packages)) { Ok(()) } else { Err(Stop::Build) }
}

/// Where the release of a program lies.
pub fn release(program: &str) -> Result<PathBuf, Stop> {
    Ok(target()?.join("release").join(format!("{program}{}", std::env::consts::EXE_SUFFIX)))
}

/// Builds the release and opens the window on the demo programme, which is made where there is none yet.
pub fn open() -> Result<(), Stop> {
    build()?;
    let programme = target()?.join("demo").join("window.tandem");
    if !programme.is_file() {
        if let Some(folder) = programme.parent() {
            std::fs::create_dir_all(folder).map_err(|error| Stop::Folder(folder.to_owned(), error))?;
        }
        if !succeeds(Command::new(release("tandem")?).arg("new").arg(&programme).arg("--demo")) {
            return Err(Stop::Demo("tandem new window.tandem --demo".to_owned()));
        }
    }
    println!("Opening {}", programme.display());
    if succeeds(Command::new(release("tandem-desktop")?).arg(&programme)) {
        Ok(())
    } else {
        Err(Stop::Demo("tandem-desktop window.tandem".to_owned()))
    }
}
