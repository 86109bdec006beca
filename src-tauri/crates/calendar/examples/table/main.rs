//! How fast large files are read, beside other programs: `cargo xtask calendar-table` runs it.
//!
//! `table FOLDER [PROGRAM…]` makes a calendar of 100,000 events and a workbook of 200,000 rows in the folder, has each
//! be read by ours and by others, one after the other in three rounds, and prints the fastest round of each: seconds
//! of the clock, the most memory that the process held (Linux's VmHWM), and the ratio to ours. A PROGRAM is a command
//! line that takes the calendar's path as its last word, expands the year 2026 and prints how many occurrences there
//! are; `libical.c` and `ical.mjs` beside this file are two such programs.

mod made;
mod race;
mod tasks;

use std::{error::Error, path::Path};

use race::{Entrant, Racer};

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["task", task, file] => {
            println!("{}", tasks::run(task, Path::new(file))?);
            Ok(())
        }
        [folder, ref programs @ ..] => table(Path::new(folder), programs),
        [] => Err("FOLDER [PROGRAM…]".into()),
    }
}

fn table(folder: &Path, programs: &[&str]) -> Result<(), Box<dyn Error>> {
    std::fs::create_dir_all(folder)?;
    let (calendar, workbook) = (folder.join("large.ics"), folder.join("large.xlsx"));
    if !calendar.is_file() {
        std::fs::write(&calendar, made::calendar())?;
    }
    if !workbook.is_file() {
        std::fs::write(&workbook, made::workbook()?)?;
    }
    let own = |task: &str| Entrant::own(task);
    let others = programs.iter().map(|program| Entrant::other(program));
    let calendars = [own("expand")?, own("calcard")?].into_iter().chain(others);
    print_table("The year 2026 of 100,000 events", &calendar, calendars.collect())?;
    print_table("A workbook of 200,000 rows", &workbook, vec![own("plan")?, own("cells")?])
}

fn print_table(what: &str, file: &Path, entrants: Vec<Entrant>) -> Result<(), Box<dyn Error>> {
    let megabytes = std::fs::metadata(file)?.len() / 1_000_000;
    println!("{what}, {megabytes} MB");
    println!("{:<32} {:>8} {:>6} {:>8} {:>6}  found", "", "s", "ratio", "MB", "ratio");
    let mut racers: Vec<Racer> = entrants.into_iter().map(Racer::new).collect();
    for _ in 0..3 {
        // Whoever took so long once takes it again.
        let mut quick = racers.iter_mut().filter(|racer| racer.runs == 0 || racer.seconds < 15.0);
        quick.try_for_each(|racer| racer.run(file))?;
    }
    let Some(ours) = racers.first().map(|ours| (ours.seconds, ours.memory)) else { return Ok(()) };
    for racer in &racers {
        println!(
            "{:<32} {:>8.2} {:>6.2} {:>8.0} {:>6.2}  {}",
            racer.entrant.name,
            racer.seconds,
            racer.seconds / ours.0,
            racer.memory,
            racer.memory / ours.1,
            racer.found
        );
    }
    println!();
    Ok(())
}
