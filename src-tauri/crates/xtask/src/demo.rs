//! The main job on the demo programme, by the commands that a user would type.

use std::{
    env, fs,
    io::ErrorKind,
    path::PathBuf,
    process::{Command, Stdio},
    time::Instant,
};

use crate::{
    names,
    steps::{cargo, succeeds, target},
    stop::Stop,
};

/// Builds the release and runs the main job in a fresh folder; ends with where the documents lie.
pub fn run() -> Result<(), Stop> {
    let place = Place::find()?;
    println!("Building the release (the first time this takes some minutes)");
    println!("$ cargo build --release --package tandem-cli");
    if !succeeds(cargo().args(["build", "--release", "--package", "tandem-cli"])) {
        return Err(Stop::Build);
    }
    let began = Instant::now();
    place.clear()?;
    place.tandem(&["new", "demo.tandem", "--demo"])?;
    place.tandem(&["plan", "demo.tandem", "--accept"])?;
    let mut documents = Vec::new();
    for manager in place.managers()? {
        let pdf = format!("schedule-{}.pdf", names::in_file_name(&manager));
        place.tandem(&["export", "demo.tandem", "--schedule", &manager, "--pdf", &pdf])?;
        documents.push(place.demo.join(pdf).display().to_string());
    }
    println!("\nDone in {:.1} s. The managers' schedules:", began.elapsed().as_secs_f64());
    println!("  {}", documents.join("\n  "));
    println!("The programme itself: {}", place.demo.join("demo.tandem").display());
    Ok(())
}

/// Where things lie in the folder that cargo builds to.
struct Place {
    tandem: PathBuf,
    demo: PathBuf,
}

impl Place {
    fn find() -> Result<Self, Stop> {
        let target = target()?;
        Ok(Self {
            tandem: target.join("release").join(format!("tandem{}", env::consts::EXE_SUFFIX)),
            demo: target.join("demo"),
        })
    }

    fn clear(&self) -> Result<(), Stop> {
        match fs::remove_dir_all(&self.demo) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => fs::create_dir_all(&self.demo),
        }
        .map_err(|error| Stop::Folder(self.demo.clone(), error))
    }

    /// Runs the command and lets it speak for itself.
    fn tandem(&self, words: &[&str]) -> Result<(), Stop> {
        println!("\n$ tandem {}", words.join(" "));
        if succeeds(Command::new(&self.tandem).args(words).current_dir(&self.demo)) {
            Ok(())
        } else {
            Err(Stop::Demo(format!("tandem {}", words.join(" "))))
        }
    }

    fn managers(&self) -> Result<Vec<String>, Stop> {
        let list = Command::new(&self.tandem)
            .args(["manager", "list", "demo.tandem", "--json"])
            .current_dir(&self.demo)
            .stderr(Stdio::inherit())
            .output();
        let names = list.map(|list| names::of(&String::from_utf8_lossy(&list.stdout))).unwrap_or_default();
        if names.is_empty() { Err(Stop::NoManagers) } else { Ok(names) }
    }
}
