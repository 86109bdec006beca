//! The window on the demo programme.

use std::process::Command;

use crate::{
    steps::{cargo, succeeds, target},
    stop::Stop,
};

/// Builds the release and opens the window on the demo programme, which is made where there is none yet.
pub fn open() -> Result<(), Stop> {
    println!("Building the release (the first time this takes some minutes)");
    println!("$ cargo build --release --package tandem-cli --package tandem-desktop");
    let packages = ["--package", "tandem-cli", "--package", "tandem-desktop"];
    if !succeeds(cargo().args(["build", "--release"]).args(packages)) {
        return Err(Stop::Build);
    }
    let release = target()?.join("release");
    let programme = target()?.join("demo").join("window.tandem");
    let name = |name: &str| release.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    if !programme.is_file() {
        if let Some(folder) = programme.parent() {
            std::fs::create_dir_all(folder).map_err(|error| Stop::Folder(folder.to_owned(), error))?;
        }
        if !succeeds(Command::new(name("tandem")).arg("new").arg(&programme).arg("--demo")) {
            return Err(Stop::Demo("tandem new window.tandem --demo".to_owned()));
        }
    }
    println!("Opening {}", programme.display());
    if succeeds(Command::new(name("tandem-desktop")).arg(&programme)) {
        Ok(())
    } else {
        Err(Stop::Demo("tandem-desktop window.tandem".to_owned()))
    }
}
