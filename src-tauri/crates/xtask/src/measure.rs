//! How fast the window is, on the demo and on a whole country's programme.

use std::{path::Path, process::Command};

use crate::{
    steps::{cargo, succeeds, target},
    stop::Stop,
    window,
};

/// Builds the release, makes the two programmes where there are none yet, each with a plan in force, and measures.
pub fn run() -> Result<(), Stop> {
    window::build()?;
    println!("$ cargo build --workspace --bin measure");
    if !succeeds(cargo().args(["build", "--workspace", "--bin", "measure"])) {
        return Err(Stop::Build);
    }
    let target = target()?;
    let folder = target.join("measure");
    std::fs::create_dir_all(&folder).map_err(|error| Stop::Folder(folder.clone(), error))?;
    let (demo, large) = (folder.join("demo.tandem"), folder.join("large.tandem"));
    made(&demo, "ordinary")?;
    made(&large, "large")?;
    let name = |name: &str| format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let mut measure = Command::new(target.join("debug").join(name("measure")));
    measure.arg(window::release("tandem-desktop")?).args([&demo, &large]);
    if succeeds(&mut measure) { Ok(()) } else { Err(Stop::Demo("measure".to_owned())) }
}

/// Makes a programme of the quarter in which the measuring clock stands still, and puts a plan in force.
fn made(programme: &Path, size: &str) -> Result<(), Stop> {
    if programme.is_file() {
        return Ok(());
    }
    let tandem = |words: &[&str]| {
        let mut command = Command::new(window::release("tandem")?);
        command
            .args(words)
            .arg(programme)
            .env("TANDEM_NOW", "2026-01-05T01:00:00Z")
            .stdout(std::process::Stdio::null());
        if succeeds(&mut command) { Ok(()) } else { Err(Stop::Demo(format!("tandem {}", words.join(" ")))) }
    };
    println!("Making {}", programme.display());
    tandem(&["new", "--demo", "--start", "2026-01-05", "--size", size])?;
    tandem(&["plan", "--accept"])
}
